// What happens to the deals of a client who has bought: a further one, its signing, its terms, its end, and whose it is
// (rules 2.3 T19–T21, T23; 2.8). The first deal comes with the win (transitions.ts), money with posting.ts.
import { addDays, monthOf } from './calendar.ts';
import { isUnpaid } from './cancelling.ts';
import { checkComment, checkForm } from './form-checks.ts';
import type { Client, Day, Deal, Department, Issue, RevenueKind } from './model.ts';
import { balanceOf, type Money } from './posting.ts';
import { kindOf } from './projection.ts';
import { type DealForm, isMet } from './requirements.ts';
import { checkConcession, checkDeal, checkSigning, creditedTo, dealOf, signedAs, termsOf } from './terms-of-sale.ts';
import {
  type Decision,
  type Form,
  type LineDraft,
  mergedAway,
  moveOf,
  type Rules,
  refuse,
  type Situation,
  sectionKindOf,
  sectionOfKind,
} from './transitions.ts';

export const isSold = ({ deal_status }: Deal): boolean => deal_status === 'signed' || deal_status === 'done';

/** The deal of that id among those of the client, in a status in which the deed makes sense; else why not. */
export function dealIn(deals: readonly Deal[], id: string, statuses: readonly Deal['deal_status'][]): Deal | Issue {
  const deal = deals.find(({ deal_id }) => deal_id === id);
  if (!deal) return { code: 'unknown_deal', id };
  return statuses.includes(deal.deal_status) ? deal : { code: `deal_is_${deal.deal_status}`, deal: id };
}
export const isIssue = (found: Deal | Issue): found is Issue => 'code' in found;

/** The line of a deed about a deal. Signing is a talk with the client, the other deeds are not. */
export function dealLine(client: Client, form: Form, change: Partial<LineDraft>): ReturnType<typeof moveOf> {
  return moveOf(client, form, { event_type: 'deal', ...change });
}

/** What a deal asks for before it is signed or kept as a forecast. */
function lacking(deal: DealForm, client: Client, isSigned: boolean, rules: Rules): Issue[] {
  const asked = isSigned ? (['amount', 'sale_kind', 'document'] as const) : (['amount', 'sale_kind'] as const);
  const now = { on: deal.signed_on, managerActive: true, document: rules.document, deal };
  const blank: string[] = asked.filter((requirement) => !isMet(requirement, client, now));
  if (!isSigned && !deal.more?.expected_close) blank.push('expected_close');
  return blank.length > 0 ? [{ code: 'missing_fields', sentence: 'deal_fields', fields: blank }] : [];
}

/** The concession guard of rules 2.8; a head's own click is the approval. */
export const conceded = (
  deal: Pick<DealForm, 'amount' | 'discount_pct' | 'cost'>,
  { byHead }: Situation,
  { limits }: Rules,
): Issue[] => (limits && !byHead ? checkConcession(deal, limits) : []);

/** T19, and T20 with it where the deal is signed at once. Ends a parking. */
export function addDeal(situation: Situation, form: Form, isSigned: boolean, rules: Rules): Decision {
  const { client, today } = situation;
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  const won = rules.stages.find(({ kind }) => kind === 'won');
  if (kindOf(rules.stages, client.stage) !== 'won' || !won) return refuse({ code: 'not_won' });
  const deal = form.deal;
  if (!deal) return refuse({ code: 'required', field: 'amount' });
  const issues = [
    ...checkForm(situation, form, rules),
    ...checkDeal(deal, today),
    ...lacking(deal, client, isSigned, rules),
    ...(isSigned ? [...checkSigning(deal.signed_on, situation, rules), ...conceded(deal, situation, rules)] : []),
  ];
  if (issues.length > 0) return refuse(...issues);
  const isParked = sectionKindOf(rules, client.section) === 'archive';
  const back = {
    section_to: sectionOfKind(rules, 'customer'),
    next_action_on: form.next_action_on || addDays(form.on, won.next_action_days ?? 1),
  };
  const decision = dealLine(client, form, {
    next_action_on: form.next_action_on,
    contact_kind: isSigned ? form.contact_kind || TALK : '',
    ...(isParked ? back : {}),
  });
  const draft = dealOf({ ...client, special_terms: '' }, deal, situation, rules.returningAfterMonths);
  decision.move.deal = isSigned ? draft : { ...draft, deal_status: 'open', signed_on: '' };
  return decision;
}

/** How a contract was agreed, where nobody says it: the line must tell that the client was talked to (T20). */
const TALK = 'meeting';

/** T20: whose deal it is, and new or repeat, are fixed with its signing. */
export function signDeal(situation: Situation, deals: readonly Deal[], id: string, form: Form, rules: Rules): Decision {
  const { client, today } = situation;
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  const deal = dealIn(deals, id, ['open']);
  if (isIssue(deal)) return refuse(deal);
  const terms = form.deal;
  if (!terms) return refuse({ code: 'required', field: 'amount' });
  const issues = [
    ...checkForm(situation, form, rules),
    ...checkDeal(terms, today),
    ...lacking(terms, client, true, rules),
    ...checkSigning(terms.signed_on, situation, rules),
    ...conceded(terms, situation, rules),
  ];
  if (issues.length > 0) return refuse(...issues);
  const decision = dealLine(client, form, {
    deal_id: id,
    next_action_on: form.next_action_on,
    contact_kind: form.contact_kind || TALK,
  });
  decision.move.deals = {
    [id]: signedAs({ ...client, special_terms: '' }, terms, situation, rules.returningAfterMonths),
  };
  return decision;
}

/** What of a deal who keeps the books may write: its papers. */
export const PAPERS: readonly string[] = ['contract_no', 'invoice_no', 'invoice_on', 'invoice_due_on', 'document_link'];

