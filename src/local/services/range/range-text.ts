// Range: the letters — text styles, rich text with its links, direction and rotation.
import type { Content, RunData, SheetData, Style } from '../../model.ts';
import { putContent, putStyle, rowForWriting } from '../../model.ts';
import { enumValue } from '../enums.ts';
import { computedOf } from '../formulas/computed.ts';
import { restyle } from '../interning.ts';
import { fontOf, patchOf } from '../looks/font.ts';
import { hasLink, plainLinkOf } from '../looks/link.ts';
import { linkFont, partOf, stretchesOf } from '../looks/runs.ts';
import {
  boolean,
  defineClass,
  enumOf,
  handle,
  integer,
  make,
  membersOf,
  opened,
  orNull,
  rowsOf,
  stateOf,
} from '../members.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import { entryCheckOf } from '../rules/entry-check.ts';
import type { RangeState, States } from '../states.ts';
import { longest } from './cells.ts';
import { gridOf } from './range-place.ts';
import { changing, each, one, patching, patchingEach } from './range-style.ts';
import { blockOf, demandSize } from './range-values.ts';

const { read, write, format } = membersOf<RangeState>();

const first = (state: RangeState): RangeState => ({ ...state, area: { ...state.area, rows: 1, columns: 1 } });

/** The address that a HYPERLINK formula leads to; undefined for other formulas. */
function linkOfFormula(formula: string): string | undefined {
  const link = plainLinkOf(formula);
  if (link === undefined && hasLink(formula)) {
    throw new Error('not in the local Google Sheets: the link of a HYPERLINK formula with a computed address');
  }
  return link;
}

/** The looks of a text in its cell: every part with its whole font. */
function runsIn(style: Style, text: string, link: string | undefined): RunData[] {
  const font = fontOf(style);
  if (link !== undefined) return [{ start: 0, end: text.length, font: { ...font, ...linkFont }, link }];
  const runs = style.rich?.text === text ? style.rich.runs : [];
  return stretchesOf({ text, runs }).map((run) => ({ ...run, font: { ...font, ...run.font } }));
}

/** The text of a cell with its looks; null for a number, a date or a truth value. */
function richTeller({ host }: RangeState) {
  return (sheet: SheetData, content: Content, style: number): object | null => {
    const text = computedOf(host.book, sheet, content) ?? '';
    if (typeof text !== 'string') return null;
    const link = typeof content === 'object' && content !== null ? linkOfFormula(content.f) : undefined;
    const runs = runsIn(host.book.styles[style] ?? {}, text, link);
    return make('RichTextValue', { host, rich: { text, runs }, start: 0, end: text.length });
  };
}

interface Written {
  text: string;
  runs: RunData[];
}

function writtenOf(value: object): Written {
  const { rich, start, end } = opened('RichTextValue', value);
  const text = rich.text.slice(start, end);
  if (text.length > longest) {
    throw new Refusal(`Your input contains more than the maximum of ${longest} characters in a single cell.`);
  }
  const shift = (run: RunData): RunData => ({ ...run, start: run.start - start, end: run.end - start });
  return { text, runs: partOf(rich, start, end).map(shift) };
}

/** The runs that say something the cell does not say already. */
function ownRuns(style: Style, { runs }: Written): RunData[] {
  const font: Record<string, unknown> = fontOf(style);
  return runs
    .map((run) => ({
      ...run,
      font: Object.fromEntries(Object.entries(run.font).filter(([key, value]) => font[key] !== value)),
    }))
    .filter((run) => run.link !== undefined || Object.keys(run.font).length > 0);
}

/** Writes texts as they are: nothing is read as a number, a date or a formula. */
function writing(state: RangeState, grid: readonly (readonly Written[])[]): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  const { book } = host;
  return () => {
    demandEdit(book, sheet, area, host.env.user.email);
    const check = entryCheckOf(book, sheet, area, host.locale);
    grid.forEach((line, i) => {
      const row = rowForWriting(sheet, area.row + i);
      line.forEach((written, j) => {
        const column = area.column + j;
        const id = row.s[column - 1] ?? 0;
        const style = book.styles[id] ?? {};
        const content = written.text === '' ? null : written.text;
        check(area.row + i, column, content, style.rule);
        const runs = ownRuns(style, written);
        putContent(row, column, content);
        putStyle(row, column, restyle(book, id, { rich: runs.length > 0 ? { text: written.text, runs } : undefined }));
      });
    });
  };
}

const styleTeller = ({ host }: RangeState, style: Style): object => make('TextStyle', { host, font: fontOf(style) });

const fontOfStyle = (style: object): States['TextStyle']['font'] => opened('TextStyle', style).font;

type Told = Parameters<typeof one>[0];

const directionOf: Told = ({ direction }) => (direction ? enumValue('TextDirection', direction) : null);
const rotationOf: Told = ({ rotation }, { host }) => make('TextRotation', { host, rotation: rotation ?? 0 });

function degrees(value: number): { rotation: number | undefined } {
  if (value < -90 || value > 90) throw new Refusal(`Invalid argument: ${value}`);
  return { rotation: value === 0 ? undefined : value };
}

const direction = orNull(enumOf('TextDirection'));
const richText = handle('RichTextValue');
const textStyle = handle('TextStyle');

export const rangeText = {
  getRichTextValue: read([[]], (state) => blockOf(first(state), richTeller(state))[0]?.[0]),
  getRichTextValues: read([[]], (state) => blockOf(state, richTeller(state))),
  setRichTextValue: write([[richText]], (state, value) => {
    const written = writtenOf(value);
    const { rows, columns } = state.area;
    return writing(
      state,
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => written)),
    );
  }),
  setRichTextValues: write([[rowsOf(richText)]], (state, values) => {
    demandSize(state.area, values);
    return writing(
      state,
      values.map((row) => row.map(writtenOf)),
    );
  }),
  getTextStyle: one((style, state) => styleTeller(state, style)),
  getTextStyles: each((style, state) => styleTeller(state, style)),
  setTextStyle: format([[textStyle]], (state, style) => {
    const font = { ...fontOfStyle(style) };
    return changing(state, (old) => patchOf(old, font));
  }),
  setTextStyles: format([[rowsOf(textStyle)]], (state, styles) =>
    patchingEach(state, styles, (style) => {
      const font = { ...fontOfStyle(style) };
      return (old) => patchOf(old, font);
    }),
  ),
  getTextDirection: one(directionOf),
  getTextDirections: each(directionOf),
  setTextDirection: format([[direction]], (state, value) => patching(state, { direction: value?.name() })),
  setTextDirections: format([[rowsOf(direction)]], (state, values) =>
    patchingEach(state, values, (value) => ({ direction: value?.name() })),
  ),
  getTextRotation: one(rotationOf),
  getTextRotations: each(rotationOf),
  setTextRotation: format([[integer]], (state, value) => patching(state, degrees(value))),
  setTextRotations: format([[rowsOf(handle('TextRotation'))]], (state, values) =>
    patchingEach(state, values, (value) => ({ rotation: stateOf('TextRotation', value)?.rotation || undefined })),
  ),
  setVerticalText: format([[boolean]], (state, on) => patching(state, { rotation: on ? 'vertical' : undefined })),
  setShowHyperlink: format([[boolean]], (state, on) => patching(state, { deadLinks: on ? undefined : true })),
};

const rotation = membersOf<States['TextRotation']>();

defineClass('TextRotation', {
  getDegrees: rotation.local([[]], (state) => (state.rotation === 'vertical' ? 0 : state.rotation)),
  isVertical: rotation.local([[]], (state) => state.rotation === 'vertical'),
});
