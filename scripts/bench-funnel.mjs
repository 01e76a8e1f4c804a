// Times of the Funnel and the Forecast on columns of codes, beside one plain pass over the same arrays and the same group-by
// in SQLite, all in one run: `node --single-threaded --expose-gc --max-old-space-size=350 scripts/bench-funnel.mjs`. Times are the
// processor's, collecting garbage and compiling included, on one core. No thresholds: figures to look at.
import initSqlJs from 'sql.js';
import { openDoors } from './doors.mjs';

const { funnel, forecastReport, replayCycles } = await openDoors('funnel-doors', [
  'src/domain/cycles.ts',
  'src/domain/funnel.ts',
  'src/domain/forecast-report.ts',
]);
const TODAY = '2026-06-30';
const PEOPLE = ['M-01', 'M-02', 'M-03', 'M-04', 'M-05'];
const RUNS = 5;

const stage = (code, kind, order, probability, max_days) => ({
  code,
  kind,
  order,
  probability,
  max_days,
  active: true,
  default_section: 'in_work',
  next_action_days: null,
  requires: [],
});
const entry = (code, given = {}) => ({ code, order: null, active: true, ...given });
const reason = (code, counts_as_loss) => entry(code, { counts_as_loss, default_section: 'soft_refusal' });
const dictionaries = {
  stages: [
    stage('new', 'new', 0, 0, 7),
    stage('c1', 'contact', 1, 10, 10),
    stage('c2', 'contact', 2, 30, 14),
    stage('c3', 'contact', 3, 60, 21),
    stage('deal', 'won', 4, 100, null),
    stage('refusal', 'lost', 5, 0, null),
  ],
  sections: [entry('in_work', { kind: 'in_work' }), entry('archive', { kind: 'archive' })],
  reasons: [reason('no_money', true), reason('too_expensive', true), reason('mistake', false)],
  ...Object.fromEntries(['tags', 'categories', 'sources', 'departments', 'channels'].map((list) => [list, []])),
};
/** What a client goes through after it was added: three events on an average with it. */
const WAYS = [[], ['c1'], ['c1', 'refusal'], ['c1', 'c2', 'c3'], ['c1', 'c2', 'c3', 'deal']];

/** A base that is the same every time: columns of History, rows of Clients, Deals and Payments. */
function baseOf(clients) {
  let seed = 1;
  const chance = (below) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed % below;
  };
  const dayOf = (number) => new Date(Date.UTC(2024, 0, 1 + Math.min(number, 911))).toISOString().slice(0, 10);
  const base = { lines: {}, clients: [], deals: [], payments: [] };
  const line = (given) => {
    const blank = { section_to: '', reason: '', voids: '', stage_from: '', deal_id: '', contact_kind: '' };
    const row = {
      event_id: `H-${String(id++).padStart(6, '0')}`,
      cycle: 1,
      department_to: 'sales',
      ...blank,
      ...given,
    };
    for (const [key, value] of Object.entries(row)) {
      base.lines[key] ??= [];
      base.lines[key].push(value);
    }
  };
  let id = 1;
  for (let number = 0; number < clients; number += 1) {
    const client_id = `C-${String(number).padStart(6, '0')}`;
    const manager_to = PEOPLE[number % PEOPLE.length];
    let day = chance(880);
    line({ client_id, manager_to, event_on: dayOf(day), event_type: 'create', stage_to: 'new', section_to: 'in_work' });
    let from = 'new';
    for (const to of WAYS[number % WAYS.length]) {
      day += chance(20);
      const event_on = dayOf(day);
      const deal_id = to === 'deal' ? `D-${number}` : '';
      const why = to === 'refusal' ? dictionaries.reasons[number % 3].code : '';
      line({
        client_id,
        manager_to,
        event_on,
        event_type: 'stage',
        stage_from: from,
        stage_to: to,
        reason: why,
        deal_id,
      });
      from = to;
      if (to !== 'deal') continue;
      const amount = 100_000 + (number % 900) * 1000;
      base.deals.push({
        deal_id,
        client_id,
        deal_status: 'signed',
        amount,
        channel: '',
        manager: manager_to,
        credit_department: 'sales',
        signed_on: event_on,
        expected_close: '',
        invoice_due_on: event_on,
        discount_pct: null,
        cost: null,
      });
      base.payments.push({
        payment_id: `P-${number}`,
        deal_id,
        paid_on: event_on,
        amount: amount / 2,
        payment_type: 'payment',
        refund_of: '',
        revenue_kind: 'new',
        manager1: manager_to,
        dept1: 'sales',
        share1: amount / 2,
        manager2: '',
        dept2: '',
        share2: 0,
      });
    }
    base.clients.push({
      client_id,
      tag: ['large', 'medium', 'small'][number % 3],
      category: ['production', 'trade'][number % 2],
      source: ['cold_call', 'website'][number % 2],
      expected_amount: number % 4 ? 50_000 + number : null,
      expected_close: '2026-08-15',
      merged_into: '',
    });
  }
  return base;
}

