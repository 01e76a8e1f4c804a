// Calendar days as text 'YYYY-MM-DD' and months as 'YYYY-MM': they sort and compare as text and know no time zone.
import type { Day } from './model.ts';

const DAY_MS = 86_400_000;

/** Days of a base are few, and long reports ask for each of them a hundred thousand times. */
const numbers = new Map<Day, number>();

// UTC is only the counter of days here; no clock is read and no zone shifts a day.
function toNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
  numbers.set(day, number);
  return number;
}
const fromNumber = (days: number): Day => new Date(days * DAY_MS).toISOString().slice(0, 10);

/** Whether the text is a date of the real calendar in the form 'YYYY-MM-DD', years 0100–9999. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const days = toNumber(text);
  return !Number.isNaN(days) && fromNumber(days) === text;
}

/** The day `days` calendar days later (earlier when negative). Throws RangeError when `day` is no date. */
export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days);
}

/** Calendar days from one day to another; the same day is 0, an earlier `to` is negative, NaN when one is no date. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** Whether a day is neither a Saturday, a Sunday nor a holiday. */
const isWorkday = (day: Day, holidays: readonly Day[]): boolean =>
  // Day 0 of the count, 1 January 1970, was a Thursday: Saturdays and Sundays are 2 and 3 of the seven.
  ![2, 3].includes(toNumber(day) % 7) && !holidays.includes(day);

/** The first working day after `day`. */
export function nextWorkday(day: Day, holidays: readonly Day[] = []): Day {
  const next = addDays(day, 1);
  return isWorkday(next, holidays) ? next : nextWorkday(next, holidays);
}

/** How many working days there are from one day to another, both included; 0 when `to` is earlier. */
export function workdaysBetween(from: Day, to: Day, holidays: readonly Day[]): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkday(day, holidays)) count += 1;
  return count;
}

const months = new Map<Day, string>();

/** The month 'YYYY-MM' of a day; '' of a blank day. */
export function monthOf(day: Day): string {
  const known = months.get(day);
  if (known !== undefined) return known;
  const month = day.slice(0, 7);
  months.set(day, month);
  return month;
}

/** The first day of a month 'YYYY-MM'. */
export function firstDay(month: string): Day {
  return `${month}-01`;
}

/** The last day of a month 'YYYY-MM'. */
export function lastDay(month: string): Day {
  return addDays(addMonths(firstDay(month), 1), -1);
}

/** 28–31 for a month 'YYYY-MM'. */
export function daysInMonth(month: string): number {
  return Number(lastDay(month).slice(8));
}

/** The same day of the month `months` later, or the last day of a shorter month: EDATE of spreadsheets. */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const longest = new Date(Date.UTC(year, (count % 12) + 1, 0)).getUTCDate();
  return fromNumber(Date.UTC(year, count % 12, Math.min(Number(day.slice(8, 10)), longest)) / DAY_MS);
}

/** The months 'YYYY-MM' that a period touches, in order, both ends included; none when it ends before it begins. */
export function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = [];
  const last = monthOf(to);
  for (let month = monthOf(from); month <= last; month = monthOf(addMonths(firstDay(month), 1))) months.push(month);
  return months;
}
