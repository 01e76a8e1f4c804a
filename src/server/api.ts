// The functions the page calls; docs/api.md describes them. Each takes one plain object and answers plain data.
import type {
  AddAnswer,
  AddInput,
  Answer,
  Card,
  CardInput,
  DayView,
  DeedAnswer,
  DeedInput,
  Details,
  FieldView,
  FindInput,
  ImportLikeness,
  ImportPlan,
  ImportPlanInput,
  ImportResult,
  ImportRowsInput,
  ImportTabRowsInput,
  ImportTwinsInput,
  ImportUndo,
  ImportView,
  IntroduceInput,
  MergeInput,
  MergePlan,
  MergePlanInput,
  PlaybookView,
  Reassigned,
  ReassignInput,
  ReassignPlan,
  ReassignPlanInput,
  ReportInput,
  SearchHit,
  Settled,
  SettleInput,
  Start,
  SweepView,
  UndoAnswer,
  UndoImportInput,
  UndoInput,
  User,
} from '../contract/answers.ts';
import {
  addInput,
  cardInput,
  deedInput,
  detailsInput,
  findInput,
  importPlanInput,
  importRowsInput,
  importTabRowsInput,
  importTwinsInput,
  introduceInput,
  mergeInput,
  mergePlanInput,
  reassignInput,
  reassignPlanInput,
  reportInput,
  settleInput,
  undoImportInput,
  undoInput,
} from '../contract/schemas.ts';
import { selectedClientId } from '../sheets/selection.ts';
import { actorOf, introduce as meet, peopleOf, rememberActor, userOf } from './actor.ts';
import { addClient, addForm as formOfAdding } from './adding.ts';
import { buildAsked, buildDay, isDayOld } from './building.ts';
import type { FormDeed } from './deeds.ts';
import { showDetails } from './details.ts';
import { endpoint, guarded, ownDoor, userLocale } from './endpoint.ts';
import { findClients } from './finding.ts';
import { findTwins } from './import-duplicates.ts';
import { planImport, readTabRows, importTabs as tabsForImport } from './import-plan.ts';
import { showImports, undoImport as takeImportBack } from './import-undo.ts';
import { importRows as importBatch } from './imports.ts';
import { showRow as findRow, showCard } from './look.ts';
import { planMerge, saveMerge } from './merging.ts';
import { settleMissing } from './missing.ts';
import { showDay } from './my-day.ts';
import { showPlaybook } from './playbook.ts';
import { planReassigning, reassign as reassignBatch } from './reassigning.ts';
import { saveDeed } from './save.ts';
import { saveUndo } from './undo.ts';
import { openUp, sweepView, upkeep } from './upkeep.ts';

