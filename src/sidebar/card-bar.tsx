// The foot of the card: the one filled button, the tools below it, and the menu with everything that is rarer.
import type { Card, Details, WayView } from '../contract/answers.ts';
import { type Clicks, labelOf, NO_ANSWER } from './clicks.ts';
import { withDeals } from './deal-parts.tsx';
import type { Asked } from './deed-scene.ts';
import { Icon, type IconName } from './icons.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { usePage } from './page-context.ts';
import { say } from './speech.ts';

interface CardBarProps {
  card: Card;
  /** null until the second call has answered. */
  details: Details | null;
  clicks: Clicks;
  onDeed(asked: Asked): void;
  /** The next client of the day; null = there is none. */
  onNext: (() => void) | null;
}

type Deed = WayView['deed'];
/** Deeds that may be the filled button where the server puts them first. */
const MAIN: readonly Deed[] = ['handover', 'advance', 'unpark', 'reopen', 'contact', 'deal', 'pay'];
/** Deeds that may be tools where they come right after it; all others wait in the menu. */
const TOOLS: readonly Deed[] = ['contact', 'refuse', 'notYet', 'pay', 'deal'];
const PROPOSAL = 'proposal';

const ICONS: Partial<Record<Deed, IconName>> = {
  advance: 'forward',
  handover: 'swap',
  reopen: 'forward',
  unpark: 'forward',
  contact: 'talk',
  refuse: 'ban',
  notYet: 'calendar',
  park: 'archive',
  back: 'back',
  assign: 'swap',
  person: 'person',
  undo: 'undo',
  deal: 'plus',
  pay: 'money',
  sign: 'check',
};

export function CardBar({ card, details, clicks, onDeed, onNext }: CardBarProps) {
  const { locale } = usePage();
  const { words } = locale;
  const { client } = locale.day;
  const { denied, stage, doNotCall } = card;
  const ways = withDeals(waysNow(card, details), details?.deals ?? null);
  const main = doNotCall || !ways[0] || !MAIN.includes(ways[0].deed) ? null : ways[0];
  const tools = main ? ways.slice(1, 3).filter(({ deed }) => TOOLS.includes(deed)) : [];
  const talks = ways.some(({ deed }) => deed === 'contact') && !doNotCall;
  const hasKind = (code: string) => talks && card.contactKinds.some((kind) => kind.code === code);
  // A talk with a new client is its first contact.
  const asked = ({ deed, to }: WayView): Asked =>
    deed === 'contact' && stage.kind === 'new' && ways[0] ? { deed: ways[0].deed, to: ways[0].to } : { deed, to };
  const word = ({ deed, label }: WayView) =>
    deed === 'refuse'
      ? words.card.refusal
      : deed === 'contact'
        ? words.deed.contact
        : deed === 'pay'
          ? locale.terms.payment_type.payment
          : deed === 'deal'
            ? client.deal
            : label;

  const more: MenuItem[] = ways
    .filter((way) => way !== main && !tools.includes(way))
    .map((way) => ({
      label: way.deed === 'undo' && card.undoable?.what ? `${way.label}: ${card.undoable.what}` : way.label,
      icon: ICONS[way.deed] ?? 'dots',
      run: () => (way.deed === 'undo' ? void clicks.undo(card) : onDeed(asked(way))),
    }));
  if (stage.kind === 'contact' && card.section.kind !== 'archive' && hasKind(PROPOSAL)) {
    const run = () => onDeed({ deed: 'contact', to: '', kind: PROPOSAL });
    more.unshift({ label: labelOf(card, PROPOSAL), icon: 'mail', run });
  }
  const others = deniedLines(denied);
  const next = !main && onNext;
  if (!main && !next && more.length === 0 && others.length === 0) return null;
  return (
    <div class="bottom">
      {main && (
        <button type="button" class="primary" disabled={clicks.busy} onClick={() => onDeed(asked(main))}>
          {main.label}
        </button>
      )}
      {!main && more.length === 0 ? (
        others.length > 0 && <p class="second">{say(locale, client.who_may, { who: denied[0]?.who ?? '' })}</p>
      ) : (
        <div class="tools">
          {hasKind(NO_ANSWER) && stage.kind !== 'lost' && (
            <button
              type="button"
              class="tool"
              aria-busy={clicks.busy}
              disabled={clicks.busy}
              title={say(locale, words.deed.no_answer_title, {})}
              onClick={() => clicks.noAnswer(card)}
            >
              <Icon name="missed" />
              {labelOf(card, NO_ANSWER)}
            </button>
          )}
          {tools.map((way) => (
            <button
              key={way.deed}
              type="button"
              class="tool"
              title={way.label}
              disabled={clicks.busy}
              onClick={() => onDeed(asked(way))}
            >
              <Icon name={ICONS[way.deed] ?? 'dots'} />
              {word(way)}
            </button>
          ))}
          {more.length > 0 && (
            <Menu class="tool" label={words.card.more} items={more} foot={others}>
              <Icon name="more" />
              {words.card.more}
            </Menu>
          )}
        </div>
      )}
      {next && (
        <button type="button" class="outlined next-client" onClick={next}>
          {client.next_client}
        </button>
      )}
    </div>
  );
}

/** A handover that is due comes first; one that is not due is only a head's, which the second call tells. */
function waysNow({ ways }: Card, details: Details | null): WayView[] {
  const handover = ways.filter(({ deed }) => deed === 'handover');
  const others = ways.filter(({ deed }) => deed !== 'handover');
  if (!details?.handover) return others;
  return details.handover.due === '' ? ways : [...handover, ...others];
}

/** "Reopen, Change the manager: the head": who may what, a line for each of those who may. */
function deniedLines(denied: Card['denied']): string[] {
  const whos = [...new Set(denied.map(({ who }) => who))];
  return whos.map((who) => {
    const labels = denied.filter((one) => one.who === who).map(({ label }) => label);
    return `${labels.join(', ')}: ${who}`;
  });
}
