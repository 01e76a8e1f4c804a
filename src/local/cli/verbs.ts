// What the command line can do with an open book: each verb with its arguments, options and deed.

import { readRows } from '../csv.ts';
import type { ActOptions, Session } from '../session-types.ts';
import { type OptionName, type Options, UsageError } from './options.ts';
import { type Reply, replyTo, replyToCall, replyToSwing } from './replies.ts';

export interface Verb {
  /** Arguments after BOOK as the help shows them; those in brackets may be missing. */
  usage: string;
  means: string;
  options: readonly OptionName[];
  /** The book is not saved after it. */
  readsOnly?: true;
  act(session: Session, args: readonly string[], options: Options): Promise<Reply> | Reply;
}

const done: Reply = { answer: null, lines: [] };

/** Options of the command line as the session takes them. */
function actOptions(options: Options): ActOptions & { silent?: boolean } {
  const { user, now, cut, silent } = options;
  const userLocale = options['user-locale'];
  const pendingAtCut = options['cut-pending'];
  return {
    ...(user !== undefined && { user }),
    ...(userLocale !== undefined && { userLocale }),
    ...(now !== undefined && { now }),
    ...(cut !== undefined && { cut }),
    ...(pendingAtCut !== undefined && { pendingAtCut: pendingAtCut === 'kept' ? 'kept' : 'lost' }),
    ...(options.answer !== undefined && { answers: options.answer }),
    ...(silent !== undefined && { silent }),
  };
}

/** 'Clients!D' or 'Clients!D:F', not 'Clients!7'. */
const namesColumns = (a1: string): boolean => /(?:^|!)\$?[A-Za-z]{1,3}(?::\$?[A-Za-z]{1,3})?$/.test(a1);

function parseCallArguments(text: string | undefined): unknown[] {
  if (text === undefined) return [];
  let args: unknown;
  try {
    args = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`The arguments are not JSON: ${error instanceof Error ? error.message : ''}.`);
  }
  if (!Array.isArray(args)) throw new UsageError('The arguments of a call are one JSON list: [first, second, …].');
  return args;
}

const jsonLines = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item));

function fileOptions(options: Options): { encoding?: string; delimiter?: string } {
  const { encoding, delimiter } = options;
  const named: Record<string, string> = { tab: '\t', '\\t': '\t' };
  return {
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter: named[delimiter] ?? delimiter }),
  };
}

