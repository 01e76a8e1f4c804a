// Changes made in the cells by hand: found by `recorded`, judged by the rules, taken in or put back (design: the sweep).
import type { MissingView } from '../contract/answers.ts';
import { bearsReason, tagInstead } from '../domain/by-cell.ts';
import type { Client, HistoryLine, Issue } from '../domain/model.ts';
import { apply, kindOf, readRecorded } from '../domain/projection.ts';
import type { Move } from '../domain/transitions.ts';
import { daysMoved } from '../domain/undo.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { type Changes, checkRange, commit, type Event, nextIds } from '../sheets/commit.ts';
import { giveIds, putBack, restoreTyped } from '../sheets/hand.ts';
import { type Mark, markRows } from '../sheets/marks.ts';
import { rebuild } from '../sheets/projection.ts';
import { isHeaderId } from '../sheets/repair.ts';
import { tailLines } from '../sheets/rows.ts';
import { FIRST_ROW } from '../sheets/schema.ts';
import { OWNED } from '../sheets/schema-clients.ts';
import { numberOf } from '../sheets/state.ts';
import { BY_CELL } from './actor.ts';
import { againstNew, creation, isCopy, isWhole, ownId } from './adopting.ts';
import { assigner } from './assigning.ts';
import { createJudge, type Judge } from './judging.ts';
import { sentence, wordsFor } from './refusals.ts';
import { asOfHistory, isAsRecorded, isInHistory, type Located, rememberHistories, rulesOf } from './situation.ts';

/** Rows judged at once; more are left to the next opening. */
export const ROWS_AT_ONCE = 200;
/** From so many rows on, History is read once for all of them. */
const MANY = 10;

export interface Swept {
  accepted: number;
  /** The sentence of the row that was taken in, if it was one. */
  taken: string[];
  /** One sentence per row that was put back. */
  putBack: string[];
  /** What was accepted and is easily overlooked, or what the program put right. */
  notes: string[];
  waiting: number;
  /** Clients whose rows were deleted; looked for at openings and before reports. */
  missing: MissingView | null;
}

export const NOTHING: Swept = { accepted: 0, taken: [], putBack: [], notes: [], waiting: 0, missing: null };

/** What is to be done with the judged rows. */
interface Plan {
  /** Rows whose id was typed over: row → the id that is theirs. */
  restored: Map<number, string>;
  rebuilt: { clientId: string; row: Located }[];
  adopted: Located[];
  /** Copies and rows with an id that nobody gave, no clients yet: they lose the id and state they came with. */
  cleared: Map<number, string>;
  back: Map<number, Client>;
  /** Rows put back that have a reason and no state that bears one. */
  unreasoned: number[];
  events: Event[];
  /** The names of their clients. */
  names: string[];
  /** What is said in the rows: those that are no clients yet, and those whose stage went back. */
  marks: Map<number, Mark>;
  /** Rows whose other cells may have been typed over: they are compared with History. */
  typed: Set<number>;
  /** Row → whose it is, and why something in it was put back. */
  told: Map<number, { who: string; why: string }>;
}

/** Judges every row of Clients that does not stand as the program last wrote it. */
export function sweep(book: Book): Swept {
  const rows = driftedRows(book);
  return judgeRows(book, rows, { whole: true, typed: rows.slice(0, ROWS_AT_ONCE) });
}

/** The newest line of each client among the last lines: a row that is older was put back by Ctrl+Z or pasted over. */
function newestLines(book: Book): Map<string, string> {
  return new Map(tailLines(book).map((line) => [line.client_id, line.event_id]));
}

const isStale = (client: Client, newest: ReadonlyMap<string, string>): boolean =>
  numberOf(newest.get(client.client_id) ?? '') > numberOf(client.last_event);

/**
 * Rows whose id, stage, section, manager or last event differ from their `recorded`, older rows, copies, rows typed by hand,
 * rows with a text for a day, rows whose tag and refusal disagree.
 */
export function driftedRows(book: Book, first = FIRST_ROW, last = Number.MAX_SAFE_INTEGER): number[] {
  const keys = ['client_id', 'name', 'tag', ...OWNED.map((column) => column.key)];
  const unread = new Set<number>();
  const columns = book.tab('clients').columns(keys, unread);
  const rules = rulesOf(book);
  const at = (key: string, index: number) => columns[key]?.[index] ?? '';
  const newest = newestLines(book);
  const seen = new Set<string>();
  const rows: number[] = [];
  for (let index = 0; index < (columns.client_id?.length ?? 0); index += 1) {
    const client = Object.fromEntries(keys.map((key) => [key, at(key, index)])) as unknown as Client;
    const id = client.client_id;
    const twin = id !== '' && seen.has(id);
    seen.add(id);
    const blank = id === '' && client.name === '' && at('recorded', index) === '';
    const stands = !twin && isAsRecorded(client, String(at('recorded', index))) && !isStale(client, newest);
    const fine = stands && !unread.has(index + FIRST_ROW) && tagInstead(client, rules) === null;
    if (!blank && !fine) rows.push(index + FIRST_ROW);
  }
  return rows.filter((row) => row >= first && row <= last);
}