const run = ({ payments }) => ({
  team: PEOPLE.map((person_id) => ({
    person_id,
    person: person_id,
    email: '',
    department: 'sales',
    role: 'seller',
    valid_from: '2024-01-01',
    valid_to: '',
    fte: 100,
    base_salary: null,
    plan_month: 5_000_000,
    rate_new: 5,
    rate_repeat: null,
    dept_rate: null,
    cap: null,
  })),
  rates: [],
  plans: [],
  payments,
  rules: { goLive: '2026-06-01', clawbackMethod: 'original_rate', clawbackDays: 180, negative: 'carry' },
  ledger: [],
  lock: { through: '', at: '' },
});

/** F1–F6 and F7–F9 from one replay. */
function reports(base) {
  const { lines, clients, deals, payments } = base;
  const replay = replayCycles(lines, dictionaries, TODAY);
  const period = { from: '2024-01-01', to: TODAY, asOf: TODAY };
  const outlook = { clients, deals, payments, repeatProbability: 50 };
  const asked = { ...period, group: 'manager', values: 'clients', stuckNew: true, only: {} };
  const first = funnel({ lines, clients, deals, dictionaries, ...asked }, null, replay);
  const second = forecastReport(
    {
      ...outlook,
      lines,
      dictionaries,
      run: run(base),
      month: '2026-06',
      asOf: TODAY,
      today: TODAY,
      days: 90,
      holidays: [],
      only: { manager: '', department: '' },
    },
    replay,
  );
  return [replay, first, second];
}

/** One plain pass: events by stage, manager and month. */
function plainPass({ stage_to, manager_to, event_on }) {
  const counts = new Map();
  for (let at = 0; at < stage_to.length; at += 1) {
    const key = `${stage_to[at]} ${manager_to[at]} ${event_on[at].slice(0, 7)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function sqliteOf(SQL, { stage_to, manager_to, event_on }) {
  const db = new SQL.Database();
  db.run('CREATE TABLE events (stage TEXT, manager TEXT, day TEXT)');
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?)');
  db.run('BEGIN');
  for (let at = 0; at < stage_to.length; at += 1) insert.run([stage_to[at], manager_to[at], event_on[at]]);
  db.run('COMMIT');
  return db;
}
const GROUP_BY = 'SELECT stage, manager, substr(day, 1, 7), count(*) FROM events GROUP BY 1, 2, 3';

/** Milliseconds of the processor in the quickest of some runs: what else the machine does is not in them. */
function quickest(deed) {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < RUNS; turn += 1) {
    const started = process.cpuUsage();
    deed();
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const SQL = await initSqlJs();
const rows = [];
for (const clients of [1000, 10_000, 100_000]) {
  const base = baseOf(clients);
  globalThis.gc?.();
  const all = quickest(() => reports(base));
  // What is alive at the end, the base that was read among it.
  const held = reports(base);
  globalThis.gc?.();
  const megabytes = process.memoryUsage().heapUsed / 1e6;
  if (held[1].snapshot.total !== clients) throw new Error('not every client is in the snapshot');
  const plain = quickest(() => plainPass(base.lines));
  const db = sqliteOf(SQL, base.lines);
  const sqlite = quickest(() => db.exec(GROUP_BY));
  // All three must have counted the same.
  const [{ values }] = db.exec(GROUP_BY);
  const counts = plainPass(base.lines);
  const same = values.every(([to, manager, month, count]) => counts.get(`${to} ${manager} ${month}`) === count);
  if (!same || values.length !== counts.size) throw new Error('SQLite and the plain pass differ');
  db.close();
  rows.push({
    clients,
    events: base.lines.event_id.length,
    'F1–F9, ms': Math.round(all),
    'heap, MB': Math.round(megabytes),
    'one plain pass, ms': Math.round(plain * 10) / 10,
    'one group-by in SQLite, ms': Math.round(sqlite * 10) / 10,
    'F1–F9 ÷ plain pass': Math.round(all / plain),
    'F1–F9 ÷ SQLite': Math.round((all / sqlite) * 10) / 10,
  });
}
console.table(rows);
