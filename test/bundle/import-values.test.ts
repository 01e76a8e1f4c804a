// What lists of other programs write into their cells: nothing of it is lost in silence, and a refusal says which cell and why.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, setUpBase, table } from './base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await setUpBase();
});

interface Result {
  added: number;
  known: number;
  bad: { line: number; reason: string }[];
  remarks: { what: string; field: string; label: string; n: number }[];
  sofar: { added: number; known: number } | null;
}
const resultOf = (answer: Answer): Result => answer.result as Result;

/** Loads rows whose headers are our field names; the source is Website unless a column says it. */
async function load(base: Base, headers: string[], rows: string[][], more: Record<string, unknown> = {}) {
  const mapping = Object.fromEntries(headers.map((header) => [header, header]));
  const constants = headers.includes('source') ? {} : { source: 'website' };
  const input = { headers, rows, mapping, constants, decimal: ',', dateOrder: 'dmy', ...more };
  return resultOf(await base.call('importRows', input));
}
const one = async (headers: string[], row: string[]) => {
  const base = copyOf(fresh);
  const result = await load(base, headers, [row]);
  return { base, result, client: table(base, 'Clients')[0] };
};

describe('what a client has no place for', () => {
  test('the amount of an open deal is the expected amount, where the list says no other', async () => {
    const base = copyOf(fresh);
    const rows = [
      ['Open', '1st contact', '5000', ''],
      ['Both', '1st contact', '5000', '7000'],
      ['Won', 'Deal', '900', ''],
      ['Lost', 'Refusal', '300', ''],
    ];
    const { added, remarks } = await load(base, ['name', 'stage', 'amount', 'expected_amount'], rows, {
      constants: { source: 'website', reason: 'No money' },
    });
    expect(added).toBe(4);
    expect(table(base, 'Clients').map(({ name, expected_amount }) => [name, expected_amount])).toEqual([
      ['Open', '5000'],
      ['Both', '7000'],
      ['Won', ''],
      ['Lost', '300'],
    ]);
    expect(table(base, 'Deals').map(({ name, amount }) => [name, amount])).toEqual([['Won', '900']]);
    // The reason stands for the whole list, so it is no cell of the three others: told all the same.
    expect(remarks).toEqual([
      { what: 'not_taken', field: 'reason', label: 'Reason', n: 3 },
      { what: 'not_taken', field: 'amount', label: 'Amount of the deal', n: 1 },
    ]);
  });

  test('with stage dates too; other cells are told by column, in the check and in the result', async () => {
    const headers = ['name', 'stage_on:new', 'stage_on:c1', 'amount', 'reason', 'customer_since', 'revisit_on'];
    const rows = [
      ['A', '02.01.2026', '03.02.2026', '5000', 'Crisis', '02.01.2024', '01.01.2027'],
      ['B', '', '', '', 'Crisis', '', ''],
      ['C', '', '', '', '', '', ''],
    ];
    const base = copyOf(fresh);
    const told = [
      { what: 'not_taken', field: 'reason', label: 'Reason', n: 2 },
      { what: 'not_taken', field: 'revisit_on', label: 'Revisit on', n: 1 },
      { what: 'not_taken', field: 'customer_since', label: 'Client since', n: 1 },
    ];
    expect((await load(base, headers, rows, { check: true })).remarks).toEqual(told);
    expect((await load(base, headers, rows)).remarks).toEqual(told);
    expect(table(base, 'Clients')[0]?.expected_amount).toBe('5000');
  });

  test('a client that has everything its stage takes leaves nothing over', async () => {
    const headers = ['name', 'stage', 'stage_on', 'amount', 'paid_amount', 'paid_on', 'channel', 'customer_since'];
    const { result } = await one(headers, [
      'A',
      'Deal',
      '12.05.2026',
      '100',
      '40',
      '13.05.2026',
      'Direct',
      '12.05.2026',
    ]);
    expect(result).toMatchObject({ added: 1, remarks: [] });
  });
});

