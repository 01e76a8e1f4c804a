// What is told of the owners' lists: the judge's codes as sentences, with the words that the open base knows.
import type { Issue } from '../domain/model.ts';
import type { Locale } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { takeUntold } from '../sheets/lists.ts';
import { monthLabel } from '../sheets/report-words.ts';
import { habitsOf } from '../sheets/typed.ts';
import { schemeText, sentence } from './refusals.ts';

/** What was put back and what has an effect, each a sentence; told once. */
export function untoldText(book: Book): { putBack: string[]; notes: string[] } {
  const { issues, notes } = takeUntold(book);
  const say = (issue: Issue) => sentence(book.locale, issue, book.locale.messages.list, wordsOf(book, issue));
  return { putBack: issues.map(say), notes: notes.map(say) };
}

function wordsOf(book: Book, issue: Issue): Record<string, string> {
  const { locale } = book;
  const words: Record<string, string> = {};
  if (issue.month) words.month = monthLabel(locale, String(issue.month));
  if (issue.field) words.field = locale.columns[issue.field as keyof Locale['columns']] ?? String(issue.field);
  if (issue.row !== undefined) {
    const tab = locale.terms.tabs[issue.tab as keyof typeof locale.terms.tabs];
    words.label = `${tab}, ${fill(locale, locale.messages.report.row, { row: Number(issue.row) })}`;
  }
  if (issue.kind && issue.department) words.label = schemeText(book, issue);
  else if (issue.tab === 'rates' && issue.label) words.label = book.names.label('departments', String(issue.label));
  if (issue.section !== undefined) words.section = book.names.label('sections', String(issue.section));
  if (issue.code === 'fixed_list') {
    const { lists, tabs } = locale.terms;
    words.list = lists[issue.list as keyof typeof lists] ?? tabs[issue.tab as keyof typeof tabs];
  }
  if (issue.code === 'same_order') words.example = `${issue.order}${habitsOf(book.habits).decimal}5`;
  if (issue.code === 'bad_month') words.example = book.today.slice(0, 7);
  if (issue.code === 'bad_requirement') words.options = Object.values(locale.messages.requirement).join(', ');
  return words;
}
