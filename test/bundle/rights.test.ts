// Rights (rules 1.12): every function that Google lets the page, or anybody who may edit, call × everybody who may call it.
// What is expected is copied by hand from the table of 1.12; who is refused is told who may, and nothing is written.
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, setUpBase, table, withClients } from './base.ts';
import { WIN } from './deeds-base.ts';

/** name → the row of Team: department, role, first and last day; all of them edit the spreadsheet. */
const TEAM: Record<string, [department: string, role: string, until?: string]> = {
  olga: ['Sales department', 'Head of sales'],
  hanna: ['Client department', 'Head of the client department'],
  aida: ['Sales department', 'Assistant head'],
  igor: ['Client department', 'Assistant head'],
  anna: ['Sales department', 'Sales representative'],
  boris: ['Sales department', 'Sales representative'],
  vera: ['Client department', 'Client manager'],
  dora: ['Management', 'Database manager'],
  bella: ['Management', 'Bookkeeper'],
  // An owner until two weeks ago.
  left: ['Management', 'Owner', '2026-06-15'],
};
/** `stranger` is not in Team; `posing` is not either, and says to be the owner. */
const PEOPLE = ['owner', ...Object.keys(TEAM), 'stranger', 'posing'];

/** H of the table: heads and the owner; an assistant heads the own department. */
const HEADS = ['owner', 'olga', 'hanna'];
const SALES_HEADS = [...HEADS, 'aida'];
const ANY_HEADS = [...SALES_HEADS, 'igor'];
/** Own clients: Anna's of the sales department, Vera's of the client department. */
const ANNAS = [...SALES_HEADS, 'anna'];
const VERAS = [...HEADS, 'igor', 'vera'];
const KEEPERS = [...ANY_HEADS, 'dora'];
/** add client, import: all roles but B; who only says who he is counts as a seller. */
const NOT_BOOKKEEPER = [...KEEPERS, 'anna', 'boris', 'vera', 'posing'];
/** What these may, everybody may: who sells nothing, who has left, who is not known. */
const ALL = ['bella', 'left', 'stranger'];

type Input = object | undefined;
type Row = [door: string, from: string, input: Input, may: readonly string[]];
const ID = 'C-0001';
const talk = { contactKind: 'call', note: 'they called' };
const list = { headers: ['n'], rows: [['Delta']], mapping: { name: 'n' }, constants: { source: 'Website' } };

/** What is done to a client: `clientId`, `seen` and `requestId` are put in. */
const DEEDS: Row[] = [
  ['advance', 'fresh', { contactKind: 'call' }, ANNAS],
  ['advance', 'c1', WIN, ANNAS],
  ['advance', 'fresh', { contactKind: 'call', fields: { manager: ['Anna', 'Boris'] } }, SALES_HEADS],
  ['back', 'c2', { to: 'c1', note: 'not convinced' }, ANNAS],
  ['refuse', 'c1', { reason: 'no_money' }, ANNAS],
  ['park', 'c1', { reason: 'later' }, ANNAS],
  ['unpark', 'parked', {}, ANNAS],
  ['notYet', 'parked', { revisitOn: '2026-11-02', note: 'after the fair' }, ANNAS],
  ['plan', 'c1', { nextActionOn: '2026-07-15', fields: { next_action: ['', 'send the price list'] } }, ANNAS],
  ['reopen', 'soft', talk, ANNAS],
  ['reopen', 'hard', talk, SALES_HEADS],
  ['recycle', 'soft', {}, SALES_HEADS],
  ['cancelWin', 'won', { reason: 'changed_mind' }, SALES_HEADS],
  ['churn', 'won', { reason: 'competitor', cancelReason: 'changed_mind' }, ANNAS],
  ['contact', 'c1', { contactKind: 'call' }, ANNAS],
  ['contact', 'hard', { contactKind: 'call' }, SALES_HEADS],
  ['contact', 'handed', { contactKind: 'call' }, VERAS],
  ['churn', 'handed', { reason: 'competitor', cancelReason: 'changed_mind' }, VERAS],
  ['assign', 'c1', { manager: 'Boris' }, SALES_HEADS],
  ['assign', 'won', { manager: 'Vera' }, SALES_HEADS],
  // By hand; a due one by the own seller too.
  ['handover', 'won', {}, SALES_HEADS],
  ['handover', 'due', {}, ANNAS],
  ['handover', 'due', { manager: 'Hanna' }, SALES_HEADS],
  ['assign', 'handed', { manager: 'Hanna' }, [...HEADS, 'igor']],
  ['person', 'c1', { person: { person_name: 'Ms Fox', decision_role: 'user' } }, ANNAS],
  ['person', 'handed', { person: { person_name: 'Ms Fox', decision_role: 'user' } }, VERAS],
  // The last entry is the owner's in c1, Anna's in talked.
  ['undo', 'c1', {}, SALES_HEADS],
  ['undo', 'talked', {}, ANNAS],
  // record payment, refund, adjustment: H, O, B; papers of a deal: B too (1.4).
  ['pay', 'won', { dealId: 'D-00001', payment: { amount: '5' } }, [...SALES_HEADS, 'bella']],
  ['pay', 'handed', { dealId: 'D-00001', payment: { amount: '5' } }, [...HEADS, 'igor', 'bella']],
  ['deal', 'handed', { deal: { amount: '5', expected_close: '2026-07-09' } }, VERAS],
  ['sign', 'opened', { dealId: 'D-00002', deal: { contract_no: '7' } }, VERAS],
  ['cancelDeal', 'opened', { dealId: 'D-00002', reason: 'changed_mind' }, VERAS],
  ['amend', 'opened', { dealId: 'D-00002', deal: { contract_no: '7' } }, [...VERAS, 'bella']],
  ['credit', 'won', { dealId: 'D-00001', credit: { manager: 'Boris' }, note: 'x' }, SALES_HEADS],
  // D: merge, repair.
  ['merge', 'c1', { otherId: 'C-0002', otherSeen: 'C-0002' }, [...SALES_HEADS, 'dora']],
  ['merge', 'handed', { otherId: 'C-0002', otherSeen: 'C-0002' }, [...HEADS, 'dora']],
];

