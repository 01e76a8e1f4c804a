// The language of a base changed and changed back (rules 1.1, BI-19): our words follow, people's own words and all values stay.
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/locales/index.ts';
import type { Language } from '../../src/locales/shape.ts';
import { texts } from '../../src/locales/texts.ts';
import { type Base, copyOf, type Row, setUpBase, table, withClients } from './base.ts';
import { cellOf, columnLetter, newCell } from './places.ts';

const AT = { now: '2026-06-30T10:00:00', userLocale: 'en' };
const LANGUAGES: Language[] = ['ru', 'hu', 'bg', 'ro', 'en'];

/** The tabs of the base by their id, under the name they bear in English at the beginning. */
const idsOf = (base: Base): Map<string, number> => new Map(base.book.sheets.map(({ name, id }) => [name, id]));
const nameOf = (base: Base, id: number | undefined): string =>
  base.book.sheets.find((sheet) => sheet.id === id)?.name ?? '';

async function act(base: Base, a1: string, text: string): Promise<void> {
  const outcome = await base.session.edit(a1, text, { silent: true, ...AT });
  if ('refused' in outcome) throw new Error(outcome.refused);
}

/** Three clients, one advanced and one refused, a report, and an owner's own words in several places. */
async function lived(): Promise<Base> {
  const base = await withClients(await setUpBase());
  const { call, session } = base;
  await act(base, cellOf(base, 'Stages', 'c2', 'label'), 'Offer sent');
  await act(base, cellOf(base, 'Lists', 'trade', 'label'), 'Shops');
  await act(base, newCell(base, 'Tags', 'label'), 'Friends');
  await act(base, `Clients!${columnLetter(base, 'Clients', 'note')}2`, 'My remarks');
  await act(base, `Clients!${columnLetter(base, 'Clients', 'merged_into')}2`, 'Client ID');
  await act(base, cellOf(base, 'Settings', 'backdate_days', 'meaning'), 'Ask Ivan');
  await call('start');
  const fields = { category: ['', 'Shops'], tag: ['', 'Friends'], short_list: ['', 'yes'] };
  expect(
    await call('advance', { clientId: 'C-0001', seen: 'H-000001', requestId: 'a', contactKind: 'call', fields }),
  ).toMatchObject({ ok: true });
  const reason = 'too_expensive';
  expect(await call('refuse', { clientId: 'C-0002', seen: 'H-000002', requestId: 'b', reason })).toMatchObject({
    ok: true,
  });
  const deal = { amount: 1000, sale_kind: 'transactional', contract_no: '7' };
  const won = { clientId: 'C-0003', seen: 'H-000003', requestId: 'c', to: 'deal', note: 'at once', deal };
  expect(await call('advance', { ...won, fields: { phone: ['', '+36 1 234 5670'] } })).toMatchObject({ ok: true });
  expect(await session.menu('Build the funnel', AT)).toMatchObject({ ok: true });
  session.renameTab('Reasons', 'Why they left');
  return base;
}

async function change(base: Base, language: string, options: object = {}) {
  return base.session.call('changeLanguage', [], { ...AT, answers: [language], ...options });
}

/** What must not depend on the language: codes of cards, rows of History, the owner's words, figures. */
async function essence(base: Base, ids: Map<string, number>) {
  const at = (name: string): Row[] => table(base, nameOf(base, ids.get(name)));
  const cards = [];
  for (const clientId of ['C-0001', 'C-0002', 'C-0003']) {
    const { card } = await base.call('card', { clientId });
    cards.push([card?.name, card?.stage.code, card?.section.code, card?.seen]);
  }
  const numbers = at('Clients').map((row) =>
    ['client_id', 'name', 'phone', 'next_action_on', 'revisit_on', 'last_event', 'recorded', 'manager'].map(
      (key) => row[key],
    ),
  );
  const lists = ['Stages', 'Sections', 'Tags', 'Why they left', 'Lists'].map((tab) =>
    at(tab).map(({ code, order, active, revisit_days }) => [code, order, active, revisit_days]),
  );
  const rates = at('Rates').map(({ from, rate, bonus_amount }) => [from, rate, bonus_amount]);
  const settings = at('Settings').map(({ key, value }) => (key === 'language' ? '' : `${key}=${value}`));
  return { cards, history: at('History'), numbers, lists, rates, settings };
}

