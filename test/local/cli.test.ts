// The command line as people use it: every verb on real book files, with a small script in place of the add-on.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/local/cli.ts';

const dist = fileURLToPath(new URL('./fixtures/small', import.meta.url));
const program = fileURLToPath(new URL('../../scripts/local.mjs', import.meta.url));
const directory = mkdtempSync(path.join(tmpdir(), 'cli-'));
afterAll(() => rmSync(directory, { recursive: true }));

let count = 0;
let book = '';
beforeEach(async () => {
  count += 1;
  book = path.join(directory, `book${count}.json`);
  expect(await command('new', book)).toEqual({ status: 0, out: [], err: [] });
});

async function command(...argv: string[]): Promise<{ status: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  return { status: await main(argv, io), out, err };
}

const withScript = (...argv: string[]) => command(...argv, '--dist', dist);
const file = (name: string, text: string | Uint8Array): string => {
  const place = path.join(directory, `${count}-${name}`);
  writeFileSync(place, text);
  return place;
};
const cells = async (a1: string, ...options: string[]): Promise<unknown[]> =>
  (await command('cells', book, a1, ...options)).out.map((line) => JSON.parse(line));

describe('books', () => {
  test('new makes one tab named in the language, and never overwrites', async () => {
    const russian = path.join(directory, 'russian.json');
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
    await command('edit', book, 'Sheet1!A1', 'kept', '--silent');
    const copy = path.join(directory, 'copy.json');
    await command('copy', book, copy);
    expect((await command('cells', copy, 'Sheet1!A1')).out).toEqual(['["kept"]']);
    const idOf = (place: string): string => JSON.parse(readFileSync(place, 'utf8')).book.id;
    expect(idOf(copy)).not.toBe(idOf(book));
  });

  test('a torn book is read from its previous state, with a warning', async () => {
    await command('edit', book, 'Sheet1!A1', 'one', '--silent');
    await command('edit', book, 'Sheet1!A1', 'two', '--silent');
    writeFileSync(book, '{"format":"local-goo');
    const { status, out, err } = await command('cells', book, 'Sheet1!A1');
    expect([status, out]).toEqual([0, ['["one"]']]);
    expect(err).toEqual([`${book} is damaged; the previous state was read from ${book}.bak.`]);
  });

  test.each([
    [['tabs', 'none.json'], 1, /^There is no book none\.json\.$/],
    [['cells', 'BOOK', 'Nope!A1'], 1, /^There is no tab "Nope"; there are Sheet1\.$/],
    [['cells', 'BOOK', 'Sheet1!??'], 1, /^"Sheet1!\?\?" is not an address like Clients!D5\.$/],
    [
      ['edit', 'BOOK', 'Sheet1!A1001', 'x', '--silent'],
      1,
      /^Sheet1!A1001 is outside the tab, which has 1000 rows and 26/,
    ],
    [['call', 'BOOK', 'echo', '{'], 2, /^The arguments are not JSON: /],
    [['call', 'BOOK', 'echo', '{}'], 2, /^The arguments of a call are one JSON list/],
    [['frobnicate', 'BOOK'], 2, /^There is no command frobnicate; /],
    [['edit', 'BOOK', 'A1'], 2, /^Usage: edit BOOK 'Clients!D5' 'text'$/],
    [['cells', 'BOOK', 'A1', '--silent'], 2, /^cells has no option --silent\.$/],
    [['cells', 'BOOK', 'A1', '--nonsense'], 2, /^There is no option --nonsense\./],
    [['call', 'BOOK', 'echo', '--cut', 'zero'], 2, /^--cut takes K, not "zero"\.$/],
    [['call', 'BOOK', 'echo', '--now', 'noon'], 1, /^"noon" is not a time like 2026-06-30T10:00:00\.$/],
    [['call', 'BOOK', 'echo', '--now', '2026-02-30T10:00:00'], 1, /is not a time like/],
    [['sheet', 'BOOK', 'Data', 'none.csv'], 1, /^Cannot read the file none\.csv\.$/],
  ])('%j is told in one sentence', async (argv, status, sentence) => {
    const answer = await command(...argv.map((argument) => (argument === 'BOOK' ? book : argument)));
    expect(answer).toEqual({ status, out: [], err: [expect.stringMatching(sentence)] });
  });

  test('a script that is not built is told in one sentence, and the cell is left as it was', async () => {
    const answer = await command('edit', book, 'Sheet1!A1', 'x', '--dist', path.join(directory, 'empty'));
    expect(answer).toMatchObject({
      status: 1,
      err: [expect.stringMatching(/^No script in .*: run npm run build first\.$/)],
    });
    expect(await cells('Sheet1!A1')).toEqual([['']]);
  });
});

