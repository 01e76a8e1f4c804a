// The add-on's words in five languages: complete, with the same blanks, counted and dated as each language does.
import { describe, expect, it } from 'vitest';
import { languageOf, locales } from '../../src/locales/index.ts';
import type { Language, Terms } from '../../src/locales/shape.ts';
import { count, dayText, fill } from '../../src/locales/text.ts';
import { texts } from '../../src/locales/texts.ts';
import { monthLabel } from '../../src/sheets/report-words.ts';

type Noun = keyof Terms['nouns'];
type Tree = { [key: string]: string | Tree };

const LANGUAGES: Language[] = ['en', 'ru', 'bg', 'hu', 'ro'];
const TRANSLATED = LANGUAGES.filter((language) => language !== 'en');

/** Every sentence of a tree under its path, as 'refusal.busy'. */
function sentencesOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : sentencesOf(value, `${path}${key}.`),
  );
}

const messagesIn = (language: Language) =>
  new Map(sentencesOf({ ...locales[language].messages, money: locales[language].money }));
const english = messagesIn('en');

/** The paths of the sentences for which something is wrong, so that a failure names them. */
const wrong = (language: Language, isWrong: (sentence: string, path: string) => boolean): string[] =>
  [...messagesIn(language)].filter(([path, sentence]) => isWrong(sentence, path)).map(([path]) => path);

const blanksOf = (sentence: string): string => (sentence.match(/\{[^}]*\}/g) ?? []).sort().join(' ');

