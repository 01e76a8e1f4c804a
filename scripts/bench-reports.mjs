// Prints what the reports and the first opening of a day cost in large bases: service calls, cells, estimated time at Google,
// processor time here. `node scripts/bench-reports.mjs [CLIENTS …]` (default 1000 10000 50000). No thresholds: figures to look at.
import { largeBook } from './bench-base.mjs';
import { openDoors } from './doors.mjs';

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1000, 10_000, 50_000];
const REPORTS = {
  Funnel: 'Build the funnel',
  'Forecast and plan': 'Build forecast and plan',
  Today: "Build today's list",
  Commission: 'Calculate commission',
  Departments: 'Build department report',
};
/** Calls that do not go to the spreadsheet. */
const OWN = ['lock', 'cache', 'session', 'property', 'ui'];
const CELLS_A_CALL = 400_000;
const at = (day) => ({ now: `2026-06-${day}T09:00:00`, userLocale: 'en', user: 'owner@example.com' });

const doors = await openDoors('bench-reports-doors', ['src/local/session.ts', 'src/local/model.ts']);
for (const clients of sizes) {
  const rows = [];
  const { book, events } = await largeBook(doors, clients);
  const session = doors.openSession(book, { dist: 'dist' });
  const measured = async (operation, run) => {
    const started = process.cpuUsage();
    const { meter, ...outcome } = await run();
    const { user, system } = process.cpuUsage(started);
    const failure = outcome.ok ? outcome.value?.message : outcome.failure.message;
    if (failure) throw new Error(`${operation}: ${failure}`);
    const own = OWN.reduce((sum, kind) => sum + (meter.byKind[kind] ?? 0), 0);
    const calls = meter.calls - own;
    const aim = operation in REPORTS ? { aim: 40 + Math.floor(meter.cells / CELLS_A_CALL) } : {};
    const google = (meter.atGoogle / 1000).toFixed(1);
    const here = ((user + system) / 1e6).toFixed(1);
    return { clients, events, operation, calls, ...aim, cells: meter.cells, 'at Google, s': google, 'here, s': here };
  };
  const build = (name) => measured(name, () => session.menu(REPORTS[name], at(30)));
  // After the first of everything: a base that has just grown is looked through once.
  await measured('start', () => session.call('start', [], at(29)));
  for (const item of Object.values(REPORTS)) await measured(item, () => session.menu(item, at(29)));
  rows.push(
    await measured('the page opens (start)', () => session.call('start', [], at(30))),
    await measured('the day begins: five reports (beginDay)', () => session.call('beginDay', [], at(30))),
  );
  for (const name of Object.keys(REPORTS)) rows.push(await build(name));
  const [head] = session.cells('Funnel!A1:Z1', false);
  const counted = `${clients.toLocaleString('en')}\u00a0clients`;
  if (!head.some((cell) => cell.includes(counted))) throw new Error(`the Funnel has not ${counted}: ${head}`);
  console.table(rows);
}
