// Talks with a client that move nothing (rules 2.3: T14), and the persons one talks to (T27).
import { nextWorkday } from './calendar.ts';
import { checkForm } from './form-checks.ts';
import type { Issue, Person } from './model.ts';
import { kindOf } from './projection.ts';
import { isEmail } from './requirements.ts';
import {
  type Decision,
  type Form,
  mergedAway,
  moveOf,
  NO_ANSWER,
  type Rules,
  refuse,
  type Situation,
  sectionKindOf,
} from './transitions.ts';

/**
 * T14: a contact of the given kind. A talk with a New client is its first contact and goes through `advance`. Where nobody
 * answered, the next try is on the next working day unless the form says another.
 */
export function contact(situation: Situation, form: Form, rules: Rules): Decision {
  const { client } = situation;
  const { contact_kind: kind, score = null } = form;
  const stage = kindOf(rules.stages, client.stage);
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (stage === 'new' && kind !== '' && kind !== NO_ANSWER) return refuse({ code: 'first_contact_instead' });
  // Parked and refused clients have a day to return and no next action.
  const isWorked = stage !== 'lost' && sectionKindOf(rules, client.section) !== 'archive';
  const issues: Issue[] = [
    ...checkForm(situation, form, rules),
    ...(kind === '' ? [{ code: 'required', field: 'contact_kind' }] : []),
    ...(kind === 'aftersale' ? checkScore(score) : []),
    ...(!isWorked && form.next_action_on !== '' ? [{ code: 'no_next_action', field: 'next_action_on' }] : []),
  ];
  if (issues.length > 0) return refuse(...issues);
  const again = kind === NO_ANSWER && isWorked ? nextWorkday(form.on, rules.holidays) : '';
  return moveOf(
    client,
    form,
    {
      event_type: 'contact',
      next_action_on: form.next_action_on || again,
      score: kind === 'aftersale' ? score : null,
    },
    {
      ...(kind === 'proposal' ? { proposal_sent_on: form.on } : {}),
      ...(kind === 'aftersale' ? { satisfaction: score, satisfaction_on: form.on } : {}),
    },
  );
}

/** A next step that was agreed without a talk now: its day, and its text among the fields. A contact without a kind, like T24. */
export function plan(situation: Situation, form: Form, rules: Rules): Decision {
  const { client } = situation;
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  const rests = kindOf(rules.stages, client.stage) === 'lost' || sectionKindOf(rules, client.section) === 'archive';
  if (rests) return refuse({ code: 'no_next_action', field: 'next_action_on' });
  const blank = form.next_action_on === '' ? [{ code: 'required', field: 'next_action_on' }] : [];
  const issues = [...checkForm(situation, form, rules), ...blank];
  if (issues.length > 0) return refuse(...issues);
  return moveOf(client, form, { event_type: 'contact', contact_kind: '', next_action_on: form.next_action_on });
}

function checkScore(score: number | null): Issue[] {
  if (score === null) return [{ code: 'required', field: 'satisfaction' }];
  const isScore = Number.isInteger(score) && score >= 1 && score <= 5;
  return isScore ? [] : [{ code: 'out_of_range', field: 'satisfaction', from: 1, to: 5 }];
}

const ROLES = ['decision_maker', 'influencer', 'approver', 'user', 'gatekeeper'];
const APPROVALS = ['', 'waiting', 'agreed', 'against'];

/**
 * T27: a person of the client is added or changed.
 * @param typed what the form says of the person; contact_id '' = a new one
 */
export function person(situation: Situation, typed: Partial<Person>, form: Form, rules: Rules): Decision {
  const { client, today, contacts = [] } = situation;
  const { contact_id = '' } = typed;
  const known = contacts.find((row) => row.contact_id === contact_id);
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (contact_id !== '' && !known) return refuse({ code: 'unknown_person', id: contact_id });
  const fields: Partial<Person> = known
    ? { ...typed }
    : { decision_role: 'influencer', ...typed, client_id: client.client_id };
  const after = { ...known, ...fields };
  if (typeof after.approval_order === 'number' && (after.approval ?? '') === '') fields.approval = 'waiting';
  const isSame =
    known && Object.entries(fields).every(([key, value]) => (known[key as keyof Person] ?? '') === (value ?? ''));
  if (isSame && form.note.trim() === '') return refuse({ code: 'nothing_changed' });
  const issues = [...checkForm(situation, form, rules), ...checkPerson({ ...after, ...fields }, today)];
  if (issues.length > 0) return refuse(...issues);
  const name = (fields.person_name ?? known?.person_name ?? '').trim();
  const note = form.note.trim() || name;
  const decision = moveOf(client, form, { event_type: 'person', contact_kind: '', note });
  decision.move.contacts = [{ contact_id, fields }];
  return decision;
}

function checkPerson(person: Partial<Person>, today: string): Issue[] {
  const { person_name = '', decision_role = '', email = '', approval = '', approved_on = '', reached_on = '' } = person;
  const { approval_order: order = null } = person;
  const late = (field: string, date: string) => (date > today ? [{ code: 'future_date', field, date }] : []);
  return [
    ...(person_name.trim() === '' ? [{ code: 'required', field: 'person_name' }] : []),
    ...(ROLES.includes(decision_role) ? [] : [{ code: 'required', field: 'decision_role' }]),
    ...(email === '' || isEmail(email) ? [] : [{ code: 'bad_email', field: 'email', typed: email }]),
    ...late('reached_on', reached_on),
    ...(order === null || (Number.isInteger(order) && order >= 1)
      ? []
      : [{ code: 'bad_integer', field: 'approval_order', typed: order }]),
    ...(APPROVALS.includes(approval) ? [] : [{ code: 'required', field: 'approval' }]),
    ...(approval === 'agreed' && approved_on === '' ? [{ code: 'required', field: 'approved_on' }] : []),
    ...late('approved_on', approved_on),
  ];
}
