// The command line as people use it: books, calls of the page, the menu.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, setDesk, withScript } from './desk.ts';

const desk = setDesk();

describe('books', () => {
  test('new makes one tab named in the language, and never overwrites', async () => {
    const russian = path.join(desk.directory, 'russian.json');
    await command('new', russian, '--locale', 'ru_RU', '--timezone', 'Europe/Sofia', '--user', 'ivan@example.com');
    const tabs = await command('tabs', russian);
    expect(tabs.out.map((line) => JSON.parse(line))).toEqual([
      { name: 'Лист1', id: 0, rows: 1000, columns: 26, hidden: false, color: null },
    ]);
    expect(JSON.parse(readFileSync(russian, 'utf8')).book).toMatchObject({
      owner: 'ivan@example.com',
      timeZone: 'Europe/Sofia',
    });
    expect(await command('new', russian)).toEqual({ status: 1, out: [], err: [`${russian} exists already.`] });
  });

  test('a copy is another spreadsheet with the same contents', async () => {
    await command('edit', desk.book, 'Sheet1!A1', 'kept', '--silent');
    const copy = path.join(desk.directory, 'copy.json');
    await command('copy', desk.book, copy);
    expect((await command('cells', copy, 'Sheet1!A1')).out).toEqual(['["kept"]']);
    const idOf = (place: string): string => JSON.parse(readFileSync(place, 'utf8')).book.id;
    expect(idOf(copy)).not.toBe(idOf(desk.book));
  });

  test('a torn book is read from its previous state, with a warning', async () => {
    await command('edit', desk.book, 'Sheet1!A1', 'one', '--silent');
    await command('edit', desk.book, 'Sheet1!A1', 'two', '--silent');
    writeFileSync(desk.book, '{"format":"local-goo');
    const { status, out, err } = await command('cells', desk.book, 'Sheet1!A1');
    expect([status, out]).toEqual([0, ['["one"]']]);
    expect(err).toEqual([`${desk.book} is damaged; the previous state was read from ${desk.book}.bak.`]);
  });

  test.each([
    [['tabs', 'none.json'], 1, /^There is no book none\.json\.$/],
    [['cells', 'BOOK', 'Nope!A1'], 1, /^There is no tab "Nope"; there are Sheet1\.$/],
    [['cells', 'BOOK', 'Sheet1!??'], 2, /^"Sheet1!\?\?" is not an address like Clients!D5\.$/],
    [
      ['edit', 'BOOK', 'Sheet1!A1001', 'x', '--silent'],
      1,
      /^Sheet1!A1001 is outside the tab, which has 1000 rows and 26/,
    ],
    [['call', 'BOOK', 'echo', '{'], 2, /^The arguments are not JSON: /],
    [['call', 'BOOK', 'echo', '{}'], 2, /^The arguments of a call are one JSON list/],
    [['new', 'x.json', '--timezone', 'Mars/Base'], 2, /^There is no time zone Mars\/Base; /],
    [['new', 'x.json', '--locale', 'tlh'], 2, /^The locale tlh is not known here; /],
    [['frobnicate', 'BOOK'], 2, /^There is no command frobnicate; /],
    [['edit', 'BOOK', 'A1'], 2, /^Usage: edit BOOK 'Clients!D5' 'text'$/],
    [['cells', 'BOOK', 'A1', '--silent'], 2, /^cells has no option --silent\.$/],
    [['cells', 'BOOK', 'A1', '--nonsense'], 2, /^There is no option --nonsense\./],
    [['call', 'BOOK', 'echo', '--cut', 'zero'], 2, /^--cut takes K, not "zero"\.$/],
    [['call', 'BOOK', 'echo', '--now', 'noon'], 2, /^"noon" is not a time like 2026-06-30T10:00:00\.$/],
    [['call', 'BOOK', 'echo', '--now', '2026-02-30T10:00:00'], 2, /is not a time like/],
    [['cells', 'BOOK', 'A1', '--now', 'yesterday'], 2, /^"yesterday" is not a time like/],
    [['sheet', 'BOOK', 'Data', 'none.csv', '--encoding', 'klingon'], 2, /^There is no encoding klingon; /],
    [['edit', 'BOOK', 'Sheet1!A0', 'x', '--silent'], 2, /^"Sheet1!A0" is not an address/],
    [['insert', 'BOOK', 'Sheet1!A1'], 2, /^"Sheet1!A1" names no whole rows; Clients!7:9 does\.$/],
    [['delete', 'BOOK', 'Sheet1!A1:B2'], 2, /names no whole rows/],
    [['serve', '--port', '70000'], 2, /^--port takes N, not "70000"\.$/],
    [['sheet', 'BOOK', 'Data', 'none.csv'], 1, /^Cannot read the file none\.csv\.$/],
  ])('%j is told in one sentence', async (argv, status, sentence) => {
    const answer = await command(...argv.map((argument) => (argument === 'BOOK' ? desk.book : argument)));
    expect(answer).toEqual({ status, out: [], err: [expect.stringMatching(sentence)] });
  });

  test('a script that is not built is told in one sentence, and the cell is left as it was', async () => {
    const answer = await command('edit', desk.book, 'Sheet1!A1', 'x', '--dist', path.join(desk.directory, 'empty'));
    expect(answer).toMatchObject({
      status: 1,
      err: [expect.stringMatching(/^No script in .*: run npm run build first\.$/)],
    });
    expect(await desk.cells('Sheet1!A1')).toEqual([['']]);
  });
});

