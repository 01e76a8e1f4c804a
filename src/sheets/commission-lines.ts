// The lowest tables of the Commission: each payment with what it earned and why, each refund with what it takes back, and
// whatever else makes up the pay.
import { addDays, firstDay, monthOf } from '../domain/calendar.ts';
import type { Clawback } from '../domain/clawback.ts';
import type { CreditLine } from '../domain/credit.ts';
import type { Minor } from '../domain/model.ts';
import { sumOf } from '../domain/money.ts';
import { bonusBase, earnedBy, type Part, type Scheme } from '../domain/pay.ts';
import { nextMonth } from '../domain/pay-run.ts';
import { dayText, fill } from '../locales/text.ts';
import {
  daysText,
  departmentLabel,
  lowered,
  money,
  name,
  type PayView,
  personLabel,
  remarks,
  share,
  text,
  whose,
} from './commission-blocks.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { COLORS } from './report-cell.ts';
import { moneyText, ratioText } from './report-formats.ts';
import { monthLabel } from './report-words.ts';

/** What the lines of both tables begin with: the payment or refund, its client, the department and the person. */
const headColumns = ({ book, notes }: PayView, id: BlockColumn, person: string): BlockColumn[] => [
  id,
  name(book.locale.columns.name, notes.client),
  name(book.locale.report.axis.department, notes.department),
  name(person, notes.person),
];
type Headed = Pick<CreditLine, 'payment_id' | 'client' | 'department' | 'person'>;
const headCells = ({ book }: PayView, { payment_id, client, department, person }: Headed): Entry[] => [
  payment_id,
  client,
  departmentLabel(book, department),
  personLabel(book, person),
];

/** Every credited share of the month, so that a seller can check every cent; what the cap takes is a line of its own. */
export function paymentsBlock(view: PayView): Block {
  const { book, report } = view;
  const words = book.locale.report;
  const { notes } = view;
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  const schemes = report.parts.flatMap((part) => part.schemes.map((scheme) => ({ ...scheme, part })));
  const lines = schemes.flatMap((scheme) => {
    const earned = earnedBy(scheme);
    return scheme.lines.map((line, index) => ({ line, scheme, earned: earned[index] ?? 0 }));
  });
  lines.sort(({ line: a }, { line: b }) => (a.payment_id < b.payment_id ? -1 : a.payment_id > b.payment_id ? 1 : 0));
  const remark = ({ line, scheme }: (typeof lines)[number]): string =>
    [
      ...(line.amount !== line.whole ? [words.pay.split] : []),
      ...(line.refund_of !== '' ? [fill(book.locale, words.pay.refund_of, { payment: line.refund_of })] : []),
      ...(line.person === '' ? [words.pay.house_note] : []),
      ...(line.credited === '' ? [] : [words.pay[line.credited]]),
      ...(line.person !== '' && scheme.basis === 'own' ? [words.pay.own_rate] : []),
      ...(scheme.capped < scheme.commission
        ? [fill(book.locale, words.pay.after_cap, { amount: moneyText(book, line.commission) })]
        : []),
    ].join(', ');
  const cuts = schemes.filter(({ capped, commission }) => capped < commission);
  return {
    title: words.pay.lines,
    note: words.pay.lines_note,
    columns: [
      ...headColumns(view, text(words.pay.payment, notes.payment, { wrap: 'OVERFLOW' }), words.pay.credited_to),
      text(words.pay.paid_on, notes.paid_on),
      text(words.pay.revenue, notes.revenue),
      money(words.pay.amount, notes.amount),
      share(words.pay.share, notes.share),
      money(book.locale.terms.report.credited_base, notes.credited),
      share(words.pay.rate, notes.line_rate),
      money(book.locale.terms.line.commission, notes.line),
      remarks(view),
    ],
    rows: [
      ...lines.map((one): Entry[] => [
        ...headCells(view, one.line),
        dayText(book.locale, one.line.paid_on),
        book.names.label('revenue_kind', one.line.kind),
        lowered(view, one.line.whole),
        one.line.whole === 0 ? null : one.line.amount / one.line.whole,
        lowered(view, one.line.amount),
        ratesText(view, one.scheme),
        lowered(view, one.earned),
        remark(one),
      ]),
      ...cuts.map(({ part, kind, capped, commission }): Entry[] => [
        ...headCells(view, { ...part, payment_id: book.locale.terms.line.cap_cut, client: '' }),
        '',
        book.names.label('revenue_kind', kind),
        '',
        '',
        '',
        '',
        lowered(view, capped - commission),
        '',
      ]),
    ],
    totals: [
      [
        words.total,
        ...['', '', '', '', '', '', ''],
        amount(sumOf(lines, ({ line }) => line.amount)),
        '',
        amount(sumOf(lines, ({ line }) => line.commission)),
        '',
      ],
    ],
    empty: words.nothing,
  };
}

/** The rate of the band; "8.0%–10.0%" where the base falls into several; null = there is none. */
function ratesText({ book, formats }: PayView, { bands }: Scheme): Entry {
  if (bands.length === 0) return null;
  const [least, most] = [Math.min, Math.max].map((of) => of(...bands.map(({ rate }) => rate)) / 100);
  if (least === most) return least ?? null;
  const value = [least, most].map((rate) => ratioText(book, rate ?? null)).join('–');
  return { value, format: formats.text, align: 'right' };
}

