// Running the add-on: an item of its menu, a call of its page, and the way to stop either.
import type { Outcome } from '../../session-types.ts';
import { ask } from './api.ts';
import { askShown, complain, shown, toast } from './book.ts';
import { change, now } from './state.ts';

/** A page calls the book all the time; only what takes long is worth a line. */
const QUIET_CALL = 2500;

/** Runs an item of the add-on's menu. @param path as the session names it */
export async function runMenu(path: string): Promise<void> {
  const outcome = await askShown('Running script', 'menu', { path, by: now().by });
  if (outcome && !outcome.ok) change({ message: { title: outcome.failure.name, text: outcome.failure.message } });
}

/** Calls a function for the add-on's own page; the failure goes back to it, as at Google. */
export async function callFunction(fn: string, args: unknown[]): Promise<Outcome> {
  const answer = ask('call', { fn, args, by: now().by });
  const timer = setTimeout(() => void shown('Running script', () => answer).catch(() => {}), QUIET_CALL);
  return answer.finally(() => clearTimeout(timer));
}

/** Ends the script that runs; the book goes back to what was saved last. */
export async function stopScript(): Promise<void> {
  try {
    await ask('cancel', {});
    toast('What it had not finished is not in the book.', 'The script was stopped');
  } catch (error) {
    complain('The script was not stopped', error);
  }
}
