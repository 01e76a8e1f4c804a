// The edge cases of rules 3.7 by their numbers: what kind of revenue it is, who is credited, and by whose department's rates.
// Ann (sales) signs D1 on 28 May 2026, 100 000; 30 000 paid on 3 June → handed over to Kate the same day; 70 000 on 20 June.
import { describe, expect, test } from 'vitest';
import type { Credits } from '../../src/domain/credits.ts';
import { moneyByDeal } from '../../src/domain/day-money.ts';
import { handoverDue } from '../../src/domain/handing-over.ts';
import type { Client, Deal, Department, Payment } from '../../src/domain/model.ts';
import { type Money, type PaymentForm, pay } from '../../src/domain/posting.ts';
import { apply, BLANK_STATE } from '../../src/domain/projection.ts';
import { concerns, goesTo, reassigned } from '../../src/domain/reassigning.ts';
import { dealOf } from '../../src/domain/terms-of-sale.ts';
import type { Situation } from '../../src/domain/transitions.ts';
import { client, rules, stages } from './rules.ts';

const DEPARTMENTS: Record<string, Department> = { Ann: 'sales', Bob: 'sales', Kate: 'client' };
const credits = (more: Partial<Credits> = {}): Credits => ({
  departmentOn: (person) => DEPARTMENTS[person] ?? '',
  lastDay: () => '',
  newMeans: 'first_deal',
  leaverDays: 30,
  leaverCredit: 'house',
  ...more,
});
/** Who has left on a day. */
const left = (who: string, on: string): Partial<Credits> => ({ lastDay: (person) => (person === who ? on : '') });

const held = (more: Partial<Client> = {}): Client =>
  client({ client_id: 'C-1', stage: 'deal', section: 'customer', manager: 'Ann', department: 'sales', ...more });
const HANDED_OVER = held({ manager: 'Kate', department: 'client', acquired_by: 'Ann', handover_on: '2026-06-03' });
const around = (of: Client, theirs: Department, payments: readonly Payment[] = []): Situation => ({
  client: of,
  lastEventOn: '2026-06-01',
  today: '2027-12-31',
  managerActive: true,
  managerDepartment: theirs,
  payments,
});

/** A deal signed by the client's manager, who is of that department on that day. */
function signed(
  deal_id: string,
  by: Client,
  theirs: Department,
  signed_on: string,
  before: readonly Payment[] = [],
): Deal {
  const form = {
    amount: 10_000_000,
    sale_kind: '',
    channel: '',
    contract_no: '1',
    invoice_no: '',
    signed_on,
    note: '',
  };
  return { ...dealOf(by, form, around(by, theirs, before), 12), deal_id };
}
const D1 = signed('D-1', held(), 'sales', '2026-05-28');

function paid(
  deal: Deal,
  amount: number,
  paid_on: string,
  { of = HANDED_OVER, before = [], by = {} }: { of?: Client; before?: Payment[]; by?: Partial<Credits> } = {},
): Payment {
  const form: PaymentForm = {
    deal_id: deal.deal_id,
    payment_type: amount < 0 ? 'refund' : 'payment',
    amount: Math.abs(amount),
    paid_on,
    refund_of: amount < 0 ? (before[0]?.payment_id ?? '') : '',
    document: '',
    note: '',
    over: 'add',
    again: false,
  };
  const money: Money = { deals: [deal], payments: before, closedThrough: '' };
  const decision = pay(around(of, 'client'), form, money, credits(by));
  if (!decision.ok || !decision.move.payment) throw new Error(JSON.stringify(decision));
  return { ...decision.move.payment, payment_id: `P-${before.length + 1}` };
}
const credited = ({ revenue_kind, manager1, dept1 }: Payment) => [revenue_kind, manager1, dept1];

const FIRST = paid(D1, 3_000_000, '2026-06-03', { of: held() });
const rest = (more: Parameters<typeof paid>[3] = {}, on = '2026-06-20') =>
  paid(D1, 7_000_000, on, { before: [FIRST], ...more });
