// ScriptApp: authorization modes and the installable triggers of this book.
import { randomUUID } from 'node:crypto';
import type { TriggerData } from '../../model.ts';
import { enumTable, enumValue } from '../enums.ts';
import { defineClass, enumOf, handle, integer, make, membersOf, opened, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States, TriggerDraft } from '../states.ts';

const doors = membersOf<States['ScriptApp']>();
const builder = membersOf<States['TriggerBuilder']>();
const onSheet = membersOf<States['SpreadsheetTriggerBuilder']>();
const onClock = membersOf<States['ClockTriggerBuilder']>();
const trigger = membersOf<States['Trigger']>();
const service = { service: 'ScriptApp' };
const mostTriggers = 20;

function triggerOf({ host, id }: States['Trigger']): TriggerData {
  const found = host.book.triggers.find((t) => t.id === id);
  if (!found) throw new Refusal('The trigger does not exist.');
  return found;
}

/** One of each type per user per document is what an add-on may have (fact 4.4). */
function create(host: Host, draft: TriggerDraft): object {
  const { event, ...rest } = draft;
  if (event === null || (event === 'CLOCK' && !draft.everyDays && !draft.everyHours)) {
    throw new Refusal('The trigger event has not been set.');
  }
  const creator = host.env.user.email;
  const own = host.book.triggers.filter((t) => t.creator === creator);
  if (own.some((t) => t.event === event)) {
    const kind = event === 'CLOCK' ? 'time-based' : event.toLowerCase().replace('on_', '');
    throw new Refusal(
      `This add-on has created too many ${kind} triggers in this document for this Google user account.`,
    );
  }
  if (own.length >= mostTriggers) {
    throw new Refusal(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const made: TriggerData = { ...rest, id: randomUUID(), event, creator };
  host.book.triggers.push(made);
  return make('Trigger', { host, id: made.id });
}

defineClass(
  'Trigger',
  {
    getHandlerFunction: trigger.local([[]], (state) => triggerOf(state).fn),
    getEventType: trigger.local([[]], (state) => enumValue('EventType', triggerOf(state).event)),
    getTriggerSource: trigger.local([[]], (state) =>
      enumValue('TriggerSource', triggerOf(state).event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'),
    ),
    getTriggerSourceId: trigger.local([[]], (state) =>
      triggerOf(state).event === 'CLOCK' ? null : state.host.book.id,
    ),
    getUniqueId: trigger.local([[]], ({ id }) => id),
  },
  service,
);

const sheetBuilder = ({ host, draft }: States['SpreadsheetTriggerBuilder'], event: TriggerDraft['event']): object =>
  make('SpreadsheetTriggerBuilder', { host, draft: { ...draft, event } });

defineClass(
  'SpreadsheetTriggerBuilder',
  {
    onEdit: onSheet.local([[]], (state) => sheetBuilder(state, 'ON_EDIT')),
    onOpen: onSheet.local([[]], (state) => sheetBuilder(state, 'ON_OPEN')),
    onChange: onSheet.local([[]], (state) => sheetBuilder(state, 'ON_CHANGE')),
    create: onSheet.session([[]], ({ host, draft }) => create(host, draft)),
  },
  service,
);

const clockBuilder = ({ host, draft }: States['ClockTriggerBuilder'], more: Partial<TriggerDraft>): object =>
  make('ClockTriggerBuilder', { host, draft: { ...draft, ...more } });

defineClass(
  'ClockTriggerBuilder',
  {
    everyDays: onClock.local([[integer]], (state, days) => {
      if (days < 1) throw new Refusal('The value you passed to everyDays was invalid.');
      return clockBuilder(state, { everyDays: days });
    }),
    everyHours: onClock.local([[integer]], (state, hours) => {
      if (hours < 1) throw new Refusal('The value you passed to everyHours was invalid.');
      return clockBuilder(state, { everyHours: hours });
    }),
    atHour: onClock.local([[integer]], (state, hour) => {
      if (hour < 0 || hour > 23) throw new Refusal('The value you passed to atHour was invalid.');
      return clockBuilder(state, { hour });
    }),
    // The fake's clock triggers fire in the spreadsheet's zone; another one would be kept and then not obeyed.
    inTimezone: onClock.local([[string]], (state, zone) => {
      if (zone !== state.host.book.timeZone) throw new Error(`not in the local Google Sheets: triggers in ${zone}`);
      return clockBuilder(state, {});
    }),
    create: onClock.session([[]], ({ host, draft }) => create(host, draft)),
  },
  service,
);

const spreadsheetOrId = [[handle('Spreadsheet')], [string]] as const;

defineClass(
  'TriggerBuilder',
  {
    forSpreadsheet: builder.local(spreadsheetOrId, ({ host, draft }, target) => {
      if (typeof target === 'string' && target !== host.book.id) {
        throw new Refusal('You do not have permissions to access the requested document.');
      }
      return make('SpreadsheetTriggerBuilder', { host, draft });
    }),
    timeBased: builder.local([[]], ({ host, draft }) =>
      make('ClockTriggerBuilder', { host, draft: { ...draft, event: 'CLOCK' } }),
    ),
  },
  service,
);

defineClass(
  'AuthorizationInfo',
  {
    getAuthorizationStatus: membersOf<States['AuthorizationInfo']>().local([[]], ({ host }) =>
      enumValue('AuthorizationStatus', host.env.authMode === 'NONE' ? 'REQUIRED' : 'NOT_REQUIRED'),
    ),
  },
  service,
);

defineClass(
  'ScriptApp',
  {
    newTrigger: doors.local([[string]], ({ host }, fn) => make('TriggerBuilder', { host, draft: { fn, event: null } })),
    // Nobody sees the triggers of another person.
    getProjectTriggers: doors.session([[]], ({ host }) => {
      const own = host.book.triggers.filter((t) => t.creator === host.env.user.email);
      return host.list(own.map(({ id }) => make('Trigger', { host, id })));
    }),
    getUserTriggers: doors.session([[handle('Spreadsheet')]], ({ host }) => {
      const own = host.book.triggers.filter((t) => t.creator === host.env.user.email);
      return host.list(own.map(({ id }) => make('Trigger', { host, id })));
    }),
    deleteTrigger: doors.session([[handle('Trigger')]], ({ host }, target) => {
      const { id } = opened('Trigger', target);
      triggerOf({ host, id });
      host.book.triggers = host.book.triggers.filter((t) => t.id !== id);
    }),
    getAuthorizationInfo: doors.local([[enumOf('AuthMode')]], ({ host }) => make('AuthorizationInfo', { host })),
    getScriptId: doors.local([[]], () => 'local-script'),
  },
  {
    ...service,
    constants: {
      AuthMode: enumTable('AuthMode'),
      AuthorizationStatus: enumTable('AuthorizationStatus'),
      EventType: enumTable('EventType'),
      TriggerSource: enumTable('TriggerSource'),
      WeekDay: enumTable('WeekDay'),
    },
  },
);
