// Every action that writes, in one table: the base it starts from, the door, and what makes it whole after a cut.
import type { ActOptions, Outcome } from '../../src/local/session-types.ts';
import { type Base, copyOf, NOW } from './base.ts';
import { bases, ID, inputOf, makeBases, seenOf, table, talk, WIN } from './deeds-base.ts';
import { cellOf } from './places.ts';

export interface WritingAction {
  name: string;
  from: string;
  run(base: Base, more?: ActOptions): Promise<Outcome>;
  /**
   * After a cut: `repeat` = done or absent at the next opening, and the same request again does it once; `opening` = what was
   * typed is there, the opening takes it in; `build` = a page or a tab that the same click makes whole.
   */
  ends: 'repeat' | 'opening' | 'build';
  /** What it answers, or says, when it was done already and has no request id by which it knows that. */
  doneAlready?: string;
  /** Hundreds of calls: the suite takes a few of them. */
  long?: true;
}

const now = { now: NOW };

const clicked = (fn: string, from: string, input: (base: Base) => object): WritingAction => ({
  name: `${fn} from ${from}`,
  from,
  ends: 'repeat',
  run: (base, more) => base.run(fn, input(bases[from] as Base), more),
});
const deed = (fn: string, from: string, more: object): WritingAction => clicked(fn, from, () => inputOf(from, more));
const menu = (
  item: string,
  from = 'won',
  more: Partial<WritingAction> & { answers?: string[] } = {},
): WritingAction => ({
  name: item,
  from,
  ends: 'build',
  run: ({ session }, options) =>
    session.menu(item, { ...now, userLocale: 'en', answers: more.answers ?? [], ...options }),
  ...more,
});
const typed = (name: string, from: string, key: string, text: string, mark = ID): WritingAction => ({
  name,
  from,
  ends: 'opening',
  async run(base, more) {
    const outcome = await base.session.edit(cellOf(base, 'Clients', mark, key), text, { ...now, ...more });
    if ('refused' in outcome) throw new Error(outcome.refused);
    return outcome;
  },
});

const NEED = {
  category: ['', 'Trade'],
  tag: ['', 'Large client'],
  proposal_sent_on: ['', '2026-06-30'],
  need: ['', 'x'],
};
const LIST = {
  headers: ['n', 'k', 'c1', 'deal', 'sum', 'paid'],
  rows: [
    ['Delta', 'k1', '2026-05-04', '2026-05-20', '1200', '2026-05-21'],
    ['Epsilon', 'k2', '2026-06-04', '', '', ''],
    ['', 'k3', '', '', '', ''],
  ],
  mapping: {
    name: 'n',
    source_key: 'k',
    'stage_on:c1': 'c1',
    'stage_on:deal': 'deal',
    amount: 'sum',
    paid_amount: 'sum',
    paid_on: 'paid',
  },
  constants: { source: 'cold_call', manager: 'Ivan' },
};
const undo = (from: string): WritingAction =>
  clicked('undo', from, (base) => ({ clientId: ID, seen: seenOf(base), requestId: 'undo' }));
const eventOf = (base: Base, id: string) =>
  table(base, 'Clients').find(({ client_id }) => client_id === id)?.last_event ?? '';
const merging = (base: Base) => ({
  clientId: ID,
  seen: seenOf(base),
  otherId: 'C-0004',
  otherSeen: eventOf(base, 'C-0004'),
  requestId: 'merge',
});

