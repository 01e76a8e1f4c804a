// Functions of texts, patterns, links and formats, and the operators that have names of functions.
import { displayOf } from '../../../values/display.ts';
import { typedNumber } from '../../../values/typed.ts';
import type { Scope } from '../evaluate.ts';
import { blockOf, evaluate, joined, missing, placedOf, singleOf } from '../evaluate.ts';
import { formatOfNode } from '../result-format.ts';
import type { Node } from '../syntax.ts';
import type { Fault, Result, Value } from '../value.ts';
import { isFault, noReference, notThere, noValue, numberOf, spread, textOf, truthOf } from '../value.ts';
import { counted, given, type SheetFunction, single, whole } from './kinds.ts';

/** All values as texts, the first error instead. */
function textsOf(args: readonly Result[], scope: Scope): string[] | Fault {
  const texts: string[] = [];
  for (const value of args.flatMap((arg) => blockOf(arg, scope, true).flat())) {
    const text = textOf(value, scope.world.locale);
    if (typeof text !== 'string') return text;
    texts.push(text);
  }
  return texts;
}

const pasted = (least: number, run: (texts: string[], head: Value[]) => Value, heads = 0): SheetFunction =>
  given(least, 255, (args, scope) => {
    const head = args.slice(0, heads).map((arg) => singleOf(arg, scope));
    const texts = textsOf(args.slice(heads), scope);
    return head.find(isFault) ?? (Array.isArray(texts) ? run(texts, head) : texts);
  });

/** RE2 as Google has it: what it shares with the language's own expressions, '(?i)' and the like at the start. */
function expressionOf(source: string, flags: string): RegExp | null {
  const modes = /^\(\?([ims]+)\)/.exec(source);
  try {
    return new RegExp(modes ? source.slice(modes[0].length) : source, `u${flags}${modes?.[1] ?? ''}`);
  } catch {
    return null;
  }
}

/** Text and pattern must be texts; a number is no text here. */
function matching(
  count: number,
  run: (text: string, pattern: RegExp, replacement: string) => Value,
  flags = '',
): SheetFunction {
  return single(count, count, ([text, source, replacement = '']) => {
    const words = text === null ? '' : text;
    if (typeof words !== 'string' || typeof source !== 'string') return noValue;
    const pattern = expressionOf(source, flags);
    if (!pattern) return noReference;
    return run(words, pattern, typeof replacement === 'string' ? replacement : String(replacement ?? ''));
  });
}

/** Groups of the pattern stand side by side. */
function extract(args: Node[], scope: Scope): Result {
  const groups = single(2, 2, ([text, source]) => {
    const pattern = typeof source === 'string' ? expressionOf(source, '') : null;
    if (typeof text !== 'string' && text !== null) return noValue;
    if (!pattern) return noReference;
    const match = pattern.exec(text ?? '');
    return match ? JSON.stringify(match.length > 1 ? match.slice(1).map((part) => part ?? '') : [match[0]]) : notThere;
  })(args, scope);
  const block = blockOf(groups, scope).map((row) =>
    row.flatMap((value): Value[] => (typeof value === 'string' ? (JSON.parse(value) as string[]) : [value])),
  );
  return block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? null) : block;
}

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** SPLIT: by each letter of the delimiter unless told otherwise; parts are taken as if typed. */
function split([of, by, each = true, dropEmpty = true]: Result[], scope: Scope): Result {
  const { locale } = scope.world;
  const mark = textOf(singleOf(by as Result, scope), locale);
  if (typeof mark !== 'string') return mark;
  if (mark === '') return noValue;
  const letters = truthOf(singleOf(each ?? true, scope), locale) !== false;
  const drops = truthOf(singleOf(dropEmpty ?? true, scope), locale) !== false;
  const cut = new RegExp(letters ? `[${quoted(mark)}]` : quoted(mark), 'u');
  const lines = blockOf(placedOf(of as Result, scope), scope).map(([value]): Value[] => {
    const text = textOf(value ?? null, locale);
    if (typeof text !== 'string') return [text];
    const parts = text.split(cut).filter((part) => !drops || part !== '');
    if (parts.length === 0) return [noValue];
    return parts.map((part) => {
      const typed = typedNumber(part.trim(), locale, locale.thisYear)?.content;
      return typeof typed === 'number' ? typed : part === '' ? null : part;
    });
  });
  const width = Math.max(...lines.map((line) => line.length));
  const block = lines.map((line) => Array.from({ length: width }, (_, j) => line[j] ?? null));
  return block.length === 1 && width === 1 ? (block[0]?.[0] ?? null) : block;
}

