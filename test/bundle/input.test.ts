// Bad input: one clear sentence that says what is wrong and what to do, and not a cell is written (rules 9.1).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, setUpBase, table, withClients } from './base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
});

/** Asks, expects a refusal with this sentence, and that the book is the same as before. */
async function refused(fn: string, input: Record<string, unknown>, sentence: string | RegExp): Promise<void> {
  const base = copyOf(fresh);
  const before = structuredClone(base.book.sheets);
  const answer = await base.call(fn, input);
  expect(answer.ok).toBe(false);
  expect(answer.message).toMatch(sentence);
  expect(answer.message?.includes('{'), answer.message).toBe(false);
  expect(base.book.sheets).toEqual(before);
}
const click = { clientId: 'C-0001', seen: 'H-000001', requestId: 'r-1' };

describe('nothing is written, and one sentence says why', () => {
  test('no selection', () =>
    refused('card', { clientId: '' }, 'No client is selected: click a row in the tab Clients, or search by name.'));
  test('an unknown client', () =>
    refused('advance', { ...click, clientId: 'C-0999' }, 'There is no client C-0999 in the tab Clients.'));
  test('a missing field', () =>
    refused(
      'advance',
      { ...click, clientId: 'C-0003', seen: 'H-000003' },
      'To move to 1st contact fill: phone or e-mail.',
    ));
  test('a stage that does not exist', () => refused('advance', { ...click, to: 'c9' }, 'There is no such stage.'));
  test('a date in the future', () =>
    refused(
      'advance',
      { ...click, on: '2026-07-01' },
      'The date 1 Jul 2026 is in the future; choose 30 Jun 2026–30 Jun 2026.',
    ));
  test('a date before the last event', () =>
    refused('advance', { ...click, on: '2026-06-28' }, /last event of this client is dated 30 Jun 2026/));
  test('a date that does not exist', () =>
    refused('advance', { ...click, on: '31.02.2026' }, /“31.02.2026” is not a date/));
  test('text in an amount', () =>
    refused(
      'advance',
      { ...click, fields: { expected_amount: ['', 'about 5000'] } },
      'Expected amount: “about 5000” is not a number.',
    ));
  test('an amount with too many decimals', () =>
    refused('advance', { ...click, fields: { expected_amount: ['', '10.1234'] } }, /more decimals than the currency/));
  test('a doubtful amount in a spreadsheet that writes decimals with a comma', async () => {
    const base = await withClients(await setUpBase('en', 'ru_RU'));
    const answer = await base.call('advance', { ...click, fields: { expected_amount: ['', '1.234'] } });
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('can be read in two ways') });
    expect(table(base, 'History')).toHaveLength(3);
  });
  test('a bad e-mail', () =>
    refused('advance', { ...click, fields: { email: ['', 'a@b'] } }, 'E-mail: “a@b” is not an e-mail address.'));
  test('a value that is not in the list', () =>
    refused(
      'advance',
      { ...click, fields: { category: ['', 'Fishing'] } },
      /Category: “Fishing” is not in the list. Choose one of: Production · Trade/,
    ));
  test('a field that only the program fills', () =>
    refused('advance', { ...click, fields: { cycle: ['', '4'] } }, 'There is no field Attempt in the form.'));
  test('a refusal without a reason', () =>
    refused('refuse', { ...click, reason: '' }, 'To move to Refusal fill: reason.'));
  test('a reason that is for the archive', () => refused('refuse', { ...click, reason: 'later' }, /not for refusals/));
  test('a return date that is not later', () =>
    refused(
      'refuse',
      { ...click, reason: 'no_money', revisitOn: '2026-06-30' },
      'The return date 30 Jun 2026 is not later than 30 Jun 2026.',
    ));
  test('a deal without amount and document', () =>
    refused('advance', { ...click, to: 'deal', note: 'x' }, /deal amount.*contract or invoice number/));
  test('skipped stages without a comment', () =>
    refused('advance', { ...click, to: 'c2' }, /Write a comment: stages are skipped \(1st contact\)/));
  test('a first contact in which nobody answered', () =>
    refused('advance', { ...click, contactKind: 'no_answer' }, /^Nobody answered, so this is no first contact\./));
  test('a name that is emptied', () =>
    refused('advance', { ...click, fields: { name: ['Alfa', ' '] } }, 'Client: this cannot be blank.'));
  test('the tag Not a fit without its refusal', () =>
    refused(
      'advance',
      { ...click, fields: { tag: ['', 'Not a fit'] } },
      '“Not a fit” is a refusal: record a refusal with that reason.',
    ));
  test('a mistyped field of a refusal', () =>
    refused(
      'refuse',
      { ...click, reason: 'no_money', fields: { email: ['', 'a@b'] } },
      /“a@b” is not an e-mail address/,
    ));
  test.each([
    ['a comment', { note: 'x'.repeat(40_001) }, 'Note: longer than 40000 characters.'],
    ['a field', { fields: { need: ['', 'x'.repeat(60_000)] } }, 'Need: longer than 40000 characters.'],
    [
      'two fields together',
      { fields: { need: ['', 'x'.repeat(21_000)], competitor: ['', 'x'.repeat(20_000)] } },
      'Need: longer than 40000 characters.',
    ],
  ])('%s too long for a cell', (_what, more, sentence) => refused('advance', { ...click, ...more }, sentence));
  test('a manager of the other department', async () => {
    const base = copyOf(fresh);
    await base.session.paste('Team!B4', [['Olga', '', 'Client department', 'Client manager']], { now: NOW });
    await base.call('start');
    const answer = await base.call('advance', { ...click, fields: { manager: ['Ivan', 'Olga'] } });
    expect(answer.message).toBe('Manager: choose somebody of “Sales department” or of management.');
  });
  test('a call that is not understood', () => refused('advance', { clientId: 'C-0001' }, /not understood: seen/));
  test('a card that somebody else has moved on', async () => {
    const base = copyOf(fresh);
    await base.call('advance', click, { now: '2026-06-30T10:04:00' });
    const answer = await base.call('advance', { ...click, requestId: 'r-2' });
    expect(answer.message).toBe(
      'Ivan moved Alfa to 1st contact at 10:04. Your note is kept. Reload the card and save again.',
    );
  });
  test('a cell that was typed over meanwhile', async () => {
    const base = copyOf(fresh);
    await base.session.edit('Clients!V3', 'Trade', { silent: true });
    const answer = await base.call('advance', { ...click, fields: { category: ['', 'Production'] } });
    expect(answer).toMatchObject({ ok: false, code: 'field_changed' });
  });
  test('the same click twice: one event', async () => {
    const base = copyOf(fresh);
    await base.call('advance', click);
    const again = await base.call('advance', click);
    expect(again.card?.stage.code).toBe('c1');
    expect(table(base, 'History').filter((line) => line.client_id === 'C-0001')).toHaveLength(2);
  });
});

