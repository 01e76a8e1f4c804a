// Looking at clients without changing anything: search, the card, and what History tells of one client.
import type { Answer, Card, DealView, Details, FindInput, Found, TimelineEntry } from '../contract/answers.ts';
import type { HistoryLine, Value } from '../domain/model.ts';
import type { Book } from '../sheets/book.ts';
import { readLines } from '../sheets/rows.ts';
import { columnOf } from '../sheets/schema.ts';
import { whoIs } from './actor.ts';
import { cardOf } from './card.ts';
import { refuse } from './refusals.ts';
import { locate } from './situation.ts';

const FOUND_AT_MOST = 20;

export function showCard(book: Book, clientId: string): Answer<{ card: Card }> {
  if (clientId.trim() === '') return refuse(book, [{ code: 'nothing_selected' }]);
  const lookup = locate(book, clientId);
  if ('issue' in lookup) return refuse(book, [{ code: lookup.issue, id: clientId }]);
  return { ok: true, card: cardOf(book, lookup.found.client, lookup.found.row) };
}

const SEARCHED = ['name', 'contact_name', 'phone', 'email', 'tax_id'] as const;
const SHOWN = ['client_id', 'stage', 'manager', 'merged_into'] as const;

/** Letters are compared without case; digits also against phones and tax ids without their signs. */
export function findClients(book: Book, { text }: FindInput): Answer<{ clients: Found[] }> {
  const wanted = text.trim().toLowerCase();
  if (wanted.length < 2) return { ok: true, clients: [] };
  const digits = wanted.replace(/\D/g, '');
  const columns = book.tab('clients').columns([...SEARCHED, ...SHOWN]);
  const at = (key: string, index: number): string => String(columns[key]?.[index] ?? '');
  const hits: { index: number; rank: number }[] = [];
  for (let index = 0; index < (columns.client_id?.length ?? 0); index += 1) {
    if (at('client_id', index) === '' || at('merged_into', index) !== '') continue;
    const rank = rankOf(index, wanted, digits, at);
    if (rank > 0) hits.push({ index, rank });
  }
  hits.sort((a, b) => b.rank - a.rank || at('name', a.index).localeCompare(at('name', b.index)));
  const kind = (code: string) => book.lexicon.stages.find((stage) => stage.code === code)?.kind ?? 'new';
  const clients = hits.slice(0, FOUND_AT_MOST).map(({ index }) => ({
    clientId: at('client_id', index),
    name: at('name', index),
    stage: book.names.label('stages', at('stage', index)),
    kind: kind(at('stage', index)),
    manager: book.names.label('people', at('manager', index)),
  }));
  return { ok: true, clients };
}

function rankOf(index: number, wanted: string, digits: string, at: (key: string, index: number) => string): number {
  const name = at('name', index).toLowerCase();
  if (at('client_id', index).toLowerCase() === wanted) return 4;
  if (name.startsWith(wanted)) return 3;
  if (name.includes(wanted)) return 2;
  const elsewhere = SEARCHED.some((key) => at(key, index).toLowerCase().includes(wanted));
  const number =
    digits.length >= 3 &&
    (['phone', 'tax_id'] as const).some((key) => at(key, index).replace(/\D/g, '').includes(digits));
  return elsewhere || number ? 1 : 0;
}

export function showDetails(book: Book, clientId: string): Answer<{ details: Details }> {
  const lines = readLines(book, clientId);
  if (lines.length === 0)
    return refuse(book, [{ code: clientId.trim() === '' ? 'nothing_selected' : 'unknown_client', id: clientId }]);
  const voided = new Set(lines.map((line) => line.voids).filter((id) => id !== ''));
  const timeline = lines
    .filter((line) => line.event_type !== 'void')
    .map((line) => entryOf(book, line, voided.has(line.event_id)))
    .reverse();
  return { ok: true, details: { clientId, timeline, deals: dealsOf(book, clientId) } };
}

function entryOf(book: Book, line: HistoryLine, undone: boolean): TimelineEntry {
  const { names, locale } = book;
  return {
    id: line.event_id,
    on: line.event_on,
    what: locale.terms.event[line.event_type],
    from: names.label('stages', line.stage_from),
    to: names.label('stages', line.stage_to),
    reason: names.label('reasons', line.reason),
    note: line.note,
    who: whoIs(book, line.actor),
    undone,
  };
}

function dealsOf(book: Book, clientId: string): DealView[] {
  const tab = book.tab('deals');
  const keys = ['deal_id', 'client_id', 'amount', 'deal_status', 'signed_on', 'paid', 'balance'];
  const columns = tab.columns(keys);
  const text = (key: string, index: number): string => {
    const value = columns[key]?.[index] as Value;
    const column = columnOf('deals', key);
    return column.kind === 'money' ? money(book, value) : String(book.codec.encode(column, value));
  };
  return (columns.client_id ?? []).flatMap((owner, index) =>
    owner === clientId
      ? [
          {
            id: text('deal_id', index),
            amount: text('amount', index),
            status: text('deal_status', index),
            signedOn: String(columns.signed_on?.[index] ?? ''),
            paid: text('paid', index),
            balance: text('balance', index),
          },
        ]
      : [],
  );
}

const money = (book: Book, value: Value): string =>
  typeof value === 'number' ? (value / 10 ** book.decimals).toFixed(book.decimals) : '';