const valued = (part: (serial: number) => number): SheetFunction =>
  single(1, 1, ([value], { world }) => {
    const number =
      typeof value === 'number' ? value : typeof value === 'string' ? numberOf(value, world.locale) : noValue;
    return typeof number === 'number' ? part(number) : number;
  });

const sign = (text: string): SheetFunction =>
  single(2, 2, ([a, b], { world }) => joined(text, a ?? null, b ?? null, world.locale));

const same = single(1, 1, ([value]) => value ?? null);

export const texts: Record<string, SheetFunction> = {
  CONCATENATE: pasted(1, (parts) => parts.join('')),
  CONCAT: single(2, 2, ([a, b], { world }) => joined('&', a ?? null, b ?? null, world.locale)),
  JOIN: pasted(2, (parts, [mark]) => parts.join(String(mark ?? '')), 1),
  TEXTJOIN: pasted(
    3,
    (parts, [mark, ignore]) => parts.filter((part) => part !== '' || ignore !== true).join(String(mark ?? '')),
    2,
  ),
  SPLIT: given(2, 4, split),
  REGEXMATCH: matching(2, (text, pattern) => pattern.test(text)),
  REGEXREPLACE: matching(3, (text, pattern, next) => text.replace(pattern, next.replace(/\\(\d)/g, '$$$1')), 'g'),
  REGEXEXTRACT: extract,
  TEXT: single(2, 2, ([value, format], { world }) => {
    if (typeof format !== 'string') return noValue;
    const typed = typeof value === 'string' ? typedNumber(value, world.locale, world.locale.thisYear)?.content : value;
    return displayOf(
      typeof typed === 'number' ? typed : ((value ?? 0) as string | boolean | number),
      format,
      world.locale,
    );
  }),
  TO_TEXT: counted(1, 1, ([of], scope) => {
    const format = formatOfNode(of as Node, scope);
    return spread([placedOf(evaluate(of as Node, scope), scope)], (value) =>
      isFault(value) ? value : displayOf(value, format, scope.world.locale),
    );
  }),
  VALUE: valued((number) => number),
  DATEVALUE: valued(Math.floor),
  TIMEVALUE: valued((number) => number - Math.floor(number)),
  HYPERLINK: single(1, 2, ([link, label]) => label ?? link ?? null),
  ENCODEURL: single(1, 1, ([text], { world }) => {
    const words = textOf(text ?? null, world.locale);
    return typeof words === 'string' ? encodeURIComponent(words) : words;
  }),
  TO_DATE: same,
  TO_PERCENT: same,
  TO_DOLLARS: same,
  TO_PURE_NUMBER: same,
  UPLUS: same,
  UMINUS: single(1, 1, ([value], { world }) => joined('*', -1, value ?? null, world.locale)),
  UNARY_PERCENT: single(1, 1, ([value], { world }) => joined('/', value ?? null, 100, world.locale)),
  EPOCHTODATE: single(1, 2, ([value, unit], { world }) => {
    const number = numberOf(value ?? null, world.locale);
    const scale = [1, 1e3, 1e6][Number(unit ?? 1) - 1];
    return typeof number !== 'number' ? number : scale ? number / scale / 86_400 + 25_569 : noValue;
  }),
  ISBETWEEN: single(3, 5, ([value, low, high, withLow = true, withHigh = true], { world }) => {
    const test = (mark: string, bound: Value): boolean => joined(mark, value ?? null, bound, world.locale) === true;
    return test(withLow === false ? '>' : '>=', low ?? null) && test(withHigh === false ? '<' : '<=', high ?? null);
  }),
  ADD: sign('+'),
  MINUS: sign('-'),
  MULTIPLY: sign('*'),
  DIVIDE: sign('/'),
  POW: sign('^'),
  EQ: sign('='),
  NE: sign('<>'),
  GT: sign('>'),
  GTE: sign('>='),
  LT: sign('<'),
  LTE: sign('<='),
  TODAY: (args, { world }) => (args.length > 0 ? notThere : Math.floor(world.now)),
  NOW: (args, { world }) => (args.length > 0 ? notThere : world.now),
  NA: () => notThere,
  CELL: whole(2, 2, () => {
    throw missing('CELL');
  }),
  FORMULATEXT: given(1, 1, ([of]) => {
    const found = of !== undefined && typeof of === 'object' && of !== null && 'area' in of ? of : null;
    const content = found?.sheet.rows[found.area.row - 1]?.c[found.area.column - 1];
    return typeof content === 'object' && content !== null && content.f !== '' ? content.f : notThere;
  }),
};
