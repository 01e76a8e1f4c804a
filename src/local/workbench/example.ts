// The example book that a newcomer opens first: a small company half a year into its work, made through the doors people use.
import type { Session } from '../session-types.ts';
import { EXAMPLE_WORDS, type ExampleWords } from './example-words.ts';

const FOUNDED_DAYS_AGO = 180;

/**
 * One client: days ago of the 1st, 2nd, 3rd contact and of the end; what the end was; category, tag and source codes;
 * amount in whole currency units, and the share of it that was paid.
 */
type Line = [
  c1: number | null,
  c2: number | null,
  c3: number | null,
  end: number | null,
  outcome: 'deal' | 'refusal' | 'open',
  category: string,
  tag: string,
  source: string,
  amount: number,
  paid: number,
];

const LINES: Line[] = [
  [150, 140, 130, 118, 'deal', 'production', 'large', 'cold_call', 120_000, 1],
  [139, 130, 121, 104, 'deal', 'trade', 'medium', 'website', 42_000, 1],
  [128, 117, null, 110, 'refusal', 'trade', 'small', 'cold_call', 0, 0],
  [110, 101, 96, 80, 'deal', 'services', 'small', 'referral', 18_500, 1],
  [99, 92, 84, 70, 'refusal', 'construction', 'medium', 'exhibition', 0, 0],
  [88, 80, 72, 55, 'deal', 'production', 'medium', 'cold_call', 64_000, 0.5],
  [70, 63, null, 60, 'refusal', 'trade', 'small', 'advert', 0, 0],
  [62, 51, 40, 26, 'deal', 'trade', 'large', 'partner', 210_000, 0.4],
  [55, 47, 41, null, 'open', 'production', 'large', 'exhibition', 90_000, 0],
  [48, 36, 20, 12, 'deal', 'services', 'medium', 'website', 27_300, 1],
  [34, 29, null, null, 'open', 'trade', 'medium', 'website', 15_000, 0],
  [25, null, null, 18, 'refusal', 'services', 'small', 'cold_call', 0, 0],
  [19, 11, null, null, 'open', 'production', 'medium', 'inbound', 38_000, 0],
  [9, null, null, null, 'open', 'trade', 'small', 'cold_call', 0, 0],
  [null, null, null, null, 'open', 'construction', 'medium', 'purchased_list', 0, 0],
  [null, null, null, null, 'open', 'trade', '', 'purchased_list', 0, 0],
];
/** Won clients whom the client department looks after: when they were handed over, days ago. */
const HANDED: [client: number, daysAgo: number][] = [
  [0, 110],
  [1, 97],
  [3, 73],
];
/** What they ordered again: days ago, amount, the share of it that was paid. */
const REPEATS: [client: number, daysAgo: number, amount: number, paid: number][] = [
  [0, 75, 60_000, 1],
  [1, 45, 21_000, 1],
  [0, 40, 54_000, 1],
  [3, 33, 9_500, 1],
  [1, 9, 24_000, 0.5],
];
const REASONS = ['no_money', 'too_expensive', 'competitor', 'no_need'];
const HEADERS = [
  'name',
  'phone',
  'contact_name',
  'manager',
  'category',
  'tag',
  'source',
  'c1',
  'c2',
  'c3',
  'deal',
  'refusal',
  'reason',
  'amount',
  'paid',
  'paid_on',
  'expected_amount',
  'expected_close',
  'proposal_sent_on',
  'decision_maker',
  'next_action',
];

const isoDay = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
const dated = (daysAgo: number | null): string => (daysAgo === null ? '' : isoDay(daysAgo));

function rowOf(words: ExampleWords, line: Line, index: number): string[] {
  const [c1, c2, c3, end, outcome, category, tag, source, amount, paid] = line;
  const won = outcome === 'deal';
  const lost = outcome === 'refusal';
  return [
    words.companies[index] ?? '',
    `${words.phone}${10 + index}`,
    words.contacts[index % words.contacts.length] ?? '',
    words.people[index % 2] ?? '',
    category,
    tag,
    source,
    dated(c1),
    dated(c2),
    dated(c3),
    won ? dated(end) : '',
    lost ? dated(end) : '',
    lost ? (REASONS[index % REASONS.length] ?? '') : '',
    won ? String(amount) : '',
    won ? String(amount * paid) : '',
    won ? dated((end ?? 0) - 6) : '',
    outcome === 'open' && amount > 0 ? String(amount) : '',
    outcome === 'open' && amount > 0 ? isoDay(-20 - index) : '',
    dated(c2),
    c3 === null ? '' : (words.contacts[index % words.contacts.length] ?? ''),
    lost ? '' : (words.actions[won ? 2 : c1 === null ? 0 : 1] ?? ''),
  ];
}

