// The script project as it is pushed to Google: its pages, its manifest, and which of its functions can be called.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Program } from 'acorn';
import { currentDocScopes } from './services/script/permission.ts';
import { parseScript } from './syntax.ts';

export interface Project {
  /** The script files in the order in which they run; `name` is the path inside the project. */
  scripts: { name: string; code: string }[];
  /** Pages for HtmlService: path without extension → text. */
  pages: Record<string, string>;
  /** What a script file declares at its top level. */
  declared: ReadonlySet<string>;
  /** Those of them that Google lists as functions; what a script puts on globalThis while it runs is not among them. */
  functions: ReadonlySet<string>;
  /** The zone of the script's own clock (manifest), or null when the manifest names none. */
  timeZone: string | null;
  /** The manifest's oauthScopes, those of @OnlyCurrentDoc, or null when nothing limits what the script may use. */
  scopes: readonly string[] | null;
  /** Global names of the libraries and advanced services that the manifest turns on; none of them is here. */
  dependencies: readonly string[];
}

interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  dependencies?: Partial<Record<'enabledAdvancedServices' | 'libraries', { userSymbol: string }[]>>;
}

/**
 * Reads a directory of *.js and *.gs, *.html and appsscript.json, folders inside included. Throws a sentence when there is no
 * script in it, and a SyntaxError naming file and line when Google's parser would refuse the source. Scripts run in the order of
 * filePushOrder of a .clasp.json, the others behind them by name (facts 2.6). Read again only when a file has changed.
 */
export function readProject(directory: string): Project {
  const files = existsSync(directory) ? listFiles(directory) : [];
  const stamp = files.map((file) => `${file.name} ${file.time} ${file.size}`).join('\n');
  const known = cache.get(directory);
  if (known?.stamp === stamp) return known.project;
  const read = (name: string): string => readFileSync(path.join(directory, name), 'utf8');
  const scriptNames = files.map(({ name }) => name).filter((name) => /\.(?:js|gs)$/.test(name));
  if (scriptNames.length === 0) throw new Error(`No script in ${directory}: run npm run build first.`);
  const scripts = inPushOrder(directory, scriptNames).map((name) => ({ name, code: read(name) }));
  const declared = new Set<string>();
  const functions = new Set<string>();
  for (const { name, code } of scripts) collectNames(parseScript(name, code), declared, functions);
  const pages: Record<string, string> = {};
  for (const { name } of files) if (name.endsWith('.html')) pages[name.slice(0, -'.html'.length)] = read(name);
  const project = { scripts, pages, declared, functions, ...manifestOf(directory, scripts) };
  cache.set(directory, { stamp, project });
  return project;
}

const cache = new Map<string, { stamp: string; project: Project }>();

interface FileState {
  /** With '/' between folders, on every system. */
  name: string;
  time: number;
  size: number;
}

/** clasp leaves these out as well. */
const ignored = /(?:^|\/)(?:node_modules|\.(?!clasp\.json$)[^/]*)(?:\/|$)/;

function listFiles(directory: string): FileState[] {
  const names = readdirSync(directory, { recursive: true }).map((name) => String(name).replaceAll(path.sep, '/'));
  return names
    .filter((name) => !ignored.test(name))
    .sort()
    .flatMap((name) => {
      const state = statSync(path.join(directory, name));
      return state.isFile() ? [{ name, time: state.mtimeMs, size: state.size }] : [];
    });
}

function inPushOrder(directory: string, names: readonly string[]): string[] {
  const settings = readJson<{ filePushOrder?: string[] }>(path.join(directory, '.clasp.json'));
  const first = (settings?.filePushOrder ?? []).map((name) => path.posix.normalize(name));
  const ordered = first.filter((name) => names.includes(name));
  return [...ordered, ...names.filter((name) => !ordered.includes(name))];
}

function collectNames({ body }: Program, declared: Set<string>, functions: Set<string>): void {
  for (const statement of body) {
    if (statement.type === 'FunctionDeclaration') {
      declared.add(statement.id.name);
      functions.add(statement.id.name);
    } else if (statement.type === 'ClassDeclaration') {
      declared.add(statement.id.name);
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations) {
        if (id.type !== 'Identifier') continue;
        declared.add(id.name);
        if (init?.type === 'FunctionExpression' || init?.type === 'ArrowFunctionExpression') functions.add(id.name);
      }
    }
  }
}

function readJson<T>(file: string): T | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** The zone of the script's own clock by the manifest alone, which is read at once; null when it names none. */
export function zoneOf(directory: string): string | null {
  return readJson<Manifest>(path.join(directory, 'appsscript.json'))?.timeZone ?? null;
}

function manifestOf(
  directory: string,
  scripts: Project['scripts'],
): Pick<Project, 'timeZone' | 'scopes' | 'dependencies'> {
  const manifest = readJson<Manifest>(path.join(directory, 'appsscript.json')) ?? {};
  const { enabledAdvancedServices = [], libraries = [] } = manifest.dependencies ?? {};
  // Comments of Google's: the second takes the first back.
  const says = (annotation: RegExp): boolean => scripts.some(({ code }) => annotation.test(code));
  const limited = says(/@OnlyCurrentDoc\b/) && !says(/@NotOnlyCurrentDoc\b/);
  return {
    timeZone: manifest.timeZone ?? null,
    scopes: manifest.oauthScopes ?? (limited ? currentDocScopes : null),
    dependencies: [...enabledAdvancedServices, ...libraries].map(({ userSymbol }) => userSymbol),
  };
}
