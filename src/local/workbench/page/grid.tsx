// The grid of a tab: a scrolling field with sticky bands for letters, numbers and frozen cells; only what is in view is drawn.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { beginEdit, copy, paste } from './acts.ts';
import { type Box, boxName } from './address.ts';
import { type Across, Area, type Down } from './area.tsx';
import { Charts } from './charts.tsx';
import { GridMenu } from './grid-menu.tsx';
import { onKey } from './keys.ts';
import { pixels } from './pixels.ts';
import { HEADER_HEIGHT, HEADER_WIDTH, listenToPointer, type MenuRequest } from './pointer.ts';
import { change, type Sheet, type State, selectedBox } from './state.ts';

/** Drawn beyond the edge, so that a quick scroll meets cells and not white. */
const MARGIN = 200;

export function Grid({ state, sheet }: { state: State; sheet: Sheet }) {
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState({ x: 0, y: 0, width: 1200, height: 700 });
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const { layout, geometry } = sheet;
  const tab = layout.tab.id;

  const look = (): void => {
    const element = scroller.current;
    if (!element) return;
    sheet.scroll = { x: element.scrollLeft, y: element.scrollTop };
    setView({ x: element.scrollLeft, y: element.scrollTop, width: element.clientWidth, height: element.clientHeight });
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
      if (document.activeElement !== document.body || !keys.current) return;
      keys.current.focus({ preventScroll: true });
      onKey(event, sheet, view.height);
    };
    document.addEventListener('keydown', onStray);
    return () => document.removeEventListener('keydown', onStray);
  }, [sheet, view.height]);
  useEffect(() => {
    if (scroller.current) reveal(scroller.current, sheet);
  }, [tab, sheet.focus.row, sheet.focus.column]);

  const shown = visibleBox(sheet, view);
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
  const area = (name: keyof typeof parts) => ({ state, sheet, ...parts[name] });
  return (
    <div class="grid-frame">
      <textarea
        class="keys"
        ref={keys}
        rows={1}
        aria-label={spoken(sheet)}
        onKeyDown={(event) => onKey(event, sheet, view.height - bandHeight)}
        onInput={(event) => {
          // What an input method has composed arrives here and not as a key.
          beginEdit(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
        onCopy={(event) => {
          event.preventDefault();
          void copy();
        }}
        onPaste={(event) => {
          event.preventDefault();
          paste(event.clipboardData?.getData('text/plain') ?? '');
        }}
      />
      <div class={`grid${layout.gridlines ? ' lines' : ''}`} ref={scroller} onScroll={look}>
        <div class="field" style={pixels({ width: width + HEADER_WIDTH, height: height + HEADER_HEIGHT })}>
          <div class="band" style={pixels({ height: bandHeight })}>
            <Area {...area('corner')} class="side" letters numbers width={sideWidth} height={bandHeight} />
            <Area {...area('top')} letters width={width - geometry.frozenWidth} height={bandHeight} />
          </div>
          <div class="rest" style={pixels({ height: height - geometry.frozenHeight })}>
            <Area {...area('left')} class="side" numbers width={sideWidth} height={height - geometry.frozenHeight} />
            <Area {...area('body')} width={width - geometry.frozenWidth} height={height - geometry.frozenHeight}>
              <Charts sheet={sheet} shown={shown} />
            </Area>
          </div>
        </div>
      </div>
      {menu && <GridMenu request={menu} sheet={sheet} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** What a screen reader says when the cursor moves. */
function spoken(sheet: Sheet): string {
  const { anchor, cells } = sheet;
  const { row, column } = anchor;
  const name = boxName({ top: row, left: column, bottom: row, right: column });
  return `${sheet.layout.tab.name} ${name} ${cells.at(row, column)?.text ?? ''}`;
}

function visibleBox({ geometry }: Sheet, view: { x: number; y: number; width: number; height: number }): Box {
  const { rows, columns, frozenHeight, frozenWidth } = geometry;
  return {
    top: rows.at(frozenHeight + Math.max(0, view.y - MARGIN)),
    left: columns.at(frozenWidth + Math.max(0, view.x - MARGIN)),
    bottom: rows.at(view.y + view.height + MARGIN),
    right: columns.at(view.x + view.width + MARGIN),
  };
}

type Quarter = { down: Down | null; across: Across | null };

/** What each of the four areas shows. */
function quarters({ layout }: Sheet, shown: Box): Record<'corner' | 'top' | 'left' | 'body', Quarter> {
  const { frozenRows, frozenColumns } = layout;
  const body = {
    down: { top: Math.max(shown.top, frozenRows + 1), bottom: shown.bottom },
    across: { left: Math.max(shown.left, frozenColumns + 1), right: shown.right },
  };
  const top = frozenRows > 0 ? { top: 1, bottom: frozenRows } : null;
  const side = frozenColumns > 0 ? { left: 1, right: frozenColumns } : null;
  return {
    corner: { down: top, across: side },
    top: { down: top, across: body.across },
    left: { down: body.down, across: side },
    body,
  };
}

/** Lets keys reach the grid, unless a person is writing elsewhere. */
function takeFocus(keys: HTMLElement | null): void {
  if (!document.activeElement?.matches('input, textarea, select, iframe, dialog *'))
    keys?.focus({ preventScroll: true });
}

/** Scrolls so far that the moving corner of the selection is in view; of whole rows and columns there is no such corner. */
function reveal(element: HTMLDivElement, sheet: Sheet): void {
  const { geometry, focus, layout } = sheet;
  const { top, left } = selectedBox(sheet);
  const cell = geometry.rectangle({ top: focus.row, left: focus.column, bottom: focus.row, right: focus.column });
  const isWholeColumn = focus.row === geometry.rows.count && top <= geometry.rows.next(0, 1);
  const isWholeRow = focus.column === geometry.columns.count && left <= geometry.columns.next(0, 1);
  if (focus.row > layout.frozenRows && !isWholeColumn) {
    const end = cell.y + cell.height + HEADER_HEIGHT - element.clientHeight;
    const start = cell.y - geometry.frozenHeight;
    if (element.scrollTop > start) element.scrollTop = start;
    else if (element.scrollTop < end) element.scrollTop = Math.min(end, start);
  }
  if (focus.column > layout.frozenColumns && !isWholeRow) {
    const end = cell.x + cell.width + HEADER_WIDTH - element.clientWidth;
    const start = cell.x - geometry.frozenWidth;
    if (element.scrollLeft > start) element.scrollLeft = start;
    else if (element.scrollLeft < end) element.scrollLeft = Math.min(end, start);
  }
}
