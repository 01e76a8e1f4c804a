// Functions that choose and name: IF, IFERROR, SWITCH, LET, LAMBDA and those that call it.
import type { Scope } from '../evaluate.ts';
import { applied, blockOf, demandRoom, evaluate, joined, placedOf } from '../evaluate.ts';
import type { Node } from '../syntax.ts';
import type { Block, Lambda, Result, Value } from '../value.ts';
import { isBlock, isFault, isLambda, notThere, noValue, spread, truthOf } from '../value.ts';
import { counted, type SheetFunction } from './kinds.ts';

/** Only the branch that is needed is evaluated, unless the condition is a block. */
function choose(args: Node[], scope: Scope): Result {
  const [condition, then, otherwise] = args as [Node, Node, Node?];
  const { locale } = scope.world;
  const test = placedOf(evaluate(condition, scope), scope);
  const branch = (node: Node | undefined): Result => (node ? evaluate(node, scope) : false);
  if (!isBlock(test)) {
    const truth = truthOf(test, locale);
    return typeof truth === 'object' ? truth : branch(truth ? then : otherwise);
  }
  return spread([test, placedOf(branch(then), scope), placedOf(branch(otherwise), scope)], (value, yes, no) => {
    const truth = truthOf(value, locale);
    return typeof truth === 'object' ? truth : truth ? yes : no;
  });
}

function instead(hides: (value: Value) => boolean): SheetFunction {
  return counted(1, 2, ([of, other], scope) => {
    const result = evaluate(of as Node, scope);
    const value = placedOf(result, scope);
    const replacement = (): Result => (other ? evaluate(other, scope) : null);
    if (!isBlock(result) && !isBlock(value)) return hides(value) ? replacement() : isFault(value) ? value : result;
    const block = isBlock(result) ? result : blockOf(value as Block, scope);
    if (!block.some((row) => row.some(hides))) return block;
    return spread([block, placedOf(replacement(), scope)], (one, next) => (hides(one) ? next : one));
  });
}

const isAbsent = (value: Value): boolean => isFault(value) && value.fault === '#N/A';

function firstTrue(args: Node[], scope: Scope): Result {
  const [test, then, ...rest] = args;
  if (!test || !then) return notThere;
  const others: Node = { kind: 'call', name: 'IFS', args: rest };
  return choose([test, then, rest.length > 1 ? others : { kind: 'value', value: notThere }], scope);
}

function switched([of, ...cases]: Node[], scope: Scope): Result {
  const value = placedOf(evaluate(of as Node, scope), scope);
  if (isBlock(value)) {
    return spread([value], (one) => {
      const result = switched([{ kind: 'value', value: one }, ...cases], { ...scope, whole: false });
      return isBlock(result) || (typeof result === 'object' && result !== null && !isFault(result)) ? noValue : result;
    });
  }
  if (isFault(value)) return value;
  for (let i = 0; i + 1 < cases.length; i += 2) {
    const wanted = placedOf(evaluate(cases[i] as Node, scope), scope);
    if (!isBlock(wanted) && joined('=', value, wanted, scope.world.locale) === true)
      return evaluate(cases[i + 1] as Node, scope);
  }
  return cases.length % 2 === 1 ? evaluate(cases.at(-1) as Node, scope) : notThere;
}

function letting(args: Node[], scope: Scope): Result {
  let inside = scope;
  for (let i = 0; i + 1 < args.length; i += 2) {
    const name = args[i];
    if (name?.kind !== 'name') return noValue;
    const names = new Map(inside.names).set(name.name.toLowerCase(), evaluate(args[i + 1] as Node, inside));
    inside = { ...inside, names };
  }
  return args.length % 2 === 1 ? evaluate(args.at(-1) as Node, inside) : notThere;
}

function lambda(args: Node[], scope: Scope): Result {
  const names = args.slice(0, -1).map((arg) => (arg.kind === 'name' ? arg.name.toLowerCase() : null));
  if (names.includes(null)) return noValue;
  return { names: names as string[], body: args.at(-1) as Node, known: scope.names };
}

function one(result: Result, scope: Scope): Value {
  const block = blockOf(result, scope);
  return block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? null) : noValue;
}

/** A function that calls the LAMBDA in its last argument. */
function calling(least: number, run: (blocks: Block[], fn: Lambda, scope: Scope) => Result): SheetFunction {
  return counted(least, 255, (args, scope) => {
    const fn = evaluate(args.at(-1) as Node, scope);
    if (!isLambda(fn)) return noValue;
    const inside = { ...scope, whole: true };
    return run(
      args.slice(0, -1).map((arg) => blockOf(evaluate(arg, inside), inside)),
      fn,
      inside,
    );
  });
}

function folded(keep: boolean): SheetFunction {
  return calling(3, ([start, over], fn, scope) => {
    let sum: Result = start?.[0]?.[0] ?? null;
    const steps = (over ?? []).map((row) =>
      row.map((value) => {
        sum = one(applied(fn, [sum, value], scope), scope);
        return sum;
      }),
    );
    return keep ? steps : sum;
  });
}

const transposed = (block: Block): Block => (block[0] ?? []).map((_value, j) => block.map((row) => row[j] ?? null));

export const logic: Record<string, SheetFunction> = {
  IF: counted(2, 3, choose),
  IFS: counted(2, 255, firstTrue),
  IFERROR: instead(isFault),
  IFNA: instead(isAbsent),
  SWITCH: counted(3, 255, switched),
  CHOOSE: counted(2, 255, ([index, ...rest], scope) => {
    const at = placedOf(evaluate(index as Node, scope), scope);
    const node = typeof at === 'number' ? rest[Math.trunc(at) - 1] : undefined;
    return isFault(at as Value) ? at : node ? evaluate(node, scope) : { fault: '#NUM!' };
  }),
  LET: counted(3, 255, letting),
  LAMBDA: counted(1, 255, lambda),
  ARRAYFORMULA: counted(1, 1, ([of], scope) => {
    const inside = { ...scope, whole: true };
    return blockOf(evaluate(of as Node, inside), inside);
  }),
  MAP: calling(2, (blocks, fn, scope) => spread(blocks, (...values) => one(applied(fn, values, scope), scope))),
  REDUCE: folded(false),
  SCAN: folded(true),
  BYROW: calling(2, ([block], fn, scope) => (block ?? []).map((row) => [one(applied(fn, [[row]], scope), scope)])),
  BYCOL: calling(2, ([block], fn, scope) => [
    transposed(block ?? []).map((column) => one(applied(fn, [column.map((value) => [value])], scope), scope)),
  ]),
  MAKEARRAY: calling(3, ([rows, columns], fn, scope) => {
    const [height, width] = [Number(rows?.[0]?.[0]), Number(columns?.[0]?.[0])];
    demandRoom(height, width);
    return Array.from({ length: height }, (_, i) =>
      Array.from({ length: width }, (_unused, j) => one(applied(fn, [i + 1, j + 1], scope), scope)),
    );
  }),
};
