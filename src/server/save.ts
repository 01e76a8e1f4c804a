// From a click on the card to a commit: what was typed is read, rights and rules decide, the base is written, the fresh card is the answer.
import type { Answer, Card, DeedAnswer, DeedInput } from '../contract/answers.ts';
import { monthOf } from '../domain/calendar.ts';
import type { Client, HistoryLine, Issue, Person, Value } from '../domain/model.ts';
import { apply, kindOf } from '../domain/projection.ts';
import { anew } from '../domain/returning.ts';
import { isHead, may } from '../domain/rights.ts';
import type { Form, LineDraft, Move } from '../domain/transitions.ts';
import { daysMoved, type Pairs } from '../domain/undo.ts';
import { timeText } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { type Changes, commit, type Event, nextIds } from '../sheets/commit.ts';
import { ensureTab } from '../sheets/make-tab.ts';
import { stateOf } from '../sheets/projection.ts';
import { tailLines } from '../sheets/rows.ts';
import { columnOf } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';
import { tooLong } from '../sheets/typed.ts';
import { actorOf, whoIs, whoOf } from './actor.ts';
import { contactsOf } from './belongings.ts';
import { cardOf } from './card.ts';
import { countedAs } from './deal-views.ts';
import { DEEDS, type FormDeed } from './deeds.ts';
import { dueSince } from './handovers.ts';
import { tacticsOf } from './playbook.ts';
import { kindOfContact, Reader, readFields } from './reader.ts';
import { refuse } from './refusals.ts';
import { asOfHistory, datedBy, type Located, lastLine, locate, situationOf } from './situation.ts';
import { takeInRow } from './sweep.ts';

/** Which client, in which state, seen by whom: the conditions every save shares. */
export function prepare(
  book: Book,
  input: { clientId: string; seen: string },
): { located: Located } | { issues: Issue[] } {
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
  const isMove = line?.stage_to !== '';
  return {
    code: 'conflict',
    ...(isMove ? {} : { sentence: 'conflict_entry' }),
    what: line ? entryLabel(book, line) : '',
    who: line ? whoIs(book, line.actor) : '',
    client: client.name,
    stage: client.stage,
    time: line ? timeText(line.recorded_at, book.timeZone) : '',
  };
}

/** An entry that moved nothing: the talk it was, whom the client was given to, or its kind. */
function entryLabel(
  { locale, names }: Book,
  { event_type, contact_kind, manager_to, manager_from }: HistoryLine,
): string {
  if (contact_kind !== '') return names.label('contact_kinds', contact_kind);
  const label = locale.terms.event[event_type];
  return manager_from === '' ? label : `${label}: ${names.label('people', manager_to)}`;
}

/** A request that was carried out already is answered with the present card; nothing happens twice. */
export function repeated(book: Book, requestId: string): boolean {
  const voided = new Set(tailLines(book).map((line) => line.voids));
  const done = tailLines(book).some((line) => line.request_id === requestId && !voided.has(line.event_id));
  return done || book.state.requests.includes(requestId);
}

function answer(book: Book, located: Located): Answer<{ card: Card }> {
  return { ok: true, card: cardOf(book, located.client, located.row) };
}

export function present(book: Book, clientId: string): Answer<{ card: Card }> {
  const lookup = locate(book, clientId);
  return 'found' in lookup ? answer(book, lookup.found) : refuse(book, [{ code: lookup.issue, id: clientId }]);
}

/** The one way from a click to the base, whichever deed it is. */
export function saveDeed(deed: FormDeed): (book: Book, input: DeedInput) => Answer<DeedAnswer> {
  return (book, input) => {
    if (repeated(book, input.requestId)) return present(book, input.clientId);
    const prepared = prepare(book, input);
    if ('issues' in prepared) return refuse(book, prepared.issues);
    const { located } = prepared;
    const { client } = located;
    const reader = new Reader(book);
    const contacts = input.persons ? contactsOf(book, client.client_id) : undefined;
    // The form of a reopening is about the next attempt: what the last one leaves behind was shown as blank.
    const left = deed === 'reopen' ? anew(client, client.department, { fields: {} }).cleared : {};
    const shown = { ...located, cells: { ...located.cells, ...left } as Row };
    const form = formOf(book, input, shown, reader, contacts);
    const actor = actorOf(book);
    const who = whoOf(book, actor);
    const byHead = isHead(who, client);
    const rules = datedBy(book, byHead);
    const manager = String(form.fields.manager ?? client.manager);
    const due = deed !== 'handover' || dueSince(book, client) !== '';
    const no = may(deed, who, client, rules, { manager, due });
    if (no) return refuse(book, [no]);
    const situation = { ...situationOf(book, client, manager, form.on), byHead, ...(contacts ? { contacts } : {}) };
    const decision = DEEDS[deed]({ book, input, client, form, reader, situation, rules, who });
    if (reader.issues.length > 0) return refuse(book, reader.issues);
    if (!decision.ok) return refuse(book, decision.issues);
    const events = eventsOf(book, located, decision.move);
    const long = longIn(events);
    if (long) return refuse(book, [long]);
    const lines = commit(book, { events, requestId: input.requestId, actor: actor.id, origin: 'sidebar' });
    const { payment } = decision.move;
    const fresh = answer(book, { ...located, client: after(book, located, lines, events) });
    return payment ? { ...fresh, ...countedAs(book, payment) } : fresh;
  };
}

