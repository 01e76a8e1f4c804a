// The same day's work in spreadsheets of seven locales and time zones: the same codes and figures everywhere.
import { expect, test } from 'vitest';
import { createBook } from '../../src/local/model.ts';
import { locales } from '../../src/locales/index.ts';
import type { Language } from '../../src/locales/shape.ts';
import { type Base, baseOn, table, withClients } from './base.ts';
import { cellOf } from './places.ts';

const PLACES: [Language, string, string][] = [
  ['ru', 'ru_RU', 'Europe/Moscow'],
  ['bg', 'bg_BG', 'Europe/Sofia'],
  ['hu', 'hu_HU', 'Europe/Budapest'],
  ['ro', 'ro_RO', 'Europe/Bucharest'],
  ['en', 'de_DE', 'Europe/Berlin'],
  ['en', 'en_US', 'America/New_York'],
  ['en', 'tr_TR', 'Asia/Tokyo'],
  // The language of the base need not be that of the spreadsheet.
  ['ru', 'en_US', 'America/Los_Angeles'],
  ['hu', 'tr_TR', 'Pacific/Auckland'],
];
/** Late in the evening: in another zone it would be another day. */
const EVENING = { now: '2026-06-30T23:30:00' };

async function begun(language: Language, locale: string, timeZone: string): Promise<Base> {
  const base = baseOn(createBook({ title: 'Base', locale, timeZone, owner: 'owner@example.com' }));
  const answers = [language, 'Ivan'];
  const now = '2026-05-01T00:15:00';
  const outcome = await base.session.call('setUpSpreadsheet', [], { answers, now, userLocale: 'en' });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return base;
}

/** A number as it is typed where the comma is the decimal sign, and where the point is. */
const typed = (locale: string, whole: string, part: string): string =>
  `${whole}${locale === 'en_US' ? '.' : ','}${part}`;

