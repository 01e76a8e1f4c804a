// One row of a list read by the mapping: blanks, words of the list, dates and numbers as they are written there.
import type { ImportRowsInput } from '../contract/answers.ts';
import { addDays } from '../domain/calendar.ts';
import type { Issue, Value } from '../domain/model.ts';
import { isEmail } from '../domain/requirements.ts';
import type { Book } from '../sheets/book.ts';
import { countryIn } from '../sheets/lexicon.ts';
import { plain } from '../sheets/names.ts';
import type { Column } from '../sheets/schema.ts';
import { type Habits, habitsOf, readTyped } from '../sheets/typed.ts';
import { zone } from '../sheets/zone.ts';
import { fieldsOf } from './import-fields.ts';

/** What a cell of a tab shows when its formula fails. */
const SHEET_ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!)$/;

/** 7.92177E+10: a spreadsheet has rounded a long number, and nobody knows its digits any more. A key may be 1E5 by itself. */
const DIGITS_LOST: Record<string, RegExp> = {
  phone: /^\d([.,]\d+)?E\+?\d{1,2}$/i,
  tax_id: /^\d([.,]\d+)?E\+?\d{1,2}$/i,
  source_key: /^\d([.,]\d+E\+?|E\+)\d{1,2}$/i,
};

/** Names and numbers are one line, however the list broke them. */
const ONE_LINE = ['name', 'contact_name', 'contact_position', 'phone', 'email', 'tax_id', 'source_key'];
const inOneLine = (value: Value): Value => (typeof value === 'string' ? value.replace(/\s+/g, ' ') : value);

/** Excel counts days from 30 December 1899: five digits in a column of dates are such a number, of 1954 to 2119. */
const dayOfSerial = (text: string): string =>
  /^[2-7]\d{4}([.,]\d+)?$/.test(text) ? addDays('1899-12-30', Number.parseInt(text, 10)) : text;

/** "2026-05-31T22:30:00Z", "2026-05-31 22:30 +0200": a moment that names its zone. Midnight of UTC is how programs write a day. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)[T ](?!00:00(?::00)?(?:\.0+)?Z$)(\d\d:\d\d)(?::\d\d)?(?:[.,]\d+)? ?(?:Z|UTC|GMT|([+-]\d\d)(?::?(\d\d))?)$/i;

/** "mailto:a@x.example", "<a@x.example>", "Ann <a@x.example>; b@x.example": the first address stays, the rest goes to the note. */
function keepOneEmail(values: Record<string, Value>): void {
  const typed = String(values.email ?? '').replace(/mailto:/gi, '');
  const [first] = typed.split(/[\s<>;,]+/).filter(isEmail);
  if (first === undefined) return;
  const rest = typed
    .replace(first, ' ')
    .split(/[\s<>;,"]+/)
    .filter((part) => part !== '' && part !== first);
  values.email = first;
  if (rest.length > 0) values.note = [values.note, rest.join(' ')].filter(Boolean).join('\n');
}

export interface ReadRow {
  values: Record<string, Value>;
  issues: Issue[];
}

/** The part of an import that says how its rows are to be read. */
type Reading = Pick<
  ImportRowsInput,
  'mapping' | 'constants' | 'values' | 'blanks' | 'habits' | 'decimal' | 'dateOrder'
>;

/** Reads one row of the list by the mapping; blank cells fall back to the next header, then to the constant. */
export class RowReader {
  private readonly at: Map<string, number[]>;
  private readonly columns: Map<string, Column>;
  private readonly habits: Habits;
  private readonly habitsAt = new Map<number, Habits>();
  private readonly blanks: Set<string>;
  private readonly days: ReturnType<typeof zone>;

  constructor(
    private readonly book: Book,
    private readonly input: Reading,
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
    const { decimal, dateOrder, habits = {}, blanks = [] } = input;
    const country = countryIn(book.lexicon);
    this.habits = {
      decimal: decimal ?? own.decimal,
      order: dateOrder ?? own.order,
      country,
      sure: decimal !== undefined,
    };
    for (const [header, told] of Object.entries(habits)) {
      const sure = this.habits.sure || told.decimal !== undefined;
      const { decimal: sign = this.habits.decimal, order = this.habits.order } = told;
      this.habitsAt.set(place(header), { decimal: sign, order, country, sure: sure ?? false });
    }
    this.blanks = new Set(blanks.map(plain));
    this.days = zone(book.timeZone);
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
      const at = (this.at.get(field) ?? []).find((index) => this.wordAt(row, index, field) !== '') ?? -1;
      const written = at < 0 ? (this.input.constants?.[field] ?? '') : this.wordAt(row, at, field);
      const text = column.kind === 'day' ? this.dayOfMoment(dayOfSerial(written)) : written;
      const spoiled = SHEET_ERROR.test(text) ? 'error_cell' : DIGITS_LOST[field]?.test(text) ? 'digits_lost' : '';
      if (spoiled !== '') {
        result.issues.push({ code: spoiled, field, typed: text });
        continue;
      }
      const habits = this.habitsAt.get(at) ?? this.habits;
      const reading = readTyped(column, text, this.book.names, habits, this.book.decimals);
      if ('issue' in reading) result.issues.push(reading.issue);
      else result.values[field] = ONE_LINE.includes(field) ? inOneLine(reading.value) : reading.value;
    }
    // Exports write 0.00 where nobody knows the sum.
    if (result.values.expected_amount === 0) result.values.expected_amount = null;
    keepOneEmail(result.values);
    return result;
  }

  /** The spreadsheet's day decides (BI-27): beside midnight it may be the next one, or the next month. */
  private dayOfMoment(text: string): string {
    const [, day, time, hours, minutes = '00'] = MOMENT.exec(text) ?? [];
    const moment = new Date(`${day}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`);
    return Number.isNaN(moment.getTime()) ? text : this.days.dayOf(moment);
  }

  /** A cell of the row; spaces of every kind are spaces, and what stands for "nothing" in this list is blank. */
  private textAt(row: readonly string[], index: number): string {
    const text = (row[index] ?? '')
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace(/[\u200b\ufeff]/g, '')
      .trim();
    return this.blanks.has(plain(text)) ? '' : text;
  }

  /** A cell in our words, as somebody said; a word that was said to mean nothing is blank. */
  private wordAt(row: readonly string[], index: number, field: string): string {
    const text = this.textAt(row, index);
    const words = this.input.values?.[field] ?? {};
    const known = text === '' ? undefined : Object.keys(words).find((word) => plain(word) === plain(text));
    return known === undefined ? text : (words[known] ?? text).trim();
  }
}
