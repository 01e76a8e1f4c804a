// Everything of a book but its cells as it was before and after a deed: tabs, names, rules, sizes, and formulas that followed.
import type { BookData, RowData, SheetData } from '../../model.ts';
import { areaAfter, type LineChange } from '../sheet/references.ts';

/** Cells, sizes and the cursor change with nearly every deed and are kept elsewhere or not at all. */
const LEFT_OUT: readonly (keyof SheetData)[] = ['id', 'rows', 'maxRows', 'maxColumns', 'selection', 'selectionMore'];
const OF_BOOK = ['namedRanges', 'rules'] as const;

interface Formula {
  sheet: number;
  /** Rows keep their identity wherever they go. */
  row: RowData;
  column: number;
  text: string;
}

/** A book at one moment. */
export interface Shape {
  facts: Map<string, string>;
  order: number[];
  tabs: Map<number, SheetData>;
  formulas: Formula[];
}

/** What a deed changed: each fact as JSON before (0) and after (1); an absent one = ''. */
export interface ShapePatch {
  facts: Map<string, [string, string]>;
  orders: [number[], number[]];
  /** Tabs that are there on one side only. */
  tabs: Map<number, SheetData>;
  formulas: { sheet: number; row: RowData; column: number; texts: [string, string] }[];
}

export function shapeOf(book: BookData): Shape {
  const formulas: Formula[] = [];
  for (const sheet of book.sheets) {
    for (const row of sheet.rows) {
      row?.c.forEach((content, at) => {
        if (typeof content !== 'object' || content === null) return;
        formulas.push({ sheet: sheet.id, row, column: at + 1, text: content.f });
      });
    }
  }
  return {
    facts: factsOf(book),
    order: book.sheets.map(({ id }) => id),
    tabs: new Map(book.sheets.map((sheet) => [sheet.id, sheet])),
    formulas,
  };
}

function factsOf(book: BookData): Map<string, string> {
  const facts = new Map<string, string>();
  for (const key of OF_BOOK) facts.set(`book ${key}`, JSON.stringify(book[key]));
  for (const sheet of book.sheets) {
    for (const [key, value] of Object.entries(sheet)) {
      if (!LEFT_OUT.includes(key as keyof SheetData)) facts.set(`${sheet.id} ${key}`, JSON.stringify(value));
    }
  }
  return facts;
}

/** The difference between a moment and now; `own` is how the deed itself moved columns. */
export function shapePatchOf(
  book: BookData,
  before: Shape,
  own: { sheet: number; change: LineChange } | null,
): ShapePatch {
  const after = factsOf(book);
  const facts: ShapePatch['facts'] = new Map();
  for (const key of new Set([...before.facts.keys(), ...after.keys()])) {
    const pair: [string, string] = [before.facts.get(key) ?? '', after.get(key) ?? ''];
    const onBothSides = key.startsWith('book') || (pair[0] !== '' && pair[1] !== '') || tabIsOnBoth(key, before, book);
    if (pair[0] !== pair[1] && onBothSides) facts.set(key, pair);
  }
  const order = book.sheets.map(({ id }) => id);
  const tabs = new Map([...before.tabs].filter(([id]) => !order.includes(id)));
  for (const sheet of book.sheets) if (!before.tabs.has(sheet.id)) tabs.set(sheet.id, sheet);
  const formulas = before.formulas.flatMap(({ sheet, row, column, text }) => {
    const now = own?.sheet === sheet ? columnAfter(column, own.change) : column;
    const content = now === null ? null : (row.c[now - 1] ?? null);
    if (now === null || typeof content !== 'object' || content === null || content.f === text) return [];
    return [{ sheet, row, column: now, texts: [text, content.f] as [string, string] }];
  });
  return { facts, orders: [before.order, order], tabs, formulas };
}

const tabIsOnBoth = (key: string, before: Shape, book: BookData): boolean => {
  const id = Number(key.split(' ')[0]);
  return before.tabs.has(id) && book.sheets.some((sheet) => sheet.id === id);
};

/** Where a column stands after a change of rows or columns; null = deleted. */
export function columnAfter(column: number, change: LineChange): number | null {
  return change.axis === 'row' ? column : (areaAfter({ row: 1, column, rows: 1, columns: 1 }, change)?.column ?? null);
}

/**
 * Goes to one side of the patch. Only what is still as the deed left it changes: what a script has set meanwhile stays.
 * `moveLines` is done in between, and says where a column of a tab is after it.
 */
export function putShape(
  book: BookData,
  patch: ShapePatch,
  side: 0 | 1,
  moveLines: () => (sheet: number, column: number) => number | null,
): void {
  const other = side === 0 ? 1 : 0;
  const now = factsOf(book);
  const facts = [...patch.facts].filter(([key, pair]) => (now.get(key) ?? '') === pair[other]);
  const formulas = patch.formulas.filter(({ row, column, texts }) => textIn(row, column) === texts[other]);
  putTabs(book, patch, side);
  const columnNow = moveLines();
  for (const [key, pair] of facts) putFact(book, key, pair[side]);
  for (const formula of formulas) {
    const column = columnNow(formula.sheet, formula.column);
    if (column === null) continue;
    formula.column = column;
    if (textIn(formula.row, column) !== null) formula.row.c[column - 1] = { f: formula.texts[side] };
  }
}

function textIn(row: RowData, column: number): string | null {
  const content = row.c[column - 1] ?? null;
  return typeof content === 'object' && content !== null ? content.f : null;
}

function putFact(book: BookData, key: string, json: string): void {
  const [owner = '', name = ''] = key.split(' ');
  const target: object | undefined = owner === 'book' ? book : book.sheets.find(({ id }) => String(id) === owner);
  if (!target) return;
  if (json === '') Reflect.deleteProperty(target, name);
  else Reflect.set(target, name, JSON.parse(json));
}

function putTabs(book: BookData, patch: ShapePatch, side: 0 | 1): void {
  const wanted = patch.orders[side];
  const other = patch.orders[side === 0 ? 1 : 0];
  const now = book.sheets.map(({ id }) => id);
  for (const sheet of book.sheets) if (patch.tabs.has(sheet.id)) patch.tabs.set(sheet.id, sheet);
  const unmoved = JSON.stringify(now) === JSON.stringify(other);
  let ids = now.filter((id) => wanted.includes(id) || !other.includes(id));
  wanted.forEach((id, at) => {
    if (!ids.includes(id) && !other.includes(id)) ids.splice(at, 0, id);
  });
  if (unmoved) ids = wanted;
  const found = ids.map((id) => book.sheets.find((sheet) => sheet.id === id) ?? patch.tabs.get(id));
  book.sheets = found.filter((sheet) => sheet !== undefined);
  if (!book.sheets.some(({ id }) => id === book.activeSheet)) book.activeSheet = book.sheets[0]?.id ?? 0;
}
