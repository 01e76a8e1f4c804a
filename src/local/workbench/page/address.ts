// Names of cells: letters of columns, A1 text of ranges, and back.

/** Rows and columns count from 1, both ends included, top-left first. */
export interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** 1 → 'A', 27 → 'AA'. */
export function letters(column: number): string {
  let rest = column;
  let text = '';
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}

/** 'B3', or 'B3:D7' when the box is larger than a cell. */
export function boxName(box: Box): string {
  const start = letters(box.left) + box.top;
  const end = letters(box.right) + box.bottom;
  return start === end ? start : `${start}:${end}`;
}

/** "Tab!B3" with the tab in quotes where Sheets wants them. */
export function address(tab: string, box: Box): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(tab);
  return `${plain ? tab : `'${tab.replaceAll("'", "''")}'`}!${boxName(box)}`;
}

/** Whole rows as in "Tab!5:7". */
export function rowsAddress(tab: string, first: number, last: number): string {
  return address(tab, { top: 1, left: 1, bottom: 1, right: 1 }).replace(/A1$/, `${first}:${last}`);
}

/** Whole columns as in "Tab!B:C". */
export function columnsAddress(tab: string, first: number, last: number): string {
  return address(tab, { top: 1, left: 1, bottom: 1, right: 1 }).replace(/A1$/, `${letters(first)}:${letters(last)}`);
}

/** The tab and the text of the range in "'My tab'!B3:C4"; the tab is null when none is named. */
export function splitAddress(a1: string): { tab: string | null; range: string } {
  const at = a1.lastIndexOf('!');
  if (at < 0) return { tab: null, range: a1 };
  const tab = a1
    .slice(0, at)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  return { tab, range: a1.slice(at + 1) };
}

/** The box of 'b3' or 'B3:D7'; null when the text is no address. */
export function parseBox(text: string): Box | null {
  const match = /^([A-Za-z]{1,3})([1-9]\d*)(?::([A-Za-z]{1,3})([1-9]\d*))?$/.exec(text.trim());
  if (!match) return null;
  const [, leftText = '', topText = '', rightText = leftText, bottomText = topText] = match;
  const columns = [columnOf(leftText), columnOf(rightText)];
  const rows = [Number(topText), Number(bottomText)];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

function columnOf(text: string): number {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
