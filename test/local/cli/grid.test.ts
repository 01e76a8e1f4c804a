// The command line as people use it: hands on the grid, lists of steps, the program as a process.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { command, setDesk, withScript } from './desk.ts';

const desk = setDesk();
const program = fileURLToPath(new URL('../../../scripts/local.mjs', import.meta.url));

describe('a person at the grid', () => {
  // onEdit of the script tells: mode | range | tab | file | user | value | oldValue | whether installed.
  test('4.2 an edit fires onEdit with value and old value where there are any', async () => {
    const name = path.basename(desk.book, '.json');
    expect((await withScript('edit', desk.book, 'Sheet1!B2', 'one')).out).toEqual([
      `LIMITED|B2|Sheet1|${name}||one|-|false`,
    ]);
    expect((await withScript('edit', desk.book, 'Sheet1!B2', '-5')).out).toEqual([
      `LIMITED|B2|Sheet1|${name}||-5|one|false`,
    ]);
    expect((await withScript('edit', desk.book, 'Sheet1!B2', '')).out).toEqual([
      `LIMITED|B2|Sheet1|${name}||-|-5|false`,
    ]);
  });

  test('--silent: no script sees it', async () => {
    expect(await withScript('edit', desk.book, 'Sheet1!B2', 'one', '--silent')).toEqual({
      status: 0,
      out: [],
      err: [],
    });
    expect(await desk.cells('Sheet1!B2')).toEqual([['one']]);
  });

  test('4.2 a paste is one edit of the block without values', async () => {
    const { out } = await withScript('paste', desk.book, 'Sheet1!B2', desk.file('x.tsv', 'a\tb\n1\t007\n'));
    expect(out).toEqual([`LIMITED|B2:C3|Sheet1|${path.basename(desk.book, '.json')}||-|-|false`]);
    expect(await desk.cells('Sheet1!A2:C3')).toEqual([
      ['', 'a', 'b'],
      ['', '1', '7'],
    ]);
  });

  test('a CSV becomes a tab, parsed as typed or kept as text', async () => {
    await command('sheet', desk.book, 'Typed', desk.file('a.csv', 'phone;n\n007;1,5\n'));
    await command('sheet', desk.book, 'Kept', desk.file('b.csv', 'phone;n\n007;1,5\n'), '--text');
    expect(await desk.cells('Typed!A1:B2', '--raw')).toEqual([
      ['phone', 'n'],
      [7, '1,5'],
    ]);
    expect(await desk.cells('Kept', '--raw')).toEqual([
      ['phone', 'n'],
      ['007', '1,5'],
    ]);
    await command(
      'sheet',
      desk.book,
      'Russian',
      desk.file('c.csv', Uint8Array.from([0xdf])),
      '--encoding',
      'windows-1251',
    );
    expect(await desk.cells('Russian')).toEqual([['Я']]);
    expect((await command('sheet', desk.book, 'Kept', desk.file('d.csv', 'x'))).err).toEqual([
      'A sheet with the name "Kept" already exists. Please enter another name.',
    ]);
  });

  test('rows are sorted under the frozen ones, inserted and deleted', async () => {
    await command('sheet', desk.book, 'S', desk.file('s.csv', 'key_n,name\nCount,Name\n2,b\n10,a\n1,c\n'));
    const saved = JSON.parse(readFileSync(desk.book, 'utf8'));
    saved.book.sheets[1].frozenRows = 2;
    writeFileSync(desk.book, JSON.stringify(saved));
    const names = async (): Promise<unknown[]> => (await desk.cells('S!B1:B6')).map((row) => (row as unknown[])[0]);
    await command('sort', desk.book, 'S', 'Count');
    expect(await names()).toEqual(['name', 'Name', 'c', 'b', 'a', '']);
    await command('sort', desk.book, 'S', 'key_n', '--descending');
    expect(await names()).toEqual(['name', 'Name', 'a', 'b', 'c', '']);
    await command('sort', desk.book, 'S', 'B');
    await command('insert', desk.book, 'S!4');
    expect(await names()).toEqual(['name', 'Name', 'a', '', 'b', 'c']);
    await command('delete', desk.book, 'S!3:4');
    expect(await names()).toEqual(['name', 'Name', 'b', 'c', '', '']);
    expect((await command('sort', desk.book, 'S', 'no such')).err).toEqual(['The tab S has no column "no such".']);
  });

  test('a tab is renamed; cells outside the grid read as empty', async () => {
    await command('rename', desk.book, 'Sheet1', 'My tab');
    expect((await command('tabs', desk.book)).out[0]).toMatch(/^{"name":"My tab",/);
    expect(await desk.cells("'My tab'!Z1000:AB1001")).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
  });
});

describe('what a hand does', () => {
  test('columns come and go, cells are filled, copied, moved, cleared and found', async () => {
    await command('edit', desk.book, 'Sheet1!A1', 'Item 1', '--silent');
    await command('fill', desk.book, 'Sheet1!A1', 'Sheet1!A1:A3', '--silent');
    await command('insert', desk.book, 'Sheet1!A');
    await command('copycells', desk.book, 'Sheet1!B1:B3', 'Sheet1!C1', '--silent');
    await command('move', desk.book, 'Sheet1!B3', 'Sheet1!A1', '--silent');
    await command('clear', desk.book, 'Sheet1!C2', '--silent');
    expect(await desk.cells('Sheet1!A1:C3')).toEqual([
      ['Item 3', 'Item 1', 'Item 1'],
      ['', 'Item 2', ''],
      ['', '', 'Item 3'],
    ]);
    expect((await command('find', desk.book, 'item 3')).out).toEqual(['Sheet1!A1', 'Sheet1!C3']);
    await command('delete', desk.book, 'Sheet1!A:B');
    expect(await desk.cells('Sheet1!A1:B1')).toEqual([['Item 1', '']]);
  });

  test('within one list of steps a deed is taken back and done again; each user has their own', async () => {
    const steps = [
      ['edit', 'Sheet1!A1', 'x', { user: 'anna@example.com' }],
      ['undo', { user: 'ivan@example.com' }],
      ['undo', { user: 'anna@example.com' }],
      ['cells', 'Sheet1!A1'],
      ['redo', { user: 'anna@example.com' }],
    ];
    const list = desk.file('undo.jsonl', steps.map((step) => JSON.stringify(step)).join('\n'));
    const { out } = await withScript('run', desk.book, list);
    expect(out.slice(1).map((line) => JSON.parse(line))).toEqual([
      { ok: false, error: 'There is nothing to undo or redo.' },
      { ok: true, answer: 'Sheet1!A1' },
      { ok: true, answer: [['']] },
      { ok: true, answer: 'Sheet1!A1' },
    ]);
    expect(await desk.cells('Sheet1!A1')).toEqual([['x']]);
  });

  test('tick runs the clock triggers that are due', async () => {
    const events = fileURLToPath(new URL('../fixtures/events', import.meta.url));
    const dist = ['--dist', events];
    await command('call', desk.book, 'install', '["hourly"]', ...dist);
    const first = await command('tick', desk.book, '--now', '2026-06-30T10:00:00', ...dist);
    expect(first).toEqual({ status: 1, out: ['1'], err: ['no luck'] });
    expect(await command('tick', desk.book, '--now', '2026-06-30T11:00:00', ...dist)).toMatchObject({
      status: 0,
      out: ['0'],
    });
  });
});

describe('run', () => {
  test('many steps, a line each; refusals do not stop it; saved at the end', async () => {
    const steps = desk.file(
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
    const { status, out } = await withScript('run', desk.book, steps);
    expect(status).toBe(2);
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
    expect(await desk.cells('Sheet1!A1')).toEqual([['Anna']]);
  });

  test('a list of steps may begin with a new book', async () => {
    const fresh = path.join(desk.directory, 'fresh.json');
    const steps = desk.file('fresh.jsonl', '["new",{"locale":"hu_HU"}]\n["tabs"]\n');
    const { status, out } = await withScript('run', fresh, steps);
    expect(status).toBe(0);
    expect(JSON.parse(out[1] ?? '').answer[0].name).toBe('Munkalap1');
    expect(existsSync(fresh)).toBe(true);
  });
});

describe('the program', () => {
  test('runs as a process, reads steps from standard input, and its exit status tells', () => {
    const options = { input: '["cells","Sheet1!A1"]\n', encoding: 'utf8' } as const;
    expect(execFileSync('node', [program, 'run', desk.book, '-'], options)).toBe('{"ok":true,"answer":[[""]]}\n');
    expect(() => execFileSync('node', [program, 'tabs', 'none.json'], { stdio: 'pipe' })).toThrow(
      expect.objectContaining({ status: 1 }),
    );
  });

  test('programs that work on one book at the same time take turns', async () => {
    const edit = (cell: string): Promise<number | null> =>
      new Promise((resolve) => {
        spawn('node', [program, 'edit', desk.book, cell, 'x', '--silent']).on('close', resolve);
      });
    const statuses = await Promise.all(['A1', 'B1', 'C1', 'D1'].map((cell) => edit(`Sheet1!${cell}`)));
    expect(statuses).toEqual([0, 0, 0, 0]);
    expect(await desk.cells('Sheet1!A1:D1')).toEqual([['x', 'x', 'x', 'x']]);
  });

  test('a book that another program has open can be looked at', () => {
    // Process 1 is always there, and never this one.
    writeFileSync(`${desk.book}.lock`, '1');
    expect(execFileSync('node', [program, 'cells', desk.book, 'Sheet1!A1'], { encoding: 'utf8' })).toBe('[""]\n');
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
