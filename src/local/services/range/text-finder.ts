// TextFinder: finding and replacing texts in cells.
import type { SheetArea } from '../../model.ts';
import { contentAt, styleAt } from '../../model.ts';
import { displayOf } from '../../values/display.ts';
import { computedOf, formatOf } from '../formulas/computed.ts';
import { boolean, defineClass, handle, make, membersOf, opened, string } from '../members.ts';
import { ownState } from '../objects/own-range.ts';
import { Refusal } from '../refusal.ts';
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
    cursor: null,
    matched: false,
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function plainer(state: State, text: string): string {
  return state.plainLetters ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
}

function patternOf(state: State): RegExp {
  const source = state.regular ? state.text : escaped(plainer(state, state.text));
  try {
    return new RegExp(state.wholeCell ? `^(?:${source})$` : source, state.matchCase ? 'gu' : 'giu');
  } catch {
    throw new Refusal(`Invalid regular expression: ${state.text}`);
  }
}

type Place = NonNullable<State['cursor']>;

interface Hit extends Place {
  text: string;
  /** What a formula shows: it can be found and not replaced. */
  fixed: boolean;
}

/** The hits in the order of the search, one after another as they are asked for; only in cells that are wanted. */
function* hitsOf(state: State, isWanted: (place: Place) => boolean = () => true): Generator<Hit> {
  const { host } = state;
  const pattern = patternOf(state);
  if (state.text === '') return;
  for (const { sheet: id, area } of state.areas) {
    const sheet = host.sheet(id);
    for (let row = area.row; row < area.row + area.rows && row <= sheet.rows.length; row++) {
      const filled = sheet.rows[row - 1]?.c.length ?? 0;
      for (let column = area.column; column < area.column + area.columns && column <= filled; column++) {
        const content = contentAt(sheet, row, column);
        if (content === null || !isWanted({ sheet: id, row, column })) continue;
        const isFormula = typeof content === 'object';
        const shown = () =>
          displayOf(
            computedOf(host.book, sheet, content),
            formatOf(host.book, content, styleAt(host.book, sheet, row, column).format),
            host.locale,
          );
        const text = state.formulas && isFormula ? content.f : shown();
        pattern.lastIndex = 0;
        if (pattern.test(plainer(state, text)))
          yield { sheet: id, row, column, text, fixed: isFormula && !state.formulas };
      }
    }
  }
}

const rangeOf = (host: Host, hit: Hit): object =>
  rangeAt(host, hit.sheet, { row: hit.row, column: hit.column, rows: 1, columns: 1 });

/** Whether `a` stands behind `b` in the order of the search: by sheet, then row by row. */
function isBehind({ areas }: State, a: Place, b: Place): boolean {
  const order = ({ sheet: id }: Place): number => areas.findIndex(({ sheet }) => sheet === id);
  return (order(a) - order(b) || a.row - b.row || a.column - b.column) > 0;
}

/** The next or the previous hit, seen from where the search stands; null at the end, and the search stays there. */
function step(state: State, by: 1 | -1): object | null {
  const { cursor } = state;
  const hits = hitsOf(
    state,
    (place) => cursor === null || (by > 0 ? isBehind(state, place, cursor) : isBehind(state, cursor, place)),
  );
  const hit = by > 0 ? hits.next().value : [...hits].at(-1);
  if (!hit) return null;
  state.cursor = { sheet: hit.sheet, row: hit.row, column: hit.column };
  state.matched = true;
  return rangeOf(state.host, hit);
}

/** The hit the search stands on; null before the first search and when its cell no longer matches. */
function currentHit(state: State): Hit | null {
  const { cursor } = state;
  if (!cursor || !state.matched) return null;
  const here = ({ sheet, row, column }: Place): boolean =>
    sheet === cursor.sheet && row === cursor.row && column === cursor.column;
  return hitsOf(state, here).next().value ?? null;
}

/** The number of places replaced; in a regular expression's replacement '$1' is its first group. */
function replace(state: State, hit: Hit, text: string): number {
  if (hit.fixed) return 0;
  const { host } = state;
  const sheet = host.sheet(hit.sheet);
  const area = { row: hit.row, column: hit.column, rows: 1, columns: 1 };
  const pattern = patternOf(state);
  const found = [...hit.text.matchAll(pattern)].length;
  const replaced = state.regular ? hit.text.replace(pattern, text) : hit.text.replace(pattern, () => text);
  demandEdit(host.book, sheet, area, host.env.user.email);
  enterValues(host.book, sheet, area, () => replaced, host.entry());
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
  findAll: read([[]], (state) => state.host.list([...hitsOf(state)].map((hit) => rangeOf(state.host, hit)))),
  findNext: read([[]], (state) => step(state, 1)),
  findPrevious: read([[]], (state) => step(state, -1)),
  getCurrentMatch: read([[]], (state) => {
    const { cursor, matched, host } = state;
    return cursor && matched ? rangeAt(host, cursor.sheet, { ...cursor, rows: 1, columns: 1 }) : null;
  }),
  startFrom: local([[handle('Range')]], (state, range) => {
    const { sheet, area } = ownState(state.host, opened('Range', range));
    state.cursor = { sheet, row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    state.matched = false;
    return make('TextFinder', state);
  }),
  replaceWith: structure([[string]], (state, text) => {
    const hit = currentHit(state);
    return hit ? replace(state, hit, text) : 0;
  }),
  replaceAllWith: structure([[string]], (state, text) =>
    [...hitsOf(state)].reduce((sum, hit) => sum + replace(state, hit, text), 0),
  ),
});
