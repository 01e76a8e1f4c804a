// HtmlTemplate: pages with scriptlets, turned into the code that Google shows for them and run in the script's own scope.
import { defineClass, make, membersOf } from '../members.ts';
import type { Host, TemplateState } from '../states.ts';
import { newOutput } from './html.ts';
import { pageOf } from './html-escape.ts';

const { local } = membersOf<TemplateState>();

/** A template of the source, to which the script may give properties. */
export function newTemplate(host: Host, source: string): object {
  const state: TemplateState = { host, source, self: {} };
  state.self = make('HtmlTemplate', state);
  return state.self;
}

/** What generated code writes to: `output._` takes markup, `output._$` a value to escape, `output.$out` is the page. */
export function newTemplateOutput(host: Host): object {
  const page = pageOf();
  return {
    set _(markup: unknown) {
      page.raw(String(markup));
    },
    set _$(value: unknown) {
      page.value(value);
    },
    get $out() {
      return newOutput(host, page.content());
    },
  };
}

const quoted = (line: string): string =>
  `'${line
    .replace(/[\\'"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')}'`;

/** Markup as one statement, a line of the template to a line of the code. */
function writing(markup: string): string {
  const lines = markup.match(/[^\n]*\n|[^\n]+$/g);
  return lines ? ` output._ =  ${lines.map(quoted).join(' +\n    ')};` : '';
}

const scriptlet = /<\?(!?=)?([\s\S]*?)\?>/g;

/** A line break after each scriptlet ends a comment in it. */
function codeOf(source: string): string {
  let code = '(function() { var output = HtmlService.initTemplate();';
  let at = 0;
  for (const found of source.matchAll(scriptlet)) {
    code += writing(source.slice(at, found.index));
    const [all, kind, inner = ''] = found;
    if (kind === '=') code += ` output._$ =  ${inner}\n;`;
    else if (kind === '!=') code += ` output._ =  ${inner}\n;`;
    else code += ` ${inner}\n;`;
    at = found.index + all.length;
  }
  return `${code}${writing(source.slice(at))}\n  /* End of user code */\n  return output.$out.append('');\n})();`;
}

function commented(source: string): string {
  const lines = source.split('\n').map((line) => `// ${line}`);
  return `${lines.join('\n')}\n${codeOf(source)}`;
}

function evaluated({ host, source, self }: TemplateState): object {
  const names = Object.keys(self);
  // The script realm's own Function sees the globals of the script, its top-level const and let included.
  const Evaluator = host.env.realm.Object.constructor as FunctionConstructor;
  const run = new Evaluator('HtmlService', ...names, `return ${codeOf(source)}`);
  return run(make('HtmlService', { host }), ...names.map((name) => (self as Record<string, unknown>)[name]));
}

defineClass(
  'HtmlTemplate',
  {
    evaluate: local([[]], evaluated),
    getCode: local([[]], ({ source }) => codeOf(source)),
    getCodeWithComments: local([[]], ({ source }) => commented(source)),
    getRawContent: local([[]], ({ source }) => source),
  },
  { service: 'HtmlService', open: true },
);
