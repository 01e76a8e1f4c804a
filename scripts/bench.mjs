// Prints what the main operations cost: service calls, cells, estimated time at Google, and time on this machine.
// No thresholds: figures to look at, `node scripts/bench.mjs [CLIENTS]` (default 10000) on a list made up here.
import { performance } from 'node:perf_hooks';
import { measureSheets } from './bench-sheets.mjs';
import { openDoors } from './doors.mjs';

const clients = Number(process.argv[2] ?? 10_000);
const BATCH = 500;
const at = (day) => ({ now: `2026-06-${String(day).padStart(2, '0')}T09:00:00`, userLocale: 'en' });

const doors = await openDoors('bench-doors', ['src/local/session.ts', 'src/local/model.ts', 'src/local/book-file.ts']);
const { openSession, createBook } = doors;
const book = createBook({ title: 'Bench', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
const session = openSession(book, { dist: 'dist' });
const rows = [];
const note = (name, meter, started) => {
  const own = ['lock', 'cache', 'session', 'property', 'ui'].reduce((sum, kind) => sum + (meter.byKind[kind] ?? 0), 0);
  rows.push({
    operation: name,
    calls: meter.calls - own,
    'lock, cache …': own,
    cells: meter.cells,
    'at Google, s': (meter.atGoogle / 1000).toFixed(1),
    'here, ms': Math.round(performance.now() - started),
  });
};
async function measure(name, run) {
  const started = performance.now();
  const outcome = await run();
  if (outcome.ok === false) throw new Error(`${name}: ${outcome.failure.message}`);
  if (outcome.value?.ok === false) throw new Error(`${name}: ${outcome.value.message}`);
  if (name) note(name, outcome.meter, started);
  return outcome.value;
}
const call = (name, fn, input, options = at(30)) =>
  measure(name, () => session.call(fn, input === undefined ? [] : [input], options));

await measure('set-up', () => session.menu('Set up the spreadsheet', { answers: ['en', 'Ivan'], ...at(1) }));
const list = (from, count) => ({
  headers: ['n', 'p', 'k', 'c1', 'c2', 'deal', 'sum'],
  rows: Array.from({ length: count }, (_, index) => {
    const id = from + index;
    const day = String(1 + (id % 20)).padStart(2, '0');
    const dates = [`2026-05-${day}`, id % 2 ? `2026-05-${day}` : '', id % 4 === 3 ? '2026-06-01' : ''];
    return [
      `Client ${id}`,
      `+36 1 ${1_000_000 + id}`,
      `k${id}`,
      ...(id % 8 ? dates : ['', '', '']),
      id % 8 && dates[2] ? '1200' : '',
    ];
  }),
  mapping: {
    name: 'n',
    phone: 'p',
    source_key: 'k',
    'stage_on:c1': 'c1',
    'stage_on:c2': 'c2',
    'stage_on:deal': 'deal',
    amount: 'sum',
  },
  constants: { source: 'website', manager: 'Ivan', category: 'trade', tag: 'small' },
});
const began = performance.now();
for (let from = 0; from < clients; from += BATCH) {
  const last = from + BATCH >= clients;
  await call(
    last ? `import, the last ${BATCH} of ${clients}` : '',
    'importRows',
    list(from, Math.min(BATCH, clients - from)),
  );
}
const imported = ((performance.now() - began) / 1000).toFixed(1);
await call('first opening of the page', 'start');
await call('opening of the page', 'start');
const { card } = await call('card, warm', 'card', { clientId: 'C-0001' });
await call('selection poll', 'selected');
await call('find', 'find', { text: 'client 77' });
const fields = { proposal_sent_on: ['', '2026-06-30'], need: ['', 'late deliveries'] };
const first = await call('advance, first contact', 'advance', { clientId: 'C-0001', seen: card.seen, requestId: 'b1' });
await call('advance with a field', 'advance', { clientId: 'C-0001', seen: first.card.seen, requestId: 'b2', fields });
const other = await call('', 'card', { clientId: 'C-0009' });
await call('refuse', 'refuse', { clientId: 'C-0009', seen: other.card.seen, requestId: 'b3', reason: 'no_money' });
await call('details', 'details', { clientId: 'C-0001' });
await measure('onEdit, a stage picked', () => session.edit('Clients!C19', '1st contact', at(30)));
await measure('onEdit, nothing watched', () => session.edit('Sheet1!A1', 'x', at(30)));
await measure('Funnel', () => session.menu('Build the funnel', at(30)));
await measure('Funnel again', () => session.menu('Build the funnel', at(30)));
await measure('Commission', () => session.menu('Calculate commission', at(30)));
console.table(rows);
console.log(`${clients} clients imported in ${imported} s here; ${session.tabs().length} tabs.`);
const cold = openSession(book, { dist: 'dist' });
const outcome = await cold.call('card', [{ clientId: 'C-0001' }], at(30));
console.log(
  `card, cold: ${outcome.meter.calls - (outcome.meter.byKind.cache ?? 0)} calls and ${outcome.meter.byKind.cache ?? 0} of the cache, ${(outcome.meter.atGoogle / 1000).toFixed(1)} s at Google`,
);
console.log('The local Google Sheets itself:');
console.table(await measureSheets(doors, book));
