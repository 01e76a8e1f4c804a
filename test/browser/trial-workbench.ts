// The workbench on a copy of the trial book, with the add-on of the trial, in a folder that is thrown away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { saveBook } from '../../src/local/book-file.ts';
import { serve, type Workbench } from '../../src/local/workbench/server.ts';
import { trialBook } from './trial-book.ts';

const ASSETS = fileURLToPath(new URL('../../dist-local/workbench/', import.meta.url));
const ADD_ON = fileURLToPath(new URL('../local/fixtures/trial-add-on/', import.meta.url));

export interface TrialWorkbench extends Workbench {
  /** Where its books lie. */
  folder: string;
}

/** Opens it on the next free port from `port` on; `close` also takes the folder away. Needs `npm run build` for the page and the worker. */
export async function openTrialWorkbench(port = 8420): Promise<TrialWorkbench> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-test-'));
  const book = join(folder, 'trial.json');
  saveBook(book, trialBook());
  const workbench = await serve({ dist: ADD_ON, books: folder, assets: ASSETS, book, port });
  return {
    url: workbench.url,
    folder,
    close: async () => {
      await workbench.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
