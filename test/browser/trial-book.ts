// A small book for trying the workbench: clients to the 20,000th row, a report with charts, people, a hidden tab, hostile texts.
import {
  type BookData,
  type ChartData,
  type Content,
  createBook,
  createSheet,
  internRule,
  restyle,
  type SheetData,
  type Style,
} from '../../src/local/model.ts';

/** What would run if a text of the book were ever taken for HTML. */
export const HOSTILE = '<img src=x onerror="window.hacked=1">';
export const CLIENT_ROWS = 20_000;
const STAGES = ['New client', '1st contact', '2nd contact', 'Deal', 'Refusal'];
/** 1 June 2026 as Sheets counts days. */
const FIRST_DAY = 46_174;

/** Puts a row of contents and, cell by cell, of style numbers. */
function put(sheet: SheetData, row: number, contents: Content[], styles: number[] = []): void {
  while (sheet.rows.length < row) sheet.rows.push(null);
  sheet.rows[row - 1] = { c: contents, s: styles };
}

function addSheet(book: BookData, name: string, maxRows: number, maxColumns: number): SheetData {
  const sheet = { ...createSheet(book.nextIds.sheet++, name), maxRows, maxColumns };
  book.sheets.push(sheet);
  return sheet;
}

function clients(book: BookData): void {
  const sheet = addSheet(book, 'Clients', CLIENT_ROWS, 40);
  const look = (style: Style): number => restyle(book, 0, style);
  const list = internRule(book, { type: 'VALUE_IN_LIST', args: [...STAGES, true], allowInvalid: false, help: null });
  const box = internRule(book, { type: 'CHECKBOX', args: [], allowInvalid: false, help: null });
  const head = look({ bg: '#e8eaed', color: '#5f6368', bold: true, wrap: 'WRAP' });
  const noted = restyle(book, head, { note: 'Pick here or use the sidebar' });
  const edge = { color: '#c5221f', style: 'SOLID_MEDIUM' };
  const styles = [
    look({ color: '#5f6368' }),
    0,
    look({ bg: '#d3e3fd', color: '#0842a0', rule: list }),
    look({ rule: box, align: 'center' }),
    0,
    look({ format: 'yyyy-mm-dd' }),
    0,
  ];
  put(sheet, 1, ['client_id', 'name', 'stage', 'vip', 'next_action', 'day', 'amount']);
  const heads = ['Client id', 'Client', 'Stage', 'VIP', 'Next action, as it was agreed', 'Day', 'Amount'];
  put(sheet, 2, heads, [head, head, noted, head, head, head, head]);
  for (let row = 3; row <= CLIENT_ROWS; row += 1) {
    const stage = STAGES[row % 5] ?? '';
    const contents = [`C-${row - 2}`, `Client ${row - 2}`, stage, row % 2 === 1, 'Call about the next order'];
    put(sheet, row, [...contents, FIRST_DAY + row, row * 10], styles);
  }
  sheet.rows[0]!.hidden = true;
  sheet.rows[1]!.height = 54;
  sheet.columns = [null, { width: 150 }];
  Object.assign(sheet, { frozenRows: 2, frozenColumns: 2, tabColor: '#0b57d0' });
  sheet.filter = { row: 2, column: 1, rows: CLIENT_ROWS - 1, columns: 7 };
  sheet.selection = { row: 3, column: 1, rows: 1, columns: 1 };
  put(
    sheet,
    10,
    [...sheet.rows[9]!.c.slice(0, 7), null, HOSTILE, 'framed'],
    [...styles, 0, look({ note: HOSTILE }), look({ top: edge, left: edge, bottom: edge, right: edge })],
  );
}

function funnel(book: BookData): void {
  const sheet = addSheet(book, 'Funnel', 80, 14);
  put(sheet, 1, ['Funnel'], [restyle(book, 0, { size: 18, bold: true })]);
  put(sheet, 5, ['Of 12 first contacts, 4 became deals (33.3%).'], [restyle(book, 0, { size: 13 })]);
  const table: Content[][] = [
    ['Stage', 'Went on', 'Won', 'Lost'],
    ['1st contact', 10, null, 1],
    ['2nd contact', 6, null, 2],
    ['3rd contact', 4, null, 1],
    ['Deal', null, 4, null],
  ];
  table.forEach((line, at) => {
    put(sheet, 40 + at, line);
  });
  const chart = (more: Partial<ChartData>): ChartData => ({
    id: book.nextIds.object++,
    type: 'BAR',
    ranges: [{ sheet: sheet.id, area: { row: 40, column: 1, rows: 5, columns: 4 } }],
    row: 10,
    column: 1,
    offsetX: 0,
    offsetY: 0,
    options: {},
    headers: 1,
    transpose: false,
    merge: 'MERGE_COLUMNS',
    hidden: 'IGNORE_BOTH',
    ...more,
  });
  const size = { width: 520, height: 260, isStacked: true, title: HOSTILE, colors: ['#0B57D0', '#146C2E', '#A14B36'] };
  sheet.charts = [chart({ options: size, offsetX: 12, offsetY: 7 }), chart({ type: 'COLUMN', column: 8 })];
  sheet.merges = [{ row: 5, column: 1, rows: 1, columns: 8 }];
  Object.assign(sheet, { frozenRows: 3, gridlines: false, tabColor: '#146c2e' });
}

function team(book: BookData): void {
  const sheet = addSheet(book, 'Team', 30, 6);
  put(sheet, 1, ['person_id', 'person', 'email', 'role']);
  put(sheet, 2, ['Id', 'Person', 'E-mail', 'Role']);
  put(sheet, 3, ['M-01', 'Olga', 'olga@example.com', 'head']);
  put(sheet, 4, ['M-02', 'Ivan', 'ivan@example.com', 'seller']);
  sheet.rows[0]!.hidden = true;
  sheet.frozenRows = 2;
}

/** The whole book; its owner is owner@example.com, and the two of Team may edit it. */
export function trialBook(): BookData {
  const book = createBook({ title: 'trial', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
  book.editors = ['olga@example.com', 'ivan@example.com'];
  book.sheets = [];
  clients(book);
  funnel(book);
  team(book);
  addSheet(book, 'History', 100, 10).hidden = true;
  addSheet(book, HOSTILE, 100, 10);
  book.activeSheet = book.sheets[0]!.id;
  return book;
}
