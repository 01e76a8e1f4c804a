// Spreadsheet: with whom the file is shared.
import { handle, make, membersOf, opened, string, strings } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States } from '../states.ts';

const { read, structure } = membersOf<States['Spreadsheet']>();

type Person = string | object;

const userOf = (host: Host, email: string): object => make('User', { host, email });

function emailOf(person: Person): string {
  const email = typeof person === 'string' ? person : opened('User', person).email;
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Refusal(`Invalid email: ${email}`);
  return email.toLowerCase();
}

const isOwner = ({ book }: Host, email: string): boolean => email === book.owner.toLowerCase();
const has = (list: readonly string[] | undefined, email: string): boolean =>
  list?.some((one) => one.toLowerCase() === email) ?? false;
const without = (list: readonly string[] | undefined, email: string): string[] =>
  (list ?? []).filter((one) => one.toLowerCase() !== email);

/** Who becomes an editor is no viewer any more. */
function addEditors(host: Host, people: readonly Person[]): object {
  const emails = people.map(emailOf);
  for (const email of emails) {
    host.book.viewers = without(host.book.viewers, email);
    if (!isOwner(host, email) && !has(host.book.editors, email)) host.book.editors.push(email);
  }
  return make('Spreadsheet', { host });
}

/** An editor who is named a viewer stays an editor. */
function addViewers(host: Host, people: readonly Person[]): object {
  const emails = people.map(emailOf);
  for (const email of emails) {
    const known = isOwner(host, email) || has(host.book.editors, email) || has(host.book.viewers, email);
    if (!known) host.book.viewers = [...(host.book.viewers ?? []), email];
  }
  return make('Spreadsheet', { host });
}

const one = [[string], [handle('User')]] as const;

export const spreadsheetPeople = {
  getOwner: read([[]], ({ host }) => userOf(host, host.book.owner)),
  getEditors: read([[]], ({ host }) => host.list([host.book.owner, ...host.book.editors].map((e) => userOf(host, e)))),
  getViewers: read([[]], ({ host }) => host.list((host.book.viewers ?? []).map((e) => userOf(host, e)))),
  addEditor: structure(one, ({ host }, person) => addEditors(host, [person])),
  addEditors: structure([[strings]], ({ host }, emails) => addEditors(host, emails)),
  addViewer: structure(one, ({ host }, person) => addViewers(host, [person])),
  addViewers: structure([[strings]], ({ host }, emails) => addViewers(host, emails)),
  removeEditor: structure(one, ({ host }, person) => {
    const email = emailOf(person);
    if (isOwner(host, email)) throw new Error('not in the local Google Sheets: removing the owner from the editors');
    host.book.editors = without(host.book.editors, email);
    return make('Spreadsheet', { host });
  }),
  removeViewer: structure(one, ({ host }, person) => {
    host.book.viewers = without(host.book.viewers, emailOf(person));
    return make('Spreadsheet', { host });
  }),
};
