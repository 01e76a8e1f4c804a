// LockService: mutual exclusion between executions; the lock itself is lent by the environment.
import { defineClass, integer, make, membersOf } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States } from '../states.ts';

type State = States['Lock'];
type Scope = State['scope'];
const doors = membersOf<States['LockService']>();
const { local, lock } = membersOf<State>();

const held = new WeakMap<Host, Set<Scope>>();

function heldBy(host: Host): Set<Scope> {
  let scopes = held.get(host);
  if (!scopes) {
    scopes = new Set();
    held.set(host, scopes);
  }
  return scopes;
}

/** A lock that is held already stays held and nothing is asked, as at Google. */
function tryLock({ host, scope }: State, milliseconds: number): boolean {
  const mine = heldBy(host);
  if (mine.has(scope)) return true;
  // A time that is over already: nothing is tried, as live at Google.
  if (milliseconds < 0) return false;
  const got = host.env.lock.tryAcquire(scope, milliseconds);
  if (got) mine.add(scope);
  return got;
}

/** Gives every lock of this execution back: at its end, and when alert or prompt waits for a person. */
export function dropLocks(host: Host): void {
  for (const scope of heldBy(host)) host.env.lock.release(scope);
  heldBy(host).clear();
}

defineClass(
  'Lock',
  {
    tryLock: lock([[integer]], tryLock),
    waitLock: lock([[integer]], (state, milliseconds) => {
      if (!tryLock(state, milliseconds)) {
        throw new Refusal('Lock timeout: another process was holding the lock for too long.');
      }
    }),
    releaseLock: lock([[]], ({ host, scope }) => {
      if (heldBy(host).delete(scope)) host.env.lock.release(scope);
    }),
    hasLock: local([[]], ({ host, scope }) => heldBy(host).has(scope)),
  },
  { service: 'LockService' },
);

defineClass(
  'LockService',
  {
    getDocumentLock: doors.local([[]], ({ host, bound }) => (bound ? make('Lock', { host, scope: 'document' }) : null)),
    getScriptLock: doors.local([[]], ({ host }) => make('Lock', { host, scope: 'script' })),
    getUserLock: doors.local([[]], ({ host }) => make('Lock', { host, scope: 'user' })),
  },
  { service: 'LockService' },
);
