// What if a department were removed: the example of rules 5.7, the seed's mature company, and the ends of the scale.
import { describe, expect, it } from 'vitest';
import { whatIf } from '../../src/domain/what-if.ts';

describe('without a department', () => {
  it('June of rules 5.7: ten months, and none', () => {
    const found = whatIf({ repeat: 34_500_040, fresh: 23_895_075, churn: 3, fixed: 25_000_000 });
    expect(found.withoutSales).toEqual({ first: 33_465_039, year: 341_519_242, above: 10 });
    expect(found.withoutClient).toEqual({ first: 23_895_075, year: 286_740_900, above: 0 });
    expect(found.months).toHaveLength(12);
    // The picture of the tab: 254 411.62 in month 10, 246 779.27 in month 11.
    expect(found.months.slice(9, 11).map(({ withoutSales }) => withoutSales)).toEqual([25_441_162, 24_677_927]);
  });

  it('the mature company of the seed: 22 months without sales, 0 without the client department', () => {
    const million = 100_000_000;
    const found = whatIf({ repeat: 10 * million, fresh: 1.5 * million, churn: 3, fixed: 5 * million });
    expect([found.withoutSales.above, found.withoutClient.above]).toEqual([22, 0]);
  });

  it.each([
    // 100 × 0.5 = 50 is not below 50, 25 is.
    ['costs that are just met', { repeat: 100, fresh: 50, churn: 50, fixed: 50 }, 1, 'endless'],
    ['nobody leaves', { repeat: 100, fresh: 10, churn: 0, fixed: 50 }, 'endless', 0],
    ['everybody leaves at once', { repeat: 100, fresh: 10, churn: 100, fixed: 50 }, 0, 0],
    ['too little from the first', { repeat: 40, fresh: 10, churn: 3, fixed: 50 }, 0, 0],
    ['costs that are not known', { repeat: 100, fresh: 10, churn: 3, fixed: 0 }, null, null],
  ] as const)('%s', (_name, input, withoutSales, withoutClient) => {
    const found = whatIf(input);
    expect([found.withoutSales.above, found.withoutClient.above]).toEqual([withoutSales, withoutClient]);
  });
});
