// The owners' lists (rules 1.9, BI-19 … BI-21): what is changed in their cells is obeyed, or the old value comes back with a
// sentence, whether a script saw it or not.
import { beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { type Base, baseOn, copyOf, setUpBase, table, withClients } from './base.ts';
import { cellOf, newCell } from './places.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
  await fresh.call('start');
});
const now = { now: '2026-06-30T10:00:00' };

/** Types into a cell and gives what the person is told. */
type Hand = (base: Base, a1: string, text: string) => Promise<string>;
const hands: [string, Hand][] = [
  [
    'at the screen',
    async (base, a1, text) => {
      const outcome = await base.session.edit(a1, text, now);
      return 'toasts' in outcome ? outcome.toasts.join(' ') : JSON.stringify(outcome);
    },
  ],
  [
    'on a phone, then the sidebar opens',
    async (base, a1, text) => {
      await base.session.edit(a1, text, { silent: true, ...now });
      const { swept } = (await base.call('start')) as unknown as { swept: { putBack: string[]; notes: string[] } };
      return [...swept.putBack, ...swept.notes].join(' ');
    },
  ],
];
const valueAt = (base: Base, a1: string) => base.session.cells(a1, true)[0]?.[0 as never];
const rowOf = (base: Base, tab: string, code: string) => table(base, tab).find((row) => row.code === code);

