// What a person may do by typing into the cells of a client row (rules 1.12, BI-12): less than in the card.
import type { Client } from './model.ts';
import { kindOf } from './projection.ts';
import { refuseClient } from './refusals.ts';
import { advance, type Decision, type Form, type Rules, type Situation, targets } from './transitions.ts';

/**
 * Judges a row whose stage, section or manager was typed over. Accepted are the next contact stage and, with the reason
 * filled, the refusal; all else is refused with a code that says why.
 * @param now the row as it stands; `situation.client` is the row as the program last wrote it
 * @param allowed Settings.stage_edit_in_cell
 */
export function judgeByCell(now: Client, situation: Situation, rules: Rules, allowed: boolean): Decision {
  const before = situation.client;
  const no = (code: string): Decision => ({ ok: false, issues: [{ code }] });
  if (now.stage === before.stage) return no(now.section === before.section ? 'manager_in_card' : 'section_follows');
  if (!allowed) return no('not_by_cell');
  const form: Form = { on: situation.today, fields: {}, note: '', contact_kind: '', next_action_on: '', deal: null };
  const to = kindOf(rules.stages, now.stage);
  if (to === 'lost') return refuseClient(situation, now.reason, '', form, rules);
  if (to !== 'contact' || targets(before, rules)[0]?.code !== now.stage) return no('not_by_cell');
  return advance(situation, now.stage, form, rules);
}

/** A reason belongs to a refusal and to the archive, to nothing else (INV-02). */
export function bearsReason({ stage, section }: Client, rules: Rules): boolean {
  const kind = rules.sections.find((candidate) => candidate.code === section)?.kind;
  return kindOf(rules.stages, stage) === 'lost' || kind === 'archive';
}
