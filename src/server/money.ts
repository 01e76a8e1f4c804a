// The money of one client and the owner's rules for it: deals and payments, who is credited, and the handover that money makes due.

import { isDay } from '../domain/calendar.ts';
import type { Credits } from '../domain/credits.ts';
import { withHandover } from '../domain/handing-over.ts';
import type { Day, Deal, Payment } from '../domain/model.ts';
import type { Money } from '../domain/posting.ts';
import { apply } from '../domain/projection.ts';
import type { Decision, Move, People } from '../domain/transitions.ts';
import type { Book } from '../sheets/book.ts';
import { setting } from '../sheets/lexicon.ts';
import { closedThrough } from '../sheets/lock.ts';
import { dealsOf, paymentsOfDeals } from './belongings.ts';
import { type Occasion, peopleOf } from './desk.ts';
import { dueSince } from './handovers.ts';
import { standingOf } from './situation.ts';

/** Deals and payments of a client as they stand. */
export function moneyOf(book: Book, clientId: string): Money {
  const deals = dealsOf(book, clientId);
  return { deals, payments: paymentsOfDeals(book, deals), closedThrough: closedThrough(book), goLive: goLiveOf(book) };
}

/** The first day of the program; '' = none is set. */
export function goLiveOf(book: Book): Day {
  const day = setting(book.lexicon, 'go_live');
  return isDay(day) ? day : '';
}

/** Who is credited with money that comes in (rules 3.5, 3.6). */
export function creditsOf(book: Book): Credits {
  return {
    departmentOn(person, on) {
      const { active, department } = standingOf(book, person, on);
      return active ? department : '';
    },
    lastDay(person) {
      const ends = book.conditionsOf(person).map(({ valid_to }) => valid_to);
      return ends.includes('') ? '' : (ends.sort().at(-1) ?? '');
    },
    newMeans: setting(book.lexicon, 'new_means'),
    leaverDays: Number(setting(book.lexicon, 'leaver_days')),
    leaverCredit: setting(book.lexicon, 'leaver_credit') === 'successor' ? 'successor' : 'house',
  };
}

/** A win or a payment with the handover that it makes due, in the same click (rules 3.1). */
export function withDueHandover(
  desk: Occasion,
  decision: Decision,
  money: Money,
  people: People = peopleOf(desk),
): Decision {
  if (!decision.ok) return decision;
  const { book, client, form, rules } = desk;
  if (setting(book.lexicon, 'handover_mode') === 'propose') return decision;
  const { move } = decision;
  const after = { ...client, ...form.fields, ...apply(client, { ...move.line, ...NO_LINE }, rules.stages) };
  const { deals, payments } = moneyAfter(move, money);
  const due = dueSince(book, after, deals, payments);
  return { ok: true, move: withHandover(move, after, due, people, form.handoverNote ?? '', rules) };
}
/** A line that has not been written yet. */
const NO_LINE = { event_id: '', actor: '', origin: 'sidebar', recorded_at: '', request_id: '', changes: '' } as const;

/** Deals and payments as the move leaves them. */
function moneyAfter(move: Move, { deals, payments }: Money): { deals: Deal[]; payments: Payment[] } {
  const changed = deals.map((deal) => ({ ...deal, ...move.deals?.[deal.deal_id] }));
  return {
    deals: move.deal ? [...changed, { ...move.deal, deal_id: '' }] : changed,
    payments: move.payment ? [...payments, { ...move.payment, payment_id: '' }] : [...payments],
  };
}
