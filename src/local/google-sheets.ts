// The local Google Sheets as a module: Google's globals over a spreadsheet in memory, for any Apps Script program.
import { listen } from './answers.ts';
import { isZone } from './clock.ts';
import type { CallKind, HostEnv, UiPort } from './host.ts';
import { createLocks } from './locks.ts';
import { type BookData, createBook } from './model.ts';
import { createHost as createServices, createWorld } from './services/host.ts';
import { isKnownLocale } from './values/locale.ts';

export interface HostOptions {
  /** The spreadsheet the script is bound to; null = a standalone script. Default: a new empty one, as the next four say. */
  book?: BookData | null;
  /** Like 'ru_RU'; default 'en_US'. */
  locale?: string;
  /** An IANA name; default that of the machine, in which the program's own dates are. */
  timeZone?: string;
  title?: string;
  owner?: string;
  /** E-mail of who runs the script; default the owner. */
  user?: string;
  /** The language of who runs the script, like 'ru'; default that of the spreadsheet. */
  userLocale?: string;
  authMode?: HostEnv['authMode'];
  /** Files of the project for HtmlService, without extension: {sidebar: '<p>…'}. */
  files?: Record<string, string>;
  /** Instant in milliseconds; default the machine's clock. */
  now?(): number;
  /** Where menus, dialogs and toasts go; null = no user interface, as in a trigger. Default: `answers` are given in turn. */
  ui?: UiPort | null;
  /** What a person answers to questions and prompts, in turn: 'yes', 'no', a text. */
  answers?: readonly string[];
  /** The function of the script that a formula names, in capitals: '=DOUBLE(A1)' asks for 'DOUBLE'. Default: none, #NAME?. */
  customFunction?(name: string): ((...args: unknown[]) => unknown) | null;
  /** Hears of every call that would cross the wire at Google, before it acts; may throw. */
  call?(kind: CallKind, name: string, cells: number): void;
  /** The script's own constructors, when it runs in another realm (a vm context). Default: those of this one. */
  realm?: HostEnv['realm'];
}

/** Google gives a new spreadsheet and its script one zone; here the script's dates are in the zone of the process. */
function machineZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === 'UTC' ? 'Etc/UTC' : timeZone;
}

/**
 * Google's globals for one execution of a script: SpreadsheetApp, HtmlService, Utilities …, to be put on `globalThis` or into a vm context.
 * Writes are lazy as at Google: the last ones are applied by the next read or by SpreadsheetApp.flush().
 * @throws Error when locale or time zone are unknown
 */
export function createHost(options: HostOptions = {}): Record<string, unknown> {
  const {
    locale = 'en_US',
    timeZone = machineZone(),
    title = 'Untitled spreadsheet',
    owner = 'owner@example.com',
  } = options;
  if (!isKnownLocale(locale)) throw new Error(`The locale ${locale} is not known here; ru_RU is one.`);
  if (!isZone(timeZone)) throw new Error(`There is no time zone ${timeZone}; Europe/Budapest is one.`);
  const book = options.book ?? createBook({ title, locale, timeZone, owner });
  const email = options.user ?? book.owner;
  const env: HostEnv = {
    user: { email, locale: options.userLocale ?? book.locale.slice(0, 2) },
    tellsEmail: true,
    now: options.now ?? Date.now,
    authMode: options.authMode ?? 'FULL',
    call: options.call ?? (() => undefined),
    realm: options.realm ?? { Date, Array, Object, Error },
    ui: options.ui === undefined ? listen(options.answers ?? []).ui : options.ui,
    // Any program: bound to its spreadsheet, not an add-on, which may have fewer triggers.
    addOn: false,
    files: options.files ?? {},
    lock: createLocks().portOf({}, email),
  };
  const { globals, lendFunctions } = createServices(book, env, createWorld(), options.book !== null);
  if (options.customFunction) lendFunctions((name) => options.customFunction?.(name) ?? null);
  return globals;
}

export type { BookData } from './model.ts';
export { createBook } from './model.ts';
