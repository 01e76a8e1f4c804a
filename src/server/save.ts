// Advance and refuse: what was typed is read, the rules decide, the base is written, the fresh card is the answer.
import type { AdvanceInput, Answer, Card, RefuseInput } from '../contract/answers.ts';
import type { Client, HistoryLine, Issue, Value } from '../domain/model.ts';
import { apply } from '../domain/projection.ts';
import type { DealForm } from '../domain/requirements.ts';
import { advance, type Decision, type Form, type Move, refuseClient, targets } from '../domain/transitions.ts';
import { timeText } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { type Changes, commit, nextIds } from '../sheets/commit.ts';
import { countryIn } from '../sheets/lexicon.ts';
import { isKnown } from '../sheets/names.ts';
import { stateOf } from '../sheets/projection.ts';
import { tailLines } from '../sheets/rows.ts';
import { type Column, columnOf, TABS } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';
import { type Habits, habitsOf, readTyped, tooLong } from '../sheets/typed.ts';
import { actorOf, whoIs } from './actor.ts';
import { cardOf } from './card.ts';
import { refuse } from './refusals.ts';
import { asOfHistory, type Located, lastLine, locate, rulesOf, situationOf } from './situation.ts';
import { takeInRow } from './sweep.ts';

type Fields = NonNullable<AdvanceInput['fields']>;
type Typed = string | number | boolean;

/** Reads typed values by the spreadsheet's habits and gathers everything that cannot be read. */
export class Reader {
  readonly issues: Issue[] = [];
  private readonly habits: Habits;

  constructor(private readonly book: Book) {
    this.habits = { ...habitsOf(book.habits), country: countryIn(book.lexicon) };
  }

  read(column: Column, typed: Typed): Value {
    const reading = readTyped(column, typed, this.book.names, this.habits, this.book.decimals);
    if ('value' in reading) return reading.value;
    this.issues.push(reading.issue);
    return '';
  }

  /** A cell's meaning as people read it. */
  told(column: Column, value: Value): string {
    return column.kind === 'day' ? String(value ?? '') : String(this.book.codec.encode(column, value));
  }

  day(field: string, typed: string | undefined, otherwise: string): string {
    return typed ? String(this.read({ kind: 'day', key: field, width: 0, by: 'people' }, typed)) : otherwise;
  }
}

const isPeoples = (key: string): boolean =>
  key === 'manager' || TABS.clients.columns.some((column) => column.key === key && column.by === 'people');

/** The new meanings of the form's fields; a cell that somebody changed since it was shown is an issue. */
function readFields(reader: Reader, fields: Fields, client: Row): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [key, [shown, typed]] of Object.entries(fields)) {
    if (!isPeoples(key)) {
      reader.issues.push({ code: 'unknown_field', field: key });
      continue;
    }
    if (String(shown) === String(typed)) continue;
    const column = columnOf('clients', key);
    const before = readSilently(reader, column, shown);
    const now = client[key] ?? '';
    if ((before ?? '') !== (now ?? '')) {
      reader.issues.push({ code: 'field_changed', field: key, now: reader.told(column, now) });
      continue;
    }
    values[key] = reader.read(column, typed);
  }
  return values;
}

/** What the form showed was written by us; if it cannot be read back, it counts as blank. */
function readSilently(reader: Reader, column: Column, shown: Typed): Value {
  const before = reader.issues.length;
  const value = reader.read(column, shown);
  reader.issues.length = before;
  return value;
}

function readDeal(reader: Reader, input: AdvanceInput, client: Client): DealForm {
  const { deal = {} } = input;
  const word = (key: 'sale_kind' | 'channel', otherwise: string) =>
    deal[key] === undefined ? otherwise : String(reader.read(columnOf('deals', key), deal[key] as string));
  const amount =
    deal.amount === undefined ? client.expected_amount : reader.read(columnOf('deals', 'amount'), deal.amount);
  return {
    amount: typeof amount === 'number' ? amount : null,
    sale_kind: word('sale_kind', client.sale_kind),
    channel: word('channel', 'direct'),
    contract_no: String(reader.read(columnOf('deals', 'contract_no'), deal.contract_no ?? '')),
    invoice_no: String(reader.read(columnOf('deals', 'invoice_no'), deal.invoice_no ?? '')),
    signed_on: reader.day('signed_on', deal.signed_on, ''),
    note: (input.note ?? '').trim(),
  };
}

/** Which client, in which state, seen by whom: the conditions every save shares. */
function prepare(book: Book, input: { clientId: string; seen: string }): { located: Located } | { issues: Issue[] } {
  if (input.clientId.trim() === '') return { issues: [{ code: 'nothing_selected' }] };
  const lookup = locate(book, input.clientId);
  if ('issue' in lookup) return { issues: [{ code: lookup.issue, id: input.clientId }] };
  const taken = takeInRow(book, lookup.found);
  const located = { ...taken, client: asOfHistory(book, taken.client) };
  if (located.client.last_event !== input.seen) return { issues: [conflict(book, located.client)] };
  return { located };
}

function conflict(book: Book, client: Client): Issue {
  const line = lastLine(book, client);
  return {
    code: 'conflict',
    who: line ? whoIs(book, line.actor) : '',
    client: client.name,
    stage: client.stage,
    time: line ? timeText(line.recorded_at, book.timeZone) : '',
  };
}

