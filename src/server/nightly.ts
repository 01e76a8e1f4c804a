// The nightly job: reports stand ready in the morning. Nothing depends on it; the first opening of a day does the same (rules 1.1).
import { openBook } from '../sheets/book.ts';
import { buildDay, isDayOld } from './building.ts';
import { openedFor } from './menu.ts';

const HANDLER = 'nightly';
/** The hour of the spreadsheet's zone: the day has begun, nobody works yet. */
const HOUR = 3;

/** What the trigger calls. Who set it up builds; an opening after midnight may have done it already. */
export function nightly(): void {
  const book = openBook({ now: new Date() });
  if (!book || !isDayOld(book)) return;
  // What there is no time for is built by the first opening of the day.
  const answer = buildDay();
  if (!answer.ok) throw new Error(answer.message);
}

/** The menu item: sets the job up for the account that asks, or takes it away again. */
export function setNightly(): void {
  const book = openedFor('set_up');
  const { nightly: words } = book.locale.report;
  const own = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
  const ui = SpreadsheetApp.getUi();
  const question = own.length > 0 ? words.stop : words.begin;
  if (ui.alert(words.item, question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  for (const trigger of own) ScriptApp.deleteTrigger(trigger);
  if (own.length === 0) {
    ScriptApp.newTrigger(HANDLER).timeBased().atHour(HOUR).everyDays(1).inTimezone(book.timeZone).create();
  }
  SpreadsheetApp.getActive().toast(own.length > 0 ? words.stopped : words.begun);
}
