// How a function of the sheet is declared here: by its count of arguments and by how it takes them.
import type { Scope } from '../evaluate.ts';
import { evaluate, placedOf } from '../evaluate.ts';
import type { Node } from '../syntax.ts';
import type { Result, Value } from '../value.ts';
import { isFault, notThere, spread } from '../value.ts';

export type SheetFunction = (args: Node[], scope: Scope) => Result;

/** A wrong number of arguments is #N/A at Google. */
export function counted(least: number, most: number, run: SheetFunction): SheetFunction {
  return (args, scope) => (args.length < least || args.length > most ? notThere : run(args, scope));
}

/** Takes single values; over ranges it is applied place by place. An error among them is the answer. */
export function single(least: number, most: number, run: (values: Value[], scope: Scope) => Value): SheetFunction {
  return counted(least, most, (args, scope) =>
    spread(
      args.map((arg) => placedOf(evaluate(arg, scope), scope)),
      (...values) => values.find(isFault) ?? run(values, scope),
    ),
  );
}

/** Takes whatever its arguments give: references stay references. */
export function given(least: number, most: number, run: (args: Result[], scope: Scope) => Result): SheetFunction {
  return counted(least, most, (args, scope) =>
    run(
      args.map((arg) => evaluate(arg, scope)),
      scope,
    ),
  );
}

/** As `given`, with ranges inside its arguments taken whole, as under ARRAYFORMULA. */
export function whole(least: number, most: number, run: (args: Result[], scope: Scope) => Result): SheetFunction {
  const taken = given(least, most, run);
  return (args, scope) => taken(args, { ...scope, whole: true });
}
