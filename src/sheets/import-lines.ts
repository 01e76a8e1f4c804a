// Which clients an import has brought, told by the request ids of its lines: import:<import>:<fingerprint of the row>.
import type { HistoryLine } from '../domain/model.ts';
import type { Book } from './book.ts';
import { FIRST_ROW } from './schema.ts';

/** How the request ids of imported lines begin. */
export const IMPORT_LINE = 'import:';

export interface ImportedClient {
  id: string;
  /** Rows of History that hold its lines of the import. */
  rows: number[];
  /** Whether History has lines of it that are not of the import: somebody worked with it. */
  touched: boolean;
}

/** The clients of an import that are not undone, in the order of the list. Reads four columns of History. */
export function importedClients(book: Book, importId: string): ImportedClient[] {
  const {
    event_id = [],
    client_id = [],
    voids = [],
    request_id = [],
  } = book.tab('history').columns(['event_id', 'client_id', 'voids', 'request_id']);
  const voided = new Set(voids.map(String).filter((id) => id !== ''));
  const own = `${IMPORT_LINE}${importId}:`;
  const found = new Map<string, ImportedClient>();
  const isOwn = (at: number) => String(request_id[at]).startsWith(own) && voids[at] === '';
  for (const [at, id] of event_id.entries()) {
    if (!isOwn(at) || voided.has(String(id))) continue;
    const client = String(client_id[at]);
    const known = found.get(client) ?? { id: client, rows: [], touched: false };
    known.rows.push(FIRST_ROW + at);
    found.set(client, known);
  }
  for (const [at, client] of client_id.entries()) {
    const imported = found.get(String(client));
    if (imported && !isOwn(at)) imported.touched = true;
  }
  return [...found.values()];
}

/** Lines of History by their rows; those of one import stand together and are read in a few blocks. */
export function linesAt(book: Book, rows: readonly number[]): Map<number, HistoryLine> {
  const history = book.tab('history');
  const sorted = [...rows].sort((a, b) => a - b);
  const lines = new Map<number, HistoryLine>();
  for (let from = 0; from < sorted.length; ) {
    const first = sorted[from] as number;
    let to = from;
    while (to + 1 < sorted.length && (sorted[to + 1] as number) - (sorted[to] as number) < GAP) to += 1;
    const block = history.rows(first, (sorted[to] as number) - first + 1);
    for (const row of sorted.slice(from, to + 1)) lines.set(row, block[row - first] as unknown as HistoryLine);
    from = to + 1;
  }
  return lines;
}
/** Rows between two lines that are rather read along than asked for apart. */
const GAP = 200;
