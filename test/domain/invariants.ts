// The invariants of rules 2.5 and 2.6 that one client and its deals can break, read off the text and not off the program.
import type { Client, Deal, HistoryLine, Payment } from '../../src/domain/model.ts';

/** Rules 2.5: section → kinds of stage. The default stages and sections have the codes used here. */
const MATRIX: Record<string, string[]> = {
  to_call: ['new'],
  in_work: ['c1', 'c2', 'c3'],
  customer: ['deal'],
  archive: ['c1', 'c2', 'c3', 'deal'],
  soft_refusal: ['refusal'],
  hard_refusal: ['refusal'],
};
/** The reasons of the rules under test (test/domain/rules.ts): where they lead. */
const REFUSALS: Record<string, string> = {
  no_money: 'soft_refusal',
  no_dm: 'soft_refusal',
  changed_mind: 'soft_refusal',
  non_profile: 'hard_refusal',
  conflict: 'hard_refusal',
};
const ARCHIVES = ['later', 'budget'];
const TALKED = ['c1', 'c2', 'c3', 'deal'];

export interface World {
  client: Client;
  deals: readonly Deal[];
  payments: readonly Payment[];
  /** All lines, oldest first, and those that count. */
  lines: readonly HistoryLine[];
  counted: readonly HistoryLine[];
  /** Department of a person of Team. */
  departmentOf(person: string): string;
}

const backOf = (payments: readonly Payment[], id: string): number =>
  payments.filter(({ refund_of }) => refund_of === id).reduce((sum, { amount }) => sum - amount, 0);

/** Rules 1.6, condition by condition. */
function isReckoned(deal: Deal, payments: readonly Payment[]): boolean {
  const own = payments.filter(({ deal_id }) => deal_id === deal.deal_id);
  const sum = (type: string) =>
    own.filter(({ payment_type }) => payment_type === type).reduce((all, { amount }) => all + amount, 0);
  const [came, back, adjusted, worth] = [sum('payment'), -sum('refund'), sum('adjustment'), deal.amount ?? 0];
  const net = came - back + adjusted;
  const status =
    came > 0 && net <= 0
      ? 'refunded'
      : net <= 0
        ? 'unpaid'
        : net < worth
          ? 'partial'
          : net === worth
            ? 'paid'
            : 'overpaid';
  const isDone = status === 'paid' || status === 'overpaid';
  const isSold = deal.deal_status === 'signed' || deal.deal_status === 'done';
  const asReckoned = deal.paid === net && deal.balance === worth - net && deal.payment_status === status;
  return asReckoned && (!isSold || (deal.deal_status === 'done') === isDone);
}

/** The numbers of the invariants that do not hold. */
export function broken({ client, deals, payments, lines, counted, departmentOf }: World): string[] {
  const { stage, section, reason, manager, department } = client;
  const isLost = stage === 'refusal';
  const isParked = section === 'archive';
  const isTalked = TALKED.includes(stage);
  const theirs = departmentOf(manager);
  const found: Record<string, boolean> = {
    'INV-01': MATRIX[section]?.includes(stage) === true,
    'INV-02': isLost ? REFUSALS[reason] === section : isParked ? ARCHIVES.includes(reason) : reason === '',
    'INV-03': !(isParked || section === 'soft_refusal') || client.revisit_on !== '',
    'INV-04': !isTalked || (manager !== '' && client.first_contact_on !== ''),
    'INV-05':
      stage !== 'deal' ||
      (deals.some(({ deal_status }) => deal_status !== 'cancelled') &&
        client.acquired_by !== '' &&
        client.customer_since !== ''),
    'INV-06':
      department !== 'client' ||
      (client.handover_on !== '' && client.customer_since !== '' && (stage === 'deal' || isLost || client.cycle > 1)),
    'INV-07': manager === '' || theirs === department || theirs === 'management',
    'INV-08': isLost || isParked || stage === 'deal' || client.next_action_on !== '',
    'INV-10': lines.every((line, at) => {
      const before = lines[at - 1];
      return !before || (before.event_on <= line.event_on && before.event_id < line.event_id);
    }),
    'INV-12': payments.every(({ share1, share2, amount }) => share1 + share2 === amount),
    'INV-13': payments.every(({ payment_id, amount }) => backOf(payments, payment_id) <= Math.max(0, amount)),
    '1.6': deals.every((deal) => isReckoned(deal, payments)),
    '2.8': deals.every(({ deal_status, paid }) => deal_status !== 'cancelled' || paid === 0),
    'INV-15': (client.tag === 'non_profile') === (isLost && reason === 'non_profile'),
    'INV-17':
      section !== 'to_call' ||
      !counted.some(
        ({ cycle, event_type, contact_kind, stage_to }) =>
          cycle === client.cycle &&
          (TALKED.includes(stage_to) || (event_type === 'contact' && contact_kind !== 'no_answer')),
      ),
  };
  return Object.entries(found).flatMap(([name, holds]) => (holds ? [] : [name]));
}
