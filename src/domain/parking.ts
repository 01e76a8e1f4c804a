// The strategic archive (rules 2.3: T08, T09) and a later day to return (T24): the stage stays, its clock stops.
import { addDays } from './calendar.ts';
import { checkComment, checkForm } from './form-checks.ts';
import type { Day, Issue } from './model.ts';
import { kindOf } from './projection.ts';
import {
  type Decision,
  type Form,
  mergedAway,
  moveOf,
  type Rules,
  refuse,
  revisitDay,
  type Situation,
  sectionKindOf,
  sectionOfKind,
  workSection,
} from './transitions.ts';

/** T08: a client who talks to us but not now. `revisitOn` '' = the day that the reason, else the archive, says. */
export function park(situation: Situation, reasonCode: string, revisitOn: Day, form: Form, rules: Rules): Decision {
  const { client } = situation;
  const kind = kindOf(rules.stages, client.stage);
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (kind === 'new') return refuse({ code: 'park_new' });
  if (kind !== 'contact' && kind !== 'won') return refuse({ code: 'refused_client' });
  if (sectionKindOf(rules, client.section) === 'archive') return refuse({ code: 'already_parked' });
  if (reasonCode === '') return refuse({ code: 'required', field: 'reason' });
  const reason = rules.reasons.find(({ code }) => code === reasonCode);
  if (!reason?.applies_to.includes('archive')) return refuse({ code: 'reason_not_for_archive', reason: reasonCode });
  const archive = sectionOfKind(rules, 'archive');
  const revisit = revisitOn || revisitDay({ ...reason, default_section: archive }, rules, form.on);
  const issues = [...checkForm(situation, form, rules), ...checkRevisit(revisit, form)];
  if (issues.length > 0) return refuse(...issues);
  const change = { event_type: 'park', section_to: archive, reason: reason.code, revisit_on: revisit } as const;
  return moveOf(client, form, change, { next_action: '' });
}

/** T09: work goes on where it stopped. */
export function unpark(situation: Situation, form: Form, rules: Rules): Decision {
  const { client } = situation;
  const stage = rules.stages.find(({ code }) => code === client.stage);
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (!stage || sectionKindOf(rules, client.section) !== 'archive') return refuse({ code: 'not_parked' });
  const issues = checkForm(situation, form, rules);
  if (issues.length > 0) return refuse(...issues);
  return moveOf(client, form, {
    event_type: 'unpark',
    section_to: stage.kind === 'won' ? sectionOfKind(rules, 'customer') : workSection(stage, rules),
    next_action_on: form.next_action_on || addDays(form.on, stage.next_action_days ?? 1),
  });
}

/** T24: the client of the archive or of a soft refusal wants to be asked again later. */
export function notYet(situation: Situation, revisitOn: Day, form: Form, rules: Rules): Decision {
  const { client } = situation;
  const kind = sectionKindOf(rules, client.section);
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (kind === 'hard_refusal') return refuse({ code: 'hard_refusal' });
  if (kind !== 'archive' && kind !== 'soft_refusal') return refuse({ code: 'no_return_day' });
  const issues = [...checkForm(situation, form, rules), ...checkRevisit(revisitOn, form), ...checkComment(form)];
  if (issues.length > 0) return refuse(...issues);
  return moveOf(client, form, { event_type: 'contact', contact_kind: '', revisit_on: revisitOn });
}

function checkRevisit(revisit: Day, { on }: Form): Issue[] {
  if (revisit === '') return [{ code: 'required', field: 'revisit_on' }];
  return revisit <= on ? [{ code: 'revisit_not_later', date: revisit, on }] : [];
}
