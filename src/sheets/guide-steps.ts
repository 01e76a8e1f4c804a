// The first steps of the Guide: what is set up already, and what still holds the examples it began with (rules 1.13).
import type { Value } from '../domain/model.ts';
import type { Texts } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { setting } from './lexicon.ts';
import { moneyText, numberText } from './report-formats.ts';
import { FIRST_ROW, type TabKey } from './schema.ts';
import { type Start, starterRows } from './starters.ts';
import type { Row } from './tab.ts';

export type StepState = 'done' | 'todo' | 'optional';

export interface Step {
  title: string;
  text: string;
  state: StepState;
  /** Where it is done. */
  tab: TabKey;
}

const HEADS = ['head_sales', 'head_client', 'assistant_head'];

/** The rows of a tab as it stands; none when the tab is not there yet. */
function rowsOf(book: Book, key: TabKey, keys: readonly string[]): Row[] {
  if (!book.has(key)) return [];
  const columns = book.tab(key).columns(keys);
  const count = columns[keys[0] as string]?.length ?? 0;
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(keys.map((column): [string, Value] => [column, columns[column]?.[index] ?? ''])),
  );
}

const same = (rows: readonly Row[], start: readonly Row[], keys: readonly string[]): boolean => {
  const plain = (list: readonly Row[]) =>
    JSON.stringify(list.map((row) => keys.map((key) => String(row[key] ?? ''))).filter((cells) => cells[0] !== ''));
  return plain(rows) === plain(start);
};

/** The ten steps in their order, each with what stands there now. */
export function stepsOf(book: Book, { guide }: Texts): Step[] {
  const { locale, lexicon, names } = book;
  const { steps } = guide;
  const start: Start = {
    locale,
    texts: null,
    language: locale.language,
    decimals: book.decimals,
    today: book.today,
    owner: { name: '', email: '' },
  };
  const { none } = locale.messages.report;
  const told = (key: keyof typeof steps, tab: TabKey, isDone: boolean, now = {}, open: StepState = 'todo'): Step => {
    const [title = '', text = ''] = steps[key];
    const blanks = { percent: setting(lexicon, 'head_min_fte'), ...now };
    return {
      title: fill(locale, title, blanks),
      text: fill(locale, text, blanks),
      state: isDone ? 'done' : open,
      tab,
    };
  };
  const today = book.today;
  const team = lexicon.team.filter((row) => row.valid_to === '' || row.valid_to >= today);
  const people = names.people().filter(({ active }) => active);
  const heads = team.filter(
    ({ role, fte }) => HEADS.includes(role) && (fte ?? 100) >= Number(setting(lexicon, 'head_min_fte')),
  );
  const tagKeys = ['code', 'min_potential', 'min_paid_12m', 'min_headcount'];
  const tags = rowsOf(book, 'tags', tagKeys);
  const [largest = {}] = tags;
  const money = (value: Value | undefined): string =>
    typeof value === 'number' ? moneyText(book, value).replace(/[.,]0+$/, '') : none;
  const lists = rowsOf(book, 'lists', ['list', 'code', 'label', 'owner', 'active']);
  const labels = (list: string) => lists.filter((row) => row.list === list && row.active === true);
  const categories = labels('categories');
  const firstLists = starterRows('lists', start);
  const sources = labels('sources');
  const owned = sources.filter(({ owner }) => owner !== '');
  const rateKeys = ['department', 'revenue_kind', 'element', 'basis', 'from', 'rate', 'bonus_amount'];
  const rates = rowsOf(book, 'rates', rateKeys);
  const planned =
    team.some(({ plan_month }) => (plan_month ?? 0) > 0) || rowsOf(book, 'plans', ['month', 'value']).length > 0;
  const lines = rowsOf(book, 'playbook', ['line_id', 'text']);
  const firstLines = book.clock.texts
    ? starterRows('playbook', { ...start, texts: book.clock.texts(locale.language) })
    : [];
  const approved = Number(lexicon.settings.technology_version ?? 0) > 0;
  const imported = book.tab('history').lastRow() >= FIRST_ROW;
  const percents = (department: string) =>
    rates
      .filter((row) => row.department === department && row.element === 'rate')
      .map(({ rate }) => String(rate ?? ''))
      .join(' / ');
  return [
    told('people', 'team', people.length > 1),
    told('head', 'team', heads.length > 0, {
      who: [...new Set(heads.map(({ person }) => person))].join(', ') || guide.nobody,
    }),
    told('tags', 'tags', !same(tags, starterRows('tags', start), tagKeys), {
      potential: money(largest.min_potential),
      paid: money(largest.min_paid_12m),
      people: numberText(locale.language, Number(largest.min_headcount ?? 0)),
    }),
    told(
      'categories',
      'lists',
      !same(
        categories,
        firstLists.filter(({ list }) => list === 'categories'),
        ['label'],
      ),
      {
        now: categories.map(({ label }) => String(label)).join(', ') || none,
      },
    ),
    told('sources', 'lists', sources.length > 0 && owned.length === sources.length, {
      owned: owned.length,
      all: sources.length,
    }),
    told('rates', 'rates', !same(rates, starterRows('rates', start), rateKeys), {
      sales: percents('sales'),
      client: percents('client'),
    }),
    told('plans', 'team', planned),
    told('playbook', 'playbook', lines.length > 0 && !same(lines, firstLines, ['text']), {}, 'optional'),
    told('technology', 'stages', approved, {}, 'optional'),
    told('import', 'clients', imported),
  ];
}
