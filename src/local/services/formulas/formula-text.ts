// The text of formulas: which cells it speaks of, and how it changes when rows or columns come, go or move.
import type { Area, BookData, SheetData } from '../../model.ts';
import type { Locale } from '../../values/locale.ts';
import { areaOfText, lettersOf, splitAddress } from '../range/address.ts';
import type { Change } from '../sheet/references.ts';
import { areaAfter } from '../sheet/references.ts';

const piece =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d*(?::\$?[A-Za-z]{1,3}\$?[1-9]\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*)(?![\p{L}\p{N}_(.!])/gu;

const farRow = 10_000_000;
const farColumn = 18_278;

interface End {
  row: number | null;
  column: number | null;
  fixedRow: string;
  fixedColumn: string;
}

function endOf(text: string): End {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const letters = (match[2] ?? '').toUpperCase();
  const column = letters ? [...letters].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) : null;
  const row = match[4] ? Number(match[4]) : null;
  // '$3' alone: the first dollar belongs to the row.
  return {
    row,
    column,
    fixedColumn: letters ? (match[1] ?? '') : '',
    fixedRow: letters ? (match[3] ?? '') : (match[1] ?? ''),
  };
}

function endText(end: End, row: number, column: number): string {
  const letters = end.column === null ? '' : end.fixedColumn + lettersOf(column);
  return letters + (end.row === null ? '' : end.fixedRow + row);
}

function referenceAfter(text: string, change: Change): string {
  const [from = '', to] = text.split(':');
  const first = endOf(from);
  const second = endOf(to ?? from);
  const top = first.row ?? 1;
  const left = first.column ?? 1;
  const area = areaAfter(
    {
      row: top,
      column: left,
      rows: (second.row ?? farRow) - top + 1,
      columns: (second.column ?? farColumn) - left + 1,
    },
    change,
  );
  if (!area) return '#REF!';
  const start = endText(first, area.row, area.column);
  return to === undefined
    ? start
    : `${start}:${endText(second, area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

type Rewrite = (sheetPart: string | undefined, reference: string, own: SheetData) => string;

/** Rewrites every reference of every formula in the book; texts inside formulas stay. */
function rewrite(book: BookData, next: Rewrite): void {
  for (const own of book.sheets) {
    for (const row of own.rows) {
      if (!row) continue;
      for (let j = 0; j < row.c.length; j++) {
        const content = row.c[j];
        if (typeof content !== 'object' || content === null) continue;
        const f = content.f.replace(piece, (all, text, sheetPart: string | undefined, reference: string | undefined) =>
          text !== undefined || reference === undefined ? all : next(sheetPart, reference, own),
        );
        if (f !== content.f) row.c[j] = { f };
      }
    }
  }
}

const spokenSheet = (sheetPart: string): string | null => splitAddress(`${sheetPart}A1`).sheet;

/** Makes the references into `sheet` follow a change of its rows or columns. */
export function followFormulas(book: BookData, sheet: SheetData, change: Change): void {
  rewrite(book, (sheetPart, reference, own) => {
    const name = sheetPart === undefined ? own.name : spokenSheet(sheetPart);
    return (sheetPart ?? '') + (name === sheet.name ? referenceAfter(reference, change) : reference);
  });
}

/** Makes the references to a renamed sheet say its new name. */
export function renameInFormulas(book: BookData, old: string, name: string): void {
  const quoted = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
  rewrite(book, (sheetPart, reference) => {
    if (sheetPart === undefined) return reference;
    return (spokenSheet(sheetPart) === old ? `${quoted}!` : sheetPart) + reference;
  });
}

/** What a formula speaks of: an area (of a named sheet, or null for its own), or the name of a range. */
export interface Reference {
  sheetName: string | null;
  area: Area | null;
  name: string | null;
}

/** The references of a formula, those inside texts left out. */
export function referencesOf(formula: string, book: BookData): Reference[] {
  const found: Reference[] = [];
  for (const match of formula.matchAll(piece)) {
    if (match[3] === undefined) continue;
    const sheetName = match[2] === undefined ? null : spokenSheet(match[2]);
    const area = areaOfText(match[3], { maxRows: farRow, maxColumns: farColumn });
    found.push({ sheetName, area, name: null });
  }
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""').toLowerCase();
  for (const { name } of book.namedRanges) {
    if (code.includes(name.toLowerCase())) found.push({ sheetName: null, area: null, name });
  }
  return found;
}

/** Whether a formula finds its cells only while it is computed; then what it needs cannot be told beforehand. */
export function isDynamic(formula: string): boolean {
  return dynamic.test(formula);
}

const dynamic = /\b(?:INDIRECT|OFFSET)\s*\(/i;
/** Two operands with nothing between them: what '+7 999 123' becomes when it is tried as a formula. */
const unjoined = /[\p{L}\p{N}")\]][ \t]+[\p{L}\p{N}"([]/u;

/**
 * A formula as the engine reads it: English separators, TODAY() and NOW() at `now` (a serial). null when Google answers #ERROR!:
 * in a locale with decimal commas ',' does not part arguments and '.' is no decimal sign; ';' parts them everywhere.
 */
export function inEnglish(formula: string, locale: Locale, now: number): string | null {
  const commas = locale.decimal === ',';
  let failed = false;
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/);
  const english = parts.map((part, i) => {
    if (i % 2 === 1) return part;
    let code = part.replace(/\bTODAY\(\s*\)/gi, String(Math.floor(now))).replace(/\bNOW\(\s*\)/gi, '\u0001');
    if (unjoined.test(code)) failed = true;
    if (commas) {
      if (/\d\.\d/.test(code) || /,(?!\d)|(?<!\d),/.test(code)) failed = true;
      code = code.replaceAll(',', '.').replaceAll('\\', ',');
    }
    return code.replaceAll(';', ',').replaceAll('\u0001', String(now));
  });
  return failed ? null : english.join('');
}
