// A script of a few lines in a spreadsheet of its own, for facts that only a running program shows.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createBook } from '../../../src/local/model.ts';
import { openSession } from '../../../src/local/session.ts';
import type { Outcome, Session } from '../../../src/local/session-types.ts';

interface Setting {
  locale?: string;
  timeZone?: string;
  /** Further files of the project; 'Code.js' is the script itself. */
  files?: Record<string, string>;
  manifest?: object;
}

const folders: string[] = [];

/** Takes the projects away; for afterAll. */
export function dropScripts(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** A project with this script in it. */
export function folderOf(code: string, { files, manifest }: Setting = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fact-'));
  folders.push(folder);
  const all = { 'Code.js': code, 'appsscript.json': JSON.stringify(manifest ?? {}), ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** A new spreadsheet of one empty tab, Sheet1 where the locale is English, with this script in it. */
export function scriptIn(code: string, setting: Setting = {}): Session {
  const { locale = 'en_US', timeZone = 'Etc/UTC' } = setting;
  const book = createBook({ title: 'Fact', locale, timeZone, owner: 'owner@example.com' });
  return openSession(book, { dist: folderOf(code, setting) });
}

/** What a page gets of a function `run` with this body (`sheet` is the first tab): its result, or "Name: message". */
export async function ran(body: string, setting?: Setting): Promise<unknown> {
  const code = `function run() { const sheet = SpreadsheetApp.getActive().getSheets()[0]; ${body} }`;
  return heard(await scriptIn(code, setting).call('run', [], {}));
}

/** The result of a call, or "Name: message" of its failure. */
export function heard(outcome: Outcome): unknown {
  return outcome.ok ? outcome.value : `${outcome.failure.name}: ${outcome.failure.message}`;
}
