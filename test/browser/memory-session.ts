// A small book in memory behind the workbench, so that the page can be tried without the add-on.
import type { UiPort } from '../../src/local/host.ts';
import type {
  ChartView,
  GridCell,
  MeterReading,
  Outcome,
  Session,
  TabInfo,
  Window,
} from '../../src/local/session-types.ts';

interface Sheet {
  info: TabInfo;
  cells: (GridCell | null)[][];
  widths: number[];
  heights: Map<number, number>;
  hiddenRows: number[];
  frozen: [number, number];
  merges: Window['merges'];
  gridlines: boolean;
  charts: ChartView[];
}

const SIDEBAR = `<!doctype html><html><head><base target="_top"></head><body style="font:14px Arial;padding:12px">
<button id="hello">Hello</button> <button id="fail">Fail</button> <button id="date">Date</button> <button id="close">Close</button>
<p id="out">ready</p><script>
const out = (text) => { document.getElementById('out').textContent = text; };
const run = google.script.run.withFailureHandler((e, user) => out(e.name + '|' + e.message + '|' + user)).withUserObject('U');
document.getElementById('hello').onclick = () => run.withSuccessHandler((v, user) => out(v + '|' + user)).hello('Ann');
document.getElementById('fail').onclick = () => run.fail();
document.getElementById('date').onclick = () => { try { run.hello({ on: new Date() }); } catch (e) { out(e.name + '|' + e.message); } };
document.getElementById('close').onclick = () => google.script.host.close();
out('ready ' + typeof google.script.run.hello + ' ' + typeof google.script.run.secret_);
</script></body></html>`;

const blank = (rows: number, columns: number): (GridCell | null)[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));

function sheetOf(name: string, id: number, rows: number, columns: number, more: Partial<Sheet> = {}): Sheet {
  return {
    info: { name, id, rows, columns, hidden: false, color: null },
    cells: blank(rows, columns),
    widths: Array.from({ length: columns }, () => 100),
    heights: new Map(),
    hiddenRows: [],
    frozen: [0, 0],
    merges: [],
    gridlines: true,
    charts: [],
    ...more,
  };
}

function clients(): Sheet {
  const sheet = sheetOf('Clients', 1, 5000, 40, { hiddenRows: [1], frozen: [2, 2] });
  sheet.info.color = '#0B57D0';
  sheet.heights.set(2, 54);
  sheet.widths[1] = 150;
  const grey = { background: '#E8EAED', color: '#5F6368', bold: true, wrap: true };
  ['client_id', 'name', 'stage', 'vip', 'next_action'].forEach((key, at) => {
    sheet.cells[0]![at] = { text: key };
  });
  ['Client id', 'Client', 'Stage', 'VIP', 'Next action, as it was agreed'].forEach((text, at) => {
    sheet.cells[1]![at] = { text, ...grey, ...(at === 2 ? { note: 'Pick here or use the sidebar' } : {}) };
  });
  const stages = ['New client', '1st contact', '2nd contact', 'Deal', 'Refusal'];
  for (let row = 3; row <= 5000; row += 1) {
    const cells = sheet.cells[row - 1]!;
    cells[0] = { text: `C-${row - 2}`, color: '#5F6368' };
    cells[1] = { text: `Client ${row - 2}` };
    cells[2] = { text: stages[row % 5]!, options: stages, background: '#D3E3FD', color: '#0842A0' };
    cells[3] = { text: row % 2 ? 'TRUE' : 'FALSE', checkbox: true, align: 'center' };
    cells[4] = { text: 'Call about the next order', edit: 'Call about the next order' };
    cells[6] = { text: String(row * 10), align: 'right' };
  }
  return sheet;
}

