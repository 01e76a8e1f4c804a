// Changes made in the cells by hand: found by `recorded`, judged by the rules, taken in or put back (design: the sweep).
import type { MissingView } from '../contract/answers.ts';
import { bearsReason, judgeByCell } from '../domain/by-cell.ts';
import { addDays } from '../domain/calendar.ts';
import type { Client, HistoryLine, Issue, Value } from '../domain/model.ts';
import { apply, type Recorded, readRecorded } from '../domain/projection.ts';
import { lineOf, type Move } from '../domain/transitions.ts';
import { daysMoved } from '../domain/undo.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { type Changes, checkRange, commit, type Event, nextIds } from '../sheets/commit.ts';
import { giveIds, putBack } from '../sheets/hand.ts';
import { setting } from '../sheets/lexicon.ts';
import { type Mark, markRows } from '../sheets/marks.ts';
import { isKnown } from '../sheets/names.ts';
import { rebuild } from '../sheets/projection.ts';
import { isHeaderId } from '../sheets/repair.ts';
import { tailLines } from '../sheets/rows.ts';
import { FIRST_ROW } from '../sheets/schema.ts';
import { OWNED } from '../sheets/schema-clients.ts';
import { idOf, numberOf } from '../sheets/state.ts';
import { BY_CELL } from './actor.ts';
import { assigner } from './assigning.ts';
import { sentence, wordsFor } from './refusals.ts';
import {
  asOfHistory,
  isAsRecorded,
  isInHistory,
  type Located,
  rememberHistories,
  rulesOf,
  situationOf,
} from './situation.ts';

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
  told: string[];
}

/** Judges every row of Clients that does not stand as the program last wrote it. */
export function sweep(book: Book): Swept {
  return judgeRows(book, driftedRows(book), true);
}

/** The newest line of each client among the last lines: a row that is older was put back by Ctrl+Z or pasted over. */
function newestLines(book: Book): Map<string, string> {
  return new Map(tailLines(book).map((line) => [line.client_id, line.event_id]));
}

const isStale = (client: Client, newest: ReadonlyMap<string, string>): boolean =>
  numberOf(newest.get(client.client_id) ?? '') > numberOf(client.last_event);

/** Rows whose id, stage, section, manager or last event differ from their `recorded`, older rows, copies, rows typed by hand. */
export function driftedRows(book: Book, first = FIRST_ROW, last = Number.MAX_SAFE_INTEGER): number[] {
  const keys = ['client_id', 'name', ...OWNED.map((column) => column.key)];
  const columns = book.tab('clients').columns(keys);
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
    const fine = !twin && isAsRecorded(client, String(at('recorded', index))) && !isStale(client, newest);
    if (!blank && !fine) rows.push(index + FIRST_ROW);
  }
  return rows.filter((row) => row >= first && row <= last);
}

/** Judges the given rows of Clients (1-based); at most 200 at a time. `whole` = there are no others to be judged. */
export function judgeRows(book: Book, rows: readonly number[], whole = false): Swept {
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
    told: [],
  };
  const clients = book.tab('clients');
  clients.prefetch(judged);
  if (judged.length > MANY) rememberHistories(book);
  const newest = newestLines(book);
  for (const row of judged) {
    const cells = clients.row(row);
    judgeRow(book, { row, cells, client: cells as unknown as Client }, newest, plan);
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
  markRows(book, plan.marks, new Set(judged), whole && judged.length === rows.length);
  const [only] = plan.events;
  const taken = only && plan.events.length === 1 ? [takenText(book, plan.names[0] ?? '', only.line.stage_to)] : [];
  const waiting = rows.length - judged.length;
  return { ...NOTHING, accepted: plan.events.length, taken, putBack: plan.told, waiting };
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
  giveIds(book, plan.restored, false);
  const known = new Set(
    rebuild(
      book,
      plan.rebuilt.map(({ clientId }) => clientId),
    ),
  );
  for (const { clientId, row } of plan.rebuilt) {
    // A row whose lines were all taken back (an undone import) is as new as one that History has never seen.
    const alone = book.tab('clients').rowsOf(clientId).length === 1;
    if (!known.has(clientId) && (alone || !isInHistory(book, clientId))) adopt(book, row, plan);
  }
  giveIds(book, plan.cleared, true);
  const ids = nextIds(book, 'clients', plan.adopted.length);
  const given = giveIds(book, new Map(plan.adopted.map(({ row }, index) => [row, ids[index] as string])), true);
  const assign = assigner(book);
  for (const [index, { client, row }] of plan.adopted.entries()) {
    if (!given.has(row)) continue;
    plan.events.push(creation(book, client, ids[index] as string, assign));
    plan.names.push(client.name);
  }
  putBack(book, plan.back, plan.unreasoned);
  if (plan.events.length === 0) return;
  if (plan.back.size > 0) SpreadsheetApp.flush();
  commit(book, { events: plan.events, requestId: '', actor: BY_CELL, origin: 'cell' });
}