/**
 * Judges the given rows of Clients (1-based); at most 200 at a time.
 * @param whole there are no others to be judged
 * @param typed rows whose other owned cells may have been typed over: they are compared with History
 */
export function judgeRows(
  book: Book,
  rows: readonly number[],
  { whole = false, typed = [] }: { whole?: boolean; typed?: readonly number[] } = {},
): Swept {
  const judged = rows.slice(0, ROWS_AT_ONCE);
  const plan: Plan = {
    restored: new Map(),
    rebuilt: [],
    adopted: [],
    cleared: new Map(),
    back: new Map(),
    unreasoned: [],
    events: [],
    names: [],
    marks: new Map(),
    typed: new Set(typed),
    told: new Map(),
  };
  const clients = book.tab('clients');
  clients.prefetch(judged);
  if (judged.length > MANY) rememberHistories(book);
  const newest = newestLines(book);
  const judge = createJudge(book, judged.length > MANY);
  for (const row of judged) {
    const cells = clients.row(row);
    judgeRow(book, { row, cells, client: cells as unknown as Client }, newest, judge, plan);
  }
  // Columns that somebody moved just now were read as others: nothing of that is judged.
  if (judged.length > 0 && clients.head.hasMoved()) {
    clients.forget();
    return { ...NOTHING, waiting: rows.length };
  }
  // What a commit writes it asks for itself.
  const asks = judged.length > 0 && (isByHand(plan) || book.state.marked === true);
  if (asks) checkRange(clients.range(Math.min(...judged), 1, 1, clients.width()));
  carryOut(book, plan);
  for (const [row, issue] of restoreTyped(book, [...plan.typed], rulesOf(book))) {
    if (!plan.told.has(row)) tell(book, plan, row, clients.row(row) as unknown as Client, issue);
  }
  markRows(book, plan.marks, new Set(judged), whole && judged.length === rows.length);
  const [only] = plan.events;
  const taken = only && plan.events.length === 1 ? [takenText(book, plan.names[0] ?? '', only.line.stage_to)] : [];
  const waiting = rows.length - judged.length;
  return { ...NOTHING, accepted: plan.events.length, taken, putBack: sentences([...plan.told.values()]), waiting };
}

/** One sentence per row; of many rows the first ones say all reasons that there are. */
function sentences(told: readonly { who: string; why: string }[]): string[] {
  const isFirst = ({ why }: { why: string }, at: number) => told.findIndex((one) => one.why === why) === at;
  const firsts = told.filter(isFirst);
  return [...firsts, ...told.filter((one) => !firsts.includes(one))].map(({ who, why }) => `${who}: ${why}`);
}

/** Whether rows get other cells than those that a line of History brings. */
const isByHand = ({ restored, rebuilt, adopted, cleared, back, marks }: Plan): boolean =>
  restored.size + rebuilt.length + adopted.length + cleared.size + back.size + marks.size > 0;

function takenText(book: Book, client: string, stage: string): string {
  const start = book.lexicon.stages.find((candidate) => candidate.kind === 'new')?.code ?? '';
  return fill(book.locale, book.locale.messages.cell.taken, {
    client,
    stage: book.names.label('stages', stage || start),
  });
}

function carryOut(book: Book, plan: Plan): void {
  giveIds(book, plan.restored, null);
  const known = new Set(
    rebuild(
      book,
      plan.rebuilt.map(({ clientId }) => clientId),
    ),
  );
  for (const { clientId, row } of plan.rebuilt) {
    const now = book.tab('clients').row(row.row) as unknown as Client;
    const differs = (['stage', 'section', 'manager', 'reason'] as const).some((key) => now[key] !== row.client[key]);
    if (known.has(clientId) && differs) tell(book, plan, row.row, row.client, { code: 'not_by_cell' });
    // A row whose lines were all taken back (an undone import) is as new as one that History has never seen.
    const alone = book.tab('clients').rowsOf(clientId).length === 1;
    if (!known.has(clientId) && (alone || !isInHistory(book, clientId))) adopt(book, row, plan);
  }
  makeClients(book, plan);
  // What had a twin stands alone now.
  rebuild(
    book,
    plan.rebuilt.flatMap(({ clientId }) => (known.has(clientId) ? [] : [clientId])),
  );
  putBack(book, plan.back, plan.unreasoned);
  if (plan.events.length === 0) return;
  if (plan.back.size > 0) SpreadsheetApp.flush();
  commit(book, { events: plan.events, requestId: '', actor: BY_CELL, origin: 'cell' });
}

