// The tables of the Funnel: stages reached, the same by the breakdown, events of the period, snapshot (ui 8.1).
import type { CohortRow, CohortStep } from '../domain/cohort.ts';
import type { FlowRow } from '../domain/flow.ts';
import type { FunnelReport } from '../domain/funnel.ts';
import { ratio } from '../domain/money.ts';
import type { FunnelInput } from '../domain/population.ts';
import { dayText, fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { ATTENTION, COLORS, type ReportCell, type Tone } from './report-cell.ts';
import type { Formats } from './report-formats.ts';
import { axisLabel, axisName } from './report-words.ts';

/** A step needs so many settled cycles before it is called the weakest (ui 7.3). */
const ENOUGH = 5;

export interface FunnelView {
  book: Book;
  report: FunnelReport;
  input: FunnelInput;
  formats: Formats;
}

/** The step with the lowest settled conversion among those with enough settled cycles; null = too few data. */
export function weakestStep(steps: readonly CohortStep[]): CohortStep | null {
  const judged = steps.filter(({ settled, wentOn, lost }) => settled !== null && wentOn + lost >= ENOUGH);
  const lowest = judged.reduce<CohortStep | null>(
    (low, step) => (low && low.settled! <= step.settled! ? low : step),
    null,
  );
  return lowest && lowest.settled! < 1 ? lowest : null;
}

const stageLabel = (book: Book, code: string): string => book.names.label('stages', code);

function stepColumns({ book, report }: FunnelView): BlockColumn[] {
  const kinds = new Map(book.lexicon.stages.map(({ code, kind }) => [code, kind]));
  return report.steps.map((code) => ({
    head: stageLabel(book, code),
    kind: 'count',
    tone: kinds.get(code) === 'won' ? 'won' : 'contact',
  }));
}

const count = (head: string, tone: Tone = 'plain'): BlockColumn => ({ head, kind: 'count', tone });
const share = (head: string): BlockColumn => ({ head, kind: 'ratio' });
const label = (head: string): BlockColumn => ({ head, kind: 'text' });

/** F2 by stage. */
export function stagesBlock({ book, report, formats }: FunnelView): Block {
  const { report: words, terms } = book.locale;
  const { report: names } = terms;
  const { steps, total } = report.cohort;
  const weakest = weakestStep(steps);
  const rows = steps.map((step): Entry[] => {
    const poor = step.conversion !== null && step.expected !== null && step.conversion < step.expected / 2;
    const shown = (fraction: number | null): ReportCell | null => {
      if (fraction === null) return null;
      const cell: ReportCell = { value: fraction, format: formats.ratio };
      return step === weakest ? { ...cell, ...ATTENTION } : cell;
    };
    const conversion = shown(step.conversion);
    return [
      stageLabel(book, step.stage),
      { value: step.reached, weight: 'bold' },
      step.wentOn,
      step.won,
      step.lost,
      step.open,
      step.parked,
      step.dropped,
      step.expected,
      poor && conversion ? { ...conversion, color: COLORS.error, weight: 'bold' } : conversion,
      shown(step.settled),
      step.cumulative,
      step.skipped,
      step.touched,
    ];
  });
  const { won, lost, open, parked, dropped, reached } = total;
  return {
    title: names.cohort,
    note: words.funnel.stages_note,
    columns: [
      label(words.stage),
      count(names.reached),
      count(words.funnel.went_on, 'contact'),
      count(names.won, 'won'),
      count(names.lost, 'lost'),
      count(names.open),
      count(names.parked, 'archive'),
      count(names.dropped),
      { ...share(words.funnel.expected), look: { color: COLORS.third } },
      share(names.conversion),
      share(names.settled),
      share(names.cumulative),
      count(names.skipped),
      count(words.funnel.touched),
    ],
    rows,
    totals: [[words.total, reached[0] ?? 0, '', won, lost, open, parked, dropped, '', '', '', '', '', '']],
    empty: words.nothing,
  };
}

/** F2 by the breakdown. */
export function groupsBlock(view: FunnelView): Block {
  const { book, report, input } = view;
  const { report: words, terms } = book.locale;
  const { report: names } = terms;
  const by = axisName(book.locale, input.breakdown);
  const line = (row: CohortRow, name: string): Entry[] => [
    name,
    row.winRate,
    row.cumulative,
    row.added,
    ...row.reached,
    row.lost,
    row.open,
    row.parked,
    row.dropped,
  ];
  return {
    title: fill(book.locale, words.funnel.groups, { by }),
    note: input.breakdown === 'month' ? words.funnel.groups_note : '',
    columns: [
      label(by),
      share(names.win_rate),
      share(names.cumulative),
      count(words.funnel.added, 'new'),
      ...stepColumns(view),
      count(names.lost, 'lost'),
      count(names.open),
      count(names.parked, 'archive'),
      count(names.dropped),
    ],
    rows: report.cohort.rows.map((row) => line(row, axisLabel(book, input.breakdown, row.code))),
    totals: [line(report.cohort.total, words.total)],
    empty: words.nothing,
  };
}

/** F3 by the breakdown. */
export function flowBlock(view: FunnelView): Block {
  const { book, report, input } = view;
  const { report: words, terms } = book.locale;
  const { report: names } = terms;
  const by = axisName(book.locale, input.breakdown);
  const unit = 10 ** book.decimals;
  const line = (row: FlowRow, name: string): Entry[] => [
    name,
    row.winRate,
    row.cancelledWins,
    row.added,
    ...row.reached,
    row.lost,
    row.reentries,
    row.lostBeforeContact,
    row.dropped,
    row.wonAmount / unit,
    row.churned,
  ];
  return {
    title: names.flow,
    note: words.funnel.flow_note,
    columns: [
      label(by),
      share(names.win_rate),
      count(words.funnel.cancelled_wins),
      count(words.funnel.added, 'new'),
      ...stepColumns(view),
      count(names.lost, 'lost'),
      count(words.funnel.reentries),
      count(names.lost_before_contact),
      count(names.dropped),
      { head: words.funnel.won_amount, kind: 'amount', tone: 'won' },
      count(words.funnel.churned, 'lost'),
    ],
    rows: report.flow.rows.map((row) => line(row, axisLabel(book, input.breakdown, row.code))),
    totals: [line(report.flow.total, words.total)],
    empty: words.nothing,
  };
}

/** F1: the chosen rows × columns of the chosen measure, with shares of the total along both edges. */
export function snapshotBlock({ book, report, input, formats }: FunnelView): Block {
  const { locale } = book;
  const { report: words } = locale;
  const { snapshot } = report;
  const unit = input.values === 'clients' ? 1 : 10 ** book.decimals;
  const kind = input.values === 'clients' ? 'count' : 'amount';
  const kinds = new Map(book.lexicon.stages.map((stage) => [stage.code, stage.kind]));
  const tone = (code: string): Tone => (input.columns === 'stage' ? (kinds.get(code) ?? 'plain') : 'plain');
  const percent = (value: number): ReportCell => ({
    value: ratio(value, snapshot.total) ?? '–',
    format: formats.ratio,
    color: COLORS.third,
  });
  const line = (name: string, row: { cells: number[]; total: number; archived: number; openExpected: number }) => [
    name,
    { value: row.total / unit, weight: 'bold' as const },
    input.values === 'clients' ? row.archived : '',
    ...row.cells.map((cell) => cell / unit),
    percent(row.total),
    row.openExpected / 10 ** book.decimals,
  ];
  const total = { ...snapshot, cells: snapshot.totals };
  return {
    title: fill(locale, words.funnel.snapshot, { day: dayText(locale, report.asOf), value: words.value[input.values] }),
    note: words.funnel.snapshot_note,
    columns: [
      label(axisName(locale, input.rows)),
      { head: words.total, kind },
      count(words.funnel.archived, 'archive'),
      ...snapshot.columns.map(
        (code): BlockColumn => ({ head: axisLabel(book, input.columns, code), kind, tone: tone(code) }),
      ),
      share(words.percent),
      { head: words.funnel.open_expected, kind: 'amount' },
    ],
    rows: snapshot.rows.map((row) => line(axisLabel(book, input.rows, row.code), row)),
    totals: [
      line(words.total, total),
      [words.percent, percent(snapshot.total), '', ...snapshot.totals.map(percent), '', ''],
    ],
    empty: words.nothing,
  };
}
