// The items of the menu that open a tab: hidden ones are shown, those that nobody needed before are made.
import type { Book } from '../sheets/book.ts';
import { writeGuide } from '../sheets/guide.ts';
import { ensureTab } from '../sheets/make-tab.ts';
import { ensurePage } from '../sheets/pages.ts';
import { TABS, type TabKey } from '../sheets/schema.ts';
import type { PageKey } from '../sheets/state.ts';
import { onBook } from './menu.ts';
import { ITEMS } from './tabs-menu.ts';
import { textsOf } from './texts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const isTable = (key: TabKey | PageKey): key is TabKey => key in TABS;

function sheetFor(book: Book, key: TabKey | PageKey): Sheet {
  if (isTable(key)) return ensureTab(book, key).sheet;
  const sheet = ensurePage(book, key);
  if (key === 'guide') {
    writeGuide(book, sheet, textsOf(book.locale.language));
    book.saveState(book.state);
  }
  return sheet;
}

const show = (key: TabKey | PageKey) => (): void =>
  onBook((book) => {
    sheetFor(book, key).showSheet().activate();
    return '';
  });

export const showGuide = show(ITEMS.tabs.showGuide);
export const showContacts = show(ITEMS.tabs.showContacts);
export const showPlaybook = show(ITEMS.tabs.showPlaybook);
export const showDailyMinute = show(ITEMS.tabs.showDailyMinute);
export const showPlans = show(ITEMS.tabs.showPlans);
export const showPayroll = show(ITEMS.tabs.showPayroll);
export const showToday = show(ITEMS.tabs.showToday);
export const showForecast = show(ITEMS.tabs.showForecast);
export const showDepartments = show(ITEMS.tabs.showDepartments);
export const showRepeat = show(ITEMS.tabs.showRepeat);
export const showNewcomers = show(ITEMS.tabs.showNewcomers);
export const showCheck = show(ITEMS.tabs.showCheck);
export const showTechnology = show(ITEMS.tabs.showTechnology);
export const showHistory = show(ITEMS.tabs.showHistory);
export const showStages = show(ITEMS.lists.showStages);
export const showSections = show(ITEMS.lists.showSections);
export const showTags = show(ITEMS.lists.showTags);
export const showReasons = show(ITEMS.lists.showReasons);
export const showLists = show(ITEMS.lists.showLists);
export const showRates = show(ITEMS.lists.showRates);
export const showSettings = show(ITEMS.lists.showSettings);