/** The part of a form that all deeds have. */
function formOf(
  book: Book,
  input: DeedInput,
  { cells }: Located,
  reader: Reader,
  contacts: readonly Person[] = [],
): Form {
  const on = reader.day('event_on', input.on, book.today);
  const score = reader.read(columnOf('clients', 'satisfaction'), input.score ?? '');
  const cancelling = input.cancelReason ? reader.read(columnOf('clients', 'reason'), input.cancelReason) : '';
  const talked = (input.persons ?? []).filter((id) => {
    const known = contacts.find(({ contact_id }) => contact_id === id);
    if (!known) reader.issues.push({ code: 'unknown_person', id });
    // The cell holds the last talk.
    return known !== undefined && known.reached_on < on;
  });
  return {
    on,
    fields: readFields(reader, input.fields ?? {}, cells),
    note: String(reader.read(columnOf('history', 'note'), input.note ?? '')),
    contact_kind: kindOfContact(book, reader, input.contactKind ?? ''),
    next_action_on: reader.day('next_action_on', input.nextActionOn, ''),
    deal: null,
    talked,
    score: typeof score === 'number' ? score : null,
    lines: (input.lines ?? []).filter((id) => tacticsOf(book).has(id)).join(', '),
    cancel_reason: String(cancelling),
    handoverNote: String(reader.read(columnOf('history', 'note'), input.handoverNote ?? '')),
  };
}

/** A move as lines with what each of them carries. The days of the owned block that people may move are carried too. */
function eventsOf(book: Book, { client, cells }: Located, move: Move): Event[] {
  const { stages } = book.lexicon;
  const drafts: LineDraft[] = [move.line, ...(move.also ?? [])];
  const events = drafts.map((line): Event => ({ line: { ...line }, changes: {} }));
  const [first] = events as [Event];
  first.changes.fields = pairsOf(move.fields, cells);
  let state = stateOf(cells);
  for (const { line, changes } of events) {
    const next = apply(state, line as HistoryLine, stages);
    changes.fields = { ...changes.fields, ...daysMoved(state, next) };
    state = next;
  }
  if (move.deal) {
    const [deal_id = ''] = nextIds(book, 'deals', 1);
    const won = events.find(({ line }) => kindOf(stages, line.stage_to) === 'won') ?? first;
    won.line.deal_id = deal_id;
    won.changes.rows = { deals: [{ ...move.deal, deal_id, name: client.name } as unknown as Row] };
  }
  if (move.payment) {
    const [payment_id = ''] = nextIds(book, 'payments', 1);
    const month = monthOf(move.payment.paid_on);
    first.changes.rows = { payments: [{ ...move.payment, payment_id, name: client.name, month } as unknown as Row] };
  }
  for (const [id, fields] of Object.entries(move.deals ?? {})) {
    const { changes } = events.find(({ line }) => line.event_type === 'deal' && line.deal_id === id) ?? first;
    const pairs = pairsOf(fields, rowOf(book, 'deals', id));
    changes.cells = { ...changes.cells, deals: { ...changes.cells?.deals, [id]: pairs } };
  }
  for (const { contact_id, fields } of move.contacts ?? []) addPerson(book, first.changes, contact_id, fields as Row);
  for (const { changes } of events) if (Object.keys(changes.fields ?? {}).length === 0) delete changes.fields;
  return events;
}

function addPerson(book: Book, changes: Changes, id: string, fields: Row): void {
  if (id !== '') {
    const pairs = pairsOf(fields, rowOf(book, 'contacts', id));
    changes.cells = { ...changes.cells, contacts: { ...changes.cells?.contacts, [id]: pairs } };
    return;
  }
  ensureTab(book, 'contacts');
  const [contact_id = ''] = nextIds(book, 'contacts', 1);
  changes.rows = { ...changes.rows, contacts: [{ ...fields, contact_id }] };
}

/** The cells that change, with what stands in them. */
function pairsOf(fields: object, row: Row): Pairs {
  const changed = (Object.entries(fields) as [string, Value | undefined][]).filter(
    ([key, value]) => (row[key] ?? '') !== (value ?? ''),
  );
  return Object.fromEntries(changed.map(([key, value]) => [key, [row[key] ?? '', value ?? '']]));
}

function rowOf(book: Book, tab: 'deals' | 'contacts', id: string): Row {
  const [at] = book.tab(tab).rowsOf(id);
  return at === undefined ? {} : book.tab(tab).row(at);
}

/** The text that does not fit into the line that must keep it. Of a deal's row only its note can be long. */
function longIn(events: readonly Event[]): Issue | null {
  const texts = events.map(({ changes: { fields, rows, cells } }) => ({
    ...fields,
    ...rows?.contacts?.[0],
    ...Object.assign({}, ...Object.values(cells?.contacts ?? {})),
    ...(rows?.deals ? { note: rows.deals } : {}),
  }));
  return texts.map(tooLong).find((issue) => issue !== null) ?? null;
}

/** The client as it stands now. */
function after(
  book: Book,
  { client, cells }: Located,
  lines: readonly HistoryLine[],
  events: readonly Event[],
): Client {
  const typed = events.flatMap(({ changes }) =>
    Object.entries(changes.fields ?? {}).map(([key, [, now]]) => [key, now]),
  );
  const state = lines.reduce((before, line) => apply(before, line, book.lexicon.stages), stateOf(cells));
  return { ...client, ...Object.fromEntries(typed), ...state } as Client;
}
