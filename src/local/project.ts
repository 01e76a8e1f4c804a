// The script project as it is pushed to Google: its pages, its manifest, and which of its functions can be called.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';

export interface Project {
  directory: string;
  /** Pages for HtmlService: name without extension → text. */
  pages: Record<string, string>;
  /** What a script file declares at its top level. */
  declared: ReadonlySet<string>;
  /** Those of them that Google lists as functions; what a script puts on globalThis while it runs is not among them. */
  functions: ReadonlySet<string>;
  /** The zone of the script's own clock (manifest), or null when the manifest names none. */
  timeZone: string | null;
}

/**
 * Reads a directory of *.js, *.html and appsscript.json. Throws a sentence when there is no script in it, and a SyntaxError
 * naming the file when Google's parser would refuse the source: ES2019 is what is known to pass (facts 2.3, 2.9).
 * Read again only when a file has changed.
 */
export function readProject(directory: string): Project {
  const files = existsSync(directory) ? listFiles(directory) : [];
  const stamp = files.map((file) => `${file.path} ${file.time} ${file.size}`).join('\n');
  const known = cache.get(directory);
  if (known?.stamp === stamp) return known.project;
  const scripts = files.filter((file) => file.path.endsWith('.js'));
  if (scripts.length === 0) throw new Error(`No script in ${directory}: run npm run build first.`);
  const declared = new Set<string>();
  const functions = new Set<string>();
  for (const { path: file } of scripts) collectNames(path.join(directory, file), declared, functions);
  const pages: Record<string, string> = {};
  for (const { path: file } of files) {
    if (file.endsWith('.html'))
      pages[file.slice(0, -'.html'.length)] = readFileSync(path.join(directory, file), 'utf8');
  }
  const project = { directory, pages, declared, functions, timeZone: readTimeZone(directory) };
  cache.set(directory, { stamp, project });
  return project;
}

const cache = new Map<string, { stamp: string; project: Project }>();

function listFiles(directory: string): { path: string; time: number; size: number }[] {
  const names = readdirSync(directory, { recursive: true }).map(String).sort();
  return names.flatMap((name) => {
    const state = statSync(path.join(directory, name));
    return state.isFile() ? [{ path: name, time: state.mtimeMs, size: state.size }] : [];
  });
}

function collectNames(file: string, declared: Set<string>, functions: Set<string>): void {
  for (const statement of parseScript(file).body) {
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

function parseScript(file: string): ReturnType<typeof parse> {
  try {
    return parse(readFileSync(file, 'utf8'), { ecmaVersion: 2019, sourceType: 'script' });
  } catch (error) {
    throw new SyntaxError(`${path.basename(file)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readTimeZone(directory: string): string | null {
  const file = path.join(directory, 'appsscript.json');
  if (!existsSync(file)) return null;
  const manifest: { timeZone?: string } = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.timeZone ?? null;
}
