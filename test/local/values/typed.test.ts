// What Google makes of typed texts, by locale.
import { describe, expect, test } from 'vitest';
import { localeOf } from '../../../src/local/values/locale.ts';
import { parseTyped } from '../../../src/local/values/typed.ts';

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

  test.each([
    ['en_US', '50%', '0%'],
    ['en_US', '12.5%', '0.00%'],
    ['en_US', '1e5', '0.00E+00'],
    ['en_US', '7', null],
    ['en_US', '1,234', '#,##0'],
    ['en_US', '1,234.5', '#,##0.00'],
    ['en_US', '22 34', null],
    ['en_US', '$5', '"$"#,##0'],
    ['en_US', '-$1,000.50', '"$"#,##0.00'],
    ['de_DE', '5,50 €', '#,##0.00\u00a0"€"'],
    ['ru_RU', '100 руб.', '#,##0\u00a0"руб."'],
    ['hu_HU', '500 Ft', '#,##0\u00a0"Ft"'],
    ['ro_RO', '10 lei', '#,##0\u00a0"lei"'],
    ['en_US', '1 1/2', '# ?/?'],
  ])('the format that comes along in %s with %s', (locale, text, format) => {
    expect(typed(text, locale).format).toBe(format);
  });

  test('a sign stands before or behind the sign of money, and brackets are a minus', () => {
    expect(['-$5', '$-5', '($5)', '- 5', '+$5'].map((text) => content(text))).toEqual([-5, -5, -5, -5, 5]);
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
    ['en_US', '3 PM', 0.625],
    ['en_US', '36:00', 1.5],
    ['en_US', '6/30/2026 6 PM', 46203.75],
    ['en_US', '2026-06-30T12:00:00Z', '2026-06-30T12:00:00Z'],
    ['en_US', 'Tuesday, June 30, 2026', 46203],
    ['en_US', 'June 30th, 2026', 46203],
    ['en_US', '30-Jun-26', 46203],
    ['en_US', '6/30/26', 46203],
    ['en_US', '1/1/30', 10959],
    ['en_US', '2/29/2023', '2/29/2023'],
    ['en_US', 'May 35', 'May 35'],
    ['bg_BG', '30 юни 2026 г.', 46203],
    ['hu_HU', '2026. június 30.', 46203],
    ['hu_HU', 'jún. 30.', 46203],
    ['ro_RO', '30 iunie 2026', 46203],
    ['de_DE', '30. Juni 2026', 46203],
    ['de_DE', '30.06.2026 12:00', 46203.5],
    ['fr_FR', '30 juin 2026', 46203],
    ['es_ES', '30 de junio de 2026', 46203],
    ['it_IT', '30 giugno 2026', 46203],
    ['pl_PL', '30 czerwca 2026', 46203],
    ['tr_TR', '30 Haziran 2026', 46203],
  ])('%s %s', (locale, text, value) => {
    expect(content(text, locale)).toBe(value);
  });
});

test.each([
  ['en_US', '1/2', 'M/d'],
  ['en_GB', '01/02', 'dd/MM'],
  ['en_US', 'Jan 5', 'MMM d'],
  ['en_US', 'January 5, 2024', 'MMMM d, yyyy'],
  ['en_US', '2024-01-05', 'yyyy-MM-dd'],
  ['en_US', '1/5/2024', 'M/d/yyyy'],
  ['en_US', '14:30', 'H:mm'],
  ['en_US', '2:30:15 pm', 'h:mm:ss AM/PM'],
  ['en_US', '100:30', '[h]:mm:ss'],
  ['ru_RU', '5 января 2024', 'd MMMM yyyy'],
])('a date in %s keeps the shape of %s', (locale, text, format) => {
  expect(typed(text, locale).format).toBe(format);
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
