// What two clients have in common, in words and with both values as they were typed (rules 8.1).
import type { Likeness } from '../domain/likeness.ts';
import { emailForm } from '../domain/normal-forms.ts';
import type { Book } from '../sheets/book.ts';
import { phonesIn, type Subject } from './identities.ts';

/** "Phone: 8 921 771-65-11 = +7 (921) 7716511, but another name". */
export function signText(book: Book, { sign, near, but }: Likeness, mine: Subject, other: Subject): string {
  const { columns, messages } = book.locale;
  const named = (field: Field, mark: string) => {
    const [a, b] = valuesOf(book, field, mine, other);
    return `${columns[field]}: ${a === b ? a : `${a} ${mark} ${b}`}`;
  };
  const what = sign === 'alike' ? messages.imports.alike : named(sign, '=');
  const beside = near === '' ? [] : [named(near, '≈')];
  const against = but === '' ? [] : [messages.imports[but === 'name' ? 'other_name' : 'other_tax_id']];
  return [what, ...beside, ...against].join(', ');
}

type Field = Exclude<Likeness['sign'] | Likeness['near'], 'alike' | ''>;

/** The cells that agree; the first ones where none do. */
function valuesOf(book: Book, field: Field, a: Subject, b: Subject): [string, string] {
  const pair = (ours: readonly string[], theirs: readonly string[], forms: (cell: string) => string[]) => {
    const meet = (one: string, two: string) => forms(one).some((form) => forms(two).includes(form));
    const found = ours.flatMap((one) => theirs.map((two) => [one, two] as [string, string]));
    return found.find(([one, two]) => meet(one, two)) ?? [ours[0] ?? '', theirs[0] ?? ''];
  };
  if (field === 'phone') return pair(a.phones, b.phones, (cell) => phonesIn(book, cell));
  if (field === 'email') return pair(a.emails, b.emails, (cell) => [emailForm(cell)]) as [string, string];
  const key = field === 'tax_id' ? 'taxId' : field === 'contact_name' ? 'contactName' : 'name';
  return [a.identity[key], b.identity[key]];
}
