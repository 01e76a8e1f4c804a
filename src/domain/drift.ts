// Where the rows of Deals and Payments differ from what was entered, and which row an entry stands in (rules 1.4, 1.5, INV-14).
import type { Value } from './model.ts';
import { ID_OF, isSame, KEPT, type MoneyTab, type Told, WEIGHED, watchedOf } from './posted.ts';
import type { Cells } from './undo.ts';

/** A row as it stands in its tab. */
export interface Standing {
  /** Row of the sheet. */
  at: number;
  cells: Readonly<Cells>;
}

export interface Drift {
  /** Row → the cells that were typed over, with what an entry has put there; an id among them is given back. */
  back: Map<number, Cells>;
  /** Rows that bear an id which is not theirs: copies, and ids that were never given. */
  alien: number[];
  /** Rows that hold nothing but what stands in another row too, with the id of that one: they are emptied. */
  repeated: Map<number, string>;
  /** Rows that were deleted, by their ids. */
  lost: Map<string, Cells>;
  /** Row of a deal that is as entered but for terms that somebody typed → these cells as they were entered. */
  typed: Map<number, Cells>;
}

/** By these a row without its id is known. */
const KNOWN_BY: Record<MoneyTab, readonly string[]> = {
  deals: ['client_id'],
  payments: ['deal_id', 'paid_on', 'amount'],
};
/** Nobody's words: they follow from other cells. */
const RECKONED = ['name', 'paid', 'balance', 'payment_status', 'month', 'month_closed'];

const idIn = (tab: MoneyTab, { cells }: Standing): string => String(cells[ID_OF[tab]] ?? '');
const isBlank = (key: string, value: Value | undefined): boolean => isSame(key, value, '');
/** Kept cells that say something else than the entry does. */
const wrongIn = (tab: MoneyTab, { cells }: Standing, entered: Cells): string[] =>
  KEPT[tab].filter((key) => key in cells && !isSame(key, cells[key], entered[key]));
/** The same of the terms of a deal. */
const weighedIn = (tab: MoneyTab, { cells }: Standing, entered: Cells): string[] =>
  tab === 'deals' ? WEIGHED.filter((key) => key in cells && !isSame(key, cells[key], entered[key])) : [];

/**
 * How the rows of a tab differ from what was entered. Of rows with one id the one that is most like its entry keeps it.
 * An id that no row bears, or a row whose words were cut away, is looked for among the rows without one before it is lost.
 * @param standing all cells of the rows
 * @param given whether an id was ever given: its row stays even where History has lost the entry
 * @param isTyping somebody is at work in the tab: a row that was copied is left to be changed
 */
export function driftOf(
  tab: MoneyTab,
  standing: readonly Standing[],
  { rows, doubtful, gone }: Told,
  given: (id: string) => boolean,
  isTyping: boolean,
): Drift {
  const drift: Drift = { back: new Map(), alien: [], repeated: new Map(), lost: new Map(), typed: new Map() };
  const spare = new Set(standing.filter((row) => idIn(tab, row) === ''));
  const alien = new Set<Standing>();
  const keepers = new Map<string, Standing>();
  for (const [id, same] of byIdOf(tab, standing)) {
    const entered = rows.get(id);
    const isOurs = entered !== undefined || doubtful.has(id) || (given(id) && !gone.has(id));
    const mistakes = (row: Standing) => (entered ? wrongIn(tab, row, entered).length : 0);
    const sorted = same.sort((a, b) => mistakes(a) - mistakes(b) || a.at - b.at);
    const [keeper, ...copies] = isOurs ? sorted : [undefined, ...sorted];
    if (keeper && entered) keepers.set(id, keeper);
    for (const copy of copies as Standing[]) {
      const isRepeated = !isTyping && entered && keeper && addsNothing(tab, copy, [keeper.cells, entered]);
      if (isRepeated) drift.repeated.set(copy.at, id);
      else alien.add(copy);
    }
  }
  for (const [id, row] of exchanged(tab, keepers, rows)) {
    keepers.set(id, row);
    drift.back.set(row.at, { [ID_OF[tab]]: id });
  }
  for (const [id, entered] of rows) {
    const own = keepers.get(id);
    const wrong = own ? wrongIn(tab, own, entered) : [];
    if (own && wrong.length === 0) {
      const terms = weighedIn(tab, own, entered);
      if (terms.length > 0) drift.typed.set(own.at, only(terms, entered));
      continue;
    }
    const isFound = !own || isCutAway(tab, own, entered, wrong);
    const found = isFound ? nearest(tab, [...spare, ...alien], entered) : undefined;
    if (found) {
      spare.delete(found);
      alien.delete(found);
      const back = whole(tab, found, entered, own);
      drift.back.set(found.at, { ...back, [ID_OF[tab]]: id });
      if (!own) continue;
      if (addsNothing(tab, own, [{ ...found.cells, ...back }, entered])) drift.repeated.set(own.at, id);
      else alien.add(own);
    } else if (own) {
      // A row that was cut away has lost the client's name too; another one than it had follows from the client.
      const isNameless = isBlank('name', own.cells.name) && !isBlank('name', entered.name);
      const cleared = weighedIn(tab, own, entered).filter((key) => isBlank(key, own.cells[key]));
      drift.back.set(own.at, only([...wrong, ...cleared, ...(isNameless ? ['name'] : [])], entered));
    } else drift.lost.set(id, entered);
  }
  drift.alien = [...alien].map(({ at }) => at);
  return drift;
}

