// Months closed and opened again in a random order, with edits of payments, rates, team and rows and with crashes between
// (rules 5.3): a closed month never changes, each close pays what another reckoning of rules 5.1 says, nothing is there twice.
// MONTHS_STEPS=500 MONTHS_SEED=7 takes one seed as far as you like; a failure names its seed and step.
import { describe, expect, test } from 'vitest';
import type { CallKind } from '../../src/local/host.ts';
import { type Base, copyOf, type Row, setUpBase, table } from './base.ts';
import { enterAll } from './entered.ts';
import { type Entered, type Left, NOTHING, type Paid, reckon, type Terms } from './pay-by-hand.ts';
import { cellOf } from './places.ts';
import { pasteRows, tableOf } from './report-base.ts';

const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];
const STEPS = Number(process.env.MONTHS_STEPS ?? 20);
const SEEDS = process.env.MONTHS_SEED ? [Number(process.env.MONTHS_SEED)] : [1, 2];
const DEPARTMENT = { Ann: 'Sales department', Bob: 'Sales department', Kate: 'Client department' };
const cents = (minor: number): string => String(minor / 100);
const minor = (text: string): number => Math.round(Number(text.replace(/,/g, '')) * 100);

/** Numbers from 0 on, the same for a seed in every run (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface World {
  base: Base;
  paid: Paid[];
  terms: Terms;
  entered: Entered[];
  /** Of each closed month what it left, oldest first. */
  closed: Left[];
  /** Month → its tab as it was printed after its close. */
  prints: Map<string, string>;
  numbers: number;
  dice: (below: number) => number;
  /** The calls after a write of the last whole close and opening: there a cut leaves something behind. */
  moments: { close: number[]; reopen: number[] };
  at: { now: string };
}

let empty: Base | null = null;
async function world(seed: number): Promise<World> {
  if (!empty) {
    empty = await setUpBase();
    await empty.session.menu('Set up pay', { answers: ['yes'], now: '2026-05-02T09:00:00' });
    await empty.session.menu('Tabs ▸ Payroll', { now: '2026-05-02T09:00:00' });
    const member = (person: string, department: string, more: Row): Row => ({
      person_id: `M-${person}`,
      person,
      department,
      role: 'Sales representative',
      hired_on: '2026-01-01',
      valid_from: '2026-01-01',
      ...more,
    });
    await pasteRows(empty, 'Team', [
      member('Ann', 'Sales department', { base_salary: '1000' }),
      member('Bob', 'Sales department', { rate_new: '9', cap: '5000.01' }),
      member('Kate', 'Client department', { plan_month: '200000' }),
      member('Max', 'Sales department', { role: 'Head of sales', dept_rate: '1.5' }),
      member('Ivan', 'Management', { email: 'owner@example.com', role: 'Owner', valid_from: '2026-10-01' }),
    ]);
    await empty.session.menu('Calculate commission', { now: '2026-10-01T09:00:00' });
  }
  const terms: Terms = {
    sales: [8, 10, 12],
    bobRate: 9,
    bobCap: 500_001,
    katePlan: 20_000_000,
    salary: 100_000,
  };
  const made: World = {
    base: copyOf(empty),
    paid: [],
    terms,
    entered: [],
    closed: [],
    prints: new Map(),
    numbers: 0,
    dice: chance(seed),
    moments: { close: [], reopen: [] },
    at: { now: '2026-10-05T10:00:00' },
  };
  for (let count = 0; count < 12; count += 1) await pays(made);
  return made;
}

const silent = (w: World) => ({ silent: true, ...w.at });
const pick = <T>(w: World, from: readonly T[]): T => from[w.dice(from.length)] as T;
/** As the state says it, which is written first: a close that was cut right then shows in Settings with the next opening. */
function closedThrough({ base }: World): string {
  const [keys = [], values = []] = base.session.cells('Settings!1:2', true) as string[][];
  return (JSON.parse(values[keys.indexOf('state')] ?? '{}').closed ?? '').slice(0, 7);
}
const nextOpen = ({ closed }: World): string | undefined => MONTHS[closed.length];

/** Types into a cell as where no script sees it. */
async function type(w: World, cell: string, text: string): Promise<void> {
  const outcome = await w.base.session.edit(cell, text, silent(w));
  if ('refused' in outcome) throw new Error(outcome.refused);
}