describe('call', () => {
  test('prints the JSON answer', async () => {
    expect(await withScript('call', book, 'echo', '[{"a":[1,null]}]')).toEqual({
      status: 0,
      out: ['{"a":[1,null]}'],
      err: [],
    });
    expect((await withScript('call', book, 'aDate')).out).toEqual(['null']);
  });

  test('a refusal of the add-on is printed whole, its sentence on stderr', async () => {
    expect(await withScript('call', book, 'refuse')).toEqual({
      status: 1,
      out: ['{"ok":false,"message":"The amount is missing."}'],
      err: ['The amount is missing.'],
    });
  });

  test('a failure is one sentence on stderr', async () => {
    expect(await withScript('call', book, 'ownError')).toEqual({ status: 1, out: [], err: ['own words'] });
    expect((await withScript('call', book, 'hidden_')).err).toEqual(['Script function not found: hidden_']);
  });

  test('--meter counts the calls that cross the wire', async () => {
    const { err } = await withScript('call', book, 'writeThree', '--meter');
    // 300 for the page, two readings at 100, three writes of one cell at 80.022, a flush at 30.
    expect(JSON.parse(err[0] ?? '')).toMatchObject({
      calls: 6,
      byKind: { read: 2, write: 3, flush: 1 },
      byName: { 'Range.setValue': 3 },
      atGoogle: 770,
    });
  });

  test('--cut leaves what was flushed, and the book is saved; --cut-pending kept leaves the rest too', async () => {
    const { status, err } = await withScript('call', book, 'writeThree', '--cut', '5');
    expect([status, err]).toEqual([1, ['The script was ended at service call 5 (Spreadsheet.getSheets).']]);
    expect(await cells('Sheet1!A1:A2')).toEqual([['one'], ['']]);
    await withScript('call', book, 'writeThree', '--cut', '5', '--cut-pending', 'kept');
    expect(await cells('Sheet1!A1:A2')).toEqual([['two'], ['']]);
  });

  test("--now is a time of the spreadsheet's zone", async () => {
    const zoned = path.join(directory, 'zoned.json');
    await command('new', zoned, '--timezone', 'Europe/Budapest');
    const { out } = await withScript('call', zoned, 'clock', '--now', '2026-06-30T10:00:00');
    expect(JSON.parse(out[0] ?? '')[0]).toBe('2026-06-30T08:00:00.000Z');
  });

  test('select moves the cursor that later calls see', async () => {
    await command('select', book, 'Sheet1!B3:C4');
    expect((await withScript('call', book, 'selected')).out).toEqual(['"B3:C4"']);
  });
});

describe('menu', () => {
  test('items lists the whole menu, separators left out', async () => {
    expect((await withScript('items', book)).out).toEqual([
      'Small ▸ Ask my name',
      'Small ▸ Reports ▸ Funnel',
      'Small ▸ Reports ▸ Clear',
      'Small ▸ More ▸ Clear',
    ]);
  });

  test('a prompt takes the answer; what was told is printed', async () => {
    expect(await withScript('menu', book, 'Small ▸ Ask my name', '--answer', 'Иван')).toEqual({
      status: 0,
      out: ['Welcome'],
      err: [],
    });
    expect(await cells('Sheet1!A1')).toEqual([['Иван']]);
  });

  test('a prompt without an answer is closed, and one sees what was asked', async () => {
    expect((await withScript('menu', book, 'ask my name')).out).toEqual(['Who are you?: Your name']);
    expect(await cells('Sheet1!A1')).toEqual([['']]);
  });

  test.each([
    ['yes', ''],
    ['да', ''],
    ['no', 'full'],
    ['нет', 'full'],
    ['perhaps', 'full'],
  ])('the question takes %s', async (answer, left) => {
    await command('edit', book, 'Sheet1!A1', 'full', '--silent');
    await withScript('menu', book, 'Reports > Clear', '--answer', answer);
    expect(await cells('Sheet1!A1')).toEqual([[left]]);
  });

  test('an item that is not there or not clear is told with what there is', async () => {
    expect((await withScript('menu', book, 'Clear')).err).toEqual([
      'Several menu items are called "Clear": Small ▸ Reports ▸ Clear, Small ▸ More ▸ Clear.',
    ]);
    const { status, err } = await withScript('menu', book, 'Reports');
    expect([status, err[0]]).toEqual([
      1,
      expect.stringMatching(/^There is no menu item "Reports"; there are: Small ▸ Ask/),
    ]);
  });
});

