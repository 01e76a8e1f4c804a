// Due handovers that could not be made at once (rules 1.1, 3.1–3.3): the first opening of the day makes them, and so does the
// first one after the settings of the handover were changed.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, setUpBase, table } from './base.ts';
import { cellOf } from './places.ts';

const KATE = 'M-04';
const OLEG = 'M-05';
const JULY_1 = { now: '2026-07-01T08:00:00' };
/** Anna and Boris sell; Kate and Oleg are of the client department since May. */
const TEAM: [string, string, string][] = [
  ['Anna', 'Sales department', 'Sales representative'],
  ['Boris', 'Sales department', 'Sales representative'],
  ['Kate', 'Client department', 'Client manager'],
  ['Oleg', 'Client department', 'Client manager'],
];
/** name, manager, first contact, deal, amount, paid, paid on: Alfa and Gamma have paid, in June, Beta has not. */
const CLIENTS = [
  ['Alfa', 'Anna', '2026-06-01', '2026-06-05', '1000', '400', '2026-06-10'],
  ['Beta', 'Anna', '2026-06-01', '2026-06-05', '1000', '', ''],
  ['Gamma', 'Boris', '2026-06-02', '2026-06-06', '2000', '2000', '2026-06-12'],
];

let base: Base;
beforeAll(async () => {
  base = await setUpBase();
  const rows = TEAM.map(([name, department, role]) => [
    name,
    `${name}@example.com`,
    department,
    role,
    '',
    '2026-05-01',
  ]);
  await base.session.paste('Team!B4', rows, { silent: true, now: NOW });
  await base.call('start');
  const answer = await base.call('importRows', {
    headers: ['n', 'who', 'c1', 'deal', 'sum', 'paid', 'paid on'],
    rows: CLIENTS,
    mapping: {
      name: 'n',
      manager: 'who',
      'stage_on:c1': 'c1',
      'stage_on:deal': 'deal',
      amount: 'sum',
      paid_amount: 'paid',
      paid_on: 'paid on',
    },
    constants: { source: 'website' },
  });
  expect(answer).toMatchObject({ ok: true, result: { added: 3, bad: [] } });
}, 60_000);

const type = (of: Base, mark: string, key: string, text: string, tab = 'Team') =>
  of.session.edit(cellOf(of, tab, mark, key), text, { now: NOW });
const setting = (of: Base, key: string, text: string) => type(of, key, 'value', text, 'Settings');
const opening = async (of: Base, at: object = JULY_1): Promise<boolean> => {
  const { dayIsOld } = await of.call('start', undefined, at);
  if (dayIsOld) expect(await of.call('beginDay', undefined, at)).toMatchObject({ ok: true });
  return dayIsOld === true;
};
const made = (of: Base) =>
  table(of, 'History')
    .filter(({ event_type }) => event_type === 'handover')
    .map(({ client_id, event_on, manager_to, origin }) => [client_id, event_on, manager_to, origin]);
const held = (of: Base) =>
  table(of, 'Clients').map(
    ({ name, manager, department, handover_on }) => `${name} ${manager} ${department} ${handover_on}`,
  );

