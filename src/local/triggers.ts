// Which functions of the script run by themselves when a person opens or edits, and in which turn.
import { clockEventOf, isDue } from './clock-triggers.ts';
import { type Deed, eventOf } from './edit-event.ts';
import type { BookData, SheetArea, TriggerData } from './model.ts';
import { type Ending, execute, type Machine, type Start } from './runtime.ts';

/** Who acts and how the execution may be disturbed: what a start takes beside function, door and arguments. */
export type Actor = Omit<Start, 'fn' | 'door' | 'args'>;

/** More events than these, waiting while a trigger runs, are dropped by Google (facts 4.1). */
const MOST_QUEUED = 2;

export interface Triggers {
  /** A person opened the file: the simple trigger onOpen, if the script has one. */
  opened(actor: Actor): Promise<Ending>;
  /** A person changed cells: onEdit, then installed triggers for edits and changes. */
  edited(deed: Deed, actor: Actor): Promise<Ending>;
  /** A person inserted or deleted rows: no onEdit, only installed triggers for changes (facts 4.2, 4.3). */
  changed(changeType: string, actor: Actor): Promise<Ending>;
  /** A person put the cursor elsewhere: the simple trigger onSelectionChange. */
  selected(target: SheetArea, actor: Actor): Promise<Ending>;
  /** The clock triggers that are due at `now` (ms), each to be run once, in this order. */
  due(now: number): ((actor: Actor) => Promise<Ending>)[];
}

const NOTHING: Ending = { ok: true, value: null };

/** The triggers of one book; `machineNow` is asked at every event, since the built script may have changed. */
export function createTriggers(book: BookData, machineNow: () => Machine): Triggers {
  const queue: (() => Promise<void>)[] = [];
  let running = false;

  const runSimple = (fn: string, deed: Deed, actor: Actor): Promise<Ending> => {
    const machine = machineNow();
    if (!machine.project.functions.has(fn)) return Promise.resolve(NOTHING);
    return execute(machine, { ...actor, fn, door: 'simple', args: (stage) => [eventOf(stage, deed)] });
  };

  const runInstalled = async (event: TriggerData['event'], deed: Deed, actor: Actor): Promise<Ending> => {
    const endings: Ending[] = [];
    for (const { id, fn, creator } of book.triggers.filter((trigger) => trigger.event === event)) {
      const user = { ...actor.user, email: creator };
      const args: Start['args'] = (stage) => [eventOf(stage, deed, id)];
      endings.push(await execute(machineNow(), { ...actor, user, fn, door: 'installed', args }));
    }
    return worstOf(endings);
  };

  const inTurn = async (job: () => Promise<Ending>): Promise<Ending> => {
    if (running) {
      if (queue.length >= MOST_QUEUED) return NOTHING;
      return new Promise((resolve, reject) => {
        queue.push(() => job().then(resolve, reject));
      });
    }
    running = true;
    try {
      return await job();
    } finally {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next();
      running = false;
    }
  };

  return {
    async opened(actor) {
      return worstOf([await runSimple('onOpen', {}, actor), await runInstalled('ON_OPEN', {}, actor)]);
    },
    edited: (deed, actor) =>
      inTurn(async () =>
        worstOf([
          await runSimple('onEdit', deed, actor),
          await runInstalled('ON_EDIT', deed, actor),
          await runInstalled('ON_CHANGE', { changeType: 'EDIT' }, actor),
        ]),
      ),
    changed: (changeType, actor) => inTurn(() => runInstalled('ON_CHANGE', { changeType }, actor)),
    selected: (target, actor) => inTurn(() => runSimple('onSelectionChange', { target }, actor)),
    due: (now) => {
      const zone = machineNow().project.timeZone ?? book.timeZone;
      const due = book.triggers.filter((trigger) => trigger.event === 'CLOCK' && isDue(trigger, now, zone));
      return due.map((trigger) => (actor) => {
        trigger.ran = now;
        const user = { ...actor.user, email: trigger.creator };
        const args: Start['args'] = (stage) => [clockEventOf(stage, trigger.id, now)];
        // Nobody sits before it: no dialogs, and what it toasts nobody sees.
        return execute(machineNow(), { ...actor, user, ui: null, fn: trigger.fn, door: 'installed', args });
      });
    },
  };
}

/** A person is told of the first failure; the triggers behind it run all the same. */
const worstOf = (endings: readonly Ending[]): Ending => endings.find((ending) => !ending.ok) ?? NOTHING;
