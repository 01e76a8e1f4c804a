// The page's way to the server: verbs out, notices in.
import type { Notice, Verb, Verbs } from '../protocol.ts';

/**
 * Asks the server.
 * @throws Error with the server's sentence, or one about the connection
 */
export async function ask<V extends Verb>(verb: V, take: Verbs[V]['take']): Promise<Verbs[V]['give']> {
  const response = await fetch(`/api/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(take),
  }).catch(() => {
    throw new Error('The workbench does not answer. Is it still running in the terminal?');
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** Hears what the server tells on its own, for as long as the page is open; the browser reconnects by itself. */
export function hear(listener: (notice: Notice) => void): void {
  const source = new EventSource('/api/events');
  source.onmessage = (message) => listener(JSON.parse(message.data));
}
