// The handover of a client from sales to the client department (rules 3.1, 3.2, T16): when it is due, and the line it makes.
import type { DealMoney } from './day-money.ts';
import type { Client, Day, Deal, HistoryLine } from './model.ts';
import { countedIn, kindOf, voidedIn } from './projection.ts';
import { type LineDraft, lineOf, type Move, type People, type Rules } from './transitions.ts';

type SoldDeal = Pick<Deal, 'deal_id' | 'cycle' | 'signed_on' | 'deal_status'>;

/**
 * Since when a handover of a won client of sales is due (rules 3.1); '' = it is not.
 * @param deals of the client; those cancelled or of earlier attempts are not asked
 * @param moneyOf the money of a deal since the client last came to sales
 */
export function handoverDue<T extends SoldDeal>(
  when: string,
  { cycle }: Pick<Client, 'cycle'>,
  deals: readonly T[],
  moneyOf: (deal: T) => DealMoney,
): Day {
  const own = deals
    .filter((deal) => (deal.cycle ?? cycle) === cycle && deal.signed_on !== '' && deal.deal_status !== 'cancelled')
    .sort((a, b) => (a.signed_on < b.signed_on ? -1 : a.signed_on > b.signed_on ? 1 : 0));
  const [first] = own;
  if (!first) return '';
  if (when === 'contract') return first.signed_on;
  if (when === 'full_payment') return moneyOf(first).fullOn;
  if (when !== 'first_payment') return '';
  const money = own.map(moneyOf);
  const days = money.map(({ firstOn }) => firstOn).filter((day) => day !== '');
  return money.reduce((net, one) => net + one.net, 0) > 0 ? (days.sort()[0] ?? '') : '';
}

type Placing = Pick<HistoryLine, 'event_id' | 'event_on' | 'event_type' | 'client_id' | 'department_to' | 'voids'>;

/** Client → since when it has been with sales this time; those who always were are not in it. */
export function cameToSales(lines: readonly Placing[]): Map<string, Day> {
  const departments = new Map<string, string>();
  const since = new Map<string, Day>();
  for (const { client_id, event_on, department_to } of countedIn(lines)) {
    const before = departments.get(client_id);
    if (department_to === 'sales' && before === 'client') since.set(client_id, event_on);
    departments.set(client_id, department_to || (before ?? ''));
  }
  return since;
}

/** Whether somebody took a handover of the client back: then it is not made by itself. */
export const wasTakenBack = (lines: readonly Pick<HistoryLine, 'event_id' | 'event_type' | 'voids'>[]): boolean => {
  const voided = voidedIn(lines);
  return lines.some(({ event_type, event_id }) => event_type === 'handover' && voided.has(event_id));
};

/**
 * The move with the handover that it makes due, in the same click; the move alone where nothing is due or where there is no
 * client department yet.
 * @param after the client as the move leaves it
 * @param due the day of what made it due; '' = it is not
 * @param note for who takes over: needs, people, promises, terms of payment
 */
export function withHandover(move: Move, after: Client, due: Day, people: People, note: string, rules: Rules): Move {
  const isSellers = after.department === 'sales' && kindOf(rules.stages, after.stage) === 'won';
  if (due === '' || !isSellers) return move;
  const on = due > move.line.event_on ? due : move.line.event_on;
  const manager = people.next('client', on);
  if (manager === '') return move;
  const line: LineDraft = lineOf(after, on, {
    event_type: 'handover',
    stage_from: '',
    manager_to: manager,
    manager_from: after.manager,
    department_to: 'client',
    department_from: 'sales',
    note,
  });
  return { ...move, also: [...(move.also ?? []), line] };
}
