// What wraps every function the page calls: input checked, lock held, base opened, interrupted work finished, errors told.
import type * as z from 'zod/mini';
import type { Answer, Refusal } from '../contract/answers.ts';
import { languageOf, locales } from '../locales/index.ts';
import type { Locale } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import { type Book, MissingTab, NewerBase, openBook } from '../sheets/book.ts';
import { openLines, Protected, resume, SortedMeanwhile, TooLong } from '../sheets/commit.ts';
import { NotTaken } from '../sheets/dropdowns.ts';
import { followLanguage, languageAsked } from '../sheets/language.ts';
import { PayrollMoves } from '../sheets/ledger.ts';
import { takeInLists } from '../sheets/lists.ts';
import { LostKeys, MissingColumn } from '../sheets/lost-keys.ts';
import { mendTabs } from '../sheets/mend.ts';
import { isOld, upgrade } from '../sheets/migrations.ts';
import { followRenames } from '../sheets/renames.ts';
import { renew } from '../sheets/renewal.ts';
import { refusal, Told } from './refusals.ts';
import { textsOf } from './texts.ts';

/** How long the page waits for another save. */
const LOCK_WAIT = 20_000;

export interface Door<I, O> {
  input?: () => z.ZodMiniType<I>;
  /** Writing doors hold the document lock and finish what a crash left open; `finishes`: only if there is something. */
  writes: boolean | 'finishes';
  /** Lists are read and judged anew, whatever is remembered of them. */
  looksAnew?: true;
  handle(book: Book, input: I): Answer<O>;
}

export const userLocale = (): Locale => locales[languageOf(Session.getActiveUserLocale())];

/** Makes a door callable from the page. Whatever happens, the answer is plain data. */
export function endpoint<I, O>({ input, writes, looksAnew, handle }: Door<I, O>): (sent: I) => Answer<O> {
  return (sent) => {
    const checked = input ? input().safeParse(sent) : null;
    if (checked && !checked.success) return badInput(checked.error.issues[0]);
    const run = (held: boolean): Answer<O> => {
      const book = held ? openCurrent() : openBook({ now: new Date(), texts: textsOf });
      if (!book) return refusal(userLocale(), { code: 'not_set_up' });
      return guarded(book.locale, () => {
        if (held) beginWork(book, looksAnew);
        else if (isBehind(book) || (writes === 'finishes' && openLines(book).length > 0))
          return locked(() => run(true));
        return handle(book, sent);
      });
    };
    return guarded(userLocale(), () => (writes === true ? locked(() => run(true)) : run(false)));
  };
}

/** A door to what opens the base and holds its locks itself. */
export function ownDoor<I, O>(input: () => z.ZodMiniType<I>, handle: (input: I) => Answer<O>): (sent: I) => Answer<O> {
  return (sent) => {
    const checked = input().safeParse(sent);
    return checked.success ? guarded(userLocale(), () => handle(checked.data)) : badInput(checked.error.issues[0]);
  };
}

/** The base, brought up to this program first if it is older; under the lock. Null when it has not been set up. */
export function openCurrent(): Book | null {
  const clock = { now: new Date(), texts: textsOf };
  const book = openBook(clock);
  if (!book || !isOld(book)) return book;
  upgrade(clock);
  return openBook(clock);
}

/** Whether a base must be brought on before it can be read: an older one, or one whose language is being changed. */
const isBehind = (book: Book): boolean => isOld(book) || book.state.renew === true || languageAsked(book) !== null;

/**
 * What comes before anything is written: tabs that people have damaged are put right, then the language of the cells as it is asked for, lists as their owners changed them, renames that have not reached the cells, and a
 * crash's unfinished work, which is written in the names that stand in the cells by then.
 */
export function beginWork(book: Book, looksAnew = false, mends = looksAnew): void {
  if (looksAnew) book.forgetLexicon();
  // Who may only look leaves all this to somebody who may write.
  if (!book.isOpen) return;
  if (mends || !book.isJudged) mendTabs(book, mends);
  followLanguage(book);
  takeInLists(book, looksAnew);
  followRenames(book);
  resume(book);
  renew(book);
}

/** Runs under the document lock; a lock that does not come free is a refusal, not an error. */
export function locked<O>(run: () => Answer<O>, wait = LOCK_WAIT): Answer<O> {
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(wait)) return refusal(userLocale(), { code: 'busy' });
  try {
    return run();
  } finally {
    try {
      SpreadsheetApp.flush();
    } finally {
      lock?.releaseLock();
    }
  }
}

function badInput(issue: { path: PropertyKey[]; code?: string | undefined } | undefined): Refusal {
  const path = issue?.path.join('.') || 'input';
  return refusal(userLocale(), { code: 'bad_input', path, why: issue?.code ?? '' });
}

/** Turns what is thrown into a refusal; what nobody foresaw gets a code that stands in the log too. */
export function guarded<O>(locale: Locale, run: () => Answer<O>): Answer<O> {
  try {
    return run();
  } catch (error) {
    return known(locale, error) ?? surprise(locale, error);
  }
}

function known(locale: Locale, error: unknown): Refusal | null {
  const { tabs } = locale.terms;
  if (error instanceof NewerBase) return refusal(locales[error.language ?? locale.language], { code: 'newer_base' });
  if (error instanceof Protected) return refusal(locale, { code: 'protected', range: error.range });
  if (error instanceof NotTaken) {
    const column = locale.columns[error.column as keyof Locale['columns']] ?? error.column;
    return refusal(locale, { code: 'not_taken', tab: tabs[error.tab], column, label: error.label });
  }
  if (error instanceof MissingTab) return refusal(locale, { code: 'missing_tab', tab: tabs[error.tab] });
  if (error instanceof MissingColumn) {
    const column = locale.columns[error.key as keyof Locale['columns']] ?? error.key;
    return refusal(locale, { code: 'missing_column', tab: tabs[error.tab as keyof typeof tabs], column });
  }
  if (error instanceof LostKeys)
    return refusal(locale, { code: 'lost_keys', tab: tabs[error.tab as keyof typeof tabs] });
  if (error instanceof TooLong) return refusal(locale, { code: 'too_long_line' });
  if (error instanceof SortedMeanwhile) {
    return refusal(locale, { code: 'sorted_meanwhile', clients: error.clients.join(', ') });
  }
  if (error instanceof PayrollMoves) return refusal(locale, { code: 'payroll_moves' });
  if (error instanceof Told) return { ok: false, code: 'told', message: error.message, issues: [] };
  return null;
}

function surprise(locale: Locale, error: unknown): Refusal {
  const { message, stack } = error as Error;
  const code = Utilities.getUuid().slice(0, 8).toUpperCase();
  console.error(`${code} ${message}\n${stack ?? ''}`);
  return { ok: false, code: 'surprise', message: fill(locale, locale.messages.refusal.surprise, { code }), issues: [] };
}
