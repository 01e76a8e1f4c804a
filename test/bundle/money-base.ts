// The story of rules 3.7 through the card, to begin from: Ann has sold to Alfa on 28 May, Nina takes the first money on 3 June, Kate gets the client.
import { expect } from 'vitest';
import { type Answer, type Base, copyOf, type Row, setUpBase, table } from './base.ts';
import { WIN } from './deeds-base.ts';
import { cellOf } from './places.ts';

export const ID = 'C-0001';
const TEAM = [
  ['Olga', 'olga@example.com', 'Sales department', 'Head of sales'],
  ['Ann', 'ann@example.com', 'Sales department', 'Sales representative'],
  ['Bob', 'bob@example.com', 'Sales department', 'Sales representative'],
  ['Kate', 'kate@example.com', 'Client department', 'Client manager'],
  ['Nina', 'nina@example.com', 'Management', 'Bookkeeper'],
];
export const [olga, ann, kate, nina] = ['olga', 'ann', 'kate', 'nina'].map((name) => `${name}@example.com`) as [
  string,
  string,
  string,
  string,
];
export const rowOf = (base: Base): Row => table(base, 'Clients').find((row) => row.client_id === ID) as Row;
export const dealsOf = (base: Base) => table(base, 'Deals').filter((row) => row.client_id === ID);
export const paidOf = (base: Base) => table(base, 'Payments');
let clicks = 0;
export const click = (base: Base, user: string, day: string, deed: string, more: object = {}): Promise<Answer> => {
  clicks += 1;
  const input = { clientId: ID, seen: rowOf(base).last_event, requestId: `m-${clicks}`, ...more };
  return base.call(deed, input, { user, now: `${day}T10:00:00` });
};
export async function done(base: Base, user: string, day: string, deed: string, more: object = {}): Promise<Answer> {
  const answer = await click(base, user, day, deed, more);
  expect(answer, `${deed}: ${answer.message}`).toMatchObject({ ok: true });
  return answer;
}
export const D1 = 'D-00001';
export const pay = (dealId: string, amount: string, more: object = {}) => ({ dealId, payment: { amount, ...more } });

/** The base after the win, and after the first payment. */
export async function makeStory(): Promise<{ signed: Base; handed: Base }> {
  const signed = await setUpBase();
  for (const [index, [person, email, department, role]] of TEAM.entries()) {
    const cells = { person, email, department, role, hired_on: '2026-01-01', valid_from: '2026-01-01' };
    for (const [key, value] of Object.entries(cells)) {
      const first = cellOf(signed, 'Team', 'Ivan', key).replace(/\d+$/, '');
      await signed.session.edit(`${first}${4 + index}`, value as string, { now: '2026-05-01T09:30:00', silent: true });
    }
  }
  await signed.call('start', undefined, { now: '2026-05-01T09:40:00' });
  await signed.call(
    'importRows',
    {
      headers: ['name', 'phone'],
      rows: [['Alfa', '+36 1 234 5678']],
      mapping: { name: 'name', phone: 'phone' },
      constants: { source: 'cold_call', manager: 'Ann' },
    },
    { now: '2026-05-10T10:00:00' },
  );
  const fields = { ...WIN.fields, proposal_sent_on: ['', '2026-05-20'], expected_close: ['', '2026-06-15'] };
  const deal = { amount: '100000', sale_kind: 'consultative', contract_no: '1/26' };
  await done(signed, ann, '2026-05-28', 'advance', { ...WIN, fields, deal });
  const handed = copyOf(signed);
  await done(handed, nina, '2026-06-03', 'pay', { ...pay(D1, '30000'), handoverNote: 'pays by instalments' });
  return { signed, handed };
}
