// Runs the command line of the local Google Sheets, built first when its sources are newer.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sources = readdirSync(path.join(root, 'src/local'), { recursive: true }).map((name) =>
  path.join('src/local', name),
);

function isBehind(built) {
  const file = path.join(root, built);
  if (!existsSync(file)) return true;
  const time = statSync(file).mtimeMs;
  return ['package.json', ...sources].some((name) => statSync(path.join(root, name)).mtimeMs > time);
}

const caller = process.cwd();
process.chdir(root);
if (isBehind('dist-local/cli.mjs')) await (await import('./local-build.mjs')).buildLocal();
if (process.argv[2] === 'serve' && isBehind('dist-local/workbench/worker.mjs')) {
  await (await import('./workbench-build.mjs')).buildWorkbench();
}
process.chdir(caller);

const { main } = await import(pathToFileURL(path.join(root, 'dist-local/cli.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
