// Calendar days of instants in a time zone, without a service call per cell.

/** `dayOf(date)` → 'YYYY-MM-DD' as the spreadsheet's zone shows the instant; remembers what it has seen. */
export function zone(timeZone: string): { dayOf(instant: Date): string } {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const seen = new Map<number, string>();
  return {
    dayOf(instant) {
      const key = instant.getTime();
      const known = seen.get(key);
      if (known !== undefined) return known;
      const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
      const day = `${parts.year}-${parts.month}-${parts.day}`;
      seen.set(key, day);
      return day;
    },
  };
}
