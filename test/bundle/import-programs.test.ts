// Lists as other programs and countries write them: their headers are known, their words are asked about, nothing is guessed.
import { describe, expect, test } from 'vitest';
import type { ImportPlan, ImportResult } from '../../src/contract/answers.ts';
import { locales } from '../../src/locales/index.ts';
import type { Language } from '../../src/locales/shape.ts';
import { nothingIn } from '../../src/sidebar/load/habits.ts';
import { guessDelimiter, guessHeaderRow, type List, listOf, readTable } from '../../src/sidebar/load/list.ts';
import {
  batchInput,
  EMPTY,
  needed,
  setupFrom,
  UNDECIDED,
  unclear,
  unknownWords,
} from '../../src/sidebar/load/setup.ts';
import { type Base, copyOf, setUpBase, table } from './base.ts';

interface Example {
  program: string;
  language: Language;
  locale: string;
  text: string;
  /** Field → header that is taken for it. */
  fields: Record<string, string>;
  /** Field → words of the list that the page asks about. */
  asked: Record<string, string[]>;
  /** What the answers are; everything else that is asked is left empty. */
  answers: Record<string, Record<string, string>>;
  added: number;
  /** Lines that come back. */
  bad: number[];
  /** The first client, in cells. */
  first: Record<string, string>;
}

