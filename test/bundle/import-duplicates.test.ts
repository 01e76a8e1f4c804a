// Clients who are there already (BI-22, rules 8.1): told with their ids and lines, kept out or let in by a person, never merged.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, setUpBase, table, withClients } from './base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await setUpBase();
  await withClients(fresh);
});

interface Result {
  added: number;
  left: number;
  bad: { line: number; reason: string }[];
  alike: { line: number; id: string; twin: number; other: string; sign: string; added: boolean }[];
}
const result = (answer: Answer) => answer.result as unknown as Result;
const HEADERS = ['name', 'phone', 'email', 'tax_id'];
const list = (rows: string[][], more: object = {}) => ({
  headers: HEADERS,
  rows: rows.map((row) => [...row, '', '', ''].slice(0, 4)),
  mapping: { name: 'name', phone: 'phone', email: 'email', tax_id: 'tax_id' },
  constants: { source: 'cold_call', manager: 'Ivan' },
  ...more,
});
const names = (base: Base) => table(base, 'Clients').map(({ name }) => name);

describe('against the base', () => {
  test('an equal phone waits for a decision and names the client', async () => {
    const base = copyOf(fresh);
    const input = list([
      ['Delta', '+36 1 555 0001'],
      ['Alfa trade', '0036 1 234-5678'],
    ]);
    expect(result(await base.call('importRows', input))).toMatchObject({
      added: 1,
      left: 1,
      bad: [],
      alike: [
        {
          line: 3,
          id: 'C-0001',
          twin: 0,
          other: 'Alfa',
          sign: 'Phone: 0036 1 234-5678 = +36 1 234 5678',
          added: false,
        },
      ],
    });
    expect(names(base)).toEqual(['Alfa', 'Beta', 'Gamma', 'Delta']);
    expect(result(await base.call('importRows', { ...input, add: [3] }))).toMatchObject({ added: 1, left: 0 });
    expect(names(base)).toEqual(['Alfa', 'Beta', 'Gamma', 'Delta', 'Alfa trade']);
  });

  test('an equal name is a question that keeps nobody out, unless it is answered so', async () => {
    const base = copyOf(fresh);
    const input = list([['Gamma', '+36 1 555 0003']]);
    expect(result(await base.call('importRows', { ...input, check: true }))).toMatchObject({
      added: 1,
      alike: [{ line: 2, id: 'C-0003', sign: 'Client: Gamma', added: true }],
    });
    expect(result(await base.call('importRows', { ...input, leave: [2] }))).toMatchObject({ added: 0, left: 1 });
    expect(names(base)).toEqual(['Alfa', 'Beta', 'Gamma']);
    expect(result(await base.call('importRows', input))).toMatchObject({ added: 1 });
  });

  test('for all: leave, or add', async () => {
    const rows = [
      ['Alfa trade', '+36 1 234 5678'],
      ['Gamma', '+36 1 555 0003'],
      ['Delta', '+36 1 555 0004'],
    ];
    const left = copyOf(fresh);
    expect(result(await left.call('importRows', list(rows, { duplicates: 'leave' })))).toMatchObject({
      added: 1,
      left: 2,
    });
    const added = copyOf(fresh);
    expect(result(await added.call('importRows', list(rows, { duplicates: 'add' })))).toMatchObject({
      added: 3,
      left: 0,
    });
  });

  test('an equal tax id is refused with the client it belongs to; the owner may add it all the same', async () => {
    const base = copyOf(fresh);
    await base.call('importRows', list([['Delta', '', '', '12345676-2-41']]));
    const input = list([['Delta branch', '', '', 'HU12345676']]);
    expect(result(await base.call('importRows', input))).toMatchObject({
      added: 0,
      bad: [{ line: 2, reason: 'C-0004 Delta has the same tax ID' }],
    });
    expect(result(await base.call('importRows', { ...input, add: [2] }))).toMatchObject({ added: 1, bad: [] });
  });

  test('a client in hard refusal is not called again, whoever brings it', async () => {
    const base = copyOf(fresh);
    const refusal = list([['Epsilon', '', 'boss@epsilon.hu']], {
      constants: { source: 'cold_call', stage: 'refusal', reason: 'non_profile', tag: 'non_profile' },
    });
    expect(result(await base.call('importRows', refusal))).toMatchObject({ added: 1 });
    const again = list([['Epsilon Kft.', '', 'Boss@Epsilon.hu']], { add: [2], duplicates: 'add' });
    expect(result(await base.call('importRows', again))).toMatchObject({
      added: 0,
      bad: [{ line: 2, reason: 'Do not call: C-0004 Epsilon is in hard refusal' }],
    });
  });
});

describe('within the list', () => {
  const rows = [
    ['Delta', '+36 1 555 0004'],
    ['Zeta', '+36 1 555 0005'],
    ['Delta shop', '+36 1 555 0004'],
  ];
  test('the later row waits and names the line of the first one', async () => {
    const base = copyOf(fresh);
    expect(result(await base.call('importRows', list(rows, { lines: [7, 8, 9] })))).toMatchObject({
      added: 2,
      left: 1,
      alike: [{ line: 9, id: '', twin: 7, other: 'Delta', sign: 'Phone: +36 1 555 0004', added: false }],
    });
  });

  test('a long list is looked through whole, rows of different batches too', async () => {
    const many = [...Array.from({ length: 600 }, (_, at) => [`Firm ${at * 7919}`, '']), ['Delta', '+36 1 555 0004']];
    const all = [...many, ['Other', '0036 1 5550004']].map((row) => [...row]);
    const answer = await fresh.call('importTwins', {
      headers: ['name', 'phone'],
      rows: all,
      lines: all.map((_, at) => at + 2),
      from: 601,
      mapping: { name: 'name', phone: 'phone' },
    });
    expect(answer).toMatchObject({ ok: true, alike: [{ line: 603, twin: 602, other: 'Delta', added: false }] });
  });
});

test('a batch that comes again after a lost answer adds nothing and counts once', async () => {
  const base = copyOf(fresh);
  const input = list([['Delta'], ['Zeta'], ['']], {
    importId: 'i1',
    from: 0,
    about: { name: 'a.csv', list: 'm', total: 6, setup: '{}' },
  });
  const first = await base.call('importRows', input);
  expect(first).toMatchObject({ result: { added: 2, importId: 'i1', sofar: { done: 3, added: 2, known: 0 } } });
  expect(await base.call('importRows', input)).toMatchObject({
    result: { added: 0, known: 2, sofar: { done: 3, added: 2, known: 0 } },
  });
  expect((await base.call('imports')).imports).toMatchObject([{ id: 'i1', done: 3, total: 6, setup: '{}' }, {}]);
  expect(names(base)).toEqual(['Alfa', 'Beta', 'Gamma', 'Delta', 'Zeta']);
});
