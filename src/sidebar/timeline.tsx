// The history of a client in the card: the newest first, three of them until more are asked for.
import { useState } from 'preact/hooks';
import type { TimelineEntry } from '../contract/answers.ts';
import { usePage } from './page-context.ts';
import { dayInText, say } from './speech.ts';

const FIRST_ENTRIES = 3;

export function Timeline({ entries, today }: { entries: readonly TimelineEntry[]; today: string }) {
  const { locale } = usePage();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, FIRST_ENTRIES);
  return (
    <>
      <ul class="plain">
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} today={today} />
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

function Entry({ entry, today }: { entry: TimelineEntry; today: string }) {
  const { locale } = usePage();
  const { words, day } = locale;
  const { on, what, from, to, reason, note, who, undone, contact, manager, revisitOn, merged } = entry;
  const move = [from, to].filter(Boolean).join(' → ');
  const body = [
    what + (move ? `: ${move}` : ''),
    contact,
    reason,
    manager && say(locale, day.card.to_manager, { name: manager }),
    revisitOn && say(locale, words.card.return_on, { day: dayInText(locale, revisitOn, today) }),
  ].filter(Boolean);
  const marks = [who, undone && words.card.undone, merged && say(locale, day.card.merged, { client: merged })];
  return (
    <li class="entry">
      <p class="line">
        <span class="grow">{undone ? <s>{body.join(', ')}</s> : body.join(', ')}</span>
        <span class="day">{dayInText(locale, on, today)}</span>
      </p>
      {note !== '' && <p>{undone ? <s>{note}</s> : note}</p>}
      <p class="second">{marks.filter(Boolean).join(' · ')}</p>
    </li>
  );
}
