// What makes the figures of a month less than the whole truth, one sentence each: above the Commission, and asked at its close.
import type { CommissionReport } from '../domain/pay.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { personLabel } from './commission-blocks.ts';
import { type CommissionData, lackingIn } from './commission-data.ts';
import { monthLabel } from './report-words.ts';

/** So many payments or people are named in a warning. */
const TOLD = 10;
const CODES = ['no_first_day', 'no_plan', 'no_rates', 'rates_wrong', 'ledger_differs', 'adjustment_late'] as const;

/** Those of whole months. */
const MONTHS = ['ledger_missing', 'ledger_changed'] as const;

/** The sentence with the names in it; nothing where there are none. */
function say(book: Book, sentence: string, key: string, named: readonly string[]): string[] {
  const names = [...new Set(named)];
  const told = names.length > TOLD ? [...names.slice(0, TOLD), '…'] : names;
  return names.length === 0 ? [] : [fill(book.locale, sentence, { [key]: told.join(', ') })];
}

/** The rows of Payments and Payroll that the figures of a month lack. */
export function lackingTexts(book: Book, data: CommissionData, month: string): string[] {
  const words = book.locale.report.pay;
  const lacking = lackingIn(data, month);
  const named = (isWaiting: boolean) => lacking.filter(({ waiting }) => waiting === isWaiting).map((one) => one.named);
  return [...say(book, words.waiting, 'payments', named(true)), ...say(book, words.skipped, 'payments', named(false))];
}

/** @param report sentences that come from its parts are left out where it has none */
export function warningsOf(
  book: Book,
  report: Pick<CommissionReport, 'month' | 'parts' | 'warnings'>,
  data: CommissionData,
): string[] {
  const { locale } = book;
  const words = locale.report.pay;
  const people = (sentence: string, ids: readonly string[]): string[] =>
    say(
      book,
      sentence,
      'people',
      ids.map((id) => personLabel(book, id)),
    );
  const estimated = report.parts.filter(({ schemes }) =>
    schemes.some(({ clawbacks }) => clawbacks.some(({ how, taken }) => how === 'estimated' && taken !== 0)),
  );
  const below = report.parts.filter(({ carry }) => carry > 0);
  const of = (code: string): string[] =>
    report.warnings.filter((issue) => issue.code === code).map(({ person }) => String(person));
  return [
    ...MONTHS.flatMap((of) =>
      say(
        book,
        words[of],
        'months',
        report.warnings.flatMap(({ code, month }) => (code === of ? [monthLabel(locale, String(month))] : [])),
      ),
    ),
    ...lackingTexts(book, data, report.month),
    ...CODES.flatMap((code) => people(words[code], of(code))),
    ...people(
      words.some_estimated,
      estimated.map(({ person }) => person),
    ),
    ...people(
      words.below_zero,
      below.filter(({ forgiven }) => !forgiven).map(({ person }) => person),
    ),
    ...people(
      words.forgiven,
      below.filter(({ forgiven }) => forgiven).map(({ person }) => person),
    ),
  ];
}
