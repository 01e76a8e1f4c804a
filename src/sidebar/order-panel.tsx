// When a client who buys usually orders: the status as a sentence, and the orders on a line of time.
import type { Card, Details } from '../contract/answers.ts';
import { usePage } from './page-context.ts';
import { dayInText, daysBetween, number, say } from './speech.ts';

type Order = NonNullable<Details['order']>;
/** Of a long past the last orders are shown. */
const SHOWN = 8;
const WIDTH = 244;
const EDGE = 8;

export function OrderPanel({ order, card }: { order: Order; card: Card }) {
  const { locale } = usePage();
  const words = locale.day.order;
  const { status, cycle, late, days } = order;
  const isAhead = status === 'due' && late < 0;
  const sentence = say(locale, isAhead ? words.ahead : words[status], { n: Math.abs(late) });
  const last = dayInText(locale, days[days.length - 1] ?? '', card.today);
  return (
    <section class="panel order">
      <h2 class={`order-status ${status}`}>{sentence}</h2>
      <p class="second">{say(locale, words.usual, { n: number(locale.language, cycle), day: last })}</p>
      <Line order={order} today={card.today} />
    </section>
  );
}

function Line({ order: { days: all, due, status, late }, today }: { order: Order; today: string }) {
  const { locale } = usePage();
  const words = locale.day.order;
  const day = (on: string) => dayInText(locale, on, today);
  const days = all.slice(-SHOWN);
  const first = days[0] ?? today;
  const length = Math.max(1, daysBetween(first, due > today ? due : today));
  const at = (on: string) => EDGE + ((WIDTH - 2 * EDGE) * daysBetween(first, on)) / length;
  // A word at the edge would be cut.
  const anchor = (x: number) => (x < 50 ? 'start' : x > WIDTH - 50 ? 'end' : 'middle');
  const told = say(locale, words.ordered, { days: days.map(day).join(', '), day: day(due), today: day(today) });
  return (
    <svg class="order-line" viewBox={`0 0 ${WIDTH} 62`} role="img" aria-label={told}>
      <line x1={0} x2={WIDTH} y1={30} y2={30} />
      {days.map((on) => (
        <circle key={on} class="ordered" cx={at(on)} cy={30} r={4.5} />
      ))}
      <circle class={late > 0 ? 'awaited late' : `awaited ${status}`} cx={at(due)} cy={30} r={4.5} />
      <line class="today" x1={at(today)} x2={at(today)} y1={20} y2={42} />
      <text class={late > 0 ? 'late' : ''} x={at(due)} y={14} text-anchor={anchor(at(due))}>
        {say(locale, words.expected, { day: day(due) })}
      </text>
      <text x={at(today)} y={56} text-anchor={anchor(at(today))}>
        {locale.words.card.today}
      </text>
    </svg>
  );
}
