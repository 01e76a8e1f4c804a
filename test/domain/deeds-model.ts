// A client with its History and deals, to which people do things at random: what the property test plays with.
import { assign } from '../../src/domain/assignment.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { contact } from '../../src/domain/contacts.ts';
import { moneyByDeal } from '../../src/domain/day-money.ts';
import { addDeal, amendDeal, cancelDeal, changeCredit, signDeal } from '../../src/domain/deals.ts';
import { cameToSales, handoverDue, withHandover } from '../../src/domain/handing-over.ts';
import type { Client, ClientState, Deal, HistoryLine, Payment, Value } from '../../src/domain/model.ts';
import { notYet, park, unpark } from '../../src/domain/parking.ts';
import { pay } from '../../src/domain/posting.ts';
import { apply, replay } from '../../src/domain/projection.ts';
import { churn, refuseClient } from '../../src/domain/refusals.ts';
import { back, cancelWin, recycle, reopen } from '../../src/domain/returning.ts';
import { type Deed, may, type Who } from '../../src/domain/rights.ts';
import { advance, type Decision, type Form, lineOf, type Move, type Situation } from '../../src/domain/transitions.ts';
import { type Carried, undo } from '../../src/domain/undo.ts';
import { type Way, waysOf } from '../../src/domain/ways.ts';
import { form, client as fresh, people, rules, stages, TEAM } from './rules.ts';

/** One thing that somebody tries, all of it chosen by chance. */
export interface Step {
  who: number;
  deed: number;
  pick: number;
  other: number;
  /** Days that pass before, and how far back it is dated. */
  days: number;
  ago: number;
  /** The form is filled as a careful person would. */
  full: boolean;
  noted: boolean;
}

export const PEOPLE: Who[] = [
  ...Object.entries(TEAM).map(([person, { role, department }]) => ({ person, role, department })),
  { person: 'M-06', role: 'head_sales', department: 'sales' },
  { person: 'M-07', role: 'bookkeeper', department: 'management' },
  { person: 'M-08', role: 'data_keeper', department: 'sales' },
  { person: 'M-09', role: 'assistant_head', department: 'client' },
  { person: '', role: '', department: '' },
];
const OWNER: Who = { person: 'M-04', role: 'owner', department: 'management' };
/** Twice what is rarer by itself. */
export const TRIED = [
  ...['advance', 'advance', 'advance', 'back', 'refuse', 'park', 'unpark', 'notYet', 'reopen', 'reopen', 'recycle'],
  ...['cancelWin', 'churn', 'contact', 'assign', 'undo'],
  ...['deal', 'deal', 'sign', 'sign', 'amend', 'cancelDeal', 'cancelDeal', 'credit', 'pay', 'pay', 'pay'],
] as const;

const KINDS = ['call', 'meeting', 'no_answer', 'proposal', 'aftersale', ''];
const REASONS = ['no_money', 'no_dm', 'non_profile', 'conflict', 'later', 'budget', 'changed_mind', ''];
const pick = <T>(of: readonly T[], at: number): T => of[at % of.length] as T;
const day = '2026-03-02';

export interface Base {
  client: Client;
  lines: HistoryLine[];
  deals: Deal[];
  payments: Payment[];
  today: string;
  /** The client and its deals as they stood before the last click, and what each of its lines carries. */
  last: { client: Client; deals: Deal[]; lines: HistoryLine[]; carried: Map<string, Carried> } | null;
}

export function begin(manager: string): Base {
  const client = fresh({ manager, client_id: 'C-0001', next_action_on: addDays(day, 1), last_event: 'H-000001' });
  const line = lineOf({ ...client, stage: '', section: '' }, day, {
    event_type: 'create',
    section_to: 'to_call',
    next_action_on: addDays(day, 1),
  });
  return { client, lines: [written(line, 1)], deals: [], payments: [], today: day, last: null };
}

const written = (line: object, at: number): HistoryLine =>
  ({ ...line, event_id: `H-${String(at).padStart(6, '0')}` }) as HistoryLine;

