// The page's way to the server: verbs out, notices in.
import type { Notice, Verb, Verbs } from '../protocol.ts';

const RETRY_AFTER = 2000;

/** The server is not there; the page tells it once, in its banner, and not at every question. */
export class LostServer extends Error {}

/**
 * Asks the server.
 * @throws Error with the server's sentence; LostServer when nobody answers
 */
export async function ask<V extends Verb>(verb: V, take: Verbs[V]['take']): Promise<Verbs[V]['give']> {
  const response = await fetch(`/api/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(take),
  }).catch(() => {
    throw new LostServer('The workbench does not answer. Is it still running in the terminal?');
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/**
 * Hears what the server tells, for as long as the page is open; a lost line is taken up again.
 * @param connected told when the line is lost (false) and when it is there (true)
 */
export function hear(listener: (notice: Notice) => void, connected: (isThere: boolean) => void): void {
  const source = new EventSource('/api/events');
  source.onmessage = (message) => listener(JSON.parse(message.data));
  source.onopen = () => connected(true);
  source.onerror = () => {
    connected(false);
    // The browser tries again by itself, except after an answer that is no stream.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => hear(listener, connected), RETRY_AFTER);
  };
}

/** Gives a file of the server to the browser's downloads. @throws Error with the server's sentence */
export async function download(path: string, name: string): Promise<void> {
  const response = await fetch(path).catch(() => {
    throw new LostServer('The workbench does not answer. Is it still running in the terminal?');
  });
  if (!response.ok) throw new Error((await response.json()).error);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
