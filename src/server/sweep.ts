// Changes made in the cells by hand: found by `recorded`, judged by the rules, taken in or put back (design: the sweep).

import { addDays } from '../domain/calendar.ts';
import type { Client, Issue } from '../domain/model.ts';
import { kindOf, readRecorded } from '../domain/projection.ts';
import { advance, type Decision, type Form, lineOf, type Move, refuseClient, targets } from '../domain/transitions.ts';
import type { Book } from '../sheets/book.ts';
import { type Changes, commit, type Event, nextIds, rebuild, writeOwned } from '../sheets/commit.ts';
import { setting } from '../sheets/lexicon.ts';
import { FIRST_ROW } from '../sheets/schema.ts';
import { OWNED } from '../sheets/schema-clients.ts';
import { actorOf } from './actor.ts';
import { sentence, wordsFor } from './refusals.ts';
import { isAsRecorded, type Located, rulesOf, situationOf } from './situation.ts';

/** Rows judged at once; more are left to the next opening. */
const ROWS_AT_ONCE = 200;

export interface Swept {
  accepted: number;
  /** One sentence per row that was put back. */
  putBack: string[];
  waiting: number;
  names: string[];
}

const NOTHING: Swept = { accepted: 0, putBack: [], waiting: 0, names: [] };

/** Judges every row of Clients that does not stand as the program last wrote it. */
export function sweep(book: Book): Swept {
  return judgeRows(book, driftedRows(book));
}

/** Rows whose id, stage, section, manager or last event differ from their `recorded`, copies and rows typed by hand. */
function driftedRows(book: Book): number[] {
  const clients = book.tab('clients');
  const keys = ['client_id', 'name', ...OWNED.map((column) => column.key)];
  const columns = clients.columns(keys);
  const at = (key: string, index: number) => columns[key]?.[index] ?? '';
  const seen = new Map<string, number>();
  const rows: number[] = [];
  for (let index = 0; index < (columns.client_id?.length ?? 0); index += 1) {
    const id = String(at('client_id', index));
    const client = Object.fromEntries(keys.map((key) => [key, at(key, index)])) as unknown as Client;
    const first = id === '' ? undefined : seen.get(id);
    if (id !== '' && first === undefined) seen.set(id, index);
    const blank = id === '' && String(at('name', index)) === '';
    if (!blank && (id === '' || first !== undefined || !isAsRecorded(client, String(at('recorded', index))))) {
      rows.push(index + FIRST_ROW);
    }
  }
  return rows;
}

/** Judges the given rows of Clients (1-based); at most 200 at a time. */
export function judgeRows(book: Book, rows: readonly number[]): Swept {
  if (rows.length === 0) return NOTHING;
  const result: Swept = { accepted: 0, putBack: [], waiting: Math.max(0, rows.length - ROWS_AT_ONCE), names: [] };
  const events: Event[] = [];
  for (const row of rows.slice(0, ROWS_AT_ONCE)) {
    const event = judgeRow(book, row, result);
    if (event) events.push(event);
  }
  if (events.length > 0) {
    commit(book, { events, requestId: '', actor: actorOf(book).email || 'cell', origin: 'cell' });
    result.accepted = events.length;
  }
  return result;
}

/** One row: an event to be written, or nothing because it was put back, rebuilt or is in order. */
function judgeRow(book: Book, row: number, result: Swept): Event | null {
  const clients = book.tab('clients');
  const cells = clients.row(row);
  const client = cells as unknown as Client;
  const recorded = readRecorded(String(cells.recorded ?? ''));
  if (client.name === '' && client.client_id === '') return null;
  if (client.client_id === '') return adopt(book, { row, cells, client }, result);
  const twins = clients.rowsOf(client.client_id);
  if (twins.length > 1) {
    if (row !== copyAmong(book, client.client_id, twins)) return null;
    clearIdentity(book, row);
    return adopt(book, { row, cells: { ...cells, client_id: '' }, client: { ...client, client_id: '' } }, result);
  }
  if (isAsRecorded(client, String(cells.recorded ?? ''))) return null;
  if (!recorded || recorded.client_id !== client.client_id || recorded.last_event !== client.last_event) {
    return rebuild(book, client.client_id) ? null : adopt(book, { row, cells, client }, result);
  }
  const before: Client = { ...client, stage: recorded.stage, section: recorded.section, manager: recorded.manager };
  const decision = decide(book, client, before);
  if (decision.ok) {
    result.names.push(client.name);
    return { line: decision.move.line, changes: changesOf(decision.move, client) };
  }
  putBack(book, row, before);
  const [issue] = decision.issues;
  const why = sentence(book.locale, issue as Issue, book.locale.messages.cell, wordsFor(book, issue as Issue));
  result.putBack.push(`${client.name}: ${why}`);
  return null;
}

