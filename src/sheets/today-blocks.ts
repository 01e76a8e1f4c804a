// The tables of Today: the tasks of each person, list after list, and the sums by list (ui 8.4).
import { DAY_LISTS, type DayList, type Outlook, type Task } from '../domain/day.ts';
import { count, fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { clientLinks } from './client-link.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { COLORS, type Look, type ReportCell, TONES, type Tone } from './report-cell.ts';
import type { Formats } from './report-formats.ts';
import type { TodayClient, TodayData, TodayDeal } from './today-data.ts';

export interface TodayView {
  book: Book;
  data: TodayData;
  clients: ReadonlyMap<string, TodayClient>;
  deals: ReadonlyMap<string, TodayDeal>;
  /** Only the day of this person; null = of all. */
  person: string | null;
  tasks: readonly Task[];
  outlooks: readonly Outlook[];
  formats: Formats;
}

/** So many rows of one list one person sees; nobody does more in a day. */
const SHOWN = 100;
/** Lists in which lateness means: act now. */
const URGENT: readonly DayList[] = ['overdue_actions', 'invoices_overdue', 'stuck'];
const COLUMNS = 10;

/** What is to be done with the client: the next action, of some lists what they are about. */
export function textOf({ book, clients, deals }: TodayView, { list, client_id, deal_id }: Task): string {
  const client = clients.get(client_id);
  if (!client) return list === 'warnings' ? book.locale.terms.tabs.departments : '';
  if (list === 'warnings') return `${book.locale.columns.satisfaction}: ${client.satisfaction ?? ''}`;
  if (list === 'to_return') return book.names.label('reasons', client.reason);
  if (list === 'special_terms') return client.special_terms;
  if (list !== 'invoices_overdue') return client.next_action;
  const deal = deals.get(deal_id);
  const no = deal?.invoice_no || deal?.contract_no || deal_id;
  return fill(book.locale, book.locale.report.day.invoice, { no });
}

export function tasksBlock(view: TodayView): Block {
  const { columns, report } = view.book.locale;
  const column = (head: string, kind: BlockColumn['kind'] = 'text'): BlockColumn => ({ head, kind });
  const { day: words } = report;
  const link = clientLinks(view.book);
  return {
    title: '',
    note: '',
    columns: [
      column(columns.client_id),
      { ...column(columns.name), look: { weight: 'bold' } },
      // The longest name takes two lines.
      { ...column(words.list), look: { wrap: 'WRAP' } },
      column(columns.next_action),
      column(words.date, 'day'),
      column(words.days, 'count'),
      column(columns.stage),
      column(columns.phone),
      column(columns.manager),
      column(columns.amount, 'amount'),
    ],
    rows: groupsOf(view).flatMap(({ person, tasks }) => [
      groupRow(view, person, tasks.length),
      ...DAY_LISTS.flatMap((list) =>
        listRows(
          view,
          person,
          tasks.filter((task) => task.list === list),
          link,
        ),
      ),
    ]),
    totals: [],
    empty: words.nothing,
    ...(view.tasks.length > 0 ? { foot: words.select_row } : {}),
  };
}

/** Who has tasks, in the order of Team; what nobody is there for comes last. */
function groupsOf({ book, person, tasks }: TodayView): { person: string; tasks: Task[] }[] {
  if (person !== null) return tasks.length > 0 ? [{ person, tasks: [...tasks] }] : [];
  const people = [...book.names.people().map(({ code }) => code), ''];
  const groups = new Map(people.map((code): [string, Task[]] => [code, []]));
  for (const task of tasks) groups.get(task.people[0] ?? '')?.push(task);
  return [...groups].flatMap(([code, own]) => (own.length > 0 ? [{ person: code, tasks: own }] : []));
}

function groupRow({ book }: TodayView, person: string, tasks: number): Entry[] {
  const name = person === '' ? book.locale.terms.report.unassigned : book.names.label('people', person);
  const ground: Partial<Look> = { background: COLORS.tile, weight: 'bold', wrap: 'OVERFLOW' };
  const cells: ReportCell[] = Array.from({ length: COLUMNS }, () => ({ value: '', ...ground }));
  cells[0] = { value: `${name} · ${tasks}`, format: '@', ...ground };
  return cells;
}

function listRows(
  view: TodayView,
  person: string,
  tasks: readonly Task[],
  link: (id: string) => ReportCell,
): Entry[][] {
  const [first] = tasks;
  if (!first) return [];
  const { book } = view;
  const words = book.locale.report.day;
  const more = tasks.length - SHOWN;
  const rest: Entry[][] =
    more > 0 ? [['', grey(fill(book.locale, words.more, { n: more })), grey(words.lists[first.list])]] : [];
  const outlook = view.outlooks.find((one) => one.person === person);
  const before = first.list === 'to_return' && outlook ? outlookRows(book, outlook) : [];
  return [
    ...before,
    ...tasks.slice(0, SHOWN).map((task) => taskRow(view, task, link(task.client_id))),
    ...filled(rest),
  ];
}

const grey = (value: string): ReportCell => ({ value, format: '@', color: COLORS.third, weight: 'normal' });
/** Cells that a short row leaves out are blank, not undefined. */
const filled = (rows: Entry[][]): Entry[][] =>
  rows.map((row) => Array.from({ length: COLUMNS }, (_, index) => row[index] ?? ''));

/** The strategic archive of the person, near and far (rules 6.5). */
function outlookRows(book: Book, { near, far }: Outlook): Entry[][] {
  const { day: words } = book.locale.report;
  const section = book.lexicon.sections.find(({ kind }) => kind === 'archive')?.label ?? '';
  const sums = [[words.near, near] as const, [words.far, far] as const];
  return filled(
    sums.flatMap(([label, { clients, amount }]): Entry[][] => {
      if (clients === 0) return [];
      const row: Entry[] = ['', grey(section), grey(label), grey(count(book.locale, clients, 'client'))];
      row[COLUMNS - 1] = { value: amount / 10 ** book.decimals, color: COLORS.third };
      return [row];
    }),
  );
}

function taskRow(view: TodayView, task: Task, id: ReportCell): Entry[] {
  const { book, clients, data, formats } = view;
  const { list, client_id, on, late, amount } = task;
  const client = clients.get(client_id);
  const { lists } = book.locale.report.day;
  const isLate = URGENT.includes(list) && late !== null && late > 0;
  const alarm: Partial<Look> = isLate ? { color: COLORS.error, weight: 'bold' } : {};
  const today: Partial<Look> = on === data.today ? { color: COLORS.primary, weight: 'bold' } : {};
  const manager = list === 'invoices_overdue' ? view.deals.get(task.deal_id)?.manager : client?.manager;
  return [
    id,
    client?.name ?? task.warning ?? '',
    { value: lists[list], format: '@', ...(isLate ? { color: COLORS.error } : {}) },
    textOf(view, task),
    { value: on, ...(on === '' ? {} : { format: formats.day }), ...alarm, ...today },
    late !== null && late >= 0 ? { value: late, ...alarm } : '',
    { value: book.names.label('stages', client?.stage ?? ''), format: '@', ...TONES[toneOf(view, client)] },
    client?.phone ?? '',
    book.names.label('people', manager || client?.manager || ''),
    amount === null ? '' : amount / 10 ** book.decimals,
  ];
}

function toneOf({ book }: TodayView, client: TodayClient | undefined): Tone {
  const isParked = book.lexicon.sections.some(({ code, kind }) => code === client?.section && kind === 'archive');
  return isParked ? 'archive' : (book.lexicon.stages.find(({ code }) => code === client?.stage)?.kind ?? 'plain');
}

/** How many tasks each list has, and for how much; an invoice counts with what is not paid. */
export function listsBlock({ book, tasks }: TodayView): Block {
  const { columns, report, terms } = book.locale;
  const { by_list, lists, nothing } = report.day;
  const rows = DAY_LISTS.flatMap((list): Entry[][] => {
    const own = tasks.filter((task) => task.list === list);
    const amount = own.reduce((sum, task) => sum + (task.amount ?? 0), 0);
    return own.length === 0 ? [] : [['', lists[list], own.length, amount / 10 ** book.decimals]];
  });
  return {
    title: by_list,
    note: '',
    columns: [
      { head: '', kind: 'text' },
      { head: report.day.list, kind: 'text' },
      { head: terms.tabs.clients, kind: 'count' },
      { head: columns.amount, kind: 'amount' },
    ],
    rows,
    totals: [],
    empty: nothing,
  };
}
