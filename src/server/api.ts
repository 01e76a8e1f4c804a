// The functions the page calls; docs/api.md describes them. Each takes one plain object and answers plain data.
import type {
  AdvanceInput,
  Answer,
  Card,
  CardInput,
  Details,
  FindInput,
  Found,
  ImportPlan,
  ImportPlanInput,
  ImportResult,
  ImportRowsInput,
  RefuseInput,
  Start,
  SweepView,
} from '../contract/answers.ts';
import {
  advanceInput,
  cardInput,
  detailsInput,
  findInput,
  importPlanInput,
  importRowsInput,
  refuseInput,
} from '../contract/schemas.ts';
import { languageIn } from '../sheets/lexicon.ts';
import { selectedClientId } from '../sheets/selection.ts';
import { actorOf } from './actor.ts';
import { endpoint, guarded, userLocale } from './endpoint.ts';
import { planImport, importTabs as tabsForImport } from './import-plan.ts';
import { importRows as importBatch } from './imports.ts';
import { findClients, showCard, showDetails } from './look.ts';
import { saveAdvance, saveRefusal } from './save.ts';
import { sweepView, upkeep } from './upkeep.ts';

/** The opening of the page: unfinished work is finished, cell edits are taken in, and the page learns where it is. */
export const start = endpoint<void, Start>({
  writes: true,
  handle(book) {
    const swept = sweepView(upkeep(book));
    const actor = actorOf(book);
    return {
      ok: true,
      language: languageIn(book.lexicon),
      today: book.today,
      user: actor.person === '' ? null : { name: actor.name, role: book.names.label('roles', actor.role) },
      clientId: selectedClientId(),
      isCopy: book.state.spreadsheet !== book.spreadsheet.getId(),
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

/** T02, T03, T04, T05: to a contact stage or to the deal. */
export const advance = endpoint<AdvanceInput, { card: Card }>({
  input: advanceInput,
  writes: true,
  handle: saveAdvance,
});

/** T07: the refusal with its reason. */
export const refuse = endpoint<RefuseInput, { card: Card }>({ input: refuseInput, writes: true, handle: saveRefusal });

/** Takes in what was changed in the cells by hand. */
export const sweep = endpoint<void, { swept: SweepView }>({
  writes: true,
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
