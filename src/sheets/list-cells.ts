// The small tabs as the judge of lists sees them: rows of codes and numbers, with the texts that cannot be read.
import { isBlank, type ListRow, type ListsAsAccepted, type ListTab, type Values } from '../domain/list-model.ts';
import type { Value } from '../domain/model.ts';
import type { Book } from './book.ts';
import { type Cell, type Codec, codecOf } from './codec.ts';
import type { Lexicon } from './lexicon.ts';
import { isKnown, type NamedEntry, namesIn } from './names.ts';
import { type Column, type DictionaryName, FIRST_ROW, TABS } from './schema.ts';
import { ACCEPTED_KEY, STATE_ROW } from './state.ts';

/** A cell takes 50,000 characters. */
const LONGEST = 49_000;
/** Columns whose content is not judged: they follow from others. */
const UNKEPT = ['label_in_cells', 'meaning', 'last_turn'];

/**
 * The codec for what stands in cells before renames have reached them: there a value still has its former name, and a new
 * one may stand in cells filled since. Values whose rows are gone are known by what was accepted of them: they may come back.
 */
export function formerCodec(book: Book, before: ListsAsAccepted | null = null): Codec {
  const back = <T extends NamedEntry>(entry: T): T => ({
    ...entry,
    label: entry.former || entry.label,
    former: entry.label,
  });
  const { lexicon } = book;
  const gone = <T extends NamedEntry>(entries: readonly T[], rows: readonly Values[] = []): T[] =>
    rows
      .filter(({ code }) => !isBlank(code) && !entries.some((entry) => entry.code === code))
      .map((row) => ({ ...row, label: String(row.label ?? row.code), active: false }) as unknown as T);
  const listed = new Set([...Object.keys(lexicon.lists), ...(before?.lists ?? []).map(({ list }) => String(list))]);
  const lists = Object.fromEntries(
    [...listed].map((name) => {
      const entries = lexicon.lists[name as DictionaryName] ?? [];
      const rows = before?.lists?.filter(({ list }) => list === name);
      return [name, [...entries.map(back), ...gone(entries, rows)]];
    }),
  );
  const former: Lexicon = {
    ...lexicon,
    stages: [...lexicon.stages.map(back), ...gone(lexicon.stages, before?.stages)],
    sections: [...lexicon.sections.map(back), ...gone(lexicon.sections, before?.sections)],
    reasons: [...lexicon.reasons.map(back), ...gone(lexicon.reasons, before?.reasons)],
    tags: [...lexicon.tags.map(back), ...gone(lexicon.tags, before?.tags)],
    lists,
  };
  return codecOf(namesIn(book.locale, former, book.today, book.state.people), book.decimals, book.timeZone);
}

/** The rows of a tab from its cells; row 1 of the cells holds the keys. Columns that are not there are not judged. */
export function rowsIn(tab: ListTab, cells: readonly Cell[][], codec: Codec): ListRow[] {
  const keys = (cells[0] ?? []).map((cell) => String(cell).trim());
  const columns = TABS[tab].columns.filter(({ key }) => keys.includes(key));
  return cells.slice(FIRST_ROW - 1).map((line, index) => {
    const row: ListRow = { at: FIRST_ROW + index, values: {}, unread: {} };
    for (const column of columns) {
      const cell = line[keys.indexOf(column.key)] ?? '';
      const value = codec.decode(column, cell);
      row.values[column.key] = value;
      if (!UNKEPT.includes(column.key) && isUnread(column, cell, value)) row.unread[column.key] = String(cell);
    }
    return row;
  });
}

function isUnread(column: Column, cell: Cell, value: Value): boolean {
  if (typeof cell === 'string' && cell.trim() === '') return false;
  switch (column.kind) {
    case 'integer':
      // A broken number in the order asks for a place between two others.
      return value === null || (column.key !== 'order' && !Number.isInteger(value));
    case 'number':
    case 'percent':
    case 'money':
      return value === null;
    case 'day':
      return value === '';
    case 'checkbox':
      return typeof cell !== 'boolean';
    case 'person':
    case 'ref':
    case 'scope':
    case 'word':
      return !isKnown(String(value));
    case 'refs':
    case 'words':
      return String(value)
        .split(',')
        .some((code) => !isKnown(code));
    default:
      return false;
  }
}