/** By cell only the next contact stage and, with the reason filled, the refusal are accepted (rules 1.12). */
function decide(book: Book, now: Client, before: Client): Decision {
  const no = (code: string): Decision => ({ ok: false, issues: [{ code }] });
  if (now.stage === before.stage) return no(now.section === before.section ? 'manager_in_card' : 'section_follows');
  if (setting(book.lexicon, 'stage_edit_in_cell') !== 'on') return no('not_by_cell');
  const rules = rulesOf(book);
  const form: Form = { on: book.today, fields: {}, note: '', contact_kind: '', next_action_on: '', deal: null };
  const to = kindOf(rules.stages, now.stage);
  const situation = situationOf(book, before, before.manager, book.today);
  if (to === 'lost') return refuseClient(situation, now.reason, '', form, rules);
  if (to !== 'contact' || targets(before, rules)[0]?.code !== now.stage) return no('not_by_cell');
  return advance(situation, now.stage, form, rules);
}

function changesOf(move: Move, client: Client): Changes {
  const fields = Object.entries(move.fields).filter(([key, value]) => client[key as keyof Client] !== value);
  if (fields.length === 0) return {};
  return {
    fields: Object.fromEntries(fields.map(([key, value]) => [key, [client[key as keyof Client] ?? '', value ?? '']])),
  };
}

/** Stage, section and manager as last written by the program; the rest of the owned block stays. */
function putBack(book: Book, row: number, before: Client): void {
  const clients = book.tab('clients');
  for (const run of clients.runs(['stage', 'section', 'manager'])) {
    const cells = run.columns.map((column) => clients.codec.encode(column, before[column.key as 'stage']));
    clients.range(row, run.first, 1, cells.length).setValues([cells]);
  }
  clients.written(row);
}

/** Of rows with one id: the first whose `recorded` was not written for it, else the lowest. */
function copyAmong(book: Book, clientId: string, rows: readonly number[]): number {
  const clients = book.tab('clients');
  const foreign = rows.find((row) => {
    const text = String(clients.row(row).recorded ?? '');
    return readRecorded(text)?.client_id !== clientId;
  });
  return foreign ?? (rows[rows.length - 1] as number);
}

function clearIdentity(book: Book, row: number): void {
  const clients = book.tab('clients');
  clients.range(row, clients.at('client_id')).setValue('');
  writeOwned(clients, row, {});
  SpreadsheetApp.flush();
  clients.forget();
}

/** A row typed by hand becomes a client when name and source are there (T01, BI-16); else it waits. */
function adopt(book: Book, { row, cells, client }: Located, result: Swept): Event | null {
  const clients = book.tab('clients');
  if (client.name === '' || client.source === '') return null;
  const [newId = ''] = client.client_id === '' ? nextIds(book, 'clients', 1) : [client.client_id];
  clients.range(row, clients.at('client_id')).setValue(newId);
  book.state.last.clients = Math.max(book.state.last.clients ?? 0, Number(newId.split('-')[1]));
  writeOwned(clients, row, {});
  SpreadsheetApp.flush();
  clients.forget();
  const rules = rulesOf(book);
  const start = rules.stages.find((stage) => stage.kind === 'new');
  const created = {
    ...(cells as unknown as Client),
    client_id: newId,
    stage: '',
    section: '',
    department: 'sales',
    cycle: 1,
  } as Client;
  result.names.push(client.name);
  return {
    line: lineOf(created, book.today, {
      event_type: 'create',
      stage_from: '',
      section_to: rules.sections.find((section) => section.kind === 'to_call')?.code ?? '',
      next_action_on: addDays(book.today, start?.next_action_days ?? 1),
      note: client.name,
    }),
    changes: {},
  };
}

/** Before an action: its own row is judged first, so that what was picked in the cell is not overwritten unseen. */
export function takeInRow(book: Book, located: Located): Located {
  if (isAsRecorded(located.client, String(located.cells.recorded ?? ''))) return located;
  judgeRows(book, [located.row]);
  const clients = book.tab('clients');
  const cells = clients.row(located.row);
  return { row: located.row, cells, client: cells as unknown as Client };
}
