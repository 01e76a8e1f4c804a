// What a list may say of a client: our fields, their names in five languages, and the reading of one row.
import type { ImportRowsInput } from '../contract/answers.ts';
import type { Issue, Value } from '../domain/model.ts';
import { locales } from '../locales/index.ts';
import { older } from '../locales/older.ts';
import type { Book } from '../sheets/book.ts';
import { plain } from '../sheets/names.ts';
import { type Column, columnOf, TABS } from '../sheets/schema.ts';
import { type DateOrder, type Habits, habitsOf, readTyped } from '../sheets/typed.ts';

export const STAGE_DAY = 'stage_on:';
/** Fields of a list that are no columns of Clients: what it says about the stage, the deal and the money. */
const EXTRA: Column[] = [
  { ...columnOf('clients', 'stage') },
  { kind: 'day', key: 'stage_on', width: 0, by: 'people' },
  { ...columnOf('clients', 'reason') },
  { ...columnOf('clients', 'manager') },
  { ...columnOf('deals', 'amount') },
  { ...columnOf('deals', 'amount'), key: 'paid_amount' },
  { ...columnOf('payments', 'paid_on') },
  { ...columnOf('deals', 'channel') },
];

const isOpen = (column: Column): boolean => column.by === 'people' && column.kind !== 'checkbox';
export const OWN_FIELDS = TABS.clients.columns.filter(isOpen);

export function fieldsOf(book: Book): Column[] {
  const stageDays = book.lexicon.stages.map(
    (stage): Column => ({ kind: 'day', key: STAGE_DAY + stage.code, width: 0, by: 'people' }),
  );
  return [...OWN_FIELDS, ...EXTRA, ...stageDays];
}

export function fieldLabel(book: Book, key: string): string {
  const { columns, messages } = book.locale;
  if (key.startsWith(STAGE_DAY))
    return `${book.names.label('stages', key.slice(STAGE_DAY.length))}: ${columns.event_on}`;
  if (key === 'stage_on') return messages.imports.stage_on;
  if (key === 'paid_amount') return columns.paid;
  if (key === 'amount') return messages.imports.deal_amount;
  return columns[key as keyof typeof columns] ?? key;
}

/** The field that a header names: by key, by its word or another usual name in any language, or by a label of a stage. */
export function guessField(book: Book, header: string): string | null {
  const text = plain(header);
  const keys = fieldsOf(book).map((column) => column.key);
  if (text === '' || keys.includes(text)) return text || null;
  const asShown = keys.find((key) => plain(fieldLabel(book, key)) === text);
  if (asShown) return asShown;
  for (const { columns, messages } of Object.values(locales)) {
    const also: Record<string, string> = messages.also;
    const names = (key: string) =>
      [columns[key as keyof typeof columns] ?? '', ...(also[key] ?? '').split(',')].map(plain);
    const found = keys.find((key) => names(key).includes(text));
    if (found) return found;
  }
  const stage = book.lexicon.stages.find((candidate) => stageLabels(candidate).includes(text));
  return stage ? STAGE_DAY + stage.code : null;
}

/** A stage by its label here, by the one it begins with in each language, and by its older spellings. */
function stageLabels({ code, label }: { code: string; label: string }): string[] {
  const usual = Object.values(locales).map(({ terms }) => (terms.stage as Record<string, string>)[code] ?? '');
  const before = Object.entries(older.stages ?? {}).flatMap(([text, of]) => (of === code ? [text] : []));
  return [label, ...usual, ...before].map(plain);
}

/** What a cell of a tab shows when its formula fails. */
const SHEET_ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!)$/;

export interface ReadRow {
  values: Record<string, Value>;
  issues: Issue[];
}

/** Reads one row of the list by the mapping; blank cells fall back to the next header, then to the constant. */
export class RowReader {
  private readonly at: Map<string, number[]>;
  private readonly columns: Map<string, Column>;
  private readonly habits: Habits;

  constructor(
    private readonly book: Book,
    private readonly input: ImportRowsInput,
    headers: readonly string[],
  ) {
    const place = (header: string) => headers.findIndex((candidate) => plain(candidate) === plain(header));
    this.at = new Map(
      Object.entries(input.mapping).map(([field, named]) => [
        field,
        [named]
          .flat()
          .map(place)
          .filter((index) => index >= 0),
      ]),
    );
    this.columns = new Map(fieldsOf(book).map((column) => [column.key, column]));
    const own = habitsOf(book.habits);
    this.habits = {
      decimal: input.decimal ?? own.decimal,
      order: (input.dateOrder as DateOrder | undefined) ?? own.order,
    };
  }

  /** Fields of the mapping and the constants that do not exist. */
  unknownFields(): string[] {
    return [...Object.keys(this.input.mapping), ...Object.keys(this.input.constants ?? {})].filter(
      (key) => !this.columns.has(key),
    );
  }

  read(row: readonly string[]): ReadRow {
    const result: ReadRow = { values: {}, issues: [] };
    const fields = new Set([...this.at.keys(), ...Object.keys(this.input.constants ?? {})]);
    for (const field of fields) {
      const column = this.columns.get(field) as Column;
      const found = (this.at.get(field) ?? []).map((index) => (row[index] ?? '').trim()).find((text) => text !== '');
      const text = found === undefined ? (this.input.constants?.[field] ?? '') : this.translate(field, found);
      if (SHEET_ERROR.test(text)) {
        result.issues.push({ code: 'error_cell', field, typed: text });
        continue;
      }
      const reading = readTyped(column, text, this.book.names, this.habits, this.book.decimals);
      if ('issue' in reading) result.issues.push(reading.issue);
      else result.values[field] = reading.value;
    }
    return result;
  }

  private translate(field: string, text: string): string {
    const words = this.input.values?.[field] ?? {};
    const known = Object.keys(words).find((word) => plain(word) === plain(text));
    return known === undefined ? text : (words[known] ?? text);
  }
}
