// What holds for every form, whichever way the client goes (rules 2.3): its day, its fields, the manager chosen in it.
import { addDays } from './calendar.ts';
import type { Client, Day, Department, Issue } from './model.ts';
import { checkField, NON_PROFILE } from './requirements.ts';
import type { Form, Rules, Situation, Standing } from './transitions.ts';

/** The common conditions of every event's date (rules 2.3, BI-02). */
export function checkDate(on: Day, { lastEventOn, today }: Situation, rules: Rules): Issue | null {
  const limit = rules.backdateDays === null ? '' : addDays(today, -rules.backdateDays);
  const from = lastEventOn > limit ? lastEventOn : limit;
  if (on > today) return { code: 'date_in_future', date: on, from, to: today };
  if (lastEventOn !== '' && on < lastEventOn)
    return { code: 'date_before_last', date: on, last: lastEventOn, from, to: today };
  if (on < limit) return { code: 'date_too_old', date: on, from, to: today };
  return null;
}

/** Fields that no client is without (rules 1.2). */
const REQUIRED = ['name', 'source'];

/** Checks every typed field, so that the person sees all that is wrong at once. */
export function checkFields(form: Form, today: Day): Issue[] {
  return Object.entries(form.fields).flatMap(([field, value = '']) => {
    const blank = REQUIRED.includes(field) && String(value ?? '').trim() === '';
    return blank ? { code: 'required', field } : (checkField(field, value, today) ?? []);
  });
}

/** A manager newly chosen works on that day and is of the client's department; an owner who sells himself is of management (INV-07). */
export function checkManager({ client, managerActive, managerDepartment }: Situation, form: Form): Issue[] {
  const { manager = client.manager } = form.fields;
  if (manager === client.manager) return [];
  if (manager === '') return [{ code: 'required', field: 'manager' }];
  return fits({ active: managerActive, department: managerDepartment }, client.department);
}

/** Why a person cannot have the clients of a department on that day; none when that is possible. */
export function fits({ active, department }: Standing, wanted: Department): Issue[] {
  if (department !== '' && department !== wanted && department !== 'management') {
    return [{ code: 'manager_other_department', field: 'manager', department: wanted }];
  }
  return active ? [] : [{ code: 'manager_not_active', field: 'manager' }];
}

/** The tag says nothing of its own: it comes and goes with the refusal of that reason (INV-15). */
export function checkTag(client: Client, { fields: { tag } }: Form, reason: string): Issue[] {
  const refused = [reason, client.reason].includes(NON_PROFILE);
  return tag !== undefined && tag !== client.tag && (tag === NON_PROFILE) !== refused
    ? [{ code: 'non_profile_is_refusal', field: 'tag' }]
    : [];
}

/** What is wrong with a form, whichever deed it is for; `reason` = the reason of a refusal. */
export function checkForm(situation: Situation, form: Form, rules: Rules, reason = ''): Issue[] {
  const date = checkDate(form.on, situation, rules);
  const { next_action_on: next } = form;
  return [
    ...checkFields(form, situation.today),
    ...checkManager(situation, form),
    ...checkTag(situation.client, form, reason),
    ...(date ? [date] : []),
    ...(next !== '' && next < form.on ? [{ code: 'next_before_event', field: 'next_action_on', date: next }] : []),
  ];
}

/** Deeds that nobody understands later without a word of why. */
export function checkComment(form: Form): Issue[] {
  return form.note.trim() === '' ? [{ code: 'comment_required', field: 'note' }] : [];
}
