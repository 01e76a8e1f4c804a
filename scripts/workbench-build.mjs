// Bundles the workbench: its page for the browser and its worker for Node, into dist-local/workbench.
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCE = new URL('../src/local/workbench/', import.meta.url);
const TARGET = new URL('../dist-local/workbench/', import.meta.url);

/**
 * Builds index.html, page.js, page.css, bridge.js and worker.mjs.
 * @param {{ target?: URL, worker?: URL }} [options] another folder, another entry of the worker (tests bring a book of their own)
 */
export async function buildWorkbench({ target = TARGET, worker = new URL('worker.ts', SOURCE) } = {}) {
  const page = new URL('page/', SOURCE);
  await mkdir(target, { recursive: true });
  const browser = { bundle: true, logLevel: 'warning', target: 'es2022', minify: true };
  await Promise.all([
    build({
      ...browser,
      entryPoints: { page: fileURLToPath(new URL('main.tsx', page)) },
      outdir: fileURLToPath(target),
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
    build({ ...browser, entryPoints: [fileURLToPath(new URL('page.css', page))], outdir: fileURLToPath(target) }),
    build({
      ...browser,
      entryPoints: [fileURLToPath(new URL('frame/bridge.ts', page))],
      outdir: fileURLToPath(target),
      format: 'iife',
    }),
    build({
      bundle: true,
      logLevel: 'warning',
      entryPoints: [fileURLToPath(worker)],
      outfile: fileURLToPath(new URL('worker.mjs', target)),
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
    }),
    copyFile(new URL('index.html', page), new URL('index.html', target)),
  ]);
}
