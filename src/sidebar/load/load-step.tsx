// Import, last step: loading with its progress, Stop, and what came of it.
import { Banner } from '../banner.tsx';
import { sentenceOf, usePage } from '../page-context.ts';
import { say } from '../speech.ts';
import { type Run, useBatches } from './batches.ts';
import type { List } from './list.ts';
import type { Setup } from './setup.ts';
import { BadRows, Bar, Counts } from './tally.tsx';

export function LoadStep({ list, setup, onClose }: { list: List; setup: Setup; onClose(): void }) {
  const { locale } = usePage();
  const { words, terms } = locale;
  const run = useBatches(list, setup, false);
  const { tally, state, refusal, secondsLeft } = run;
  const counts = { done: tally.done, all: tally.total };
  const title = state === 'done' ? words.load.done : say(locale, words.load.loading, counts);
  const left = secondsLeft > 0 ? `${say(locale, words.load.left, { seconds: secondsLeft })} ` : '';
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
        {state === 'running' && <Banner look="info">{words.load.others}</Banner>}
        {state === 'done' && tally.bad.length > 0 && (
          <p>{say(locale, words.load.wait_in, { n: tally.bad.length, tab: terms.tabs.import_errors })}</p>
        )}
        <BadRows bad={tally.bad} />
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
