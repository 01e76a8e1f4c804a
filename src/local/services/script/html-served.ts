// What becomes of a page on its way to the browser: Google takes comments out of its scripts and does not know template literals.
import { parse, type Token } from 'acorn';

/**
 * The page as the browser gets it. Inside a template literal of a script, `//` takes the rest of the line along and a block
 * comment goes too, which mostly breaks the script (fact 2.8; enuchi/React-Google-Apps-Script issue 157).
 */
export function served(page: string): string {
  if (!page.includes('`')) return page;
  return page.replace(SCRIPT, (whole: string, head: string, code: string, tail: string) =>
    OTHER_TYPE.test(head) ? whole : `${head}${withoutComments(code)}${tail}`,
  );
}

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi;
const OTHER_TYPE = /\btype\s*=\s*["']?(?!module\b|["'\s>]|(?:text|application)\/(?:java|ecma)script)/i;

function withoutComments(code: string): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of templatesOf(code)) {
    for (
      let at = commentIn(code, Math.max(start, from), end);
      at !== -1;
      at = commentIn(code, Math.max(at, from), end)
    ) {
      kept += code.slice(from, at);
      from = endOfComment(code, at);
    }
  }
  return kept + code.slice(from);
}

/** The texts of all template literals; none where the script is no JavaScript, as the browser will say. */
function templatesOf(code: string): Token[] {
  const tokens: Token[] = [];
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true, onToken: tokens });
  } catch {
    return [];
  }
  return tokens.filter(({ type }) => type.label === 'template');
}

function commentIn(code: string, start: number, end: number): number {
  const found = code.slice(start, end).search(/\/[/*]/);
  return found === -1 ? -1 : start + found;
}

function endOfComment(code: string, start: number): number {
  const [mark, length] = code[start + 1] === '/' ? ['\n', 0] : ['*/', 2];
  const found = code.indexOf(mark, start + 2);
  return found === -1 ? code.length : found + length;
}
