// The table of warnings of the report Departments: what is watched, its state, its figure, and what to do (rules 5.7, ui 8.3).
import type { Figure, Warning, WarningCode } from '../domain/warnings.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { personLabel } from './commission-blocks.ts';
import type { DepartmentsView } from './departments-blocks.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { COLORS, type Look, type ReportCell, TONES } from './report-cell.ts';
import { moneyText, numberText, ratioText } from './report-formats.ts';
import { monthLabel } from './report-words.ts';

/** What the figure is compared with; blanks are figures of the warning. */
const TARGETS: Record<WarningCode, string> = {
  w1: '{low}–{high}',
  plan: '{low}–{high}',
  w2: '> {client}',
  w3: '> {client}',
  w4: '{sellers_min}–{sellers_max} / {heads_min}–{heads_max}',
  w5: '> 0',
  w6: '> {limit}',
  person: '> {limit}',
  w7: '< {most}',
  w8: '≤ {most}',
  w9: '≤ {most}',
  w10: '0',
  w11: '0',
  w12: '≤ {most}',
};
/** Warnings that have their why in common. */
const WHY: Partial<Record<WarningCode, WarningCode>> = { plan: 'w1', w3: 'w2', w6: 'w5', person: 'w5' };
const STATES: Warning['state'][] = ['fires', 'quiet', 'few'];
const LOOKS: Record<Warning['state'], Partial<Look>> = {
  fires: { background: COLORS.warning, color: COLORS.warningText },
  quiet: TONES.won,
  few: TONES.new,
};

/** The sentences run over so many blank columns. */
const BESIDE = ['', '', '', '', '', ''];

type Words = Readonly<Record<string, string>>;

const wordsOf = ({ words }: DepartmentsView, code: WarningCode): Words => words.w[code];

/** The figures in the habits of the language; counts stay numbers, so that nouns follow them. */
function blanksOf({ book, names }: DepartmentsView, { figures }: Warning): Record<string, string | number> {
  const text = ([kind, value]: Figure): string | number => {
    if (kind === 'money') return moneyText(book, value);
    if (kind === 'ratio') return shareText(book, value);
    if (kind === 'count') return Number.isInteger(value) ? value : numberText(book.language, value, 1);
    if (kind === 'client') return names.get(value) || value;
    if (kind === 'person') return personLabel(book, value);
    return kind === 'month' ? monthLabel(book.locale, value) : value;
  };
  return Object.fromEntries(Object.entries(figures).map(([key, one]) => [key, text(one)]));
}

/** Whole per cents stand without a decimal. */
function shareText(book: Book, fraction: number): string {
  const text = ratioText(book, fraction);
  return Number.isInteger(Math.round(fraction * 1e6) / 1e4) ? text.replace(/[.,]0(?=\D*$)/, '') : text;
}

/** The sentence of a warning with its figures. */
export function warningText(view: DepartmentsView, warning: Warning): string {
  const sentence = wordsOf(view, warning.code)[warning.sentence] ?? '';
  return fill(view.book.locale, sentence, blanksOf(view, warning));
}

/** What is watched, by its name, with whom it is about. */
export const warningTitle = (view: DepartmentsView, warning: Warning): string =>
  fill(view.book.locale, wordsOf(view, warning.code).title ?? '', blanksOf(view, warning));

const whyOf = (view: DepartmentsView, code: WarningCode): string => wordsOf(view, WHY[code] ?? code).why ?? '';

export function warningsBlock(view: DepartmentsView): Block {
  const { words, report } = view;
  const inOrder = STATES.flatMap((state) => report.warnings.filter((warning) => warning.state === state));
  return {
    title: fill(view.book.locale, words.warnings, {
      n: report.warnings.filter(({ state }) => state === 'fires').length,
    }),
    note: '',
    columns: [
      { head: words.what, kind: 'text' },
      { head: words.state, kind: 'text', note: words.hint.state },
      { head: words.value, kind: 'plain', note: words.hint.value },
      { head: words.target, kind: 'plain', note: words.hint.target },
      { head: words.action, kind: 'text', look: { wrap: 'OVERFLOW' } },
      ...BESIDE.map((): BlockColumn => ({ head: '', kind: 'text' })),
    ],
    rows: inOrder.flatMap((warning, index) => {
      const why = whyOf(view, warning.code);
      const isSaid = inOrder.slice(0, index).some(({ code }) => whyOf(view, code) === why);
      const below = warning.state === 'fires' && !isSaid ? [aside(why)] : [];
      return [rowOf(view, warning, why), ...below];
    }),
    totals: [],
    empty: '',
  };
}

/** Below a warning that fires: why it matters. */
const aside = (why: string): Entry[] => ['', '', '', '', { value: why, color: COLORS.third }, ...BESIDE];

function rowOf(view: DepartmentsView, warning: Warning, why: string): Entry[] {
  const { words } = view;
  const { state } = warning;
  return [
    { value: warningTitle(view, warning), note: why },
    { value: words.states[state], ...LOOKS[state] },
    valueCell(view, warning),
    { value: targetOf(view, warning), color: COLORS.third },
    { value: warningText(view, warning), ...(state === 'fires' ? {} : { color: COLORS.third }) },
    ...BESIDE,
  ];
}

function valueCell({ book, formats }: DepartmentsView, { value, state }: Warning): Entry {
  if (!value) return null;
  const [kind, number] = value;
  const look: Partial<ReportCell> = state === 'fires' ? { weight: 'bold' } : {};
  if (kind === 'money') return { value: number / 10 ** book.decimals, format: formats.money, align: 'right', ...look };
  if (kind === 'ratio') return { value: number, format: formats.ratio, align: 'right', ...look };
  return { value: number, align: 'right', format: kind === 'count' ? formats.count : formats.text, ...look };
}

/** A target that is not known yet is a dash. */
function targetOf(view: DepartmentsView, warning: Warning): string {
  const text = fill(view.book.locale, TARGETS[warning.code], blanksOf(view, warning));
  return text.includes('{') ? '–' : text;
}
