// Plain data copied into the script's own realm, so that its lists and objects are the script's.
import type { Host } from './states.ts';

/** A copy of JSON-like data, made with the script's own constructors; anything that is no plain data stays what it is. */
export function ownCopy(host: Host, value: unknown): unknown {
  if (Array.isArray(value)) return host.list(value.map((item) => ownCopy(host, item)));
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  const copy = new host.env.realm.Object() as unknown as Record<string, unknown>;
  for (const [key, item] of Object.entries(value as object)) copy[key] = ownCopy(host, item);
  return copy;
}
