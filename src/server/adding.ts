// Adding a client (T01): what was typed is read, the clients that look like it are shown first, then one line and one row.
import type { AddAnswer, AddInput, AlikeClient, Answer, FieldView, Refusal } from '../contract/answers.ts';
import { createIndex } from '../domain/duplicates.ts';
import { takeIn } from '../domain/intake.ts';
import type { Likeness } from '../domain/likeness.ts';
import type { Client, Department, Issue, Value } from '../domain/model.ts';
import { isTaxId } from '../domain/normal-forms.ts';
import { checkField } from '../domain/requirements.ts';
import { type Verdict, verdictOn } from '../domain/same-client.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { commit, nextIds } from '../sheets/commit.ts';
import { countryIn } from '../sheets/lexicon.ts';
import { tailLines } from '../sheets/rows.ts';
import { columnOf } from '../sheets/schema.ts';
import { showIfHidden } from '../sheets/selection.ts';
import { cellText, tooLong } from '../sheets/typed.ts';
import { actorOf, mayNotAdd } from './actor.ts';
import { assigned, assigner } from './assigning.ts';
import { cardOf, fieldView } from './card.ts';
import { type KnownClient, knownClients, type Subject, subjectOf } from './identities.ts';
import { clientRow } from './import-action.ts';
import { MAY_REPEAT } from './import-duplicates.ts';
import { OWN_FIELDS } from './import-fields.ts';
import { Reader } from './reader.ts';
import { refuse, sentence } from './refusals.ts';
import { signText } from './signs.ts';
import { locate, rulesOf, standingOf } from './situation.ts';

/** What the form asks, in this order; every other field of people may be sent too. */
const ASKED = [
  'name',
  'source',
  'referred_by',
  'phone',
  'email',
  'contact_name',
  'contact_position',
  'tax_id',
  'category',
  'manager',
  'note',
];
/** With this source the form asks who sent the client. */
const REFERRAL = 'referral';
/** Who may answer for a client of a hard refusal (2.3): the heads and the owner. */
const HEADS = ['owner', 'head_sales', 'head_client', 'assistant_head'];

/** The fields of the form with what may be chosen in them. */
export function addForm(book: Book): Answer<{ fields: FieldView[] }> {
  const view = (key: string): FieldView => fieldView(book, key, {} as Client);
  const onlyIf = { key: 'source', value: REFERRAL };
  return { ok: true, fields: ASKED.map((key) => (key === 'referred_by' ? { ...view(key), onlyIf } : view(key))) };
}

export function addClient(book: Book, input: AddInput): Answer<AddAnswer> {
  const done = tailLines(book).find((line) => line.request_id === input.requestId);
  if (done) return answer(book, done.client_id, []);
  const { role } = actorOf(book);
  const no = mayNotAdd(book);
  if (no) return refuse(book, [no]);
  const reader = new Reader(book);
  const values = readValues(reader, input.fields);
  const unread = reader.issues.map(({ field }) => field);
  const issues = [...reader.issues, ...checkValues(book, values).filter(({ field }) => !unread.includes(field))];
  if (issues.length > 0) return refuse(book, issues);

  const known = knownClients(book);
  const sender = senderIn(known, String(values.referred_by ?? ''));
  if (sender === null) {
    return refuse(book, [{ code: 'unknown_client', field: 'referred_by', id: String(values.referred_by) }]);
  }
  if (sender !== '') values.referred_by = sender;
  const alike = likeClients(book, known, values);
  const stopped = judge(book, alike, input, role);
  if (stopped) return stopped;
  const clientId = write(book, values, input);
  return typeof clientId === 'string' ? answer(book, clientId, notices(book, values, alike)) : refuse(book, clientId);
}

function readValues(reader: Reader, fields: AddInput['fields']): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [key, typed] of Object.entries(fields)) {
    if (key === 'manager' || OWN_FIELDS.some((column) => column.key === key)) {
      values[key] = reader.read(columnOf('clients', key), typed);
    } else reader.issues.push({ code: 'unknown_field', field: key });
  }
  return values;
}

function checkValues(book: Book, values: Record<string, Value>): Issue[] {
  const blank = ['name', 'source'].filter((field) => String(values[field] ?? '').trim() === '');
  const wrong = Object.entries(values).flatMap(([field, value]) => checkField(field, value, book.today) ?? []);
  const long = tooLong(values);
  return [...blank.map((field) => ({ code: 'required', field })), ...wrong, ...(long ? [long] : [])];
}

/** The client by its id, or by a name that only one has; null = there is none. */
function senderIn(known: readonly KnownClient[], typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return '';
  const found = (key: 'id' | 'name') => known.filter(({ identity }) => identity[key].toLowerCase() === text);
  const [one, ...more] = [...found('id'), ...found('name')];
  return one && more.length === 0 ? one.identity.id : null;
}

interface Alike {
  client: AlikeClient;
  verdict: Verdict;
}

/** The clients that look like the new one, the surest first. */
function likeClients(book: Book, known: readonly KnownClient[], values: Record<string, Value>): Alike[] {
  const subject = subjectOf(book, '', values);
  const byId = new Map(known.map((client) => [client.identity.id, client]));
  return createIndex(known.map((client) => client.identity))
    .find(subject.identity)
    .flatMap((likeness): Alike[] => {
      const other = byId.get(likeness.id);
      const verdict = other ? verdictOn(likeness, other.doNotCall) : null;
      return other && verdict ? [{ client: told(book, subject, other, likeness), verdict }] : [];
    })
    .slice(0, SHOWN_AT_MOST);
}
const SHOWN_AT_MOST = 10;

