// Beside midnight of the last day of a month the spreadsheet's day counts, wherever the script runs (rules BI-27).
import { describe, expect, test } from 'vitest';
import { createBook } from '../../src/local/model.ts';
import { type Base, baseOn, table } from './base.ts';
import { dayIn } from './replay-base.ts';
import { AT, build, rawTable } from './report-base.ts';

/** The manifest says Etc/UTC: the script's own clock never shows the day of these books by itself. */
async function bookIn(timeZone: string): Promise<Base> {
  const base = baseOn(createBook({ title: 'Base', locale: 'en_US', timeZone, owner: 'owner@example.com' }));
  const outcome = await base.session.menu('Set up the spreadsheet', {
    answers: ['en', 'Ivan'],
    now: '2026-01-05T09:00:00',
    userLocale: 'en',
  });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return base;
}

/** Columns of the events by month, May and June. */
async function mayAndJune(base: Base, ...columns: string[]): Promise<number[][]> {
  await build(base, 'Build the funnel');
  const { head, rows } = rawTable(base, 'Funnel', 'Events of the period');
  return ['May 2026', 'June 2026'].map((month) => columns.map((column) => Number(rows[month]?.[head.indexOf(column)])));
}

describe('a click beside midnight', () => {
  /** Imported in the morning, talked to and refused at the moment given. */
  async function refusedAt(timeZone: string, now: string): Promise<Base> {
    const base = await bookIn(timeZone);
    const list = {
      headers: ['n', 'e'],
      rows: [['Alfa', 'a@alfa.example']],
      mapping: { name: 'n', email: 'e' },
      constants: { source: 'website', manager: 'Ivan' },
    };
    expect(await base.call('importRows', list, { now: '2026-05-04T09:00:00' })).toMatchObject({ ok: true });
    const [row] = table(base, 'Clients');
    const met = { clientId: row?.client_id, seen: row?.last_event, requestId: 'r-1', contactKind: 'meeting' };
    const first = await base.call('advance', met, { now });
    expect(first).toMatchObject({ ok: true });
    const refusal = { clientId: row?.client_id, seen: first.card?.seen, requestId: 'r-2', reason: 'crisis' };
    expect(await base.call('refuse', refusal, { now })).toMatchObject({ ok: true });
    return base;
  }

  test('Los Angeles, 31 May 23:30: already 1 June in UTC, and May', async () => {
    const base = await refusedAt('America/Los_Angeles', '2026-05-31T23:30:00');
    expect(table(base, 'History').map(({ event_on }) => dayIn(event_on))).toEqual([
      '2026-05-04',
      '2026-05-31',
      '2026-05-31',
    ]);
    expect(await mayAndJune(base, '1st contact', 'Lost')).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  test('Tokyo, 1 June 00:30: still 31 May in UTC, and June', async () => {
    const base = await refusedAt('Asia/Tokyo', '2026-06-01T00:30:00');
    expect(await mayAndJune(base, 'Added', '1st contact', 'Lost')).toEqual([
      [1, 0, 0],
      [0, 1, 1],
    ]);
  });
});

describe('moments of a list that name their zone', () => {
  /** Deals won at these moments, 100 each and one more for every next one. */
  async function wonAt(timeZone: string, moments: readonly string[]): Promise<Base> {
    const base = await bookIn(timeZone);
    const answer = await base.call(
      'importRows',
      {
        headers: ['n', 'won', 'sum'],
        rows: moments.map((moment, at) => [`Client ${at}`, moment, String(100 + at)]),
        mapping: { name: 'n', 'stage_on:deal': 'won', amount: 'sum' },
        constants: { source: 'website', manager: 'Ivan' },
      },
      AT,
    );
    expect(answer).toMatchObject({ ok: true, result: { added: moments.length, bad: [] } });
    return base;
  }
  const daysOf = (base: Base): string[] => table(base, 'Deals').map(({ signed_on }) => dayIn(signed_on));

  test('Budapest: two hours ahead of UTC in summer', async () => {
    const base = await wonAt('Europe/Budapest', [
      '2026-05-31T21:59:59Z',
      '2026-05-31T22:00:00.000Z',
      '2026-05-31 23:30:00 UTC',
      '2026-05-31T23:30:00+02:00',
      '2026-06-01 00:30:00.546+03:00',
      '2026-05-31T20:00:00-0700',
      // Says no zone: it was written where the list was.
      '2026-05-31 23:30:00',
      '2026-05-31T23:30:00',
    ]);
    const [may, june] = ['2026-05-31', '2026-06-01'];
    expect(daysOf(base)).toEqual([may, june, june, may, may, june, may, may]);
    // 100 + 103 + 104 + 106 + 107, and 101 + 102 + 105.
    expect(await mayAndJune(base, 'Deal', 'Won amount')).toEqual([
      [5, 520],
      [3, 308],
    ]);
  });

  test('Budapest in winter, and Los Angeles, where the month ends later', async () => {
    const winter = ['2026-01-31T22:30:00Z', '2026-01-31T23:30:00Z'];
    expect(daysOf(await wonAt('Europe/Budapest', winter))).toEqual(['2026-01-31', '2026-02-01']);
    const west = await wonAt('America/Los_Angeles', ['2026-06-01T06:59:00Z', '2026-06-01T07:00:00Z']);
    expect(await mayAndJune(west, 'Deal', 'Won amount')).toEqual([
      [1, 100],
      [1, 101],
    ]);
  });

  test('a day that a program wrote as midnight of UTC stays that day', async () => {
    const days = ['2026-06-01T00:00:00Z', '2026-06-01T00:00:00.000Z', '2026-06-01T00:00:01Z'];
    expect(daysOf(await wonAt('America/Los_Angeles', days))).toEqual(['2026-06-01', '2026-06-01', '2026-05-31']);
  });

  test('cells of a tab that Sheets has made dates with a time', async () => {
    const base = await bookIn('America/Los_Angeles');
    const rows = [
      ['n', 'met'],
      ['Alfa', '2026-05-31 23:30:00'],
      ['Beta', '2026-06-01 00:30:00'],
    ];
    base.session.addSheet('list', rows, false);
    const mapping = { name: 'n', 'stage_on:c1': 'met' };
    const list = { tab: 'list', mapping, constants: { source: 'website', manager: 'Ivan' } };
    expect(await base.call('importRows', list, AT)).toMatchObject({ ok: true, result: { added: 2, bad: [] } });
    expect(await mayAndJune(base, '1st contact')).toEqual([[1], [1]]);
  });
});
