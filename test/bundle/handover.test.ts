// Handover by hand (T16), a leaver's clients (E16), the client department opened (T16) and closed (T25, E17), through the doors.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, NOW, setUpBase, table } from './base.ts';

/** Name → department, role, last day; Ivan is the owner, M-01. */
const TEAM: [name: string, department: string, role: string, until: string][] = [
  ['Anna', 'Sales department', 'Sales representative', ''],
  ['Boris', 'Sales department', 'Sales representative', ''],
  ['Kate', 'Client department', 'Client manager', ''],
  ['Oleg', 'Client department', 'Client manager', ''],
  ['Hanna', 'Sales department', 'Head of sales', ''],
];
const [ANNA, BORIS, KATE, OLEG, HANNA] = ['M-02', 'M-03', 'M-04', 'M-05', 'M-06'];
const as = (name: string) => ({ now: NOW, user: `${name.toLowerCase()}@example.com`, userLocale: 'en' });

/** name, manager, first contact, deal, amount, paid, paid on */
const CLIENTS = [
  ['Alfa', 'Anna', '2026-06-01', '2026-06-05', '1000', '400', '2026-06-10'],
  ['Beta', 'Anna', '2026-06-01', '2026-06-05', '1000', '', ''],
  ['Gamma', 'Anna', '2026-06-02', '2026-06-06', '2000', '2000', '2026-06-12'],
  ['Delta', 'Boris', '2026-06-03', '2026-06-07', '500', '500', '2026-06-11'],
  ['Epsilon', 'Anna', '2026-06-04', '', '', '', ''],
  ['Zeta', 'Anna', '', '', '', '', ''],
];

let base: Base;
beforeAll(async () => {
  base = await setUpBase();
  const rows = TEAM.map(([name, department, role, until]) => [
    name,
    `${name.toLowerCase()}@example.com`,
    department,
    role,
    '',
    '2026-05-01',
    until,
  ]);
  await base.session.paste('Team!B4', rows, { silent: true, now: NOW });
  await base.call('start');
  const answer = await base.call('importRows', {
    headers: ['n', 'who', 'c1', 'deal', 'sum', 'paid', 'paid on'],
    rows: CLIENTS,
    mapping: {
      name: 'n',
      manager: 'who',
      'stage_on:c1': 'c1',
      'stage_on:deal': 'deal',
      amount: 'sum',
      paid_amount: 'paid',
      paid_on: 'paid on',
    },
    constants: { source: 'website' },
  });
  expect(answer).toMatchObject({ ok: true, result: { added: 6, bad: [] } });
}, 60_000);

const client = (of: Base, name: string) => table(of, 'Clients').find((row) => row.name === name) ?? {};
const managers = (of: Base) =>
  Object.fromEntries(table(of, 'Clients').map(({ name, manager, department }) => [name, `${manager}, ${department}`]));
const lastLines = (of: Base, count: number) => table(of, 'History').slice(-count);
const setting = async (of: Base, key: string, value: string) => {
  const at = table(of, 'Settings').findIndex((row) => row.key === key) + 3;
  await of.session.edit(`Settings!B${at}`, value, { now: NOW });
};
const cell = async (of: Base, tab: string, key: string, row: number, value: string, silent = false) => {
  const keys = Object.keys(table(of, tab)[0] ?? {});
  await of.session.edit(`${tab}!${String.fromCharCode(65 + keys.indexOf(key))}${row}`, value, { now: NOW, silent });
};
/** The last day of a person of TEAM, and everything that follows from it. */
const leaves = async (of: Base, name: string, on: string) => {
  await cell(of, 'Team', 'valid_to', 4 + TEAM.findIndex(([one]) => one === name), on);
  await of.call('start');
};
let clicks = 0;
const deed = (of: Base, fn: string, name: string, more: object = {}, who = 'owner'): Promise<Answer> => {
  clicks += 1;
  const { client_id = '', last_event = '' } = client(of, name);
  return of.call(fn, { clientId: client_id, seen: last_event, requestId: `r-${clicks}`, ...more }, as(who));
};
interface Details {
  handover: { due: string; next: string; people: { code: string }[] } | null;
  refunded: boolean;
}
const details = async (of: Base, name: string, who = 'owner') =>
  (await of.call('details', { clientId: client(of, name).client_id }, as(who))).details as Details;
