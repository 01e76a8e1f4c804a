// What people do to rows 1 and 2, to columns and to whole tabs of ours, put right at the next opening (DQ-16, DQ-33, BI-18).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';
import { cellOf, columnLetter } from './places.ts';

const now = { now: '2026-06-30T10:00:00', userLocale: 'en' };
const silent = { silent: true, ...now };
let fresh: Base;
beforeAll(async () => {
  fresh = await setUpBase();
  const people = [
    ['Maria', 'maria@example.com', 'Sales department', 'Head of sales', '', '2026-01-05'],
    ['Bob', 'bob@example.com', 'Sales department', 'Sales representative', '', '2026-01-05'],
  ];
  await fresh.session.paste('Team!B4', people, now);
  await withClients(fresh);
  await fresh.session.edit(cellOf(fresh, 'Settings', 'backdate_days', 'value'), '30', now);
  await fresh.session.edit(cellOf(fresh, 'Stages', 'c3', 'label'), 'Last talk', now);
  await fresh.call('start');
});

interface Swept {
  putBack: string[];
  notes: string[];
}
const opened = async (base: Base): Promise<Swept> => {
  const answer = await base.call('start');
  if (!answer.ok) throw new Error(answer.message);
  return answer.swept as Swept;
};
const setUpAgain = (base: Base) => base.session.menu('Set up the spreadsheet', { ...now, answers: ['en', 'Ivan'] });
const LISTS = ['Stages', 'Sections', 'Tags', 'Reasons', 'Lists', 'Team', 'Settings', 'Rates'];
const TABS = [...LISTS, 'History', 'Clients', 'Deals', 'Payments'];

/** The rows of a tab in a settled order; what the program keeps of turns and its own state is no content. */
const rowsOf = (base: Base, tab: string): string[] =>
  table(base, tab)
    .filter((row) => Object.values(row).some((cell) => cell !== '' && cell !== 'false'))
    .map(({ state: _state, accepted: _accepted, last_turn: _turn, '': _own, ...row }) =>
      JSON.stringify(Object.entries(row).sort()),
    )
    .sort();
const all = (base: Base) => Object.fromEntries(TABS.map((tab) => [tab, rowsOf(base, tab)]));

/** The next opening puts all right, the one after it has nothing to say, and work goes on. */
async function isWell(base: Base, changed: Record<string, unknown> = {}): Promise<Swept> {
  const swept = await opened(base);
  expect(all(base)).toEqual({ ...all(fresh), ...changed });
  expect(await opened(base)).toMatchObject({ putBack: [], notes: [] });
  const move = { clientId: 'C-0001', seen: 'H-000001', requestId: 'r-1' };
  expect(await base.call('advance', move)).toMatchObject({ ok: true });
  expect(table(base, 'History').at(-1)).toMatchObject({
    event_id: 'H-000004',
    event_type: 'stage',
    client_id: 'C-0001',
  });
  return swept;
}

describe('rows 1 and 2', () => {
  test('row 1 cleared in every tab', async () => {
    const base = copyOf(fresh);
    for (const tab of TABS) await base.session.clear(`${tab}!1:1`, silent);
    await isWell(base);
  });

  test('row 1 deleted in every tab', async () => {
    const base = copyOf(fresh);
    for (const tab of TABS) await base.session.deleteRows(`${tab}!1`, now);
    await isWell(base);
  });

  test('two rows inserted on top of every tab', async () => {
    const base = copyOf(fresh);
    for (const tab of TABS) await base.session.insertRows(`${tab}!1:2`, now);
    await isWell(base);
  });

  test.each([1, 0])('every tab sorted together with its head, %i rows frozen', async (frozen) => {
    const base = copyOf(fresh);
    for (const tab of TABS) {
      const sheet = base.book.sheets.find(({ name }) => name === tab);
      if (!sheet) throw new Error(tab);
      sheet.frozenRows = frozen;
      if (frozen === 0) base.session.showRows(`${tab}!1`);
      base.session.sort(tab, 'B', false);
    }
    await isWell(base);
  });

  test.each(['Stages', 'Settings', 'History'])('%s alone: whatever is done to its row 1', async (tab) => {
    const deeds = [
      (base: Base) => base.session.clear(`${tab}!1:1`, silent),
      (base: Base) => base.session.deleteRows(`${tab}!1`, now),
      (base: Base) => base.session.insertRows(`${tab}!1`, now),
    ];
    for (const deed of deeds) {
      const base = copyOf(fresh);
      await deed(base);
      await isWell(base);
    }
  });

  test('a key written over another comes back, and the other too', async () => {
    const base = copyOf(fresh);
    await base.session.edit('Stages!A1', 'label', silent);
    await base.session.edit('Clients!B1', 'client_id', silent);
    await isWell(base);
  });

  test.each(['source', 'phone', 'stage'])('the key of %s cleared: its column stays where it is', async (key) => {
    const base = copyOf(fresh);
    const letter = columnLetter(base, 'Clients', key);
    await base.session.edit(`Clients!${letter}1`, '', silent);
    await isWell(base);
    expect(columnLetter(base, 'Clients', key)).toBe(letter);
  });

  test('the key cleared and the header in other words: by its place, even beside columns of people’s own', async () => {
    const base = copyOf(fresh);
    await base.session.insertColumns('Clients!R', now);
    await base.session.edit('Clients!R2', 'Mine', now);
    await opened(base);
    const letter = columnLetter(base, 'Clients', 'phone');
    await base.session.edit(`Clients!${letter}1`, '', silent);
    await base.session.edit(`Clients!${letter}2`, 'Telephone', silent);
    await isWell(base);
    expect(columnLetter(base, 'Clients', 'phone')).toBe(letter);
    expect(base.cells('Clients!R1:R2')).toEqual([[''], ['Mine']]);
  });

  test('rows 1 and 2 of Clients deleted: told by the ids', async () => {
    const base = copyOf(fresh);
    await base.session.deleteRows('Clients!1:2', now);
    await isWell(base);
  });
});

