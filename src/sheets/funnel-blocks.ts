// The tables of the Funnel that follow cycles: stages reached, the same by month and group, events of the period (ui 8.1).
import type { CohortRow, CohortStep } from '../domain/cohort.ts';
import type { FlowRow } from '../domain/flow.ts';
import type { FunnelReport } from '../domain/funnel.ts';
import type { FunnelInput, Split } from '../domain/population.ts';
import type { Texts } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import type { ListedClient } from './funnel-data.ts';
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
  words: Texts['funnel'];
  clients: ReadonlyMap<string, ListedClient>;
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

export const stageLabel = (book: Book, code: string): string => book.names.label('stages', code);

/** What a row is called; a cycle without a deal has no channel. */
export const nameOf = ({ book, words }: FunnelView, split: Split, code: string): string =>
  split === 'channel' && code === '' ? words.no_deal : axisLabel(book, split, code);

/** Columns that stand for stages, each in its colour. */
export function stageColumns({ book }: FunnelView, codes: readonly string[], kind: BlockColumn['kind'] = 'count') {
  const kinds = new Map(book.lexicon.stages.map((stage) => [stage.code, stage.kind]));
  return codes.map((code): BlockColumn => ({ head: stageLabel(book, code), kind, tone: kinds.get(code) ?? 'plain' }));
}

export const count = (head: string, tone: Tone = 'plain', note?: string): BlockColumn => ({
  head,
  kind: 'count',
  tone,
  ...(note ? { note } : {}),
});
export const share = (head: string, note?: string): BlockColumn => ({
  head,
  kind: 'ratio',
  ...(note ? { note } : {}),
});
export const label = (head: string): BlockColumn => ({ head, kind: 'text' });

/** F2 by stage. */
export function stagesBlock({ book, report, words: funnel, formats }: FunnelView): Block {
  const { report: words, terms } = book.locale;
  const { report: names } = terms;
  const { note: notes } = funnel;
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
    note: funnel.stages_note,
    columns: [
      label(words.stage),
      count(names.reached, 'plain', notes.reached),
      count(funnel.went_on, 'contact', notes.went_on),
      count(names.won, 'won', notes.won),
      count(names.lost, 'lost', notes.lost),
      count(names.open, 'plain', notes.open),
      count(names.parked, 'archive', notes.parked),
      count(names.dropped, 'plain', notes.dropped),
      { ...share(funnel.expected, notes.expected), look: { color: COLORS.third } },
      share(names.conversion, notes.conversion),
      share(names.settled, notes.settled),
      share(names.cumulative, notes.cumulative),
      count(names.skipped, 'plain', notes.skipped),
      count(funnel.touched, 'plain', notes.touched),
    ],
    rows,
    totals: [[words.total, reached[0] ?? 0, '', won, lost, open, parked, dropped, '', '', '', '', '', '']],
    empty: words.nothing,
  };
}

/** F2 by the month of the first contact, or by the chosen group. */
export function cohortBlock(view: FunnelView, split: Split): Block {
  const { book, report, words: funnel } = view;
  const { report: words, terms } = book.locale;
  const { report: names } = terms;
  const { note: notes } = funnel;
  const by = axisName(book.locale, split);
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
  const rows = split === 'month' ? report.cohort.months : report.cohort.groups;
  return {
    title: split === 'month' ? funnel.months : fill(book.locale, funnel.groups, { by }),
    note: split === 'month' ? funnel.months_note : funnel.groups_note,
    columns: [
      label(by),
      share(names.win_rate, notes.win_rate),
      share(names.cumulative, notes.cumulative),
      count(funnel.added, 'new', notes.added),
      ...stageColumns(view, report.steps),
      count(names.lost, 'lost', notes.lost),
      count(names.open, 'plain', notes.open),
      count(names.parked, 'archive', notes.parked),
      count(names.dropped, 'plain', notes.dropped),
    ],
    rows: rows.map((row) => line(row, nameOf(view, split, row.code))),
    totals: [line(report.cohort.total, words.total)],
    empty: words.nothing,
  };
}

/** F3 by month, or by the chosen group. */
export function flowBlock(view: FunnelView, split: Split): Block {
  const { book, report, words: funnel } = view;
  const { report: words, terms } = book.locale;
  const { report: names } = terms;
  const { note: notes } = funnel;
  const by = axisName(book.locale, split);
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
  const rows = split === 'month' ? report.flow.months : report.flow.groups;
  return {
    title: split === 'month' ? names.flow : fill(book.locale, funnel.flow_groups, { by }),
    note: funnel.flow_note,
    columns: [
      label(by),
      share(names.win_rate, notes.win_rate_flow),
      count(funnel.cancelled_wins, 'plain', notes.cancelled_wins),
      count(funnel.added, 'new', notes.added),
      ...stageColumns(view, report.steps),
      count(names.lost, 'lost', notes.lost_flow),
      count(funnel.reentries, 'plain', notes.reentries),
      count(names.lost_before_contact, 'plain', notes.lost_before_contact),
      count(names.dropped, 'plain', notes.dropped),
      { head: funnel.won_amount, kind: 'amount', tone: 'won', note: notes.won_amount },
      count(funnel.churned, 'lost', notes.churned),
    ],
    rows: rows.map((row) => line(row, nameOf(view, split, row.code))),
    totals: [line(report.flow.total, words.total)],
    empty: words.nothing,
  };
}
