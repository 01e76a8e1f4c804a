// The lists of a day, one by one: which clients stand in each, whose they are, and in which order (rules 2.9).
import { addDays, daysBetween } from './calendar.ts';
import type { DayClient, DayList, Task } from './day.ts';
import type { Scene } from './day-scene.ts';
import { handoverDue } from './handing-over.ts';
import type { Day } from './model.ts';

/** Returns are listed so many days ahead (rules 6.5). */
export const RETURNS_AHEAD = 14;
/** The first after-sale call comes so many days after the money (Settings.satisfaction_days). */
const FIRST_ASKED_AFTER = 14;
const LARGE = 'large';
/** A score that somebody must hear of (rules 6.4). */
const LOW_SCORE = 2;

type Order = (a: Task, b: Task) => number;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId: Order = (a, b) => a.client_id.length - b.client_id.length || byText(a.client_id, b.client_id);
const byAmount: Order = (a, b) => (b.amount ?? -1) - (a.amount ?? -1) || byId(a, b);
/** Oldest first; without a day last. */
const byDay: Order = (a, b) => byText(a.on || '9', b.on || '9') || byAmount(a, b);
const byLate: Order = (a, b) => (b.late ?? 0) - (a.late ?? 0) || byAmount(a, b);

/** Each list, made when it is asked for. */
export function listsOf(scene: Scene): Record<DayList, () => Task[]> {
  const { input, clients, isIn, kindOf, own, heads, task } = scene;
  const { today } = input;
  const pick = (choose: (client: DayClient) => Task | null): Task[] =>
    clients.flatMap((client) => choose(client) ?? []);
  const places = new Map(input.stages.map(({ code, order }) => [code, order ?? -1]));
  const placeOf = ({ client_id }: Task): number => places.get(scene.clientOf(client_id)?.stage ?? '') ?? -1;

  return {
    overdue_actions: () =>
      pick((client) => {
        const isLate = hasAction(scene, client) && client.next_action_on < today;
        return isLate
          ? task('overdue_actions', client, client.next_action_on, [...own(client), ...heads(client)])
          : null;
      }).sort(byDay),
    calls: () =>
      pick((client) => {
        const isDue = hasAction(scene, client) && client.next_action_on === today;
        return isDue ? task('calls', client, today, own(client)) : null;
      }).sort((a, b) => placeOf(b) - placeOf(a) || byAmount(a, b)),
    invoices_overdue: () => invoices(scene).sort(byAmount),
    to_return: () =>
      pick((client) => {
        const { revisit_on: on } = client;
        const isDue = isIn(client, 'archive', 'soft_refusal') && on !== '' && on <= addDays(today, RETURNS_AHEAD);
        return isDue ? task('to_return', client, on, own(client)) : null;
      }).sort(byDay),
    aftersale: () =>
      pick((client) => {
        const since = kindOf(client) === 'won' && isIn(client, 'customer') ? silentSince(scene, client) : '';
        return since === '' ? null : task('aftersale', client, since, own(client));
      }).sort(byDay),
    to_hand_over: () =>
      pick((client) => {
        const isSellers = scene.hasClientDepartment && client.department === 'sales' && kindOf(client) === 'won';
        const due = isSellers
          ? handoverDue(input.policy.handover_when, client, scene.dealsOf(client), scene.newMoneyOf)
          : '';
        return due === '' ? null : task('to_hand_over', client, due, [...own(client), ...heads(client)]);
      }).sort(byDay),
    unassigned: () =>
      pick((client) => {
        const isFree = client.manager === '' && kindOf(client) !== 'lost';
        return isFree ? task('unassigned', client, client.next_action_on, heads(client)) : null;
      }).sort(byDay),
    stuck: () =>
      input.stuck
        .flatMap(({ client_id, since, over }): Task[] => {
          const client = scene.clientOf(client_id);
          return client ? [{ ...task('stuck', client, since, heads(client)), late: over }] : [];
        })
        .sort(byLate),
    special_terms: () => {
      const last = lastContactStage(scene);
      return pick((client) => {
        const hasTerms = client.stage === last && client.special_terms !== '' && !isIn(client, 'archive');
        return hasTerms ? { ...task('special_terms', client, client.next_action_on, heads(client)), late: null } : null;
      }).sort(byAmount);
    },
    no_developer: () => {
      const isTheirs = scene.hasClientDepartment && input.policy.large_to_developer;
      return pick((client) => {
        const isLarge = client.tag === LARGE && client.department === 'client' && kindOf(client) === 'won';
        if (!isTheirs || !isLarge || scene.isDeveloper(client.manager)) return null;
        return task('no_developer', client, '', heads(client));
      }).sort(byAmount);
    },
    warnings: () => [
      ...(input.warnings ?? []).map((warning): Task => {
        const none = { client_id: '', deal_id: '', on: '', late: null, amount: null };
        return { list: 'warnings', ...none, warning, people: [...scene.leaders] };
      }),
      ...pick((client) => {
        const { satisfaction, satisfaction_on: on } = client;
        const isFresh = on !== '' && daysBetween(on, today) < input.policy.satisfaction_days;
        const isLow = isFresh && (satisfaction ?? LOW_SCORE + 1) <= LOW_SCORE;
        return isLow ? { ...task('warnings', client, on, [...heads(client), ...scene.leaders]), late: null } : null;
      }).sort(byDay),
    ],
  };
}

/** Something was promised for a day: kept in every stage, by paying clients too, but in the archive they wait. */
const hasAction = ({ isIn }: Scene, client: DayClient): boolean =>
  client.next_action_on !== '' && !isIn(client, 'archive');

/** Sold, due before today and not paid in full (rules 2.8). */
function invoices({ input, clientOf, moneyOf, own, heads, bookkeepers, task }: Scene): Task[] {
  return input.deals.flatMap((deal): Task[] => {
    const client = clientOf(deal.client_id);
    const isSold = deal.deal_status === 'signed' || deal.deal_status === 'done';
    const isLate = deal.invoice_due_on !== '' && deal.invoice_due_on < input.today;
    const balance = (deal.amount ?? 0) - moneyOf(deal).net;
    if (!client || !isSold || !isLate || balance <= 0) return [];
    const seller = own({ ...client, manager: deal.manager || client.manager });
    const people = [...seller, ...bookkeepers, ...heads(client)];
    return [
      { ...task('invoices_overdue', client, deal.invoice_due_on, people), deal_id: deal.deal_id, amount: balance },
    ];
  });
}

/** The day of the last score, of the money while nobody has asked yet; '' = it is not time to ask. */
function silentSince({ input, dealsOf, moneyOf }: Scene, client: DayClient): Day {
  const { today, policy } = input;
  const asked = client.satisfaction_on;
  if (asked !== '') return daysBetween(asked, today) >= policy.satisfaction_days ? asked : '';
  const [paid = ''] = dealsOf(client)
    .map((deal) => moneyOf(deal).fullOn || (deal.deal_status === 'done' ? deal.signed_on : ''))
    .filter((day) => day !== '')
    .sort();
  return paid !== '' && daysBetween(paid, today) >= FIRST_ASKED_AFTER ? paid : '';
}

function lastContactStage({ input }: Scene): string {
  const contacts = input.stages.filter(({ kind, active }) => kind === 'contact' && active);
  return contacts.sort((a, b) => (b.order ?? 0) - (a.order ?? 0))[0]?.code ?? '';
}
