// A desk for the service tests: one book, one execution over it, and what it told the outside.
/// <reference types="google-apps-script" />
import type { HostEnv, MenuNode } from '../../../src/local/host.ts';
import { type BookData, createBook } from '../../../src/local/model.ts';
import { createHost, createWorld, type HostWorld } from '../../../src/local/services/host.ts';

export interface Desk {
  book: BookData;
  env: HostEnv;
  app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  file: GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  globals: Record<string, unknown>;
  settle(): void;
  discard(): void;
  calls: string[];
  told: string[];
  menus: { caption: string; items: MenuNode[] }[];
  held: Set<string>;
}

export interface DeskOptions {
  locale?: string;
  timeZone?: string;
  user?: string;
  authMode?: HostEnv['authMode'];
  book?: BookData;
  world?: HostWorld;
  now?: string;
  answers?: { button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE'; text: string }[];
  ui?: boolean;
  tellsEmail?: boolean;
}

export const owner = 'owner@firm.example';

/** Opens a book (a new one in Sofia's time by default) for one execution. */
export function openDesk(options: DeskOptions = {}): Desk {
  const { locale = 'en_US', timeZone = 'Europe/Sofia' } = options;
  const book = options.book ?? createBook({ title: 'Base', locale, timeZone, owner });
  const calls: string[] = [];
  const told: string[] = [];
  const menus: Desk['menus'] = [];
  const held = new Set<string>();
  const answers = [...(options.answers ?? [])];
  const env: HostEnv = {
    user: { email: options.user ?? owner, locale: 'en' },
    tellsEmail: options.tellsEmail ?? true,
    now: () => Date.parse(options.now ?? '2026-06-30T10:00:00Z'),
    authMode: options.authMode ?? 'FULL',
    call: (_kind, name) => {
      calls.push(name);
    },
    realm: { Date, Array, Object, Error },
    ui:
      options.ui === false
        ? null
        : {
            ask(kind, title, text, buttons) {
              told.push(`${kind} ${title}|${text}|${buttons}|locks ${held.size}`);
              return answers.shift() ?? { button: 'OK', text: '' };
            },
            toast: (text, title, seconds) => told.push(`toast ${title}|${text}|${seconds}`),
            show: (kind, title, html, width, height) => told.push(`${kind} ${title}|${html}|${width}|${height}`),
            menu: (caption, items) => menus.push({ caption, items }),
          },
    files: { sidebar: '<p>hello</p>' },
    lock: {
      tryAcquire(scope) {
        if (held.has(scope)) return false;
        held.add(scope);
        return true;
      },
      release: (scope) => held.delete(scope),
    },
  };
  const { globals, settle, discard } = createHost(book, env, options.world ?? createWorld());
  const app = globals.SpreadsheetApp as Desk['app'];
  // In AuthMode.NONE these two may not be asked for; such tests use `globals`.
  const open = env.authMode !== 'NONE';
  const file = (open ? app.getActive() : null) as Desk['file'];
  const sheet = (open ? file.getSheets()[0] : null) as Desk['sheet'];
  calls.length = 0;
  return { book, env, app, file, sheet, globals, settle, discard, calls, told, menus, held };
}

/** The text of what `run` throws, with its name: 'Exception: …'. '' when it does not throw. */
export function thrown(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  return '';
}
