// Spreadsheet: the file itself — title, locale, zone, people.
import { isKnownLocale } from '../../values/locale.ts';
import { make, membersOf, number, string, stringOrNull } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States } from '../states.ts';

const { local, read, structure, ui } = membersOf<States['Spreadsheet']>();

const person = (host: Host, email: string): object => make('User', { host, email });

export const spreadsheetFile = {
  getId: local([[]], ({ host }) => host.book.id),
  getUrl: local([[]], ({ host }) => `https://docs.google.com/spreadsheets/d/${host.book.id}/edit`),
  getName: read([[]], ({ host }) => host.book.title),
  rename: structure([[string]], ({ host }, name) => {
    host.book.title = name;
  }),
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
  getOwner: read([[]], ({ host }) => person(host, host.book.owner)),
  getEditors: read([[]], ({ host }) => host.list([host.book.owner, ...host.book.editors].map((e) => person(host, e)))),
  toast: ui(
    [[string], [string, stringOrNull], [string, stringOrNull, number]],
    ({ host }, text, title: string | null = null, seconds = 5) => {
      host.env.ui?.toast(text, title ?? '', seconds);
    },
  ),
  getSelection: local([[]], ({ host }) => make('Selection', { host })),
};
