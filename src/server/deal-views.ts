// Deals as the card shows them: their days, what is paid, whose they are, and what their forms begin with.
import type { DealView, DeedAnswer, PaymentView } from '../contract/answers.ts';
import { moneyByDeal } from '../domain/day-money.ts';
import type { Deal, HistoryLine, Payment, Value } from '../domain/model.ts';
import { refundable } from '../domain/posting.ts';
import { amountText, numberText } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { changesOf } from '../sheets/rows.ts';
import { columnOf } from '../sheets/schema.ts';

const isSold = ({ deal_status }: Deal): boolean => deal_status === 'signed' || deal_status === 'done';

/** How much of a sold deal is paid; open and cancelled ones owe nothing. */
function paymentOf(book: Book, deal: Deal): DealView['payment'] {
  const code = isSold(deal) ? deal.payment_status : '';
  return { code, label: book.names.label('payment_statuses', code) };
}

/** `overdueOn`: the day of an invoice that is past and not paid. */
function invoiceOf(deal: Deal, today: string): Pick<DealView, 'overdueOn'> {
  const { invoice_due_on: on = '', balance } = deal;
  const isLate = isSold(deal) && on !== '' && on < today && (balance ?? 0) > 0;
  return { overdueOn: isLate ? on : '' };
}

/** What the forms of a deal begin with. */
const IN_FORMS = [
  'amount',
  'sale_kind',
  'channel',
  'partner',
  'contract_no',
  'invoice_no',
  'invoice_on',
  'invoice_due_on',
  'expected_close',
  'discount_pct',
  'cost',
  'title',
  'ordered_on',
  'agreed_on',
  'document_link',
  'initiative',
  'manager',
  'manager2',
  'share2_pct',
  'revenue_kind',
] as const satisfies (keyof Deal)[];

export function dealViews(book: Book, deals: readonly Deal[], payments: readonly Payment[]): DealView[] {
  const money = moneyByDeal(deals, payments);
  const amount = (value: Value | undefined): string =>
    typeof value === 'number' ? (value / 10 ** book.decimals).toFixed(book.decimals) : '';
  const shown = (key: (typeof IN_FORMS)[number], value: Value | undefined) =>
    columnOf('deals', key).kind === 'money' ? amount(value) : String(value ?? '');
  return deals.map((deal) => ({
    id: deal.deal_id,
    title: deal.title ?? '',
    amount: amount(deal.amount),
    status: String(book.codec.encode(columnOf('deals', 'deal_status'), deal.deal_status)),
    code: deal.deal_status,
    revenue: revenueText(book, deal),
    credit: creditText(book, deal),
    values: Object.fromEntries(IN_FORMS.map((key) => [key, shown(key, deal[key])])),
    orderedOn: deal.ordered_on,
    payment: paymentOf(book, deal),
    ...invoiceOf(deal, book.today),
    agreedOn: deal.agreed_on ?? '',
    signedOn: deal.signed_on,
    paidOn: money.get(deal.deal_id)?.fullOn ?? '',
    paid: amount(deal.paid),
    balance: amount(deal.balance),
    payments: payments
      .filter(({ deal_id }) => deal_id === deal.deal_id)
      .map((payment) => ({
        ...paymentView(book, payment, payments, amount),
        revenue: payment.revenue_kind === deal.revenue_kind ? '' : revenueText(book, payment),
      })),
  }));
}

const revenueText = ({ codec }: Book, { revenue_kind }: Pick<Deal, 'revenue_kind'>): string =>
  String(codec.encode(columnOf('deals', 'revenue_kind'), revenue_kind));

/** As which revenue a payment counts, and whose it is; nothing is said of what went back and of the house. */
export function countedAs(
  { names }: Book,
  { payment_type, revenue_kind: kind, manager1, dept1, manager2 }: Omit<Payment, 'payment_id'>,
): Pick<DeedAnswer, 'counted'> {
  if (payment_type === 'refund' || manager1 === '') return {};
  const people = [manager1, manager2].filter((person) => person !== '');
  const manager = people.map((person) => names.label('people', person)).join(', ');
  return { counted: { kind, manager, department: names.label('departments', dept1) } };
}

/** "Ann", or "Ann · Bob 40 %". */
function creditText({ names, locale }: Book, { manager, manager2 = '', share2_pct }: Deal): string {
  const second =
    manager2 === '' ? '' : `${names.label('people', manager2)} ${numberText(locale.language, share2_pct ?? 0)}\u00a0%`;
  return [names.label('people', manager), second].filter((text) => text !== '').join(' · ');
}

function paymentView(
  book: Book,
  payment: Payment,
  all: readonly Payment[],
  amount: (value: number) => string,
): Omit<PaymentView, 'revenue'> {
  const { payment_id: id, paid_on: on, payment_type: code, document = '' } = payment;
  const left = refundable(payment, all);
  return {
    id,
    on,
    amount: amount(payment.amount),
    type: { code, label: String(book.codec.encode(columnOf('payments', 'payment_type'), code)) },
    document,
    left: left > 0 ? amount(left) : '',
  };
}

/** What an entry was; of a deal also which one, and its status, the columns that changed, or what was paid. */
export function eventText(book: Book, line: HistoryLine): string {
  const { event_type, deal_id } = line;
  const label = book.locale.terms.event[event_type];
  if (deal_id === '' || (event_type !== 'deal' && event_type !== 'payment')) return label;
  const { rows, cells } = changesOf(line);
  const [payment] = rows?.payments ?? [];
  if (payment) {
    const type = String(book.codec.encode(columnOf('payments', 'payment_type'), payment.payment_type ?? ''));
    return [type, amountText(book.locale, Number(payment.amount), book.decimals), deal_id].join(' · ');
  }
  const changed = cells?.deals?.[deal_id] ?? {};
  const status = rows?.deals?.[0]?.deal_status ?? changed.deal_status?.[1] ?? '';
  const told = status === '' ? Object.keys(changed).filter((key) => !RECKONED.includes(key)) : [];
  const headers = told.map((key) => book.locale.columns[key as keyof typeof book.locale.columns] ?? key);
  const word = String(book.codec.encode(columnOf('deals', 'deal_status'), status));
  return [label, deal_id, word, headers.join(', ')].filter((text) => text !== '').join(' · ');
}
const RECKONED = ['paid', 'balance', 'payment_status'];