/** Which kind of space stands behind the number is not what the tables here are about. */
const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('messages', () => {
  it.each(TRANSLATED)('%s has the sentences of English, none blank, with the same blanks', (language) => {
    expect([...messagesIn(language).keys()].sort()).toEqual([...english.keys()].sort());
    expect(wrong(language, (sentence) => sentence.trim() === '')).toEqual([]);
    expect(wrong(language, (sentence, path) => blanksOf(sentence) !== blanksOf(english.get(path) ?? ''))).toEqual([]);
  });

  const SAME_IN_ALL = ['report.none', 'sidebar.title'];
  it.each<[Language, string[]]>([
    ['ru', SAME_IN_ALL],
    ['bg', [...SAME_IN_ALL, 'format.ratio']],
    ['hu', [...SAME_IN_ALL, 'format.ratio']],
    ['ro', SAME_IN_ALL],
  ])('%s leaves nothing in English but what is the same word', (language, same) => {
    expect(wrong(language, (sentence, path) => sentence === english.get(path)).sort()).toEqual([...same].sort());
  });

  it.each<[Language, string, string, string]>([
    ['en', 'English', 'd mmm yyyy', '0.0%'],
    ['ru', 'Русский', 'dd.mm.yyyy', '0.0\u00a0%'],
    ['bg', 'Български', 'dd.mm.yyyy', '0.0%'],
    ['hu', 'Magyar', 'yyyy. mm. dd.', '0.0%'],
    ['ro', 'Română', 'dd.mm.yyyy', '0.0\u00a0%'],
  ])('%s has its own name and formats', (language, name, day, ratio) => {
    const { messages } = locales[language];
    expect([messages.name, messages.format.day, messages.format.ratio]).toEqual([name, day, ratio]);
  });

  it.each<[Language, RegExp]>([
    ['en', /“[^“”]*”/g],
    ['ru', /«[^«»]*»/g],
    ['bg', /„[^„“]*“/g],
    ['hu', /„[^„”]*”/g],
    ['ro', /„[^„”]*”/g],
  ])('%s quotes in its own way', (language, quoted) => {
    expect(wrong(language, (sentence) => /["„“”«»]/.test(sentence.replace(quoted, '')))).toEqual([]);
  });

  it.each<[Language, RegExp]>([
    ['en', /please|sorry|successfully/i],
    ['ru', /пожалуйста|извините|успешно/i],
    ['bg', /моля|съжалявам|успешно/i],
    ['hu', /kérem|kérjük|sajnál|sikeresen/i],
    ['ro', /vă rog|vă rugăm|scuze|cu succes/i],
  ])('%s speaks calmly', (language, words) => {
    expect(wrong(language, (sentence) => sentence.includes('!') || words.test(sentence))).toEqual([]);
  });

  // A letter of the other alphabet, or one with a cedilla or tilde, looks right and is found by no search.
  it.each<[Language, RegExp]>([
    ['ru', /[a-z][а-яё]|[а-яё][a-z]|[ўіїєґ]/i],
    ['bg', /[a-z][а-я]|[а-я][a-z]|[ыэё]/i],
    ['hu', /[õûôă]/i],
    ['ro', /[şţã]/i],
  ])('%s is written with its own letters', (language, foreign) => {
    expect(wrong(language, (sentence) => foreign.test(sentence.replace(/\{[^}]*\}/g, '')))).toEqual([]);
  });

  it.each(LANGUAGES)('%s names the requirements so that a cell can hold a list of them', (language) => {
    const labels = Object.values(locales[language].messages.requirement);
    expect(labels.filter((label) => label.includes(','))).toEqual([]);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
  });

  it.each(LANGUAGES)('%s keeps the codes of the settings as they are typed', (language) => {
    const { settings: setting } = texts[language];
    expect(setting.language).toContain('en, ru, bg, hu, ro');
    expect(setting.go_live).toContain('YYYY-MM-DD');
    expect(setting.stage_edit_in_cell).toMatch(/^on: .*; off: /);
    expect(setting.deal_document).toContain('contract_or_invoice, contract, invoice, none');
  });

  it.each(LANGUAGES)('%s calls menu items and buttons by the names they have', (language) => {
    const { messages, terms } = locales[language];
    const { setup, sidebar, import: importing, funnel, commission, setup_pay } = terms.buttons;
    expect(messages.menu).toMatchObject({ setup, sidebar, import: importing, funnel, commission, setup_pay });
    expect([messages.setup.title, messages.setup.pay_title]).toEqual([setup, setup_pay]);
    for (const sentence of [messages.refusal.not_set_up, messages.refusal.missing_tab, messages.refusal.missing_column])
      expect(sentence).toContain(setup);
    expect(messages.refusal.use_refusal).toContain(terms.buttons.refuse);
    const { clients, team } = terms.tabs;
    for (const sentence of [
      messages.refusal.nothing_selected,
      messages.refusal.unknown_client,
      messages.refusal.doubled_client,
    ])
      expect(sentence).toContain(clients);
    const { ask_owner, done, pay_question, pay_done, pay_there } = messages.setup;
    for (const sentence of [ask_owner, done, pay_question, pay_done, pay_there]) expect(sentence).toContain(team);
  });

  it('ends no Hungarian sentence with a second full stop after a day', () => {
    expect(wrong('hu', (sentence) => /\{(date|from|to|last|on|example|before|day)\}\./.test(sentence))).toEqual([]);
  });
});

describe('count', () => {
  const NUMBERS = [0, 1, 2, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, 119, 120];
  it.each<[Language, Noun, string]>([
    [
      'en',
      'client',
      'clients client clients clients clients clients clients clients clients clients clients clients clients clients clients',
    ],
    ['ru', 'row', 'строк строка строки строк строк строк строк строка строки строк строка строк строк строк строк'],
    ['bg', 'row', 'реда ред реда реда реда реда реда реда реда реда реда реда реда реда реда'],
    ['hu', 'row', 'sor sor sor sor sor sor sor sor sor sor sor sor sor sor sor'],
    [
      'ro',
      'row',
      'rânduri rând rânduri rânduri rânduri rânduri rânduri de_rânduri de_rânduri de_rânduri rânduri rânduri rânduri rânduri de_rânduri',
    ],
  ])('%s puts the noun %s into the form its number asks for', (language, noun, forms) => {
    const counted = NUMBERS.map((n) => plainSpaces(count(locales[language], n, noun)));
    expect(counted).toEqual(forms.split(' ').map((form, index) => `${NUMBERS[index]} ${form.replace('_', ' ')}`));
  });

  const NOUNS: Noun[] = ['client', 'deal', 'payment', 'row', 'day', 'change', 'error', 'duplicate'];
  it.each<[Language, string[]]>([
    [
      'en',
      [
        '1 client, 3 clients, 20 clients',
        '1 deal, 3 deals, 20 deals',
        '1 payment, 3 payments, 20 payments',
        '1 row, 3 rows, 20 rows',
        '1 day, 3 days, 20 days',
        '1 change, 3 changes, 20 changes',
        '1 error, 3 errors, 20 errors',
        '1 duplicate, 3 duplicates, 20 duplicates',
      ],
    ],
    [
      'ru',
      [
        '1 клиент, 3 клиента, 20 клиентов',
        '1 сделка, 3 сделки, 20 сделок',
        '1 оплата, 3 оплаты, 20 оплат',
        '1 строка, 3 строки, 20 строк',
        '1 день, 3 дня, 20 дней',
        '1 изменение, 3 изменения, 20 изменений',
        '1 ошибка, 3 ошибки, 20 ошибок',
        '1 дубль, 3 дубля, 20 дублей',
      ],
    ],
    [
      'bg',
      [
        '1 клиент, 3 клиенти, 20 клиенти',
        '1 сделка, 3 сделки, 20 сделки',
        '1 плащане, 3 плащания, 20 плащания',
        '1 ред, 3 реда, 20 реда',
        '1 ден, 3 дни, 20 дни',
        '1 промяна, 3 промени, 20 промени',
        '1 грешка, 3 грешки, 20 грешки',
        '1 дубликат, 3 дубликата, 20 дубликата',
      ],
    ],
    [
      'hu',
      [
        '1 ügyfél, 3 ügyfél, 20 ügyfél',
        '1 ügylet, 3 ügylet, 20 ügylet',
        '1 befizetés, 3 befizetés, 20 befizetés',
        '1 sor, 3 sor, 20 sor',
        '1 nap, 3 nap, 20 nap',
        '1 módosítás, 3 módosítás, 20 módosítás',
        '1 hiba, 3 hiba, 20 hiba',
        '1 duplikátum, 3 duplikátum, 20 duplikátum',
      ],
    ],
    [
      'ro',
      [
        '1 client, 3 clienți, 20 de clienți',
        '1 tranzacție, 3 tranzacții, 20 de tranzacții',
        '1 încasare, 3 încasări, 20 de încasări',
        '1 rând, 3 rânduri, 20 de rânduri',
        '1 zi, 3 zile, 20 de zile',
        '1 modificare, 3 modificări, 20 de modificări',
        '1 eroare, 3 erori, 20 de erori',
        '1 duplicat, 3 duplicate, 20 de duplicate',
      ],
    ],
  ])('%s knows the forms of every noun', (language, expected) => {
    const counted = NOUNS.map((noun) => [1, 3, 20].map((n) => count(locales[language], n, noun)).join(', '));
    expect(counted.map(plainSpaces)).toEqual(expected);
  });
});

describe('fill', () => {
  it.each<[Language, string]>([
    ['en', 'Open the card to take in 2 rows.'],
    ['ru', 'Ещё не принято: 2 строки. Откройте карточку.'],
    ['bg', 'Още неприети: 2 реда. Отворете досието.'],
    ['hu', 'Még nincs átvéve: 2 sor. Nyissa meg az adatlapot.'],
    ['ro', 'Încă nepreluate: 2 rânduri. Deschideți fișa.'],
  ])('%s counts inside a sentence', (language, waiting) => {
    const locale = locales[language];
    const { cell } = locale.messages;
    expect(plainSpaces(fill(locale, cell.many, { rows: 2 }))).toBe(waiting);
  });

  it('leaves a blank standing for which there is no value', () => {
    expect(fill(locales.ru, '{a} и {b|client}', { a: 1 })).toBe('1 и {b|client}');
  });
});

describe('dayText', () => {
  it.each<[Language, string, string]>([
    ['en', '30 Jun 2026', '5 Jan 2026'],
    ['ru', '30.06.2026', '05.01.2026'],
    ['bg', '30.06.2026', '05.01.2026'],
    ['hu', '2026. 06. 30.', '2026. 01. 05.'],
    ['ro', '30.06.2026', '05.01.2026'],
  ])('%s writes a day as its people do', (language, june, january) => {
    expect(dayText(locales[language], '2026-06-30')).toBe(june);
    expect(dayText(locales[language], '2026-01-05')).toBe(january);
  });

  it('gives back what is not a day', () => {
    expect(dayText(locales.hu, '')).toBe('');
    expect(dayText(locales.en, 'soon')).toBe('soon');
  });
});

describe('languageOf', () => {
  it('takes the language of a locale and English for all others', () => {
    const found = ['ru', 'bg_BG', 'HU', 'ro-RO', 'en_GB', 'de_DE', ''].map(languageOf);
    expect(found).toEqual(['ru', 'bg', 'hu', 'ro', 'en', 'en', 'en']);
  });
});

describe('months', () => {
  const closed = (language: Language) => {
    const locale = locales[language];
    return fill(locale, locale.deeds.refusal.month_closed, { month: monthLabel(locale, '2026-06') });
  };
  it('begin a sentence with a capital letter and stand small inside it, but for English', () => {
    expect(LANGUAGES.map(closed)).toEqual([
      'June 2026 is closed. Enter it in the open month, or the owner reopens June 2026.',
      'Июнь 2026: месяц закрыт. Запишите в открытом месяце, или владелец снова откроет июнь 2026.',
      'Юни 2026: месецът е приключен. Запишете го в отворения месец или собственикът отваря юни 2026 отново.',
      '2026. június: a hónap le van zárva. Rögzítse a nyitott hónapban, vagy a tulajdonos nyissa újra (2026. június).',
      'Iunie 2026: luna este închisă. Înregistrați în luna deschisă sau proprietarul redeschide iunie 2026.',
    ]);
  });
});
