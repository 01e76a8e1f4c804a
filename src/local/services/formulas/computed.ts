// Values of formula cells: computed when somebody looks, forgotten when anything changes.
import type { BookData, Content, FormulaCell, Scalar, SheetData } from '../../model.ts';
import { isAutomatic } from '../../values/display.ts';
import { localeOf } from '../../values/locale.ts';
import { localOfSerial, serialOf } from '../../values/serial.ts';
import type { Place, Scope, World } from './evaluate.ts';
import { blockOf, evaluate, missing, singleOf } from './evaluate.ts';
import { formatsOfNode } from './result-format.ts';
import { partOf, spillBlocks } from './spill.ts';
import { treeOf } from './syntax.ts';
import type { Block, Result, Value } from './value.ts';
import { fault, isBlock, isFault, isLambda, isReference, noReference } from './value.ts';

/** What a formula gave: its value, the formats that come with it, and a block that fills the cells beside it. */
export interface Computed {
  value: Value;
  /** A format for each column of the block; one alone is for all of it. */
  formats?: (string | undefined)[];
  block?: Block;
  /** Why this machine could not compute it although Google can: told only to who looks at its cell. */
  missing?: Error;
}

/** The script's functions as cells call them. */
export interface CustomFunctions {
  call: World['custom'];
  formats: World['customFormats'];
}

interface Sheets {
  world: World;
  done: Map<FormulaCell, Computed>;
  /** Formulas that are being computed: who meets himself goes in a circle. */
  busy: Set<FormulaCell>;
}

const known = new WeakMap<BookData, Sheets>();
const places = new WeakMap<FormulaCell, Place>();
const clocks = new WeakMap<BookData, () => number>();
const ages = new WeakMap<BookData, number>();
const customs = new WeakMap<BookData, CustomFunctions>();

/** What TODAY() and NOW() tell in this book's formulas. */
export function setClock(book: BookData, now: () => number): void {
  clocks.set(book, now);
}

export function clockOf(book: BookData): () => number {
  return clocks.get(book) ?? Date.now;
}

/** Changes whenever something in the book may have changed. */
export function ageOf(book: BookData): number {
  return ages.get(book) ?? 0;
}

/** The functions of the script that this book's formulas may call. */
export function setCustomFunctions(book: BookData, functions: CustomFunctions): void {
  customs.set(book, functions);
  forgetValues(book);
}

function sheetsOf(book: BookData): Sheets {
  let sheets = known.get(book);
  if (sheets) return sheets;
  const done = new Map<FormulaCell, Computed>();
  const now = serialOf(clockOf(book)(), book.timeZone);
  const world: World = {
    book,
    blocks: new Map(),
    locale: { ...localeOf(book.locale), thisYear: new Date(localOfSerial(now)).getUTCFullYear() },
    now,
    cell: (sheet, row, column) => valueAt(book, { sheet, row, column }),
    format(sheet, row, column) {
      const line = sheet.rows[row - 1];
      return formatOf(book, line?.c[column - 1] ?? null, book.styles[line?.s[column - 1] ?? 0]?.format);
    },
    custom: (...asked) => customs.get(book)?.call(...asked),
    customFormats: (name) => customs.get(book)?.formats(name),
  };
  sheets = { world, done, busy: new Set() };
  known.set(book, sheets);
  return sheets;
}

/** Values are computed anew, in the blocks as they lie: for a question about one cell that is about to be written. */
export function askAnew(book: BookData): void {
  known.delete(book);
}

/** Everything computed for the book is out of date: called after each batch of changes. Blocks find their places anew. */
export function forgetValues(book: BookData): void {
  known.delete(book);
  ages.set(book, ageOf(book) + 1);
  spillBlocks(book, {
    compute: (cell, sheet, row, column) => computedAt(book, cell, { sheet, row, column }),
    refuse: (cell) => sheetsOf(book).done.set(cell, { value: noReference }),
    forget: () => known.delete(book),
  });
}

const errors = /^#(?:N\/A|REF!|DIV\/0!|NAME\?|VALUE!|NUM!|NULL!|ERROR!)$/;

function valueAt(book: BookData, place: Place): Value {
  const content = place.sheet.rows[place.row - 1]?.c[place.column - 1] ?? null;
  if (typeof content === 'string') return content.startsWith('#') && errors.test(content) ? fault(content) : content;
  if (typeof content !== 'object' || content === null) return content;
  if (content.f === '') return partValue(book, content);
  const found = computedAt(book, content, place);
  if (found.missing) throw found.missing;
  return found.value;
}

/** The value of a cell that shows a part of a block given elsewhere. */
function partValue(book: BookData, cell: FormulaCell): Value {
  const part = partOf(cell);
  if (!part) return null;
  const found = computedAt(book, part.of, placeOf(book, part.of));
  if (found.missing) throw found.missing;
  return found.block?.[part.row]?.[part.column] ?? null;
}

/** A chain of formulas longer than this is computed from its far end, for the language's own stack is short. */
const deepest = 120;
let depth = 0;

/** Thrown through the formulas above one that lies too deep; it is computed first, then they are begun again. */
interface Postponed {
  postponed: FormulaCell;
  place: Place;
}

const isPostponed = (error: unknown): error is Postponed =>
  typeof error === 'object' && error !== null && 'postponed' in error;

