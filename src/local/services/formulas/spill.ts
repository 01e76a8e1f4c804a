// Blocks that formulas give: each part has a cell of its own, whose formula is '' (Google shows such a cell without a formula).
import type { BookData, Content, FormulaCell, SheetData } from '../../model.ts';
import { putContent, rowForWriting } from '../../model.ts';
import { localeOf } from '../../values/locale.ts';
import type { Computed } from './computed.ts';
import { isOrdinary } from './functions.ts';
import type { Node } from './syntax.ts';
import { treeOf } from './syntax.ts';
import type { Block } from './value.ts';

interface Part {
  of: FormulaCell;
  row: number;
  column: number;
}

interface Computing {
  compute(cell: FormulaCell, sheet: SheetData, row: number, column: number): Computed;
  /** The block has no room: its formula shows #REF!. */
  refuse(cell: FormulaCell): void;
  forget(): void;
}

const parts = new WeakMap<FormulaCell, Part>();
/** Sheets that were given formulas since they were last looked through. */
const touched = new WeakSet<SheetData>();
/** Sheets that had no formula when they were last looked through, with their rows of then: others may stand there since. */
const plain = new WeakMap<SheetData, SheetData['rows']>();
/** Whether a book has formulas that may give blocks; a book that is not here was never looked through. */
const spilling = new WeakMap<BookData, boolean>();

/** Which part of which block a cell shows. */
export function partOf(cell: FormulaCell): Part | undefined {
  return parts.get(cell);
}

/** Told when formulas are put into a sheet, so that blocks are looked for there. */
export function noteFormula(sheet: SheetData): void {
  touched.add(sheet);
}

const blocky = new Set(
  `ARRAYFORMULA ARRAY_CONSTRAIN BYCOL BYROW CHOOSECOLS CHOOSEROWS FILTER FLATTEN FREQUENCY GROWTH HSTACK INDEX INDIRECT LINEST
  LOGEST MAKEARRAY MAP MINVERSE MMULT MODE.MULT MUNIT OFFSET QUERY RANDARRAY REGEXEXTRACT SCAN SEQUENCE SORT SORTN SPLIT TOCOL TOROW TRANSPOSE TREND
  UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP`.split(/\s+/),
);

function mayGiveBlock(node: Node): boolean {
  switch (node.kind) {
    case 'array':
    case 'range':
    case 'apply':
      return true;
    case 'call':
      return blocky.has(node.name) || !isOrdinary(node.name) || node.args.some(mayGiveBlock);
    case 'unary':
    case 'percent':
      return mayGiveBlock(node.of);
    case 'binary':
      return mayGiveBlock(node.left) || mayGiveBlock(node.right);
    default:
      return false;
  }
}

interface Anchor {
  cell: FormulaCell;
  sheet: SheetData;
  row: number;
  column: number;
  shown: string;
}

const isPart = (content: Content | undefined): content is FormulaCell =>
  typeof content === 'object' && content !== null && content.f === '';

/** Takes all parts away and finds the formulas that may give blocks. */
function anchorsOf(book: BookData): Anchor[] {
  const anchors: Anchor[] = [];
  const { decimal } = localeOf(book.locale);
  for (const sheet of book.sheets) {
    if (plain.get(sheet) === sheet.rows && !touched.has(sheet)) continue;
    touched.delete(sheet);
    plain.set(sheet, sheet.rows);
    sheet.rows.forEach((row, i) => {
      row?.c.forEach((content, j) => {
        if (typeof content !== 'object' || content === null) return;
        plain.delete(sheet);
        if (content.f === '') row.c[j] = null;
        const tree = content.f === '' ? null : treeOf(content.f, decimal);
        if (tree && mayGiveBlock(tree)) anchors.push({ cell: content, sheet, row: i + 1, column: j + 1, shown: '' });
      });
    });
  }
  return anchors;
}

const isOf = (content: Content | undefined, cell: FormulaCell): boolean =>
  isPart(content) && parts.get(content)?.of === cell;

function hasRoom({ cell, sheet, row, column }: Anchor, block: Block): boolean {
  const width = block[0]?.length ?? 1;
  if (row + block.length - 1 > sheet.maxRows || column + width - 1 > sheet.maxColumns) return false;
  for (let i = 0; i < block.length; i++) {
    for (let j = 0; j < width; j++) {
      if (i === 0 && j === 0) continue;
      const content = sheet.rows[row + i - 1]?.c[column + j - 1] ?? null;
      if (content !== null && !isOf(content, cell)) return false;
    }
  }
  return true;
}

function takeAway({ cell, sheet }: Anchor): void {
  for (const row of sheet.rows) {
    row?.c.forEach((content, j) => {
      if (isOf(content, cell)) row.c[j] = null;
    });
  }
}

/** A part of a block that is empty gets no cell: it does not count as content, and may be written into only at the block's cost. */
function layOut({ cell, sheet, row, column }: Anchor, block: Block): void {
  block.forEach((values, i) => {
    values.forEach((value, j) => {
      if ((i === 0 && j === 0) || value === null) return;
      const part: FormulaCell = { f: '' };
      parts.set(part, { of: cell, row: i, column: j });
      putContent(rowForWriting(sheet, row + i), column + j, part);
    });
  });
}

const shapeOf = (block: Block): string =>
  block.map((row) => row.map((value) => (value === null ? 0 : 1)).join('')).join(';');

/** Lays every block into its cells; repeated while one block changes what another gives. */
export function spillBlocks(book: BookData, computing: Computing): void {
  const changed = book.sheets.some((sheet) => touched.has(sheet));
  if (spilling.get(book) === false && !changed) return;
  const anchors = anchorsOf(book);
  spilling.set(book, anchors.length > 0);
  for (let round = 0; round < 6; round++) {
    let again = false;
    for (const anchor of anchors) {
      const { block } = computing.compute(anchor.cell, anchor.sheet, anchor.row, anchor.column);
      const room = block === undefined || hasRoom(anchor, block);
      if (!room) computing.refuse(anchor.cell);
      const shown = block && room ? shapeOf(block) : '';
      if (shown === anchor.shown) continue;
      if (anchor.shown !== '') takeAway(anchor);
      if (block && room) layOut(anchor, block);
      anchor.shown = shown;
      again = true;
    }
    if (!again) return;
    computing.forget();
  }
}
