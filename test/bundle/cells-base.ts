// One base with a client in every state that a row can be in, and what a person does to its cells, seen by the script or not.
import type { Outcome, SheetRefusal } from '../../src/local/session-types.ts';
import { type Answer, type Base, copyOf, NOW, type Row, setUpBase } from './base.ts';
import { columnLetter } from './places.ts';

/** The states in the order of their rows; the names of the clients. */
export const STATES = [
  'new',
  'bare',
  'person',
  'c1',
  'c1ready',
  'c2',
  'c2ready',
  'c3',
  'parked',
  'soft',
  'hard',
  'won',
  'active',
  'wonparked',
  'churned',
  'former',
  'merged',
] as const;
export type State = (typeof STATES)[number];
export const at = { now: NOW };
export const rowOf = (state: State): number => 3 + STATES.indexOf(state);
export const idOf = (state: State): string => `C-${String(STATES.indexOf(state) + 1).padStart(4, '0')}`;
/** No tab of this base is longer. */
const ROWS = 150;

/** The rows of a tab by the keys in its row 1, as texts. */
export function rows({ session }: Base, tab: string): Row[] {
  const [keys = [], , ...found] = (session.cells(`${tab}!1:${ROWS}`, true) as unknown[][]).map((row) =>
    row.map((cell) => String(cell ?? '')),
  );
  return found
    .filter((row) => row.some((cell) => cell !== '' && cell !== 'false'))
    .map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index] ?? ''])));
}

/** The rows of the states; rows below them are not among them. */
export const clients = (base: Base): Record<State, Row> =>
  Object.fromEntries(STATES.map((state) => [state, rows(base, 'Clients')[STATES.indexOf(state)] as Row])) as never;
export const lines = (base: Base): Row[] => rows(base, 'History');

const PROPOSED = {
  category: ['', 'Trade'],
  tag: ['', 'Large client'],
  proposal_sent_on: ['', '2026-06-30'],
  need: ['', 'late deliveries'],
};
const DECIDED = {
  decision_maker: ['', 'Ms Fox'],
  expected_amount: ['', '5000'],
  expected_close: ['', '2026-07-15'],
};
const WIN = {
  to: 'deal',
  note: 'ordered at once',
  fields: { ...PROPOSED, ...DECIDED },
  deal: { amount: '4500', sale_kind: 'consultative', contract_no: '7/26' },
};
const call = { contactKind: 'call' };
type Step = readonly [deed: string, more: object];
const C1: Step = ['advance', call];
const C2: Step = ['advance', { fields: PROPOSED }];
const WON: Step = ['advance', WIN];
const CHURNED: Step = ['churn', { reason: 'quality', cancelReason: 'changed_mind' }];
const WAYS: Record<State, readonly Step[]> = {
  new: [],
  bare: [],
  person: [['person', { person: { person_name: 'Ms Fox', phone: '+36 1 999 0000' } }]],
  c1: [C1],
  c1ready: [C1],
  c2: [C1, C2],
  c2ready: [C1, C2],
  c3: [C1, C2, ['advance', { fields: DECIDED }]],
  parked: [C1, ['park', { reason: 'later' }]],
  soft: [C1, ['refuse', { reason: 'no_money' }]],
  hard: [C1, ['refuse', { reason: 'non_profile' }]],
  won: [C1, WON],
  active: [C1, WON, ['assign', { manager: 'Vera' }]],
  wonparked: [C1, WON, ['park', { reason: 'later' }]],
  churned: [C1, WON, CHURNED],
  former: [C1, WON, CHURNED, ['reopen', { ...call, note: 'they called' }]],
  merged: [],
};

/** Types one cell where no script sees it. */
export const typed = (base: Base, state: State, key: string, text: string) =>
  base.session.edit(`Clients!${columnLetter(base, 'Clients', key)}${rowOf(state)}`, text, { silent: true, ...at });

