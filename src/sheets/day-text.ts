// A day as people write it: numbers in an order that must be known, or with the month in words of the five languages.

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How the names of the months begin in en, ro, hu, ru, bg, de, pl; letters of the alphabet without their accents. */
const MONTHS = [
  'jan ian янв яну sty',
  'feb фев lut',
  'mar мар mär mrz',
  'apr апр kwi',
  'may maj mai мая май',
  'jun iun июн юни cze',
  'jul iul июл юли lip',
  'aug авг sie',
  'sep szep сен сеп wrz',
  'oct okt окт paź paz',
  'nov noi ноя ное lis',
  'dec дек dez gru',
].map((names) => names.split(' '));

/** The year as it was written: two digits are of this century. */
const day = (year: string | undefined, month: number, date: number): string | null => {
  const full = year?.length === 2 ? 2000 + Number(year) : Number(year);
  if (full < 1900 || full > 2200) return null;
  const made = new Date(Date.UTC(full, month - 1, date));
  const real = made.getUTCFullYear() === full && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return real ? made.toISOString().slice(0, 10) : null;
};

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const monthOf = (word: string): number => {
  if (word.length < 3 || ROMAN.includes(word.toLowerCase())) return ROMAN.indexOf(word.toLowerCase()) + 1;
  const bare = word.toLowerCase().replace(/[áàâ]/g, 'a').replace(/[úùû]/g, 'u');
  return MONTHS.findIndex((names) => names.some((name) => bare.startsWith(name))) + 1;
};

/** The month that words of the text name; a day of the week may look like one ("marți, 5 mai"): then the one beside a number. */
function monthIn(text: string): number {
  const named = (pattern: RegExp) =>
    new Set(
      (text.match(pattern) ?? []).map((found) => monthOf(found.replace(/\P{L}/gu, ''))).filter((month) => month > 0),
    );
  const all = named(/\p{L}+/gu);
  const [month = 0, ...others] = all.size > 1 ? named(/\d[\s.\-/]*\p{L}+|\p{L}+[\s.\-/]*(?=\d)/gu) : all;
  return others.length === 0 ? month : 0;
}

/** "12 мая 2026 г.", "Fri, May 12, 2026", "2026. május 12.", "12-Mar-26", "05.VI.2026"; null when there is no month in it. */
function inWords(text: string): string | null {
  const month = monthIn(text);
  const numbers = text.match(/\d+/g) ?? [];
  if (month === 0 || numbers.length !== 2) return null;
  const [first = '', second = ''] = numbers;
  if (first.length === 4) return day(first, month, Number(second));
  return second.length === 2 || second.length === 4 ? day(second, month, Number(first)) : null;
}

/**
 * Reads one day; ISO and months in words are always understood, else three numbers in the order given. A clock time
 * behind the date is left out. Null when it is no day, such as 31.02 (BI-03).
 */
export function readDay(text: string, order: DateOrder): string | null {
  const bare = text
    .trim()
    .replace(/,?[T ]\s*\d{1,2}:\d{2}(:\d{2})?.*$/, '')
    .trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (iso) return day(iso[1], Number(iso[2]), Number(iso[3]));
  const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/.exec(bare);
  if (compact) return day(compact[1], Number(compact[2]), Number(compact[3]));
  const found = /^(\d{1,4})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{1,4})\.?(?:\s*г\.?)?$/.exec(bare);
  if (!found) return inWords(bare);
  const [, first = '', middle = '', last = ''] = found;
  if (first.length === 4) return last.length <= 2 ? day(first, Number(middle), Number(last)) : null;
  if (order === 'ymd' || first.length > 2 || (last.length !== 2 && last.length !== 4)) return null;
  return order === 'mdy' ? day(last, Number(first), Number(middle)) : day(last, Number(middle), Number(first));
}