const form = { requestId: 'a-1', fields: { name: 'Delta', source: 'Website' } };
/** What is done to the base, and what is only looked at. */
const DOORS: Row[] = [
  ['start', 'c1', undefined, ALL],
  ['sweep', 'c1', undefined, ALL],
  ['beginDay', 'c1', undefined, ALL],
  ['buildReport', 'c1', { report: 'funnel' }, ALL],
  ['takeCopy', 'c1', undefined, ALL],
  ['selected', 'c1', undefined, ALL],
  ['card', 'c1', { clientId: ID }, ALL],
  ['details', 'c1', { clientId: ID }, ALL],
  ['showRow', 'c1', { clientId: ID }, ALL],
  ['playbook', 'c1', { clientId: ID }, ALL],
  ['myDay', 'c1', undefined, ALL],
  ['introduce', 'c1', { personId: 'M-02' }, ALL],
  ['find', 'c1', { text: 'alfa' }, ALL],
  ['mergePlan', 'c1', { clientId: ID, otherId: 'C-0002' }, ALL],
  ['addForm', 'c1', undefined, ALL],
  ['importTabs', 'c1', undefined, ALL],
  ['importTabRows', 'c1', { tab: 'Sheet1', from: 0, count: 5 }, ALL],
  ['importPlan', 'c1', { headers: ['name'], sample: [] }, ALL],
  ['importTwins', 'c1', { ...list, constants: undefined, lines: [2], from: 0 }, ALL],
  ['imports', 'c1', undefined, ALL],
  ['add', 'c1', form, NOT_BOOKKEEPER],
  ['importRows', 'c1', list, NOT_BOOKKEEPER],
  ['importRows', 'c1', { ...list, check: true }, NOT_BOOKKEEPER],
  // Anna's import: her own, and any for heads.
  ['undoImport', 'imported', { importId: 'i-anna' }, [...ANY_HEADS, 'anna']],
  // A leaver's clients: heads; the client department: the owner.
  ['reassignPlan', 'c1', { occasion: 'leaver' }, ANY_HEADS],
  ['reassignPlan', 'c1', { occasion: 'open' }, ['owner']],
  ['reassignPlan', 'closing', { occasion: 'close' }, ['owner']],
  ['reassign', 'c1', { occasion: 'leaver', leaver: 'M-06', gives: [[ID, 'M-07']], requestId: 'g' }, ANY_HEADS],
  ['reassign', 'due', { occasion: 'open', gives: [[ID, 'M-08']], requestId: 'g' }, ['owner']],
  ['reassign', 'closing', { occasion: 'close', gives: [[ID, 'M-07']], requestId: 'g' }, ['owner']],
  ['settle', 'deleted', { choice: 'back', request: 's-1' }, KEEPERS],
  ['settle', 'deleted', { choice: 'out', request: 's-1' }, KEEPERS],
];

