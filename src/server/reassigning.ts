// Many clients change hands (E16, T16, T25): who would get which is planned and shown, then given batch by batch.
import type {
  Answer,
  Leaver,
  Reassigned,
  ReassignInput,
  ReassignPlan,
  ReassignPlanInput,
} from '../contract/answers.ts';
import type { Rota } from '../domain/assignment.ts';
import { fits } from '../domain/form-checks.ts';
import type { Client, Department, Issue, TeamRow } from '../domain/model.ts';
import { type Change, concerns, goesTo, heirOf, type Occasion, planOf, reassigned } from '../domain/reassigning.ts';
import { isHead, mayToBase } from '../domain/rights.ts';
import type { Rules } from '../domain/transitions.ts';
import type { Book } from '../sheets/book.ts';
import { commit, type Event } from '../sheets/commit.ts';
import { type HeldClient, heldClients, openDeals, paidClients } from '../sheets/held-clients.ts';
import { setting } from '../sheets/lexicon.ts';
import { numberOf } from '../sheets/state.ts';
import { actorOf, whoOf } from './actor.ts';
import { rotaOf } from './assigning.ts';
import { choiceOf, colleagues } from './handovers.ts';
import { refuse } from './refusals.ts';
import { isSplit, rulesOf, standingOf } from './situation.ts';
import { sweep } from './sweep.ts';

const isByHand = ({ lexicon }: Book): boolean => setting(lexicon, 'handover_when') === 'manual';

/** Why this is not for this person, or not for this base; null = it may be done. */
function against(book: Book, occasion: Occasion): Issue | null {
  const no = mayToBase(occasion === 'leaver' ? 'release' : 'departments', whoOf(book));
  if (no) return no;
  if (occasion === 'open' && !isSplit(book)) return { code: 'departments_not_split' };
  // T25: else who pays would go there again.
  if (occasion === 'close' && !isByHand(book)) return { code: 'handover_not_manual' };
  // Rows that nobody has judged yet are not given away.
  return sweep(book).waiting > 0 ? { code: 'restore_first' } : null;
}

/** An assistant gives away the clients of the own department only. */
function heldBy(book: Book): HeldClient[] {
  const who = whoOf(book);
  return heldClients(book).filter((client) => isHead(who, client));
}

const changeOf = (book: Book, occasion: Occasion, leaver: string): Change => ({
  occasion,
  leaver,
  paid: occasion === 'open' ? paidClients(book) : new Set(),
});

/** What would happen; no client is touched. */
export function planReassigning(
  book: Book,
  { occasion, leaver = '', to = '' }: ReassignPlanInput,
): Answer<{ plan: ReassignPlan }> {
  const no = against(book, occasion);
  if (no) return refuse(book, [no]);
  const change = changeOf(book, occasion, leaver);
  const rules = rulesOf(book);
  const held = heldBy(book);
  const clients = held.filter((client) => concerns(change, client, rules));
  const rotaFor = (of: Department) => (to === '' ? rotaOf(book, of, leaver) : onlyTo(book, to, of));
  const inTurn = [...clients].sort((a, b) => numberOf(a.client_id) - numberOf(b.client_id));
  const { heirs, left } = planOf(change, inTurn, rotaFor, rules);
  const shares = new Map<string, number>();
  for (const person of heirs.values()) shares.set(person, (shares.get(person) ?? 0) + 1);
  const departments = new Set(clients.map((client) => goesTo(occasion, client)));
  return {
    ok: true,
    plan: {
      leavers: occasion === 'leaver' ? leaversAmong(book, held, rules) : [],
      people: receivers(book, held, departments)
        .map(choiceOf)
        .filter(({ code }) => code !== leaver),
      shares: [...shares]
        .filter(([person]) => person !== '')
        .map(([person, n]) => ({ person, name: book.names.label('people', person), n })),
      kept: shares.get('') ?? 0,
      left,
      gives: clients.flatMap(({ client_id }): [string, string][] => {
        const person = heirs.get(client_id);
        return person === undefined ? [] : [[client_id, person]];
      }),
      byHand: isByHand(book),
    },
  };
}

