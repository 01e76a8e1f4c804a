// The one way from the page to the server: google.script.run as a promise that always ends in an answer.
import type { Refusal } from '../contract/answers.ts';
import type * as Api from '../server/api.ts';

export type Name = keyof typeof Api;
export type Input<K extends Name> = Parameters<(typeof Api)[K]>;
export type Reply<K extends Name> = ReturnType<(typeof Api)[K]> | Refusal;

type Runner = { withSuccessHandler(done: (answer: unknown) => void): Runner } & {
  withFailureHandler(failed: (error: Error) => void): Runner;
} & Record<Name, (input?: unknown) => void>;
declare const google: { script: { run: Runner } };
/** The menu of the spreadsheet says with which screen the page is to begin. */
declare const clientbaseScreen: string | undefined;
export const firstScreen = (): string => (typeof clientbaseScreen === 'undefined' ? '' : clientbaseScreen);

/** No answer in time: whether the server did it is not known, so only a call with a request id may simply be repeated. */
export const NOT_ANSWERED = 'not_answered';
/** The call itself failed: no consent, several Google accounts, no network. */
export const NOT_CARRIED_OUT = 'not_carried_out';

const trouble = (code: string): Refusal => ({ ok: false, code, message: '', issues: [] });

/** Calls a function of the server. Never rejects: silence after `seconds` and failures come as refusals of the page's own codes. */
export function call<K extends Name>(name: K, seconds: number, ...input: Input<K>): Promise<Reply<K>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(trouble(NOT_ANSWERED)), seconds * 1000);
    const end = (answer: Reply<K>) => {
      clearTimeout(timer);
      resolve(answer);
    };
    try {
      google.script.run
        .withSuccessHandler((answer) => end((answer ?? trouble(NOT_CARRIED_OUT)) as Reply<K>))
        .withFailureHandler(() => end(trouble(NOT_CARRIED_OUT)))
        [name](input[0]);
    } catch {
      // A page older than the program misses a function: Google's object then has no such member.
      end(trouble(NOT_CARRIED_OUT));
    }
  });
}
