// What is said of rows typed into Deals and Payments: the rules' codes as sentences, with months in words.
import type { Standing } from '../domain/drift.ts';
import type { Issue } from '../domain/model.ts';
import type { Cells } from '../domain/undo.ts';
import { dayText, fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { moneyText } from '../sheets/report-formats.ts';
import { monthLabel } from '../sheets/report-words.ts';
import { sentence, wordsFor } from './refusals.ts';

/** Questions: only the form can take an answer. */
const ASKED = ['ask_over', 'ask_again'];

export function moneySentence(book: Book, issue: Issue): string {
  const { money, messages } = book.locale;
  const words = wordsFor(book, issue.field === 'paid_amount' ? { ...issue, field: 'amount' } : issue);
  for (const key of ['month', 'next']) if (issue[key]) words[key] = monthLabel(book.locale, String(issue[key]));
  const said = sentence(book.locale, issue, messages.cell, words);
  return ASKED.includes(issue.code) ? `${said} ${money.in_sidebar}` : said;
}

export const rowText = ({ locale }: Book, at: number): string =>
  fill(locale, locale.messages.report.row, { row: String(at) });

/** So many rows are told of; the others say it themselves. */
const TOLD_ROWS = 5;

/** Rows that wait: of one the sentence, of more their number too. */
export function waitText({ locale }: Book, sentences: readonly string[]): string[] {
  if (sentences.length < 2) return [...sentences];
  const count = fill(locale, locale.money.rows_wait, { rows: sentences.length });
  return [[count, ...sentences.slice(0, TOLD_ROWS)].join(' ')];
}

/** What was typed or pasted over payments is gone when they are put back: each is named, so that it can be entered anew. */
export function overText(book: Book, payments: readonly Standing[], back: ReadonlyMap<number, Cells>): string[] {
  const { locale } = book;
  const over = payments
    .filter(
      ({ at, cells }) =>
        cells.amount !== null && ['deal_id', 'paid_on', 'amount'].some((key) => key in (back.get(at) ?? {})),
    )
    .map(({ at, cells }) => {
      const day = cells.paid_on ? [dayText(locale, String(cells.paid_on))] : [];
      return [rowText(book, at), moneyText(book, Number(cells.amount)), String(cells.deal_id), ...day].join(', ');
    });
  return over.length > 0 ? [fill(locale, locale.money.typed_over, { what: over.join('; ') })] : [];
}