/** Who may take all of them: the people of the departments, and of management who has clients already (rules 3.3). */
function receivers(book: Book, held: readonly HeldClient[], departments: ReadonlySet<Department>): TeamRow[] {
  const sell = new Set(held.map(({ manager }) => manager));
  return colleagues(book, ...departments, 'management').filter(
    ({ department, person_id }) => department !== 'management' || sell.has(person_id),
  );
}

/** One person takes all whose department is his own. */
function onlyTo(book: Book, person: string, department: Department): Rota {
  const isOne = fits(standingOf(book, person, book.today), department).length === 0;
  return { next: () => (isOne ? person : ''), took: () => undefined };
}

/** Who has left, will leave on a day that is known, or is not in Team any more, and has clients; the first to leave first. */
function leaversAmong(book: Book, held: readonly HeldClient[], rules: Rules): Leaver[] {
  const counts = new Map<string, number>();
  for (const client of held) {
    const change: Change = { occasion: 'leaver', leaver: client.manager, paid: new Set() };
    if (concerns(change, client, rules)) counts.set(client.manager, (counts.get(client.manager) ?? 0) + 1);
  }
  const found = [...counts].flatMap(([code, n]): Leaver[] => {
    const ends = book.conditionsOf(code).map(({ valid_to }) => valid_to);
    if (ends.includes('')) return [];
    return [{ code, label: book.names.label('people', code), n, until: ends.sort().at(-1) ?? '' }];
  });
  return found.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

/** One batch is given as it was planned. A client that is not concerned any more is left alone. */
export function reassign(book: Book, input: ReassignInput): Answer<{ reassigned: Reassigned }> {
  const { occasion, leaver = '', requestId } = input;
  const no = against(book, occasion);
  if (no) return refuse(book, [no]);
  const change = changeOf(book, occasion, leaver);
  const rules = rulesOf(book);
  const wanted = new Map(input.gives);
  const held = new Map(heldBy(book).map((client) => [client.client_id, client]));
  // As they were sent: somebody may have sorted the rows since.
  const clients = [...wanted.keys()].flatMap((id) => held.get(id) ?? []);
  const heir = (client: HeldClient) => heirOf(client, wanted.get(client.client_id) ?? '', rules);
  const isDone = (client: HeldClient) =>
    client.manager === heir(client) && client.department === goesTo(occasion, client);
  const open = clients.filter((client) => concerns(change, client, rules) && !isDone(client) && heir(client) !== '');
  for (const client of open) {
    const person = heir(client);
    const issues =
      person === client.manager ? [] : fits(standingOf(book, person, book.today), goesTo(occasion, client));
    if (issues.length > 0) return refuse(book, issues);
  }
  give(book, occasion, open, heir, requestId);
  return { ok: true, reassigned: { n: open.length + clients.filter(isDone).length } };
}

function give(
  book: Book,
  occasion: Occasion,
  clients: readonly HeldClient[],
  heir: (client: HeldClient) => string,
  requestId: string,
): void {
  if (clients.length === 0) return;
  // Deals that are not signed go along (E16); a handover leaves them with who began them.
  const deals = occasion === 'open' ? new Map<string, string[]>() : openDeals(book, clients);
  const events = clients.map((client): Event => {
    const person = heir(client);
    const own = person === client.manager ? [] : (deals.get(client.client_id) ?? []);
    const cells = Object.fromEntries(own.map((id) => [id, { manager: [client.manager, person] as [string, string] }]));
    return {
      line: reassigned(occasion, client as Client, person, book.today),
      changes: own.length > 0 ? { cells: { deals: cells } } : {},
    };
  });
  // An id for each client: its entry may be undone alone.
  const ids = clients.map(({ client_id }) => `${requestId}:${client_id}`);
  commit(book, { events, requestId: ids, actor: actorOf(book).id, origin: 'sidebar' });
}