/** The opening of the page: unfinished work is finished, cell edits are taken in, and the page learns where it is. */
export const start = endpoint<void, Start>({
  writes: true,
  looksAnew: true,
  handle(book) {
    const swept = sweepView(openUp(book));
    const actor = actorOf(book);
    rememberActor(actor);
    return {
      ok: true,
      language: book.language,
      today: book.today,
      user: userOf(book, actor),
      people: actor.person === '' || actor.introduced ? peopleOf(book) : [],
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

/** Selects the client's row in the sheet. */
export const showRow = endpoint<CardInput, object>({
  input: cardInput,
  writes: false,
  handle: (book, { clientId }) => findRow(book, clientId),
});

/** What to do and say in the client's stage. */
export const playbook = endpoint<CardInput, { playbook: PlaybookView }>({
  input: cardInput,
  writes: true,
  handle: showPlaybook,
});

/** The day of who asks. */
export const myDay = endpoint<void, { day: DayView }>({ writes: false, handle: showDay });

/** Who one is, where Google does not tell it or Team does not know the account. */
export const introduce = endpoint<IntroduceInput, { user: User | null }>({
  input: introduceInput,
  writes: false,
  handle: meet,
});

export const find = endpoint<FindInput, { clients: SearchHit[] }>({
  input: findInput,
  writes: false,
  handle: findClients,
});

/** CC-11: somebody says that this copy of a base is worked with. */
export const takeCopy = endpoint<void, object>({
  writes: true,
  handle(book) {
    book.saveState({ ...book.state, spreadsheet: book.spreadsheet.getId() });
    return { ok: true };
  },
});

/** What the form of a new client asks. */
export const addForm = endpoint<void, { fields: FieldView[] }>({ writes: false, handle: formOfAdding });

/** T01: a new client, after the question whether it is there already. */
export const add = endpoint<AddInput, AddAnswer>({ input: addInput, writes: true, handle: addClient });

/** A deed of the card: its form is read, rights and rules decide, and the fresh card is the answer. */
const deed = (name: FormDeed) =>
  endpoint<DeedInput, DeedAnswer>({ input: deedInput, writes: true, handle: saveDeed(name) });

/** T02, T03, T04, T05: to a contact stage or to the deal. */
export const advance = deed('advance');
/** T06: to an earlier contact stage. */
export const back = deed('back');
/** T07: the refusal with its reason. */
export const refuse = deed('refuse');
/** T08: to the strategic archive. */
export const park = deed('park');
/** T09: back from there. */
export const unpark = deed('unpark');
/** T24: a later day to return. */
export const notYet = deed('notYet');
/** T10: a refused client is worked with again, with T05 in the same click where that is asked. */
export const reopen = deed('reopen');
/** T11: a refused client goes back to those to be called. */
export const recycle = deed('recycle');
/** T12: the win was none. */
export const cancelWin = deed('cancelWin');
/** T13: a client who has bought leaves. */
export const churn = deed('churn');
/** T14: a contact that moves nothing. */
export const contact = deed('contact');
/** The next step, changed on the card. */
export const plan = deed('plan');
/** T15, T16: another manager. */
export const assign = deed('assign');
/** T16: to the client department, by the policy or to whom a head chooses. */
export const handover = deed('handover');
/** T27: a person of the client. */
export const person = deed('person');

/** T19: a further deal of a client who has bought, open or signed at once. */
export const deal = deed('deal');
/** T20: an open deal is signed. */
export const sign = deed('sign');
/** Terms, papers and days of a deal. */
export const amend = deed('amend');
/** T21: a deal is none. */
export const cancelDeal = deed('cancelDeal');
/** T23: whose a deal is. */
export const credit = deed('credit');
/** T22: a payment, a refund, an adjustment. */
export const pay = deed('pay');

/** T18: the last entry of the client, with all of its click. */
export const undo = endpoint<UndoInput, UndoAnswer>({ input: undoInput, writes: true, handle: saveUndo });

/** What the merge of two clients would do, and which of them to keep. */
export const mergePlan = endpoint<MergePlanInput, { plan: MergePlan }>({
  input: mergePlanInput,
  writes: false,
  handle: planMerge,
});

/** T17: one client goes into another one. */
export const merge = endpoint<MergeInput, { card: Card }>({ input: mergeInput, writes: true, handle: saveMerge });

/** The reports that are not of this day yet: the first opening of a day asks for them, once the card can be seen. */
export const beginDay = (): Answer<{ left: boolean }> => buildDay();

/** One report, as the base is now; its tab is shown. */
export const buildReport = ownDoor<ReportInput, { told: string }>(reportInput, buildAsked);

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

/** E16, T16, T25: who would get which of many clients. */
export const reassignPlan = endpoint<ReassignPlanInput, { plan: ReassignPlan }>({
  input: reassignPlanInput,
  writes: true,
  handle: planReassigning,
});

/** One batch of that plan is carried out. */
export const reassign = endpoint<ReassignInput, { reassigned: Reassigned }>({
  input: reassignInput,
  writes: true,
  handle: reassignBatch,
});

/** BI-17: one batch of the clients whose rows were deleted is put back, or left out for good. */
export const settle = endpoint<SettleInput, { settled: Settled }>({
  input: settleInput,
  writes: true,
  handle: settleMissing,
});
