// Merge of two rows of one client (rules 2.3 T17 and 8.4): who stays, what it gets from the other, why it is refused.
import type { Client, Day, Issue, Section, Stage, Value } from './model.ts';
import { isTaxId, taxIdForm } from './normal-forms.ts';
import { kindOf } from './projection.ts';
import { NON_PROFILE } from './requirements.ts';
import { lineOf } from './transitions.ts';
import type { Cells, Entry, Pairs } from './undo.ts';

/** The higher stays. */
const RANK = { won: 3, contact: 2, new: 1, lost: 0 };

/** One of the two; `events` = lines of History that count. */
export interface Twin {
  client: Client;
  events: number;
}

/** The one that the program proposes to keep: the higher stage, then more events, then the older one. */
export function proposedWinner(a: Twin, b: Twin, stages: readonly Stage[]): Client {
  const rank = ({ client }: Twin) => RANK[kindOf(stages, client.stage) ?? 'lost'];
  const older =
    a.client.client_id.length - b.client.client_id.length || (a.client.client_id < b.client.client_id ? -1 : 1);
  return (rank(b) - rank(a) || b.events - a.events || older) <= 0 ? a.client : b.client;
}

/** What points to the client that goes: rows by their ids. */
export interface Belongings {
  deals: readonly Cells[];
  /** Of these deals. */
  payments: readonly Cells[];
  contacts: readonly Cells[];
  /** Clients that it recommended, and those merged into it before. */
  referred: readonly string[];
  merged: readonly string[];
}

export interface Merger {
  winner: Client;
  loser: Client;
  owned: Belongings;
  /** People's columns of Clients that are merged, besides the note. */
  keys: readonly string[];
  stages: readonly Stage[];
  sections: readonly Section[];
  today: Day;
  /** Country of the base, for the checksum of tax ids; '' = not set. */
  country: string;
  /** Somebody has said that two tax ids belong to one company. */
  confirmed: boolean;
}

/** Two different tax ids, neither of them wrong: one company has one. */
export function taxIdsDiffer(a: Client, b: Client, country: string): boolean {
  const [one, other] = [cell(a, 'tax_id'), cell(b, 'tax_id')].map(String);
  if (!one || !other || taxIdForm(one) === taxIdForm(other)) return false;
  return isTaxId(one, country) !== false && isTaxId(other, country) !== false;
}

/** Why the two are not merged (rules 8.4); null = they may be. */
export function againstMerge({ winner, loser, owned, stages, sections, country, confirmed }: Merger): Issue | null {
  if (winner.client_id === loser.client_id) return { code: 'merge_itself' };
  const merged = [winner, loser].find(({ merged_into }) => merged_into);
  if (merged) return { code: 'merged', into: merged.merged_into };
  const isHard = ({ section }: Client) =>
    sections.some(({ code, kind }) => code === section && kind === 'hard_refusal');
  // The one that goes leaves every list: "do not call" would be lost with it.
  if (isHard(loser) && !isHard(winner)) return { code: 'merge_do_not_call', client: loser.name };
  const bought = owned.deals.some(({ deal_status }) => deal_status !== 'cancelled');
  if (bought && kindOf(stages, winner.stage) !== 'won') return { code: 'merge_other_way', client: loser.name };
  if (!confirmed && taxIdsDiffer(winner, loser, country)) {
    return { code: 'merge_tax_ids', one: String(cell(winner, 'tax_id')), other: String(cell(loser, 'tax_id')) };
  }
  return null;
}

const cell = (client: Client, key: string): Value => (client as unknown as Cells)[key] ?? '';
const blank = (value: Value): boolean => value === '' || value === null || value === false;

/** Cells that say something only together with another, which stands before them. */
const WITH: Record<string, string> = { tag_locked: 'tag', satisfaction_on: 'satisfaction' };

/** The winner's cells that change: blank ones get the loser's, notes are joined (rules 8.4). */
export function mergedFields({ winner, loser, keys }: Merger): Pairs {
  const found: Pairs = {};
  for (const key of keys) {
    const [mine, theirs] = [cell(winner, key), cell(loser, key)];
    // Nobody recommends oneself; the tag Non-profile belongs to the refusal that set it.
    const isSelf = key === 'referred_by' && mine === loser.client_id;
    const senseless =
      (key === 'referred_by' && theirs === winner.client_id) || (key === 'tag' && theirs === NON_PROFILE);
    const isAlone = WITH[key] !== undefined && !found[WITH[key]];
    if ((blank(mine) || isSelf) && !blank(theirs) && !senseless && !isAlone) found[key] = [mine, theirs];
    else if (isSelf) found[key] = [mine, ''];
  }
  const [mine, theirs] = [cell(winner, 'note'), cell(loser, 'note')];
  if (!blank(theirs) && mine !== theirs) found.note = [mine, blank(mine) ? theirs : `${mine}\n${theirs}`];
  return found;
}

/** Pairs of payments that may be one, entered for both of the two: same day, amount and document (BI-10). */
export function twinPayments(ours: readonly Cells[], theirs: readonly Cells[]): [Cells, Cells][] {
  const sign = ({ paid_on, amount, document }: Cells) =>
    JSON.stringify([paid_on, amount, String(document ?? '').trim()]);
  const left = [...ours];
  return theirs.flatMap((their): [Cells, Cells][] => {
    const at = left.findIndex((our) => sign(our) === sign(their));
    return at < 0 ? [] : [[...left.splice(at, 1), their] as [Cells, Cells]];
  });
}

/**
 * The two lines of a merge, the winner's first. Deals, with their payments, and contacts go to the winner, also in closed
 * months: no money changes. The loser's events stay under its own id.
 */
export function merge(merger: Merger): Entry[] {
  const { winner, loser, owned, today } = merger;
  const [stays, goes] = [winner.client_id, loser.client_id];
  const cells: Record<string, Record<string, Pairs>> = {};
  const give = (table: string, ids: readonly [id: string, pairs: Pairs][]) => {
    if (ids.length > 0) cells[table] = { ...cells[table], ...Object.fromEntries(ids) };
  };
  give(
    'deals',
    owned.deals.map(({ deal_id, name }) => [
      String(deal_id),
      { client_id: [goes, stays], name: [name ?? '', winner.name] },
    ]),
  );
  give(
    'payments',
    owned.payments.map(({ payment_id, name }) => [String(payment_id), { name: [name ?? '', winner.name] }]),
  );
  give(
    'contacts',
    owned.contacts.map(({ contact_id }) => [String(contact_id), { client_id: [goes, stays] }]),
  );
  const others = owned.referred.filter((id) => id !== stays);
  give(
    'clients',
    [...new Set([...others, ...owned.merged])].map((id) => [
      id,
      {
        ...(others.includes(id) ? { referred_by: [goes, stays] as [Value, Value] } : {}),
        ...(owned.merged.includes(id) ? { merged_into: [goes, stays] as [Value, Value] } : {}),
      },
    ]),
  );
  const line = (client: Client, other: string) =>
    lineOf(client, today, { event_type: 'merge', stage_from: '', other_client: other });
  const fields = mergedFields(merger);
  return [
    {
      line: line(winner, goes),
      changes: {
        ...(Object.keys(fields).length > 0 ? { fields } : {}),
        ...(Object.keys(cells).length > 0 ? { cells } : {}),
      },
    },
    { line: line(loser, stays), changes: { fields: { merged_into: ['', stays] } } },
  ];
}