test.each(PLACES)('%s in %s, %s', async (language, locale, timeZone) => {
  const base = await begun(language, locale, timeZone);
  const { tabs } = locales[language].terms;
  const words = locales[language].terms;
  expect(table(base, tabs.settings).find(({ key }) => key === 'go_live')?.value).toBe('2026-05-01');
  const work = async (fn: string, input: object) => {
    const answer = await base.call(fn, { ...input }, EVENING);
    expect(answer, JSON.stringify(answer.message)).toMatchObject({ ok: true });
    return answer;
  };
  await withClients(base);
  const fields = {
    category: ['', 'trade'],
    tag: ['', 'large'],
    need: ['', '=1+1'],
    proposal_sent_on: ['', '2026-06-30'],
    potential_year: ['', typed(locale, '1234', '5')],
    expected_amount: ['', typed(locale, '1000', '25')],
    decision_maker: ['', '12.05'],
    expected_close: ['', '2026-07-15'],
  };
  await work('advance', { clientId: 'C-0001', seen: 'H-000001', requestId: 'a', contactKind: 'call' });
  await work('advance', { clientId: 'C-0001', seen: 'H-000004', to: 'c3', requestId: 'b', note: 'quick', fields });
  const reason = 'too_expensive';
  await work('refuse', { clientId: 'C-0002', seen: 'H-000002', requestId: 'c', reason });
  const deal = { amount: typed(locale, '1000', '25'), sale_kind: 'transactional', contract_no: '007' };
  const phone = { phone: ['', '+36 1 234 5670'] };
  await work('advance', {
    clientId: 'C-0003',
    seen: 'H-000003',
    to: 'deal',
    requestId: 'd',
    note: 'n',
    fields: phone,
    deal,
  });

  // A number and a date typed into cells as people there type them.
  const amount = cellOf(base, tabs.clients, 'C-0002', 'potential_year');
  expect(await base.session.edit(amount, typed(locale, '7', '75'), EVENING)).toMatchObject({ ok: true });
  const stage = cellOf(base, tabs.clients, 'C-0002', 'note');
  expect(await base.session.edit(stage, '1-2', { ...EVENING, silent: true })).toMatchObject({ ok: true });
  expect(await base.call('start', undefined, EVENING)).toMatchObject({
    today: '2026-06-30',
    swept: { accepted: 0, putBack: [], waiting: 0 },
  });

  // Written down by hand from rules 1.2, 2.3 and 2.4: 1000.25 is a number in the cell, 007 and 12.05 are texts.
  const rows = table(base, tabs.clients);
  const column = (key: string) => rows.map((row) => row[key]);
  const { stage: stages, section, reason: reasons, category, tag } = words;
  expect(column('stage')).toEqual([stages.c3, stages.refusal, stages.deal]);
  expect(column('section')).toEqual([section.in_work, section.soft_refusal, section.customer]);
  expect(column('recorded')).toEqual([
    'C-0001|c3|in_work|M-01|H-000005',
    'C-0002|refusal|soft_refusal|M-01|H-000006',
    'C-0003|deal|customer|M-01|H-000007',
  ]);
  expect(rows[0]).toMatchObject({ category: category.trade, tag: tag.large, need: '=1+1', decision_maker: '12.05' });
  expect(column('potential_year')).toEqual(['1234.5', '7.75', '']);
  expect(rows[0]?.expected_amount).toBe('1000.25');
  expect(rows[1]).toMatchObject({ reason: reasons.too_expensive, note: '1-2' });
  expect(column('customer_since').map((cell) => (cell === '' ? '' : dayIn(String(cell), timeZone)))).toEqual([
    '',
    '',
    '2026-06-30',
  ]);
  // 30 June + 60 days of “too expensive” (rules 1.9): 1 July is the first, 29 August the sixtieth.
  expect(dayIn(String(rows[1]?.revisit_on), timeZone)).toBe('2026-08-29');
  expect(table(base, tabs.deals)).toMatchObject([{ deal_id: 'D-00001', amount: '1000.25', contract_no: '007' }]);
  expect(
    table(base, tabs.history).map((row) => [row.event_id, row.event_on, row.event_type, row.stage_to, row.reason]),
  ).toEqual([
    ['H-000001', '2026-06-30', 'create', '', ''],
    ['H-000002', '2026-06-30', 'create', '', ''],
    ['H-000003', '2026-06-30', 'create', '', ''],
    ['H-000004', '2026-06-30', 'stage', 'c1', ''],
    ['H-000005', '2026-06-30', 'stage', 'c3', ''],
    ['H-000006', '2026-06-30', 'stage', 'refusal', reason],
    ['H-000007', '2026-06-30', 'stage', 'deal', ''],
  ]);

  const built = await base.session.call('buildFunnel', [], EVENING);
  expect(built).toMatchObject({ ok: true });
  const report = (base.session.cells(`'${tabs.funnel}'!A1:N80`, true) as unknown[][]).flat();
  expect(report.filter((cell) => typeof cell === 'string' && /^#[A-Z/0!]+[!?A-Z]$/.test(cell))).toEqual([]);
  expect(base.cells(`'${tabs.funnel}'!A4`)).toEqual([['']]);
  // Alfa and Gamma were reached; Gamma skipped 2 and 3 and counts as passed (rules 4.2), Alfa is open at 3.
  expect(base.session.cells(`'${tabs.funnel}'!B24:H27`, true)).toEqual([
    [2, 2, 0, 0, 0, 0, 0],
    [2, 2, 0, 0, 0, 0, 0],
    [2, 1, 0, 0, 1, 0, 0],
    [1, 0, 1, 0, 0, 0, 0],
  ]);
  // Added, first contacts, deals, the share of won among won and lost, stuck, forecast (Alfa: 1000.25 × 60 %), not paid.
  const tiles = (base.session.cells(`'${tabs.funnel}'!A7:N7`, true)[0] as unknown[]).filter((cell) => cell !== '');
  expect(tiles).toEqual([3, 2, 1, 1, 0, 600.15, 1000.25]);
});

/** The raw value of a date cell as a day of the zone. */
function dayIn(raw: string, timeZone: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(raw) && raw.length === 10
    ? raw
    : new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(raw));
}
