// What History says of the rows of Deals and Payments, and where the cells say something else (rules 1.4, 1.5, INV-14).
import { fingerprint } from './fingerprint.ts';
import type { Value } from './model.ts';
import type { Carried, Cells } from './undo.ts';

export const MONEY_TABS = ['deals', 'payments'] as const;
export type MoneyTab = (typeof MONEY_TABS)[number];

/** The column that names a row. */
export const ID_OF: Record<MoneyTab, string> = { deals: 'deal_id', payments: 'payment_id' };

/** Cells that only an entry changes. What is reckoned from others (paid, balance, month) is not among them. */
export const KEPT: Record<MoneyTab, readonly string[]> = {
  deals: [
    'client_id',
    'deal_status',
    'revenue_kind',
    'manager',
    'credit_department',
    'manager2',
    'share2_pct',
    'cycle',
  ],
  payments: [
    'deal_id',
    'paid_on',
    'amount',
    'payment_type',
    'refund_of',
    'revenue_kind',
    'manager1',
    'dept1',
    'share1',
    'manager2',
    'dept2',
    'share2',
  ],
};

/** Cells of a deal that people may change by hand and that weigh on money: each change is judged and has a line (rules 1.4, 2.8). */
export const WEIGHED = ['amount', 'discount_pct', 'cost', 'signed_on'] as const;

/** Cells that no change passes unseen. */
export const watchedOf = (tab: MoneyTab): readonly string[] =>
  tab === 'deals' ? [...KEPT.deals, ...WEIGHED] : KEPT.payments;

/** What a line of History carries of deals and payments. */
export interface Entered {
  event_id: string;
  voids: string;
  changes: Carried;
}

export interface Told {
  /** Id → the row as entered last, with people's cells as far as a line has them. */
  rows: Map<string, Cells>;
  /** Rows of entries that were given up: they may be there or not. */
  doubtful: Set<string>;
  /** Rows that an entry has taken out. */
  gone: Set<string>;
}

/** Signed or done depends on the money, which no line of its own tells. */
const plain = (key: string, value: Value | undefined): string =>
  value === null || value === undefined || value === false || value === 0
    ? ''
    : key === 'deal_status' && value === 'done'
      ? 'signed'
      : String(value);

/** Whether two values of a column mean the same here; blank is nothing. */
export const isSame = (key: string, a: Value | undefined, b: Value | undefined): boolean =>
  plain(key, a) === plain(key, b);

/** The rows of both tabs as the lines, in their order, leave them. */
export function toldBy(lines: readonly Entered[]): Record<MoneyTab, Told> {
  const told: Record<MoneyTab, Told> = {
    deals: { rows: new Map(), doubtful: new Set(), gone: new Set() },
    payments: { rows: new Map(), doubtful: new Set(), gone: new Set() },
  };
  const idle = new Set(lines.filter(isIdleVoid).map(({ voids }) => voids));
  for (const { event_id, changes } of lines) {
    for (const tab of MONEY_TABS) {
      const { rows, doubtful, gone } = told[tab];
      for (const row of changes.rows?.[tab] ?? []) {
        const id = String(row[ID_OF[tab]]);
        if (idle.has(event_id)) doubtful.add(id);
        else rows.set(id, { ...row });
      }
      // Its cells were put back without a word.
      if (idle.has(event_id)) continue;
      for (const [id, pairs] of Object.entries(changes.cells?.[tab] ?? {})) {
        const row = rows.get(id);
        for (const [key, [, after]] of Object.entries(pairs)) if (row) row[key] = after;
      }
      for (const id of changes.gone?.[tab] ?? []) {
        rows.delete(id);
        gone.add(id);
      }
    }
  }
  return told;
}

/** An entry that was given up is voided by a line that brings nothing back: its rows were taken out, if they were there. */
const isIdleVoid = ({ voids, changes }: Entered): boolean => voids !== '' && Object.keys(changes).length === 0;

/**
 * A fingerprint that does not depend on the order of rows, and to which an entry can be added. The id counts for itself: a
 * row in two pieces, each with the id, is not the row.
 */
export function markOf(tab: MoneyTab, id: string, row: Readonly<Cells>): number {
  const own = cellMark(tab, id, ID_OF[tab], id);
  return watchedOf(tab).reduce((sum, key) => (sum + cellMark(tab, id, key, row[key])) | 0, own);
}

function cellMark(tab: MoneyTab, id: string, key: string, value: Value | undefined): number {
  const text = plain(key, value);
  if (text === '') return 0;
  return fingerprint([tab, id, key, text]);
}

/** The fingerprint after further lines; null = they do not say enough. */
export function markAfter(mark: number, lines: readonly Entered[]): number | null {
  let sum = mark;
  for (const line of lines) {
    const { changes } = line;
    const voided = lines.find(({ event_id }) => event_id === line.voids);
    // An entry that was given up has left nothing, but it was counted.
    if (isIdleVoid(line) && !(voided && Object.keys(voided.changes).length === 0)) return null;
    if (MONEY_TABS.some((tab) => changes.gone?.[tab])) return null;
    for (const tab of MONEY_TABS) {
      const fresh = new Set<string>();
      for (const row of changes.rows?.[tab] ?? []) {
        const id = String(row[ID_OF[tab]]);
        fresh.add(id);
        sum = (sum + markOf(tab, id, row)) | 0;
      }
      for (const [id, pairs] of Object.entries(changes.cells?.[tab] ?? {})) {
        if (fresh.has(id)) continue;
        for (const [key, [before, after]] of Object.entries(pairs)) {
          if (!watchedOf(tab).includes(key)) continue;
          sum = (sum + cellMark(tab, id, key, after) - cellMark(tab, id, key, before)) | 0;
        }
      }
    }
  }
  return sum;
}
