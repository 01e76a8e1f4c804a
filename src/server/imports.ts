// Import of a list: rows judged one by one, the good ones written in one block of lines, the bad ones reported.
import type { Answer, ImportCounts, ImportLikeness, ImportResult, ImportRowsInput } from '../contract/answers.ts';
import { IMPORT_BATCH } from '../contract/limits.ts';
import type { Issue, Value } from '../domain/model.ts';
import type { Book } from '../sheets/book.ts';
import { checkRange, commit } from '../sheets/commit.ts';
import { tickImport } from '../sheets/guide.ts';
import { type BadRow, checkErrorsTab, reportBadRows } from '../sheets/import-errors.ts';
import { importById, keepImport } from '../sheets/import-record.ts';
import { plain } from '../sheets/names.ts';
import { readTab, type SourceList } from '../sheets/source-list.ts';
import type { ImportRecord } from '../sheets/state.ts';
import { habitsOf, readTyped } from '../sheets/typed.ts';
import { actorOf, mayNotAdd } from './actor.ts';
import { assigned, assigner, looksForManager } from './assigning.ts';
import { actionOf, type Good, hashOf, knownRows } from './import-action.ts';
import { Duplicates } from './import-duplicates.ts';
import { fieldsOf } from './import-fields.ts';
import { judge, remarksOn, told } from './import-judge.ts';
import { RowReader } from './import-reader.ts';
import { refuse } from './refusals.ts';

/** One batch as it was judged. `left` = rows that wait for somebody's decision, or that somebody left out. */
interface Judged {
  good: Good[];
  bad: BadRow[];
  alike: ImportLikeness[];
  known: number;
  left: number;
  /** Rows that this import has written already, in a call whose answer was lost, and that nobody has counted. */
  again: number;
}

/** One batch of at most 500 rows: what is new is written, what is known is left, what is wrong goes to Import errors. */
export function importRows(book: Book, input: ImportRowsInput): Answer<{ result: ImportResult }> {
  const from = input.from ?? 0;
  const list = sourceOf(book, input, from);
  if (!list) return refuse(book, [{ code: 'import_no_tab', tab: input.tab ?? '' }]);
  const importId = input.importId || Utilities.getUuid().slice(0, 8);
  const reader = new RowReader(book, input, list.headers);
  const [unknown] = reader.unknownFields();
  if (unknown !== undefined) return refuse(book, [{ code: 'unknown_field', field: unknown }]);
  const missing = missingColumns(book, input, list.headers) ?? mayNotAdd(book);
  if (missing) return refuse(book, [missing]);

  const judged = settleDuplicates(book, input, judgeRows(book, input, list, reader, { from, importId }));
  const { bad, alike, known, left, again } = judged;
  const { good, given } = giveAway(book, judged.good, input.given);
  const done = from + list.rows.length;
  let sofar: ImportCounts | null = null;
  if (!input.check) {
    const record = recordAfter(book, input, importId, judged, { from, done, total: list.total });
    sofar = countsOf(record);
    const isNew = record !== importById(book, importId);
    // Whether all of it may be written is asked before any of it is.
    if (bad.length > 0) checkErrorsTab(book);
    if (isNew && good.length === 0) checkRange(book.stateCell());
    if (isNew) keepImport(book, record);
    if (good.length > 0) commit(book, actionOf(book, good, importId));
    else if (isNew) book.saveState(book.state);
    reportBadRows(book, bad);
    tickImport(book);
  }
  const next = input.tab !== undefined && done < list.total && list.rows.length > 0 ? done : -1;
  const wrong = bad.map(({ line, reason }) => ({ line, reason }));
  const result = {
    added: good.length + again,
    known,
    left,
    bad: wrong,
    alike,
    given,
    remarks: remarksOn(book, good),
    next,
    total: list.total,
    importId,
    sofar,
  };
  return { ok: true, result };
}

/** Rows without a manager get one by the rule (3.3); told is who gets how many of them. */
function giveAway(
  book: Book,
  rows: readonly Good[],
  before: Record<string, number> = {},
): { good: Good[]; given: ImportResult['given'] } {
  const assign = assigner(book, 'sales', before);
  const counts = new Map<string, number>();
  const good = rows.map((row): Good => {
    const arrival = assigned(book, row.arrival, row.values, assign);
    const { manager } = arrival.state;
    if (looksForManager(book, row.arrival)) counts.set(manager, (counts.get(manager) ?? 0) + 1);
    return arrival === row.arrival ? row : { ...row, arrival };
  });
  const given = [...counts].map(([person, n]) => ({ person, name: book.names.label('people', person), n }));
  return { good, given };
}

const TOTAL =
  /^(grand |sub)?totals?$|^(итого|всего|общо|всичко|összesen|mindösszesen|total general|gesamt|summe|razem|suma)$/;

/** The line of sums below a list: named "Total", and nobody could be reached there. */
const isTotal = (values: Record<string, Value>): boolean =>
  TOTAL.test(plain(String(values.name ?? '')).replace(/[\s:]+$/, '')) &&
  ['phone', 'email', 'tax_id', 'contact_name'].every((key) => !values[key]);

