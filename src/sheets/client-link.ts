// The id of a client in a report: a link to its row in Clients.
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { COLORS, type ReportCell } from './report-cell.ts';
import { isClientId } from './state.ts';

/** Cells for ids. The row is looked for when the link is clicked, so it is right after sorting too; what is no id stays text. */
export function clientLinks(book: Book): (id: string) => ReportCell {
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
      : { value: id, format: '@', color: COLORS.third, weight: 'normal' };
}
