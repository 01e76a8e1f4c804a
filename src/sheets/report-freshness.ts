// Row 4 of a report: a live formula that tells when the settings or the base are not those of the build any more.
import { daysBetween } from '../domain/calendar.ts';
import { fill } from '../locales/text.ts';
import { letterOf } from './a1.ts';
import { type Book, searchState } from './book.ts';
import { type Choices, CONTROL_ROW, type Control, shownChoice } from './report-controls.ts';
import { STATE_ROW } from './state.ts';

/** Day 0 of spreadsheet dates. */
const DAY_ZERO = '1899-12-30';

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Blank while all is fresh, else a sentence; `otherwise` is said when nothing worse is to be said. */
export function freshnessFormula(
  book: Book,
  controls: readonly Control[],
  choices: Choices,
  otherwise: string,
): string {
  const { fresh } = book.locale.report;
  const time = Utilities.formatDate(book.clock.now, book.timeZone, 'HH:mm');
  const changed = controls.map((control) => {
    const shown = String(shownChoice(control, choices[control.key]));
    const asked = control.options === 'day' ? String(daysBetween(DAY_ZERO, shown)) : quoted(shown);
    return `$${letterOf(control.column)}$${CONTROL_ROW}<>${asked}`;
  });
  const settings = `OR(${changed.join(';')})`;
  const stale = baseChanged(book);
  const base =
    stale === ''
      ? quoted(otherwise)
      : `IF(${stale};${quoted(fill(book.locale, fresh.base, { time }))};${quoted(otherwise)})`;
  return `=IF(${settings};${quoted(fresh.settings)};${base})`;
}

/** One cell says it all: the state in Settings names the last line of History that was applied. */
function baseChanged(book: Book): string {
  const sheet = book.sheetOf('settings');
  const found = sheet ? searchState([sheet]) : null;
  if (!sheet || !found) return '';
  const mark = quoted(`"applied":${JSON.stringify(book.state.applied)}`);
  const name = sheet.getName().replace(/'/g, "''");
  return `ISERROR(FIND(${mark};'${name}'!$${letterOf(found.position)}$${STATE_ROW}))`;
}
