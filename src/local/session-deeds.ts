// What people do by hand in an open book: each deed is checked, remembered for undo, and told to the script by Google's rules.
import { readNow } from './clock.ts';
import type { Deed } from './edit-event.ts';
import type { Area, BookData, SheetArea, SheetData } from './model.ts';
import { activeTab, addressOf, findColumn, findPlace, findTab, lineOf } from './places.ts';
import type { Ending } from './runtime.ts';
import { createHistory, type History, type Swing } from './services/person/history.ts';
import * as person from './services/person/person.ts';
import type { LineChange } from './services/sheet/references.ts';
import { createTabDeeds } from './session-tabs.ts';
import type { ActOptions, EditOptions, FromTo, Outcome, Session, SheetRefusal, Undone } from './session-types.ts';
import type { Actor, Triggers } from './triggers.ts';
import { localOfSerial, serialOf } from './values/serial.ts';

/** The open book, as the deeds need it. */
interface Desk {
  book: BookData;
  triggers: Triggers;
  act(options: ActOptions, run: (actor: Actor) => Promise<Ending>): Promise<Outcome>;
  userOf(options: ActOptions): string;
  /** Throws a sentence when the script cannot run: that must show before a cell is touched. */
  checkScript(): void;
  /** Whether there is a script that declares this function. */
  hasFunction(name: string): boolean;
  onChange(): void;
}

type Deeds = Omit<
  Session,
  | 'tabs'
  | 'cells'
  | 'rules'
  | 'window'
  | 'charts'
  | 'edge'
  | 'locale'
  | 'menuTree'
  | 'call'
  | 'menu'
  | 'selection'
  | 'save'
  | 'exportXlsx'
>;

const QUIET: Ending = { ok: true, value: null };