describe('a list', () => {
  const list = { headers: ['n', 's'], mapping: { name: 'n', stage: 's' }, constants: { source: 'Website' } };
  const bad = async (row: string[], more: Record<string, unknown> = {}) => {
    const base = copyOf(fresh);
    const answer = await base.call('importRows', { ...list, rows: [row], ...more });
    expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true, result: { added: 0 } });
    expect(table(base, 'Clients')).toHaveLength(3);
    return (answer.result as { bad: { reason: string }[] }).bad[0]?.reason;
  };
  test('an unknown stage', async () =>
    expect(await bad(['Zeta', 'negotiation'])).toMatch(
      /Stage: “negotiation” is not in the list. Choose one of: New client · 1st contact/,
    ));
  test('no name', async () => expect(await bad(['', 'Deal'])).toBe('No name of the client'));
  test('a refusal without a reason', async () =>
    expect(await bad(['Zeta', 'Refusal'])).toBe('A refusal without a reason'));
  test('a negative amount, a negative payment', async () => {
    const money = {
      headers: ['n', 'd', 'a', 'p'],
      mapping: { name: 'n', 'stage_on:deal': 'd', amount: 'a', paid_amount: 'p', paid_on: 'd' },
    };
    expect(await bad(['Zeta', '2026-06-12', '-$1,200.00', ''], money)).toBe(
      'Amount of the deal: write an amount above zero.',
    );
    expect(await bad(['Zeta', '2026-06-12', '', '-5'], money)).toBe('Paid: write zero or more.');
  });
  test('a stage that is not the last one dated', async () => {
    const staged = {
      headers: ['n', 's', 'c1', 'c2'],
      mapping: { name: 'n', stage: 's', 'stage_on:c1': 'c1', 'stage_on:c2': 'c2' },
    };
    expect(await bad(['Zeta', '1st contact', '2026-06-10', '2026-06-12'], staged)).toBe(
      'The stage is 1st contact, but the last date is that of 2nd contact',
    );
  });
  test('the tag Not a fit brings its refusal; with a deal it cannot be', async () => {
    const tagged = { headers: ['n', 't', 's'], mapping: { name: 'n', tag: 't', stage: 's' } };
    expect(await bad(['Zeta', 'Not a fit', 'Deal'], tagged)).toBe(
      'The tag “Not a fit” goes only with a refusal for that reason',
    );
    const base = copyOf(fresh);
    const answer = await base.call('importRows', { ...list, ...tagged, rows: [['Zeta', 'Not a fit', '']] });
    expect(answer).toMatchObject({ ok: true, result: { added: 1 } });
    // Rules 2.3: reason, section and tag come together.
    const [, , , zeta] = table(base, 'Clients');
    expect(zeta).toMatchObject({
      name: 'Zeta',
      stage: 'Refusal',
      section: 'Hard refusal or not a fit',
      reason: 'Not a fit',
    });
  });
  test('a cell, or a row, too long to be kept; the other rows come in', async () => {
    const noted = { headers: ['n', 'o', 'c'], mapping: { name: 'n', need: 'o', competitor: 'c' } };
    const half = 'x'.repeat(20_000);
    expect(await bad(['Zeta', 'x'.repeat(60_000), ''], noted)).toBe('Need: longer than 40000 characters.');
    expect(await bad(['Zeta', half, `${half}x`], noted)).toBe("Competitor's offer: longer than 40000 characters.");
    const base = copyOf(fresh);
    const rows = [
      ['Zeta', 'x'.repeat(60_000), ''],
      ['Eta', 'x'.repeat(39_000), ''],
    ];
    const answer = await base.call('importRows', { ...list, ...noted, rows });
    expect(answer.result).toMatchObject({ added: 1, bad: [{ line: 2 }] });
  });
  const dated = {
    headers: ['n', 'c1', 'c2'],
    mapping: { name: 'n', 'stage_on:c1': 'c1', 'stage_on:c2': 'c2' },
    dateOrder: 'dmy',
  };
  test('dates that break the order', async () =>
    expect(await bad(['Zeta', '12.06.2026', '10.06.2026'], dated)).toMatch(
      /2nd contact 10 Jun 2026 is before 1st contact 12 Jun 2026/,
    ));
  test('a day that does not exist', async () =>
    expect(await bad(['Zeta', '31.02.2026', ''], dated)).toMatch(/“31.02.2026” is not a date/));
  test('a day in the future', async () =>
    expect(await bad(['Zeta', '01.07.2026', ''], dated)).toMatch(/1 Jul 2026 is in the future/));
  test('no column for the name, no source, an unknown header: nothing is read', async () => {
    await refused(
      'importRows',
      { ...list, mapping: {}, rows: [['a', 'b']] },
      'No column is mapped to the client’s name.',
    );
    await refused('importRows', { ...list, constants: {}, rows: [['a', 'b']] }, /No source is given/);
    await refused(
      'importRows',
      { ...list, mapping: { name: 'N2' }, rows: [['a', 'b']] },
      'The list has no column “N2”.',
    );
    await refused(
      'importRows',
      { ...list, constants: { source: 'Radio' }, rows: [['a', 'b']] },
      /“Radio” is not in the list/,
    );
    await refused('importRows', { ...list, tab: 'Nowhere' }, 'There is no tab “Nowhere” to import from.');
  });
});

