// What is said of rows typed into Deals and Payments: the rules' codes as sentences, with months in words.
import type { Issue } from '../domain/model.ts';
import type { Book } from '../sheets/book.ts';
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