function judgeRows(
  book: Book,
  input: ImportRowsInput,
  list: SourceList,
  reader: RowReader,
  { from, importId }: { from: number; importId: string },
): Judged {
  const { there, own } = knownRows(book, importId);
  const uncounted = own.size - (importById(book, importId)?.added ?? 0);
  /** Keys of the rows of this list that become clients. */
  const taken = new Set<string>();
  const judged: Judged = { good: [], bad: [], alike: [], known: 0, left: 0, again: 0 };
  const firstLine = input.firstLine ?? from + 2;
  for (const [index, row] of list.rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const line = input.lines?.[index] ?? firstLine + index;
    const read = reader.read(row);
    const key = String(read.values.source_key ?? '');
    const hash = hashOf(row);
    if (there.has(hash) || there.has(`key:${key}`)) {
      if (own.has(hash) && judged.again < uncounted) judged.again += 1;
      else judged.known += 1;
      continue;
    }
    const total = isTotal(read.values) ? { reason: told(book, [{ code: 'totals_line' }]) } : null;
    const twice = taken.has(key) ? { reason: told(book, [{ code: 'twice_in_list', key }]) } : null;
    const verdict = total ?? twice ?? judge(book, read);
    if ('arrival' in verdict) {
      there.add(hash);
      if (key !== '') taken.add(key);
      judged.good.push({ line, row, arrival: verdict.arrival, values: verdict.values, left: verdict.left, hash });
    } else judged.bad.push({ line, reason: verdict.reason, row });
  }
  return judged;
}

/** Good rows that are somebody already: told, and kept back where that is not for the program to decide (8.1). */
function settleDuplicates(book: Book, input: ImportRowsInput, judged: Judged): Judged {
  if (judged.good.length === 0) return judged;
  const duplicates = new Duplicates(book, input);
  const leave = new Set(input.leave);
  const result: Judged = { ...judged, good: [], bad: [...judged.bad], alike: [] };
  for (const candidate of judged.good) {
    const { line, values, row } = candidate;
    if (leave.has(line)) {
      result.left += 1;
      continue;
    }
    const finding = duplicates.judge(line, values);
    if (finding.may === 'not') {
      result.bad.push({ line, reason: told(book, [finding.issue]), row });
      continue;
    }
    if (finding.likeness) result.alike.push(finding.likeness);
    if (finding.may === 'come') result.good.push(candidate);
    else result.left += 1;
  }
  result.bad.sort((a, b) => a.line - b.line);
  return result;
}

const countsOf = ({ done, added, known, left, bad }: ImportRecord): ImportCounts => ({ done, added, known, left, bad });

/** The import after this batch; a batch that was answered before, and came again because the answer was lost, counts once. */
function recordAfter(
  book: Book,
  input: ImportRowsInput,
  importId: string,
  { good, bad, known, left, again }: Judged,
  place: { from: number; done: number; total: number },
): ImportRecord {
  const { about } = input;
  const before: ImportRecord = importById(book, importId) ?? {
    id: importId,
    name: about?.name ?? input.tab ?? '',
    at: book.clock.now.toISOString(),
    actor: actorOf(book).id,
    list: about?.list ?? '',
    setup: about?.setup ?? '',
    total: about?.total ?? place.total,
    done: 0,
    added: 0,
    known: 0,
    left: 0,
    bad: 0,
    undone: false,
  };
  if (place.done <= before.done && good.length + again === 0) return before;
  const done = Math.max(before.done, place.done);
  return {
    ...before,
    done,
    added: before.added + good.length + again,
    known: before.known + known,
    left: before.left + left,
    bad: before.bad + bad.length,
    setup: done < before.total ? before.setup : '',
  };
}

function sourceOf(book: Book, input: ImportRowsInput, from: number): SourceList | null {
  const { decimal } = habitsOf(book.habits);
  if (input.tab !== undefined) return readTab(input.tab, from, input.count ?? IMPORT_BATCH, decimal);
  const rows = input.rows ?? [];
  return { headers: input.headers ?? [], rows, total: rows.length };
}

/** A list without names or without a source is refused before a single row is read; so is a header that is not there. */
function missingColumns(book: Book, input: ImportRowsInput, headers: readonly string[]): Issue | null {
  const given = (field: string) => field in input.mapping || (input.constants?.[field] ?? '') !== '';
  if (!given('name')) return { code: 'import_no_name' };
  if (!given('source')) return { code: 'import_no_source' };
  const present = new Set(headers.map(plain));
  const lost = Object.values(input.mapping)
    .flat()
    .find((header) => !present.has(plain(header)));
  if (lost !== undefined) return { code: 'import_no_header', header: lost };
  for (const [field, text] of Object.entries(input.constants ?? {})) {
    const column = fieldsOf(book).find((candidate) => candidate.key === field);
    const reading = column ? readTyped(column, text, book.names, { decimal: '.', order: 'ymd' }, book.decimals) : null;
    if (reading && 'issue' in reading) return reading.issue;
  }
  return null;
}
