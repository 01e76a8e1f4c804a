// What a person may do by typing into the cells of a client row (rules 1.12, BI-12): less than in the card.
import type { Client, ClientState, Deal, Issue } from './model.ts';
import { kindOf } from './projection.ts';
import { refuseClient } from './refusals.ts';
import { NON_PROFILE, saleKindOf } from './requirements.ts';
import {
  advance,
  type Decision,
  type Form,
  mergedAway,
  type Rules,
  type Situation,
  sectionKindOf,
  targets,
} from './transitions.ts';

/**
 * Judges a row whose stage, section or manager was typed over. Accepted are the next contact stage and, with the reason
 * filled, the refusal; all else is refused with a code that says why.
 * @param now the row as it stands; `situation.client` is the row as the program last wrote it
 * @param allowed Settings.stage_edit_in_cell
 * @param deals the client's deals: where some are open, only the card asks what becomes of them
 */
export function judgeByCell(
  now: Client,
  situation: Situation,
  rules: Rules,
  allowed: boolean,
  deals: readonly Deal[] = [],
): Decision {
  const before = situation.client;
  const no = (code: string): Decision => ({ ok: false, issues: [{ code }] });
  const merged = mergedAway(before);
  if (merged) return { ok: false, issues: [merged] };
  if (now.stage === before.stage) return no(now.section === before.section ? 'manager_in_card' : 'section_follows');
  if (!allowed) return no('not_by_cell');
  const form: Form = { on: situation.today, fields: {}, note: '', contact_kind: '', next_action_on: '', deal: null };
  const to = kindOf(rules.stages, now.stage);
  // The day of an archive is not the one on which to return after a refusal.
  const revisit = sectionKindOf(rules, before.section) === 'archive' ? '' : now.revisit_on;
  if (to === 'lost') return refuseClient(situation, now.reason, revisit, form, rules, deals);
  if (to !== 'contact' || targets(before, rules)[0]?.code !== now.stage) return no('not_by_cell');
  return advance(situation, now.stage, form, rules);
}

/** Requirements that rows of Contacts can meet, and those that they can fail. */
const BY_CONTACTS = ['contact_details', 'decision_maker', 'all_reached'];
const AGAINST = ['all_reached', 'approved'];

/** Whether the persons of the client may turn this decision, which was made without them. */
export function asksPersons(decision: Decision, now: Client, rules: Rules): boolean {
  if (!decision.ok) {
    const lacking = decision.issues.flatMap(({ fields }) => (Array.isArray(fields) ? fields : []));
    return lacking.some((requirement) => BY_CONTACTS.includes(requirement));
  }
  const stage = rules.stages.find(({ code }) => code === now.stage);
  const more = saleKindOf(rules.saleKinds, now.sale_kind)?.alsoRequires ?? [];
  const asked = [
    ...(stage?.requires ?? []),
    ...more.filter((pair) => pair.stage === now.stage).map((pair) => pair.requirement),
  ];
  return asked.some((requirement) => AGAINST.includes(requirement));
}

/** Cells of the owned block that people fill too. */
export const SHARED = ['reason', 'revisit_on', 'next_action_on'] as const;
type Shared = (typeof SHARED)[number];
type Untenable = Partial<Record<Shared, Issue>>;

/**
 * What was typed over reason, day of return and next action and cannot stand (INV-02, INV-03, INV-08). A reason and a day of
 * return that wait for the refusal stay; a day that people moved stays; no day at all goes back where one is needed.
 * @param history what the client's History adds up to
 * @param unread what stands in cells of days and is none, by column
 */
export function untenable(
  now: Client,
  history: ClientState,
  rules: Rules,
  unread: Readonly<Record<string, string>> = {},
): Untenable {
  const found: Untenable = {};
  const merged = mergedAway(now);
  const section = sectionKindOf(rules, history.section);
  const kind = kindOf(rules.stages, history.stage);
  const isOpen = kind === 'new' || kind === 'contact';
  const returns = section === 'archive' || section === 'soft_refusal';
  const waits = section === 'archive' || kind === 'lost';
  const changed: Record<Shared, () => Issue | null> = {
    reason() {
      // A list may bring a refused client without a reason.
      const isOwn = isOpen || (kind === 'lost' && history.reason === '');
      if (!isOwn || (now.reason === '' && waits)) return { code: 'not_by_cell' };
      const known = rules.reasons.find(({ code }) => code === now.reason);
      return now.reason === '' || known?.applies_to.includes('refusal') ? null : { code: 'reason_not_for_refusal' };
    },
    revisit_on() {
      if (now.revisit_on === '') return returns ? { code: 'required', field: 'revisit_on' } : null;
      return returns || isOpen ? null : { code: 'no_return_day' };
    },
    next_action_on() {
      if (now.next_action_on === '') return isOpen && !waits ? { code: 'required', field: 'next_action_on' } : null;
      return waits ? { code: 'no_next_action' } : null;
    },
  };
  for (const key of SHARED) {
    const text = unread[key];
    const issue = text ? { code: 'bad_date', field: key, typed: text } : (merged ?? changed[key]());
    if (issue && (text || now[key] !== history[key])) found[key] = issue;
  }
  return found;
}

/** What the tag must be where it and the refusal disagree (INV-15); null = they agree. */
export function tagInstead(
  { stage, reason, tag }: Pick<Client, 'stage' | 'reason' | 'tag'>,
  rules: Rules,
): string | null {
  const refused = kindOf(rules.stages, stage) === 'lost' && reason === NON_PROFILE;
  if ((tag === NON_PROFILE) === refused) return null;
  return refused ? NON_PROFILE : '';
}

/** A reason belongs to a refusal and to the archive, to nothing else (INV-02). */
export function bearsReason({ stage, section }: Client, rules: Rules): boolean {
  const kind = rules.sections.find((candidate) => candidate.code === section)?.kind;
  return kindOf(rules.stages, stage) === 'lost' || kind === 'archive';
}
