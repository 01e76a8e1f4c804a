// By what the clients of the base are recognised when another one is about to be added.
import type { Identity } from '../domain/duplicates.ts';
import type { Book } from '../sheets/book.ts';
import { countryIn } from '../sheets/lexicon.ts';
import { phonesIn as normalPhones } from '../sheets/phones.ts';

export interface KnownClient {
  identity: Identity;
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

/** Every client but the merged ones, in one read of the columns that tell who it is. */
export function knownClients(book: Book): KnownClient[] {
  const columns = book.tab('clients').columns(KEYS);
  const text = (key: string, at: number) => String(columns[key]?.[at] ?? '');
  const hard = new Set(book.lexicon.sections.filter(({ kind }) => kind === 'hard_refusal').map(({ code }) => code));
  return (columns.client_id ?? []).flatMap((id, at): KnownClient[] => {
    if (id === '' || text('merged_into', at) !== '') return [];
    const identity: Identity = {
      id: String(id),
      name: text('name', at),
      phones: phonesIn(book, text('phone', at)),
      emails: [text('email', at)].filter((email) => email !== ''),
      taxId: text('tax_id', at),
      contactName: text('contact_name', at),
    };
    const doNotCall = hard.has(text('section', at));
    return [{ identity, doNotCall, stage: text('stage', at), manager: text('manager', at) }];
  });
}

/** The numbers in a cell in the form in which they are compared. */
export const phonesIn = (book: Book, text: string): string[] => normalPhones(text, countryIn(book.lexicon));
