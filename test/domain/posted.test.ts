// What History says of the rows of Deals and Payments, and how cells are told that say something else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf as drift, type Standing } from '../../src/domain/drift.ts';
import { type Entered, markAfter, markOf, toldBy } from '../../src/domain/posted.ts';
import type { Cells } from '../../src/domain/undo.ts';

const line = (number: number, changes: Entered['changes'], voids = ''): Entered => ({
  event_id: `H-${String(number).padStart(6, '0')}`,
  voids,
  changes,
});
const payment = (id: string, amount: number): Cells => ({
  payment_id: id,
  deal_id: 'D-00001',
  paid_on: '2026-06-10',
  amount,
  payment_type: 'payment',
  share1: amount,
  share2: 0,
  note: 'theirs',
});
const entered = (id: string, amount: number) => ({ rows: { payments: [payment(id, amount)] } });
const placed = (...rows: Cells[]): Standing[] => rows.map((cells, index) => ({ at: 3 + index, cells }));
const none = () => false;
/** As an opening finds it. */
const driftOf = (...given: Parameters<typeof drift> extends [...infer Most, boolean] ? Most : never) =>
  drift(...given, false);
const STORY = [line(1, entered('P-00001', 100)), line(2, entered('P-00002', 200))];
const told = toldBy(STORY).payments;

describe('drift', () => {
  it('finds nothing in rows as entered, sorted, with notes of people and blanks for zeros', () => {
    const rows = placed({ ...payment('P-00002', 200), share2: null, note: 'other' }, payment('P-00001', 100));
    expect(driftOf('payments', rows, told, none)).toEqual({
      back: new Map(),
      alien: [],
      repeated: new Map(),
      lost: new Map(),
      typed: new Map(),
    });
  });

  it('names the cells that were typed over, rows that are gone, copies and ids that nobody gave', () => {
    const rows = placed(
      { ...payment('P-00001', 100), amount: 999, paid_on: '' },
      payment('P-00001', 100),
      payment('P-00009', 5),
      { ...payment('', 5) },
    );
    const { back, alien, lost } = driftOf('payments', rows, told, none);
    // The second row is the one that is as entered: the first one is its copy.
    expect([...back]).toEqual([]);
    expect(alien).toEqual([3, 5]);
    expect([...lost.keys()]).toEqual(['P-00002']);
    const one = driftOf('payments', placed({ ...payment('P-00001', 100), amount: 999, manager1: 'M-01' }), told, none);
    expect([...one.back]).toEqual([[3, { amount: 100, manager1: '' }]]);
  });

  it('gives an id back to the row that holds its words, to each row one, the one most like it', () => {
    const twins = toldBy([
      line(1, { rows: { payments: [{ ...payment('P-00001', 100), document: 'a' }] } }),
      line(2, { rows: { payments: [{ ...payment('P-00002', 100), document: 'b' }] } }),
    ]).payments;
    const rows = placed(
      { ...payment('', 100), document: 'b' },
      { ...payment('P-77777', 100), document: 'a' },
      { ...payment('', 100), document: 'd', share1: 50 },
    );
    const { back, alien, lost } = driftOf('payments', rows, twins, none);
    // The last row has a share that is not theirs.
    expect([...back]).toEqual([
      [4, { payment_id: 'P-00001' }],
      [3, { payment_id: 'P-00002' }],
    ]);
    expect([alien, [...lost]]).toEqual([[], []]);
  });

  it('empties a second row that says nothing else, unless somebody is at work', () => {
    const rows = placed(
      { ...payment('P-00001', 100), note: 'more' },
      payment('P-00002', 200),
      payment('P-00001', 100),
      { ...payment('P-00002', 200), note: 'another' },
      { payment_id: 'P-00002', note: 'theirs' },
    );
    const opened = driftOf('payments', rows, told, none);
    expect([...opened.repeated]).toEqual([
      [5, 'P-00001'],
      [7, 'P-00002'],
    ]);
    expect(opened.alien).toEqual([6]);
    const typing = drift('payments', rows, told, none, true);
    expect([typing.repeated.size, typing.alien]).toEqual([0, [5, 6, 7]]);
  });

  it('leaves a row whose id was given, though History has lost its entry', () => {
    expect(driftOf('payments', placed(payment('P-00009', 5)), told, () => true).alien).toEqual([]);
  });

  it('follows later changes; a row taken out is not missed, an entry given up is not either', () => {
    const { deals, payments } = toldBy([
      line(1, { rows: { deals: [{ deal_id: 'D-00001', client_id: 'C-0002', deal_status: 'signed' }] } }),
      line(2, {
        cells: { deals: { 'D-00001': { client_id: ['C-0002', 'C-0001'], deal_status: ['signed', 'done'] } } },
      }),
      line(3, entered('P-00001', 1)),
      line(4, { gone: { payments: ['P-00001'] } }),
      line(5, entered('P-00002', 2)),
      line(6, {}, 'H-000005'),
    ]);
    const deal = { deal_id: 'D-00001', client_id: 'C-0001', deal_status: 'signed' };
    // Signed or done is told by the money.
    expect(driftOf('deals', placed(deal), deals, none)).toEqual({
      back: new Map(),
      alien: [],
      repeated: new Map(),
      lost: new Map(),
      typed: new Map(),
    });
    expect(driftOf('payments', [], payments, none).lost.size).toBe(0);
    expect(driftOf('payments', placed(payment('P-00002', 2)), payments, none).alien).toEqual([]);
    expect(driftOf('payments', placed(payment('P-00001', 1)), payments, () => true).alien).toEqual([3]);
  });
});

