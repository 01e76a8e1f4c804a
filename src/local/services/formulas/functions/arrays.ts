// Functions that give blocks: FILTER, SORT, UNIQUE, TRANSPOSE, SEQUENCE and the like.
import type { Scope } from '../evaluate.ts';
import { blockOf, demandRoom, missing, singleOf } from '../evaluate.ts';
import type { Block, Result, Value } from '../value.ts';
import { compared, isFault, isReference, noNumber, notThere, noValue, numberOf, truthOf } from '../value.ts';
import { type SheetFunction, whole } from './kinds.ts';

const turned = (block: Block): Block => (block[0] ?? []).map((_value, j) => block.map((row) => row[j] ?? null));

function filter([of, ...conditions]: Result[], scope: Scope): Result {
  const block = blockOf(of as Result, scope);
  const tests = conditions.map((condition) => blockOf(condition, scope));
  const byRow = tests.every((test) => test.length === block.length && test[0]?.length === 1);
  const byColumn = tests.every((test) => test.length === 1 && test[0]?.length === block[0]?.length);
  if (!byRow && !byColumn) return noValue;
  const lines = byRow ? block : turned(block);
  const columns = tests.map((test) => (byRow ? test : turned(test)));
  const kept = lines.filter((_line, i) =>
    columns.every((column) => truthOf(column[i]?.[0] ?? null, scope.world.locale) === true),
  );
  if (kept.length === 0) return notThere;
  return byRow ? kept : turned(kept);
}

interface Key {
  values: Value[];
  ascending: boolean;
}

/** Column numbers or columns, each with its direction. */
function keysOf(block: Block, pairs: readonly Result[], scope: Scope): Key[] | null {
  const keys: Key[] = [];
  for (let k = 0; k < pairs.length; k += 2) {
    const by = pairs[k] as Result;
    const ascending = truthOf(singleOf(pairs[k + 1] ?? true, scope), scope.world.locale) === true;
    const column = blockOf(by, scope);
    const number = column.length === 1 ? numberOf(column[0]?.[0] ?? null, scope.world.locale) : null;
    const values =
      column.length === block.length && (column.length > 1 || isReference(by))
        ? column.map((row) => row[0] ?? null)
        : typeof number === 'number' && number >= 1 && number <= (block[0]?.length ?? 0)
          ? block.map((row) => row[number - 1] ?? null)
          : null;
    if (!values) return null;
    keys.push({ values, ascending });
  }
  return keys;
}

