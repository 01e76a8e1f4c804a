// The tab Funnel: its controls, the period they ask for, its sentence, tiles and charts (ui 8.1).
import type { FunnelReport } from '../domain/funnel.ts';
import type { Day } from '../domain/model.ts';
import type { Axis, Breakdown, FunnelInput, Measure } from '../domain/population.ts';
import { dayText, fill } from '../locales/text.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { type FunnelView, flowBlock, groupsBlock, snapshotBlock, stagesBlock, weakestStep } from './funnel-blocks.ts';
import type { FunnelData } from './funnel-data.ts';
import type { Place } from './report-block.ts';
import { COLORS } from './report-cell.ts';
import type { ChartPlan } from './report-charts.ts';
import type { Choices, Control } from './report-controls.ts';
import { formatsOf, ratioText } from './report-formats.ts';
import type { ReportPage, Tile } from './report-page.ts';
import { PRESETS, type Preset, periodOf } from './report-period.ts';
import { type ReportTab, writeReport } from './report-tab.ts';
import { axisName, widthFor } from './report-words.ts';

const AXES: Axis[] = ['stage', 'manager', 'category', 'tag', 'source', 'section', 'department'];
const BREAKDOWNS: Breakdown[] = ['month', 'manager', 'department', 'category', 'tag', 'source', 'section'];
const MEASURES: Measure[] = ['clients', 'expected_amount', 'won_amount'];
/** So many clients are named in a warning. */
const FIRST_WIDTH = 184;
const OTHER_COLUMNS = 13;
/** Pixels between charts. */
const GAP = 6;

/** As wide as the labels of the stages and the longest word of the other headers ask for; pixels per column. */
function widthsOf(book: Book): number[] {
  const stages = book.lexicon.stages.filter(({ active }) => active);
  const heads = [...stages.map(({ label }) => label), book.locale.terms.report.settled];
  const width = widthFor(heads, 92, 120);
  return [FIRST_WIDTH, ...Array.from({ length: OTHER_COLUMNS }, () => width)];
}

export function funnelControls(book: Book): Control[] {
  const { locale } = book;
  const { control, preset, value } = locale.report;
  const named = <T extends string>(codes: readonly T[], label: (code: T) => string): Control['options'] =>
    codes.map((code) => ({ code, label: label(code) }));
  const axis = (code: Axis | Breakdown): string => axisName(locale, code);
  const one = (key: string, label: string, column: number, usual: string, options: Control['options']): Control => ({
    key,
    label,
    column,
    span: 1,
    usual,
    options,
  });
  const presets = named(PRESETS, (code) => preset[code]);
  const measures = named(MEASURES, (code) => value[code]);
  return [
    { ...one('period', control.period, 2, 'this_quarter', presets), span: 2 },
    one('from', control.from, 4, '', 'day'),
    one('to', control.to, 5, '', 'day'),
    one('as_of', control.as_of, 6, '', 'day'),
    one('rows', control.rows, 7, 'manager', named(AXES, axis)),
    one('columns', control.columns, 8, 'stage', named(AXES, axis)),
    { ...one('values', control.values, 9, 'clients', measures), span: 2 },
    one('breakdown', control.breakdown, 11, 'month', named(BREAKDOWNS, axis)),
  ];
}

/**
 * Dates that follow from the choices: a changed preset writes them, a changed date makes the preset "own dates".
 * An as-of date that was today at the last build, or is blank, is today.
 */
export function settleDates(choices: Choices, { memory }: ReportTab, today: Day, oldest: Day): Choices {
  const before = memory?.choices;
  const typed =
    before !== undefined &&
    choices.period === before.period &&
    (choices.from !== before.from || choices.to !== before.to);
  const period = typed ? 'own' : (choices.period as Preset);
  const dates = periodOf(period, today, oldest) ?? {
    from: choices.from || oldest || today,
    to: choices.to || today,
  };
  const as_of = choices.as_of === '' || choices.as_of === memory?.day ? today : (choices.as_of ?? today);
  return { ...choices, period, ...dates, as_of };
}

/** '' when the report can be built; else one sentence. */
export function funnelProblem(book: Book, { from = '', to = '' }: Choices): string {
  return from > to ? book.locale.report.wrong.ends_before_begins : '';
}

export function funnelInput(data: FunnelData, choices: Choices): FunnelInput {
  const { oldest: _oldest, ...read } = data;
  return {
    ...read,
    from: choices.from ?? '',
    to: choices.to ?? '',
    asOf: choices.as_of ?? '',
    rows: choices.rows as Axis,
    columns: choices.columns as Axis,
    values: choices.values as Measure,
    breakdown: choices.breakdown as Breakdown,
  };
}

