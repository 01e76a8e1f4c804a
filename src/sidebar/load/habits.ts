// How a list is written, told by whole columns: the order in its dates, its decimal sign, and its words for "nothing".
import type { List } from './list.ts';

export const DAY_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** `known` = the column itself shows it; `open` = it can be read in two ways and somebody must say; `torn` = it shows both. */
export type Told<T> = { known: T } | { open: true; torn: boolean } | null;

/** Two short numbers and a year; what stands behind, such as a time, does not matter. */
const SHORT_DAY = /^(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4}|\d{2})(?!\d)/;

/** Null = no date in the column needs to be told. A column that contradicts itself is open: somebody chooses, errors follow. */
export function dayOrderOf(cells: readonly string[]): Told<DayOrder> {
  let first = 0;
  let second = 0;
  let open = 0;
  for (const cell of cells) {
    const found = SHORT_DAY.exec(cell.trim());
    if (!found) continue;
    const [a, b] = [Number(found[1]), Number(found[2])];
    if (a > 12 && b <= 12) first += 1;
    else if (b > 12 && a <= 12) second += 1;
    else if (a !== b && a <= 12) open += 1;
  }
  if (first > 0 && second === 0) return { known: 'dmy' };
  if (second > 0 && first === 0) return { known: 'mdy' };
  return first + second + open > 0 ? { open: true, torn: first > 0 } : null;
}

/** A single separator with three digits behind it may be either sign; anything else shows which one is decimal. */
export function decimalOf(cells: readonly string[]): Told<'.' | ','> {
  const found = { '.': 0, ',': 0 };
  let open = 0;
  for (const cell of cells) {
    const bare = cell.replace(/[^\d.,]/g, '').replace(/[.,]+$/, '');
    const signs = bare.replace(/\d/g, '');
    const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
    const sign = bare[last] as '.' | ',' | undefined;
    if (sign === undefined || !/\d/.test(bare)) continue;
    const other = sign === '.' ? ',' : '.';
    if (signs.includes(other)) found[sign] += 1;
    else if (signs.length > 1) found[other] += 1;
    else if (bare.length - last - 1 !== 3 || last > 3 || /^0/.test(bare)) found[sign] += 1;
    else open += 1;
  }
  if (found['.'] > 0 && found[','] === 0) return { known: '.' };
  if (found[','] > 0 && found['.'] === 0) return { known: ',' };
  return found['.'] + found[','] + open > 0 ? { open: true, torn: found['.'] > 0 } : null;
}

/** What lists write where they know nothing, in small letters. */
const NOTHING = new Set(
  (
    'select|-|--|–|—|.|?|n/a|na|-none-|none selected|#n/a|none|null|nil|nan|undefined|unknown|not specified|not set|tbd|(blank)|(empty)|' +
    'нет|нет данных|не указано|не указан|не указана|не выбрано|не выбран|не закрыта|выберите|неизвестно|пусто|' +
    'няма|няма данни|не е посочено|неизвестно|изберете|' +
    'nincs|nincs adat|nincs megadva|ismeretlen|válasszon|' +
    'nu|fără|nu există|nespecificat|necunoscut|selectați|selectează|' +
    'k. a.|k.a.|keine angabe|keine|unbekannt|brak|brak danych|nie dotyczy|b/d'
  ).split('|'),
);

/** Words for "nothing" in columns that are to be loaded, with how often each stands there, the most frequent first. */
export function nothingIn(list: List, headers: readonly string[]): { word: string; times: number }[] {
  const found = new Map<string, { word: string; times: number }>();
  for (const header of headers) {
    const at = list.headers.indexOf(header);
    for (const row of list.rows) {
      const word = (row[at] ?? '').trim();
      const key = word.toLowerCase();
      if (!NOTHING.has(key)) continue;
      const known = found.get(key);
      if (known) known.times += 1;
      else found.set(key, { word, times: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times);
}
