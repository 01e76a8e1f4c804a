// The grid of a tab: a scrolling field with sticky bands for letters, numbers and frozen cells; only what is in view is drawn.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { beginEdit } from '../acts.ts';
import { boxName } from '../address.ts';
import { copy, paste } from '../clipboard.ts';
import { FindBar } from '../find-bar.tsx';
import { pixels } from '../pixels.ts';
import { change, type Sheet, type State, selectedBox } from '../state.ts';
import { Area } from './area.tsx';
import { Charts } from './charts.tsx';
import { Editor } from './editor.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { GridMenu } from './grid-menu.tsx';
import { HoverCard } from './hover-card.tsx';
import { onKey } from './keys.ts';
import { MORE_ROWS_HEIGHT, MoreRows } from './more-rows.tsx';
import { listenToPointer, type MenuRequest } from './pointer.ts';
import { reveal } from './reveal.ts';
import { HEADER_HEIGHT, HEADER_WIDTH, quarters, type Scrolled, viewOf, visibleBox } from './view.ts';

export function Grid({ state, sheet }: { state: State; sheet: Sheet }) {
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLTextAreaElement>(null);
  const [scrolled, setScrolled] = useState<Scrolled>({ x: 0, y: 0, width: 1200, height: 700 });
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const { layout, geometry } = sheet;
  const tab = layout.tab.id;

  const look = (): void => {
    const element = scroller.current;
    if (!element) return;
    const { scrollLeft: x, scrollTop: y, clientWidth: width, clientHeight: height } = element;
    sheet.scroll = { x, y };
    setScrolled({ x, y, width, height });
  };
  useLayoutEffect(() => {
    scroller.current?.scrollTo(sheet.scroll.x, sheet.scroll.y);
    takeFocus(keys.current);
    look();
  }, [tab]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (scroller.current)
      return listenToPointer(scroller.current, setMenu, () => keys.current?.focus({ preventScroll: true }));
  }, []);
  useLayoutEffect(() => {
    if (state.editing === null) takeFocus(keys.current);
  }, [state.editing === null]);
  useEffect(() => {
    // A menu or box that closes leaves the focus nowhere; the next key is meant for the grid.
    const onStray = (event: KeyboardEvent): void => {
      if (event.target !== document.body || !keys.current) return;
      keys.current.focus({ preventScroll: true });
      onKey(event, sheet, scrolled.height);
    };
    document.addEventListener('keydown', onStray);
    return () => document.removeEventListener('keydown', onStray);
  }, [sheet, scrolled.height]);
  useEffect(() => {
    if (scroller.current && sheet.goal) reveal(scroller.current, sheet, sheet.goal);
  }, [tab, sheet.goal]);

  const shown = visibleBox(geometry, scrolled);
  const view = viewOf(sheet, scrolled);
  const parts = quarters(sheet, shown);
  useEffect(() => {
    for (const { down, across } of Object.values(parts)) {
      if (down && across) sheet.cells.need({ ...down, ...across }, state.revision, () => change({}));
    }
  }, [sheet.cells, state.revision, shown.top, shown.left, shown.bottom, shown.right]);

  const width = geometry.columns.start(geometry.columns.count + 1);
  const height = geometry.rows.start(geometry.rows.count + 1);
  const bandHeight = HEADER_HEIGHT + geometry.frozenHeight;
  const sideWidth = HEADER_WIDTH + geometry.frozenWidth;
  const field = { width: width + HEADER_WIDTH, height: height + HEADER_HEIGHT + MORE_ROWS_HEIGHT };
  const side = `side${layout.frozenColumns > 0 ? ' frozen' : ''}`;
  const area = (name: keyof typeof parts) => ({ state, sheet, ...parts[name] });
  return (
    <div class="grid-frame">
      <textarea
        class="keys"
        ref={keys}
        rows={1}
        aria-label={spoken(sheet)}
        onKeyDown={(event) => onKey(event, sheet, scrolled.height - bandHeight)}
        onInput={(event) => {
          // What an input method has composed arrives here and not as a key.
          beginEdit(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
        onContextMenu={(event) => {
          // The key of the context menu; a click never reaches this field.
          event.preventDefault();
          const { x, y } = view.placeOf({
            ...selectedBox(sheet),
            bottom: sheet.anchor.row,
            right: sheet.anchor.column,
          });
          const frame = scroller.current?.getBoundingClientRect();
          const corner = { x: (frame?.x ?? 0) + HEADER_WIDTH, y: (frame?.y ?? 0) + HEADER_HEIGHT };
          setMenu({ ...sheet.anchor, on: 'cell', x: corner.x + x, y: corner.y + y });
        }}
        onCopy={(event) => {
          event.preventDefault();
          void copy();
        }}
        onCut={(event) => {
          event.preventDefault();
          void copy(true);
        }}
        onPaste={(event) => {
          event.preventDefault();
          paste(event.clipboardData?.getData('text/plain') ?? '');
        }}
      />
      <div class={`grid${layout.gridlines ? ' lines' : ''}`} ref={scroller} onScroll={look}>
        <div class="field" style={pixels(field)}>
          <div class={`band${layout.frozenRows > 0 ? ' frozen' : ''}`} style={pixels({ height: bandHeight })}>
            <Area {...area('corner')} class={side} letters numbers width={sideWidth} height={bandHeight} />
            <Area {...area('top')} letters width={width - geometry.frozenWidth} height={bandHeight} />
          </div>
          <div class="rest" style={pixels({ height: height - geometry.frozenHeight })}>
            <Area {...area('left')} class={side} numbers width={sideWidth} height={height - geometry.frozenHeight} />
            <Area {...area('body')} width={width - geometry.frozenWidth} height={height - geometry.frozenHeight}>
              <Charts sheet={sheet} shown={shown} />
            </Area>
          </div>
          <MoreRows sheet={sheet} top={height + HEADER_HEIGHT} />
        </div>
      </div>
      {state.editing && !state.editing.inBar && (
        <Editor
          key={`${state.editing.row}:${state.editing.column}`}
          editing={state.editing}
          sheet={sheet}
          view={view}
        />
      )}
      {state.filterMenu && (
        <FilterMenu key={state.filterMenu.column} column={state.filterMenu.column} sheet={sheet} view={view} />
      )}
      <HoverCard scroller={scroller} sheet={sheet} view={view} />
      {state.find && <FindBar state={state} find={state.find} />}
      {menu && <GridMenu request={menu} sheet={sheet} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** What a screen reader says when the cursor moves. */
function spoken(sheet: Sheet): string {
  const { anchor, cells } = sheet;
  const { row, column } = anchor;
  const name = boxName({ top: row, left: column, bottom: row, right: column });
  const cell = cells.at(row, column);
  const note = cell?.note ? `, note: ${cell.note}` : '';
  return `${sheet.layout.tab.name} ${name} ${cell?.text ?? ''}${note}`;
}

/** Lets keys reach the grid, unless a person is writing elsewhere. */
function takeFocus(keys: HTMLElement | null): void {
  if (!document.activeElement?.matches('input, textarea, select, iframe, dialog *'))
    keys?.focus({ preventScroll: true });
}
