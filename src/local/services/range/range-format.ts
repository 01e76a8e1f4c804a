// Range: how cells look — colours, fonts, alignment, wrapping, borders.
import type { Area, Content, Edge, SheetData, Style } from '../../model.ts';
import { colorOf } from '../color.ts';
import type { Enum } from '../enums.ts';
import { enumValue } from '../enums.ts';
import {
  boolean,
  booleanOrNull,
  enumGrid,
  enumOf,
  integer,
  membersOf,
  numberGrid,
  stringGrid,
  stringOrNull,
} from '../members.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import type { RangeState } from '../states.ts';
import type { StylePatch } from './cells.ts';
import { styleArea, styleCells } from './cells.ts';
import { gridOf } from './range-place.ts';
import { blockOf, demandSize } from './range-values.ts';

const { read, format } = membersOf<RangeState>();

/** Queues one patch for the whole range; its coordinates are checked now. */
export function patching(state: RangeState, patch: StylePatch): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  return () => {
    demandEdit(host.book, sheet, area, host.env.user.email);
    styleArea(host.book, sheet, area, patch);
  };
}

function patchingEach<T>(
  state: RangeState,
  grid: readonly (readonly T[])[],
  patch: (value: T) => StylePatch,
): () => void {
  const sheet = gridOf(state);
  demandSize(state.area, grid);
  const patches = grid.map((row) => row.map(patch));
  const { host, area } = state;
  return () => {
    demandEdit(host.book, sheet, area, host.env.user.email);
    styleCells(host.book, sheet, area, (i, j) => patches[i]?.[j] ?? {});
  };
}

type Tell = (style: Style) => unknown;

const lookTeller =
  (state: RangeState, tell: Tell) =>
  (_sheet: SheetData, _content: Content, style: number): unknown =>
    tell(state.host.book.styles[style] ?? {});

const one = (tell: Tell) =>
  read([[]], (state) => {
    const area: Area = { ...state.area, rows: 1, columns: 1 };
    return blockOf({ ...state, area }, lookTeller(state, tell))[0]?.[0];
  });

const each = (tell: Tell) => read([[]], (state) => blockOf(state, lookTeller(state, tell)));

/** A setter of texts from a fixed list; null gives the default back. */
const choice = (key: 'align' | 'valign' | 'line', allowed: readonly string[], standard: string | null = null) => {
  const patchOf = (value: string | null): StylePatch => {
    const wanted = value?.toLowerCase() ?? null;
    if (wanted !== null && !allowed.includes(wanted)) throw new Refusal(`Invalid argument: ${value}`);
    return { [key]: wanted === standard ? undefined : (wanted ?? undefined) };
  };
  return {
    all: format([[stringOrNull]], (state, value) => patching(state, patchOf(value))),
    grid: format([[stringGrid]], (state, values) => patchingEach(state, values, patchOf)),
  };
};

const flag = (key: 'bold' | 'italic', on: string) => {
  const patchOf = (value: string | null): StylePatch => {
    if (value !== null && value !== on && value !== 'normal') throw new Refusal(`Invalid argument: ${value}`);
    return { [key]: value === on ? true : undefined };
  };
  return {
    all: format([[stringOrNull]], (state, value) => patching(state, patchOf(value))),
    grid: format([[stringGrid]], (state, values) => patchingEach(state, values, patchOf)),
  };
};

const background = (value: string | null): StylePatch => ({ bg: colorOf(value, '#ffffff') });
const fontColor = (value: string | null): StylePatch => ({ color: colorOf(value, '#000000') });
const fontSize = (value: number): StylePatch => {
  if (value < 1 || value > 400) throw new Refusal(`Invalid argument: ${value}`);
  return { size: value === 10 ? undefined : value };
};
const family = (value: string | null): StylePatch => ({
  family: value === null || value === 'Arial' ? undefined : value,
});
const wrapping = (value: Enum): StylePatch => ({ wrap: String(value) === 'OVERFLOW' ? undefined : String(value) });
const wrapOf: Tell = (style) => enumValue('WrapStrategy', style.wrap ?? 'OVERFLOW');

const weight = flag('bold', 'bold');
const slant = flag('italic', 'italic');
const across = choice('align', ['left', 'center', 'right', 'normal', 'general'], 'normal');
const upright = choice('valign', ['top', 'middle', 'bottom'], 'bottom');
const line = choice('line', ['underline', 'line-through', 'none'], 'none');

type Sides = (boolean | null)[];

/** One side of a border: null leaves it, false takes it away, true draws it. */
function side(wanted: boolean | null | undefined, edge: Edge): { is: Edge | undefined } | null {
  if (wanted === null || wanted === undefined) return null;
  return { is: wanted ? edge : undefined };
}

