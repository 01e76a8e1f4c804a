// Clients that were deleted by hand: the choice between putting their rows back and leaving them out (BI-17).
import { useState } from 'preact/hooks';
import type { MissingView, SettleInput } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { newId } from './draft.ts';
import { sentenceOf, usePage } from './page-context.ts';
import { say } from './speech.ts';

const BATCH_SECONDS = 360;

/** @param onSettled all batches are through: the page asks anew how the tab stands */
export function Missing({ missing, onSettled }: { missing: MissingView; onSettled(): void }) {
  const { locale, ask, tell } = usePage();
  const { home } = locale.words;
  const [done, setDone] = useState(-1);

  const settle = async (choice: SettleInput['choice']) => {
    const request = newId();
    let n = 0;
    for (let left = 1; left > 0; ) {
      setDone(n);
      const answer = await ask('settle', BATCH_SECONDS, { choice, request });
      if (!answer.ok) {
        setDone(-1);
        tell(sentenceOf(answer, locale));
        return;
      }
      n += answer.settled.n;
      left = answer.settled.left;
    }
    setDone(-1);
    tell(say(locale, home[choice], { n }));
    onSettled();
  };

  return (
    <Banner look="warning">
      <p>{say(locale, home.missing, { ...missing })}</p>
      {done >= 0 ? (
        <p role="status">{say(locale, home.settled, { done, all: missing.n })}</p>
      ) : (
        <p class="choices">
          <button type="button" class="link" onClick={() => settle('back')}>
            {home.restore}
          </button>{' '}
          <button type="button" class="link" onClick={() => settle('out')}>
            {home.leave_out}
          </button>
        </p>
      )}
    </Banner>
  );
}
