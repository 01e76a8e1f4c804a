// Functions over many values: sums and counts, and those with conditions.
import { typedNumber } from '../../../values/typed.ts';
import type { Scope } from '../evaluate.ts';
import { blockOf, placedOf } from '../evaluate.ts';
import type { Block, Fault, Manners, Result, Value } from '../value.ts';
import { compared, fault, isBlock, isFault, isReference, noValue, numberOf, spread, truthOf } from '../value.ts';
import { given, type SheetFunction, whole } from './kinds.ts';

/** Numbers among the arguments: in ranges only real ones, written in the formula also what can be read as one. */
function numbersOf(args: readonly Result[], scope: Scope): number[] | Fault {
  const numbers: number[] = [];
  for (const arg of args) {
    const many = isBlock(arg) || isReference(arg);
    for (const row of blockOf(arg, scope, true)) {
      for (const value of row) {
        if (isFault(value)) return value;
        if (typeof value === 'number') numbers.push(value);
        else if (!many) {
          const number = numberOf(value, scope.world.locale);
          if (typeof number !== 'number') return number;
          numbers.push(number);
        }
      }
    }
  }
  return numbers;
}

function overNumbers(run: (numbers: number[]) => Value): SheetFunction {
  return given(1, 255, (args, scope) => {
    const numbers = numbersOf(args, scope);
    return Array.isArray(numbers) ? run(numbers) : numbers;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const mean = (numbers: readonly number[]): Value =>
  numbers.length === 0 ? fault('#DIV/0!') : sum(numbers) / numbers.length;

function counting(counts: (value: Value, many: boolean) => boolean): SheetFunction {
  return given(1, 255, (args, scope) => {
    let count = 0;
    for (const arg of args) {
      const many = isBlock(arg) || isReference(arg);
      for (const row of blockOf(arg, scope, true)) for (const value of row) if (counts(value, many)) count += 1;
    }
    return count;
  });
}

function truths(run: (truths: boolean[]) => boolean): SheetFunction {
  return whole(1, 255, (args, scope) => {
    const found: boolean[] = [];
    for (const arg of args) {
      const many = isBlock(arg) || isReference(arg);
      for (const value of blockOf(arg, scope, true).flat()) {
        if (many && (value === null || typeof value === 'string')) continue;
        const truth = truthOf(value, scope.world.locale);
        if (typeof truth === 'object') return truth;
        found.push(truth);
      }
    }
    return found.length === 0 ? noValue : run(found);
  });
}

/** A text with '*', '?' and '~' as a test of whole texts, letter case aside. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\/]/g, (sign, quoted?: string, free?: string) =>
    quoted ? `\\${quoted}` : free === '*' ? '[\\s\\S]*' : free === '?' ? '[\\s\\S]' : `\\${sign}`,
  );
  return new RegExp(`^${source}$`, 'iu');
}

/** The test that a criterion like ">5", "a*", "<>" or 7 stands for. */
export function criterionOf(criterion: Value, locale: Manners): (value: Value) => boolean {
  if (typeof criterion !== 'string') {
    const wanted = criterion ?? 0;
    return (value) => value !== null && typeof value === typeof wanted && compared(value, wanted) === 0;
  }
  const [, sign = '', rest = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const typed = typedNumber(rest.trim(), locale, locale.thisYear)?.content;
  const truth = rest === '' ? noValue : truthOf(rest, locale);
  const wanted = typeof typed === 'number' ? typed : typeof truth === 'boolean' ? truth : rest;
  const same = (value: Value): boolean => {
    if (wanted === '') return sign === '=' || sign === '<>' ? value === null : value === null || value === '';
    if (typeof wanted === 'string') return typeof value === 'string' && wildcard(wanted).test(value);
    return typeof value === typeof wanted && compared(value, wanted) === 0;
  };
  if (sign === '' || sign === '=') return same;
  if (sign === '<>') return (value) => !same(value);
  const holds = {
    '<': (n: number) => n < 0,
    '>': (n: number) => n > 0,
    '<=': (n: number) => n <= 0,
    '>=': (n: number) => n >= 0,
  };
  const order = holds[sign as keyof typeof holds];
  return (value) => typeof value === typeof wanted && value !== null && order(compared(value, wanted));
}

type Collected = (values: Value[]) => Value;

/** `values` where every criterion holds; sizes that differ are an error. */
function conditional(values: Block | null, pairs: readonly Result[], collect: Collected, scope: Scope): Result {
  const blocks = pairs.filter((_, i) => i % 2 === 0).map((range) => blockOf(range, scope, false));
  const criteria = pairs.filter((_, i) => i % 2 === 1).map((criterion) => placedOf(criterion, scope));
  const size = (block: Block): string => `${block.length} ${block[0]?.length}`;
  const first = blocks[0];
  if (!first || blocks.length !== criteria.length) return fault('#N/A');
  if ([...blocks, ...(values ? [values] : [])].some((block) => size(block) !== size(first))) return noValue;
  const from = values ?? first;
  return spread(criteria, (...wanted) => {
    const tests = wanted.map((one) => criterionOf(one, scope.world.locale));
    const found: Value[] = [];
    first.forEach((row, i) => {
      row.forEach((_value, j) => {
        if (tests.every((test, k) => test(blocks[k]?.[i]?.[j] ?? null))) found.push(from[i]?.[j] ?? null);
      });
    });
    return collect(found);
  });
}

const onNumbers =
  (run: (numbers: number[]) => Value): Collected =>
  (values) =>
    values.find(isFault) ?? run(values.filter((value) => typeof value === 'number'));

/** SUMIF and AVERAGEIF: the summed range has the size of the tested one, wherever it ends. */
function withOne(collect: Collected): SheetFunction {
  return given(2, 3, ([range, criterion, summed], scope) => {
    const tested = blockOf(range as Result, scope);
    const from =
      summed !== undefined && isReference(summed)
        ? { ...summed, area: { ...summed.area, rows: tested.length, columns: tested[0]?.length ?? 1 } }
        : summed;
    const values = from === undefined ? tested : blockOf(from, scope);
    return conditional(values, [tested, criterion as Result], collect, scope);
  });
}

function withMany(collect: Collected): SheetFunction {
  return given(3, 255, ([range, ...pairs], scope) =>
    conditional(blockOf(range as Result, scope), pairs, collect, scope),
  );
}

const subtotals = ['', 'AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', '', '', 'SUM'];

export const sums: Record<string, SheetFunction> = {
  PI: given(0, 0, () => Math.PI),
  SUM: overNumbers(sum),
  PRODUCT: overNumbers((numbers) => numbers.reduce((a, b) => a * b, numbers.length > 0 ? 1 : 0)),
  MIN: overNumbers(least),
  MAX: overNumbers(most),
  AVERAGE: overNumbers(mean),
  COUNT: counting((value, many) => typeof value === 'number' || (!many && typeof value === 'boolean')),
  COUNTA: counting((value, many) => value !== null || !many),
  COUNTBLANK: given(
    1,
    255,
    (args, scope) => args.flatMap((arg) => blockOf(arg, scope).flat()).filter((v) => v === null || v === '').length,
  ),
  COUNTUNIQUE: given(1, 255, (args, scope) => {
    const seen = new Set(args.flatMap((arg) => blockOf(arg, scope, true).flat()).map((value) => JSON.stringify(value)));
    seen.delete('null');
    return seen.size;
  }),
  AND: truths((all) => all.every((truth) => truth)),
  OR: truths((all) => all.some((truth) => truth)),
  XOR: truths((all) => all.filter((truth) => truth).length % 2 === 1),
  SUMPRODUCT: whole(1, 255, (args, scope) => {
    const blocks = args.map((arg) => blockOf(arg, scope));
    const product = spread(
      blocks,
      (...values) => values.find(isFault) ?? values.reduce((a: number, b) => a * (typeof b === 'number' ? b : 0), 1),
    );
    const [first] = blocks;
    if (blocks.some((block) => block.length !== first?.length || block[0]?.length !== first[0]?.length)) return noValue;
    const all = blockOf(product, scope).flat();
    return all.find(isFault) ?? sum(all.filter((value) => typeof value === 'number'));
  }),
  SUMIF: withOne(onNumbers(sum)),
  AVERAGEIF: withOne(onNumbers(mean)),
  SUMIFS: withMany(onNumbers(sum)),
  AVERAGEIFS: withMany(onNumbers(mean)),
  MAXIFS: withMany(onNumbers(most)),
  MINIFS: withMany(onNumbers(least)),
  COUNTIF: given(2, 2, (pair, scope) => conditional(null, pair, (values) => values.length, scope)),
  COUNTIFS: given(2, 255, (pairs, scope) => conditional(null, pairs, (values) => values.length, scope)),
  COUNTUNIQUEIFS: withMany(
    (values) => new Set(values.filter((value) => value !== null).map((value) => JSON.stringify(value))).size,
  ),
  'AVERAGE.WEIGHTED': whole(2, 2, ([values, weights], scope) => {
    const [a, b] = [numbersOf([values as Result], scope), numbersOf([weights as Result], scope)];
    if (!Array.isArray(a)) return a;
    if (!Array.isArray(b)) return b;
    return a.length === b.length ? sum(a.map((value, i) => value * (b[i] ?? 0))) / sum(b) : noValue;
  }),
  SUBTOTAL: (args, scope) => {
    const [code, ...ranges] = args;
    const number = code?.kind === 'value' ? Number(code.value) : Number.NaN;
    const run = sums[subtotals[number % 100] ?? ''];
    if (!run) return noValue;
    if (number < 100) return run(ranges, scope);
    const world: Scope['world'] = {
      ...scope.world,
      blocks: new Map(),
      cell: (sheet, row, column) => (sheet.rows[row - 1]?.hidden ? null : scope.world.cell(sheet, row, column)),
    };
    return run(ranges, { ...scope, world });
  },
};
