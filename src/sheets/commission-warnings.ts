// What makes the figures of a month less than the whole truth, one sentence each: above the Commission, and asked at its close.
import type { CommissionReport } from '../domain/pay.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { personLabel } from './commission-blocks.ts';
import type { CommissionData } from './commission-data.ts';
import { monthLabel } from './report-words.ts';

/** So many payments or people are named in a warning. */
const TOLD = 10;
const CODES = ['no_first_day', 'no_plan', 'no_rates', 'rates_wrong', 'ledger_differs', 'adjustment_late'] as const;

/** Those of whole months. */
const MONTHS = ['ledger_missing', 'ledger_changed'] as const;

export function warningsOf(book: Book, report: CommissionReport, { skipped }: CommissionData): string[] {
  const { locale } = book;
  const words = locale.report.pay;
  const say = (sentence: string, key: string, named: readonly string[]): string[] => {
    const names = [...new Set(named)];
    const told = names.length > TOLD ? [...names.slice(0, TOLD), '…'] : names;
    return names.length === 0 ? [] : [fill(locale, sentence, { [key]: told.join(', ') })];
  };
  const people = (sentence: string, ids: readonly string[]): string[] =>
    say(
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
        words[of],
        'months',
        report.warnings.flatMap(({ code, month }) => (code === of ? [monthLabel(locale, String(month))] : [])),
      ),
    ),
    ...say(words.skipped, 'payments', skipped),
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
