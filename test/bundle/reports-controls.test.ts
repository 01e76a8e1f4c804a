// The report tabs as tabs: made once, rebuilt the same, asked through their blue cells, told when something is wrong.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Base, copyOf, setUpBase, withClients } from './base.ts';
import { columnLetter } from './places.ts';
import { AT, build, pasteRows, tableOf } from './report-base.ts';

const everything = (base: Base, tab: string) => base.session.window(tab, 1, 1, 80, 16);

/** What a reader sees of the cells below the title: texts and grounds, blank cells alike whether painted or not. */
const seen = (base: Base, tab: string) =>
  everything(base, tab)
    .cells.slice(1)
    .map((row) =>
      row.map((cell) => [cell?.text ?? '', cell?.background?.toLowerCase() ?? '#ffffff', cell?.bold === true]),
    );

describe('a report tab', () => {
  let built: Base;
  beforeAll(async () => {
    built = await withClients(await setUpBase());
    await build(built, 'Build the funnel');
  });
  const edited = async (base: Base, cell: string, text: string): Promise<string[]> => {
    const outcome = await base.session.edit(`Funnel!${cell}`, text, AT);
    if ('refused' in outcome) throw new Error(outcome.refused);
    if (!outcome.ok) throw new Error(outcome.failure.message);
    return outcome.toasts;
  };

  it('is the visible green tab that set-up made behind the data tabs, without grid lines', () => {
    const visible = built.session.tabs().filter(({ hidden }) => !hidden);
    const names = ['Sheet1', 'Guide', 'Today', 'Clients', 'Deals', 'Payments', 'Team', 'Funnel', 'Commission'];
    expect(visible.map(({ name }) => name)).toEqual(names);
    expect(visible.find(({ name }) => name === 'Funnel')?.color?.toLowerCase()).toBe('#146c2e');
    const { frozenRows, gridlines } = everything(built, 'Funnel');
    expect([frozenRows, gridlines]).toEqual([3, false]);
  });

  it('is the same after a rebuild of unchanged data, but for the time', async () => {
    const base = copyOf(built);
    await base.session.menu('Build the funnel', { now: '2026-06-30T11:00:00' });
    expect(base.cells('Funnel!N1')).toEqual([
      ['as of 30 Jun 2026 · built 30 Jun 2026 11:00:00, Ivan · 3\u00a0clients'],
    ]);
    expect(seen(base, 'Funnel')).toEqual(seen(built, 'Funnel'));
    const { cells: _before, ...before } = everything(built, 'Funnel');
    const { cells: _after, ...after } = everything(base, 'Funnel');
    expect(after).toEqual(before);
    expect(base.session.charts('Funnel')).toEqual(built.session.charts('Funnel'));
  });

  it('leaves a foreign tab of its name alone', async () => {
    const base = await withClients(await setUpBase());
    base.session.renameTab('Funnel', 'Ours');
    base.session.addSheet('Funnel', [['mine']], true);
    await build(base, 'Build the funnel');
    expect(base.cells('Funnel!A1')).toEqual([['mine']]);
    expect(base.cells('Ours!A1')).toEqual([['Funnel']]);
  });

  it('is found again under another name', async () => {
    const base = copyOf(built);
    base.session.renameTab('Funnel', 'Sales funnel');
    const before = base.session.tabs().length;
    await build(base, 'Build the funnel');
    expect(base.session.tabs()).toHaveLength(before);
  });

  it('has the other report behind it', async () => {
    const base = copyOf(built);
    await build(base, 'Calculate commission');
    expect(
      base.session
        .tabs()
        .map(({ name }) => name)
        .filter((name) => /Funnel|Commission/.test(name)),
    ).toEqual(['Funnel', 'Commission']);
  });

  it('takes its period from a preset', async () => {
    const base = copyOf(built);
    await edited(base, 'B3', 'Last year');
    expect(base.cells('Funnel!D3:E3')).toEqual([['1 Jan 2025', '31 Dec 2025']]);
    expect(tableOf(base, 'Funnel', 'By month')).toHaveLength(14);
  });

  it('calls typed dates own dates', async () => {
    const base = copyOf(built);
    await edited(base, 'D3', '5/1/2026');
    expect(base.cells('Funnel!B3:E3')).toEqual([['Own dates', '', '1 May 2026', '30 Jun 2026']]);
    await edited(base, 'B3', 'This month');
    expect(base.cells('Funnel!B3:E3')).toEqual([['This month', '', '1 Jun 2026', '30 Jun 2026']]);
  });

  it('tells a period that ends before it begins, and leaves the tables', async () => {
    const base = copyOf(built);
    const toasts = await edited(base, 'D3', '7/15/2026');
    expect(toasts).toEqual(['The period ends before it begins.']);
    expect(base.cells('Funnel!A4')).toEqual([['The period ends before it begins.']]);
    expect(tableOf(base, 'Funnel', 'Snapshot')).toEqual(tableOf(built, 'Funnel', 'Snapshot'));
    await edited(base, 'D3', '6/1/2026');
    expect(base.cells('Funnel!A4')).toEqual([['']]);
  });

  it('refuses a word that is not in the list', async () => {
    const base = copyOf(built);
    expect(await base.session.edit('Funnel!G3', 'Weather', AT)).toMatchObject({ refused: expect.any(String) });
  });

  it('rebuilds when its box is ticked, and unticks it', async () => {
    const base = copyOf(built);
    await base.call('importRows', {
      headers: ['name'],
      rows: [['Delta']],
      mapping: { name: 'name' },
      constants: { source: 'cold_call', manager: 'Ivan' },
    });
    expect(base.cells('Funnel!A4')[0]?.[0]).toMatch(/^The base has changed since 10:05\./);
    await edited(base, 'A3', 'TRUE');
    expect(base.cells('Funnel!A3:A4')).toEqual([['FALSE'], ['']]);
    expect(base.cells('Funnel!N1')[0]?.[0]).toMatch(/4\u00a0clients$/);
  });

  it('only marks itself in a large base until the box is ticked', async () => {
    const base = copyOf(built);
    const lines = Array.from({ length: 15_000 }, (_, index) => ({
      event_id: `H-${String(index + 1).padStart(6, '0')}`,
      event_on: '2026-06-30',
      event_type: 'contact',
      client_id: 'C-0001',
    }));
    await pasteRows(base, 'History', lines);
    await edited(base, 'G3', 'Category');
    expect(base.cells('Funnel!A4')).toEqual([['The settings above have changed. Tick Rebuild.']]);
    expect(tableOf(base, 'Funnel', 'By first contact')[0]?.[0]).toBe('Manager');
  });

  it('marks settings changed where no script saw it', async () => {
    const base = copyOf(built);
    await base.session.edit('Funnel!G3', 'Category', { ...AT, silent: true });
    expect(base.cells('Funnel!A4')).toEqual([['The settings above have changed. Tick Rebuild.']]);
    await build(base, 'Build the funnel');
    expect(base.cells('Funnel!A4')).toEqual([['']]);
    expect(tableOf(base, 'Funnel', 'By first contact')[0]?.[0]).toBe('Category');
  });

  it('heals a layout that inserted rows have moved', async () => {
    const base = copyOf(built);
    await base.session.insertRows('Funnel!1:2', AT);
    await build(base, 'Build the funnel');
    expect(base.cells('Funnel!A1:A3')).toEqual([['Funnel'], ['Rebuild: tick'], ['FALSE']]);
    expect(seen(base, 'Funnel')).toEqual(seen(built, 'Funnel'));
    const { merges, rowHeights, frozenRows } = everything(built, 'Funnel');
    expect(everything(base, 'Funnel')).toMatchObject({ merges, rowHeights, frozenRows });
  });

  it('heals a layout that an inserted column has moved', async () => {
    const base = copyOf(built);
    const funnel = base.book.sheets.find(({ name }) => name === 'Funnel');
    for (const row of funnel?.rows ?? []) row?.c.unshift(null);
    await build(base, 'Build the funnel');
    expect(seen(base, 'Funnel').map((row) => row.slice(0, 14))).toEqual(
      seen(built, 'Funnel').map((row) => row.slice(0, 14)),
    );
  });

  it('grows wider than it was, and narrower again', async () => {
    const base = copyOf(built);
    const [keys = []] = base.session.cells('Stages!1:1', true) as string[][];
    const more = Array.from({ length: 8 }, (_, index) => ({
      label: `Step ${index + 4}`,
      stage_kind: 'Contact',
      order: String(5 + index),
      probability: '70',
      active: 'TRUE',
    }));
    const [last = ''] = (base.cells('Stages!A3:A12').flat() as string[]).filter((cell) => cell !== '').slice(-1);
    const row = 3 + (base.cells('Stages!A3:A12').flat() as string[]).lastIndexOf(last);
    const cells = more.map((stage) => keys.map((key) => (stage as Record<string, string>)[key] ?? ''));
    await base.session.paste(`Stages!A${row + 1}`, cells, AT);
    await base.call('start', undefined, AT);
    await build(base, 'Build the funnel');
    const [head = []] = tableOf(base, 'Funnel', 'Snapshot');
    expect(head).toEqual(expect.arrayContaining(['Step 4', 'Step 11']));
    const wide = base.session.window('Funnel', 1, 1, 5, 30).hiddenColumns;
    expect(wide[0]).toBeGreaterThan(15);
    const at = (row + 1).toString();
    const off = columnLetter(base, 'Stages', 'active');
    await base.session.paste(
      `Stages!${off}${at}`,
      more.map(() => ['FALSE']),
      AT,
    );
    await base.call('start', undefined, AT);
    await build(base, 'Build the funnel');
    expect(base.session.window('Funnel', 1, 1, 5, 30).hiddenColumns).toEqual([15]);
    expect(
      base
        .cells('Funnel!O1:AD120')
        .flat()
        .filter((text) => text !== ''),
    ).toHaveLength(1);
  });

  it.each([0.5, 0.6, 0.7, 0.75])('is finished by the next build when the first is cut after %f of it', async (part) => {
    const base = await withClients(await setUpBase());
    const cut = Math.floor((await build(copyOf(base), 'Build the funnel')).calls * part);
    expect((await base.session.menu('Build the funnel', { ...AT, cut, pendingAtCut: 'kept' })).ok).toBe(false);
    await build(base, 'Build the funnel');
    expect(seen(base, 'Funnel')).toEqual(seen(built, 'Funnel'));
    const { merges, rowHeights, columnWidths, frozenRows, gridlines } = everything(built, 'Funnel');
    expect(everything(base, 'Funnel')).toMatchObject({ merges, rowHeights, columnWidths, frozenRows, gridlines });
    expect(base.session.charts('Funnel')).toHaveLength(3);
  });

  it('costs at most 40 service calls', async () => {
    const base = copyOf(built);
    await build(base, 'Build the funnel');
    expect((await build(base, 'Build the funnel')).sheetCalls).toBeLessThanOrEqual(40);
    await build(base, 'Calculate commission');
    expect((await build(base, 'Calculate commission')).sheetCalls).toBeLessThanOrEqual(40);
  });

  it('leaves no rows of a longer build behind', async () => {
    const base = copyOf(built);
    await edited(base, 'B3', 'Last year');
    await edited(base, 'B3', 'This quarter');
    expect(seen(base, 'Funnel')).toEqual(seen(built, 'Funnel'));
  });
});

describe('an empty base', () => {
  it('builds both reports (BI-25)', async () => {
    const base = await setUpBase();
    await build(base, 'Build the funnel');
    await build(base, 'Calculate commission');
    expect(base.cells('Funnel!A5')[0]?.[0]).toMatch(/^No first contacts in this period\./);
    expect(tableOf(base, 'Funnel', 'Stages reached').at(-1)).toEqual(['Total', '0', '', '0', '0', '0', '0', '0']);
    expect(base.cells('Funnel!F7')).toEqual([['–']]);
    expect(tableOf(base, 'Commission', 'Pivot').slice(1)).toEqual([
      ['Ivan', '', '0.00', '–'],
      ['Total', '', '0.00', '–'],
      ['% of total', '', '–'],
    ]);
  });
});
