// Session and User: who runs the script, as far as Google tells.
import { createHash } from 'node:crypto';
import { defineClass, make, membersOf } from '../members.ts';
import type { States } from '../states.ts';

const { local, session } = membersOf<States['Session']>();
const user = membersOf<States['User']>();

const keyDays = 30;
const dayMs = 86_400_000;

defineClass(
  'Session',
  {
    // A person whose e-mail Google hides is there, with an empty address.
    getActiveUser: local([[]], ({ host }) =>
      make('User', { host, email: host.env.tellsEmail ? host.env.user.email : '' }),
    ),
    getEffectiveUser: local([[]], ({ host }) =>
      make('User', { host, email: host.env.authMode === 'FULL' ? host.env.user.email : '' }),
    ),
    getActiveUserLocale: local([[]], ({ host }) => host.env.user.locale),
    getScriptTimeZone: local([[]], ({ host }) => host.book.timeZone),
    getTemporaryActiveUserKey: session([[]], ({ host }) => {
      const period = Math.floor(host.env.now() / (keyDays * dayMs));
      return createHash('sha256').update(`${host.env.user.email} ${period}`).digest('base64');
    }),
  },
  { service: 'Session' },
);

defineClass('User', { getEmail: user.session([[]], ({ email }) => email) }, { service: 'Session' });