const BOTH = [FIRST, rest()];

describe('the first deal', () => {
  test('E1: the first part', () => expect(credited(FIRST)).toEqual(['new', 'Ann', 'sales']));

  test('E2: the rest, after the handover, is Ann’s too', () =>
    expect(credited(rest())).toEqual(['new', 'Ann', 'sales']));

  test('E9: Ann left on 10 June, ten days before the money', () => {
    expect(credited(rest({ by: left('Ann', '2026-06-10') }))).toEqual(['new', 'Ann', 'sales']);
    // 31 May and 30 days are 30 June.
    expect(credited(rest({ by: left('Ann', '2026-05-31') }, '2026-06-30'))).toEqual(['new', 'Ann', 'sales']);
    expect(credited(rest({ by: left('Ann', '2026-05-31') }, '2026-07-01'))).toEqual(['new', '', 'sales']);
  });

  test('E10: Ann left 45 days before: the house, or who has the client', () => {
    const by = left('Ann', '2026-05-31');
    expect(credited(rest({ by }, '2026-07-15'))).toEqual(['new', '', 'sales']);
    expect(credited(rest({ by: { ...by, leaverCredit: 'successor' } }, '2026-07-15'))).toEqual([
      'new',
      'Kate',
      'sales',
    ]);
  });

  test('E11: Ann moved to the client department on 16 June: by the department at signing', () => {
    const by: Partial<Credits> = { departmentOn: (person, on) => moved(person, on) };
    expect(credited(rest({ by }))).toEqual(['new', 'Ann', 'sales']);
  });

  test('E13: where only the first payment, or the first days, are new, the rest is Kate’s', () => {
    const by = { newMeans: 'first_payment' };
    expect(credited(paid(D1, 3_000_000, '2026-06-03', { of: held(), by }))).toEqual(['new', 'Ann', 'sales']);
    expect(credited(rest({ by }, '2026-06-03'))).toEqual(['new', 'Ann', 'sales']);
    expect(credited(rest({ by }))).toEqual(['repeat', 'Kate', 'client']);
    // Signed on 28 May: 20 June is day 23.
    expect(credited(rest({ by: { newMeans: 'days:23' } }))).toEqual(['new', 'Ann', 'sales']);
    expect(credited(rest({ by: { newMeans: 'days:22' } }))).toEqual(['repeat', 'Kate', 'client']);
  });
});

/** Ann is of sales through 15 June. */
const moved = (person: string, on: string): Department | '' =>
  person === 'Ann' && on >= '2026-06-16' ? 'client' : (DEPARTMENTS[person] ?? '');

describe('further deals', () => {
  const deal = (by: Client, theirs: Department, on: string, before: readonly Payment[], paidOn = on) => {
    const further = signed('D-2', by, theirs, on, before);
    return credited(paid(further, 4_000_000, paidOn, { of: by }));
  };
  const LAST = paid(D1, 4_000_000, '2026-07-15', { before: BOTH });
  const story = [...BOTH, LAST];

  test('E3: Kate signs on 10 July, after money', () =>
    expect(deal(HANDED_OVER, 'client', '2026-07-10', BOTH, '2026-07-15')).toEqual(['repeat', 'Kate', 'client']));

  test('E4: Ann had signed a second one on 2 June, before any money', () => {
    const second = signed('D-2', held(), 'sales', '2026-06-02', story);
    expect(credited(paid(second, 4_000_000, '2026-06-20'))).toEqual(['new', 'Ann', 'sales']);
  });

  test('E5: Kate signs more than a year after the last money', () =>
    expect(deal(HANDED_OVER, 'client', '2027-08-01', story)).toEqual(['new', 'Kate', 'client']));

  test('E6: the head gave the client to Bob, who signs', () =>
    expect(deal(held({ manager: 'Bob' }), 'sales', '2027-08-01', story)).toEqual(['new', 'Bob', 'sales']));

  test('E7: twelve months later to the day is repeat, one day more is not', () => {
    expect(deal(HANDED_OVER, 'client', '2027-07-15', story)[0]).toBe('repeat');
    expect(deal(HANDED_OVER, 'client', '2027-07-16', story)[0]).toBe('new');
  });

  test('E8: everything was refunded before: new, of who signs', () => {
    const back = [FIRST, paid(D1, -3_000_000, '2026-06-25', { before: [FIRST] })];
    expect(deal(HANDED_OVER, 'client', '2026-07-10', back)).toEqual(['new', 'Kate', 'client']);
  });

  test('E12: Ann, in the client department now, signs a repeat deal', () =>
    expect(deal(held({ department: 'client' }), 'client', '2026-06-18', [FIRST])).toEqual(['repeat', 'Ann', 'client']));

  test('E14: one who returns from the archive and never bought is new, of the manager at signing', () =>
    expect(deal(held({ manager: 'Bob' }), 'sales', '2026-09-01', [])).toEqual(['new', 'Bob', 'sales']));
});

