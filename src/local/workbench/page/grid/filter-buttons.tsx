// The buttons on the heading row of the sheet's filter; each opens the list of its column's values.
import { type Box, letters } from '../address.ts';
import { Icon } from '../icons.tsx';
import { pixels } from '../pixels.ts';
import { change, type Sheet } from '../state.ts';

const SIZE = 18;

export function FilterButtons({ sheet, box }: { sheet: Sheet; box: Box }) {
  const { filter } = sheet.layout;
  const { rows, columns } = sheet.geometry;
  if (!filter || filter.row < box.top || filter.row > box.bottom) return null;
  const first = Math.max(filter.column, box.left);
  const last = Math.min(filter.column + filter.columns - 1, box.right);
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter(
    (column) => columns.size(column) >= SIZE,
  );
  return (
    <>
      {shown.map((column) => {
        const isFiltered = filter.filtered.includes(column);
        return (
          <button
            key={column}
            type="button"
            tabIndex={-1}
            class={`filter-button${isFiltered ? ' on' : ''}`}
            aria-label={`Filter column ${letters(column)}${isFiltered ? ', filtered' : ''}`}
            style={pixels({
              left: columns.start(column + 1) - SIZE - 3,
              top: rows.start(filter.row + 1) - SIZE - 2,
              width: SIZE,
              height: SIZE,
            })}
            onClick={() => change({ filterMenu: { column } })}
          >
            <Icon name="filter" />
          </button>
        );
      })}
    </>
  );
}
