// Sheet: what belongs to it — visibility, colour, selection, protections, filter, conditional formats, charts, copies.
import type { Area, ChartData, SheetData } from '../../model.ts';
import { copyOfChart, newChart } from '../charts/chart.ts';
import { boolean, enumOf, handle, handles, make, membersOf, opened, plain, silent, string } from '../members.ts';
import { ownRange, ownState } from '../objects/own-range.ts';
import { demandSpot, gridArea } from '../range/address.ts';
import { placeOfAddress, rangeAt } from '../range/range-place.ts';
import { clearArea, clearingOf } from '../range/range-structure.ts';
import { newFinder } from '../range/text-finder.ts';
import { Refusal } from '../refusal.ts';
import { building, buildOf, demandEditor } from '../rights.ts';
import { demandOwnSheet } from '../rules/conditional.ts';
import type { SheetState } from '../states.ts';
import { addProtection } from './protection.ts';
import { activeAreas, currentCell, selectAreas, selectCell } from './selection.ts';
import { copySheet } from './sheet-copy.ts';
import { copyName } from './sheet-name.ts';
import { demandSheets, hideSheet } from './structure.ts';

const { local, read, format, write, structure } = membersOf<SheetState>();

const dataOf = ({ host, sheet }: SheetState): SheetData => host.sheet(sheet);
const self = (state: SheetState): object => make('Sheet', state);

/** Sheet.clear… leaves validations, whatever it clears (live tests), and takes conditional formats with the formats. */
function clearing(state: SheetState, options: Record<string, unknown> | null): () => void {
  const what = { ...clearingOf(options), rules: false };
  const sheet = dataOf(state);
  return () => {
    clearArea({ ...state, area: gridArea(sheet) }, sheet, what);
    if (what.formats) sheet.conditions = [];
  };
}

function select(state: SheetState, area: Area): object {
  selectAreas(state.host, dataOf(state), [area]);
  return rangeAt(state.host, state.sheet, area);
}

/** The area of a range that must be on this sheet. */
function ownArea(state: SheetState, range: object): Area {
  const { sheet, area } = ownRange(state.host, range);
  if (sheet !== state.sheet) throw new Refusal('Cannot activate a range on a different sheet.');
  return area;
}

const chartObject = handle('EmbeddedChart');

/** A copy of a chart that is to stand on this sheet: of this file, and anchored inside the grid. */
function ownChart(state: SheetState, chart: object): ChartData {
  const made = copyOfChart(ownState(state.host, opened('EmbeddedChart', chart)).chart);
  demandSpot(dataOf(state), made.row, made.column);
  return made;
}

