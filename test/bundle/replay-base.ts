// Stories of clients told deed by deed through the doors of the page, in the order of their days.
import { type Answer, type Base, type Row, table } from './base.ts';

/** One click: on this day, by this person ('' = the owner), on this client. */
export interface Step {
  on: string;
  client: string;
  deed: string;
  input: object;
  user?: string;
}

/** A day so many calendar days later. */
export function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** People of Team below the owner: name, e-mail, department, role; since 2000. */
export async function hire(base: Base, people: readonly (readonly string[])[], now: string): Promise<void> {
  const rows = people.map((person) => [...person, '', '2000-01-01', '']);
  await base.session.paste('Team!B4', rows, { silent: true, now });
  await base.call('start', undefined, { now });
}

/** Clicks one after the other; what the card says after one click is what the next one has seen. Returns what was refused. */
export async function drive(base: Base, steps: readonly Step[]): Promise<string[]> {
  const seen = new Map(table(base, 'Clients').map((row) => [row.client_id ?? '', row.last_event ?? '']));
  const refused: string[] = [];
  for (const [at, { on, client, deed, input, user }] of steps.entries()) {
    const sent = { clientId: client, seen: seen.get(client), requestId: `r-${at}`, ...input };
    const answer: Answer = await base.call(deed, sent, { now: `${on}T10:00:00`, ...(user ? { user } : {}) });
    if (answer.ok) seen.set(client, answer.card?.seen ?? '');
    else refused.push(`${on} ${client} ${deed}: ${answer.message}`);
  }
  return refused;
}

/** Code by label of a dictionary tab of the base. */
export function codesOf(base: Base, tab: string): Record<string, string> {
  return Object.fromEntries(table(base, tab).map(({ code = '', label = '' }) => [label, code]));
}

/** So many rows of each combination of these columns. */
export function tally(rows: readonly Row[], keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const key = keys.map((one) => row[one] ?? '').join(' | ');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** A CSV file without quotes as rows by header. */
export function readCsv(text: string): Row[] {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const keys = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [keys[at] ?? '', cell])));
}

/** A day as the cell holds it: ISO text, or the date that Sheets made of it. */
export const dayIn = (cell: string | undefined): string => (cell ?? '').slice(0, 10);
