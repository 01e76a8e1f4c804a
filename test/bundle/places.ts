// Cells of a set-up base by what they mean, wherever their rows and columns went.
import type { Base } from './base.ts';

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

const grid = (base: Base, tab: string): string[][] => {
  const info = base.session.tabs().find(({ name }) => name === tab);
  if (!info) throw new Error(`no tab ${tab}`);
  return (base.session.cells(`${tab}!1:${info.rows}`, true) as unknown[][]).map((row) =>
    row.map((cell) => String(cell ?? '')),
  );
};

/** The letter of the column with this key in row 1. */
export function columnLetter(base: Base, tab: string, key: string): string {
  const at = (grid(base, tab)[0] ?? []).indexOf(key);
  if (at < 0) throw new Error(`no column ${key} in ${tab}`);
  return letters(at + 1);
}

/** The address of a cell: the row in which some cell holds `mark`, the column with the key. */
export function cellOf(base: Base, tab: string, mark: string, key: string): string {
  const row = grid(base, tab).findIndex((cells, index) => index > 1 && cells.includes(mark)) + 1;
  if (row < 1) throw new Error(`no row with ${mark} in ${tab}`);
  return `${tab}!${columnLetter(base, tab, key)}${row}`;
}

/** The address of a cell in the first row under the last one that holds something in the column of labels. */
export function newCell(base: Base, tab: string, key: string, under = 'label'): string {
  const rows = grid(base, tab);
  const at = (rows[0] ?? []).indexOf(under);
  const last = rows.reduce((found, row, index) => ((row[at] ?? '') === '' ? found : index), 0);
  return `${tab}!${columnLetter(base, tab, key)}${last + 2}`;
}