/** Every text that the tabs show, with notes, rules, formats and colours by condition, by the name of the tab. */
function shown(base: Base): Record<string, unknown> {
  const { book, session } = base;
  const looks = (indexes: readonly (number | null | undefined)[]) =>
    indexes.map((index) => {
      const { note = '', format = '', rule } = book.styles[index ?? 0] ?? {};
      return [note, format, rule === undefined ? null : book.rules[rule]];
    });
  return Object.fromEntries(
    book.sheets.map((sheet) => [
      sheet.name,
      {
        cells: session.cells(`'${sheet.name}'!A2:BB${Math.min(sheet.maxRows, 90)}`, false),
        conditions: sheet.conditions,
        // Of tables: those of reports are made with their next build.
        widths: sheet.frozenRows === 2 ? sheet.columns.map((column) => column?.width) : [],
        looks: sheet.rows.slice(0, 5).map((row) => looks(row?.s ?? [])),
      },
    ]),
  );
}

test.each(LANGUAGES.slice(0, 4))('an unused base changed to %s is as one that was set up in it', async (language) => {
  const base = await setUpBase();
  expect(await change(base, language)).toMatchObject({ ok: true });
  const fresh = await setUpBase(language);
  // Today holds for the day on which it is built.
  await fresh.call('beginDay');
  const wanted = shown(fresh);
  const found = shown(base);
  expect(Object.keys(found)).toEqual(Object.keys(wanted));
  // What is compared does hold notes of headers and help of rules.
  const { rule } = locales[language].messages;
  for (const text of [texts[language].filled.people, rule.day, rule.list])
    expect(JSON.stringify(wanted)).toContain(text);
  // Settings hold the state, and the country that a new base takes from its language.
  for (const tab of Object.keys(wanted).filter((name) => name !== locales[language].terms.tabs.settings)) {
    expect(found[tab], tab).toEqual(wanted[tab]);
  }
});

