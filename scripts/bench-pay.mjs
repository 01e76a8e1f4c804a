// Prints what the Commission costs: service calls, cells, estimated time at Google, and time on this machine.
// `node scripts/bench-pay.mjs [PAYMENTS] [CLOSED]` (default 5000 and 23): payments of 24 months made up here, with no month closed,
// then with so many closed. No thresholds: figures to look at; the time here is the processor's.
import { openDoors } from './doors.mjs';

const payments = Number(process.argv[2] ?? 5000);
const MONTHS = 24;
const closed = Number(process.argv[3] ?? MONTHS - 1);
const PEOPLE = 8;
const now = '2026-06-30T10:00:00';
const who = { now, userLocale: 'en', user: 'owner@example.com' };

const { openSession, createBook } = await openDoors('bench-pay-doors', ['src/local/session.ts', 'src/local/model.ts']);
const book = createBook({ title: 'Bench', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
const session = openSession(book, { dist: 'dist' });
const rows = [];
const spent = (since) => Math.round(process.cpuUsage(since).user / 1000);
async function measure(name, run) {
  const started = process.cpuUsage();
  const outcome = await run();
  if (outcome.ok === false) throw new Error(`${name}: ${outcome.failure.message}`);
  const { meter } = outcome;
  const own = ['lock', 'cache', 'session', 'property', 'ui'].reduce((sum, kind) => sum + (meter.byKind[kind] ?? 0), 0);
  rows.push({
    operation: name,
    calls: meter.calls - own,
    'lock, cache …': own,
    cells: meter.cells,
    'at Google, s': (meter.atGoogle / 1000).toFixed(1),
    'here, ms': spent(started),
  });
}
/** Rows under the header of a tab by the keys in its row 1, as where no script sees it. */
async function put(tab, wanted) {
  const [keys] = session.cells(`${tab}!1:1`, true);
  const cells = wanted.map((row) => keys.map((key) => row[key] ?? ''));
  const outcome = await session.paste(`${tab}!A3`, cells, { silent: true, ...who });
  if ('refused' in outcome) throw new Error(outcome.refused);
}
async function setCell(tab, row, column, text) {
  const outcome = await session.edit(`${tab}!${String.fromCharCode(65 + column)}${row}`, text, {
    silent: true,
    ...who,
  });
  if ('refused' in outcome) throw new Error(outcome.refused);
}

const months = Array.from({ length: MONTHS }, (_, index) => {
  const month = 6 + index;
  return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});
await session.menu('Set up the spreadsheet', { answers: ['en', 'Ivan'], ...who, now: '2024-07-01T09:00:00' });
await session.menu('Set up pay', { answers: ['yes'], ...who });
const member = (number, more) => ({
  person_id: `M-${String(number).padStart(2, '0')}`,
  person: `Seller ${number}`,
  department: number % 2 ? 'Sales department' : 'Client department',
  role: number % 2 ? 'Sales representative' : 'Client manager',
  valid_from: '2024-07-01',
  base_salary: '1000',
  plan_month: '100000',
  ...more,
});
const owner = { person: 'Ivan', email: 'owner@example.com', department: 'Management', role: 'Owner', base_salary: '' };
await put('Team', [member(1, owner), ...Array.from({ length: PEOPLE }, (_, index) => member(index + 2))]);
const made = Array.from({ length: payments }, (_, index) => {
  const person = 2 + (index % PEOPLE);
  const amount = 100_000 + (index % 900) * 137;
  const fresh = person % 2 === 1;
  // Every twentieth goes back a month later.
  const original = index % 20 === 19 ? index - 8 - Math.ceil(payments / MONTHS / 8) * 8 : -1;
  return { index, person, amount, fresh, original, month: months[Math.floor((index * MONTHS) / payments)] };
});
const id = (index) => `P-${String(index + 1).padStart(5, '0')}`;
const rowOf = ({ index, person, amount, fresh, original, month }) => {
  const back = original >= 0 ? made[original] : null;
  const sum = back ? -back.amount : amount;
  return {
    payment_id: id(index),
    deal_id: `D-${String((index % 500) + 1).padStart(5, '0')}`,
    name: `Client ${index % 500}`,
    paid_on: `${month}-${String(1 + (index % 27)).padStart(2, '0')}`,
    amount: sum,
    payment_type: back ? 'refund' : 'payment',
    refund_of: back ? id(original) : '',
    revenue_kind: fresh ? 'new' : 'repeat',
    manager1: `M-${String(back ? back.person : person).padStart(2, '0')}`,
    dept1: fresh ? 'sales' : 'client',
    share1: sum,
    share2: 0,
    month,
  };
};
const entered = made.map(rowOf);
const labels = { new: 'New', repeat: 'Repeat', sales: 'Sales department', client: 'Client department' };
await put(
  'Payments',
  entered.map((row) => ({
    ...row,
    amount: String(row.amount / 100),
    share1: String(row.share1 / 100),
    share2: '0',
    payment_type: row.payment_type === 'refund' ? 'Refund' : 'Payment',
    revenue_kind: labels[row.revenue_kind],
    dept1: labels[row.dept1],
    manager1: `Seller ${Number(row.manager1.slice(2))}`,
  })),
);
const events = entered.map((row, index) => ({
  event_id: `H-${String(index + 1).padStart(6, '0')}`,
  event_on: row.paid_on,
  event_type: 'payment',
  deal_id: row.deal_id,
  changes: JSON.stringify({ rows: { payments: [row] } }),
}));
await put('History', events);
const [keys, values] = session.cells('Settings!1:2', true);
const state = keys.indexOf('state');
const before = JSON.parse(values[state]);
const { event_id: applied } = events.at(-1);
const last = { ...before.last, payments, deals: 500 };
await setCell('Settings', 2, state, JSON.stringify({ ...before, applied, last, lines: payments + 2 }));

const build = (name) => measure(name, () => session.menu('Calculate commission', who));
// What people have typed is taken in first.
await session.call('start', [], who);
await build('Commission, no month closed, first time');
await build('again');
let latest = null;
for (const month of months.slice(0, closed)) {
  const started = process.cpuUsage();
  const outcome = await session.menu('Close the month…', { ...who, answers: ['yes'] });
  if (!outcome.ok) throw new Error(`${month}: ${outcome.failure.message}`);
  latest = { outcome, ms: spent(started) };
}
if (latest) {
  const { outcome, ms } = latest;
  await measure(`closing month ${closed}`, async () => outcome);
  rows.at(-1)['here, ms'] = ms;
  await build(`Commission, ${closed} months closed`);
}
console.table(rows);
console.log(`${payments} payments in ${MONTHS} months; ${session.cells('Commission!A5', false)[0][0]}`);
