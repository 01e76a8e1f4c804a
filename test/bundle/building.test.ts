// Reports that are built by themselves: after set-up, at the first opening of a day, at night, when asked for; beside the saves
// of others, and whole or said to be unfinished wherever a build is cut.
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Outcome } from '../../src/local/session-types.ts';
import { type Base, copyOf, setUpBase, withClients } from './base.ts';
import { ID, seenOf } from './deeds-base.ts';
import { AT, build, tableOf } from './report-base.ts';

const JULY_1 = { now: '2026-07-01T08:00:00' };
const builtLine = (base: Base, tab: string): string =>
  (base.cells(`${tab}!A1:Z1`)[0] ?? []).find((cell) => cell.includes('built ')) ?? '';
const ok = (outcome: Outcome) => {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome;
};

describe('after set-up', () => {
  it('Today, Funnel and Commission stand there; the tabs that nobody has opened are not made', async () => {
    const base = await setUpBase();
    for (const tab of ['Today', 'Funnel', 'Commission']) expect(builtLine(base, tab), tab).toMatch(/built .*, Ivan/);
    const names = base.session.tabs().map(({ name }) => name);
    expect(names.filter((name) => /Forecast|Departments/.test(name))).toEqual([]);
  });
});

describe('at the first opening of a day', () => {
  it('all that was built before is built anew, once', async () => {
    const base = await withClients(await setUpBase());
    await build(base, 'Build the funnel');
    const { dayIsOld } = await base.call('start', undefined, JULY_1);
    expect(dayIsOld).toBe(true);
    expect(await base.call('beginDay', undefined, JULY_1)).toMatchObject({ ok: true, left: false });
    for (const tab of ['Today', 'Funnel', 'Commission']) {
      expect(builtLine(base, tab), tab).toMatch(/built 1 Jul 2026 08:00:00, Ivan/);
    }
    expect(builtLine(base, 'Funnel')).toMatch(/^as of 1 Jul 2026/);
    expect(await base.call('start', undefined, JULY_1)).toMatchObject({ dayIsOld: false });
  });

  it('the month of the Commission follows the calendar while it is the current one; one that was chosen stays', async () => {
    const base = await withClients(await setUpBase());
    // Set up in May.
    await base.call('beginDay', undefined, AT);
    expect(base.cells('Commission!B3')).toEqual([['2026-06']]);
    await base.call('beginDay', undefined, JULY_1);
    expect(base.cells('Commission!B3')).toEqual([['2026-07']]);
    ok((await base.session.edit('Commission!B3', '2026-06', JULY_1)) as Outcome);
    await base.call('beginDay', undefined, { now: '2026-07-02T08:00:00' });
    expect(base.cells('Commission!B3')).toEqual([['2026-06']]);
  });

  it('a month that is not offered any more, with demo data and after them, is the current one', async () => {
    const base = await setUpBase();
    const at = { now: '2026-11-22T10:00:00' };
    await base.call('beginDay', undefined, at);
    expect(base.cells('Commission!B3')).toEqual([['2026-11']]);
    ok(await base.session.menu('Fill with demo data', at));
    expect(base.cells('Commission!B3')).toEqual([['2026-06']]);
    // Of the demo's month: 4.3 says what was paid in June.
    expect(base.cells('Commission!A5')[0]?.[0]).toMatch(/^June 2026: /);
    ok(await base.session.menu('Clear the demo data', at));
    expect(base.cells('Commission!B3')).toEqual([['2026-11']]);
    expect(base.cells('Commission!A4')).toEqual([['']]);
  });

  it('a report that cannot be built keeps nobody from the others', async () => {
    const base = await withClients(await setUpBase());
    const seller = { now: '2026-07-01T08:00:00', user: 'ann@example.com' };
    const rest = { unprotected: [], editors: [base.book.owner], changed: true, warningOnly: false, description: '' };
    const today = base.book.sheets.find(({ name }) => name === 'Today');
    today?.protections.splice(0, 9, { id: 9, area: null, ...rest });
    const answer = await base.call('beginDay', undefined, seller);
    expect(answer).toMatchObject({ ok: true, left: false });
    expect(builtLine(base, 'Funnel')).toMatch(/built 1 Jul 2026/);
  });

  it('a report whose tab was deleted is not made again', async () => {
    const base = await withClients(await setUpBase());
    await base.session.deleteTab('Funnel', AT);
    expect(await base.call('beginDay', undefined, JULY_1)).toMatchObject({ ok: true, left: false });
    expect(base.session.tabs().map(({ name }) => name)).not.toContain('Funnel');
  });
});

