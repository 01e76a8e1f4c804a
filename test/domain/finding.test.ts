// Finding clients: words in any order and spelling, digits without signs, and where the words were found.
import { expect, it } from 'vitest';
import { hitOf, wantedOf } from '../../src/domain/finding.ts';

const CLIENT = {
  name: 'ООО «Торговый дом „Меридиан“»',
  contact_name: 'Елена Смирнова\nPanni Judit',
  phone: '+7 921 771-65-11\n+36 1 234 5678',
  email: 'info@meridian.ru',
  tax_id: '7707083893',
};

it.each<[typed: string, rank: number, by: string]>([
  ['c-0017', 5, 'client_id'],
  ['ооо «торг', 4, 'name'],
  ['меридиан торговый', 3, 'name'],
  ['meridian', 2, 'name'],
  ['Torgovyi Dom', 2, 'name'],
  ['смирнова', 1, 'contact_name'],
  ['smirnova', 1, 'contact_name'],
  ['pann', 1, 'contact_name'],
  ['921 771', 1, 'phone'],
  ['8 (921) 771 65 11', 1, 'phone'],
  ['2345678', 1, 'phone'],
  ['770708', 1, 'tax_id'],
  ['info@', 1, 'email'],
  ['меридиан смирнова', 1, 'contact_name'],
])('%s is found', (typed, rank, by) => {
  expect(hitOf(wantedOf(typed), 'C-0017', CLIENT)).toEqual({ rank, by });
});

it.each(['альфа', 'меридиан иванов', '999', 'c-001', '6511 36'])('%s is not found', (typed) => {
  expect(hitOf(wantedOf(typed), 'C-0017', CLIENT)).toBeNull();
});
