// Money: halves away from zero, no lost unit, no float error up to 10^13 minor units.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAtLeast,
  largestRemainder,
  minorOf,
  percentOf,
  proportion,
  ratio,
  roundHalfAway,
} from '../../src/domain/money.ts';

describe('amounts in cells', () => {
  it('become whole minor units of the currency', () => {
    expect([0.1, 10.1, -1200, 1.15, 8.29].map((amount) => minorOf(amount, 2))).toEqual([10, 1010, -120_000, 115, 829]);
    expect(minorOf(1500, 0)).toBe(1500);
    expect(minorOf(123_456_789_012.34, 2)).toBe(12_345_678_901_234);
  });

  it('are none when they have more decimals than the currency', () => {
    expect([10.005, 0.001, -3.333].map((amount) => minorOf(amount, 2))).toEqual([null, null, null]);
    expect(minorOf(0.5, 0)).toBeNull();
  });
});

describe('rounding', () => {
  it('takes halves away from zero', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5, 2.4, -2.4].map(roundHalfAway)).toEqual([1, 2, 3, -1, -2, 2, -2]);
    expect(roundHalfAway(0.49999999999999994)).toBe(0);
    expect(Object.is(roundHalfAway(-0.2), 0)).toBe(true);
  });

  it('takes percents exactly', () => {
    expect(percentOf(5_775_076, 10)).toBe(577_508);
    expect(percentOf(999_999, 9)).toBe(90_000);
    expect(percentOf(4_000_001, 40)).toBe(1_600_000);
    expect(percentOf(100, 0.5)).toBe(1);
    expect(percentOf(-100, 0.5)).toBe(-1);
    expect(percentOf(150, 33.3333)).toBe(50);
    // 1.15 % of 1 000 is 11.5, but 1000 × 1.15 ÷ 100 is 11.4999… in floating point.
    expect(percentOf(1_000, 1.15)).toBe(12);
    expect(percentOf(10_000_000_000_001, 33.3)).toBe(3_330_000_000_000);
    expect(percentOf(9_999_999_999_999, 99.999999)).toBe(9_999_999_900_000 - 1);
  });

  it('prorates exactly', () => {
    expect(proportion(10_000_000, 20, 30)).toBe(6_666_667);
    expect(proportion(30_000, 15, 30)).toBe(15_000);
    expect(proportion(-1, 1, 2)).toBe(-1);
    expect(proportion(1, -1, -2)).toBe(1);
    expect(() => proportion(1, 1, 0)).toThrow(RangeError);
  });

  it('is the nearest whole number, small or large, halves away from zero', () => {
    const amounts = fc.integer({ min: -1e13, max: 1e13 });
    const parts = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1e9, max: 1e9 }));
    const wholes = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant(100_000_000));
    fc.assert(
      fc.property(amounts, parts, wholes, (minor, part, whole) => {
        const answer = proportion(minor, part, whole);
        fc.pre(Number.isSafeInteger(answer));
        const found = BigInt(answer);
        const twice = 2n * (BigInt(minor) * BigInt(part) - found * BigInt(whole));
        // What is left is less than half, or a half that went away from zero.
        const isHalf = twice === BigInt(whole) || -twice === BigInt(whole);
        if (isHalf) expect(twice > 0n).toBe(found < 0n);
        else expect(twice < BigInt(whole) && -twice < BigInt(whole)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('compares a share with a percent without rounding', () => {
    expect(isAtLeast(18_000_000, 100, 18_000_000)).toBe(true);
    expect(isAtLeast(17_999_999, 100, 18_000_000)).toBe(false);
    expect(isAtLeast(70, 7, 1_000)).toBe(true);
  });

  it('has no ratio to nothing', () => {
    expect(ratio(1, 4)).toBe(0.25);
    expect(ratio(0, 0)).toBeNull();
  });
});

describe('largestRemainder', () => {
  it('gives the units left to the largest fractions', () => {
    // Anna's 13 775.08 and Emil's 2 900.00 of rules 5.5.
    expect(largestRemainder(1_377_508, [7_245_050, 6_130_025, 2_400_001])).toEqual([632_651, 535_285, 209_572]);
    expect(largestRemainder(290_000, [10_000_000, -500_000])).toEqual([305_263, -15_263]);
  });

  it('breaks ties to the earlier and leaves zero weights alone', () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(largestRemainder(5, [0, 1, 0, 1])).toEqual([0, 3, 0, 2]);
    expect(largestRemainder(0, [0, 0])).toEqual([0, 0]);
    expect(() => largestRemainder(1, [1, -1])).toThrow(RangeError);
  });

  it('never loses a unit and stays within one of the exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e13 }), weights, (total, given) => {
        const whole = given.reduce((sum, weight) => sum + weight, 0);
        fc.pre(whole > 0);
        const parts = largestRemainder(total, given);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        parts.forEach((part, index) => {
          const distance = BigInt(part) * BigInt(whole) - BigInt(total) * BigInt(given[index]!);
          expect(distance < BigInt(whole) && distance > -BigInt(whole)).toBe(true);
        });
      }),
    );
  });
});
