// Below the last row: more rows, as many as a person says.
import { useState } from 'preact/hooks';
import { pixels } from '../pixels.ts';
import type { Sheet } from '../state.ts';
import { changeLines } from '../structure.ts';

export const MORE_ROWS_HEIGHT = 48;
const USUAL = 1000;
const MOST = 50_000;

export function MoreRows({ sheet, top }: { sheet: Sheet; top: number }) {
  const [count, setCount] = useState(USUAL);
  const { rows } = sheet.layout.tab;
  return (
    <form
      class="more-rows"
      style={pixels({ top, height: MORE_ROWS_HEIGHT })}
      onSubmit={(event) => {
        event.preventDefault();
        changeLines('insert', 'row', rows + 1, rows + count);
      }}
    >
      <button type="submit" class="link">
        Add
      </button>
      <input
        type="number"
        aria-label="Rows to add"
        min={1}
        max={MOST}
        value={count}
        onInput={(event) => setCount(Number(event.currentTarget.value))}
      />
      more rows at the bottom
    </form>
  );
}
