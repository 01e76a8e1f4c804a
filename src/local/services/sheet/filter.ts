// Filter of a sheet: its criteria by column, and its sort.
import type { Area, FilterRule } from '../../model.ts';
import { forgetValues } from '../formulas/computed.ts';
import { boolean, defineClass, handleOrNull, integer, make, membersOf, opened } from '../members.ts';
import { copyOfRule } from '../objects/filter-criteria.ts';
import { removeFilter, runFilters, setColumnRule } from '../objects/filtering.ts';
import { rangeAt } from '../range/range-place.ts';
import { sortArea } from '../range/sorting.ts';
import { Refusal } from '../refusal.ts';
import { buildOf, demandEdit } from '../rights.ts';
import type { States } from '../states.ts';

type State = States['Filter'];
const { read, structure } = membersOf<State>();

function filterArea({ host, sheet }: State): Area {
  const area = host.sheet(sheet).filter;
  if (!area) throw new Refusal('The filter does not exist.');
  return area;
}

/** The filter's area, with the column proved to be one of it. */
function areaWith(state: State, column: number): Area {
  const area = filterArea(state);
  if (column < area.column || column >= area.column + area.columns) {
    throw new Refusal('Those columns are out of bounds.');
  }
  return area;
}

function setRule(state: State, column: number, rule: FilterRule | null): object {
  areaWith(state, column);
  // Only pivot tables have them.
  if (rule?.visible) throw new Refusal('Visible values are not currently supported.');
  setColumnRule(state.host.book, buildOf(state), column, rule && copyOfRule(rule));
  return make('Filter', state);
}

defineClass('Filter', {
  getRange: read([[]], (state) => rangeAt(state.host, state.sheet, { ...filterArea(state) })),
  getColumnFilterCriteria: read([[integer]], (state, column) => {
    areaWith(state, column);
    const found = state.host.sheet(state.sheet).filterRules?.find((one) => one.column === column);
    return found ? make('FilterCriteria', { host: state.host, rule: copyOfRule(found.rule) }) : null;
  }),
  setColumnFilterCriteria: structure([[integer, handleOrNull('FilterCriteria')]], (state, column, criteria) =>
    setRule(state, column, criteria ? opened('FilterCriteria', criteria).rule : null),
  ),
  removeColumnFilterCriteria: structure([[integer]], (state, column) => setRule(state, column, null)),
  remove: structure([[]], (state) => {
    filterArea(state);
    removeFilter(state.host.book, buildOf(state));
  }),
  // The first row of a filter is its header and stays (fact 1.16).
  sort: structure([[integer, boolean]], (state, column, ascending) => {
    const area = areaWith(state, column);
    const { book, env } = state.host;
    const sheet = state.host.sheet(state.sheet);
    if (area.rows > 1) {
      const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
      demandEdit(book, sheet, body, env.user.email);
      sortArea(book, sheet, body, [{ column, ascending }]);
      forgetValues(book);
      runFilters(book, sheet);
    }
    return make('Filter', state);
  }),
});
