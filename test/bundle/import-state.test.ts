// Lists with a state (T01b) and how dates, numbers and words for "nothing" are read (BI-03, BI-04, BI-23, BI-24).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, setUpBase, table } from './base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await setUpBase();
});
const result = (answer: Answer) => answer.result as { added: number; bad: { line: number; reason: string }[] };
/** One row of fields by their keys. */
const one = (fields: Record<string, string>, more: object = {}) => ({
  headers: Object.keys(fields),
  rows: [Object.values(fields)],
  mapping: Object.fromEntries(Object.keys(fields).map((key) => [key, key])),
  constants: { source: 'website' },
  ...more,
});
async function taken(fields: Record<string, string>, more: object = {}): Promise<Base> {
  const base = copyOf(fresh);
  expect(result(await base.call('importRows', one(fields, more)))).toMatchObject({ added: 1, bad: [] });
  return base;
}
const reason = async (fields: Record<string, string>, more: object = {}) =>
  result(await copyOf(fresh).call('importRows', one(fields, more))).bad[0]?.reason;

describe('T01b', () => {
  test('a client that bought before: since when, its last order as a repeat deal of the house, paid that day', async () => {
    const fields = {
      name: 'Alfa',
      stage: 'Deal',
      manager: 'Ivan',
      customer_since: '2024-02-01',
      last_order_on: '2026-04-10',
      paid_before: '1500',
    };
    const base = await taken(fields);
    expect(table(base, 'Clients')).toMatchObject([
      { stage: 'Deal', section: 'Active clients', customer_since: '2024-02-01', created_on: '2024-02-01' },
    ]);
    expect(table(base, 'Deals')).toMatchObject([
      {
        deal_status: 'Completed',
        revenue_kind: 'Repeat',
        signed_on: '2026-04-10',
        amount: '1500',
        paid: '1500',
        manager: '',
        credit_department: '',
      },
    ]);
    expect(table(base, 'Payments')).toMatchObject([
      { paid_on: '2026-04-10', amount: '1500', manager1: '', share1: '1500' },
    ]);
    expect(table(base, 'History')).toMatchObject([{ event_type: 'create', stage_to: 'deal', event_on: '2024-02-01' }]);
  });

  test('parked in the archive: reason and return day', async () => {
    const base = await taken({
      name: 'Alfa',
      stage: '2nd contact',
      section: 'Strategic archive',
      revisit_on: '2026-09-01',
    });
    expect(table(base, 'Clients')).toMatchObject([
      { stage: '2nd contact', section: 'Strategic archive', revisit_on: '2026-09-01', next_action_on: '' },
    ]);
  });

  test('a section alone says the stage where only one goes with it', async () => {
    const base = await taken({ name: 'Alfa', section: 'Refusal, follow up later' });
    expect(table(base, 'Clients')).toMatchObject([{ stage: 'Refusal', section: 'Refusal, follow up later' }]);
  });

  test('the tag of a non-profile client brings its refusal and reason', async () => {
    const base = await taken({ name: 'Alfa', tag: 'Not a fit' });
    expect(table(base, 'Clients')).toMatchObject([{ stage: 'Refusal', reason: 'Not a fit', tag: 'Not a fit' }]);
    expect(await reason({ name: 'Alfa', tag: 'Not a fit', stage: 'Deal' })).toContain('only with a refusal');
  });

  test.each([
    [
      { section: 'Active clients', stage: '1st contact' },
      'The section Active clients does not go with the stage 1st contact',
    ],
    [{ section: 'In progress' }, 'The section In progress needs a stage'],
    [{ last_order_on: '2026-04-10' }, 'A last order, but the stage is not that of a client who has bought'],
    [{ stage: 'Deal', paid_before: '10' }, 'A sum paid before, but no day of the last order'],
    [
      { stage: 'Deal', customer_since: '2026-04-11', last_order_on: '2026-04-10' },
      'The last order, 10 Apr 2026, is before the first one',
    ],
    [
      { stage: 'Deal', last_order_on: '2026-06-10' },
      'The last order, 10 Jun 2026, is not before the start of this system, 1 May 2026: give the date of the deal instead',
    ],
  ])('%o', async (fields, wanted) => expect(await reason({ name: 'Alfa', ...fields })).toBe(wanted));
});

