// The bar at the bottom: tabs, the list of all of them, a new one.
import { useState } from 'preact/hooks';
import { askShown, complain, complainOf, openTab } from './book.ts';
import { MenuList } from './menu-list.tsx';
import { now, type State } from './state.ts';

export function Tabs({ state }: { state: State }) {
  const [isListOpen, setListOpen] = useState(false);
  const [renaming, setRenaming] = useState<string | null>(null);
  const open = state.sheet?.layout.tab;
  const go = (name: string): void =>
    void openTab(name).catch((error) => complainOf(name, 'The tab could not be opened', error));
  const rename = (tab: string, name: string): void => {
    setRenaming(null);
    if (name !== '' && name !== tab) void askShown('Working', 'renameTab', { tab, name });
  };
  const shown = state.tabs.filter((tab) => !tab.hidden || tab.id === open?.id);
  return (
    <footer class="tabs">
      <button
        type="button"
        class="icon"
        title="New tab"
        aria-label="New tab"
        onClick={() => void addTab(state).catch((error) => complain('The tab could not be opened', error))}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 4v12M4 10h12" />
        </svg>
      </button>
      <div class="tab-list-holder">
        <button
          type="button"
          class="icon"
          title="All tabs"
          aria-label="All tabs"
          onClick={() => setListOpen(!isListOpen)}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 6h12M4 10h12M4 14h12" />
          </svg>
        </button>
        {isListOpen && (
          <MenuList
            label="All tabs"
            items={state.tabs.map((tab) => ({
              caption: tab.name,
              checked: tab.id === open?.id,
              hint: tab.hidden ? 'hidden' : '',
              run: () => go(tab.name),
            }))}
            onClose={() => setListOpen(false)}
          />
        )}
      </div>
      <div class="tab-row" role="tablist" aria-label="Tabs of the book">
        {shown.map((tab) =>
          renaming === tab.name ? (
            <input
              key={tab.id}
              class="tab-name"
              aria-label="Name of the tab"
              defaultValue={tab.name}
              ref={focusOnce}
              onBlur={(event) => rename(tab.name, event.currentTarget.value.trim())}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.currentTarget.blur();
                if (event.key === 'Escape') setRenaming(null);
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
              onDblClick={() => setRenaming(tab.name)}
            >
              {tab.name}
              {tab.color && <span class="tab-color" style={{ background: tab.color }} />}
            </button>
          ),
        )}
      </div>
    </footer>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  if (!input || document.activeElement === input) return;
  input.focus();
  input.select();
}

async function addTab(state: State): Promise<void> {
  const taken = new Set(state.tabs.map((tab) => tab.name));
  let number = state.tabs.length + 1;
  while (taken.has(`Sheet${number}`)) number += 1;
  const name = `Sheet${number}`;
  await askShown('Working', 'addSheet', { name, rows: [], text: false });
  if (now().message === null) await openTab(name);
}
