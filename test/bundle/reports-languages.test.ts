// The report tabs in every language and locale: no English left, no open blanks, dates and numbers as people write them.
import { describe, expect, it, test } from 'vitest';
import { locales } from '../../src/locales/index.ts';
import type { Language } from '../../src/locales/shape.ts';
import { texts } from '../../src/locales/texts.ts';
import { type Base, setUpBase, withClients } from './base.ts';
import { AT } from './report-base.ts';

const PLACES = [
  ['ru', 'ru_RU', '01.04.2026'],
  ['bg', 'bg_BG', '01.04.2026'],
  ['hu', 'hu_HU', '2026. 04. 01.'],
  ['ro', 'ro_RO', '01.04.2026'],
] as const;

const built = async (language: string, locale: string): Promise<Base> => {
  const base = await withClients(await setUpBase(language, locale));
  for (const fn of ['buildFunnel', 'buildCommission', 'buildDepartments', 'buildForecast']) {
    const outcome = await base.session.call(fn, [], AT);
    if (!outcome.ok) throw new Error(outcome.failure.message);
  }
  return base;
};
const textsOf = (base: Base, tab: string): string[] =>
  (base.cells(`'${tab}'!A1:N70`).flat() as string[]).filter((cell) => cell !== '' && !cell.startsWith('{"report"'));

describe.each(PLACES)('%s in %s', (language, locale, firstOfApril) => {
  const { funnel, commission, departments, forecast } = locales[language].terms.tabs;

  test('all tabs are built in its words', async () => {
    const base = await built(language, locale);
    const { departments: ofDepartments, forecast: ofForecast, funnel: ofFunnel } = texts[language];
    const words = JSON.stringify([locales[language].report, ofDepartments, ofForecast, ofFunnel]);
    const known = [texts.en.funnel, texts.en.departments, texts.en.forecast].flatMap((group) => Object.values(group));
    const english = known.filter((text) => typeof text === 'string' && !words.includes(text));
    for (const tab of [funnel, commission, departments, forecast]) {
      const shown = textsOf(base, tab);
      expect(shown.length).toBeGreaterThan(60);
      expect(shown.filter((text) => /[{}]|#ERROR|#NAME|undefined/.test(text))).toEqual([]);
      expect(shown.filter((text) => english.includes(text))).toEqual([]);
    }
    expect(base.cells(`'${funnel}'!D3`)).toEqual([[firstOfApril]]);
    expect(base.cells(`'${funnel}'!A4`)).toEqual([['']]);
  });

  test('a date typed as people there write it makes own dates', async () => {
    const base = await built(language, locale);
    const outcome = await base.session.edit(`'${funnel}'!D3`, firstOfApril.replace('04', '05'), AT);
    expect(outcome).toMatchObject({ ok: true });
    expect(base.cells(`'${funnel}'!B3:D3`)[0]).toEqual([
      locales[language].report.preset.own,
      '',
      firstOfApril.replace('04', '05'),
    ]);
  });
});

it.each(Object.entries(locales))('%s fills the same blanks as English', (language, { report }) => {
  const blanksIn = (words: object, path = ''): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [`${path}${key}: ${[...value.matchAll(/\{[^}]*\}/g)].map(([blank]) => blank).sort()}`]
        : blanksIn(value as object, `${path}${key}.`),
    );
  expect(blanksIn(report)).toEqual(blanksIn(locales.en.report));
  for (const tab of ['departments', 'forecast', 'funnel'] as const) {
    expect(blanksIn(texts[language as Language][tab])).toEqual(blanksIn(texts.en[tab]));
  }
});
