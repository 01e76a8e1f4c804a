// The menu and what its items do. onOpen makes no document or properties call: it must work in AuthMode.NONE.
import type { Issue, TeamRow } from '../domain/model.ts';
import { type BaseDeed, mayToBase } from '../domain/rights.ts';
import { languageOf, locales } from '../locales/index.ts';
import type { Language, Locale } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import { type Book, MissingTab, openBook } from '../sheets/book.ts';
import { worksOn } from '../sheets/lexicon.ts';
import { hasPay, setUp, setUpPay } from '../sheets/setup.ts';
import { zone } from '../sheets/zone.ts';
import { whoOf } from './actor.ts';
import { askLanguage } from './ask-language.ts';
import { buildFirst } from './building.ts';
import { beginWork, guarded, locked, openCurrent, userLocale } from './endpoint.ts';
import { refusal, refuse } from './refusals.ts';
import type { Swept } from './sweep.ts';
import { tabsMenu } from './tabs-menu.ts';
import { textsOf } from './texts.ts';
import { upkeep } from './upkeep.ts';

export function onOpen(): void {
  const { messages, terms, deeds, report } = userLocale();
  const { menu } = messages;
  const { month } = deeds;
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(menu.sidebar, 'openSidebar')
    .addItem(menu.import, 'openImport')
    .addSeparator()
    .addItem(menu.today, 'buildToday')
    .addItem(menu.funnel, 'buildFunnel')
    .addItem(terms.buttons.forecast, 'buildForecast')
    .addItem(menu.commission, 'buildCommission')
    .addItem(menu.departments, 'buildDepartments')
    .addItem(menu.sweep, 'takeInChanges')
    .addItem(menu.restore, 'restoreClients')
    .addSeparator()
    .addSubMenu(tabsMenu('tabs', userLocale()))
    .addSubMenu(tabsMenu('lists', userLocale()))
    .addSeparator()
    .addItem(menu.setup, 'setUpSpreadsheet')
    .addItem(menu.setup_pay, 'addPayColumns')
    .addItem(terms.buttons.release, 'reassignLeaver')
    .addItem(terms.buttons.open_client_dept, 'openClientDepartment')
    .addItem(terms.buttons.close_client_dept, 'closeClientDepartment')
    .addItem(month.close, 'closeMonth')
    .addItem(month.reopen, 'reopenMonth')
    .addItem(report.nightly.item, 'setNightly')
    .addItem(menu.language, 'changeLanguage')
    .addItem(terms.buttons.demo, 'fillWithDemo')
    .addItem(terms.buttons.demo_clear, 'clearDemo')
    .addToUi();
}

/** An add-on that was just installed has no menu yet. */
export function onInstall(): void {
  onOpen();
}

export function openSidebar(): void {
  showPage('');
}

export function openImport(): void {
  showPage('import');
}

/** E16: the page asks who, shows who would get how many, and drives the batches. */
export function reassignLeaver(): void {
  openedFor('release');
  showPage('leaver');
}

/** T16 for all clients who have paid. */
export function openClientDepartment(): void {
  openedFor('departments');
  showPage('open');
}

/** T25. */
export function closeClientDepartment(): void {
  openedFor('departments');
  showPage('close');
}

/** The page learns from a mark in its body which screen to begin with. */
function showPage(screen: string): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(userLocale().messages.sidebar.title);
  if (screen !== '') page.append(`<script>window.clientbaseScreen = '${screen}';</script>`);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** A menu item on an open base, under the lock; what goes wrong is one sentence in a dialog. */
export function onBook(run: (book: Book) => string, looksAnew = false): void {
  const answer = guarded(userLocale(), () =>
    locked(() => {
      const book = openCurrent();
      if (!book) return refusal(userLocale(), { code: 'not_set_up' });
      return guarded(book.locale, () => {
        beginWork(book, looksAnew, true);
        const message = run(book);
        return { ok: true as const, message: [...book.mended, message].join(' ').trim() };
      });
    }),
  );
  if (answer.ok) {
    if (answer.message !== '') SpreadsheetApp.getActive().toast(answer.message);
  } else throw new Error(answer.message);
}

/** Asked before anything else is: may this person do it? The base as it stands; an error that says who may. */
export function openedFor(deed: BaseDeed): Book {
  const book = opened(new Date());
  if (!book) throw new Error(refusal(userLocale(), { code: 'not_set_up' }).message);
  const no = mayToBase(deed, whoOf(book));
  if (no) throw new Error(refuse(book, [no]).message);
  return book;
}

export function takeInChanges(): void {
  onBook((book) => sweptText(book, upkeep(book)), true);
}

