// Drives an import batch by batch, because Google ends a long call; each batch is whole, so stopping is safe.
import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  ImportLikeness,
  ImportPlan,
  ImportRemark,
  ImportResult,
  ImportView,
  Refusal,
} from '../../contract/answers.ts';
import { IMPORT_BATCH, IMPORT_LOOK } from '../../contract/limits.ts';
import { usePage } from '../page-context.ts';
import type { List } from './list.ts';
import { batchInput, type Decisions, headersOf, mappingOf, packed, type Setup } from './setup.ts';

/** A batch may take minutes at Google; the page waits as long as Google does. */
const BATCH_SECONDS = 360;

/** A list with all that was decided about it. */
export interface Work {
  list: List;
  plan: ImportPlan;
  setup: Setup;
  decisions: Decisions;
}

export interface Tally {
  added: number;
  known: number;
  left: number;
  /** How many are wrong; those of batches before the page was closed are not in `bad`. */
  wrong: number;
  bad: { line: number; reason: string }[];
  alike: ImportLikeness[];
  /** Who gets the clients that have no manager in the list. */
  given: ImportResult['given'];
  remarks: ImportRemark[];
  /** Rows that are behind us, out of `total`. */
  done: number;
  total: number;
}

export interface Run {
  importId: string;
  tally: Tally;
  state: 'running' | 'stopped' | 'done';
  refusal: Refusal | null;
  /** Seconds still to go, as far as the batches so far tell; 0 = not known yet. */
  secondsLeft: number;
  stop(): void;
  goOn(): void;
}

const newId = (): string => Math.random().toString(36).slice(2, 10);

const beginning = (list: List, before: ImportView | null): Tally => {
  const { done = 0, added = 0, known = 0, left = 0, bad: wrong = 0 } = before ?? {};
  return { done, added, known, left, wrong, bad: [], alike: [], given: [], remarks: [], total: list.rows.length };
};

/**
 * Runs through the list from its first row as soon as the screen is there; an import that was stopped before waits for
 * Go on and begins where it was. `check` only counts, and looks for twins in the list.
 */
export function useBatches(work: Work, check: boolean, before: ImportView | null = null): Run {
  const { ask } = usePage();
  const { list, plan, setup, decisions } = work;
  const [tally, setTally] = useState<Tally>(() => beginning(list, before));
  const [importId] = useState(before?.id ?? newId());
  const [state, setState] = useState<Run['state']>(before ? 'stopped' : 'running');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(0);
  const stopping = useRef(false);
  const about = { name: list.name, list: list.mark, total: list.rows.length, setup: packed(setup, decisions) };

  const run = async (begin: Tally) => {
    const began = Date.now();
    let sum = begin;
    stopping.current = false;
    setState('running');
    setRefusal(null);
    const fail = (answer: Refusal) => {
      setRefusal(answer);
      setState('stopped');
    };
    while (sum.done < sum.total && !stopping.current) {
      const input = batchInput(list, plan, setup, sum.done, decisions);
      const answer = await ask(
        'importRows',
        BATCH_SECONDS,
        check ? { ...input, check, given: countsIn(sum.given) } : { ...input, importId, about },
      );
      if (!answer.ok) return fail(answer);
      const { added, known, left, bad, alike, given, remarks, sofar } = answer.result;
      const done = Math.min(sum.done + IMPORT_BATCH, sum.total);
      const counts = sofar
        ? { added: sofar.added, known: sofar.known, left: sofar.left, wrong: sofar.bad }
        : { added: sum.added + added, known: sum.known + known, left: sum.left + left, wrong: sum.wrong + bad.length };
      sum = {
        ...sum,
        ...counts,
        bad: [...sum.bad, ...bad],
        alike: [...sum.alike, ...alike],
        given: together(sum.given, given, ({ person }) => person),
        remarks: together(sum.remarks, remarks, ({ what, field }) => what + field),
        done,
      };
      setTally(sum);
      const rate = (Date.now() - began) / (done - begin.done || 1);
      setSecondsLeft(Math.ceil((rate * (sum.total - done)) / 1000));
    }
    if (check && sum.total > IMPORT_BATCH && sum.done === sum.total) {
      const twins = await findTwins(work, ask);
      if ('code' in twins) return fail(twins);
      const told = new Set(sum.alike.map(({ line }) => line));
      const wrong = new Set(sum.bad.map(({ line }) => line));
      // Batches count rows that only look like rows of other batches as new.
      const more = twins.filter(({ line }) => !told.has(line) && !wrong.has(line));
      const kept = more.filter(({ added }) => !added).length;
      sum = { ...sum, alike: [...sum.alike, ...more], added: sum.added - kept, left: sum.left + kept };
      setTally(sum);
    }
    setState(sum.done < sum.total ? 'stopped' : 'done');
  };

  useEffect(() => {
    if (!before) void run(tally);
    return () => {
      stopping.current = true;
    };
  }, []);
  return {
    importId,
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

const countsIn = (given: Tally['given']): Record<string, number> =>
  Object.fromEntries(given.filter(({ person }) => person !== '').map(({ person, n }) => [person, n]));

/** Each person or field once, with the sum. */
function together<T extends { n: number }>(a: readonly T[], b: readonly T[], keyOf: (entry: T) => string): T[] {
  const sums = new Map(a.map((entry) => [keyOf(entry), entry]));
  for (const entry of b) sums.set(keyOf(entry), { ...entry, n: entry.n + (sums.get(keyOf(entry))?.n ?? 0) });
  return [...sums.values()];
}

/** Fields by which a client is recognised: of a long list only these columns are sent. */
const TELLING = ['name', 'phone', 'email', 'tax_id', 'contact_name'];

async function findTwins(
  { list, setup }: Work,
  ask: ReturnType<typeof usePage>['ask'],
): Promise<ImportLikeness[] | Refusal> {
  const headers = TELLING.flatMap((field) => headersOf(setup, field));
  const places = headers.map((header) => list.headers.indexOf(header));
  const rows = list.rows.map((row) => places.map((at) => row[at] ?? ''));
  const mapping = Object.fromEntries(Object.entries(mappingOf(setup)).filter(([field]) => TELLING.includes(field)));
  const found: ImportLikeness[] = [];
  for (let from = 0; from < rows.length; from += IMPORT_LOOK) {
    const answer = await ask('importTwins', BATCH_SECONDS, {
      headers,
      rows: rows.slice(0, from + IMPORT_LOOK),
      lines: list.lines.slice(0, from + IMPORT_LOOK),
      from,
      mapping,
      blanks: setup.blanks,
    });
    if (!answer.ok) return answer;
    found.push(...answer.alike);
  }
  return found;
}