/** The name of the tab whose row 1 begins with a key; tab names differ by language. */
function tabWith(session: Session, key: string): string {
  return session.tabs().find(({ name }) => session.cells(`${name}!A1`, false)[0]?.[0] === key)?.name ?? '';
}

/**
 * Fills an empty book with the example company.
 * @param session an open, empty book
 * @param language 'en', 'ru', 'bg', 'hu' or 'ro'
 */
export async function fillExample(session: Session, language: string): Promise<void> {
  const words = EXAMPLE_WORDS[language] ?? (EXAMPLE_WORDS.en as ExampleWords);
  const founded = { now: `${isoDay(FOUNDED_DAYS_AGO)}T09:00:00`, answers: [language, words.owner], userLocale: 'en' };
  expectDone(await session.menu('Set up the spreadsheet', founded));
  const team = tabWith(session, 'person_id');
  const offered = (column: string): string[] => (session.rules(`${team}!${column}3`) as { options: string[] }).options;
  const [sales = '', client = ''] = offered('D');
  const [, , , , seller = '', manager = ''] = offered('E');
  const member = (name: string, index: number) => {
    const sells = index < 2;
    const since = isoDay(FOUNDED_DAYS_AGO);
    return [
      name,
      `person${index + 1}@example.com`,
      sells ? sales : client,
      sells ? seller : manager,
      since,
      since,
      '',
      '100',
      sells ? '40000' : '60000',
    ];
  };
  await session.paste(`${team}!B4`, words.people.map(member), {});
  const list = {
    headers: HEADERS,
    rows: LINES.map((line, index) => rowOf(words, line, index)),
    mapping: {
      ...Object.fromEntries(HEADERS.map((header) => [header, header])),
      'stage_on:c1': 'c1',
      'stage_on:c2': 'c2',
      'stage_on:c3': 'c3',
      'stage_on:deal': 'deal',
      'stage_on:refusal': 'refusal',
      paid_amount: 'paid',
    } as Record<string, string>,
    dateOrder: 'ymd',
    decimal: '.',
  };
  for (const key of ['c1', 'c2', 'c3', 'deal', 'refusal', 'paid']) delete list.mapping[key];
  expectDone(await session.call('importRows', [list], {}));
  expectDone(await session.call('start', [], {}));
  await repeatSales(session, words);
  // The opening ticks the steps of the Guide; the day's list is of today and not of the day of set-up.
  const builds = ['start', 'buildToday', 'buildFunnel', 'buildCommission'];
  for (const build of builds) expectDone(await session.call(build, [], {}));
  await session.select(`${tabWith(session, 'client_id')}!B16`);
}

/** The client department takes over who has paid, and sells again; the owner enters it on its days. */
async function repeatSales(session: Session, words: ExampleWords): Promise<void> {
  let clicks = 0;
  const click = async (deed: string, client: number, daysAgo: number, more: object) => {
    clicks += 1;
    const clientId = `C-${String(client + 1).padStart(4, '0')}`;
    const { value } = (await session.call('card', [{ clientId }], {})) as { value: { card: { seen: string } } };
    const input = { clientId, seen: value.card.seen, requestId: `example-${clicks}`, on: isoDay(daysAgo), ...more };
    expectDone(await session.call(deed, [input], {}));
  };
  for (const [client, daysAgo] of HANDED) await click('handover', client, daysAgo, { note: words.contacts[0] ?? '' });
  for (const [at, [client, daysAgo, amount, paid]] of REPEATS.entries()) {
    const contract_no = `R-${at + 1}`;
    const deal = { amount, contract_no, signed_on: isoDay(daysAgo) };
    await click('deal', client, daysAgo, { signed: true, deal, nextActionOn: isoDay(-9 - at) });
    const dealId = lastDeal(session);
    await click('pay', client, daysAgo - 5, { dealId, payment: { amount: amount * paid, on: isoDay(daysAgo - 5) } });
  }
}

/** The id in the last row of Deals. */
function lastDeal(session: Session): string {
  const tab = tabWith(session, 'deal_id');
  const ids = session.cells(`${tab}!A3:A60`, false).map(([id]) => String(id ?? ''));
  return ids.filter((id) => id !== '').at(-1) ?? '';
}

/** The example must not be half made: what the add-on refuses is told. */
function expectDone(outcome: Awaited<ReturnType<Session['call']>>): void {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  const answer = outcome.value as { ok?: boolean; message?: string; result?: { bad: { reason: string }[] } } | null;
  if (answer?.ok === false) throw new Error(answer.message);
  const [bad] = answer?.result?.bad ?? [];
  if (bad) throw new Error(bad.reason);
}
