// Finds the specification's worked data beside the repository; a clone on its own does not have it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The absolute path of a file of the shared specification, or null when it is not there: skip the test then. */
export function sharedFile(path: string): string | null {
  const found = fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));
  return existsSync(found) ? found : null;
}