interface Written {
  tab: ReportTab;
  choices: Choices;
  input: FunnelInput;
  report: FunnelReport;
  /** What the reader must know first; '' = nothing. */
  warning: string;
}

/** Writes the tab; returns its sentence and the sheet. */
export function writeFunnel(book: Book, { tab, choices, input, report, warning }: Written) {
  const formats = formatsOf(book);
  const page = funnelPage({ book, report, input, formats }, warning);
  const controls = funnelControls(book);
  const sheet = writeReport(book, { tab, controls, choices, page, formats, widths: widthsOf(book) });
  return { sheet, sentence: page.sentence };
}

function funnelPage(view: FunnelView, warning: string): ReportPage {
  const { book, report, input } = view;
  const { locale } = book;
  const words = locale.report;
  const time = Utilities.formatDate(book.clock.now, book.timeZone, 'HH:mm:ss');
  const clients = input.clients.filter(({ merged_into }) => merged_into === '').length;
  return {
    title: locale.terms.tabs.funnel,
    built: fill(locale, words.built, {
      day: dayText(locale, report.asOf),
      time: `${dayText(locale, book.today)} ${time}`,
      clients,
    }),
    sentence: sentenceOf(view),
    tiles: tilesOf(view),
    blocks: [stagesBlock(view), groupsBlock(view), flowBlock(view), snapshotBlock(view)],
    charts: (places) => chartsOf(view, places),
    warning,
  };
}

function sentenceOf({ book, report }: FunnelView): string {
  const { locale } = book;
  const words = locale.report.funnel;
  const { steps, total } = report.cohort;
  const contacted = total.reached[0] ?? 0;
  if (contacted === 0) return words.empty;
  const first = fill(locale, words.sentence, { contacted, won: total.won, share: ratioText(book, total.cumulative) });
  const weakest = weakestStep(steps);
  if (!weakest) return first;
  const stage = book.names.label('stages', weakest.stage);
  return `${first} ${fill(locale, words.weakest, { stage, went: weakest.wentOn, reached: weakest.reached })}`;
}

function tilesOf({ book, report, formats }: FunnelView): Tile[] {
  const { locale } = book;
  const words = locale.report.funnel;
  const { total } = report.cohort;
  const { flow } = report;
  const told = (
    label: string,
    value: Tile['value'],
    remark: string,
    format: string,
  ): Omit<Tile, 'column' | 'span'> => ({
    label,
    value,
    remark,
    format,
  });
  const tiles = [
    told(words.added, total.added, words.added_note, formats.count),
    told(
      words.contacts,
      total.reached[0] ?? 0,
      fill(locale, words.contacts_note, { share: ratioText(book, total.contactRate) }),
      formats.count,
    ),
    {
      ...told(
        words.deals,
        total.won,
        fill(locale, words.deals_note, { share: ratioText(book, total.cumulative) }),
        formats.count,
      ),
      color: COLORS.won,
    },
    told(
      locale.terms.report.win_rate,
      total.winRate ?? '–',
      fill(locale, words.win_rate_note, { won: total.won, lost: total.lost }),
      formats.ratio,
    ),
    told(
      words.won_amount,
      flow.total.wonAmount / 10 ** book.decimals,
      fill(locale, words.won_amount_note, { deals: flow.total.won }),
      formats.signed,
    ),
  ];
  return tiles.map((tile, index) => ({ ...tile, column: Math.max(1, index * 2), span: index === 0 ? 1 : 2 }));
}

function chartsOf({ book, report, input }: FunnelView, places: readonly Place[]): ChartPlan[] {
  const [stages, groups] = places as [Place, Place];
  const words = book.locale.report.funnel;
  const column = (number: number, { header, last }: Place): string =>
    `${letterOf(number)}${header}:${letterOf(number)}${last}`;
  const firstStep = 5;
  const [first, other] = widthsOf(book) as [number, number];
  return [
    {
      kind: 'BAR',
      title: words.chart_stages,
      column: 1,
      width: first + 4 * other - GAP,
      height: 225,
      stacked: true,
      ranges: [1, 3, 4, 5, 6, 7].map((number) => column(number, stages)),
      colors: [COLORS.primary, COLORS.won, COLORS.lost, COLORS.open, COLORS.archive],
      format: '0',
    },
    {
      kind: 'COLUMN',
      title: fill(book.locale, words.chart_groups, { by: axisName(book.locale, input.breakdown) }),
      column: 6,
      width: 6 * other - GAP,
      height: 225,
      stacked: false,
      ranges: [1, firstStep, firstStep + report.steps.length - 1].map((number) => column(number, groups)),
      colors: [COLORS.primary, COLORS.won],
      format: '0',
    },
  ];
}
