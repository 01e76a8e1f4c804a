// Adding a client through the page (T01, rules 8.1): one line, one row, and the question before it.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, NOW, setUpBase, table, withClients } from './base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
});

interface Asked extends Answer {
  alike?: { clients: { clientId: string; name: string; sign: string }[]; mayAdd: boolean; needsComment: boolean };
  notices?: string[];
  hidden?: boolean;
}
let clicks = 0;
const adding = async (base: Base, fields: Record<string, string>, more: object = {}): Promise<Asked> => {
  clicks += 1;
  return (await base.call('add', { requestId: `click-${clicks}`, fields, ...more })) as Asked;
};
const OTHER = { name: 'Zeta', source: 'Website' };
const setting = (base: Base, key: string, value: string) => {
  const at = table(base, 'Settings').findIndex((row) => row.key === key) + 3;
  return base.session.edit(`Settings!B${at}`, value, { now: NOW });
};

describe('a new client', () => {
  test('is one line of History and one row, to call tomorrow', async () => {
    const base = copyOf(fresh);
    const lines = table(base, 'History').length;
    const answer = await adding(base, { ...OTHER, phone: '+36 20 123 4567', tax_id: '0012', note: '=1+1' });
    expect(answer).toMatchObject({ ok: true, hidden: false, notices: [], card: { clientId: 'C-0004', name: 'Zeta' } });
    expect(table(base, 'History').slice(lines)).toMatchObject([
      { event_type: 'create', client_id: 'C-0004', origin: 'sidebar', note: 'Zeta', event_on: '2026-06-30' },
    ]);
    expect(table(base, 'Clients')[3]).toMatchObject({
      client_id: 'C-0004',
      stage: 'New client',
      section: 'To call',
      cycle: '1',
      next_action_on: '2026-07-01',
      created_on: '2026-06-30',
      phone: '+36 20 123 4567',
      tax_id: '0012',
      note: '=1+1',
    });
    const { session } = base;
    expect(session.cells('Clients!1:6', true).flat().includes('2')).toBe(false);
  });

  test('the same click twice adds one', async () => {
    const base = copyOf(fresh);
    const input = { requestId: 'once', fields: OTHER };
    await base.call('add', input);
    expect(await base.call('add', input)).toMatchObject({ ok: true, card: { clientId: 'C-0004' } });
    expect(table(base, 'Clients')).toHaveLength(4);
  });

  test.each([
    [{ name: '', source: 'Website' }, 'required', 'name'],
    [{ name: 'Zeta' }, 'required', 'source'],
    [{ ...OTHER, email: 'no mail' }, 'bad_email', 'email'],
    [{ ...OTHER, phone: 'call me' }, 'bad_phone', 'phone'],
    [{ ...OTHER, source: 'Moon' }, 'unknown_value', 'source'],
    [{ ...OTHER, stage: 'Deal' }, 'unknown_field', 'stage'],
    [{ ...OTHER, recorded: 'x' }, 'unknown_field', 'recorded'],
  ])('%o is refused, nothing is written', async (fields, code, field) => {
    const base = copyOf(fresh);
    const lines = table(base, 'History').length;
    const answer = await adding(base, fields);
    expect(answer.ok).toBe(false);
    expect(answer.issues).toMatchObject([{ code, field }]);
    expect(table(base, 'History')).toHaveLength(lines);
    expect(table(base, 'Clients')).toHaveLength(3);
  });

  test('hidden by a filter: its row is selected and the answer says so (BI-32)', async () => {
    const base = copyOf(fresh);
    // Who picks values in a filter leaves the blank rows out too, and one of those becomes the client.
    base.session.setFilter('Clients', 'C', ['New client', '']);
    const answer = await adding(base, OTHER);
    expect(answer).toMatchObject({ ok: true, hidden: true });
    expect(answer.notices?.join()).toMatch(/Zeta.*filter/);
    expect(await base.call('selected')).toMatchObject({ clientId: 'C-0004' });
  });

  test('the form says what it asks and what may be chosen', async () => {
    const { fields } = (await fresh.call('addForm')) as Answer & {
      fields: { key: string; type: string; options: { label: string }[] }[];
    };
    expect(fields.slice(0, 3).map(({ key }) => key)).toEqual(['name', 'source', 'referred_by']);
    expect(fields[1]).toMatchObject({ type: 'choice' });
    expect(fields[1]?.options.map(({ label }) => label)).toContain('Website');
  });
});