export const ACTIONS: WritingAction[] = [
  clicked('add', 'fresh', () => ({
    fields: { name: '=Delta', source: 'Website', phone: '+36 1 777 7777' },
    requestId: 'add',
  })),
  clicked('importRows', 'fresh', () => ({ ...LIST, importId: 'spring' })),
  { ...clicked('undoImport', 'imported', () => ({ importId: 'spring' })), doneAlready: 'undo_import_nothing' },
  deed('advance', 'fresh', { contactKind: 'call', fields: { need: ['', '=a roof'] } }),
  deed('advance', 'c1', { fields: NEED }),
  deed('advance', 'c2', {
    fields: { decision_maker: ['', 'Ms Fox'], expected_amount: ['', '5000'], expected_close: ['', '2026-07-15'] },
  }),
  deed('advance', 'fresh', WIN),
  deed('back', 'c2', { to: 'c1', note: 'not convinced' }),
  deed('refuse', 'c1', { reason: 'no_money', note: '@once' }),
  deed('park', 'c1', { reason: 'later', fields: { need: ['', '=a roof'] } }),
  deed('unpark', 'parked', {}),
  deed('notYet', 'parked', { revisitOn: '2026-11-02', note: 'budget' }),
  deed('reopen', 'refused', { ...WIN, ...talk }),
  deed('recycle', 'refused', {}),
  deed('cancelWin', 'won', { reason: 'changed_mind' }),
  deed('churn', 'won', { reason: 'quality', cancelReason: 'changed_mind' }),
  deed('pay', 'sold', { dealId: 'D-00001', payment: { amount: '1500', document: '=bank' }, handoverNote: '@late' }),
  deed('pay', 'paid', { dealId: 'D-00001', payment: { type: 'refund', amount: '500', refundOf: 'P-00001' } }),
  deed('pay', 'paid', { dealId: 'D-00001', payment: { amount: '9999', over: 'amount' } }),
  deed('deal', 'paid', { deal: { amount: '900', expected_close: '2026-07-20' } }),
  deed('sign', 'opened', { dealId: 'D-00002', deal: { invoice_no: '+9' } }),
  deed('amend', 'paid', { dealId: 'D-00001', deal: { amount: '1500', document_link: '=x' } }),
  deed('credit', 'paid', { dealId: 'D-00001', credit: { manager2: 'Bob', share2_pct: '40' }, note: 'both' }),
  deed('cancelDeal', 'opened', { dealId: 'D-00002', reason: 'changed_mind' }),
  deed('contact', 'c1', { contactKind: 'proposal', persons: ['K-0001'], nextActionOn: '2026-07-20' }),
  deed('assign', 'c1', { manager: 'Bob' }),
  deed('handover', 'sold', { note: '=needs, people' }),
  clicked('reassign', 'won', () => ({
    occasion: 'leaver',
    leaver: 'M-01',
    gives: ['C-0001', 'C-0002', 'C-0003'].map((id) => [id, 'M-02']),
    requestId: 'reassign',
  })),
  clicked('reassign', 'closing', () => ({ occasion: 'close', gives: [[ID, 'M-02']], requestId: 'reassign' })),
  deed('person', 'fresh', { person: { person_name: '+Mr Hare', decision_role: 'approver', approval_order: 1 } }),
  deed('person', 'c1', { person: { person_name: '+Mr Hare', decision_role: 'approver', approval_order: 1 } }),
  deed('person', 'c1', { contactId: 'K-0001', person: { phone: '+36 1 234 0000' } }),
  undo('c2'),
  undo('won'),
  undo('person'),
  undo('parked'),
  undo('assigned'),
  clicked('merge', 'two', merging),
  undo('merged'),
  clicked('settle', 'deleted', () => ({ choice: 'back', request: 'settle' })),
  clicked('settle', 'deleted', () => ({ choice: 'out', request: 'settle' })),
  clicked('takeCopy', 'copied', () => ({})),
  typed('a stage picked in the cell', 'fresh', 'stage', '1st contact'),
  typed('a stage picked that is put back', 'fresh', 'stage', 'Deal'),
  typed('a refusal in the cell', 'reasoned', 'stage', 'Refusal'),
  typed('a manager typed over', 'c1', 'manager', 'Bob'),
  typed('the next action in the cell', 'c1', 'next_action_on', '2026-07-09'),
  typed('a client renamed in the cell', 'won', 'name', 'Alfa & Sons'),
  {
    name: 'the amount of a deal typed over',
    from: 'paid',
    ends: 'opening',
    async run(base, more) {
      // Nobody knows who he is: what the opening takes in has the same author.
      const who = { ...now, user: 'bob@example.com' };
      const outcome = await base.session.edit(cellOf(base, 'Deals', 'D-00001', 'amount'), '4200', { ...who, ...more });
      if ('refused' in outcome) throw new Error(outcome.refused);
      return outcome;
    },
  },
  {
    name: 'a payment typed into the first free row',
    from: 'paid',
    ends: 'opening',
    async run(base, more) {
      const row = [['D-00001', '', '2026-06-30', '70', '', '', 'B-7']];
      const outcome = await base.session.paste('Payments!B4', row, { ...now, ...more });
      if ('refused' in outcome) throw new Error(outcome.refused);
      return outcome;
    },
  },
  {
    name: 'a client typed into the first free row',
    from: 'fresh',
    ends: 'opening',
    async run(base, more) {
      const [keys = []] = base.session.cells('Clients!1:1', false) as string[][];
      const row = keys.map((key) => ({ name: 'Delta', source: 'Website', phone: '+36 1 777 7777' })[key] ?? '');
      const outcome = await base.session.paste('Clients!A6', [row], { ...now, ...more });
      if ('refused' in outcome) throw new Error(outcome.refused);
      return outcome;
    },
  },
  {
    name: 'stages pasted over all clients',
    from: 'fresh',
    ends: 'opening',
    async run(base, more) {
      const at = cellOf(base, 'Clients', ID, 'stage');
      const outcome = await base.session.paste(at, [['1st contact'], ['Deal'], ['1st contact']], { ...now, ...more });
      if ('refused' in outcome) throw new Error(outcome.refused);
      return outcome;
    },
  },
  menu('Take in changes made in the cells', 'typed', { ends: 'opening' }),
  menu('Restore deleted clients', 'deleted', { answers: ['yes'] }),
  menu('Tabs ▸ Contacts', 'fresh', { long: true }),
  menu('Set up pay', 'fresh', { answers: ['yes'], long: true }),
  menu("Build today's list", 'won', { long: true }),
  menu('Build the funnel', 'won', { long: true }),
  menu('Calculate commission', 'won', { long: true }),
  menu('Close the month…', 'imported', {
    answers: ['yes'],
    long: true,
    ends: 'repeat',
    doneAlready: 'June 2026 is not over yet.',
  }),
  menu('Set up the spreadsheet', 'won', { long: true }),
  // Reports follow at their next build.
  menu('Change language', 'won', { answers: ['ru'], long: true, ends: 'repeat' }),
];

