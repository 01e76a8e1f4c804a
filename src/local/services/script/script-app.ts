// ScriptApp: authorization, and the installable triggers of this book.
import { randomUUID } from 'node:crypto';
import type { TriggerData } from '../../model.ts';
import { enumTable, enumValue } from '../enums.ts';
import { defineClass, enumOf, handle, integer, make, membersOf, opened, string, strings } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States } from '../states.ts';

const doors = membersOf<States['ScriptApp']>();
const trigger = membersOf<States['Trigger']>();
const info = membersOf<States['AuthorizationInfo']>();
const published = membersOf<States['Service']>();
const token = membersOf<States['StateTokenBuilder']>();
const service = { service: 'ScriptApp' };
const authMode = enumOf('AuthMode');

function triggerOf({ host, id }: States['Trigger']): TriggerData {
  const found = host.book.triggers.find((t) => t.id === id);
  if (!found) throw new Refusal('The trigger does not exist.');
  return found;
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

/** Nobody sees the triggers of another person. */
function ownTriggers(host: Host, wanted: (trigger: TriggerData) => boolean = () => true): object[] {
  const own = host.book.triggers.filter((t) => t.creator === host.env.user.email && wanted(t));
  return host.list(own.map(({ id }) => make('Trigger', { host, id })));
}

/** Whether the script may use every one of these scopes; null stands for all that its manifest lists. */
function authorized({ env }: Host, scopes: readonly string[] | null): boolean {
  if (env.authMode === 'NONE') return false;
  return scopes === null || env.scopes === undefined || scopes.every((scope) => env.scopes?.includes(scope));
}

function demandAuthorized(host: Host, scopes: readonly string[] | null): void {
  if (!authorized(host, scopes)) throw new Refusal('Authorization is required to perform that action.');
}

defineClass(
  'AuthorizationInfo',
  {
    getAuthorizationStatus: info.local([[]], ({ host, scopes }) =>
      enumValue('AuthorizationStatus', authorized(host, scopes) ? 'NOT_REQUIRED' : 'REQUIRED'),
    ),
    // There is no consent screen here to lead to.
    getAuthorizationUrl: info.local([[]], ({ host, scopes }) => {
      if (authorized(host, scopes)) return null;
      throw new Error('not in the local Google Sheets: AuthorizationInfo.getAuthorizationUrl of a missing consent');
    }),
    getAuthorizedScopes: info.local([[]], ({ host }) => host.list(host.env.scopes ?? [])),
  },
  service,
);

// A script of a spreadsheet is not published as a web app.
defineClass(
  'Service',
  { getUrl: published.local([[]], () => null), isEnabled: published.local([[]], () => false) },
  service,
);

const again = (state: States['StateTokenBuilder']): object => make('StateTokenBuilder', state);

defineClass(
  'StateTokenBuilder',
  {
    withArgument: token.local([[string, string]], again),
    withMethod: token.local([[string]], again),
    withTimeout: token.local([[integer]], (state, seconds) => {
      if (seconds < 1 || seconds > 3600) throw new Refusal('Invalid argument: seconds');
      return again(state);
    }),
    // A token is opaque to the script and is redeemed at an address of Google's.
    createToken: token.local([[]], () => Buffer.from(randomUUID()).toString('base64url')),
  },
  service,
);

defineClass(
  'ScriptApp',
  {
    newTrigger: doors.local([[string]], ({ host }, fn) => make('TriggerBuilder', { host, draft: { fn, event: null } })),
    getProjectTriggers: doors.session([[]], ({ host }) => ownTriggers(host)),
    getScriptTriggers: doors.session([[]], ({ host }) => ownTriggers(host)),
    getUserTriggers: doors.session([[handle('Spreadsheet')]], ({ host }, spreadsheet) => {
      const here = opened('Spreadsheet', spreadsheet).host.book === host.book;
      return ownTriggers(host, ({ event }) => here && event !== 'CLOCK');
    }),
    deleteTrigger: doors.session([[handle('Trigger')]], ({ host }, target) => {
      const { id } = opened('Trigger', target);
      triggerOf({ host, id });
      host.book.triggers = host.book.triggers.filter((t) => t.id !== id);
    }),
    getAuthorizationInfo: doors.local([[authMode], [authMode, strings]], ({ host }, _mode, scopes?: string[]) =>
      make('AuthorizationInfo', { host, scopes: scopes ? [...scopes] : null }),
    ),
    getInstallationSource: doors.local([[]], () => enumValue('InstallationSource', 'NONE')),
    getScriptId: doors.local([[]], () => 'local-script'),
    getService: doors.local([[]], ({ host }) => make('Service', { host })),
    newStateToken: doors.local([[]], ({ host }) => make('StateTokenBuilder', { host })),
    requireAllScopes: doors.local([[authMode]], ({ host }) => demandAuthorized(host, null)),
    requireScopes: doors.local([[authMode, strings]], ({ host }, _mode, scopes) => demandAuthorized(host, scopes)),
  },
  {
    ...service,
    constants: {
      AuthMode: enumTable('AuthMode'),
      AuthorizationStatus: enumTable('AuthorizationStatus'),
      EventType: enumTable('EventType'),
      InstallationSource: enumTable('InstallationSource'),
      TriggerSource: enumTable('TriggerSource'),
      WeekDay: enumTable('Weekday'),
    },
  },
);
