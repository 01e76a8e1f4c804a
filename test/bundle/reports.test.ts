// The tab Funnel of the built program: the worked example of rules 4.3, as it stands in the cells.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Base, copyOf } from './base.ts';
import { AT, build, funnelBase, funnelFile, tableOf } from './report-base.ts';

/** Row name → the cells under the given headers. */
function under(table: string[][], headers: string[]): Record<string, string[]> {
  const [head = [], ...rows] = table;
  const at = headers.map((header) => {
    const index = head.indexOf(header);
    if (index < 0) throw new Error(`no column ${header} in ${head.join(', ')}`);
    return index;
  });
  return Object.fromEntries(rows.map((row) => [row[0], at.map((index) => row[index] ?? '')]));
}

const STAGES = ['New client', '1st contact', '2nd contact', '3rd contact', 'Deal', 'Refusal', 'Total'];
const STEPS = ['1st contact', '2nd contact', '3rd contact', 'Deal', 'Lost'];

describe.skipIf(funnelFile === null)('Funnel (rules 4.3)', () => {
  let quarter: Base;
  beforeAll(async () => {
    quarter = await funnelBase();
    await build(quarter, 'Build the funnel');
  });

  const set = async (base: Base, cells: Record<string, string>): Promise<Base> => {
    for (const [cell, text] of Object.entries(cells)) {
      const outcome = await base.session.edit(`Funnel!${cell}3`, text, AT);
      if ('refused' in outcome) throw new Error(outcome.refused);
      if (!outcome.ok) throw new Error(outcome.failure.message);
    }
    return base;
  };
  const asked = (cells: Record<string, string>): Promise<Base> => set(copyOf(quarter), cells);
  const may = { B: 'Last month', F: '6/30/2026' };

  it('F1 by manager', () => {
    expect(under(tableOf(quarter, 'Funnel', 'Snapshot'), STAGES)).toMatchObject({
      Ivan: ['1', '0', '0', '0', '0', '2', '3'],
      Maria: ['0', '1', '2', '1', '1', '1', '6'],
      Olga: ['0', '0', '0', '0', '2', '0', '2'],
      Petr: ['0', '0', '0', '0', '1', '0', '1'],
      Total: ['1', '1', '2', '1', '4', '3', '12'],
    });
  });

  it('F1 has shares of the total along both edges', () => {
    const table = tableOf(quarter, 'Funnel', 'Snapshot');
    expect(under(table, ['% of total'])).toMatchObject({ Ivan: ['25.0%'], Maria: ['50.0%'], Total: ['100.0%'] });
    expect(under(table, ['New client', 'Deal', 'Total'])['% of total']).toEqual(['8.3%', '33.3%', '100.0%']);
  });

  it('F1 by section', async () => {
    const table = tableOf(await asked({ G: 'Section' }), 'Funnel', 'Snapshot');
    expect(under(table, STAGES)).toMatchObject({
      'To call': ['1', '0', '0', '0', '0', '0', '1'],
      'In progress': ['0', '1', '1', '1', '0', '0', '3'],
      'Active clients': ['0', '0', '0', '0', '4', '0', '4'],
      'Strategic archive': ['0', '0', '1', '0', '0', '0', '1'],
      'Refusal, follow up later': ['0', '0', '0', '0', '0', '2', '2'],
      'Hard refusal or not a fit': ['0', '0', '0', '0', '0', '1', '1'],
      Total: ['1', '1', '2', '1', '4', '3', '12'],
    });
  });

  it('F1 of expected amounts by category', async () => {
    const table = tableOf(await asked({ G: 'Category', N: 'Expected amount' }), 'Funnel', 'Snapshot');
    // 2nd: C-05 200 000 and C-08 60 000, 3rd: C-10 90 000, all production; 1st: C-12 20 000, trade. C-05 is in the archive.
    expect(under(table, STAGES)).toMatchObject({
      Production: ['0', '0', '260,000', '90,000', '0', '0', '350,000'],
      Trade: ['0', '20,000', '0', '0', '0', '0', '20,000'],
      Total: ['0', '20,000', '260,000', '90,000', '0', '0', '370,000'],
    });
    expect(under(table, ['Of them in archive', 'Expected amount, open'])).toMatchObject({
      Production: ['1', '150,000'],
      Trade: ['0', '20,000'],
    });
  });

  it('F2 of May', async () => {
    const base = await asked(may);
    const table = tableOf(base, 'Funnel', 'Stages reached');
    expect(under(table, ['Reached', 'Went on', 'Won', 'Lost', 'Open', 'In archive', 'Not counted', 'Skipped'])).toEqual(
      {
        '1st contact': ['8', '7', '0', '1', '0', '0', '0', '0'],
        '2nd contact': ['7', '5', '0', '0', '1', '1', '0', '1'],
        '3rd contact': ['5', '4', '0', '1', '0', '0', '0', '1'],
        Deal: ['4', '0', '4', '0', '0', '0', '0', '0'],
        Total: ['8', '', '4', '2', '1', '1', '0', ''],
      },
    );
    const ratios = ['Expected to next', 'Conversion to next stage', 'Settled conversion', 'Cumulative conversion'];
    expect(under(table, ratios)).toMatchObject({
      '1st contact': ['33.3%', '87.5%', '87.5%', '100.0%'],
      '2nd contact': ['50.0%', '71.4%', '100.0%', '87.5%'],
      '3rd contact': ['60.0%', '80.0%', '80.0%', '62.5%'],
      Deal: ['–', '–', '–', '50.0%'],
    });
    expect(base.cells('Funnel!A5')[0]).toEqual([
      'Of 8 first contacts, 4 became deals (50.0%). Most are lost in “3rd contact”: 4 of 5 went on.',
    ]);
  });

  it('F2 of May by owner', async () => {
    const table = tableOf(await asked(may), 'Funnel', 'By first contact');
    expect(under(table, ['Win rate', ...STEPS, 'Open', 'In archive'])).toMatchObject({
      Ivan: ['75.0%', '4', '4', '4', '3', '1', '0', '0'],
      Maria: ['50.0%', '4', '3', '1', '1', '1', '1', '1'],
      Total: ['66.7%', '8', '7', '5', '4', '2', '1', '1'],
    });
  });

  it('F2 by month', () => {
    const table = tableOf(quarter, 'Funnel', 'By month of first contact');
    expect(under(table, ['Added', ...STEPS, 'Open', 'In archive'])).toEqual({
      'April 2026': ['2', '1', '1', '0', '0', '1', '0', '0'],
      'May 2026': ['7', '8', '7', '5', '4', '2', '1', '1'],
      'June 2026': ['4', '3', '2', '1', '0', '1', '2', '0'],
      Total: ['13', '12', '10', '6', '4', '4', '3', '1'],
    });
  });

  it('F3 by month', () => {
    const table = tableOf(quarter, 'Funnel', 'Events of the period');
    expect(under(table, [...STEPS, 'Win rate', 'Won amount'])).toMatchObject({
      'May 2026': ['8', '6', '4', '1', '2', '33.3%', '120,000'],
      'June 2026': ['3', '3', '2', '3', '1', '75.0%', '120,000'],
      Total: ['12', '10', '6', '4', '4', '50.0%', '240,000'],
    });
    expect(under(table, ['Re-entries', 'Lost before contact', 'Not counted', 'Cancelled wins']).Total).toEqual([
      '2',
      '0',
      '0',
      '0',
    ]);
  });

  it('F3 of June', async () => {
    const table = tableOf(await asked({ B: 'This month' }), 'Funnel', 'Events of the period');
    expect(under(table, ['Added', ...STEPS, 'Win rate']).Total).toEqual(['4', '3', '3', '2', '3', '1', '75.0%']);
  });

  it('F3 by manager: a handover moves no win', () => {
    const table = tableOf(quarter, 'Funnel', 'Events of the period: Manager');
    expect(under(table, ['Deal', 'Lost', 'Won amount'])).toEqual({
      Ivan: ['3', '2', '200,000'],
      Maria: ['1', '2', '40,000'],
      Total: ['4', '4', '240,000'],
    });
  });

  it('F4 of the quarter', () => {
    const table = tableOf(quarter, 'Funnel', 'Lost by reason');
    expect(under(table, ['Total', 'Share', 'New client', '1st contact', '2nd contact', '3rd contact'])).toEqual({
      'Not a fit': ['1', '25.0%', '0', '1', '0', '0'],
      Crisis: ['1', '25.0%', '0', '0', '1', '0'],
      'Too expensive': ['1', '25.0%', '0', '0', '1', '0'],
      'No money': ['1', '25.0%', '0', '0', '0', '1'],
      Total: ['4', '100.0%', '0', '1', '2', '1'],
    });
  });

  it('F5 of May and June', async () => {
    const base = await asked({ D: '5/1/2026' });
    const table = tableOf(base, 'Funnel', 'Days in stage');
    expect(under(table, ['New client', '1st contact', '2nd contact', '3rd contact'])).toEqual({
      Limit: ['7', '10', '14', '21'],
      Median: ['2.0', '6.5', '7.0', '13.0'],
      Mean: ['2.3', '6.1', '10.8', '13.8'],
      Observations: ['10', '10', '6', '4'],
      // Over the limit: 13 days in the 1st contact, 24 in the 2nd.
      'Of them within the limit': ['100.0%', '90.0%', '83.3%', '100.0%'],
    });
  });

  it('every stage balances: what entered it went on, refused, moved back, is in the archive or there', () => {
    // By hand in test/domain/stays.test.ts.
    const table = tableOf(quarter, 'Funnel', 'What became of those');
    expect(under(table, ['New client', '1st contact', '2nd contact', '3rd contact', 'Deal'])).toEqual({
      'Went on': ['11', '10', '6', '3', '0'],
      Refused: ['0', '1', '2', '1', '0'],
      'Moved back': ['0', '0', '0', '1', '0'],
      'In archive': ['0', '0', '1', '0', '0'],
      'Still there': ['1', '1', '1', '1', '4'],
      Entered: ['12', '12', '10', '6', '4'],
    });
  });

  it('F6 of 30 June, with links to the rows', () => {
    const table = tableOf(quarter, 'Funnel', 'Stuck clients');
    expect(under(table, ['Client ID', 'Stage', 'Manager', 'Days', 'Limit', 'Days over limit'])).toEqual({
      Theta: ['C-08', '2nd contact', 'Maria', '29', '14', '15'],
      Lambda: ['C-11', 'New client', 'Ivan', '15', '7', '8'],
    });
  });

  it('filters by manager and department, and says so', async () => {
    const base = await asked({ H: 'Maria', J: 'Trade' });
    expect(base.cells('Funnel!N1')[0]?.[0]).toMatch(/ · 3\u00a0clients · only: Maria, Trade$/);
    const snapshot = tableOf(base, 'Funnel', 'Snapshot');
    expect(under(snapshot, STAGES)).toMatchObject({ Total: ['0', '1', '0', '0', '1', '1', '3'] });
    const flow = tableOf(base, 'Funnel', 'Events of the period');
    expect(under(flow, ['Added', 'Deal', 'Lost'])).toMatchObject({ Total: ['4', '1', '2'] });
    // Today the client department has C-01, C-03 and C-04; their cycles were the sellers'.
    const client = await asked({ I: 'Client department' });
    expect(under(tableOf(client, 'Funnel', 'Snapshot'), ['Total']).Total).toEqual(['3']);
    expect(under(tableOf(client, 'Funnel', 'By month'), ['Added', 'Deal']).Total).toEqual(['0', '0']);
  });

  it('tells the quarter in a sentence, tiles and three charts', () => {
    expect(quarter.cells('Funnel!A5')[0]).toEqual([
      'Of 12 first contacts, 4 became deals (33.3%). Most are lost in “2nd contact”: 6 of 10 went on.',
    ]);
    expect(quarter.cells('Funnel!A6:K8').map((row) => row.filter((cell) => cell !== ''))).toEqual([
      ['Added', 'First contacts', 'Deals', 'Win rate', 'Stuck', 'Weighted forecast'],
      ['13', '12', '4', '50.0%', '2', '€74,000'],
      [
        'new attempts',
        '92.3% of those added',
        '33.3% of first contacts',
        '4 won, 4 lost',
        'of open clients: 4',
        'open opportunities: 3',
      ],
    ]);
    const [stages, months, reasons, ...others] = quarter.session.charts('Funnel');
    expect(others).toEqual([]);
    expect(stages).toMatchObject({
      type: 'BAR',
      stacked: true,
      labels: ['1st contact', '2nd contact', '3rd contact', 'Deal'],
    });
    expect(stages?.series.map(({ name, values }) => [name, ...values])).toEqual([
      ['Went on', 10, 6, 4, 0],
      ['Won', 0, 0, 0, 4],
      ['Lost', 1, 2, 1, 0],
      ['Open', 1, 1, 1, 0],
      ['In archive', 0, 1, 0, 0],
    ]);
    expect(months).toMatchObject({ type: 'COLUMN', labels: ['April 2026', 'May 2026', 'June 2026'] });
    expect(months?.series.map(({ name, values }) => [name, ...values])).toEqual([
      ['First contacts', 1, 8, 3],
      ['Deals', 0, 4, 0],
    ]);
    // Every reason once (4.3, F4); as often as another they stand as in the tab Refusal reasons.
    expect(reasons?.series.map(({ values }) => values)).toEqual([[1, 1, 1, 1]]);
    expect([...(reasons?.labels ?? [])].sort()).toEqual(['Crisis', 'No money', 'Not a fit', 'Too expensive']);
  });

  it('draws the win rate as a line over the months, once there are four of them', async () => {
    const chartOf = (base: Base) => base.session.charts('Funnel')[1];
    const year = await asked({ B: 'This year' });
    const none = Array(6).fill(null);
    // Win rates: April 0 of 1, May 4 of 6, June 0 of 1 (4.3, F2); a month without results has none.
    expect(chartOf(year)).toMatchObject({
      type: 'COMBO',
      series: [
        { name: 'Win rate', type: 'line', isRight: true, values: [null, null, null, 0, 4 / 6, 0, ...none] },
        { name: 'First contacts', type: 'bar', values: [0, 0, 0, 1, 8, 3, 0, 0, 0, 0, 0, 0] },
        { name: 'Deals', type: 'bar', values: [0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0] },
      ],
    });
    expect(chartOf(await set(year, { B: 'This quarter' }))).toEqual(chartOf(quarter));
  });

  it('says one client and one deal as people do', async () => {
    const sentenceOf = async (cells: Record<string, string>) => (await asked(cells)).cells('Funnel!A5')[0];
    // April: the first attempt of C-07 alone, lost. Of Maria's four of May its second was won (4.3, F2).
    expect(await sentenceOf({ E: '4/30/2026' })).toEqual(['Of 1 first contact, 0 became a deal (0.0%).']);
    expect(await sentenceOf({ ...may, H: 'Maria' })).toEqual(['Of 4 first contacts, 1 became a deal (25.0%).']);
  });

  it('says what it was built for', () => {
    expect(quarter.cells('Funnel!N1')[0]).toEqual([
      'as of 30 Jun 2026 · built 30 Jun 2026 10:05:12, owner@example.com · 12\u00a0clients',
    ]);
    expect(quarter.cells('Funnel!B3:N3')[0]).toEqual([
      'This quarter',
      '',
      '1 Apr 2026',
      '30 Jun 2026',
      '30 Jun 2026',
      'Manager',
      ...Array(6).fill('All'),
      'Clients',
    ]);
  });
});
