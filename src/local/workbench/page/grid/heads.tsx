// The letters above the columns and the numbers beside the rows, with their edges to drag and the marks of what is hidden.
import { letters as lettersOf } from '../address.ts';
import { pixels } from '../pixels.ts';
import { type Sheet, selectedBox } from '../state.ts';
import { changeLines, type Line } from '../structure.ts';
import type { Axis } from './geometry.ts';
import { type Across, type Down, HEADER_HEIGHT, HEADER_WIDTH } from './view.ts';

export function Letters({ sheet, across, x }: { sheet: Sheet; across: Across; x: number }) {
  const { columns } = sheet.geometry;
  const chosen = selectedBox(sheet);
  return (
    <>
      {seen(columns, across.left, across.right).map((column) => (
        <div
          key={column}
          class={`head letter${column >= chosen.left && column <= chosen.right ? ' chosen' : ''}`}
          style={pixels({ left: x + columns.start(column), width: columns.size(column), height: HEADER_HEIGHT })}
        >
          {lettersOf(column)}
          <span class="letter-menu" data-column={column} aria-hidden="true" />
          <Edge line="column" index={column} axis={columns} />
        </div>
      ))}
    </>
  );
}

export function Numbers({ sheet, down, y }: { sheet: Sheet; down: Down; y: number }) {
  const { rows } = sheet.geometry;
  const chosen = selectedBox(sheet);
  const { filter } = sheet.layout;
  const isLeft = (row: number): boolean =>
    filter !== null && filter.filtered.length > 0 && row > filter.row && row < filter.row + filter.rows;
  return (
    <>
      {seen(rows, down.top, down.bottom).map((row) => (
        <div
          key={row}
          class={['head number', row >= chosen.top && row <= chosen.bottom && 'chosen', isLeft(row) && 'left-in']
            .filter(Boolean)
            .join(' ')}
          style={pixels({ top: y + rows.start(row), height: rows.size(row), width: HEADER_WIDTH })}
        >
          {row}
          <Edge line="row" index={row} axis={rows} isFiltered={isLeft(row)} />
        </div>
      ))}
    </>
  );
}

interface EdgeProps {
  line: Line;
  index: number;
  axis: Axis;
  isFiltered?: boolean;
}

/** Where a line is drawn larger or smaller, and where hidden lines before it come back. */
function Edge({ line, index, axis, isFiltered = false }: EdgeProps) {
  // What a filter leaves out comes back when the filter does.
  const first = isFiltered ? index : firstHidden(axis, index);
  return (
    <>
      {first < index && (
        <button
          type="button"
          class={`unhide ${line}`}
          tabIndex={-1}
          title={`Show hidden ${line}s`}
          aria-label={`Show the hidden ${line}s before ${line === 'row' ? index : lettersOf(index)}`}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => changeLines('show', line, first, index - 1)}
        />
      )}
      <span class={`head-edge ${line}`} data-line={line} data-index={index} aria-hidden="true" />
    </>
  );
}

/** The first of the hidden lines that end right before this one; the line itself when there is none. */
function firstHidden(axis: Axis, index: number): number {
  let first = index;
  while (first > 1 && axis.size(first - 1) === 0) first -= 1;
  return first;
}

function seen(axis: Axis, first: number, last: number): number[] {
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return all.filter((index) => axis.size(index) > 0);
}
