// The day of who is at work, as the server last told it.
import { useState } from 'preact/hooks';
import type { DayTask, DayView, Refusal } from '../contract/answers.ts';
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
  return { view, refusal, load };
}
