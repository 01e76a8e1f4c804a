// What the card asks for follows from the kind of sale (rules 1.9).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';

interface Step {
  to: string;
  skips: string[];
  have: string[];
  missing: { requirement: string; fields: { key: string; type: string }[] }[];
}

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
});
const click = { clientId: 'C-0001', seen: 'H-000001', requestId: 'r-1' };

/** The way from the 1st contact to a stage, for a client who buys in this way. */
async function step(kind: string, to: string): Promise<{ base: Base; seen: string; step: Step }> {
  const base = copyOf(fresh);
  const { card } = await base.call('advance', { ...click, fields: { sale_kind: ['Consultative', kind] } });
  const found = (card?.steps as Step[] | undefined)?.find((candidate) => candidate.to === to);
  return { base, seen: card?.seen ?? '', step: found as Step };
}
const requirements = (of: Step) => of.missing.map(({ requirement }) => requirement);

describe('the card', () => {
  test('asks a consultative sale for the need, in a long text', async () => {
    const { step: next } = await step('Consultative', 'c2');
    expect(requirements(next)).toEqual(['category', 'assessed', 'proposal', 'need']);
    expect(next.missing[3]?.fields).toMatchObject([{ key: 'need', type: 'longtext' }]);
  });
  test('asks a project for everybody who decides; approvals, which are not kept yet, are neither asked nor claimed', async () => {
    const { step: deal } = await step('Project (strategic)', 'deal');
    expect(requirements(deal)).toContain('all_reached');
    expect(requirements(deal)).not.toContain('approved');
    expect(deal.have.join()).not.toContain('approvals');
    expect(deal.skips).toEqual(['2nd contact', '3rd contact']);
  });
  test('lets a transactional sale go straight to its deal, and so does the form', async () => {
    const { base, seen, step: deal } = await step('Transactional', 'deal');
    expect(deal).toMatchObject({ skips: [], missing: [] });
    const answer = await base.call('advance', {
      ...click,
      seen,
      requestId: 'r-2',
      to: 'deal',
      deal: { amount: '100', contract_no: '7' },
    });
    expect(answer.card?.stage.code).toBe('deal');
    expect(table(base, 'Deals')).toMatchObject([{ sale_kind: 'Transactional', amount: '100' }]);
  });
});