/** The menu; `answers` to what it asks. */
const MENU: [item: string, from: string, answers: string[], may: readonly string[]][] = [
  ['onOpen', 'c1', [], ALL],
  ['onInstall', 'c1', [], ALL],
  ['openSidebar', 'c1', [], ALL],
  ['openImport', 'c1', [], ALL],
  ['buildToday', 'c1', [], ALL],
  ['buildFunnel', 'c1', [], ALL],
  ['buildForecast', 'c1', [], ALL],
  ['buildCommission', 'c1', [], ALL],
  ['buildDepartments', 'c1', [], ALL],
  // What the clock does, anybody may do: it builds reports.
  ['nightly', 'c1', [], ALL],
  ['setNightly', 'c1', ['yes'], KEEPERS],
  // Rates, salaries, close and reopen month: the owner.
  ['closeMonth', 'paid', ['yes'], ['owner']],
  ['reopenMonth', 'closed', ['wrong date'], ['owner']],
  ['takeInChanges', 'c1', [], ALL],
  ['restoreClients', 'deleted', ['yes'], KEEPERS],
  ['setUpSpreadsheet', 'c1', [], KEEPERS],
  ['reassignLeaver', 'c1', [], ANY_HEADS],
  ['openClientDepartment', 'c1', [], ['owner']],
  ['closeClientDepartment', 'c1', [], ['owner']],
  // Rates, salaries: the owner.
  ['addPayColumns', 'c1', ['yes'], ['owner']],
  // The language stands in Settings.
  ['changeLanguage', 'c1', ['ru'], ANY_HEADS],
  ['fillWithDemo', 'empty', [], KEEPERS],
  ['clearDemo', 'empty', [], KEEPERS],
  // Whoever can edit a spreadsheet can read every tab of it: opening one is looking.
  ...[
    ...[
      'Guide',
      'Contacts',
      'Playbook',
      'DailyMinute',
      'Plans',
      'Payroll',
      'Today',
      'Forecast',
      'Departments',
      'Repeat',
    ],
    ...[
      'Newcomers',
      'Check',
      'Technology',
      'History',
      'Stages',
      'Sections',
      'Tags',
      'Reasons',
      'Lists',
      'Rates',
      'Settings',
    ],
  ].map((tab): (typeof MENU)[number] => [`show${tab}`, 'c1', [], ALL]),
];
/** By cell whoever types counts alike (1.12); test/bundle/sweep.test.ts. */
const TRIGGERS = ['onEdit'];

const bases: Record<string, Base> = {};
const as = (person: string) => ({
  now: NOW,
  userLocale: 'en',
  user: `${person}@example.com`,
});
const seen = (base: Base, id: string) => table(base, 'Clients').find((row) => row.client_id === id)?.last_event ?? '';
let clicks = 0;
function inputOf(base: Base, input: Input): object {
  clicks += 1;
  const { otherSeen } = (input ?? {}) as { otherSeen?: string };
  const other = otherSeen ? { otherSeen: seen(base, otherSeen) } : {};
  return { clientId: ID, seen: seen(base, ID), requestId: `r-${clicks}`, ...input, ...other };
}
async function after(from: string, deed: string, input: object, person = 'owner'): Promise<Base> {
  const base = copyOf(bases[from] as Base);
  const answer = await base.call(deed, inputOf(base, input), as(person));
  if (!answer.ok) throw new Error(`${deed}: ${answer.message}`);
  return base;
}
/** The same base with this in Settings. */
async function handingOver(from: string, when: string): Promise<Base> {
  const base = copyOf(bases[from] as Base);
  const at = table(base, 'Settings').findIndex(({ key }) => key === 'handover_when') + 3;
  await base.session.edit(`Settings!B${at}`, when, { now: NOW });
  await base.call('start', undefined, as('owner'));
  return base;
}
beforeAll(async () => {
  const base = await setUpBase();
  const rows = Object.entries(TEAM).map(([name, [department, role, until = '']]) => {
    const person = name[0]?.toUpperCase() + name.slice(1);
    return [person, `${name}@example.com`, department, role, '', '2026-05-01', until];
  });
  await base.session.paste('Team!B4', rows, { silent: true, now: NOW });
  await base.call('start', undefined, as('owner'));
  expect(table(base, 'Team').map(({ role }) => role)).not.toContain('');
  bases.empty = base;
  bases.clients = await withClients(copyOf(base));
  for (const clientId of [ID, 'C-0002']) {
    bases.clients = await after('clients', 'assign', {
      clientId,
      seen: seen(bases.clients, clientId),
      manager: 'Anna',
    });
  }
  bases.fresh = bases.clients;
  bases.c1 = await after('fresh', 'advance', { contactKind: 'call' });
  bases.talked = await after('c1', 'contact', { contactKind: 'call' }, 'anna');
  bases.c2 = await after('c1', 'advance', {
    fields: {
      category: ['', 'Trade'],
      tag: ['', 'Large client'],
      proposal_sent_on: ['', '2026-06-30'],
      need: ['', 'x'],
    },
  });
  bases.parked = await after('c1', 'park', { reason: 'later' });
  bases.soft = await after('c1', 'refuse', { reason: 'no_money' });
  bases.hard = await after('c1', 'refuse', { reason: 'non_profile' });
  bases.won = await after('c1', 'advance', WIN);
  bases.handed = await after('won', 'assign', { manager: 'Vera' });
  bases.opened = await after('handed', 'deal', { deal: { amount: '5', expected_close: '2026-07-09' } }, 'vera');
  // Where contracts hand over, a win is due at once.
  bases.due = await handingOver('won', 'contract');
  bases.closing = await handingOver('handed', 'manual');
  bases.imported = await after('c1', 'importRows', { ...list, importId: 'i-anna' }, 'anna');
  // Paid in May: the month is over.
  bases.paid = await after('won', 'pay', { dealId: 'D-00001', payment: { amount: '5', on: '2026-05-31' } });
  bases.closed = copyOf(bases.paid);
  const close = await bases.closed.session.call('closeMonth', [], { ...as('owner'), answers: ['yes'] });
  if (!close.ok) throw new Error(close.failure.message);
  bases.deleted = copyOf(bases.c1);
  await bases.deleted.session.deleteRows('Clients!4', { now: NOW });
  await bases.deleted.call('start', undefined, as('owner'));
}, 120_000);

