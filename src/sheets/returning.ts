// Rows of Clients that come back (BI-17): what the lines of a client say of all that stood in its row.
import type { HistoryLine } from '../domain/model.ts';
import { voidedIn } from '../domain/projection.ts';
import type { Book } from './book.ts';
import { offerLabels } from './dropdowns.ts';
import { changesOf, linesOfClients } from './rows.ts';
import type { Row } from './tab.ts';

/** The whole History of each client whose row these lines bring back; clients with a row fall out. */
export function returningClients(book: Book, lines: readonly HistoryLine[]): Map<string, HistoryLine[]> {
  const isBack = (line: HistoryLine) =>
    line.event_type === 'repair' && changesOf(line).back && book.tab('clients').rowsOf(line.client_id).length === 0;
  const ids = lines.filter(isBack).map(({ client_id }) => client_id);
  const all = ids.length > 0 ? linesOfClients(book, ids) : new Map<string, HistoryLine[]>();
  return new Map(ids.map((id) => [id, all.get(id) ?? []]));
}

/** People's cells as the lines have them; what stood in them without a line of History cannot come back. */
export function rowsBack(book: Book, returning: ReadonlyMap<string, readonly HistoryLine[]>): Row[] {
  const rows = [...returning].map(([id, lines]) => rowOf(id, lines));
  const clients = book.tab('clients');
  offerLabels(
    book,
    clients,
    clients.present().map(({ key }) => key),
    rows,
  );
  return rows;
}

function rowOf(clientId: string, lines: readonly HistoryLine[]): Row {
  const voided = voidedIn(lines);
  const row: Row = { client_id: clientId, name: clientId };
  for (const line of lines.filter(({ event_id }) => !voided.has(event_id))) {
    const { rows, fields } = changesOf(line);
    if (line.event_type === 'create') Object.assign(row, { name: line.note || clientId, created_on: line.event_on });
    Object.assign(
      row,
      rows?.clients?.find(({ client_id }) => client_id === clientId),
    );
    for (const [key, [, after]] of Object.entries(fields ?? {})) row[key] = after;
  }
  return row;
}
