// Set-up: what it makes, that a second run changes nothing, and that tabs of the same names stay what they were.
import { describe, expect, test } from 'vitest';
import { createBook } from '../../src/local/model.ts';
import { type Base, baseOn, setUpBase, table } from './base.ts';

const LANGUAGES = {
  en: [
    'Clients',
    'Deals',
    'Payments',
    'Team',
    'History',
    'Settings',
    'Stages',
    'Sections',
    'Tags',
    'Reasons',
    'Lists',
    'Rates',
  ],
  ru: [
    'Клиенты',
    'Сделки',
    'Оплаты',
    'Сотрудники',
    'История',
    'Настройки',
    'Состояния',
    'Разделы',
    'Метки',
    'Причины',
    'Справочники',
    'Ставки',
  ],
  bg: [
    'Клиенти',
    'Сделки',
    'Плащания',
    'Екип',
    'История',
    'Настройки',
    'Етапи',
    'Раздели',
    'Етикети',
    'Причини',
    'Номенклатури',
    'Ставки',
  ],
  hu: ['Ügyfelek', 'Ügyletek', 'Befizetések', 'Munkatársak', 'Előzmények', 'Beállítások', 'Szakaszok'],
  ro: ['Clienți', 'Tranzacții', 'Încasări', 'Echipă', 'Istoric', 'Setări', 'Etape'],
};

