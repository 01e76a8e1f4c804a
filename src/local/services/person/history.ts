// The deeds of the people at this machine, so that each can take back their own, and do it again.
import type { BookData, SheetArea } from '../../model.ts';
import { runFilters } from '../objects/filtering.ts';
import { gridArea } from '../range/address.ts';
import { demandEdit } from '../rights.ts';
import { changesOf, type LoggedChange } from '../sheet/change-log.ts';
import { areaAfter, type LineChange } from '../sheet/references.ts';
import { acting } from './acting.ts';
import { columnAfter, putShape, type Shape, type ShapePatch, shapeOf, shapePatchOf } from './book-shape.ts';
import { areaOfPatch, linesOf, type Patch, patchOf, putSide } from './cell-pieces.ts';
import { changeLines, inverseOf, type Kept } from './lines.ts';

/** What a deed is about to change; only this is remembered. */
export interface Touches {
  /** Cells with their looks, and the rows' heights and visibility. */
  cells?: SheetArea[];
  /** Anything of the book but cells: tabs, sizes, filters, formulas that follow. */
  shape?: true;
  /** No script is told of the deed, as of a sort or a note; so none is told that it was taken back. */
  quiet?: true;
  /** Rows or columns of a tab; `doing` carries this one out itself. */
  lines?: { sheet: number; change: LineChange };
}

/** What an undo or redo has changed, for the events of Google and for the cursor. */
export interface Swing {
  place: SheetArea;
  /** Cells whose contents changed; null where an edit event would not be sent. */
  edited: SheetArea | null;
  changeType: string;
}

interface Entry {
  user: string;
  place: SheetArea;
  patches: Patch[];
  quiet: boolean;
  shape: ShapePatch | null;
  lines: { sheet: number; change: LineChange; kept: Kept | null } | null;
  /** How long the log of changes was when the places of this entry were last right, and which of them it made itself. */
  since: number;
  own: LoggedChange[];
}

export interface History {
  /** Carries a deed out and remembers it; one that throws or is refused leaves the book as it was. */
  doing<T>(user: string, touches: Touches, act?: () => T): T | undefined;
  /** To the state before (`undo`) or after (`redo`) the user's last deed; null when there is none. Throws a Refusal. */
  undo(user: string): Swing | null;
  redo(user: string): Swing | null;
}

/** Google keeps a session's deeds without a published bound; here a bound of deeds and of cells keeps the memory small. */
const MOST_DEEDS = 100;
const MOST_CELLS = 4_000_000;