/** A request that was carried out already is answered with the present card; nothing happens twice. */
function repeated(book: Book, requestId: string): boolean {
  const voided = new Set(tailLines(book).map((line) => line.voids));
  const done = tailLines(book).some((line) => line.request_id === requestId && !voided.has(line.event_id));
  return done || book.state.requests.includes(requestId);
}

function answer(book: Book, located: Located): Answer<{ card: Card }> {
  return { ok: true, card: cardOf(book, located.client, located.row) };
}

function present(book: Book, clientId: string): Answer<{ card: Card }> {
  const lookup = locate(book, clientId);
  return 'found' in lookup ? answer(book, lookup.found) : refuse(book, [{ code: lookup.issue, id: clientId }]);
}

interface Click {
  clientId: string;
  seen: string;
  requestId: string;
  on?: string | undefined;
  note?: string | undefined;
  contactKind?: string | undefined;
  fields?: Fields | undefined;
}

/** Reads the common part of a form, lets the rules decide and writes what they say. */
function save(
  book: Book,
  input: Click,
  decide: (located: Located, form: Form, reader: Reader) => Decision,
): Answer<{ card: Card }> {
  if (repeated(book, input.requestId)) return present(book, input.clientId);
  const prepared = prepare(book, input);
  if ('issues' in prepared) return refuse(book, prepared.issues);
  const { located } = prepared;
  const reader = new Reader(book);
  const form: Form = {
    on: reader.day('event_on', input.on, book.today),
    fields: readFields(reader, input.fields ?? {}, located.cells),
    note: String(reader.read(columnOf('history', 'note'), input.note ?? '')),
    contact_kind: kindOfContact(book, reader, input.contactKind ?? ''),
    next_action_on: '',
    deal: null,
  };
  const decision = decide(located, form, reader);
  if (reader.issues.length > 0) return refuse(book, reader.issues);
  if (!decision.ok) return refuse(book, decision.issues);
  const changes = changesOf(book, located, decision.move);
  // Of a deal's row only its note can be long.
  const long = tooLong({ ...changes.fields, ...(changes.rows ? { note: changes.rows.deals } : {}) });
  if (long) return refuse(book, [long]);
  const after = write(book, located, decision.move, changes, input.requestId);
  return answer(book, { ...located, client: after });
}

function kindOfContact(book: Book, reader: Reader, typed: string): string {
  const code = book.names.code('contact_kinds', typed);
  if (isKnown(code)) return code;
  reader.issues.push({ code: 'unknown_value', field: 'contact_kind', typed });
  return '';
}

/** What a move changes in the people's cells, and the row of the deal it makes. */
function changesOf(book: Book, { client, cells }: Located, move: Move): Changes {
  const changes: Changes = {};
  const fields = Object.entries(move.fields).filter(([key, value]) => (cells[key] ?? '') !== (value ?? ''));
  if (fields.length > 0) {
    changes.fields = Object.fromEntries(fields.map(([key, value]) => [key, [cells[key] ?? '', value ?? '']]));
  }
  if (move.deal) {
    const [dealId = ''] = nextIds(book, 'deals', 1);
    changes.rows = { deals: [{ ...move.deal, deal_id: dealId, name: client.name } as unknown as Row] };
  }
  return changes;
}

/** Commits one move; returns the client as it stands now. */
function write(book: Book, { client, cells }: Located, move: Move, changes: Changes, requestId: string): Client {
  const line = { ...move.line, deal_id: String(changes.rows?.deals?.[0]?.deal_id ?? move.line.deal_id) };
  const events = [{ line, changes }];
  const [written] = commit(book, { events, requestId, actor: actorOf(book).id, origin: 'sidebar' });
  const state = apply(stateOf(cells), written as HistoryLine, book.lexicon.stages);
  const typed = Object.fromEntries(Object.entries(changes.fields ?? {}).map(([key, [, now]]) => [key, now]));
  return { ...client, ...typed, ...state } as Client;
}

export function saveAdvance(book: Book, input: AdvanceInput): Answer<{ card: Card }> {
  return save(book, input, ({ client }, form, reader) => {
    const rules = rulesOf(book);
    const to = input.to ? book.names.code('stages', input.to) : (targets(client, rules)[0]?.code ?? client.stage);
    const stage = rules.stages.find((candidate) => candidate.code === to);
    const whole: Form = { ...form, next_action_on: reader.day('next_action_on', input.nextActionOn, '') };
    if (stage?.kind === 'won') {
      const deal = readDeal(reader, input, { ...client, ...form.fields } as Client);
      whole.deal = { ...deal, signed_on: deal.signed_on || form.on };
    }
    const manager = String(form.fields.manager ?? client.manager);
    return advance(situationOf(book, client, manager, form.on), to, whole, rules);
  });
}

export function saveRefusal(book: Book, input: RefuseInput): Answer<{ card: Card }> {
  return save(book, input, ({ client }, form, reader) => {
    const reason = book.names.code('reasons', input.reason ?? '');
    const revisit = reader.day('revisit_on', input.revisitOn, '');
    const manager = String(form.fields.manager ?? client.manager);
    return refuseClient(situationOf(book, client, manager, form.on), reason, revisit, form, rulesOf(book));
  });
}