describe('dates and numbers', () => {
  test.each([
    ['03.04.2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['2026/04/03', 'dmy', '2026-04-03'],
    ['12 мая 2026 г.', 'mdy', '2026-05-12'],
    ['2026. május 12.', 'mdy', '2026-05-12'],
    ['12 mai 2026', 'mdy', '2026-05-12'],
    ['12 юни 2026', 'mdy', '2026-06-12'],
    ['May 12, 2026', 'dmy', '2026-05-12'],
    ['12-Mar-26', 'ymd', '2026-03-12'],
    ['2026. szeptember 3.', 'dmy', null],
  ])('%s in a column that is written %s', async (text, order, day) => {
    const fields = { name: 'Alfa', proposal_sent_on: text };
    const more = { habits: { proposal_sent_on: { order } } };
    if (day === null) expect(await reason(fields, more)).toContain('is in the future');
    else expect(table(await taken(fields, more), 'Clients')[0]?.proposal_sent_on).toBe(day);
  });

  test('31.02 is no day, whatever the order', async () => {
    const fields = { name: 'Alfa', proposal_sent_on: '31.02.2026' };
    expect(await reason(fields, { dateOrder: 'dmy' })).toContain('“31.02.2026” is not a date');
  });

  test.each([
    ['1.234', ',', '1234'],
    ['1,234', '.', '1234'],
    ['12 000,50', ',', '12000.5'],
    ['12.000,50', ',', '12000.5'],
    ['€12,000.50', '.', '12000.5'],
  ])('%s in a column whose decimal sign is %s', async (text, decimal, sum) => {
    const more = { habits: { potential_year: { decimal } } };
    const base = await taken({ name: 'Alfa', potential_year: text }, more);
    expect(table(base, 'Clients')[0]?.potential_year).toBe(sum);
  });

  test('1.234 is asked for where nobody said, three decimals are refused', async () => {
    const base = copyOf(await setUpBase('ru', 'ru_RU'));
    const answer = await base.call('importRows', one({ name: 'Альфа', potential_year: '1.234' }));
    expect(result(answer).bad[0]?.reason).toContain('1.234');
    const more = { habits: { potential_year: { decimal: '.' } } };
    expect(await reason({ name: 'Alfa', potential_year: '0.125' }, more)).toContain('more decimals than the currency');
  });
});

describe('texts', () => {
  test('words for nothing count as empty where somebody said so, whole cells only', async () => {
    const fields = { name: 'Select', phone: 'select', note: 'Select the blue one' };
    const base = await taken({ ...fields, name: 'Alfa' }, { blanks: ['Select'] });
    expect(table(base, 'Clients')).toMatchObject([{ name: 'Alfa', phone: '', note: 'Select the blue one' }]);
    expect(await reason(fields, { blanks: ['Select'] })).toBe('No name of the client');
  });

  test('what looks like a formula stays text; spaces of all kinds are one', async () => {
    const base = await taken({
      name: '=HYPERLINK("x")',
      note: '-5',
      contact_name: 'Anna\u00a0\nNagy',
      phone: '+7 921 000 00 00',
    });
    expect(table(base, 'Clients')).toMatchObject([
      { name: '=HYPERLINK("x")', note: '-5', contact_name: 'Anna Nagy', phone: '+7 921 000 00 00' },
    ]);
  });

  test('a phone whose digits a spreadsheet has lost is told, not taken', async () => {
    expect(await reason({ name: 'Alfa', phone: '7,92177E+10' })).toBe(
      'Phone: “7,92177E+10” was rounded by a spreadsheet, its digits are lost',
    );
  });
});

test('a tab: what Sheets did to texts and dates is told for each column', async () => {
  const base = copyOf(fresh);
  const rows = [
    ['Client list', '', '', ''],
    ['Client', 'Phone', 'Key in the source list', 'Proposal sent on'],
    ['A', '0701234567', '3-05', '05/06/2026'],
    ['B', '', 'k-9', '13.05.2026'],
  ];
  base.session.addSheet('list', rows, false);
  const headers = rows[1] ?? [];
  const { plan } = (await base.call('importPlan', { tab: 'list', headerRow: 2, headers, sample: [] })) as unknown as {
    plan: { warnings: string[] };
  };
  expect(plan.warnings).toEqual([
    'Sheets has turned the column “Phone” into numbers: leading zeros and plus signs may be lost. Better upload the file here.',
    'Sheets has turned texts in the column “Key in the source list” into dates. Better upload the file here.',
    'In the column “Proposal sent on” Sheets took only some dates for dates: in those, day and month may have changed places. Better upload the file here.',
  ]);
  expect(await base.call('importTabRows', { tab: 'list', from: 0, count: 2 })).toMatchObject({
    rows: [['Client list', '', '', ''], headers],
    total: 4,
  });
});

test.each([
  [
    'Pipedrive',
    ['Deal - Title', 'Deal - Organization', 'Person - Phone', 'Deal - Stage'],
    [null, 'name', 'phone', 'stage'],
  ],
  ['HubSpot', ['Record ID', 'Company name', 'Phone Number', 'Lead Status'], ['source_key', 'name', 'phone', 'stage']],
  [
    'Bitrix24',
    ['Название компании', 'Рабочий телефон', 'Стадия', 'Ответственный'],
    ['name', 'phone', 'stage', 'manager'],
  ],
  ['amoCRM', ['Компания контакта', 'Этап сделки', 'Бюджет', 'Рабочий email'], ['name', 'stage', 'amount', 'email']],
  ['stars and brackets', ['Телефон *', 'Client:', 'E-mail (work)'], ['phone', 'name', 'email']],
])('headers of %s', async (_program, headers, fields) => {
  const { mapping } = (await fresh.call('importPlan', { headers, sample: [] })).plan as { mapping: object };
  const byHeader = Object.fromEntries(Object.entries(mapping).map(([field, header]) => [header, field]));
  expect(headers.map((header) => byHeader[header] ?? null)).toEqual(fields);
});
