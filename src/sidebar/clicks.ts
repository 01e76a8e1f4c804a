// What is done to a client with one click and no form: nobody answered, and the last entry is taken back.
import { useRef, useState } from 'preact/hooks';
import type { Card } from '../contract/answers.ts';
import { NOT_ANSWERED } from './bridge.ts';
import { newId } from './draft.ts';
import { sentenceOf, usePage } from './page-context.ts';
import { SAVE_SECONDS } from './saving.ts';
import { dayText, savedText, say } from './speech.ts';

/** So long after a client has made room for the next one no click is taken, milliseconds. */
const IMPATIENCE = 600;

/** The kind of contact that is none. */
export const NO_ANSWER = 'no_answer';

export interface Clicks {
  busy: boolean;
  noAnswer(card: Card): Promise<void>;
  undo(card: Card): Promise<void>;
}

/**
 * @param onSaved gets the fresh card, a sentence of what was done, and one about what comes next
 * @param onUndone gets the card as it was before
 */
export function useClicks(
  onSaved: (card: Card, sentence: string, next: string) => void,
  onUndone: (card: Card) => void,
): Clicks {
  const { ask, tell, locale } = usePage();
  const { deed } = locale.words;
  const [busy, setBusy] = useState(false);
  /** A click that was not answered keeps its id, so that the next one does not do it twice. */
  const ids = useRef(new Map<string, string>());

  const click = async (name: 'contact' | 'undo', { clientId, seen }: Card, contactKind?: string) => {
    if (busy) return null;
    setBusy(true);
    const key = `${name} ${clientId} ${seen}`;
    const requestId = ids.current.get(key) ?? newId();
    ids.current.set(key, requestId);
    const answer = await ask(name, SAVE_SECONDS, {
      clientId,
      seen,
      requestId,
      ...(contactKind ? { contactKind } : {}),
    });
    setBusy(false);
    if (answer.ok) ids.current.delete(key);
    else tell(answer.code === NOT_ANSWERED ? deed.not_answered : sentenceOf(answer, locale));
    return answer.ok ? answer : null;
  };

  return {
    busy,
    async noAnswer(card) {
      const answer = await click('contact', card, NO_ANSWER);
      if (!answer) return;
      const { on } = answer.card.nextAction;
      const next = on === '' ? '' : say(locale, deed.next_try, { day: dayText(locale, on, 'chosen') });
      onSaved(answer.card, savedText(locale, answer.card, labelOf(card, NO_ANSWER)), next);
      // The next client of the day stands there now: a second, impatient click was not meant for it.
      setBusy(true);
      setTimeout(() => setBusy(false), IMPATIENCE);
    },
    async undo(card) {
      const answer = await click('undo', card);
      if (!answer) return;
      const kept = 'kept' in answer ? (answer.kept as string[]) : [];
      const left = kept.length === 0 ? '' : ` ${say(locale, deed.kept, { fields: kept.join(', ') })}`;
      tell(say(locale, deed.undone, { client: answer.card.name }) + left);
      onUndone(answer.card);
    },
  };
}

export const labelOf = ({ contactKinds }: Card, code: string): string =>
  contactKinds.find((kind) => kind.code === code)?.label ?? code;
