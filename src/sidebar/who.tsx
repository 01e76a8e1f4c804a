// Who are you: where Google does not tell who is at work, or Team does not know the address.
import { useState } from 'preact/hooks';
import type { Start } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { Icon } from './icons.tsx';
import { sentenceOf, useFocusOnOpen, usePage } from './page-context.ts';
import { say } from './speech.ts';

const SECONDS = 30;

interface WhoProps {
  people: Start['people'];
  onChosen(user: Start['user']): void;
  /** Looking needs no name. */
  onLook(): void;
}

export function Who({ people, onChosen, onLook }: WhoProps) {
  const { locale, ask } = usePage();
  const { who } = locale.day;
  const title = useFocusOnOpen<HTMLHeadingElement>();
  const [chosen, setChosen] = useState('');
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const name = people.find(({ code }) => code === chosen)?.label;

  const goOn = async () => {
    if (chosen === '') return setTrouble(who.choose);
    setBusy(true);
    const answer = await ask('introduce', SECONDS, { personId: chosen });
    setBusy(false);
    if (answer.ok) onChosen(answer.user);
    else setTrouble(sentenceOf(answer, locale));
  };
  return (
    <form
      class="screen"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void goOn();
      }}
    >
      <div class="body">
        {trouble !== '' && <Banner look="error">{trouble}</Banner>}
        <div class="empty">
          <span class="circle">
            <Icon name="person" size={28} />
          </span>
          <h1 ref={title} tabIndex={-1}>
            {who.title}
          </h1>
          <p>{who.text}</p>
        </div>
        <fieldset class="people">
          <legend class="unseen">{who.title}</legend>
          {people.map(({ code, label, role }) => (
            <label key={code} class="person-choice">
              <input type="radio" name="who" value={code} checked={code === chosen} onChange={() => setChosen(code)} />
              <span class="grow">{label}</span>
              <span class="second">{role}</span>
            </label>
          ))}
        </fieldset>
        <p class="note">
          <Icon name="info" />
          {who.note}
        </p>
      </div>
      <div class="bottom stacked">
        <button type="submit" class="primary" disabled={busy}>
          {name ? say(locale, who.go_on, { name }) : who.choose}
        </button>
        <button type="button" class="text" onClick={onLook}>
          {who.look}
        </button>
      </div>
    </form>
  );
}
