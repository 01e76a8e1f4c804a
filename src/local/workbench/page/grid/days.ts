// Days of a calendar as YYYY-MM-DD, counted without clocks and zones.

const DAY = 86_400_000;
const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day `count` days later; before when negative. */
export function addDays(day: string, count: number): string {
  return dayOf(instant(day) + count * DAY);
}

/** The same day of another month, or that month's last one. */
export function addMonths(day: string, count: number): string {
  const date = new Date(instant(day));
  const month = date.getUTCMonth() + count;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)));
}

/** The six weeks that show a day's month, each from Monday. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 8)}01`;
  const monday = addDays(first, -((new Date(instant(first)).getUTCDay() + 6) % 7));
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday) => addDays(monday, week * 7 + weekday)),
  );
}

/** Today where the person sits. */
export function today(): string {
  const date = new Date();
  return dayOf(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
