// The lowest tables of the Commission: each payment with what it earned and why, each refund with what it takes back.
import type { Clawback } from '../domain/clawback.ts';
import type { Minor } from '../domain/model.ts';
import { dayText, fill } from '../locales/text.ts';
import { departmentLabel, lowered, money, name, type PayView, personLabel, share, text } from './commission-blocks.ts';
import type { Block, Entry } from './report-block.ts';
import { COLORS } from './report-cell.ts';
import { monthLabel } from './report-words.ts';

/** Every credited share of the month, so that a seller can check every cent. */
export function paymentsBlock(view: PayView): Block {
  const { book, report } = view;
  const words = book.locale.report;
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  const lines = report.parts.flatMap((part) =>
    part.schemes.flatMap((scheme) => scheme.lines.map((line) => ({ ...line, basis: scheme.basis }))),
  );
  lines.sort((a, b) => (a.payment_id < b.payment_id ? -1 : a.payment_id > b.payment_id ? 1 : 0));
  const remark = ({ amount: own, whole, basis, person }: (typeof lines)[number]): string => {
    const told = [
      ...(own !== whole ? [words.pay.split] : []),
      ...(whole < 0 ? [words.pay.refund_of_month] : []),
      ...(person === '' ? [words.pay.house_note] : []),
      ...(person !== '' && basis === 'own' ? [words.pay.own_rate] : []),
    ];
    return told.join(', ');
  };
  const total = (key: 'amount' | 'commission'): number => amount(lines.reduce((sum, line) => sum + line[key], 0));
  return {
    title: words.pay.lines,
    note: words.pay.lines_note,
    columns: [
      text(words.pay.payment),
      name(words.pay.credited_to),
      name(words.axis.department),
      text(words.pay.paid_on),
      text(words.pay.revenue),
      money(words.pay.amount),
      share(words.pay.share),
      money(book.locale.terms.report.credited_base),
      share(words.pay.rate),
      money(book.locale.terms.line.commission),
      text(words.pay.remark, { color: COLORS.third, wrap: 'OVERFLOW' }),
    ],
    rows: lines.map((line): Entry[] => [
      line.payment_id,
      personLabel(book, line.person),
      departmentLabel(book, line.department),
      dayText(book.locale, line.paid_on),
      book.names.label('revenue_kind', line.kind),
      lowered(view, line.whole),
      line.whole === 0 ? null : line.amount / line.whole,
      lowered(view, line.amount),
      line.amount === 0 ? null : line.commission / line.amount,
      lowered(view, line.commission),
      remark(line),
    ]),
    totals: [[words.total, '', '', '', '', '', '', total('amount'), '', total('commission'), '']],
    empty: words.nothing,
  };
}

/** Refunds of earlier months: what was paid then, and what goes back of it. */
export function clawbacksBlock(view: PayView): Block {
  const { book, report, formats } = view;
  const words = book.locale.report;
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  const taken = report.parts.flatMap((part) => part.schemes.flatMap((scheme) => scheme.clawbacks));
  const known = ({ how }: Clawback): boolean => how === 'frozen';
  const remark = ({ how, earnedIn }: Clawback): string => {
    if (how === 'late') return words.pay.late;
    if (how === 'estimated') return words.pay.estimated;
    return earnedIn === '' ? '' : fill(book.locale, words.pay.paid_in, { month: monthLabel(book.locale, earnedIn) });
  };
  const total = (key: 'amount' | 'taken'): number => amount(taken.reduce((sum, line) => sum + line[key], 0));
  return {
    title: words.pay.clawbacks,
    note: words.pay.clawbacks_note,
    columns: [
      text(words.pay.refund),
      name(words.axis.person),
      name(words.axis.department),
      money(words.pay.refunded),
      text(words.pay.of_payment),
      money(words.pay.amount_then),
      money(words.pay.commission_then),
      share(words.pay.rate_then),
      money(book.locale.terms.line.clawback),
      text(words.pay.remark, { color: COLORS.third, wrap: 'OVERFLOW' }),
    ],
    rows: taken.map((line): Entry[] => [
      line.payment_id,
      personLabel(book, line.person),
      departmentLabel(book, line.department),
      lowered(view, line.amount),
      line.refund_of,
      known(line) ? amount(line.share) : null,
      known(line) ? amount(line.earned) : null,
      known(line) && line.share !== 0 ? line.earned / line.share : null,
      line.taken > 0
        ? { value: amount(line.taken), format: formats.money, align: 'right', color: COLORS.lost }
        : amount(line.taken),
      remark(line),
    ]),
    totals: [[words.total, '', '', total('amount'), '', '', '', '', total('taken'), '']],
    empty: words.nothing,
  };
}
