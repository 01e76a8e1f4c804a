// Which clients without a row History still knows (BI-17).
import { expect, test } from 'vitest';
import { knownClients, type Trace } from '../../src/domain/absent.ts';

const line = (event_id: string, client_id: string, event_type: Trace['event_type'], voids = '', note = ''): Trace => ({
  event_id,
  client_id,
  event_type,
  voids,
  note,
});
const lines = [
  line('H-000001', 'C-0001', 'create', '', 'Alfa'),
  line('H-000002', 'C-0002', 'create', '', 'Beta'),
  line('H-000003', 'C-0002', 'stage', '', 'a comment'),
  line('H-000004', 'C-0001', 'void', 'H-000001'),
  line('H-000005', 'C-0003', 'create'),
];
const wanted = new Set(['C-0001', 'C-0002', 'C-0003', 'C-0009']);

test('those whose create line stands, by the name they were created with; an undone import and a lost id fall out', () => {
  expect(knownClients(lines, wanted)).toEqual([
    { id: 'C-0002', name: 'Beta', newest: 2 },
    { id: 'C-0003', name: 'C-0003', newest: 4 },
  ]);
});

test('only those that were asked for', () => {
  expect(knownClients(lines, new Set(['C-0003']))).toEqual([{ id: 'C-0003', name: 'C-0003', newest: 4 }]);
});

test('a History that somebody sorted says the same', () => {
  const turned = [...lines].reverse();
  expect(knownClients(turned, wanted).map(({ id, newest }) => [id, turned[newest]?.event_id])).toEqual([
    ['C-0002', 'H-000003'],
    ['C-0003', 'H-000005'],
  ]);
});
