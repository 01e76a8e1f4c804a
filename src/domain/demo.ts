// The demo data (rules 1.14): the twelve clients of the worked funnel and the eight of the worked repeat sales, told as lines.
import { addDays } from './calendar.ts';
import { DEMO_DAY, type DemoName, FUNNEL, REGULARS, type Regular, type Story } from './demo-story.ts';
import { type PaymentDraft, takeIn, withPaid } from './intake.ts';
import type { Client, ClientState, Day, HistoryLine, Minor, Value } from './model.ts';
import { apply } from './projection.ts';
import { dealOf } from './terms-of-sale.ts';
import { type DealDraft, type LineDraft, lineOf, type Rules, revisitDay } from './transitions.ts';

/** One event of a story; rows are those that come with it. */
export interface DemoEvent {
  line: LineDraft;
  deal?: DealDraft;
  payment?: PaymentDraft;
  /** The event was a mistake: it is undone afterwards. */
  undone?: boolean;
}

export interface DemoClient {
  fields: Record<string, Value>;
  events: DemoEvent[];
}

export interface DemoAround {
  rules: Rules;
  /** Person ids by the names of the story. */
  people: Record<DemoName, string>;
  /** Minor units of one currency unit: 100 for two decimals. */
  unit: number;
}

/** All clients of the story with their events in order; ids are given when they are written. */
export function demoClients(around: DemoAround): DemoClient[] {
  return [...FUNNEL.map((story) => tell(story, around)), ...REGULARS.map((regular) => tellRegular(regular, around))];
}

const asClient = (state: ClientState): Client => ({ ...state, client_id: '', special_terms: '' }) as unknown as Client;
const MONEY = ['expected_amount'];

function fieldsIn(fields: Record<string, Value>, unit: number): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, MONEY.includes(key) ? Number(value) * unit : value]),
  );
}

interface Step {
  on: Day;
  word: string;
  more: string;
}

const stepsIn = (text: string): Step[] =>
  text.split(', ').map((step) => {
    const [day = '', word = '', more = ''] = step.split(' ');
    return { on: `2026-${day}`, word, more };
  });

/** The straight beginning of a story, which a list could hold as dates: stages in their order, up to the first win or loss. */
function straight(steps: readonly Step[], rules: Rules): number {
  const orderOf = (word: string) => rules.stages.find(({ code }) => code === word)?.order ?? Number.MAX_VALUE;
  const isStage = (word: string) => rules.stages.some(({ code }) => code === word);
  const end = steps.findIndex(
    ({ word }, index) => !isStage(word) || (index > 0 && orderOf(word) <= orderOf(steps[index - 1]?.word ?? '')),
  );
  return end < 0 ? steps.length : end;
}

const BLANK_ROW = { stage: '', reason: '', saleKind: '', channel: '', paid: null, paidOn: '', note: '' };

function tell([name, category, tag, source, manager, told, more = {}]: Story, around: DemoAround): DemoClient {
  const { rules, people, unit } = around;
  const steps = stepsIn(told);
  const from = straight(steps, rules);
  const first = steps.slice(0, from);
  const last = first[first.length - 1];
  const won = last?.word === 'deal';
  const lost = last?.word === 'refusal';
  const intaken = takeIn(
    {
      ...BLANK_ROW,
      name,
      tag: lost ? tag : tag === 'non_profile' ? '' : tag,
      stageDays: Object.fromEntries(first.map(({ on, word }) => [word, on])),
      manager: people[manager],
      managerDepartment: 'sales',
      reason: lost ? last.more : '',
      amount: won ? Number(last.more) * unit : null,
    },
    { rules, today: DEMO_DAY },
  );
  if (!intaken.ok) throw new Error(`demo: ${name}: ${intaken.issues[0]?.code}`);
  const { lines, deal, state } = intaken.arrival;
  const events: DemoEvent[] = lines.map((line) => ({ line }));
  const end = events[events.length - 1];
  if (deal && end) end.deal = deal;
  const teller = new Teller({ ...state, last_event: '' }, events, around);
  for (const step of steps.slice(from)) teller.tell(step);
  const fields = { name, category, tag, source, ...fieldsIn(more, unit), created_on: intaken.arrival.createdOn };
  return { fields, events };
}

/** The part of a story that no list can hold: returns, archives, handovers, payments. Keeps where the client stands. */
class Teller {
  constructor(
    private state: ClientState,
    private readonly events: DemoEvent[],
    private readonly around: DemoAround,
  ) {}

