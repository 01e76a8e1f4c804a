// The add-on's own pages, in a frame as closed as Google's, and the wire between them and the book.
import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../protocol.ts';
import { callFunction } from './acts.ts';
import type { FromFrame, ToFrame } from './bridge-messages.ts';
import { pixels } from './pixels.ts';
import { change, now } from './state.ts';

const SANDBOX = 'allow-scripts allow-forms allow-popups allow-downloads allow-modals';

export function Sidebar({ panel }: { panel: Panel }) {
  const close = (): void => change({ sidebar: null });
  return (
    <aside class="sidebar" aria-label={panel.title}>
      <header>
        <h2>{panel.title}</h2>
        <button type="button" class="icon" aria-label="Close" onClick={close}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M5 5l10 10M15 5L5 15" />
          </svg>
        </button>
      </header>
      <Frame panel={panel} onClose={close} />
    </aside>
  );
}

export function Frame({ panel, height, onClose }: { panel: Panel; height?: number; onClose(): void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const listener = (event: MessageEvent<FromFrame>): void => {
      const target = frame.current?.contentWindow;
      if (!target || event.source !== target) return;
      void onMessage(event.data, (answer) => target.postMessage(answer, '*'), frame.current, onClose);
    };
    window.addEventListener('message', listener);
    return () => window.removeEventListener('message', listener);
  }, [panel]);
  return (
    <iframe
      key={serialOf(panel)}
      ref={frame}
      title={panel.title}
      sandbox={SANDBOX}
      srcdoc={bridged(panel.html)}
      style={pixels({ height })}
    />
  );
}

const serials = new WeakMap<Panel, number>();
let shown = 0;

/** A page shown again is a new page, even if its text is the same: it starts anew, as at Google. */
function serialOf(panel: Panel): number {
  const known = serials.get(panel);
  if (known !== undefined) return known;
  shown += 1;
  serials.set(panel, shown);
  return shown;
}

async function onMessage(
  message: FromFrame,
  answer: (message: ToFrame) => void,
  frame: HTMLIFrameElement | null,
  close: () => void,
): Promise<void> {
  if (message.clientbase === 'close') close();
  if (message.clientbase === 'focus') document.querySelector<HTMLElement>('.keys')?.focus();
  if (message.clientbase === 'size' && frame) frame.style[message.side] = `${message.pixels}px`;
  if (message.clientbase !== 'call') return;
  try {
    const outcome = await callFunction(message.fn, message.args);
    answer(
      outcome.ok
        ? { clientbase: 'success', id: message.id, value: outcome.value }
        : { clientbase: 'failure', id: message.id, ...outcome.failure },
    );
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    answer({ clientbase: 'failure', id: message.id, name: 'NetworkError', message: text });
  }
}

/** The page with google.script put in before anything of its own runs. */
function bridged(html: string): string {
  const names = (now().info?.functions ?? []).join(',');
  const script = `<script src="/bridge.js" data-functions="${names}" data-origin="${location.origin}"></script>`;
  const head = /<head[^>]*>|<html[^>]*>|<!doctype[^>]*>/i;
  const at = /<head[^>]*>/i.exec(html) ?? head.exec(html);
  if (!at) return `<!doctype html>${script}${html}`;
  const end = at.index + at[0].length;
  return html.slice(0, end) + script + html.slice(end);
}
