// Bundles the local Google Sheets (command line and what it serves) for Node.
import { build } from 'esbuild';

/** dist-local/cli.mjs and its chunks: what is rarely needed (workbench, xlsx) is loaded only when asked for. */
export async function buildLocal() {
  await build({
    entryPoints: ['src/local/cli.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outdir: 'dist-local',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
}
