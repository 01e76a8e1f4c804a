// Import of a list: rows judged one by one, the good ones written in one block of lines, the bad ones reported.
import type { Answer, ImportResult, ImportRowsInput } from '../contract/answers.ts';
import { IMPORT_BATCH } from '../contract/limits.ts';
import { type Arrival, type Intake, takeIn } from '../domain/intake.ts';
import type { Department, Issue, Value } from '../domain/model.ts';
import { checkField } from '../domain/requirements.ts';
import type { Book } from '../sheets/book.ts';
import { parts } from '../sheets/codec.ts';
import { type Action, commit, type Event, nextIds } from '../sheets/commit.ts';
import { type BadRow, reportBadRows } from '../sheets/import-errors.ts';
import { plain } from '../sheets/names.ts';
import { readTab, type SourceList } from '../sheets/source-list.ts';
import type { Row } from '../sheets/tab.ts';
import { LONGEST_TEXT, readTyped, tooLong } from '../sheets/typed.ts';
import { actorOf } from './actor.ts';
import { fieldLabel, fieldsOf, OWN_FIELDS, type ReadRow, RowReader, STAGE_DAY } from './import-fields.ts';
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
  };
}

/** A row's own fingerprint: lists without keys are known again by it (BI-22). */
function hashOf(row: readonly string[]): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, row.join('\u0001'), Utilities.Charset.UTF_8);
  return `import:${bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('')}`;
}

interface Good {
  arrival: Arrival;
  values: Record<string, Value>;
  hash: string;
}

/** One batch of at most 500 rows: what is new is written, what is known is left, what is wrong goes to Import errors. */
export function importRows(book: Book, input: ImportRowsInput): Answer<{ result: ImportResult }> {
  const from = input.from ?? 0;
  const list = sourceOf(input, from);
  if (!list) return refuse(book, [{ code: 'import_no_tab', tab: input.tab ?? '' }]);
  const reader = new RowReader(book, input, list.headers);
  const [unknown] = reader.unknownFields();
  if (unknown !== undefined) return refuse(book, [{ code: 'unknown_field', field: unknown }]);
  const missing = missingColumns(book, input, list.headers);
  if (missing) return refuse(book, [missing]);

  const known = knownRows(book);
  /** Keys of the rows of this list that become clients. */
  const taken = new Set<string>();
  const good: Good[] = [];
  const bad: BadRow[] = [];
  let already = 0;
  const firstLine = input.firstLine ?? from + 2;
  for (const [index, row] of list.rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const read = reader.read(row);
    const key = String(read.values.source_key ?? '');
    const hash = hashOf(row);
    if (known.has(hash) || known.has(`key:${key}`)) {
      already += 1;
      continue;
    }
    const twice = taken.has(key) ? { reason: told(book, [{ code: 'twice_in_list', key }]) } : null;
    const verdict = twice ?? judge(book, read);
    if ('arrival' in verdict) {
      known.add(hash);
      if (key !== '') taken.add(key);
      good.push({ arrival: verdict.arrival, values: read.values, hash });
    } else bad.push({ line: firstLine + index, reason: verdict.reason, row });
  }
  if (!input.check) {
    reportBadRows(book, bad);
    if (good.length > 0) commit(book, actionOf(book, good));
  }
  const done = from + list.rows.length;
  const next = input.tab !== undefined && done < list.total && list.rows.length > 0 ? done : -1;
  const wrong = bad.map(({ line, reason }) => ({ line, reason }));
  return { ok: true, result: { added: good.length, known: already, bad: wrong, next, total: list.total } };
}

function sourceOf(input: ImportRowsInput, from: number): SourceList | null {
  if (input.tab !== undefined) return readTab(input.tab, from, input.count ?? IMPORT_BATCH);
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

/** Keys and fingerprints of what was imported before and not undone; a row is known by either (BI-22). */
function knownRows(book: Book): Set<string> {
  const { source_key = [] } = book.tab('clients').columns(['source_key']);
  const {
    event_id = [],
    voids = [],
    request_id = [],
  } = book.tab('history').columns(['event_id', 'voids', 'request_id']);
  const voided = new Set(voids.flatMap((ids) => parts(String(ids))));
  const stands = (index: number) => !voided.has(String(event_id[index]));
  return new Set([
    ...source_key.filter((key) => key !== '').map((key) => `key:${key}`),
    ...request_id.map(String).filter((id, index) => id.startsWith('import:') && stands(index)),
  ]);
}

function judge(book: Book, read: ReadRow): { arrival: Arrival } | { reason: string } {
  const typed = Object.entries(read.values).flatMap(([field, value]) => checkField(field, value, book.today) ?? []);
  const issues = [...read.issues, ...typed.filter((issue) => issue.field !== 'amount')];
  if (issues.length === 0) {
    const intaken = takeIn(intakeOf(book, read.values), { today: book.today, rules: rulesOf(book, 'free') });
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

/** All lines of the batch, and the rows they bring along, under new ids. */
function actionOf(book: Book, good: readonly Good[]): Action {
  const clientIds = nextIds(book, 'clients', good.length);
  const dealIds = nextIds(book, 'deals', good.filter(({ arrival }) => arrival.deal).length);
  const paymentIds = nextIds(book, 'payments', good.filter(({ arrival }) => arrival.payment).length);
  const events: Event[] = [];
  const requestIds: string[] = [];
  for (const [index, { arrival, values, hash }] of good.entries()) {
    const clientId = clientIds[index] as string;
    const deal = arrival.deal
      ? { ...arrival.deal, client_id: clientId, deal_id: dealIds.shift() ?? '', name: values.name ?? '' }
      : null;
    const payment =
      arrival.payment && deal
        ? {
            ...arrival.payment,
            payment_id: paymentIds.shift() ?? '',
            deal_id: deal.deal_id,
            name: values.name ?? '',
            month: arrival.payment.paid_on.slice(0, 7),
          }
        : null;
    for (const [at, line] of arrival.lines.entries()) {
      const last = at === arrival.lines.length - 1;
      const rows: Event['changes']['rows'] = {};
      if (at === 0) rows.clients = [clientRow(values, clientId, arrival)];
      if (last && deal) rows.deals = [deal as unknown as Row];
      if (last && payment) rows.payments = [payment as unknown as Row];
      const changes = Object.keys(rows).length > 0 ? { rows } : {};
      events.push({ line: { ...line, client_id: clientId, deal_id: last && deal ? deal.deal_id : '' }, changes });
      requestIds.push(hash);
    }
  }
  return { events, requestId: requestIds, actor: actorOf(book).id, origin: 'import' };
}

/** The people's columns of a new row; the owned ones follow from its lines. */
function clientRow(values: Record<string, Value>, clientId: string, arrival: Arrival): Row {
  const row: Row = { client_id: clientId, created_on: arrival.createdOn, sale_kind: 'consultative' };
  for (const { key } of OWN_FIELDS) {
    const value = values[key];
    if (value !== undefined && value !== '' && value !== null) row[key] = value;
  }
  if (arrival.state.reason === 'non_profile') row.tag = 'non_profile';
  return row;
}
