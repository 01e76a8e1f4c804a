// Settings and sale kinds as they are read from their tabs: what cannot be read counts as not set.
import { describe, expect, test } from 'vitest';
import { type DICTIONARY_TABS, type Lexicon, languageIn, lexiconOf, setting } from '../../src/sheets/lexicon.ts';
import type { Row } from '../../src/sheets/tab.ts';

const lexicon = (tabs: Partial<Record<(typeof DICTIONARY_TABS)[number], Row[]>>): Lexicon =>
  lexiconOf((tab) => tabs[tab] ?? []);
const withSettings = (settings: Record<string, string>) =>
  lexicon({ settings: Object.entries(settings).map(([key, value]) => ({ key, value })) });

describe('settings', () => {
  test.each([
    ['backdate_days', 'a week', '7'],
    ['backdate_days', '-3', '7'],
    ['backdate_days', '', '7'],
    ['backdate_days', ' 14 ', '14'],
    ['decimals', 'two', '2'],
    ['decimals', '2.5', '2'],
    ['decimals', '', '2'],
    ['decimals', '0', '0'],
    ['go_live', 'spring', ''],
    ['go_live', '2026-02-30', ''],
    ['go_live', '2026-03-01', '2026-03-01'],
  ] as const)('%s “%s” is %s', (key, typed, counts) => {
    expect(setting(withSettings({ [key]: typed }), key)).toBe(counts);
  });
  test('an unknown language is English', () => {
    expect(['de', '', 'toString', 'hu'].map((language) => languageIn(withSettings({ language })))).toEqual([
      'en',
      'en',
      'en',
      'hu',
    ]);
  });
});

test('sale kinds say what may be skipped and what is asked besides; other lists and broken pairs say nothing', () => {
  const { saleKinds } = lexicon({
    lists: [
      { list: 'sale_kinds', code: 'transactional', may_skip: 'c2,c3', also_requires: '' },
      { list: 'sale_kinds', code: 'project', may_skip: '', also_requires: 'c2:need, deal : all_reached, deal:, need' },
      { list: 'channels', code: 'direct', may_skip: 'c1', also_requires: 'c1:need' },
    ],
  });
  expect(saleKinds).toEqual([
    { code: 'transactional', maySkip: ['c2', 'c3'], alsoRequires: [] },
    {
      code: 'project',
      maySkip: [],
      alsoRequires: [
        { stage: 'c2', requirement: 'need' },
        { stage: 'deal', requirement: 'all_reached' },
      ],
    },
  ]);
});
