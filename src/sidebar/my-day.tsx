// My day: whom to call and what to settle, list by list; and what comes when all of it is done.
import { useEffect } from 'preact/hooks';
import type { DayTask, DayView } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { ClientRow } from './client-row.tsx';
import { clientsOf, type Day } from './day.ts';
import { Icon } from './icons.tsx';
import { sentenceOf, useFocusOnOpen, usePage } from './page-context.ts';
import { dayName, later, say } from './speech.ts';

interface MyDayProps {
  day: Day;
  /** Whether something was typed for a client and is not saved yet. */
  isWaiting(clientId: string): boolean;
  /** Opens one of the clients to go through. */
  onOpen(clientId: string, queue: readonly DayTask[]): void;
}

export function MyDay({ day, isWaiting, onOpen }: MyDayProps) {
  const { locale } = usePage();
  const title = useFocusOnOpen<HTMLHeadingElement>();
  const { view } = day;
  useEffect(() => void day.load(), []);
  const [first] = view ? clientsOf(view) : [];
  return (
    <div class="screen">
      <div class="body">
        <h1 ref={title} tabIndex={-1}>
          {view ? say(locale, locale.day.title, { day: dayName(locale, view.date) }) : locale.day.my_day}
        </h1>
        {day.refusal && <Banner look="error">{sentenceOf(day.refusal, locale)}</Banner>}
        {!view && !day.refusal && <Waiting />}
        {view && <Progress view={view} />}
        {view && !first && <DayDone view={view} onOpen={onOpen} />}
        {view?.groups.map(({ list, label, tasks }) => (
          <section key={list} class="group">
            <Heading label={label} n={tasks.length} />
            <TaskList tasks={tasks} isWaiting={isWaiting} onOpen={(id) => onOpen(id, clientsOf(view))} />
          </section>
        ))}
      </div>
      {view && first && (
        <div class="bottom">
          <button type="button" class="primary" onClick={() => onOpen(first.clientId, clientsOf(view))}>
            {say(locale, locale.day.start, { client: first.name })}
          </button>
        </div>
      )}
      {day.refusal && !view && (
        <div class="bottom">
          <button type="button" class="primary" onClick={day.load}>
            {locale.words.try_again}
          </button>
        </div>
      )}
    </div>
  );
}

function Waiting() {
  const { words } = usePage().locale;
  return (
    <div class="skeleton" role="status" aria-label={words.loading}>
      {[60, 44, 72, 52, 64].map((width) => (
        <i key={width} style={`width:${width}%;height:28px`} />
      ))}
    </div>
  );
}

function Progress({ view: { done, total } }: { view: DayView }) {
  const { locale } = usePage();
  const words = say(locale, locale.day.done, { done, all: total });
  if (total === 0) return null;
  return (
    <div class="day-progress">
      <div
        class="bar grow"
        role="progressbar"
        aria-label={locale.day.my_day}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <i style={`width:${(100 * done) / total}%`} />
      </div>
      <span class="second" aria-hidden="true">
        {words}
      </span>
    </div>
  );
}

function Heading({ label, n }: { label: string; n: number }) {
  return (
    <h2 class="group-head">
      <span class="grow">{label}</span>
      <span class="counter">{n}</span>
    </h2>
  );
}

interface TaskListProps {
  tasks: readonly DayTask[];
  isWaiting?(clientId: string): boolean;
  onOpen(clientId: string): void;
}

function TaskList({ tasks, isWaiting = () => false, onOpen }: TaskListProps) {
  const { locale } = usePage();
  const { day } = locale;
  return (
    <ul class="plain rows">
      {tasks.map(({ clientId, name, stage, action, late }, at) => (
        <li key={`${clientId} ${at}`}>
          {clientId === '' ? (
            <p class="row still">
              <span class="row-name">{name}</span>
              <span class="row-second">{action}</span>
            </p>
          ) : (
            <button type="button" class="row" onClick={() => onOpen(clientId)}>
              <ClientRow
                name={
                  <>
                    {isWaiting(clientId) && (
                      <span class="dot" title={day.draft}>
                        <span class="unseen">{`${day.draft}: `}</span>
                      </span>
                    )}
                    {name}
                  </>
                }
                look={stage.kind}
                stage={stage.label}
                remark={action}
              >
                {late !== null && late > 0 && (
                  <span class="late">
                    <span class="unseen">{`, ${say(locale, day.late_by, { n: late })}`}</span>
                    <span aria-hidden="true">{say(locale, day.late, { n: late })}</span>
                  </span>
                )}
              </ClientRow>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Nothing is left, or nothing was there: what was done, where more is to be had, and what comes next. */
function DayDone({ view, onOpen }: { view: DayView; onOpen: MyDayProps['onOpen'] }) {
  const { locale } = usePage();
  const { day } = locale;
  const { done, more, moreIn, next, date } = view;
  const [first] = more;
  const nextDay = dayName(locale, next.on || date);
  return (
    <>
      <div class="empty">
        <span class="circle won">
          <Icon name="check" size={28} />
        </span>
        <p class="big">{done > 0 ? day.all_done : day.nothing}</p>
        <p>{done > 0 ? say(locale, day.done_text, { n: done }) : day.nothing_text}</p>
      </div>
      {first && (
        <button type="button" class="tonal" onClick={() => onOpen(first.clientId, more)}>
          {say(locale, day.take_more, { n: more.length, section: moreIn })}
        </button>
      )}
      {next.tasks.length > 0 && (
        <section class="group">
          <Heading
            label={next.on === later(date, 1) ? say(locale, day.tomorrow, { day: nextDay }) : nextDay}
            n={next.tasks.length}
          />
          <TaskList tasks={next.tasks} onOpen={(id) => onOpen(id, next.tasks)} />
        </section>
      )}
    </>
  );
}