describe('the fingerprint', () => {
  const sum = (rows: Cells[]) =>
    rows.reduce((all, row) => (all + markOf('payments', String(row.payment_id), row)) | 0, 0);
  const amounts = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 12 });

  it('does not depend on the order of rows, and grows with entries as it is reckoned anew', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const rows = list.map((amount, index) => payment(`P-${index + 1}`, amount));
        const lines = list.map((amount, index) => line(index + 1, entered(`P-${index + 1}`, amount)));
        expect(sum([...rows].reverse())).toBe(sum(rows));
        expect(markAfter(0, lines)).toBe(sum(rows));
      }),
    );
  });

  it('is another one when any kept cell is another', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1_000 }), (list, more) => {
        const rows = list.map((amount, index) => payment(`P-${index + 1}`, amount));
        const [first, ...rest] = rows as [Cells];
        expect(sum([{ ...first, amount: Number(first.amount) + more }, ...rest])).not.toBe(sum(rows));
        expect(sum([{ ...first, note: 'another' }, ...rest])).toBe(sum(rows));
      }),
    );
  });

  it('is another one for a row in two pieces', () => {
    const { share1, ...words } = payment('P-1', 5);
    expect(sum([words, { payment_id: 'P-1', share1: share1 ?? null }])).not.toBe(sum([payment('P-1', 5)]));
  });

  it('follows changed cells, and cannot follow what is voided or taken out', () => {
    const before = sum([payment('P-1', 5)]);
    const pairs = { amount: [5, 7], note: ['a', 'b'] } as const;
    const changed = { cells: { payments: { 'P-1': pairs as unknown as Record<string, [number, number]> } } };
    expect(markAfter(before, [line(2, changed)])).toBe(sum([{ ...payment('P-1', 5), amount: 7 }]));
    // Of an entry that brought no money its void takes nothing away; of an older one that is not known.
    expect(markAfter(before, [line(2, {}), line(3, {}, 'H-000002')])).toBe(before);
    expect(markAfter(before, [line(2, {}, 'H-000001')])).toBeNull();
    expect(markAfter(before, [line(2, { gone: { payments: ['P-1'] } })])).toBeNull();
  });
});
