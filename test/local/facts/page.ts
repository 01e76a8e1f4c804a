// google.script as a page of the add-on gets it: the workbench's own bridge, in a window without a browser.

import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { buildSync } from 'esbuild';

const bridge = fileURLToPath(new URL('../../../src/local/workbench/page/frame/bridge.ts', import.meta.url));
const built =
  buildSync({ entryPoints: [bridge], bundle: true, format: 'iife', write: false }).outputFiles[0]?.text ?? '';

interface Sent {
  id: number;
  fn: string;
  args: unknown[];
}

export interface AddOnPage {
  /** Runs code of the page and gives its value; what it throws comes as "Name: message". */
  run(code: string): unknown;
  /** Calls that have gone out to the server, in order. */
  sent: Sent[];
  /** What the console was told. */
  told: string[];
  /** The server's answer to the call with this place in `sent`. */
  succeed(at: number, value: unknown): void;
  fail(at: number, name: string, message: string): void;
}

/** A page that may call these functions. */
export function openPage(functions: readonly string[]): AddOnPage {
  const sent: Sent[] = [];
  const told: string[] = [];
  const listeners: ((event: object) => void)[] = [];
  const parent = {
    postMessage: (message: Sent & { clientbase: string }) => message.clientbase === 'call' && sent.push(message),
  };
  const window = {
    parent,
    addEventListener: (_name: string, listener: (event: object) => void) => listeners.push(listener),
  };
  const context = vm.createContext({
    window,
    document: { currentScript: { dataset: { functions: functions.join(','), origin: '' } } },
    console: { error: (text: string) => told.push(text) },
    HTMLFormElement: class {},
    heard: [],
  });
  vm.runInContext(built, context);
  vm.runInContext('var google = window.google;', context);
  const answer = (at: number, rest: object): void => {
    const data = { id: sent[at]?.id, ...rest };
    for (const listener of listeners) listener({ source: parent, data });
  };
  return {
    sent,
    told,
    run(code) {
      const guarded = `(() => { try { return eval(${JSON.stringify(code)}); } catch (e) { return e.name + ': ' + e.message; } })()`;
      const text: string | undefined = vm.runInContext(`JSON.stringify(${guarded})`, context);
      return text === undefined ? undefined : JSON.parse(text);
    },
    succeed: (at, value) => answer(at, { clientbase: 'success', value }),
    fail: (at, name, message) => answer(at, { clientbase: 'failure', name, message }),
  };
}
