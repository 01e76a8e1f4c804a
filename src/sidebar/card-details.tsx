// What the card shows below the fold: details, deals, history, each behind its heading.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Card, DealView, TimelineEntry } from '../contract/answers.ts';
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { amountText, dayInText, dayText, say } from './speech.ts';

interface AccordionProps {
  title: string;
  count?: number;
  open?: boolean;
  children: ComponentChildren;
}

export function Accordion({ title, count, open: atFirst = false, children }: AccordionProps) {
  const [open, setOpen] = useState(atFirst);
  const id = useId();
  return (
    <section class="accordion">
      <h2>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <span class="grow">{title}</span>
          {count !== undefined && <span class="counter">{count}</span>}
          <Icon name="down" />
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {children}
      </div>
    </section>
  );
}

export function DetailRows({ rows }: { rows: Card['details'] }) {
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

export function DealList({ deals, currency }: { deals: readonly DealView[]; currency: string }) {
  const { locale } = usePage();
  const { card } = locale.words;
  const money = (amount: string) => `${amountText(locale.language, amount)}\u00a0${currency}`;
  return (
    <ul class="plain">
      {deals.map(({ id, amount, status, signedOn, paid, balance }) => (
        <li key={id} class="deal">
          <p class="line">
            <strong class="grow">{money(amount)}</strong>
            <span class="chip outlined">{status}</span>
          </p>
          <p class="second">{[id, signedOn && dayText(locale, signedOn, 'full')].filter(Boolean).join(' · ')}</p>
          <p class="second">
            {say(locale, card.paid, { paid: money(paid) }) +
              ' · ' +
              say(locale, card.balance, { balance: money(balance) })}
          </p>
        </li>
      ))}
    </ul>
  );
}

const FIRST_ENTRIES = 3;

export function Timeline({ entries, today }: { entries: readonly TimelineEntry[]; today: string }) {
  const { locale } = usePage();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, FIRST_ENTRIES);
  return (
    <>
      <ul class="plain">
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} day={dayInText(locale, entry.on, today)} />
        ))}
      </ul>
      {shown.length < entries.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {say(locale, locale.words.card.show_all, { n: entries.length })}
        </button>
      )}
    </>
  );
}

function Entry({ entry, day }: { entry: TimelineEntry; day: string }) {
  const { words } = usePage().locale;
  const { what, from, to, reason, note, who, undone } = entry;
  const move = [from, to].filter(Boolean).join(' → ');
  const body = [what + (move ? `: ${move}` : ''), reason].filter(Boolean).join(', ');
  return (
    <li class="entry">
      <p class="line">
        <span class="grow">{undone ? <s>{body}</s> : body}</span>
        <span class="day">{day}</span>
      </p>
      {note !== '' && <p>{note}</p>}
      <p class="second">{[who, undone ? words.card.undone : ''].filter(Boolean).join(' · ')}</p>
    </li>
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
