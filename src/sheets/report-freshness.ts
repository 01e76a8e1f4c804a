// Row 4 of a report: a live formula that tells when the settings or the base are not those of the build any more.
import { daysBetween } from '../domain/calendar.ts';
import type { Day } from '../domain/model.ts';
import { dayText, fill } from '../locales/text.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { type Choices, CONTROL_ROW, type Control, shownChoice } from './report-controls.ts';
import { STATE_NAME } from './state.ts';

/** Day 0 of spreadsheet dates. */
const DAY_ZERO = '1899-12-30';

/** Numbers are compared to so many parts of one. */
const SCALE = 10_000;

/** A literal of a formula may be no longer where the file is opened as xlsx. */
const LITERAL = 250;

function quoted(text: string): string {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${LITERAL}}`, 'g')) ?? [''];
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join('&');
}

/**
 * Blank while all is fresh, else a sentence; `otherwise` is said when nothing worse is to be said.
 * @param onlyOn the day the report holds for; '' = any
 */
export function freshnessFormula(
  book: Book,
  controls: readonly Control[],
  choices: Choices,
  otherwise: string,
  onlyOn: Day = '',
): string {
  const { fresh } = book.locale.report;
  const time = Utilities.formatDate(book.clock.now, book.timeZone, 'HH:mm');
  const changed = controls.map((control) => {
    const shown = shownChoice(control, choices[control.key]);
    const cell = `$${letterOf(control.column)}$${CONTROL_ROW}`;
    // No decimal constants: a formula must be read in every locale.
    if (typeof shown === 'number') return `ROUND(N(${cell})*${SCALE};0)<>${Math.round(shown * SCALE)}`;
    const asked = control.options === 'day' ? String(daysBetween(DAY_ZERO, String(shown))) : quoted(String(shown));
    return `${cell}<>${asked}`;
  });
  const settings = `OR(${changed.join(';')})`;
  const base = `IF(${baseChanged(book)};${quoted(fill(book.locale, fresh.base, { time }))};${quoted(otherwise)})`;
  const dayOver = quoted(fill(book.locale, fresh.day, { day: dayText(book.locale, onlyOn) }));
  const rest = onlyOn === '' ? base : `IF(TODAY()<>${daysBetween(DAY_ZERO, onlyOn)};${dayOver};${base})`;
  return `=IF(${settings};${quoted(fresh.settings)};${rest})`;
}

/**
 * One cell says it all: the state in Settings names the last line of History that was applied. Only "not found"
 * (error 3) means that the base has changed; a named range that a person deleted must not look like it.
 */
function baseChanged(book: Book): string {
  const mark = quoted(`"applied":${JSON.stringify(book.state.applied)}`);
  return `IFERROR(ERROR.TYPE(FIND(${mark};INDEX(${STATE_NAME};1;1)))=3;FALSE)`;
}
