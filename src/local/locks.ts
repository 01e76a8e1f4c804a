// The locks that executions of one spreadsheet hold against each other.
import type { LockPort } from './host.ts';

type Scope = Parameters<LockPort['tryAcquire']>[0];

export interface Locks {
  /** The locks as one execution sees them; `user` keeps the user locks of two people apart. */
  portOf(execution: object, user: string): LockPort;
  /** Frees what an execution holds: Google does so when a script ends, however it ended (facts 5.5). */
  releaseAll(execution: object): void;
}

/**
 * A lock of another execution is refused at once: executions of this process take turns on one thread, so the holder could
 * not let go while somebody waits. Taking a lock one holds already is true and changes nothing (facts 5.5).
 */
export function createLocks(): Locks {
  const holders = new Map<string, object>();
  return {
    portOf(execution, user) {
      const keyOf = (scope: Scope): string => (scope === 'user' ? `user ${user}` : scope);
      return {
        tryAcquire(scope) {
          const key = keyOf(scope);
          const holder = holders.get(key);
          if (holder !== undefined && holder !== execution) return false;
          holders.set(key, execution);
          return true;
        },
        release(scope) {
          if (holders.get(keyOf(scope)) === execution) holders.delete(keyOf(scope));
        },
      };
    },
    releaseAll(execution) {
      for (const [key, holder] of holders) if (holder === execution) holders.delete(key);
    },
  };
}
