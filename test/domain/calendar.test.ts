// Days and months: real dates only, ends of months, leap years.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  firstDay,
  isDay,
  lastDay,
  monthOf,
  monthsBetween,
} from '../../src/domain/calendar.ts';

describe('calendar', () => {
  it('accepts dates of the calendar and nothing else', () => {
    for (const day of ['2026-06-30', '2024-02-29', '2000-02-29', '0100-01-01', '9999-12-31'])
      expect(isDay(day)).toBe(true);
    const wrong = [
      '',
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-6-1',
      '2026-06-01T00',
      '٢٠٢٦-06-01',
    ];
    for (const text of wrong) expect(isDay(text), text).toBe(false);
  });

  it('counts days over ends of months, leap days and summer time', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-05-04', '2026-05-25')).toBe(21);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-06-18', '2026-06-11')).toBe(-7);
    expect(daysBetween('2026-06-18', '2026-06-18')).toBe(0);
  });

  it('moves by months like EDATE', () => {
    expect(addMonths('2026-07-15', 12)).toBe('2027-07-15');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });

  it('knows the months', () => {
    expect(monthOf('2026-06-30')).toBe('2026-06');
    expect([daysInMonth('2026-06'), daysInMonth('2026-12'), daysInMonth('2024-02'), daysInMonth('2100-02')]).toEqual([
      30, 31, 29, 28,
    ]);
    expect([firstDay('2026-06'), lastDay('2026-06'), lastDay('2026-12')]).toEqual([
      '2026-06-01',
      '2026-06-30',
      '2026-12-31',
    ]);
    expect(monthsBetween('2025-11-30', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-06-01', '2026-06-30')).toEqual(['2026-06']);
    expect(monthsBetween('2026-07-01', '2026-06-30')).toEqual([]);
  });

  it('comes back from any number of days, and only forward days are later', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (days) => {
        const moved = addDays('2026-06-30', days);
        expect(isDay(moved)).toBe(true);
        expect(daysBetween('2026-06-30', moved)).toBe(days);
        expect(moved > '2026-06-30').toBe(days > 0);
      }),
    );
  });
});