interface Plan {
  leavers: { code: string; n: number; until: string }[];
  people: { code: string }[];
  shares: { person: string; n: number }[];
  gives: [client: string, person: string][];
  left: number;
  kept: number;
}
const planned = async (of: Base, input: object, who = 'owner') =>
  (await of.call('reassignPlan', input, as(who))).plan as Plan;
const counts = ({ shares }: Plan) => Object.fromEntries(shares.map(({ person, n }) => [person, n]));

describe('by hand', () => {
  test('a due one by its own seller: to whom the policy names, with the note, in one line', async () => {
    const own = copyOf(base);
    expect(await details(own, 'Alfa', 'anna')).toMatchObject({
      handover: { due: '2026-06-10', next: 'Kate', people: [] },
    });
    const note = 'needs spare parts; Ms Fox decides; 30 days';
    expect(await deed(own, 'handover', 'Alfa', { note }, 'anna')).toMatchObject({
      ok: true,
      card: { manager: 'Kate', acquiredBy: 'Anna', handedOver: true },
    });
    expect(client(own, 'Alfa')).toMatchObject({ department: 'Client department', handover_on: '2026-06-30' });
    expect(lastLines(own, 1)).toMatchObject([
      {
        event_type: 'handover',
        manager_from: ANNA,
        manager_to: KATE,
        department_from: 'sales',
        department_to: 'client',
        note,
      },
    ]);
    // The next one is Oleg's turn.
    expect((await details(own, 'Gamma')).handover?.next).toBe('Oleg');
    expect(await deed(own, 'handover', 'Alfa')).toMatchObject({ ok: false, code: 'handed_over_already' });
  });

  test('what is not due is a head’s; so is the choice of somebody else', async () => {
    const own = copyOf(base);
    expect((await details(own, 'Beta', 'anna')).handover).toBeNull();
    expect(await deed(own, 'handover', 'Beta', {}, 'anna')).toMatchObject({ ok: false, code: 'no_right' });
    expect(await deed(own, 'handover', 'Alfa', {}, 'boris')).toMatchObject({ ok: false, code: 'no_right' });
    const chosen = await deed(own, 'handover', 'Alfa', { manager: 'Oleg' }, 'anna');
    expect(chosen).toMatchObject({ ok: false, code: 'handover_by_policy' });
    expect((await details(own, 'Beta', 'hanna')).handover?.people.map(({ code }) => code)).toEqual([KATE, OLEG]);
    expect(await deed(own, 'handover', 'Beta', { manager: 'Oleg' }, 'hanna')).toMatchObject({ ok: true });
    expect(client(own, 'Beta').manager).toBe('Oleg');
    const boris = await deed(own, 'handover', 'Gamma', { manager: 'Boris' }, 'hanna');
    expect(boris).toMatchObject({ ok: false, code: 'not_client_department' });
    expect(await deed(own, 'handover', 'Epsilon', {}, 'hanna')).toMatchObject({ ok: false, code: 'handover_not_won' });
  });

  test('nobody is free: said in a sentence, and nothing is written', async () => {
    const own = copyOf(base);
    for (const row of [6, 7]) await cell(own, 'Team', 'absent_until', row, '2026-07-05');
    await own.call('start');
    const before = table(own, 'History').length;
    const answer = await deed(own, 'handover', 'Alfa');
    expect(answer).toMatchObject({ ok: false, code: 'nobody_takes_over' });
    expect(answer.message).toMatch(/^Nobody of the client department is free/);
    expect(table(own, 'History')).toHaveLength(before);
    // A head may still choose somebody who is away.
    expect(await deed(own, 'handover', 'Alfa', { manager: 'Kate' })).toMatchObject({ ok: true });
  });

  test('no handover where departments are not split, by hand only, or before there is a client department', async () => {
    const own = copyOf(base);
    await setting(own, 'handover_when', 'manual');
    expect((await details(own, 'Alfa', 'anna')).handover).toBeNull();
    expect((await details(own, 'Alfa')).handover?.due).toBe('');
    await setting(own, 'handover_when', 'full_payment');
    expect((await details(own, 'Alfa')).handover?.due).toBe('');
    expect((await details(own, 'Gamma')).handover?.due).toBe('2026-06-12');
    await setting(own, 'handover_when', 'contract');
    expect((await details(own, 'Beta')).handover?.due).toBe('2026-06-05');
    await setting(own, 'split_departments', 'off');
    expect((await details(own, 'Alfa')).handover).toBeNull();
    const alone = copyOf(base);
    await leaves(alone, 'Kate', '2026-06-29');
    await leaves(alone, 'Oleg', '2026-06-29');
    expect((await details(alone, 'Alfa')).handover).toBeNull();
  });

  test('a client who came back to sales is due again with new money only', async () => {
    const own = copyOf(base);
    await deed(own, 'handover', 'Alfa');
    await deed(own, 'assign', 'Alfa', { manager: 'Boris' });
    expect((await details(own, 'Alfa')).handover?.due).toBe('');
    expect(client(own, 'Alfa').handover_on).toBe('');
    const listed = async (name: string) => {
      const { day } = (await own.call('myDay', undefined, as('boris'))) as Answer & {
        day: { groups: { list: string; tasks: { name: string; late: number }[] }[] };
      };
      return day.groups.find(({ list }) => list === 'to_hand_over')?.tasks.find((task) => task.name === name);
    };
    expect(await listed('Alfa')).toBeUndefined();
    // Paid on 11 June: 19 days late on 30 June.
    expect(await listed('Delta')).toMatchObject({ late: 19 });
  });

  test('E15: refunded after the handover, it stays, and the card says so', async () => {
    const own = copyOf(base);
    await deed(own, 'handover', 'Alfa');
    expect((await details(own, 'Alfa')).refunded).toBe(false);
    const [first = {}] = table(own, 'Payments');
    const back: Record<string, string> = {
      ...first,
      payment_id: 'P-00900',
      amount: '-400',
      payment_type: 'Refund',
      refund_of: first.payment_id ?? '',
    };
    const keys = Object.keys(first);
    const row = keys.map((key) => back[key] ?? '');
    await own.session.paste(`Payments!A${3 + table(own, 'Payments').length}`, [row], { silent: true, now: NOW });
    expect(await details(own, 'Alfa')).toMatchObject({ handover: null, refunded: true });
    expect(client(own, 'Alfa').department).toBe('Client department');
  });
});

