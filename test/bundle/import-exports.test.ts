// The columns step before anybody has chosen: headers of known programs and of tables in our languages, dates that tell of each other.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportPlan } from '../../src/contract/answers.ts';
import { guessDelimiter, guessHeaderRow, type List, listOf, readTable } from '../../src/sidebar/load/list.ts';
import { dayOrderUnder, type Setup, setupFrom, unclear } from '../../src/sidebar/load/setup.ts';
import { type Base, setUpBase } from './base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await setUpBase();
});

/** The list and its plan as the wizard gets them. */
async function open(text: string, base = fresh): Promise<{ list: List; plan: ImportPlan; setup: Setup }> {
  const table = readTable(text, { name: '', encoding: '' }, guessDelimiter(text));
  const list = listOf(table, guessHeaderRow(table));
  if (!list) throw new Error('no list');
  const answer = await base.call('importPlan', { headers: list.headers, sample: list.rows.slice(0, 20) });
  const plan = answer.plan as ImportPlan;
  return { list, plan, setup: setupFrom(plan) };
}

describe('headers', () => {
  test.each<[string, string, Record<string, string>]>([
    [
      'amoCRM',
      'ID,Название сделки,Компания,Основной контакт,Ответственный,Этап сделки,"Бюджет, руб",Рабочий телефон,Рабочий email,Источник',
      {
        source_key: 'ID',
        name: 'Компания',
        contact_name: 'Основной контакт',
        manager: 'Ответственный',
        stage: 'Этап сделки',
        amount: 'Бюджет, руб',
        phone: 'Рабочий телефон',
        email: 'Рабочий email',
        source: 'Источник',
      },
    ],
    [
      'amoCRM, contacts',
      'Полное имя контакта,Компания контакта',
      { contact_name: 'Полное имя контакта', name: 'Компания контакта' },
    ],
    [
      'Bitrix24, deals',
      'Стадия сделки,Название,Компания,Контакт,Сумма,Контакт: Рабочий телефон,Контакт: Рабочий e-mail,Предполагаемая дата закрытия',
      {
        stage: 'Стадия сделки',
        name: 'Компания',
        contact_name: 'Контакт',
        amount: 'Сумма',
        phone: 'Контакт: Рабочий телефон',
        email: 'Контакт: Рабочий e-mail',
        expected_close: 'Предполагаемая дата закрытия',
      },
    ],
    ['Bitrix24, leads', 'Название лида,Название компании,Источник', { name: 'Название компании', source: 'Источник' }],
    ['Bitrix24, leads alone', 'Название лида,Источник', { name: 'Название лида', source: 'Источник' }],
    [
      'Pipedrive',
      'Organization - Name,Organization - Owner,Person - Name,Person - Phone - Work,Person - Email - Work,Deal - Value',
      {
        name: 'Organization - Name',
        manager: 'Organization - Owner',
        contact_name: 'Person - Name',
        phone: 'Person - Phone - Work',
        email: 'Person - Email - Work',
        amount: 'Deal - Value',
      },
    ],
    [
      'HubSpot',
      'Record ID,Deal Name,Associated Company,Associated Contact,Deal Stage,Original Source Type',
      {
        source_key: 'Record ID',
        name: 'Associated Company',
        contact_name: 'Associated Contact',
        stage: 'Deal Stage',
        source: 'Original Source Type',
      },
    ],
    [
      'Salesforce',
      'Opportunity Owner,Account Name,Opportunity Name,Close Date,Lead Source',
      { manager: 'Opportunity Owner', name: 'Account Name', expected_close: 'Close Date', source: 'Lead Source' },
    ],
    ['Zoho', 'Deal Name,Account Name,Closing Date', { name: 'Account Name', expected_close: 'Closing Date' }],
    ['a person beside a company', 'Name,Company,Phone', { contact_name: 'Name', name: 'Company', phone: 'Phone' }],
    ['a name alone', 'Name,Phone', { name: 'Name', phone: 'Phone' }],
    [
      'ro',
      'Denumire firmă,Persoană contact,CIF,Stare,Sursa,Nr. angajați',
      {
        name: 'Denumire firmă',
        contact_name: 'Persoană contact',
        tax_id: 'CIF',
        stage: 'Stare',
        source: 'Sursa',
        headcount: 'Nr. angajați',
      },
    ],
    ['ro without its accents', 'Denumire firma,Nr. angajati', { name: 'Denumire firma', headcount: 'Nr. angajati' }],
    [
      'hu',
      'Cégnév,Kapcsolattartó neve,Státusz',
      { name: 'Cégnév', contact_name: 'Kapcsolattartó neve', stage: 'Státusz' },
    ],
    ['bg', 'Име на фирма,ЕИК/Булстат,Състояние', { name: 'Име на фирма', tax_id: 'ЕИК/Булстат', stage: 'Състояние' }],
  ])('%s', async (_program, headers, fields) => {
    const { plan } = await open(`${headers}\n${'x,'.repeat(Object.keys(fields).length)}\n`);
    expect(plan.mapping).toEqual(fields);
  });

  test('what was paid is recognised in every language, whatever the language of the base', async () => {
    const russian = await setUpBase('ru', 'ru_RU');
    for (const header of ['Paid', 'Оплачено', 'Платено', 'Befizetve', 'Încasat', 'Plătit']) {
      const { plan } = await open(`Company,${header}\nA,1\n`, russian);
      expect(plan.mapping, header).toEqual({ name: 'Company', paid_amount: header });
    }
  });
});

