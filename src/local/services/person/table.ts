// What a person does with "Convert to table": columns of the sheet get types.
import type { Area, BookData, SheetData, TableColumn, TableColumnType } from '../../model.ts';
import type { Locale } from '../../values/locale.ts';
import { localeOf } from '../../values/locale.ts';
import { freeTableName } from '../objects/table-name.ts';
import { areaInside, overlap } from '../range/address.ts';
import { styleArea } from '../range/cells.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import { refusing, sheetAt } from './acting.ts';

function formatOf(type: TableColumnType | null, locale: Locale): string | null {
  const formats: Partial<Record<TableColumnType, string>> = {
    TEXT: '@',
    CURRENCY: `"${locale.currency}"#,##0.00`,
    PERCENT: '0.00%',
    DATE: locale.date,
    TIME: 'H:mm:ss',
    DATE_TIME: `${locale.date} H:mm:ss`,
  };
  return (type && formats[type]) ?? null;
}

function demandFree(sheet: SheetData, area: Area): void {
  if (!areaInside(area, sheet)) {
    throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.');
  }
  if ((sheet.tables ?? []).some((table) => overlap(table.area, area))) throw new Refusal('Tables may not overlap.');
  if (sheet.merges.some((merge) => overlap(merge, area))) throw new Refusal('A table may not hold merged cells.');
}

/**
 * Converts an area of the sheet number `index` to a table, as `user`: its first row becomes the heading, its columns get types
 * (`columns` from the left, missing ones stay untyped) and the formats that go with them.
 * @returns the table's name, or the sentence of a refusal.
 */
export function convertToTable(
  book: BookData,
  index: number,
  area: Area,
  columns: readonly (TableColumn | null)[],
  user = book.owner,
): { name: string } | { refused: string } {
  const sheet = sheetAt(book, index);
  return refusing(book, () => {
    demandFree(sheet, area);
    demandEdit(book, sheet, area, user);
    const types = Array.from({ length: area.columns }, (_, j): TableColumn => columns[j] ?? { type: null });
    types.forEach(({ type }, j) => {
      const format = formatOf(type, localeOf(book.locale));
      if (format === null || area.rows < 2) return;
      const body = { row: area.row + 1, column: area.column + j, rows: area.rows - 1, columns: 1 };
      styleArea(book, sheet, body, { format });
    });
    const name = freeTableName(book);
    sheet.tables = [...(sheet.tables ?? []), { id: book.nextIds.object++, name, area: { ...area }, columns: types }];
    return { name };
  });
}
