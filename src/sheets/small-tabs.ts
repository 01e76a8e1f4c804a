// The dictionaries, Team, Settings and Rates as they stand in their cells: each read once in an execution, whoever asks.
import { inUse, letterOf, openRange } from './a1.ts';
import type { Cell, Codec } from './codec.ts';
import { FIRST_ROW, TABS, type TabKey } from './schema.ts';
import { ACCEPTED_KEY, STATE_KEY } from './state.ts';
import type { Row } from './tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns of Settings that belong to the program and are no part of the table. */
const BESIDE: Partial<Record<TabKey, readonly string[]>> = { settings: [STATE_KEY, ACCEPTED_KEY] };

export class SmallTabs {
  private readonly known = new Map<TabKey, Cell[][]>();

  /** @param sheetOf the sheet of a tab; throws when there is none */
  constructor(private readonly sheetOf: (key: TabKey) => Sheet) {}

  has(key: TabKey): boolean {
    return this.known.has(key);
  }

  /** All cells down to the last one in use; the first row holds the keys. */
  cells(key: TabKey): Cell[][] {
    const cells = this.known.get(key) ?? read(this.sheetOf(key), key);
    this.known.set(key, cells);
    return cells;
  }

  /** The rows from row 3 on, decoded; blank for a column that is not there. */
  rows(key: TabKey, codec: Codec): Row[] {
    const cells = this.cells(key);
    const keys = keysIn(cells);
    const columns = TABS[key].columns.map((column) => ({ column, index: keys.indexOf(column.key) }));
    return cells.slice(FIRST_ROW - 1).map((line) => {
      const row: Row = {};
      for (const { column, index } of columns) {
        row[column.key] = codec.decode(column, index < 0 ? '' : (line[index] ?? ''));
      }
      return row;
    });
  }

  /** Cells of one of them, or of all, were written, or somebody else may have changed them. */
  forget(key?: TabKey): void {
    if (key) this.known.delete(key);
    else this.known.clear();
  }
}

const keysIn = (cells: readonly Cell[][]): string[] => (cells[0] ?? []).map((cell) => String(cell).trim());

/**
 * One call where our columns stand as set-up made them: from A down to the end of the grid. Where one of them is not among
 * these, because people moved or inserted columns, and in tabs that get columns on request, it is asked first how far the tab goes.
 */
function read(sheet: Sheet, key: TabKey): Cell[][] {
  const { columns } = TABS[key];
  const wanted = [...columns.map((column) => column.key), ...(BESIDE[key] ?? [])];
  if (!columns.some((column) => column.onRequest)) {
    const range = openRange(sheet, `A:${letterOf(wanted.length)}`);
    const cells = inUse((range?.getValues() ?? []) as Cell[][]);
    const keys = keysIn(cells);
    if (wanted.every((name) => keys.includes(name))) return cells;
  }
  return sheet.getDataRange().getValues() as Cell[][];
}