describe('dates', () => {
  const headers = 'Клиент;Новый клиент;1-й контакт;2-й контакт;Сделка';
  const months = (first: string) => `${headers}\nА;${first};02.03.2026;03.04.2026;04.05.2026\nБ;01.02.2026;;;\n`;
  const [fields, , second] = [{ 'Новый клиент': 'stage_on:new' }, '', '2-й контакт'];

  test('one column that tells its order tells it for the others, which a person may still change', async () => {
    const { list, plan, setup } = await open(months('20.02.2026'));
    expect(setup.fieldOf).toMatchObject(fields);
    expect(unclear(list, plan, setup)).toEqual([]);
    expect(dayOrderUnder(list, plan, setup, second)).toEqual({ known: 'dmy' });
  });

  test('where none tells, each is asked until somebody has said it of one', async () => {
    const { list, plan, setup } = await open(months('05.02.2026'));
    expect(unclear(list, plan, setup)).toEqual(['Новый клиент', '1-й контакт', '2-й контакт', 'Сделка']);
    const told = { ...setup, orders: { [second]: 'dmy' } };
    expect(unclear(list, plan, told)).toEqual([]);
  });

  test('where two contradict each other the rest is asked; a column that contradicts itself is asked always', async () => {
    const { list, plan, setup } = await open(months('20.02.2026'));
    expect(unclear(list, plan, { ...setup, orders: { Сделка: 'mdy' } })).toEqual(['1-й контакт', '2-й контакт']);
    const torn = await open(`${headers}\nА;20.02.2026;13.03.2026;;\nБ;;03.13.2026;;\n`);
    expect(unclear(torn.list, torn.plan, torn.setup)).toEqual(['1-й контакт']);
  });
});

describe('lists of one column', () => {
  test.each([
    ['Company\nA, Inc\nB, Inc\n', 'Company', ['A, Inc', 'B, Inc']],
    ['Company\nA, Inc\nB\nC; D, Inc\n', 'Company', ['A, Inc', 'B', 'C; D, Inc']],
    ['Company\nFoo\nBar\n', 'Company', ['Foo', 'Bar']],
  ])('%j', (text, header, names) => {
    const table = readTable(text, { name: '', encoding: '' }, guessDelimiter(text));
    const list = listOf(table, guessHeaderRow(table));
    expect(list?.headers).toEqual([header]);
    expect(list?.rows).toEqual(names.map((name) => [name]));
  });

  test.each([
    ['Report\nCompany,City\nA,Rome\nB,Oslo\n', ','],
    ['Name, City\nA, Rome\nB, Oslo\n', ','],
    ['Список\nИмя;Город\nА;Уфа\n', ';'],
  ])('%j has two', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
    const table = readTable(text, { name: '', encoding: '' }, delimiter);
    expect(listOf(table, guessHeaderRow(table))?.headers).toHaveLength(2);
  });
});
