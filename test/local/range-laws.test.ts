// Laws of addresses and shifts: what goes one way comes back the other, for whatever cells.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../src/local/model.ts';
import { shiftedFormula } from '../../src/local/services/formulas/formula-text.ts';
import { areaOfText, lettersOf, openEndsOf, textOfArea } from '../../src/local/services/range/address.ts';
import { fromR1C1, toR1C1 } from '../../src/local/services/range/formula-r1c1.ts';
import { areaAfter } from '../../src/local/services/sheet/references.ts';
import { openDesk } from './services/desk.ts';

const line = fc.integer({ min: 1, max: 60 });
const size = fc.integer({ min: 1, max: 9 });
const area = fc.record<Area>({ row: line, column: line, rows: size, columns: size });
const reference = fc
  .tuple(fc.constantFrom('', '$'), line, fc.constantFrom('', '$'), line)
  .map(([a, column, b, row]) => `${a}${lettersOf(column)}${b}${row}`);

describe('laws', () => {
  test('a reference read in R1C1 and written again in the same cell is the same', () => {
    fc.assert(
      fc.property(reference, reference, line, line, (from, to, row, column) => {
        const formula = `=SUM(${from}:${to})&"${from}"`;
        const cell = { row, column };
        expect(fromR1C1(toR1C1(formula, cell), cell)).toBe(formula);
      }),
    );
  });

  test('a formula keeps its R1C1 text wherever it is carried', () => {
    fc.assert(
      fc.property(reference, line, line, size, size, (text, row, column, down, right) => {
        const here = toR1C1(`=${text}`, { row, column });
        const there = toR1C1(shiftedFormula(`=${text}`, down, right), { row: row + down, column: column + right });
        expect(there).toBe(here);
      }),
    );
  });

  test('lines or cells put in and taken out again leave every area as it was', () => {
    fc.assert(
      fc.property(area, line, size, fc.constantFrom('row', 'column'), fc.option(area), (one, at, count, axis, band) => {
        const start = axis === 'row' ? band?.column : band?.row;
        const length = axis === 'row' ? band?.columns : band?.rows;
        const within = start !== undefined && length !== undefined ? { within: { start, count: length } } : {};
        const between = areaAfter(one, { axis, kind: 'insert', at, count, ...within });
        expect(between).not.toBeNull();
        expect(areaAfter(between as Area, { axis, kind: 'delete', at, count, ...within })).toEqual(one);
      }),
    );
  });

  test('an address says what it was read from, open ends or not', () => {
    const grid = { maxRows: 100, maxColumns: 100 };
    fc.assert(
      fc.property(area, fc.constantFrom('both', 'rows', 'row'), (one, kind) => {
        const text = textOfArea(one);
        const [left, right] = [lettersOf(one.column), lettersOf(one.column + one.columns - 1)];
        const given = { both: text, rows: `${left}:${right}`, row: `${left}${one.row}:${right}` }[kind];
        const read = areaOfText(given, grid);
        expect(read).not.toBeNull();
        expect(textOfArea(read as Area, openEndsOf(given) ?? undefined)).toBe(given);
      }),
    );
  });

  test('cells moved away and back leave contents, formulas and names as they were', () => {
    const small = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(small, small, size, size, (row, column, down, right) => {
        const { sheet, file, book } = openDesk();
        sheet.getRange('A1:D4').setValues(Array.from({ length: 4 }, (_, i) => [i, i * 2, `t${i}`, true]));
        sheet.getRange('E1:E3').setFormulas([['=A1+B2'], ['=SUM(A1:B4)'], ['=$C$3']]);
        file.setNamedRange('mine', sheet.getRange('B2:B3'));
        sheet.getRange('A1').getValue();
        const told = () => [
          sheet.getRange('A1:Z30').getFormulas(),
          sheet.getRange('A1:Z30').getValues(),
          book.namedRanges,
        ];
        const before = JSON.stringify(told());
        const block = sheet.getRange(row, column, 3, 3);
        const away = sheet.getRange(row + down + 8, column + right + 8, 3, 3);
        block.moveTo(away);
        away.moveTo(block);
        expect(JSON.stringify(told())).toBe(before);
      }),
      { numRuns: 40 },
    );
  });
});