/**
 * The terms, papers and days of a deal that are learned later. The amount decides what is still to be paid.
 * @param only the columns this person may write; null = all
 */
export function amendDeal(
  situation: Situation,
  { deals, payments }: Money,
  id: string,
  form: Form,
  only: readonly string[] | null,
  rules: Rules,
): Decision {
  const { client, today } = situation;
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  const deal = dealIn(deals, id, ['open', 'signed', 'done']);
  if (isIssue(deal)) return refuse(deal);
  const terms = form.deal;
  if (!terms) return refuse({ code: 'nothing_changed' });
  const changed = Object.entries(termsOf(terms)).filter(
    ([key, value]) => (deal[key as keyof Deal] ?? '') !== (value ?? ''),
  );
  if (changed.length === 0) return refuse({ code: 'nothing_changed' });
  const alien = only ? changed.find(([key]) => !only.includes(key)) : undefined;
  if (alien) return refuse({ code: 'papers_only', field: alien[0] });
  const concedes = changed.some(([key]) => ['amount', 'discount_pct', 'cost'].includes(key));
  const issues = [
    ...checkForm(situation, form, rules),
    ...checkDeal(terms, today),
    ...lacking(terms, client, isSold(deal), rules),
    ...(isSold(deal) && concedes ? conceded(terms, situation, rules) : []),
  ];
  if (issues.length > 0) return refuse(...issues);
  const decision = dealLine(client, form, { deal_id: id, next_action_on: '' });
  const cells = Object.fromEntries(changed) as Partial<Deal>;
  const own = payments.filter(({ deal_id }) => deal_id === id);
  decision.move.deals = { [id]: { ...cells, ...balanceOf({ ...deal, ...cells }, own) } };
  return decision;
}

/** T21: the deal is none. The last one of a client goes only with the win (T12) or with the client (T13). */
export function cancelDeal(
  situation: Situation,
  deals: readonly Deal[],
  id: string,
  reason: string,
  form: Form,
  rules: Rules,
): Decision {
  const { client } = situation;
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  const deal = dealIn(deals, id, ['open', 'signed', 'done']);
  if (isIssue(deal)) return refuse(deal);
  if (!isUnpaid(deal)) return refuse({ code: 'deal_has_money', deal: id });
  const others = deals.filter((other) => other !== deal && other.deal_status !== 'cancelled');
  const isWon = kindOf(rules.stages, client.stage) === 'won';
  if (isWon && others.length === 0) return refuse({ code: 'last_deal', deal: id });
  if (reason === '') return refuse({ code: 'required', field: 'reason' });
  if (!rules.reasons.find(({ code }) => code === reason)?.applies_to.includes('cancel')) {
    return refuse({ code: 'reason_not_for_cancel', reason });
  }
  const issues = checkForm(situation, form, rules);
  if (issues.length > 0) return refuse(...issues);
  const decision = dealLine(client, form, { deal_id: id, reason, next_action_on: '' });
  decision.move.deals = { [id]: { deal_status: 'cancelled', reason } };
  return decision;
}

/** Whose a deal is: undefined = it stays. */
export interface CreditForm {
  manager?: string;
  /** '' = the split ends. */
  manager2?: string;
  share2_pct?: number | null;
  revenue_kind?: RevenueKind;
}

/**
 * T23: transfer, split, new or repeat, for payments that are not posted yet.
 * @param departmentOn of a person on a day; '' = not at work then
 */
export function changeCredit(
  situation: Situation,
  { deals, closedThrough }: Pick<Money, 'deals' | 'closedThrough'>,
  id: string,
  credit: CreditForm,
  form: Form,
  departmentOn: (person: string, on: Day) => Department | '',
  rules: Rules,
): Decision {
  const { client } = situation;
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  const deal = dealIn(deals, id, ['signed', 'done']);
  if (isIssue(deal)) return refuse(deal);
  const manager = credit.manager ?? deal.manager;
  const manager2 = credit.manager2 ?? deal.manager2 ?? '';
  const share2_pct = manager2 === '' ? null : (credit.share2_pct ?? deal.share2_pct ?? null);
  const month = monthOf(form.on);
  const issues = [
    ...checkForm(situation, form, rules),
    ...checkComment(form),
    ...(month <= closedThrough ? [{ code: 'month_closed', field: 'event_on', month }] : []),
    ...checkShares(manager, manager2, share2_pct),
  ];
  if (issues.length > 0) return refuse(...issues);
  const theirs = departmentOn(manager, deal.signed_on) || departmentOn(manager, form.on);
  const cells = {
    manager,
    credit_department: manager === deal.manager ? deal.credit_department : creditedTo(client, theirs),
    manager2,
    share2_pct,
    revenue_kind: credit.revenue_kind ?? deal.revenue_kind,
  };
  const isSame = Object.entries(cells).every(([key, value]) => (deal[key as keyof Deal] ?? '') === (value ?? ''));
  if (isSame) return refuse({ code: 'nothing_changed' });
  const decision = dealLine(client, form, { deal_id: id, next_action_on: '' });
  decision.move.deals = { [id]: cells };
  return decision;
}

/** BI-11. */
export function checkShares(manager: string, manager2: string, pct: number | null): Issue[] {
  if (manager === '') return [{ code: 'required', field: 'manager' }];
  if (manager2 === '') return [];
  if (manager2 === manager) return [{ code: 'same_person_twice', field: 'manager2' }];
  if (pct === null) return [{ code: 'required', field: 'share2_pct' }];
  if (pct > 0 && pct < 1)
    return [{ code: 'percent_meant', field: 'share2_pct', percent: Math.round(pct * 10_000) / 100 }];
  return pct <= 0 || pct >= 100 ? [{ code: 'share_out_of_range', field: 'share2_pct' }] : [];
}
