// Ways back (rules 2.3): a step back (T06), a refused client reopened (T10) or begun anew (T11), a win cancelled (T12).
import { addDays } from './calendar.ts';
import { cancelWith, isUnpaid } from './cancelling.ts';
import { checkComment, checkForm, fits } from './form-checks.ts';
import type { Client, Deal, Department, HistoryLine, Issue, Stage, Value } from './model.ts';
import { countedIn, kindOf } from './projection.ts';
import { NON_PROFILE, saleKindOf, way } from './requirements.ts';
import {
  advance,
  type Decision,
  type Form,
  lackingOn,
  mergedAway,
  moveOf,
  NO_ANSWER,
  type People,
  type Rules,
  refuse,
  type Situation,
  sectionOfKind,
  workSection,
} from './transitions.ts';

const dueOn = (stage: Stage, { on, next_action_on }: Form): string =>
  next_action_on || addDays(on, stage.next_action_days ?? 1);

/** The contact stages before the one the client stands in, the last one first. */
export function stagesBack({ stage }: Client, rules: Rules): Stage[] {
  const from = rules.stages.find(({ code }) => code === stage);
  if (from?.kind !== 'contact') return [];
  return rules.stages
    .filter(({ kind, active, order }) => kind === 'contact' && active && (order ?? 0) < (from.order ?? 0))
    .sort((a, b) => (b.order ?? 0) - (a.order ?? 0));
}

/** T06: an earlier contact stage; how far the client once came stays known. */
export function back(situation: Situation, toCode: string, form: Form, rules: Rules): Decision {
  const { client } = situation;
  const from = kindOf(rules.stages, client.stage);
  const to = stagesBack(client, rules).find(({ code }) => code === toCode);
  const target = kindOf(rules.stages, toCode);
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (from === 'lost') return refuse({ code: 'refused_client' });
  if (from === 'won') return refuse({ code: 'back_from_won' });
  if (target === 'new') return refuse({ code: 'back_to_new' });
  if (!to) return refuse(target === null ? { code: 'unknown_stage' } : { code: 'not_back', stage: toCode });
  const issues = [...checkForm(situation, form, rules), ...checkComment(form)];
  if (issues.length > 0) return refuse(...issues);
  return moveOf(client, form, {
    stage_to: to.code,
    section_to: workSection(to, rules),
    next_action_on: dueOn(to, form),
  });
}

/** What an attempt leaves behind when the next one begins (T10, T11). */
const OF_AN_ATTEMPT: Record<string, Value> = {
  proposal_sent_on: '',
  expected_amount: null,
  expected_close: '',
  expected_cost: null,
  special_terms: '',
  short_list: '',
};

/** The client at the beginning of its next attempt, and the cells that are cleared for it. */
export function anew(
  client: Client,
  department: Department,
  form: Pick<Form, 'fields'>,
): { fresh: Client; cleared: Form['fields'] } {
  const blank = { ...OF_AN_ATTEMPT, ...(client.tag === NON_PROFILE ? { tag: '' } : {}) };
  const cleared = Object.fromEntries(Object.entries(blank).filter(([key]) => !(key in form.fields)));
  const state = {
    department,
    cycle: client.cycle + 1,
    reason: '',
    revisit_on: '',
    first_contact_on: '',
    acquired_by: '',
  };
  return { fresh: { ...client, ...blank, ...state } as Client, cleared };
}

/** Who has the client from now on: whom the form names, else the first of these who can, else the next by the policy; '' = nobody. */
function holder(candidates: readonly string[], department: Department, form: Form, people: People): string {
  const { manager } = form.fields;
  if (manager) return String(manager);
  const can = (person: string) => person !== '' && fits(people.standing(person), department).length === 0;
  return candidates.find(can) ?? people.next(department);
}

/** The situation of a client whose manager was decided here. */
function held(situation: Situation, client: Client, manager: string, people: People): Situation {
  const { active, department } = people.standing(manager);
  return { ...situation, client, managerActive: active, managerDepartment: department };
}

/**
 * T10: a refused client is talked to again; the next attempt begins. To Deal is two steps of one click: the first contact,
 * then the win.
 * @param toCode '' = the first contact stage
 */
