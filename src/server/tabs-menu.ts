// The submenus that open tabs, under the names of the tabs.
import type { Locale } from '../locales/shape.ts';
import type { TabKey } from '../sheets/schema.ts';
import type { PageKey } from '../sheets/state.ts';

/** Function of the menu → the tab it opens; the captions are the names of the tabs. */
export const ITEMS = {
  tabs: {
    showGuide: 'guide',
    showContacts: 'contacts',
    showPlaybook: 'playbook',
    showDailyMinute: 'daily_minute',
    showPlans: 'plans',
    showPayroll: 'payroll',
    showToday: 'today',
    showForecast: 'forecast',
    showDepartments: 'departments',
    showRepeat: 'repeat',
    showNewcomers: 'newcomers',
    showCheck: 'check',
    showTechnology: 'technology',
    showHistory: 'history',
  },
  lists: {
    showStages: 'stages',
    showSections: 'sections',
    showTags: 'tags',
    showReasons: 'reasons',
    showLists: 'lists',
    showRates: 'rates',
    showSettings: 'settings',
  },
} as const satisfies Record<string, Record<string, TabKey | PageKey>>;

/** A submenu of tabs under their names in the language. */
export function tabsMenu(group: keyof typeof ITEMS, { messages, terms }: Locale): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(messages.menu[group]);
  for (const [name, tab] of Object.entries(ITEMS[group])) menu.addItem(terms.tabs[tab], name);
  return menu;
}
