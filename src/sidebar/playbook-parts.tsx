// What the playbook adds to a form: is the client worth the cost, and which of its lines were used.
import { useState } from 'preact/hooks';
import type { Card, PlaybookView } from '../contract/answers.ts';
import { benefitText } from './card-details.tsx';
import type { Part, Scene } from './deed-scene.ts';
import { sentenceOf, usePage } from './page-context.ts';
import { SAVE_SECONDS } from './saving.ts';

const NOT_WORTH = 'not_profitable';
/** The stages in which it is decided whether to go on at all: the first two contacts. */
const EARLY = 2;

const isEarly = ({ path }: Card, to: string): boolean =>
  path
    .filter((stage) => stage.kind === 'contact')
    .slice(0, EARLY)
    .some(({ code }) => code === to);

/** Go or no-go: what the client would bring, and the way out. */
export const worth: Part = {
  keys: () => [],
  Fields: ({ scene: { card, to, onDeed } }) => {
    const { locale } = usePage();
    const reason = card.reasons.refusal.find(({ code }) => code === NOT_WORTH);
    if (!reason || !isEarly(card, to)) return null;
    return (
      <p class="have">
        <span class="grow">{`${locale.day.card.benefit}: ${benefitText(locale, card)}`}</span>
        <button type="button" class="link" onClick={() => onDeed({ deed: 'refuse', to: '', kind: NOT_WORTH })}>
          {reason.label}
        </button>
      </p>
    );
  },
  input: () => ({}),
};

const chosenIn = ({ sheet }: Scene): string[] =>
  sheet
    .value('lines')
    .split(' ')
    .filter((id) => id !== '');

/** The stage's lines of the playbook, to be ticked; they are read when somebody asks for them. */
export const ticks: Part = {
  keys: () => [],
  Fields: ({ scene }) => {
    const { ask, tell, locale } = usePage();
    const [view, setView] = useState<PlaybookView | null>(null);
    const read = async () => {
      const answer = await ask('playbook', SAVE_SECONDS, { clientId: scene.card.clientId });
      if (answer.ok) setView(answer.playbook);
      else tell(sentenceOf(answer, locale));
    };
    const chosen = chosenIn(scene);
    if (!view) {
      return (
        <p class="day-line">
          <button type="button" class="link" onClick={read}>
            {locale.words.deed.ticks}
          </button>
          {chosen.length > 0 && <span class="counter">{chosen.length}</span>}
        </p>
      );
    }
    const flip = (id: string) =>
      scene.sheet.set('lines')((chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]).join(' '));
    const blocks = view.blocks.filter(({ ticked, lines }) => ticked && lines.length > 0);
    return (
      <section class="panel">
        {blocks.length === 0 && <p class="hint">{locale.day.playbook.none}</p>}
        {blocks.map(({ block, label, lines }) => (
          <fieldset key={block} class="ticks">
            <legend class="group-name">{label}</legend>
            {lines.map(({ id, text, material }) => (
              <label key={id} class="tick">
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => flip(id)} />
                <span class="grow">{text || material}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </section>
    );
  },
  input: (scene) => (chosenIn(scene).length > 0 ? { lines: chosenIn(scene) } : {}),
};
