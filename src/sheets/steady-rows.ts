// Rows of a table by the columns that are needed, held together by their ids.
import type { Value } from '../domain/model.ts';
import type { Tab } from './tab.ts';

/** The ids of a tab are known already; the other columns are read. */
function withIds(tab: Tab, keys: readonly string[]): Record<string, Value[]> {
  const { key } = tab.spec;
  return { ...tab.columns(keys.filter((other) => other !== key)), [key]: tab.ids() };
}

/** Columns turned into rows; rows without an id fall out. */
export function rowsOf<K extends string>(
  columns: Record<string, Value[]>,
  keys: readonly K[],
  id: K,
): Record<K, Value>[] {
  const ids = columns[id] ?? [];
  return ids.flatMap((value, index) => {
    if (value === '' || value === null) return [];
    const row = {} as Record<K, Value>;
    for (const key of keys) row[key] = columns[key]?.[index] ?? '';
    return [row];
  });
}

/** So many times in a row somebody may move rows or columns. */
const TRIES = 3;

/** Rows of a tab by columns that stand apart, read again when somebody has moved rows or columns between two of them. */
export function steadyRows<K extends string>(tab: Tab, keys: readonly K[], tries = TRIES): Record<K, Value>[] {
  const { key } = tab.spec;
  const ids = [...tab.ids()];
  const rows = rowsOf(withIds(tab, keys), keys, key as K);
  const now = (tab.columns([key])[key] ?? []).map(String);
  const isSteady = !tab.head.hasMoved() && now.join() === ids.join();
  if (isSteady || tries === 1) return rows;
  tab.forgetColumns();
  tab.forget();
  return steadyRows(tab, keys, tries - 1);
}