const EXAMPLES: Example[] = [
  {
    program: 'Pipedrive',
    language: 'en',
    locale: 'en_US',
    text:
      'Deal - ID,Deal - Organization,Deal - Contact person,Deal - Value,Deal - Stage,Deal - Owner,Person - Phone - Work\n' +
      '12,Acme Ltd,John Smith,"1,200.50",Proposal Made,Ann,"+44 20 7946 0959, +44 20 7946 0960"',
    fields: {
      name: 'Deal - Organization',
      stage: 'Deal - Stage',
      manager: 'Deal - Owner',
      phone: 'Person - Phone - Work',
    },
    asked: { stage: ['Proposal Made'], manager: ['Ann'] },
    answers: { stage: { 'Proposal Made': 'c2' } },
    added: 1,
    bad: [],
    first: { name: 'Acme Ltd', stage: '2nd contact', source_key: '12', phone: '+44 20 7946 0959, +44 20 7946 0960' },
  },
  {
    program: 'Salesforce, with a line of sums and a copyright',
    language: 'en',
    locale: 'en_US',
    text:
      '"Opportunity ID","Account Name","Stage","Amount","Close Date","Lead Source","Phone"\n' +
      '"006A","Lambda Inc","Prospecting","12,500.00","12/31/2026","Web","(212) 555-0100"\n' +
      '"","Grand Totals","","12,500.00","","",""\n"Copyright (c) 2000-2026 salesforce.com, inc."',
    fields: { name: 'Account Name', source: 'Lead Source', expected_close: 'Close Date' },
    asked: { stage: ['Prospecting'], source: ['Web'] },
    answers: { stage: { Prospecting: 'c1' }, source: { Web: 'website' } },
    added: 1,
    bad: [3, 4],
    first: { name: 'Lambda Inc', source: 'Website', expected_close: '2026-12-31' },
  },
  {
    program: 'Zoho, with -None- and a quotation',
    language: 'en',
    locale: 'en_US',
    text: 'Record Id,Account Name,Industry,Employees,Description\nz1,Kappa Ltd,-None-,10,"said ""hello"",\nthen left"',
    fields: { name: 'Account Name', category: 'Industry', headcount: 'Employees', note: 'Description' },
    asked: { category: [] },
    answers: {},
    added: 1,
    bad: [],
    first: { category: '', headcount: '10', note: 'said "hello",\nthen left' },
  },
  {
    program: 'Bitrix24',
    language: 'ru',
    locale: 'ru_RU',
    text:
      'ID;Название компании;Рабочий телефон;Рабочий e-mail;Ответственный;Кол-во сотрудников\n' +
      '1;ООО «Ромашка»;8 (921) 771-65-11, 8 (921) 771-65-12;a@romashka.example;Иван Петров;не выбрано',
    fields: { name: 'Название компании', email: 'Рабочий e-mail', manager: 'Ответственный' },
    asked: { manager: ['Иван Петров'] },
    answers: { manager: { 'Иван Петров': 'Ivan' } },
    added: 1,
    bad: [],
    first: { name: 'ООО «Ромашка»', manager: 'Ivan', headcount: '' },
  },
  {
    program: 'amoCRM',
    language: 'ru',
    locale: 'ru_RU',
    text:
      'ID;Бюджет;Этап сделки;Полное имя контакта;Компания контакта;Рабочий телефон (контакт);Причина отказа\n' +
      "556;150000;Закрыто и не реализовано;Ольга;ИП Маяк;'+79210001123;Дорого",
    fields: { name: 'Компания контакта', phone: 'Рабочий телефон (контакт)', amount: 'Бюджет' },
    asked: { stage: ['Закрыто и не реализовано'], reason: [] },
    answers: { stage: { 'Закрыто и не реализовано': 'Отказ' } },
    added: 1,
    bad: [],
    first: { stage: 'Отказ', reason: 'Дорого', phone: '+79210001123' },
  },
  {
    program: '1C: a title above, the sums below',
    language: 'ru',
    locale: 'ru_RU',
    text:
      'Список контрагентов\n\nКод;Наименование;ИНН;КПП;Телефон;Менеджер;Потенциал в год\n' +
      '00-001;Ромашка;7707083893;770701001;(495) 123-45-67;;1 234 567,89 руб.\n;Итого:;;;;;1 234 567,89 руб.',
    fields: { name: 'Наименование', tax_id: 'ИНН', potential_year: 'Потенциал в год' },
    asked: {},
    answers: {},
    added: 1,
    bad: [5],
    first: { tax_id: '7707083893', source_key: '00-001', potential_year: '1234567.89' },
  },
  {
    program: 'Excel in German',
    language: 'en',
    locale: 'de_DE',
    text:
      'Firma;Ansprechpartner;Telefon;Status;Yearly potential;Expected close;Bemerkung\n' +
      'Müller GmbH;Hans Müller;030 901820;offen;1.234,50 €;31. Dez. 2026;k. A.',
    fields: { name: 'Firma', contact_name: 'Ansprechpartner', stage: 'Status', note: 'Bemerkung' },
    asked: { stage: ['offen'] },
    answers: { stage: { offen: 'c1' } },
    added: 1,
    bad: [],
    first: { contact_name: 'Hans Müller', potential_year: '1234.5', expected_close: '2026-12-31', note: '' },
  },
  {
    program: 'Excel in Polish',
    language: 'en',
    locale: 'pl_PL',
    text:
      'Nazwa firmy;Osoba kontaktowa;NIP;Yearly potential;Expected close\n' +
      'Kowalski sp. z o.o.;Jan Kowalski;525-000-00-00;1 234,50 zł;31 gru 2026',
    fields: { name: 'Nazwa firmy', tax_id: 'NIP' },
    asked: {},
    answers: {},
    added: 1,
    bad: [],
    first: { tax_id: '525-000-00-00', potential_year: '1234.5', expected_close: '2026-12-31' },
  },
  {
    program: 'a Hungarian table with a number of Excel for a day',
    language: 'hu',
    locale: 'hu_HU',
    text:
      'Cégnév;Kapcsolattartó;Telefonszám;Adószám;Státusz;Éves potenciál;Várható zárás\n' +
      'Rózsa Kft.;Nagy Éva;06 1 234 5678 / 06 30 123 4567;12345676-2-42;ajánlat;12 000 Ft;46387',
    fields: { name: 'Cégnév', stage: 'Státusz', tax_id: 'Adószám' },
    asked: { stage: ['ajánlat'] },
    answers: { stage: { ajánlat: 'c1' } },
    added: 1,
    bad: [],
    // 30 December 1899 and 46,387 days: 31 December 2026 (46,022 is 31 December 2025).
    first: { potential_year: '12000', expected_close: '2026-12-31', phone: '06 1 234 5678 / 06 30 123 4567' },
  },
  {
    program: 'a Romanian table',
    language: 'ro',
    locale: 'ro_RO',
    text:
      'Denumire firmă;Persoană de contact;Nr. telefon;Adresă e-mail;CUI;Stare;Potențial anual\n' +
      'Trandafir SRL;Ion Pop;0722 123 456;i@t.example;RO14399840;în lucru;1.234,50 lei',
    fields: { name: 'Denumire firmă', phone: 'Nr. telefon', email: 'Adresă e-mail', stage: 'Stare' },
    asked: { stage: ['în lucru'] },
    answers: { stage: { 'în lucru': 'c1' } },
    added: 1,
    bad: [],
    first: { tax_id: 'RO14399840', potential_year: '1234.5' },
  },
  {
    program: 'a Bulgarian table',
    language: 'bg',
    locale: 'bg_BG',
    text:
      'Наименование на фирмата;Лице за контакт;Тел.;Ел. поща;ЕИК / Булстат;Годишен потенциал\n' +
      'Роза ЕООД;Иван;02/987 65 43;i@r.example;831650349;1 234,50 лв.',
    fields: { name: 'Наименование на фирмата', email: 'Ел. поща', tax_id: 'ЕИК / Булстат' },
    asked: {},
    answers: {},
    added: 1,
    bad: [],
    first: { phone: '02/987 65 43', potential_year: '1234.5' },
  },
  {
    program: 'doubled headers, empty columns, blank lines and sums',
    language: 'en',
    locale: 'en_US',
    text: ";;Client list;;\n;;;;\nName;Phone;Phone;;Yearly potential\nNu Ltd;+44 20 7946 0222;;;12'000\n;;;;\nTotal;;;;12'000",
    fields: { name: 'Name', phone: 'Phone' },
    asked: {},
    answers: {},
    added: 1,
    bad: [6],
    first: { name: 'Nu Ltd', potential_year: '12000' },
  },
];