/** A percentage typed as 9% is 0.09 in a cell that got a percent format: read × 100 (rules 1.1). Returns those cells. */
export function readPercents(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  tab: ListTab,
  cells: readonly Cell[][],
  rows: readonly ListRow[],
): { at: number; key: string; value: number }[] {
  const keys = (cells[0] ?? []).map((cell) => String(cell).trim());
  const doubtful = TABS[tab].columns.flatMap(({ kind, key }) =>
    kind === 'percent' && rows.some(({ values }) => isFraction(values[key])) ? [key] : [],
  );
  return doubtful.flatMap((key) => {
    const formats = sheet.getRange(FIRST_ROW, keys.indexOf(key) + 1, rows.length, 1).getNumberFormats();
    return rows.flatMap((row, index) => {
      const value = row.values[key];
      if (!isFraction(value) || !String(formats[index]?.[0]).includes('%')) return [];
      const percent = Math.round(Number(value) * 1e8) / 1e6;
      row.values[key] = percent;
      return [{ at: row.at, key, value: percent }];
    });
  });
}

const isFraction = (value: Value | undefined): boolean => typeof value === 'number' && value > 0 && value <= 1;

interface Kept {
  /** null = nothing was ever accepted. */
  lists: ListsAsAccepted | null;
  /** Its column in Settings; null = not made yet. */
  column: number | null;
  text: string;
}

/** The lists as they were accepted last, from the cells of Settings. */
export function readAccepted([keys = [], second = []]: readonly Cell[][]): Kept {
  const column = keys.findIndex((key) => String(key) === ACCEPTED_KEY) + 1;
  const text = column > 0 ? String(second[column - 1]) : '';
  let lists: ListsAsAccepted | null = null;
  try {
    lists = text === '' ? null : (JSON.parse(text) as ListsAsAccepted);
  } catch {
    // Somebody typed into the hidden cell: what stands in the lists now is taken as it is.
  }
  return { lists, column: column > 0 ? column : null, text };
}

/**
 * The text of accepted lists: without blanks. When it is too long for a cell the longest tabs are left out, whose wrong
 * entries then cannot be put back.
 */
export function acceptedText(lists: ListsAsAccepted): string {
  const bare = (values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).filter(([key, value]) => !UNKEPT.includes(key) && value !== '' && value !== null),
    );
  const kept = Object.entries(lists).map(([tab, rows]) => [tab, (rows ?? []).map(bare)] as const);
  const text = (entries: typeof kept) => JSON.stringify(Object.fromEntries(entries));
  // Plans may be many; what is planned is the first that need not be put back.
  const size = ([tab, rows]: (typeof kept)[number]) => (tab === 'plans' ? LONGEST : JSON.stringify(rows).length);
  const byLength = [...kept].sort((a, b) => size(a) - size(b));
  let entries = kept;
  while (text(entries).length > LONGEST) {
    const longest = byLength.pop();
    entries = entries.filter((entry) => entry !== longest);
  }
  return text(entries);
}

/** Writes the accepted lists; makes the hidden column when it is not there yet. */
export function writeAccepted(sheet: GoogleAppsScript.Spreadsheet.Sheet, column: number | null, text: string): void {
  if (column !== null) {
    sheet.getRange(STATE_ROW, column).setValue(text);
    return;
  }
  const at = sheet.getLastColumn() + 1;
  if (at > sheet.getMaxColumns()) sheet.insertColumnsAfter(at - 1, 1);
  const head = sheet.getRange(1, at, STATE_ROW, 1);
  head.setNumberFormat('@');
  head.setValues([[ACCEPTED_KEY], [text]]);
  sheet.hideColumns(at);
}