describe('a row without a source', () => {
  test('does not become a new client; with a stage it comes and is told', async () => {
    const base = copyOf(fresh);
    const rows = [
      ['A', '', ''],
      ['B', 'Select', ''],
      ['C', '', '1st contact'],
      ['D', 'Website', ''],
    ];
    const result = await load(base, ['name', 'source', 'stage'], rows, { blanks: ['Select'] });
    expect(result.bad).toEqual([
      { line: 2, reason: 'Source: this cannot be blank.' },
      { line: 3, reason: 'Source: this cannot be blank.' },
    ]);
    expect(result.remarks).toEqual([{ what: 'missing', field: 'source', label: 'Source', n: 1 }]);
    expect(table(base, 'Clients').map(({ name, source }) => [name, source])).toEqual([
      ['C', ''],
      ['D', 'Website'],
    ]);
  });
});

describe('sums', () => {
  test.each([
    ['1 234,56 лв.', '1234.56'],
    ['12 000 Ft', '12000'],
    ['500 lei', '500'],
    ['500 руб.', '500'],
    ['500 р.', '500'],
    ['10 000.-', '10000'],
    ['1 500 zł', '1500'],
    ['2 500 Kč', '2500'],
    ['250 kn', '250'],
  ])('%s', async (text, sum) => {
    const { client } = await one(['name', 'potential_year'], ['A', text]);
    expect(client?.potential_year).toBe(sum);
  });

  test.each(['0', '0.00', '0,00'])('an expected amount of %s is not known', async (text) => {
    const { result, client } = await one(['name', 'expected_amount'], ['A', text]);
    expect(result).toMatchObject({ added: 1, bad: [] });
    expect(client?.expected_amount).toBe('');
  });

  test.each([
    ['headcount', '-5', 'Employees: write zero or more.'],
    ['order_cycle_days', '0', 'Order cycle, days: write a number from 1 to 1095.'],
    ['order_cycle_days', '99999', 'Order cycle, days: write a number from 1 to 1095.'],
  ])('%s of %s is refused', async (field, text, reason) => {
    const { result } = await one(['name', field], ['A', text]);
    expect(result).toMatchObject({ added: 0, bad: [{ line: 2, reason }] });
  });

  test('the ends of the range, and a headcount of zero in the form of a new client', async () => {
    const { result } = await one(['name', 'order_cycle_days', 'headcount'], ['A', '1095', '0']);
    expect(result.added).toBe(1);
    const answer = await fresh.call('add', {
      fields: { name: 'B', source: 'Website', headcount: '-5' },
      requestId: 'negative',
    });
    expect(answer).toMatchObject({ ok: false, message: 'Employees: write zero or more.' });
  });
});

describe('days', () => {
  test.each([
    ['05.VI.2026', '2026-06-05'],
    ['5 XII 2025', '2025-12-05'],
    ['2026. VI. 5.', '2026-06-05'],
    ['20260605', '2026-06-05'],
    ['Fri, 5 Jun 2026 10:00:00 GMT', '2026-06-05'],
    ['marți, 5 mai 2026', '2026-05-05'],
    ['5 mai 2026, marți', '2026-05-05'],
    ['2026. március 3., kedd', '2026-03-03'],
  ])('%s', async (text, day) => {
    const { client } = await one(['name', 'dm_reached_on'], ['A', text]);
    expect(client?.dm_reached_on).toBe(day);
  });

  test('20261305 is no day', async () => {
    const { result } = await one(['name', 'dm_reached_on'], ['A', '20261305']);
    expect(result.bad[0]?.reason).toContain('is not a date');
  });

  test('who is parked is looked at again after the event, not before it', async () => {
    const headers = ['name', 'section', 'stage', 'stage_on', 'reason', 'revisit_on'];
    const row = (day: string) => ['A', 'Strategic archive', '1st contact', '01.06.2026', 'Interested, but later', day];
    expect((await one(headers, row('31.05.2026'))).result).toMatchObject({
      added: 0,
      bad: [{ line: 2, reason: 'The return date 31 May 2026 is not later than 1 Jun 2026.' }],
    });
    expect((await one(headers, row('02.06.2026'))).result).toMatchObject({ added: 1, bad: [] });
  });

  test('a list that does not date its refusals may bring returns that are overdue', async () => {
    const headers = ['name', 'stage', 'reason', 'revisit_on'];
    const { client, result } = await one(headers, ['A', 'Refusal', 'No money', '31.05.2026']);
    expect(result).toMatchObject({ added: 1, bad: [] });
    expect(client).toMatchObject({ stage: 'Refusal', revisit_on: '2026-05-31' });
  });
});

