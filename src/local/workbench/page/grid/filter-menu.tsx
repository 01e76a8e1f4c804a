// The list of a column's values under the filter's heading: what is ticked stays, the rest is left out.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FilterValue } from '../../../session-types.ts';
import { letters } from '../address.ts';
import { ask } from '../api.ts';
import { complain } from '../book.ts';
import { focusGrid } from '../focus.ts';
import { change, type Sheet } from '../state.ts';
import { filterBy, sortBy } from '../structure.ts';
import { Popup } from './popup.tsx';
import type { View } from './view.ts';

const MOST_SHOWN = 500;
const close = (): void => {
  change({ filterMenu: null });
  focusGrid();
};

export function FilterMenu({ column, sheet, view }: { column: number; sheet: Sheet; view: View }) {
  const [values, setValues] = useState<FilterValue[] | null>(null);
  const [sought, setSought] = useState('');
  const menu = useRef<HTMLDivElement>(null);
  const tab = sheet.layout.tab.name;
  const row = sheet.layout.filter?.row ?? 1;
  useEffect(() => {
    ask('filterValues', { tab, column: letters(column) }).then(setValues, (error) => {
      close();
      complain('The values of the column could not be read', error);
    });
  }, [tab, column]);
  useEffect(() => menu.current?.querySelector('input')?.focus(), [values === null]);
  const wanted = sought.toLocaleLowerCase();
  const listed = (values ?? []).filter((one) => one.text.toLocaleLowerCase().includes(wanted));
  const tick = (texts: Set<string>, hidden: boolean): void =>
    setValues((values ?? []).map((one) => (texts.has(one.text) ? { ...one, hidden } : one)));
  const tickListed = (hidden: boolean): void => tick(new Set(listed.map((one) => one.text)), hidden);
  const take = (event: Event): void => {
    event.preventDefault();
    close();
    filterBy(
      column,
      (values ?? []).filter((one) => one.hidden).map((one) => one.text),
    );
  };
  const sort = (ascending: boolean): void => {
    close();
    sortBy(column, ascending);
  };
  return (
    <Popup beside={view.placeOf({ top: row, left: column, bottom: row, right: column })} view={view}>
      <div
        class="filter-menu"
        role="dialog"
        aria-label={`Filter of column ${letters(column)}`}
        ref={menu}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') close();
        }}
      >
        <button type="button" class="plain" onClick={() => sort(true)}>
          Sort A to Z
        </button>
        <button type="button" class="plain" onClick={() => sort(false)}>
          Sort Z to A
        </button>
        <hr />
        <form onSubmit={take}>
          <div class="filter-all">
            <button type="button" class="link" onClick={() => tickListed(false)}>
              Select all {values === null ? '' : listed.length}
            </button>
            <button type="button" class="link" onClick={() => tickListed(true)}>
              Clear
            </button>
          </div>
          <input
            class="field-text"
            aria-label="Find a value"
            placeholder="Find a value"
            onInput={(event) => setSought(event.currentTarget.value)}
          />
          <div class="filter-values">
            {values === null && <p class="quiet-text">Reading…</p>}
            {listed.slice(0, MOST_SHOWN).map((one) => (
              <label key={one.text}>
                <input type="checkbox" checked={!one.hidden} onChange={() => tick(new Set([one.text]), !one.hidden)} />
                {one.text === '' ? '(Blanks)' : one.text}
              </label>
            ))}
            {listed.length > MOST_SHOWN && (
              <p class="quiet-text">{`${listed.length - MOST_SHOWN} more: type above to find them.`}</p>
            )}
          </div>
          <div class="buttons">
            <button type="button" class="quiet" onClick={close}>
              Cancel
            </button>
            <button type="submit" class="filled" disabled={values === null}>
              OK
            </button>
          </div>
        </form>
      </div>
    </Popup>
  );
}