/** Ivan owns the base and sells, Vera is of the client department. */
export async function makeStates(): Promise<Base> {
  const base = await setUpBase();
  const vera = ['Vera', 'vera@example.com', 'Client department', 'Client manager', '', '2020-01-01', ''];
  await base.session.paste('Team!B4', [vera], { silent: true, ...at });
  await base.call('start');
  const answer = await base.call('importRows', {
    headers: ['name', 'phone'],
    rows: STATES.map((name, index) => [
      name,
      ['bare', 'person'].includes(name) ? '' : `+36 1 234 56${String(10 + index)}`,
    ]),
    mapping: { name: 'name', phone: 'phone' },
    constants: { source: 'cold_call', manager: 'Ivan' },
    duplicates: 'add',
  });
  if (!answer.ok) throw new Error(answer.message);
  const seen = (state: State): string => clients(base)[state].last_event ?? '';
  let clicks = 0;
  for (const state of STATES) {
    for (const [deed, more] of WAYS[state]) {
      clicks += 1;
      const click = { clientId: idOf(state), seen: seen(state), requestId: `s-${clicks}`, ...more };
      const done = await base.call(deed, click);
      if (!done.ok) throw new Error(`${state}, ${deed}: ${done.message}`);
    }
  }
  const merge = { clientId: idOf('c1'), seen: seen('c1'), otherId: idOf('merged'), otherSeen: seen('merged') };
  const merged = await base.call('merge', { ...merge, requestId: 'merge' });
  if (!merged.ok) throw new Error(merged.message);
  for (const state of ['c1ready', 'parked'] as const) {
    for (const [key, [, text]] of Object.entries(PROPOSED)) await typed(base, state, key, text as string);
  }
  for (const [key, [, text]] of Object.entries(DECIDED)) await typed(base, 'c2ready', key, text as string);
  // The deal of the one who came back is open again, for History too.
  const told = lines(base).findIndex(
    ({ client_id, changes }) =>
      client_id === idOf('former') && /"deal_status":\["signed","cancelled"\]/.test(changes ?? ''),
  );
  const now = (lines(base)[told]?.changes ?? '').replace('"signed","cancelled"', '"signed","open"');
  await base.session.edit(`History!${columnLetter(base, 'History', 'changes')}${3 + told}`, now, {
    silent: true,
    ...at,
  });
  const deal = rows(base, 'Deals').findIndex(({ client_id }) => client_id === idOf('former'));
  await base.session.edit(`Deals!${columnLetter(base, 'Deals', 'deal_status')}${3 + deal}`, 'Open', {
    silent: true,
    ...at,
  });
  await base.call('start');
  return base;
}

/** What was told: the toasts of what the script saw, else what the next opening says. */
export interface Told {
  base: Base;
  said: string;
  accepted: number;
  putBack: string[];
}

/**
 * Does something to the cells of a copy of the base. Unseen by the script, the sidebar then opens; seen, it must find nothing
 * left to do.
 */
export async function act(
  from: Base,
  silent: boolean,
  deed: (base: Base, options: { silent: boolean; now: string }) => Promise<Outcome | SheetRefusal>,
): Promise<Told> {
  const base = copyOf(from);
  const done = await deed(base, { silent, ...at });
  if ('refused' in done) throw new Error(done.refused);
  if (!done.ok) throw new Error(done.failure.message);
  const toasts = done.toasts;
  const opening = swept(await base.call('start'));
  if (!silent && opening.accepted + opening.putBack.length > 0) {
    throw new Error(`the opening found more: ${JSON.stringify(opening)} after ${toasts.join(' | ')}`);
  }
  if (toasts.length > 1) throw new Error(`more than one message: ${toasts.join(' | ')}`);
  return { base, said: silent ? opening.putBack.join(' | ') : toasts.join(), ...opening };
}

export const swept = (answer: Answer) => answer.swept as { accepted: number; putBack: string[]; notes: string[] };

/** Pastes one text into a column of the rows of all states. */
export const over =
  (key: string, text: string) =>
  (base: Base, options: { silent: boolean; now: string }): Promise<Outcome | SheetRefusal> =>
    base.session.paste(
      `Clients!${columnLetter(base, 'Clients', key)}${rowOf('new')}`,
      STATES.map(() => [text]),
      options,
    );
