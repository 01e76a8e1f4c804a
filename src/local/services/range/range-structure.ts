// Range: clearing, merging, sorting, copying and moving cells.
import type { Area, SheetData } from '../../model.ts';
import type { Enum } from '../enums.ts';
import { isEnum } from '../enums.ts';
import { anything, boolean, enumOf, handle, integer, make, membersOf, opened, plain, silent } from '../members.ts';
import { clearPivots } from '../objects/pivot-place.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import type { RangeState } from '../states.ts';
import { overlap } from './address.ts';
import { clearContents, styleArea } from './cells.ts';
import type { CopyOptions } from './copying.ts';
import { copyKinds, pasteCells, pastedArea } from './copying.ts';
import { dataRegion, nextDataCell } from './data-region.ts';
import { mergeArea, partArea } from './merging.ts';
import { moveCells } from './moving.ts';
import { areaOfNumbers, gridOf, rangeAt } from './range-place.ts';
import { bandOf, deleteCells, insertCells } from './shifting.ts';
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
  top: undefined,
  left: undefined,
  bottom: undefined,
  right: undefined,
  direction: undefined,
  rotation: undefined,
  deadLinks: undefined,
  rich: undefined,
};

export interface Clearing {
  contents: boolean;
  /** 'looks': all but the number format. */
  formats: boolean | 'looks';
  rules: boolean;
  notes: boolean;
  /** Rows hidden by a filter stay as they are. */
  skipFiltered?: boolean;
}

/**
 * Google's options of clear(): none clears contents and formats; formatOnly also takes validations (fact 1.10). Options that it
 * does not know are passed over, as live tests do with 'formatsOnly'.
 */
export function clearingOf(options: Record<string, unknown> | null): Clearing {
  if (options === null) return { contents: true, formats: true, rules: true, notes: false };
  const on = (key: string): boolean => options[key] === true;
  const known = ['contentsOnly', 'formatOnly', 'validationsOnly', 'commentsOnly', 'skipFilteredRows'];
  const any = known.some((key) => key !== 'skipFilteredRows' && on(key));
  return {
    contents: on('contentsOnly') || !any,
    formats: on('formatOnly') || !any,
    rules: on('validationsOnly') || on('formatOnly') || !any,
    notes: on('commentsOnly'),
    skipFiltered: on('skipFilteredRows'),
  };
}

/** Clears an area; rows that never held anything stay unmade. */
export function clearArea(state: RangeState, sheet: SheetData, what: Clearing): void {
  const { host, area } = state;
  demandEdit(host.book, sheet, area, host.env.user.email);
  if (what.skipFiltered) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line = { ...state, area: { ...area, row, rows: 1 } };
      if (!sheet.rows[row - 1]?.filtered) clearArea(line, sheet, { ...what, skipFiltered: false });
    }
    return;
  }
  if (what.contents) {
    clearPivots(sheet, area);
    clearContents(sheet, area);
  }
  const rows = Math.min(area.rows, sheet.rows.length - area.row + 1);
  if (rows < 1 || !(what.formats || what.rules || what.notes)) return;
  styleArea(
    host.book,
    sheet,
    { ...area, rows },
    {
      ...(what.formats && looks),
      ...(what.formats === true && { format: undefined }),
      ...(what.rules && { rule: undefined }),
      ...(what.notes && { note: undefined }),
    },
  );
}

function clearing(state: RangeState, what: Clearing): () => void {
  const sheet = gridOf(state);
  return () => clearArea(state, sheet, what);
}