  tell({ on, word, more }: Step): void {
    const { rules, people, unit } = this.around;
    const client = asClient(this.state);
    const section = (kind: string) => rules.sections.find((one) => one.kind === kind)?.code ?? '';
    switch (word) {
      case 'park': {
        const reason = rules.reasons.find(({ code }) => code === more);
        const archive = { ...reason, default_section: section('archive') } as Parameters<typeof revisitDay>[0];
        this.add(
          lineOf(client, on, {
            event_type: 'park',
            stage_from: '',
            section_to: section('archive'),
            section_from: this.state.section,
            reason: more,
            revisit_on: revisitDay(archive, rules, on),
          }),
        );
        return;
      }
      case 'unpark':
        this.add(
          lineOf(client, on, {
            event_type: 'unpark',
            stage_from: '',
            section_to: section('in_work'),
            section_from: this.state.section,
            next_action_on: addDays(on, 1),
          }),
        );
        return;
      case 'handover':
        this.add(
          lineOf(client, on, {
            event_type: 'handover',
            stage_from: '',
            manager_to: people[more as DemoName],
            manager_from: this.state.manager,
            department_to: 'client',
            department_from: this.state.department,
          }),
        );
        return;
      case 'paid':
        this.pay(on, Number(more) * unit);
        return;
      default:
        this.move(on, word === 'undone' ? more : word, word === 'undone' ? '' : more, word === 'undone');
    }
  }

  private move(on: Day, code: string, more: string, undone: boolean): void {
    const { rules, unit } = this.around;
    const to = rules.stages.find((stage) => stage.code === code);
    const from = rules.stages.find((stage) => stage.code === this.state.stage);
    const cycle = this.state.cycle + (from?.kind === 'lost' ? 1 : 0);
    const client = { ...asClient(this.state), cycle };
    const won = to?.kind === 'won';
    const line = lineOf(client, on, {
      stage_to: code,
      section_to: to?.default_section ?? '',
      section_from: this.state.section,
      next_action_on: addDays(on, to?.next_action_days ?? 1),
    });
    if (!won) {
      this.add(line, undone ? { undone } : {});
      return;
    }
    const form = {
      amount: Number(more) * unit,
      sale_kind: 'consultative',
      channel: 'direct',
      contract_no: '',
      invoice_no: '',
      signed_on: on,
      note: '',
    };
    const situation = { client, lastEventOn: '', today: on, managerActive: true, managerDepartment: 'sales' } as const;
    this.add(line, { deal: dealOf(client, form, situation) });
  }

  /** The first deal's money: the deal's own sums are those of its end. */
  private pay(on: Day, amount: Minor): void {
    const sold = this.events.find(({ deal }) => deal);
    if (!sold?.deal) return;
    sold.deal = withPaid(sold.deal, amount);
    const line = lineOf(asClient(this.state), on, { event_type: 'payment', stage_from: '' });
    this.add(line, { payment: paymentOf(sold.deal, on, amount) });
  }

  private add(line: LineDraft, more: Partial<DemoEvent> = {}): void {
    this.events.push({ line, ...more });
    if (more.undone) return;
    this.state = apply(this.state, { ...line, event_id: '' } as HistoryLine, this.around.rules.stages);
  }
}

const paymentOf = (deal: DealDraft, on: Day, amount: Minor): PaymentDraft => ({
  paid_on: on,
  amount,
  payment_type: 'payment',
  refund_of: '',
  revenue_kind: deal.revenue_kind,
  manager1: deal.manager,
  dept1: deal.credit_department,
  share1: amount,
  manager2: '',
  dept2: '',
  share2: 0,
});

/** A client that came with its state: one line, then a paid repeat deal for every order day. */
function tellRegular([name, category, manager, units, days, more = {}]: Regular, around: DemoAround): DemoClient {
  const { rules, people, unit } = around;
  const orders = days.split(' ');
  const [start = DEMO_DAY] = orders;
  const won = rules.stages.find(({ kind }) => kind === 'won')?.code ?? '';
  const row = {
    ...BLANK_ROW,
    name,
    tag: 'medium',
    stage: won,
    stageDays: {},
    manager: people[manager],
    managerDepartment: 'client' as const,
    amount: null,
  };
  const intaken = takeIn(row, { rules, today: start });
  if (!intaken.ok) throw new Error(`demo: ${name}: ${intaken.issues[0]?.code}`);
  const { lines, state } = intaken.arrival;
  const events: DemoEvent[] = lines.map((line) => ({ line: { ...line, department_to: 'client' } }));
  const client = asClient({ ...state, department: 'client', last_event: '' });
  const amount = units * unit;
  for (const on of orders) {
    const form = {
      amount,
      sale_kind: 'transactional',
      channel: 'direct',
      contract_no: '',
      invoice_no: '',
      signed_on: on,
      note: '',
    };
    const situation = { client, lastEventOn: '', today: on, managerActive: true, managerDepartment: 'client' } as const;
    const deal = withPaid({ ...dealOf(client, form, situation), revenue_kind: 'repeat' as const }, amount);
    events.push({ line: lineOf(client, on, { event_type: 'deal', stage_from: '' }), deal });
    const paid = lineOf(client, on, { event_type: 'payment', stage_from: '' });
    events.push({ line: paid, payment: paymentOf(deal, on, amount) });
  }
  const fields = { name, category, tag: 'medium', source: 'cold_call', ...more, created_on: start };
  return { fields, events };
}
