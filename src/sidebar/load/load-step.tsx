// Import, last step: loading with its progress, Stop, and what came of it.
import type { ImportView } from '../../contract/answers.ts';
import { Banner } from '../banner.tsx';
import { sentenceOf, usePage } from '../page-context.ts';
import { say } from '../speech.ts';
import { type Run, useBatches, type Work } from './batches.ts';
import { BadRows, Bar, Counts, Remarks } from './tally.tsx';

interface LoadStepProps {
  work: Work;
  /** The import of this list that was stopped before. */
  before: ImportView | null;
  onClose(): void;
  onUndo(importId: string): void;
}

export function LoadStep({ work, before, onClose, onUndo }: LoadStepProps) {
  const { locale } = usePage();
  const { words, terms } = locale;
  const run = useBatches(work, false, before);
  const { tally, state, refusal, secondsLeft } = run;
  const counts = { done: tally.done, all: tally.total };
  const title = state === 'done' ? words.load.done : say(locale, words.load.loading, counts);
  const left = secondsLeft > 0 ? `${say(locale, words.load.left, { seconds: secondsLeft })} ` : '';
  const waiting = tally.alike.filter(({ added }) => !added);
  return (
    <div class="screen">
      <div class="body">
        {refusal && <Banner look="error">{sentenceOf(refusal, locale)}</Banner>}
        <h2 class="load-title">{title}</h2>
        <Bar tally={tally} label={title} />
        <p class="hint" role="status">
          {state === 'running' && left + words.load.safe}
          {state === 'stopped' && say(locale, words.load.stopped, counts)}
        </p>
        <Counts tally={tally} />
        <Remarks tally={tally} />
        {state === 'running' && <Banner look="info">{words.load.others}</Banner>}
        {waiting.length > 0 && (
          <Banner look="warning">
            {say(locale, words.load.met_meanwhile, {
              n: waiting.length,
              lines: waiting.map(({ line }) => line).join(', '),
            })}
          </Banner>
        )}
        {state === 'done' && tally.wrong > 0 && (
          <p>{say(locale, words.load.wait_in, { n: tally.wrong, tab: terms.tabs.import_errors })}</p>
        )}
        <BadRows tally={tally} list={work.list} />
        {state !== 'running' && tally.added > 0 && (
          <button type="button" class="link" onClick={() => onUndo(run.importId)}>
            {words.load.undo_this}
          </button>
        )}
      </div>
      <div class="bottom">
        <Buttons run={run} onClose={onClose} />
      </div>
    </div>
  );
}

function Buttons({ run, onClose }: { run: Run; onClose(): void }) {
  const { words } = usePage().locale;
  if (run.state === 'running') {
    return (
      <button type="button" class="outlined" onClick={run.stop}>
        {words.load.stop}
      </button>
    );
  }
  return (
    <div class="buttons">
      {run.state === 'stopped' && (
        <button type="button" class="primary" onClick={run.goOn}>
          {words.load.go_on}
        </button>
      )}
      <button type="button" class={run.state === 'done' ? 'primary' : 'text'} onClick={onClose}>
        {run.state === 'done' ? words.load.finish : words.close}
      </button>
    </div>
  );
}