function computedAt(book: BookData, cell: FormulaCell, place: Place): Computed {
  const sheets = sheetsOf(book);
  const found = sheets.done.get(cell);
  if (found) return found;
  if (depth > 0) return step(sheets, cell, place);
  const waiting: [FormulaCell, Place][] = [[cell, place]];
  while (waiting.length > 0) {
    const [next, at] = waiting.at(-1) as [FormulaCell, Place];
    try {
      step(sheets, next, at);
      waiting.pop();
    } catch (error) {
      if (!isPostponed(error)) throw error;
      if (waiting.some(([one]) => one === error.postponed)) sheets.done.set(error.postponed, { value: noReference });
      else waiting.push([error.postponed, error.place]);
    }
  }
  return sheets.done.get(cell) ?? { value: noReference };
}

function step(sheets: Sheets, cell: FormulaCell, place: Place): Computed {
  const found = sheets.done.get(cell);
  if (found) return found;
  if (sheets.busy.has(cell)) return { value: noReference };
  if (depth > deepest) throw { postponed: cell, place } satisfies Postponed;
  places.set(cell, place);
  sheets.busy.add(cell);
  depth += 1;
  try {
    const computed = run(sheets.world, cell, place);
    sheets.done.set(cell, computed);
    return computed;
  } finally {
    depth -= 1;
    sheets.busy.delete(cell);
  }
}

function run(world: World, cell: FormulaCell, place: Place): Computed {
  const tree = treeOf(cell.f, world.locale.decimal);
  if (!tree) return { value: fault('#ERROR!') };
  const scope: Scope = { world, ...place, whole: false, names: new Map() };
  try {
    const result = evaluate(tree, scope);
    // A range by itself means the cell beside the formula; a range that a function gives is shown whole.
    const alone = tree.kind === 'reference' || tree.kind === 'name';
    const value = resultOf(isReference(result) && alone ? singleOf(result, scope) : result, scope);
    const computed: Computed = isBlock(value) ? { value: value[0]?.[0] ?? null, block: value } : { value };
    const formats = isBlock(value) || typeof value === 'number' ? formatsOfNode(tree, scope) : [];
    return { ...computed, formats };
  } catch (error) {
    if (isPostponed(error)) throw error;
    return { value: null, missing: toldOf(error, cell) };
  }
}

/** What a formula that could not be computed tells; one for which the stack or the engine's memory was too small tells itself. */
function toldOf(error: unknown, { f }: FormulaCell): Error {
  if (error instanceof RangeError) return missing(`computing ${f.slice(0, 100)}`);
  return error instanceof Error ? error : new Error(String(error));
}

function plain(value: Value): Value {
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) ? value + 0 : fault('#NUM!');
}

function resultOf(result: Result, scope: Scope): Value | Block {
  if (isLambda(result)) return fault('#N/A');
  if (!isReference(result) && !isBlock(result)) return plain(result);
  const block = blockOf(result, scope).map((row) => row.map(plain));
  return block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? null) : block;
}

const holds = (cell: FormulaCell, { sheet, row, column }: Place): boolean =>
  sheet.rows[row - 1]?.c[column - 1] === cell;

/** Where a formula stands, remembered while it is true. */
function placeOf(book: BookData, cell: FormulaCell): Place {
  const last = places.get(cell);
  if (last && book.sheets.includes(last.sheet) && holds(cell, last)) return last;
  const seen = new Set<FormulaCell>();
  for (const sheet of book.sheets) {
    sheet.rows.forEach((row, i) => {
      row?.c.forEach((content, j) => {
        if (typeof content !== 'object' || content === null) return;
        // One formula copied to two places is two formulas: each has a place of its own.
        const own = seen.has(content) ? { f: content.f } : content;
        if (own !== content) row.c[j] = own;
        seen.add(own);
        places.set(own, { sheet, row: i + 1, column: j + 1 });
      });
    });
  }
  return places.get(cell) ?? { sheet: book.sheets[0] as SheetData, row: 1, column: 1 };
}

/** The value of a content: itself, or what its formula gives ('#ERROR!' and the like as text, '' for an empty cell). */
export function computedOf(book: BookData, _sheet: SheetData, content: Content): Scalar | null {
  if (content === null || typeof content !== 'object') return content;
  const value = content.f === '' ? partValue(book, content) : ownValue(book, content);
  return isFault(value) ? value.fault : (value ?? '');
}

function ownValue(book: BookData, cell: FormulaCell): Value {
  const found = sheetsOf(book).done.get(cell) ?? computedAt(book, cell, placeOf(book, cell));
  if (found.missing) throw found.missing;
  return found.value;
}

/** What a formula gives in a cell where it does not stand, for rules. Throws as computedOf does. */
export function askedValue(book: BookData, formula: string, place: Place): Scalar | null {
  const { missing, value } = computedAt(book, { f: formula }, place);
  if (missing) throw missing;
  return isFault(value) ? value.fault : value;
}

/** As computedOf, for the eyes of a person: a formula that this machine does not know shows '#LOCAL?'. */
export function shownValueOf(book: BookData, sheet: SheetData, content: Content): Scalar | null {
  try {
    return computedOf(book, sheet, content);
  } catch {
    return '#LOCAL?';
  }
}

/** The number format that a cell shows: its own, or in a cell of automatic format the one its formula's result comes with. */
export function formatOf(book: BookData, content: Content, own: string | undefined): string | undefined {
  if (!isAutomatic(own) || typeof content !== 'object' || content === null) return own;
  const part = content.f === '' ? partOf(content) : undefined;
  const cell = part?.of ?? content;
  const { formats = [] } = sheetsOf(book).done.get(cell) ?? computedAt(book, cell, placeOf(book, cell));
  return formats[formats.length === 1 ? 0 : (part?.column ?? 0)];
}