export function reopen(situation: Situation, toCode: string, form: Form, people: People, rules: Rules): Decision {
  const { client } = situation;
  const first = firstContact(rules);
  const to = toCode === '' ? first : rules.stages.find(({ code }) => code === toCode);
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (kindOf(rules.stages, client.stage) !== 'lost') return refuse({ code: 'not_refused' });
  if (!first || !to || to.kind === 'lost') return refuse({ code: 'unknown_stage' });
  if (to.kind === 'new') return refuse({ code: 'recycle_instead' });
  const target = to.kind === 'won' ? first : to;
  const { fresh, cleared } = anew(client, client.department, form);
  const manager = holder([client.manager], client.department, form, people);
  const begun = { ...fresh, ...form.fields, manager, first_contact_on: form.on, last_contact_on: form.on } as Client;
  const here = held(situation, begun, manager, people);
  const kind = saleKindOf(rules.saleKinds, begun.sale_kind);
  const start = rules.stages.find((stage) => stage.kind === 'new') as Stage;
  const { on, contact_kind } = form;
  const issues: Issue[] = [
    ...checkForm({ ...here, client: { ...fresh, manager: '' } }, form, rules),
    ...(contact_kind === '' ? [{ code: 'required', field: 'contact_kind' }] : []),
    ...(contact_kind === NO_ANSWER ? [{ code: 'no_answer_is_no_contact', field: 'contact_kind' }] : []),
    ...checkComment(form),
    ...lackingOn(way(rules.stages, start, target), kind, begun, target, {
      ...here,
      on,
      document: rules.document,
      deal: null,
    }),
  ];
  const line = {
    cycle: begun.cycle,
    stage_to: target.code,
    section_to: workSection(target, rules),
    manager_to: manager,
    next_action_on: dueOn(target, form),
  };
  const decision = issues.length > 0 ? refuse(...issues) : moveOf(client, form, line, cleared);
  if (to.kind !== 'won') return decision;
  const standing = { ...begun, stage: target.code, section: line.section_to };
  // One talk, and told once: with the first of the two lines.
  const then: Form = { ...form, fields: {}, contact_kind: '', lines: '', talked: [] };
  const won = advance({ ...here, client: standing, lastEventOn: on }, to.code, then, rules);
  return inOneClick(decision, won);
}

/** Two decisions of one click: both, or neither with all that is wrong said once. */
function inOneClick(first: Decision, second: Decision): Decision {
  if (first.ok && second.ok) {
    return { ok: true, move: { ...first.move, also: [second.move.line], deal: second.move.deal } };
  }
  const issues = [first, second].flatMap((decision) => (decision.ok ? [] : decision.issues));
  return refuse(...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values());
}

/** The stage that a first talk leads to. */
export const firstContact = (rules: Rules): Stage | undefined =>
  rules.stages
    .filter(({ kind, active }) => kind === 'contact' && active)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))[0];

/** T11: a refused client goes back to the base to be called, as if it had never been talked to; sales begins anew. */
export function recycle(situation: Situation, form: Form, people: People, rules: Rules): Decision {
  const { client } = situation;
  const start = rules.stages.find(({ kind }) => kind === 'new');
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (!start || kindOf(rules.stages, client.stage) !== 'lost') return refuse({ code: 'not_refused' });
  const { fresh, cleared } = anew(client, 'sales', form);
  const manager = holder([], 'sales', form, people);
  const issues = checkForm(held(situation, { ...fresh, manager: '' }, manager, people), form, rules);
  if (issues.length > 0) return refuse(...issues);
  const line = {
    cycle: fresh.cycle,
    stage_to: start.code,
    section_to: sectionOfKind(rules, 'to_call'),
    manager_to: manager,
    department_to: 'sales',
    contact_kind: '',
    next_action_on: dueOn(start, form),
  };
  return moveOf(client, form, line, cleared);
}

/**
 * T12: the win was none; the attempt goes on where it stood before. All deals of the attempt are cancelled; one that was
 * paid forbids it.
 * @param lines the client's History, for the stage before the win
 * @param deals the client's deals
 */
export function cancelWin(
  situation: Situation,
  reason: string,
  form: Form,
  known: { lines: readonly HistoryLine[]; deals: readonly Deal[]; people: People },
  rules: Rules,
): Decision {
  const { client } = situation;
  const to = stageBefore(client, known.lines, rules);
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (!to || kindOf(rules.stages, client.stage) !== 'won') return refuse({ code: 'not_won' });
  if (reason === '') return refuse({ code: 'required', field: 'reason' });
  if (!rules.reasons.find(({ code }) => code === reason)?.applies_to.includes('cancel')) {
    return refuse({ code: 'reason_not_for_cancel', reason });
  }
  const deals = known.deals.filter(({ cycle }) => (cycle ?? client.cycle) === client.cycle);
  const paid = deals.filter((deal) => !isUnpaid(deal)).map(({ deal_id }) => deal_id);
  if (paid.length > 0) return refuse({ code: 'deal_paid', deals: paid });
  const manager = holder([client.acquired_by, client.manager], 'sales', form, known.people);
  const here = held(situation, { ...client, department: 'sales', manager: '' }, manager, known.people);
  const issues = [...checkForm(here, form, rules), ...(manager === '' ? [{ code: 'required', field: 'manager' }] : [])];
  if (issues.length > 0) return refuse(...issues);
  const { move } = moveOf(client, form, {
    stage_to: to.code,
    section_to: workSection(to, rules),
    manager_to: manager,
    department_to: 'sales',
    contact_kind: '',
    reason,
    next_action_on: dueOn(to, form),
  });
  return cancelWith(move, deals, reason, rules);
}

/** The last contact stage of the attempt, by its lines that count; the first contact stage when none was visited. */
function stageBefore(client: Client, lines: readonly HistoryLine[], rules: Rules): Stage | undefined {
  const visited = countedIn(lines)
    .filter(({ cycle }) => cycle === client.cycle)
    .map(({ stage_to }) => rules.stages.find(({ code, kind }) => code === stage_to && kind === 'contact'))
    .filter((stage) => stage !== undefined);
  return visited[visited.length - 1] ?? firstContact(rules);
}
