// The end of an attempt (rules 2.3): the refusal of a client who has not bought (T07), the churn of one who has (T13).
import { cancelWith, checkOpen, isUnpaid } from './cancelling.ts';
import { checkForm } from './form-checks.ts';
import type { Day, Deal, Issue } from './model.ts';
import { kindOf } from './projection.ts';
import { NON_PROFILE } from './requirements.ts';
import {
  type Decision,
  type Form,
  mergedAway,
  moveOf,
  type Rules,
  refuse,
  revisitDay,
  type Situation,
} from './transitions.ts';

/**
 * T07: the reason decides the section and the day to return.
 * @param revisitOn '' = the reason's own day
 * @param deals the client's deals, as far as they were read: open ones of a former client are cancelled with the same click
 */
export function refuseClient(
  situation: Situation,
  reason: string,
  revisitOn: Day,
  form: Form,
  rules: Rules,
  deals: readonly Deal[] = [],
): Decision {
  const kind = kindOf(rules.stages, situation.client.stage);
  if (kind === 'won') return refuse(mergedAway(situation.client) ?? { code: 'churn_instead' });
  return close(situation, 'refusal', reason, revisitOn, form, rules, deals.filter(isOpen));
}

/** T13: a client who has bought leaves; the attempt stays won. Open and signed unpaid deals may be cancelled with the same click. */
export function churn(
  situation: Situation,
  reason: string,
  revisitOn: Day,
  form: Form,
  rules: Rules,
  deals: readonly Deal[],
): Decision {
  const kind = kindOf(rules.stages, situation.client.stage);
  if (kind === 'new' || kind === 'contact') return refuse(mergedAway(situation.client) ?? { code: 'not_won' });
  const unpaid = deals.filter((deal) => isOpen(deal) || (deal.deal_status === 'signed' && isUnpaid(deal)));
  return close(situation, 'churn', reason, revisitOn, form, rules, unpaid);
}

const isOpen = ({ deal_status }: Deal): boolean => deal_status === 'open';

function close(
  situation: Situation,
  use: 'refusal' | 'churn',
  reasonCode: string,
  revisitOn: Day,
  form: Form,
  rules: Rules,
  deals: readonly Deal[],
): Decision {
  const { client } = situation;
  const lost = rules.stages.find((stage) => stage.kind === 'lost');
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (kindOf(rules.stages, client.stage) === 'lost') return refuse({ code: 'already_refused' });
  if (!lost || reasonCode === '') {
    return refuse({ code: 'missing_fields', stage: lost?.code ?? '', fields: ['reason'] });
  }
  const reason = rules.reasons.find(({ code }) => code === reasonCode);
  if (!reason?.applies_to.includes(use)) return refuse({ code: `reason_not_for_${use}`, reason: reasonCode });
  const byReason = revisitDay(reason, rules, form.on);
  const revisit = byReason === '' ? '' : revisitOn || byReason;
  const cancelling = form.cancel_reason ?? '';
  const issues: Issue[] = [
    ...checkForm(situation, form, rules, reason.code),
    ...(revisit !== '' && revisit <= form.on ? [{ code: 'revisit_not_later', date: revisit, on: form.on }] : []),
    ...(cancelling === '' ? checkOpen(deals) : []),
  ];
  if (issues.length > 0) return refuse(...issues);
  const decision = moveOf(
    client,
    form,
    { stage_to: lost.code, section_to: reason.default_section, reason: reason.code, revisit_on: revisit },
    { next_action: '', ...(reason.code === NON_PROFILE ? { tag: NON_PROFILE } : {}) },
  );
  return cancelling === '' ? decision : cancelWith(decision.move, deals, cancelling, rules);
}
