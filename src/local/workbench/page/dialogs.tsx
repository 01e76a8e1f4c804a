// Boxes over the page: questions of the script, messages, the add-on's own dialogs, toasts, and a lost server.
import { useEffect, useState } from 'preact/hooks';
import type { DialogAnswer } from '../../host.ts';
import type { Question } from '../protocol.ts';
import { ask } from './api.ts';
import { complain } from './book.ts';
import { Dialog } from './dialog.tsx';
import { PanelDialog } from './frame/panel-dialog.tsx';
import { Icon } from './icons.tsx';
import { change, now, type State, type Toast } from './state.ts';

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
      {modal && <PanelDialog state={state} panel={modal} onClose={() => change({ modal: null })} />}
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
        <Icon name="close" />
      </button>
    </div>
  );
}

/** What a person must know when the program behind the page has gone. */
export function Lost() {
  return (
    <div class="lost" role="alert">
      The workbench does not answer. Is it still running in the terminal? This page connects again by itself.
    </div>
  );
}
