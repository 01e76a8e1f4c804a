// Deals and Payments as people leave them: what was typed over goes back, what was deleted comes back, new rows are judged.
import { addDays } from '../domain/calendar.ts';
import { doubtIn, reckon } from '../domain/deal-cells.ts';
import { type Drift, repeatsIn, type Standing } from '../domain/drift.ts';
import type { Deal, Issue, Payment, Value } from '../domain/model.ts';
import { nextMonth } from '../domain/pay-run.ts';
import { ID_OF, MONEY_TABS, type MoneyTab } from '../domain/posted.ts';
import type { Cells } from '../domain/undo.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { commit } from '../sheets/commit.ts';
import { setting } from '../sheets/lexicon.ts';
import { closedThrough } from '../sheets/lock.ts';
import { noteRows } from '../sheets/marks.ts';
import {
  bringBack,
  driftIn,
  emptyRows,
  isAsEntered,
  type MoneyRows,
  readAgain,
  readMoney,
  rememberMoney,
  typedIn,
  writeOver,
  writeReckoned,
} from '../sheets/money-rows.ts';
import { moneyText } from '../sheets/report-formats.ts';
import { mayWrite } from '../sheets/rights.ts';
import { columnOf } from '../sheets/schema.ts';
import { numberOf } from '../sheets/state.ts';
import { actorOf, BY_CELL, whoOf } from './actor.ts';
import { moneySentence, overText, rowText, waitText } from './money-words.ts';
import { rememberHistories } from './situation.ts';
import type { Swept } from './sweep.ts';
import { judgeDeals, waitingDeals } from './typed-deals.ts';
import { judgePayments, waitingPayments } from './typed-payments.ts';
import { Clients, type Entry, ROWS_AT_ONCE, type Verdicts } from './typed-rows.ts';
import { type By, takeInTerms } from './typed-terms.ts';

/** From so many rows on History is read once for all of them. */
const MANY = 10;

export type TypedMoney = Pick<Swept, 'accepted' | 'taken' | 'putBack' | 'notes' | 'waiting'>;

/** Rows that wait, and why. */
type Waits = Record<MoneyTab, Map<number, Issue>>;

/** An edit that a script saw: these rows of one of the tabs. */
export interface Typing {
  tab: MoneyTab;
  first: number;
  last: number;
}

/**
 * Takes in what people did to the rows of Deals and Payments; the same for an edit that a script saw and for an opening,
 * but that an opening empties a row that Ctrl+Z has brought back a second time, and does not know who changed a deal.
 */
export function takeInMoney(book: Book, typing: Typing | null): TypedMoney {
  const told: TypedMoney = { accepted: 0, taken: [], putBack: [], notes: [], waiting: 0 };
  if (!book.isOpen || !MONEY_TABS.every((key) => book.has(key))) return told;
  const first = readMoney(book);
  let money = first;
  const may = () => MONEY_TABS.every((key) => mayWrite(book.tab(key)));
  if (!isAsEntered(book, money)) {
    let drift = driftIn(book, typing !== null);
    const isAny = !isClean(drift);
    // Who may not write them leaves it to somebody who may.
    if (isAny && !may()) return told;
    if (isAny) {
      const over = overText(book, money.payments, drift.payments.back);
      for (const key of MONEY_TABS) told.putBack.push(...correct(book, key, money[key], drift[key]));
      told.notes.push(...over);
      money = readAgain(book);
      drift = driftIn(book, typing !== null);
    }
    const { typed } = drift.deals;
    if (typed.size > 0 && !may()) return told;
    if (typed.size > 0) {
      if (typed.size > MANY) rememberHistories(book);
      const {
        back,
        told: kept,
        left,
      } = takeInTerms(book, typed, byRow(money), entered(money.payments), byOf(book, typing));
      writeOver(book, 'deals', back as Map<number, Cells>);
      told.putBack.push(...kept);
      told.waiting += left;
      money = readAgain(book);
      // What is left is not as entered: nothing is remembered before it is judged.
      if (left > 0) return told;
    }
  }
  const waits: Waits = { deals: new Map(), payments: new Map() };
  for (const key of MONEY_TABS) {
    for (let again = true; again; ) {
      const rows = WAITING[key](money[key]);
      if (rows.length > 0 && !may()) return told;
      waits[key].clear();
      const taken = rows.length > 0 ? takeInRows(book, key, money, rows, waits, told) : 0;
      told.waiting += taken > 0 ? Math.max(0, rows.length - taken - waits[key].size) : 0;
      if (taken > 0) money = readAgain(book);
      // What was taken in may make right what stands above it.
      again = taken > 0 && waits[key].size > 0 && taken < ROWS_AT_ONCE;
    }
  }
  // Somebody has typed while this was written: the next opening judges that, and nothing is remembered before.
  if (money !== first && !isAsEntered(book, money)) {
    const drift = driftIn(book, typing !== null);
    if (!isClean(drift) || drift.deals.typed.size > 0) return told;
  }
  if (!reckonCells(book, money, waits, told, may)) return told;
  told.notes.push(
    ...waitText(
      book,
      MONEY_TABS.flatMap((key) => note(book, key, waits[key])),
    ),
  );
  rememberMoney(book, money);
  return told;
}