describe('a person at the grid', () => {
  // onEdit of the script tells: mode | range | tab | file | user | value | oldValue | whether installed.
  test('4.2 an edit fires onEdit with value and old value where there are any', async () => {
    const name = path.basename(book, '.json');
    expect((await withScript('edit', book, 'Sheet1!B2', 'one')).out).toEqual([
      `LIMITED|B2|Sheet1|${name}||one|-|false`,
    ]);
    expect((await withScript('edit', book, 'Sheet1!B2', '-5')).out).toEqual([
      `LIMITED|B2|Sheet1|${name}||-5|one|false`,
    ]);
    expect((await withScript('edit', book, 'Sheet1!B2', '')).out).toEqual([`LIMITED|B2|Sheet1|${name}||-|-5|false`]);
  });

  test('--silent: no script sees it', async () => {
    expect(await withScript('edit', book, 'Sheet1!B2', 'one', '--silent')).toEqual({ status: 0, out: [], err: [] });
    expect(await cells('Sheet1!B2')).toEqual([['one']]);
  });

  test('4.2 a paste is one edit of the block without values', async () => {
    const { out } = await withScript('paste', book, 'Sheet1!B2', file('x.tsv', 'a\tb\n1\t007\n'));
    expect(out).toEqual([`LIMITED|B2:C3|Sheet1|${path.basename(book, '.json')}||-|-|false`]);
    expect(await cells('Sheet1!A2:C3')).toEqual([
      ['', 'a', 'b'],
      ['', '1', '7'],
    ]);
  });

  test('a CSV becomes a tab, parsed as typed or kept as text', async () => {
    await command('sheet', book, 'Typed', file('a.csv', 'phone;n\n007;1,5\n'));
    await command('sheet', book, 'Kept', file('b.csv', 'phone;n\n007;1,5\n'), '--text');
    expect(await cells('Typed!A1:B2', '--raw')).toEqual([
      ['phone', 'n'],
      [7, '1,5'],
    ]);
    expect(await cells('Kept', '--raw')).toEqual([
      ['phone', 'n'],
      ['007', '1,5'],
    ]);
    await command('sheet', book, 'Russian', file('c.csv', Uint8Array.from([0xdf])), '--encoding', 'windows-1251');
    expect(await cells('Russian')).toEqual([['Я']]);
    expect((await command('sheet', book, 'Kept', file('d.csv', 'x'))).err).toEqual([
      'A sheet with the name "Kept" already exists. Please enter another name.',
    ]);
  });

  test('rows are sorted under the frozen ones, inserted and deleted', async () => {
    await command('sheet', book, 'S', file('s.csv', 'key_n,name\nCount,Name\n2,b\n10,a\n1,c\n'));
    const saved = JSON.parse(readFileSync(book, 'utf8'));
    saved.book.sheets[1].frozenRows = 2;
    writeFileSync(book, JSON.stringify(saved));
    const names = async (): Promise<unknown[]> => (await cells('S!B1:B6')).map((row) => (row as unknown[])[0]);
    await command('sort', book, 'S', 'Count');
    expect(await names()).toEqual(['name', 'Name', 'c', 'b', 'a', '']);
    await command('sort', book, 'S', 'key_n', '--descending');
    expect(await names()).toEqual(['name', 'Name', 'a', 'b', 'c', '']);
    await command('sort', book, 'S', 'B');
    await command('insert', book, 'S!4');
    expect(await names()).toEqual(['name', 'Name', 'a', '', 'b', 'c']);
    await command('delete', book, 'S!3:4');
    expect(await names()).toEqual(['name', 'Name', 'b', 'c', '', '']);
    expect((await command('sort', book, 'S', 'no such')).err).toEqual(['The tab S has no column "no such".']);
  });

  test('a tab is renamed; cells outside the grid read as empty', async () => {
    await command('rename', book, 'Sheet1', 'My tab');
    expect((await command('tabs', book)).out[0]).toMatch(/^{"name":"My tab",/);
    expect(await cells("'My tab'!Z1000:AB1001")).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
  });
});

describe('run', () => {
  test('many steps, a line each; refusals do not stop it; saved at the end', async () => {
    const steps = file(
      'steps.jsonl',
      [
        '["edit","Sheet1!A1","x",{"silent":true}]',
        '["call","echo",[1],{"user":"ivan@example.com"}]',
        '["call","refuse"]',
        '["call","ownError"]',
        '["nope"]',
        'not json',
        '["menu","Ask my name",{"answers":["Anna"]}]',
        '["cells","Sheet1!A1:B1"]',
      ].join('\n'),
    );
    const { status, out } = await withScript('run', book, steps);
    expect(status).toBe(1);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      { ok: true, answer: [] },
      { ok: true, answer: 1 },
      { ok: false, error: 'The amount is missing.', answer: { ok: false, message: 'The amount is missing.' } },
      { ok: false, error: 'own words' },
      { ok: false, error: expect.stringMatching(/^There is no command nope/) },
      { ok: false, error: 'This step is not JSON: not json' },
      { ok: true, answer: ['Welcome'] },
      { ok: true, answer: [['Anna', '']] },
    ]);
    expect(await cells('Sheet1!A1')).toEqual([['Anna']]);
  });

  test('a list of steps may begin with a new book', async () => {
    const fresh = path.join(directory, 'fresh.json');
    const steps = file('fresh.jsonl', '["new",{"locale":"hu_HU"}]\n["tabs"]\n');
    const { status, out } = await withScript('run', fresh, steps);
    expect(status).toBe(0);
    expect(JSON.parse(out[1] ?? '').answer[0].name).toBe('Munkalap1');
    expect(existsSync(fresh)).toBe(true);
  });
});

