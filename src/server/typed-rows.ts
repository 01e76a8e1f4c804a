// What rows typed into Deals and into Payments have in common: whose they are, and the lines that take them in.
import type { Client, HistoryLine, Issue, Value } from '../domain/model.ts';
import { apply } from '../domain/projection.ts';
import { type Deed, may } from '../domain/rights.ts';
import type { Form, Move, Situation } from '../domain/transitions.ts';
import { daysMoved, type Pairs } from '../domain/undo.ts';
import type { Book } from '../sheets/book.ts';
import type { Changes, Event } from '../sheets/commit.ts';
import { stateOf } from '../sheets/projection.ts';
import type { Row } from '../sheets/tab.ts';
import { whoOf } from './actor.ts';
import { asOfHistory, locate, rulesOf, situationOf } from './situation.ts';
import { takeInRow } from './sweep.ts';

/** So many new rows are taken in at once; more are left to the next opening. */
export const ROWS_AT_ONCE = 200;

/** A row that is taken in. */
export interface Entry {
  at: number;
  id: string;
  /** As the entry leaves it. */
  client: Client;
  events: Event[];
}
export interface Verdicts {
  entries: Entry[];
  /** Row → why it waits. */
  refused: Map<number, Issue>;
}

/** Who is known and has no right to it takes no row in; whom Google does not tell counts as the client's manager (rules 1.12). */
export function barred(book: Book, deed: Deed, client: Client): Issue | null {
  const who = whoOf(book);
  return who.person === '' ? null : may(deed, who, client, rulesOf(book));
}

type Found = { client: Client; situation: Situation } | { issue: Issue };

/** The clients of rows that are judged one after the other; each stands as the rows before leave it. */
export class Clients {
  private readonly known = new Map<string, Found>();

  constructor(private readonly book: Book) {}

  find(id: string): Found {
    const found = this.known.get(id) ?? this.look(id);
    this.known.set(id, found);
    return found;
  }

  moved({ client, events }: Entry): void {
    const found = this.find(client.client_id);
    if ('issue' in found) return;
    const lastEventOn = events.at(-1)?.line.event_on ?? found.situation.lastEventOn;
    this.known.set(client.client_id, { client, situation: { ...found.situation, client, lastEventOn } });
  }

  private look(id: string): Found {
    const lookup = locate(this.book, id);
    if ('issue' in lookup) return { issue: { code: lookup.issue, id } };
    const client = asOfHistory(this.book, takeInRow(this.book, lookup.found).client);
    return { client, situation: situationOf(this.book, client, client.manager, this.book.today) };
  }
}

/** An id as people type it. */
export const idIn = (typed: Value | undefined): string =>
  String(typed ?? '')
    .trim()
    .toUpperCase();

/** The form of somebody who has typed into a tab: nothing of it is said. */
export const formOn = (on: string): Form => ({
  on,
  fields: {},
  note: '',
  contact_kind: '',
  next_action_on: '',
  deal: null,
});

/** The cells that change, with what stands in them. */
export function pairsOf(now: Row, before: Row): Pairs {
  const changed = Object.entries(now).filter(([key, value]) => (before[key] ?? '') !== (value ?? ''));
  return Object.fromEntries(changed.map(([key, value]) => [key, [before[key] ?? '', value ?? '']]));
}

/** The lines of a row. The first one carries it; each carries the days that it moves. */
export function entryOf(book: Book, at: number, id: string, client: Client, move: Move, carried: Changes): Entry {
  const { stages } = book.lexicon;
  let state = stateOf(client as unknown as Row);
  const events = [move.line, ...(move.also ?? [])].map((line, index): Event => {
    const next = apply(state, line as HistoryLine, stages);
    const days = daysMoved(state, next);
    state = next;
    const fields = Object.keys(days).length > 0 ? { fields: days } : {};
    return { line, changes: index === 0 ? { ...fields, ...carried } : fields };
  });
  return { at, id, client: { ...client, ...state }, events };
}