/** Refunds of earlier months: what was paid then, and what goes back of it. */
export function clawbacksBlock(view: PayView): Block {
  const { book, report, formats } = view;
  const words = book.locale.report;
  const { notes } = view;
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  const taken = report.parts.flatMap((part) => part.schemes.flatMap((scheme) => scheme.clawbacks));
  const known = ({ how }: Clawback): boolean => how === 'frozen';
  const remark = ({ how }: Clawback): string => (how === 'frozen' ? '' : words.pay[how]);
  return {
    title: words.pay.clawbacks,
    note: words.pay.clawbacks_note,
    columns: [
      ...headColumns(view, text(words.pay.refund, notes.refund), words.axis.person),
      money(words.pay.refunded, notes.refunded),
      text(words.pay.of_payment, notes.of_payment),
      money(words.pay.amount_then, notes.amount_then),
      text(words.pay.paid_in, notes.paid_in),
      money(words.pay.commission_then, notes.commission_then),
      share(words.pay.rate_then, notes.rate_then),
      money(book.locale.terms.line.clawback, notes.taken),
      remarks(view),
    ],
    rows: taken.map((line): Entry[] => [
      ...headCells(view, line),
      lowered(view, line.amount),
      line.refund_of,
      known(line) ? amount(line.share) : null,
      line.earnedIn,
      known(line) ? amount(line.earned) : null,
      known(line) && line.share !== 0 ? line.earned / line.share : null,
      line.taken > 0
        ? { value: amount(line.taken), format: formats.money, align: 'right', color: COLORS.lost }
        : amount(line.taken),
      remark(line),
    ]),
    totals: [
      [
        words.total,
        ...['', '', ''],
        amount(sumOf(taken, (line) => line.amount)),
        ...['', '', '', '', ''],
        amount(sumOf(taken, (line) => line.taken)),
        '',
      ],
    ],
    empty: words.nothing,
  };
}

/** What is paid or set off beside commissions and clawbacks: with the two tables above it adds up to the total pay. */
export function othersBlock(view: PayView): Block {
  const { book, report, bare } = view;
  const { pay: words, total, nothing } = book.locale.report;
  const { notes } = view;
  const { line } = book.locale.terms;
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  const month = (code: string): string => monthLabel(book.locale, code);
  const rows = report.parts.flatMap((part): Entry[][] => {
    const { person, department, schemes, adjustments, carried, carry, forgiven, salary, headPart, headOf } = part;
    const row = (item: string, minor: Minor, remark: string, more: readonly Entry[] = ['', '', '']): Entry[] =>
      minor === 0
        ? []
        : [item, personLabel(book, person), departmentLabel(book, department), ...more, lowered(view, minor), remark];
    const before = monthOf(addDays(firstDay(report.month), -1));
    const left = forgiven
      ? words.is_forgiven
      : fill(book.locale, words.carried_to, { month: month(nextMonth(report.month)) });
    const made = [
      ...schemes.map((scheme) =>
        row(line.bonus, scheme.bonus, bonusText(view, part, scheme), [
          book.names.label('revenue_kind', scheme.kind),
          amount(bonusBase(part, scheme)),
          '',
        ]),
      ),
      ...adjustments.map((one) => row(line.adjustment, one.amount, one.note)),
      row(line.carry, carried, fill(book.locale, words.carried_from, { month: month(before) })),
      row(line.carry, carry, left),
      bare ? [] : row(line.salary, salary, daysText(view, part)),
      bare ? [] : row(line.dept, headPart, '', ['', amount(headOf?.base ?? 0), headOf ? headOf.rate / 100 : '']),
    ];
    return made.filter((cells) => cells.length > 0);
  });
  const sum = report.parts.reduce(
    (all, { bonus, adjustment, carried, carry, salary, headPart }) =>
      all + bonus + adjustment + carried + carry + (bare ? 0 : salary + headPart),
    0,
  );
  return {
    title: words.others,
    note: words.others_note,
    columns: [
      name(words.item, notes.item),
      ...whose(view),
      text(words.revenue, notes.revenue),
      money(book.locale.terms.report.credited_base, notes.of_base),
      share(words.rate, notes.head_rate),
      money(words.amount, notes.other),
      remarks(view),
    ],
    rows,
    totals: [[total, '', '', '', '', '', amount(sum), '']],
    empty: nothing,
  };
}

/** Which row of Rates gave the bonus: "From 100% of the plan: 300.00, 15 of 30 days". */
function bonusText(view: PayView, part: Part, { reached }: Scheme): string {
  const { book } = view;
  if (!reached) return '';
  const { of_plan, of_base } = book.locale.report.pay;
  const from =
    reached.basis === 'attainment'
      ? fill(book.locale, of_plan, { percent: reached.from })
      : fill(book.locale, of_base, { amount: moneyText(book, reached.from) });
  const days = daysText(view, part);
  return [`${from}: ${moneyText(book, reached.bonus_amount ?? 0)}`, ...(days === '' ? [] : [days])].join(', ');
}
