// The bar at the bottom: tabs, the list of all of them, a new one.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TabInfo } from '../../session-types.ts';
import { complain, complainOf, openTab } from './book.ts';
import { focusGrid } from './focus.ts';
import { Icon } from './icons.tsx';
import { type Item, MenuList } from './menu-list.tsx';
import type { State } from './state.ts';
import { addTab, changeTab, duplicateTab, openListed, renameTab, shiftTab } from './structure.ts';

const NOT_OPENED = 'The tab could not be opened';

export function Tabs({ state }: { state: State }) {
  const [isListOpen, setListOpen] = useState(false);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [menu, setMenu] = useState<{ tab: TabInfo; x: number } | null>(null);
  const open = state.sheet?.layout.tab;
  const shown = state.tabs.filter((tab) => !tab.hidden || tab.id === open?.id);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open?.id, open?.name, shown.length]);
  const go = (name: string): void => void openTab(name).catch((error) => complainOf(name, NOT_OPENED, error));
  const openMenu = (event: MouseEvent | KeyboardEvent, tab: TabInfo): void => {
    event.preventDefault();
    setMenu({ tab, x: (event.currentTarget as HTMLElement).getBoundingClientRect().left });
  };
  return (
    <footer class="tabs">
      <button
        type="button"
        class="icon"
        title="New tab"
        aria-label="New tab"
        onClick={() => void addTab().catch((error) => complain(NOT_OPENED, error))}
      >
        <Icon name="plus" />
      </button>
      <div class="tab-list-holder">
        <button
          type="button"
          class="icon"
          title="All tabs"
          aria-label="All tabs"
          aria-haspopup="menu"
          aria-expanded={isListOpen}
          onPointerDown={(event) => isListOpen && event.preventDefault()}
          onClick={() => setListOpen(!isListOpen)}
        >
          <Icon name="list" />
        </button>
        {isListOpen && (
          <MenuList
            label="All tabs"
            items={state.tabs.map((tab) => ({
              caption: tab.name,
              checked: tab.id === open?.id,
              hint: tab.hidden ? 'hidden' : '',
              run: () => void openListed(tab).catch((error) => complainOf(tab.name, NOT_OPENED, error)),
            }))}
            onClose={() => setListOpen(false)}
          />
        )}
      </div>
      <div
        class="tab-row"
        role="tablist"
        aria-label="Tabs of the book"
        ref={row}
        onWheel={(event) => {
          // A mouse wheel has no other way to the tabs beyond the edge.
          if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY;
        }}
      >
        {shown.map((tab) =>
          renaming === tab.id ? (
            <input
              key={tab.id}
              class="tab-name"
              aria-label="Name of the tab"
              defaultValue={tab.name}
              ref={focusOnce}
              onBlur={(event) => {
                if (renaming === null) return;
                setRenaming(null);
                renameTab(tab.name, event.currentTarget.value.trim());
              }}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.value = tab.name;
                if (event.key === 'Enter' || event.key === 'Escape') focusGrid();
              }}
            />
          ) : (
            <button
              type="button"
              role="tab"
              key={tab.id}
              class={`tab${tab.hidden ? ' is-hidden' : ''}`}
              aria-selected={tab.id === open?.id}
              onClick={() => tab.id !== open?.id && go(tab.name)}
              onDblClick={() => setRenaming(tab.id)}
              onContextMenu={(event) => openMenu(event, tab)}
            >
              {tab.name}
              {tab.color && <span class="tab-color" style={{ background: tab.color }} />}
            </button>
          ),
        )}
      </div>
      {menu && (
        <div class="tab-menu" style={{ left: `${menu.x}px` }}>
          <MenuList
            label={`Tab ${menu.tab.name}`}
            items={tabItems(menu.tab, () => setRenaming(menu.tab.id))}
            onClose={() => setMenu(null)}
          />
        </div>
      )}
    </footer>
  );
}

function tabItems(tab: TabInfo, rename: () => void): Item[] {
  return [
    { caption: 'Delete', run: () => changeTab('deleteTab', tab.name) },
    {
      caption: 'Duplicate',
      run: () => void duplicateTab(tab.name).catch((error) => complain(NOT_OPENED, error)),
    },
    { caption: 'Rename', run: rename },
    { caption: 'Hide tab', run: () => changeTab('hideTab', tab.name) },
    { caption: '' },
    { caption: 'Move right', run: () => shiftTab(tab.id, 1) },
    { caption: 'Move left', run: () => shiftTab(tab.id, -1) },
  ];
}

function focusOnce(input: HTMLInputElement | null): void {
  if (!input || document.activeElement === input) return;
  input.focus();
  input.select();
}
