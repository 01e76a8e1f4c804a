// Drives an import batch by batch, because Google ends a long call; each batch is whole, so stopping is safe.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/answers.ts';
import { IMPORT_BATCH } from '../../contract/limits.ts';
import { usePage } from '../page-context.ts';
import type { List } from './list.ts';
import { batchInput, type Setup } from './setup.ts';

/** A batch may take minutes at Google; the page waits as long as Google does. */
const BATCH_SECONDS = 360;

export interface Tally {
  added: number;
  known: number;
  bad: { line: number; reason: string }[];
  /** Rows that are behind us, out of `total`. */
  done: number;
  total: number;
}

export interface Run {
  tally: Tally;
  state: 'running' | 'stopped' | 'done';
  refusal: Refusal | null;
  /** Seconds still to go, as far as the batches so far tell; 0 = not known yet. */
  secondsLeft: number;
  stop(): void;
  goOn(): void;
}

/** Runs through the list from its first row as soon as the screen is there. `check` only counts. */
export function useBatches(list: List, setup: Setup, check: boolean): Run {
  const { ask } = usePage();
  const [tally, setTally] = useState<Tally>({ added: 0, known: 0, bad: [], done: 0, total: list.total });
  const [state, setState] = useState<Run['state']>('running');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(0);
  const stopping = useRef(false);

  const run = async (begin: Tally) => {
    const began = Date.now();
    let sum = begin;
    stopping.current = false;
    setState('running');
    setRefusal(null);
    while (sum.done < sum.total && !stopping.current) {
      const answer = await ask('importRows', BATCH_SECONDS, batchInput(list, setup, sum.done, check));
      if (!answer.ok) {
        setRefusal(answer);
        setState('stopped');
        return;
      }
      const { added, known, bad, next, total } = answer.result;
      const whole = list.tab === '' ? list.total : total;
      const done = list.tab === '' ? Math.min(sum.done + IMPORT_BATCH, whole) : next < 0 ? whole : next;
      sum = { added: sum.added + added, known: sum.known + known, bad: [...sum.bad, ...bad], done, total: whole };
      setTally(sum);
      const rate = (Date.now() - began) / (done - begin.done || 1);
      setSecondsLeft(Math.ceil((rate * (whole - done)) / 1000));
    }
    setState(sum.done < sum.total ? 'stopped' : 'done');
  };

  useEffect(() => {
    void run(tally);
    return () => {
      stopping.current = true;
    };
  }, []);
  return {
    tally,
    state,
    refusal,
    secondsLeft,
    stop: () => {
      stopping.current = true;
    },
    goOn: () => void run(tally),
  };
}
