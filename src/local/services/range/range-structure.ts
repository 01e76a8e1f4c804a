// Range: clearing, merging, sorting, copying and moving cells.
import type { Area, Content, SheetData } from '../../model.ts';
import { contentAt, putContent, putStyle, rowForWriting } from '../../model.ts';
import type { Enum } from '../enums.ts';
import { computedOf } from '../formulas/computed.ts';
import { restyle } from '../interning.ts';
import { anything, boolean, enumOf, handle, make, membersOf, opened, plain, silent } from '../members.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import type { RangeState } from '../states.ts';
import { areaInside, covers, overlap } from './address.ts';
import { clearContents, styleArea } from './cells.ts';
import { gridOf, rangeAt } from './range-place.ts';
import type { SortKey } from './sorting.ts';
import { sortArea } from './sorting.ts';

const { read, write, structure } = membersOf<RangeState>();

const looks = {
  bg: undefined,
  color: undefined,
  bold: undefined,
  italic: undefined,
  line: undefined,
  size: undefined,
  family: undefined,
  align: undefined,
  valign: undefined,
  wrap: undefined,
  format: undefined,
  top: undefined,
  left: undefined,
  bottom: undefined,
  right: undefined,
};

export interface Clearing {
  contents: boolean;
  formats: boolean;
  rules: boolean;
  notes: boolean;
}

/** Google's options of clear(): none clears contents and formats; formatOnly also takes validations (fact 1.10). */
export function clearingOf(options: Record<string, unknown> | null): Clearing {
  if (options === null) return { contents: true, formats: true, rules: true, notes: false };
  const on = (key: string): boolean => options[key] === true;
  const known = ['contentsOnly', 'formatOnly', 'validationsOnly', 'commentsOnly', 'skipFilteredRows'];
  const strange = Object.keys(options).find((key) => !known.includes(key));
  if (strange) throw new Refusal(`Invalid argument: ${strange}`);
  const any = known.some((key) => key !== 'skipFilteredRows' && on(key));
  return {
    contents: on('contentsOnly') || !any,
    formats: on('formatOnly') || !any,
    rules: on('validationsOnly') || on('formatOnly') || !any,
    notes: on('commentsOnly'),
  };
}

/** Clears an area; rows that never held anything stay unmade. */
export function clearArea(state: RangeState, sheet: SheetData, what: Clearing): void {
  const { host, area } = state;
  demandEdit(host.book, sheet, area, host.env.user.email);
  if (what.contents) clearContents(sheet, area);
  const rows = Math.min(area.rows, sheet.rows.length - area.row + 1);
  if (rows < 1 || !(what.formats || what.rules || what.notes)) return;
  styleArea(
    host.book,
    sheet,
    { ...area, rows },
    {
      ...(what.formats && looks),
      ...(what.rules && { rule: undefined }),
      ...(what.notes && { note: undefined }),
    },
  );
}

function clearing(state: RangeState, what: Clearing): () => void {
  const sheet = gridOf(state);
  return () => clearArea(state, sheet, what);
}

/** Joins cells; only the left top one keeps its value. */
function mergeArea(sheet: SheetData, area: Area): void {
  const partial = sheet.merges.some((merge) => overlap(merge, area) && !covers(area, merge));
  if (partial) throw new Refusal('You must select all cells in a merged range to merge or unmerge them.');
  sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
  if (area.rows * area.columns < 2) return;
  const kept = contentAt(sheet, area.row, area.column);
  clearContents(sheet, area);
  if (kept !== null) putContent(rowForWriting(sheet, area.row), area.column, kept);
  sheet.merges.push({ ...area });
}

function merging(state: RangeState, areas: readonly Area[]): () => void {
  const sheet = gridOf(state);
  return () => {
    demandEdit(state.host.book, sheet, state.area, state.host.env.user.email);
    for (const area of areas) mergeArea(sheet, area);
  };
}

const rowsOf = (area: Area): Area[] =>
  Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }));
const columnsOf = (area: Area): Area[] =>
  Array.from({ length: area.columns }, (_, j) => ({ ...area, column: area.column + j, columns: 1 }));