describe('a base that was used for a while', async () => {
  const start = await lived();
  const ids = idsOf(copyOf(start));
  const before = await essence(copyOf(start), ids);

  test('goes through all languages and back; values, codes, History and own words stay', async () => {
    const base = copyOf(start);
    for (const language of LANGUAGES) {
      const outcome = await change(base, language);
      expect(outcome, JSON.stringify(outcome)).toMatchObject({ ok: true });
      expect(outcome.toasts).toEqual([expect.stringMatching(/\S/), locales[language].messages.language.done]);
      expect(await essence(base, ids), language).toEqual(before);
      const { swept } = (await base.call('start')) as unknown as { swept: object };
      expect(swept).toMatchObject({ accepted: 0, putBack: [], notes: [], waiting: 0 });
      const { columns, terms } = locales[language];
      const clients = terms.tabs.clients;
      expect(nameOf(base, ids.get('Clients'))).toBe(clients);
      expect(nameOf(base, ids.get('Why they left'))).toBe('Why they left');
      const [headers = []] = base.cells(`${clients}!2:2`);
      expect(headers).toContain(columns.next_action_on);
      expect(headers).toContain('My remarks');
      expect(headers.filter((header) => header === columns.note)).toEqual([]);
      const rows = table(base, clients);
      expect(rows.map(({ stage }) => stage)).toEqual([terms.stage.c1, terms.stage.refusal, terms.stage.deal]);
      expect(rows[0]).toMatchObject({ category: 'Shops', tag: 'Friends', short_list: terms.yes_no.yes });
      expect(rows[1]).toMatchObject({ reason: terms.reason.too_expensive, section: terms.section.soft_refusal });
      const stages = table(base, terms.tabs.stages);
      expect(stages.find(({ code }) => code === 'c2')).toMatchObject({
        label: 'Offer sent',
        stage_kind: terms.kind.contact,
      });
      const meanings = Object.fromEntries(table(base, terms.tabs.settings).map(({ key, meaning }) => [key, meaning]));
      expect(meanings).toMatchObject({ backdate_days: 'Ask Ivan', currency: texts[language].settings.currency });
    }
  });

  test('cut at any service call, the next opening finishes it', async () => {
    const whole = copyOf(start);
    const outcome = await change(whole, 'ru');
    if (!outcome.ok) throw new Error(outcome.failure.message);
    await whole.call('start');
    const { funnel: report, today, commission } = locales.ru.terms.tabs;
    // Reports say it in the new language at their next build.
    const told = (base: Base) => {
      const { [report]: _funnel, [today]: _today, [commission]: _pay, ...rest } = shown(base);
      return rest;
    };
    const [wanted, english] = [told(whole), told(copyOf(start))];
    let changed = 0;
    for (let cut = 5; cut <= outcome.meter.calls; cut += 23) {
      const pendingAtCut = cut % 2 === 0 ? 'lost' : 'kept';
      const base = copyOf(start);
      expect(await change(base, 'ru', { cut, pendingAtCut })).toMatchObject({ ok: false });
      const opened = (await base.call('start')) as unknown as { language: string; swept: object; dayIsOld: boolean };
      const where = `cut at ${cut} of ${outcome.meter.calls}, ${pendingAtCut}`;
      expect(opened.swept, where).toMatchObject({ accepted: 0, putBack: [], notes: [], waiting: 0 });
      expect(await essence(base, ids), where).toEqual(before);
      if (opened.language === 'en') {
        expect(told(base), where).toEqual(english);
        continue;
      }
      changed += 1;
      expect(told(base), where).toEqual(wanted);
      if (changed % 5 > 0) continue;
      expect(opened.dayIsOld, where).toBe(true);
      expect(await base.call('beginDay'), where).toMatchObject({ ok: true });
      expect(base.cells(`'${commission}'!A2`), where).toEqual(whole.cells(`'${commission}'!A2`));
      // Then with what was chosen before.
      expect(await base.session.menu('Build the funnel', AT), where).toMatchObject({ ok: true });
      expect(base.cells(`'${report}'!A1:B3`), where).toEqual(whole.cells(`'${report}'!A1:B3`));
    }
    expect(changed).toBeGreaterThan(15);
  }, 180_000);

  test('a word typed into Settings changes the language at the next opening; one that is none is put back', async () => {
    const base = copyOf(start);
    await act(base, cellOf(base, 'Settings', 'language', 'value'), 'hu');
    expect(await base.call('start')).toMatchObject({ ok: true, language: 'hu' });
    expect(table(base, locales.hu.terms.tabs.clients)[2]?.stage).toBe(locales.hu.terms.stage.deal);
    expect(await essence(base, ids)).toEqual(before);
    const settings = locales.hu.terms.tabs.settings;
    await act(base, cellOf(base, settings, 'language', 'value'), 'klingon');
    expect(await base.call('start')).toMatchObject({ ok: true, language: 'hu' });
    expect(table(base, settings)[0]).toMatchObject({ key: 'language', value: 'hu' });
    expect(await essence(base, ids)).toEqual(before);
  });

  test('an answer that is no language, and the language there is, change nothing', async () => {
    const base = copyOf(start);
    const wrong = await change(base, 'klingon');
    expect(wrong).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('“klingon” is none of the five') },
    });
    expect((await change(base, 'English')).toasts).toEqual([locales.en.messages.language.same]);
    expect(shown(base)).toEqual(shown(copyOf(start)));
  });

  test('protected tabs: one sentence, and the base stays in its language', async () => {
    const base = copyOf(start);
    const sheet = base.book.sheets.find(({ id }) => id === ids.get('Rates'));
    if (!sheet) throw new Error('no Rates');
    const protection = { id: 9, area: null, unprotected: [], editors: [base.book.owner], changed: true };
    sheet.protections = [{ ...protection, warningOnly: false, description: '' }];
    const user = 'bob@example.com';
    const bob = ['Bob', user, 'Management', 'Owner', '', '2020-01-01', ''];
    await base.session.paste(newCell(base, 'Team', 'person', 'person'), [bob], {
      silent: true,
      now: '2026-06-30T10:00:00',
    });
    await base.call('start');
    const refused = await change(base, 'ru', { user });
    expect(refused).toMatchObject({ ok: false, failure: { message: expect.stringContaining('Rates!') } });
    // Typed into Settings by somebody who may not write all tabs, it waits for somebody who may.
    await act(base, cellOf(base, 'Settings', 'language', 'value'), 'ro');
    expect(await base.call('start', undefined, { user })).toMatchObject({ ok: true, language: 'en' });
    expect(table(base, 'Clients')[2]?.stage).toBe('Deal');
    expect(await base.call('start')).toMatchObject({ ok: true, language: 'ro' });
    expect(await essence(base, ids)).toEqual(before);
  });
});

test('starter lines of the playbook follow the language; one that somebody changed stays as it is', async () => {
  const base = await setUpBase();
  expect(await base.session.menu('Tabs ▸ Playbook', AT)).toMatchObject({ ok: true });
  await act(base, cellOf(base, 'Playbook', 'B-001', 'text'), 'Our own goal');
  await act(base, cellOf(base, 'Playbook', 'B-003', 'answer'), 'Our own answer');
  const before = table(base, 'Playbook');
  expect(await change(base, 'ru')).toMatchObject({ ok: true });
  const lines = table(base, locales.ru.terms.tabs.playbook);
  const russian = Object.values(texts.ru.playbook);
  expect(lines[0]?.text).toBe('Our own goal');
  expect([lines[2]?.text, lines[2]?.answer]).toEqual([before[2]?.text, 'Our own answer']);
  const followed = lines.filter((_, index) => index !== 0 && index !== 2);
  const wanted = russian.filter((_, index) => index !== 0 && index !== 2);
  expect(followed.map(({ text, answer }) => [text, answer])).toEqual(wanted);
  expect(await change(base, 'en')).toMatchObject({ ok: true });
  expect(table(base, 'Playbook')).toEqual(before);
});
