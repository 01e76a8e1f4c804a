// Boxes over the page: questions of the script, messages, the add-on's own dialogs, toasts, and what is running.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DialogAnswer } from '../../host.ts';
import type { Question } from '../protocol.ts';
import { ask } from './api.ts';
import { complain } from './book.ts';
import { pixels } from './pixels.ts';
import { Frame } from './sidebar.tsx';
import { change, now, type State, type Toast } from './state.ts';

const SHOW_RUNNING_AFTER = 300;
const BUTTON_SETS: Record<string, DialogAnswer['button'][]> = {
  OK: ['OK'],
  OK_CANCEL: ['CANCEL', 'OK'],
  YES_NO: ['NO', 'YES'],
  YES_NO_CANCEL: ['CANCEL', 'NO', 'YES'],
};
const CAPTIONS: Record<DialogAnswer['button'], string> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

export function Dialogs({ state }: { state: State }) {
  const { question, message, modal } = state;
  return (
    <>
      {modal && (
        <Dialog title={modal.title} onClose={() => change({ modal: null })} width={modal.width ?? 600}>
          <Frame panel={modal} height={modal.height ?? 400} onClose={() => change({ modal: null })} />
        </Dialog>
      )}
      {question && <Asking key={JSON.stringify(question)} question={question} />}
      {message && (
        <Dialog title={message.title} onClose={() => change({ message: null })} width={420}>
          <div class="body">
            <p>{message.text}</p>
            <div class="buttons">
              <button type="button" class="filled" data-first onClick={() => change({ message: null })}>
                OK
              </button>
            </div>
          </div>
        </Dialog>
      )}
      <div class="toasts" role="status">
        {state.toasts.map((one) => (
          <ToastBox key={one.id} toast={one} />
        ))}
      </div>
    </>
  );
}

export function Dialog(props: { title: string; width: number; onClose(): void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first], form input, form .filled')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      style={pixels({ width: props.width })}
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <header>
        <h2>{props.title}</h2>
        <button type="button" class="icon" aria-label="Close" onClick={props.onClose}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M5 5l10 10M15 5L5 15" />
          </svg>
        </button>
      </header>
      {props.children}
    </dialog>
  );
}

function Asking({ question }: { question: Question }) {
  const [text, setText] = useState('');
  const buttons = BUTTON_SETS[question.buttons] ?? ['OK'];
  const answer = (button: DialogAnswer['button']): void => {
    change({ question: null });
    ask('answer', { button, text }).catch((error) => complain('The answer was not taken', error));
  };
  return (
    <Dialog title={question.title || (now().info?.name ?? '')} width={420} onClose={() => answer('CLOSE')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(buttons.at(-1) ?? 'OK');
        }}
      >
        <p>{question.text}</p>
        {question.kind === 'prompt' && (
          <input
            class="field-text"
            aria-label={question.text}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div class="buttons">
          {buttons.map((button, index) => (
            <button
              key={button}
              type={index === buttons.length - 1 ? 'submit' : 'button'}
              class={index === buttons.length - 1 ? 'filled' : 'quiet'}
              onClick={index === buttons.length - 1 ? undefined : () => answer(button)}
            >
              {CAPTIONS[button]}
            </button>
          ))}
        </div>
      </form>
    </Dialog>
  );
}

function ToastBox({ toast }: { toast: Toast }) {
  const close = (): void => change({ toasts: now().toasts.filter((one) => one.id !== toast.id) });
  useEffect(() => {
    if (toast.seconds < 0) return;
    const timer = setTimeout(close, toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="toast">
      <div>
        {toast.title !== '' && <strong>{toast.title}</strong>}
        <p>{toast.text}</p>
      </div>
      <button type="button" class="icon" aria-label="Close" onClick={close}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M5 5l10 10M15 5L5 15" />
        </svg>
      </button>
    </div>
  );
}

/** The moving line and what runs, for whatever takes longer than a blink. */
export function Running({ state }: { state: State }) {
  const [isShown, setShown] = useState(false);
  const label = state.running[0];
  useEffect(() => {
    setShown(false);
    if (label === undefined) return;
    const timer = setTimeout(() => setShown(true), SHOW_RUNNING_AFTER);
    return () => clearTimeout(timer);
  }, [label === undefined]);
  if (!isShown || label === undefined || state.question) return null;
  return (
    <>
      <div class="progress-line" role="progressbar" aria-label={label} />
      <div class="running" role="status">
        {label}…
        <button type="button" onClick={() => void ask('cancel', {})}>
          Cancel
        </button>
      </div>
    </>
  );
}
