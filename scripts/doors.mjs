// Brings TypeScript modules of the project into a script: bundled once into dist-local, then imported.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Everything that the given modules export, as one object.
 * @param {string} name of the bundle in dist-local
 * @param {string[]} modules paths from the repository's root
 */
export async function openDoors(name, modules) {
  const outfile = resolve('dist-local', `${name}.mjs`);
  await build({
    stdin: {
      contents: modules.map((module) => `export * from './${module}';`).join('\n'),
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'silent',
  });
  return import(pathToFileURL(outfile).href);
}
