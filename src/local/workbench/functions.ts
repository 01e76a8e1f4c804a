// Which functions of the add-on a page may call: Google hands the page a list of names, made when the project is read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parse } from 'acorn';

/**
 * Names of the top-level functions in dist, private ones (ending in "_") left out.
 * Source: facts 2.5, declarations and top-level var, let, const that hold a function.
 * @param dist folder with the built .js files; a missing one gives an empty list
 */
export function callableFunctions(dist: string): string[] {
  return scriptsOf(dist)
    .flatMap((file) => topLevelFunctions(readFileSync(join(dist, file), 'utf8')))
    .filter((name) => !name.endsWith('_'));
}

function scriptsOf(dist: string): string[] {
  try {
    return readdirSync(dist).filter((name) => name.endsWith('.js'));
  } catch {
    return [];
  }
}

interface Named {
  id: { name: string } | null;
}
interface Declaration extends Node {
  declarations?: { id: { name?: string }; init: Node | null }[];
}

function topLevelFunctions(text: string): string[] {
  return (parse(text, { ecmaVersion: 'latest' }).body as (Declaration & Partial<Named>)[]).flatMap((statement) => {
    if (statement.type === 'FunctionDeclaration') return statement.id ? [statement.id.name] : [];
    return (statement.declarations ?? [])
      .filter((one) => /^(Arrow)?FunctionExpression$/.test(one.init?.type ?? ''))
      .map((one) => one.id.name ?? '');
  });
}
