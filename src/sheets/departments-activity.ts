// What people do, as a table of the report Departments: each figure beside its mean of three months (rules 5.7, ui 8.3).
import { type ActivityRow, type Counts, mean, shareOfNew } from '../domain/activity.ts';
import { personLabel } from './commission-blocks.ts';
import { type DepartmentsView, figure } from './departments-blocks.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { COLORS, type ReportCell } from './report-cell.ts';

const MEAN = '0.0';
const COUNTED = ['active', 'passive', 'fresh', 'paying'] as const satisfies (keyof Counts)[];

export function activityBlock({ book, report, words, formats }: DepartmentsView): Block {
  const { report: names } = book.locale;
  const grey = { color: COLORS.third };
  const cells = (now: Counts, before: Counts | null): Entry[] => [
    ...COUNTED.flatMap((key) => [now[key], figure(before?.[key] ?? null, MEAN, grey)]),
    figure(shareOfNew(now), formats.ratio),
    figure(before && shareOfNew(before), formats.ratio, grey),
  ];
  const pair = (head: string, note: string): BlockColumn[] => [
    { head, kind: 'count', note },
    { head: words.mean, kind: 'count', note: words.hint.mean },
  ];
  const { activity } = report;
  const nameOf = (person: string): string =>
    person === '' ? book.locale.terms.report.unassigned : personLabel(book, person);
  const rowOf = ({ person, now, before, last }: ActivityRow): Entry[] => [
    nameOf(person),
    ...cells(now, last ?? before),
  ];
  // Failures weigh more in the first months: newcomers stand by name beside themselves, not beside the others (rules 7).
  const newcomers = activity
    .filter(({ last }) => last !== null)
    .sort((a, b) => nameOf(a.person).localeCompare(nameOf(b.person), book.language));
  const head: ReportCell = { value: words.newcomers, color: COLORS.third, wrap: 'OVERFLOW' };
  const blanks = COUNTED.flatMap(() => ['', '']);
  const sum = (rows: readonly Counts[]): Counts => {
    const middle = mean(rows);
    return Object.fromEntries(COUNTED.map((key) => [key, middle[key] * rows.length])) as unknown as Counts;
  };
  const before = activity.flatMap((row) => (row.before ? [row.before] : []));
  const total =
    activity.length > 0 ? cells(sum(activity.map(({ now }) => now)), before.length > 0 ? sum(before) : null) : [];
  return {
    title: words.activity,
    note: words.activity_note,
    columns: [
      { head: names.axis.person, kind: 'text' },
      ...pair(words.first_active, words.hint.first_active),
      ...pair(words.first_passive, words.hint.first_passive),
      ...pair(words.contacts_fresh, words.hint.contacts_fresh),
      ...pair(words.contacts_paying, words.hint.contacts_paying),
      ...pair(words.share_of_new, words.hint.share_of_new),
    ],
    rows: [
      ...activity.filter(({ last }) => last === null).map(rowOf),
      ...(newcomers.length > 0 ? [[head, ...blanks, '', ''], ...newcomers.map(rowOf)] : []),
    ],
    totals: total.length > 0 ? [[names.total, ...total]] : [],
    empty: names.nothing,
  };
}