/** Queues a change of how the cells of each area are merged. */
function merging(
  state: RangeState,
  areas: readonly Area[],
  change: (sheet: SheetData, area: Area) => void = mergeArea,
): () => void {
  const sheet = gridOf(state);
  return () => {
    demandEdit(state.host.book, sheet, state.area, state.host.env.user.email);
    for (const area of areas) change(sheet, area);
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

const signatureOf = (types: string): string =>
  `The parameters (${types}) don't match the method signature for SpreadsheetApp.Range.copyTo.`;

/**
 * What copyTo's second argument asks for. A paste type without the third argument is taken for an options object without any
 * known option, so that it pastes everything, as it does live (issue 427192537).
 */
function copyKindOf(how: Enum | Record<string, unknown> | undefined, transposed: boolean | undefined): CopyOptions {
  if (isEnum(how, 'CopyPasteType'))
    return copyKinds[transposed === undefined ? 'PASTE_NORMAL' : how.name()] as CopyOptions;
  const options = (how ?? {}) as Record<string, unknown>;
  const known = Object.keys(options).every((key) => key === 'formatOnly' || key === 'contentsOnly');
  if (!known || (options.formatOnly && options.contentsOnly))
    throw new Refusal(signatureOf('SpreadsheetApp.Range,(class)'));
  const kind = options.formatOnly ? 'PASTE_FORMAT' : options.contentsOnly ? 'PASTE_VALUES' : 'PASTE_NORMAL';
  return copyKinds[kind] as CopyOptions;
}

function copying(state: RangeState, target: RangeState, how: CopyOptions, transposed: boolean): () => void {
  const { host } = state;
  if (target.host.book !== host.book) {
    throw new Refusal('Target range and source range must be on the same spreadsheet.');
  }
  const from = { sheet: gridOf(state), area: { ...state.area } };
  const area = pastedArea(state.area, target.area, transposed);
  const to = { sheet: gridOf({ ...target, area }), area };
  return () => {
    demandEdit(host.book, to.sheet, area, host.env.user.email);
    pasteCells(host.book, host.locale, from, to, how, transposed);
  };
}

/** copyValuesToRange and copyFormatToRange: the target's four edges, on a sheet or the sheet with an id. */
const copyingToEdges = (kind: 'PASTE_VALUES' | 'PASTE_FORMAT') =>
  silent(
    write(
      [
        [handle('Sheet'), integer, integer, integer, integer],
        [integer, integer, integer, integer, integer],
      ],
      (state, where, column, columnEnd, row, rowEnd) => {
        const sheet = typeof where === 'number' ? state.host.sheet(where).id : opened('Sheet', where).sheet;
        const host = typeof where === 'number' ? state.host : opened('Sheet', where).host;
        const area = areaOfNumbers(row, column, rowEnd - row + 1, columnEnd - column + 1);
        return copying(state, { host, sheet, area }, copyKinds[kind] as CopyOptions, false);
      },
    ),
  );

const shifting = (shift: typeof insertCells) =>
  structure([[enumOf('Dimension')]], (state, dimension) => {
    const sheet = gridOf(state);
    const { host, area } = state;
    const axis = String(dimension) === 'ROWS' ? 'row' : 'column';
    demandEdit(host.book, sheet, bandOf(sheet, area, axis), host.env.user.email);
    shift(host.book, sheet, area, axis);
    return make('Range', state);
  });

export const rangeStructure = {
  clear: write([[], [plain]], (state, options: Record<string, unknown> | null = null) =>
    clearing(state, clearingOf(options)),
  ),
  // Google's reference: number formats stay.
  clearFormat: write([[]], (state) =>
    clearing(state, { contents: false, formats: 'looks', rules: false, notes: false }),
  ),
  merge: write([[]], (state) => merging(state, [state.area])),
  mergeAcross: write([[]], (state) => merging(state, rowsOf(state.area))),
  mergeVertically: write([[]], (state) => merging(state, columnsOf(state.area))),
  breakApart: write([[]], (state) => merging(state, [state.area], partArea)),
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
      [
        [handle('Range')],
        [handle('Range'), plain],
        [handle('Range'), enumOf('CopyPasteType')],
        [handle('Range'), enumOf('CopyPasteType'), boolean],
      ],
      (state, destination, how?: Enum | Record<string, unknown>, transposed?: boolean) =>
        copying(state, opened('Range', destination), copyKindOf(how, transposed), transposed ?? false),
    ),
  ),
  copyValuesToRange: copyingToEdges('PASTE_VALUES'),
  copyFormatToRange: copyingToEdges('PASTE_FORMAT'),
  moveTo: silent(
    structure([[handle('Range')]], (state, destination) => {
      const target = opened('Range', destination);
      const { host } = state;
      if (target.host.book !== host.book) {
        throw new Refusal('Target range and source range must be on the same spreadsheet.');
      }
      const area = { ...target.area, rows: state.area.rows, columns: state.area.columns };
      const from = { sheet: gridOf(state), area: { ...state.area } };
      const to = { sheet: gridOf({ host, sheet: target.sheet, area }), area };
      demandEdit(host.book, from.sheet, from.area, host.env.user.email);
      demandEdit(host.book, to.sheet, area, host.env.user.email);
      moveCells(host.book, from, to);
    }),
  ),
  insertCells: shifting(insertCells),
  deleteCells: silent(shifting(deleteCells)),
  getNextDataCell: read([[enumOf('Direction')]], ({ host, sheet, area }, direction) =>
    rangeAt(host, sheet, nextDataCell(host.sheet(sheet), area, String(direction))),
  ),
  getDataRegion: read([[], [enumOf('Dimension')]], ({ host, sheet, area }, dimension?: Enum) =>
    rangeAt(host, sheet, dataRegion(host.sheet(sheet), area, dimension ? String(dimension) : null)),
  ),
};
