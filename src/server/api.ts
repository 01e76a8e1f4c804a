// The functions the page calls; docs/api.md describes them. Each takes one plain object and answers plain data.
import type {
  AddAnswer,
  AddInput,
  AdvanceInput,
  Answer,
  Card,
  CardInput,
  Details,
  FieldView,
  FindInput,
  Found,
  ImportLikeness,
  ImportPlan,
  ImportPlanInput,
  ImportResult,
  ImportRowsInput,
  ImportTabRowsInput,
  ImportTwinsInput,
  ImportUndo,
  ImportView,
  RefuseInput,
  Settled,
  SettleInput,
  Start,
  SweepView,
  UndoImportInput,
} from '../contract/answers.ts';
import {
  addInput,
  advanceInput,
  cardInput,
  detailsInput,
  findInput,
  importPlanInput,
  importRowsInput,
  importTabRowsInput,
  importTwinsInput,
  refuseInput,
  settleInput,
  undoImportInput,
} from '../contract/schemas.ts';
import { selectedClientId } from '../sheets/selection.ts';
import { actorOf } from './actor.ts';
import { addClient, addForm as formOfAdding } from './adding.ts';
import { endpoint, guarded, userLocale } from './endpoint.ts';
import { findTwins } from './import-duplicates.ts';
import { planImport, readTabRows, importTabs as tabsForImport } from './import-plan.ts';
import { showImports, undoImport as takeImportBack } from './import-undo.ts';
import { importRows as importBatch } from './imports.ts';
import { findClients, showCard, showDetails } from './look.ts';
import { settleMissing } from './missing.ts';
import { beginDay as buildDay, isDayOld } from './reports.ts';
import { saveAdvance, saveRefusal } from './save.ts';
import { openUp, sweepView, upkeep } from './upkeep.ts';

/** The opening of the page: unfinished work is finished, cell edits are taken in, and the page learns where it is. */
export const start = endpoint<void, Start>({
  writes: true,
  looksAnew: true,
  handle(book) {
    const swept = sweepView(openUp(book));
    const actor = actorOf(book);
    return {
      ok: true,
      language: book.language,
      today: book.today,
      user: actor.person === '' ? null : { name: actor.name, role: book.names.label('roles', actor.role) },
      clientId: selectedClientId(book),
      isCopy: book.state.spreadsheet !== book.spreadsheet.getId(),
      dayIsOld: isDayOld(book),
      swept,
    };
  },
});

/** The client of the selected row; '' when the row holds none. */
export const selected = (): Answer<{ clientId: string }> =>
  guarded(userLocale(), () => ({ ok: true, clientId: selectedClientId() }));

export const card = endpoint<CardInput, { card: Card }>({
  input: cardInput,
  writes: 'finishes',
  handle: (book, { clientId }) => showCard(book, clientId),
});

export const details = endpoint<CardInput, { details: Details }>({
  input: detailsInput,
  writes: false,
  handle: (book, { clientId }) => showDetails(book, clientId),
});

export const find = endpoint<FindInput, { clients: Found[] }>({
  input: findInput,
  writes: false,
  handle: findClients,
});

/** What the form of a new client asks. */
export const addForm = endpoint<void, { fields: FieldView[] }>({ writes: false, handle: formOfAdding });

/** T01: a new client, after the question whether it is there already. */
export const add = endpoint<AddInput, AddAnswer>({ input: addInput, writes: true, handle: addClient });

/** T02, T03, T04, T05: to a contact stage or to the deal. */
export const advance = endpoint<AdvanceInput, { card: Card }>({
  input: advanceInput,
  writes: true,
  handle: saveAdvance,
});

/** T07: the refusal with its reason. */
export const refuse = endpoint<RefuseInput, { card: Card }>({ input: refuseInput, writes: true, handle: saveRefusal });

/** The tab Today where it is not of this day yet: the first opening of a day asks for it, once the card can be seen. */
export const beginDay = endpoint<void, object>({
  writes: true,
  handle(book) {
    buildDay(book);
    return { ok: true };
  },
});

/** Takes in what was changed in the cells by hand. */
export const sweep = endpoint<void, { swept: SweepView }>({
  writes: true,
  looksAnew: true,
  handle: (book) => ({ ok: true, swept: sweepView(upkeep(book)) }),
});

export const importTabs = endpoint<void, { tabs: string[] }>({ writes: false, handle: tabsForImport });

export const importPlan = endpoint<ImportPlanInput, { plan: ImportPlan }>({
  input: importPlanInput,
  writes: false,
  handle: planImport,
});

export const importRows = endpoint<ImportRowsInput, { result: ImportResult }>({
  input: importRowsInput,
  writes: true,
  handle: importBatch,
});

/** Rows of a tab as text, for the page to look through. */
export const importTabRows = endpoint<ImportTabRowsInput, { rows: string[][]; total: number }>({
  input: importTabRowsInput,
  writes: false,
  handle: readTabRows,
});

/** Rows of a list that look like earlier rows of it. */
export const importTwins = endpoint<ImportTwinsInput, { alike: ImportLikeness[] }>({
  input: importTwinsInput,
  writes: false,
  handle: findTwins,
});

/** The last imports: what stopped half way, what can be taken back. */
export const imports = endpoint<void, { imports: ImportView[] }>({ writes: false, handle: showImports });

/** T26: one batch of an import is taken back, or only looked at. */
export const undoImport = endpoint<UndoImportInput, { undo: ImportUndo }>({
  input: undoImportInput,
  writes: true,
  handle: takeImportBack,
});

/** BI-17: one batch of the clients whose rows were deleted is put back, or left out for good. */
export const settle = endpoint<SettleInput, { settled: Settled }>({
  input: settleInput,
  writes: true,
  handle: settleMissing,
});
