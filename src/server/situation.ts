// A client as the rules need it: the row, what is known around it, and the rules the owner has set in the tabs.
import { addMonths, daysBetween, firstDay } from '../domain/calendar.ts';
import type { Client, Department, HistoryLine } from '../domain/model.ts';
import type { OrderPolicy } from '../domain/order-cycle.ts';
import { readRecorded } from '../domain/projection.ts';
import type { Rules, Situation, Standing } from '../domain/transitions.ts';
import { lastEntry } from '../domain/undo.ts';
import type { Book } from '../sheets/book.ts';
import { parts } from '../sheets/codec.ts';
import { type SettingKey, setting, worksOn } from '../sheets/lexicon.ts';
import { closedThrough } from '../sheets/lock.ts';
import { lineById, linesByClient, readLines } from '../sheets/rows.ts';
import type { Row } from '../sheets/tab.ts';

export function rulesOf(book: Book, dated: 'limited' | 'free' = 'limited'): Rules {
  const { stages, sections, reasons, saleKinds } = book.lexicon;
  return {
    stages,
    sections,
    reasons,
    saleKinds,
    backdateDays: dated === 'free' ? null : Number(setting(book.lexicon, 'backdate_days')),
    document: setting(book.lexicon, 'deal_document'),
    holidays: parts(setting(book.lexicon, 'holidays')),
    limits: { discountMaxPct: number(book, 'discount_max_pct'), minMarginPct: number(book, 'min_margin_pct') },
    // Where departments are not split all revenue is new: nobody has paid recently enough.
    returningAfterMonths: isSplit(book) ? number(book, 'returning_after_months') : 0,
  };
}

export function orderPolicy(book: Book): OrderPolicy {
  const keys = Object.keys(ORDER_KEYS) as (keyof OrderPolicy)[];
  return Object.fromEntries(keys.map((key) => [key, number(book, key)])) as unknown as OrderPolicy;
}
const ORDER_KEYS: Record<keyof OrderPolicy, true> = {
  due_lead_days: true,
  due_grace_days: true,
  at_risk_factor: true,
  dormant_factor: true,
  same_order_days: true,
  order_last_n: true,
  order_min_intervals: true,
  returning_after_months: true,
};

const number = (book: Book, key: SettingKey): number => Number(setting(book.lexicon, key)) || 0;

/** A head dates an entry anywhere in the open months (Settings.backdate_days is for the others). */
export function datedBy(book: Book, byHead: boolean): Rules {
  const closed = closedThrough(book);
  const rules = rulesOf(book);
  if (!byHead) return rules;
  return { ...rules, backdateDays: closed === '' ? null : daysBetween(addMonths(firstDay(closed), 1), book.today) };
}

export interface Located {
  row: number;
  client: Client;
  cells: Row;
}

export type Lookup = { found: Located } | { issue: 'unknown_client' | 'doubled_client' };

/** So many times somebody may move rows or columns just then. */
const TRIES = 3;

/**
 * The client's row, found by id. Two rows with one id: neither is touched. A row that does not stand as it was written may
 * have been read wrongly, because somebody sorted or moved a column: then it is looked for once more.
 */
export function locate(book: Book, clientId: string, tries = TRIES): Lookup {
  const clients = book.tab('clients');
  const rows = clients.rowsOf(clientId.trim());
  const again = () => {
    clients.forget();
    return locate(book, clientId, tries - 1);
  };
  if (rows.length === 0 && tries > 1 && clients.head.hasMoved()) return again();
  if (clientId.trim() === '' || rows.length === 0) return { issue: 'unknown_client' };
  if (rows.length > 1) return { issue: 'doubled_client' };
  const row = rows[0] as number;
  const cells = clients.row(row);
  const client = cells as unknown as Client;
  const isTheirs = client.client_id === clientId.trim();
  // A column that was inserted just then has pushed the last one out of what was read of row 1.
  const isWhole = clients.spec.columns.every(({ key, onRequest }) => onRequest || clients.has(key));
  const isFine = isTheirs && isWhole && isAsRecorded(client, String(cells.recorded ?? ''));
  if (!isFine && tries > 1 && (clients.head.hasMoved() || !isTheirs)) return again();
  return { found: { row, cells, client } };
}

/** Whether new clients and those who have bought have departments of their own (Settings.split_departments). */
export const isSplit = (book: Book): boolean => setting(book.lexicon, 'split_departments') !== 'off';

/** Whether a person works on a day, and in which department; where departments are not split everybody takes any client, as management does. */
export function standingOf(book: Book, personId: string, on: string): Standing {
  const rows = book.conditionsOf(personId);
  const row = rows.find((candidate) => worksOn(candidate, on)) ?? null;
  const department = row?.department ?? rows[rows.length - 1]?.department ?? '';
  return { active: row !== null, department: department !== '' && !isSplit(book) ? 'management' : department };
}

/** Reads all of History once, when many clients are judged together. */
export function rememberHistories(book: Book): void {
  book.histories ??= linesByClient(book);
}

/** Whether History has lines of a client, whatever its id looks like. */
export function isInHistory(book: Book, clientId: string): boolean {
  if (clientId === '') return false;
  return book.histories ? book.histories.has(clientId) : readLines(book, clientId).length > 0;
}

/** The client's last line of History; null for a client that History does not know. */
export function lastLine(book: Book, client: Client): HistoryLine | null {
  if (client.last_event === '') return null;
  const isLast = (line: HistoryLine) => line.event_id === client.last_event;
  if (book.histories) return book.histories.get(client.client_id)?.find(isLast) ?? null;
  return lineById(book, client.last_event) ?? readLines(book, client.client_id).find(isLast) ?? null;
}

/** Attempt and department as History has them: they stand in cells too, but people may have typed over those. */
export function asOfHistory(book: Book, client: Client): Client {
  const line = lastLine(book, client);
  return line
    ? { ...client, cycle: line.cycle, department: (line.department_to || client.department) as Department }
    : client;
}

/** The day of the last entry that counts: what was undone never happened. */
function lastDay(book: Book, client: Client): string {
  const line = lastLine(book, client);
  if (line?.event_type !== 'void') return line?.event_on ?? '';
  const lines = book.histories?.get(client.client_id) ?? readLines(book, client.client_id);
  return lastEntry(lines)?.event_on ?? '';
}

export function situationOf(book: Book, client: Client, manager: string, on: string): Situation {
  const standing = standingOf(book, manager, on);
  return {
    client,
    lastEventOn: lastDay(book, client),
    today: book.today,
    managerActive: standing.active,
    managerDepartment: standing.department,
  };
}

/** True when stage, section and manager stand as the program last wrote them. */
export function isAsRecorded(client: Client, recorded: string): boolean {
  const known = readRecorded(recorded);
  return (
    known !== null &&
    known.client_id === client.client_id &&
    known.stage === client.stage &&
    known.section === client.section &&
    known.manager === client.manager &&
    known.last_event === client.last_event
  );
}