describe('the question', () => {
  test('an equal phone, however it is written', async () => {
    const base = copyOf(fresh);
    await setting(base, 'country', 'HU');
    const fields = { ...OTHER, phone: '06 (1) 234-5678 mell. 12' };
    const asked = await adding(base, fields);
    expect(asked).toMatchObject({
      ok: false,
      code: 'duplicate',
      alike: { clients: [{ clientId: 'C-0001', name: 'Alfa', sign: 'phone' }], mayAdd: true, needsComment: false },
    });
    expect(asked.message).toMatch(/C-0001 Alfa/);
    expect(table(base, 'Clients')).toHaveLength(3);
    expect(await adding(base, fields, { checked: ['C-0001'] })).toMatchObject({
      ok: true,
      card: { clientId: 'C-0004' },
    });
  });

  test('the country of a new base is that of its language', async () => {
    const base = await setUpBase('hu');
    const [row] = table(base, 'Beállítások').filter(({ key }) => key === 'country');
    expect(row?.value).toBe('HU');
  });

  test('without a country national digits are compared as they are', async () => {
    const base = copyOf(fresh);
    await setting(base, 'country', '');
    expect((await adding(base, { ...OTHER, phone: '06 1 234 5678' })).ok).toBe(true);
    expect(await adding(base, { name: 'Eta', source: 'Website', phone: '0612345678' })).toMatchObject({
      ok: false,
      alike: { clients: [{ clientId: 'C-0004' }] },
    });
  });

  test('an equal e-mail; who was shown is not asked about again, a third one is', async () => {
    const base = copyOf(fresh);
    const mail = (name: string) => ({ name, source: 'Website', email: ' Info@Firm.example ' });
    await adding(base, mail('Zeta'));
    expect(await adding(base, mail('Eta'))).toMatchObject({ ok: false, alike: { clients: [{ sign: 'email' }] } });
    await adding(base, mail('Eta'), { checked: ['C-0004'] });
    const third = await adding(base, mail('Theta'), { checked: ['C-0004'] });
    expect(third.alike?.clients.map(({ clientId }) => clientId).sort()).toEqual(['C-0004', 'C-0005']);
  });

  test('an equal name is only told: the legal form, quotes and case do not count', async () => {
    const base = copyOf(fresh);
    const answer = await adding(base, { name: '«АЛЬФА-Трейд», ООО', source: 'Website' });
    expect(answer).toMatchObject({ ok: true, notices: [] });
    const second = await adding(base, { name: 'ООО "Альфа-трейд"', source: 'Website' });
    expect(second.ok).toBe(true);
    expect(second.notices).toMatchObject([expect.stringContaining('C-0004 «АЛЬФА-Трейд», ООО')]);
  });

  test('an equal tax id is refused; the owner may add a branch with a comment, which History keeps', async () => {
    const base = copyOf(fresh);
    await adding(base, { ...OTHER, tax_id: '7707083893' });
    const fields = { name: 'Zeta, branch', source: 'Website', tax_id: 'RU 7707 083 893' };
    const asked = await adding(base, fields);
    expect(asked).toMatchObject({ ok: false, code: 'same_tax_id', alike: { mayAdd: true, needsComment: true } });
    expect(asked.message).toMatch(/C-0004 Zeta/);
    expect((await adding(base, fields, { checked: ['C-0004'] })).code).toBe('same_tax_id');
    const added = await adding(base, fields, { checked: ['C-0004'], note: 'branch in Tver' });
    expect(added.ok).toBe(true);
    expect(table(base, 'History').at(-1)?.note).toBe('Zeta, branch: branch in Tver');
  });

  test('a seller may not add a second client with the tax id of another', async () => {
    const base = copyOf(fresh);
    const row = ['Maria', 'seller@example.com', 'Sales department', 'Sales representative', '', '2026-05-01', ''];
    await base.session.paste('Team!B4', [row], { silent: true, now: NOW });
    await base.call('start');
    await adding(base, { ...OTHER, tax_id: '7707083893' });
    const asked = (await base.call(
      'add',
      {
        requestId: 'seller',
        fields: { name: 'Eta', source: 'Website', tax_id: '7707083893' },
        checked: ['C-0004'],
        note: 'x',
      },
      { user: 'seller@example.com' },
    )) as Asked;
    expect(asked).toMatchObject({ ok: false, code: 'same_tax_id', alike: { mayAdd: false } });
  });

  test('a client in hard refusal is not called under another name', async () => {
    const base = copyOf(fresh);
    const card = (await base.call('card', { clientId: 'C-0001' })).card;
    await base.call('refuse', { clientId: 'C-0001', seen: card?.seen, requestId: 'no', reason: 'non_profile' });
    const fields = { ...OTHER, phone: '+36 1 2345678' };
    const asked = await adding(base, fields);
    expect(asked).toMatchObject({ ok: false, code: 'do_not_call', alike: { clients: [{ clientId: 'C-0001' }] } });
    expect(await adding(base, fields, { checked: ['C-0001'], note: 'a new owner' })).toMatchObject({ ok: true });
  });

  test('a tax id whose check digit is wrong is saved and told', async () => {
    const base = copyOf(fresh);
    await setting(base, 'country', 'RU');
    // 7707083893 is Sberbank's; with a last digit of 4 the sum leaves 3.
    const answer = await adding(base, { ...OTHER, tax_id: '7707083894' });
    expect(answer.notices).toMatchObject([expect.stringContaining('7707083894')]);
    expect((await adding(base, { name: 'Eta', source: 'Website', tax_id: '7707083893' })).notices).toEqual([]);
  });
});

