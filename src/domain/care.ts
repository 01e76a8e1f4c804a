// How clients are looked after, for the warnings of the departments: handovers, large clients, losses for lack of stock (rules 5.7 W10–W12).
import { type ActivityLine, isContact } from './activity.ts';
import { addMonths, daysBetween, firstDay } from './calendar.ts';
import { moneyByDeal } from './day-money.ts';
import { newPayments } from './day-scene.ts';
import type { Scene } from './departments.ts';
import { cameToSales, handoverDue } from './handing-over.ts';
import type { Day } from './model.ts';
import { kindOf } from './projection.ts';
import { teamOn } from './staff.ts';

const LARGE = 'large';
/** Reasons that say that nothing was there to sell, or nobody to buy. */
const STOCK = ['no_stock', 'no_demand'];

/** Clients by their ids. */
export interface Care {
  /** To be handed over for longer than Settings.handover_days. */
  late: string[];
  /** Large clients whose manager is no developer. */
  alone: string[];
  /** Large clients with whom nobody has talked for longer than Settings.big_client_silence_days. */
  silent: string[];
}

/** As of the day of the report: where clients stood then, with the tags of today. */
export function careOf(input: Scene, hasClientDepartment: boolean): Care {
  const { lines, replay, clients, deals, run, asOf, dictionaries, policy } = input;
  const developers = new Set(
    teamOn(run.team, asOf)
      .filter(({ role }) => role === 'developer')
      .map(({ person_id }) => person_id),
  );
  const money = moneyByDeal(
    deals,
    newPayments(deals, run.payments, cameToSales(lines)).filter(({ paid_on }) => paid_on <= asOf),
  );
  const ofClient = new Map<string, Scene['deals'][number][]>();
  for (const deal of deals) ofClient.set(deal.client_id, [...(ofClient.get(deal.client_id) ?? []), deal]);
  const talked = lastTalks(lines);
  const care: Care = { late: [], alone: [], silent: [] };
  for (const { client_id, tag, merged_into } of clients) {
    const now = replay.clients.get(client_id);
    if (!now || merged_into !== '' || kindOf(dictionaries.stages, now.stage) !== 'won') continue;
    if (hasClientDepartment && now.department === 'sales') {
      const own = (ofClient.get(client_id) ?? []).filter(({ signed_on }) => signed_on <= asOf);
      const due = handoverDue(
        policy.handover_when,
        now.cycle,
        own,
        ({ deal_id }) => money.get(deal_id) ?? { net: 0, firstOn: '', fullOn: '' },
      );
      if (due !== '' && daysBetween(due, asOf) > policy.handover_days) care.late.push(client_id);
    }
    if (tag !== LARGE) continue;
    const isTheirs = hasClientDepartment && policy.large_to_developer && now.department === 'client';
    if (isTheirs && !developers.has(now.manager)) care.alone.push(client_id);
    const last = talked.get(client_id) ?? '';
    if (last !== '' && daysBetween(last, asOf) > policy.big_client_silence_days) care.silent.push(client_id);
  }
  return care;
}

/** Client id → the day of the last talk; of those with whom nobody talked, of the first line. */
function lastTalks(lines: readonly ActivityLine[]): Map<string, Day> {
  const found = new Map<string, Day>();
  for (const line of lines) {
    const { client_id, event_on: on } = line;
    const known = found.get(client_id) ?? '';
    const isTalk = isContact(line) || line.event_type === 'deal';
    if (known === '' || (isTalk && on > known)) found.set(client_id, on);
  }
  return found;
}

/** Refusals, of those who had bought too, and cancelled deals of the calendar quarter, up to the day of the report. */
export function lossesOf({ lines, month, dictionaries }: Scene): { all: number; stock: number } {
  const from = addMonths(firstDay(month), -((Number(month.slice(5)) - 1) % 3));
  const losses = lines.filter(({ event_on, event_type, stage_to, reason }) => {
    const isLoss = kindOf(dictionaries.stages, stage_to) === 'lost' || (event_type === 'deal' && reason !== '');
    return isLoss && event_on >= from;
  });
  return { all: losses.length, stock: losses.filter(({ reason }) => STOCK.includes(reason)).length };
}
