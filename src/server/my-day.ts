// My day: the lists of the tab Today for who asks (rules 2.9), and what comes after them.
import type { Answer, DayTask, DayView } from '../contract/answers.ts';
import { DAY_LISTS, dayOf, type Task, tasksOf } from '../domain/day.ts';
import { kindOf } from '../domain/projection.ts';
import { amountText } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { tailLines } from '../sheets/rows.ts';
import { readToday, type TodayClient } from '../sheets/today-data.ts';
import { actorOf } from './actor.ts';

/** So many new clients are offered when the day is done. */
const MORE = 5;
/** So many of the next day are shown. */
const AHEAD = 20;

export function showDay(book: Book): Answer<{ day: DayView }> {
  const { person, id } = actorOf(book);
  const data = readToday(book);
  const clients = new Map(data.clients.map((client) => [client.client_id, client]));
  const tasks = tasksOf(dayOf(data), person);
  const warned = ({ warning = '' }: Task): DayTask => ({
    clientId: '',
    name: warning,
    stage: { code: '', label: '', kind: 'new' },
    action: book.locale.terms.tabs.departments,
    on: '',
    late: null,
    amount: '',
    manager: '',
  });
  const view = ({ client_id, on, late, amount }: Omit<Task, 'list' | 'deal_id' | 'people'>): DayTask =>
    viewOf(book, clients.get(client_id) as TodayClient, { on, late, amount });
  const own = data.clients.filter(({ manager, merged_into }) => person !== '' && manager === person && !merged_into);
  const ofClient = ({ client_id, next_action_on: on, expected_amount: amount }: TodayClient) =>
    view({ client_id, on, late: null, amount });
  const listed = new Set(tasks.map(({ client_id }) => client_id).filter((id) => id !== ''));
  const toCall = book.lexicon.sections.find(({ kind }) => kind === 'to_call');
  const isLater = ({ next_action_on: on }: TodayClient) => on > data.today;
  const ahead = own.filter(isLater).sort((a, b) => (a.next_action_on < b.next_action_on ? -1 : 1));
  const on = ahead[0]?.next_action_on ?? '';
  const worked = tailLines(book).filter((line) => line.event_on === book.today && line.actor === id);
  const done = new Set(worked.map(({ client_id }) => client_id).filter((client) => !listed.has(client)));
  return {
    ok: true,
    day: {
      date: data.today,
      groups: DAY_LISTS.map((list) => ({
        list,
        label: book.locale.report.day.lists[list],
        tasks: tasks.filter((task) => task.list === list).map((task) => (task.warning ? warned(task) : view(task))),
      })).filter((group) => group.tasks.length > 0),
      done: done.size,
      total: done.size + listed.size,
      more: own
        .filter(({ client_id, section }) => section === toCall?.code && !listed.has(client_id))
        .slice(0, MORE)
        .map(ofClient),
      moreIn: toCall?.label ?? '',
      next: {
        on,
        tasks: ahead
          .filter(({ next_action_on }) => next_action_on === on)
          .slice(0, AHEAD)
          .map(ofClient),
      },
    },
  };
}

function viewOf(book: Book, client: TodayClient, { on, late, amount }: Pick<Task, 'on' | 'late' | 'amount'>): DayTask {
  const { names, locale, decimals, lexicon } = book;
  return {
    clientId: client.client_id,
    name: client.name,
    stage: {
      code: client.stage,
      label: names.label('stages', client.stage),
      kind: kindOf(lexicon.stages, client.stage) ?? 'new',
    },
    action: client.next_action,
    on,
    late,
    amount: amount === null ? '' : amountText(locale, amount, decimals),
    manager: names.label('people', client.manager),
  };
}