function makeClients(book: Book, plan: Plan): void {
  for (const [row, issue] of againstNew(book, plan.adopted)) {
    const { client, cells } = plan.adopted.find((one) => one.row === row) as Located;
    const why = tell(book, plan, row, client, issue, { ...book.locale.messages.cell, ...book.locale.messages.row });
    plan.marks.set(row, { at: 'client_id', reason: why });
    // Only of a copy it is told: a row that was typed says it in its note.
    if (cells.recorded === '') plan.told.delete(row);
    else plan.cleared.set(row, '');
  }
  const adopted = plan.adopted.filter(({ row }) => !plan.marks.has(row));
  giveIds(book, plan.cleared, {});
  const ids = nextIds(book, 'clients', adopted.length);
  const wanted = new Map(adopted.map(({ row }, index) => [row, ids[index] as string]));
  const given = giveIds(book, wanted, { created_on: book.today });
  const assign = assigner(book);
  for (const { client, row } of adopted) {
    if (!given.has(row)) continue;
    plan.events.push(creation(book, client, wanted.get(row) as string, assign));
    plan.names.push(client.name);
  }
}

/** Keeps why something in a row was put back; returns the sentence without the client. */
function tell(
  book: Book,
  { told }: Plan,
  row: number,
  client: Client,
  issue: Issue,
  words: Record<string, string> = book.locale.messages.cell,
): string {
  const why = sentence(book.locale, issue, words, wordsFor(book, issue));
  told.set(row, { who: client.name || client.client_id, why });
  return why;
}

/** Puts what is to be done with one row into the plan; a row in order adds nothing. */
function judgeRow(book: Book, located: Located, newest: ReadonlyMap<string, string>, judge: Judge, plan: Plan): void {
  const { row, cells } = located;
  // Headers that were sorted into the data are no client; the next opening puts them back.
  if (isHeaderId('clients', located.client.client_id)) return;
  const recorded = readRecorded(String(cells.recorded ?? ''));
  const own = ownId(book, located.client.client_id, recorded);
  const client: Client = { ...located.client, client_id: own };
  if (tagInstead(client, rulesOf(book)) !== null) plan.typed.add(row);
  const taken = [...plan.restored.values()].includes(own);
  if (own !== located.client.client_id && !taken) plan.restored.set(row, own);
  const copy = own !== '' && (taken || isCopy(book, own, row));
  if (own === '' || copy) {
    if (located.client.client_id !== '' && !isWhole(client)) plan.cleared.set(row, '');
    if (copy && client.name !== '' && client.source === '') tell(book, plan, row, client, { code: 'needs_source' });
    adopt(book, located, plan);
    return;
  }
  if (isAsRecorded(client, String(cells.recorded ?? '')) && !isStale(client, newest)) return;
  const trusted = recorded?.client_id === own && recorded.last_event === client.last_event && !isStale(client, newest);
  if (!recorded || !trusted) {
    plan.rebuilt.push({ clientId: own, row: { ...located, client } });
    return;
  }
  const before = asOfHistory(book, {
    ...client,
    stage: recorded.stage,
    section: recorded.section,
    manager: recorded.manager,
  });
  const rules = rulesOf(book);
  const decision = judge(client, before);
  if (decision.ok) {
    if (client.section !== before.section || client.manager !== before.manager) plan.back.set(row, before);
    const { line } = decision.move;
    const days = daysMoved(before, apply(before, line as HistoryLine, rules.stages));
    const { fields } = changesOf(decision.move, client);
    plan.events.push({ line, changes: { fields: { ...fields, ...days } } });
    plan.names.push(client.name);
    return;
  }
  plan.back.set(row, before);
  // A reason that was picked for this refusal goes with it; one that waits for another stays.
  const isRefused = kindOf(rules.stages, client.stage) === 'lost';
  if (isRefused && client.reason !== '' && !bearsReason(before, rules)) plan.unreasoned.push(row);
  const why = tell(book, plan, row, client, decision.issues[0] as Issue);
  if (client.stage !== before.stage) plan.marks.set(row, { at: 'stage', reason: why });
}

function changesOf(move: Move, client: Client): Changes {
  const value = (key: string) => client[key as keyof Client] ?? '';
  const fields = Object.entries(move.fields).filter(([key, after]) => value(key) !== after);
  if (fields.length === 0) return {};
  return { fields: Object.fromEntries(fields.map(([key, after]) => [key, [value(key), after ?? '']])) };
}

/** A row typed by hand becomes a client when name and source are there (T01, BI-16); else it waits and says why. */
function adopt(book: Book, located: Located, plan: Plan): void {
  if (isWhole(located.client)) plan.adopted.push(located);
  else if (located.client.name !== '') {
    plan.marks.set(located.row, { at: 'client_id', reason: book.locale.messages.cell.needs_source });
  }
}

/** Before an action: its own row is judged first, so that what was picked in the cell is not overwritten unseen. */
export function takeInRow(book: Book, located: Located): Located {
  const fine = isAsRecorded(located.client, String(located.cells.recorded ?? ''));
  if (fine && !isStale(located.client, newestLines(book))) return located;
  judgeRows(book, [located.row]);
  const cells = book.tab('clients').row(located.row);
  return { row: located.row, cells, client: cells as unknown as Client };
}
