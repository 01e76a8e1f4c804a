// The card of a client: who, where in the funnel, how to reach them, what is next; and the way on at the foot.
import type { Card, Details, Step } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { Accordion, DealList, DetailRows, GreyLines, Timeline } from './card-details.tsx';
import { Icon } from './icons.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { useFocusOnOpen, usePage } from './page-context.ts';
import { advanceTo, dayInText, daysBetween, say } from './speech.ts';

interface CardScreenProps {
  card: Card;
  /** null until the second call has answered. */
  details: Details | null;
  onAdvance(step: Step): void;
  onRefuse(): void;
}

export function CardScreen({ card, details, onAdvance, onRefuse }: CardScreenProps) {
  const { words, terms, columns } = usePage().locale;
  const title = useFocusOnOpen<HTMLHeadingElement>();
  const acquired = card.acquiredBy !== '' && card.acquiredBy !== card.manager;
  const who = [card.clientId, card.manager, acquired ? `${columns.acquired_by}: ${card.acquiredBy}` : ''];
  return (
    <div class="screen">
      <div class="body">
        <h1 ref={title} tabIndex={-1}>
          {card.name}
        </h1>
        <p class="subtitle">{who.filter(Boolean).join(' · ')}</p>
        <Path card={card} />
        <Chips card={card} />
        {card.doNotCall ? <DoNotCall card={card} /> : <Phone card={card} />}
        <NextAction card={card} />
        <Accordion title={words.card.details} open={card.stage.kind === 'new'}>
          <DetailRows rows={card.details} />
        </Accordion>
        {details === null && <GreyLines />}
        {details !== null && details.deals.length > 0 && (
          <Accordion title={terms.tabs.deals} count={details.deals.length} open={card.stage.kind === 'won'}>
            <DealList deals={details.deals} currency={card.currency} />
          </Accordion>
        )}
        {details !== null && details.timeline.length > 0 && (
          <Accordion title={terms.tabs.history} count={details.timeline.length}>
            <Timeline entries={details.timeline} today={card.today} />
          </Accordion>
        )}
      </div>
      {!card.doNotCall && <CardBar card={card} onAdvance={onAdvance} onRefuse={onRefuse} />}
    </div>
  );
}

/** One segment per stage, filled as far as the client has come; the word below says the same without colour. */
function Path({ card }: { card: Card }) {
  const { locale } = usePage();
  const look = card.section.kind === 'archive' ? 'archive' : card.stage.kind;
  const reached = card.path.filter((stage) => stage.reached).length;
  const place = say(locale, locale.words.card.of_stages, {
    stage: card.stage.label,
    n: reached,
    all: card.path.length,
  });
  return (
    <div class="path">
      {card.stage.kind !== 'lost' && (
        <div class="segments" role="img" aria-label={place}>
          {card.path.map(({ code, label, reached: done }) => (
            <span key={code} class={done ? `segment ${look}` : 'segment'} title={label} />
          ))}
        </div>
      )}
      <p class={`stage-name ${look}`}>{card.stage.label}</p>
    </div>
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

function DoNotCall({ card }: { card: Card }) {
  const { locale } = usePage();
  return (
    <Banner look="error">
      <strong>{say(locale, locale.words.card.do_not_call, { reason: card.reason })}</strong>
    </Banner>
  );
}

function Phone({ card }: { card: Card }) {
  const { locale, tell } = usePage();
  const { words } = locale;
  if (card.phone === '' && card.contact === '') return null;
  const copy = () => {
    copyText(card.phone);
    tell(say(locale, words.copied, { what: card.phone }));
  };
  return (
    <div class="fact">
      <Icon name="phone" />
      <div class="grow">
        {card.phone !== '' && (
          <a class="phone" href={`tel:${card.phone.replace(/[^\d+]/g, '')}`}>
            {card.phone}
          </a>
        )}
        {card.contact !== '' && <p class="second">{card.contact}</p>}
      </div>
      {card.phone !== '' && (
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

function NextAction({ card }: { card: Card }) {
  const { locale } = usePage();
  const { words, columns } = locale;
  const { on, text } = card.nextAction;
  if (card.stage.kind === 'lost' && card.revisitOn !== '') {
    return (
      <Fact look="">{say(locale, words.card.return_on, { day: dayInText(locale, card.revisitOn, card.today) })}</Fact>
    );
  }
  if (on === '') return text === '' ? null : <Fact look="">{text}</Fact>;
  const days = daysBetween(on, card.today);
  const when = dayInText(locale, on, card.today);
  const distance = days === 0 ? words.card.today : say(locale, words.card.ago, { n: days });
  const look = days > 0 ? 'late' : days === 0 ? 'today' : '';
  return <Fact look={look}>{`${text || columns.next_action}: ${when}${days >= 0 ? `, ${distance}` : ''}`}</Fact>;
}

function Fact({ look, children }: { look: string; children: string }) {
  return (
    <div class="fact">
      <Icon name="calendar" />
      <p class={`next-action ${look}`}>{children}</p>
    </div>
  );
}

/** The next step is the one filled button; what is rarer stands in the tools below it. */
function CardBar({ card, onAdvance, onRefuse }: Pick<CardScreenProps, 'card' | 'onAdvance' | 'onRefuse'>) {
  const { locale } = usePage();
  const { words, terms } = locale;
  const [next, ...others] = card.steps;
  if (!next && card.reasons.length === 0) return null;
  const more: MenuItem[] = others.map((step) => ({
    label: step.kind === 'won' ? terms.buttons.deal : say(locale, words.card.skip_to, { stage: step.label }),
    run: () => onAdvance(step),
  }));
  return (
    <div class="bottom">
      {next && (
        <button type="button" class="primary" onClick={() => onAdvance(next)}>
          {next.kind === 'won' ? terms.buttons.deal : advanceTo(locale, next.label)}
        </button>
      )}
      <div class="tools">
        {card.reasons.length > 0 && (
          <button type="button" class="tool" title={terms.buttons.refuse} onClick={onRefuse}>
            <Icon name="ban" />
            {words.card.refusal}
          </button>
        )}
        {more.length > 0 && (
          <Menu class="tool" label={words.card.more} items={more}>
            <Icon name="more" />
            {words.card.more}
          </Menu>
        )}
      </div>
    </div>
  );
}

/** The card while it is being read: the same heights, so that nothing jumps. */
export function CardSkeleton() {
  const { locale } = usePage();
  return (
    <div class="screen" role="status" aria-label={locale.words.loading}>
      <div class="body skeleton">
        <i style="width:82%;height:20px" />
        <i style="width:46%" />
        <i style="height:6px" />
        <i style="width:36%" />
        <i style="width:60%;height:22px" />
        <i style="width:62%;height:20px" />
        <i style="width:74%" />
        <i style="height:74px" />
      </div>
      <div class="bottom skeleton">
        <i class="primary" />
      </div>
    </div>
  );
}
