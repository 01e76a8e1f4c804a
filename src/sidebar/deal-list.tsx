// The deals of a client in its card: how much of each is paid, when, whose it is, and what may be done to it.
import type { Card, DealView } from '../contract/answers.ts';
import type { SidebarLocale } from '../locales/sidebar.ts';
import { fits } from './deal-parts.tsx';
import type { Asked } from './deed-scene.ts';
import { Icon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { usePage } from './page-context.ts';
import { amountText, dayInText, daysBetween, say } from './speech.ts';

/** "balance 2 500,00 EUR", '' where nothing is to come. */
export function balanceText(locale: SidebarLocale, { currency }: Card, deals: readonly DealView[]): string {
  const due = deals.filter(({ payment }) => payment.code !== '').reduce((sum, { balance }) => sum + Number(balance), 0);
  const balance = `${amountText(locale.language, due.toFixed(2))}\u00a0${currency}`;
  return due > 0 ? say(locale, locale.day.client.balance_short, { balance }) : '';
}

interface DealListProps {
  deals: readonly DealView[];
  card: Card;
  onDeed(asked: Asked): void;
}

export function DealList({ deals, card: { currency, today, ways }, onDeed }: DealListProps) {
  const { locale } = usePage();
  const { card } = locale.words;
  const money = (amount: string) => `${amountText(locale.language, amount)}\u00a0${currency}`;
  return (
    <ul class="plain">
      {deals.map((deal) => (
        <li key={deal.id} class="deal">
          <p class="line">
            <strong class="grow">{money(deal.amount)}</strong>
            <span class={deal.payment.code === '' ? 'chip outlined' : `chip money ${deal.payment.code}`}>
              {deal.payment.label || deal.status}
            </span>
            <DealMenu deal={deal} ways={ways} onDeed={onDeed} />
          </p>
          <p class="second">{[deal.id, deal.title, deal.revenue, deal.credit].filter(Boolean).join(' · ')}</p>
          <DealDates deal={deal} today={today} />
          {Number(deal.amount) > 0 && <Paid deal={deal} />}
          {deal.overdueOn !== '' && (
            <p class="late">
              {`${locale.columns.invoice_due_on}: ${dayInText(locale, deal.overdueOn, today)}, `}
              {say(locale, card.ago, { n: daysBetween(deal.overdueOn, today) })}
            </p>
          )}
          {deal.payment.code !== '' && Number(deal.balance) !== 0 && (
            <p class="second">
              {`${say(locale, card.paid, { paid: money(deal.paid) })} · `}
              {Number(deal.balance) > 0
                ? say(locale, card.balance, { balance: money(deal.balance) })
                : say(locale, card.overpaid, { by: money(deal.balance.replace('-', '')) })}
            </p>
          )}
          <Payments payments={deal.payments} today={today} />
        </li>
      ))}
    </ul>
  );
}

/** What may be done to this deal. */
function DealMenu({ deal, ways, onDeed }: { deal: DealView; ways: Card['ways']; onDeed(asked: Asked): void }) {
  const { locale } = usePage();
  const items = ways
    .filter(({ deed }) => fits(deed, deal))
    .map(({ deed, label }) => ({ label, run: () => onDeed({ deed, to: deal.id }) }));
  if (items.length === 0) return null;
  return (
    <Menu class="icon-button" label={`${locale.words.card.more}: ${deal.id}`} items={items}>
      <Icon name="dots" />
      <span class="unseen">{`${locale.words.card.more}: ${deal.id}`}</span>
    </Menu>
  );
}

/** Payments and what went back, a line each. */
function Payments({ payments, today }: { payments: DealView['payments']; today: string }) {
  const { locale } = usePage();
  if (payments.length === 0) return null;
  return (
    <ul class="plain payments">
      {payments.map(({ id, on, amount, type, revenue, document }) => (
        <li key={id} class="line second">
          <span class="grow">
            {[dayInText(locale, on, today), type.label, revenue, document].filter(Boolean).join(' · ')}
          </span>
          <span class={Number(amount) < 0 ? 'late' : ''}>{amountText(locale.language, amount)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Ordered → agreed → signed → money; a day that is missing is a dash. */
function DealDates({ deal, today }: { deal: DealView; today: string }) {
  const { locale } = usePage();
  const { columns } = locale;
  const dates: [string, string][] = [
    [columns.ordered_on, deal.orderedOn],
    [columns.agreed_on, deal.agreedOn],
    [columns.signed_on, deal.signedOn],
    [columns.paid_on, deal.paidOn],
  ];
  return (
    <ol class="dates">
      {dates.map(([label, on]) => (
        <li key={label} title={label}>
          <span class="unseen">{`${label}: `}</span>
          {on === '' ? '–' : dayInText(locale, on, today)}
        </li>
      ))}
    </ol>
  );
}

/** The words below it say the same. */
function Paid({ deal: { amount, paid } }: { deal: DealView }) {
  const part = Math.min(100, Math.max(0, (100 * Number(paid)) / Number(amount)));
  return (
    <div class="bar thin" aria-hidden="true">
      <i style={`width:${part}%`} />
    </div>
  );
}
