// Home: no client is selected. Says how to open one, what the day brings, and what came in from the cells meanwhile.
import { useEffect, useState } from 'preact/hooks';
import type { Start } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { clientsOf, type Day } from './day.ts';
import { Icon, type IconName } from './icons.tsx';
import { Missing } from './missing.tsx';
import { sentenceOf, useFocusOnOpen, usePage } from './page-context.ts';
import { dayName, say } from './speech.ts';

interface HomeProps {
  start: Start;
  day: Day;
  onDay(): void;
  onAdd(): void;
  onImport(): void;
  onRefresh(): void;
  /** Deleted clients were put back or left out. */
  onSettled(): void;
  /** The base of this copy is worked with from now on. */
  onCopyTaken(): void;
}

export function Home({ start, day, onDay, onAdd, onImport, onRefresh, onSettled, onCopyTaken }: HomeProps) {
  const { locale } = usePage();
  const { words, terms } = locale;
  const title = useFocusOnOpen<HTMLHeadingElement>();
  useEffect(() => void day.load(), []);
  const clients = day.view ? clientsOf(day.view).length : 0;
  return (
    <div class="screen">
      <div class="body">
        {start.isCopy ? <Copy onTaken={onCopyTaken} /> : <Swept swept={start.swept} onRefresh={onRefresh} />}
        {start.swept.missing && <Missing missing={start.swept.missing} onSettled={onSettled} />}
        <div class="empty">
          <span class="circle">
            <Icon name="table" size={28} />
          </span>
          <h1 ref={title} tabIndex={-1}>
            {words.home.title}
          </h1>
          <p>{words.home.text}</p>
        </div>
        {clients > 0 && (
          <button type="button" class="primary start-day" onClick={onDay}>
            {say(locale, locale.day.begin, { n: clients })}
          </button>
        )}
        <DayLists day={day} onDay={onDay} />
        {start.user?.adds && (
          <div class="commands">
            <button type="button" onClick={onAdd}>
              <Icon name="plus" />
              {terms.buttons.add_client}
            </button>
            <button type="button" onClick={onImport}>
              <Icon name="upload" />
              {terms.buttons.import}
            </button>
          </div>
        )}
        <Reports />
      </div>
    </div>
  );
}

/** What is late is told in red, with its number; every list leads to the day. */
const LATE = ['overdue_actions', 'invoices_overdue', 'stuck'];
const ICONS: Record<string, IconName> = { calls: 'phone', overdue_actions: 'clock', to_return: 'archive' };

function DayLists({ day: { view, refusal }, onDay }: Pick<HomeProps, 'day' | 'onDay'>) {
  const { locale } = usePage();
  if (refusal && !view) return <p class="hint">{sentenceOf(refusal, locale)}</p>;
  if (!view) return null;
  return (
    <section class="commands">
      <h2>
        <button type="button" class="link" onClick={onDay}>
          {say(locale, locale.day.title, { day: dayName(locale, view.date) })}
        </button>
      </h2>
      {view.groups.map(({ list, label, tasks }) => (
        <button key={list} type="button" onClick={onDay}>
          <Icon name={ICONS[list] ?? 'calendar'} />
          <span class="grow">{label}</span>
          <strong class={LATE.includes(list) ? 'late' : ''}>{tasks.length}</strong>
        </button>
      ))}
    </section>
  );
}

const REPORTS = ['funnel', 'forecast', 'commission', 'departments'] as const;
/** A report of a large base takes its time. */
const REPORT_SECONDS = 300;

/** Builds a report as the base is now and shows its tab. */
function Reports() {
  const { locale, ask, tell } = usePage();
  const { tabs } = locale.terms;
  const [building, setBuilding] = useState('');
  const build = async (report: (typeof REPORTS)[number]) => {
    setBuilding(report);
    const answer = await ask('buildReport', REPORT_SECONDS, { report });
    setBuilding('');
    tell(answer.ok ? answer.told : sentenceOf(answer, locale));
  };
  return (
    <section class="commands">
      <h2>{locale.words.home.reports}</h2>
      {REPORTS.map((report) => (
        <button
          key={report}
          type="button"
          aria-busy={building === report}
          disabled={building !== ''}
          onClick={() => build(report)}
        >
          <Icon name="chart" />
          {tabs[report]}
        </button>
      ))}
    </section>
  );
}

/** A copy goes on under its own name once somebody says that he works in it. */
function Copy({ onTaken }: { onTaken(): void }) {
  const { locale, ask, tell } = usePage();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const answer = await ask('takeCopy', 30);
    setBusy(false);
    if (answer.ok) onTaken();
    else tell(sentenceOf(answer, locale));
  };
  return (
    <Banner look="warning">
      <p>{locale.words.home.is_copy}</p>
      <button type="button" class="link" disabled={busy} onClick={take}>
        {locale.day.work_here}
      </button>
    </Banner>
  );
}

/** What people changed in the cells when no card was open. */
function Swept({ swept, onRefresh }: { swept: Start['swept']; onRefresh(): void }) {
  const { locale } = usePage();
  const { home, refresh } = locale.words;
  const { accepted, putBack, notes, waiting } = swept;
  if (accepted + putBack.length + notes.length + waiting === 0) return null;
  return (
    <Banner look="info">
      {accepted + putBack.length > 0 && <p>{say(locale, home.swept, { accepted, back: putBack.length })}</p>}
      {putBack.length > 0 && <p>{say(locale, home.put_back, { names: putBack.join(', ') })}</p>}
      {notes.map((note) => (
        <p>{note}</p>
      ))}
      {waiting > 0 && (
        <p>
          {`${say(locale, home.waiting, { n: waiting })} `}
          <button type="button" class="link" onClick={onRefresh}>
            {refresh}
          </button>
        </p>
      )}
    </Banner>
  );
}
