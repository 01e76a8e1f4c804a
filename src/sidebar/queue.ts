// The way through My day from client to client: the place in it, and the next card, read before it is asked for.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card, DayTask } from '../contract/answers.ts';
import { call } from './bridge.ts';
import type { Opened } from './opened.ts';

const SECONDS = 30;

/** Where one is: the first is 1; neighbours '' = there are none. */
export interface Place {
  n: number;
  all: number;
  before: string;
  after: string;
}

export interface Queue {
  /** null = the open client was not opened from My day. */
  place: Place | null;
  /** @param done clients that were done before: they count in the place */
  begin(tasks: readonly DayTask[], done: number): void;
  /** Who comes after the open client; '' = it was the last one, undefined = there is no queue. */
  next(): string | undefined;
  /** The card of a client as it was read ahead. */
  ahead(clientId: string): Card | undefined;
}

export function useQueue({ clientId, card, details }: Opened): Queue {
  const [queue, setQueue] = useState<{ ids: string[]; done: number }>({ ids: [], done: 0 });
  const read = useRef<Card | null>(null);
  const { ids, done } = queue;
  const at = clientId === '' ? -1 : ids.indexOf(clientId);
  const place =
    at < 0 ? null : { n: done + at + 1, all: done + ids.length, before: ids[at - 1] ?? '', after: ids[at + 1] ?? '' };
  const after = place?.after ?? '';

  // Once the present client is there with all of it, nothing else is under way.
  const isQuiet = card !== null && details !== null && details.clientId === clientId;
  useEffect(() => {
    if (!isQuiet || after === '' || read.current?.clientId === after) return;
    void call('card', SECONDS, { clientId: after }).then((answer) => {
      if (answer.ok) read.current = answer.card;
    });
  }, [isQuiet, after]);

  return {
    place,
    begin: (tasks, before) => setQueue({ ids: tasks.map((task) => task.clientId), done: before }),
    next: () => place?.after,
    ahead: (id) => (read.current?.clientId === id ? read.current : undefined),
  };
}