describe('at night', () => {
  const night = { now: '2026-07-02T03:30:00' };

  it('after the owner has asked for it; asking again stops it', async () => {
    const base = await withClients(await setUpBase());
    const asked = ok(await base.session.menu('Reports every night', { answers: ['yes'], ...JULY_1 }));
    expect(asked.toasts).toEqual(['From tonight on the reports are built every night.']);
    expect(await base.session.tick({ now: '2026-07-02T02:30:00' })).toEqual([]);
    const ran = await base.session.tick(night);
    expect(ran.map((outcome) => outcome.ok)).toEqual([true]);
    expect(builtLine(base, 'Funnel')).toMatch(/built 2 Jul 2026 03:30:00/);
    expect(await base.call('start', undefined, { now: '2026-07-02T09:00:00' })).toMatchObject({ dayIsOld: false });
    const stopped = ok(await base.session.menu('Reports every night', { answers: ['yes'], ...night }));
    expect(stopped.toasts).toEqual(['The reports are no longer built at night.']);
    expect(await base.session.tick({ now: '2026-07-03T03:30:00' })).toEqual([]);
  });

  it('who says no changes nothing', async () => {
    const base = await setUpBase();
    ok(await base.session.menu('Reports every night', { answers: ['no'], ...JULY_1 }));
    expect(await base.session.tick(night)).toEqual([]);
  });
});

test('from the sidebar: the report is built, shown and told', async () => {
  const base = await withClients(await setUpBase());
  const answer = await base.call('buildReport', { report: 'funnel' }, AT);
  expect(answer).toMatchObject({ ok: true, told: base.cells('Funnel!A5')[0]?.[0] });
  expect(builtLine(base, 'Funnel')).toMatch(/built 30 Jun 2026 10:05:12, Ivan · 3/);
  const wrong = await base.session.call('buildReport', [{ report: 'history' }], AT);
  expect(wrong).toMatchObject({ value: { ok: false, code: 'bad_input' } });
});

