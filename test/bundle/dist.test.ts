// What is pushed: exactly three files, in a language and size that Apps Script takes.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { expect, test } from 'vitest';

const code = readFileSync('dist/Code.js', 'utf8');

test('dist holds three files, and clasp would push exactly these', () => {
  const files = ['Code.js', 'appsscript.json', 'sidebar.html'];
  expect(readdirSync('dist').sort()).toEqual(files);
  const shown = execFileSync('npx', ['clasp', 'show-file-status', '--json'], { encoding: 'utf8' });
  const status = JSON.parse(shown.slice(shown.indexOf('{'))) as { filesToPush: string[] };
  expect(status.filesToPush.map((file) => file.replace(/^dist\//, '')).sort()).toEqual(files);
});

test('Code.js is ES2019, at most 1.1 million characters, and declares each door as a real function', () => {
  const tree = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  expect(code.length).toBeLessThanOrEqual(1_100_000);
  const names = tree.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
  for (const name of ['onOpen', 'onInstall', 'onEdit', 'start', 'card', 'advance', 'refuse', 'importRows'])
    expect(names).toContain(name);
});

test('the manifest asks for the four least scopes and no others', () => {
  const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as { oauthScopes: string[] };
  expect(manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort()).toEqual([
    'script.container.ui',
    'script.scriptapp',
    'spreadsheets.currentonly',
    'userinfo.email',
  ]);
});

test('the page loads nothing from outside and has no template literal that HtmlService would cut', () => {
  const page = readFileSync('dist/sidebar.html', 'utf8');
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
  expect(script.length).toBeGreaterThan(1000);
  expect(script).not.toContain('`');
});
