// A page of the add-on in a frame as closed as Google's, and the wire between it and the book.
import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../../protocol.ts';
import { callFunction } from '../add-on.ts';
import { focusGrid } from '../focus.ts';
import { pixels } from '../pixels.ts';
import { now } from '../state.ts';
import type { FromFrame, ToFrame } from './bridge-messages.ts';

const SANDBOX = 'allow-scripts allow-forms allow-popups allow-downloads allow-modals';

interface FrameProps {
  panel: Panel;
  height?: number;
  onClose(): void;
  /** google.script.host.setWidth and setHeight; absent in a sidebar, whose size is fixed. */
  onSize?(side: 'width' | 'height', size: number): void;
}

export function Frame({ panel, height, onClose, onSize }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const listener = (event: MessageEvent<FromFrame>): void => {
      const target = frame.current?.contentWindow;
      if (!target || event.source !== target) return;
      const message = event.data;
      if (message.clientbase === 'close') onClose();
      if (message.clientbase === 'focus') {
        window.focus();
        focusGrid();
      }
      if (message.clientbase === 'size' && Number.isFinite(message.pixels)) onSize?.(message.side, message.pixels);
      if (message.clientbase === 'call') void carry(message, (answer) => target.postMessage(answer, '*'));
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

async function carry(
  { id, fn, args }: Extract<FromFrame, { clientbase: 'call' }>,
  answer: (message: ToFrame) => void,
): Promise<void> {
  try {
    const outcome = await callFunction(fn, args);
    if (outcome.ok) answer({ clientbase: 'success', id, value: outcome.value });
    else answer({ clientbase: 'failure', id, ...outcome.failure });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer({ clientbase: 'failure', id, name: 'NetworkError', message });
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
