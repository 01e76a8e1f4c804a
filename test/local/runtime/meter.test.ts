// The estimate of Google's time, by hand from the published costs.
import { expect, test } from 'vitest';
import { createMeter, PAGE_ROUND_TRIP } from '../../../src/local/meter.ts';

test('calls are counted by kind and by name, with their cells', () => {
  const meter = createMeter();
  meter.count('read', 'Range.getValues', 2000);
  meter.count('read', 'Sheet.getLastRow', 1);
  meter.count('write', 'Range.setValues', 500);
  expect(meter.read()).toEqual({
    calls: 3,
    byKind: { read: 2, write: 1 },
    byName: { 'Range.getValues': 1, 'Sheet.getLastRow': 1, 'Range.setValues': 1 },
    cells: 2501,
    // 100 + 2 × 8.5, 100 + 0.0085, 80 + 0.5 × 22: 308.0085.
    atGoogle: 308,
  });
});

test('400,000 cells read at once take 3.5 s, 56 formats of whole columns 4.5 s', () => {
  const reading = createMeter();
  reading.count('read', 'Range.getValues', 400_000);
  expect(reading.read().atGoogle).toBe(3500);
  const formatting = createMeter();
  for (let column = 0; column < 56; column += 1) formatting.count('format', 'Range.setNumberFormat', 1000);
  expect(formatting.read().atGoogle).toBe(4480);
});

test('properties and cache: 30 and 3 ms to read, 62 and 93 ms to write', () => {
  const times = (['Properties.getProperty', 'Properties.setProperty', 'Cache.get', 'Cache.put'] as const).map(
    (name) => {
      const meter = createMeter();
      meter.count(name.startsWith('Cache') ? 'cache' : 'property', name, 0);
      return meter.atGoogle;
    },
  );
  expect(times).toEqual([30, 62, 3, 93]);
});

test('a call of the page pays for the way there and back', () => {
  const meter = createMeter(PAGE_ROUND_TRIP);
  meter.count('read', 'Range.getValues', 0);
  expect(meter.read().atGoogle).toBe(400);
});
