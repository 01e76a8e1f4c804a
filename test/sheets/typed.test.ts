// What people and lists write, read by the habits of a locale (BI-03, BI-04).
import { describe, expect, test } from 'vitest';
import { readDay } from '../../src/sheets/day-text.ts';
import { habitsOf, readNumber } from '../../src/sheets/typed.ts';

const ru = habitsOf('ru_RU');
const us = habitsOf('en_US');
const gb = habitsOf('en_GB');
const hu = habitsOf('hu_HU');

describe('days', () => {
  test.each([
    ['2026-06-12', ru, '2026-06-12'],
    ['2026-06-12', us, '2026-06-12'],
    ['12.06.2026', ru, '2026-06-12'],
    ['12/06/2026', gb, '2026-06-12'],
    ['06/12/2026', us, '2026-06-12'],
    ['1.2.26', ru, '2026-02-01'],
    ['2026. 06. 12.', hu, '2026-06-12'],
    ['2026/6/2', gb, '2026-06-02'],
    ['12.06.2026 14:30', ru, '2026-06-12'],
    ['01.01.1900', ru, '1900-01-01'],
    ['2200-12-31', us, '2200-12-31'],
  ])('%s', (text, habits, day) => expect(readDay(text, habits.order)).toBe(day));

  test.each([
    ['31.02.2026', ru],
    ['13/13/2026', gb],
    ['12.06.2026', hu],
    ['tomorrow', us],
    ['12.06', ru],
    ['2026-13-01', us],
    ['12.06.202', ru],
    ['12.06.6', ru],
    ['126.06.2026', ru],
    ['2026.06.2012', gb],
    ['31.12.1899', ru],
    ['2201-01-01', us],
    ['0026-06-12', us],
  ])('%s is no day', (text, habits) => expect(readDay(text, habits.order)).toBeNull());
});

describe('numbers', () => {
  test.each([
    ['12 000,50', ru, 12000.5],
    ['12\u00a0000,50', ru, 12000.5],
    ['12.000,50', ru, 12000.5],
    ['€12,000.50', us, 12000.5],
    ['12,000.50', ru, 12000.5],
    ['1.234.567', ru, 1234567],
    ['1234', us, 1234],
    ['-5', us, -5],
    ['1.5', ru, 1.5],
    ['1,5', us, 1.5],
    ['1.234', us, 1.234],
    ['1,234', ru, 1.234],
    ['500 EUR', us, 500],
    ['-$1,200.00', us, -1200],
    ['-€500', ru, -500],
    ['€-500', ru, -500],
    ['-EUR 500', us, -500],
    ['1.234,5', ru, 1234.5],
    ['1,234,567.8', us, 1234567.8],
    ['250,000', us, 250000],
    ['€1,234', gb, 1234],
  ])('%s', (text, habits, number) => expect(readNumber(text, habits)).toEqual({ number, doubtful: false }));

  test.each([
    ['1.234', ru],
    ['1.234', hu],
  ])('%s may be a thousand or a fraction', (text, habits) => expect(readNumber(text, habits).doubtful).toBe(true));

  test.each([
    'about 5',
    '',
    '1..2',
    '1,2,3',
    '12,000.50.1',
    '5%',
    '--5',
    '1.2,3',
    '1,23.5',
    '1,234.567,8',
    '1234,567.5',
    // Thousands, millions, pieces: to read them as whole units would be a wrong sum that nobody sees.
    '5 mln',
    '3 mrd',
    '12 e Ft',
    '12 eFt',
    '2 MFt',
    '6 M Ft',
    '9 tis',
    '10 pcs',
    '5 MLN',
  ])('%s is no number', (text) => expect(readNumber(text, us)).toEqual({ number: null, doubtful: false }));
});
