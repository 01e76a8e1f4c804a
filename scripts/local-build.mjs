// Bundles the local Google Sheets (command line and what it serves) for Node.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const TARGET = 'dist-local';

/**
 * dist-local/cli.mjs, dist-local/google-sheets.mjs (createHost, for any Apps Script program) and their chunks: what is rarely
 * needed (workbench, xlsx) is loaded only when asked for.
 */
export async function buildLocal() {
  const { metafile } = await build({
    entryPoints: { cli: 'src/local/cli/cli.ts', 'google-sheets': 'src/local/google-sheets.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outdir: TARGET,
    outExtension: { '.js': '.mjs' },
    metafile: true,
    logLevel: 'warning',
  });
  // Chunks carry their contents in their names: those of earlier builds would pile up.
  const made = Object.keys(metafile.outputs).map((file) => path.basename(file));
  for (const name of readdirSync(TARGET)) {
    if (name.endsWith('.mjs') && !made.includes(name)) rmSync(path.join(TARGET, name));
  }
}
