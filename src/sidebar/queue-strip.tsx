// The strip over a card that was opened from My day: the place in it, and the way to the neighbours.
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';
import type { Place } from './queue.ts';
import { say } from './speech.ts';

export function QueueStrip({ place, onOpen }: { place: Place; onOpen(clientId: string): void }) {
  const { locale } = usePage();
  const { day } = locale;
  const { n, all, before, after } = place;
  const step = (id: string, icon: 'left' | 'right', label: string) => {
    if (id === '') return null;
    return (
      <button type="button" class="icon-button small" aria-label={label} title={label} onClick={() => onOpen(id)}>
        <Icon name={icon} />
      </button>
    );
  };
  return (
    <nav class="queue" aria-label={day.my_day}>
      <p class="grow">{say(locale, day.place, { n, all })}</p>
      {step(before, 'left', day.previous)}
      {step(after, 'right', day.next)}
      <span class="queue-line" style={`width:${(100 * n) / all}%`} />
    </nav>
  );
}
