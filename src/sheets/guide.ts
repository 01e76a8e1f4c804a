// The tab Guide (rules 1.13, ui 8.5): first steps with their state, the way of a client, the day of each role, what to know.
import type { Texts } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { doneSteps, type StepKey, type StepState, stepsOf } from './guide-steps.ts';
import { COLORS, type Look, type ReportCell, TONES, type Tone } from './report-cell.ts';
import { paint } from './report-paint.ts';
import { FIRST_ROW } from './schema.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WIDTHS = [44, 300, 420, 130, 170];
/** Pixels of a line, and of a step, whose text may need two. */
const HEIGHT = { line: 25, step: 36, title: 36 };
/** The hidden mark of pages stands right of the text. */
const COLUMNS = 8;

const STATES: Record<StepState, Partial<Look>> = {
  done: TONES.won,
  todo: { background: COLORS.warning, color: COLORS.warningText },
  optional: TONES.new,
};

type Line = ReportCell[];
const cell = (value: string, look: Partial<Look> = {}): ReportCell => ({
  value,
  format: '@',
  wrap: 'OVERFLOW',
  ...look,
});
const blank: ReportCell = { value: '', wrap: 'OVERFLOW' };
const title = (text: string): Line => [cell(text, { size: 12, weight: 'bold' })];
const point = (text: string): Line => [cell('•', { align: 'right', color: COLORS.third }), cell(text)];

/** A link to a tab of this spreadsheet by its id; the name alone while the tab is not made. */
function linkTo(sheet: Sheet | null, name: string): ReportCell {
  if (!sheet) return cell(name, { color: COLORS.third });
  const label = sheet.getName().replace(/"/g, '""');
  return { value: `=HYPERLINK("#gid=${sheet.getSheetId()}";"${label}")`, color: COLORS.primary, format: 'General' };
}

function stepLines(book: Book, texts: Texts, done: readonly StepKey[]): Line[] {
  const { guide } = texts;
  const head: Partial<Look> = { background: COLORS.header, weight: 'bold', size: 9, color: COLORS.second };
  const { step, what, state, go } = guide.head;
  const header = ['', step, what, state, go].map((text) => cell(text, head));
  const lines = stepsOf(book, texts, done).map((one, index): Line => {
    const tone = STATES[one.state];
    return [
      cell(String(index + 1), { align: 'center', color: COLORS.third }),
      cell(one.title, { weight: 'bold', wrap: 'WRAP' }),
      cell(one.text, { wrap: 'WRAP' }),
      cell(guide.states[one.state], tone),
      linkTo(book.sheetOf(one.tab), book.locale.terms.tabs[one.tab]),
    ];
  });
  const first = title(guide.steps_title);
  return [
    [...first, blank, blank, blank, cell(guide.steps_note, { size: 9, color: COLORS.third, align: 'right' })],
    header,
    ...lines,
  ];
}

/** One band per active stage and one for the archive, in their colours; a stage of the owner's own has no sentence. */
function wayLines({ lexicon, names }: Book, { guide }: Texts): Line[] {
  const way: Record<string, string> = guide.way;
  const band = (label: string, tone: Tone, text: string): Line => [
    cell(label, { ...TONES[tone], weight: 'bold' }),
    { value: '', background: TONES[tone].background },
    cell(text),
  ];
  const stages = lexicon.stages.filter(({ active }) => active);
  const ordered = [...stages.filter(({ kind }) => kind !== 'lost')];
  const lost = stages.filter(({ kind }) => kind === 'lost');
  const bandOf = ({ code, label, kind }: (typeof stages)[number]): Line => band(label, kind, way[code] ?? '');
  const archive = band(names.label('sections', 'archive'), 'archive', guide.way.archive);
  return [title(guide.way_title), ...ordered.map(bandOf), archive, ...lost.map(bandOf)];
}

function roleLines({ locale }: Book, { guide }: Texts): Line[] {
  const roles: Record<string, string> = locale.terms.role;
  const lines = Object.entries(guide.roles).map(
    ([code, text]): Line => [blank, cell(roles[code] ?? code, { weight: 'bold' }), cell(text)],
  );
  return [title(guide.roles_title), ...lines];
}

const stepsBefore = (book: Book): string[] => (book.state.guide ?? '').split(',').filter((key) => key !== '');

/** At openings, of what was read anyway: the page is written only when another step is done than when it was written last. */
export function tickGuide(book: Book): void {
  const done = doneSteps(book, stepsBefore(book));
  if (done.join() !== stepsBefore(book).join()) writeAgain(book);
}

/** After an import, which reads none of the lists. */
export function tickImport(book: Book): void {
  if (book.state.lines >= FIRST_ROW && !stepsBefore(book).includes('import')) writeAgain(book);
}

function writeAgain(book: Book): void {
  const { texts } = book.clock;
  const sheet = book.sheetOf('guide');
  if (!texts || !sheet?.getRange('A1').canEdit()) return;
  writeGuide(book, sheet, texts(book.language));
  book.saveState(book.state);
}

/**
 * Writes the whole page; what it says follows from the base as it stands, so writing it twice gives the same tab. The state
 * is told which steps stand there as done, and saved by the caller.
 */
export function writeGuide(book: Book, sheet: Sheet, texts: Texts): void {
  const done = doneSteps(book);
  book.state = { ...book.state, guide: done.join() };
  const { guide } = texts;
  const { locale } = book;
  const gap: Line[] = [[]];
  const blanks = { menu: locale.messages.menu.root, clients: locale.terms.tabs.clients };
  const lines: Line[] = [
    [cell(locale.terms.tabs.guide, { size: 18, weight: 'bold' })],
    [cell(fill(locale, guide.intro, blanks), { color: COLORS.second })],
    ...gap,
    ...stepLines(book, texts, done),
    ...gap,
    ...wayLines(book, texts),
    ...gap,
    ...roleLines(book, texts),
    ...gap,
    title(guide.begin_title),
    ...guide.begin.map(point),
    ...gap,
    title(guide.know_title),
    ...guide.know.map(point),
    ...gap,
    title(guide.cannot_title),
    ...guide.cannot.map(point),
  ];
  const mark: ReportCell = { value: '{"page":"guide"}', format: ';;;' };
  const rows = Math.max(lines.length, sheet.getLastRow());
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (_unused, column) =>
      row === 0 && column === COLUMNS - 1 ? mark : (lines[row]?.[column] ?? blank),
    ),
  );
  paint(sheet, cells, true);
  for (const [index, width] of WIDTHS.entries()) sheet.setColumnWidth(index + 1, width);
  sheet.setRowHeights(1, rows, HEIGHT.line);
  sheet.setRowHeight(1, HEIGHT.title);
  const isStep = (line: Line) => line[2]?.wrap === 'WRAP';
  sheet.setRowHeights(lines.findIndex(isStep) + 1, lines.filter(isStep).length, HEIGHT.step);
  sheet.getRange(1, 1, rows, COLUMNS).setVerticalAlignment('middle');
}
