// Row 1 of a tab of ours, put right: keys that slipped down, or were wiped out under headers that are still there.
import { locales } from '../locales/index.ts';
import { holdsKeys, keysOf } from './book.ts';
import { plain } from './names.ts';
import { FIRST_ROW, TABS, type TabKey } from './schema.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** So far down a person may have pushed the keys by inserting rows above them. */
const LOOK_DOWN = 5;

/** True when the tab's row 1 holds the key of its first column, after a repair if one was needed and possible. */
export function repairKeys(sheet: Sheet, key: TabKey): boolean {
  const { columns } = TABS[key];
  const first = columns[0]?.key ?? '';
  if (keysOf(sheet).includes(first)) return true;
  const rows = sheet.getRange(1, 1, LOOK_DOWN, sheet.getMaxColumns()).getValues();
  const text = rows.map((row) => row.map((cell) => String(cell).trim()));
  const at = text.findIndex((row) => row.includes(first));
  const isBlank = text.slice(0, Math.max(at, 0)).every((row) => row.every((cell) => cell === ''));
  if ((at < 0 || !isBlank) && liftKeys(sheet, key)) return true;
  if (at > 0) {
    if (!isBlank) return false;
    sheet.deleteRows(1, at);
    return true;
  }
  const keys = (row: readonly string[]) => row.map((header) => keyNamed(key, header));
  const headed = text.findIndex((row) => keys(row).filter((found) => found !== '').length >= columns.length / 2);
  if (headed < 0 || headed > 1) return false;
  if (headed === 0) sheet.insertRowsBefore(1, 1);
  const found = keys(text[headed] ?? []);
  sheet.getRange(1, 1, 1, found.length).setValues([found]);
  sheet.hideRows(1);
  return found.includes(first);
}

/** Row 1 was shown and sorted into the data: it goes back to the top. */
function liftKeys(sheet: Sheet, key: TabKey): boolean {
  const rows = sheet.getDataRange().getValues();
  const at = rows.findIndex((row) =>
    holdsKeys(
      row.map((cell) => String(cell).trim()),
      key,
    ),
  );
  if (at < 1) return false;
  sheet.moveRows(sheet.getRange(`${at + 1}:${at + 1}`), 1);
  sheet.hideRows(1);
  return true;
}

/** The row among the data in which the headers of the tab stand, because somebody sorted row 2 with them; null = none. */
export function headerRowAmong(ids: readonly string[], key: TabKey): number | null {
  const index = ids.findIndex((id) => keyNamed(key, id) === TABS[key].key);
  return index < 0 ? null : index + FIRST_ROW;
}

/** The key whose header this is, in any language; '' = none. */
function keyNamed(tab: TabKey, header: string): string {
  const text = plain(header);
  if (text === '') return '';
  const named = (key: string) =>
    Object.values(locales).some(({ columns }) => plain(columns[key as keyof typeof columns] ?? '') === text);
  return TABS[tab].columns.find((column) => named(column.key))?.key ?? '';
}
