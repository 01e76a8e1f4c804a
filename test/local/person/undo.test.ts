// Undo and redo of what people do by hand: everything comes back, and what scripts wrote meanwhile stays.
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { type BookData, createBook } from '../../../src/local/model.ts';
import { openSession } from '../../../src/local/session.ts';
import type { Session } from '../../../src/local/session-types.ts';
import { noticed } from '../noticed.ts';
import { openDesk } from '../services/desk.ts';

const dist = fileURLToPath(new URL('../fixtures/small', import.meta.url));
let book: BookData;
let session: Session;
beforeEach(() => {
  book = createBook({ title: 'Trial', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
  session = openSession(book, { dist });
});

const cells = (a1: string): unknown[][] => session.cells(`Sheet1!${a1}`, false);
const put = (a1: string, ...rows: string[][]) => session.paste(`Sheet1!${a1}`, rows, { silent: true });
describe('undo', () => {
  test('with nothing done there is nothing to take back', async () => {
    expect(await session.undo({})).toBeNull();
    expect(await session.redo({})).toBeNull();
  });

  test('9.14 the cells that come back are told as one edit without texts', async () => {
    await put('A1', ['old']);
    await session.edit('Sheet1!A1', 'new', {});
    const undone = await session.undo({});
    expect(cells('A1')).toEqual([['old']]);
    expect(undone).toMatchObject({ a1: 'Sheet1!A1', outcome: { toasts: ['LIMITED|A1|Sheet1|Trial||-|-|false'] } });
    expect(await session.redo({})).toMatchObject({ a1: 'Sheet1!A1' });
    expect(cells('A1')).toEqual([['new']]);
  });

  test('of a sort no script is told, and of its undo neither', async () => {
    await put('A1', ['2'], ['1']);
    session.sort('Sheet1', 'A', true);
    expect(await session.undo({})).toMatchObject({ a1: 'Sheet1!A1:A2', outcome: { toasts: [] } });
    expect(cells('A1:A2')).toEqual([['2'], ['1']]);
  });

  test('a deleted tab that comes back is where the undo leads', async () => {
    session.addSheet('Other', [], false);
    await session.deleteTab('Other', {});
    expect(await session.undo({})).toMatchObject({ a1: 'Other!A1' });
  });

  test('what a script wrote since stays, in other cells and in other rows', async () => {
    await session.paste('Sheet1!B2', [['x', 'y']], {});
    const { sheet, settle } = openDesk({ book });
    sheet.getRange('B3').setValue('by script');
    settle();
    sheet.insertRowBefore(1);
    await session.undo({});
    expect(cells('B2:C4')).toEqual([
      ['', ''],
      ['', ''],
      ['by script', ''],
    ]);
    await session.redo({});
    expect(cells('B3:C3')).toEqual([['x', 'y']]);
  });

  test('each person takes back their own deeds', async () => {
    const [anna, ivan] = [{ user: 'anna@example.com' }, { user: 'ivan@example.com' }];
    await session.edit('Sheet1!A1', 'anna', anna);
    await session.edit('Sheet1!B1', 'ivan', ivan);
    await session.undo(anna);
    expect(cells('A1:B1')).toEqual([['', 'ivan']]);
    expect(await session.undo(anna)).toBeNull();
    await session.edit('Sheet1!A1', 'anna again', anna);
    expect(await session.redo(anna)).toBeNull();
  });

  test('a hundred deeds are remembered', async () => {
    for (let n = 1; n <= 103; n++) await session.edit('Sheet1!A1', String(n), {});
    let count = 0;
    while (await session.undo({})) count += 1;
    expect([count, cells('A1')]).toEqual([100, [['3']]]);
  });

  test('what was refused or typed on a phone is not among them', async () => {
    const { sheet, app, settle } = openDesk({ book });
    const rule = app.newDataValidation().requireValueInList(['A']).setAllowInvalid(false).build();
    sheet.getRange('A1').setDataValidation(rule);
    settle();
    expect(await session.edit('Sheet1!A1', 'B', {})).toHaveProperty('refused');
    await session.edit('Sheet1!C1', 'x', { silent: true });
    expect(await session.undo({})).toBeNull();
  });
});

/** A sheet where everything points somewhere: a formula, a name, a merge, a rule, a note, a hidden row, a width. */
async function furnish(): Promise<void> {
  await put('A1', ['n', 'sum'], ['2', '=SUM(A2:A4)'], ['1', '=A4'], ['3', '']);
  const { sheet, file, settle } = openDesk({ book });
  file.setNamedRange('numbers', sheet.getRange('A2:A4'));
  sheet.getRange('D3:E4').merge();
  sheet.getRange('A3').setNote('note').setBackground('#ff0000').insertCheckboxes();
  sheet.getRange('A3').setValue(false);
  sheet.setColumnWidth(2, 150).hideRows(6);
  sheet.setFrozenRows(1);
  settle();
}

const DEEDS: [string, () => unknown][] = [
  ['typing', () => session.edit('Sheet1!A2', '=1+1', {})],
  ['a paste', () => session.paste('Sheet1!A2', [['x', 'y'], ['z']], {})],
  ['a copy', () => session.pasteCells({ from: 'Sheet1!A3', to: 'Sheet1!F3:G5' }, {})],
  ['a move', () => session.moveCells({ from: 'Sheet1!A2:A4', to: 'Sheet1!H1' }, {})],
  ['a fill', () => session.fill({ from: 'Sheet1!B2', to: 'Sheet1!B2:B6' }, {})],
  ['clearing', () => session.clear('Sheet1!A1:E6', {})],
  ['a note', () => session.setNote('Sheet1!A3:A4', 'other', {})],
  ['a sort', () => session.sort('Sheet1', 'A', false)],
  ['inserted rows', () => session.insertRows('Sheet1!3:4', {})],
  ['deleted rows', () => session.deleteRows('Sheet1!2:4', {})],
  ['a deleted last row of a sum', () => session.deleteRows('Sheet1!4', {})],
  ['moved rows', () => session.moveRows('Sheet1!6', '3', {})],
  ['inserted columns', () => session.insertColumns('Sheet1!A', {})],
  ['deleted columns', () => session.deleteColumns('Sheet1!A:B', {})],
  ['a moved column', () => session.moveColumns('Sheet1!A', 'C', {})],
  ['hidden rows', () => session.hideRows('Sheet1!2:3')],
  ['shown rows', () => session.showRows('Sheet1!5:7')],
  ['hidden columns', () => session.hideColumns('Sheet1!B')],
  ['a width', () => session.resizeColumn('Sheet1', 'B', 300)],
  ['a height', () => session.resizeRow('Sheet1', 2, 60)],
  ['a filter', () => session.setFilter('Sheet1', 'A', ['3'])],
  ['a new tab', () => session.addSheet('New', [['a']], false)],
  ['another name', () => session.renameTab('Sheet1', 'Renamed')],
  ['a copy of the tab', () => session.duplicateTab('Sheet1', {})],
];

describe('takes back and does again', () => {
  test.each(DEEDS)('%s', async (what, deed) => {
    await furnish();
    // Rows that cannot be sorted with a merge among them.
    if (what === 'a sort') openDesk({ book }).sheet.getRange('D3:E4').breakApart();
    session.cells('Sheet1!A1', false);
    const before = noticed(book);
    await deed();
    const after = noticed(book);
    expect(after).not.toEqual(before);
    for (let turn = 0; turn < 2; turn++) {
      expect(await session.undo({})).not.toBeNull();
      expect(noticed(book)).toEqual(before);
      expect(await session.redo({})).not.toBeNull();
      expect(noticed(book)).toEqual(after);
    }
  });

  test('a deleted tab, with the formulas that speak of it', async () => {
    await furnish();
    session.addSheet('Other', [['=Sheet1!B2']], false);
    session.hideTab('Other');
    session.showTab('Other');
    const before = noticed(book);
    await session.deleteTab('Sheet1', {});
    expect(session.tabs().map(({ name }) => name)).toEqual(['Other']);
    await session.undo({});
    expect(noticed(book)).toEqual(before);
    expect(session.cells('Other!A1', false)).toEqual([['5']]);
  });

  test('many deeds one after the other, all the way back and forth', async () => {
    await furnish();
    const states = [noticed(book)];
    // Rows are not dragged past merged cells, which earlier deeds have moved there.
    const chain = DEEDS.filter(([what]) => !/sort|name|a note|shown|moved rows/.test(what));
    for (const [, deed] of chain) {
      await deed();
      states.push(noticed(book));
    }
    for (let at = chain.length - 1; at >= 0; at--) {
      await session.undo({});
      expect(noticed(book), `back over ${chain[at]?.[0]}`).toEqual(states[at]);
    }
    for (let at = 1; at <= chain.length; at++) {
      await session.redo({});
      expect(noticed(book), `forth over ${chain[at - 1]?.[0]}`).toEqual(states[at]);
    }
  });

  test('a protection put up since refuses the undo in a sentence, and it can be tried again', async () => {
    const guest = { user: 'guest@example.com' };
    await session.edit('Sheet1!A1', 'x', guest);
    const { sheet, settle } = openDesk({ book, user: 'owner@example.com' });
    const protection = sheet.getRange('A1').protect().removeEditors([]);
    settle();
    await expect(session.undo(guest)).rejects.toThrow(/^You are trying to edit a protected cell/);
    protection.remove();
    expect(await session.undo(guest)).toMatchObject({ a1: 'Sheet1!A1' });
    expect(cells('A1')).toEqual([['']]);
  });
});
