// A cell changed by a person in front of the sheet: taken in, put back, or handed to the report it controls.
import type { Answer } from '../contract/answers.ts';
import { type Book, openBook, tabOf } from '../sheets/book.ts';
import { copiedReport } from '../sheets/copied-report.ts';
import { isDictionary } from '../sheets/lexicon.ts';
import { isOld } from '../sheets/migrations.ts';
import { rebuild } from '../sheets/projection.ts';
import { FIRST_ROW } from '../sheets/schema.ts';
import { OWNED } from '../sheets/schema-clients.ts';
import { mayConcern } from '../sheets/watched.ts';
import { beginWork, guarded, locked, userLocale } from './endpoint.ts';
import { sweptText } from './menu.ts';
import { controlChanged } from './reports.ts';
import { judgeRows, type Swept } from './sweep.ts';
import { upkeep } from './upkeep.ts';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** After this an edit is left to the next opening. */
const LOCK_WAIT = 5000;
/** Rows of one edit that are judged at once; a larger paste waits for the card to be opened. */
const ROWS_AT_ONCE = 100;
/** Owned cells that people may fill: they are judged or kept, not put back. */
const SHARED = ['stage', 'section', 'manager', 'reason', 'revisit_on', 'next_action_on'];

/** What goes wrong is one sentence; an edit that finds another save at work is left to the next opening. */
export function onEdit(event: EditEvent): void {
  if (event.range.getLastRow() < FIRST_ROW || !mayConcern(event.range)) return;
  const answer = guarded(userLocale(), () => locked(() => edited(event), LOCK_WAIT));
  const told = answer.ok ? answer.text : answer.code === 'busy' ? '' : answer.message;
  if (told !== '') SpreadsheetApp.getActive().toast(told);
}

function edited(event: EditEvent): Answer<{ text: string }> {
  const book = openBook({ now: new Date() });
  const tab = book ? (tabOf(book, event.range.getSheet()) ?? copiedReport(event.range)) : null;
  // An older base is brought up to this program at the next opening, which has the time for it.
  if (!book || !tab || isOld(book)) return { ok: true, text: '' };
  return guarded(book.locale, () => ({ ok: true, text: react(book, tab, event) }));
}

function react(book: Book, tab: NonNullable<ReturnType<typeof tabOf>>, event: EditEvent): string {
  const isList = isDictionary(tab) || tab === 'rates';
  beginWork(book, isList);
  if (tab === 'clients') return clientsEdited(book, event);
  if (tab === 'funnel' || tab === 'commission') return controlChanged(book, tab, event.range);
  if (!isList) return '';
  const swept = upkeep(book);
  return swept.accepted + swept.putBack.length + swept.notes.length > 0 ? sweptText(book, swept) : '';
}

function clientsEdited(book: Book, { range }: EditEvent): string {
  const first = Math.max(FIRST_ROW, range.getRow());
  const count = range.getLastRow() - first + 1;
  const rows = Array.from({ length: Math.min(count, ROWS_AT_ONCE) }, (_, index) => first + index);
  if (count > ROWS_AT_ONCE) return sweptText(book, { accepted: 0, taken: [], putBack: [], notes: [], waiting: count });
  const swept = judgeRows(book, rows);
  const restored = restoreOwned(book, range, rows);
  const putBack = [...restored, ...swept.putBack];
  const told: Swept = { ...swept, putBack };
  return swept.accepted + putBack.length > 0 ? sweptText(book, told) : '';
}

/** Cells that only the program fills (cycle, dates, department …), typed over: back to what History says (BI-13). */
function restoreOwned(book: Book, range: EditEvent['range'], rows: readonly number[]): string[] {
  const clients = book.tab('clients');
  const touched = OWNED.filter(({ key }) => !SHARED.includes(key)).some(({ key }) => {
    const at = clients.at(key);
    return at >= range.getColumn() && at <= range.getLastColumn();
  });
  if (!touched) return [];
  const ids = rows.map((row) => clients.ids()[row - FIRST_ROW] ?? '').filter((id) => id !== '');
  return rebuild(book, ids).map((id) => `${id}: ${book.locale.messages.cell.owned}`);
}