describe('the first opening of the day', () => {
  test('shows in the reports of that day who has the clients now, as History tells it', async () => {
    const own = copyOf(base);
    const people = () => own.cells('Funnel!A20:A300').flat();
    await own.session.menu('Build the funnel', { now: NOW });
    expect(people()).toContain('Anna');
    expect(people()).not.toContain('Kate');
    await opening(own);
    expect(people()).toEqual(expect.arrayContaining(['Kate', 'Oleg']));
  });

  test('hands over who is due, dated as it was due, to each in turn; the credit stays', async () => {
    const own = copyOf(base);
    const deals = table(own, 'Deals');
    expect(await opening(own)).toBe(true);
    // Paid on 10 and 12 June, after the last lines of both.
    expect(made(own)).toEqual([
      ['C-0001', '2026-06-10', KATE, 'nightly'],
      ['C-0003', '2026-06-12', OLEG, 'nightly'],
    ]);
    expect(held(own)).toEqual([
      'Alfa Kate Client department 2026-06-10',
      'Beta Anna Sales department ',
      'Gamma Oleg Client department 2026-06-12',
    ]);
    expect(table(own, 'Deals')).toEqual(deals);
    expect(table(own, 'Clients')[0]).toMatchObject({ acquired_by: 'Anna' });
    // The tab is of the day after them: nobody is left to be handed over.
    expect(own.cells('Today!A10:J40').flat()).not.toContain('Due for handover');
    expect(await opening(own)).toBe(false);
    expect(made(own)).toHaveLength(2);
  });

  test('not while all are away; the morning after, yes', async () => {
    const own = copyOf(base);
    for (const name of ['Kate', 'Oleg']) await type(own, name, 'absent_until', '2026-07-01');
    await opening(own);
    expect(made(own)).toEqual([]);
    await opening(own, { now: '2026-07-02T08:00:00' });
    expect(made(own)).toHaveLength(2);
  });

  test('as many as there is room for', async () => {
    const own = copyOf(base);
    await type(own, 'Kate', 'capacity', '1');
    await type(own, 'Oleg', 'capacity', '0');
    await opening(own);
    expect(made(own)).toEqual([['C-0001', '2026-06-10', KATE, 'nightly']]);
    await type(own, 'Kate', 'capacity', '2');
    await opening(own, { now: '2026-07-02T08:00:00' });
    expect(made(own).at(-1)).toEqual(['C-0003', '2026-06-12', KATE, 'nightly']);
  });

  test('to who worked there on the day; where nobody did, today', async () => {
    const own = copyOf(base);
    await type(own, 'Kate', 'valid_from', '2026-06-12');
    await type(own, 'Oleg', 'valid_from', '2026-06-25');
    await opening(own);
    // On 10 June there was nobody, on 12 June Kate alone.
    expect(made(own)).toEqual([
      ['C-0003', '2026-06-12', KATE, 'nightly'],
      ['C-0001', '2026-07-01', OLEG, 'nightly'],
    ]);
  });

  test('not what somebody took back', async () => {
    const own = copyOf(base);
    await opening(own);
    const [{ client_id: clientId = '', last_event: seen = '' } = {}] = table(own, 'Clients');
    const answer = await own.call('undo', { clientId, seen, requestId: 'u' }, { ...JULY_1, user: 'owner@example.com' });
    expect(answer).toMatchObject({ ok: true });
    await opening(own, { now: '2026-07-02T08:00:00' });
    expect(held(own)[0]).toBe('Alfa Anna Sales department ');
  });

  test('costs one look at Clients where nothing is due', async () => {
    const own = copyOf(base);
    await opening(own);
    // Nobody is to be handed over any more: a morning that only proposes need not even look. Its keys, columns and ids are read.
    const calls = async (mode: string): Promise<number> => {
      const morning = copyOf(own);
      await setting(morning, 'handover_mode', mode);
      const at = { now: '2026-07-02T08:00:00' };
      await morning.call('start', undefined, at);
      return (await morning.run('beginDay', undefined, at)).meter.calls;
    };
    expect((await calls('auto')) - (await calls('propose'))).toBeLessThanOrEqual(3);
  });
});

test('cut anywhere, every client is handed over once', async () => {
  const whole = await (async () => {
    const own = copyOf(base);
    await own.call('start', undefined, JULY_1);
    return (await own.run('beginDay', undefined, JULY_1)).meter.calls;
  })();
  for (let cut = 1; cut < whole; cut += 5) {
    const own = copyOf(base);
    await own.call('start', undefined, JULY_1);
    await own.run('beginDay', undefined, { ...JULY_1, cut, pendingAtCut: cut % 2 ? 'lost' : 'kept' });
    await opening(own);
    const once = [
      ['C-0001', '2026-06-10', KATE, 'nightly'],
      ['C-0003', '2026-06-12', OLEG, 'nightly'],
    ];
    expect(made(own), `cut at ${cut}`).toEqual(once);
    expect(held(own)[2], `cut at ${cut}`).toBe('Gamma Oleg Client department 2026-06-12');
  }
});

describe('settings of the handover', () => {
  test('proposed first, then by itself: at the next opening, once', async () => {
    const own = copyOf(base);
    await setting(own, 'handover_mode', 'propose');
    expect(await opening(own)).toBe(true);
    expect(made(own)).toEqual([]);
    expect(await opening(own)).toBe(false);
    await setting(own, 'handover_mode', 'auto');
    expect(await opening(own)).toBe(true);
    expect(made(own)).toHaveLength(2);
    expect(await opening(own)).toBe(false);
  });

  test('another moment: with the full payment Gamma alone, with the contract all', async () => {
    const own = copyOf(base);
    await setting(own, 'handover_when', 'full_payment');
    await opening(own);
    expect(made(own)).toEqual([['C-0003', '2026-06-12', KATE, 'nightly']]);
    await setting(own, 'handover_when', 'contract');
    await opening(own);
    // Signed on 5 June, which is the last line of both: imported payments have none of their own.
    expect(made(own).slice(1)).toEqual([
      ['C-0001', '2026-06-05', OLEG, 'nightly'],
      ['C-0002', '2026-06-05', KATE, 'nightly'],
    ]);
  });
});

test('a payment hands over to who worked there when it came', async () => {
  const own = copyOf(base);
  await type(own, 'Kate', 'valid_from', '2026-06-15');
  await own.call('start');
  const { client_id: clientId, last_event: seen } = table(own, 'Clients')[1] ?? {};
  const [, deal] = table(own, 'Deals');
  const payment = { amount: '500', on: '2026-06-12' };
  const given = { clientId, seen, requestId: 'p', dealId: deal?.deal_id, payment };
  const answer = await own.call('pay', given, { user: 'owner@example.com' });
  expect(answer).toMatchObject({ ok: true });
  // It would be Kate's turn, but she came three days later.
  expect(made(own)).toEqual([[clientId, '2026-06-12', OLEG, 'sidebar']]);
});
