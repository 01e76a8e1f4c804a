// Clients whose row is gone while History still knows them (BI-17).
import type { HistoryLine } from './model.ts';

/** The columns of History that tell whether a client is there. */
export type Trace = Pick<HistoryLine, 'event_id' | 'event_type' | 'client_id' | 'voids' | 'note'>;

export interface Known {
  id: string;
  /** As it was when the client was created: the note of its create line. */
  name: string;
  /** Place of its newest line among the lines given. */
  newest: number;
}

const isLater = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b);

/**
 * Which of the clients `wanted` History knows: those whose create line stands. An import that was undone has voided it.
 * The lines may come in any order; the clients come by their ids.
 */
export function knownClients(lines: readonly Trace[], wanted: ReadonlySet<string>): Known[] {
  const voided = new Set(lines.flatMap(({ event_type, voids }) => (event_type === 'void' ? voids.split(/,\s*/) : [])));
  const newest = new Map<string, number>();
  const names = new Map<string, string>();
  for (const [at, { client_id: id, event_id, event_type, note }] of lines.entries()) {
    if (!wanted.has(id)) continue;
    const before = lines[newest.get(id) ?? at]?.event_id ?? '';
    if (!newest.has(id) || isLater(event_id, before)) newest.set(id, at);
    if (event_type === 'create' && !voided.has(event_id)) names.set(id, note || id);
  }
  return [...names]
    .map(([id, name]) => ({ id, name, newest: newest.get(id) ?? 0 }))
    .sort((a, b) => (isLater(a.id, b.id) ? 1 : -1));
}
