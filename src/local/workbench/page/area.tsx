// One of the four areas of the grid (corner, top, left, body): its letters, numbers, cells, selection and editor.
import type { ComponentChildren } from 'preact';
import { sentText } from './acts.ts';
import { type Box, letters as lettersOf } from './address.ts';
import { Cell } from './cell.tsx';
import { Editor } from './editor.tsx';
import { pixels } from './pixels.ts';
import { HEADER_HEIGHT, HEADER_WIDTH } from './pointer.ts';
import { type Sheet, type State, selectedBox } from './state.ts';

export type Down = Pick<Box, 'top' | 'bottom'>;
export type Across = Pick<Box, 'left' | 'right'>;

interface AreaProps {
  state: State;
  sheet: Sheet;
  /** Rows and columns that are drawn; null where nothing is frozen: then only headers are. */
  down: Down | null;
  across: Across | null;
  letters?: boolean;
  numbers?: boolean;
  class?: string;
  width: number;
  height: number;
  children?: ComponentChildren;
}

export function Area(props: AreaProps) {
  const { state, sheet, down, across, letters, numbers, width, height } = props;
  const box = down && across && { ...down, ...across };
  const inset = { x: numbers ? HEADER_WIDTH : 0, y: letters ? HEADER_HEIGHT : 0 };
  const frozenX = numbers ? 0 : sheet.geometry.frozenWidth;
  const frozenY = letters ? 0 : sheet.geometry.frozenHeight;
  return (
    <div class={`area ${props.class ?? ''}`} style={pixels({ width, height })}>
      <div
        class="pane"
        style={pixels({ left: inset.x, top: inset.y, width: width - inset.x, height: height - inset.y })}
      >
        <div class="shift" style={pixels({ left: -frozenX, top: -frozenY })}>
          {box && <Cells sheet={sheet} box={box} state={state} />}
          {box && <Selection sheet={sheet} />}
          {props.children}
          {box && state.editing && !state.editing.inBar && contains(box, state.editing.row, state.editing.column) && (
            <Editor key={`${state.editing.row}:${state.editing.column}`} editing={state.editing} sheet={sheet} />
          )}
        </div>
      </div>
      {letters && across && <Letters sheet={sheet} across={across} x={inset.x - frozenX} />}
      {numbers && down && <Numbers sheet={sheet} down={down} y={inset.y - frozenY} />}
      {letters && numbers && (
        <div class="head crossing" style={pixels({ width: HEADER_WIDTH, height: HEADER_HEIGHT })} />
      )}
    </div>
  );
}

function contains(box: Box, row: number, column: number): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

function numbersOf(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function Letters({ sheet, across, x }: { sheet: Sheet; across: Across; x: number }) {
  const { columns } = sheet.geometry;
  const chosen = selectedBox(sheet);
  return (
    <>
      {numbersOf(across.left, across.right).map(
        (column) =>
          columns.size(column) > 0 && (
            <div
              key={column}
              class={`head letter${column >= chosen.left && column <= chosen.right ? ' chosen' : ''}`}
              style={pixels({ left: x + columns.start(column), width: columns.size(column), height: HEADER_HEIGHT })}
            >
              {lettersOf(column)}
              <span class="letter-menu" data-column={column} aria-hidden="true" />
            </div>
          ),
      )}
    </>
  );
}

function Numbers({ sheet, down, y }: { sheet: Sheet; down: Down; y: number }) {
  const { rows } = sheet.geometry;
  const chosen = selectedBox(sheet);
  return (
    <>
      {numbersOf(down.top, down.bottom).map(
        (row) =>
          rows.size(row) > 0 && (
            <div
              key={row}
              class={`head number${row >= chosen.top && row <= chosen.bottom ? ' chosen' : ''}`}
              style={pixels({ top: y + rows.start(row), height: rows.size(row), width: HEADER_WIDTH })}
            >
              {row}
            </div>
          ),
      )}
    </>
  );
}

function Cells({ sheet, box, state }: { sheet: Sheet; box: Box; state: State }) {
  const { layout, geometry, cells } = sheet;
  const merges = layout.merges.filter(
    (one) =>
      one.row <= box.bottom &&
      one.row + one.rows > box.top &&
      one.column <= box.right &&
      one.column + one.columns > box.left,
  );
  const covered = new Set(merges.flatMap((one) => placesOf(one)));
  const plain = numbersOf(box.top, box.bottom).flatMap((row) =>
    numbersOf(box.left, box.right)
      .filter((column) => !covered.has(`${row}:${column}`))
      .map((column) => ({ row, column, rows: 1, columns: 1 })),
  );
  return (
    <>
      {[...plain, ...merges].map((one) => {
        const end = { bottom: one.row + one.rows - 1, right: one.column + one.columns - 1 };
        const place = geometry.rectangle({ top: one.row, left: one.column, ...end });
        if (place.width === 0 || place.height === 0) return null;
        const sent = sentText(state.sent, one);
        const cell = cells.at(one.row, one.column);
        const room = cell && one.columns === 1 ? spill(sheet, one.row, one.column, cell.align ?? 'left') : place;
        return <Cell key={`${one.row}:${one.column}`} cell={cell} place={place} room={room} sent={sent} />;
      })}
    </>
  );
}

function placesOf(merge: { row: number; column: number; rows: number; columns: number }): string[] {
  return numbersOf(merge.row, merge.row + merge.rows - 1).flatMap((row) =>
    numbersOf(merge.column, merge.column + merge.columns - 1).map((column) => `${row}:${column}`),
  );
}

/** Pixels that a text may take: over blank neighbours, away from the side it stands on. */
function spill(sheet: Sheet, row: number, column: number, align: string): { x: number; width: number } {
  const { columns } = sheet.geometry;
  let first = column;
  let last = column;
  const own = sheet.cells.at(row, column);
  if (own?.text && !own.wrap && !own.options) {
    const isBlank = (at: number): boolean => at >= 1 && at <= columns.count && !sheet.cells.at(row, at)?.text;
    if (align !== 'right') while (last - column < 20 && isBlank(last + 1)) last += 1;
    if (align !== 'left') while (column - first < 20 && isBlank(first - 1)) first -= 1;
  }
  return { x: columns.start(first), width: columns.start(last + 1) - columns.start(first) };
}

function Selection({ sheet }: { sheet: Sheet }) {
  const box = selectedBox(sheet);
  const { anchor, geometry, layout } = sheet;
  const merge = layout.merges.find((one) => one.row === anchor.row && one.column === anchor.column);
  const active = geometry.rectangle({
    top: anchor.row,
    left: anchor.column,
    bottom: anchor.row + (merge?.rows ?? 1) - 1,
    right: anchor.column + (merge?.columns ?? 1) - 1,
  });
  const whole = geometry.rectangle(box);
  const isMany = box.top !== box.bottom || box.left !== box.right;
  return (
    <>
      {isMany && <div class="range" style={css(whole)} />}
      <div class="active" style={css(active)} />
    </>
  );
}

function css(place: { x: number; y: number; width: number; height: number }) {
  return pixels({ left: place.x, top: place.y, width: place.width, height: place.height });
}
