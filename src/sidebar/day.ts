// The day of who is at work, as the server last told it.
import { useState } from 'preact/hooks';
import type { DayTask, DayView, Refusal } from '../contract/answers.ts';
import { AFTERSALE } from './contact-part.tsx';
import { usePage } from './page-context.ts';

const SECONDS = 60;

/** One task of each client, in the order of the lists: the way through the day. */
export function clientsOf({ groups }: DayView): DayTask[] {
  const seen = new Set<string>();
  return groups
    .flatMap(({ tasks }) => tasks)
    .filter(({ clientId }) => {
      // A warning of the departments is nobody's card.
      const isNew = clientId !== '' && !seen.has(clientId);
      seen.add(clientId);
      return isNew;
    });
}

export interface Day {
  view: DayView | null;
  refusal: Refusal | null;
  /** Asks the server anew; the old day stays until the new one is there. */
  load(): Promise<void>;
  /** The kind of contact that is all the day asks of a client; '' = any, or none. */
  wants(clientId: string): string;
}

export function useDay(): Day {
  const { ask } = usePage();
  const [view, setView] = useState<DayView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = async () => {
    const answer = await ask('myDay', SECONDS);
    if (answer.ok) setView(answer.day);
    setRefusal(answer.ok ? null : answer);
  };
  const wants = (clientId: string): string => {
    const lists = (view?.groups ?? []).filter(({ tasks }) => tasks.some((task) => task.clientId === clientId));
    return lists.length === 1 && lists[0]?.list === AFTERSALE ? AFTERSALE : '';
  };
  return { view, refusal, load, wants };
}