/** One sentence for one row, counts for many. */
export function sweptText(book: Book, { accepted, taken, putBack, notes, waiting, missing }: Swept): string {
  const { locale } = book;
  const { counts, many } = locale.messages.cell;
  const waits = waiting > 0 ? fill(locale, many, { rows: waiting }) : '';
  const { menu, missing: words } = locale.messages;
  const lost = missing ? fill(locale, words.told, { ...missing, item: menu.restore }) : '';
  const told = [...notes, waits, lost].join(' ').trim();
  if (accepted + putBack.length === 1) return [...taken, ...putBack, told].join(' ').trim();
  if (accepted + putBack.length === 0 && told !== '') return told;
  return [fill(locale, counts, { accepted, back: putBack.length }), ...putBack.slice(0, 5), told].join(' ').trim();
}

/** The base as it stands, if there is one; one that a newer program made is told as such. */
export function opened(now: Date): Book | null {
  const answer = guarded(userLocale(), () => ({ ok: true as const, book: openBook({ now }) }));
  if (!answer.ok) throw new Error(answer.message);
  return answer.book;
}

/** Seconds for which the sentence stays; what is told at the end takes its place. */
const WORKING = 60;

/** Said before what takes longer than people wait without a word. */
export function tellWorking({ messages }: Locale): void {
  SpreadsheetApp.getActive().toast(messages.setup.working, messages.menu.root, WORKING);
}

export function setUpSpreadsheet(): void {
  const now = new Date();
  const book = opened(now);
  const known = book && settled(book);
  const no = known && mayNotSetUp(book);
  if (no) throw new Error(refuse(book, [no]).message);
  const answers = known ?? askForSetUp();
  if (!answers) return;
  const locale = locales[answers.language];
  tellWorking(locale);
  const email = Session.getActiveUser().getEmail();
  const today = zone(SpreadsheetApp.getActive().getSpreadsheetTimeZone()).dayOf(now);
  const done = guarded(locale, () =>
    locked(() => {
      const made = setUp({
        language: answers.language,
        owner: { name: answers.owner, email },
        now,
        today,
        texts: textsOf,
      });
      return { ok: true as const, ...made };
    }),
  );
  if (!done.ok) throw new Error(done.message);
  const built = buildFirst(done.book);
  if (!built.ok) throw new Error(built.message);
  const { setup } = locale.messages;
  const added = [...done.added, ...done.columns];
  const again = fill(locale, setup.again, { added: added.join(', ') || locale.messages.report.none });
  const { mended } = done.book;
  const parts = mended.length > 0 && added.length === 0 ? mended : [again, ...mended];
  const text = book ? parts.join(' ') : setup.done;
  SpreadsheetApp.getUi().alert(text);
}

/** What a base that was set up before says itself; null when a tab that says it is missing: then it is asked again. */
function settled(book: Book): { language: Language; owner: string } | null {
  const lacks = book.sheetOf('team') === null || book.sheetOf('settings') === null;
  if (lacks) return null;
  try {
    return { language: book.locale.language, owner: '' };
  } catch (error) {
    if (error instanceof MissingTab) return null;
    throw error;
  }
}

/** Set-up again (rules 1.12). Where a damaged base cannot say who may, nobody is kept from the way out. */
function mayNotSetUp(book: Book): Issue | null {
  const isKeeper = ({ person_id: person, role, email }: TeamRow) =>
    email !== '' && mayToBase('set_up', { person, role, department: '' }) === null;
  try {
    const keepers = book.lexicon.team.filter((row) => isKeeper(row) && worksOn(row, book.today));
    return keepers.length > 0 ? mayToBase('set_up', whoOf(book)) : null;
  } catch {
    return null;
  }
}

/** Language and owner's name; null when the person cancelled, an error when an answer cannot be used. */
function askForSetUp(): { language: Language; owner: string } | null {
  const ui = SpreadsheetApp.getUi();
  const { setup } = userLocale().messages;
  const language = askLanguage(
    userLocale(),
    setup.title,
    setup.bad_language,
    languageOf(Session.getActiveUserLocale()),
  );
  if (!language) return null;
  const locale = locales[language];
  const named = ui.prompt(locale.messages.setup.title, locale.messages.setup.ask_owner, ui.ButtonSet.OK_CANCEL);
  if (named.getSelectedButton() !== ui.Button.OK) return null;
  const owner = named.getResponseText().trim();
  if (owner === '') throw new Error(locale.messages.setup.no_owner);
  return { language, owner };
}

export function addPayColumns(): void {
  const ui = SpreadsheetApp.getUi();
  const book = openedFor('pay');
  const { setup } = book.locale.messages;
  if (hasPay(book)) {
    ui.alert(setup.pay_there);
    return;
  }
  if (ui.alert(setup.pay_title, setup.pay_question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  onBook((open) => {
    setUpPay(open);
    return setup.pay_done;
  });
}
