// Before an import: which tabs there are, what the list looks like, and which of our fields its headers name.
import type { Answer, ImportField, ImportPlan, ImportPlanInput, ImportTabRowsInput } from '../contract/answers.ts';
import type { Book } from '../sheets/book.ts';
import { optionsOf } from '../sheets/dropdowns.ts';
import { changedBySheets, foreignTabs, readTab } from '../sheets/source-list.ts';
import { habitsOf } from '../sheets/typed.ts';
import { fieldLabel, fieldsOf, guessFields } from './import-fields.ts';
import { refuse, sentence } from './refusals.ts';

export function importTabs(book: Book): Answer<{ tabs: string[] }> {
  return { ok: true, tabs: foreignTabs(Object.values(book.state.tabs)) };
}

const noTab = (book: Book, tab: string) => refuse(book, [{ code: 'import_no_tab', tab }]);

/** Rows of a tab as text, the first row too: the page finds the headers as it does in a file. */
export function readTabRows(
  book: Book,
  { tab, from, count }: ImportTabRowsInput,
): Answer<{ rows: string[][]; total: number }> {
  const list = readTab(tab, from - 1, count, habitsOf(book.habits).decimal);
  return list ? { ok: true, rows: list.rows, total: list.total + 1 } : noTab(book, tab);
}

/** Fields whose cells are texts, though they may look like numbers or dates. */
const TEXTUAL = ['phone', 'tax_id', 'source_key', 'name', 'contact_name', 'email', 'note'];

/** What the list looks like, and which of our fields its headers name in any of the five languages. */
export function planImport(book: Book, input: ImportPlanInput): Answer<{ plan: ImportPlan }> {
  const own = habitsOf(book.habits);
  const list = input.tab === undefined || input.headers ? null : readTab(input.tab, 0, 5, own.decimal);
  if (input.tab !== undefined && !input.headers && !list) return noTab(book, input.tab);
  const headers = list?.headers ?? input.headers ?? [];
  const sample = list?.rows ?? input.sample ?? [];
  const fields = fieldsOf(book).map(
    (column): ImportField => ({
      code: column.key,
      label: fieldLabel(book, column.key),
      kind: column.kind === 'day' ? 'day' : NUMERIC.includes(column.kind) ? 'number' : 'text',
      required: column.key === 'name' || column.key === 'source',
      options: optionsOf(book, column).map((label) => ({ code: label, label })),
    }),
  );
  const guessed = guessFields(book, headers);
  const mapping: Record<string, string> = {};
  for (const [at, key] of guessed.entries()) if (key && !(key in mapping)) mapping[key] = headers[at] as string;
  const plan: ImportPlan = {
    fields,
    headers,
    rows: list?.total ?? 0,
    mapping,
    dateOrder: own.order,
    decimal: own.decimal,
    warnings: input.tab === undefined ? [] : warningsOf(book, input.tab, input.headerRow ?? 1),
    sample,
  };
  return { ok: true, plan };
}
const NUMERIC = ['money', 'integer', 'number', 'percent'];

function warningsOf(book: Book, tab: string, headerRow: number): string[] {
  const isText = (header: string) => TEXTUAL.includes(guessFields(book, [header])[0] ?? '');
  return changedBySheets(tab, headerRow, isText).map(({ header, change }) =>
    sentence(book.locale, { code: `changed_${change}`, header }, book.locale.messages.imports),
  );
}
