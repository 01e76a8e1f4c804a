// Logger and console: what a script says for its developer, kept as lines.
import { anything, defineClass, membersOf } from '../members.ts';
import type { States } from '../states.ts';

const { local } = membersOf<States['Logger']>();

function told(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) {
    const own = value as { stack?: unknown; message?: unknown };
    if (typeof own.stack === 'string') return own.stack;
    return JSON.stringify(value) ?? String(value);
  }
  return String(value);
}

/** Java's %s as Logger.log takes it; console.log knows it too. */
function formatted(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string' || !first.includes('%')) return values.map(told).join(' ');
  let used = 0;
  const text = first.replace(/%[sdfo]/g, (place) => (used < rest.length ? told(rest[used++]) : place));
  return [text, ...rest.slice(used).map(told)].join(' ');
}

defineClass(
  'Logger',
  {
    log: local(
      [[anything], [anything, anything], [anything, anything, anything], [anything, anything, anything, anything]],
      (state, ...values) => {
        state.lines.push(formatted(values));
      },
    ),
    getLog: local([[]], (state) => state.lines.join('\n')),
    clear: local([[]], (state) => {
      state.lines.length = 0;
    }),
  },
  { service: 'Logger' },
);

/** The script's console, each line prefixed by its level except plain log. */
export function consoleOf(lines: string[]): Record<string, unknown> {
  const at =
    (level: string) =>
    (...values: unknown[]): void => {
      lines.push(level + formatted(values));
    };
  const started = new Map<string, number>();
  return {
    log: at(''),
    info: at('info: '),
    warn: at('warning: '),
    error: at('error: '),
    debug: at('debug: '),
    time: (label = 'default') => started.set(label, Date.now()),
    timeEnd: (label = 'default') => at('')(`${label}: ${Date.now() - (started.get(label) ?? Date.now())}ms`),
  };
}