function sortKeyOf(spec: unknown, area: Area): SortKey {
  const given = typeof spec === 'number' ? { column: spec, ascending: true } : (spec as Partial<SortKey> | null);
  const column = given?.column;
  if (typeof column !== 'number') throw new Refusal('Invalid argument: sortSpecObj');
  if (column < area.column || column >= area.column + area.columns) {
    throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { column, ascending: given?.ascending !== false };
}

interface CopyOptions {
  contents: boolean;
  formats: boolean;
  rules: boolean;
  /** Values of formulas instead of the formulas. */
  values: boolean;
}

const copies: Record<string, CopyOptions> = {
  PASTE_NORMAL: { contents: true, formats: true, rules: true, values: false },
  PASTE_VALUES: { contents: true, formats: false, rules: false, values: true },
  PASTE_FORMAT: { contents: false, formats: true, rules: false, values: false },
  PASTE_FORMULA: { contents: true, formats: false, rules: false, values: false },
  PASTE_DATA_VALIDATION: { contents: false, formats: false, rules: true, values: false },
};

function copyOptions(kind: string): CopyOptions {
  const options = copies[kind];
  if (!options) throw new Error(`not in the local Google Sheets: CopyPasteType.${kind}`);
  return options;
}

/** Copies the block once, or as often as it fits into a larger destination. Formulas with relative references are not shifted: refused. */
function copying(state: RangeState, target: RangeState, how: CopyOptions): () => void {
  const source = gridOf(state);
  const { host } = state;
  const fits = (size: number, into: number): number => (into % size === 0 ? into : size);
  const rows = fits(state.area.rows, target.area.rows);
  const columns = fits(state.area.columns, target.area.columns);
  const area = { ...target.area, rows, columns };
  const sheet = gridOf({ ...target, area });
  return () => {
    demandEdit(host.book, sheet, area, host.env.user.email);
    const from = Array.from({ length: state.area.rows }, (_, i) => {
      const row = source.rows[state.area.row + i - 1];
      return Array.from({ length: state.area.columns }, (_unused, j) => {
        const at = state.area.column + j - 1;
        return { content: row?.c[at] ?? null, style: row?.s[at] ?? 0 };
      });
    });
    for (let i = 0; i < rows; i++) {
      const row = rowForWriting(sheet, area.row + i);
      for (let j = 0; j < columns; j++) {
        const cell = from[i % state.area.rows]?.[j % state.area.columns] ?? { content: null, style: 0 };
        const at = area.column + j;
        if (how.contents) putContent(row, at, copiedContent(state, source, cell.content, how.values));
        const own = host.book.styles[row.s[at - 1] ?? 0] ?? {};
        const theirs = host.book.styles[cell.style] ?? {};
        if (how.formats) putStyle(row, at, restyle(host.book, cell.style, how.rules ? {} : { rule: own.rule }));
        else if (how.rules) putStyle(row, at, restyle(host.book, row.s[at - 1] ?? 0, { rule: theirs.rule }));
      }
    }
  };
}

function copiedContent(state: RangeState, source: SheetData, content: Content, values: boolean): Content {
  if (typeof content !== 'object' || content === null) return content;
  if (values) return computedOf(state.host.book, source, content);
  throw new Error('not in the local Google Sheets: copying formulas');
}

type Direction = { down: number; right: number };
const directions: Record<string, Direction> = {
  UP: { down: -1, right: 0 },
  DOWN: { down: 1, right: 0 },
  PREVIOUS: { down: 0, right: -1 },
  NEXT: { down: 0, right: 1 },
};

/** Where Ctrl+arrow would go from the first cell. */
function nextDataCell({ host, sheet: id, area }: RangeState, { down, right }: Direction): Area {
  const sheet = host.sheet(id);
  const last = { row: sheet.maxRows, column: sheet.maxColumns };
  const filled = (r: number, c: number): boolean => contentAt(sheet, r, c) !== null;
  const inside = (r: number, c: number): boolean => r >= 1 && c >= 1 && r <= last.row && c <= last.column;
  let { row, column } = area;
  const step = (): void => {
    row += down;
    column += right;
  };
  if (inside(row + down, column + right)) {
    const through = filled(row, column) && filled(row + down, column + right);
    step();
    while (
      inside(row + down, column + right) &&
      (through ? filled(row + down, column + right) : !filled(row, column))
    ) {
      step();
    }
  }
  return { row, column, rows: 1, columns: 1 };
}

export const rangeStructure = {
  clear: write([[], [plain]], (state, options: Record<string, unknown> | null = null) =>
    clearing(state, clearingOf(options)),
  ),
  clearFormat: write([[]], (state) => clearing(state, { contents: false, formats: true, rules: true, notes: false })),
  merge: write([[]], (state) => merging(state, [state.area])),
  mergeAcross: write([[]], (state) => merging(state, rowsOf(state.area))),
  mergeVertically: write([[]], (state) => merging(state, columnsOf(state.area))),
  breakApart: write([[]], (state) => {
    const sheet = gridOf(state);
    return () => {
      demandEdit(state.host.book, sheet, state.area, state.host.env.user.email);
      const partial = sheet.merges.some((merge) => overlap(merge, state.area) && !covers(state.area, merge));
      if (partial) throw new Refusal('You must select all cells in a merged range to merge or unmerge them.');
      sheet.merges = sheet.merges.filter((merge) => !overlap(merge, state.area));
    };
  }),
  getMergedRanges: read([[]], ({ host, sheet, area }) => {
    const found = host.sheet(sheet).merges.filter((merge) => overlap(merge, area));
    return host.list(found.map((merge) => rangeAt(host, sheet, { ...merge })));
  }),
  isPartOfMerge: read([[]], ({ host, sheet, area }) => host.sheet(sheet).merges.some((merge) => overlap(merge, area))),
  sort: structure([[anything]], (state, spec) => {
    const sheet = gridOf(state);
    demandEdit(state.host.book, sheet, state.area, state.host.env.user.email);
    const specs: unknown[] = Array.isArray(spec) ? spec : [spec];
    sortArea(
      state.host.book,
      sheet,
      state.area,
      specs.map((one) => sortKeyOf(one, state.area)),
    );
    return make('Range', state);
  }),
  copyTo: silent(
    write(
      [[handle('Range')], [handle('Range'), plain], [handle('Range'), enumOf('CopyPasteType'), boolean]],
      (state, destination, how?: Enum | Record<string, unknown>, transposed = false) => {
        if (transposed) throw new Error('not in the local Google Sheets: transposed copyTo');
        const options = how as { formatOnly?: boolean; contentsOnly?: boolean; toString(): string } | undefined;
        const kind = options?.formatOnly ? 'PASTE_FORMAT' : options?.contentsOnly ? 'PASTE_VALUES' : 'PASTE_NORMAL';
        const named = /^PASTE_/.test(String(how)) ? String(how) : kind;
        return copying(state, opened('Range', destination), copyOptions(named));
      },
    ),
  ),
  moveTo: structure([[handle('Range')]], (state, destination) => {
    const target = opened('Range', destination);
    const area = { ...target.area, rows: state.area.rows, columns: state.area.columns };
    const source = gridOf(state);
    if (!areaInside(area, state.host.sheet(target.sheet))) gridOf({ ...target, area });
    demandEdit(state.host.book, source, state.area, state.host.env.user.email);
    const held = { ...state, area: { ...state.area } };
    const copy = copying(held, { ...target, area }, copyOptions('PASTE_NORMAL'));
    if (target.sheet === state.sheet && overlap(area, state.area)) {
      throw new Error('not in the local Google Sheets: moveTo over its own cells');
    }
    copy();
    clearArea(state, source, { contents: true, formats: true, rules: true, notes: true });
  }),
  getNextDataCell: read([[enumOf('Direction')]], (state, direction) => {
    const way = directions[String(direction)] ?? { down: 0, right: 0 };
    return rangeAt(state.host, state.sheet, nextDataCell(state, way));
  }),
};
