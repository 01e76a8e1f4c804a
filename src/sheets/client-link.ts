// A client's id in a report as a link to its row, wherever the row stands when it is clicked.
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { COLORS, type ReportCell } from './report-cell.ts';
import { isClientId } from './state.ts';

/** The id of a client as a link to its row: looked for when it is clicked, so it is right after sorting too. */
export function linker(book: Book): (id: string) => ReportCell {
  const { sheet, at } = { sheet: book.tab('clients').sheet, at: letterOf(book.tab('clients').at('client_id')) };
  const ids = `'${sheet.getName().replace(/'/g, "''")}'!$${at}:$${at}`;
  const address = `"#gid=${sheet.getSheetId()}&range=${at}"`;
  return (id) =>
    isClientId(id)
      ? {
          value: `=IFERROR(HYPERLINK(${address}&MATCH("${id}";${ids};0);"${id}");"${id}")`,
          format: 'General',
          color: COLORS.primary,
        }
      : { value: id, format: '@', color: COLORS.third };
}
