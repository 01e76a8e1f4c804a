// Whether anything was done with an imported client: its rows against the lines that brought them.
import type { HistoryLine, Value } from '../domain/model.ts';
import { recordedOf, replay } from '../domain/projection.ts';
import type { Book } from './book.ts';
import type { Changes } from './commit.ts';
import { type ImportedClient, linesAt } from './import-lines.ts';
import { FIRST_ROW, type TabKey } from './schema.ts';
import type { Row, Tab } from './tab.ts';

/** A client that stands as the import left it: its lines, and the rows that go with it. */
export interface Untouched {
  client: string;
  lines: string[];
  gone: Partial<Record<TabKey, string[]>>;
}

/** Rows of a batch are looked at one by one where people have scattered them: then fewer at a time. */
const MOST_RUNS = 100;
const SCATTERED_BATCH = 150;

/** Id → row of a tab, for ids that stand once; two rows of one id are nobody's. */
function placesOf(tab: Tab): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, id] of tab.ids().entries()) places.set(id, places.has(id) ? -1 : FIRST_ROW + at);
  return places;
}

/** The ids in column `of` that stand beside each value of column `by`: the deals of a client, the payments of a deal. */
function idsBy(book: Book, tab: TabKey, of: string, by: string): Map<string, string[]> {
  const columns = book.tab(tab).columns([of, by]);
  const found = new Map<string, string[]>();
  for (const [at, owner] of (columns[by] ?? []).entries()) {
    const key = String(owner);
    if (key !== '') found.set(key, [...(found.get(key) ?? []), String(columns[of]?.[at] ?? '')]);
  }
  return found;
}

const rowsIn = (line: HistoryLine): NonNullable<Changes['rows']> =>
  line.changes === '' ? {} : ((JSON.parse(line.changes) as Changes).rows ?? {});

const blank = (value: Value | undefined): string =>
  value === undefined || value === null || value === false ? '' : String(value);

/** Whether a row of ours still holds what was written, and nothing more. */
function isAsWritten(tab: Tab, at: number, written: Row): boolean {
  const row = tab.row(at);
  return tab.present().every(({ key }) => blank(row[key]) === blank(written[key]));
}

/** Rows where people typed something into columns of their own; a formula there is filled into every row and says nothing. */
function typedBeside(tab: Tab, rows: readonly number[]): Set<number> {
  const ours = new Set(tab.present().map(({ key }) => tab.at(key)));
  const width = tab.sheet.getLastColumn();
  const own = Array.from({ length: width }, (_, at) => at + 1).filter((column) => !ours.has(column));
  if (own.length === 0 || rows.length === 0) return new Set();
  const [top, left] = [Math.min(...rows), Math.min(...own)];
  const block = tab.range(top, left, Math.max(...rows) - top + 1, Math.max(...own) - left + 1);
  const [values, formulas] = [block.getValues(), block.getFormulas()];
  const isTyped = (row: number, column: number) => {
    const value = values[row - top]?.[column - left];
    return value !== '' && value !== false && formulas[row - top]?.[column - left] === '';
  };
  return new Set(rows.filter((row) => own.some((column) => isTyped(row, column))));
}

const runsIn = (rows: readonly number[]): number =>
  [...rows].sort((a, b) => a - b).filter((row, at, all) => at === 0 || row !== (all[at - 1] as number) + 1).length;

/** Parts a batch of imported clients into those that stand as they came and those that were worked with. */
export function untouchedOf(
  book: Book,
  asked: readonly ImportedClient[],
): { free: Untouched[]; worked: { id: string; name: string }[] } {
  const [clients, deals, payments] = [book.tab('clients'), book.tab('deals'), book.tab('payments')];
  const [clientAt, dealAt, paymentAt] = [placesOf(clients), placesOf(deals), placesOf(payments)];
  const rowOf = ({ id }: ImportedClient) => clientAt.get(id) ?? 0;
  const scattered = runsIn(asked.map(rowOf)) > MOST_RUNS;
  const batch = scattered ? asked.slice(0, SCATTERED_BATCH) : asked;
  const lines = linesAt(
    book,
    batch.flatMap(({ rows }) => rows),
  );
  const dealsOf = idsBy(book, 'deals', 'deal_id', 'client_id');
  const paymentsOf = idsBy(book, 'payments', 'payment_id', 'deal_id');
  const named = namedElsewhere(book);
  const rowsThere = batch.map(rowOf).filter((row) => row > 0);
  clients.prefetch(rowsThere);
  const beside = typedBeside(clients, rowsThere);
  const own = batch.map((client) => client.rows.map((row) => lines.get(row) as HistoryLine));
  const added = own.map((its) => its.map(rowsIn));
  const ids = (key: TabKey, id: string) =>
    added.flat().flatMap((rows) => (rows[key] ?? []).map((row) => String(row[id])));
  deals.prefetch(ids('deals', 'deal_id').flatMap((id) => dealAt.get(id) ?? []));
  payments.prefetch(ids('payments', 'payment_id').flatMap((id) => paymentAt.get(id) ?? []));

  const isFree = (at: number): boolean => {
    const client = batch[at] as ImportedClient;
    const its = own[at] as HistoryLine[];
    const row = rowOf(client);
    if (client.touched || row < 0 || named.has(client.id) || beside.has(row)) return false;
    const rows = added[at] as NonNullable<Changes['rows']>[];
    const of = (key: TabKey) => rows.flatMap((changes) => changes[key] ?? []);
    const state = replay(its, book.lexicon.stages);
    if (!state) return false;
    const written = { ...of('clients')[0], ...state, recorded: recordedOf(client.id, state) } as unknown as Row;
    if (row > 0 && !isAsWritten(clients, row, written)) return false;
    const all = [
      { tab: deals, places: dealAt, rows: of('deals'), there: dealsOf.get(client.id) ?? [] },
      {
        tab: payments,
        places: paymentAt,
        rows: of('payments'),
        there: of('deals').flatMap(({ deal_id }) => paymentsOf.get(String(deal_id)) ?? []),
      },
    ];
    return all.every(({ tab, places, rows: brought, there }) => {
      const known = new Map(brought.map((one) => [String(one[tab.spec.key]), one]));
      return there.every((id) => {
        const [place, one] = [places.get(id) ?? 0, known.get(id)];
        return one !== undefined && place > 0 && isAsWritten(tab, place, one);
      });
    });
  };

  const free: Untouched[] = [];
  const worked: { id: string; name: string }[] = [];
  for (const [at, client] of batch.entries()) {
    const its = own[at] as HistoryLine[];
    if (!isFree(at)) {
      const row = rowOf(client);
      worked.push({ id: client.id, name: row > 0 ? String(clients.row(row).name) : client.id });
      continue;
    }
    const gone: Untouched['gone'] = {};
    for (const rows of added[at] as NonNullable<Changes['rows']>[]) {
      for (const [key, list] of Object.entries(rows) as [TabKey, Row[]][]) {
        gone[key] = [...(gone[key] ?? []), ...list.map((row) => String(row[book.tab(key).spec.key]))];
      }
    }
    free.push({ client: client.id, lines: its.map((line) => line.event_id), gone });
  }
  return { free, worked };
}

/** Clients that other rows speak of: who recommended whom, and the persons of a client. */
function namedElsewhere(book: Book): Set<string> {
  const { referred_by = [], merged_into = [] } = book.tab('clients').columns(['referred_by', 'merged_into']);
  const persons = book.sheetOf('contacts') ? (book.tab('contacts').columns(['client_id']).client_id ?? []) : [];
  return new Set([...referred_by, ...merged_into, ...persons].map(String).filter((id) => id !== ''));
}