/** What a careful person types; the others type what comes to their mind. */
function typed(step: Step, on: string): Form['fields'] {
  const { pick: at } = step;
  const careful = {
    category: 'trade',
    need: 'speed',
    decision_maker: 'Ms Fox',
    potential_year: 100_000,
    proposal_sent_on: on,
    expected_amount: 500_000,
    expected_close: addDays(on, 30),
  };
  const careless = pick<Form['fields']>(
    [{}, { tag: 'non_profile' }, { tag: 'small' }, { manager: '' }, { manager: pick(PEOPLE, at).person }, { need: '' }],
    step.other,
  );
  return step.full ? (at % 5 === 0 ? { ...careful, ...careless } : careful) : careless;
}

function formOf(step: Step, base: Base): Form {
  const on = addDays(base.today, -step.ago);
  const deal = {
    amount: 100_000 * (1 + (step.pick % 5)),
    sale_kind: 'consultative',
    channel: '',
    contract_no: '7',
    invoice_no: '',
    signed_on: on,
    more: { expected_close: addDays(on, 30) },
    note: '',
  };
  return form({
    on,
    fields: typed(step, on),
    note: step.noted ? 'why' : '',
    contact_kind: step.full ? 'call' : pick(KINDS, step.other),
    score: step.pick % 6,
    deal: step.full ? deal : null,
    cancel_reason: step.noted ? 'changed_mind' : '',
  });
}

function decide({ deed, to }: Way, step: Step, base: Base, how: Form): Decision {
  const { client, lines, deals, today } = base;
  const manager = String(how.fields.manager ?? client.manager);
  const { active, department } = people().standing(manager);
  const situation: Situation = {
    client,
    lastEventOn: lines.at(-1)?.event_on ?? '',
    today,
    managerActive: active,
    managerDepartment: department,
  };
  const code = to ?? pick(stages, step.pick).code;
  const reason = pick(step.full ? fitting(deed) : REASONS, step.other);
  const until = step.full ? addDays(how.on, 20) : pick(['', how.on], step.pick);
  const team = people(step.pick % 7 === 0 ? {} : undefined);
  switch (deed) {
    case 'advance':
      return advance(situation, code, how, rules);
    case 'back':
      return back(situation, code, how, rules);
    case 'refuse':
      return refuseClient(situation, reason, until, how, rules, deals);
    case 'churn':
      return churn(situation, reason, until, how, rules, deals);
    case 'park':
      return park(situation, reason, until, how, rules);
    case 'unpark':
      return unpark(situation, how, rules);
    case 'notYet':
      return notYet(situation, until, how, rules);
    case 'reopen':
      return reopen(situation, code, how, team, rules);
    case 'recycle':
      return recycle(situation, how, team, rules);
    case 'cancelWin':
      return cancelWin(situation, reason, how, { lines, deals, people: team }, rules);
    case 'contact':
      return contact(situation, how, rules);
    case 'deal':
      return addDeal({ ...situation, payments: base.payments }, how, step.pick % 3 === 0, rules);
    case 'sign':
      return signDeal({ ...situation, payments: base.payments }, deals, dealIn(base, step, ['open']), how, rules);
    case 'amend':
      return amendDeal(situation, moneyIn(base), dealIn(base, step), how, null, rules);
    case 'cancelDeal':
      return cancelDeal(situation, deals, dealIn(base, step), reason, how, rules);
    case 'credit': {
      const credit = { manager2: pick(['M-01', 'M-02', ''], step.other), share2_pct: pick([40, 0.4, 33], step.pick) };
      const id = dealIn(base, step, ['signed', 'done']);
      return changeCredit(
        situation,
        moneyIn(base),
        id,
        credit,
        how,
        (person) => people().standing(person).department,
        rules,
      );
    }
    case 'pay':
      return paid(situation, step, base);
    default:
      return assign(situation, pick(PEOPLE, step.other).person, how, team, rules);
  }
}

