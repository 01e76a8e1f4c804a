// The worked examples of the rules put into a set-up base by pasting rows, and the tables of a report tab read back.
import { readFileSync } from 'node:fs';
import type { Department, RevenueKind } from '../../src/domain/model.ts';
import { buildHistory, type StoryEvent } from '../domain/golden.ts';
import { sharedFile } from '../shared.ts';
import { type Base, type Row, setUpBase } from './base.ts';
import { enterAll } from './entered.ts';
import { cellOf } from './places.ts';

export const AT = { now: '2026-06-30T10:05:12' };
export const funnelFile = sharedFile('golden/funnel.json');
export const payFile = sharedFile('golden/commission.json');

/** Pastes rows under the header of a tab, by the keys in its row 1, as where no script sees it. */
export async function pasteRows({ session }: Base, tab: string, rows: Row[]): Promise<void> {
  const [keys = []] = session.cells(`${tab}!1:1`, true) as string[][];
  const cells = rows.map((row) => keys.map((key) => row[key] ?? ''));
  const outcome = await session.paste(`${tab}!A3`, cells, { silent: true, ...AT });
  if ('refused' in outcome) throw new Error(outcome.refused);
}

/** Writes one field of the state cell in Settings. */
export async function setState({ session }: Base, field: 'applied' | 'closed' | 'last', value: unknown): Promise<void> {
  const [keys = [], values = []] = session.cells('Settings!1:2', true) as string[][];
  const at = keys.indexOf('state');
  const state = { ...JSON.parse(values[at] ?? '{}'), [field]: value };
  const outcome = await session.edit(`Settings!${String.fromCharCode(65 + at)}2`, JSON.stringify(state), {
    silent: true,
    ...AT,
  });
  if ('refused' in outcome) throw new Error(outcome.refused);
}

const PEOPLE: Record<string, string> = { Ivan: 'M-01', Maria: 'M-02', Olga: 'M-03', Petr: 'M-04' };
const member = (person: string, department: string): Row => ({
  person_id: PEOPLE[person] ?? person,
  person,
  department,
  role: 'Sales representative',
  valid_from: '2026-01-01',
});

const CATEGORIES: Row = { production: 'Production', trade: 'Trade' };
const TAGS: Row = { large: 'Large client', medium: 'Medium client', small: 'Small client', non_profile: 'Not a fit' };
const SOURCES: Row = {
  cold_call: 'Cold call',
  website: 'Website',
  referral: 'Referral',
  exhibition: 'Exhibition, seminar, conference',
  purchased_list: 'List of companies',
};

interface FunnelGolden {
  clients: Record<string, [string, string, string, string, number | null, string | null]>;
  history: StoryEvent[];
}

/** The 12 clients of rules 4.3. */
export async function funnelBase(): Promise<Base> {
  const golden = JSON.parse(readFileSync(funnelFile ?? '', 'utf8')) as FunnelGolden;
  const base = await setUpBase();
  const sales = 'Sales department';
  await pasteRows(base, 'Team', [
    member('Ivan', sales),
    member('Maria', sales),
    member('Olga', 'Client department'),
    member('Petr', 'Client department'),
  ]);
  const { lines: told, deals } = buildHistory(
    golden.history.map((event) => ({ ...event, ...(event.manager ? { manager: PEOPLE[event.manager] ?? '' } : {}) })),
  );
  // The deals of the story are entered with its first line.
  const rows = deals.map(({ deal_id, amount }) => ({ deal_id, amount }));
  const lines = told.map((line, index) =>
    index === 0 ? { ...line, changes: JSON.stringify({ rows: { deals: rows } }) } : line,
  );
  await pasteRows(
    base,
    'History',
    lines.map((line) => Object.fromEntries(Object.entries(line).map(([key, value]) => [key, String(value ?? '')]))),
  );
  await pasteRows(
    base,
    'Clients',
    Object.entries(golden.clients).map(([client_id, [name, category, tag, source, expected]]) => ({
      client_id,
      name,
      category: CATEGORIES[category] ?? '',
      tag: TAGS[tag] ?? '',
      source: SOURCES[source] ?? '',
      expected_amount: expected === null ? '' : String(expected / 100),
    })),
  );
  await pasteRows(
    base,
    'Deals',
    deals.map(({ deal_id, amount }) => ({ deal_id, amount: String((amount ?? 0) / 100) })),
  );
  await setState(base, 'applied', lines.at(-1)?.event_id ?? '');
  return base;
}

type Credit = [string, Department];
interface PayGolden {
  team: [string, Department, string, string, number, number, number | null, number | null][];
  payments: Record<string, [number, RevenueKind, string | null, Credit[], number]>;
}
const DEPARTMENTS: Row = { sales: 'Sales department', client: 'Client department' };
const KINDS: Row = { new: 'New', repeat: 'Repeat' };

/** P-077 of rules 5.5: paid in May, which is closed; 5 040.00 were paid for it. */
const MAY: [string, PayGolden['payments'][string]] = ['P-077', [6_000_000, 'new', null, [['Boris', 'sales']], 0]];

async function closeMay(base: Base): Promise<void> {
  const closed_at = '2026-06-02 09:00:00';
  const opened = await base.session.menu('Tabs ▸ Payroll', AT);
  if (!opened.ok) throw new Error(opened.failure.message);
  const line = {
    month: '2026-05',
    person: 'Boris',
    department: 'Sales department',
    closed_at,
    closed_by: 'owner@example.com',
  };
  const band = { from: 0, percent: null, amount: 6_000_000, rate: 8.4, commission: 504_000 };
  const scheme = { kind: 'new', basis: 'amount', bands: [band], commission: 504_000, capped: 504_000 };
  await pasteRows(base, 'Payroll', [
    {
      ...line,
      line_kind: 'Commission',
      payment_id: 'P-077',
      line_no: '1',
      revenue_kind: 'New',
      base: '60000',
      rate: '8.4',
      amount: '5040',
      changes: JSON.stringify({ whole: 6_000_000, paid_on: '2026-05-20' }),
    },
    {
      ...line,
      line_kind: 'Total pay',
      line_no: '1',
      base: '60000',
      amount: '5040',
      changes: JSON.stringify({ plan: 0, schemes: [scheme] }),
    },
  ]);
  await closeThrough(base, `2026-05 ${closed_at}`);
}

