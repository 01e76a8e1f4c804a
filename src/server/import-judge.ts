// One row of a list judged: the client it becomes, what that client has no place for, or why it cannot come in.
import type { ImportRemark, ImportResult } from '../contract/answers.ts';
import { type Intake, takeIn } from '../domain/intake.ts';
import type { Department, Issue, Value } from '../domain/model.ts';
import { checkField } from '../domain/requirements.ts';
import type { Book } from '../sheets/book.ts';
import { setting } from '../sheets/lexicon.ts';
import { closedThrough } from '../sheets/lock.ts';
import { LONGEST_TEXT, tooLong } from '../sheets/typed.ts';
import { clientRow, type Good } from './import-action.ts';
import { fieldLabel, STAGE_DAY } from './import-fields.ts';
import type { ReadRow } from './import-reader.ts';
import { goLiveOf } from './money.ts';
import { sentence, wordsFor } from './refusals.ts';
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
    stageOn: text('stage_on'),
    manager,
    managerDepartment: manager === '' ? '' : (standingOf(book, manager, wonOn ?? book.today).department as Department),
    reason: text('reason'),
    tag: text('tag'),
    saleKind: text('sale_kind'),
    channel: text('channel'),
    amount: amount('amount'),
    expectedAmount: amount('expected_amount'),
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

type Verdict = Pick<Good, 'arrival' | 'values' | 'left'> | { reason: string };

/** The client that a row becomes, or why it cannot. */
export function judge(book: Book, read: ReadRow): Verdict {
  const typed = Object.entries(read.values).flatMap(([field, value]) => checkField(field, value, book.today) ?? []);
  const issues = [...read.issues, ...typed.filter((issue) => issue.field !== 'amount')];
  if (issues.length === 0) {
    const around = { today: book.today, rules: rulesOf(book, 'free'), goLive: setting(book.lexicon, 'go_live') };
    const intaken = takeIn(intakeOf(book, read.values), around);
    if (!intaken.ok) return { reason: told(book, intaken.issues) };
    const { arrival, expectedAmount, left } = intaken;
    const locked = lockedBy(book, arrival.payment?.paid_on ?? '');
    if (locked) return { reason: told(book, [locked]) };
    const values = expectedAmount === null ? read.values : { ...read.values, expected_amount: expectedAmount };
    const isNew = book.lexicon.stages.some(({ code, kind }) => code === arrival.state.stage && kind === 'new');
    const long = tooLong(clientRow(values, '', arrival));
    if (long) issues.push(long);
    else if (isNew && !values.source) issues.push({ code: 'required', field: 'source' });
    else return { arrival, values, left };
  }
  return { reason: told(book, issues) };
}

/** A payment of a closed month would be paid to nobody (BI-09); one before the program counts for nobody's pay anyway. */
function lockedBy(book: Book, paidOn: string): Issue | null {
  const month = paidOn.slice(0, 7);
  const counts = paidOn !== '' && paidOn >= goLiveOf(book);
  return counts && month <= closedThrough(book) ? { code: 'month_closed', field: 'paid_on', month } : null;
}

/** What is wrong with a row in one text, short enough for a cell. */
export function told(book: Book, issues: readonly Issue[]): string {
  const tell = (issue: Issue) => {
    const field = issue.field ? { field: fieldLabel(book, String(issue.field)) } : {};
    return sentence(book.locale, issue, book.locale.messages.row, { ...wordsFor(book, issue), ...field });
  };
  const [last = '', ...others] = issues.map(tell).reverse();
  const joined = [...others.reverse().map((text) => text.replace(/\.$/, '')), last];
  return joined.join('; ').slice(0, LONGEST_TEXT);
}

/** What the clients of these rows have no place for, and the source where it is missing, by field: never dropped in silence. */
export function remarksOn(book: Book, good: readonly Good[]): ImportResult['remarks'] {
  const left = good.flatMap((row) => row.left);
  const of = (what: ImportRemark['what'], fields: readonly string[]) =>
    [...new Set(fields)].map((field): ImportRemark => {
      return { what, field, label: fieldLabel(book, field), n: fields.filter((one) => one === field).length };
    });
  const missing = good.flatMap(({ values }) => (values.source ? [] : ['source']));
  return [...of('not_taken', left), ...of('missing', missing)];
}
