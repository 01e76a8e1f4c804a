// A base of an older program opened with this one: brought up step by step, resumed after a cut; a newer one is refused.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BookData } from '../../src/local/model.ts';
import { locales } from '../../src/locales/index.ts';
import { type Base, baseOn, copyOf, setUpBase, table } from './base.ts';
import { columnLetter } from './places.ts';

/** Made by the program of version 1: three clients imported, one advanced, the funnel built; unused rows deleted. */
const STORED = resolve(import.meta.dirname, 'fixtures/base-1.json');
const stored = (): Base => baseOn((JSON.parse(readFileSync(STORED, 'utf8')) as { book: BookData }).book);
const AT = { now: '2026-06-30T10:00:00', userLocale: 'en' };

const stateOf = (base: Base) =>
  JSON.parse(String(base.session.cells(`Settings!${columnLetter(base, 'Settings', 'state')}2`, true)[0]?.[0]));

const keys = (base: Base, tab: string): string[] =>
  (base.session.cells(`${tab}!1:1`, true)[0] as string[]).filter((key) => key !== '');
const OLD_TABS = ['Clients', 'Deals', 'Payments', 'Team', 'History', 'Stages', 'Sections', 'Tags', 'Reasons', 'Lists'];
const cellsOf = (base: Base) => Object.fromEntries(OLD_TABS.map((tab) => [tab, table(base, tab)]));
function plainState(text: string): string {
  const { tabs: _ids, ...state } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify(Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All that a person sees in all tabs, with notes, rules and colours. */
const whole = (base: Base) =>
  base.book.sheets.map(({ name, conditions, protections, hidden }) => ({
    name,
    hidden,
    conditions,
    protections: protections.map(({ area, warningOnly }) => ({ area, warningOnly })),
    // The ids of tabs, in the state, depend on how many were inserted, and the order of its keys on what was written first.
    cells: (base.session.cells(`'${name}'!A1:BB60`, false) as string[][]).map((row) =>
      row.map((cell) => (cell.startsWith('{"schema"') ? plainState(cell) : cell)),
    ),
  }));

describe('version 1', () => {
  test('opens: nothing that stood there is changed or moved, what was missing is there', async () => {
    const base = stored();
    const before = { cells: cellsOf(base), columns: OLD_TABS.map((tab) => keys(base, tab)) };
    const settings = table(base, 'Settings');
    expect(stateOf(base)).toMatchObject({ schema: 1 });
    const opened = await base.call('start');
    expect(opened).toMatchObject({ ok: true, language: 'en' });
    expect(opened.swept).toMatchObject({ accepted: 0, putBack: [], notes: [], waiting: 0 });
    expect(stateOf(base)).toMatchObject({ schema: 2, language: 'en' });
    expect(stateOf(base).renew).toBeUndefined();
    expect(cellsOf(base)).toEqual(before.cells);
    for (const [index, tab] of OLD_TABS.entries()) {
      expect(keys(base, tab).slice(0, before.columns[index]?.length), tab).toEqual(before.columns[index]);
    }
    const now = table(base, 'Settings');
    expect(now.slice(0, settings.length)).toMatchObject(settings.map(({ key, value }) => ({ key, value })));
    expect(now.map(({ key }) => key)).toEqual(expect.arrayContaining(['country', 'undo_hours', 'holidays']));
    const { tabs } = locales.en.terms;
    const names = base.book.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([tabs.guide, tabs.today, tabs.commission]));
    expect(names.filter((name) => name.includes('CRM'))).toEqual([]);
    expect(base.cells('Guide!A1')).toEqual([[tabs.guide]]);
  });

  test('has the columns, notes, rules and colours of a base that was set up today', async () => {
    const base = stored();
    await base.call('start');
    const fresh = await setUpBase();
    const headOf = ({ book }: Base, tab: string) => {
      const sheet = book.sheets.find(({ name }) => name === tab);
      const at = keys({ book, session: base.session } as Base, tab);
      return { at, conditions: sheet?.conditions.length };
    };
    for (const tab of OLD_TABS) {
      expect([...keys(base, tab)].sort(), tab).toEqual([...keys(fresh, tab)].sort());
      expect(headOf(base, tab).conditions, tab).toBe(headOf(fresh, tab).conditions);
    }
  });

  test('goes on with its work: a contact, a refusal, the funnel with what was chosen in it', async () => {
    const base = stored();
    const { card } = await base.call('card', { clientId: 'C-0001' });
    expect(card).toMatchObject({ name: 'Alfa', stage: { code: 'c1' }, seen: 'H-000004' });
    const reason = 'too_expensive';
    expect(await base.call('refuse', { clientId: 'C-0001', seen: card?.seen, requestId: 'b', reason })).toMatchObject({
      ok: true,
    });
    const outcome = await base.session.menu('Build the funnel', AT);
    expect(outcome).toMatchObject({ ok: true, toasts: [expect.stringContaining('1')] });
    const changed = await base.session.call('changeLanguage', [], { ...AT, answers: ['bg'] });
    expect(changed).toMatchObject({ ok: true });
    expect(table(base, locales.bg.terms.tabs.clients)[0]?.stage).toBe(locales.bg.terms.stage.refusal);
  });

  test('cut anywhere, the next opening brings it to the same base', async () => {
    const done = stored();
    const { meter } = await done.run('start');
    await done.call('start');
    const wanted = whole(done);
    for (let cut = 1; cut <= meter.calls; cut += 11) {
      const pendingAtCut = cut % 2 === 0 ? 'lost' : 'kept';
      const base = stored();
      const where = `cut at ${cut} of ${meter.calls}, ${pendingAtCut}`;
      expect(await base.run('start', undefined, { cut, pendingAtCut }), where).toMatchObject({ ok: false });
      expect(await base.call('start'), where).toMatchObject({ ok: true, language: 'en' });
      expect(whole(base), where).toEqual(wanted);
    }
  }, 180_000);

  test('a cell edited before anybody opened the page waits', async () => {
    const base = stored();
    const before = table(base, 'History');
    const stage = `Clients!${columnLetter(base, 'Clients', 'stage')}4`;
    expect(await base.session.edit(stage, '1st contact', AT)).toMatchObject({ ok: true });
    expect(table(base, 'History')).toEqual(before);
    expect(stateOf(base)).toMatchObject({ schema: 1 });
    const { swept } = (await base.call('start')) as unknown as { swept: object };
    expect(swept).toMatchObject({ accepted: 1, putBack: [] });
  });
});

describe('a base of a newer program', async () => {
  const base = await setUpBase('ru', 'ru_RU');
  const { settings } = locales.ru.terms.tabs;
  const letter = columnLetter(base, settings, 'state');
  const text = String(base.session.cells(`${settings}!${letter}2`, true)[0]?.[0]);
  const newer = JSON.stringify({ ...JSON.parse(text), schema: 3 });
  await base.session.edit(`${settings}!${letter}2`, newer, { silent: true, ...AT });
  const told = locales.ru.messages.refusal.newer_base;

  test('is refused with one sentence in its language by the page, the menu and the cell, and nothing is written', async () => {
    // Today says by itself that it is of another day.
    const tabs = (of: Base) => whole(of).filter(({ name }) => name !== locales.ru.terms.tabs.today);
    const before = tabs(base);
    const copy = copyOf(base);
    expect(await copy.call('start')).toMatchObject({ ok: false, code: 'newer_base', message: told });
    expect(await copy.call('find', { text: 'a' })).toMatchObject({ ok: false, message: told });
    for (const item of ['Build the funnel', 'Set up the spreadsheet', 'Change language', 'Set up pay']) {
      const outcome = await copy.session.menu(item, { ...AT, answers: ['en'] });
      expect(outcome, item).toMatchObject({ ok: false, failure: { message: expect.stringContaining(told) } });
    }
    expect(tabs(copy)).toEqual(before);
  });
});