/** Who is allowed, and that of the others each is told in a sentence and finds the book as it was. */
async function allowedBy(
  from: string,
  people: readonly string[],
  attempt: (base: Base, person: string) => Promise<{ ok: boolean; message: string; why: string }>,
): Promise<string[]> {
  const allowed: string[] = [];
  let base = copyOf(bases[from] as Base);
  for (const person of people) {
    if (person === 'posing') await base.call('introduce', { personId: 'M-01' }, as(person));
    const before = JSON.stringify(base.book.sheets);
    const { ok, message, why } = await attempt(base, person);
    if (ok) {
      allowed.push(person);
      base = copyOf(bases[from] as Base);
      continue;
    }
    expect(why, `${person}: ${message}`).toBe('no right');
    expect(message).not.toMatch(/[{}]|undefined/);
    expect(JSON.stringify(base.book.sheets) === before, `${person} was refused, and something was written`).toBe(true);
  }
  return allowed;
}
const asked = (may: readonly string[]) => (may === ALL ? ALL : PEOPLE);
const inOrder = (people: readonly string[]) => PEOPLE.filter((person) => people.includes(person));
const REFUSALS = ['no_right', 'may_not_add', 'undo_import_right', 'handover_by_policy'];

async function callDoor(base: Base, person: string, door: string, input: Input) {
  const answer = await base.call(door, input, as(person));
  const isRight = REFUSALS.includes(answer.code ?? '');
  return { ok: answer.ok, message: answer.message ?? '', why: isRight ? 'no right' : `${answer.code}` };
}

describe('deeds of the card', () => {
  test.each(DEEDS)('%s, %s %j: %j', async (door, from, input, may) => {
    const allowed = await allowedBy(from, asked(may), (base, person) =>
      callDoor(base, person, door, inputOf(base, input)),
    );
    expect(allowed).toEqual(inOrder(may));
  });
});

describe('doors of the base', () => {
  test.each(DOORS)('%s, %s %j: %j', async (door, from, input, may) => {
    const allowed = await allowedBy(from, asked(may), (base, person) => callDoor(base, person, door, input));
    expect(allowed).toEqual(inOrder(may));
  });
});

describe('items of the menu', () => {
  test.each(MENU)('%s, %s %j: %j', async (item, from, answers, may) => {
    const allowed = await allowedBy(from, asked(may), async (base, person) => {
      const done = await base.session.call(item, [], { ...as(person), answers });
      const message = done.ok ? '' : done.failure.message;
      return { ok: done.ok, message, why: /^Not done: this may be done by \w/.test(message) ? 'no right' : message };
    });
    expect(allowed).toEqual(inOrder(may));
  });
});

test('every function that Google makes callable stands in these tables', () => {
  const code = parse(readFileSync('dist/Code.js', 'utf8'), { ecmaVersion: 2019, sourceType: 'script' });
  const callable = code.body.flatMap((node) =>
    node.type === 'FunctionDeclaration' && !node.id.name.endsWith('_') ? [node.id.name] : [],
  );
  const rows = [...DEEDS, ...DOORS, ...MENU].map(([door]) => door);
  expect([...new Set([...rows, ...TRIGGERS])].sort()).toEqual(callable.sort());
  // Nothing else is a global that could be called.
  expect(code.body.filter((node) => node.type === 'VariableDeclaration').length).toBe(1);
});