describe('a build that somebody disturbs', () => {
  let built: Base;
  let calls = 0;
  /** What the reader sees: texts of the tab, without the line that tells when it was built. */
  const shown = (base: Base): string => JSON.stringify(base.cells('Funnel!A2:N120'));
  let before = '';
  let after = '';

  /** One more client since the report was built. */
  const changed = (): Base => copyOf(built);
  beforeAll(async () => {
    built = await withClients(await setUpBase());
    await build(built, 'Build the funnel');
    await built.call('advance', { clientId: ID, seen: seenOf(built), requestId: 'b-1' }, AT);
    const whole = changed();
    before = shown(whole);
    calls = (await build(whole, 'Build the funnel')).calls;
    after = shown(whole);
    expect(after).not.toBe(before);
  }, 60_000);

  it.each(['lost', 'kept'] as const)(
    'cut at any call (%s), it is old, new, or says that it is unfinished',
    async (pendingAtCut) => {
      const told: string[] = [];
      for (let cut = 1; cut <= calls; cut += 1) {
        const base = changed();
        await base.session.menu('Build the funnel', { ...AT, cut, pendingAtCut });
        const [[freshness = ''] = []] = base.cells('Funnel!A4');
        const where = `cut at ${cut} of ${calls}`;
        if (freshness.startsWith('This report is being built anew')) told.push(where);
        // The sentence that tells it is all that may differ from the report as it was: its figures are.
        else if (shown(base) !== after) expect(shown(base), where).toBe(before);
        await build(base, 'Build the funnel');
        expect(shown(base), `${where}, then built`).toBe(after);
        expect(base.session.charts('Funnel'), where).toHaveLength(3);
      }
      expect(told.length).toBeLessThan(calls / 4);
    },
    120_000,
  );

  it('another person saves meanwhile, from the moment on that the cells were taken in', async () => {
    const saved: boolean[] = [];
    for (let atCall = 1; atCall <= calls; atCall += 1) {
      const base = changed();
      let answer: Promise<unknown> = Promise.resolve();
      const meanwhile = {
        atCall,
        run: () => {
          const input = { clientId: 'C-0002', seen: 'H-000002', reason: 'no_money', requestId: 'other' };
          answer = base.call('refuse', input, { ...AT, user: 'owner@example.com' });
        },
      };
      ok(await base.session.menu('Build the funnel', { ...AT, meanwhile }));
      const got = (await answer) as { ok: boolean; code?: string };
      if (!got.ok) expect(got.code).toBe('busy');
      saved.push(got.ok);
      // One client more or less refused, and nobody twice: the totals of the snapshot are all clients.
      const [, ...rows] = tableOf(base, 'Funnel', 'Snapshot');
      expect(rows.find(([name]) => name === 'Total')?.[1], `saved at ${atCall}`).toBe('3');
    }
    const first = saved.lastIndexOf(false);
    expect(first).toBeLessThan(calls * 0.6);
  }, 120_000);

  it('the first build of a report, while somebody saves: the save stays, and the tab is made once', async () => {
    for (let atCall = 5; atCall <= 90; atCall += 6) {
      const base = changed();
      let answer: Promise<unknown> = Promise.resolve();
      const run = () => {
        const input = { clientId: 'C-0002', seen: 'H-000002', reason: 'no_money', requestId: 'other' };
        answer = base.call('refuse', input, AT);
      };
      ok(await base.session.menu('Build forecast and plan', { ...AT, meanwhile: { atCall, run } }));
      const saved = ((await answer) as { ok: boolean }).ok;
      const [keys = [], values = []] = base.session.cells('Settings!1:2', true) as string[][];
      const state = JSON.parse(values[keys.indexOf('state')] ?? '{}') as { applied: string };
      expect(state.applied, `saved at ${atCall}`).toBe(saved ? 'H-000005' : 'H-000004');
      expect(base.session.tabs().filter(({ name }) => name.startsWith('Forecast'))).toHaveLength(1);
    }
  }, 120_000);

  it('two builds at once: the second waits its turn and says so', async () => {
    const base = changed();
    let answer: Promise<unknown> = Promise.resolve();
    const run = () => {
      answer = base.call('buildReport', { report: 'funnel' }, AT);
    };
    ok(await base.session.menu('Build the funnel', { ...AT, meanwhile: { atCall: calls - 3, run } }));
    expect(await answer).toMatchObject({ ok: false, code: 'building' });
    expect(shown(base)).toBe(after);
  });
});

test('what people write beside a report survives its builds', async () => {
  const base = await withClients(await setUpBase());
  await build(base, 'Build the funnel');
  const [head = []] = base.cells('Funnel!A1:Z1');
  expect(head.length).toBeGreaterThan(16);
  ok((await base.session.edit('Funnel!Q5', 'ask Ivan about May', AT)) as Outcome);
  ok((await base.session.edit('Funnel!Q90', 'our own sum', AT)) as Outcome);
  await base.call('advance', { clientId: ID, seen: seenOf(base), requestId: 'b-2' }, AT);
  await build(base, 'Build the funnel');
  await base.call('beginDay', undefined, JULY_1);
  expect([base.cells('Funnel!Q5'), base.cells('Funnel!Q90')]).toEqual([[['ask Ivan about May']], [['our own sum']]]);
});
