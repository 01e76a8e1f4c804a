// Prints how well duplicates are found in lists whose duplicates are known: `node scripts/duplicates.mjs [FOLDER]`.
// FOLDER (default ../shared/data) holds fodors-zagats and febrl; docs/duplicates.md says what was tuned on what.
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { openDoors } from './doors.mjs';

const folder = process.argv[2] ?? '../shared/data';
const { measureFodors, measureFebrl } = await openDoors('duplicates-doors', ['test/domain/duplicate-lists.ts']);
if (!existsSync(folder)) {
  console.error(`There is no ${folder}: give the folder that holds fodors-zagats and febrl.`);
  process.exit(1);
}

const rows = [];
const told = (list, use, { found, right, wrong, missed }, seconds) =>
  rows.push({
    list,
    use,
    precision: (right / found).toFixed(4),
    recall: (right / (right + missed)).toFixed(4),
    right,
    wrong,
    missed,
    seconds: seconds.toFixed(2),
  });
function measure(list, use, run) {
  const started = performance.now();
  const result = run();
  told(list, use, result, (performance.now() - started) / 1000);
}
measure('fodors-zagats, even ids', 'tuned on', () => measureFodors(folder, 0));
measure('fodors-zagats, odd ids', 'no number set by it', () => measureFodors(folder, 1));
measure('febrl dataset 1', 'tuned on', () => measureFebrl(folder, 1));
measure('febrl dataset 2', 'see docs/duplicates.md', () => measureFebrl(folder, 2));
measure('febrl dataset 1 with birth', 'tuned on', () => measureFebrl(folder, 1, true));
measure('febrl dataset 2 with birth', 'no number set by it', () => measureFebrl(folder, 2, true));
console.table(rows);