const bases = new Map<string, Base>();
async function baseIn(language: string, locale: string): Promise<Base> {
  const key = `${language} ${locale}`;
  const base = bases.get(key) ?? (await setUpBase(language, locale));
  bases.set(key, base);
  return copyOf(base);
}

function listIn(text: string): List {
  const read = readTable(text, { name: '', encoding: '' }, guessDelimiter(text));
  const list = listOf(read, guessHeaderRow(read));
  if (!list) throw new Error('no list');
  return list;
}
describe.each(EXAMPLES)('$program', ({ language, locale, text, fields, asked, answers, added, bad, first }) => {
  test('its columns are known, its words asked about, and it comes in', async () => {
    const base = await baseIn(language, locale);
    const list = listIn(text);
    const { plan } = (await base.call('importPlan', { headers: list.headers, sample: [] })) as unknown as {
      plan: ImportPlan;
    };
    expect(plan.mapping).toMatchObject(fields);
    const setup = setupFrom(plan);
    setup.blanks = nothingIn(list, list.headers).map(({ word }) => word);
    const words: Record<string, string[]> = {};
    for (const [header, code] of Object.entries(setup.fieldOf)) {
      const field = plan.fields.find((candidate) => candidate.code === code);
      if (field) words[code] = unknownWords(field, header, list, setup);
    }
    for (const field of Object.keys(words)) expect([field, words[field]]).toEqual([field, asked[field] ?? []]);
    for (const [field, unknown] of Object.entries(words)) {
      setup.values[field] = Object.fromEntries(unknown.map((word) => [word, answers[field]?.[word] ?? EMPTY]));
    }
    if (needed(plan, setup).length > 0) setup.constants.source = 'website';
    expect(needed(plan, setup)).toEqual([]);
    expect(unclear(list, plan, setup)).toEqual([]);
    const answer = await base.call('importRows', batchInput(list, plan, setup, 0, UNDECIDED));
    const result = answer.result as ImportResult;
    expect(result.bad.map(({ line, reason }) => (bad.includes(line) ? line : reason))).toEqual(bad);
    expect(result.added).toBe(added);
    const [client] = table(base, locales[language].terms.tabs.clients);
    expect(client).toMatchObject(first);
  });
});
