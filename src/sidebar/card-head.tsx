// The head of the card: who, where in the funnel and how long, how to reach them, what is next, and the goal of the stage.
import { useState } from 'preact/hooks';
import type { Card, Details } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { Icon } from './icons.tsx';
import { NextStep, type StepEditing } from './next-step.tsx';
import { OrderPanel } from './order-panel.tsx';
import { sentenceOf, useFocusOnOpen, usePage } from './page-context.ts';
import { dayText, say } from './speech.ts';

interface HeadProps {
  card: Card;
  /** null until the second call has answered. */
  details: Details | null;
}

interface CardHeadProps extends HeadProps {
  step: StepEditing;
  onPlaybook(): void;
  onOpen(clientId: string): void;
}

const SECONDS = 30;

export function CardHead({ card, details, step, onPlaybook, onOpen }: CardHeadProps) {
  const { locale, ask, tell } = usePage();
  const { words, columns, terms, day } = locale;
  const title = useFocusOnOpen<HTMLHeadingElement>();
  const acquired = card.acquiredBy !== '' && card.acquiredBy !== card.manager;
  const who = [card.clientId, card.manager, acquired ? `${columns.acquired_by}: ${card.acquiredBy}` : ''];
  const showRow = async () => {
    const answer = await ask('showRow', SECONDS, { clientId: card.clientId });
    if (!answer.ok) tell(sentenceOf(answer, locale));
  };
  const order = details?.order;
  return (
    <>
      <div class="card-title">
        <h1 ref={title} tabIndex={-1} title={card.name}>
          {card.name}
        </h1>
        <button
          type="button"
          class="icon-button"
          aria-label={day.client.show_row}
          title={day.client.show_row}
          onClick={showRow}
        >
          <Icon name="table" />
        </button>
      </div>
      <p class="subtitle">{who.filter(Boolean).join(' · ')}</p>
      {details?.handover?.due && (
        <Banner look="info">
          {say(locale, words.deed.hand_over_since, { day: dayText(locale, details.handover.due, 'full') })}
        </Banner>
      )}
      {details?.refunded && <Banner look="warning">{words.deed.refunded}</Banner>}
      {card.mergedInto && <Merged into={card.mergedInto} onOpen={onOpen} />}
      {card.stage.kind !== 'lost' && !card.handedOver && <Path card={card} details={details} />}
      <Chips card={card} />
      {order && <OrderPanel order={order} card={card} />}
      {card.doNotCall ? <DoNotCall card={card} details={details} /> : <Phones card={card} />}
      {!card.doNotCall && !card.mergedInto && <NextStep card={card} edit={step} />}
      {details && !card.mergedInto && (
        <section class={details.goal === '' ? 'goal bare' : 'panel goal'}>
          {details.goal !== '' && <h2>{terms.block.goal}</h2>}
          {details.goal !== '' && <p>{details.goal}</p>}
          <button type="button" class="link" onClick={onPlaybook}>
            {words.deed.show_playbook}
          </button>
        </section>
      )}
    </>
  );
}

/** One segment per stage, filled as far as the client has come; the word below says the same without colour. */
function Path({ card, details }: HeadProps) {
  const { locale } = usePage();
  const look = card.section.kind === 'archive' ? 'archive' : card.stage.kind;
  const reached = card.path.filter((stage) => stage.reached).length;
  const place = say(locale, locale.words.card.of_stages, {
    stage: card.stage.label,
    n: reached,
    all: card.path.length,
  });
  const dated = (code: string, label: string) => {
    const on = details?.reached[code];
    return on ? `${label}, ${dayText(locale, on, 'full')}` : label;
  };
  return (
    <div class="path">
      <div class="segments" role="img" aria-label={place}>
        {card.path.map(({ code, label, reached: done }) => (
          <span key={code} class={done ? `segment ${look}` : 'segment'} title={dated(code, label)} />
        ))}
      </div>
      <p class="line">
        <span class={`grow stage-name ${look}`}>{card.stage.label}</span>
        <StageDay card={card} details={details} />
      </p>
    </div>
  );
}