describe.each(hands)('%s', (_name, hand) => {
  /** tab, mark of the row, column, what is typed, what is told */
  const WRONG: [string, string, string, string, RegExp][] = [
    ['Stages', 'c1', 'label', '', /The name “1st contact” was cleared/],
    ['Stages', 'c1', 'label', '2nd  contact'.replace('  ', ' '), /“2nd contact” is the name of another value/],
    ['Stages', 'c1', 'label', 'First, really', /has no comma/],
    ['Stages', 'c1', 'label', 'c2', /“c2” is the name of another value/],
    ['Stages', 'c1', 'code', 'c9', /“1st contact”, Code: only the add-on/],
    ['Stages', 'c1', 'stage_kind', 'Won', /“1st contact”, Type: only the add-on/],
    ['Stages', 'c1', 'order', '2', /Order 2 belongs to “2nd contact”\. To place “1st contact” behind it, write 2\.5/],
    ['Stages', 'c1', 'order', '9', /“New client” is the first and “Deal” the last/],
    ['Stages', 'c1', 'order', '', /“1st contact” needs a number in the order/],
    ['Stages', 'refusal', 'order', '7', /“Refusal” stands outside the order/],
    ['Stages', 'c2', 'probability', '70', /must not fall from “2nd contact” to “3rd contact”/],
    ['Stages', 'c2', 'probability', '130', /a number from 0 to 100/],
    ['Stages', 'deal', 'probability', '90', /“Deal”, Probability, %: this is always 100/],
    ['Stages', 'c2', 'max_days', 'many', /“2nd contact”, Max days: “many” cannot stand there/],
    ['Stages', 'c2', 'next_action_days', '400', /from 0 to 365/],
    ['Stages', 'c2', 'default_section', 'Active clients', /cannot lead to the section “Active clients”/],
    ['Stages', 'c2', 'requires', 'category, luck', /“category, luck” cannot stand there/],
    ['Stages', 'c2', 'requires', 'contract or invoice number', /“document” cannot be asked for at this stage/],
    ['Stages', 'deal', 'active', 'FALSE', /“Deal” is needed by the add-on/],
    ['Sections', 'archive', 'section_kind', 'To call', /only the add-on/],
    ['Sections', 'archive', 'active', 'FALSE', /“Strategic archive” is needed/],
    ['Reasons', 'no_money', 'default_section', 'Strategic archive', /cannot lead to the section “Strategic archive”/],
    ['Reasons', 'no_money', 'applies_to', '', /used for at least one thing/],
    ['Tags', 'large', 'min_potential', 'a million', /“a million” cannot stand there/],
    ['Tags', 'large', 'order', '2', /Order 2 belongs to “Medium client”/],
    ['Lists', 'project', 'also_requires', 'c7:need', /“c7:need” is not a stage and a requirement/],
    ['Lists', 'seller', 'active', 'FALSE', /“Sales representative” is needed/],
    ['Settings', 'backdate_days', 'value', 'a week', /Setting backdate_days: “a week” cannot be used/],
    ['Settings', 'deal_document', 'value', 'stamp', /Setting deal_document: “stamp” cannot be used/],
    ['Team', 'Ivan', 'fte', '130', /from 1 to 100/],
    ['Team', 'Ivan', 'person', '', /The name “Ivan” was cleared/],
    ['Team', 'Ivan', 'valid_to', '2026-01-01', /the period ends on 1 Jan 2026, before it begins on 1 May 2026/],
  ];
  // What is put back leaves the base as it was, so one base serves for all.
  let base: Base;
  beforeAll(() => {
    base = copyOf(fresh);
  });
  test.each(WRONG)('%s, %s, %s: “%s” is put back', async (tab, mark, key, typed, told) => {
    onTestFailed(() => {
      base = copyOf(fresh);
    });
    const a1 = cellOf(base, tab, mark, key);
    const before = valueAt(base, a1);
    expect(await hand(base, a1, typed)).toMatch(told);
    expect(valueAt(base, a1)).toEqual(before);
    const again = (await base.call('start')) as unknown as { swept: { putBack: string[] } };
    expect(again.swept.putBack).toEqual([]);
  });

  test('a stage named below the others is a contact stage before the deal, with a code from its name', async () => {
    const base = copyOf(fresh);
    expect(await hand(base, newCell(base, 'Stages', 'label'), 'Показ щита')).toMatch(/order of the stages has changed/);
    const row = table(base, 'Stages').find(({ label }) => label === 'Показ щита');
    expect(row).toMatchObject({
      code: 'pokaz_shita',
      label_in_cells: 'Показ щита',
      order: '4',
      stage_kind: 'Contact',
      probability: '60',
      active: 'true',
    });
    expect(rowOf(base, 'Stages', 'deal')).toMatchObject({ order: '5' });
    await hand(base, cellOf(base, 'Stages', 'Показ щита', 'order'), '1.5');
    expect(
      table(base, 'Stages')
        .sort((a, b) => Number(a.order || 99) - Number(b.order || 99))
        .map(({ code, order }) => `${code} ${order}`),
    ).toEqual(['new 0', 'c1 1', 'pokaz_shita 2', 'c2 3', 'c3 4', 'deal 6', 'refusal ']);
  });

  test('a second stage of the kind New is made a contact stage', async () => {
    const base = copyOf(fresh);
    await base.session.edit(newCell(base, 'Stages', 'stage_kind'), 'Not started', { silent: true, ...now });
    expect(await hand(base, newCell(base, 'Stages', 'label'), 'Newer')).toMatch(/“Newer”, Type: only the add-on/);
    expect(rowOf(base, 'Stages', 'newer')).toMatchObject({ stage_kind: 'Contact' });
  });

  test('a row copied to make a new value: the copy gets its own code once it has its own name', async () => {
    const base = copyOf(fresh);
    const from = `Tags!A3:J3`;
    const target = newCell(base, 'Tags', 'code').replace('Tags!A', '');
    await base.session.pasteCells({ from, to: `Tags!A${target}` }, { silent: true, ...now });
    await base.call('start');
    expect(table(base, 'Tags').map(({ code }) => code)).toEqual(['large', 'medium', 'small', 'non_profile', '']);
    await hand(base, `Tags!B${target}`, 'Huge client');
    expect(table(base, 'Tags').at(-1)).toMatchObject({ code: 'huge_client', label_in_cells: 'Huge client' });
    expect(rowOf(base, 'Tags', 'large')).toMatchObject({ label: 'Large client', order: '1' });
  });

  test('a list that is fixed in number takes no new value', async () => {
    const base = copyOf(fresh);
    await base.session.edit(newCell(base, 'Lists', 'list'), 'Roles', { silent: true, ...now });
    const told = await hand(base, newCell(base, 'Lists', 'label'), 'Intern');
    expect(told).toMatch(
      /The list “Roles” is fixed in number: its values can be renamed, but “Intern” cannot be added/,
    );
    expect(table(base, 'Lists').find(({ label }) => label === 'Intern')?.code).toBe('');
  });

  test('9% typed where percent stand is 9', async () => {
    const base = copyOf(fresh);
    await hand(base, cellOf(base, 'Stages', 'c1', 'probability'), '9%');
    expect(rowOf(base, 'Stages', 'c1')?.probability).toBe('9');
    expect(base.cells(cellOf(base, 'Stages', 'c1', 'probability'))).toEqual([['9']]);
  });

  test('a requirement taken away and a reason sent elsewhere are obeyed at once', async () => {
    const base = copyOf(fresh);
    await hand(base, cellOf(base, 'Stages', 'c1', 'requires'), 'manager');
    await hand(base, cellOf(base, 'Reasons', 'no_money', 'default_section'), 'Hard refusal or not a fit');
    await hand(base, cellOf(base, 'Reasons', 'no_money', 'revisit_days'), '');
    // Gamma has no phone: the first contact asked for one.
    expect(await base.call('advance', { clientId: 'C-0003', seen: 'H-000003', requestId: 'a' })).toMatchObject({
      ok: true,
    });
    const refused = { clientId: 'C-0002', seen: 'H-000002', requestId: 'b', reason: 'no_money' };
    expect(await base.call('refuse', refused)).toMatchObject({ ok: true });
    expect(table(base, 'Clients')[1]).toMatchObject({ section: 'Hard refusal or not a fit', revisit_on: '' });
  });
});

