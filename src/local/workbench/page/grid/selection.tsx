// What is drawn over the cells: the selection with its fill handle, cells on the clipboard, a fill or a new size under way.
import { type Box, letters } from '../address.ts';
import { pixels } from '../pixels.ts';
import { type Sheet, type State, selectedBox } from '../state.ts';

export function Selection({ sheet, state }: { sheet: Sheet; state: State }) {
  const box = selectedBox(sheet);
  const { anchor, layout } = sheet;
  const merge = layout.merges.find((one) => one.row === anchor.row && one.column === anchor.column);
  const bottom = anchor.row + (merge?.rows ?? 1) - 1;
  const right = anchor.column + (merge?.columns ?? 1) - 1;
  const isMany = box.top !== box.bottom || box.left !== box.right;
  const { copied, filling } = state;
  return (
    <>
      {isMany && <Frame class="range" sheet={sheet} box={box} />}
      <Frame class="active" sheet={sheet} box={{ top: anchor.row, left: anchor.column, bottom, right }} />
      <FillHandle
        sheet={sheet}
        box={{ ...box, bottom: Math.max(box.bottom, bottom), right: Math.max(box.right, right) }}
      />
      {copied?.tab === layout.tab.name && <Frame class="copied" sheet={sheet} box={copied.box} />}
      {filling && <Frame class="filling" sheet={sheet} box={filling} />}
      <NewSize sheet={sheet} state={state} />
    </>
  );
}

function Frame({ sheet, box, ...props }: { sheet: Sheet; box: Box; class: string }) {
  const { x, y, width, height } = sheet.geometry.rectangle(box);
  return <div class={props.class} style={pixels({ left: x, top: y, width, height })} />;
}

function FillHandle({ sheet, box }: { sheet: Sheet; box: Box }) {
  const { rows, columns } = sheet.geometry;
  // Of whole rows and columns the corner is far away, and there is nothing to fill beyond it.
  if (box.bottom === rows.count && box.top !== box.bottom) return null;
  return (
    <div
      class="fill-handle"
      title={`Drag to fill from ${letters(box.left)}${box.top}`}
      style={pixels({ left: columns.start(box.right + 1) - 5, top: rows.start(box.bottom + 1) - 5 })}
    />
  );
}

/** A line where the edge of a column or row would come to stand. */
function NewSize({ sheet, state }: { sheet: Sheet; state: State }) {
  const { resizing } = state;
  if (!resizing) return null;
  const { rows, columns } = sheet.geometry;
  const isRow = resizing.line === 'row';
  const at = (isRow ? rows : columns).start(resizing.index) + resizing.size;
  const end = isRow ? columns.start(columns.count + 1) : rows.start(rows.count + 1);
  return (
    <div
      class="new-size"
      style={pixels(isRow ? { top: at, left: 0, width: end, height: 2 } : { left: at, top: 0, width: 2, height: end })}
    />
  );
}
