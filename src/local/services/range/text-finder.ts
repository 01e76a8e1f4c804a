// TextFinder: finding and replacing texts in cells.
import type { SheetArea } from '../../model.ts';
import { contentAt, styleAt } from '../../model.ts';
import { displayOf } from '../../values/display.ts';
import { computedOf } from '../formulas/computed.ts';
import { boolean, defineClass, make, membersOf, string } from '../members.ts';
import { demandEdit } from '../rights.ts';
import type { Host, TextFinderState } from '../states.ts';
import { enterValues } from './cells.ts';
import { rangeAt } from './range-place.ts';

type State = TextFinderState;
const { local, read, structure } = membersOf<State>();

/** A finder over areas; letter case is ignored and a part of a cell is enough, as Google's default is. */
export function newFinder(host: Host, areas: SheetArea[], text: string): object {
  return make('TextFinder', {
    host,
    areas,
    text,
    matchCase: false,
    wholeCell: false,
    formulas: false,
    regular: false,
    plainLetters: false,
    at: -1,
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function plainer(state: State, text: string): string {
  return state.plainLetters ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
}

function patternOf(state: State): RegExp {
  const source = state.regular ? state.text : escaped(plainer(state, state.text));
  return new RegExp(state.wholeCell ? `^(?:${source})$` : source, state.matchCase ? 'gu' : 'giu');
}

interface Hit {
  sheet: number;
  row: number;
  column: number;
  text: string;
}

function hitsOf(state: State): Hit[] {
  const { host } = state;
  const pattern = patternOf(state);
  const hits: Hit[] = [];
  if (state.text === '') return hits;
  for (const { sheet: id, area } of state.areas) {
    const sheet = host.sheet(id);
    for (let row = area.row; row < area.row + area.rows && row <= sheet.rows.length; row++) {
      const filled = sheet.rows[row - 1]?.c.length ?? 0;
      for (let column = area.column; column < area.column + area.columns && column <= filled; column++) {
        const content = contentAt(sheet, row, column);
        if (content === null) continue;
        const isFormula = typeof content === 'object';
        if (state.formulas && !isFormula) continue;
        const shown = () =>
          displayOf(computedOf(host.book, sheet, content), styleAt(host.book, sheet, row, column).format, host.locale);
        const text = state.formulas && isFormula ? content.f : shown();
        pattern.lastIndex = 0;
        if (pattern.test(plainer(state, text))) hits.push({ sheet: id, row, column, text });
      }
    }
  }
  return hits;
}

const rangeOf = (host: Host, hit: Hit): object =>
  rangeAt(host, hit.sheet, { row: hit.row, column: hit.column, rows: 1, columns: 1 });

function step(state: State, by: 1 | -1): object | null {
  const hits = hitsOf(state);
  const next = state.at < 0 && by < 0 ? hits.length - 1 : state.at + by;
  const hit = hits[next];
  if (!hit || next < 0) return null;
  state.at = next;
  return rangeOf(state.host, hit);
}

function replace(state: State, hit: Hit, text: string): number {
  const { host } = state;
  const sheet = host.sheet(hit.sheet);
  const area = { row: hit.row, column: hit.column, rows: 1, columns: 1 };
  const pattern = patternOf(state);
  const found = [...hit.text.matchAll(pattern)].length;
  demandEdit(host.book, sheet, area, host.env.user.email);
  enterValues(host.book, sheet, area, () => hit.text.replace(pattern, () => text), host.entry());
  return found;
}

const option = (key: 'matchCase' | 'wholeCell' | 'formulas' | 'regular' | 'plainLetters') =>
  local([[boolean]], (state, on) => {
    state[key] = on;
    return make('TextFinder', state);
  });

defineClass('TextFinder', {
  matchCase: option('matchCase'),
  matchEntireCell: option('wholeCell'),
  matchFormulaText: option('formulas'),
  useRegularExpression: option('regular'),
  ignoreDiacritics: option('plainLetters'),
  findAll: read([[]], (state) => state.host.list(hitsOf(state).map((hit) => rangeOf(state.host, hit)))),
  findNext: read([[]], (state) => step(state, 1)),
  findPrevious: read([[]], (state) => step(state, -1)),
  getCurrentMatch: read([[]], (state) => {
    const hit = hitsOf(state)[state.at];
    return hit ? rangeOf(state.host, hit) : null;
  }),
  replaceAllWith: structure([[string]], (state, text) =>
    hitsOf(state).reduce((sum, hit) => sum + replace(state, hit, text), 0),
  ),
});