/** "day 15, limit 7"; red when it is over, nothing for stages without a limit. */
function StageDay({ card, details }: HeadProps) {
  const { locale } = usePage();
  const day = details?.stageDay ?? 0;
  const limit = card.stageLimit;
  // On the day itself there is nothing to count yet.
  if (day === 0 || limit === null || card.section.kind === 'archive') return null;
  return (
    <span class={day > limit ? 'day over' : 'day'}>{say(locale, locale.words.deed.stage_days, { day, limit })}</span>
  );
}

function Chips({ card }: { card: Card }) {
  const plain = [card.tag, card.category].filter(Boolean);
  return (
    <p class="chips">
      <span class={`chip ${card.section.kind}`}>{card.section.label}</span>
      {plain.map((label) => (
        <span key={label} class="chip outlined">
          {label}
        </span>
      ))}
    </p>
  );
}

/** Who recorded it and when comes with the second call. */
function DoNotCall({ card, details }: HeadProps) {
  const { locale } = usePage();
  const entry = details?.timeline.find(({ undone, reason }) => !undone && reason !== '' && reason === card.reason);
  const when = entry && [`${dayText(locale, entry.on, 'full')}, ${entry.who}`, entry.note].filter(Boolean).join(': ');
  return (
    <Banner look="error">
      <p>
        <strong>{say(locale, locale.words.card.do_not_call, { reason: card.reason })}</strong>
      </p>
      {when && <p>{when}</p>}
    </Banner>
  );
}

function Merged({ into, onOpen }: { into: NonNullable<Card['mergedInto']>; onOpen(clientId: string): void }) {
  const { locale } = usePage();
  return (
    <Banner look="info">
      <p>{say(locale, locale.day.client.merged_into, { client: into.name })}</p>
      <button type="button" class="link" onClick={() => onOpen(into.clientId)}>
        {say(locale, locale.words.form.open, { client: into.name })}
      </button>
    </Banner>
  );
}

/** The client's own number, and behind a link the persons of Contacts, decision makers first. */
function Phones({ card }: { card: Card }) {
  const { locale } = usePage();
  const [open, setOpen] = useState(false);
  const persons = card.persons.filter(({ phone }) => phone !== '' && phone !== card.phone);
  persons.sort((a, b) => Number(b.role.code === DECIDES) - Number(a.role.code === DECIDES));
  const hasOwn = card.phone !== '' || card.contact !== '';
  const shown = open ? persons : persons.slice(0, hasOwn ? 0 : 1);
  return (
    <>
      {hasOwn && <Phone phone={card.phone} who={card.contact} />}
      {shown.map(({ id, name, position, role, phone }) => (
        <Phone key={id} phone={phone} who={[name, position || role.label].filter(Boolean).join(', ')} />
      ))}
      {shown.length < persons.length && (
        <button type="button" class="link more-phones" onClick={() => setOpen(true)}>
          {say(locale, locale.words.deed.more_persons, { n: persons.length - shown.length })}
        </button>
      )}
    </>
  );
}
const DECIDES = 'decision_maker';

function Phone({ phone, who }: { phone: string; who: string }) {
  const { locale, tell } = usePage();
  const { words } = locale;
  const copy = () => {
    copyText(phone);
    tell(say(locale, words.copied, { what: phone }));
  };
  return (
    <div class="fact">
      <Icon name="phone" />
      <div class="grow">
        {phone !== '' && (
          <a class="phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {phone}
          </a>
        )}
        {who !== '' && <p class="second">{who}</p>}
      </div>
      {phone !== '' && (
        <button type="button" class="icon-button" aria-label={words.copy} title={words.copy} onClick={copy}>
          <Icon name="copy" />
        </button>
      )}
    </div>
  );
}

/** Through a hidden field: the frame of a sidebar may have no right to the clipboard. */
function copyText(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
