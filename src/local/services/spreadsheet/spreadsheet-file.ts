// Spreadsheet: the file itself — title, locale, zone, calculation, old-style menus.

import type { BookData } from '../../model.ts';
import { isKnownLocale } from '../../values/locale.ts';
import { enumValue } from '../enums.ts';
import { boolean, enumOf, integer, kindOf, make, membersOf, number, string, stringOrNull } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States } from '../states.ts';
import { copyFile } from './files.ts';

const { local, read, structure, ui } = membersOf<States['Spreadsheet']>();

/** An entry of addMenu's list; null is a line between entries. */
type Entry = { name: string; functionName: string } | null;

function isEntry(value: unknown): boolean {
  if (value === null) return true;
  const item = value as Partial<Exclude<Entry, null>> | undefined;
  return typeof item?.name === 'string' && typeof item.functionName === 'string';
}

const entries = kindOf<Entry[]>((value) => Array.isArray(value) && value.length > 0 && value.every(isEntry));

function calculating(host: Host, change: NonNullable<BookData['calculation']>): object {
  host.book.calculation = { ...host.book.calculation, ...change };
  return make('Spreadsheet', { host });
}

export const spreadsheetFile = {
  getId: local([[]], ({ host }) => host.book.id),
  getKey: local([[]], ({ host }) => host.book.id),
  getUrl: local([[]], ({ host }) => `https://docs.google.com/spreadsheets/d/${host.book.id}/edit`),
  getName: read([[]], ({ host }) => host.book.title),
  rename: structure([[string]], ({ host }, name) => {
    host.book.title = name;
  }),
  copy: structure([[string]], ({ host }, name) => copyFile(host, name)),
  getSpreadsheetLocale: read([[]], ({ host }) => host.book.locale),
  setSpreadsheetLocale: structure([[string]], ({ host }, locale) => {
    if (!isKnownLocale(locale)) throw new Refusal(`Invalid argument: ${locale}`);
    host.book.locale = locale;
  }),
  getSpreadsheetTimeZone: read([[]], ({ host }) => host.book.timeZone),
  setSpreadsheetTimeZone: structure([[string]], ({ host }, zone) => {
    if (!Intl.supportedValuesOf('timeZone').includes(zone) && zone !== 'UTC' && zone !== 'Etc/UTC') {
      throw new Refusal(`Invalid argument: ${zone}`);
    }
    host.book.timeZone = zone;
  }),
  getFormUrl: read([[]], () => null),
  getRecalculationInterval: read([[]], ({ host }) =>
    enumValue('RecalculationInterval', host.book.calculation?.interval ?? 'ON_CHANGE'),
  ),
  setRecalculationInterval: structure([[enumOf('RecalculationInterval')]], ({ host }, interval) =>
    calculating(host, { interval: String(interval) }),
  ),
  isIterativeCalculationEnabled: read([[]], ({ host }) => host.book.calculation?.iterative ?? false),
  setIterativeCalculationEnabled: structure([[boolean]], ({ host }, on) => {
    if (on) throw new Error('not in the local Google Sheets: iterative calculation');
    return calculating(host, { iterative: false });
  }),
  getMaxIterativeCalculationCycles: read([[]], ({ host }) => host.book.calculation?.cycles ?? 50),
  setMaxIterativeCalculationCycles: structure([[integer]], ({ host }, cycles) => {
    if (cycles < 1 || cycles > 10_000) throw new Refusal(`Invalid argument: ${cycles}`);
    return calculating(host, { cycles });
  }),
  getIterativeCalculationConvergenceThreshold: read([[]], ({ host }) => host.book.calculation?.threshold ?? 0.05),
  setIterativeCalculationConvergenceThreshold: structure([[number]], ({ host }, threshold) => {
    if (threshold < 0) throw new Refusal(`Invalid argument: ${threshold}`);
    return calculating(host, { threshold });
  }),
  addMenu: ui([[string, entries]], ({ host }, caption, items) => {
    if (!host.env.ui) throw new Refusal('Cannot call SpreadsheetApp.Spreadsheet.addMenu() from this context.');
    const nodes = items.map((item) => ({ caption: item?.name ?? '', fn: item?.functionName ?? null, items: null }));
    host.env.ui.menu(caption, nodes);
  }),
  toast: ui(
    [[string], [string, stringOrNull], [string, stringOrNull, number]],
    ({ host }, text, title: string | null = null, seconds = 5) => {
      host.env.ui?.toast(text, title ?? '', seconds);
    },
  ),
  getSelection: local([[]], ({ host }) => make('Selection', { host })),
};
