// A real sales team's past, imported by the steps of examples/maven-crm.mjs, against the figures that came with the data.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createBook } from '../../src/local/model.ts';
import { sharedFile } from '../shared.ts';
import { type Base, baseOn, table } from './base.ts';
import { type RawTable, rawTable } from './report-base.ts';

const truthFile = sharedFile('data/maven-crm/truth.json');
const folder = truthFile?.replace(/\/truth\.json$/, '') ?? '';
const TODAY = '2018-01-02T09:00:00';

interface Truth {
  total: {
    won: number;
    lost: number;
    engaging: number;
    prospecting: number;
    win_rate_closed_pct: number;
    won_value: number;
  };
  by_agent: Record<
    string,
    { won: number; lost: number; engaging: number; prospecting: number; win_rate_closed_pct: number; won_value: number }
  >;
  closed_by_month: Record<string, { won: number; lost: number; won_value: number }>;
}
type Step = [string, ...unknown[]];
interface Options {
  answers?: string[];
  now?: string;
  text?: boolean;
  silent?: boolean;
}

/** Takes the printed steps as the command line would. */
async function take(base: Base, [verb, ...parts]: Step): Promise<unknown> {
  const options = (parts.at(-1) ?? {}) as Options;
  const [first, second] = parts as [string, unknown];
  const rows = (file: string, separator: string) =>
    readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(separator));
  switch (verb) {
    case 'menu':
      return base.session.menu(first, { ...options, userLocale: 'en' });
    case 'edit':
      return base.session.edit(first, second as string, options);
    case 'sheet':
      return base.session.addSheet(first, rows(second as string, ','), true);
    case 'call':
      return (await base.session.call(first, second as unknown[], options)) as unknown;
    default:
      throw new Error(verb);
  }
}

describe.skipIf(!truthFile)('8,800 opportunities (skipped where ../shared is missing)', () => {
  let base: Base;
  const truth = JSON.parse(truthFile ? readFileSync(truthFile, 'utf8') : '{}') as Truth;
  let steps: Step[] = [];

  beforeAll(async () => {
    base = baseOn(createBook({ title: 'Maven', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' }));
    const printed = execFileSync('node', ['examples/maven-crm.mjs', folder], { encoding: 'utf8' });
    steps = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Step);
    for (const step of steps) await take(base, step);
  }, 120_000);

  test('every row is a client or a line of Import errors', () => {
    const errors = base.session.tabs().some((tab) => tab.name === 'Import errors')
      ? table(base, 'Import errors').length
      : 0;
    expect(table(base, 'Clients').length + errors).toBe(8800);
    expect(errors).toBe(0);
  });

  test('stages, wins and losses are those of the truth', () => {
    const counts: Record<string, number> = {};
    for (const { stage = '' } of table(base, 'Clients')) counts[stage] = (counts[stage] ?? 0) + 1;
    expect(counts).toEqual({ Deal: 4238, Refusal: 2473, '1st contact': 1589, 'New client': 500 });
    expect(truth.total).toMatchObject({ won: 4238, lost: 2473, engaging: 1589, prospecting: 500 });
  });

  test('the same list again adds nothing', async () => {
    const imports = steps.filter(([verb]) => verb === 'call');
    for (const step of [imports[0], imports.at(-1)] as Step[]) {
      const outcome = (await take(base, step)) as { value: { result: { added: number; known: number } } };
      expect(outcome.value.result).toMatchObject({ added: 0 });
      expect(outcome.value.result.known).toBeGreaterThan(0);
    }
    expect(table(base, 'Clients')).toHaveLength(8800);
  });

  const block = (tab: string, title: string): RawTable => rawTable(base, tab, title);
  const value = ({ rows, head }: RawTable, row: string, column: string): number =>
    Number(rows[row]?.[head.indexOf(column)]);

  async function control(a1: string, text: string): Promise<void> {
    await base.session.edit(a1, text, { silent: true, now: TODAY });
  }
  const build = () => base.session.menu('Build the funnel', { now: TODAY, userLocale: 'en' });

  test('the Funnel tab shows the snapshot by manager', () => {
    const snapshot = block('Funnel', 'Snapshot');
    for (const [agent, own] of Object.entries(truth.by_agent)) {
      expect(value(snapshot, agent, 'Deal'), agent).toBe(own.won);
      expect(value(snapshot, agent, 'Refusal'), agent).toBe(own.lost);
      expect(value(snapshot, agent, '1st contact'), agent).toBe(own.engaging);
      expect(value(snapshot, agent, 'New client'), agent).toBe(own.prospecting);
    }
    expect(value(snapshot, 'Total', 'Deal')).toBe(4238);
    expect(value(snapshot, 'Total', 'Refusal')).toBe(2473);
  });

  test('events by month of closing, win rate and won value', async () => {
    await control('Funnel!B3', 'Own dates');
    await control('Funnel!D3', '2016-10-01');
    await control('Funnel!E3', '2017-12-31');
    expect((await build()).ok).toBe(true);
    const flow = block('Funnel', 'Events of the period');
    for (const [month, own] of Object.entries(truth.closed_by_month)) {
      const name = new Date(`${month}-01T00:00:00Z`).toLocaleString('en', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      expect(value(flow, name, 'Deal'), name).toBe(own.won);
      expect(value(flow, name, 'Lost'), name).toBe(own.lost);
      expect(value(flow, name, 'Won amount'), name).toBe(own.won_value);
    }
    const total = Object.keys(flow.rows).at(-1) ?? '';
    expect(value(flow, total, 'Won amount')).toBe(10_005_534);
    expect(value(flow, total, 'Win rate')).toBeCloseTo(0.6315, 4);
  });

  test('wins by agent in the year', () => {
    const flow = block('Funnel', 'Events of the period: Manager');
    for (const [agent, own] of Object.entries(truth.by_agent)) {
      expect(value(flow, agent, 'Deal'), agent).toBe(own.won);
      expect(value(flow, agent, 'Won amount'), agent).toBe(own.won_value);
      expect(value(flow, agent, 'Win rate') * 100, agent).toBeCloseTo(own.win_rate_closed_pct, 2);
    }
  });

  test('the Commission tab: net cash of March 2017 is what was won in it', async () => {
    await control('Commission!B3', '2017-03');
    expect((await base.session.menu('Calculate commission', { now: TODAY, userLocale: 'en' })).ok).toBe(true);
    const departments = block('Commission', 'By department');
    const total = Object.keys(departments.rows).at(-1) ?? '';
    expect(value(departments, total, 'Credited base')).toBe(1_134_672);
  });
});
