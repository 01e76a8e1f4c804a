// Logger and console: what a script says for its developer, kept as lines.
import { anything, defineClass, make, membersOf, repeating } from '../members.ts';
import { classOf } from '../owned.ts';
import type { Host, States } from '../states.ts';
import { formatDate } from './date-pattern.ts';
import { formatString } from './format-string.ts';

const { local } = membersOf<States['Logger']>();

/** A number as Java writes a double: 1.0, 0.25, 1.2345678E7. */
function javaNumber(n: number): string {
  if (!Number.isFinite(n)) return String(n);
  if (n !== 0 && (Math.abs(n) >= 1e7 || Math.abs(n) < 1e-3)) {
    const [digits = '', power = ''] = n.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(power)}`;
  }
  return Number.isInteger(n) ? `${n}.0` : String(n);
}

/** Logger is a Java service and writes values as Java does: {a=1.0, b=[x, y]}. */
function javaText(host: Host, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return javaNumber(value);
  if (Array.isArray(value)) return `[${value.map((item) => javaText(host, item)).join(', ')}]`;
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Date]') {
    const zone = host.env.timeZone ?? host.book.timeZone;
    return formatDate((value as Date).getTime(), zone, "EEE MMM dd HH:mm:ss 'GMT'XXX yyyy").replace('GMTZ', 'GMT');
  }
  if (tag === '[object Error]') return (value as Error).stack ?? String(value);
  const own = Object.getPrototypeOf(Object(value))?.constructor?.name === 'Object';
  // Google's own objects tell their class: Sheet, Range.
  if (typeof value !== 'object' || !own || classOf(value) !== null) return String(value);
  const parts = Object.entries(value).map(([key, item]) => `${key}=${javaText(host, item)}`);
  return `{${parts.join(', ')}}`;
}

/** Of an object with a property `message` only that is the line; the rest is for Cloud Logging. */
function messageOf(value: unknown): unknown {
  const isObject = Object.prototype.toString.call(value) === '[object Object]';
  return isObject && typeof (value as { message?: unknown }).message === 'string'
    ? (value as { message: string }).message
    : value;
}

defineClass(
  'Logger',
  {
    log: repeating(
      local([[anything], [anything, anything]], (state, first, ...rest: unknown[]) => {
        const tell = (value: unknown): string => javaText(state.host, value);
        if (typeof first === 'string' && rest.length > 0) state.lines.push(formatString(first, rest, tell));
        else state.lines.push(tell(messageOf(first)));
        return make('Logger', state);
      }),
    ),
    getLog: local([[]], (state) => state.lines.join('\n')),
    clear: local([[]], (state) => {
      state.lines.length = 0;
    }),
  },
  { service: 'Logger' },
);

function jsonText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) {
    // Only an error is asked for its stack: Google's own objects have none.
    const stack = Object.prototype.toString.call(value) === '[object Error]' ? (value as Error).stack : undefined;
    if (typeof stack === 'string') return stack;
    return JSON.stringify(value) ?? String(value);
  }
  return String(value);
}

/** The places of a format are filled, what is left over follows. */
function consoleText(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string' || !first.includes('%')) return values.map(jsonText).join(' ');
  let used = 0;
  const text = first.replace(/%[sdfoO]/g, (place) => (used < rest.length ? jsonText(rest[used++]) : place));
  return [text, ...rest.slice(used).map(jsonText)].join(' ');
}

/** The script's console with the methods Google has; each line is prefixed by its level except plain log. `now` in ms. */
export function consoleOf(lines: string[], now: () => number = Date.now): Record<string, unknown> {
  const at =
    (level: string) =>
    (...values: unknown[]): void => {
      lines.push(level + consoleText(values));
    };
  const started = new Map<string, number>();
  return {
    log: at(''),
    info: at('info: '),
    warn: at('warning: '),
    error: at('error: '),
    time: (label = 'default') => {
      started.set(label, now());
    },
    timeEnd: (label = 'default') => {
      const from = started.get(label);
      started.delete(label);
      if (from !== undefined) at('')(`${label}: ${now() - from}ms`);
    },
  };
}
