// What a person typed into a form, read as the meanings of cells; everything that cannot be read is gathered.
import type { DeedInput } from '../contract/answers.ts';
import type { Issue, Value } from '../domain/model.ts';
import type { DealForm } from '../domain/requirements.ts';
import type { Book } from '../sheets/book.ts';
import { countryIn, setting } from '../sheets/lexicon.ts';
import { isKnown } from '../sheets/names.ts';
import { type Column, columnOf, TABS } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';
import { cellText, type Habits, habitsOf, readTyped } from '../sheets/typed.ts';

type Fields = NonNullable<DeedInput['fields']>;
type Typed = string | number | boolean;

/** Reads typed values by the spreadsheet's habits and gathers everything that cannot be read. */
export class Reader {
  readonly issues: Issue[] = [];
  private readonly habits: Habits;

  constructor(private readonly book: Book) {
    this.habits = { ...habitsOf(book.habits), country: countryIn(book.lexicon) };
  }

  get today(): string {
    return this.book.today;
  }

  /** Days until an invoice is due where nobody says it (Settings.invoice_due_days). */
  get dueDays(): number {
    return Number(setting(this.book.lexicon, 'invoice_due_days')) || 0;
  }

  read(column: Column, typed: Typed): Value {
    const reading = readTyped(column, typed, this.book.names, this.habits, this.book.decimals);
    if ('value' in reading) return reading.value;
    this.issues.push(reading.issue);
    return '';
  }

  isIndirect(channel: string): boolean {
    return this.book.names.entries('channels').some(({ code, indirect }) => code === channel && indirect === true);
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
export function readFields(reader: Reader, fields: Fields, client: Row): Record<string, Value> {
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
export function readSilently(reader: Reader, column: Column, shown: Typed): Value {
  const before = reader.issues.length;
  const value = reader.read(column, shown);
  reader.issues.length = before;
  return value;
}

/** Texts and days of a deal that are seldom known. */
const TEXTS_OF_DEAL = [
  'partner',
  'title',
  'ordered_on',
  'agreed_on',
  'invoice_on',
  'invoice_due_on',
  'document_link',
  'expected_close',
  'initiative',
] as const;
type TextKey = (typeof TEXTS_OF_DEAL)[number];

/** What a form about a deal begins with: what is expected of the client, or the deal's own row. */
export type DealBase = Partial<Omit<DealForm, 'indirect' | 'note'>>;

/** The form of a deal; what it leaves out stays as `base` has it. */
export function readDeal(reader: Reader, input: DeedInput, base: DealBase, on: string): DealForm {
  const { deal = {} } = input;
  const word = (key: 'sale_kind' | 'channel', otherwise: string) =>
    deal[key] === undefined ? otherwise : String(reader.read(columnOf('deals', key), deal[key] as string));
  const number = (key: 'amount' | 'discount_pct' | 'cost', otherwise: number | null): number | null => {
    const value = deal[key] === undefined ? otherwise : reader.read(columnOf('deals', key), deal[key] as Typed);
    return typeof value === 'number' ? value : null;
  };
  const text = (key: TextKey | 'contract_no' | 'invoice_no', otherwise = '') =>
    deal[key] === undefined ? otherwise : String(reader.read(columnOf('deals', key), deal[key]));
  const channel = word('channel', base.channel || 'direct');
  // A field that was left blank says nothing, unless it takes out what stood there.
  const given = TEXTS_OF_DEAL.filter((key) => deal[key] !== undefined && (deal[key] !== '' || base.more?.[key]));
  return {
    amount: number('amount', base.amount ?? null),
    sale_kind: word('sale_kind', base.sale_kind ?? ''),
    channel,
    indirect: reader.isIndirect(channel),
    more: { ...base.more, ...Object.fromEntries(given.map((key) => [key, text(key)])) },
    contract_no: text('contract_no', base.contract_no),
    invoice_no: text('invoice_no', base.invoice_no),
    signed_on: reader.day('signed_on', deal.signed_on, base.signed_on || on),
    discount_pct: number('discount_pct', base.discount_pct ?? null),
    cost: number('cost', base.cost ?? null),
    dueDays: reader.dueDays,
    note: cellText(input.note ?? ''),
  };
}

/** The kind of a contact, '' = none was chosen. */
export function kindOfContact(book: Book, reader: Reader, typed: string): string {
  const code = book.names.code('contact_kinds', typed);
  if (isKnown(code)) return code;
  reader.issues.push({ code: 'unknown_value', field: 'contact_kind', typed });
  return '';
}
