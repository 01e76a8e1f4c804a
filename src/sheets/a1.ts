// Column letters: 1 → A, 27 → AA; ranges without an end, and what is in use of them.

export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A range such as A:F or A400:Z, to the end of the grid; null where the grid does not go as far as that. */
export function openRange(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  a1: string,
): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return sheet.getRange(a1);
  } catch {
    return null;
  }
}

/** Cells without the blank rows at their end. */
export function inUse<T>(cells: readonly T[][]): T[][] {
  let used = cells.length;
  while (used > 0 && cells[used - 1]?.every((cell) => cell === '')) used -= 1;
  return cells.slice(0, used);
}

/** The rows of a column whose cell is this text; `first` = the row of the first of these cells. */
export function rowsWith(text: string, cells: readonly string[], first: number): number[] {
  const rows: number[] = [];
  for (let at = cells.indexOf(text); at >= 0; at = cells.indexOf(text, at + 1)) rows.push(at + first);
  return rows;
}
