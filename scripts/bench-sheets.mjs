// Times of the local Google Sheets itself, whatever runs on it: large writes and reads, a fresh execution, a large book file.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const ROWS = 10_000;
const COLUMNS = 25;
const CLIENTS = 20_000;

/** Milliseconds of the quickest of three runs: what the machine does beside it does not count. */
async function quickest(run) {
  const times = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const started = performance.now();
    await run(turn);
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

const SCRIPT = `
function block() {
  var kinds = [
    function (i, j) { return 'text ' + i + ' ' + j; },
    function (i, j) { return i * j + 0.5; },
    function (i) { return i % 2 === 0; },
    function (i) { return new Date(2026, i % 12, 1 + i % 28); },
    function (i) { return '+36 1 ' + (1000000 + i); },
  ];
  var rows = [];
  for (var i = 0; i < ${ROWS}; i++) {
    var row = [];
    for (var j = 0; j < ${COLUMNS}; j++) row.push(kinds[j % kinds.length](i, j));
    rows.push(row);
  }
  return rows;
}
function sheet() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  if (sheet.getMaxRows() < ${ROWS}) sheet.insertRowsAfter(1, ${ROWS} - sheet.getMaxRows());
  return sheet;
}
function timed(deed) {
  var started = Date.now();
  deed();
  return Date.now() - started;
}
function writes() {
  var range = sheet().getRange(1, 1, ${ROWS}, ${COLUMNS});
  var values = block();
  return timed(function () { range.setValues(values); SpreadsheetApp.flush(); });
}
function reads() {
  var range = sheet().getRange(1, 1, ${ROWS}, ${COLUMNS});
  return timed(function () { range.getValues(); });
}
function shown() {
  var range = sheet().getRange(1, 1, ${ROWS}, ${COLUMNS});
  return timed(function () { range.getDisplayValues(); });
}
function smallWrites() {
  var target = sheet();
  return timed(function () {
    for (var i = 1; i <= 1000; i++) target.getRange(i, 3).setValue(i);
    SpreadsheetApp.flush();
  });
}
function smallPairs() {
  var target = sheet();
  return timed(function () {
    for (var i = 1; i <= 1000; i++) { target.getRange(i, 4).setValue(i); target.getRange(i, 4).getValue(); }
  });
}
function nothing() {}
`;

/**
 * Measures and gives the rows of a table. `doors` are openSession, createBook, saveBook and loadBook; `filled` is a book with
 * clients in it, whose rows are repeated until there are 20,000.
 */
export async function measureSheets({ openSession, createBook, saveBook, loadBook }, filled) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const rows = [];
  const note = (what, ms, aim) => rows.push({ what, 'here, ms': Math.round(ms * 10) / 10, 'aim, ms': aim ?? '' });
  try {
    writeFileSync(path.join(folder, 'Code.js'), SCRIPT);
    const book = createBook({ title: 'Bench', locale: 'en_US', timeZone: 'Europe/Budapest', owner: 'o@example.com' });
    const session = openSession(book, { dist: folder });
    const inScript = async (fn) => {
      const times = [];
      for (let turn = 0; turn < 3; turn += 1) {
        const outcome = await session.call(fn, [], {});
        if (!outcome.ok) throw new Error(outcome.failure.message);
        times.push(outcome.value);
      }
      return Math.min(...times);
    };
    note(`setValues of ${ROWS} × ${COLUMNS} mixed cells, with flush`, await inScript('writes'), 500);
    note('getValues of the same block', await inScript('reads'));
    note('getDisplayValues of the same block', await inScript('shown'));
    note('1,000 small writes, one flush', await inScript('smallWrites'));
    note('1,000 small writes, each read back', await inScript('smallPairs'));
    note('a fresh execution, above loading the script', await quickest(() => session.call('nothing', [], {})), 15);
    note('a cell typed, with undo remembered', await quickest((turn) => session.edit('A1', String(turn), {})));
    note(
      'undo and redo of a sort of the block',
      await quickest(async () => {
        session.sort(session.tabs()[0].name, 'B', false);
        await session.undo({});
        await session.redo({});
      }),
    );
    const file = path.join(folder, 'large.json');
    const large = grown(filled);
    note(`saving a book of ${CLIENTS} clients`, await quickest(() => saveBook(file, large)));
    note(`opening it (${Math.round(statSync(file).size / 1e6)} MB)`, await quickest(() => loadBook(file)), 3000);
    const opened = openSession(file, { dist: 'dist', readsOnly: true });
    note('its first window, 50 × 26', await quickest(() => opened.window('Clients', 1, 1, 50, 26)));
    note('find in all of it', await quickest(() => opened.find('client 777')));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return rows;
}

/** The same book with every long tab repeated downwards until Clients has 20,000. */
function grown(book) {
  const copy = structuredClone(book);
  const clients = copy.sheets.find(({ name }) => name === 'Clients').rows.length;
  for (const sheet of copy.sheets) {
    const data = sheet.rows.slice(2);
    if (data.length < clients / 2) continue;
    for (let times = 1; times < CLIENTS / clients; times += 1) {
      for (const row of data) sheet.rows.push(structuredClone(row));
    }
    sheet.maxRows = Math.max(sheet.maxRows, sheet.rows.length);
  }
  return copy;
}
