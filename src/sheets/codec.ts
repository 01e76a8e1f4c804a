// What a cell means and how a meaning is written: the one place where money, dates, labels and text change shape.
import type { Value } from '../domain/model.ts';
import { minorOf } from '../domain/money.ts';
import { isKnown, type Names } from './names.ts';
import type { Column } from './schema.ts';
import { zone } from './zone.ts';

/** What Sheets hands over and takes; a Date stands for an instant. */
export type Cell = string | number | boolean | Date;

export interface Codec {
  names: Names;
  decimals: number;
  /** A cell's meaning; what is no number, date or amount where one is asked for is blank (null or ''), never guessed. */
  decode(column: Column, cell: Cell): Value;
  /** The cell for a meaning. Days go in as ISO text, which Sheets reads as a date in every locale. */
  encode(column: Column, value: Value): string | number | boolean;
  /** The number format of a column's cells; '@' keeps what is typed as text. */
  format(column: Column): string;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDate(cell: Cell): cell is Date {
  return typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]';
}

/** Splits "a, b" into its parts; blanks fall out. */
export const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function codecOf(names: Names, decimals: number, timeZone: string): Codec {
  const days = zone(timeZone);
  const unit = 10 ** decimals;

  const group = (column: Column) => (column.kind === 'person' ? 'people' : 'of' in column ? column.of : null);
  const textOf = (cell: Cell): string => (isDate(cell) ? days.dayOf(cell) : String(cell));
  const dayOf = (cell: Cell): string => {
    if (isDate(cell)) return days.dayOf(cell);
    return typeof cell === 'string' && ISO_DAY.test(cell.trim()) ? cell.trim() : '';
  };

  return {
    names,
    decimals,
    decode(column, cell) {
      switch (column.kind) {
        case 'day':
          return dayOf(cell);
        case 'money':
          return typeof cell === 'number' ? minorOf(cell, decimals) : null;
        case 'integer':
        case 'number':
        case 'percent':
          return typeof cell === 'number' ? cell : null;
        case 'checkbox':
          return cell === true;
        case 'id':
        case 'text':
          return textOf(cell);
        case 'person':
        case 'ref':
        case 'word':
          return names.code(group(column) ?? 'people', textOf(cell));
        case 'scope': {
          const person = names.code('people', textOf(cell));
          return isKnown(person) ? person : names.code('departments', textOf(cell));
        }
        case 'refs':
        case 'words':
          return parts(textOf(cell))
            .map((label) => names.code(column.of, label))
            .join(',');
      }
    },
    encode(column, value) {
      if (value === null || value === '') return '';
      switch (column.kind) {
        case 'money':
          return Number(value) / unit;
        case 'person':
        case 'ref':
        case 'word':
          return names.label(group(column) ?? 'people', String(value));
        case 'scope': {
          const person = names.label('people', String(value));
          return person === value ? names.label('departments', String(value)) : person;
        }
        case 'refs':
        case 'words':
          return parts(String(value))
            .map((code) => names.label(column.of, code))
            .join(', ');
        default:
          return value;
      }
    },
    format: (column) => formatOf(column, decimals, names.locale.messages.format.day),
  };
}

/** Strings that Sheets might read as something else than text; before they are written, their cell is set to plain text. */
export function mayBeParsed(text: string): boolean {
  return (
    /^[\s'=+\-@]/.test(text) || /\d/.test(text) || /^[€$£¥₽%(]/.test(text) || BOOLEAN_WORDS.has(text.toLowerCase())
  );
}

/** TRUE and FALSE as spreadsheets in the supported locales read them. */
const BOOLEAN_WORDS = new Set([
  'true',
  'false',
  'истина',
  'ложь',
  'igaz',
  'hamis',
  'adevărat',
  'fals',
  'wahr',
  'falsch',
  'doğru',
  'yanlış',
]);

function formatOf(column: Column, decimals: number, dayFormat: string): string {
  switch (column.kind) {
    case 'day':
      return dayFormat;
    case 'money':
      return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
    case 'integer':
      return '#,##0';
    case 'number':
      return '0.##';
    // In a cell without a format of its own 9% brings one, by which it is told from 0.09 (rules 1.1).
    case 'percent':
    case 'checkbox':
      return 'General';
    default:
      return '@';
  }
}
