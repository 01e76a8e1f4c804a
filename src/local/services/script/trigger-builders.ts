// The builders of installable triggers, and the rules by which one is made.
import { randomUUID } from 'node:crypto';
import { isZone } from '../../clock.ts';
import type { TriggerData } from '../../model.ts';
import {
  date,
  defineClass,
  enumOf,
  handle,
  integer,
  type Member,
  make,
  membersOf,
  opened,
  string,
} from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States, TriggerDraft } from '../states.ts';

const builder = membersOf<States['TriggerBuilder']>();
const onSheet = membersOf<States['SpreadsheetTriggerBuilder']>();
const onClock = membersOf<States['ClockTriggerBuilder']>();
const service = { service: 'ScriptApp' };
const mostTriggers = 20;

/** Any of these makes a draft of a clock trigger whole. */
const schedules = [
  'everyDays',
  'everyHours',
  'everyMinutes',
  'everyWeeks',
  'monthDay',
  'weekDay',
  'at',
  'onDate',
] as const;

const isScheduled = (draft: TriggerDraft): boolean => schedules.some((key) => draft[key] !== undefined);

/** One of each type per user per document, and none more often than hourly, is what an add-on may have (fact 4.4). */
function demandAddOnRules(own: readonly TriggerData[], { event, everyMinutes }: TriggerDraft): void {
  const kind = event === 'CLOCK' ? 'time-based' : String(event).toLowerCase().replace('on_', '');
  if (own.some((t) => t.event === event)) {
    throw new Refusal(
      `This add-on has created too many ${kind} triggers in this document for this Google user account.`,
    );
  }
  if (everyMinutes !== undefined) throw new Refusal('Add-on triggers must not run more often than once an hour.');
}

function create(host: Host, draft: TriggerDraft): object {
  const { event, ...rest } = draft;
  if (event === null || (event === 'CLOCK' && !isScheduled(draft))) {
    throw new Refusal('The trigger event has not been set.');
  }
  const creator = host.env.user.email;
  const own = host.book.triggers.filter((t) => t.creator === creator);
  if (host.env.addOn !== false) demandAddOnRules(own, draft);
  if (own.length >= mostTriggers) {
    throw new Refusal(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const made: TriggerData = { ...rest, id: randomUUID(), event, creator };
  host.book.triggers.push(made);
  return make('Trigger', { host, id: made.id });
}

const listens = (event: TriggerDraft['event']): Member<States['SpreadsheetTriggerBuilder']> =>
  onSheet.local([[]], ({ host, draft }) => make('SpreadsheetTriggerBuilder', { host, draft: { ...draft, event } }));

defineClass(
  'SpreadsheetTriggerBuilder',
  {
    onChange: listens('ON_CHANGE'),
    onEdit: listens('ON_EDIT'),
    onFormSubmit: listens('ON_FORM_SUBMIT'),
    onOpen: listens('ON_OPEN'),
    create: onSheet.session([[]], ({ host, draft }) => create(host, draft)),
  },
  service,
);

type Clock = States['ClockTriggerBuilder'];

const timed = ({ host, draft }: Clock, more: Partial<TriggerDraft>): object =>
  make('ClockTriggerBuilder', { host, draft: { ...draft, ...more } });

/** A setter of one number, refused outside of its values. */
function counted(
  name: string,
  key: 'everyDays' | 'everyHours' | 'everyMinutes' | 'everyWeeks' | 'hour' | 'minute' | 'monthDay',
  allowed: readonly number[] | { from: number; to: number },
): Member<Clock> {
  return onClock.local([[integer]], (state, n) => {
    const inside = 'from' in allowed ? n >= allowed.from && n <= allowed.to : allowed.includes(n);
    if (!inside) {
      const words = 'from' in allowed ? '' : ` It must be one of ${allowed.join(', ').replace(/, (\d+)$/, ' or $1')}.`;
      throw new Refusal(`The value you passed to ${name} was invalid.${words}`);
    }
    return timed(state, { [key]: n });
  });
}

const atLeastOne = { from: 1, to: Number.MAX_SAFE_INTEGER };

function dayText(year: number, month: number, day: number): string {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) {
    throw new Refusal('The value you passed to atDate was invalid.');
  }
  return moment.toISOString().slice(0, 10);
}

const weekDay = enumOf('Weekday');

defineClass(
  'ClockTriggerBuilder',
  {
    after: onClock.local([[integer]], (state, milliseconds) => {
      if (milliseconds < 0) throw new Refusal('The value you passed to after was invalid.');
      return timed(state, { at: state.host.env.now() + milliseconds });
    }),
    at: onClock.local([[date]], (state, moment) => {
      if (Number.isNaN(moment.getTime())) throw new Refusal('The value you passed to at was invalid.');
      return timed(state, { at: moment.getTime() });
    }),
    atDate: onClock.local([[integer, integer, integer]], (state, year, month, day) =>
      timed(state, { onDate: dayText(year, month, day) }),
    ),
    atHour: counted('atHour', 'hour', { from: 0, to: 23 }),
    everyDays: counted('everyDays', 'everyDays', atLeastOne),
    everyHours: counted('everyHours', 'everyHours', [1, 2, 4, 6, 8, 12]),
    everyMinutes: counted('everyMinutes', 'everyMinutes', [1, 5, 10, 15, 30]),
    everyWeeks: counted('everyWeeks', 'everyWeeks', atLeastOne),
    inTimezone: onClock.local([[string]], (state, zone) => {
      if (!isZone(zone)) throw new Refusal('The value you passed to inTimezone was invalid.');
      return timed(state, { zone });
    }),
    nearMinute: counted('nearMinute', 'minute', { from: 0, to: 59 }),
    onMonthDay: counted('onMonthDay', 'monthDay', { from: 1, to: 31 }),
    onWeekDay: onClock.local([[weekDay]], (state, day) => timed(state, { weekDay: day.ordinal() })),
    create: onClock.session([[]], ({ host, draft }) => create(host, draft)),
  },
  service,
);

defineClass(
  'TriggerBuilder',
  {
    forSpreadsheet: builder.local([[handle('Spreadsheet')], [string]], ({ host, draft }, target) => {
      const id = typeof target === 'string' ? target : opened('Spreadsheet', target).host.book.id;
      if (id !== host.book.id) throw new Refusal('You do not have permissions to access the requested document.');
      return make('SpreadsheetTriggerBuilder', { host, draft });
    }),
    timeBased: builder.local([[]], ({ host, draft }) =>
      make('ClockTriggerBuilder', { host, draft: { ...draft, event: 'CLOCK' } }),
    ),
  },
  service,
);
