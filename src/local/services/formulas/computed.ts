// Values of formula cells: computed by IronCalc when somebody looks, forgotten when anything changes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import type { Area, BookData, Content, FormulaCell, Scalar, SheetData } from '../../model.ts';
import { localeOf } from '../../values/locale.ts';
import { serialOf } from '../../values/serial.ts';
import { lettersOf } from '../range/address.ts';
import { inEnglish, isDynamic, referencesOf } from './formula-text.ts';

/** A formula that this machine cannot compute although Google can: told only to who looks at its cell. */
interface Unknown {
  unknown: string;
}

const values = new WeakMap<BookData, Map<FormulaCell, Scalar | Unknown>>();
const clocks = new WeakMap<BookData, () => number>();
const asNumber = '0.00000000000000E+00';
const types = { number: 1, boolean: 4, error: 16 };
let ready = false;

/** What TODAY() and NOW() tell in this book's formulas. */
export function setClock(book: BookData, now: () => number): void {
  clocks.set(book, now);
}

/** Everything computed for the book is out of date: called after each batch of changes. */
export function forgetValues(book: BookData): void {
  values.delete(book);
}

/** The value of a content: itself, or what its formula gives ('#ERROR!' and the like as text). */
export function computedOf(book: BookData, _sheet: SheetData, content: Content): Scalar | null {
  if (content === null || typeof content !== 'object') return content;
  let known = values.get(book);
  if (!known?.has(content)) {
    known = compute(book);
    values.set(book, known);
  }
  const value = known.get(content) ?? '#ERROR!';
  if (typeof value === 'object') throw new Error(`not in the local Google Sheets: ${value.unknown}`);
  return value;
}

/** As computedOf, for the eyes of a person: a formula that this machine does not know shows '#LOCAL?'. */
export function shownValueOf(book: BookData, sheet: SheetData, content: Content): Scalar | null {
  try {
    return computedOf(book, sheet, content);
  } catch {
    return '#LOCAL?';
  }
}

function start(): void {
  if (ready) return;
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  ready = true;
}

function inputOf(content: Scalar): string {
  if (typeof content === 'string') return `'${content}`;
  return typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
}

interface Placed {
  sheet: number;
  row: number;
  column: number;
  cell: FormulaCell;
  /** The formula for the engine; null when Google could not read it. */
  text: string | null;
}

function formulasOf(book: BookData): Placed[] {
  const placed: Placed[] = [];
  const locale = localeOf(book.locale);
  const now = serialOf((clocks.get(book) ?? Date.now)(), book.timeZone);
  book.sheets.forEach((data, sheet) => {
    data.rows.forEach((row, i) => {
      row?.c.forEach((cell, j) => {
        if (typeof cell !== 'object' || cell === null) return;
        const text = isDynamic(cell.f) ? null : inEnglish(cell.f, locale, now);
        placed.push({ sheet, row: i + 1, column: j + 1, cell, text });
      });
    });
  });
  return placed;
}

/** Puts the cells of an area into the engine, each cell once: a formula needs only what it speaks of. */
function load(model: Model, book: BookData, sheet: number, area: Area, done: Set<string>): void {
  const data = book.sheets[sheet];
  if (!data) return;
  const lastRow = Math.min(area.row + area.rows - 1, data.rows.length);
  for (let i = area.row; i <= lastRow; i++) {
    const row = data.rows[i - 1];
    if (!row) continue;
    const lastColumn = Math.min(area.column + area.columns - 1, row.c.length);
    for (let j = area.column; j <= lastColumn; j++) {
      const content = row.c[j - 1];
      if (content === null || content === undefined || typeof content === 'object') continue;
      const key = `${sheet} ${i} ${j}`;
      if (done.has(key)) continue;
      done.add(key);
      model.setUserInput(sheet, i, j, inputOf(content));
    }
  }
}

function modelOf(book: BookData): Model {
  start();
  const model = new Model('book', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  for (let i = 1; i < book.sheets.length; i++) model.newSheet();
  // Two passes: a wanted name may still be the engine's own name of another sheet.
  book.sheets.forEach((_sheet, i) => {
    model.renameSheet(i, `in the making ${i}`);
  });
  book.sheets.forEach((sheet, i) => {
    model.renameSheet(i, sheet.name);
  });
  for (const { name, target } of book.namedRanges) {
    const sheet = book.sheets.find((s) => s.id === target.sheet);
    if (!sheet) continue;
    const { row, column, rows, columns } = target.area;
    const corners = `$${lettersOf(column)}$${row}:$${lettersOf(column + columns - 1)}$${row + rows - 1}`;
    model.newDefinedName(name, null, `'${sheet.name.replaceAll("'", "''")}'!${corners}`);
  }
  return model;
}

function resultOf(model: Model, { sheet, row, column, cell, text: formula }: Placed): Scalar | Unknown {
  if (isDynamic(cell.f)) return { unknown: 'INDIRECT and OFFSET' };
  if (formula === null) return '#ERROR!';
  const type = model.getCellType(sheet, row, column);
  const single = model.getCellArrayStructure(sheet, row, column) === 'SingleCell';
  if (!single && type !== types.error) return { unknown: 'array formulas' };
  model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', asNumber);
  const text = model.getFormattedCellValue(sheet, row, column);
  if (text === '#SPILL!') return { unknown: 'array formulas' };
  if (type === types.number) return text === '' ? 0 : Number(text);
  return type === types.boolean ? text === 'TRUE' : text;
}

function compute(book: BookData): Map<FormulaCell, Scalar | Unknown> {
  const placed = formulasOf(book);
  const model = modelOf(book);
  const done = new Set<string>();
  for (const { sheet, row, column, text } of placed) {
    if (text === null) continue;
    for (const { area, sheetName, name } of referencesOf(text, book)) {
      const named = book.namedRanges.find((n) => n.name.toLowerCase() === name?.toLowerCase());
      const id = named?.target.sheet;
      const at = named
        ? book.sheets.findIndex((s) => s.id === id)
        : sheetName === null
          ? sheet
          : book.sheets.findIndex((s) => s.name === sheetName);
      const wanted = named?.target.area ?? area;
      if (at >= 0 && wanted) load(model, book, at, wanted, done);
    }
    model.setUserInput(sheet, row, column, text);
  }
  model.resumeEvaluation();
  model.evaluate();
  const results = new Map<FormulaCell, Scalar | Unknown>();
  for (const one of placed) results.set(one.cell, resultOf(model, one));
  model.free();
  return results;
}
