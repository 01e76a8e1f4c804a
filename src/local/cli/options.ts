// The options of the command line: declared once, read from arguments or from the trailing object of a step.

import { readNow } from '../clock.ts';
import { AddressError } from '../places.ts';

/** Wrong usage of the command line: exit status 2. */
export class UsageError extends Error {}

export const isWrongUsage = (error: unknown): boolean => error instanceof UsageError || error instanceof AddressError;

interface OptionRule {
  takes: 'text' | 'number' | 'list' | 'flag';
  /** What stands after the option in the help. */
  shown: string;
  means: string;
}

/** `list` may be given several times; `number` is a whole number of at least 1. */
const OPTIONS = {
  user: { takes: 'text', shown: 'E-MAIL', means: 'who acts (default owner@example.com)' },
  'user-locale': { takes: 'text', shown: 'ru', means: 'the language of who acts (default: that of the spreadsheet)' },
  now: {
    takes: 'text',
    shown: '2026-06-30T10:00:00',
    means: "the clock stands at this time of the spreadsheet's zone",
  },
  meter: {
    takes: 'flag',
    shown: '',
    means: 'service calls, cells and the estimated time at Google, as JSON on stderr',
  },
  cut: { takes: 'number', shown: 'K', means: 'ends the script at its K-th service call, as a crash would' },
  'cut-pending': {
    takes: 'text',
    shown: 'kept|lost',
    means: 'what becomes of writes not yet sent at the cut (default lost)',
  },
  dist: {
    takes: 'text',
    shown: 'DIRECTORY',
    means: 'another Apps Script project, bound to the spreadsheet (default: the built add-on)',
  },
  locale: { takes: 'text', shown: 'ru_RU', means: 'locale of the new spreadsheet (default en_US)' },
  timezone: { takes: 'text', shown: 'Europe/Budapest', means: 'time zone of the new spreadsheet (default Etc/UTC)' },
  encoding: {
    takes: 'text',
    shown: 'windows-1251',
    means: 'encoding of the file (default: its byte order mark, else UTF-8)',
  },
  delimiter: { takes: 'text', shown: '";"', means: 'delimiter of the file (default: guessed)' },
  text: { takes: 'flag', shown: '', means: 'every field stays text' },
  answer: { takes: 'list', shown: 'TEXT', means: 'answer to the next prompt or question; may be repeated' },
  silent: { takes: 'flag', shown: '', means: 'as on a phone: no script sees it' },
  raw: { takes: 'flag', shown: '', means: 'values instead of displayed texts' },
  descending: { takes: 'flag', shown: '', means: 'from Z to A' },
  port: { takes: 'number', shown: 'N', means: 'first port to try' },
  language: { takes: 'text', shown: 'xx', means: 'language of the example: en, ru, bg, hu, ro' },
} as const satisfies Record<string, OptionRule>;

export type OptionName = keyof typeof OPTIONS;

interface Taken {
  text: string;
  number: number;
  list: string[];
  flag: boolean;
}

export type Options = { [Name in OptionName]?: Taken[(typeof OPTIONS)[Name]['takes']] };

/** Options that every verb takes. */
export const COMMON: readonly OptionName[] = ['user', 'user-locale', 'now', 'meter', 'cut', 'cut-pending', 'dist'];

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** How an option is written, and what it means; for the help. */
export function describeOption(name: OptionName): { usage: string; means: string } {
  const { shown, means } = OPTIONS[name];
  return { usage: shown === '' ? `--${name}` : `--${name} ${shown}`, means };
}

function put(options: Record<string, unknown>, name: OptionName, value: unknown): void {
  const { takes, shown } = OPTIONS[name];
  const wrong = (): never => {
    throw new UsageError(`--${name} takes ${shown === '' ? 'no value' : shown}, not ${JSON.stringify(value)}.`);
  };
  if (takes === 'flag') {
    if (typeof value !== 'boolean') wrong();
    options[name] = value;
  } else if (takes === 'number') {
    const number = Number(value);
    if (!Number.isInteger(number) || number < 1 || (name === 'port' && number > 65_535)) wrong();
    options[name] = number;
  } else if (takes === 'list') {
    const before = options[name];
    const items: unknown[] = Array.isArray(value) ? value : [value];
    options[name] = [...(Array.isArray(before) ? before : []), ...items.map(String)];
  } else {
    if (typeof value !== 'string') wrong();
    if (name === 'cut-pending' && value !== 'kept' && value !== 'lost') wrong();
    checkText(name, String(value));
    options[name] = value;
  }
}

/** Texts of a fixed form are looked at even where the verb has no use for them. */
function checkText(name: OptionName, text: string): void {
  try {
    if (name === 'now') readNow(text, 'Etc/UTC');
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (name !== 'encoding') return;
  try {
    new TextDecoder(text);
  } catch {
    throw new UsageError(`There is no encoding ${text}; windows-1251 is one.`);
  }
}

/**
 * Splits arguments into what stands on its own and options. Only "--" opens an option, so that -5 and - are plain arguments;
 * after a bare "--" everything is plain. Throws a UsageError for an option that does not exist or lacks its value.
 */
export function readArguments(argv: readonly string[]): { plain: string[]; options: Options } {
  const plain: string[] = [];
  const options: Options = {};
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (argument === '--') return { plain: [...plain, ...argv.slice(at + 1)], options };
    if (!argument.startsWith('--')) {
      plain.push(argument);
      continue;
    }
    const [, name = '', given] = /^--([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
    if (!isOption(name))
      throw new UsageError(`There is no option --${name}. A text that begins with -- stands after a bare --.`);
    if (OPTIONS[name].takes === 'flag') {
      put(options, name, given ?? true);
      continue;
    }
    if (given === undefined) at += 1;
    const value = given ?? argv[at];
    if (value === undefined) throw new UsageError(`--${name} needs a value: ${describeOption(name).usage}.`);
    put(options, name, value);
  }
  return { plain, options };
}

/** The same options from a step's trailing object: {"silent": true, "userLocale": "ru"}; "answers" is "answer" in the plural. */
export function readOptionObject(object: Readonly<Record<string, unknown>>): Options {
  const options: Options = {};
  for (const [key, value] of Object.entries(object)) {
    const name = key === 'answers' ? 'answer' : key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (!isOption(name)) throw new UsageError(`There is no option "${key}".`);
    put(options, name, value);
  }
  return options;
}
