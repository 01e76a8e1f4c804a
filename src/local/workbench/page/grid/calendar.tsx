// The calendar under a date cell.
import { Icon } from '../icons.tsx';
import { addMonths, today, weeksOf } from './days.ts';

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const FULL = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' });

interface CalendarProps {
  /** The day that is marked, YYYY-MM-DD. */
  day: string;
  onMove(day: string): void;
  onPick(day: string): void;
}

export function Calendar({ day, onMove, onPick }: CalendarProps) {
  const month = day.slice(0, 7);
  const now = today();
  return (
    // The field keeps the focus: what is clicked here must not end the editing.
    <fieldset class="calendar" aria-label="Calendar" onPointerDown={(event) => event.preventDefault()}>
      <div class="calendar-head">
        <button type="button" class="icon" aria-label="Month before" onClick={() => onMove(addMonths(day, -1))}>
          <Icon name="left" />
        </button>
        <strong aria-live="polite">{MONTH.format(new Date(day))}</strong>
        <button type="button" class="icon" aria-label="Month after" onClick={() => onMove(addMonths(day, 1))}>
          <Icon name="right" />
        </button>
      </div>
      <div class="calendar-days">
        {WEEKDAYS.map((weekday) => (
          <span key={weekday} class="weekday" aria-hidden="true">
            {weekday}
          </span>
        ))}
        {weeksOf(day)
          .flat()
          .map((one) => (
            <button
              type="button"
              key={one}
              class={['day', !one.startsWith(month) && 'other', one === now && 'today'].filter(Boolean).join(' ')}
              aria-pressed={one === day}
              aria-label={FULL.format(new Date(one))}
              onClick={() => onPick(one)}
            >
              {Number(one.slice(8))}
            </button>
          ))}
      </div>
    </fieldset>
  );
}
