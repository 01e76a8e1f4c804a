// What google.script.run lets through between the page and the server, both ways, by value.

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Google's client refuses with a TypeError thrown in the caller, before anything is sent. */
const refuse = (message: string): never => {
  throw new TypeError(message);
};

function checkArgument(value: unknown, key: string, above: readonly object[]): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'bigint' || typeof value === 'symbol') refuse(`Unknown type: ${typeof value}`);
  const tag = tagOf(value);
  if (typeof value !== 'object' && typeof value !== 'function') return;
  if (tag !== 'Array' && tag !== 'Object') refuse(`Failed due to illegal value in property: ${key}`);
  if (above.includes(value)) refuse('Failed due to circular reference.');
  const path = [...above, value];
  for (const [name, item] of Object.entries(value)) checkArgument(item, name, path);
}

/** Google drops keys that end with two underscores on the way to the server and refuses them on the way back. */
const isReserved = (key: string): boolean => key.endsWith('__');

/**
 * The arguments of a google.script.run call as the JSON text that travels.
 * A Date, a function, a Map … anywhere throws a TypeError with Google's text in the caller, a cycle and a BigInt too;
 * undefined becomes null in a list and vanishes in an object, NaN becomes null. Source: facts 3.2, 3.3.
 */
export function packArguments(args: readonly unknown[]): string {
  args.forEach((value, index) => {
    checkArgument(value, String(index), []);
  });
  return JSON.stringify(args, (key, value: unknown) => (isReserved(key) ? undefined : value));
}

/** A failure of the platform itself, as the page's failure handler gets it. Source: facts 3.6. */
export interface PlatformFailure {
  name: 'ScriptError';
  message: string;
}

const failed = (message: string): PlatformFailure => ({ name: 'ScriptError', message });

/** Marks in a copied result: nothing at all comes back to the page. */
const NOTHING = Symbol('nothing');

/**
 * @param root the prototype at the end of the script's own objects: whatever ends elsewhere is a service object
 */
function copyResult(value: unknown, root: object, above: readonly object[]): unknown {
  if (value === null || value === undefined || typeof value === 'symbol') return null;
  if (typeof value === 'bigint')
    throw failed('The script completed but the returned value is not a supported return type.');
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'function') return String(value);
  if (typeof value !== 'object') return value;
  if (endOfChain(value) !== root) return NOTHING;
  const tag = tagOf(value);
  if (tag === 'Date') return NOTHING;
  if (tag.endsWith('Array') && tag !== 'Array') {
    throw failed('The script completed but the returned value is not a supported return type.');
  }
  if (above.includes(value)) throw failed('Failed due to circular reference.');
  const path = [...above, value];
  if (Array.isArray(value)) {
    const items = Array.from(value, (item: unknown) => copyResult(item, root, path));
    return items.includes(NOTHING) ? NOTHING : items;
  }
  if (tag === 'String' || tag === 'Number' || tag === 'Boolean') return JSON.parse(JSON.stringify(value));
  const copy: Record<string, unknown> = {};
  if (tag === 'Map' || tag === 'Set' || tag === 'RegExp') return copy;
  for (const [key, item] of Object.entries(value)) {
    if (isReserved(key)) throw failed(`User properties cannot end with "__". Failed on property: ${key}`);
    if (item === undefined) continue;
    const copied = copyResult(item, root, path);
    if (copied === NOTHING) return NOTHING;
    copy[key] = copied;
  }
  return copy;
}

function endOfChain(value: object): object {
  let end = value;
  for (let next = Object.getPrototypeOf(end); next !== null; next = Object.getPrototypeOf(end)) end = next;
  // An object without a prototype is the script's own: no service makes such objects.
  return end;
}

/**
 * What the page's success handler gets for a value the script returned; a copy.
 * A Date or a service object anywhere: null, without an error. A typed array, a cycle, a key ending with "__": throws a
 * PlatformFailure. `objectPrototype` is Object.prototype of the script's realm. Source: facts 3.5.
 */
export function unpackResult(value: unknown, objectPrototype: object): unknown {
  const copy = copyResult(value, objectPrototype, []);
  return copy === NOTHING ? null : copy;
}
