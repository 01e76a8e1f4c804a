// Deals that are cancelled by what happens to their client: a refusal, a churn, a cancelled win (rules 2.3, 2.8).
import type { Deal, Issue } from './model.ts';
import { type Decision, type Move, type Rules, refuse } from './transitions.ts';

/** Nothing was paid for it, or all of it was given back. */
export const isUnpaid = ({ paid }: Deal): boolean => (paid ?? 0) === 0;

/** Open deals that nobody has said what to do with. */
export function checkOpen(deals: readonly Deal[]): Issue[] {
  const open = deals.filter(({ deal_status }) => deal_status === 'open').map(({ deal_id }) => deal_id);
  return open.length > 0 ? [{ code: 'open_deals', field: 'cancel_reason', deals: open }] : [];
}

/** The move with those deals cancelled that are not yet: their cells, and a line for each. The reason must be one for cancelling. */
export function cancelWith(move: Move, deals: readonly Deal[], reason: string, rules: Rules): Decision {
  const standing = deals.filter(({ deal_status }) => deal_status !== 'cancelled');
  if (standing.length === 0) return { ok: true, move };
  if (!rules.reasons.find(({ code }) => code === reason)?.applies_to.includes('cancel')) {
    return refuse({ code: 'reason_not_for_cancel', reason });
  }
  const { line, also = [] } = move;
  const told = { ...line, stage_from: '', stage_to: '', section_from: '', section_to: '', contact_kind: '', note: '' };
  const lines = standing.map(({ deal_id }) => ({
    ...told,
    event_type: 'deal' as const,
    deal_id,
    reason,
    lines: '',
    manager_from: '',
    department_from: '',
    revisit_on: '',
    next_action_on: '',
  }));
  const cells = standing.map(({ deal_id }) => [deal_id, { deal_status: 'cancelled' as const, reason }] as const);
  return { ok: true, move: { ...move, also: [...also, ...lines], deals: Object.fromEntries(cells) } };
}
