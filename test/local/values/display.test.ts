// What cells show: numbers, dates and booleans through formats and locales; serials in zones.
import { describe, expect, test } from 'vitest';
import { displayOf, isDateFormat } from '../../../src/local/values/display.ts';
import { localeOf } from '../../../src/local/values/locale.ts';
import { instantOf, serialOf } from '../../../src/local/values/serial.ts';

const shown = (value: number | string | boolean, format?: string, locale = 'en_US') =>
  displayOf(value, format, localeOf(locale));

test.each([
  [1234567.891, undefined, 'en_US', '1234567.891'],
  [1 / 3, undefined, 'en_US', '0.3333333333'],
  [0.5, undefined, 'ru_RU', '0,5'],
  [1e15, undefined, 'en_US', '1E+15'],
  [999_999_999_999_999, undefined, 'en_US', '999999999999999'],
  [1234.5, '#,##0.00', 'en_US', '1,234.50'],
  [1234567.5, '#,##0.00', 'bg_BG', '1\u00a0234\u00a0567,50'],
  [1234.5, '#,##0.00', 'ro_RO', '1.234,50'],
  [-1234.5, '#,##0', 'en_US', '-1,235'],
  [1.005, '0.00', 'en_US', '1.01'],
  [0.125, '0.0%', 'en_US', '12.5%'],
  [0.125, '0.0 %', 'hu_HU', '12,5 %'],
  [5, '#,##0.00 "€"', 'de_DE', '5,00 €'],
  [5, '[$€]#,##0', 'en_GB', '€5'],
  [7, '000', 'en_US', '007'],
  [1.5, '0.##', 'en_US', '1.5'],
  [-3, '0;(0)', 'en_US', '(3)'],
  [0, '0;-0;"none"', 'en_US', 'none'],
  [12_345, '0.00E+00', 'en_US', '1.23E+04'],
  [46203, 'dd.mm.yyyy', 'ru_RU', '30.06.2026'],
  [46203, 'yyyy. mm. dd.', 'hu_HU', '2026. 06. 30.'],
  [46203.5, 'd mmm yyyy hh:mm:ss', 'en_GB', '30 Jun 2026 12:00:00'],
  [46203.75, 'h:mm am/pm', 'en_US', '6:00 PM'],
  [46203, 'dddd, mmmm d', 'en_US', 'Tuesday, June 30'],
  [1.5, '[h]:mm', 'en_US', '36:00'],
  [true, '0.00', 'ru_RU', 'ИСТИНА'],
  [false, undefined, 'de_DE', 'FALSCH'],
  ['007', '0.00', 'en_US', '007'],
  [1.25, '# ?/?', 'en_US', '1 1/4'],
  [0.5, '?/?', 'en_US', '1/2'],
  [1.25, '# ?/8', 'en_US', '1 2/8'],
  [2.28, '# ??/??', 'en_US', '2  7/25'],
  [1234567, '#,##0,"K"', 'en_US', '1,235K'],
  [1234567, '0.0,,"M"', 'en_US', '1.2M'],
  [150, '[>100]"big" 0;"small" 0', 'en_US', 'big 150'],
  [50, '[>100]"big" 0;"small" 0', 'en_US', 'small 50'],
  [-5, '[Red](0);[Blue]-0', 'en_US', '-5'],
  [-5, '[Green]0;[Red](0)', 'en_US', '(5)'],
  ['text', '0;0;0;"<"@">"', 'en_US', '<text>'],
  ['text', '@" kg"', 'en_US', 'text kg'],
  [12345678, '##0.0E+0', 'en_US', '1.2E+7'],
  [0.00012, '0.00E+00', 'en_US', '1.20E-04'],
  [5551234567, '000-000-0000', 'en_US', '555-123-4567'],
  [1e21, '0', 'en_US', '1000000000000000000000'],
  [5, '[$€-407] #,##0.00', 'en_US', '€ 5.00'],
  [100, 'General" units"', 'en_US', '100 units'],
  [-5, '$#,##0.00', 'en_US', '-$5.00'],
  [1.5, '"a;b"0.0', 'en_US', 'a;b1.5'],
  [1.5, '[mm]:ss', 'en_US', '2160:00'],
  [-0.5, '[h]:mm', 'en_US', '-12:00'],
  [0.5, 'hh:mm:ss.000', 'en_US', '12:00:00.000'],
  [46203, 'mmmmm', 'en_US', 'J'],
  [46203, 'MMMM yyyy', 'ru_RU', 'июнь 2026'],
  [46203, 'd MMMM yyyy', 'ru_RU', '30 июня 2026'],
  [46203, 'dddd', 'de_DE', 'Dienstag'],
  [-1, 'd/m/yyyy', 'en_US', '29/12/1899'],
  [46203.75, 'yyyy-mm-dd"T"hh:mm:ss', 'en_US', '2026-06-30T18:00:00'],
  [1234.5, '#,##0.00', 'fr_FR', '1\u202f234,50'],
] as const)('%s as %s in %s', (value, format, locale, text) => {
  expect(shown(value, format, locale)).toBe(text);
});

test('which formats are dates', () => {
  const dates = ['dd.mm.yyyy', 'H:mm:ss', '[h]:mm', 'yyyy-MM-dd'];
  const numbers = ['0.00', '#,##0.00 "days"', '[Red]0', '@', 'general', undefined, '0.0%', '\\d0'];
  expect(dates.map(isDateFormat)).toEqual([true, true, true, true]);
  expect(numbers.map(isDateFormat)).toEqual(numbers.map(() => false));
});

describe('8.4 serials', () => {
  test('days since 30 December 1899 on the zone’s clock', () => {
    expect(serialOf(Date.parse('2026-06-30T00:00:00+03:00'), 'Europe/Sofia')).toBe(46203);
    expect(instantOf(46203.5, 'Asia/Kolkata')).toBe(Date.parse('2026-06-30T12:00:00+05:30'));
    expect(serialOf(Date.parse('1899-12-30T00:00:00Z'), 'UTC')).toBe(0);
  });

  test('over the changes of the clock, both ways', () => {
    // Sofia goes from UTC+2 to UTC+3 on 29 March 2026 at 03:00 and back on 25 October at 04:00.
    const clock = (text: string) => Date.parse(text);
    expect(instantOf(serialOf(clock('2026-03-29T00:59:00Z'), 'Europe/Sofia'), 'Europe/Sofia')).toBe(
      clock('2026-03-29T00:59:00Z'),
    );
    expect(instantOf(serialOf(clock('2026-03-29T01:01:00Z'), 'Europe/Sofia'), 'Europe/Sofia')).toBe(
      clock('2026-03-29T01:01:00Z'),
    );
    // 03:30 does not exist that day; it is taken as 04:30.
    expect(instantOf(46110 + 3.5 / 24, 'Europe/Sofia')).toBe(clock('2026-03-29T04:30:00+03:00'));
  });
});