describe('values that are in use', () => {
  test('a deleted stage comes back switched off, with the number of its clients', async () => {
    const base = copyOf(fresh);
    await base.call('advance', { clientId: 'C-0001', seen: 'H-000001', requestId: 'a' });
    const row = cellOf(base, 'Stages', 'c1', 'code').replace(/\D/g, '');
    await base.session.deleteRows(`Stages!${row}:${row}`, now);
    const { swept } = (await base.call('start')) as unknown as { swept: { putBack: string[] } };
    expect(swept.putBack).toEqual(['“1st contact” is in use (1\u00a0client), so it is back, switched off.']);
    expect(rowOf(base, 'Stages', 'c1')).toMatchObject({ label: '1st contact', active: 'false', order: '1' });
    expect(table(base, 'Clients')[0]?.stage).toBe('1st contact');
  });

  test('a value nobody uses may go, a person with clients may not', async () => {
    const base = copyOf(fresh);
    const drop = async (tab: string, mark: string) => {
      const row = cellOf(base, tab, mark, table(base, tab)[0]?.code ? 'code' : 'person_id').replace(/\D/g, '');
      await base.session.deleteRows(`${tab}!${row}:${row}`, now);
    };
    await drop('Reasons', 'season');
    await drop('Team', 'M-01');
    const { swept } = (await base.call('start')) as unknown as { swept: { putBack: string[] } };
    expect(swept.putBack).toEqual(['“Ivan” is in use (3\u00a0clients), so it is back, switched off.']);
    expect(rowOf(base, 'Reasons', 'season')).toBeUndefined();
    expect(table(base, 'Team')[0]).toMatchObject({ person_id: 'M-01', person: 'Ivan', valid_to: '2026-06-29' });
  });
});

describe('two values that exchange their names', () => {
  const stages = (base: Base) => table(base, 'Clients').map(({ stage }) => stage);

  test('a crash at any call changes every cell once', async () => {
    const ready = copyOf(fresh);
    await ready.call('advance', { clientId: 'C-0001', seen: 'H-000001', requestId: 'a' });
    await ready.session.edit(cellOf(ready, 'Stages', 'c1', 'label'), 'Spare', { silent: true, ...now });
    await ready.session.edit(cellOf(ready, 'Stages', 'new', 'label'), '1st contact', { silent: true, ...now });
    await ready.session.edit(cellOf(ready, 'Stages', 'c1', 'label'), 'New client', { silent: true, ...now });
    const whole = copyOf(ready);
    const { meter } = await whole.run('start');
    expect(stages(whole)).toEqual(['New client', '1st contact', '1st contact']);
    // Every second call, the others with the other fate of what was still pending: each run is a whole opening. Where a cut
    // left the book as the one before did, the next opening would only be the same again.
    for (const [first, pendingAtCut] of [
      [1, 'lost'],
      [2, 'kept'],
    ] as const) {
      let left = '';
      for (let cut = first; cut <= meter.calls; cut += 2) {
        const base = copyOf(ready);
        await base.run('start', undefined, { cut, pendingAtCut });
        const book = JSON.stringify(base.book);
        if (book === left) continue;
        left = book;
        // A new session knows nothing of what the cache held.
        const next = pendingAtCut === 'kept' ? base : baseOn(base.book);
        await next.call('start');
        expect(stages(next), `${pendingAtCut} at ${cut}`).toEqual(['New client', '1st contact', '1st contact']);
        expect(table(next, 'History'), `${pendingAtCut} at ${cut}`).toHaveLength(4);
      }
    }
  });
});
