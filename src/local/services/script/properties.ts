// PropertiesService: small texts of the document, the script or one user, saved with the book.
import { anything, boolean, defineClass, type Members, make, membersOf, plain, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { PropertyStore, States } from '../states.ts';

const doors = membersOf<States['PropertiesService']>();
const { property } = membersOf<PropertyStore>();

const largestValue = 9 * 1024;
const largestStore = 500 * 1024;

function storeOf({ host, scope }: PropertyStore): Record<string, string> {
  const { properties } = host.book;
  if (scope !== 'user') return properties[scope];
  properties.user[host.env.user.email] ??= {};
  return properties.user[host.env.user.email] ?? {};
}

const sizeOf = (store: Record<string, string>): number =>
  Object.entries(store).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);

function putAll(state: PropertyStore, values: Record<string, unknown>, replace: boolean): void {
  const store = storeOf(state);
  const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  // Nothing is removed or written when one of the values is no good.
  if (Object.values(texts).some((text) => Buffer.byteLength(text) > largestValue)) {
    throw new Refusal('Argument too large: value');
  }
  const next = replace ? texts : { ...store, ...texts };
  if (sizeOf(next) > largestStore) {
    throw new Refusal('You have exceeded the property storage quota. Please remove some properties and try again.');
  }
  for (const key of Object.keys(store)) delete store[key];
  Object.assign(store, next);
}

/** Each of these classes gives itself back for chaining. */
function storeMembers(name: 'Properties' | 'ScriptProperties' | 'UserProperties'): Members<PropertyStore> {
  const again = (state: PropertyStore): object => make(name, state);
  return {
    getProperty: property([[string]], (state, key) => {
      const store = storeOf(state);
      return Object.hasOwn(store, key) ? store[key] : null;
    }),
    getProperties: property([[]], (state) => Object.assign(new state.host.env.realm.Object(), storeOf(state))),
    getKeys: property([[]], (state) => state.host.list(Object.keys(storeOf(state)))),
    // What is no text is kept as its text, says Google's guide.
    setProperty: property([[string, anything]], (state, key, value) => {
      putAll(state, { [key]: value }, false);
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
  };
}

for (const name of ['Properties', 'ScriptProperties', 'UserProperties'] as const) {
  defineClass(name, storeMembers(name), { service: name === 'Properties' ? 'PropertiesService' : name });
}

defineClass(
  'PropertiesService',
  {
    getDocumentProperties: doors.local([[]], ({ host, bound }) =>
      bound ? make('Properties', { host, scope: 'document' }) : null,
    ),
    getScriptProperties: doors.local([[]], ({ host }) => make('Properties', { host, scope: 'script' })),
    getUserProperties: doors.local([[]], ({ host }) => make('Properties', { host, scope: 'user' })),
  },
  { service: 'PropertiesService' },
);
