// Every fact of the specification is held by a test that names its number, or docs/probe.md says why none can.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sharedFile } from '../../shared.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const facts = sharedFile('apps-script-facts.md');

/** '1.2' before '1.10'. */
const inOrder = (numbers: Iterable<string>): string[] =>
  [...new Set(numbers)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** The paragraphs that begin with a number, and the questions of section 9 as 9.1, 9.2 … */
function numbersOfFacts(text: string): string[] {
  const [answered = '', open = ''] = text.split(/^## 9\..*$/m);
  const numbers = [...answered.matchAll(/^(\d\.\d+) /gm)].map(([, number = '']) => number);
  return inOrder([...numbers, ...[...open.matchAll(/^(\d+)\. /gm)].map(([, number]) => `9.${number}`)]);
}

/** The numbers at the beginning of the titles of tests: '4.5 4.6 NONE: …', '1.3–1.8 values'. */
function numbersInTitles(code: string): string[] {
  const titles = code.matchAll(/(?:\b(?:describe|test|it)\b[^\n]*|^\s*\]\))\((['"`])((?:\d\.\d+[–, ]+)+)/gm);
  return [...titles].flatMap(([, , numbers = '']) => numbers.match(/\d\.\d+/g) ?? []);
}

const filesIn = (folder: string): string[] =>
  readdirSync(here(folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(here(`${folder}/${name}`), 'utf8'));

const inTests = [...filesIn('..'), ...filesIn('../../browser')].flatMap(numbersInTitles);
const asked = [...readFileSync(here('../../../probe/probe.js'), 'utf8').matchAll(/number: '(\d\.\d+)/g)].map(
  ([, number = '']) => number,
);
const guide = readFileSync(here('../../../docs/probe.md'), 'utf8');
const untested = [...guide.slice(guide.indexOf('## Facts without a test')).matchAll(/^\| (\d\.\d+) \| \S.*\|$/gm)].map(
  ([, number = '']) => number,
);

describe('the list of facts', () => {
  test('titles are read as they are written', () => {
    const code = `
describe('1.3–1.8 values', () => {
  test('2.5 a menu', () => {});
  test.each([['x', '7.7 no']])("4.5 4.6 NONE", () => {});
  test.each([
    ['9.9 no', 1],
  ])('8.1 %s', () => {});
  test('400,000 cells', () => {});`;
    expect(numbersInTitles(code)).toEqual(['1.3', '1.8', '2.5', '4.5', '4.6', '8.1']);
    expect(numbersOfFacts('## 1. A\n1.1 a\n1.10 b\n1.2 c\n## 9. Open\n1. x\n\n14. y')).toEqual([
      ...['1.1', '1.2', '1.10', '9.1', '9.14'],
    ]);
  });

  test.skipIf(facts === null)('each fact has a test of its number, or a reason why not', () => {
    const numbers = numbersOfFacts(readFileSync(facts as string, 'utf8'));
    expect(numbers.length).toBeGreaterThan(70);
    const held = new Set([...inTests, ...untested, ...asked.filter((number) => number.startsWith('9.'))]);
    expect(numbers.filter((number) => !held.has(number))).toEqual([]);
  });

  test.skipIf(facts === null)('no reason is left for a fact that is tested or asked, or is none', () => {
    const numbers = numbersOfFacts(readFileSync(facts as string, 'utf8'));
    const needless = untested.filter(
      (number) => inTests.includes(number) || asked.includes(number) || !numbers.includes(number),
    );
    expect(needless).toEqual([]);
  });
});
