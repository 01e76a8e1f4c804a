// Import of a list: rows judged one by one, the good ones written in one block of lines, the bad ones reported.
import type { Answer, ImportCounts, ImportLikeness, ImportResult, ImportRowsInput } from '../contract/answers.ts';
import { IMPORT_BATCH } from '../contract/limits.ts';
import { type Arrival, type Intake, takeIn } from '../domain/intake.ts';
import type { Department, Issue, Value } from '../domain/model.ts';
import { checkField } from '../domain/requirements.ts';
import type { Book } from '../sheets/book.ts';
import { commit } from '../sheets/commit.ts';
import { type BadRow, reportBadRows } from '../sheets/import-errors.ts';
import { importById, keepImport } from '../sheets/import-record.ts';
import { setting } from '../sheets/lexicon.ts';
import { plain } from '../sheets/names.ts';
import { readTab, type SourceList } from '../sheets/source-list.ts';
import type { ImportRecord } from '../sheets/state.ts';
import { habitsOf, LONGEST_TEXT, readTyped, tooLong } from '../sheets/typed.ts';
import { actorOf } from './actor.ts';
import { actionOf, clientRow, type Good, hashOf, knownRows } from './import-action.ts';
import { Duplicates } from './import-duplicates.ts';
import { fieldLabel, fieldsOf, STAGE_DAY } from './import-fields.ts';
import { type ReadRow, RowReader } from './import-reader.ts';
import { refuse, sentence, wordsFor } from './refusals.ts';
import { rulesOf, standingOf } from './situation.ts';

function intakeOf(book: Book, values: Record<string, Value>): Intake {
  const text = (key: string) => String(values[key] ?? '');
  const amount = (key: string) =>
    typeof values[key] === 'number' && values[key] !== 0 ? (values[key] as number) : null;
  const stage = text('stage');
  const stageDays: Record<string, string> = {};
  for (const { code } of book.lexicon.stages) if (text(STAGE_DAY + code)) stageDays[code] = text(STAGE_DAY + code);
  if (stage !== '' && text('stage_on') !== '' && !stageDays[stage]) stageDays[stage] = text('stage_on');
  const manager = text('manager');
  const wonOn = Object.entries(stageDays).find(([code]) =>
    book.lexicon.stages.some((s) => s.code === code && s.kind === 'won'),
  )?.[1];
  return {
    name: text('name'),
    stage,
    stageDays,
    manager,
    managerDepartment: manager === '' ? '' : (standingOf(book, manager, wonOn ?? book.today).department as Department),
    reason: text('reason'),
    tag: text('tag'),
    saleKind: text('sale_kind'),
    channel: text('channel'),
    amount: amount('amount'),
    paid: amount('paid_amount'),
    paidOn: text('paid_on'),
    note: '',
    section: text('section'),
    revisitOn: text('revisit_on'),
    customerSince: text('customer_since'),
    lastOrderOn: text('last_order_on'),
    paidBefore: amount('paid_before'),
  };
}

/** One batch as it was judged. `left` = rows that wait for somebody's decision, or that somebody left out. */
interface Judged {
  good: Good[];
  bad: BadRow[];
  alike: ImportLikeness[];
  known: number;
  left: number;
}

/** One batch of at most 500 rows: what is new is written, what is known is left, what is wrong goes to Import errors. */
export function importRows(book: Book, input: ImportRowsInput): Answer<{ result: ImportResult }> {
  const from = input.from ?? 0;
  const list = sourceOf(book, input, from);
  if (!list) return refuse(book, [{ code: 'import_no_tab', tab: input.tab ?? '' }]);
  const reader = new RowReader(book, input, list.headers);
  const [unknown] = reader.unknownFields();
  if (unknown !== undefined) return refuse(book, [{ code: 'unknown_field', field: unknown }]);
  const missing = missingColumns(book, input, list.headers) ?? withoutRight(book);
  if (missing) return refuse(book, [missing]);

  const judged = settleDuplicates(book, input, judgeRows(book, input, list, reader, from));
  const { good, bad, alike, known, left } = judged;
  const importId = input.importId || Utilities.getUuid().slice(0, 8);
  const done = from + list.rows.length;
  let sofar: ImportCounts | null = null;
  if (!input.check) {
    const record = recordAfter(book, input, importId, judged, { from, done, total: list.total });
    sofar = countsOf(record);
    const isNew = record !== importById(book, importId);
    reportBadRows(book, bad);
    if (isNew) keepImport(book, record);
    if (good.length > 0) commit(book, actionOf(book, good, importId));
    else if (isNew) book.saveState(book.state);
  }
  const next = input.tab !== undefined && done < list.total && list.rows.length > 0 ? done : -1;
  const wrong = bad.map(({ line, reason }) => ({ line, reason }));
  const result = { added: good.length, known, left, bad: wrong, alike, next, total: list.total, importId, sofar };
  return { ok: true, result };
}

/** Everybody but a bookkeeper may import (1.12); whom Google does not name is asked nothing here. */
const withoutRight = (book: Book): Issue | null =>
  actorOf(book).role === 'bookkeeper' ? { code: 'import_right' } : null;

function judgeRows(book: Book, input: ImportRowsInput, list: SourceList, reader: RowReader, from: number): Judged {
  const there = knownRows(book);
  /** Keys of the rows of this list that become clients. */
  const taken = new Set<string>();
  const judged: Judged = { good: [], bad: [], alike: [], known: 0, left: 0 };
  const firstLine = input.firstLine ?? from + 2;
  for (const [index, row] of list.rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const line = input.lines?.[index] ?? firstLine + index;
    const read = reader.read(row);
    const key = String(read.values.source_key ?? '');
    const hash = hashOf(row);
    if (there.has(hash) || there.has(`key:${key}`)) {
      judged.known += 1;
      continue;
    }
    const twice = taken.has(key) ? { reason: told(book, [{ code: 'twice_in_list', key }]) } : null;
    const verdict = twice ?? judge(book, read);
    if ('arrival' in verdict) {
      there.add(hash);
      if (key !== '') taken.add(key);
      judged.good.push({ line, row, arrival: verdict.arrival, values: read.values, hash });
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
  { good, bad, known, left }: Judged,
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
  if (place.done <= before.done && good.length === 0) return before;
  const done = Math.max(before.done, place.done);
  return {
    ...before,
    done,
    added: before.added + good.length,
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

function judge(book: Book, read: ReadRow): { arrival: Arrival } | { reason: string } {
  const typed = Object.entries(read.values).flatMap(([field, value]) => checkField(field, value, book.today) ?? []);
  const issues = [...read.issues, ...typed.filter((issue) => issue.field !== 'amount')];
  if (issues.length === 0) {
    const around = { today: book.today, rules: rulesOf(book, 'free'), goLive: setting(book.lexicon, 'go_live') };
    const intaken = takeIn(intakeOf(book, read.values), around);
    const long = intaken.ok ? tooLong(clientRow(read.values, '', intaken.arrival)) : null;
    if (intaken.ok && !long) return { arrival: intaken.arrival };
    issues.push(...(intaken.ok ? [] : intaken.issues), ...(long ? [long] : []));
  }
  return { reason: told(book, issues) };
}

/** What is wrong with a row in one text, short enough for a cell. */
function told(book: Book, issues: readonly Issue[]): string {
  const tell = (issue: Issue) => {
    const field = issue.field ? { field: fieldLabel(book, String(issue.field)) } : {};
    return sentence(book.locale, issue, book.locale.messages.row, { ...wordsFor(book, issue), ...field });
  };
  return issues.map(tell).join('; ').slice(0, LONGEST_TEXT);
}