test.each([
  ['ru', 'Похоже, такой клиент уже есть: C-0001 Alfa'],
  ['bg', 'Изглежда, че такъв клиент вече има: C-0001 Alfa'],
  ['hu', 'Úgy tűnik, ez az ügyfél már megvan: C-0001 Alfa'],
  ['ro', 'Se pare că acest client există deja: C-0001 Alfa'],
])('the question in %s', async (language, beginning) => {
  const base = await withClients(await setUpBase(language));
  const asked = await adding(base, { name: 'Zeta', source: 'cold_call', phone: '+3612345678' });
  expect(asked.message?.startsWith(beginning)).toBe(true);
});

test('a phone of somebody in Contacts is found, with both values (DQ-19)', async () => {
  const base = copyOf(fresh);
  await base.session.menu('Contacts', { now: NOW });
  const keys = base.session.cells('Contacts!1:1', true)[0] as string[];
  const put = (key: string, value: string) =>
    base.session.edit(`Contacts!${String.fromCharCode(65 + keys.indexOf(key))}3`, value, { now: NOW });
  await put('client_id', 'C-0003');
  await put('person_name', 'Eva');
  await put('phone', '+36 20 999 8877');
  const asked = await adding(base, { ...OTHER, phone: '0036 (20) 999-8877' });
  expect(asked).toMatchObject({
    ok: false,
    alike: {
      clients: [
        {
          clientId: 'C-0003',
          sign: 'phone',
          signText: 'Phone: 0036 (20) 999-8877 = +36 20 999 8877, but another name',
        },
      ],
    },
  });
});
