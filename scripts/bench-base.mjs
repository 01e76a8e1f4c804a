// A large base for measurements: forty clients entered through the doors that people use, then repeated under new ids.

const SEED = 40;
const DAY = '2026-06-29';
const who = { now: `${DAY}T09:00:00`, userLocale: 'en' };
const ID = /\b([CDHKP])-(\d{3,})\b/g;
/** Tabs of the seed that are repeated, by the prefix of their ids. */
const TABS = { C: 'Clients', D: 'Deals', H: 'History', P: 'Payments' };
const LAST = { C: 'clients', D: 'deals', H: 'history', P: 'payments' };

async function seeded({ openSession, createBook }, talks) {
  const book = createBook({ title: 'Bench', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
  const session = openSession(book, { dist: 'dist' });
  const checked = (what, outcome) => {
    const failure = outcome.ok ? outcome.value?.message : outcome.failure.message;
    if (failure) throw new Error(`${what}: ${failure}`);
    return outcome.value;
  };
  const call = async (fn, input) => checked(fn, await session.call(fn, input === undefined ? [] : [input], who));
  const at = { answers: ['en', 'Ivan'], ...who, now: '2026-01-01T09:00:00' };
  checked('set-up', await session.menu('Set up the spreadsheet', at));
  const list = Array.from({ length: SEED }, (_, index) => {
    const day = String(1 + (index % 20)).padStart(2, '0');
    const [c1, c2, deal] = [`2026-05-${day}`, `2026-05-${day}`, '2026-06-01'];
    const steps = index % 8 === 0 ? ['', '', ''] : [c1, index % 2 ? c2 : '', index % 4 === 3 ? deal : ''];
    return [`Client ${index}`, `+36 1 ${1_000_000 + index}`, ...steps, String(1000 + index), '2026-08-15'];
  });
  await call('importRows', {
    headers: ['n', 'p', 'c1', 'c2', 'deal', 'sum', 'close'],
    rows: list,
    mapping: {
      name: 'n',
      phone: 'p',
      'stage_on:c1': 'c1',
      'stage_on:c2': 'c2',
      'stage_on:deal': 'deal',
      amount: 'sum',
      expected_close: 'close',
    },
    constants: { source: 'website', manager: 'Ivan', category: 'trade', tag: 'small' },
  });
  const deals = new Map(session.cells(`Deals!A3:B${SEED}`, true).map(([deal, client]) => [client, deal]));
  for (let number = 1; number <= SEED; number += 1) {
    const clientId = `C-${String(number).padStart(4, '0')}`;
    let { card } = await call('card', { clientId });
    for (let turn = 0; turn < talks && card.stage.code !== 'new'; turn += 1) {
      const input = { clientId, seen: card.seen, requestId: `s${number}.${turn}` };
      const dealId = turn === 0 ? deals.get(clientId) : undefined;
      const answer = dealId
        ? await call('pay', { ...input, dealId, payment: { amount: '600' } })
        : await call('contact', { ...input, contactKind: 'call' });
      card = answer.card;
    }
  }
  return book;
}

/**
 * A book with so many clients, of whom every fourth has a deal and a payment. Five lines of History for each; of more than
 * 20,000 clients only three and a half, because Google allows 10 million cells (design decision 16).
 */
export async function largeBook(doors, clients) {
  const book = await seeded(doors, clients > 20_000 ? 1 : 3);
  const tabOf = (name) => book.sheets.find((sheet) => sheet.name === name);
  const inUse = (name) =>
    tabOf(name)
      .rows.slice(2)
      .filter((row) => row?.c.some((cell) => cell !== null && cell !== ''));
  const seed = Object.fromEntries(Object.entries(TABS).map(([prefix, name]) => [prefix, inUse(name)]));
  const copies = clients / SEED;
  const shifted = (text, turn) =>
    text.replace(ID, (_, prefix, number) => {
      const moved = Number(number) + turn * (seed[prefix]?.length ?? 0);
      return `${prefix}-${String(moved).padStart(number.length, '0')}`;
    });
  for (const [prefix, name] of Object.entries(TABS)) {
    const sheet = tabOf(name);
    const rows = Array.from({ length: copies }, (_, turn) =>
      seed[prefix].map(({ c, s }) => ({
        c: c.map((cell) => (typeof cell === 'string' ? shifted(cell, turn) : cell)),
        s: [...s],
      })),
    ).flat();
    sheet.rows = [...sheet.rows.slice(0, 2), ...rows];
    sheet.maxRows = Math.max(sheet.maxRows, sheet.rows.length);
  }
  const settings = tabOf('Settings');
  const line = settings.rows[1].c;
  const at = settings.rows[0].c.indexOf('state');
  const state = JSON.parse(line[at]);
  const last = Object.fromEntries(Object.entries(LAST).map(([prefix, key]) => [key, seed[prefix].length * copies]));
  line[at] = JSON.stringify({
    ...state,
    applied: shifted(state.applied, copies - 1),
    lines: 2 + last.history,
    last: { ...state.last, ...last },
  });
  return { book, events: last.history };
}
