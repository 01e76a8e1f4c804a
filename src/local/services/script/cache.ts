// CacheService: values that may vanish; they live as long as this process.
import { anything, defineClass, integer, make, membersOf, plain, stringOrNull, strings } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';

type State = States['Cache'];
const doors = membersOf<States['CacheService']>();
const { cache } = membersOf<State>();

const longestKey = 250;
const largestValue = 102_400;
const longestStay = 21_600;
const usualStay = 600;
const mostItems = 1000;
const droppedAtOnce = 100;

function itemsOf({ host, scope }: State): Map<string, { value: string; until: number }> {
  let items = host.world.cache.get(scope);
  if (!items) {
    items = new Map();
    host.world.cache.set(scope, items);
  }
  return items;
}

function demandedKey(key: string | null): string {
  if (!key) throw new Refusal('Invalid argument: key');
  if (key.length > longestKey) throw new Refusal('Argument too large: key');
  return key;
}

/** Whatever is put is kept as its text: null as "null", an object as "[object Object]". */
function put(state: State, givenKey: string | null, given: unknown, seconds: number): void {
  const key = demandedKey(givenKey);
  const value = String(given ?? null);
  if (Buffer.byteLength(value) > largestValue) throw new Refusal('Argument too large: value');
  if (seconds < 1) throw new Refusal('Invalid argument: expirationInSeconds');
  const items = itemsOf(state);
  items.delete(key);
  // A full cache loses its oldest by creation, about a hundred at once.
  if (items.size >= mostItems) for (const old of [...items.keys()].slice(0, droppedAtOnce)) items.delete(old);
  items.set(key, { value, until: state.host.env.now() + Math.min(seconds, longestStay) * 1000 });
}

function get(state: State, givenKey: string | null): string | null {
  const key = demandedKey(givenKey);
  const item = itemsOf(state).get(key);
  if (item && item.until > state.host.env.now()) return item.value;
  itemsOf(state).delete(key);
  return null;
}

defineClass(
  'Cache',
  {
    get: cache([[stringOrNull]], get),
    put: cache(
      [
        [stringOrNull, anything],
        [stringOrNull, anything, integer],
      ],
      (state, key, value, seconds = usualStay) => put(state, key, value, seconds),
    ),
    getAll: cache([[strings]], (state, keys) => {
      const found = new state.host.env.realm.Object() as Record<string, string>;
      for (const key of keys) {
        const value = get(state, key);
        if (value !== null) found[key] = value;
      }
      return found;
    }),
    putAll: cache([[plain], [plain, integer]], (state, values, seconds = usualStay) => {
      for (const [key, value] of Object.entries(values)) put(state, key, value, seconds);
    }),
    remove: cache([[stringOrNull]], (state, key) => {
      itemsOf(state).delete(demandedKey(key));
    }),
    removeAll: cache([[strings]], (state, keys) => {
      for (const key of keys) itemsOf(state).delete(key);
    }),
  },
  { service: 'CacheService' },
);

const cacheIn = ({ host }: States['CacheService'], scope: string): object =>
  make('Cache', { host, scope: `${host.book.id} ${scope}` });

defineClass(
  'CacheService',
  {
    getDocumentCache: doors.local([[]], (state) => (state.bound ? cacheIn(state, 'document') : null)),
    getScriptCache: doors.local([[]], (state) => cacheIn(state, 'script')),
    getUserCache: doors.local([[]], (state) => cacheIn(state, `user ${state.host.env.user.email}`)),
  },
  { service: 'CacheService' },
);