describe('text stays text', () => {
  const naughty = [
    '=1+1',
    '+7 999 123-45-67',
    '-5',
    '@sum',
    "'quoted",
    '007',
    '1/2',
    '50%',
    'TRUE',
    '1e21',
    '<b>x</b>',
    '=HYPERLINK("u";"t")',
    '٣',
  ];
  test('in a name that is imported, shown and exported as it was typed', async () => {
    const base = copyOf(fresh);
    const rows = naughty.map((name) => [name]);
    await base.call('importRows', { headers: ['n'], rows, mapping: { name: 'n' }, constants: { source: 'Website' } });
    const names = table(base, 'Clients')
      .slice(3)
      .map((row) => row.name);
    expect(names).toEqual(naughty);
  });
  test('in fields of the form', async () => {
    const base = copyOf(fresh);
    let seen = 'H-000001';
    const fields = { need: ['', '=IMPORTXML("x";"y")'], note: ['', '+1'], decision_maker: ['', '-12'] };
    const answer = await base.call('advance', { ...click, seen, fields });
    seen = answer.card?.seen ?? '';
    expect(seen).toBe('H-000004');
    expect(table(base, 'Clients')[0]).toMatchObject({ need: '=IMPORTXML("x";"y")', note: '+1', decision_maker: '-12' });
  });
});

test('a spreadsheet that is not set up says so', async () => {
  const { baseOn } = await import('./base.ts');
  const { createBook } = await import('../../src/local/model.ts');
  const base = baseOn(createBook({ title: 'B', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' }));
  expect(await base.call('start', undefined, { userLocale: 'en' })).toMatchObject({ ok: false, code: 'not_set_up' });
});