/** Verbs that work on an open book; `new`, `run` and `serve` open it themselves. */
export const VERBS: Readonly<Record<string, Verb>> = {
  sheet: {
    usage: 'TAB FILE.csv',
    means: 'a CSV file becomes a tab, parsed as Sheets parses a paste',
    options: ['encoding', 'delimiter', 'text'],
    act(session, [tab = '', file = ''], options) {
      session.addSheet(tab, readRows(file, fileOptions(options)), options.text ?? false);
      return done;
    },
  },
  call: {
    usage: "FUNCTION ['[JSON arguments]']",
    means: 'as the sidebar calls it, by the same rules; prints the JSON answer',
    options: [],
    act: async (session, [fn = '', args], options) =>
      replyToCall(await session.call(fn, parseCallArguments(args), actOptions(options))),
  },
  menu: {
    usage: "'Item ▸ Item'",
    means: 'as a person picks it; the first captions may be left out, > stands for ▸',
    options: ['answer'],
    act: async (session, [path = ''], options) => replyTo(await session.menu(path, actOptions(options))),
  },
  edit: {
    usage: "'Clients!D5' 'text'",
    means: 'as a person types it; the script sees the edit',
    options: ['silent'],
    act: async (session, [a1 = '', text = ''], options) => replyTo(await session.edit(a1, text, actOptions(options))),
  },
  paste: {
    usage: "'Clients!D5' FILE.tsv",
    means: 'a block at once; the script sees one edit',
    options: ['silent', 'encoding', 'delimiter'],
    async act(session, [a1 = '', file = ''], options) {
      const rows = readRows(file, { delimiter: '\t', ...fileOptions(options) });
      return replyTo(await session.paste(a1, rows, actOptions(options)));
    },
  },
  sort: {
    usage: "'Clients' COLUMN",
    means: 'the rows under the frozen ones by a column: its letter, its header in row 2 or its key in row 1',
    options: ['descending'],
    act(session, [tab = '', column = ''], options) {
      session.sort(tab, column, !options.descending, actOptions(options));
      return done;
    },
  },
  insert: {
    usage: "'Clients!7'",
    means: 'empty rows before the row named (or 7:9), or columns (D, D:F)',
    options: [],
    async act(session, [a1 = ''], options) {
      await (namesColumns(a1) ? session.insertColumns : session.insertRows)(a1, actOptions(options));
      return done;
    },
  },
  delete: {
    usage: "'Clients!7'",
    means: 'takes the row (or 7:9) or the column (D, D:F) out',
    options: [],
    async act(session, [a1 = ''], options) {
      await (namesColumns(a1) ? session.deleteColumns : session.deleteRows)(a1, actOptions(options));
      return done;
    },
  },
  clear: {
    usage: "'Clients!D5:E7'",
    means: 'the Delete key: contents go, formats and rules stay',
    options: ['silent'],
    act: async (session, [a1 = ''], options) => replyTo(await session.clear(a1, actOptions(options))),
  },
  fill: {
    usage: "'Clients!D5' 'Clients!D5:D9'",
    means: 'the fill handle: the second address is the first one drawn longer',
    options: ['silent'],
    act: async (session, [from = '', to = ''], options) =>
      replyTo(await session.fill({ from, to }, actOptions(options))),
  },
  copycells: {
    usage: "'Clients!D5:E7' 'Clients!G5'",
    means: 'copied cells are pasted: contents, formats, rules and notes; formulas shift',
    options: ['silent'],
    act: async (session, [from = '', to = ''], options) =>
      replyTo(await session.pasteCells({ from, to }, actOptions(options))),
  },
  move: {
    usage: "'Clients!D5:E7' 'Clients!G5'",
    means: 'cells are cut and pasted, or dragged; what speaks of them follows',
    options: ['silent'],
    act: async (session, [from = '', to = ''], options) =>
      replyTo(await session.moveCells({ from, to }, actOptions(options))),
  },
  undo: {
    usage: '',
    means: "takes back this user's last deed among these steps; prints where",
    options: [],
    act: async (session, _args, options) => replyToSwing(await session.undo(actOptions(options))),
  },
  redo: {
    usage: '',
    means: 'does again what undo took back',
    options: [],
    act: async (session, _args, options) => replyToSwing(await session.redo(actOptions(options))),
  },
  tick: {
    usage: '',
    means: "runs the script's clock triggers that are due (at the time of --now)",
    options: [],
    async act(session, _args, options) {
      const outcomes = await session.tick(actOptions(options));
      const failed = outcomes.find((outcome) => !outcome.ok);
      const reply = { answer: outcomes.length, lines: [String(outcomes.length)] };
      return failed && !failed.ok ? { ...reply, refusal: failed.failure.message } : reply;
    },
  },
  find: {
    usage: 'TEXT [TAB]',
    means: 'the cells that show this text, an address a line',
    options: [],
    readsOnly: true,
    act(session, [text = '', tab]) {
      const found = session.find(text, tab === undefined ? {} : { tab });
      return { answer: found, lines: found };
    },
  },
  select: {
    usage: "'Clients!A5'",
    means: 'puts the cursor there; later calls see it as the active range',
    options: [],
    async act(session, [a1 = ''], options) {
      const outcome = await session.select(a1, actOptions(options));
      return outcome === null ? done : replyTo(outcome);
    },
  },
  rename: {
    usage: 'TAB NAME',
    means: 'gives a tab another name',
    options: [],
    act(session, [tab = '', name = ''], options) {
      session.renameTab(tab, name, actOptions(options));
      return done;
    },
  },
  cells: {
    usage: "'Funnel!A1:K60'",
    means: 'displayed values, a JSON list a row',
    options: ['raw'],
    readsOnly: true,
    act(session, [a1 = ''], options) {
      const rows = session.cells(a1, options.raw ?? false);
      return { answer: rows, lines: jsonLines(rows) };
    },
  },
  rules: {
    usage: "'Clients!D3'",
    means: "the cell's validation rule as JSON, null if it has none",
    options: [],
    readsOnly: true,
    act(session, [a1 = '']) {
      const rule = session.rules(a1);
      return { answer: rule, lines: [JSON.stringify(rule)] };
    },
  },
  tabs: {
    usage: '',
    means: 'names, sizes, hidden or not, a JSON object a tab',
    options: [],
    readsOnly: true,
    act(session) {
      const tabs = session.tabs();
      return { answer: tabs, lines: jsonLines(tabs) };
    },
  },
  items: {
    usage: '',
    means: "the add-on's menu as this user sees it, one path a line",
    options: [],
    readsOnly: true,
    async act(session, _args, options) {
      const paths = menuPaths(await session.menuTree(actOptions(options)), []);
      return { answer: paths, lines: paths };
    },
  },
  export: {
    usage: 'OUT.xlsx',
    means: 'writes the spreadsheet as an .xlsx file',
    options: [],
    readsOnly: true,
    async act(session, [file = '']) {
      await session.exportXlsx(file);
      return done;
    },
  },
};

function menuPaths(nodes: Awaited<ReturnType<Session['menuTree']>>, above: readonly string[]): string[] {
  return nodes.flatMap((node) => {
    const path = [...above, node.caption];
    if (node.items !== null) return menuPaths(node.items, path);
    return node.fn === null ? [] : [path.join(' ▸ ')];
  });
}