/** Makes a month the last closed one, as if it had been closed: `YYYY-MM` and the moment of the close. */
export async function closeThrough(base: Base, closed: string): Promise<void> {
  await setState(base, 'closed', closed);
  const cell = cellOf(base, 'Settings', 'closed_through', 'value');
  const outcome = await base.session.edit(cell, closed, { silent: true, ...AT });
  if ('refused' in outcome) throw new Error(outcome.refused);
}

/** June 2026 of rules 5.5; without `pay` the team has no pay columns. */
export async function payBase(pay: boolean): Promise<Base> {
  const golden = JSON.parse(readFileSync(payFile ?? '', 'utf8')) as PayGolden;
  const base = await setUpBase();
  if (pay) {
    const outcome = await base.session.menu('Set up pay', { answers: ['yes'], ...AT });
    if (!outcome.ok) throw new Error(outcome.failure.message);
  }
  const money = (minor: number | null): string => (minor === null ? '' : String(minor / 100));
  // The owner is there to close the month, but has no part in June.
  const owner = {
    ...member('Ivan', 'Management'),
    email: 'owner@example.com',
    role: 'Owner',
    valid_from: '2026-07-01',
  };
  await pasteRows(base, 'Team', [
    ...golden.team.map(([person, department, valid_from, valid_to, salary, plan, rate_new, cap]) => ({
      ...member(person, DEPARTMENTS[department] ?? ''),
      person_id: `M-${['Anna', 'Boris', 'Clara', 'Dora', 'Emil'].indexOf(person) + 11}`,
      valid_from,
      valid_to,
      base_salary: money(salary),
      plan_month: money(plan),
      rate_new: rate_new === null ? '' : String(rate_new),
      cap: money(cap),
    })),
    owner,
  ]);
  if (pay) await closeMay(base);
  await pasteRows(
    base,
    'Payments',
    [...(pay ? [MAY] : []), ...Object.entries(golden.payments)].map(
      ([payment_id, [amount, kind, refund_of, [first, second], percent]]) => {
        // P-103 is the only shared payment: 40 % of 40 000.01 is 16 000.00 (rules 5.5).
        const share2 = second ? 1_600_000 : 0;
        if (second && percent !== 40) throw new Error('another split than the one known');
        return {
          payment_id,
          paid_on: payment_id === MAY[0] ? '2026-05-20' : '2026-06-15',
          amount: money(amount),
          payment_type: amount < 0 ? 'Refund' : 'Payment',
          refund_of: refund_of ?? '',
          revenue_kind: KINDS[kind] ?? '',
          manager1: first?.[0] ?? '',
          dept1: DEPARTMENTS[first?.[1] ?? ''] ?? '',
          share1: money(amount - share2),
          manager2: second?.[0] ?? '',
          dept2: DEPARTMENTS[second?.[1] ?? ''] ?? '',
          share2: second ? money(share2) : '',
        };
      },
    ),
  );
  await enterAll(base);
  return base;
}

function trimmed(row: string[]): string[] {
  const last = row.map((cell) => cell !== '').lastIndexOf(true);
  return row.slice(0, last + 1);
}

/** The table of a report whose title begins with `title`: header, rows and totals as shown, without blanks at their ends. */
export function tableOf({ session }: Base, tab: string, title: string): string[][] {
  const info = session.tabs().find(({ name }) => name === tab);
  if (!info) throw new Error(`no tab ${tab}`);
  const cells = session.cells(`${tab}!1:${info.rows}`, false) as string[][];
  const at = cells.findIndex((row, index) => index >= 21 && (row[0] ?? '').startsWith(title));
  if (at < 0) throw new Error(`no table ${title}`);
  const rest = cells.slice(at + 1);
  const end = rest.findIndex((row) => row.every((cell) => cell === ''));
  return rest.slice(0, end).map(trimmed);
}

export interface RawTable {
  /** The headers but the first. */
  head: string[];
  rows: Record<string, string[]>;
}

/** The same table with the values of its cells, its rows by what stands in the first column. */
export function rawTable({ session }: Base, tab: string, title: string): RawTable {
  const info = session.tabs().find(({ name }) => name === tab);
  const cells = (session.cells(`${tab}!1:${info?.rows}`, true) as unknown[][]).map((row) => row.map(String));
  const at = cells.findIndex((row, index) => index >= 21 && (row[0] ?? '').startsWith(title));
  if (at < 0) throw new Error(`no table ${title}`);
  const [, ...head] = cells[at + 1] ?? [];
  const rows: Record<string, string[]> = {};
  for (const [name = '', ...values] of cells.slice(at + 2)) {
    if (name === '') break;
    rows[name] = values;
  }
  return { head, rows };
}

/** All service calls, and those of SpreadsheetApp alone, which have the budget of design decision 17. */
export async function build(
  base: Base,
  item: string,
): Promise<{ calls: number; sheetCalls: number; toasts: string[] }> {
  const outcome = await base.session.menu(item, AT);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  const { calls, byKind } = outcome.meter;
  const { lock = 0, cache = 0, session = 0, ui = 0 } = byKind;
  return { calls, sheetCalls: calls - lock - cache - session - ui, toasts: outcome.toasts };
}
