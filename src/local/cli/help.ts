// The help of the command line, derived from what the verbs and options declare.
import { COMMON, describeOption, type OptionName } from './options.ts';
import { VERBS } from './verbs.ts';

/** Verbs that open the book themselves. */
export const OWN_VERBS: Readonly<Record<'new' | 'copy' | 'run' | 'serve', Entry>> = {
  new: { usage: '', means: 'an empty spreadsheet', options: ['locale', 'timezone'] },
  copy: { usage: 'COPY', means: 'another spreadsheet with the same contents, as File ▸ Make a copy', options: [] },
  run: {
    usage: 'STEPS.jsonl',
    means:
      'many of these in one process: a JSON list a line, ["call","advance",[{…}],{"user":"a@b.c"}]; - reads standard input',
    options: [],
  },
  serve: {
    usage: '',
    means: 'the workbench in a browser; BOOK may be missing: an example',
    options: ['port', 'language'],
  },
};

interface Entry {
  usage: string;
  means: string;
  options: readonly OptionName[];
}

/** The whole help as one text. */
export function helpText(): string {
  const { new: first, ...others } = OWN_VERBS;
  const entries = Object.entries({ new: first, ...VERBS, ...others });
  return [
    'Google Sheets on this machine.',
    '',
    'npm run -s local -- VERB BOOK …        BOOK is the file that holds the spreadsheet',
    '',
    ...entries.flatMap(([name, entry]) => describeVerb(name, entry)),
    '',
    'Every verb:',
    ...COMMON.map(describe),
    '',
    'In a step of run the options stand in an object at the end of the list: {"silent":true,"now":"2026-06-30T10:00:00"}.',
    'Exit status: 0 done; 1 the add-on or the sheet refused (one sentence on stderr); 2 wrong usage.',
  ].join('\n');
}

function describeVerb(name: string, { usage, means, options }: Entry): string[] {
  return [`  ${`${name} BOOK ${usage}`.trimEnd()}`, `      ${means}`, ...options.map(describe)];
}

function describe(name: OptionName): string {
  const { usage, means } = describeOption(name);
  return `      ${usage.padEnd(28)} ${means}`;
}
