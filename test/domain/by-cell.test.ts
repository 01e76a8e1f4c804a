// What may be done by typing into a client row (rules 1.12): the next contact, and a refusal whose reason is filled.
import { expect, test } from 'vitest';
import { bearsReason, judgeByCell } from '../../src/domain/by-cell.ts';
import type { Client, Deal } from '../../src/domain/model.ts';
import { client, rules, situation } from './rules.ts';

const before = client();
const typed = (change: Partial<Client>, allowed = true): string => {
  const decision = judgeByCell({ ...before, ...change }, situation(before), rules, allowed);
  return decision.ok ? `→ ${decision.move.line.stage_to}` : (decision.issues[0]?.code ?? '');
};

test.each([
  ['the next contact', { stage: 'c1' }, '→ c1'],
  ['a refusal with its reason', { stage: 'refusal', reason: 'no_money' }, '→ refusal'],
  ['a refusal without a reason', { stage: 'refusal' }, 'missing_fields'],
  ['a reason that is for the archive', { stage: 'refusal', reason: 'later' }, 'reason_not_for_refusal'],
  ['a skip', { stage: 'c2' }, 'not_by_cell'],
  ['a deal', { stage: 'deal' }, 'not_by_cell'],
  ['a stage that does not exist', { stage: '?Talks' }, 'not_by_cell'],
  ['the section', { section: 'customer' }, 'section_follows'],
  ['the manager', { manager: 'M-02' }, 'manager_in_card'],
])('%s', (_what, change, wanted) => expect(typed(change)).toBe(wanted));

test('nothing is taken in where the owner has switched it off', () =>
  expect(typed({ stage: 'c1' }, false)).toBe('not_by_cell'));

test('a client with open deals is refused in the card, where they are cancelled too; one that was merged stays', () => {
  const refusal = { ...before, stage: 'refusal', reason: 'no_money' };
  const open = { deal_id: 'D-00007', deal_status: 'open' } as Deal;
  expect(judgeByCell(refusal, situation(before), rules, true, [open])).toEqual({
    ok: false,
    issues: [{ code: 'open_deals', field: 'cancel_reason', deals: ['D-00007'] }],
  });
  const merged = { ...before, merged_into: 'C-0002' };
  expect(judgeByCell({ ...merged, stage: 'c1' }, situation(merged), rules, true)).toEqual({
    ok: false,
    issues: [{ code: 'merged', into: 'C-0002' }],
  });
});

test('a reason belongs to a refusal and to the archive', () => {
  expect(bearsReason(client({ stage: 'refusal', section: 'soft_refusal' }), rules)).toBe(true);
  expect(bearsReason(client({ stage: 'c2', section: 'archive' }), rules)).toBe(true);
  expect(bearsReason(client({ stage: 'c2', section: 'in_work' }), rules)).toBe(false);
});
