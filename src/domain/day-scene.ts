// What the lists of a day ask again and again: who answers for a client, where it stands, what came in for its deals.
import { daysBetween } from './calendar.ts';
import type { Colleague, DayClient, DayDeal, DayInput, DayList, Task } from './day.ts';
import { type DealMoney, moneyByDeal } from './day-money.ts';
import type { Day, Deal, Payment, SectionKind, StageKind } from './model.ts';

const HEADS = ['head_sales', 'head_client', 'assistant_head'];

export interface Scene {
  input: DayInput;
  /** Those that may be in a list: neither merged nor in hard refusal. */
  clients: readonly DayClient[];
  clientOf(id: string): DayClient | undefined;
  isIn(client: DayClient, ...kinds: SectionKind[]): boolean;
  kindOf(client: DayClient): StageKind | undefined;
  dealsOf(client: DayClient): readonly DayDeal[];
  moneyOf(deal: DayDeal): DealMoney;
  /** The same since the client last came to sales. */
  newMoneyOf(deal: DayDeal): DealMoney;
  /** Who works on this client: its manager; if that one has left or there is none, the heads. */
  own(client: Pick<DayClient, 'manager' | 'department'>): string[];
  /** The heads of the client's department, else the owners. */
  heads(client: Pick<DayClient, 'department'>): string[];
  /** Owners and heads, of whatever department. */
  leaders: readonly string[];
  bookkeepers: readonly string[];
  isDeveloper(person: string): boolean;
  /** There are a client department and people in it who take clients over. */
  hasClientDepartment: boolean;
  task(list: DayList, client: DayClient, on: Day, people: readonly string[]): Task;
}

export function sceneOf(input: DayInput): Scene {
  const sections = new Map(input.sections.map(({ code, kind }) => [code, kind]));
  const stages = new Map(input.stages.map(({ code, kind }) => [code, kind]));
  const clients = input.clients.filter(
    ({ merged_into, section }) => merged_into === '' && sections.get(section) !== 'hard_refusal',
  );
  const byId = new Map(clients.map((client) => [client.client_id, client]));
  const money = moneyByDeal(input.deals, input.payments);
  const newMoney = moneyByDeal(input.deals, newPayments(input.deals, input.payments, input.backInSales));
  const deals = new Map<string, DayDeal[]>();
  for (const deal of input.deals) {
    if (deal.deal_status === 'cancelled') continue;
    const before = deals.get(deal.client_id);
    if (before) before.push(deal);
    else deals.set(deal.client_id, [deal]);
  }
  const { heads, present, withRole } = staffOf(input.team);
  const takers = withRole('client_manager', 'developer').filter(({ department }) => department === 'client');
  const developers = new Set(withRole('developer').map(({ person_id }) => person_id));
  return {
    input,
    clients,
    clientOf: (id) => byId.get(id),
    isIn: ({ section }, ...kinds) => kinds.includes(sections.get(section) as SectionKind),
    kindOf: ({ stage }) => stages.get(stage),
    dealsOf: ({ client_id }) => deals.get(client_id) ?? [],
    moneyOf: ({ deal_id }) => money.get(deal_id) ?? NO_MONEY,
    newMoneyOf: ({ deal_id }) => newMoney.get(deal_id) ?? NO_MONEY,
    own: ({ manager, department }) => (present.has(manager) ? [manager] : heads(department)),
    heads: ({ department }) => heads(department),
    leaders: withRole('owner', ...HEADS).map(({ person_id }) => person_id),
    bookkeepers: withRole('bookkeeper').map(({ person_id }) => person_id),
    isDeveloper: (person) => developers.has(person),
    hasClientDepartment: input.policy.split_departments && takers.length > 0,
    task: (list, { client_id, expected_amount }, on, people) => ({
      list,
      client_id,
      deal_id: '',
      on,
      late: on === '' ? null : daysBetween(on, input.today),
      amount: expected_amount,
      people: [...new Set(people)],
    }),
  };
}

const NO_MONEY: DealMoney = { net: 0, firstOn: '', fullOn: '' };

export function newPayments<P extends Pick<Payment, 'deal_id' | 'paid_on'>>(
  deals: readonly Pick<Deal, 'deal_id' | 'client_id'>[],
  payments: readonly P[],
  backInSales: ReadonlyMap<string, Day> = new Map(),
): readonly P[] {
  if (backInSales.size === 0) return payments;
  const since = new Map(deals.map(({ deal_id, client_id }) => [deal_id, backInSales.get(client_id) ?? '']));
  return payments.filter(({ deal_id, paid_on }) => paid_on >= (since.get(deal_id) ?? ''));
}

/** Heads come before their assistants. */
function staffOf(team: readonly Colleague[]) {
  const withRole = (...roles: string[]): Colleague[] =>
    roles.flatMap((role) => team.filter((colleague) => colleague.role === role));
  const known = new Map<string, string[]>();
  const findHeads = (department: string): string[] => {
    const own = withRole(...HEADS).filter((head) => head.department === department);
    return (own.length > 0 ? own : withRole('owner')).map(({ person_id }) => person_id);
  };
  const heads = (department: string): string[] => {
    const found = known.get(department) ?? findHeads(department);
    known.set(department, found);
    return found;
  };
  return { heads, withRole, present: new Set(team.map(({ person_id }) => person_id)) };
}
