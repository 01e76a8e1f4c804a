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

/** Tabs that every opening reads whole; what stands in them costs no call then. */
const READ = ['tags', 'lists', 'rates'];

/** The rows of a tab as it stands; none when the tab is not there yet. */
function rowsOf(book: Book, key: TabKey, keys: readonly string[]): Row[] {
  if (!book.has(key)) return [];
  if (READ.includes(key)) return book.small.rows(key, book.codec);
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

export type StepKey = keyof Texts['guide']['steps'];
const TAG_KEYS = ['code', 'min_potential', 'min_paid_12m', 'min_headcount'];
const RATE_KEYS = ['department', 'revenue_kind', 'element', 'basis', 'from', 'rate', 'bonus_amount'];

/** What the steps are told from: the rows of the small tabs, and the team of today. */
function lookAt(book: Book) {
  const { locale, lexicon, today } = book;
  const lists = rowsOf(book, 'lists', ['list', 'code', 'label', 'owner', 'active']);
  const labels = (list: string) => lists.filter((row) => row.list === list && row.active === true);
  const team = lexicon.team.filter((row) => row.valid_to === '' || row.valid_to >= today);
  const sources = labels('sources');
  const start: Start = {
    locale,
    texts: null,
    language: locale.language,
    decimals: book.decimals,
    today,
    owner: { name: '', email: '' },
  };
  return {
    start,
    team,
    heads: team.filter(
      ({ role, fte }) => HEADS.includes(role) && (fte ?? 100) >= Number(setting(lexicon, 'head_min_fte')),
    ),
    tags: rowsOf(book, 'tags', TAG_KEYS),
    rates: rowsOf(book, 'rates', RATE_KEYS),
    categories: labels('categories'),
    sources,
    owned: sources.filter(({ owner }) => owner !== ''),
  };
}

/**
 * The steps that are done, in their order. With `before`, the steps that were done when somebody looked last, no tab is read
 * that an opening has not read already: plans and playbook stay as they were.
 */
export function doneSteps(book: Book, before?: readonly string[]): StepKey[] {
  const { start, team, heads, tags, rates, categories, sources, owned } = lookAt(book);
  const firstLists = starterRows('lists', start).filter(({ list }) => list === 'categories');
  const unless = (key: StepKey, look: () => boolean): boolean => before?.includes(key) ?? look();
  const isOwnPlaybook = (): boolean => {
    const lines = rowsOf(book, 'playbook', ['line_id', 'text']);
    const texts = book.clock.texts?.(book.locale.language);
    return lines.length > 0 && !same(lines, texts ? starterRows('playbook', { ...start, texts }) : [], ['text']);
  };
  const done: Record<StepKey, boolean> = {
    people: book.names.people().filter(({ active }) => active).length > 1,
    head: heads.length > 0,
    tags: !same(tags, starterRows('tags', start), TAG_KEYS),
    categories: !same(categories, firstLists, ['label']),
    sources: sources.length > 0 && owned.length === sources.length,
    rates: !same(rates, starterRows('rates', start), RATE_KEYS),
    plans:
      team.some(({ plan_month }) => (plan_month ?? 0) > 0) ||
      unless('plans', () => rowsOf(book, 'plans', ['month', 'value']).length > 0),
    playbook: unless('playbook', isOwnPlaybook),
    technology: Number(book.lexicon.settings.technology_version ?? 0) > 0,
    import: book.state.lines >= FIRST_ROW,
  };
  return (Object.keys(done) as StepKey[]).filter((key) => done[key]);
}

const PLACES: Record<StepKey, TabKey> = {
  people: 'team',
  head: 'team',
  tags: 'tags',
  categories: 'lists',
  sources: 'lists',
  rates: 'rates',
  plans: 'team',
  playbook: 'playbook',
  technology: 'stages',
  import: 'clients',
};
const OPTIONAL: readonly StepKey[] = ['playbook', 'technology'];

/** The ten steps in their order, each with what stands there now. */
export function stepsOf(book: Book, { guide }: Texts, done: readonly StepKey[]): Step[] {
  const { locale, lexicon } = book;
  const { heads, tags, rates, categories, sources, owned } = lookAt(book);
  const { none } = locale.messages.report;
  const [largest = {}] = tags;
  const money = (value: Value | undefined): string =>
    typeof value === 'number' ? moneyText(book, value).replace(/[.,]0+$/, '') : none;
  const percents = (department: string) =>
    rates
      .filter((row) => row.department === department && row.element === 'rate')
      .map(({ rate }) => String(rate ?? ''))
      .join(' / ');
  const blanks = {
    percent: setting(lexicon, 'head_min_fte'),
    who: [...new Set(heads.map(({ person }) => person))].join(', ') || guide.nobody,
    potential: money(largest.min_potential),
    paid: money(largest.min_paid_12m),
    people: numberText(locale.language, Number(largest.min_headcount ?? 0)),
    now: categories.map(({ label }) => String(label)).join(', ') || none,
    owned: owned.length,
    all: sources.length,
    sales: percents('sales'),
    client: percents('client'),
  };
  return (Object.keys(PLACES) as StepKey[]).map((key): Step => {
    const [title = '', text = ''] = guide.steps[key];
    return {
      title: fill(locale, title, blanks),
      text: fill(locale, text, blanks),
      state: done.includes(key) ? 'done' : OPTIONAL.includes(key) ? 'optional' : 'todo',
      tab: PLACES[key],
    };
  });
}
