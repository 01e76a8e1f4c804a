// Undo of the last entry (rules 2.3, T18): what it takes in, what stands in its way, and which cells go back.
import type { Client, ClientState, Day, HistoryLine, Issue, Stage, Value } from './model.ts';
import { countedIn, replay } from './projection.ts';
import { isHead, may, type Who } from './rights.ts';
import { type LineDraft, lineOf, type Rules } from './transitions.ts';

/** Cells by column key as [before, after]. */
export type Pairs = Record<string, [Value, Value]>;
export type Cells = Record<string, Value>;
type Tables<T> = Partial<Record<string, T>>;

/** What a line carries besides its columns: people's cells of its client, cells of other rows, new rows, rows taken out. */
export interface Carried {
  fields?: Pairs;
  cells?: Tables<Record<string, Pairs>>;
  rows?: Tables<Cells[]>;
  gone?: Tables<string[]>;
}
export interface Entry {
  line: LineDraft;
  changes: Carried;
}
/** A cell that somebody has changed since; `key` '' = the whole row, which was new. */
export interface Place {
  table: string;
  id: string;
  key: string;
}

/** What is known of the entry that is to be undone. */
export interface Past {
  /** All lines of every client of the click, oldest first. */
  histories: ReadonlyMap<string, readonly HistoryLine[]>;
  /** The lines that go, oldest first; see `clickOf`. */
  click: readonly HistoryLine[];
  /** What each of them carries. */
  carried(line: HistoryLine): Carried;
}

/** Who asks, and how long ago the entry was made. */
export interface Undoer {
  who: Who;
  /** As History names who did something. */
  actor: string;
  hoursSince: number;
  undoHours: number;
}

export interface Money {
  /** Deals that have payments. */
  paid: ReadonlySet<string>;
  /** The last closed month, 'YYYY-MM'; '' = none. */
  closedThrough: string;
}

/** Days of the owned block that people may move in the cell: what stood there is carried by the line. */
export const MOVABLE = ['next_action_on', 'revisit_on'] as const;

/** The movable days that a line changes, to be carried by it: History alone does not know what people typed there. */
export function daysMoved(before: ClientState, after: ClientState): Pairs {
  const moved = MOVABLE.filter((key) => before[key] !== after[key]);
  return Object.fromEntries(moved.map((key) => [key, [before[key], after[key]]]));
}

/** The last entry of a client; null when nothing of it counts. */
export const lastEntry = (lines: readonly HistoryLine[]): HistoryLine | null => countedIn(lines).at(-1) ?? null;

/**
 * The lines that are undone together with this one: those of its click. Money stays: of a payment that brought a handover
 * only the handover goes.
 * @param lines lines among which the whole click stands, oldest first
 */
export function clickOf(line: HistoryLine, lines: readonly HistoryLine[]): HistoryLine[] {
  const isOne = ({ request_id }: HistoryLine) => request_id !== '' && request_id === line.request_id;
  const click = countedIn(lines).filter((other) => other.event_id === line.event_id || isOne(other));
  const rest = click.filter(({ event_type }) => event_type === 'handover');
  return rest.length > 0 && click.some(({ event_type }) => event_type === 'payment') ? rest : click;
}

/** What is never undone, and the refusal that says so. */
export const NEVER: Partial<Record<HistoryLine['event_type'], string>> = {
  create: 'undo_create',
  payment: 'undo_payment',
  repair: 'undo_nothing',
};

/** Deals that an entry has made. */
export const dealsOf = ({ click, carried }: Past): string[] =>
  click.flatMap((line) => (carried(line).rows?.deals ?? []).map(({ deal_id }) => String(deal_id)));

/** Whether an entry was made by who asks; a cell edited by nobody known is the manager's (rules 1.12). */
export function isMine(
  { actor, manager_to, manager_from }: HistoryLine,
  { actor: me, who: { person } }: Pick<Undoer, 'actor' | 'who'>,
): boolean {
  if (actor === 'cell') return person !== '' && [manager_to, manager_from].includes(person);
  return actor !== '' && [me.toLowerCase(), person.toLowerCase()].includes(actor.toLowerCase());
}

/**
 * Why the last entry of this client may not be undone; null = it may.
 * @param signedOn the day on which a deal was signed, by its id
 */
export function againstUndo(
  past: Past,
  client: Client,
  asker: Undoer,
  { paid, closedThrough }: Money,
  signedOn: (deal: string) => Day,
  rules: Rules,
): Issue | null {
  const { click, histories } = past;
  const last = click.at(-1);
  if (!last) return { code: 'undo_nothing' };
  const never = click.map(({ event_type }) => NEVER[event_type]).find((code) => code !== undefined);
  if (never) return { code: never };
  const mine = isMine(last, asker) && last.event_type !== 'merge';
  const no = may('undo', asker.who, client, rules, { mine });
  if (no) return no;
  if (asker.hoursSince > asker.undoHours && !isHead(asker.who, client)) {
    return { code: 'undo_late', hours: asker.undoHours };
  }
  const ids = new Set(click.map(({ event_id }) => event_id));
  for (const [id, lines] of histories) {
    const counted = countedIn(lines);
    const first = counted.findIndex(({ event_id }) => ids.has(event_id));
    // Of the click itself a payment may stay.
    const isOther = ({ event_id, request_id }: HistoryLine) => !ids.has(event_id) && request_id !== last.request_id;
    if (first >= 0 && counted.slice(first).some(isOther)) return { code: 'undo_later', client: id };
  }
  for (const deal of dealsOf(past)) {
    if (paid.has(deal)) return { code: 'undo_paid', deal };
    const month = signedOn(deal).slice(0, 7);
    if (month !== '' && month <= closedThrough) return { code: 'undo_closed', deal, month };
  }
  return null;
}

