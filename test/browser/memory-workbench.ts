// The workbench on the book in memory: the built page, a worker of its own, a folder that is thrown away.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { serve, type Workbench, type WorkbenchOptions } from '../../src/local/workbench/server.ts';

const BUILT_PAGE = fileURLToPath(new URL('../../dist-local/workbench/', import.meta.url));
const WORKER = fileURLToPath(new URL('./memory-worker.ts', import.meta.url));
const SCRIPT = 'function hello() {} function fail() {} function secret_() {} const rename = () => {}; var limit = 3;';

/** Opens it on the next free port; `close` also takes the folder away. Needs `npm run build` for the page. */
export async function openMemoryWorkbench(options: Partial<WorkbenchOptions> = {}): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-test-'));
  const [assets, dist, books] = [join(folder, 'assets'), join(folder, 'dist'), join(folder, 'books')];
  cpSync(BUILT_PAGE, assets, { recursive: true });
  mkdirSync(dist);
  writeFileSync(join(dist, 'Code.js'), SCRIPT);
  const outfile = join(assets, 'worker.mjs');
  await build({ entryPoints: [WORKER], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'warning' });
  const workbench = await serve({ dist, books, assets, book: join(books, 'trial.json'), port: 8420, ...options });
  return {
    url: workbench.url,
    close: async () => {
      await workbench.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