/** The base with one person more. */
async function joined(base: Base, person: string[]): Promise<Base> {
  const copy = copyOf(base);
  await copy.session.paste('Team!B5', [[...person, '', '2020-01-01', '']], { ...now, silent: true });
  await copy.call('start');
  return copy;
}

/** What the deeds start from and the rest besides; once in a file of tests. */
export async function makeStarts(): Promise<void> {
  await makeBases();
  const { fresh, c1 } = bases as { fresh: Base; c1: Base };
  const then = async (name: string, from: string, fn: string, input: object) => {
    const base = copyOf(bases[from] as Base);
    const answer = await base.call(fn, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
    bases[name] = base;
  };
  const rows = [['Alfa Ltd', '2026-05-04', '2026-05-20', '1200']];
  await then('imported', 'fresh', 'importRows', { ...LIST, importId: 'spring' });
  await then('two', 'won', 'importRows', {
    headers: ['n', 'c1', 'deal', 'sum'],
    rows: [...rows],
    mapping: {
      name: 'n',
      'stage_on:c1': 'c1',
      'stage_on:deal': 'deal',
      amount: 'sum',
      paid_amount: 'sum',
      paid_on: 'deal',
    },
    constants: { source: 'cold_call', manager: 'Ivan' },
  });
  await then('merged', 'two', 'merge', merging(bases.two as Base));
  await then('assigned', 'c1', 'assign', { ...inputOf('c1', { manager: 'Bob' }), requestId: 'b-assign' });
  const sold = await joined(bases.won as Base, ['Kate', 'kate@example.com', 'Client department', 'Client manager']);
  bases.sold = sold;
  const paid = { ...inputOf('sold', { dealId: 'D-00001', payment: { amount: '1500' } }), requestId: 'b-paid' };
  await then('paid', 'sold', 'pay', paid);
  const deal = { amount: '900', expected_close: '2026-07-20' };
  await then('opened', 'paid', 'deal', { ...inputOf('paid', { deal }), requestId: 'b-deal' });
  await then('handed', 'sold', 'handover', { ...inputOf('sold', {}), requestId: 'b-handover' });
  const closing = copyOf(bases.handed as Base);
  await closing.session.edit(cellOf(closing, 'Settings', 'handover_when', 'value'), 'manual', now);
  bases.closing = closing;
  const made = (name: string, from: Base): Base => {
    const base = copyOf(from);
    bases[name] = base;
    return base;
  };
  const deleted = made('deleted', c1);
  await deleted.session.deleteRows('Clients!4:5', now);
  await deleted.call('start');
  made('copied', fresh).book.id = 'a copy';
  const reasoned = made('reasoned', c1);
  await reasoned.session.edit(cellOf(reasoned, 'Clients', ID, 'reason'), 'No money', { ...now, silent: true });
  const hand = made('typed', c1);
  await hand.session.edit(cellOf(hand, 'Clients', 'C-0002', 'stage'), '1st contact', { ...now, silent: true });
  await hand.session.edit(cellOf(hand, 'Clients', 'C-0003', 'section'), 'Archive', { ...now, silent: true });
}
