// What another person does to a base while an action runs, between two of its service calls.
import { type Base, NOW } from './base.ts';
import { ID, seenOf, table } from './deeds-base.ts';
import { cellOf, columnLetter } from './places.ts';

const now = { now: NOW, silent: true };
const bob = { now: NOW, user: 'bob@example.com' };

export interface Disturbance {
  name: string;
  /** All of it happens before it returns. */
  run(base: Base): void;
  /** The action may undo it or keep it out: a cell that both write, a save that finds the lock taken. */
  mayBeLost?: true;
}

/** Tabs are made at their first use. */
const has = ({ book }: Base, tab: string, key: string) =>
  book.sheets.some(({ name, rows }) => name === tab && rows[0]?.c.includes(key));
const columnIn = (tab: string, key: string): Disturbance => ({
  name: `inserts a column before ${key} in ${tab}`,
  run: (base) =>
    void (has(base, tab, key) && base.session.insertColumns(`${tab}!${columnLetter(base, tab, key)}`, now)),
});
const rowIn = (tab: string, row: number, key = 'client_id'): Disturbance => ({
  name: `inserts row ${row} in ${tab}`,
  run: (base) => void (has(base, tab, key) && base.session.insertRows(`${tab}!${row}`, now)),
});
const moved = (key: string, before: string): Disturbance => ({
  name: `moves ${key} before ${before}`,
  run: (base) =>
    void base.session.moveColumns(
      `Clients!${columnLetter(base, 'Clients', key)}`,
      columnLetter(base, 'Clients', before),
      now,
    ),
});
const types = (id: string, key: string, text: string): Disturbance => ({
  name: `types ${text} into ${key} of ${id}`,
  run(base) {
    // A row that was deleted before takes nothing.
    if (base.session.cells('Clients!1:40', false).flat().includes(id)) {
      void base.session.edit(cellOf(base, 'Clients', id, key), text, now);
    }
  },
  ...(id === ID ? { mayBeLost: true as const } : {}),
});

export const DISTURBANCES: Disturbance[] = [
  { name: 'sorts the clients', run: ({ session }) => session.sort('Clients', 'B', false, now) },
  rowIn('Clients', 3),
  rowIn('Clients', 4),
  columnIn('Clients', 'name'),
  columnIn('Clients', 'need'),
  moved('phone', 'stage'),
  moved('stage', 'phone'),
  moved('need', 'name'),
  columnIn('Deals', 'client_id'),
  rowIn('Deals', 3),
  columnIn('Contacts', 'person_name'),
  rowIn('Contacts', 3),
  {
    name: 'refuses the same client',
    mayBeLost: true,
    run: (base) => {
      const input = { clientId: ID, seen: seenOf(base), reason: 'no_money', requestId: 'other' };
      void base.run('refuse', input, bob);
    },
  },
  types(ID, 'need', 'typed meanwhile'),
  types(ID, 'stage', '2nd contact'),
  types('C-0002', 'need', 'typed meanwhile'),
  types('C-0002', 'phone', '+36 1 999 9999'),
];

const typesMoney = (tab: string, id: string, key: string, text: string): Disturbance => ({
  name: `types ${text} into ${key} of ${id}`,
  run(base) {
    if (table(base, tab).some((row) => Object.values(row).includes(id))) {
      void base.session.edit(cellOf(base, tab, id, key), text, now);
    }
  },
  mayBeLost: true,
});

/** What is done to Deals and Payments while money is entered. */
export const MONEY_DISTURBANCES: Disturbance[] = [
  {
    name: 'sorts the payments',
    run: (base) => base.session.sort('Payments', columnLetter(base, 'Payments', 'amount'), true, now),
  },
  {
    name: 'sorts the deals',
    run: (base) => base.session.sort('Deals', columnLetter(base, 'Deals', 'amount'), true, now),
  },
  rowIn('Payments', 3, 'deal_id'),
  rowIn('Payments', 4, 'deal_id'),
  columnIn('Payments', 'amount'),
  columnIn('Payments', 'payment_id'),
  {
    name: 'types a payment into the first free row',
    run: (base) => {
      const row = table(base, 'Payments').length + 3;
      const cells = { deal_id: 'D-00001', paid_on: '2026-06-30', amount: '70', document: 'B-70' };
      for (const [key, text] of Object.entries(cells)) {
        void base.session.edit(`Payments!${columnLetter(base, 'Payments', key)}${row}`, text, now);
      }
    },
  },
  typesMoney('Deals', 'D-00001', 'amount', '4000'),
  typesMoney('Payments', 'P-00001', 'amount', '9'),
  typesMoney('Payments', 'P-00001', 'document', 'B-99'),
];
