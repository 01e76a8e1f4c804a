// The server's hold of the thread with the book: asks it, hears it, answers its dialogs, ends it.
import { rmSync } from 'node:fs';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { DialogAnswer } from '../host.ts';
import type { BookVerb, BookVerbs, FreshBook, FromThread, Notice, Question, ThreadStart } from './protocol.ts';

export interface Engine {
  /** Asks the book; verbs are carried out one after the other. Rejects with the sentence the session threw. */
  ask<V extends BookVerb>(verb: V, take: BookVerbs[V]['take']): Promise<BookVerbs[V]['give']>;
  /** Wakes the script that waits in a dialog; nothing if none waits. */
  answer(answer: DialogAnswer): void;
  /** The dialog that waits, for a page that is opened meanwhile. */
  question(): Question | null;
  /** Ends the thread once what was asked is done and saved; a script that waits in a dialog is ended at once. */
  close(): Promise<void>;
  /** Ends the thread at once; what is not saved is lost. */
  kill(): Promise<void>;
}

export interface EngineOptions {
  /** Bundled worker script. */
  script: URL;
  file: string;
  dist: string;
  /** false = the project is a script bound to the spreadsheet. */
  addOn: boolean;
  fresh: FreshBook | null;
  hear(notice: Notice): void;
  /** Called when the thread has ended by itself, for want of memory for example. */
  onLost(): void;
}

/** What who waits for an answer hears when the thread ends; the page knows this sentence and keeps quiet. */
const STOPPED = 'The script was stopped.';

/** The thread ended before it came to this; the book has not heard of it. */
export class NotBegun extends Error {}

interface Waiting {
  resolve(give: unknown): void;
  reject(error: Error): void;
}

/** Starts a thread on a book file. @throws Error when the book cannot be opened */
export async function startEngine({ script, hear, onLost, ...opened }: EngineOptions): Promise<Engine> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const channel = new MessageChannel();
  const start: ThreadStart = { ...opened, answers: channel.port2, gate: gate.buffer as SharedArrayBuffer };
  const worker = new Worker(script, { workerData: start, transferList: [channel.port2] });
  const waiting = new Map<number, Waiting>();
  let question: Question | null = null;
  let lastId = 0;
  let isReady = false;
  let isKilled = false;
  let isEnded = false;
  const fail = (error: Error): void => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if ('ready' in message) {
        isReady = true;
        return resolve();
      }
      if ('notice' in message) {
        if (message.notice.event === 'ask') question = message.notice.question;
        if (message.notice.event === 'answered') question = null;
        return hear(message.notice);
      }
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if ('error' in message) one?.reject(new Error(message.error));
      else one?.resolve(message.give);
    });
    worker.on('error', (error) => {
      reject(error);
      fail(error as Error);
    });
    worker.on('exit', () => {
      isEnded = true;
      // Verbs are carried out one after the other: only the oldest can have begun.
      const [oldest] = waiting.keys();
      for (const [id, one] of waiting) one.reject(id === oldest ? new Error(STOPPED) : new NotBegun(STOPPED));
      waiting.clear();
      if (isReady && !isKilled) onLost();
    });
  });
  const ask = <V extends BookVerb>(verb: V, take: BookVerbs[V]['take']): Promise<BookVerbs[V]['give']> =>
    new Promise((resolve, reject) => {
      if (isEnded) return reject(new Error(STOPPED));
      lastId += 1;
      waiting.set(lastId, { resolve: (give) => resolve(give as BookVerbs[V]['give']), reject });
      worker.postMessage({ id: lastId, verb, take });
    });
  const kill = async (): Promise<void> => {
    isKilled = true;
    channel.port1.close();
    await worker.terminate();
    // An ended thread cannot take away the mark with which it kept other programs from the file.
    rmSync(`${opened.file}.lock`, { force: true });
  };
  return {
    ask,
    answer(answer) {
      if (!question) return;
      question = null;
      channel.port1.postMessage(answer);
      Atomics.store(gate, 0, 1);
      Atomics.notify(gate, 0);
    },
    question: () => question,
    close: async () => {
      if (!question) await ask('tabs', {});
      await kill();
    },
    kill,
  };
}
