// Refusals in words: an issue's code picks the sentence, its data fill the blanks.
import type { Refusal } from '../contract/answers.ts';
import type { Issue } from '../domain/model.ts';
import { FIELDS, isRequirement } from '../domain/requirements.ts';
import type { Locale } from '../locales/shape.ts';
import { amountText, dayText, fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { optionsOf } from '../sheets/dropdowns.ts';
import { worksOn } from '../sheets/lexicon.ts';
import { monthLabel } from '../sheets/report-words.ts';
import { columnOf, TABS } from '../sheets/schema.ts';

/** An error that says in one sentence why nothing was done. */
export class Told extends Error {}

/** A refusal in the words of a locale alone, for what happens before the base is open. */
export function refusal(
  locale: Locale,
  issue: Issue,
  sentences: Record<string, string> = locale.messages.refusal,
): Refusal {
  const message = sentence(locale, issue, sentences);
  return { ok: false, code: issue.code, message, issues: [{ code: issue.code, field: '', message, fields: [] }] };
}

export function sentence(
  locale: Locale,
  issue: Issue,
  sentences: Record<string, string>,
  words: Record<string, string> = {},
): string {
  const blanks: Record<string, string> = {};
  for (const [name, value] of Object.entries(issue)) {
    if (typeof value === 'string' || typeof value === 'number') blanks[name] = spoken(locale, value);
  }
  const known: Record<string, string | undefined> = {
    ...locale.messages.refusal,
    ...locale.deeds.refusal,
    ...locale.money,
    ...sentences,
  };
  const template = known[String(issue.sentence ?? issue.code)];
  return fill(locale, template ?? issue.code, { ...blanks, ...words }).replace('….', '…');
}

const spoken = (locale: Locale, value: string | number): string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(locale, value) : String(value);

/** The words of an issue that only the open base knows: labels of stages, fields and options. */
export function wordsFor(book: Book, issue: Issue): Record<string, string> {
  const { locale, names } = book;
  const label = (of: 'stages' | 'reasons' | 'departments', code: unknown) => names.label(of, String(code ?? ''));
  const words: Record<string, string> = {};
  for (const key of AMOUNTS) {
    if (typeof issue[key] === 'number') words[key] = amountText(locale, issue[key], book.decimals);
  }
  if (MONTH.test(String(issue.month))) words.month = monthLabel(locale, String(issue.month));
  if (issue.stage) words.stage = label('stages', issue.stage);
  if (issue.reached) words.reached = label('stages', issue.reached);
  if (issue.section) words.section = book.names.label('sections', String(issue.section));
  if (issue.department) words.department = label('departments', issue.department);
  if (issue.kind && issue.department) words.label = schemeText(book, issue);
  if (issue.before) words.before = `${label('stages', issue.before)} ${dayText(locale, String(issue.beforeDate))}`;
  if (issue.reason) words.reason = label('reasons', issue.reason);
  if (issue.roles) words.roles = whoMay(book, issue.roles as string[], String(issue.manager ?? '')).join(', ');
  if (issue.deals) words.deals = (issue.deals as string[]).join(', ');
  if (issue.stages) words.stages = (issue.stages as string[]).map((code) => label('stages', code)).join(', ');
  if (issue.fields) {
    words.fields = (issue.fields as string[]).map((code) => requirementText(locale, code)).join(', ');
  }
  if (issue.field) {
    words.field = locale.columns[issue.field as keyof Locale['columns']] ?? String(issue.field);
    words.example = dayText(locale, book.today);
    if (issue.code === 'unknown_value') words.options = optionsText(book, String(issue.field));
  }
  return words;
}

/** The scheme that a department earns by: "Sales department, New". */
export const schemeText = ({ names }: Book, { department, kind }: Issue): string =>
  `${names.label('departments', String(department))}, ${names.label('revenue_kind', String(kind))}`;

const MONTH = /^\d{4}-\d{2}$/;
/** Data of issues that are minor units. */
const AMOUNTS = ['by', 'most'] as const;

/** The people who have one of the roles today, and the client's own manager; where there is nobody, the roles. */
export function whoMay({ names, lexicon, today }: Book, roles: readonly string[], manager: string): string[] {
  const there = lexicon.team.filter((row) => row.person_id !== manager && worksOn(row, today));
  const people = roles.flatMap((role) =>
    there.filter((row) => row.role === role).map(({ person }) => `${person} (${names.label('roles', role)})`),
  );
  const found = [...(manager === '' ? [] : [names.label('people', manager)]), ...people];
  return found.length > 0 ? found : roles.map((role) => names.label('roles', role));
}

export function requirementText(locale: Locale, code: string): string {
  return locale.messages.requirement[code as keyof Locale['messages']['requirement']] ?? code;
}

function optionsText(book: Book, field: string): string {
  const tab = WITH_OPTIONS.find((key) => TABS[key].columns.some((column) => column.key === field));
  const options = tab ? optionsOf(book, columnOf(tab, field)) : [];
  // Some have a comma inside, and a list may be long: in the cell stands the dropdown with all of them.
  return [...options.slice(0, FIRST_OPTIONS), ...(options.length > FIRST_OPTIONS ? ['…'] : [])].join(' · ');
}
const FIRST_OPTIONS = 5;
/** Where the fields of forms stand. */
const WITH_OPTIONS = ['clients', 'deals', 'contacts', 'history', 'payments'] as const;

/** All issues of an action as one refusal: nothing was written. */
export function refuse(book: Book, issues: readonly Issue[]): Refusal {
  const told = issues.map((issue) => ({
    code: issue.code,
    field: String(issue.field ?? ''),
    message: sentence(book.locale, issue, book.locale.messages.refusal, wordsFor(book, issue)),
    fields: ((issue.fields ?? []) as string[]).flatMap((code) => (isRequirement(code) ? [...FIELDS[code]] : [code])),
    ...(issue.now === undefined ? {} : { now: String(issue.now) }),
  }));
  return {
    ok: false,
    code: issues[0]?.code ?? 'surprise',
    message: told.map(({ message }) => message).join(' '),
    issues: told,
  };
}
