// The .xlsx export read back: values, formats, looks, frozen and hidden parts, lists, notes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createBook,
  createSheet,
  internRule,
  putContent,
  putStyle,
  restyle,
  rowForWriting,
} from '../../../src/local/model.ts';
import { writeXlsx } from '../../../src/local/xlsx/xlsx.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'xlsx-'));
afterAll(() => rmSync(directory, { recursive: true }));

const LONG = Array.from({ length: 40 }, (_none, at) => `choice number ${at + 1}`);
let workbook: Workbook;

beforeAll(async () => {
  const book = createBook({ title: 'Trial', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'o@example.com' });
  const clients = book.sheets[0]!;
  Object.assign(clients, { name: 'Clients: all', frozenRows: 2, frozenColumns: 1, tabColor: '#1a73e8' });
  clients.columns[1] = { width: 152, hidden: false };
  const put = (row: number, column: number, content: string | number | boolean | null, patch = {}): void => {
    const data = rowForWriting(clients, row);
    putContent(data, column, content);
    putStyle(data, column, restyle(book, 0, patch));
  };
  put(1, 1, 'key');
  clients.rows[0]!.hidden = true;
  put(2, 1, 'Name', { bold: true, bg: '#f1f3f4', color: '#137333', size: 12 });
  put(3, 1, '007', { format: '@' });
  put(3, 2, 1234.5, { format: '#,##0.00' });
  put(3, 3, 46203, { format: 'yyyy-MM-dd', note: 'The last day of June' });
  put(4, 1, true);
  const list = (values: string[], allowInvalid: boolean): number =>
    internRule(book, { type: 'VALUE_IN_LIST', args: [...values, true], allowInvalid, help: null });
  const short = list(['New', 'Won'], false);
  const long = list(LONG, true);
  const comma = list(['Alfa, Ltd', 'Beta'], false);
  for (let row = 3; row <= 100; row += 1) {
    put(row, 4, null, { rule: short });
    put(row, 5, null, { rule: long });
  }
  put(7, 6, null, { rule: comma });
  const log = createSheet(101, 'History');
  log.hidden = true;
  book.sheets.push(log);
  const file = path.join(directory, 'out.xlsx');
  await writeXlsx(book, file);
  workbook = new Workbook();
  await workbook.xlsx.readFile(file);
});

const sheet = () => workbook.getWorksheet('Clients  all')!;
const listAt = (address: string) =>
  sheet().dataValidations.find(address) as { formulae: string[]; showErrorMessage?: boolean };

describe('export', () => {
  test('tabs: names that Excel allows, hidden, coloured, frozen', () => {
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Clients  all', 'visible'],
      ['History_', 'hidden'],
      ['lists', 'hidden'],
    ]);
    expect(sheet().properties.tabColor).toEqual({ argb: 'FF1A73E8' });
    expect(sheet().views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
  });

  test('rows and columns: hidden, wide', () => {
    expect(sheet().getRow(1).hidden).toBe(true);
    // 152 pixels are 21 digits of 7 pixels and 5 of padding.
    expect(sheet().getColumn(2).width).toBe(21);
  });

  test('cells: text stays text, numbers and dates keep their formats, looks and notes go along', () => {
    const cell = (address: string) => sheet().getCell(address);
    expect([cell('A3').value, cell('A3').numFmt]).toEqual(['007', '@']);
    expect([cell('B3').value, cell('B3').numFmt]).toEqual([1234.5, '#,##0.00']);
    // Day 46203 after 30 December 1899 is 30 June 2026.
    expect(cell('C3').value).toEqual(new Date('2026-06-30T00:00:00Z'));
    expect(JSON.stringify(cell('C3').note)).toContain('The last day of June');
    expect(cell('A4').value).toBe(true);
    expect(cell('A2').font).toMatchObject({ bold: true, size: 12, color: { argb: 'FF137333' } });
    expect(cell('A2').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFF1F3F4' } });
  });

  test('lists: short ones in the rule, long ones and those with commas on a hidden tab, every cell of the run', () => {
    expect(listAt('D3')).toMatchObject({ formulae: ['"New,Won"'], showErrorMessage: true });
    expect(listAt('D100').formulae).toEqual(['"New,Won"']);
    expect(listAt('D101')).toBeUndefined();
    expect(listAt('E50').formulae).toEqual(["'lists'!$A$1:$A$40"]);
    expect(listAt('E50').showErrorMessage ?? false).toBe(false);
    expect(listAt('F7').formulae).toEqual(["'lists'!$B$1:$B$2"]);
    expect(workbook.getWorksheet('lists')?.getCell('A40').value).toBe('choice number 40');
    expect(workbook.getWorksheet('lists')?.getCell('B1').value).toBe('Alfa, Ltd');
  });

  test('a place that cannot be written is told in a sentence', async () => {
    const book = createBook({ title: 'Trial', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'o@example.com' });
    await expect(writeXlsx(book, path.join(directory, 'no', 'where.xlsx'))).rejects.toThrow(
      /^Cannot write .*where\.xlsx: /,
    );
  });
});