describe('a leaver', () => {
  test('who has left and has clients is offered, nobody else', async () => {
    const own = copyOf(base);
    expect(await planned(own, { occasion: 'leaver' })).toMatchObject({ leavers: [], gives: [] });
    await leaves(own, 'Anna', '2026-06-29');
    const { leavers } = await planned(own, { occasion: 'leaver' });
    expect(leavers).toEqual([{ code: ANNA, label: 'Anna', n: 5, until: '2026-06-29' }]);
  });

  test('by the policy: shown first, then one assign line each; next actions stay, hard refusals too', async () => {
    const own = copyOf(base);
    await deed(own, 'refuse', 'Zeta', { reason: 'non_profile' });
    const next = client(own, 'Epsilon').next_action_on;
    await leaves(own, 'Anna', '2026-06-29');
    const before = table(own, 'History').length;
    const plan = await planned(own, { occasion: 'leaver', leaver: ANNA });
    // Alfa, Beta, Gamma and Epsilon; only Boris is left to sell.
    expect(counts(plan)).toEqual({ [BORIS]: 4 });
    expect(table(own, 'History')).toHaveLength(before);
    const { gives } = plan;
    const input = { occasion: 'leaver', leaver: ANNA, requestId: 'go' };
    expect(await own.call('reassign', { ...input, gives: gives.slice(0, 3) })).toMatchObject({ reassigned: { n: 3 } });
    // The same batch again, and the last one: nobody is given away twice.
    expect(await own.call('reassign', { ...input, gives: gives.slice(0, 3) })).toMatchObject({ reassigned: { n: 3 } });
    expect(await own.call('reassign', { ...input, gives: gives.slice(3) })).toMatchObject({ reassigned: { n: 1 } });
    expect(table(own, 'History')).toHaveLength(before + 4);
    expect(lastLines(own, 4)).toMatchObject(
      Array(4).fill({ event_type: 'assign', manager_from: ANNA, manager_to: BORIS, department_from: '' }),
    );
    expect(managers(own)).toMatchObject({ Alfa: 'Boris, Sales department', Zeta: 'Anna, Sales department' });
    expect(client(own, 'Epsilon').next_action_on).toBe(next);
    expect(table(own, 'Deals').map(({ manager }) => manager)).toEqual(['Anna', 'Anna', 'Anna', 'Boris']);
    expect((await planned(own, { occasion: 'leaver' })).leavers).toEqual([]);
    // Signed by Anna, paid one day after her last: hers (E9). The client goes on to Kate with the money.
    const [, beta] = table(own, 'Deals');
    const paid = await deed(own, 'pay', 'Beta', { dealId: beta?.deal_id, payment: { amount: '1000' } });
    expect(paid).toMatchObject({ ok: true });
    expect(table(own, 'Payments').at(-1)).toMatchObject({ manager1: 'Anna', dept1: 'Sales department' });
    expect(managers(own).Beta).toBe('Kate, Client department');
  });

  test('a repeat deal that is not signed goes along; to one successor of the department, or of management', async () => {
    const own = copyOf(base);
    const terms = { amount: '700', sale_kind: 'consultative', expected_close: '2026-08-01' };
    expect(await deed(own, 'deal', 'Gamma', { deal: terms })).toMatchObject({ ok: true });
    await leaves(own, 'Anna', '2026-06-29');
    const kate = await planned(own, { occasion: 'leaver', leaver: ANNA, to: KATE });
    expect(kate).toMatchObject({ gives: [], left: 5 });
    const plan = await planned(own, { occasion: 'leaver', leaver: ANNA, to: 'M-01' });
    expect(counts(plan)).toEqual({ 'M-01': 5 });
    // The owner sells nothing, so nobody is asked to give him clients; once he has one he is a choice.
    expect(plan.people.map(({ code }) => code)).toEqual([BORIS, HANNA]);
    const later = copyOf(own);
    expect(await deed(later, 'assign', 'Epsilon', { manager: 'Ivan' })).toMatchObject({ ok: true });
    const { people } = await planned(later, { occasion: 'leaver', leaver: ANNA });
    expect(people.map(({ code }) => code)).toEqual(['M-01', BORIS, HANNA]);
    const input = { occasion: 'leaver', leaver: ANNA, requestId: 'go' };
    const wrong = await own.call('reassign', { ...input, gives: [['C-0001', KATE]] });
    expect(wrong).toMatchObject({ ok: false, code: 'manager_other_department' });
    expect(await own.call('reassign', { ...input, gives: plan.gives })).toMatchObject({ reassigned: { n: 5 } });
    // Those signed stay Anna's and Boris's.
    expect(table(own, 'Deals').map(({ name, manager }) => `${name} ${manager}`)).toEqual([
      'Alfa Anna',
      'Beta Anna',
      'Gamma Anna',
      'Delta Boris',
      'Gamma Ivan',
    ]);
  });

  test('one entry of the batch is undone alone', async () => {
    const own = copyOf(base);
    await leaves(own, 'Anna', '2026-06-29');
    const plan = await planned(own, { occasion: 'leaver', leaver: ANNA });
    await own.call('reassign', { occasion: 'leaver', leaver: ANNA, requestId: 'go', gives: plan.gives });
    expect(await deed(own, 'undo', 'Alfa')).toMatchObject({ ok: true });
    expect(managers(own)).toMatchObject({ Alfa: 'Anna, Sales department', Beta: 'Boris, Sales department' });
  });

  test('a client whom somebody gave away meanwhile stays there', async () => {
    const own = copyOf(base);
    await leaves(own, 'Anna', '2026-06-29');
    const plan = await planned(own, { occasion: 'leaver', leaver: ANNA });
    await deed(own, 'assign', 'Alfa', { manager: 'Ivan' });
    const input = { occasion: 'leaver', leaver: ANNA, requestId: 'go', gives: plan.gives };
    expect(await own.call('reassign', input)).toMatchObject({ reassigned: { n: 4 } });
    expect(managers(own).Alfa).toBe('Ivan, Sales department');
  });
});

