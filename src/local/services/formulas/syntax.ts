// Formulas as trees: reads the text of a formula in the spreadsheet's locale.
import type { Value } from './value.ts';
import { fault } from './value.ts';

export type Node =
  | { kind: 'value'; value: Value }
  /** Sheet name or null for the formula's own; an A1 text, open ends allowed. */
  | { kind: 'reference'; sheet: string | null; text: string }
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'apply'; lambda: Node; args: Node[] }
  | { kind: 'unary'; sign: string; of: Node }
  | { kind: 'percent'; of: Node }
  | { kind: 'binary'; sign: string; left: Node; right: Node }
  /** From one reference to another that is only found when computed: 'A2:INDEX(A:A;3)'. */
  | { kind: 'range'; from: Node; to: Node }
  | { kind: 'array'; rows: Node[][] };

type Token = { kind: 'number' | 'text' | 'fault' | 'reference' | 'name' | 'sign'; text: string; sheet: string | null };

const scanner = (decimal: string): RegExp =>
  new RegExp(
    [
      '(?<space>\\s+)',
      '(?<text>"(?:[^"]|"")*")',
      '(?<fault>#(?:N/A|REF!|DIV/0!|NAME\\?|VALUE!|NUM!|NULL!|ERROR!))',
      "(?<sheet>(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(?<reference>\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*(?::\\$?[A-Za-z]{1,3}(?:\\$?[1-9]\\d*)?|:\\$?[1-9]\\d*)?(?![\\p{L}\\p{N}_(.!])|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?:\\$?[1-9]\\d*)?(?![\\p{L}\\p{N}_(.!])|\\$?[1-9]\\d*:\\$?[1-9]\\d*(?!\\d))",
      `(?<number>(?:\\d+(?:${decimal}\\d*)?|${decimal}\\d+)(?:[eE][+-]?\\d+)?(?![\\p{L}\\p{N}_]))`,
      '(?<name>[\\p{L}_][\\p{L}\\p{N}_.]*)',
      '(?<sign><=|>=|<>|[-+*/^&=<>%(){}:;,\\\\])',
    ].join('|'),
    'uy',
  );

const scanners = { '.': scanner('\\.'), ',': scanner(',') };

function tokensOf(text: string, decimal: '.' | ','): Token[] | null {
  const tokens: Token[] = [];
  const pattern = scanners[decimal];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) return null;
    if (groups.space !== undefined) continue;
    const sheet = groups.sheet?.slice(0, -1) ?? null;
    const own = sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
    for (const kind of ['text', 'fault', 'reference', 'number', 'name', 'sign'] as const) {
      const found = groups[kind];
      if (found !== undefined) tokens.push({ kind, text: found, sheet: own });
    }
  }
  return tokens;
}

const binding: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

const unreadable = new Error('unreadable');

/** A formula nested deeper, or a chain of more operators, would need more stack than there is; at Google it is #ERROR! or slow. */
const deepest = 400;
const longestChain = 5000;

interface Signs {
  decimal: '.' | ',';
  /** What parts arguments, and what parts the columns of an array. */
  argument: ReadonlySet<string>;
  column: string;
}

function parserOf(tokens: readonly Token[], signs: Signs): () => Node {
  let at = 0;
  let depth = 0;
  const isSign = (text: string): boolean => tokens[at]?.kind === 'sign' && tokens[at]?.text === text;
  const take = (text: string): boolean => {
    if (!isSign(text)) return false;
    at += 1;
    return true;
  };
  const demand = (text: string): void => {
    if (!take(text)) throw unreadable;
  };

  function list(): Node[] {
    const args: Node[] = [];
    if (take(')')) return args;
    for (;;) {
      const empty = isSign(')') || [...signs.argument].some(isSign);
      args.push(empty ? { kind: 'value', value: null } : expression(0));
      if (take(')')) return args;
      if (![...signs.argument].some(take)) throw unreadable;
    }
  }

  function array(): Node {
    const rows: Node[][] = [[]];
    while (!take('}')) {
      rows.at(-1)?.push(expression(0));
      if (take(';')) rows.push([]);
      else if (!isSign('}') && !take(signs.column)) throw unreadable;
    }
    return { kind: 'array', rows };
  }

  function primary(): Node {
    const token = tokens[at];
    at += 1;
    if (!token) throw unreadable;
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text.replace(',', '.')) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'fault':
        return { kind: 'value', value: fault(token.text) };
      case 'reference':
        return { kind: 'reference', sheet: token.sheet, text: token.text };
      case 'name': {
        const upper = token.text.toUpperCase();
        if (take('(')) return { kind: 'call', name: upper, args: list() };
        if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
        return { kind: 'name', name: token.text };
      }
      case 'sign':
        if (token.text === '(') {
          const inner = expression(0);
          demand(')');
          return inner;
        }
        if (token.text === '{') return array();
        if (token.text === '-' || token.text === '+') return { kind: 'unary', sign: token.text, of: tight() };
        throw unreadable;
    }
  }

  /** What stands tighter than any operator between two: calls of a lambda and per cents. */
  function tight(): Node {
    depth += 1;
    if (depth > deepest) throw unreadable;
    let node = primary();
    depth -= 1;
    for (;;) {
      if (take('%')) node = { kind: 'percent', of: node };
      else if (take(':')) node = { kind: 'range', from: node, to: primary() };
      else if (node.kind === 'call' && node.name === 'LAMBDA' && take('(')) {
        node = { kind: 'apply', lambda: node, args: list() };
      } else return node;
    }
  }

  function expression(least: number): Node {
    let left = tight();
    for (let links = 0; ; links++) {
      const token = tokens[at];
      const power = token?.kind === 'sign' ? binding[token.text] : undefined;
      if (links > longestChain) throw unreadable;
      if (!token || power === undefined || power <= least) return left;
      at += 1;
      left = { kind: 'binary', sign: token.text, left, right: expression(power) };
    }
  }

  return () => {
    const node = expression(0);
    if (at < tokens.length) throw unreadable;
    return node;
  };
}

/** Formulas that were read before; begun anew when they are too many. */
const mostTrees = 50_000;
const trees: Record<string, Map<string, Node | null>> = { '.': new Map(), ',': new Map() };

/**
 * The tree of a formula (its text begins with '='), null when Google answers #ERROR!: where the decimal sign is a comma, ',' does not
 * part arguments, '.' is no decimal sign and '\' parts the columns of an array; ';' parts arguments everywhere.
 */
export function treeOf(formula: string, decimal: string): Node | null {
  const sign = decimal === ',' ? ',' : '.';
  const known = trees[sign];
  let tree = known?.get(formula);
  if (tree === undefined) {
    const tokens = tokensOf(formula.slice(1), sign);
    const argument = new Set(sign === ',' ? [';'] : [',', ';']);
    tree = null;
    try {
      if (tokens) tree = parserOf(tokens, { decimal: sign, argument, column: sign === ',' ? '\\' : ',' })();
    } catch (error) {
      if (error !== unreadable) throw error;
    }
    if (known && known.size >= mostTrees) known.clear();
    known?.set(formula, tree);
  }
  return tree;
}