/** Puts what is to be done with one row into the plan; a row in order adds nothing. */
function judgeRow(book: Book, located: Located, newest: ReadonlyMap<string, string>, plan: Plan): void {
  const { row, cells } = located;
  // Headers that were sorted into the data are no client; the next opening puts them back.
  if (isHeaderId('clients', located.client.client_id)) return;
  const recorded = readRecorded(String(cells.recorded ?? ''));
  const own = ownId(book, located.client.client_id, recorded);
  const client: Client = { ...located.client, client_id: own };
  const taken = [...plan.restored.values()].includes(own);
  if (own !== located.client.client_id && !taken) plan.restored.set(row, own);
  const copy = own !== '' && (taken || isCopy(book, own, row));
  if (own === '' || copy) {
    if (located.client.client_id !== '' && !isWhole(client)) plan.cleared.set(row, '');
    if (copy && client.name !== '' && client.source === '') {
      plan.told.push(`${client.name}: ${book.locale.messages.cell.needs_source}`);
    }
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
  const allowed = setting(book.lexicon, 'stage_edit_in_cell') === 'on';
  const decision = judgeByCell(client, situationOf(book, before, before.manager, book.today), rules, allowed);
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
  if (client.reason !== '' && !bearsReason(before, rules)) plan.unreasoned.push(row);
  const [issue] = decision.issues;
  const why = sentence(book.locale, issue as Issue, book.locale.messages.cell, wordsFor(book, issue as Issue));
  plan.told.push(`${client.name}: ${why}`);
  if (client.stage !== before.stage) plan.marks.set(row, { at: 'stage', reason: why });
}

/** The id of a row: what was typed over it gives way to the id it was written for; an id that neither we nor History know is none. */
function ownId(book: Book, typed: string, recorded: Recorded | null): string {
  const { idPrefix, idDigits } = book.tab('clients').spec;
  const given = (id: string) =>
    id === idOf(idPrefix, idDigits, numberOf(id)) && numberOf(id) <= (book.state.last.clients ?? 0);
  const before = recorded?.client_id ?? '';
  if (before !== typed && given(before) && book.tab('clients').rowsOf(before).length === 0) return before;
  return given(typed) || isInHistory(book, typed) ? typed : '';
}

/** Of rows with one id the first one that was written for it keeps it, else the first; all others are copies. */
function isCopy(book: Book, clientId: string, row: number): boolean {
  const clients = book.tab('clients');
  const rows = clients.rowsOf(clientId);
  if (rows.length < 2) return false;
  const keeper = rows.find((at) => readRecorded(String(clients.row(at).recorded ?? ''))?.client_id === clientId);
  return row !== (keeper ?? rows[0]);
}

function changesOf(move: Move, client: Client): Changes {
  const value = (key: string) => client[key as keyof Client] ?? '';
  const fields = Object.entries(move.fields).filter(([key, after]) => value(key) !== after);
  if (fields.length === 0) return {};
  return { fields: Object.fromEntries(fields.map(([key, after]) => [key, [value(key), after ?? '']])) };
}

/** What a client needs at least (T01). */
const isWhole = ({ name, source }: Client): boolean => name !== '' && source !== '';

/** A row typed by hand becomes a client when name and source are there (T01, BI-16); else it waits and says why. */
function adopt(book: Book, located: Located, plan: Plan): void {
  if (isWhole(located.client)) plan.adopted.push(located);
  else if (located.client.name !== '') {
    plan.marks.set(located.row, { at: 'client_id', reason: book.locale.messages.cell.needs_source });
  }
}

function creation(book: Book, client: Client, id: string, assign: ReturnType<typeof assigner>): Event {
  const rules = rulesOf(book);
  const start = rules.stages.find((stage) => stage.kind === 'new');
  const manager = assign({ ...client, manager: isKnown(client.manager) ? client.manager : '' });
  const created: Client = { ...client, manager, client_id: id, stage: '', section: '', department: 'sales', cycle: 1 };
  const line = lineOf(created, book.today, {
    event_type: 'create',
    stage_from: '',
    section_to: rules.sections.find((section) => section.kind === 'to_call')?.code ?? '',
    next_action_on: addDays(book.today, start?.next_action_days ?? 1),
    note: client.name,
  });
  return { line, changes: { fields: typedFields(book, client) } };
}

/** Texts that are longer stay in the cell alone: a line of History has one cell for all of them. */
const LONGEST_KEPT = 1000;

/** What stands in a new row, so that History can bring it back (BI-17); before and after are one, for nothing is written. */
function typedFields(book: Book, client: Client): NonNullable<Changes['fields']> {
  const value = (key: string): Value => client[key as keyof Client] ?? '';
  const typed = book
    .tab('clients')
    .present()
    .filter(({ by, key }) => by === 'people' && value(key) !== '' && value(key) !== false)
    .filter(({ key }) => String(value(key)).length <= LONGEST_KEPT);
  return Object.fromEntries(typed.map(({ key }) => [key, [value(key), value(key)]]));
}

/** Before an action: its own row is judged first, so that what was picked in the cell is not overwritten unseen. */
export function takeInRow(book: Book, located: Located): Located {
  const fine = isAsRecorded(located.client, String(located.cells.recorded ?? ''));
  if (fine && !isStale(located.client, newestLines(book))) return located;
  judgeRows(book, [located.row]);
  const cells = book.tab('clients').row(located.row);
  return { row: located.row, cells, client: cells as unknown as Client };
}
