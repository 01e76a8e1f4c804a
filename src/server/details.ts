// What the card shows when the rest is there: the entries of a client, its days in the stages, deals with their days, what was sent.
import type { Answer, Details, TimelineEntry } from '../contract/answers.ts';
import { replayLines } from '../domain/cycles.ts';
import type { Deal, HistoryLine } from '../domain/model.ts';
import { type OrderCycle, orderCycle } from '../domain/order-cycle.ts';
import { countedIn, voidedIn } from '../domain/projection.ts';
import { ageOf, presentVisit } from '../domain/stuck.ts';
import { revenueKind } from '../domain/terms-of-sale.ts';
import type { Book } from '../sheets/book.ts';
import { parts } from '../sheets/codec.ts';
import { linesOfClients, readLines } from '../sheets/rows.ts';
import { numberOf } from '../sheets/state.ts';
import { whoIs } from './actor.ts';
import { dealsOf, paymentsOfDeals } from './belongings.ts';
import { dealViews, eventText } from './deal-views.ts';
import { handoverView, isRefunded } from './handovers.ts';
import { goalOf, tacticsOf } from './playbook.ts';
import { refuse } from './refusals.ts';
import { type Located, locate, orderPolicy, rulesOf } from './situation.ts';

export function showDetails(book: Book, clientId: string): Answer<{ details: Details }> {
  const own = readLines(book, clientId);
  if (own.length === 0)
    return refuse(book, [{ code: clientId.trim() === '' ? 'nothing_selected' : 'unknown_client', id: clientId }]);
  const lines = [...own, ...linesOfMerged(book, own)].sort((a, b) => numberOf(a.event_id) - numberOf(b.event_id));
  const voided = voidedIn(lines);
  const timeline = lines
    .filter((line) => line.event_type !== 'void')
    .map((line) => entryOf(book, line, voided.has(line.event_id), line.client_id === clientId ? '' : line.client_id))
    .reverse();
  const { stages, sections, reasons } = book.lexicon;
  const standing = replayLines(own, { stages, sections, reasons }, book.today).clients.get(clientId);
  const visit = standing ? presentVisit(standing.cycle) : null;
  const bought = boughtBy(book, clientId);
  const tactics = tacticsOf(book);
  return {
    ok: true,
    details: {
      clientId,
      stageDay: standing && visit ? ageOf(visit, standing.cycle, book.today) : null,
      reached: Object.fromEntries([...(standing?.cycle.visits ?? [])].reverse().map(({ stage, on }) => [stage, on])),
      goal: goalOf(tactics, clientId, standing?.stage ?? ''),
      sent: countedIn(lines)
        .flatMap(({ event_on: on, lines: ticked }) => parts(ticked).map((id) => ({ on, line: tactics.get(id) })))
        .flatMap(({ on, line }) => (line?.block === 'material' ? [{ on, what: line.text }] : []))
        .reverse(),
      timeline,
      ...bought,
    },
  };
}

/** The entries of clients that were merged into this one stay under their own ids. */
function linesOfMerged(book: Book, own: readonly HistoryLine[]): HistoryLine[] {
  const others = countedIn(own).flatMap((line) => (line.event_type === 'merge' ? [line.other_client] : []));
  if (others.length === 0) return [];
  const { client_id = [], merged_into = [] } = book.tab('clients').columns(['client_id', 'merged_into']);
  const isInto = (id: string) => merged_into[client_id.indexOf(id)] === own[0]?.client_id;
  const merged = [...new Set(others)].filter(isInto);
  const read = linesOfClients(book, merged);
  return merged.flatMap((id) => read.get(id) ?? []);
}

function entryOf(book: Book, line: HistoryLine, undone: boolean, merged: string): TimelineEntry {
  const { names } = book;
  return {
    id: line.event_id,
    on: line.event_on,
    what: eventText(book, line),
    from: names.label('stages', line.stage_from),
    to: names.label('stages', line.stage_to),
    reason: names.label('reasons', line.reason),
    note: line.note,
    who: whoIs(book, line.actor),
    undone,
    contact: names.label('contact_kinds', line.contact_kind),
    manager: line.manager_from === '' ? '' : names.label('people', line.manager_to),
    revisitOn: line.revisit_on,
    merged,
  };
}

function boughtBy(
  book: Book,
  clientId: string,
): Pick<Details, 'deals' | 'order' | 'handover' | 'revenue' | 'refunded'> {
  const deals = dealsOf(book, clientId);
  const lookup = deals.length > 0 ? locate(book, clientId) : null;
  if (!lookup || !('found' in lookup)) {
    return { deals: [], order: null, handover: null, revenue: 'new', refunded: false };
  }
  const { client } = lookup.found;
  const payments = paymentsOfDeals(book, deals);
  return {
    deals: dealViews(book, deals, payments),
    order: orderOf(book, lookup.found, deals),
    handover: handoverView(book, client, deals, payments),
    revenue: revenueKind(payments, book.today, rulesOf(book).returningAfterMonths ?? 0),
    refunded: isRefunded(client, payments),
  };
}

/** A client in the section of those who buy; in the archive nobody waits for an order. */
function orderOf(book: Book, { client, cells }: Located, deals: readonly Deal[]): OrderCycle | null {
  const { section, category } = client;
  if (book.lexicon.sections.find(({ code }) => code === section)?.kind !== 'customer') return null;
  const own = Number(cells.order_cycle_days) || null;
  const usual = book.names.entries('categories').find(({ code }) => code === category)?.cycle_days ?? null;
  const days = deals
    .filter(({ deal_status }) => deal_status === 'signed' || deal_status === 'done')
    .map(({ signed_on }) => signed_on)
    .filter((day) => day !== '');
  return orderCycle(days, { own, category: usual }, book.today, orderPolicy(book));
}
