// What Google makes of typed texts, by locale.
import { describe, expect, test } from 'vitest';
import { localeOf } from '../../src/local/values/locale.ts';
import { parseTyped } from '../../src/local/values/typed.ts';

const typed = (text: string, locale = 'en_US') => parseTyped(text, localeOf(locale), 2026);
const content = (text: string, locale = 'en_US') => typed(text, locale).content;

// Serials by hand: 1 January 2024 is 45292, 30 June 2026 is 46203.
describe('numbers', () => {
  test.each([
    ['en_US', '1,234.5', 1234.5],
    ['en_US', '-5', -5],
    ['en_US', '+5', 5],
    ['en_US', '(5)', -5],
    ['en_US', '.5', 0.5],
    ['en_US', '1e21', 1e21],
    ['en_US', '12.5 %', 0.125],
    ['en_US', '$1,000', 1000],
    ['en_US', '22 34', 2234],
    ['en_US', '007', 7],
    ['en_US', '1,5', '1,5'],
    ['de_DE', '1.234,5', 1234.5],
    ['de_DE', '5 €', 5],
    ['de_DE', '3.14', '3.14'],
    ['ru_RU', '1 234,5', 1234.5],
    ['ru_RU', '1\u00a0234,5', 1234.5],
    ['hu_HU', '12,5%', 0.125],
    ['bg_BG', '10 лв.', 10],
  ])('%s %s', (locale, text, value) => {
    expect(content(text, locale)).toBe(value);
  });

  test('the format that comes along', () => {
    expect(['50%', '12.5%', '1e5', '7'].map((text) => typed(text).format)).toEqual(['0%', '0.00%', '0.00E+00', null]);
  });
});

describe('dates and times', () => {
  test.each([
    ['en_US', '6/30/2026', 46203],
    ['en_US', '30/6/2026', '30/6/2026'],
    ['en_GB', '30/6/2026', 46203],
    ['en_GB', '6/30/2026', '6/30/2026'],
    ['ru_RU', '30.06.2026', 46203],
    ['ru_RU', '30.6', 46203],
    ['hu_HU', '2026. 06. 30.', 46203],
    ['hu_HU', '2026.06.30', 46203],
    ['en_US', '2026-06-30', 46203],
    ['de_DE', '31.2.2026', '31.2.2026'],
    ['en_US', 'Jun 30', 46203],
    ['en_US', '30 June 2026', 46203],
    ['ru_RU', '30 июня 2026', 46203],
    ['en_US', '1.2', 1.2],
    ['en_US', '12:00', 0.5],
    ['en_US', '6:00 PM', 0.75],
    ['en_US', '6/30/2026 12:00', 46203.5],
    ['en_US', '12:60', '12:60'],
  ])('%s %s', (locale, text, value) => {
    expect(content(text, locale)).toBe(value);
  });
});

describe('words, formulas and texts', () => {
  test.each([
    ['en_US', 'true', true],
    ['ru_RU', 'истина', true],
    ['de_DE', 'FALSCH', false],
    ['en_US', 'ИСТИНА', 'ИСТИНА'],
    ['en_US', "'=1", '=1'],
    ['en_US', "'007", '007'],
    ['en_US', '=', '='],
    ['en_US', '-', '-'],
    ['en_US', 'Ltd 5', 'Ltd 5'],
    ['en_US', '8-800-555', '8-800-555'],
    ['en_US', '', null],
  ])('%s %s', (locale, text, value) => {
    expect(content(text, locale)).toBe(value);
  });

  test.each([
    ['=A1', '=A1'],
    ['+359 88-123', '=+359 88-123'],
    ['- item', '=- item'],
    ['@home', '=@home'],
  ])('%s is tried as a formula', (text, f) => {
    expect(content(text)).toEqual({ f });
  });
});
