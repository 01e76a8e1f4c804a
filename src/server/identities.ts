// By what the clients of the base are recognised when another one is about to be added.
import type { Identity } from '../domain/likeness.ts';
import type { Value } from '../domain/model.ts';
import type { Book } from '../sheets/book.ts';
import { countryIn } from '../sheets/lexicon.ts';
import { phonesIn as normalPhones } from '../sheets/phones.ts';
import { FIRST_ROW } from '../sheets/schema.ts';

/** A client as it is compared, and its cells as they were typed, to be shown. */
export interface Subject {
  identity: Identity;
  phones: readonly string[];
  emails: readonly string[];
}

export interface KnownClient extends Subject {
  row: number;
  /** In hard refusal: nobody may call this client, whatever list it stands in. */
  doNotCall: boolean;
  stage: string;
  manager: string;
}

const KEYS = [
  'client_id',
  'name',
  'phone',
  'email',
  'tax_id',
  'contact_name',
  'stage',
  'section',
  'manager',
  'merged_into',
];

interface Reachable {
  phones: string[];
  emails: string[];
}

/** @param also phones and e-mails of people of this client, as typed */
export function subjectOf(book: Book, id: string, values: Record<string, Value>, also?: Reachable): Subject {
  const text = (key: string) => String(values[key] ?? '');
  const cells = (key: 'phone' | 'email', more: readonly string[] = []) =>
    [text(key), ...more].filter((cell) => cell !== '');
  const [phones, emails] = [cells('phone', also?.phones), cells('email', also?.emails)];
  const identity: Identity = {
    id,
    name: text('name'),
    phones: phones.flatMap((cell) => phonesIn(book, cell)),
    emails,
    taxId: text('tax_id'),
    contactName: text('contact_name'),
  };
  return { identity, phones, emails };
}

/** Every client but the merged ones, in one read of the columns that tell who it is. */
export function knownClients(book: Book): KnownClient[] {
  const columns = book.tab('clients').columns(KEYS);
  const people = contactsByClient(book);
  const hard = new Set(book.lexicon.sections.filter(({ kind }) => kind === 'hard_refusal').map(({ code }) => code));
  return (columns.client_id ?? []).flatMap((id, at): KnownClient[] => {
    const values = Object.fromEntries(KEYS.map((key) => [key, columns[key]?.[at] ?? '']));
    if (id === '' || values.merged_into !== '') return [];
    const { section, stage, manager } = values;
    const subject = subjectOf(book, String(id), values, people.get(String(id)));
    return [
      {
        ...subject,
        row: at + FIRST_ROW,
        doNotCall: hard.has(String(section)),
        stage: String(stage),
        manager: String(manager),
      },
    ];
  });
}

/** What stands in Contacts (DQ-19 "also via Contacts"); nothing is read where the tab was never made. */
function contactsByClient(book: Book): Map<string, Reachable> {
  const found = new Map<string, Reachable>();
  if (!book.has('contacts')) return found;
  const { client_id = [], phone = [], email = [] } = book.tab('contacts').columns(['client_id', 'phone', 'email']);
  for (const [at, client] of client_id.map(String).entries()) {
    const own = found.get(client) ?? { phones: [], emails: [] };
    own.phones.push(String(phone[at] ?? ''));
    own.emails.push(String(email[at] ?? ''));
    found.set(client, own);
  }
  return found;
}

/** The numbers in a cell in the form in which they are compared. */
export const phonesIn = (book: Book, text: string): string[] => normalPhones(text, countryIn(book.lexicon));