function sorted(block: Block, keys: readonly Key[]): Block {
  const places = block.map((_row, i) => i);
  places.sort((a, b) => {
    for (const { values, ascending } of keys) {
      const [one, two] = [values[a] ?? null, values[b] ?? null];
      // Empty cells stand last in either direction.
      if (one === null || two === null) {
        if (one !== two) return one === null ? 1 : -1;
        continue;
      }
      const order = compared(one, two) * (ascending ? 1 : -1);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return places.map((place) => block[place] ?? []);
}

function sort([of, ...pairs]: Result[], scope: Scope): Result {
  const block = blockOf(of as Result, scope);
  const keys = keysOf(block, pairs.length === 0 ? [1, true] : pairs, scope);
  return keys ? sorted(block, keys) : noValue;
}

function unique([of, byColumn = false, once = false]: Result[], scope: Scope): Result {
  const across = singleOf(byColumn, scope) === true;
  const own = blockOf(of as Result, scope);
  const block = across ? turned(own) : own;
  const counts = new Map<string, number>();
  for (const row of block) counts.set(JSON.stringify(row), (counts.get(JSON.stringify(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = block.filter((row) => {
    const key = JSON.stringify(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return singleOf(once, scope) !== true || counts.get(key) === 1;
  });
  return kept.length === 0 ? notThere : across ? turned(kept) : kept;
}

function stacked(blocks: readonly Block[]): Block {
  const width = Math.max(...blocks.map((block) => block[0]?.length ?? 1));
  return blocks.flatMap((block) =>
    block.map((row) => Array.from({ length: width }, (_, j) => (j < row.length ? (row[j] ?? null) : notThere))),
  );
}

const numbersOf = (args: readonly (Result | undefined)[], scope: Scope): (number | Value)[] =>
  args.map((arg) => numberOf(singleOf(arg ?? null, scope), scope.world.locale));

function sequence([rows, columns = 1, start = 1, step = 1]: Result[], scope: Scope): Result {
  const numbers = numbersOf([rows, columns, start, step], scope);
  const wrong = numbers.find((number) => typeof number !== 'number');
  if (wrong !== undefined) return wrong;
  const [r, c, from, by] = numbers as [number, number, number, number];
  if (r < 1 || c < 1) return noNumber;
  demandRoom(r, c);
  return Array.from({ length: Math.trunc(r) }, (_, i) =>
    Array.from({ length: Math.trunc(c) }, (_unused, j) => from + by * (i * Math.trunc(c) + j)),
  );
}

/** The lines that numbers name, from the end when below zero. */
function chosen(block: Block, args: readonly Result[], scope: Scope): Result {
  const places = args.flatMap((arg) => blockOf(arg, scope).flat());
  const lines: Block = [];
  for (const place of places) {
    const number = numberOf(place, scope.world.locale);
    const line =
      typeof number === 'number' ? block.at(number > 0 ? Math.trunc(number) - 1 : Math.trunc(number)) : undefined;
    if (!line || number === 0) return noValue;
    lines.push(line);
  }
  return lines;
}

function inOneLine([of, ignore = 0, byColumn = false]: Result[], scope: Scope): Value[] {
  const own = blockOf(of as Result, scope);
  const mode = Number(singleOf(ignore, scope));
  const values = (singleOf(byColumn, scope) === true ? turned(own) : own).flat();
  return values.filter((value) => !((mode === 1 || mode === 3) && value === null) && !(mode >= 2 && isFault(value)));
}

export const arrays: Record<string, SheetFunction> = {
  FILTER: whole(2, 255, filter),
  SORT: whole(1, 255, sort),
  SORTN: whole(1, 255, ([of, count = 1, ties = 0, ...pairs], scope) => {
    if (Number(singleOf(ties, scope)) !== 0) throw missing('SORTN that shows ties');
    const block = sort([of as Result, ...pairs], scope);
    return Array.isArray(block) ? block.slice(0, Number(singleOf(count, scope))) : block;
  }),
  UNIQUE: whole(1, 3, unique),
  TRANSPOSE: whole(1, 1, ([of], scope) => turned(blockOf(of as Result, scope))),
  FLATTEN: whole(1, 255, (args, scope) =>
    args.flatMap((arg) =>
      blockOf(arg, scope)
        .flat()
        .map((value) => [value]),
    ),
  ),
  SEQUENCE: whole(1, 4, sequence),
  VSTACK: whole(1, 255, (args, scope) => stacked(args.map((arg) => blockOf(arg, scope)))),
  HSTACK: whole(1, 255, (args, scope) => turned(stacked(args.map((arg) => turned(blockOf(arg, scope)))))),
  CHOOSEROWS: whole(2, 255, ([of, ...rest], scope) => chosen(blockOf(of as Result, scope), rest, scope)),
  CHOOSECOLS: whole(2, 255, ([of, ...rest], scope) => {
    const lines = chosen(turned(blockOf(of as Result, scope)), rest, scope);
    return Array.isArray(lines) ? turned(lines) : lines;
  }),
  TOCOL: whole(1, 3, (args, scope) => {
    const line = inOneLine(args, scope);
    return line.length === 0 ? notThere : line.map((value) => [value]);
  }),
  TOROW: whole(1, 3, (args, scope) => {
    const line = inOneLine(args, scope);
    return line.length === 0 ? notThere : [line];
  }),
  ARRAY_CONSTRAIN: whole(3, 3, ([of, rows, columns], scope) => {
    const [r, c] = [Number(singleOf(rows ?? null, scope)), Number(singleOf(columns ?? null, scope))];
    if (!(r >= 1) || !(c >= 1)) return noNumber;
    return blockOf(of as Result, scope)
      .slice(0, r)
      .map((row) => row.slice(0, c));
  }),
};
