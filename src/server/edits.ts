// A cell changed by a person in front of the sheet: taken in, put back, or handed to the report it controls.
import type { Answer } from '../contract/answers.ts';
import type { MoneyTab } from '../domain/posted.ts';
import { type Book, openBook, tabOf } from '../sheets/book.ts';
import { followClientNames } from '../sheets/client-names.ts';
import { copiedReport } from '../sheets/copied-report.ts';
import { holdsOwned } from '../sheets/hand.ts';
import { isDictionary } from '../sheets/lexicon.ts';
import { isOld } from '../sheets/migrations.ts';
import { isReport } from '../sheets/report-tab.ts';
import { FIRST_ROW } from '../sheets/schema.ts';
import { mayConcern } from '../sheets/watched.ts';
import { controlChanged, type Follow } from './building.ts';
import { beginWork, guarded, locked, userLocale } from './endpoint.ts';
import { sweptText } from './menu.ts';
import { driftedRows, judgeRows, NOTHING, ROWS_AT_ONCE } from './sweep.ts';
import { takeInMoney } from './typed-money.ts';
import { upkeep } from './upkeep.ts';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** After this an edit is left to the next opening. */
const LOCK_WAIT = 5000;
/** Of an edit that touches more rows only those are judged that differ from what was written. */
const FEW = 20;

/** What goes wrong is one sentence; an edit that finds another save at work is left to the next opening. */
export function onEdit(event: EditEvent): void {
  if (event.range.getLastRow() < FIRST_ROW || !mayConcern(event.range)) return;
  const answer = guarded(userLocale(), () => locked(() => edited(event), LOCK_WAIT));
  // A report is built once the lock is free for the saves of others.
  const told = answer.ok ? followed(answer) : answer.code === 'busy' ? '' : answer.message;
  if (told !== '') SpreadsheetApp.getActive().toast(told);
}

function followed({ text, follow }: Edited): string {
  const answer = guarded(userLocale(), () => ({ ok: true, text: follow?.() ?? text }));
  return answer.ok ? answer.text : answer.message;
}

interface Edited {
  text: string;
  follow?: Follow | null;
}

function edited(event: EditEvent): Answer<Edited> {
  const book = openBook({ now: new Date() });
  const tab = book ? (tabOf(book, event.range.getSheet()) ?? copiedReport(event.range)) : null;
  // An older base is brought up to this program at the next opening, which has the time for it.
  if (!book || !tab || isOld(book)) return { ok: true, text: '' };
  return guarded(book.locale, () => ({ ok: true, ...react(book, tab, event) }));
}

function react(book: Book, tab: NonNullable<ReturnType<typeof tabOf>>, event: EditEvent): Edited {
  const isList = isDictionary(tab) || tab === 'rates' || tab === 'plans';
  beginWork(book, isList);
  if (isReport(tab)) return { text: '', follow: controlChanged(book, tab, event.range) };
  if (tab === 'clients') return { text: clientsEdited(book, event) };
  if (tab === 'deals' || tab === 'payments') return { text: moneyEdited(book, tab, event) };
  if (!isList) return { text: '' };
  const swept = upkeep(book);
  return { text: swept.accepted + swept.putBack.length + swept.notes.length > 0 ? sweptText(book, swept) : '' };
}

function moneyEdited(book: Book, tab: MoneyTab, { range }: EditEvent): string {
  const typing = { tab, first: range.getRow(), last: range.getLastRow() };
  const told = { ...NOTHING, ...takeInMoney(book, typing) };
  followClientNames(book);
  return told.accepted + told.putBack.length + told.notes.length + told.waiting > 0 ? sweptText(book, told) : '';
}

function clientsEdited(book: Book, { range }: EditEvent): string {
  const first = Math.max(FIRST_ROW, range.getRow());
  const last = Math.min(range.getLastRow(), book.tab('clients').maxRow());
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  // A column that is moved, or taken back by Ctrl+Z, touches every row and changes none.
  const rows = all.length > FEW ? driftedRows(book, first, last) : all;
  const touched = all.length <= ROWS_AT_ONCE && holdsOwned(book, range.getColumn(), range.getLastColumn()) ? all : [];
  const told =
    rows.length > ROWS_AT_ONCE ? { ...NOTHING, waiting: rows.length } : judgeRows(book, rows, { typed: touched });
  const name = book.tab('clients').at('name');
  if (name >= range.getColumn() && name <= range.getLastColumn()) followClientNames(book);
  return told.accepted + told.putBack.length + told.waiting > 0 ? sweptText(book, told) : '';
}
