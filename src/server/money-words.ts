// What is said of rows typed into Deals and Payments: the rules' codes as sentences, with amounts and months in words.
import type { Issue } from '../domain/model.ts';
import type { Book } from '../sheets/book.ts';
import { moneyText } from '../sheets/report-formats.ts';
import { monthLabel } from '../sheets/report-words.ts';
import { sentence, wordsFor } from './refusals.ts';

/** Amounts in issues, in minor units. */
const AMOUNTS = ['most', 'by'] as const;
/** Questions: only the form can take an answer. */
const ASKED = ['ask_over', 'ask_again'];

export function moneySentence(book: Book, issue: Issue): string {
  const { money } = book.locale;
  const words: Record<string, string> = {
    ...wordsFor(book, issue.field === 'paid_amount' ? { ...issue, field: 'amount' } : issue),
  };
  for (const key of AMOUNTS) if (typeof issue[key] === 'number') words[key] = moneyText(book, issue[key]);
  for (const key of ['month', 'next']) if (issue[key]) words[key] = monthLabel(book.locale, String(issue[key]));
  const said = sentence(book.locale, issue, { ...book.locale.messages.cell, ...money }, words);
  return ASKED.includes(issue.code) ? `${said} ${money.in_sidebar}` : said;
}