test('E15: a refund before the handover makes net 0: none is due; what was Ann’s goes back from Ann', () => {
  const back = paid(D1, -3_000_000, '2026-06-03', { of: held(), before: [FIRST] });
  const due = (payments: Payment[]) => {
    const money = moneyByDeal([D1], payments);
    return handoverDue('first_payment', held(), [D1], ({ deal_id }) => money.get(deal_id) ?? NONE);
  };
  expect(due([FIRST])).toBe('2026-06-03');
  expect(due([FIRST, back])).toBe('');
  expect(back).toMatchObject({ revenue_kind: 'new', manager1: 'Ann', dept1: 'sales', share1: -3_000_000 });
});
const NONE = { net: 0, firstOn: '', fullOn: '' };

const state = (of: Client) => ({ ...BLANK_STATE, ...of });
const after = (of: Client, line: ReturnType<typeof reassigned>) =>
  apply(state(of), { ...line, event_id: 'H-9' } as Parameters<typeof apply>[1], stages);

test('E16: a leaver’s clients go, in every stage but hard refusal; next actions stay; signed deals by E9 and E10', () => {
  const leaver = { occasion: 'leaver', leaver: 'Ann', paid: new Set<string>() } as const;
  const open = held({ stage: 'c2', section: 'in_work', next_action_on: '2026-06-17' });
  for (const one of [held(), open, held({ stage: 'c1', section: 'archive' })])
    expect(concerns(leaver, one, rules)).toBe(true);
  expect(concerns(leaver, held({ stage: 'refusal', section: 'hard_refusal' }), rules)).toBe(false);
  expect(after(open, reassigned('leaver', open, 'Bob', '2026-06-11'))).toMatchObject({
    manager: 'Bob',
    department: 'sales',
    stage: 'c2',
    next_action_on: '2026-06-17',
  });
  const of = held({ manager: 'Bob' });
  expect(credited(rest({ of, by: left('Ann', '2026-06-10') }))).toEqual(['new', 'Ann', 'sales']);
  expect(credited(rest({ of, by: left('Ann', '2026-06-10') }, '2026-07-15'))).toEqual(['new', '', 'sales']);
});

test('E17: the client department is closed: its clients are of sales again, old deals keep their credit', () => {
  const back = after(HANDED_OVER, reassigned('close', HANDED_OVER, 'Bob', '2026-07-20'));
  expect(back).toMatchObject({ manager: 'Bob', department: 'sales', handover_on: '', acquired_by: 'Ann' });
  expect(goesTo('close', HANDED_OVER)).toBe('sales');
  const kates = signed('D-2', HANDED_OVER, 'client', '2026-07-10', BOTH);
  const of = { ...HANDED_OVER, ...back };
  expect(credited(paid(kates, 4_000_000, '2026-08-01', { of }))).toEqual(['repeat', 'Kate', 'client']);
  expect(credited(rest({ of }, '2026-08-01'))).toEqual(['new', 'Ann', 'sales']);
});
