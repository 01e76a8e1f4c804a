// The doors one looks through: the search by any word, what the card knows of a sale, and a copy of the spreadsheet.
import { beforeAll, expect, test } from 'vitest';
import type { SearchHit } from '../../src/contract/answers.ts';
import { type Base, copyOf, setUpBase, withClients } from './base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
  const person = { person_name: 'Елена Смирнова', phone: '+36 1 765 4321', decision_role: 'decision_maker' };
  const answer = await fresh.call('person', { clientId: 'C-0002', seen: 'H-000002', requestId: 'p', person });
  if (!answer.ok) throw new Error(answer.message);
});

const find = async (base: Base, text: string) => (await base.call('find', { text })).clients as SearchHit[];

test.each<[string, string[], SearchHit['hit']]>([
  ['alf', ['C-0001'], null],
  ['альфа', ['C-0001'], null],
  ['c-0003', ['C-0003'], null],
  ['234 5679', ['C-0002'], { label: 'Phone', value: '+36 1 234 5679, +36 1 765 4321' }],
  ['smirnova', ['C-0002'], { label: 'Contact person', value: 'Елена Смирнова' }],
  ['beta смирнова', ['C-0002'], { label: 'Contact person', value: 'Елена Смирнова' }],
  ['omega', [], null],
  ['b', [], null],
])('find %s', async (typed, ids, hit) => {
  const clients = await find(fresh, typed);
  expect(clients.map(({ clientId }) => clientId)).toEqual(ids);
  if (clients[0]) expect(clients[0]).toMatchObject({ hit, section: { code: 'to_call', label: 'To call' } });
});

test('the card tells the decision makers, and the benefit once amount and cost are known', async () => {
  const card = async () => (await fresh.call('card', { clientId: 'C-0002' })).card;
  expect(await card()).toMatchObject({
    approvals: { makers: 1, reached: 0, chain: 0, approved: 0, next: '' },
    needs: [],
    benefit: null,
  });
});

test('a copy says so at every opening until somebody works in it', async () => {
  const base = copyOf(fresh);
  expect(await base.call('start')).toMatchObject({ isCopy: false });
  base.book.id = 'another-spreadsheet';
  expect(await base.call('start')).toMatchObject({ isCopy: true });
  expect(await base.call('start')).toMatchObject({ isCopy: true });
  expect(await base.call('takeCopy')).toEqual({ ok: true });
  expect(await base.call('start')).toMatchObject({ isCopy: false });
});
