// One of the four areas of the grid (corner, top, left, body): its heads, cells and selection.
import type { ComponentChildren } from 'preact';
import { sentText } from '../acts.ts';
import type { Box } from '../address.ts';
import { pixels } from '../pixels.ts';
import type { Sheet, State } from '../state.ts';
import { Cell } from './cell.tsx';
import { FilterButtons } from './filter-buttons.tsx';
import { Letters, Numbers } from './heads.tsx';
import { Selection } from './selection.tsx';
import { type Across, type Down, HEADER_HEIGHT, HEADER_WIDTH } from './view.ts';

const MOST_COLUMNS_SPILLED = 20;

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
          {box && <FilterButtons sheet={sheet} box={box} />}
          {box && <Selection sheet={sheet} state={state} />}
          {props.children}
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

function numbersOf(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function Cells({ sheet, box, state }: { sheet: Sheet; box: Box; state: State }) {
  const { layout, geometry, cells } = sheet;
  const { rows, columns } = geometry;
  const merges = layout.merges.filter(
    (one) =>
      one.row <= box.bottom &&
      one.row + one.rows > box.top &&
      one.column <= box.right &&
      one.column + one.columns > box.left,
  );
  const covered = new Set(merges.flatMap((one) => placesOf(one)));
  const seenColumns = numbersOf(box.left, box.right).filter((column) => columns.size(column) > 0);
  const plain = numbersOf(box.top, box.bottom)
    .filter((row) => rows.size(row) > 0)
    .flatMap((row) =>
      seenColumns
        .filter((column) => !covered.has(`${row}:${column}`))
        .map((column) => ({ row, column, rows: 1, columns: 1 })),
    );
  return (
    <>
      {[...plain, ...merges].map((one) => {
        const end = { bottom: one.row + one.rows - 1, right: one.column + one.columns - 1 };
        const place = geometry.rectangle({ top: one.row, left: one.column, ...end });
        if (place.width === 0 || place.height === 0) return null;
        const key = `${one.row}:${one.column}`;
        const cell = cells.at(one.row, one.column);
        const room = cell?.text && one.columns === 1 ? spill(sheet, one.row, one.column, cell.align ?? 'left') : place;
        return (
          <Cell
            key={key}
            cell={cell}
            place={place}
            room={room}
            sent={state.sent.length > 0 ? sentText(state.sent, one) : undefined}
            isFound={state.find?.marks.has(key) ?? false}
          />
        );
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
function spill(
  sheet: Sheet,
  row: number,
  column: number,
  align: string,
): { x: number; width: number; coversLines: boolean } {
  const { columns } = sheet.geometry;
  let first = column;
  let last = column;
  const own = sheet.cells.at(row, column);
  if (own?.text && !own.wrap && !own.clip && !own.options) {
    const isBlank = (at: number): boolean => at >= 1 && at <= columns.count && !sheet.cells.at(row, at)?.text;
    if (align !== 'right') while (last - column < MOST_COLUMNS_SPILLED && isBlank(last + 1)) last += 1;
    if (align !== 'left') while (column - first < MOST_COLUMNS_SPILLED && isBlank(first - 1)) first -= 1;
  }
  const neighbours = numbersOf(first, last).filter((at) => at !== column);
  return {
    x: columns.start(first),
    width: columns.start(last + 1) - columns.start(first),
    coversLines: neighbours.length > 0 && neighbours.every((at) => !sheet.cells.at(row, at)?.background),
  };
}
