// Clients in every state of rules 2.5, and where a decision leaves them.
import type { Client, ClientState, HistoryLine } from '../../src/domain/model.ts';
import { apply } from '../../src/domain/projection.ts';
import type { Decision, LineDraft } from '../../src/domain/transitions.ts';
import { c1, client, form, moved, people, stages } from './rules.ts';

export const c2 = client({ ...c1, stage: 'c2', last_contact_on: '2026-06-26', next_action_on: '2026-07-01' });
export const parked = client({
  ...c2,
  section: 'archive',
  reason: 'later',
  revisit_on: '2026-09-01',
  next_action_on: '',
});
export const won = client({
  ...c2,
  stage: 'deal',
  section: 'customer',
  acquired_by: 'M-01',
  customer_since: '2026-06-27',
});
export const handed = client({ ...won, manager: 'M-03', department: 'client', handover_on: '2026-06-28' });
export const parkedWon = client({ ...handed, section: 'archive', reason: 'later', revisit_on: '2026-09-01' });
export const soft = client({
  ...c1,
  stage: 'refusal',
  section: 'soft_refusal',
  reason: 'no_money',
  revisit_on: '2026-08-24',
  next_action_on: '',
});
export const hard = client({
  ...soft,
  section: 'hard_refusal',
  reason: 'non_profile',
  tag: 'non_profile',
  revisit_on: '',
});
export const merged = client({ ...c2, merged_into: 'C-0009' });

/** Where a decision leaves its client: its lines one after the other. */
export function outcome(decision: Decision, from: Client): Client {
  const { line, also = [], fields } = moved(decision);
  const lines = [line, ...also].map((draft: LineDraft, at) => ({ ...draft, event_id: `H-00001${at}` }) as HistoryLine);
  const state = lines.reduce<ClientState>((before, each) => apply(before, each, stages), from);
  return { ...from, ...state, ...fields } as Client;
}
export const why = form({ note: 'they asked for it' });
export const talk = form({ note: 'they called', contact_kind: 'call' });
export const known = (more: object = {}) => ({ lines: [], deals: [], people: people(), ...more });
