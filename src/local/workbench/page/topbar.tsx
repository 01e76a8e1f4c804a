// The top of the page: name of the book, menu bar with the add-on's menu, who acts, address and formula of the cell.
import { useState } from 'preact/hooks';
import type { MenuNode } from '../../host.ts';
import { AccountBox } from './account.tsx';
import { beginEdit, commitEdit, commitOpenEditor } from './acts.ts';
import { runMenu } from './add-on.ts';
import { boxName, parseBox, splitAddress } from './address.ts';
import { complain, follow, select } from './book.ts';
import { focusGrid } from './focus.ts';
import { isLeft } from './grid/editor.tsx';
import { afterEnter, afterTab } from './grid/steps.ts';
import { type Item, MenuList } from './menu-list.tsx';
import { ownMenus } from './menus.ts';
import { NewBook } from './new-book.tsx';
import { change, type Sheet, type State, selectedBox } from './state.ts';

export function TopBar({ state }: { state: State }) {
  const [isNaming, setNaming] = useState(false);
  return (
    <header class="top">
      <div class="title-row">
        <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
          <rect x="3" y="2" width="18" height="20" rx="3" />
          <path d="M7 8h10M7 12h10M7 16h10M12 8v8" />
        </svg>
        <div class="title-stack">
          <h1>{state.info?.name ?? ''}</h1>
          <MenuBar state={state} onNew={() => setNaming(true)} />
        </div>
        <AccountBox state={state} />
      </div>
      <FormulaBar state={state} />
      {isNaming && <NewBook onClose={() => setNaming(false)} />}
    </header>
  );
}

function MenuBar({ state, onNew }: { state: State; onNew(): void }) {
  const [open, setOpen] = useState(-1);
  const menus = [...ownMenus(state, onNew), ...state.menus.map((node) => itemOf(node, []))];
  return (
    <div class="menu-bar" role="menubar" aria-label="Menu">
      {menus.map((menu, index) => (
        <div class="menu-holder" key={menu.caption}>
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            onPointerDown={(event) => {
              // The list closes when it loses the focus; a press on its own button must not take it first.
              if (open === index) event.preventDefault();
            }}
            onClick={() => setOpen(open === index ? -1 : index)}
            onPointerEnter={() => open >= 0 && setOpen(index)}
          >
            {menu.caption}
          </button>
          {open === index && (
            <MenuList
              items={menu.items ?? []}
              label={menu.caption}
              onClose={() => setOpen((now) => (now === index ? -1 : now))}
              onSide={(step) => setOpen((index + step + menus.length) % menus.length)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** A node of the add-on's menu; its path is that of the captions above it. */
function itemOf(node: MenuNode, above: string[]): Item {
  const path = [...above, node.caption];
  if (node.items) return { caption: node.caption, items: node.items.map((one) => itemOf(one, path)) };
  return { caption: node.caption, run: () => void runMenu(path.join(' ▸ ')) };
}

function FormulaBar({ state }: { state: State }) {
  const { sheet, editing } = state;
  const cell = sheet?.cells.at(sheet.anchor.row, sheet.anchor.column);
  const place = sheet ? boxName(selectedBox(sheet)) : '';
  const text = editing?.text ?? cell?.edit ?? cell?.text ?? '';
  return (
    <div class="formula-row">
      <input
        class="name-box"
        key={place}
        aria-label="Selected cells"
        defaultValue={place}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !sheet) return;
          event.preventDefault();
          const wanted = event.currentTarget.value.trim();
          event.currentTarget.value = place;
          goTo(wanted, sheet, state);
          focusGrid();
        }}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="formula"
        aria-label="Content of the cell"
        spellcheck={false}
        value={text}
        onFocus={() => !editing && !cell?.checkbox && beginEdit(undefined, true)}
        onInput={(event) => editing && change({ editing: { ...editing, text: event.currentTarget.value } })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Tab') commitEdit(event.currentTarget.value);
          else if (event.key === 'Escape') change({ editing: null });
          else return;
          event.preventDefault();
          if (sheet && event.key === 'Tab') select(afterTab(sheet, sheet.anchor, event.shiftKey ? -1 : 1));
          else if (sheet && event.key === 'Enter') select(afterEnter(sheet, sheet.anchor, event.shiftKey ? -1 : 1));
          focusGrid();
        }}
        onBlur={(event) => isLeft(event) && commitOpenEditor()}
      />
    </div>
  );
}

/** Goes to 'B3:D7' or to 'Tab!B3'; what is no address, or lies outside the tab, changes nothing. */
function goTo(text: string, sheet: Sheet, { tabs }: State): void {
  const { tab: name, range } = splitAddress(text);
  const tab = name === null ? sheet.layout.tab : tabs.find((one) => one.name === name);
  const box = parseBox(range);
  if (!tab || !box || box.bottom > tab.rows || box.right > tab.columns) return;
  follow(text).catch((error) => complain('The tab could not be opened', error));
}
