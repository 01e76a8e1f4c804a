// The tab Funnel of the built program: the worked example of rules 4.3, as it stands in the cells.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Base, copyOf } from './base.ts';
import { AT, build, funnelBase, funnelFile, tableOf } from './report-base.ts';

const rowsOf = (table: string[][]): Record<string, string[]> =>
  Object.fromEntries(table.slice(1).map(([name, ...cells]) => [name, cells]));

describe.skipIf(funnelFile === null)('Funnel', () => {
  let first: Base;
  beforeAll(async () => {
    first = await funnelBase();
    await build(first, 'Build the funnel');
  });

  const period = async (from: string, to: string): Promise<Base> => {
    const base = copyOf(first);
    await base.session.edit('Funnel!D3', from, AT);
    await base.session.edit('Funnel!E3', to, AT);
    return base;
  };

  it('F1 by manager and stage', () => {
    expect(tableOf(first, 'Funnel', 'Snapshot')).toEqual(1);
  });
  it('x', () => {
    console.log(first.cells('Funnel!A1:N60').map((r) => r.join(' | ')).join('\n'));
    console.log(first.cells('Clients!A1:Q20').map((r) => r.join(' | ')).join('\n'));
  });
});
