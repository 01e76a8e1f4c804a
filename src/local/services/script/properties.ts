// PropertiesService: small texts of the document, the script or one user, saved with the book.
import { boolean, defineClass, make, membersOf, plain, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';

type State = States['Properties'];
const doors = membersOf<States['PropertiesService']>();
const { property } = membersOf<State>();

const largestValue = 9 * 1024;
const largestStore = 500 * 1024;

function storeOf({ host, scope }: State): Record<string, string> {
  const { properties } = host.book;
  if (scope !== 'user') return properties[scope];
  properties.user[host.env.user.email] ??= {};
  return properties.user[host.env.user.email] ?? {};
}

function put(store: Record<string, string>, key: string, value: string): void {
  if (Buffer.byteLength(value) > largestValue) throw new Refusal('Argument too large: value');
  const others = Object.entries(store).filter(([k]) => k !== key);
  const size = [...others, [key, value]].reduce((sum, [k = '', v = '']) => sum + Buffer.byteLength(k + v), 0);
  if (size > largestStore) {
    throw new Refusal('You have exceeded the property storage quota. Please remove some properties and try again.');
  }
  store[key] = value;
}

function putAll(state: State, values: Record<string, unknown>, replace: boolean): void {
  const store = storeOf(state);
  if (replace) for (const key of Object.keys(store)) delete store[key];
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== 'string') throw new Refusal('Invalid argument: properties');
    put(store, key, value);
  }
}

const again = (state: State): object => make('Properties', state);

defineClass(
  'Properties',
  {
    getProperty: property([[string]], (state, key) => {
      const store = storeOf(state);
      return Object.hasOwn(store, key) ? store[key] : null;
    }),
    getProperties: property([[]], (state) => Object.assign(new state.host.env.realm.Object(), storeOf(state))),
    getKeys: property([[]], (state) => state.host.list(Object.keys(storeOf(state)))),
    setProperty: property([[string, string]], (state, key, value) => {
      put(storeOf(state), key, value);
      return again(state);
    }),
    setProperties: property([[plain], [plain, boolean]], (state, values, replace = false) => {
      putAll(state, values, replace);
      return again(state);
    }),
    deleteProperty: property([[string]], (state, key) => {
      delete storeOf(state)[key];
      return again(state);
    }),
    deleteAllProperties: property([[]], (state) => {
      putAll(state, {}, true);
      return again(state);
    }),
  },
  { service: 'PropertiesService' },
);

defineClass(
  'PropertiesService',
  {
    getDocumentProperties: doors.local([[]], ({ host }) => make('Properties', { host, scope: 'document' })),
    getScriptProperties: doors.local([[]], ({ host }) => make('Properties', { host, scope: 'script' })),
    getUserProperties: doors.local([[]], ({ host }) => make('Properties', { host, scope: 'user' })),
  },
  { service: 'PropertiesService' },
);