export function createDeeds(desk: Desk): Deeds {
  const { book, triggers, act, userOf, onChange } = desk;
  const history: History = createHistory(book);

  const putCursor = ({ sheet, area }: SheetArea): void => {
    book.activeSheet = sheet;
    activeTab(book).selection = area;
    onChange();
  };

  /** What was typed elsewhere, as on a phone, neither moves the cursor here nor reaches the script, nor can it be undone here. */
  const edited = async (deed: Deed & { target: SheetArea }, options: EditOptions): Promise<Outcome> => {
    onChange();
    if (options.silent) return act(options, async () => QUIET);
    putCursor(deed.target);
    return act(options, (actor) => triggers.edited(deed, actor));
  };

  const changed = async (changeType: string, options: ActOptions): Promise<Outcome> => {
    onChange();
    return act(options, (actor) => triggers.changed(changeType, actor));
  };

  /** The year that a date typed without one gets; a time or a script that is no good shows itself before a cell is touched. */
  const yearOf = (options: EditOptions): number => {
    if (!options.silent) desk.checkScript();
    const now = options.now === undefined ? Date.now() : readNow(options.now, book.timeZone);
    return new Date(localOfSerial(serialOf(now, book.timeZone))).getUTCFullYear();
  };

  const placeOf = (a1: string): SheetArea => {
    const { sheet, area } = findPlace(book, a1);
    return { sheet: sheet.id, area };
  };
  const tabNamed = (name: string): SheetData => book.sheets[findTab(book, name)] as SheetData;

  /** A deed on cells, with the one edit event it gives; a refusal comes back as its sentence. */
  const onCells = async <T extends object>(
    cells: SheetArea[],
    options: EditOptions,
    deed: () => T | SheetRefusal,
    told: (result: T) => (Deed & { target: SheetArea }) | null,
    shape?: true,
  ): Promise<Outcome | SheetRefusal> => {
    yearOf(options);
    const touches = { cells, ...(shape && { shape }) };
    const result = options.silent ? deed() : history.doing(userOf(options), touches, deed);
    if (result === undefined || 'refused' in result) return result as SheetRefusal;
    const event = told(result);
    return event ? edited(event, options) : changed('EDIT', options);
  };

  /** The texts of an event, which Google tells for a single cell only; what stood in it before a paste is not sure (fact 4.2). */
  const afterBlock = (target: SheetArea): Deed & { target: SheetArea } => {
    const { row, column, rows, columns } = target.area;
    const value = rows * columns === 1 ? person.told(book, sheetOf(target), row, column) : undefined;
    return { target, ...(value !== undefined && { value }) };
  };
  const sheetOf = ({ sheet }: SheetArea): SheetData => book.sheets.find(({ id }) => id === sheet) as SheetData;

  /** A deed that no script is told of. */
  const quietly = (options: ActOptions, deed: (user: string) => void, cells: SheetArea[] = []): void => {
    const user = userOf(options);
    history.doing(user, { shape: true, cells, quiet: true }, () => deed(user));
    onChange();
  };

  const change = async (sheet: SheetData, line: LineChange, options: ActOptions): Promise<Outcome | null> => {
    desk.checkScript();
    history.doing(userOf(options), { lines: { sheet: sheet.id, change: line } });
    const names = { insert: 'INSERT', delete: 'REMOVE' } as const;
    if (line.kind !== 'move') return changed(`${names[line.kind]}_${line.axis.toUpperCase()}`, options);
    // Fact 4.2: a dragged column is told as an edit of all its cells; rows are taken to be the same.
    const [first, last] = [Math.min(line.at, line.to), Math.max(line.at + line.count, line.to) - 1];
    const at = line.to > line.at ? last - line.count + 1 : first;
    const whole: Area =
      line.axis === 'row'
        ? { row: at, rows: line.count, column: 1, columns: sheet.maxColumns }
        : { row: 1, rows: sheet.maxRows, column: at, columns: line.count };
    return edited({ target: { sheet: sheet.id, area: whole } }, options);
  };
  const lines =
    (axis: 'row' | 'column', kind: 'insert' | 'delete') =>
    async (a1: string, options: ActOptions): Promise<void> => {
      const { sheet, at, count } = lineOf(book, a1, axis, kind === 'insert');
      await change(sheet, { axis, kind, at, count }, options);
    };
  const drag =
    (axis: 'row' | 'column') =>
    async (a1: string, before: string, options: ActOptions): Promise<void> => {
      const { sheet, at, count } = lineOf(book, a1, axis);
      const to = axis === 'row' ? Number(before) : findColumn(sheet, before);
      await change(sheet, { axis, kind: 'move', at, count, to }, options);
    };
  const visibility =
    (axis: 'row' | 'column', set: typeof person.hideLines) =>
    (a1: string, options: ActOptions = {}): void => {
      const { sheet, at, count } = lineOf(book, a1, axis);
      const rows = { row: at, rows: count, column: 1, columns: 1 };
      const area = axis === 'row' ? rows : { row: 1, rows: 1, column: at, columns: count };
      const cells = axis === 'row' ? [{ sheet: sheet.id, area: rows }] : [];
      quietly(options, (user) => set(book, sheet, axis, area, user), cells);
    };

  const swing = async (way: 'undo' | 'redo', options: ActOptions): Promise<Undone | null> => {
    desk.checkScript();
    const done: Swing | null = history[way](userOf(options));
    if (!done) return null;
    putCursor(done.place);
    // Fact 9.14 is open: the cells that come back are told as one edit of several cells, without their texts.
    const { edited: target, changeType } = done;
    const outcome = await act(options, (actor) =>
      target ? triggers.edited({ target }, actor) : triggers.changed(changeType, actor),
    );
    return { a1: addressOf(sheetOf(done.place), done.place.area), outcome };
  };

  const blockVerb =
    (deed: typeof person.pasteCells, cellsOf: (from: SheetArea, to: SheetArea) => SheetArea[], isMove = false) =>
    ({ from, to }: FromTo, options: EditOptions): Promise<Outcome | SheetRefusal> => {
      const [source, target] = [placeOf(from), placeOf(to)];
      return onCells(
        cellsOf(source, target),
        options,
        () => deed(book, source, target, userOf(options)),
        // Fact 4.2: a moved cell is documented as no edit; a script that needs one would be wrong.
        ({ area }) => (isMove ? null : afterBlock({ sheet: target.sheet, area })),
        true,
      );
    };

  return {
    async edit(a1, text, options) {
      const { index, sheet, area } = findPlace(book, a1);
      const target = { sheet: sheet.id, area: { ...area, rows: 1, columns: 1 } };
      const year = yearOf(options);
      const type = () => person.typeCell(book, index, area.row, area.column, text, userOf(options), year);
      return onCells([target], options, type, (typed) => ({ target, ...typed }));
    },
    async paste(a1, rows, options) {
      const { index, sheet, area } = findPlace(book, a1);
      const year = yearOf(options);
      const block = { ...area, rows: Math.max(1, rows.length), columns: person.widthOf(rows) };
      const paste = () => person.pasteBlock(book, index, area.row, area.column, rows, userOf(options), year);
      const target = { sheet: sheet.id, area: block };
      return onCells([target], options, paste, () => afterBlock(target));
    },
    pasteCells: blockVerb(person.pasteCells, (from, to) => [
      { sheet: to.sheet, area: person.targetOf(from.area, to.area) },
    ]),
    moveCells: blockVerb(
      person.moveCells,
      (from, to) => [from, { sheet: to.sheet, area: { ...to.area, rows: from.area.rows, columns: from.area.columns } }],
      true,
    ),
    async fill({ from, to }, options) {
      const [source, target] = [placeOf(from), placeOf(to)];
      const fill = () => person.fillCells(book, source, target, userOf(options));
      return onCells([target], options, fill, ({ area }) =>
        afterBlock({ sheet: target.sheet, area: person.filledArea(source.area, area) }),
      );
    },
    async clear(a1, options) {
      const target = placeOf(a1);
      const { row, column, rows, columns } = target.area;
      const oldValue = rows * columns === 1 ? person.toldBefore(book, sheetOf(target), row, column) : undefined;
      const clear = () => person.clearCells(book, target, userOf(options));
      return onCells([target], options, clear, () => ({
        ...afterBlock(target),
        ...(oldValue !== undefined && { oldValue }),
      }));
    },
    setNote(a1, text, options) {
      const place = placeOf(a1);
      quietly(options, (user) => person.noteCells(book, sheetOf(place), place.area, text, user), [place]);
    },
    undo: (options) => swing('undo', options),
    redo: (options) => swing('redo', options),
    sort(tab, column, ascending, options = {}) {
      const index = findTab(book, tab);
      const sheet = tabNamed(tab);
      const number = findColumn(sheet, column);
      const area = person.sortedArea(sheet, number);
      const user = userOf(options);
      if (!area) return;
      history.doing(user, { cells: [{ sheet: sheet.id, area }], quiet: true }, () =>
        person.sortSheet(book, index, number, ascending, user),
      );
      onChange();
    },
    insertRows: lines('row', 'insert'),
    deleteRows: lines('row', 'delete'),
    insertColumns: lines('column', 'insert'),
    deleteColumns: lines('column', 'delete'),
    moveRows: drag('row'),
    moveColumns: drag('column'),
    hideRows: visibility('row', person.hideLines),
    showRows: visibility('row', person.showLines),
    hideColumns: visibility('column', person.hideLines),
    showColumns: visibility('column', person.showLines),
    resizeColumn(tab, column, pixels, options = {}) {
      const sheet = tabNamed(tab);
      quietly(options, (user) => person.resizeLine(book, sheet, 'column', findColumn(sheet, column), pixels, user));
    },
    resizeRow(tab, row, pixels, options = {}) {
      const sheet = tabNamed(tab);
      const place = { sheet: sheet.id, area: { row, column: 1, rows: 1, columns: 1 } };
      quietly(options, (user) => person.resizeLine(book, sheet, 'row', row, pixels, user), [place]);
    },
    find(text, { tab } = {}) {
      const sheets = tab === undefined ? book.sheets.filter(({ hidden }) => !hidden) : [tabNamed(tab)];
      return sheets.flatMap((sheet) =>
        person.findCells(book, sheet, text).map((cell) => addressOf(sheet, { ...cell, rows: 1, columns: 1 })),
      );
    },
    filterValues(tab, column) {
      const sheet = tabNamed(tab);
      return person.filterValues(book, sheet, findColumn(sheet, column));
    },
    setFilter(tab, column, hiddenValues, options = {}) {
      const sheet = tabNamed(tab);
      const number = findColumn(sheet, column);
      quietly(options, (user) => person.hideValues(book, sheet, number, hiddenValues, user));
    },
    removeFilter(tab, options = {}) {
      quietly(options, (user) => person.takeFilterOff(book, tabNamed(tab), user));
    },
    ...createTabDeeds({ book, quietly, changed }),
    select(a1, options = {}) {
      const target = placeOf(a1);
      putCursor(target);
      // Looking at a book needs no script.
      if (!desk.hasFunction('onSelectionChange')) return Promise.resolve(null);
      return act(options, (actor) => triggers.selected(target, actor));
    },
    async tick(options) {
      const now = options.now === undefined ? Date.now() : readNow(options.now, book.timeZone);
      const outcomes: Outcome[] = [];
      for (const run of triggers.due(now)) {
        onChange();
        outcomes.push(await act(options, run));
      }
      return outcomes;
    },
  };
}