/** Draws as the page does: outer sides on the rim, inner ones between the cells. */
function bordering(state: RangeState, sides: Sides, color: string | null, style: Enum | null): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  const edge: Edge = { color: colorOf(color, null) ?? '#000000', style: style === null ? 'SOLID' : String(style) };
  const [top, left, bottom, right, vertical, horizontal] = sides.map((wanted) => side(wanted, edge));
  return () => {
    demandEdit(host.book, sheet, area, host.env.user.email);
    styleCells(host.book, sheet, area, (i, j) => {
      const patch: StylePatch = {};
      const put = (key: 'top' | 'left' | 'bottom' | 'right', drawn: { is: Edge | undefined } | null | undefined) => {
        if (drawn) patch[key] = drawn.is;
      };
      put('top', i === 0 ? top : horizontal);
      put('bottom', i === area.rows - 1 ? bottom : horizontal);
      put('left', j === 0 ? left : vertical);
      put('right', j === area.columns - 1 ? right : vertical);
      return patch;
    });
  };
}

const sixSides = [booleanOrNull, booleanOrNull, booleanOrNull, booleanOrNull, booleanOrNull, booleanOrNull] as const;
const borderSignatures = [sixSides, [...sixSides, stringOrNull, enumOf('BorderStyle')]] as const;

export const rangeFormat = {
  getBackground: one((style) => style.bg ?? '#ffffff'),
  getBackgrounds: each((style) => style.bg ?? '#ffffff'),
  setBackground: format([[stringOrNull]], (state, color) => patching(state, background(color))),
  setBackgrounds: format([[stringGrid]], (state, colors) => patchingEach(state, colors, background)),
  setBackgroundRGB: format([[integer, integer, integer]], (state, red, green, blue) => {
    const hex = [red, green, blue].map((n) => n.toString(16).padStart(2, '0')).join('');
    return patching(state, background(`#${hex}`));
  }),
  getFontColor: one((style) => style.color ?? '#000000'),
  getFontColors: each((style) => style.color ?? '#000000'),
  setFontColor: format([[stringOrNull]], (state, color) => patching(state, fontColor(color))),
  setFontColors: format([[stringGrid]], (state, colors) => patchingEach(state, colors, fontColor)),
  getFontWeight: one((style) => (style.bold ? 'bold' : 'normal')),
  getFontWeights: each((style) => (style.bold ? 'bold' : 'normal')),
  setFontWeight: weight.all,
  setFontWeights: weight.grid,
  getFontStyle: one((style) => (style.italic ? 'italic' : 'normal')),
  getFontStyles: each((style) => (style.italic ? 'italic' : 'normal')),
  setFontStyle: slant.all,
  setFontStyles: slant.grid,
  getFontSize: one((style) => style.size ?? 10),
  getFontSizes: each((style) => style.size ?? 10),
  setFontSize: format([[integer]], (state, size) => patching(state, fontSize(size))),
  setFontSizes: format([[numberGrid]], (state, sizes) => patchingEach(state, sizes, fontSize)),
  getFontLine: one((style) => style.line ?? 'none'),
  getFontLines: each((style) => style.line ?? 'none'),
  setFontLine: line.all,
  setFontLines: line.grid,
  getFontFamily: one((style) => style.family ?? 'Arial'),
  getFontFamilies: each((style) => style.family ?? 'Arial'),
  setFontFamily: format([[stringOrNull]], (state, name) => patching(state, family(name))),
  setFontFamilies: format([[stringGrid]], (state, names) => patchingEach(state, names, family)),
  getHorizontalAlignment: one((style) => style.align ?? 'general'),
  getHorizontalAlignments: each((style) => style.align ?? 'general'),
  setHorizontalAlignment: across.all,
  setHorizontalAlignments: across.grid,
  getVerticalAlignment: one((style) => style.valign ?? 'bottom'),
  getVerticalAlignments: each((style) => style.valign ?? 'bottom'),
  setVerticalAlignment: upright.all,
  setVerticalAlignments: upright.grid,
  getWrap: one((style) => style.wrap === 'WRAP'),
  getWraps: each((style) => style.wrap === 'WRAP'),
  setWrap: format([[boolean]], (state, wrap) => patching(state, { wrap: wrap ? 'WRAP' : undefined })),
  getWrapStrategy: one(wrapOf),
  getWrapStrategies: each(wrapOf),
  setWrapStrategy: format([[enumOf('WrapStrategy')]], (state, strategy) => patching(state, wrapping(strategy))),
  setWrapStrategies: format([[enumGrid('WrapStrategy')]], (state, grid) => patchingEach(state, grid, wrapping)),
  setBorder: format(
    borderSignatures,
    (state, top, left, bottom, right, vertical, horizontal, color = null, style?: Enum) =>
      bordering(state, [top, left, bottom, right, vertical, horizontal], color, style ?? null),
  ),
  getNote: one((style) => style.note ?? ''),
  getNotes: each((style) => style.note ?? ''),
  setNote: format([[stringOrNull]], (state, note) => patching(state, { note: note || undefined })),
  setNotes: format([[stringGrid]], (state, notes) =>
    patchingEach(state, notes, (note) => ({ note: note || undefined })),
  ),
  clearNote: format([[]], (state) => patching(state, { note: undefined })),
};