/** Nothing was typed over, copied or deleted. */
const isClean = (drift: Record<MoneyTab, Drift>): boolean =>
  MONEY_TABS.every((key) => {
    const { back, alien, repeated, lost } = drift[key];
    return back.size + alien.length + repeated.size + lost.size === 0;
  });

/** Only who sits in front of the rows is known, and only if Google tells. */
function byOf(book: Book, typing: Typing | null): By {
  const who = whoOf(book);
  const isKnown = typing?.tab === 'deals' && who.person !== '';
  return (at) => (isKnown && at >= typing.first && at <= typing.last ? { who, actor: actorOf(book).id } : null);
}

const byRow = ({ deals }: MoneyRows): Map<number, Deal> =>
  new Map(deals.map(({ at, cells }) => [at, cells as unknown as Deal]));

/** Puts right what is not as entered. Returns what is to be said, a sentence per row. */
function correct(book: Book, key: MoneyTab, rows: readonly Standing[], drift: Drift): string[] {
  const { back, alien, repeated, lost } = drift;
  const idAt = new Map(rows.map(({ at, cells }) => [at, String(cells[ID_OF[key]])]));
  const ids = new Map(alien.map((at): [number, Cells] => [at, { [ID_OF[key]]: '' }]));
  writeOver(book, key, new Map([...back, ...ids]));
  emptyRows(book, key, [...repeated.keys()]);
  bringBack(book, key, lost);
  const say = (id: string, issue: Issue) => `${id}: ${moneySentence(book, issue)}`;
  const tab = book.locale.terms.tabs[key];
  const backIds = new Map([...back].map(([at, cells]) => [at, String(cells[ID_OF[key]] ?? idAt.get(at) ?? '')]));
  const named = new Set(backIds.values());
  return [
    ...[...back].map(([at, cells]) =>
      say(backIds.get(at) ?? '', key === 'deals' ? dealKept(cells) : paymentKept(book, cells, rows, at)),
    ),
    ...[...repeated.values()].filter((id) => !named.has(id)).map((id) => say(id, { code: 'repeated', tab })),
    ...[...lost.keys()].map((id) => say(id, { code: 'lost', tab })),
  ];
}

/** The id of a deal is the program's; what else is kept of it is changed in the card. */
const dealKept = (cells: Cells): Issue => ({ code: 'deal_id' in cells ? 'owned' : 'not_by_cell' });
/** What a person says of a payment; the other cells of it are the program's. */
const SAID = ['deal_id', 'paid_on', 'amount', 'payment_type', 'refund_of'];

function paymentKept(book: Book, cells: Cells, rows: readonly Standing[], at: number): Issue {
  if ('payment_id' in cells || !Object.keys(cells).some((key) => SAID.includes(key))) return { code: 'owned' };
  const now = rows.find((row) => row.at === at)?.cells;
  const day: Value = cells.paid_on ?? now?.paid_on ?? '';
  const month = String(day).slice(0, 7);
  const closed = closedThrough(book);
  return month !== '' && month <= closed
    ? { code: 'posted_closed', month, next: nextMonth(closed) }
    : { code: 'posted' };
}

const entered = (rows: readonly Standing[]): Payment[] =>
  rows
    .filter(({ cells }) => cells.payment_id !== '')
    .map(({ cells }) => ({ ...cells, amount: cells.amount ?? 0, share2: cells.share2 ?? 0 }) as unknown as Payment);

const dealsIn = (rows: readonly Standing[]): Map<string, Deal> =>
  new Map(
    rows
      .filter(({ cells }) => cells.deal_id !== '')
      .map(({ cells }) => [String(cells.deal_id), cells as unknown as Deal]),
  );

const WAITING: Record<MoneyTab, (rows: readonly Standing[]) => number[]> = {
  deals: waitingDeals,
  payments: waitingPayments,
};

/** Judges new rows; how many of them were taken in. */
function takeInRows(
  book: Book,
  key: MoneyTab,
  money: MoneyRows,
  rows: readonly number[],
  waits: Waits,
  told: TypedMoney,
): number {
  if (rows.length > MANY) rememberHistories(book);
  const repeats = repeatsIn(key, money[key], rows);
  const fresh = rows.filter((at) => !repeats.has(at));
  const { entries, refused } = judge(book, key, money, fresh);
  for (const [at, id] of repeats) waits[key].set(at, { code: 'repeats', id });
  for (const [at, issue] of refused) waits[key].set(at, issue);
  const [first] = entries;
  if (!first) return 0;
  give(book, key, new Map(entries.map(({ at, id }): [number, Cells] => [at, { [ID_OF[key]]: id }])));
  const events = entries.flatMap((entry) => entry.events);
  commit(book, { events, requestId: '', actor: BY_CELL, origin: 'cell' });
  told.accepted += entries.length;
  told.taken.push(takenText(book, key, first));
  return entries.length;
}

