// A list of commands that drops down: used by the menu bar, the context menu and the tab list.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { focusGrid } from './focus.ts';
import { pixels } from './pixels.ts';

export interface Item {
  /** '' draws a line between groups. */
  caption: string;
  run?: () => void;
  items?: Item[];
  checked?: boolean;
  /** Shown, but there is nothing to choose. */
  isOff?: boolean;
  hint?: string;
}

interface MenuListProps {
  items: Item[];
  label: string;
  onClose(): void;
  /** Left or right arrow at the top level, for a menu bar. */
  onSide?(step: 1 | -1): void;
  style?: { left?: number; top?: number; bottom?: number };
}

/** Takes the focus, walks with the arrows, closes with Escape or when the focus leaves. */
export function MenuList({ items, label, onClose, onSide, style }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(-1);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    buttonsOf(element)[0]?.focus();
    const frame = element.getBoundingClientRect();
    if (frame.right > window.innerWidth) element.style.left = `${window.innerWidth - frame.width - 8}px`;
    if (frame.bottom > window.innerHeight)
      element.style.top = `${Math.max(8, window.innerHeight - frame.height - 8)}px`;
    const above = element.parentElement?.querySelector<HTMLElement>(':scope > [data-submenu]');
    return () => {
      // Whatever was chosen may have taken the focus already.
      if (document.activeElement !== document.body && !element.contains(document.activeElement)) return;
      if (above) above.focus();
      else focusGrid();
    };
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    const element = list.current;
    if (!element) return;
    const buttons = buttonsOf(element);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const submenu = Number(buttons[at]?.dataset.submenu ?? -1);
    event.stopPropagation();
    if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus();
    else if (event.key === 'ArrowUp') buttons[(at - 1 + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'ArrowRight' && submenu >= 0) setOpen(submenu);
    else if (event.key === 'ArrowRight' && onSide) onSide(1);
    else if (event.key === 'ArrowLeft' && onSide) onSide(-1);
    else if (event.key === 'ArrowLeft' || event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  const onBlur = (event: FocusEvent): void => {
    if (!list.current?.contains(event.relatedTarget as Node | null)) onClose();
  };
  return (
    <div
      class="menu-list"
      role="menu"
      aria-label={label}
      ref={list}
      style={pixels(style ?? {})}
      onKeyDown={onKey}
      onFocusOut={onBlur}
    >
      {items.map((item, index) =>
        item.caption === '' ? (
          // A line has no name of its own; its place in the list is what tells it apart.
          <hr key={`line ${index}`} />
        ) : (
          <div class="menu-entry" key={item.caption} onPointerEnter={() => setOpen(item.items ? index : -1)}>
            <button
              type="button"
              role="menuitem"
              aria-current={item.checked}
              disabled={item.isOff}
              aria-haspopup={item.items ? 'menu' : undefined}
              data-submenu={item.items ? index : undefined}
              onClick={() => {
                if (item.items) return setOpen(index);
                onClose();
                item.run?.();
              }}
            >
              <span class="menu-check">{item.checked ? '✓' : ''}</span>
              <span class="menu-caption">{item.caption}</span>
              <span class="menu-hint">{item.items ? '▸' : item.hint}</span>
            </button>
            {open === index && item.items && (
              <MenuList items={item.items} label={item.caption} onClose={() => setOpen(-1)} />
            )}
          </div>
        ),
      )}
    </div>
  );
}

/** The buttons of this list, those of an open submenu left out. */
function buttonsOf(list: HTMLElement): HTMLButtonElement[] {
  return [...list.querySelectorAll<HTMLButtonElement>(':scope > .menu-entry > button')];
}