describe('e-mail addresses', () => {
  test.each([
    ['mailto:d@x.example', 'd@x.example', 'seen'],
    ['<d@x.example>', 'd@x.example', 'seen'],
    ['a@x.example; b@x.example', 'a@x.example', 'seen\nb@x.example'],
    ['Ann Lee <f@x.example>', 'f@x.example', 'seen\nAnn Lee'],
  ])('%s', async (text, email, note) => {
    const { client } = await one(['name', 'email', 'note'], ['A', text, 'seen']);
    expect(client).toMatchObject({ email, note });
  });

  test('the same address in another dress is recognised', async () => {
    const base = copyOf(fresh);
    await load(base, ['name', 'email'], [['A', 'd@x.example']]);
    const answer = await load(base, ['name', 'email'], [['B', 'mailto:D@x.example']]);
    expect(answer).toMatchObject({ added: 0, left: 1 });
  });

  test('what holds no address is still told', async () => {
    const { result } = await one(['name', 'email'], ['A', 'x@@bad']);
    expect(result.bad).toEqual([{ line: 2, reason: 'E-mail: “x@@bad” is not an e-mail address.' }]);
  });
});

describe('keys', () => {
  test('1E5 is a key, 9.00123E+18 is a rounded one', async () => {
    const base = copyOf(fresh);
    const rows = [
      ['A', '1E5'],
      ['B', '9.00123E+18'],
      ['C', '9E+18'],
    ];
    const { bad } = await load(base, ['name', 'source_key'], rows);
    expect(bad.map(({ line }) => line)).toEqual([3, 4]);
    expect(table(base, 'Clients').map(({ source_key }) => source_key)).toEqual(['1E5']);
  });
});

describe('reasons', () => {
  test('a twin in the list is called by its row', async () => {
    const rows = [
      ['B', '12345678'],
      ['C', '12345678'],
    ];
    expect((await load(copyOf(fresh), ['name', 'tax_id'], rows)).bad).toEqual([
      { line: 3, reason: 'row 2 (B) has the same tax ID' },
    ]);
  });

  test('at most five options, told apart from their commas; two reasons make one sentence', async () => {
    const { result } = await one(['name', 'reason', 'headcount'], ['A', 'Bad mood', 'many']);
    const [{ reason } = { reason: '' }] = result.bad;
    expect(reason).toMatch(
      /^Reason: “Bad mood” is not in the list\. Choose one of: [^·]+( · [^·]+){4} · …; Employees: /,
    );
    expect(reason).not.toContain('.;');
    expect(reason).toMatch(/“many” is not a whole number\.$|“many” is not a number\.$/);
  });
});

describe('a batch whose answer was lost', () => {
  const rows = Array.from({ length: 6 }, (_, at) => [`Firm ${at}`]);
  const input = {
    headers: ['name'],
    rows: [...rows, ['Firm 0']],
    mapping: { name: 'name' },
    constants: { source: 'website' },
    importId: 'cut1',
    about: { name: 'x.csv', list: '7-x', total: 7, setup: '{}' },
  };

  test('counts its clients as added, wherever it was cut', async () => {
    const whole = await copyOf(fresh).run('importRows', input);
    expect(whole.ok && resultOf(whole.value as Answer)).toMatchObject({ added: 6, known: 1 });
    for (let cut = 1; cut <= whole.meter.calls; cut += 1) {
      const base = copyOf(fresh);
      await base.run('importRows', input, { cut, pendingAtCut: 'kept' });
      const { sofar } = resultOf(await base.call('importRows', input));
      // Six new names and one that stands in the list twice, however often the batch was sent.
      expect(sofar, `cut at ${cut}`).toMatchObject({ added: 6, known: 1 });
      expect(table(base, 'Clients'), `cut at ${cut}`).toHaveLength(6);
    }
  });

  test('another list with the same row knows it', async () => {
    const base = copyOf(fresh);
    await base.call('importRows', input);
    expect(resultOf(await base.call('importRows', { ...input, importId: 'other' }))).toMatchObject({
      added: 0,
      known: 7,
    });
  });
});