async function pays(w: World): Promise<void> {
  const { dice, paid, base } = w;
  w.numbers += 1;
  const backOf = (id: string): number =>
    paid.filter(({ refundOf }) => refundOf === id).reduce((sum, { amount }) => sum - amount, 0);
  const whole = paid.filter(({ id, refundOf, amount }) => refundOf === '' && backOf(id) < amount);
  // Rather one of which something went back already: pieces are what can go wrong.
  const begun = whole.filter(({ id }) => backOf(id) > 0);
  const from = begun.length > 0 && dice(2) === 0 ? begun : whole;
  const original = paid.length > 3 && from.length > 0 && dice(5) < 2 ? pick(w, from) : null;
  const person = original?.person ?? pick(w, ['Ann', 'Bob', 'Kate'] as const);
  const left = original ? original.amount - backOf(original.id) : 0;
  const part = dice(3) === 0 ? left : Math.floor(left / 30_000) * 10_000;
  const at = original ? MONTHS.indexOf(original.month) : 0;
  const one: Paid = {
    id: `P-${String(w.numbers).padStart(4, '0')}`,
    month: MONTHS[at + dice(MONTHS.length - at)] as string,
    amount: original && part > 0 ? 0 - part : (1 + dice(1_500)) * 10_000,
    person,
    refundOf: original && part > 0 ? original.id : '',
  };
  paid.push(one);
  const cells: Row = {
    payment_id: one.id,
    paid_on: `${one.month}-${String(1 + dice(28)).padStart(2, '0')}`,
    amount: cents(one.amount),
    payment_type: one.refundOf === '' ? 'Payment' : 'Refund',
    refund_of: one.refundOf,
    revenue_kind: person === 'Kate' ? 'Repeat' : 'New',
    manager1: person,
    dept1: DEPARTMENT[person],
    share1: cents(one.amount),
  };
  const [keys = []] = base.session.cells('Payments!1:1', true) as string[][];
  const row = keys.map((key) => cells[key] ?? '');
  const outcome = await base.session.paste(`Payments!A${paid.length + 2}`, [row], silent(w));
  if ('refused' in outcome) throw new Error(outcome.refused);
  await enterAll(base);
}

async function deletes(w: World): Promise<void> {
  const at = w.dice(w.paid.length);
  if (w.paid.length < 4) return;
  await w.base.session.deleteRows(`Payments!${at + 3}:${at + 3}`, silent(w));
  const [gone] = w.paid.splice(at, 1);
  await enterAll(w.base, [gone?.id ?? '']);
}

async function edits(w: World): Promise<void> {
  const one = pick(w, w.paid);
  const amount = Math.sign(one.amount) * (1 + w.dice(900)) * 10_000;
  await type(w, cellOf(w.base, 'Payments', one.id, 'amount'), cents(amount));
  await type(w, cellOf(w.base, 'Payments', one.id, 'share1'), cents(amount));
  one.amount = amount;
  await enterAll(w.base);
}

async function changesTerms(w: World): Promise<void> {
  const { dice, base } = w;
  // What a closed month was paid by goes back.
  const terms = w.closed.length > 0 ? { ...w.terms } : w.terms;
  const what = dice(4);
  if (what === 0) {
    terms.sales = [6 + dice(3), 10, 12];
    const [keys = []] = base.session.cells('Rates!1:1', true) as string[][];
    await type(w, `Rates!${String.fromCharCode(65 + keys.indexOf('rate'))}3`, String(terms.sales[0]));
  } else if (what === 1) {
    terms.bobCap = 300_000 + dice(400_000);
    await type(w, cellOf(base, 'Team', 'Bob', 'cap'), cents(terms.bobCap));
  } else if (what === 2) {
    terms.katePlan = dice(30) * 1_000_000;
    await type(w, cellOf(base, 'Team', 'Kate', 'plan_month'), cents(terms.katePlan));
  } else {
    terms.salary = dice(200_000);
    await type(w, cellOf(base, 'Team', 'Ann', 'base_salary'), cents(terms.salary));
  }
  // Lists that no script saw change are judged at the next opening.
  await base.call('start', undefined, w.at);
}

/** The owner writes a correction into Payroll, for an open month or for one that is closed already. */
async function adjusts(w: World): Promise<void> {
  const one: Entered = { month: pick(w, MONTHS), person: pick(w, ['Ann', 'Bob']), amount: (w.dice(200) - 120) * 1_000 };
  const { base } = w;
  const [keys = []] = base.session.cells('Payroll!1:1', true) as string[][];
  const cells: Row = {
    month: one.month,
    person: one.person,
    department: 'Sales department',
    line_kind: 'Adjustment',
    amount: cents(one.amount),
    note: 'a correction',
  };
  const last = table(base, 'Payroll').length + 3;
  const outcome = await base.session.paste(`Payroll!A${last}`, [keys.map((key) => cells[key] ?? '')], silent(w));
  if ('refused' in outcome) throw new Error(outcome.refused);
  w.entered.push(one);
}

const live = (w: World, month: string): Row[] =>
  table(w.base, 'Payroll').filter((line) => line.month === month && line.superseded_on === '');

