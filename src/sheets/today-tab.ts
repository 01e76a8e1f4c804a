// The tab Today: the day of the whole team, grouped by person (rules 2.9, ui 8.4): controls, sentence, tiles, tables.
import { DAY_LISTS, type DayList, type DayReport, type Outlook, type Task, tasksOf } from '../domain/day.ts';
import { dayText, fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { setting } from './lexicon.ts';
import { COLORS } from './report-cell.ts';
import { ALL, anyOf, type Choices, type Control } from './report-controls.ts';
import { formatsOf, moneyText } from './report-formats.ts';
import type { ReportPage, Tile } from './report-page.ts';
import { type Occasion, writeReport } from './report-tab.ts';
import { builtAt } from './report-words.ts';
import { listsBlock, type TodayView, tasksBlock, textOf } from './today-blocks.ts';
import type { TodayData } from './today-data.ts';

const WIDTHS = [72, 200, 170, 230, 96, 76, 112, 150, 96, 110];
const STAGE_COLUMN = 6;
/** Hungarian names of stages are longer. */
const HUNGARIAN_STAGE = 140;

const widthsOf = ({ language }: Book): number[] =>
  language === 'hu' ? WIDTHS.map((width, index) => (index === STAGE_COLUMN ? HUNGARIAN_STAGE : width)) : WIDTHS;

export function todayControls(book: Book): Control[] {
  const { columns, report } = book.locale;
  const { list, lists } = report.day;
  const one = (key: string, label: string, column: number, options: { code: string; label: string }[]): Control => ({
    key,
    label,
    column,
    span: 1,
    usual: ALL,
    options: anyOf(book, options),
  });
  return [
    one('person', columns.manager, 3, book.names.people()),
    one(
      'list',
      list,
      4,
      DAY_LISTS.map((code) => ({ code, label: lists[code] })),
    ),
  ];
}

interface Written extends Occasion {
  choices: Choices;
  data: TodayData;
  report: DayReport;
}

/** Writes the tab; returns its sentence and the sheet. Of one person all is shown that is in its day. */
export function writeToday(book: Book, { tab, choices, data, report, warning, by }: Written) {
  const formats = formatsOf(book);
  const person = choices.person === ALL ? null : (choices.person ?? null);
  const mine = person === null ? report.tasks : tasksOf(report, person);
  const view: TodayView = {
    book,
    data,
    clients: new Map(data.clients.map((client) => [client.client_id, client])),
    deals: new Map(data.deals.map((deal) => [deal.deal_id, deal])),
    person,
    tasks: mine.filter(({ list }) => choices.list === ALL || list === choices.list),
    outlooks: report.outlooks.filter((outlook) => person === null || outlook.person === person),
    formats,
  };
  const page = todayPage(view, warning, by);
  const controls = todayControls(book);
  const sheet = writeReport(book, { tab, controls, choices, page, formats, widths: widthsOf(book) });
  return { sheet, sentence: page.sentence };
}

function todayPage(view: TodayView, warning: string, by: string): ReportPage {
  const { book, data } = view;
  const { locale } = book;
  return {
    title: locale.terms.tabs.today,
    built: fill(locale, locale.report.built, {
      day: dayText(locale, data.today),
      time: builtAt(book, by),
      clients: data.clients.filter(({ merged_into }) => merged_into === '').length,
    }),
    sentence: sentenceOf(view),
    tiles: tilesOf(view),
    blocks: [tasksBlock(view), ...(view.tasks.length > 0 ? [listsBlock(view)] : [])],
    // Demo data stand on a day of their own, which never ends.
    ...(data.today === book.today ? { onlyOn: data.today } : {}),
    warning,
  };
}

const sumOf = (outlooks: readonly Outlook[]): { toCall: number; nextReturn: string } => ({
  toCall: outlooks.reduce((sum, { toCall }) => sum + toCall, 0),
  nextReturn:
    outlooks
      .map(({ nextReturn }) => nextReturn)
      .filter((day) => day !== '')
      .sort()[0] ?? '',
});

/** What the day holds and where to begin; a free day says where the next work is. */
function sentenceOf(view: TodayView): string {
  const { book, data, tasks, outlooks } = view;
  const { locale } = book;
  const words = locale.report.day;
  const { toCall, nextReturn } = sumOf(outlooks);
  const first = tasks.find(({ client_id }) => client_id !== '');
  if (data.clients.length === 0) return words.no_clients;
  if (!first) {
    const section = book.lexicon.sections.find(({ kind }) => kind === 'to_call')?.label ?? '';
    if (toCall > 0) return fill(locale, words.free_calls, { section, clients: toCall });
    return nextReturn === '' ? words.free : fill(locale, words.free_return, { day: dayText(locale, nextReturn) });
  }
  const calls = countOf(tasks, 'calls');
  const overdue = countOf(tasks, 'overdue_actions');
  const told =
    calls + overdue > 0
      ? fill(locale, words.sentence, { calls, overdue })
      : fill(locale, words.quiet, { tasks: tasks.length });
  const { name = first.client_id, stage = '' } = view.clients.get(first.client_id) ?? {};
  const action = textOf(view, first) || book.names.label('stages', stage);
  const days = first.list === 'overdue_actions' ? (first.late ?? 0) : 0;
  return `${told} ${fill(locale, days > 0 ? words.begin_late : words.begin, { client: name, action, days })}`;
}

const countOf = (tasks: readonly Task[], ...lists: DayList[]): number =>
  tasks.filter(({ list }) => lists.includes(list)).length;

function tilesOf({ book, data, tasks, outlooks, formats }: TodayView): Tile[] {
  const { locale } = book;
  const words = locale.report.day;
  const { nextReturn } = sumOf(outlooks);
  const late = countOf(tasks, 'overdue_actions');
  const oldest = Math.max(0, ...tasks.map(({ list, late: days }) => (list === 'overdue_actions' ? (days ?? 0) : 0)));
  const invoices = tasks.filter(({ list }) => list === 'invoices_overdue');
  const unpaid = invoices.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const [hand, free] = [countOf(tasks, 'to_hand_over'), countOf(tasks, 'unassigned')];
  const tile = (column: number, span: number, label: string, value: number, remark: string): Tile => ({
    column,
    span,
    label,
    value,
    remark,
    format: formats.count,
  });
  const when = (holds: boolean, sentence: string, blanks: Parameters<typeof fill>[2]): string =>
    holds ? fill(locale, sentence, blanks) : '';
  const { lists } = words;
  const amount = `${moneyText(book, unpaid)}\u00a0${setting(book.lexicon, 'currency')}`;
  return [
    {
      ...tile(1, 2, lists.overdue_actions, late, when(late > 0, words.oldest, { days: oldest })),
      ...(late > 0 ? { color: COLORS.error } : {}),
    },
    tile(3, 1, lists.calls, countOf(tasks, 'calls'), dayText(locale, data.today)),
    tile(
      4,
      1,
      lists.to_return,
      countOf(tasks, 'to_return'),
      when(nextReturn !== '', words.next, { day: dayText(locale, nextReturn) }),
    ),
    tile(5, 3, lists.invoices_overdue, invoices.length, when(invoices.length > 0, words.unpaid, { amount })),
    tile(
      8,
      3,
      words.hand_free,
      hand + free,
      hand + free === 0 ? words.all_assigned : fill(locale, words.hand_free_note, { hand, free }),
    ),
  ];
}
