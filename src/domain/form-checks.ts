// What holds for every form, whichever way the client goes (rules 2.3): its day, its fields, the manager chosen in it.
import { addDays } from './calendar.ts';
import type { Day, Issue } from './model.ts';
import { checkField, NON_PROFILE } from './requirements.ts';
import type { Form, Rules, Situation } from './transitions.ts';

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

/** A manager newly chosen is of the client's department; an owner who sells himself may be of management (INV-07). */
export function checkManager({ client, managerDepartment }: Situation, form: Form): Issue[] {
  const { manager = client.manager } = form.fields;
  const fits = [client.department, 'management', ''].includes(managerDepartment);
  if (manager === client.manager || manager === '' || fits) return [];
  return [{ code: 'manager_other_department', field: 'manager', department: client.department }];
}

/** The tag says nothing of its own: it comes with the refusal of that reason. */
export function checkTag(form: Form, reason: string): Issue[] {
  const alone = form.fields.tag === NON_PROFILE && reason !== NON_PROFILE;
  return alone ? [{ code: 'non_profile_is_refusal', field: 'tag' }] : [];
}