describe('columns of lists', () => {
  test.each([
    ['Stages', 'code'],
    ['Stages', 'active'],
    ['Stages', 'probability'],
    ['Lists', 'active'],
    ['Lists', 'code'],
    ['Lists', 'list'],
    ['Reasons', 'applies_to'],
    ['Team', 'person_id'],
    ['Team', 'person'],
    ['Settings', 'key'],
    ['Settings', 'value'],
    ['Rates', 'rate'],
  ])('%s.%s, deleted, comes back with its values', async (tab, key) => {
    const base = copyOf(fresh);
    await base.session.deleteColumns(`${tab}!${columnLetter(base, tab, key)}`, now);
    const { notes, putBack } = await isWell(base);
    expect(notes.join()).toMatch(new RegExp(`^Missing columns were added: ${tab}: [^:]*\\.$`));
    expect(putBack).toEqual([]);
  });

  test('the drop-down of sources offers them all after the column Active was deleted', async () => {
    const base = copyOf(fresh);
    const place = cellOf(base, 'Clients', 'C-0001', 'source');
    const before = base.session.rules(place);
    await base.session.deleteColumns(`Lists!${columnLetter(base, 'Lists', 'active')}`, now);
    await opened(base);
    expect(base.session.rules(place)).toEqual(before);
  });
});

describe('whole tabs', () => {
  test.each(['Stages', 'Sections', 'Reasons', 'Lists', 'Team', 'Tags'])(
    '%s: emptied, its values are back',
    async (tab) => {
      for (const from of [1, 3]) {
        const base = copyOf(fresh);
        await base.session.clear(`${tab}!A${from}:Z200`, silent);
        const { notes } = await isWell(base);
        expect(notes.join()).toContain(`The tab ${tab} was emptied, so its values are back.`);
      }
    },
  );

  test.each(['Sections', 'Stages', 'Reasons', 'Team'])(
    '%s deleted: set-up makes it with the owner’s values',
    async (tab) => {
      const base = copyOf(fresh);
      await base.session.deleteTab(tab, now);
      expect(await base.call('start')).toMatchObject({ ok: false, code: 'missing_tab' });
      expect(await setUpAgain(base)).toMatchObject({ ok: true });
      expect(base.session.tabs().filter(({ name }) => name === tab)).toHaveLength(1);
      await isWell(base);
    },
  );

  test('History emptied or deleted: it is told, and the next line has a new number', async () => {
    const cleared = copyOf(fresh);
    await cleared.session.clear('History!A1:AB200', silent);
    expect((await opened(cleared)).notes.join()).toContain(
      'What stood in the tab History is gone: File ▸ Version history',
    );
    const deleted = copyOf(fresh);
    await deleted.session.deleteTab('History', now);
    const outcome = await setUpAgain(deleted);
    expect('toasts' in outcome && outcome.toasts.join()).toContain('What stood in the tab History is gone');
    for (const base of [cleared, deleted]) {
      const added = { requestId: 'q', fields: { name: 'Zeta', source: 'website' } };
      expect(await base.call('add', added)).toMatchObject({ ok: true });
      expect(table(base, 'History').map(({ event_id }) => event_id)).toEqual(['H-000004']);
    }
  });
});

describe('History without a column', () => {
  test('the ids of the lines come back by their order', async () => {
    const base = copyOf(fresh);
    await base.session.deleteColumns('History!A', now);
    await isWell(base);
  });

  test.each(['event_type', 'changes'])('%s: nothing is written before the column is there', async (key) => {
    const base = copyOf(fresh);
    await base.session.deleteColumns(`History!${columnLetter(base, 'History', key)}`, now);
    const move = { clientId: 'C-0001', seen: 'H-000001', requestId: 'r-1' };
    expect(await base.call('advance', move)).toMatchObject({ ok: false, code: 'missing_column' });
    expect(table(base, 'History')).toHaveLength(3);
    expect((await opened(base)).notes.join()).toMatch(/What stood in .* of the tab History went with the columns/);
    expect(await base.call('advance', move)).toMatchObject({ ok: true });
    expect(table(base, 'History').at(-1)).toMatchObject({ event_id: 'H-000004', event_type: 'stage' });
  });
});
