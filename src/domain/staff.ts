// Who works in sales and in the client department on a day (rules 5.7: sellers, heads).
import { addMonths } from './calendar.ts';
import type { Day, TeamRow } from './model.ts';

/** Roles that lead a department: they count in neither its pay nor its full-time positions. */
export const HEADS = ['head_sales', 'head_client', 'assistant_head'];
/** Roles that have no clients: wherever they stand in Team, they are no part of the work of a department. */
export const WITHOUT_CLIENTS = ['bookkeeper', 'data_keeper'];
const HEADS_OF_SALES = ['head_sales', 'assistant_head'];

export interface Staff {
  sellers: number;
  heads: number;
  /** Heads of sales with less time for it than they should have; `fte` in per cent. */
  weak: { person: string; fte: number }[];
  hasClientDepartment: boolean;
}

/** Rows of Team in force on a day. */
export const teamOn = (team: readonly TeamRow[], day: Day): TeamRow[] =>
  team.filter(({ valid_from, valid_to }) => valid_from <= day && (valid_to === '' || day <= valid_to));

/** Roles whose first months are watched (rules 7). */
const LEARNING = ['seller', 'client_manager', 'developer'];

/** Who is in the first months of service on a day: month 1 begins with the first day at work. */
export const newcomersOn = (team: readonly TeamRow[], day: Day, months: number): string[] =>
  idsOf(
    teamOn(team, day).filter(
      ({ role, hired_on = '' }) => LEARNING.includes(role) && hired_on !== '' && day < addMonths(hired_on, months),
    ),
  );

const idsOf = (rows: readonly TeamRow[]): string[] => [...new Set(rows.map(({ person_id }) => person_id))];

export const sellersOn = (team: readonly TeamRow[], day: Day): string[] =>
  idsOf(teamOn(team, day).filter(({ role, department }) => role === 'seller' && department === 'sales'));

/** @param leastFte Settings.head_min_fte, per cent */
export function staffOn(team: readonly TeamRow[], day: Day, leastFte: number): Staff {
  const rows = teamOn(team, day);
  const heads = rows.filter(({ role, department }) => HEADS_OF_SALES.includes(role) && department === 'sales');
  return {
    sellers: sellersOn(team, day).length,
    heads: idsOf(heads).length,
    weak: heads
      .map(({ person_id, fte }) => ({ person: person_id, fte: fte ?? 100 }))
      .filter(({ fte }) => fte < leastFte),
    hasClientDepartment: rows.some(
      ({ department, role }) => department === 'client' && !WITHOUT_CLIENTS.includes(role),
    ),
  };
}
