// Phone numbers as they are compared (rules 8.1): the checked examples, and the spellings of each country.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isPhone, phonesIn } from '../../src/sheets/phones.ts';
import { sharedFile } from '../shared.ts';

test.each([
  ['8 (921) 771-65-11', 'RU', ['+79217716511']],
  ['+7 921 771-65-11', 'RU', ['+79217716511']],
  ['921 771-65-11', 'RU', ['+79217716511']],
  ['8 921 771-65-11 (доб. 123)', 'RU', ['+79217716511']],
  ['00359 2 987 65 43', 'BG', ['+35929876543']],
  ['02 987 65 43', 'BG', ['+35929876543']],
  ['02 987 65 43 вътр. 5', 'BG', ['+35929876543']],
  ['06 1 234 5678', 'HU', ['+3612345678']],
  ['(06 1) 234-5678, mell. 4', 'HU', ['+3612345678']],
  ['+36 (0)1 234 5678', 'HU', ['+3612345678']],
  ['0722 123 456 int. 12', 'RO', ['+40722123456']],
  ['+40 722 123 456 ext 12', 'HU', ['+40722123456']],
  ['06 1 234 5678 / 06 20 123 4567', 'HU', ['+3612345678', '+36201234567']],
  ['06 1 234 5678; +40 722 123 456', 'HU', ['+3612345678', '+40722123456']],
  ['310/246-1501', '', ['3102461501']],
  ['12345', '', ['12345']],
  ['1234', '', []],
  ['12345', 'HU', []],
  ['', 'HU', []],
])('%s in %s', (text, country, forms) => expect(phonesIn(text, country)).toEqual(forms));

test.each([
  ['+36 1 234 5678', 'HU', true],
  ['Maria 06 1 234 5678', 'HU', true],
  ['+1234567', 'HU', false],
  ['+1234567890123456', '', false],
  ['call me', '', false],
  ['=1+1', '', false],
])('is %s in %s a phone: %s', (text, country, fine) => expect(isPhone(text, country)).toBe(fine));

const file = sharedFile('data/phones/region_variants.csv');
describe.skipIf(!file)('spellings (skipped without ../shared/data)', () => {
  const rows = (file ? readFileSync(file, 'utf8').trim() : '').split('\n').slice(1);
  test.each(rows.map((row) => row.split(',')))('%s %s %s', (region, _kind, e164, national, international, uri) => {
    for (const text of [national, international, uri]) expect(phonesIn(text ?? '', region ?? '')).toEqual([e164]);
  });
});
