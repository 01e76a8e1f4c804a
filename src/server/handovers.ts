// The handover of one client: since when it is due, who takes the client over, and whom a head may choose (rules 3.1, 3.3).
import type { Choice, HandoverView } from '../contract/answers.ts';
import { moneyByDeal } from '../domain/day-money.ts';
import { cameToSales, handoverDue } from '../domain/handing-over.ts';
import type { Client, Day, Deal, Department, HistoryLine, Payment, TeamRow } from '../domain/model.ts';
import { countedIn, kindOf } from '../domain/projection.ts';
import { isHead, may } from '../domain/rights.ts';
import { WITHOUT_CLIENTS } from '../domain/staff.ts';
import type { Book } from '../sheets/book.ts';
import { setting, worksOn } from '../sheets/lexicon.ts';
import { readLines } from '../sheets/rows.ts';
import { whoOf } from './actor.ts';
import { assigner } from './assigning.ts';
import { dealsOf, paymentsOfDeals } from './belongings.ts';
import { isSplit, rulesOf } from './situation.ts';

/** Won, and still of the sales department. */
const isSellers = (book: Book, { stage, department, merged_into }: Client): boolean =>
  merged_into === '' && department === 'sales' && kindOf(book.lexicon.stages, stage) === 'won';

/** Since when the handover of a client is due by the money that came in since it is with sales; '' = it is not. */
export function dueSince(
  book: Book,
  client: Client,
  deals: readonly Deal[] = dealsOf(book, client.client_id),
  payments: readonly Payment[] = paymentsOfDeals(book, deals),
  known: readonly HistoryLine[] | null = null,
): Day {
  const when = setting(book.lexicon, 'handover_when');
  if (!isSplit(book) || !isSellers(book, client) || when === 'manual') return '';
  const lines = known ?? readLines(book, client.client_id);
  const since = cameToSales(lines).get(client.client_id) ?? '';
  const older = since === '' ? new Set<string>() : enteredBefore(lines);
  const money = moneyByDeal(
    deals,
    payments.filter(({ paid_on, payment_id }) => paid_on >= since && !older.has(payment_id)),
  );
  return handoverDue(when, client, deals, ({ deal_id }) => money.get(deal_id) ?? { net: 0, firstOn: '', fullOn: '' });
}

/** Payments that were entered before the client last came to sales, were it on the same day. */
function enteredBefore(lines: readonly HistoryLine[]): Set<string> {
  const counted = countedIn(lines);
  const returns = counted.map(
    ({ department_to }, at) => department_to === 'sales' && counted[at - 1]?.department_to === 'client',
  );
  const back = returns.lastIndexOf(true);
  const told = counted.slice(0, back).map(({ changes }) => changes);
  return new Set(told.flatMap((text) => [...text.matchAll(/"payment_id":"([^"]+)"/g)].map(([, id = '']) => id)));
}

/** What the card says of a handover that this person may make now; null = none. */
export function handoverView(
  book: Book,
  client: Client,
  deals: readonly Deal[],
  payments: readonly Payment[],
): HandoverView | null {
  if (!isSplit(book) || !isSellers(book, client)) return null;
  // Before there is a client department the client stays with sales (rules 3.1).
  const takers = colleagues(book, 'client');
  if (takers.length === 0) return null;
  const due = dueSince(book, client, deals, payments);
  const who = whoOf(book);
  if (may('handover', who, client, rulesOf(book), { due: due !== '' })) return null;
  const { tag, category } = client;
  const next = assigner(book, 'client')({ manager: '', tag, category });
  return {
    due,
    next: book.names.label('people', next),
    people: isHead(who, client) ? takers.map(choiceOf) : [],
  };
}

/** E15: a client who was handed over and has all the money back. */
export function isRefunded({ department }: Client, payments: readonly Payment[]): boolean {
  const net = payments.reduce((sum, { amount }) => sum + amount, 0);
  return department === 'client' && net <= 0 && payments.some(({ amount }) => amount > 0);
}

/** Who works in a department today and may have clients. */
export function colleagues(book: Book, ...departments: Department[]): TeamRow[] {
  return book.lexicon.team.filter(
    (row) => worksOn(row, book.today) && departments.includes(row.department) && !WITHOUT_CLIENTS.includes(row.role),
  );
}

export const choiceOf = ({ person_id, person }: TeamRow): Choice => ({ code: person_id, label: person });
