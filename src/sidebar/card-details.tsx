// What the card shows below the fold, each behind its heading, in the order of rules 2.9; empty ones are left out.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Card, Details, PersonView } from '../contract/answers.ts';
import type { SidebarLocale } from '../locales/sidebar.ts';
import { balanceText, DealList } from './deal-list.tsx';
import type { Asked } from './deed-scene.ts';
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { amountText, dayInText, say } from './speech.ts';
import { Timeline } from './timeline.tsx';

/** `details` is null until the second call has answered. */
interface CardDetailsProps {
  card: Card;
  details: Details | null;
  onDeed(asked: Asked): void;
}

export function CardDetails({ card, details, onDeed }: CardDetailsProps) {
  const { locale } = usePage();
  const { words, terms, day } = locale;
  const { persons, needs, today } = card;
  return (
    <>
      <Accordion title={words.card.details} open={card.stage.kind === 'new'}>
        <DetailRows rows={card.details} />
      </Accordion>
      {needs.length > 0 && (
        <Accordion title={day.card.needs}>
          <DetailRows rows={[...needs, { label: day.card.benefit, value: benefitText(locale, card) }]} />
        </Accordion>
      )}
      {persons.length > 0 && (
        <Accordion title={day.card.people} count={persons.length}>
          <People card={card} />
        </Accordion>
      )}
      {details === null && <GreyLines />}
      {details !== null && details.deals.length > 0 && (
        <Accordion
          title={terms.tabs.deals}
          count={details.deals.length}
          remark={balanceText(locale, card, details.deals)}
          open={card.stage.kind === 'won'}
        >
          <DealList deals={details.deals} card={card} onDeed={onDeed} />
        </Accordion>
      )}
      {details !== null && details.sent.length > 0 && (
        <Accordion title={day.card.sent} count={details.sent.length}>
          <Sent sent={details.sent} today={today} />
        </Accordion>
      )}
      {details !== null && details.timeline.length > 0 && (
        <Accordion title={terms.tabs.history} count={details.timeline.length}>
          <Timeline entries={details.timeline} today={today} />
        </Accordion>
      )}
    </>
  );
}

interface AccordionProps {
  title: string;
  count?: number;
  remark?: string;
  open?: boolean;
  children: ComponentChildren;
}

export function Accordion({ title, count, remark = '', open: atFirst = false, children }: AccordionProps) {
  const [open, setOpen] = useState(atFirst);
  const id = useId();
  return (
    <section class="accordion">
      <h2>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <span>{title}</span>
          <span class="counter grow">{[count, remark].filter(Boolean).join(' · ')}</span>
          <Icon name="down" />
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {children}
      </div>
    </section>
  );
}

function DetailRows({ rows }: { rows: Card['details'] }) {
  return (
    <dl class="details">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** "12 000,00 EUR (20 %)", a dash while a part of it is unknown. */
export function benefitText({ language }: SidebarLocale, { benefit, currency }: Card): string {
  if (!benefit) return '–';
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(benefit.share);
  return `${amountText(language, benefit.amount)}\u00a0${currency} (${share})`;
}

function People({ card: { persons, approvals, today } }: { card: Card }) {
  const { locale } = usePage();
  const { card: words } = locale.day;
  const { makers, reached, chain, approved, next } = approvals;
  const sentences = [
    makers > 0 && say(locale, words.reached, { n: reached, all: makers }),
    chain > 0 && say(locale, next ? words.approved_next : words.approved, { n: approved, all: chain, who: next }),
  ];
  return (
    <>
      <p class="approvals">{sentences.filter(Boolean).join(' ')}</p>
      <ul class="plain">
        {persons.map((person) => (
          <Person key={person.id} person={person} today={today} />
        ))}
      </ul>
    </>
  );
}

function Person({ person, today }: { person: PersonView; today: string }) {
  const { locale } = usePage();
  const { name, position, role, phone, email, reachedOn, approvalOrder, approval, approvedOn, interests, note } =
    person;
  const talked = reachedOn && say(locale, locale.day.card.talked, { day: dayInText(locale, reachedOn, today) });
  const agreed = [
    approvalOrder && `${approvalOrder}.`,
    approval.label,
    approvedOn && dayInText(locale, approvedOn, today),
  ];
  return (
    <li>
      <p class="line">
        <strong class="grow">{name}</strong>
        {approval.code !== '' && (
          <span class={`chip approval ${approval.code}`}>{agreed.filter(Boolean).join(' ')}</span>
        )}
      </p>
      <p class="second">{[position, role.label, talked].filter(Boolean).join(' · ')}</p>
      {(phone || email) && (
        <p class="second">
          {phone && (
            <a class="quiet" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              {phone}
            </a>
          )}
          {phone && email ? ' · ' : ''}
          {email}
        </p>
      )}
      {[interests, note].filter(Boolean).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </li>
  );
}

function Sent({ sent, today }: { sent: Details['sent']; today: string }) {
  const { locale } = usePage();
  return (
    <ul class="plain">
      {sent.map(({ on, what }) => (
        <li key={`${on} ${what}`} class="line">
          <span class="grow">{what}</span>
          <span class="day">{dayInText(locale, on, today)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Holds the place until the second call has answered. */
export function GreyLines() {
  return (
    <div class="skeleton grey-lines" aria-hidden="true">
      <i style="width:40%" />
      <i style="width:52%" />
    </div>
  );
}
