// Looking for a text in the open tab: asked of the book, because most cells are not on the page.
import { parseBox, splitAddress } from './address.ts';
import { ask } from './api.ts';
import { complain, select } from './book.ts';
import { change, now, type Place } from './state.ts';

export function openFind(): void {
  change({ find: now().find ?? { text: '', hits: [], marks: new Set(), at: -1 } });
}

export function closeFind(): void {
  change({ find: null });
}

/** Looks for a text; an empty one finds nothing. @param goes whether the first hit after the cursor is selected */
export async function lookFor(text: string, goes = true): Promise<void> {
  const { sheet } = now();
  if (!sheet) return;
  try {
    const found = text === '' ? [] : await ask('find', { text, tab: sheet.layout.tab.name });
    const hits = found.flatMap(placeOf).filter((hit) => isVisible(hit));
    const { row, column } = now().sheet?.anchor ?? { row: 1, column: 1 };
    const next = hits.findIndex((hit) => hit.row > row || (hit.row === row && hit.column >= column));
    const at = hits.length === 0 ? -1 : Math.max(0, next);
    if (!now().find) return;
    change({ find: { text, hits, marks: new Set(hits.map((hit) => `${hit.row}:${hit.column}`)), at } });
    if (goes) goToHit(at);
  } catch (error) {
    complain('Nothing could be looked for', error);
  }
}

/** Goes to the next hit or the one before, round and round. */
export function nextHit(step: 1 | -1): void {
  const { find } = now();
  if (!find || find.hits.length === 0) return;
  const at = (find.at + step + find.hits.length) % find.hits.length;
  change({ find: { ...find, at } });
  goToHit(at);
}

function goToHit(at: number): void {
  const hit = now().find?.hits[at];
  if (hit) select(hit);
}

function placeOf(a1: string): Place[] {
  const box = parseBox(splitAddress(a1).range);
  return box ? [{ row: box.top, column: box.left }] : [];
}

/** A hit in the hidden row of keys is nothing a person could look at. */
function isVisible({ row, column }: Place): boolean {
  const geometry = now().sheet?.geometry;
  return geometry !== undefined && geometry.rows.size(row) > 0 && geometry.columns.size(column) > 0;
}
