// The writing of a batch: the lines and rows of its clients, and how a row is known again the second time (BI-22).
import type { Arrival } from '../domain/intake.ts';
import type { Value } from '../domain/model.ts';
import type { Book } from '../sheets/book.ts';
import { parts } from '../sheets/codec.ts';
import { type Action, type Event, nextIds } from '../sheets/commit.ts';
import { IMPORT_LINE } from '../sheets/import-lines.ts';
import type { Row } from '../sheets/tab.ts';
import { actorOf } from './actor.ts';
import { OWN_FIELDS } from './import-fields.ts';

/** A row that becomes a client. */
export interface Good {
  line: number;
  row: string[];
  arrival: Arrival;
  values: Record<string, Value>;
  /** Fields that are filled and that the client has no place for. */
  left: string[];
  hash: string;
}

/** A row's own fingerprint: lists without keys are known again by it (BI-22). */
export function hashOf(row: readonly string[]): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, row.join('\u0001'), Utilities.Charset.UTF_8);
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}

/**
 * Keys and fingerprints of what was imported before and not undone; a row is known by either (BI-22). `own` = fingerprints of
 * this import alone.
 */
export function knownRows(book: Book, importId: string): { there: Set<string>; own: Set<string> } {
  const { source_key = [] } = book.tab('clients').columns(['source_key']);
  const history = book.tab('history');
  const { voids = [], request_id = [] } = history.columns(['voids', 'request_id']);
  const voided = new Set(voids.flatMap((ids) => parts(String(ids))));
  const { event_id = [] } = voided.size > 0 ? history.columns(['event_id']) : {};
  const stands = (index: number) => !voided.has(String(event_id[index]));
  const hashes = request_id.map(String).filter((id, index) => id.startsWith(IMPORT_LINE) && stands(index));
  const hashIn = (id: string): string => id.slice(id.lastIndexOf(':') + 1);
  const there = new Set([...source_key.filter((key) => key !== '').map((key) => `key:${key}`), ...hashes.map(hashIn)]);
  return { there, own: new Set(hashes.filter((id) => id.startsWith(`${IMPORT_LINE}${importId}:`)).map(hashIn)) };
}

/** All lines of the batch, and the rows they bring along, under new ids. */
export function actionOf(book: Book, good: readonly Good[], importId: string): Action {
  const clientIds = nextIds(book, 'clients', good.length);
  const dealIds = nextIds(book, 'deals', good.filter(({ arrival }) => arrival.deal).length);
  const paymentIds = nextIds(book, 'payments', good.filter(({ arrival }) => arrival.payment).length);
  const events: Event[] = [];
  const requestIds: string[] = [];
  for (const [index, { arrival, values, hash }] of good.entries()) {
    const clientId = clientIds[index] as string;
    const deal = arrival.deal
      ? { ...arrival.deal, client_id: clientId, deal_id: dealIds.shift() ?? '', name: values.name ?? '' }
      : null;
    const payment =
      arrival.payment && deal
        ? {
            ...arrival.payment,
            payment_id: paymentIds.shift() ?? '',
            deal_id: deal.deal_id,
            name: values.name ?? '',
            month: arrival.payment.paid_on.slice(0, 7),
          }
        : null;
    for (const [at, line] of arrival.lines.entries()) {
      const last = at === arrival.lines.length - 1;
      const rows: Event['changes']['rows'] = {};
      if (at === 0) rows.clients = [clientRow(values, clientId, arrival)];
      if (last && deal) rows.deals = [deal as unknown as Row];
      if (last && payment) rows.payments = [payment as unknown as Row];
      const changes = Object.keys(rows).length > 0 ? { rows } : {};
      events.push({ line: { ...line, client_id: clientId, deal_id: last && deal ? deal.deal_id : '' }, changes });
      requestIds.push(`${IMPORT_LINE}${importId}:${hash}`);
    }
  }
  return { events, requestId: requestIds, actor: actorOf(book).id, origin: 'import' };
}

/** The people's columns of a new row; the owned ones follow from its lines. */
export function clientRow(values: Record<string, Value>, clientId: string, arrival: Arrival): Row {
  const row: Row = { client_id: clientId, created_on: arrival.createdOn, sale_kind: 'consultative' };
  for (const { key } of OWN_FIELDS) {
    const value = values[key];
    if (value !== undefined && value !== '' && value !== null) row[key] = value;
  }
  if (arrival.state.reason === 'non_profile') row.tag = 'non_profile';
  return row;
}
