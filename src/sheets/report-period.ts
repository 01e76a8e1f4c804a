// The periods a report can be asked for by name.
import { addDays, addMonths, firstDay, lastDay, monthOf } from '../domain/calendar.ts';
import type { Day } from '../domain/model.ts';

export const PRESETS = [
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
  'everything',
  'own',
] as const;
export type Preset = (typeof PRESETS)[number];

interface Period {
  from: Day;
  to: Day;
}

/** First and last day of a named period around `today`; everything = from `oldest` on. Null for own dates. */
export function periodOf(preset: Preset, today: Day, oldest: Day): Period | null {
  const quarter = (Number(today.slice(5, 7)) - 1) % 3;
  const year = Number(today.slice(5, 7)) - 1;
  switch (preset) {
    case 'this_month':
      return months(today, 0, 1);
    case 'last_month':
      return months(today, -1, 1);
    case 'this_quarter':
      return months(today, -quarter, 3);
    case 'last_quarter':
      return months(today, -quarter - 3, 3);
    case 'this_year':
      return months(today, -year, 12);
    case 'last_year':
      return months(today, -year - 12, 12);
    case 'everything':
      return { from: oldest === '' || oldest > today ? today : oldest, to: today };
    case 'own':
      return null;
  }
}

function months(today: Day, shift: number, count: number): Period {
  const from = addMonths(firstDay(monthOf(today)), shift);
  return { from, to: lastDay(monthOf(addDays(addMonths(from, count), -1))) };
}
