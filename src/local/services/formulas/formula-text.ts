// The text of formulas: which cells it speaks of, and how it changes when rows or columns come, go or move.
import type { Area, BookData, SheetData } from '../../model.ts';
import { areaOfText, lettersOf, splitAddress } from '../range/address.ts';
import type { Change } from '../sheet/references.ts';
import { areaAfter } from '../sheet/references.ts';

const piece =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d*(?::\$?[A-Za-z]{1,3}\$?[1-9]\d*|:\$?[A-Za-z]{1,3}(?![A-Za-z\d])|:\$?[1-9]\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\$?[1-9]\d*)?|\$?[1-9]\d*:\$?[1-9]\d*)(?![\p{L}\p{N}_(.!])/gu;

const farRow = 10_000_000;
const farColumn = 18_278;

/** One corner of a reference: null where it names no row or no column; `fixed…` is its '$' or ''. */
export interface End {
  row: number | null;
  column: number | null;
  fixedRow: string;
  fixedColumn: string;
}

export function endOf(text: string): End {
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

export function endText(end: End, row: number, column: number): string {
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

/** A reference as it reads when its formula is carried `down` rows and `right` columns; '#REF!' when it would leave the sheet. */
function referenceShifted(text: string, down: number, right: number): string {
  const ends = text.split(':').map((corner) => {
    const end = endOf(corner);
    const row = (end.row ?? 1) + (end.fixedRow ? 0 : down);
    const column = (end.column ?? 1) + (end.fixedColumn ? 0 : right);
    const outside = (end.row !== null && row < 1) || (end.column !== null && (column < 1 || column > farColumn));
    return outside ? null : endText(end, row, column);
  });
  return ends.includes(null) ? '#REF!' : ends.join(':');
}

/** The formula carried to another cell: references without '$' go along, texts inside it stay. */
export function shiftedFormula(formula: string, down: number, right: number): string {
  return mapReferences(formula, (sheetPart, reference) => (sheetPart ?? '') + referenceShifted(reference, down, right));
}

type Rewrite = (sheetPart: string | undefined, reference: string, own: SheetData) => string;

/** The formula with every reference put through `next`; texts inside it stay. */
export function mapReferences(
  formula: string,
  next: (sheetPart: string | undefined, reference: string) => string,
): string {
  return formula.replace(piece, (all, text, sheetPart: string | undefined, reference: string | undefined) =>
    text !== undefined || reference === undefined ? all : next(sheetPart, reference),
  );
}

/** Rewrites every reference of every formula in the book; texts inside formulas stay. */
function rewrite(book: BookData, next: Rewrite): void {
  for (const own of book.sheets) {
    for (const row of own.rows) {
      if (!row) continue;
      for (let j = 0; j < row.c.length; j++) {
        const content = row.c[j];
        if (typeof content !== 'object' || content === null) continue;
        const f = mapReferences(content.f, (sheetPart, reference) => next(sheetPart, reference, own));
        if (f !== content.f) row.c[j] = { f };
      }
    }
  }
}

const spokenSheet = (sheetPart: string): string | null => splitAddress(`${sheetPart}A1`).sheet;

/** Whether a formula's 'Name'! means this sheet: letter case does not tell sheets apart. */
const isCalled = (name: string, sheetPart: string): boolean =>
  spokenSheet(sheetPart)?.toLowerCase() === name.toLowerCase();

const follower =
  (sheet: SheetData, change: Change): Rewrite =>
  (sheetPart, reference, own) => {
    const here = sheetPart === undefined ? own === sheet : isCalled(sheet.name, sheetPart);
    return (sheetPart ?? '') + (here ? referenceAfter(reference, change) : reference);
  };

/** Makes the references into `sheet` follow a change of its rows or columns. */
export function followFormulas(book: BookData, sheet: SheetData, change: Change): void {
  rewrite(book, follower(sheet, change));
}

/** One formula, which stands on `own` but in no cell, after a change of the rows or columns of `sheet`. */
export function followedFormula(formula: string, own: SheetData, sheet: SheetData, change: Change): string {
  const next = follower(sheet, change);
  return mapReferences(formula, (sheetPart, reference) => next(sheetPart, reference, own));
}

/** Makes the references to a renamed sheet say its new name. */
export function renameInFormulas(book: BookData, old: string, name: string): void {
  rewrite(book, renamer(old, name));
}

/** One formula that stands in no cell, after a sheet was renamed. */
export function renamedFormula(formula: string, old: string, name: string): string {
  return mapReferences(formula, renamer(old, name));
}

function renamer(old: string, name: string): (sheetPart: string | undefined, reference: string) => string {
  const quoted = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
  return (sheetPart, reference) => {
    if (sheetPart === undefined) return reference;
    return (isCalled(old, sheetPart) ? `${quoted}!` : sheetPart) + reference;
  };
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