describe('the program', () => {
  test('runs as a process, reads steps from standard input, and its exit status tells', () => {
    const options = { input: '["cells","Sheet1!A1"]\n', encoding: 'utf8' } as const;
    expect(execFileSync('node', [program, 'run', book, '-'], options)).toBe('{"ok":true,"answer":[[""]]}\n');
    expect(() => execFileSync('node', [program, 'tabs', 'none.json'], { stdio: 'pipe' })).toThrow(
      expect.objectContaining({ status: 1 }),
    );
  });

  test('programs that work on one book at the same time take turns', async () => {
    const edit = (cell: string): Promise<number | null> =>
      new Promise((resolve) => {
        spawn('node', [program, 'edit', book, cell, 'x', '--silent']).on('close', resolve);
      });
    const statuses = await Promise.all(['A1', 'B1', 'C1', 'D1'].map((cell) => edit(`Sheet1!${cell}`)));
    expect(statuses).toEqual([0, 0, 0, 0]);
    expect(await cells('Sheet1!A1:D1')).toEqual([['x', 'x', 'x', 'x']]);
  });

  test('a book that another program has open can be looked at', () => {
    // Process 1 is always there, and never this one.
    writeFileSync(`${book}.lock`, '1');
    expect(execFileSync('node', [program, 'cells', book, 'Sheet1!A1'], { encoding: 'utf8' })).toBe('[""]\n');
  });

  test('--help names every verb; no arguments at all is wrong usage', async () => {
    const { status, out } = await command('--help');
    expect(status).toBe(0);
    for (const verb of [
      'new',
      'sheet',
      'call',
      'menu',
      'edit',
      'paste',
      'sort',
      'insert',
      'delete',
      'cells',
      'rules',
    ]) {
      expect(out.join('\n')).toContain(`\n  ${verb} BOOK`);
    }
    expect((await command()).status).toBe(2);
  });
});