export function createHistory(book: BookData): History {
  let done: Entry[] = [];
  let undone: Entry[] = [];
  const log = changesOf(book);

  const remember = (entry: Entry): void => {
    done.push(entry);
    undone = undone.filter(({ user }) => user !== entry.user);
    let cells = 0;
    done = done.filter((one, i) => {
      cells += one === entry ? 0 : sizeOf(one);
      return one === entry || i >= done.length - MOST_DEEDS;
    });
    while (done.length > 1 && cells + sizeOf(entry) > MOST_CELLS) cells -= sizeOf(done.shift() as Entry);
  };

  const swing = (from: Entry[], to: Entry[], user: string, side: 0 | 1): Swing | null => {
    const entry = from.filter((one) => one.user === user).at(-1);
    if (!entry) return null;
    follow(entry, log);
    // A refusal must leave the deed where it is, so the rights are asked before anything moves.
    for (const patch of entry.patches) {
      const place = areaOfPatch(book, patch);
      const sheet = book.sheets.find(({ id }) => id === patch.sheet);
      if (place && sheet) demandEdit(book, sheet, place.area, user);
    }
    const start = log.length;
    // The places of deeds that may be done again after this one count from when this one is done.
    const next = side === 1 ? undone.filter((one) => one !== entry && one.user === user) : [];
    for (const one of next) follow(one, log);
    acting(book, () => swingEntry(book, entry, user, side));
    for (const one of next) one.since = log.length;
    const made = log.slice(start);
    for (const change of side === 0 ? [...entry.own, ...made] : []) change.gone = true;
    entry.own = side === 0 ? [] : made;
    entry.since = log.length;
    from.splice(from.indexOf(entry), 1);
    to.push(entry);
    return toldOf(book, entry, side);
  };

  return {
    doing(user, touches, act) {
      const before = (touches.cells ?? []).map((place) => linesOf(book, place));
      const shape: Shape | null = touches.shape || touches.lines ? shapeOf(book) : null;
      const start = log.length;
      let lines: Entry['lines'] = null;
      let result: ReturnType<NonNullable<typeof act>> | undefined;
      const patchesNow = (): Patch[] =>
        (touches.cells ?? []).flatMap((place, i) => patchOf(book, place, before[i] ?? []) ?? []);
      const takeBack = (): void =>
        acting(book, () => {
          if (shape) putShape(book, shapePatchOf(book, shape, null), 0, () => (_sheet, column) => column);
          for (const patch of patchesNow()) putSide(book, patch, 0);
        });
      try {
        acting(book, () => {
          if (touches.lines) lines = { ...touches.lines, kept: performed(book, touches.lines, user, null) };
          result = act?.() as typeof result;
        });
      } catch (error) {
        takeBack();
        throw error;
      }
      if (typeof result === 'object' && result !== null && 'refused' in result) {
        takeBack();
        return result;
      }
      const patches = patchesNow();
      const moved = shape && shapePatchOf(book, shape, touches.lines ?? null);
      if (patches.length > 0 || lines !== null || (moved && changesAnything(moved))) {
        const place = touches.cells?.at(-1) ?? placeOfLines(book, touches.lines);
        const own = log.slice(start);
        remember({ user, place, patches, quiet: touches.quiet ?? false, shape: moved, lines, since: log.length, own });
      }
      return result;
    },
    undo: (user) => swing(done, undone, user, 0),
    redo: (user) => swing(undone, done, user, 1),
  };
}

const sizeOf = ({ patches }: Entry): number =>
  patches.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);

const changesAnything = ({ facts, tabs, orders, formulas }: ShapePatch): boolean =>
  facts.size > 0 || tabs.size > 0 || formulas.length > 0 || orders[0].join() !== orders[1].join();

function performed(
  book: BookData,
  { sheet: id, change }: { sheet: number; change: LineChange },
  user: string,
  kept: Kept | null,
): Kept | null {
  const sheet = book.sheets.find((one) => one.id === id);
  return sheet ? changeLines(book, sheet, change, user, kept) : null;
}

/** Brings the places of an entry up to date with what came, went or moved since they were written down. */
function follow(entry: Entry, log: readonly LoggedChange[]): void {
  for (const { sheet, change, gone } of log.slice(entry.since)) {
    // Cells that were cut, or shifted within some columns only, are not looked for: whole rows and columns are.
    if (gone || change.kind === 'carry' || change.within) continue;
    const after = (line: number | null): number | null => line && lineAfter(line, change);
    for (const patch of entry.patches) {
      if (patch.sheet !== sheet) continue;
      if (change.axis === 'row') patch.rows = patch.rows.map(after);
      else patch.columns = patch.columns.map(after);
    }
    if (entry.place.sheet === sheet) {
      entry.place = { sheet, area: areaAfter(entry.place.area, change) ?? entry.place.area };
    }
    const { lines, shape } = entry;
    if (lines?.sheet === sheet && lines.change.axis === change.axis) {
      const at = lineAfter(lines.change.at, change) ?? lines.change.at;
      const by = at - lines.change.at;
      lines.change = { ...lines.change, at, ...(lines.change.kind === 'move' && { to: lines.change.to + by }) };
    }
    for (const formula of shape?.formulas ?? []) {
      if (formula.sheet === sheet) formula.column = columnAfter(formula.column, change) ?? formula.column;
    }
  }
  entry.since = log.length;
}