function funnel(): Sheet {
  const sheet = sheetOf('Funnel', 2, 80, 14, { frozen: [3, 0], gridlines: false });
  sheet.info.color = '#146C2E';
  sheet.cells[0]![0] = { text: 'Funnel', size: 18, bold: true };
  sheet.heights.set(1, 36);
  sheet.cells[4]![0] = { text: 'Of 12 first contacts, 4 became deals (33.3%).', size: 13 };
  sheet.heights.set(5, 38);
  sheet.merges = [{ row: 5, column: 1, rows: 1, columns: 8 }];
  const labels = ['1st contact', '2nd contact', '3rd contact', 'Deal'];
  sheet.charts = [
    {
      id: 1,
      type: 'BAR',
      row: 10,
      column: 1,
      width: 520,
      height: 260,
      title: 'How far clients came',
      stacked: true,
      labels,
      series: [
        { name: 'Went on', color: '#0B57D0', type: null, values: [10, 6, 4, null] },
        { name: 'Won', color: '#146C2E', type: null, values: [null, null, null, 4] },
        { name: 'Lost', color: '#A14B36', type: null, values: [1, 2, 1, null] },
      ],
    },
    {
      id: 2,
      type: 'COMBO',
      row: 10,
      column: 7,
      width: 420,
      height: 260,
      title: 'By month',
      stacked: false,
      labels: ['Apr', 'May', 'Jun'],
      series: [
        { name: 'First contacts', color: '#0B57D0', type: 'bar', values: [1, 8, 3] },
        { name: 'Plan', color: '#7F93B2', type: 'line', values: [3, 5, 6] },
      ],
    },
  ];
  return sheet;
}

function team(): Sheet {
  const sheet = sheetOf('Team', 3, 30, 6, { hiddenRows: [1], frozen: [2, 0] });
  const rows = [
    ['person_id', 'person', 'email', 'role'],
    ['Id', 'Person', 'E-mail', 'Role'],
    ['M-01', 'Olga', 'olga@example.com', 'head'],
    ['M-02', 'Ivan', 'ivan@example.com', 'seller'],
  ];
  rows.forEach((row, down) => {
    row.forEach((text, across) => {
      sheet.cells[down]![across] = { text };
    });
  });
  return sheet;
}

const meter = (writes: number): MeterReading => ({
  calls: writes,
  byKind: { write: writes },
  byName: {},
  cells: writes,
  atGoogle: 0,
});
const ended = (value: unknown, writes = 0): Outcome => ({ ok: true, value, toasts: [], meter: meter(writes) });

