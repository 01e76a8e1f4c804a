// What is known of a sale that is being won: what it is worth, and how far the people who decide it have come (rules 2.4).
import type { Client, Minor, Person } from './model.ts';
import { decidersIn } from './requirements.ts';

/** Expected amount less expected cost, and its part of the amount (0–1); null = one of the two is unknown. */
export function benefitOf({ expected_amount, expected_cost }: Client): { amount: Minor; share: number } | null {
  if (expected_amount === null || expected_cost === null || expected_amount === 0) return null;
  const amount = expected_amount - expected_cost;
  return { amount, share: amount / expected_amount };
}

/** Those whom `all_reached` asks for, and the chain of `approved`; `next` = name of the first who has not agreed. */
export function approvalsOf(persons: readonly Person[]) {
  const makers = decidersIn(persons);
  const chain = persons
    .filter(({ approval_order }) => approval_order !== null)
    .sort((a, b) => Number(a.approval_order) - Number(b.approval_order));
  const open = chain.filter(({ approval }) => approval !== 'agreed');
  return {
    makers: makers.length,
    reached: makers.filter(({ reached_on }) => reached_on !== '').length,
    chain: chain.length,
    approved: chain.length - open.length,
    next: open[0]?.person_name ?? '',
  };
}
