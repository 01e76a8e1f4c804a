// Instead of a form whose step is not open any more: somebody else has made it. The note stays to be read and copied.
import type { Card } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { usePage } from './page-context.ts';
import { say } from './speech.ts';

export function Gone({ card, note, onLeave }: { card: Card; note: string; onLeave(): void }) {
  const { locale } = usePage();
  const { form } = locale.words;
  return (
    <div class="screen">
      <div class="body">
        <GoneNotice card={card} />
        {note !== '' && (
          <label class="field">
            {locale.columns.note}
            <textarea readOnly rows={5} value={note} />
          </label>
        )}
      </div>
      <div class="bottom">
        <button type="button" class="primary" onClick={onLeave}>
          {form.to_card}
        </button>
      </div>
    </div>
  );
}

/** The same above a form that takes its place. */
export function GoneNotice({ card }: { card: Card }) {
  const { locale } = usePage();
  return (
    <Banner look="warning">
      {say(locale, locale.words.form.gone, { client: card.name, stage: card.stage.label })}
    </Banner>
  );
}
