// People typed into Team (rules 1.8): what is usual is filled in where the row says nothing, and pay without a first day is told.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, setUpBase, table } from './base.ts';
import { cellOf } from './places.ts';

const at = { now: NOW };
let fresh: Base;
beforeAll(async () => {
  fresh = await setUpBase();
});

/** name, e-mail, department, role, hired on, valid from, valid to, fte */
async function typed(base: Base, rows: string[][], from = 4): Promise<void> {
  await base.session.paste(`Team!B${from}`, rows, { silent: true, ...at });
  expect(await base.call('start')).toMatchObject({ ok: true });
}
const shown = (base: Base, name: string) =>
  base.session
    .cells('Team!A3:I12', false)
    .filter((row) => row[1] === name)
    .map(([id, , , department, role, hired, from, to, fte]) => [id, department, role, hired, from, to, fte]);

describe('a new row', () => {
  test('of a new colleague begins today, full time', async () => {
    const base = copyOf(fresh);
    await typed(base, [['Vera']]);
    expect(shown(base, 'Vera')).toEqual([
      ['M-02', 'Sales department', 'Sales representative', '30 Jun 2026', '30 Jun 2026', '', '100'],
    ]);
    // What stands there is accepted as it is at the next opening.
    expect((await base.call('start')).swept).toMatchObject({ putBack: [], notes: [] });
  });

  test('keeps what it says, and the one day tells the other', async () => {
    const base = copyOf(fresh);
    await typed(base, [
      ['Vera', '', 'Client department', 'Client manager', '2026-03-01', '', '', '50'],
      ['Boris', '', '', '', '', '2026-04-15'],
      ['Clara', '', '', '', '2026-07-15'],
    ]);
    expect(shown(base, 'Vera')).toEqual([
      ['M-02', 'Client department', 'Client manager', '1 Mar 2026', '1 Mar 2026', '', '50'],
    ]);
    expect(shown(base, 'Boris')[0]?.slice(3, 5)).toEqual(['15 Apr 2026', '15 Apr 2026']);
    expect(shown(base, 'Clara')[0]?.slice(3, 5)).toEqual(['15 Jul 2026', '15 Jul 2026']);
  });

  test('of somebody who was just typed begins today; who has left gets no first day', async () => {
    const base = copyOf(fresh);
    await typed(base, [
      ['Vera', '', '', '', '2026-02-02', '', '2026-06-29'],
      ['Old', '', '', '', '', '', '2026-05-31'],
      ['Vera', '', 'Client department', 'Client manager'],
    ]);
    expect(shown(base, 'Vera').map((row) => [row[0], ...row.slice(3, 6)])).toEqual([
      ['M-02', '2 Feb 2026', '2 Feb 2026', '29 Jun 2026'],
      ['M-02', '2 Feb 2026', '30 Jun 2026', ''],
    ]);
    expect(shown(base, 'Old')[0]?.slice(3, 6)).toEqual(['', '', '31 May 2026']);
  });
});

describe('pay without a first day', () => {
  const WARNING = 'Team has pay but no first day (“Valid from”), as if from the beginning: Vera.';
  /** What the Commission of a month says. */
  const paid = async (base: Base, month = '2026-05'): Promise<string[]> => {
    await base.session.menu('Calculate commission', at);
    await base.session.edit('Commission!B3', month, at);
    await base.session.menu('Calculate commission', at);
    return base.cells('Commission!A1:L40').flat();
  };

  test('of a newcomer is none: May, before the first day, pays no salary', async () => {
    const base = copyOf(fresh);
    await base.session.menu('Set up pay', { answers: ['yes'], ...at });
    await typed(base, [['Vera']]);
    await base.session.edit(cellOf(base, 'Team', 'Vera', 'base_salary'), '3000', at);
    expect(await base.session.menu('Close the month…', { answers: ['yes'], ...at })).toMatchObject({ ok: true });
    expect(table(base, 'Payroll').filter(({ person }) => person === 'Vera')).toEqual([]);
    // June: one day of thirty, 3 000 / 30.
    expect((await paid(base, '2026-06')).join(' ')).not.toContain(WARNING);
    expect(await paid(base, '2026-06')).toContain('100.00');
  });

  test('in an old base is told; the day is not invented', async () => {
    const base = copyOf(fresh);
    await base.session.menu('Set up pay', { answers: ['yes'], ...at });
    const cells = [['M-02', 'Vera', '', 'Sales department', 'Sales representative']];
    await base.session.paste('Team!A4', cells, { silent: true, ...at });
    await base.session.edit(cellOf(base, 'Team', 'Vera', 'base_salary'), '3000', at);
    await base.call('start');
    expect(shown(base, 'Vera')[0]?.[4]).toBe('');
    expect((await paid(base)).join(' ')).toContain(WARNING);
  });

  test('cannot come about by clearing the day', async () => {
    const base = copyOf(fresh);
    await typed(base, [['Vera']]);
    await base.call('start');
    await base.session.edit(cellOf(base, 'Team', 'Vera', 'valid_from'), '', { silent: true, ...at });
    const { swept } = (await base.call('start')) as unknown as { swept: { putBack: string[] } };
    expect(swept.putBack).toEqual(['“Vera”: the first day of the row was cleared, so it is back. Pay begins with it.']);
    expect(shown(base, 'Vera')[0]?.[4]).toBe('30 Jun 2026');
  });
});
