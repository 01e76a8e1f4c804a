// Many steps in one process: a JSON list a line in, a JSON object a line out.
import { readFileSync } from 'node:fs';
import { isWrongUsage, type Options, readOptionObject, UsageError } from './options.ts';
import type { Reply } from './replies.ts';

export interface Step {
  verb: string;
  args: string[];
  options: Options;
}

interface StepIo {
  out(line: string): void;
  err(line: string): void;
}

/**
 * Carries out the steps of a file (- is standard input) one after the other, the refused ones too, and prints a line for each:
 * {"ok":true,"answer":…} or {"ok":false,"error":"…"}, and what was refused on stderr too. Returns the exit status: 0 = all
 * done, 1 = something was refused, 2 = a step that cannot be understood.
 * `shared` are the options of the command line: they hold where a step says nothing else.
 */
export async function runSteps(
  file: string,
  shared: Options,
  carryOut: (step: Step) => Reply | Promise<Reply>,
  io: StepIo,
): Promise<number> {
  let status = 0;
  for (const line of readLines(file)) {
    try {
      const step = readStep(line);
      step.options = { ...shared, ...step.options };
      const reply = await carryOut(step);
      if (reply.refusal !== undefined) {
        status = Math.max(status, 1);
        io.err(reply.refusal);
      }
      io.out(JSON.stringify(lineOf(reply)));
      if (step.options.meter && reply.meter) io.err(JSON.stringify(reply.meter));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      status = Math.max(status, isWrongUsage(error) ? 2 : 1);
      io.err(message);
      io.out(JSON.stringify({ ok: false, error: message }));
    }
  }
  return status;
}

function readLines(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new UsageError(`Cannot read the steps in ${file === '-' ? 'standard input' : file}.`);
  }
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function lineOf({ answer, lines, refusal }: Reply): Record<string, unknown> {
  if (refusal === undefined) return { ok: true, answer };
  return lines.length === 0 ? { ok: false, error: refusal } : { ok: false, error: refusal, answer };
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing is typed for null; a list travels on as JSON. */
const textOf = (item: unknown): string => (item === null ? '' : typeof item === 'string' ? item : JSON.stringify(item));

/** ["call","advance",[{…}],{"user":"a@b.c"}]: a list among the arguments travels on as JSON, an object at the end holds options. */
function readStep(line: string): Step {
  let items: unknown;
  try {
    items = JSON.parse(line);
  } catch {
    throw new UsageError(`This step is not JSON: ${line}`);
  }
  if (!Array.isArray(items) || typeof items[0] !== 'string') {
    throw new UsageError(`A step is a JSON list that begins with a verb, not ${line}`);
  }
  const [verb, ...rest]: [string, ...unknown[]] = [items[0], ...items.slice(1)];
  const last = rest.at(-1);
  const options = isPlainObject(last) ? readOptionObject(last) : {};
  const plain = isPlainObject(last) ? rest.slice(0, -1) : rest;
  return { verb, args: plain.map(textOf), options };
}
