// SpreadsheetApp: other spreadsheets — made by a script, and opened by id or address. They live in memory, beside the book.
import { randomBytes } from 'node:crypto';
import { type BookData, createBook } from '../../model.ts';
import { handle, integer, make, membersOf, opened, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import { demandCells, demandColumnCount } from '../sheet/structure.ts';
import type { Host, States } from '../states.ts';

type Door = States['SpreadsheetApp'];
const { structure, local } = membersOf<Door>();

/** Google's ids have 44 letters of this kind. */
const newId = (): string => randomBytes(33).toString('base64url');

const fileOf = (host: Host, book: BookData): object => make('Spreadsheet', { host: host.on(book) });

function create({ host }: Door, title: string, rows?: number, columns?: number): object {
  const { locale, timeZone } = host.book;
  const book = { ...createBook({ title, locale, timeZone, owner: host.env.user.email }), id: newId() };
  const sheet = book.sheets[0];
  if (sheet && rows !== undefined && columns !== undefined) {
    if (rows < 1) throw new Refusal('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Refusal('The number of columns in the range must be at least 1.');
    demandColumnCount(columns);
    demandCells({ ...book, sheets: [] }, rows * columns);
    Object.assign(sheet, { maxRows: rows, maxColumns: columns });
  }
  host.world.files.set(book.id, book);
  return fileOf(host, book);
}

/** A copy of a spreadsheet: it belongs to whoever makes it and is shared with nobody; properties and triggers stay behind. */
export function copyFile(host: Host, title: string): object {
  const copied: BookData = JSON.parse(JSON.stringify(host.book));
  const own = { id: newId(), title, owner: host.env.user.email, editors: [], viewers: [], triggers: [] };
  const book = { ...copied, ...own, properties: { document: {}, script: {}, user: {} } };
  host.world.files.set(book.id, book);
  return fileOf(host, book);
}

/** A book that this person may not open is told from one that is not there, as at Google. */
function openById({ host }: Door, id: string): object {
  const book = host.book.id === id ? host.book : host.world.files.get(id);
  if (!book) {
    throw new Refusal(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
  }
  const { email } = host.env.user;
  const mayRead = book === host.book || [book.owner, ...book.editors, ...(book.viewers ?? [])].includes(email);
  if (!mayRead) throw new Refusal('You do not have permissions to access the requested document.');
  return fileOf(host, book);
}

export const spreadsheetFiles = {
  create: structure([[string], [string, integer, integer]], create),
  openById: structure([[string]], openById),
  openByKey: structure([[string]], openById),
  openByUrl: structure([[string]], (state, url) => {
    const id = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new Refusal('Invalid argument: url');
    return openById(state, id);
  }),
  setActiveSpreadsheet: local([[handle('Spreadsheet')]], (state, file) => {
    state.active = opened('Spreadsheet', file).host;
    return undefined;
  }),
};