function judge(book: Book, key: MoneyTab, money: MoneyRows, rows: readonly number[]): Verdicts {
  book.tab(key).prefetch(rows);
  const deals = dealsIn(money.deals);
  const payments = entered(money.payments);
  const clients = new Clients(book);
  if (key === 'payments') return judgePayments(book, rows, clients, deals, payments);
  const isOf = (client: string) => (payment: Payment) => deals.get(payment.deal_id)?.client_id === client;
  return judgeDeals(book, rows, clients, (client) => payments.filter(isOf(client)));
}

function takenText(book: Book, key: MoneyTab, { id, client, events }: Entry): string {
  const { payment_taken, deal_taken } = book.locale.money;
  const [row] = events[0]?.changes.rows?.[key] ?? [];
  const blanks = { client: client.name, id, amount: moneyText(book, Number(row?.amount ?? 0)) };
  return fill(book.locale, key === 'payments' ? payment_taken : deal_taken, blanks);
}

/** The ids that rows get; the lines name them, so they stand first. A row left with one by a cut is judged anew. */
function give(book: Book, key: MoneyTab, ids: ReadonlyMap<number, Cells>): void {
  writeOver(book, key, ids);
  const highest = Math.max(
    book.state.last[key] ?? 0,
    ...[...ids.values()].map((cells) => numberOf(String(cells[ID_OF[key]]))),
  );
  book.state = { ...book.state, last: { ...book.state.last, [key]: highest } };
  book.tab(key).forget();
}

/** Says in the rows why they wait; a sentence for each that did not say it before. What is only not complete yet is not told. */
function note(book: Book, key: MoneyTab, issues: ReadonlyMap<number, Issue>): string[] {
  const reasons = new Map([...issues].map(([at, issue]) => [at, moneySentence(book, issue)]));
  return noteRows(book, key, reasons)
    .filter((at) => issues.get(at)?.code !== 'required')
    .map((at) => `${book.locale.terms.tabs[key]}, ${rowText(book, at)}: ${reasons.get(at) ?? ''}`);
}

/** The day in a row of Deals that is none. */
function badDay(book: Book, at: number): Issue | null {
  const typed = typedIn(book, 'deals', at);
  const row = book.tab('deals').row(at);
  const key = Object.keys(typed).find(
    (one) => columnOf('deals', one).kind === 'day' && row[one] === '' && typed[one] !== '',
  );
  return key ? { code: 'bad_date', field: key, typed: String(typed[key]) } : null;
}

/** An invoice whose day was typed is due when Settings say (rules 1.4), if nobody says more. */
function dueOf(book: Book, { invoice_on = '', invoice_due_on = '' }: Deal): Partial<Deal> {
  const days = Number(setting(book.lexicon, 'invoice_due_days')) || 0;
  return invoice_on !== '' && invoice_due_on === '' ? { invoice_due_on: addDays(invoice_on, days) } : {};
}

/** Cells that follow from others: those of deals from their payments, the month of a payment from its day. */
function reckonCells(book: Book, money: MoneyRows, waits: Waits, told: TypedMoney, may: () => boolean): boolean {
  const own = new Map<string, Payment[]>();
  for (const payment of entered(money.payments))
    own.set(payment.deal_id, [...(own.get(payment.deal_id) ?? []), payment]);
  const deals = new Map<number, Cells>();
  for (const [at, deal] of byRow(money)) {
    if (deal.deal_id === '') continue;
    const { cells, isTyped } = reckon(deal, own.get(deal.deal_id) ?? []);
    // A day that nobody can read stays to be seen.
    const due = money.unread.has(at) ? {} : dueOf(book, deal);
    const now = { ...cells, ...due };
    if (Object.keys(now).length > 0) deals.set(at, now as Cells);
    if (isTyped) told.putBack.push(`${deal.deal_id}: ${moneySentence(book, { code: 'owned' })}`);
    const doubt = (money.unread.has(at) ? badDay(book, at) : null) ?? doubtIn({ ...deal, ...now }, book.today);
    if (doubt) waits.deals.set(at, doubt);
  }
  const closed = closedThrough(book);
  const payments = new Map<number, Cells>();
  for (const { at, cells } of money.payments.filter(({ cells }) => cells.payment_id !== '' && cells.paid_on !== '')) {
    const month = String(cells.paid_on).slice(0, 7);
    const month_closed = month <= closed;
    if (cells.month !== month || cells.month_closed !== month_closed) payments.set(at, { month, month_closed });
  }
  const writes = deals.size + payments.size + waits.deals.size > 0;
  if (writes && !may()) return false;
  writeReckoned(book, 'deals', deals);
  writeReckoned(book, 'payments', payments);
  return true;
}
