// Where the cursor comes to stand after a key that leaves a cell.
import type { Place, Sheet } from '../state.ts';

/** A row of cells filled with Tab: the column it began in, and where the last Tab has led. */
let tabbed: { tab: number; column: number; at: Place } | null = null;

/** The next visible cell, over the whole of a merged one. */
export function step(sheet: Sheet, from: Place, down: number, across: number): Place {
  const { rows, columns } = sheet.geometry;
  const merge = sheet.layout.merges.find((one) => one.row === from.row && one.column === from.column);
  const row = down > 0 && merge ? from.row + merge.rows - 1 : from.row;
  const column = across > 0 && merge ? from.column + merge.columns - 1 : from.column;
  return {
    row: down === 0 ? row : rows.next(row, down > 0 ? 1 : -1),
    column: across === 0 ? column : columns.next(column, across > 0 ? 1 : -1),
  };
}

export function afterTab(sheet: Sheet, from: Place, across: 1 | -1): Place {
  const at = step(sheet, from, 0, across);
  tabbed = { tab: sheet.layout.tab.id, column: columnOfRow(sheet, from) ?? from.column, at };
  return at;
}

/** Below; after cells that were filled with Tab, below the first of them. */
export function afterEnter(sheet: Sheet, from: Place, down: 1 | -1): Place {
  const column = columnOfRow(sheet, from);
  const below = step(sheet, from, down, 0);
  return column === null ? below : { ...below, column };
}

/** Null unless the last Tab has led to this very cell. */
function columnOfRow(sheet: Sheet, { row, column }: Place): number | null {
  const isHere = tabbed?.tab === sheet.layout.tab.id && tabbed.at.row === row && tabbed.at.column === column;
  return isHere && tabbed ? tabbed.column : null;
}
