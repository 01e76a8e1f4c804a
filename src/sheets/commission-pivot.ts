// The pivot of the Commission: rows, columns and values as the blue cells say.
import { ratio } from '../domain/money.ts';
import { pivot } from '../domain/pivot.ts';
import { fill } from '../locales/text.ts';
import { departmentLabel, type PayView, personLabel, share, text } from './commission-blocks.ts';
import type { Block, BlockColumn } from './report-block.ts';
import { COLORS, type ReportCell } from './report-cell.ts';

/** The chosen rows × columns of the chosen value, with shares of the total along both edges. */
export function pivotBlock(view: PayView): Block {
  const { book, report, formats } = view;
  const { rows, columns, values } = view.pivot;
  const words = book.locale.report;
  const { base, capped, net, total, payments, percent: ofTotal } = view.notes;
  const notes = { credited_base: base, commission: capped, net_cash: net, total_pay: total, payments };
  const found = pivot(report, rows, columns, values);
  const unit = values === 'payments' ? 1 : 10 ** book.decimals;
  const kind = values === 'payments' ? 'count' : 'money';
  const percent = (value: number): ReportCell => ({
    value: ratio(value, found.total) ?? '–',
    format: formats.ratio,
    align: 'right',
    color: COLORS.third,
  });
  const named = (codes: readonly string[]): [string, string] => {
    const [first = '', second] = codes;
    if (rows === 'department') return [departmentLabel(book, first), ''];
    return [personLabel(book, first), second === undefined ? '' : departmentLabel(book, second)];
  };
  const columnLabel = (code: string): string => {
    if (columns === 'department') return departmentLabel(book, code);
    return code === '' ? words.pay.outside_revenue : book.names.label('revenue_kind', code);
  };
  const shown = columns === 'none' ? [] : found.columns;
  const cells = (row: readonly number[]): number[] => (columns === 'none' ? [] : row.map((cell) => cell / unit));
  return {
    title: fill(book.locale, words.pay.pivot, { value: words.value[values] }),
    note: words.pay.pivot_note,
    columns: [
      text(rows === 'department' ? words.axis.department : words.axis.person, words.pay.pivot_note),
      text(rows === 'person_department' ? words.axis.department : ''),
      ...shown.map((code): BlockColumn => ({ head: columnLabel(code), kind, note: notes[values] })),
      { head: words.total, kind, look: { weight: 'bold' }, note: notes[values] },
      share(words.percent, ofTotal),
    ],
    rows: found.rows.map((row) => [...named(row.codes), ...cells(row.cells), row.total / unit, percent(row.total)]),
    totals: [
      [words.total, '', ...cells(found.totals), found.total / unit, percent(found.total)],
      [words.percent, '', ...(columns === 'none' ? [] : found.totals.map(percent)), percent(found.total), ''],
    ],
    empty: words.nothing,
  };
}
