// google.script inside the add-on's page: run and host, carried by messages to the workbench around the frame.
import { plainArguments } from './bridge-arguments.ts';
import type { FromFrame, ToFrame } from './bridge-messages.ts';

type Success = (value: unknown, userObject?: unknown) => void;
type Failure = (error: Error, userObject?: unknown) => void;
interface Handlers {
  success?: Success | undefined;
  /** null silences a failure; undefined lets it go to the console. */
  failure?: Failure | null | undefined;
  userObject?: unknown;
}
interface Call extends Handlers {
  id: number;
  fn: string;
  args: unknown[];
}

const CALLS_AT_ONCE = 10;
const { functions = '', origin = '' } = document.currentScript?.dataset ?? {};
const names = functions.split(',').filter((name) => name !== '');
const running = new Map<number, Call>();
const waiting: Call[] = [];
let lastId = 0;

function tell(message: FromFrame): void {
  window.parent.postMessage(message, '*');
}

function runner(handlers: Handlers): object {
  const own: Record<string, unknown> = {
    withSuccessHandler: (success: Success) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Failure | null) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  for (const fn of names) {
    own[fn] = (...args: unknown[]): void => {
      lastId += 1;
      waiting.push({ ...handlers, id: lastId, fn, args: plainArguments(args) });
      sendNext();
    };
  }
  return own;
}

/** Google carries ten calls at once; the eleventh waits. */
function sendNext(): void {
  if (running.size >= CALLS_AT_ONCE) return;
  const call = waiting.shift();
  if (!call) return;
  running.set(call.id, call);
  tell({ clientbase: 'call', id: call.id, fn: call.fn, args: call.args });
}

window.addEventListener('message', (event: MessageEvent<ToFrame>) => {
  if (event.source !== window.parent) return;
  const message = event.data;
  const call = running.get(message.id);
  if (!call) return;
  running.delete(message.id);
  sendNext();
  if (message.clientbase === 'success') return call.success?.(message.value, call.userObject);
  const error = new Error(message.message);
  error.name = message.name;
  if (call.failure === undefined) console.error(`${error.name}: ${error.message}`);
  else call.failure?.(error, call.userObject);
});

const host = {
  origin,
  close: () => tell({ clientbase: 'close' }),
  editor: { focus: () => tell({ clientbase: 'focus' }) },
  setHeight: (pixels: number) => tell({ clientbase: 'size', side: 'height', pixels }),
  setWidth: (pixels: number) => tell({ clientbase: 'size', side: 'width', pixels }),
};
Object.defineProperty(window, 'google', { value: { script: { run: runner({}), host } } });
