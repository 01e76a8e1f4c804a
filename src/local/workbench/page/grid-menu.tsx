// The context menu of the grid: clipboard, rows, sorting.
import { beginEdit, clear, copy, deleteRows, insertRows, paste, sortBy } from './acts.ts';
import { letters } from './address.ts';
import { complain } from './book.ts';
import { type Item, MenuList } from './menu-list.tsx';
import type { Hit, MenuRequest } from './pointer.ts';
import { type Sheet, selectedBox } from './state.ts';

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
  const { top, bottom } = selectedBox(sheet);
  const count = bottom - top + 1;
  const rows = count === 1 ? 'row' : 'rows';
  const line = { caption: '' };
  const clipboard: Item[] = [
    { caption: 'Copy', hint: 'Ctrl+C', run: () => void copy() },
    { caption: 'Paste', hint: 'Ctrl+V', run: () => void pasteFromClipboard() },
    { caption: 'Clear', hint: 'Delete', run: clear },
  ];
  const rowItems: Item[] = [
    { caption: `Insert ${count} ${rows} above`, run: () => insertRows(top, count) },
    // Rows are inserted before others, and below the last one there is none.
    ...(bottom + count <= sheet.layout.tab.rows
      ? [{ caption: `Insert ${count} ${rows} below`, run: () => insertRows(bottom + 1, count) }]
      : []),
    { caption: count === 1 ? `Delete row ${top}` : `Delete rows ${top}–${bottom}`, run: () => deleteRows(top, bottom) },
  ];
  const sorting: Item[] = [
    { caption: `Sort sheet by column ${letters(at.column)}, A to Z`, run: () => sortBy(at.column, true) },
    { caption: `Sort sheet by column ${letters(at.column)}, Z to A`, run: () => sortBy(at.column, false) },
  ];
  if (at.on === 'letter') return [...sorting, line, ...clipboard];
  if (at.on === 'number') return [...rowItems, line, ...clipboard];
  return [{ caption: 'Edit', hint: 'F2', run: () => beginEdit() }, ...clipboard, line, ...rowItems, line, ...sorting];
}

async function pasteFromClipboard(): Promise<void> {
  try {
    paste(await navigator.clipboard.readText());
  } catch {
    complain('Nothing was pasted', 'The browser does not hand out the clipboard here. Press Ctrl+V instead.');
  }
}
