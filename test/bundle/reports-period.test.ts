// The named periods of the reports, around a day in each quarter and at the edges of months.
import { expect, it } from 'vitest';
import { PRESETS, type Preset, periodOf } from '../../src/sheets/report-period.ts';

it.each<[Preset, string, string, string]>([
  ['this_month', '2026-06-30', '2026-06-01', '2026-06-30'],
  ['this_month', '2024-02-29', '2024-02-01', '2024-02-29'],
  ['last_month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['last_month', '2026-01-15', '2025-12-01', '2025-12-31'],
  ['this_quarter', '2026-06-30', '2026-04-01', '2026-06-30'],
  ['this_quarter', '2026-01-01', '2026-01-01', '2026-03-31'],
  ['this_quarter', '2026-11-21', '2026-10-01', '2026-12-31'],
  ['last_quarter', '2026-02-10', '2025-10-01', '2025-12-31'],
  ['last_quarter', '2026-08-31', '2026-04-01', '2026-06-30'],
  ['this_year', '2026-12-31', '2026-01-01', '2026-12-31'],
  ['last_year', '2026-01-01', '2025-01-01', '2025-12-31'],
  ['everything', '2026-06-30', '2019-05-07', '2026-06-30'],
])('%s on %s', (preset, today, from, to) => {
  expect(periodOf(preset, today, '2019-05-07')).toEqual({ from, to });
});

it('everything of an empty History is today', () => {
  expect(periodOf('everything', '2026-06-30', '')).toEqual({ from: '2026-06-30', to: '2026-06-30' });
});

it('own dates are not a period of their own', () => {
  expect(PRESETS.filter((preset) => periodOf(preset, '2026-06-30', '2026-01-01') === null)).toEqual(['own']);
});
