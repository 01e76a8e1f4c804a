// A box over the page with a title and a cross.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusGrid } from './focus.ts';
import { Icon } from './icons.tsx';
import { pixels } from './pixels.ts';

interface DialogProps {
  title: string;
  width: number;
  onClose(): void;
  /** The sheet behind it stays in use; the box can be pushed aside. */
  isModeless?: boolean;
  children: ComponentChildren;
}

export function Dialog({ title, width, onClose, isModeless = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (isModeless) dialog.current?.show();
    else dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first], form input, form .filled')?.focus();
    const element = dialog.current;
    return () => {
      // While it is open as a modal one nothing behind it can take the focus.
      element?.close();
      focusGrid();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={isModeless ? 'modeless' : undefined}
      style={pixels({ width })}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-head" onPointerDown={(event) => isModeless && push(event, dialog.current)}>
        <h2>{title}</h2>
        <button type="button" class="icon" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** Moves a box by its title until the button is let go. */
function push(event: PointerEvent, box: HTMLElement | null): void {
  const head = event.currentTarget as HTMLElement;
  if (!box || (event.target as HTMLElement).closest('button')) return;
  const { left, top } = box.getBoundingClientRect();
  const move = (moved: PointerEvent): void => {
    box.style.inset = 'auto';
    box.style.margin = '0';
    box.style.left = `${left + moved.clientX - event.clientX}px`;
    box.style.top = `${Math.max(0, top + moved.clientY - event.clientY)}px`;
  };
  head.setPointerCapture(event.pointerId);
  head.addEventListener('pointermove', move);
  head.addEventListener('pointerup', () => head.removeEventListener('pointermove', move), { once: true });
}
