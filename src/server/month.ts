// The menu items that close a month and open it again: what stands in the way is told, the sum is confirmed first (rules 5.3).
import { monthBefore, monthToClose } from '../domain/closing.ts';
import { firstOpen, payRun } from '../domain/pay-run.ts';
import { ledgerOf } from '../domain/payroll.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { personLabel } from '../sheets/commission-blocks.ts';
import { lackingIn, readCommission } from '../sheets/commission-data.ts';
import { warningsOf } from '../sheets/commission-warnings.ts';
import { closeMonth as writeClose, reopenMonth as writeReopening } from '../sheets/ledger.ts';
import { setting } from '../sheets/lexicon.ts';
import { lockOf } from '../sheets/lock.ts';
import { moneyText } from '../sheets/report-formats.ts';
import { monthLabel } from '../sheets/report-words.ts';
import { actorOf, whoIs } from './actor.ts';
import { rebuildBuilt } from './building.ts';
import { onBook, openedFor } from './menu.ts';
import { refuse, Told } from './refusals.ts';
import { upkeep } from './upkeep.ts';

/** The reports that tell pay: no other changes by a close. */
const OF_PAY = ['commission', 'departments', 'forecast'] as const;

/** What would be closed now; an error that says why not. */
function closable(book: Book) {
  const data = readCommission(book);
  const { run } = data;
  const lacking = lackingIn(data, firstOpen(run)).map(({ named }) => named);
  const { month, issue } = monthToClose(run, lacking, book.today);
  if (issue) {
    const label = monthLabel(book.locale, month);
    throw new Told(refuse(book, [{ ...issue, month: label }]).message);
  }
  const report = payRun(run, month);
  return { run, month, report, warnings: warningsOf(book, report, data) };
}

export function closeMonth(): void {
  openedFor('pay');
  // The question is about what people have typed too.
  onBook((open) => {
    upkeep(open);
    return '';
  }, true);
  const book = openedFor('pay');
  const { month: words } = book.locale.deeds;
  const { month, report, warnings } = closable(book);
  const confirmed = JSON.stringify(ledgerOf(report));
  const ui = SpreadsheetApp.getUi();
  const blanks = {
    month: monthLabel(book.locale, month),
    total: moneyText(book, report.total.total),
    currency: setting(book.lexicon, 'currency'),
  };
  // Nobody agrees to a sum whose parts he has not seen.
  const people = report.persons
    .map(({ person, total }) => `${personLabel(book, person)}: ${moneyText(book, total)}`)
    .join('\n');
  const question = [
    ...warnings,
    fill(book.locale, words.close_sum, blanks),
    people,
    fill(book.locale, words.close_question, blanks),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  if (ui.alert(words.close, question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  onBook((open) => {
    upkeep(open);
    // What was confirmed is closed, not what somebody has entered since then.
    const now = closable(open);
    const lines = ledgerOf(now.report);
    if (JSON.stringify(lines) !== confirmed) throw new Told(fill(open.locale, words.changed, blanks));
    // By name: whoever opens the spreadsheet reads it.
    writeClose(open, month, lines, whoIs(open, actorOf(open).id));
    return fill(open.locale, words.closed, blanks);
  }, true);
  rebuildBuilt(OF_PAY, true);
}

export function reopenMonth(): void {
  const book = openedFor('pay');
  const { month: words } = book.locale.deeds;
  const { through } = lockOf(book);
  if (through === '') throw new Told(words.none_closed);
  const blanks = { month: monthLabel(book.locale, through) };
  const ui = SpreadsheetApp.getUi();
  const asked = ui.prompt(words.reopen, fill(book.locale, words.reopen_question, blanks), ui.ButtonSet.OK_CANCEL);
  if (asked.getSelectedButton() !== ui.Button.OK) return;
  const reason = asked.getResponseText().trim();
  if (reason === '') throw new Told(words.reason_needed);
  onBook((open) => {
    if (lockOf(open).through !== through) throw new Told(words.none_closed);
    writeReopening(open, monthBefore(through, readCommission(open).run), reason);
    return fill(open.locale, words.reopened, blanks);
  }, true);
  rebuildBuilt(OF_PAY, true);
}
