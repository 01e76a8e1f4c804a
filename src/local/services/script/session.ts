// Session and User: who runs the script, as far as Google tells.
import { createHash } from 'node:crypto';
import { defineClass, make, membersOf } from '../members.ts';
import type { States } from '../states.ts';

const { local, session } = membersOf<States['Session']>();
const user = membersOf<States['User']>();

const keyDays = 30;
const dayMs = 86_400_000;

/** A person whose e-mail Google hides is there, with an empty address. */
const active = ({ host }: States['Session']): object =>
  make('User', { host, email: host.env.tellsEmail ? host.env.user.email : '' });

/** The zone of the script's manifest; a script without one has the spreadsheet's. */
const zone = ({ host }: States['Session']): string => host.env.timeZone ?? host.book.timeZone;

defineClass(
  'Session',
  {
    getActiveUser: local([[]], active),
    getUser: local([[]], active),
    getEffectiveUser: local([[]], ({ host }) =>
      make('User', { host, email: host.env.authMode === 'FULL' ? host.env.user.email : '' }),
    ),
    getActiveUserLocale: local([[]], ({ host }) => host.env.user.locale),
    getScriptTimeZone: local([[]], zone),
    getTimeZone: local([[]], zone),
    getTemporaryActiveUserKey: session([[]], ({ host }) => {
      const period = Math.floor(host.env.now() / (keyDays * dayMs));
      return createHash('sha256').update(`${host.env.user.email} ${period}`).digest('base64');
    }),
  },
  { service: 'Session' },
);

defineClass(
  'User',
  {
    getEmail: user.session([[]], ({ email }) => email),
    getUserLoginId: user.session([[]], ({ email }) => email),
  },
  { service: 'Session', text: ({ email }) => email },
);
