// A part of a real team's opportunities, imported with their days, sectors, sellers and reasons: every block of the Funnel
// against a tally straight from the file.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, setUpBase } from './base.ts';
import {
  closed,
  cohortOf,
  count,
  engaged,
  flowOf,
  grouped,
  inPeriod,
  isLost,
  isMistake,
  isOpen,
  isWon,
  MONTHS,
  monthOf,
  type Opportunity,
  PERIOD,
  SERVICES,
  sample,
} from './maven-tally.ts';
import { newCell } from './places.ts';
import { hire } from './replay-base.ts';
import { AT, build, type RawTable, rawTable } from './report-base.ts';

/** The row says what the tally says; a ratio without a base is a dash. */
function expectRow(table: RawTable, name: string, wanted: Record<string, number>): void {
  const row = table.rows[name] ?? [];
  const found = Object.fromEntries(Object.keys(wanted).map((key) => [key, Number(row[table.head.indexOf(key)])]));
  expect(found, name).toEqual(wanted);
}
describe.skipIf(sample.length === 0)('opportunities of a real team (skipped where ../shared is missing)', () => {
  let base: Base;
  /** Sets controls by the cells under their names and builds the tab. */
  async function ask(controls: Record<string, string>): Promise<void> {
    const [names = []] = base.session.cells('Funnel!A2:N2', false) as string[][];
    for (const [name, text] of Object.entries(controls)) {
      const cell = `Funnel!${String.fromCharCode(65 + names.indexOf(name))}3`;
      await base.session.edit(cell, text, { silent: true, ...AT });
    }
    await build(base, 'Build the funnel');
  }

  beforeAll(async () => {
    base = await setUpBase();
    const agents = [...new Set(sample.map(({ agent }) => agent))];
    const address = (name: string) => `${name.toLowerCase().replace(/\W+/g, '.')}@example.com`;
    await hire(
      base,
      agents.map((name) => [name, address(name), 'Sales department', 'Sales representative']),
      AT.now,
    );
    // One of them, Services, is there from the beginning.
    const found = [...new Set(sample.map(({ sector }) => sector))].filter((one) => one !== '' && one !== SERVICES);
    for (const sector of found) {
      await base.session.edit(newCell(base, 'Lists', 'list'), 'Categories', { silent: true, ...AT });
      await base.session.edit(newCell(base, 'Lists', 'label'), sector, AT);
    }
    const fields = {
      name: 'id',
      source_key: 'id',
      manager: 'agent',
      category: 'sector',
      stage: 'stage',
      'stage_on:c1': 'engaged',
      stage_on: 'closed',
      amount: 'value',
      reason: 'reason',
    };
    const headers = ['id', 'agent', 'sector', 'stage', 'engaged', 'closed', 'value', 'reason'] as const;
    const stages = { Prospecting: 'New client', Engaging: '1st contact', Won: 'Deal', Lost: 'Refusal' };
    const answer = await base.call(
      'importRows',
      {
        headers,
        rows: sample.map((one) => headers.map((header) => (one[header] ? String(one[header]) : ''))),
        mapping: fields,
        values: { stage: stages },
        constants: { source: 'purchased_list' },
        dateOrder: 'ymd',
        decimal: '.',
      },
      AT,
    );
    expect(answer).toMatchObject({ ok: true, result: { added: sample.length, bad: [] } });
    await ask({ Period: 'Own dates', from: PERIOD[0], to: PERIOD[1] });
  }, 120_000);

  test('the sample has wins, losses, mistakes, open ones and untouched ones in every month', () => {
    for (const is of [isWon, isLost, isMistake])
      expect(new Set(closed.filter(is).map((one) => monthOf(one.closed))).size).toBe(8);
    expect([count(engaged, isOpen) > 9, count(sample, ({ stage }) => stage === 'Prospecting') > 9]).toEqual([
      true,
      true,
    ]);
  });

  test('events by month: won, lost, not counted, win rate and won amount', () => {
    const flow = rawTable(base, 'Funnel', 'Events of the period');
    for (const month of MONTHS.map((name) => `${name} 2017`)) {
      const [met, ended] = [
        engaged.filter((one) => monthOf(one.engaged) === month),
        closed.filter((one) => monthOf(one.closed) === month),
      ];
      expectRow(flow, month, flowOf(met, ended));
    }
    expectRow(flow, 'Total', flowOf(engaged, closed));
  });

  test('stages reached by month of first contact', () => {
    const months = rawTable(base, 'Funnel', 'By month of first contact');
    for (const [month, mine] of grouped(engaged, (one) => monthOf(one.engaged)))
      expectRow(months, month, cohortOf(mine));
    expectRow(months, 'Total', cohortOf(engaged));
    const steps = rawTable(base, 'Funnel', 'Stages reached, by first contact');
    const [all, won, lost] = [engaged.length, count(engaged, isWon), count(engaged, isLost)];
    expectRow(steps, '1st contact', {
      Reached: all,
      'Went on': won,
      Lost: lost,
      Open: count(engaged, isOpen),
      'Not counted': count(engaged, isMistake),
      'Conversion to next stage': won / all,
      'Settled conversion': won / (won + lost),
      Touched: all,
    });
    expectRow(steps, '2nd contact', { Reached: won, 'Went on': won, Skipped: won, Touched: 0 });
    expectRow(steps, 'Deal', { Reached: won, Won: won, Skipped: 0, 'Cumulative conversion': won / all });
  });

  test('by seller: first contacts and events', () => {
    const [cohort, flow] = ['By first contact: Manager', 'Events of the period: Manager'].map((title) =>
      rawTable(base, 'Funnel', title),
    );
    const [met, ended] = [grouped(engaged, ({ agent }) => agent), grouped(closed, ({ agent }) => agent)];
    expect(ended.size).toBeGreaterThan(20);
    for (const agent of new Set([...met.keys(), ...ended.keys()])) {
      if (met.has(agent)) expectRow(cohort!, agent, cohortOf(met.get(agent) ?? []));
      expectRow(flow!, agent, flowOf(met.get(agent) ?? [], ended.get(agent) ?? []));
    }
  });

  test('lost by reason and stage', () => {
    const losses = rawTable(base, 'Funnel', 'Lost by reason and stage');
    const refused = closed.filter(({ stage }) => stage === 'Lost');
    const reasons = grouped(refused, ({ reason }) => reason);
    expect(reasons.size).toBe(5);
    for (const [reason, mine] of reasons) {
      // All of them were refused after the first contact.
      const own = {
        Total: mine.length,
        '1st contact': mine.length,
        'New client': 0,
        Share: mine.length / refused.length,
      };
      expectRow(losses, reason, own);
    }
    expectRow(losses, 'Total', { Total: refused.length, '1st contact': refused.length, '2nd contact': 0 });
  });

  test('days in the 1st contact, and what became of those who entered a stage', () => {
    const days = closed
      .map((one) => (Date.parse(one.closed) - Date.parse(one.engaged)) / 86_400_000)
      .sort((a, b) => a - b);
    const half = days.length >> 1;
    const median = days.length % 2 === 1 ? days[half]! : (days[half - 1]! + days[half]!) / 2;
    const mean = days.reduce((sum, one) => sum + one, 0) / days.length;
    const table = rawTable(base, 'Funnel', 'Days in stage');
    expectRow(table, 'Observations', { '1st contact': days.length, '2nd contact': 0 });
    expectRow(table, 'Median', { '1st contact': median });
    expectRow(table, 'Mean', { '1st contact': mean });
    expectRow(table, 'Of them within the limit', {
      '1st contact': days.filter((one) => one <= 10).length / days.length,
    });
    const balance = rawTable(base, 'Funnel', 'What became of those who entered a stage');
    const refused = count(engaged, ({ stage }) => stage === 'Lost');
    expectRow(balance, 'Entered', {
      'New client': engaged.length,
      '1st contact': engaged.length,
      Deal: count(closed, isWon),
    });
    expectRow(balance, 'Went on', { 'New client': engaged.length, '1st contact': count(engaged, isWon), Deal: 0 });
    expectRow(balance, 'Refused', { '1st contact': refused });
    expectRow(balance, 'Still there', { '1st contact': count(engaged, isOpen), Deal: count(closed, isWon) });
  });

  test('stuck: all that were never closed, the longest first', () => {
    const { rows, head } = rawTable(base, 'Funnel', 'Stuck clients');
    const today = AT.now.slice(0, 10);
    const daysIn = ({ engaged: on }: Opportunity) => (Date.parse(today) - Date.parse(on)) / 86_400_000;
    const open = sample.filter(isOpen).sort((a, b) => daysIn(b) - daysIn(a));
    // Fifty rows are shown, and how many there are besides.
    expect(Object.keys(rows).at(-1)).toBe(`and ${open.length - 50} more`);
    const shown = Object.entries(rows).slice(0, 50);
    expect(shown.map(([, row]) => Number(row[head.indexOf('Days')]))).toEqual(open.slice(0, 50).map(daysIn));
    const known = new Map(open.map((one) => [one.id, one]));
    for (const [id, row] of shown) {
      const one = known.get(id);
      expect([row[head.indexOf('Manager')], row[head.indexOf('Days over limit')]], id).toEqual([
        one?.agent,
        String(daysIn(one ?? open[0]!) - 10),
      ]);
    }
  });

  test('by sector: the snapshot and the events', async () => {
    await ask({ 'Group by': 'Category' });
    const snapshot = rawTable(base, 'Funnel', 'Snapshot');
    const flow = rawTable(base, 'Funnel', 'Events of the period: Category');
    const groups = grouped(sample, ({ sector }) => sector || 'Not assessed');
    expect(groups.size).toBe(11);
    for (const [sector, mine] of groups) {
      expectRow(snapshot, sector, {
        Total: mine.length,
        'New client': count(mine, ({ stage }) => stage === 'Prospecting'),
        '1st contact': count(mine, isOpen),
        Deal: count(mine, isWon),
        Refusal: count(mine, ({ stage }) => stage === 'Lost'),
      });
      const met = mine.filter((one) => inPeriod(one.engaged));
      const ended = mine.filter((one) => inPeriod(one.closed));
      if (met.length + ended.length > 0) expectRow(flow, sector, flowOf(met, ended));
    }
  });

  test('as of a day of that year: who stood where, and nothing later', async () => {
    const day = '2017-07-15';
    await ask({ 'As of': day, 'Group by': 'Manager' });
    const known = sample.filter((one) => one.engaged !== '' && one.engaged <= day);
    const isOver = (one: Opportunity) => one.closed !== '' && one.closed <= day;
    const snapshot = rawTable(base, 'Funnel', 'Snapshot');
    const row = (mine: Opportunity[]) => ({
      Total: mine.length,
      'New client': 0,
      '1st contact': count(mine, (one) => !isOver(one)),
      Deal: count(mine, (one) => isOver(one) && isWon(one)),
      Refusal: count(mine, (one) => isOver(one) && !isWon(one)),
    });
    for (const [agent, mine] of grouped(known, ({ agent: name }) => name)) expectRow(snapshot, agent, row(mine));
    expectRow(snapshot, 'Total', row(known));
    const flow = rawTable(base, 'Funnel', 'Events of the period');
    const ended = closed.filter(isOver);
    expectRow(
      flow,
      'Total',
      flowOf(
        engaged.filter((one) => one.engaged <= day),
        ended,
      ),
    );
  });
});
