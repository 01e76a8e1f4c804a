// The gate of Google's editor: the syntax that can be saved, which is older than what the runtime would understand.
import { type Program, parse, type Token } from 'acorn';

/**
 * ES2019 is what is documented to pass (facts 2.3, 2.9); of ES2020 also `?.` and `??`, which public web apps pushed as they are
 * use throughout. BigInt literals are known to be refused, dynamic imports have nothing to import.
 */
const ecmaVersion = 2020;

function refuseNewer(token: Token): void {
  const { value } = token as unknown as { value: unknown };
  if (typeof value !== 'bigint' && token.type.label !== 'import') return;
  throw new SyntaxError(`Unexpected token (${token.loc?.start.line}:${token.loc?.start.column})`);
}

/** The script as a syntax tree. Throws a SyntaxError 'Code.js: Unexpected token (line 3)' where Google would refuse to save. */
export function parseScript(name: string, code: string): Program {
  try {
    return parse(code, { ecmaVersion, sourceType: 'script', locations: true, onToken: refuseNewer });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new SyntaxError(`${name}: ${text.replace(/\((\d+):\d+\)$/, '(line $1)')}`);
  }
}