/**
 * Ids that were exchanged by hand, or sorted apart from their rows: each belongs to the row that says what was entered, with
 * the words of people that stand there.
 */
function exchanged(
  tab: MoneyTab,
  keepers: ReadonlyMap<string, Standing>,
  rows: ReadonlyMap<string, Cells>,
): Map<string, Standing> {
  const isTheirs = (row: Standing, entered: Cells) =>
    watchedOf(tab).every((key) => isSame(key, row.cells[key], entered[key]));
  const displaced = [...keepers].filter(([id, row]) => !isTheirs(row, rows.get(id) as Cells));
  const found = new Map<string, Standing>();
  for (const [id, own] of displaced) {
    const entered = rows.get(id) as Cells;
    const row = displaced.find(
      ([other, one]) =>
        other !== id &&
        isTheirs(one, entered) &&
        ![...found.values()].includes(one) &&
        unlike(one, entered) < unlike(own, entered),
    )?.[1];
    if (row) found.set(id, row);
  }
  // A row that gets an id must lose its own to another one.
  const idAt = new Map(displaced.map(([id, row]) => [row.at, id]));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [id, row] of found) if (!found.has(idAt.get(row.at) ?? '')) found.delete(id);
  }
  return found;
}

/** How many cells say something else than was entered, those of people too. */
const unlike = ({ cells }: Standing, entered: Cells): number =>
  Object.entries(entered).filter(([key, value]) => !isSame(key, cells[key], value)).length;

const only = (keys: readonly string[], entered: Cells): Cells =>
  Object.fromEntries(keys.map((key) => [key, entered[key] ?? '']));

function byIdOf(tab: MoneyTab, standing: readonly Standing[]): Map<string, Standing[]> {
  const byId = new Map<string, Standing[]>();
  for (const one of standing) {
    const id = idIn(tab, one);
    if (id !== '') byId.set(id, [...(byId.get(id) ?? []), one]);
  }
  return byId;
}

/** Whether all that a row says stands in one of the others too. */
const addsNothing = (tab: MoneyTab, { cells }: Standing, others: readonly Readonly<Cells>[]): boolean =>
  Object.entries(cells).every(
    ([key, value]) =>
      key === ID_OF[tab] ||
      RECKONED.includes(key) ||
      isBlank(key, value) ||
      others.some((other) => isSame(key, value, other[key])),
  );

/** What a row is known by is not typed over but gone: it may stand in another row. */
const isCutAway = (tab: MoneyTab, { cells }: Standing, entered: Cells, wrong: readonly string[]): boolean => {
  const known = wrong.filter((key) => KNOWN_BY[tab].includes(key) && !isBlank(key, entered[key]));
  return known.length > 0 && known.every((key) => isBlank(key, cells[key]));
};

/** The row that holds what was entered, whatever people keep in their own cells: the one most like it. */
function nearest(tab: MoneyTab, rows: readonly Standing[], entered: Cells): Standing | undefined {
  return rows
    .filter((row) => isHolding(tab, row, entered))
    .sort((a, b) => unlike(a, entered) - unlike(b, entered) || a.at - b.at)
    .find(() => true);
}

function isHolding(tab: MoneyTab, { cells }: Standing, entered: Cells): boolean {
  const isKnown = KNOWN_BY[tab].every((key) => !isBlank(key, cells[key]) && isSame(key, cells[key], entered[key]));
  const isOther = KEPT[tab].some((key) => !isBlank(key, cells[key]) && !isSame(key, cells[key], entered[key]));
  // A client has many deals; who types one in says no status.
  const isDeal = !isBlank('', cells.deal_status) || (!isBlank('', cells.amount) && cells.amount === entered.amount);
  return isKnown && !isOther && (tab === 'payments' || isDeal);
}

/** The cells that a row without id lacks: of a row in pieces those that stayed where it was, else those of its entry. */
function whole(tab: MoneyTab, found: Standing, entered: Cells, own: Standing | undefined): Cells {
  const wrong = wrongIn(tab, found, entered);
  if (wrong.length === 0) return {};
  const lacks = Object.entries(own?.cells ?? entered).filter(
    ([key, value]) => isBlank(key, found.cells[key]) && (value === 0 || !isBlank(key, value)),
  );
  return { ...Object.fromEntries(lacks), ...Object.fromEntries(wrong.map((key) => [key, entered[key] ?? ''])) };
}

/**
 * Which of these rows repeat one that is entered, cell by cell, with the program's cells: they are copies, not new entries.
 * @param rows rows without id
 * @returns row → the id of the one it repeats
 */
export function repeatsIn(tab: MoneyTab, standing: readonly Standing[], rows: readonly number[]): Map<number, string> {
  const cellsAt = new Map(standing.map(({ at, cells }) => [at, cells]));
  const keys = [...KEPT[tab], 'amount'];
  const marks = new Map<string, string>();
  const markOf = (cells: Readonly<Cells>) =>
    JSON.stringify(keys.map((key) => (isBlank(key, cells[key]) ? '' : cells[key])));
  for (const row of standing) if (idIn(tab, row) !== '') marks.set(markOf(row.cells), idIn(tab, row));
  return new Map(
    rows.flatMap((at) => {
      const id = marks.get(markOf(cellsAt.get(at) ?? {}));
      return id === undefined ? [] : [[at, id] as const];
    }),
  );
}
