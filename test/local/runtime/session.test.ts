// An open spreadsheet: triggers in their turn, locks between executions, front ends of one's own.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { listen } from '../../../src/local/answers.ts';
import { releaseBooks } from '../../../src/local/book-file.ts';
import { createBook } from '../../../src/local/model.ts';
import { openSession } from '../../../src/local/session.ts';
import type { Outcome, Session, SheetRefusal } from '../../../src/local/session-types.ts';

const dist = fileURLToPath(new URL('../fixtures/small', import.meta.url));
const directory = mkdtempSync(path.join(tmpdir(), 'session-'));
afterAll(() => {
  releaseBooks();
  rmSync(directory, { recursive: true });
});

let session: Session;
beforeEach(() => {
  const book = createBook({ title: 'Trial', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
  session = openSession(book, { dist });
});

const toasts = (outcome: Outcome | SheetRefusal): string[] =>
  'refused' in outcome ? [outcome.refused] : outcome.toasts;

describe('triggers', () => {
  test('4.5 an installed trigger runs in FULL as its creator, whoever edits, after the simple one', async () => {
    expect(await session.call('install', [], { user: 'head@example.com' })).toMatchObject({ value: 'onInstalledEdit' });
    const outcome = await session.edit('Sheet1!A1', 'x', { user: 'seller@example.com' });
    expect(toasts(outcome)).toEqual(['LIMITED|A1|Sheet1|Trial||x|-|false', 'installed: FULL|true|head@example.com']);
  });

  test('4.2 inserted and deleted rows fire no onEdit', async () => {
    await session.call('install', [], {});
    expect(await session.insertRows('Sheet1!2', {})).toBeUndefined();
    expect(await session.deleteRows('Sheet1!2:3', {})).toBeUndefined();
    expect(session.tabs()[0]?.rows).toBe(999);
  });

  test('4.1 while a trigger runs two events wait and further ones are dropped', async () => {
    await session.call('install', [], {});
    const heard: string[] = [];
    const edits = ['A1', 'A2', 'A3', 'A4', 'A5'].map(async (cell) => {
      heard.push(...toasts(await session.edit(`Sheet1!${cell}`, cell, {})));
    });
    await Promise.all(edits);
    expect(session.cells('Sheet1!A1:A5', false)).toEqual([['A1'], ['A2'], ['A3'], ['A4'], ['A5']]);
    expect(heard.filter((text) => text.startsWith('LIMITED')).sort()).toEqual(
      ['A1', 'A2', 'A3'].map((cell) => `LIMITED|${cell}|Sheet1|Trial||${cell}|-|false`),
    );
  });

  test('4.2 texts of a single cell only: a date as its serial number, a checkbox in capitals and before it in small letters, nothing of a block', async () => {
    const told = async (deed: Promise<Outcome | SheetRefusal>): Promise<unknown> => {
      const [value, oldValue] = (toasts(await deed)[0] ?? '').split('|').slice(5);
      return [value, oldValue];
    };
    expect(await told(session.edit('Sheet1!A1', '1/2/2026', {}))).toEqual(['46024', '-']);
    expect(await told(session.edit('Sheet1!A1', 'TRUE', {}))).toEqual(['TRUE', '46024']);
    expect(await told(session.edit('Sheet1!A1', '0.5', {}))).toEqual(['0.5', 'true']);
    expect(await told(session.paste('Sheet1!A1', [['pasted']], {}))).toEqual(['pasted', '-']);
    expect(await told(session.clear('Sheet1!A1', {}))).toEqual(['-', 'pasted']);
    expect(await told(session.paste('Sheet1!A1', [['a', 'b']], {}))).toEqual(['-', '-']);
    expect(await told(session.edit('Sheet1!A1', '', { silent: true }))).toEqual([undefined, undefined]);
  });

  test('4.2 a dragged column is told as an edit of its whole length, a dragged cell is not told', async () => {
    await session.edit('Sheet1!B2', 'x', { silent: true });
    await session.moveColumns('Sheet1!B', 'D', {});
    expect(session.selection()).toBe('Sheet1!C1:C1000');
    expect(await session.moveCells({ from: 'Sheet1!C2', to: 'Sheet1!E5' }, {})).toMatchObject({ toasts: [] });
  });

  test('an edit puts the cursor on the cell', async () => {
    await session.edit('Sheet1!C7', 'x', {});
    await session.edit('Sheet1!D9', 'typed on a phone', { silent: true });
    expect(session.selection()).toBe('Sheet1!C7');
    expect(await session.call('selected', [], {})).toMatchObject({ ok: true, value: 'C7' });
  });
});

describe('executions', () => {
  test('5.5 what one execution holds another cannot take, and gets when it is let go', async () => {
    const inner: Promise<Outcome>[] = [];
    const ui = {
      ...listen([]).ui,
      toast: () => void inner.push(session.call('takeLock', [], { user: 'other@example.com' })),
    };
    expect(await session.call('holdAndTell', [], {}, ui)).toMatchObject({ ok: true, value: 'held' });
    expect(await inner[0]).toMatchObject({ ok: true, value: false });
    expect(await session.call('takeLock', [], {})).toMatchObject({ ok: true, value: true });
  });

  test('3.3 a call with an illegal argument throws before anything runs', async () => {
    await expect(session.call('echo', [new Date(0)], {})).rejects.toThrow(
      new TypeError('Failed due to illegal value in property: 0'),
    );
  });

  test('a front end of its own hears toasts and answers dialogs itself', async () => {
    const heard: string[] = [];
    const ui = {
      ...listen([]).ui,
      ask: (_kind: string, title: string) => {
        heard.push(title);
        return { button: 'OK' as const, text: 'Anna' };
      },
    };
    const outcome = await session.menu('Ask my name', {}, ui);
    expect(outcome).toMatchObject({ ok: true, toasts: [] });
    expect(heard[0]).toBe('Who are you?');
    expect(session.cells('Sheet1!A1', false)).toEqual([['Anna']]);
  });

  test('the menu is built anew for the language of who opens', async () => {
    const [menu] = await session.menuTree({ userLocale: 'ru' });
    expect(menu?.caption).toBe('Small');
    expect(menu?.items?.map((item) => [item.caption, item.fn, item.items?.length ?? null])).toEqual([
      ['Ask my name', 'askName', null],
      ['', null, null],
      ['Reports', null, 2],
      ['More', null, 1],
    ]);
  });
});

describe('two people at once', () => {
  test('somebody types while a script is at its K-th service call, and the script reads it', async () => {
    // writeThree writes A1, flushes (call 3), then writes A1 and A2.
    const typed: Promise<unknown>[] = [];
    const run = () => typed.push(session.edit('Sheet1!B1', 'meanwhile', { user: 'other@example.com' }));
    const outcome = await session.call('writeThree', [], { meanwhile: { atCall: 3, run } });
    expect(outcome).toMatchObject({ ok: true, value: 'written' });
    expect(typed).toHaveLength(1);
    expect(await typed[0]).toMatchObject({ toasts: ['LIMITED|B1|Sheet1|Trial||meanwhile|-|false'] });
    expect(session.cells('Sheet1!A1:B2', false)).toEqual([
      ['two', 'meanwhile'],
      ['three', ''],
    ]);
  });

  test('a row inserted in the middle of a script moves what it writes afterwards', async () => {
    await session.edit('Sheet1!A1', 'old', { silent: true });
    const run = () => void session.insertRows('Sheet1!1', {});
    await session.call('writeThree', [], { meanwhile: { atCall: 5, run } });
    // The first write had reached the sheet; the row it stood in is the second one now.
    expect(session.cells('Sheet1!A1:A2', false)).toEqual([['two'], ['three']]);
  });
});

describe('the book', () => {
  test('a file is written only when something changed', async () => {
    const file = path.join(directory, 'book.json');
    const onFile = openSession(file, { dist });
    onFile.save();
    const first = statSync(file).ino;
    await onFile.call('echo', [1], {});
    onFile.save();
    expect(statSync(file).ino).toBe(first);
    await onFile.call('writeThree', [], {});
    onFile.save();
    expect(statSync(file).ino).not.toBe(first);
    expect(openSession(file, { dist }).cells('Sheet1!A1', false)).toEqual([['two']]);
  });

  test('a missing file is refused where that is asked', () => {
    const file = path.join(directory, 'none.json');
    expect(() => openSession(file, { dist, missing: 'refuse' })).toThrow(`There is no book ${file}.`);
  });
});