/** What the ledger says of a month that has just been closed, against the other reckoning. */
function checkClose(w: World, where: string): void {
  const month = MONTHS[w.closed.length] as string;
  const left = reckon(month, w.paid, w.terms, w.entered, w.closed.at(-1) ?? NOTHING);
  const lines = live(w, month);
  const keys = lines
    .filter(({ line_kind }) => line_kind !== 'Adjustment')
    .map((line) => [line.person, line.department, line.line_kind, line.payment_id, line.line_no].join(' '));
  expect(new Set(keys).size, `${where}: a line twice`).toBe(keys.length);
  const totals = new Map<string, number>();
  for (const { person = '', amount = '' } of lines.filter(({ line_kind }) => line_kind === 'Total pay'))
    totals.set(person, (totals.get(person) ?? 0) + minor(amount));
  expect(Object.fromEntries(totals), where).toEqual(Object.fromEntries(left.totals));
  const carried = lines.filter(({ line_kind, amount }) => line_kind === 'Carried over' && minor(amount ?? '') > 0);
  expect(
    Object.fromEntries(carried.map(({ person, amount }) => [person, 0 - minor(amount ?? '')])),
    `${where}: carried`,
  ).toEqual(Object.fromEntries(left.carried));
  w.closed.push(left);
}

async function printed(w: World, month: string): Promise<string> {
  await w.base.session.edit('Commission!B3', month, { silent: true, ...w.at });
  const outcome = await w.base.session.menu('Calculate commission', w.at);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return (w.base.session.cells('Commission!A5:L140', false) as string[][]).map((row) => row.join('|')).join('\n');
}

/** After a close or an opening, whole or cut: what the setting says is what is. */
async function settle(w: World, where: string): Promise<void> {
  const through = closedThrough(w);
  const known = w.closed.at(-1)?.month ?? '';
  if (through === known) return;
  if (through === nextOpen(w)) {
    checkClose(w, where);
    w.prints.set(through, await printed(w, through));
  } else {
    expect(through, where).toBe(w.closed.at(-2)?.month ?? '');
    w.prints.delete(known);
    w.closed.pop();
  }
}

/** Picks a menu item, whole or cut; where to cut is known once it went through. */
async function asks(w: World, what: 'close' | 'reopen', isCut: boolean): Promise<boolean> {
  const [item, answer] = what === 'close' ? ['Close the month…', 'yes'] : ['Reopen the last month…', 'a mistake'];
  const known = w.moments[what];
  const kinds: CallKind[] = [];
  const cut =
    isCut && known.length > 0 ? { cut: pick(w, known), pendingAtCut: pick(w, ['kept', 'lost'] as const) } : {};
  const onCall = (kind: CallKind): void => void kinds.push(kind);
  const outcome = await w.base.session.menu(item, { answers: [answer], onCall, ...w.at, ...cut });
  const written = kinds.flatMap((kind, at) => (['write', 'structure', 'flush'].includes(kind) ? [at + 2] : []));
  // The reports come after: their writes leave nothing behind.
  if (outcome.ok) w.moments[what] = written.slice(0, 12);
  return outcome.ok;
}

async function closes(w: World, where: string, isCut: boolean): Promise<void> {
  const month = nextOpen(w);
  const isDone = await asks(w, 'close', isCut);
  if (!isCut) expect(isDone, `${where}: closing ${month}`).toBe(month !== undefined);
  await settle(w, where);
}

async function reopens(w: World, where: string, isCut: boolean): Promise<void> {
  await asks(w, 'reopen', isCut);
  await settle(w, where);
}

/** A closed month is printed as at its close; an open one as if all before it were closed now. */
async function looks(w: World, where: string): Promise<void> {
  const month = pick(w, MONTHS);
  const text = await printed(w, month);
  const known = w.prints.get(month);
  if (known !== undefined) {
    expect(text, `${where}: ${month} as printed`).toBe(known);
    return;
  }
  let left = w.closed.at(-1) ?? NOTHING;
  for (const open of MONTHS.slice(w.closed.length, MONTHS.indexOf(month) + 1))
    left = reckon(open, w.paid, w.terms, w.entered, left);
  const rows = tableOf(w.base, 'Commission', 'Result of the month').slice(1, -1);
  expect(Object.fromEntries(rows.map((row) => [row[0], minor(row.at(-1) ?? '')])), `${where}: ${month} open`).toEqual(
    Object.fromEntries(left.totals),
  );
}

async function step(w: World, where: string): Promise<void> {
  const die = w.dice(20);
  if (die < 4) await pays(w);
  else if (die < 6) await edits(w);
  else if (die < 7) await deletes(w);
  else if (die < 9) await changesTerms(w);
  else if (die < 10) await adjusts(w);
  else if (die < 15) await closes(w, where, die > 12);
  else if (die < 17) await reopens(w, where, die > 15);
  else await looks(w, where);
}

describe('months', () => {
  test.each(SEEDS)(
    'closed, changed, cut and opened again, seed %i',
    async (seed) => {
      const w = await world(seed);
      for (let at = 1; at <= STEPS; at += 1) {
        w.at = {
          now: `2026-10-${String(5 + Math.floor(at / 1400)).padStart(2, '0')}T10:${String(at % 60).padStart(2, '0')}:00`,
        };
        await step(w, `seed ${seed}, step ${at}`);
      }
      for (const month of w.prints.keys())
        expect(await printed(w, month), `seed ${seed}, at the end: ${month}`).toBe(w.prints.get(month));
    },
    60_000 + STEPS * 10_000,
  );
});
