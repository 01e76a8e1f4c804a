// Names of converted tables, which no two in a file share.
import type { BookData, SheetData } from '../../model.ts';

/** 'Table1', 'Table2' …, the first that no table of the file has, nor one of `more`, a sheet that is not in it yet. */
export function freeTableName(book: BookData, more?: SheetData): string {
  const sheets = more ? [...book.sheets, more] : book.sheets;
  const names = new Set(sheets.flatMap((sheet) => sheet.tables ?? []).map(({ name }) => name));
  for (let n = 1; ; n++) {
    if (!names.has(`Table${n}`)) return `Table${n}`;
  }
}