function lineAfter(line: number, change: LineChange): number | null {
  const area =
    change.axis === 'row'
      ? { row: line, column: 1, rows: 1, columns: 1 }
      : { row: 1, column: line, rows: 1, columns: 1 };
  const after = areaAfter(area, change);
  return after && (change.axis === 'row' ? after.row : after.column);
}

function swingEntry(book: BookData, entry: Entry, user: string, side: 0 | 1): void {
  const { lines, shape, patches } = entry;
  const moveLines = (): ((sheet: number, column: number) => number | null) => {
    if (!lines) return (_sheet, column) => column;
    const change = side === 1 ? lines.change : inverseOf(lines.change);
    lines.kept = performed(book, { sheet: lines.sheet, change }, user, lines.kept);
    return (sheet, column) => (sheet === lines.sheet ? columnAfter(column, change) : column);
  };
  if (shape) putShape(book, shape, side, moveLines);
  for (const patch of patches) putSide(book, patch, side);
  // Which rows a filter hides is worked out from its criteria and the cells when it is set, not when rows come or go.
  const filtered = lines ? [] : [...(shape?.facts.keys() ?? [])].filter((key) => / filter(Rules)?$/.test(key));
  for (const sheet of book.sheets) if (filtered.some((key) => key.startsWith(`${sheet.id} `))) runFilters(book, sheet);
}

function placeOfLines(book: BookData, lines: Touches['lines']): SheetArea {
  const sheet = book.sheets.find(({ id }) => id === (lines?.sheet ?? book.activeSheet)) ?? book.sheets[0];
  if (!sheet) throw new Error('A book has at least one tab.');
  if (!lines) return { sheet: sheet.id, area: sheet.selection };
  const { axis, kind, at, count } = lines.change;
  const first =
    kind === 'move' && lines.change.to > at ? lines.change.to - count : kind === 'move' ? lines.change.to : at;
  const area = gridArea(sheet);
  if (axis === 'row') return { sheet: sheet.id, area: { ...area, row: first, rows: count } };
  return { sheet: sheet.id, area: { ...area, column: first, columns: count } };
}

const KINDS = { insert: 'INSERT', delete: 'REMOVE', move: 'EDIT' } as const;

function toldOf(book: BookData, { patches, quiet, lines, shape, place }: Entry, side: 0 | 1): Swing {
  const first = patches[0] && areaOfPatch(book, patches[0]);
  if (first) return { place: first, edited: quiet ? null : first, changeType: quiet ? 'OTHER' : 'EDIT' };
  const [come] =
    shape && !lines ? shape.orders[side].filter((id) => !shape.orders[side === 0 ? 1 : 0].includes(id)) : [];
  const back = book.sheets.find(({ id }) => id === come);
  if (back) return { place: { sheet: back.id, area: back.selection }, edited: null, changeType: 'INSERT_GRID' };
  const there = book.sheets.some(({ id }) => id === place.sheet) ? place : placeOfLines(book, undefined);
  if (lines) {
    const change = side === 1 ? lines.change : inverseOf(lines.change);
    const at = placeOfLines(book, { sheet: lines.sheet, change });
    // Fact 4.2: of whole lines, only moved ones are told to onEdit.
    if (change.kind === 'move') return { place: at, edited: at, changeType: 'EDIT' };
    return { place: at, edited: null, changeType: `${KINDS[change.kind]}_${change.axis.toUpperCase()}` };
  }
  const [before, after] = [shape?.orders[side === 0 ? 1 : 0].length ?? 0, shape?.orders[side].length ?? 0];
  const changeType = after > before ? 'INSERT_GRID' : after < before ? 'REMOVE_GRID' : 'OTHER';
  return { place: there, edited: null, changeType };
}