export const sheetObjects = {
  isSheetHidden: read([[]], (state) => dataOf(state).hidden),
  hideSheet: structure([[]], (state) => {
    hideSheet(state.host.book, buildOf(state));
    return self(state);
  }),
  showSheet: structure([[]], (state) => {
    buildOf(state).hidden = false;
    return self(state);
  }),
  setHiddenGridlines: format([[boolean]], (state, hidden) =>
    building(state, (sheet) => {
      sheet.gridlines = !hidden;
    }),
  ),
  hasHiddenGridlines: read([[]], (state) => !dataOf(state).gridlines),
  activate: structure([[]], (state) => {
    state.host.book.activeSheet = dataOf(state).id;
    return self(state);
  }),
  getActiveRange: read([[]], (state) => rangeAt(state.host, state.sheet, { ...dataOf(state).selection })),
  getActiveCell: read([[]], (state) => rangeAt(state.host, state.sheet, currentCell(dataOf(state)))),
  getCurrentCell: read([[]], (state) => rangeAt(state.host, state.sheet, currentCell(dataOf(state)))),
  getActiveRangeList: read([[]], (state) => make('RangeList', { ...state, areas: activeAreas(dataOf(state)) })),
  getSelection: local([[]], ({ host }) => make('Selection', { host })),
  setActiveRange: structure([[handle('Range')]], (state, range) => select(state, ownArea(state, range))),
  setActiveRangeList: structure([[handle('RangeList')]], (state, list) => {
    const { sheet, areas } = ownState(state.host, opened('RangeList', list));
    if (sheet !== state.sheet) throw new Refusal('Cannot activate a range on a different sheet.');
    selectAreas(state.host, dataOf(state), areas);
    return list;
  }),
  setActiveSelection: structure([[string], [handle('Range')]], (state, target) =>
    select(state, typeof target === 'string' ? placeOfAddress(state, target).area : ownArea(state, target)),
  ),
  setCurrentCell: structure([[handle('Range')]], (state, range) => {
    const cell = ownArea(state, range);
    selectCell(state.host, dataOf(state), cell);
    return rangeAt(state.host, state.sheet, { ...cell });
  }),
  clear: write([[], [plain]], (state, options: Record<string, unknown> | null = null) => clearing(state, options)),
  clearContents: write([[]], (state) => clearing(state, { contentsOnly: true })),
  clearFormats: write([[]], (state) => clearing(state, { formatOnly: true })),
  clearNotes: write([[]], (state) => clearing(state, { commentsOnly: true })),
  copyTo: structure([[handle('Spreadsheet')]], (state, destination) => {
    const { host } = opened('Spreadsheet', destination);
    const { book } = host;
    const source = dataOf(state);
    demandEditor(book, host.env.user.email, 'Spreadsheet.insertSheet');
    demandSheets(book, source.maxRows * source.maxColumns);
    const id = book.nextIds.sheet++;
    book.sheets.push(copySheet(state.host.book, source, book, id, copyName(book, source.name)));
    return make('Sheet', { host, sheet: id });
  }),
  protect: structure([[]], (state) => addProtection(state.host, state.sheet, null)),
  getProtections: read([[enumOf('ProtectionType')]], (state, type) => {
    const { host, sheet } = state;
    const wanted = String(type) === 'RANGE';
    const found = dataOf(state).protections.filter(({ area }) => (area !== null) === wanted);
    return host.list(found.map(({ id }) => make('Protection', { host, sheet, id })));
  }),
  getFilter: read([[]], (state) => (dataOf(state).filter ? make('Filter', state) : null)),
  getConditionalFormatRules: read([[]], (state) =>
    state.host.list(dataOf(state).conditions.map((rule) => make('ConditionalFormatRule', { ...state, rule }))),
  ),
  setConditionalFormatRules: silent(
    format([[handles('ConditionalFormatRule')]], (state, rules) => {
      const found = rules.map((rule) => opened('ConditionalFormatRule', rule));
      demandOwnSheet(state.host, state.sheet, found);
      return building(state, (sheet) => {
        sheet.conditions = found.map(({ rule }) => JSON.parse(JSON.stringify(rule)));
      });
    }),
  ),
  clearConditionalFormatRules: silent(
    format([[]], (state) =>
      building(state, (sheet) => {
        sheet.conditions = [];
      }),
    ),
  ),
  newChart: local([[]], (state) => newChart(state.host, state.sheet)),
  getCharts: read([[]], (state) => {
    const { host, sheet } = state;
    const charts = dataOf(state).charts.map((chart) => copyOfChart(chart));
    return host.list(charts.map((chart) => make('EmbeddedChart', { host, sheet, chart })));
  }),
  insertChart: structure([[chartObject]], (state, chart) => {
    const { charts } = buildOf(state);
    const made = ownChart(state, chart);
    if (charts.some(({ id }) => id === made.id)) throw new Refusal('The chart is already in the sheet.');
    charts.push({ ...made, id: state.host.book.nextIds.object++ });
  }),
  updateChart: structure([[chartObject]], (state, chart) => {
    const { charts } = buildOf(state);
    const made = ownChart(state, chart);
    const at = charts.findIndex(({ id }) => id === made.id);
    if (at < 0) throw new Refusal('The chart is not in the sheet.');
    charts[at] = made;
  }),
  removeChart: structure([[chartObject]], (state, chart) => {
    const sheet = buildOf(state);
    const { id } = ownState(state.host, opened('EmbeddedChart', chart)).chart;
    if (!sheet.charts.some((c) => c.id === id)) throw new Refusal('The chart is not in the sheet.');
    sheet.charts = sheet.charts.filter((c) => c.id !== id);
  }),
  createTextFinder: local([[string]], (state, text) =>
    newFinder(state.host, [{ sheet: state.sheet, area: gridArea(dataOf(state)) }], text),
  ),
};