const blank = (value: Value | undefined): Value => value ?? '';
const same = (a: Value | undefined, b: Value | undefined): boolean => blank(a) === blank(b);

/**
 * The void lines of an entry, the newest of its lines first, with each cell that still holds what was written going back.
 * @param rowOf a row as it stands now, by its table and id; null = it is gone
 * @param note why, for the void lines and for deals that never were
 */
export function undo(
  { click, histories, carried }: Past,
  rowOf: (table: string, id: string) => Cells | null,
  stages: readonly Stage[],
  note: string,
): { entries: Entry[]; kept: Place[] } {
  const kept = new Map<string, Place>();
  const keep = (place: Place) => void kept.set(`${place.table} ${place.id} ${place.key}`, place);
  const known = new Map<string, Cells | null>();
  // Two lines of a click may change one cell: the second goes back first.
  const rowThen = (table: string, id: string): Cells | null => {
    const key = `${table} ${id}`;
    if (!known.has(key)) {
      const row = rowOf(table, id);
      known.set(key, row && { ...row });
    }
    return known.get(key) ?? null;
  };
  const back = (table: string, id: string, pairs: Pairs): Pairs => {
    const row = rowThen(table, id);
    const found: Pairs = {};
    for (const [key, [before, after]] of Object.entries(pairs)) {
      if (!row || same(before, after)) continue;
      if (same(row[key], after)) found[key] = [after, before];
      else if (!same(row[key], before)) keep({ table, id, key });
      if (found[key]) row[key] = before;
    }
    return found;
  };

  const ids = new Set(click.map(({ event_id }) => event_id));
  const states = new Map<string, ClientState>();
  const days = new Map<string, Pairs>();
  for (const [client, lines] of histories) {
    const [was, now] = [
      replay(lines, stages),
      replay(
        lines.filter(({ event_id }) => !ids.has(event_id)),
        stages,
      ),
    ];
    if (!was || !now) continue;
    states.set(client, now);
    const told = click
      .filter(({ client_id }) => client_id === client)
      .flatMap((line) => Object.keys(carried(line).fields ?? {}));
    const moved = Object.entries(daysMoved(now, was)).filter(([key]) => !told.includes(key));
    if (moved.length > 0) days.set(client, Object.fromEntries(moved));
  }

  const entries = [...click].reverse().map((of): Entry => {
    const { fields = {}, cells = {}, rows = {} } = carried(of);
    const changes: Carried = {};
    const own = { ...back('clients', of.client_id, { ...days.get(of.client_id), ...fields }) };
    days.delete(of.client_id);
    if (Object.keys(own).length > 0) changes.fields = own;
    for (const [table, byId = {}] of Object.entries(cells)) {
      for (const [id, pairs] of Object.entries(byId)) put(changes, table, id, back(table, id, pairs));
    }
    for (const deal of rows.deals ?? []) {
      const id = String(deal.deal_id);
      put(changes, 'deals', id, cancelled(rowThen('deals', id), note));
    }
    for (const row of rows.contacts ?? []) {
      const id = String(row.contact_id);
      const now = rowThen('contacts', id);
      const isAsMade = now !== null && Object.entries(now).every(([key, value]) => same(value, row[key]));
      if (isAsMade) changes.gone = { contacts: [...(changes.gone?.contacts ?? []), id] };
      else if (now) keep({ table: 'contacts', id, key: '' });
    }
    return { line: voidOf(of, states.get(of.client_id), note), changes };
  });
  return { entries, kept: [...kept.values()] };
}

function put(changes: Carried, table: string, id: string, pairs: Pairs): void {
  if (Object.keys(pairs).length === 0) return;
  changes.cells ??= {};
  changes.cells[table] = { ...changes.cells[table], [id]: { ...changes.cells[table]?.[id], ...pairs } };
}

/** A deal that never was: cancelled, because nothing is deleted. */
function cancelled(row: Cells | null, note: string): Pairs {
  if (!row || row.deal_status === 'cancelled') return {};
  const before = blank(row.note);
  const after = [before, note].filter((text) => text !== '').join('; ');
  return { deal_status: [blank(row.deal_status), 'cancelled'], note: [before, after] };
}

/** Dated as the entry it takes out, so that no report of any day counts that. It says where the client stands after it. */
function voidOf(of: HistoryLine, state: ClientState | undefined, note: string): LineDraft {
  const client = { ...state, client_id: of.client_id } as Client;
  const { event_id: voids, other_client } = of;
  return lineOf(client, of.event_on, { event_type: 'void', stage_from: '', voids, other_client, note });
}
