// Google's services that are not here: globals on which every member throws its name.
import { absentMembers } from './members.ts';

/** The globals of Apps Script beside those of a spreadsheet's own script. */
export const leftOutGlobals: readonly string[] = [
  'CalendarApp',
  'CardService',
  'ConferenceDataService',
  'ContactsApp',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'MailApp',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

/** A global that is there and of which nothing works: 'not in the local Google Sheets: DriveApp.getFiles'. */
export function leftOut(name: string): object {
  return Object.preventExtensions(Object.create(absentMembers(name)));
}

/** All of them, by name. */
export function leftOutServices(): Record<string, object> {
  return Object.fromEntries(leftOutGlobals.map((name) => [name, leftOut(name)]));
}