const moneyIn = ({ deals, payments }: Base) => ({ deals, payments, closedThrough: '' });

/** A deal of one of the statuses where a careful person looks for one, else any. */
function dealIn({ deals }: Base, { full, other }: Step, statuses?: string[]): string {
  const own = deals.filter(({ deal_status }) => !full || !statuses || statuses.includes(deal_status));
  return own.length === 0 ? 'D-99999' : pick(own, other).deal_id;
}

/** Money comes for a deal or goes back, of any size; the careless answer no question. */
function paid(situation: Situation, step: Step, base: Base): Decision {
  const deal_id = dealIn(base, step, ['signed', 'done']);
  const own = base.payments.filter((payment) => payment.deal_id === deal_id);
  const payment_type = own.length > 0 ? pick(['payment', 'refund', 'adjustment'] as const, step.pick) : 'payment';
  const about = payment_type === 'payment' ? '' : pick([...own.map(({ payment_id }) => payment_id), ''], step.other);
  const form = {
    deal_id,
    payment_type,
    amount: pick([100_000, 1, 33_333, -20, 0], step.other),
    paid_on: addDays(base.today, -step.ago),
    refund_of: about,
    document: '',
    note: '',
    over: step.full ? pick(['add', 'amount'] as const, step.pick) : ('' as const),
    again: step.full,
  };
  const credits = {
    departmentOn: (person: string) => people().standing(person).department,
    lastDay: () => '',
    newMeans: pick(['first_deal', 'first_payment', 'days:3'], step.pick),
    leaverDays: 30,
    leaverCredit: 'house',
  } as const;
  const decision = pay(situation, form, moneyIn(base), credits);
  if (!decision.ok) return decision;
  const { move } = decision;
  const after = { ...base.client, ...apply(base.client, { ...written(move.line, 0) }, stages) } as Client;
  const all = [...base.payments, ...(move.payment ? [{ ...move.payment, payment_id: '' }] : [])];
  const since = cameToSales(base.lines).get('C-0001') ?? '';
  const money = moneyByDeal(
    base.deals,
    all.filter(({ paid_on }) => paid_on >= since),
  );
  const nothing = { net: 0, firstOn: '', fullOn: '' };
  const due = handoverDue('first_payment', after, base.deals, (deal) => money.get(deal.deal_id) ?? nothing);
  return { ok: true, move: withHandover(move, after, due, people(), '', rules) };
}

const USES: Partial<Record<Deed, string>> = {
  refuse: 'refusal',
  churn: 'churn',
  park: 'archive',
  cancelWin: 'cancel',
  cancelDeal: 'cancel',
};
const fitting = (deed: Deed): string[] =>
  rules.reasons.filter(({ applies_to }) => applies_to.includes(USES[deed] ?? '')).map(({ code }) => code);

/** What is tried: a careful person takes what the card offers, the others anything. */
function chosen(deed: Deed, who: Who, step: Step, base: Base): Way {
  const offered = waysOf(base.client, rules, who).ways.filter((way) => !['undo', 'merge', 'person'].includes(way.deed));
  return step.full && offered.length > 0 ? pick(offered, step.deed) : { deed };
}

/** Tries one step; '' when it was refused, else the deed. */
export function attempt(step: Step, base: Base): string {
  base.today = addDays(base.today, step.days);
  const deed = pick(TRIED, step.deed);
  if (deed === 'undo') return takeBack(base);
  // The owner may do everything: without him most sequences end at a refusal.
  const who = step.full && step.pick % 2 === 0 ? OWNER : pick(PEOPLE, step.who);
  const way = chosen(deed, who, step, base);
  const how = formOf(step, base);
  const manager = String(how.fields.manager ?? base.client.manager);
  if (may(way.deed, who, base.client, rules, { manager })) return '';
  const decision = decide(way, step, base, how);
  if (!decision.ok) return '';
  write(decision.move, base);
  // Money is never undone.
  if (way.deed === 'pay') base.last = null;
  return way.deed;
}

