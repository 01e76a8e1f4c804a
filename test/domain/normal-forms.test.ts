// Names, e-mails and tax ids as they are compared (rules 8.1, 8.2).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emailForm, isTaxId, nameForm, soundOf, taxIdForm } from '../../src/domain/normal-forms.ts';
import { sharedFile } from '../shared.ts';

test.each([
  ['ООО «Альфа-Трейд»', 'альфа трейд'],
  ['Альфа-трейд, ООО', 'альфа трейд'],
  ['ЁЛКА ЗАО', 'елка'],
  ['ИП Петров', 'петров'],
  ['ЕТ "Петър Иванов"', 'петър иванов'],
  ['Бета ЕООД', 'бета'],
  ['Gamma  Kft.', 'gamma'],
  ['S.C. Delta S.R.L.', 'delta'],
  ['Delta SRL-D', 'delta'],
  ['Omega GmbH', 'omega'],
  ['Omega, Inc.', 'omega'],
  ['ООО', 'ооо'],
  ['Henry II Motors', 'henry ii motors'],
  ['', ''],
])('the name %s', (name, form) => expect(nameForm(name)).toBe(form));

test.each([
  ['7707083893', 'RU', true], // 2·7+4·7+10·0+3·7+5·0+9·8+4·3+6·8+8·9 = 267; 267 mod 11 = 3
  ['7707083894', 'RU', false],
  ['500100732259', 'RU', true],
  ['500100732258', 'RU', false],
  ['175074752', 'BG', true],
  ['175074753', 'BG', false],
  ['12345676', 'HU', true], // 9·1+7·2+3·3+1·4+9·5+7·6+3·7+1·6 = 150
  ['12345676-2-41', 'HU', true],
  ['12345677', 'HU', false],
  ['18547290', 'RO', true],
  ['18547291', 'RO', false],
  ['RO18547290', 'HU', true],
  ['DE123456789', 'RO', null],
  ['12345', '', null],
])('the tax id %s of %s', (taxId, country, fits) => expect(isTaxId(taxId, country)).toBe(fits));

test.each([
  ['BG 175074752', '175074752'],
  ['12345676-2-41', '12345676'],
  ['HU12345676241', '12345676'],
  ['DE 123', 'DE123'],
  ['0', ''],
  ['no', ''],
])('the tax id %s as it is compared', (taxId, form) => expect(taxIdForm(taxId)).toBe(form));

const mails = sharedFile('data/email/normalize_email_vectors.json');
describe.skipIf(!mails)('e-mails (skipped without ../shared/data)', () => {
  const { cases } = JSON.parse(mails ? readFileSync(mails, 'utf8') : '{"cases":[]}') as {
    cases: { in: string; out: string | false; options: object }[];
  };
  // Of all services only Gmail and Yandex are one mailbox under several spellings for certain.
  const own = cases.filter(({ options, out }) => Object.keys(options).length === 0 && typeof out === 'string');
  test.each(own)('$in', ({ in: typed, out }) => expect(emailForm(typed)).toBe(out));
});

const spelled = sharedFile('data/names/local_vs_latin.csv');
describe.skipIf(!spelled)('names in Latin letters (skipped without ../shared/data)', () => {
  const rows = (spelled ? readFileSync(spelled, 'utf8') : '').split('\n').map((line) => line.trim().split(','));
  // Usual spellings differ from any transliteration now and then: Maxim, Alexei, Julia.
  test.each([
    ['BG', 0.9],
    ['RU', 0.75],
    ['HU', 1],
    ['RO', 1],
    ['MD', 1],
  ])('of %s sound alike in %d of all', (country, part) => {
    const own = rows.filter(([code]) => code === country);
    const same = own.filter(
      ([, , local = '', latin = '']) => soundOf(local.toLowerCase()) === soundOf(latin.toLowerCase()),
    );
    expect(own.length).toBeGreaterThan(20);
    expect(same.length / own.length).toBeGreaterThanOrEqual(part);
  });
});
