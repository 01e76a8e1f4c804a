// The tab Funnel: its controls, the period they ask for, its sentence and tiles (ui 8.1).
import type { FunnelReport } from '../domain/funnel.ts';
import type { Day } from '../domain/model.ts';
import type { Filters, FunnelInput, Group, Measure } from '../domain/population.ts';
import type { Texts } from '../locales/shape.ts';
import { dayText, fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { cohortBlock, type FunnelView, flowBlock, stagesBlock, weakestStep } from './funnel-blocks.ts';
import { chartsOf, OTHER_COLUMNS, widthsOf } from './funnel-charts.ts';
import type { FunnelData } from './funnel-data.ts';
import { daysBlock, lossesBlock, movementsBlock, snapshotBlock, stuckBlock } from './funnel-stages.ts';
import { COLORS } from './report-cell.ts';
import { ALL, anyOf, type Choices, type Control } from './report-controls.ts';
import { formatsOf, ratioText } from './report-formats.ts';
import type { ReportPage, Tile } from './report-page.ts';
import { PRESETS, type Preset, periodOf } from './report-period.ts';
import { type Occasion, type ReportTab, writeReport } from './report-tab.ts';
import { axisLabel, axisName, builtAt } from './report-words.ts';

const GROUPS: Group[] = ['manager', 'department', 'category', 'tag', 'source', 'section', 'channel'];
const FILTERS = ['manager', 'department', 'category', 'tag', 'source', 'section'] as const satisfies (keyof Filters)[];
const MEASURES: Measure[] = ['clients', 'expected_amount'];
/** In a filter: where nothing stands. No code is written so. */
const BLANK = '-';

const DICTIONARIES = {
  manager: 'people',
  department: 'departments',
  category: 'categories',
  tag: 'tags',
  source: 'sources',
  section: 'sections',
} as const;

export function funnelControls(book: Book): Control[] {
  const { locale } = book;
  const { control, preset, value } = locale.report;
  const named = <T extends string>(codes: readonly T[], label: (code: T) => string): Control['options'] =>
    codes.map((code) => ({ code, label: label(code) }));
  const one = (key: string, label: string, column: number, usual: string, options: Control['options']): Control => ({
    key,
    label,
    column,
    span: 1,
    usual,
    options,
  });
  const entries = (key: keyof typeof DICTIONARIES) =>
    DICTIONARIES[key] === 'people' ? book.names.people() : book.names.entries(DICTIONARIES[key]);
  const filters = FILTERS.map((key, index) => {
    // Every client has a section.
    const blank = key === 'section' ? [] : [{ code: BLANK, label: axisLabel(book, key, '') }];
    return one(key, axisName(locale, key), 8 + index, ALL, anyOf(book, [...entries(key), ...blank]));
  });
  return [
    {
      ...one(
        'period',
        control.period,
        2,
        'this_quarter',
        named(PRESETS, (code) => preset[code]),
      ),
      span: 2,
    },
    one('from', control.from, 4, '', 'day'),
    one('to', control.to, 5, '', 'day'),
    one('as_of', control.as_of, 6, '', 'day'),
    one(
      'group',
      control.group,
      7,
      'manager',
      named(GROUPS, (code) => axisName(locale, code)),
    ),
    ...filters,
    one(
      'values',
      control.measure,
      14,
      'clients',
      named(MEASURES, (code) => value[code]),
    ),
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

const chosenFilters = (choices: Choices) => FILTERS.filter((key) => (choices[key] ?? ALL) !== ALL);

export function funnelInput(data: FunnelData, choices: Choices): FunnelInput {
  const { oldest: _oldest, payments: _payments, repeatProbability: _chance, ...read } = data;
  return {
    ...read,
    from: choices.from ?? '',
    to: choices.to ?? '',
    asOf: choices.as_of ?? '',
    group: choices.group as Group,
    values: choices.values as Measure,
    only: Object.fromEntries(
      chosenFilters(choices).map((key) => [key, choices[key] === BLANK ? '' : (choices[key] ?? '')]),
    ),
  };
}

interface Written extends Occasion {
  choices: Choices;
  data: FunnelData;
  input: FunnelInput;
  report: FunnelReport;
  words: Texts['funnel'];
}

/** Writes the tab; returns its sentence and the sheet. */
export function writeFunnel(book: Book, { tab, choices, data, input, report, words, warning, by }: Written) {
  const formats = formatsOf(book);
  const clients = new Map(data.clients.map((client) => [client.client_id, client]));
  const controls = funnelControls(book);
  const only = chosenFilters(choices).map((key) => {
    const control = controls.find((one) => one.key === key);
    const options = control && typeof control.options === 'object' ? control.options : [];
    return options.find(({ code }) => code === choices[key])?.label ?? '';
  });
  const page = funnelPage({ book, report, input, words, clients, formats }, only, warning, by);
  const sheet = writeReport(book, { tab, controls, choices, page, formats, widths: widthsOf(book, GROUPS) });
  return { sheet, sentence: page.sentence };
}

function funnelPage(view: FunnelView, only: readonly string[], warning: string, by: string): ReportPage {
  const { book, report, input } = view;
  const { locale } = book;
  const words = locale.report;
  const built = fill(locale, words.built, {
    day: dayText(locale, report.asOf),
    time: builtAt(book, by),
    clients: report.snapshot.clients,
  });
  return {
    title: locale.terms.tabs.funnel,
    built: only.length === 0 ? built : `${built} · ${fill(locale, view.words.only, { filters: only.join(', ') })}`,
    sentence: sentenceOf(view),
    tiles: tilesOf(view),
    blocks: [
      stagesBlock(view),
      cohortBlock(view, 'month'),
      flowBlock(view, 'month'),
      lossesBlock(view),
      daysBlock(view),
      movementsBlock(view),
      cohortBlock(view, input.group),
      flowBlock(view, input.group),
      snapshotBlock(view),
      stuckBlock(view),
    ],
    charts: (places) => chartsOf(view, widthsOf(book, GROUPS), places),
    warning,
  };
}

function sentenceOf({ book, report, words }: FunnelView): string {
  const { locale } = book;
  const { steps, total } = report.cohort;
  const contacted = total.reached[0] ?? 0;
  if (contacted === 0) return words.empty;
  const one = total.won === 1 ? words.sentence_one_deal : words.sentence;
  const first = fill(locale, contacted === 1 ? words.sentence_one_contact : one, {
    contacted,
    won: total.won,
    share: ratioText(book, total.cumulative),
  });
  const weakest = weakestStep(steps);
  if (!weakest) return first;
  const stage = book.names.label('stages', weakest.stage);
  return `${first} ${fill(locale, words.weakest, { stage, went: weakest.wentOn, reached: weakest.reached })}`;
}

function tilesOf({ book, report, words, formats }: FunnelView): Tile[] {
  const { locale } = book;
  const { total } = report.cohort;
  const { outlook } = report;
  const unit = 10 ** book.decimals;
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
    {
      ...told(
        words.stuck,
        report.stuck.length,
        fill(locale, words.stuck_note_open, { open: report.open }),
        formats.count,
      ),
      ...(report.stuck.length > 0 ? { color: COLORS.error } : {}),
    },
    ...(outlook
      ? [
          told(
            words.weighted,
            outlook.total.weighted / unit,
            fill(locale, words.weighted_note, { open: outlook.total.count }),
            formats.signed,
          ),
          told(
            words.unpaid,
            outlook.unpaidTotal / unit,
            fill(locale, words.unpaid_note, { deals: outlook.unpaid.length }),
            formats.signed,
          ),
        ]
      : [words.weighted, words.unpaid].map((label) => told(label, '–', words.only_today, formats.text))),
  ];
  const places = [1, 2, 4, 6, 8, 10, 13];
  return tiles.map((tile, index) => {
    const column = places[index] as number;
    return { ...tile, column, span: (places[index + 1] ?? OTHER_COLUMNS + 2) - column };
  });
}
