// The Guide ticks a step when it sees it done (rules 1.13): at the openings and after an import, and writes only then.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, setUpBase } from './base.ts';
import { newCell } from './places.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await setUpBase();
  await fresh.call('start');
});

const list = { headers: ['n'], rows: [['A']], mapping: { name: 'n' }, constants: { source: 'website' } };

/** The state of each step by its title. */
const steps = (base: Base): Record<string, string> =>
  Object.fromEntries(base.cells('Guide!B6:D15').map(([title = '', , state = '']) => [title, state]));
const writes = async (base: Base, fn: string, input?: unknown): Promise<number> => {
  const outcome = await base.run(fn, input);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.meter.byKind.write ?? 0;
};

describe('the steps', () => {
  test('an import is ticked at once, a check is not', async () => {
    const base = copyOf(fresh);
    await base.call('importRows', { ...list, check: true });
    expect(steps(base)['List imported']).toBe('To do');
    await base.call('importRows', list);
    expect(steps(base)['List imported']).toBe('Done');
    // The others are as they were: nobody else is in the team.
    expect(steps(base)['People and roles']).toBe('To do');
  });

  test('what was typed into the lists is ticked at the next opening', async () => {
    const base = copyOf(fresh);
    await base.session.edit(newCell(base, 'Team', 'person', 'person'), 'Maria', { now: NOW, silent: true });
    expect(steps(base)['People and roles']).toBe('To do');
    await base.call('start');
    expect(steps(base)['People and roles']).toBe('Done');
    expect(steps(base)['Your categories']).toBe('To do');
  });

  test('an opening where nothing has changed writes nothing', async () => {
    const base = copyOf(fresh);
    expect(await writes(base, 'start')).toBe(0);
    await base.call('importRows', list);
    await base.call('start');
    expect(await writes(base, 'start')).toBe(0);
  });
});
