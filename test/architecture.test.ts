// The rooms of docs/architecture.md as data: who may import whom, and which globals nobody may touch.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Room → rooms it may import; `types` = only `import type`. */
const ROOMS: Record<string, { from: string[]; types?: string[]; packages?: string[] }> = {
  domain: { from: [] },
  contract: { from: [], types: ['domain'], packages: ['zod/mini'] },
  locales: { from: [], types: ['domain', 'contract'] },
  sheets: { from: ['domain', 'locales'], packages: ['libphonenumber-js/core', 'libphonenumber-js/metadata.min.json'] },
  server: { from: ['domain', 'contract', 'locales', 'sheets'], packages: ['zod/mini'] },
  sidebar: { from: ['contract', 'locales'], types: ['server'], packages: ['preact', 'preact/hooks', 'papaparse'] },
  local: { from: [], packages: ['*'] },
};

/** Words that must not stand in a room's code. */
const NEVER: Record<string, RegExp> = {
  domain: /\b(SpreadsheetApp|console|document|window)\.|Date\.now|new Date\(\)/,
  contract: /\b(SpreadsheetApp|console|document|window)\./,
  locales: /\b(SpreadsheetApp|console)\./,
  sheets: /\b(getUi|LockService|HtmlService|ScriptApp|Date\.now)\b|new Date\(\)/,
  server: /\b(getRange|setValues?|getValues?)\(/,
  sidebar: /\b(SpreadsheetApp|localStorage)\b/,
};
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

const importsOf = (file: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, type, target]) => ({
    file,
    target: target ?? '',
    typeOnly: type !== undefined,
  }));

const roomOf = (path: string): string => relative(SRC, path).split('/')[0] ?? '';

describe.each(Object.entries(ROOMS))('src/%s', (room, allowed) => {
  const files = filesOf(join(SRC, room));

  test('has files', () => expect(files.length).toBeGreaterThan(0));

  test('imports only what its room may', () => {
    const wrong = files.flatMap(importsOf).filter(({ file, target, typeOnly }) => {
      if (!target.startsWith('.'))
        return !(allowed.packages ?? []).some(
          (name) => name === '*' || name === target || (typeOnly && target.startsWith('zod')),
        );
      const other = roomOf(resolve(dirname(file), target));
      if (other === room || allowed.from.includes(other)) return false;
      return !(typeOnly && (allowed.types ?? []).includes(other));
    });
    expect(wrong.map(({ file, target }) => `${relative(SRC, file)} → ${target}`)).toEqual([]);
  });

  test('touches nothing that is not its own', () => {
    const never = NEVER[room];
    const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const wrong = never ? files.filter((file) => never.test(code(file))) : [];
    expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
  });

  test('keeps its files short', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 320);
    expect(long.map((file) => relative(SRC, file))).toEqual([]);
  });
});
