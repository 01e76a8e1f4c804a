// Builds what clasp pushes (dist) and what runs on this machine (dist-local).
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { buildLocal } from './local-build.mjs';
import { phoneLibrary } from './phone-library.mjs';
import { writeSignatures } from './signatures.mjs';
import { buildWorkbench } from './workbench-build.mjs';

const BANNER = '// Clientbase. Built from src by `npm run build`; do not edit here.\n';

/** The exported names of the server's entry file; esbuild lists them only for esm. */
async function exportsOf(entry) {
  const probe = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.values(probe.metafile.outputs)[0].exports.toSorted();
}

/** dist/Code.js: one closure, plus a real top-level function per entry point (only those are callable at Google). */
async function serverCode() {
  const entry = 'src/server/entry.ts';
  const [bundle, names] = await Promise.all([
    build({
      entryPoints: [entry],
      bundle: true,
      format: 'iife',
      globalName: 'app_',
      target: 'es2019',
      charset: 'utf8',
      // What Google reads at every call is a fifth shorter so; names stay as they are written, and lines stay short.
      minifySyntax: true,
      minifyWhitespace: true,
      lineLimit: 200,
      write: false,
      plugins: [phoneLibrary],
      logLevel: 'warning',
    }),
    exportsOf(entry),
  ]);
  const doors = names.map((name) => `function ${name}() { return app_.${name}.apply(this, arguments); }`);
  const code = `${BANNER}${bundle.outputFiles[0].text}${doors.join('\n')}\n`;
  parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  return code;
}

/** dist/sidebar.html: page and long words in one file; HtmlService cuts comments inside template literals, so there are none. */
async function sidebarPage() {
  const words = await longTexts();
  const result = await build({
    entryPoints: ['src/sidebar/page.tsx'],
    bundle: true,
    format: 'iife',
    target: 'es2019',
    charset: 'ascii',
    supported: { 'template-literal': false },
    minifySyntax: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    outdir: '.build/sidebar',
    logLevel: 'warning',
  });
  const file = (extension) => result.outputFiles.find((output) => output.path.endsWith(extension)).text;
  const script = file('.js').replace(/<(?=!--|\/?script)/g, '\\x3C');
  if (script.includes('`'))
    throw new Error('a template literal reached dist/sidebar.html; HtmlService would damage it');
  return readFileSync('src/sidebar/page.html', 'utf8')
    .replace('/* style */', () => file('.css'))
    .replace('/* texts */', () => words)
    .replace('/* script */', () => script);
}

/** Help, Guide and playbook, a line of JSON per language: the server reads them from the page's file, a browser passes them over. */
async function longTexts() {
  const bundle = await build({
    entryPoints: ['src/locales/texts.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const { texts } = await import(
    `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
  );
  const lines = Object.entries(texts).map(([language, words]) => `${language} ${JSON.stringify(words)}`);
  const text = lines.join('\n');
  if (/[<>]|\/\//.test(text))
    throw new Error('the long words hold what HtmlService would take for markup or a comment');
  return text;
}

writeSignatures();
const [code, page] = await Promise.all([serverCode(), sidebarPage(), buildLocal(), buildWorkbench()]);
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
writeFileSync('dist/Code.js', code);
writeFileSync('dist/sidebar.html', page);
cpSync('appsscript.json', 'dist/appsscript.json');