function told(book: Book, subject: Subject, other: KnownClient, likeness: Likeness): AlikeClient {
  const { identity, doNotCall, stage, manager } = other;
  return {
    clientId: identity.id,
    name: identity.name,
    stage: book.names.label('stages', stage),
    kind: book.lexicon.stages.find(({ code }) => code === stage)?.kind ?? 'new',
    manager: book.names.label('people', manager),
    doNotCall,
    sign: likeness.sign,
    signText: signText(book, likeness, subject, other),
  };
}

/** The refusal that the likenesses call for; null when the client may come in. */
function judge(
  book: Book,
  alike: readonly Alike[],
  { checked = [], note = '' }: AddInput,
  role: string,
): Refusal | null {
  const ofKind = (verdict: Verdict) => alike.filter((one) => one.verdict === verdict).map(({ client }) => client);
  const open = (clients: AlikeClient[]) => clients.filter(({ clientId }) => !checked.includes(clientId));
  const comment = note.trim() !== '';
  const hard = ofKind('do_not_call');
  if (hard.length > 0 && !(HEADS.includes(role) && comment && open(hard).length === 0)) {
    return duplicate(book, 'do_not_call', hard, HEADS.includes(role));
  }
  const same = ofKind('same_tax_id');
  const may = MAY_REPEAT.includes(role);
  if (same.length > 0 && !(may && comment && open(same).length === 0)) {
    return duplicate(book, may ? 'same_tax_id' : 'same_tax_id_right', same, may);
  }
  const asked = ofKind('question');
  return open(asked).length > 0 ? duplicate(book, 'duplicate', asked, true) : null;
}

/** @param mayAdd whether this person may add all the same */
function duplicate(book: Book, code: string, clients: AlikeClient[], mayAdd: boolean): Refusal {
  const named = clients.map(({ clientId, name }) => `${clientId} ${name}`).join(', ');
  const { refusal, row } = book.locale.messages;
  const message = sentence(book.locale, { code, client: named }, { ...row, ...refusal });
  const needsComment = mayAdd && code !== 'duplicate';
  const text = needsComment ? `${message}. ${refusal.add_comment}` : message;
  return {
    ok: false,
    code: code === 'same_tax_id_right' ? 'same_tax_id' : code,
    message: text,
    issues: [{ code, field: '', message: text, fields: [] }],
    alike: { clients, mayAdd, needsComment },
  };
}

/** Writes line and row; returns the new id, or what speaks against it. */
function write(book: Book, values: Record<string, Value>, input: AddInput): string | Issue[] {
  const text = (key: string) => String(values[key] ?? '');
  const manager = text('manager');
  const intaken = takeIn(
    {
      name: text('name'),
      stage: '',
      stageDays: {},
      manager,
      managerDepartment: manager === '' ? '' : (standingOf(book, manager, book.today).department as Department),
      reason: '',
      tag: text('tag'),
      saleKind: text('sale_kind'),
      channel: '',
      amount: null,
      paid: null,
      paidOn: '',
      note: '',
    },
    { today: book.today, rules: rulesOf(book) },
  );
  if (!intaken.ok) return intaken.issues;
  const arrival = assigned(book, intaken.arrival, values, assigner(book));
  const [clientId = ''] = nextIds(book, 'clients', 1);
  const [line] = arrival.lines;
  if (!line) return [{ code: 'surprise' }];
  const comment = cellText(input.note ?? '');
  const create = { ...line, client_id: clientId, note: comment === '' ? line.note : `${line.note}: ${comment}` };
  commit(book, {
    events: [{ line: create, changes: { rows: { clients: [clientRow(values, clientId, arrival)] } } }],
    requestId: input.requestId,
    actor: actorOf(book).id,
    origin: 'sidebar',
  });
  return clientId;
}

/** What the person should know although nothing speaks against it: clients of the same name, a doubtful tax id. */
function notices(book: Book, values: Record<string, Value>, alike: readonly Alike[]): string[] {
  const { refusal } = book.locale.messages;
  const told: string[] = [];
  const names = alike.filter(({ verdict }) => verdict === 'notice').map(({ client }) => client);
  if (names.length > 0) {
    const clients = names.map(({ clientId, name }) => `${clientId} ${name}`).join(', ');
    told.push(fill(book.locale, refusal.same_name, { clients }));
  }
  const taxId = String(values.tax_id ?? '');
  if (taxId !== '' && isTaxId(taxId, countryIn(book.lexicon)) === false) {
    told.push(fill(book.locale, refusal.tax_id_check, { typed: taxId }));
  }
  return told;
}

function answer(book: Book, clientId: string, told: string[]): Answer<AddAnswer> {
  const lookup = locate(book, clientId);
  if ('issue' in lookup) return refuse(book, [{ code: lookup.issue, id: clientId }]);
  const { client, row } = lookup.found;
  const hidden = showIfHidden(book, row);
  const filtered = hidden
    ? [fill(book.locale, book.locale.messages.refusal.filter_hides, { client: client.name })]
    : [];
  return { ok: true, card: cardOf(book, client, row), hidden, notices: [...filtered, ...told] };
}