describe('set-up', () => {
  for (const [language, names] of Object.entries(LANGUAGES)) {
    test(`in ${language}: the visible tabs, the lists and the logs under their names`, async () => {
      const { session } = await setUpBase(language);
      const made = session.tabs().map((tab) => tab.name);
      // 1 sheet of people's own, 4 pages (Guide, Today, Funnel, Commission) and 12 tables.
      expect(made).toHaveLength(17);
      for (const name of names) expect(made).toContain(name);
    });
  }

  test('keys stand in hidden row 1, headers in row 2, dropdowns from row 3 down to the end of the grid', async () => {
    const { session, cells } = await setUpBase('ru', 'ru_RU');
    expect(cells('Клиенты!A1:E2')).toEqual([
      ['client_id', 'name', 'stage', 'section', 'manager'],
      ['ID клиента', 'Клиент', 'Состояние', 'Раздел', 'Менеджер'],
    ]);
    expect(session.window('Клиенты', 1, 1, 3, 3).hiddenRows).toEqual([1]);
    const dropdowns = {
      C: 'Новый клиент',
      D: 'База для прозвона',
      E: 'Ivan',
      U: 'Крупный клиент',
      V: 'Торговля',
      W: 'Сайт',
    };
    for (const [column, label] of Object.entries(dropdowns)) {
      for (const row of [3, 1000]) {
        const rule = session.rules(`Клиенты!${column}${row}`) as { options: string[]; allowInvalid: boolean };
        expect(rule.options, column).toContain(label);
        expect(rule.allowInvalid, column).toBe(false);
      }
    }
  });

  test('the owner is the first person of Team, and go-live is the day of set-up', async () => {
    const base = await setUpBase();
    expect(table(base, 'Team')).toMatchObject([
      { person_id: 'M-01', person: 'Ivan', email: 'owner@example.com', department: 'Management', role: 'Owner' },
    ]);
    expect(table(base, 'Settings').find((row) => row.key === 'go_live')?.value).toBe('2026-05-01');
  });

  test('a second run changes nothing, whatever people have made of the tabs', async () => {
    const base = await setUpBase();
    await base.session.edit('Stages!B4', 'Erstkontakt', { now: '2026-05-02T09:00:00' });
    await base.session.edit('Clients!R2', 'My header', { now: '2026-05-02T09:00:00' });
    base.session.renameTab('Deals', 'Our deals');
    await base.call('start');
    await base.session.menu('Guide', { now: '2026-05-02T09:05:00', userLocale: 'en' });
    const before = structuredClone(base.book);
    const again = await base.session.menu('Set up the spreadsheet', { now: '2026-05-03T09:00:00', userLocale: 'en' });
    expect(again.ok).toBe(true);
    expect(base.book.sheets).toEqual(before.sheets);
  });

  test('foreign tabs of our names keep every cell; ours get another name and work', async () => {
    const base = baseOn(
      createBook({ title: 'B', locale: 'en_US', timeZone: 'Europe/Budapest', owner: 'owner@example.com' }),
    );
    base.session.addSheet(
      'Clients',
      [
        ['client', 'phone'],
        ['Old Ltd', '555'],
      ],
      true,
    );
    base.session.addSheet('Team', [['who'], ['me']], true);
    const before = base.cells('Clients!A1:B2');
    await base.session.menu('Set up the spreadsheet', { answers: ['1', 'Ivan'], userLocale: 'en' });
    expect(base.cells('Clients!A1:B2')).toEqual(before);
    expect(base.cells('Team!A1:A2')).toEqual([['who'], ['me']]);
    expect(base.cells('Clients (CRM)!A1:B1')).toEqual([['client_id', 'name']]);
    expect((await base.call('start')).ok).toBe(true);
  });

  test('an unknown language or a missing name sets nothing up and says so', async () => {
    const base = baseOn(
      createBook({ title: 'B', locale: 'en_US', timeZone: 'Europe/Budapest', owner: 'owner@example.com' }),
    );
    const bad = await base.session.menu('Set up the spreadsheet', { answers: ['klingon', 'Ivan'], userLocale: 'en' });
    expect(bad).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('“klingon” is none of the five') },
    });
    const nameless = await base.session.menu('Set up the spreadsheet', { answers: ['en', '  '], userLocale: 'en' });
    expect(nameless).toMatchObject({ ok: false, failure: { message: expect.stringContaining('name is missing') } });
    expect(base.session.tabs()).toHaveLength(1);
  });

  test('a blank tab of people, called as one of ours, stays theirs', async () => {
    const base = baseOn(
      createBook({ title: 'B', locale: 'en_US', timeZone: 'Europe/Budapest', owner: 'owner@example.com' }),
    );
    base.session.addSheet('Deals', [], true);
    const id = base.book.sheets.find(({ name }) => name === 'Deals')?.id;
    await base.session.menu('Set up the spreadsheet', { answers: ['en', 'Ivan'], userLocale: 'en' });
    expect(base.book.sheets.find(({ name }) => name === 'Deals')).toMatchObject({ id, frozenRows: 0, protections: [] });
    expect(base.cells('Deals!A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(base.cells('Deals (CRM)!A1:B1')).toEqual([['deal_id', 'client_id']]);
  });

  test('cut anywhere, the next run makes the same tabs and leaves nothing behind', async () => {
    const start = createBook({ title: 'B', locale: 'en_US', timeZone: 'Europe/Budapest', owner: 'owner@example.com' });
    const run = (base: Base, options: object = {}) =>
      base.session.menu('Set up the spreadsheet', { answers: ['en', 'Ivan'], userLocale: 'en', ...options });
    const whole = baseOn(structuredClone(start));
    const { meter } = (await run(whole)) as { meter: { calls: number } };
    await whole.call('start');
    const wanted = looksOf(whole);
    expect(whole.book.sheets).toHaveLength(17);
    for (let cut = 3; cut < meter.calls; cut += 19) {
      const base = baseOn(structuredClone(start));
      const pendingAtCut = cut % 2 === 0 ? 'lost' : 'kept';
      await run(base, { cut, pendingAtCut });
      const where = `cut at ${cut} of ${meter.calls}, ${pendingAtCut}`;
      expect(await run(base), where).toMatchObject({ ok: true });
      expect((await base.call('start')).ok, where).toBe(true);
      expect(looksOf(base), where).toEqual(wanted);
      expect(placesOf(base), where).toEqual(placesOf(whole));
      expect(base.cells('Team!A3:B4'), where).toEqual([
        ['M-01', 'Ivan'],
        ['', ''],
      ]);
    }
  });
});

const placesOf = ({ book }: Base) =>
  book.sheets.map(({ name, hidden, protections }) => [name, hidden, protections.length]);

/** The tables with all that set-up gives them but their rows; reports are painted by their builds. */
function looksOf({ book, session }: Base) {
  const tables = book.sheets.filter(({ frozenRows }) => frozenRows === 2);
  return tables.map((sheet) => {
    const { name, hidden, frozenRows, frozenColumns, conditions, bandings, protections, filter } = sheet;
    const styles = [1, 2].map((row) => sheet.rows[row]?.s.map((style) => book.styles[style ?? 0]));
    const named = book.namedRanges.filter(({ target }) => target.sheet === sheet.id);
    return {
      ...{ name, hidden, frozenRows, frozenColumns, filter },
      ...{ conditions: conditions.length, bandings: bandings.length, protections: protections.length },
      styles: styles.map((row) => row?.map((style) => ({ ...style, rule: style?.rule !== undefined }))),
      named: named.map(({ name: one, target }) => [one, target.area]),
      keys: session.cells(`'${name}'!A1:C2`, true),
      columns: sheet.columns,
    };
  });
}