function add(drafts: readonly object[], base: Base): HistoryLine[] {
  const lines = drafts.map((draft, at) => written(draft, base.lines.length + 1 + at));
  base.lines = [...base.lines, ...lines];
  const state = lines.reduce<ClientState>((before, line) => apply(before, line, stages), base.client);
  base.client = { ...base.client, ...state } as Client;
  return lines;
}

/** Writes a move as the program would: lines, the client's cells, deals. */
function write({ line, also = [], fields, deal, deals = {}, payment }: Move, base: Base): void {
  const payment_id = `P-${String(base.payments.length + 1).padStart(5, '0')}`;
  if (payment) base.payments = [...base.payments, { ...payment, payment_id }];
  const before = { client: base.client, deals: base.deals };
  const lines = add([line, ...also], base);
  const now = before.client as unknown as Record<string, Value>;
  const pairs = Object.entries(fields).map(([key, value = '']) => [key, [now[key] ?? '', value]] as const);
  base.client = { ...base.client, ...fields } as Client;
  const deal_id = `D-${String(base.deals.length + 1).padStart(5, '0')}`;
  const made = deal ? [{ ...deal, deal_id }] : [];
  base.deals = [...base.deals.map((one) => ({ ...one, ...deals[one.deal_id] })), ...made];
  const cells = Object.entries(deals).map(([id, change]) => {
    const was = before.deals.find((one) => one.deal_id === id) as unknown as Record<string, Value>;
    return [id, Object.fromEntries(Object.entries(change).map(([key, value]) => [key, [was[key] ?? '', value]]))];
  });
  const carried = new Map<string, Carried>([
    [
      lines[0]?.event_id ?? '',
      {
        fields: Object.fromEntries(pairs) as Carried['fields'] & object,
        rows: { deals: made as never },
        cells: { deals: Object.fromEntries(cells) },
      },
    ],
  ]);
  base.last = { ...before, lines, carried };
}

/** Undoes the last click; the client must stand as before it, its deals too, one made by it is cancelled. */
function takeBack(base: Base): string {
  const { last } = base;
  if (!last) return '';
  const carried = (line: HistoryLine) => last.carried.get(line.event_id) ?? {};
  const rows = new Map<string, object>(base.deals.map((deal) => [deal.deal_id, deal]));
  const past = { histories: new Map([['C-0001', base.lines]]), click: last.lines, carried };
  const rowOf = (table: string, id: string) =>
    (table === 'deals' ? (rows.get(id) ?? null) : base.client) as Record<string, Value> | null;
  const { entries, kept } = undo(past, rowOf, stages, 'undone');
  if (kept.length > 0) throw new Error(`kept ${JSON.stringify(kept)}`);
  const voids = entries.map(({ line }, at) => written(line, base.lines.length + 1 + at));
  base.lines = [...base.lines, ...voids];
  const client: Record<string, Value> = { ...(base.client as unknown as Record<string, Value>) };
  for (const { changes } of entries) {
    for (const [key, [, value]] of Object.entries(changes.fields ?? {})) client[key] = value;
    for (const [id, pairs] of Object.entries(changes.cells?.deals ?? {})) {
      const change = Object.fromEntries(Object.entries(pairs).map(([key, [, value]]) => [key, value]));
      base.deals = base.deals.map((deal) => (deal.deal_id === id ? { ...deal, ...change } : deal));
    }
  }
  const state = replay(base.lines, stages) as ClientState;
  base.client = { ...client, ...state } as unknown as Client;
  const wanted = { ...last.client, last_event: state.last_event };
  const differs = Object.entries(wanted).filter(
    ([key, value]) => (base.client[key as keyof Client] ?? '') !== (value ?? ''),
  );
  if (differs.length > 0) throw new Error(`undo leaves ${differs.map(([key]) => key).join()}`);
  const made = base.deals.slice(last.deals.length);
  if (made.some(({ deal_status }) => deal_status !== 'cancelled')) throw new Error('a deal that never was stands');
  base.last = null;
  return 'undo';
}
