// The context menu of the grid: clipboard, rows, columns, sorting.
import { beginEdit, clear } from '../acts.ts';
import { letters } from '../address.ts';
import { copy, pasteFromClipboard } from '../clipboard.ts';
import { type Item, MenuList } from '../menu-list.tsx';
import { type Sheet, selectedBox } from '../state.ts';
import { changeLines, type Line, linesOf, moveLines, sortBy } from '../structure.ts';
import type { Hit, MenuRequest } from './pointer.ts';

const LINE: Item = { caption: '' };
const MOVES = { row: ['up', 'down'], column: ['left', 'right'] } as const;
const SIDES = { row: ['above', 'below'], column: ['left', 'right'] } as const;

export function GridMenu({ request, sheet, onClose }: { request: MenuRequest; sheet: Sheet; onClose(): void }) {
  return (
    <div class="context-menu">
      <MenuList
        items={itemsOf(request, sheet)}
        label="Cells"
        onClose={onClose}
        style={{ left: request.x, top: request.y }}
      />
    </div>
  );
}

function itemsOf(at: Hit, sheet: Sheet): Item[] {
  const clipboard: Item[] = [
    { caption: 'Cut', hint: 'Ctrl+X', run: () => void copy(true) },
    { caption: 'Copy', hint: 'Ctrl+C', run: () => void copy() },
    { caption: 'Paste', hint: 'Ctrl+V', run: () => void pasteFromClipboard() },
    { caption: 'Clear', hint: 'Delete', run: clear },
  ];
  const sorting: Item[] = [
    { caption: `Sort sheet by column ${letters(at.column)}, A to Z`, run: () => sortBy(at.column, true) },
    { caption: `Sort sheet by column ${letters(at.column)}, Z to A`, run: () => sortBy(at.column, false) },
  ];
  if (at.on === 'letter')
    return [...clipboard, LINE, ...insertItems('column', sheet), ...lineItems('column', sheet), LINE, ...sorting];
  if (at.on === 'number') return [...clipboard, LINE, ...insertItems('row', sheet), ...lineItems('row', sheet)];
  return [
    { caption: 'Edit', hint: 'F2', run: () => beginEdit() },
    ...clipboard,
    LINE,
    ...insertItems('row', sheet),
    ...insertItems('column', sheet),
    LINE,
    { caption: 'Delete, hide, move', items: [...lineItems('row', sheet), ...lineItems('column', sheet)] },
    LINE,
    ...sorting,
  ];
}

/** Inserting as many lines as are selected, before and after them. */
export function insertItems(line: Line, sheet: Sheet): Item[] {
  const [first, last] = linesOf(line, selectedBox(sheet));
  const count = last - first + 1;
  const [before, after] = SIDES[line];
  return [
    { caption: `Insert ${counted(count, line)} ${before}`, run: () => changeLines('insert', line, first, last) },
    {
      caption: `Insert ${counted(count, line)} ${after}`,
      run: () => changeLines('insert', line, last + 1, last + count),
    },
  ];
}

function deleteItems(line: Line, sheet: Sheet): Item[] {
  const [first, last] = linesOf(line, selectedBox(sheet));
  return [{ caption: `Delete ${named(line, first, last)}`, run: () => changeLines('delete', line, first, last) }];
}

function lineItems(line: Line, sheet: Sheet): Item[] {
  const [first, last] = linesOf(line, selectedBox(sheet));
  const { rows, columns } = sheet.geometry;
  const axis = line === 'row' ? rows : columns;
  const [before, after] = MOVES[line];
  const hidden = Array.from({ length: last - first + 1 }, (_, at) => first + at).some((at) => axis.size(at) === 0);
  return [
    ...deleteItems(line, sheet),
    { caption: `Hide ${named(line, first, last)}`, run: () => changeLines('hide', line, first, last) },
    { caption: `Move ${named(line, first, last)} ${before}`, run: () => void moveLines(line, first, last, -1) },
    { caption: `Move ${named(line, first, last)} ${after}`, run: () => void moveLines(line, first, last, 1) },
    ...(hidden ? [{ caption: `Show hidden ${line}s`, run: () => changeLines('show', line, first, last) }] : []),
  ];
}

function counted(count: number, line: Line): string {
  return count === 1 ? `1 ${line}` : `${count} ${line}s`;
}

function named(line: Line, first: number, last: number): string {
  const name = (index: number): string => (line === 'row' ? String(index) : letters(index));
  return first === last ? `${line} ${name(first)}` : `${line}s ${name(first)}–${name(last)}`;
}
