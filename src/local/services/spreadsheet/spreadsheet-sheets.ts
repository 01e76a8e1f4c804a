// Spreadsheet: its sheets — finding, adding, removing, ordering.
import type { SheetData } from '../../model.ts';
import { createSheet } from '../../model.ts';
import { boolean, enumOf, handle, integer, make, membersOf, plain, stateOf, string } from '../members.ts';
import { ownRange, ownSheet } from '../objects/own-range.ts';
import { gridArea, splitAddress } from '../range/address.ts';
import { placeOfText, rangeAt } from '../range/range-place.ts';
import { newFinder } from '../range/text-finder.ts';
import { Refusal } from '../refusal.ts';
import { currentCell, selectAreas } from '../sheet/selection.ts';
import { copySheet } from '../sheet/sheet-copy.ts';
import { copyName, demandSheetName, freeSheetName } from '../sheet/sheet-name.ts';
import { demandSheets, removeSheet } from '../sheet/structure.ts';
import type { Host, States } from '../states.ts';

const { local, read, structure } = membersOf<States['Spreadsheet']>();

const sheetObject = (host: Host, sheet: SheetData): object => make('Sheet', { host, sheet: sheet.id });

function active(host: Host): SheetData {
  return host.sheet(host.book.activeSheet);
}

function insert(host: Host, name: string | null, index: number | null, template: object | null): object {
  const { book } = host;
  if (name !== null) demandSheetName(book, name);
  const id = book.nextIds.sheet++;
  const source = template ? host.sheet(ownSheet(host, template).sheet) : null;
  const made = source
    ? copySheet(book, source, book, id, name ?? freeSheetName(book))
    : createSheet(id, name ?? freeSheetName(book));
  demandSheets(book, made.maxRows * made.maxColumns);
  const at = index ?? book.sheets.indexOf(active(host)) + 1;
  if (at < 0 || at > book.sheets.length) throw new Refusal(`Invalid argument: ${at}`);
  book.sheets.splice(at, 0, made);
  book.activeSheet = id;
  return sheetObject(host, made);
}

interface Options {
  template?: object;
}

function templateOf(host: Host, options: Record<string, unknown>): object | null {
  const { template } = options as Options;
  if (template === undefined) return null;
  if (!stateOf('Sheet', template)) throw host.error('Invalid argument: template');
  return template;
}

function rangeOfText(host: Host, text: string): object | null {
  const { sheet: sheetName, rest } = splitAddress(text);
  const named = host.book.namedRanges.find((n) => n.name.toLowerCase() === rest.toLowerCase());
  if (named) return rangeAt(host, named.target.sheet, { ...named.target.area });
  const sheet = sheetName === null ? active(host) : host.book.sheets.find((s) => s.name === sheetName);
  const place = sheet && placeOfText(sheet, rest);
  return sheet && place ? rangeAt(host, sheet.id, place.area, place.open) : null;
}

/** Makes a sheet the active one, with what was selected on it or with its first cell; gives the sheet. */
export function activateSheet(host: Host, target: object, restore: boolean): object {
  const { sheet: id } = ownSheet(host, target);
  const sheet = host.sheet(id);
  host.book.activeSheet = id;
  if (!restore) selectAreas(host, sheet, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  return target;
}

export const spreadsheetSheets = {
  getSheets: read([[]], ({ host }) => host.list(host.book.sheets.map((s) => sheetObject(host, s)))),
  getNumSheets: read([[]], ({ host }) => host.book.sheets.length),
  getSheetByName: read([[string]], ({ host }, name) => {
    const sheet = host.book.sheets.find((s) => s.name === name);
    return sheet ? sheetObject(host, sheet) : null;
  }),
  getSheetById: read([[integer]], ({ host }, id) => {
    const sheet = host.book.sheets.find((s) => s.id === id);
    return sheet ? sheetObject(host, sheet) : null;
  }),
  insertSheet: structure(
    [[], [integer], [integer, plain], [plain], [string], [string, integer], [string, integer, plain], [string, plain]],
    ({ host }, ...args: (string | number | Record<string, unknown>)[]) => {
      const name = args.find((a): a is string => typeof a === 'string') ?? null;
      const index = args.find((a): a is number => typeof a === 'number') ?? null;
      const options = args.find((a): a is Record<string, unknown> => typeof a === 'object') ?? {};
      return insert(host, name, index, templateOf(host, options));
    },
  ),
  deleteSheet: structure([[handle('Sheet')]], ({ host }, sheet) => {
    removeSheet(host.book, host.sheet(ownSheet(host, sheet).sheet), host.env.user.email);
  }),
  getActiveSheet: read([[]], ({ host }) => sheetObject(host, active(host))),
  setActiveSheet: structure([[handle('Sheet')], [handle('Sheet'), boolean]], ({ host }, sheet, restore = true) =>
    activateSheet(host, sheet, restore),
  ),
  moveActiveSheet: structure([[integer]], ({ host }, position) => {
    const { sheets } = host.book;
    if (position < 1 || position > sheets.length) throw new Refusal(`Invalid argument: ${position}`);
    const sheet = active(host);
    sheets.splice(sheets.indexOf(sheet), 1);
    sheets.splice(position - 1, 0, sheet);
  }),
  duplicateActiveSheet: structure([[]], ({ host }) => {
    const source = active(host);
    return insert(host, copyName(host.book, source.name), null, sheetObject(host, source));
  }),
  getRange: local([[string]], ({ host }, text) => {
    const range = rangeOfText(host, text);
    if (!range) throw new Refusal('Range not found');
    return range;
  }),
  getActiveRange: read([[]], ({ host }) => rangeAt(host, active(host).id, { ...active(host).selection })),
  getActiveCell: read([[]], ({ host }) => rangeAt(host, active(host).id, currentCell(active(host)))),
  getCurrentCell: read([[]], ({ host }) => rangeAt(host, active(host).id, currentCell(active(host)))),
  getRangeByName: read([[string]], ({ host }, name) => {
    const { rest } = splitAddress(name);
    const named = host.book.namedRanges.find((n) => n.name.toLowerCase() === rest.toLowerCase());
    return named ? rangeAt(host, named.target.sheet, { ...named.target.area }) : null;
  }),
  getProtections: read([[enumOf('ProtectionType')]], ({ host }, type) => {
    const wanted = String(type) === 'RANGE';
    const found = host.book.sheets.flatMap(({ id: sheet, protections }) =>
      protections
        .filter(({ area }) => (area !== null) === wanted)
        .map(({ id }) => make('Protection', { host, sheet, id })),
    );
    return host.list(found);
  }),
  createTextFinder: local([[string]], ({ host }, text) =>
    newFinder(
      host,
      host.book.sheets.map((sheet) => ({ sheet: sheet.id, area: gridArea(sheet) })),
      text,
    ),
  ),
  setActiveRange: structure([[handle('Range')]], ({ host }, range) => {
    const { sheet, area } = ownRange(host, range);
    selectAreas(host, host.sheet(sheet), [area]);
    return range;
  }),
};
