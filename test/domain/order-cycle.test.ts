// Order cycles: the worked example of rules 6.3, as of 30 June 2026.
import { expect, test } from 'vitest';
import { orderCycle } from '../../src/domain/order-cycle.ts';

const USUAL = {
  due_lead_days: 7,
  due_grace_days: 5,
  at_risk_factor: 2,
  dormant_factor: 3,
  same_order_days: 3,
  order_last_n: 8,
  order_min_intervals: 2,
  returning_after_months: 12,
};
const NONE = { own: null, category: null };
const cases = [
  ['K-1', '26-01-10 26-02-09 26-03-12 26-04-10 26-05-11', NONE, 30.5, '2026-06-11', 'overdue'],
  ['K-2', '25-12-01 25-12-29 26-01-27 26-05-15 26-06-12', NONE, 28.5, '2026-07-11', 'on_track'],
  ['K-3', '26-04-01 26-05-20', { own: null, category: 45 }, 45, '2026-07-04', 'due'],
  ['K-4', '26-02-01', { own: null, category: 90 }, 90, '2026-05-02', 'overdue'],
  ['K-5', '25-06-20 25-09-19 25-12-20', NONE, 91.5, '2026-03-22', 'at_risk'],
  ['K-6', '26-03-05 26-05-05', { own: 60, category: 30 }, 60, '2026-07-04', 'due'],
  ['K-7', '26-05-28 26-06-04 26-06-05 26-06-11 26-06-18', NONE, 7, '2026-06-25', 'overdue'],
  ['K-8', '25-09-01 25-10-01 25-11-01 25-12-01', NONE, 30, '2025-12-31', 'dormant'],
] as const;

test.each(cases)('%s', (_, days, known, cycle, due, status) => {
  const signed = days.split(' ').map((day) => `20${day}`);
  expect(orderCycle(signed, known, '2026-06-30', USUAL)).toMatchObject({ cycle, due, status });
});

test('one order and nobody who knows better: no estimate; no order: none', () => {
  expect(orderCycle(['2026-05-01'], NONE, '2026-06-30', USUAL)).toBeNull();
  expect(orderCycle([], { own: 30, category: null }, '2026-06-30', USUAL)).toBeNull();
});

test('after a year of silence a client is dormant however long its cycle is', () => {
  const yearly = { own: 400, category: null };
  expect(orderCycle(['2025-06-30'], yearly, '2026-06-29', USUAL)?.status).toBe('on_track');
  expect(orderCycle(['2025-06-30'], yearly, '2026-06-30', USUAL)?.status).toBe('dormant');
});
