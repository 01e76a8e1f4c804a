// The tables of the Funnel that look at single stages: their balance, refusals, days; who stands where, and who is stuck (ui 8.1).
import { daysBetween } from '../domain/calendar.ts';
import { ratio } from '../domain/money.ts';
import { dayText, fill } from '../locales/text.ts';
import { clientLinks } from './client-link.ts';
import { count, type FunnelView, label, nameOf, share, stageColumns, stageLabel } from './funnel-blocks.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { ATTENTION, COLORS, type ReportCell, TONES } from './report-cell.ts';
import { axisLabel, axisName } from './report-words.ts';

/** So many stuck clients are listed; the rest are a number. */
const LISTED = 50;

/** What became of the visits that began in the period: one column per stage, the lines add up to the last. */
export function movementsBlock(view: FunnelView): Block {
  const { book, report, words: funnel } = view;
  const { report: words, terms } = book.locale;
  const { movements } = report;
  const line = (name: string, key: 'advanced' | 'refused' | 'movedBack' | 'parked' | 'standing' | 'entered') => [
    name,
    '',
    '',
    ...movements.map((one) => one[key]),
  ];
  return {
    title: funnel.movements,
    note: funnel.movements_note,
    columns: [
      label(funnel.fate),
      label(''),
      label(''),
      ...stageColumns(
        view,
        movements.map(({ stage }) => stage),
      ),
    ],
    rows: [
      line(funnel.went_on, 'advanced'),
      line(funnel.refused, 'refused'),
      line(funnel.moved_back, 'movedBack'),
      line(terms.report.parked, 'parked'),
      line(funnel.standing, 'standing'),
    ],
    totals: [line(funnel.entered, 'entered')],
    empty: words.nothing,
  };
}

/** F4. */
export function lossesBlock(view: FunnelView): Block {
  const { book, report, words: funnel } = view;
  const { report: words, columns } = book.locale;
  const { losses } = report;
  const shaded = (value: number): Entry => (value > 0 ? { value, background: TONES.lost.background } : value);
  const { total } = losses;
  return {
    title: funnel.losses,
    note: funnel.losses_note,
    columns: [
      label(columns.reason),
      count(words.total),
      share(funnel.share, funnel.note.share),
      ...stageColumns(view, losses.columns),
    ],
    rows: losses.rows.map((row): Entry[] => {
      const name = row.code === '' ? funnel.no_reason : book.names.label('reasons', row.code);
      return [
        row.counts ? name : { value: name, format: '@', color: COLORS.third },
        { value: row.total, weight: 'bold' },
        row.share,
        ...row.cells.map(shaded),
      ];
    }),
    totals: total === 0 ? [] : [[words.total, total, ratio(total, total), ...losses.totals]],
    empty: funnel.no_losses,
  };
}

/** F5. */
export function daysBlock(view: FunnelView): Block {
  const { book, report, formats, words } = view;
  const { nothing } = book.locale.report;
  const { days } = report;
  const line = (name: string, note: string, cells: (Entry | null)[]): Entry[] => [
    { value: name, format: '@', note },
    '',
    '',
    ...cells,
  ];
  const mean = (value: number | null, format = formats.mean): ReportCell | null =>
    value === null ? null : { value, format };
  return {
    title: words.days,
    note: words.days_note,
    columns: [
      label(words.measure),
      label(''),
      label(''),
      ...stageColumns(
        view,
        days.map(({ stage }) => stage),
      ),
    ],
    rows: [
      line(
        words.norm,
        words.note.norm,
        days.map(({ norm }) => norm),
      ),
      line(
        words.median,
        words.note.median,
        days.map(({ median, norm }) => {
          const cell = mean(median);
          return cell && norm !== null && median! > norm ? { ...cell, ...ATTENTION } : cell;
        }),
      ),
      line(
        words.mean,
        words.note.mean,
        days.map((one) => mean(one.mean)),
      ),
      line(
        words.observations,
        words.note.observations,
        days.map((one) => one.count),
      ),
      line(
        words.within,
        words.note.within,
        days.map(({ within }) => mean(within, formats.ratio)),
      ),
    ],
    totals: [],
    empty: nothing,
  };
}

