// Before an import: which tabs there are, what the list looks like, and which of our fields its headers name.
import type { Answer, ImportField, ImportPlan, ImportPlanInput } from '../contract/answers.ts';
import type { Book } from '../sheets/book.ts';
import { optionsOf } from '../sheets/dropdowns.ts';
import { changedBySheets, foreignTabs, readTab } from '../sheets/source-list.ts';
import { habitsOf } from '../sheets/typed.ts';
import { fieldLabel, fieldsOf, guessField } from './import-fields.ts';
import { refuse, sentence } from './refusals.ts';

export function importTabs(book: Book): Answer<{ tabs: string[] }> {
  return { ok: true, tabs: foreignTabs(Object.values(book.state.tabs)) };
}

/** What the list looks like, and which of our fields its headers name in any of the five languages. */
export function planImport(book: Book, input: ImportPlanInput): Answer<{ plan: ImportPlan }> {
  const list = input.tab === undefined ? null : readTab(input.tab, 0, 5);
  if (input.tab !== undefined && !list) return refuse(book, [{ code: 'import_no_tab', tab: input.tab }]);
  const headers = list?.headers ?? input.headers ?? [];
  const sample = list?.rows ?? input.sample ?? [];
  const fields = fieldsOf(book).map(
    (column): ImportField => ({
      code: column.key,
      label: fieldLabel(book, column.key),
      required: column.key === 'name' || column.key === 'source',
      options: optionsOf(book, column).map((label) => ({ code: label, label })),
    }),
  );
  const textual = (header: string) =>
    ['phone', 'tax_id', 'source_key', 'name'].includes(guessField(book, header) ?? '');
  const changed = input.tab === undefined ? [] : changedBySheets(input.tab, textual);
  const mapping: Record<string, string> = {};
  for (const header of headers) {
    const key = guessField(book, header);
    if (key && !(key in mapping)) mapping[key] = header;
  }
  const warnings = changed.map((header) =>
    sentence(book.locale, { code: 'changed_by_sheets', header }, book.locale.messages.imports),
  );
  const plan: ImportPlan = {
    fields,
    headers,
    rows: list?.total ?? 0,
    mapping,
    dateOrder: habitsOf(book.habits).order,
    warnings,
    sample,
  };
  return { ok: true, plan };
}