describe('the client department', () => {
  test('opens: all paid clients in turn, dated today, and closes again: all back in turn', async () => {
    const own = copyOf(base);
    await setting(own, 'handover_when', 'manual');
    const plan = await planned(own, { occasion: 'open' });
    // Alfa, Gamma and Delta have paid: Kate, Oleg, Kate.
    expect(plan.gives).toEqual([
      ['C-0001', KATE],
      ['C-0003', OLEG],
      ['C-0004', KATE],
    ]);
    expect(await own.call('reassign', { occasion: 'open', requestId: 'o', gives: plan.gives })).toMatchObject({
      reassigned: { n: 3 },
    });
    expect(managers(own)).toMatchObject({
      Alfa: 'Kate, Client department',
      Beta: 'Anna, Sales department',
      Gamma: 'Oleg, Client department',
      Delta: 'Kate, Client department',
    });
    expect(client(own, 'Gamma')).toMatchObject({ handover_on: '2026-06-30', acquired_by: 'Anna' });
    expect(lastLines(own, 3).map(({ event_type }) => event_type)).toEqual(Array(3).fill('handover'));

    await setting(own, 'handover_when', 'first_payment');
    await deed(own, 'churn', 'Gamma', { reason: 'conflict' });
    const early = await own.call('reassign', { occasion: 'close', requestId: 'b', gives: [['C-0001', ANNA]] });
    expect(early).toMatchObject({ ok: false, code: 'handover_not_manual' });
    await setting(own, 'handover_when', 'manual');
    const closing = await planned(own, { occasion: 'close' });
    // Anna was last given a client before Boris was.
    expect(counts(closing)).toEqual({ [ANNA]: 1, [BORIS]: 1 });
    expect(closing.kept).toBe(1);
    const { gives } = closing;
    // The page is closed after one client; the next run finds the rest.
    await own.call('reassign', { occasion: 'close', requestId: 'c', gives: gives.slice(0, 1) });
    const rest = await planned(own, { occasion: 'close' });
    expect(rest.gives).toHaveLength(2);
    await own.call('reassign', { occasion: 'close', requestId: 'd', gives: rest.gives });
    expect((await planned(own, { occasion: 'close' })).gives).toEqual([]);
    const sales = managers(own);
    expect([sales.Alfa, sales.Delta].sort()).toEqual(['Anna, Sales department', 'Boris, Sales department']);
    // In hard refusal nobody is given a client.
    expect(sales.Gamma).toBe('Oleg, Sales department');
    expect(client(own, 'Alfa').handover_on).toBe('');
    expect(lastLines(own, 3)).toMatchObject(
      Array(3).fill({ event_type: 'assign', department_from: 'client', department_to: 'sales' }),
    );
    // Old deals keep their credit (E17).
    expect(table(own, 'Deals').map(({ manager }) => manager)).toEqual(['Anna', 'Anna', 'Anna', 'Boris']);
  });

  test('is the owner’s; where departments are not split there is none to open', async () => {
    const own = copyOf(base);
    expect(await own.call('reassignPlan', { occasion: 'open' }, as('hanna'))).toMatchObject({ code: 'no_right' });
    await setting(own, 'split_departments', 'off');
    expect(await own.call('reassignPlan', { occasion: 'open' })).toMatchObject({ code: 'departments_not_split' });
  });

  test('a large client goes to the key account manager, the others to who is left', async () => {
    const own = copyOf(base);
    await cell(own, 'Team', 'role', 7, 'Key account manager');
    await cell(own, 'Clients', 'tag', 3, 'Large client');
    await own.call('start');
    // In turn without that: Alfa to Kate, Gamma to Oleg, Delta to Kate.
    expect((await planned(own, { occasion: 'open' })).gives).toEqual([
      ['C-0001', OLEG],
      ['C-0003', KATE],
      ['C-0004', KATE],
    ]);
  });

  test('by category and by working time, as Team and Settings have them', async () => {
    const own = copyOf(base);
    await setting(own, 'assign_client', 'by_category');
    await cell(own, 'Team', 'categories', 7, 'Trade');
    await cell(own, 'Team', 'categories', 6, 'Services');
    await cell(own, 'Team', 'fte', 6, '50');
    for (const row of [3, 6]) await cell(own, 'Clients', 'category', row, 'Trade');
    await own.call('start');
    // Alfa and Delta are trade: Oleg. Of Gamma nothing is known: the least loaded of all, Kate with none.
    expect((await planned(own, { occasion: 'open' })).gives).toEqual([
      ['C-0001', OLEG],
      ['C-0003', KATE],
      ['C-0004', OLEG],
    ]);
    await setting(own, 'assign_client', 'least_loaded');
    // Kate 1 ÷ 0.5 = 2, then Oleg 0, then Oleg 1 against 2.
    expect((await planned(own, { occasion: 'open' })).gives).toEqual([
      ['C-0001', KATE],
      ['C-0003', OLEG],
      ['C-0004', OLEG],
    ]);
  });
});
