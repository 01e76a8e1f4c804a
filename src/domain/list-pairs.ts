// Which row of a list is which: the rows as typed against those accepted last, wherever they were moved, copied or sorted to.
import {
  identityOf,
  isBlank,
  isDictionaryTab,
  isUnnamed,
  type ListRow,
  type ListTab,
  sameText,
  type Values,
} from './list-model.ts';

export interface Pair {
  row: ListRow;
  /** null = a new row. */
  before: Values | null;
  /** A copy of another row was pasted over this one: nothing of what it says now was meant for it. */
  pastedOver?: true;
}

/**
 * Rows are told by their identity; of several with one identity (a copied row, a person with two periods) those that have
 * most cells in common belong together. A row whose code was typed over is known by its name.
 */
export function paired(
  tab: ListTab,
  before: readonly Values[],
  after: readonly ListRow[],
): { pairs: Pair[]; lost: Values[] } {
  const free = new Set(before);
  const first = Math.min(...after.map(({ at }) => at));
  const found = new Map<ListRow, Values>();
  const take = (alike: (row: ListRow) => readonly Values[]) => {
    const chances = after
      .filter((row) => !found.has(row))
      .flatMap((row) => alike(row).map((values) => ({ row, values })))
      .map((chance) => ({ ...chance, likeness: likeness(chance.values, chance.row.values) }))
      .sort((a, b) => b.likeness - a.likeness || a.row.at - b.row.at);
    for (const { row, values } of chances) {
      if (found.has(row) || !free.has(values)) continue;
      found.set(row, values);
      free.delete(values);
    }
  };
  if (isUnnamed(tab)) {
    const half = (values: Values) => Object.values(values).filter((value) => !isBlank(value)).length / 2;
    take((row) => before.filter((values) => likeness(values, row.values) >= half(values)));
  } else {
    const known = new Map<string, Values[]>();
    for (const values of before) {
      const identity = identityOf(tab, values);
      known.set(identity, [...(known.get(identity) ?? []), values]);
    }
    const sameAs = (row: ListRow) => known.get(identityOf(tab, row.values));
    take((row) => (identityOf(tab, row.values) === '' ? [] : (sameAs(row) ?? [])));
    // An identity that was typed over may be another row's: then it is the name that tells.
    const isSettled = (row: ListRow) => sameAs(row)?.some((values) => free.has(values)) ?? false;
    take((row) => (isSettled(row) ? [] : [...free].filter((values) => isNamedAlike(tab, values, row.values))));
  }
  const copies = new Set([...found].map(([row]) => identityOf(tab, row.values)));
  const pairs = after.map((row): Pair => {
    const known = found.get(row);
    const last = before[row.at - first];
    const isCopy = !known && last && free.has(last) && isDictionaryTab(tab) && copies.has(identityOf(tab, row.values));
    if (!isCopy) return { row, before: known ?? null };
    free.delete(last);
    return { row, before: last, pastedOver: true };
  });
  return { pairs, lost: [...free] };
}

/** Cells with the same content in both. */
function likeness(a: Values, b: Values): number {
  return Object.keys(a).filter((key) => !isBlank(a[key]) && a[key] === b[key]).length;
}

function isNamedAlike(tab: ListTab, before: Values, now: Values): boolean {
  const alike = (a: string, b = a) => !isBlank(before[a]) && sameText(before[a], now[b]);
  if (isDictionaryTab(tab)) {
    const sameCode = alike('code') && (tab !== 'lists' || alike('label'));
    return sameCode || alike('label') || alike('label', 'label_in_cells');
  }
  return tab === 'team' ? alike('person') || alike('email') : alike('meaning');
}