describe('call', () => {
  test('prints the JSON answer', async () => {
    expect(await withScript('call', desk.book, 'echo', '[{"a":[1,null]}]')).toEqual({
      status: 0,
      out: ['{"a":[1,null]}'],
      err: [],
    });
    expect((await withScript('call', desk.book, 'aDate')).out).toEqual(['null']);
  });

  test('a refusal of the add-on is printed whole, its sentence on stderr', async () => {
    expect(await withScript('call', desk.book, 'refuse')).toEqual({
      status: 1,
      out: ['{"ok":false,"message":"The amount is missing."}'],
      err: ['The amount is missing.'],
    });
  });

  test('a failure is one sentence on stderr', async () => {
    expect(await withScript('call', desk.book, 'ownError')).toEqual({ status: 1, out: [], err: ['own words'] });
    expect((await withScript('call', desk.book, 'hidden_')).err).toEqual(['Script function not found: hidden_']);
  });

  test('--meter counts the calls that cross the wire', async () => {
    const { err } = await withScript('call', desk.book, 'writeThree', '--meter');
    // 300 for the page, two readings at 100, three writes of one cell at 80.022, a flush at 30.
    expect(JSON.parse(err[0] ?? '')).toMatchObject({
      calls: 6,
      byKind: { read: 2, write: 3, flush: 1 },
      byName: { 'Range.setValue': 3 },
      atGoogle: 770,
    });
  });

  test('--cut leaves what was flushed, and the book is saved; --cut-pending kept leaves the rest too', async () => {
    const { status, err } = await withScript('call', desk.book, 'writeThree', '--cut', '5');
    expect([status, err]).toEqual([1, ['The script was ended at service call 5 (Spreadsheet.getSheets).']]);
    expect(await desk.cells('Sheet1!A1:A2')).toEqual([['one'], ['']]);
    await withScript('call', desk.book, 'writeThree', '--cut', '5', '--cut-pending', 'kept');
    expect(await desk.cells('Sheet1!A1:A2')).toEqual([['two'], ['']]);
  });

  test("--now is a time of the spreadsheet's zone", async () => {
    const zoned = path.join(desk.directory, 'zoned.json');
    await command('new', zoned, '--timezone', 'Europe/Budapest');
    const { out } = await withScript('call', zoned, 'clock', '--now', '2026-06-30T10:00:00');
    expect(JSON.parse(out[0] ?? '')[0]).toBe('2026-06-30T08:00:00.000Z');
  });

  test('select moves the cursor that later calls see', async () => {
    await command('select', desk.book, 'Sheet1!B3:C4');
    expect((await withScript('call', desk.book, 'selected')).out).toEqual(['"B3:C4"']);
  });
});

describe('menu', () => {
  test('items lists the whole menu, separators left out', async () => {
    expect((await withScript('items', desk.book)).out).toEqual([
      'Small ▸ Ask my name',
      'Small ▸ Reports ▸ Funnel',
      'Small ▸ Reports ▸ Clear',
      'Small ▸ More ▸ Clear',
    ]);
  });

  test('a prompt takes the answer; what was told is printed', async () => {
    expect(await withScript('menu', desk.book, 'Small ▸ Ask my name', '--answer', 'Иван')).toEqual({
      status: 0,
      out: ['Welcome'],
      err: [],
    });
    expect(await desk.cells('Sheet1!A1')).toEqual([['Иван']]);
  });

  test('a prompt without an answer is closed, and one sees what was asked', async () => {
    expect((await withScript('menu', desk.book, 'ask my name')).out).toEqual(['Who are you?: Your name']);
    expect(await desk.cells('Sheet1!A1')).toEqual([['']]);
  });

  test.each([
    ['yes', ''],
    ['да', ''],
    ['no', 'full'],
    ['нет', 'full'],
    ['perhaps', 'full'],
  ])('the question takes %s', async (answer, left) => {
    await command('edit', desk.book, 'Sheet1!A1', 'full', '--silent');
    await withScript('menu', desk.book, 'Reports > Clear', '--answer', answer);
    expect(await desk.cells('Sheet1!A1')).toEqual([[left]]);
  });

  test('an item that is not there or not clear is told with what there is', async () => {
    expect((await withScript('menu', desk.book, 'Clear')).err).toEqual([
      'Several menu items are called "Clear": Small ▸ Reports ▸ Clear, Small ▸ More ▸ Clear.',
    ]);
    const { status, err } = await withScript('menu', desk.book, 'Reports');
    expect([status, err[0]]).toEqual([
      1,
      expect.stringMatching(/^There is no menu item "Reports"; there are: Small ▸ Ask/),
    ]);
  });
});