/** A book with clients, a report with charts, people, and a hidden tab. */
export function memorySession(): Session {
  const sheets = [clients(), funnel(), team(), sheetOf('History', 4, 100, 10)];
  sheets[3]!.info.hidden = true;
  let selected = 'Clients!A3';
  const find = (name: string): Sheet => {
    const sheet = sheets.find((one) => one.info.name === name);
    if (!sheet) throw new Error(`There is no tab "${name}".`);
    return sheet;
  };
  const place = (a1: string): { sheet: Sheet; row: number; column: number; lastRow: number; lastColumn: number } => {
    const match = /^'?(.+?)'?!([A-Z]*)(\d+)(?::([A-Z]*)(\d+))?$/.exec(a1);
    if (!match) throw new Error(`"${a1}" is not an address.`);
    const [, tab = '', left = '', top = '', right = left, bottom = top] = match;
    const column = (text: string): number => [...text].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
    return {
      sheet: find(tab),
      row: Number(top),
      column: column(left),
      lastRow: Number(bottom),
      lastColumn: column(right),
    };
  };
  const write = (sheet: Sheet, row: number, column: number, text: string): string | null => {
    const old = sheet.cells[row - 1]?.[column - 1] ?? null;
    if (old?.options && text !== '' && !old.options.includes(text)) {
      return `The data you entered in cell ${row}:${column} violates the data validation rules set on this cell.`;
    }
    sheet.cells[row - 1]![column - 1] = { ...old, text };
    return null;
  };
  const scripts: Record<string, (args: unknown[], ui: UiPort | undefined) => Outcome> = {
    hello: ([name]) => ended(`Hello ${name} from ${selected}`),
    fail: () => ({ ok: false, failure: { name: 'Error', message: 'no such client' }, toasts: [], meter: meter(0) }),
    openSidebar(_args, ui) {
      ui?.show('sidebar', 'Clientbase', SIDEBAR, null, null);
      return ended(null);
    },
    rename(_args, ui) {
      const answer = ui?.ask('prompt', 'Rename', 'New name of the first client?', 'OK_CANCEL');
      if (answer?.button !== 'OK') return ended(null);
      write(find('Clients'), 3, 2, answer.text);
      ui?.toast(`Renamed to ${answer.text}`, 'Done', 5);
      return ended(null, 1);
    },
  };
  const run = async (fn: string, args: unknown[], ui: UiPort | undefined): Promise<Outcome> => {
    const script = scripts[fn];
    if (!script) throw new Error(`Script function not found: ${fn}`);
    return script(args, ui);
  };
  return {
    tabs: () => sheets.map((sheet) => sheet.info),
    cells(a1) {
      const { sheet, row, column, lastRow, lastColumn } = place(a1);
      return sheet.cells
        .slice(row - 1, lastRow)
        .map((cells) => cells.slice(column - 1, lastColumn).map((cell) => cell?.text ?? ''));
    },
    rules: () => null,
    window(tab, top, left, rows, columns) {
      const sheet = find(tab);
      const window = sheet.cells.slice(top - 1, top - 1 + rows).map((row) => row.slice(left - 1, left - 1 + columns));
      const rowHeights = Array.from({ length: rows }, (_, at) => sheet.heights.get(top + at) ?? 21);
      const [frozenRows, frozenColumns] = sheet.frozen;
      return {
        ...{ tab: sheet.info, top, left, cells: window, rowHeights, frozenRows, frozenColumns },
        columnWidths: sheet.widths.slice(left - 1, left - 1 + columns),
        ...{ hiddenRows: sheet.hiddenRows, hiddenColumns: [], merges: sheet.merges, gridlines: sheet.gridlines },
      };
    },
    charts: (tab) => find(tab).charts,
    menuTree: async () => [
      {
        caption: 'Clientbase',
        fn: null,
        items: [
          { caption: 'Open the sidebar', fn: 'openSidebar', items: null },
          { caption: '', fn: null, items: null },
          { caption: 'More', fn: null, items: [{ caption: 'Rename the first client', fn: 'rename', items: null }] },
          { caption: 'Fail', fn: 'fail', items: null },
        ],
      },
    ],
    call: (fn, args, _options, ui) => run(fn, args, ui),
    menu: (path, _options, ui) =>
      run(path.includes('Rename') ? 'rename' : path.includes('Fail') ? 'fail' : 'openSidebar', [], ui),
    async edit(a1, text) {
      const { sheet, row, column } = place(a1);
      const refused = write(sheet, row, column, text);
      return refused === null ? ended(null, 1) : { refused };
    },
    async paste(a1, rows) {
      const { sheet, row, column } = place(a1);
      rows.forEach((texts, down) => {
        texts.forEach((text, across) => {
          write(sheet, row + down, column + across, text);
        });
      });
      return ended(null, 1);
    },
    sort(tab, column, ascending) {
      const sheet = find(tab);
      const at = column.charCodeAt(0) - 65;
      const head = sheet.cells.slice(0, sheet.frozen[0]);
      const body = sheet.cells.slice(sheet.frozen[0]);
      body.sort((one, other) => (one[at]?.text ?? '').localeCompare(other[at]?.text ?? '') * (ascending ? 1 : -1));
      sheet.cells = [...head, ...body];
    },
    async insertRows(a1) {
      const { sheet, row, lastRow } = place(a1);
      sheet.cells.splice(row - 1, 0, ...blank(lastRow - row + 1, sheet.info.columns));
      sheet.info.rows = sheet.cells.length;
    },
    async deleteRows(a1) {
      const { sheet, row, lastRow } = place(a1);
      sheet.cells.splice(row - 1, lastRow - row + 1);
      sheet.info.rows = sheet.cells.length;
    },
    addSheet(name, rows) {
      const sheet = sheetOf(name, sheets.length + 1, Math.max(100, rows.length), 26);
      rows.forEach((texts, down) => {
        texts.forEach((text, across) => {
          sheet.cells[down]![across] = { text };
        });
      });
      sheets.push(sheet);
    },
    renameTab(tab, name) {
      find(tab).info = { ...find(tab).info, name };
    },
    select(a1) {
      selected = a1;
    },
    selection: () => selected,
    save() {},
    async exportXlsx() {
      throw new Error('A book in memory is not exported.');
    },
  };
}