/** F1: the chosen group × stages, with shares of the total along both edges. */
export function snapshotBlock(view: FunnelView): Block {
  const { book, report, input, formats, words: funnel } = view;
  const { locale } = book;
  const { report: words } = locale;
  const { note: notes } = funnel;
  const { snapshot } = report;
  const unit = input.values === 'clients' ? 1 : 10 ** book.decimals;
  const kind: BlockColumn['kind'] = input.values === 'clients' ? 'count' : 'amount';
  const percent = (value: number): ReportCell => ({
    value: ratio(value, snapshot.total) ?? '–',
    format: formats.ratio,
    color: COLORS.third,
  });
  const line = (name: string, row: { cells: number[]; total: number; archived: number; openExpected: number }) => [
    name,
    { value: row.total / unit, weight: 'bold' as const },
    row.archived,
    ...row.cells.map((cell) => cell / unit),
    percent(row.total),
    row.openExpected / 10 ** book.decimals,
  ];
  const total = { ...snapshot, cells: snapshot.totals };
  return {
    title: fill(locale, funnel.snapshot, { day: dayText(locale, report.asOf), value: words.value[input.values] }),
    note: funnel.snapshot_note,
    columns: [
      label(axisName(locale, input.group)),
      { head: words.total, kind },
      count(funnel.archived, 'archive', notes.archived),
      ...stageColumns(view, snapshot.columns, kind),
      share(words.percent),
      { head: funnel.open_expected, kind: 'amount', note: notes.open_expected },
    ],
    rows: snapshot.rows.map((row) => line(nameOf(view, input.group, row.code), row)),
    totals: [
      line(words.total, total),
      [words.percent, percent(snapshot.total), '', ...snapshot.totals.map(percent), '', ''],
    ],
    empty: words.nothing,
  };
}

/** F6: the longest over first; the id leads to the row. */
export function stuckBlock(view: FunnelView): Block {
  const { book, report, clients, formats, words: funnel } = view;
  const { columns, report: words } = book.locale;
  const { stuck, asOf } = report;
  // The next action is that of today.
  const isToday = asOf === book.reportDay;
  const kinds = new Map(book.lexicon.stages.map(({ code, kind }) => [code, kind]));
  const link = clientLinks(book);
  const loud = { color: COLORS.error, weight: 'bold' } as const;
  return {
    title: words.day.lists.stuck,
    note: funnel.stuck_note,
    columns: [
      label(columns.name),
      label(columns.client_id),
      label(words.stage),
      label(''),
      label(columns.manager),
      count(words.day.days),
      count(funnel.norm),
      count(funnel.over),
      ...(isToday
        ? [{ head: columns.next_action_on, kind: 'day', look: { align: 'right' } } as const, count(funnel.overdue)]
        : []),
    ],
    rows: stuck.slice(0, LISTED).map(({ client_id, stage, manager, age, limit, over }): Entry[] => {
      const { name = '', next_action_on: next = '' } = clients.get(client_id) ?? {};
      const tone = TONES[kinds.get(stage) ?? 'plain'];
      const late = next === '' ? 0 : daysBetween(next, asOf);
      return [
        name,
        link(client_id),
        { value: stageLabel(book, stage), format: '@', ...tone, wrap: 'OVERFLOW' },
        { value: '', ...tone },
        axisLabel(book, 'manager', manager),
        age,
        limit,
        { value: over, ...loud },
        { value: next, format: formats.day, align: 'right' },
        late > 0 ? { value: late, color: COLORS.error } : '',
      ];
    }),
    totals: [],
    empty: funnel.no_stuck,
    ...(stuck.length > LISTED ? { foot: fill(book.locale, words.day.more, { n: String(stuck.length - LISTED) }) } : {}),
  };
}
