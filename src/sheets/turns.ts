// Whose turn it is: who of Team may get a client, and last_turn, written in the action that gives one away (rules 3.3).
import { type Assignee, turnsIn } from '../domain/assignment.ts';
import type { Department, HistoryLine } from '../domain/model.ts';
import type { Book } from './book.ts';
import { parts } from './codec.ts';
import { writeOwned } from './row-cells.ts';
import { byClient, linesByClient, linesOfClients } from './rows.ts';
import { FIRST_ROW } from './schema.ts';
import { numberOf } from './state.ts';
import type { Row } from './tab.ts';

interface TeamEntry {
  at: number;
  row: Row;
  id: string;
  from: string;
}

/** The rows of Team in one read, because last_turn changes with every client and is not remembered. */
function teamRows(book: Book): TeamEntry[] {
  const team = book.tab('team');
  const rows = Array.from({ length: team.lastRow() - FIRST_ROW + 1 }, (_, index) => FIRST_ROW + index);
  team.prefetch(rows);
  const text = (at: number, key: string) => String(team.row(at)[key] ?? '');
  return rows.map((at) => ({ at, row: team.row(at), id: text(at, 'person_id'), from: text(at, 'valid_from') }));
}

/** Everybody who works on the day, with the number of the last event that gave them a client. */
export function assigneesOn(book: Book, day: string): Assignee[] {
  const rows = teamRows(book);
  const number = (row: Row, key: string) => (typeof row[key] === 'number' ? (row[key] as number) : null);
  return rows.flatMap(({ row, id, from }): Assignee[] => {
    const to = String(row.valid_to ?? '');
    if (id === '' || row.person === '' || from > day || (to !== '' && to < day)) return [];
    const own = rows.filter((other) => other.id === id);
    return [
      {
        id,
        department: (row.department || 'sales') as Department,
        role: String(row.role ?? ''),
        fte: number(row, 'fte'),
        capacity: number(row, 'capacity'),
        categories: parts(String(row.categories ?? '')),
        absentUntil: String(row.absent_until ?? ''),
        turn: Math.max(...own.map((other) => numberOf(String(other.row.last_turn ?? '')))),
      },
    ];
  });
}

/** Whether one of the voided lines had given a client to somebody, told by the History of their clients before these voids. */
function gaveAway(book: Book, voids: readonly HistoryLine[], voided: ReadonlySet<string>): boolean {
  const now = new Set(voids.map(({ event_id }) => event_id));
  const clients = [...new Set(voids.map(({ client_id }) => client_id))];
  return [...linesOfClients(book, clients).values()]
    .map((own) => own.filter(({ event_id }) => !now.has(event_id)))
    .some((own) => [...turnsIn(own, '').values()].some((id) => voided.has(id)));
}

/** Keeps the later of two turns of a person. */
function add(to: Map<string, string>, more: ReadonlyMap<string, string>): void {
  for (const [person, event] of more) if (numberOf(event) > numberOf(to.get(person) ?? '')) to.set(person, event);
}

/**
 * Writes the turns of an action into the newest row of each person. Who got a client by a line that is now voided goes
 * back to the line before it. Where Team may not be written it is left to Data check (DQ-36).
 * @param managers client → who had it before these lines
 */
export function writeTurns(book: Book, lines: readonly HistoryLine[], managers: ReadonlyMap<string, string>): void {
  const turns = new Map<string, string>();
  for (const [client, own] of byClient(lines)) add(turns, turnsIn(own, managers.get(client) ?? ''));
  const voided = new Set(lines.flatMap(({ event_type, voids }) => (event_type === 'void' ? parts(voids) : [])));
  if (turns.size === 0 && (voided.size === 0 || !gaveAway(book, lines, voided))) return;
  if (!book.has('team')) return;
  const team = book.tab('team');
  if (!['person_id', 'person', 'last_turn'].every((key) => team.has(key))) return;
  const newest = new Map<string, TeamEntry>();
  for (const entry of teamRows(book)) if (entry.from >= (newest.get(entry.id)?.from ?? '')) newest.set(entry.id, entry);
  const lost = [...newest.values()].filter(({ row }) => voided.has(String(row.last_turn ?? '')));
  if (lost.length > 0) {
    const earlier = new Map(lost.map(({ id }) => [id, '']));
    for (const own of linesByClient(book).values()) add(earlier, turnsIn(own, ''));
    for (const { id } of lost) if (!turns.has(id)) turns.set(id, earlier.get(id) ?? '');
  }
  const rows = new Map<number, Row>();
  for (const [person, last_turn] of turns) {
    const entry = newest.get(person);
    if (entry) rows.set(entry.at, { last_turn });
  }
  const [first] = rows.keys();
  const may = first !== undefined && team.range(first, team.at('last_turn')).canEdit();
  if (may) writeOwned(book, team, rows, ['last_turn']);
}
