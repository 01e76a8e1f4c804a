// What the crowd clicks: every deed of the card with right and wrong input, new clients, lists, merges, undo, openings.
import type { Answer } from './base.ts';
import { standOf } from './crowd-checks.ts';
import { moneyDeeds } from './crowd-money.ts';
import type { Stand } from './crowd-replay.ts';
import { type Crowd, PEOPLE, type Person, type Row } from './crowd-world.ts';

type Input = Record<string, unknown>;
/** What disturbs a script: it dies at a call, or somebody does something between two calls. */
export interface Trouble {
  cut?: number;
  pendingAtCut?: 'lost' | 'kept';
  meanwhile?: { atCall: number; run(): void };
}

const NASTY = ['=1+1', '+36 1', '-5', '@sum', "'quoted", '1/2', 'TRUE', '<b>bold</b>', '007', '50%'];
const HEADS = ['owner', 'head_sales'];
/** Rules 1.12: deeds of one's own clients, and those of heads alone. */
const OF_HEADS = ['assign', 'recycle', 'cancelWin', 'merge', 'pay', 'credit'];
/** Deeds that have no fields of the client. */
const MONEY = ['pay', 'deal', 'sign', 'amend', 'credit', 'cancelDeal'];
const WRITES_NOTHING = ['card', 'find', 'myDay', 'details', 'playbook'];
const REFUSE = ['no_money', 'non_profile', 'conflict', 'too_expensive', 'no_need', 'mistake'];
const ARCHIVE = ['later', 'budget', 'season'];
const CHURN = ['conflict', 'quality', 'changed_mind', 'no_money'];
const CANCEL = ['changed_mind', 'no_stock', 'quality'];

/** Sends a click and looks at the answer; the same id may be sent again, by chance. */
export async function send(
  crowd: Crowd,
  who: Person,
  fn: string,
  input: Input | undefined,
  trouble: Trouble,
): Promise<Answer | null> {
  const { base, clicks, now } = crowd;
  const request = String(input?.requestId ?? '');
  const stand = input?.clientId ? standOf(crowd.lines(), String(input.clientId)) : null;
  const outcome = await base.run(fn, input, { now, user: who.email, userLocale: 'en', ...trouble });
  const disturbed = trouble.cut ? ` cut at ${trouble.cut} (${trouble.pendingAtCut})` : '';
  const answer = outcome.ok ? (outcome.value as Answer) : null;
  const result = !outcome.ok ? outcome.failure.message : answer?.ok ? 'ok' : `${answer?.code}: ${answer?.message}`;
  crowd.note(`${who.email} ${fn} ${JSON.stringify(input ?? {})}${disturbed} → ${result}`);
  crowd.count(`${fn} ${answer === null ? 'cut' : answer.ok ? 'ok' : answer.code}`);
  if (!outcome.ok && trouble.cut === undefined) crowd.fail(`${fn} failed: ${outcome.failure.message}`);
  if (answer?.code === 'surprise') crowd.fail(`${fn} was a surprise: ${answer.message}`);
  if (answer?.code === 'sorted_meanwhile') crowd.told += ` ${answer.message}`;
  if (request === '' || WRITES_NOTHING.includes(fn)) return answer;
  const known = clicks.get(request);
  const saved = answer !== null && (answer.ok || answer.code === 'sorted_meanwhile');
  const fate = saved
    ? 'saved'
    : answer === null || (known && known.fate !== 'refused')
      ? (known?.fate ?? 'unknown')
      : 'refused';
  if (known?.fate === 'saved' && answer !== null && !answer.ok)
    crowd.fail(`${request}: the same request again gave ${result}`);
  clicks.set(request, { fn, clientId: String(input?.clientId ?? ''), fate, at: crowd.at });
  if (saved && !known && stand) checkRight(crowd, who, fn, stand, input ?? {});
  return answer;
}

/** Rules 1.12 and CC-01, for a click that was saved. */
function checkRight(crowd: Crowd, who: Person, fn: string, stand: Stand, input: Input): void {
  const text = `${who.role || 'a stranger'} did ${fn} to ${input.clientId}`;
  if (who.id === '') crowd.fail(text);
  if (stand.last_event !== input.seen && fn !== 'undo') crowd.count('seen older than a cell edit');
  if (HEADS.includes(who.role)) return;
  const isOwn = stand.manager === who.id || (stand.manager === '' && stand.department === who.department);
  if (fn !== 'undo' && (!isOwn || stand.section === 'hard_refusal' || OF_HEADS.includes(fn))) {
    crowd.fail(`${text} of ${stand.manager} in ${stand.section}`);
  }
}

/** [shown, typed] of a field as the form would send it. */
const field = (row: Row, key: string, typed: string): [string, string] => [row[key] ?? '', typed];

/** The fields that the ways forward ask for, where they are blank; texts bear the client, to be known again elsewhere. */
function fieldsOf(crowd: Crowd, row: Row, on: string): Input {
  const { chance } = crowd;
  const mark = () => `${chance.is(0.2) ? chance.of(NASTY) : 'words'} of ${row.client_id} ${crowd.fresh()}`;
  const wanted: Record<string, () => string> = {
    category: () => chance.of(['Trade', 'Services', 'production']),
    need: mark,
    decision_maker: mark,
    potential_year: () => String(chance.int(1, 900) * 1000),
    proposal_sent_on: () => on,
    expected_amount: () => String(chance.int(1, 90) * 100),
    expected_close: () => crowd.day(chance.int(5, 60)),
  };
  const fields: Input = {};
  for (const [key, make] of Object.entries(wanted)) {
    if ((row[key] ?? '') === '' || (key === 'expected_close' && (row[key] ?? '') < on))
      fields[key] = field(row, key, make());
  }
  for (const key of ['competitor', 'client_gain', 'contact_name']) {
    if (chance.is(0.15)) fields[key] = field(row, key, chance.is(0.3) ? chance.of(NASTY) : mark());
  }
  return fields;
}

/** What may be done with a client that stands here, with its own input. */
function deedsOf(crowd: Crowd, stand: Stand): [number, string, Input][] {
  const { chance } = crowd;
  const talk = { contactKind: chance.of(['call', 'meeting', 'email']), note: 'they said why' };
  const deal = {
    amount: String(chance.int(1, 50) * 100),
    sale_kind: 'consultative',
    contract_no: `7/${crowd.fresh()}`,
  };
  const any: [number, string, Input][] = [
    [2, 'contact', { contactKind: chance.of(['call', 'no_answer', 'proposal', 'aftersale']), score: chance.int(1, 5) }],
    [2, 'assign', { manager: chance.of(['Ivan', 'Sam', 'Hanna', 'Klara', 'Nobody']) }],
    [
      1,
      'person',
      { person: { person_name: `Person of ${crowd.fresh()}`, decision_role: chance.of(['user', 'approver']) } },
    ],
    [3, 'undo', {}],
  ];
  const open: [number, string, Input][] = [
    [6, 'advance', talk],
    [2, 'advance', { ...talk, to: 'deal', deal }],
    [2, 'refuse', { reason: chance.of(REFUSE) }],
  ];
  if (stand.section === 'archive')
    any.push([3, 'unpark', {}], [1, 'notYet', { revisitOn: crowd.day(50), note: 'not yet' }]);
  switch (stand.stage) {
    case 'new':
      return [...open, ...any];
    case 'deal':
      return [
        ...any,
        ...moneyDeeds(crowd, stand.client_id ?? ''),
        [2, 'park', { reason: chance.of(ARCHIVE) }],
        [2, 'cancelWin', { reason: chance.of(CANCEL) }],
        [2, 'churn', { reason: chance.of(CHURN), cancelReason: 'changed_mind' }],
      ];
    case 'refusal':
      return [
        ...any,
        [4, 'reopen', talk],
        [2, 'reopen', { ...talk, to: 'deal', deal }],
        [2, 'recycle', {}],
        [1, 'notYet', { revisitOn: crowd.day(40), note: 'later' }],
      ];
    default:
      return [
        ...open,
        ...any,
        [2, 'back', { to: 'c1', note: 'not yet convinced' }],
        [2, 'park', { reason: chance.of(ARCHIVE) }],
      ];
  }
}

/** What careless people send instead of what is right. */
function spoil(crowd: Crowd, input: Input): Input {
  const wrong: Input[] = [
    { on: crowd.day(3) },
    { on: crowd.day(-40) },
    { reason: crowd.chance.of([...ARCHIVE, ...REFUSE, 'nonsense', '']) },
    { to: crowd.chance.of(['c1', 'c2', 'c3', 'new', 'deal', 'refusal', 'nowhere']) },
    { fields: {} },
    { fields: { expected_amount: ['', 'much'] } },
    { fields: { need: ['what was never there', 'x'] } },
    { fields: { stage: ['', 'Deal'] } },
    { fields: { tag: ['', 'Not a fit'] } },
    { clientId: 'C-9999' },
    { clientId: '' },
    { note: '', contactKind: 'no_answer' },
    { seen: 'H-000001' },
    { revisitOn: crowd.day(-1) },
    { nextActionOn: crowd.day(-5) },
    { persons: ['K-9999'] },
  ];
  return { ...input, ...crowd.chance.of(wrong) };
}

/** One deed of the card on a client taken by chance. */
export async function clickDeed(crowd: Crowd, trouble: Trouble): Promise<void> {
  const { chance } = crowd;
  const rows = crowd.rows('Clients').filter(({ client_id, last_event }) => client_id && last_event);
  const won = rows.filter(({ stage }) => crowd.code('Stages', stage ?? '') === 'deal');
  const row = chance.of(won.length > 0 && chance.is(0.4) ? won : rows);
  const lines = crowd.lines();
  const stand = row && standOf(lines, row.client_id ?? '');
  if (!row || !stand) return;
  const on = chance.is(0.1) ? crowd.day(-chance.int(0, 4)) : '';
  const [fn, more] = chance.weighed(
    deedsOf(crowd, { ...stand, client_id: row.client_id ?? '' }).map(([weight, ...deed]) => [weight, deed] as const),
  );
  const input: Input = {
    clientId: row.client_id,
    seen: row.last_event,
    requestId: `r-${crowd.fresh()}`,
    fields: chance.is(0.85) && !MONEY.includes(fn) ? fieldsOf(crowd, row, on || crowd.today) : {},
    ...(on && { on }),
    ...more,
  };
  if (fn === 'undo') {
    delete input.fields;
    delete input.on;
  }
  const sent = chance.is(0.2) && fn !== 'undo' ? spoil(crowd, input) : input;
  const owner = PEOPLE.find(({ id }) => id !== '' && id === stand.manager);
  const who = chance.weighed([
    [4, owner ?? PEOPLE[1]],
    [OF_HEADS.includes(fn) ? 12 : 3, PEOPLE[0]],
    [3, chance.of(PEOPLE)],
  ] as const) as Person;
  const answer = await send(crowd, who, fn, sent, trouble);
  if (answer === null ? chance.is(0.6) : chance.is(0.1)) await send(crowd, who, fn, sent, {});
}

/** Everything else that the page does. */
export async function clickOther(crowd: Crowd, trouble: Trouble): Promise<void> {
  const { chance } = crowd;
  const who = chance.of(PEOPLE);
  const rows = crowd.rows('Clients').filter(({ client_id }) => client_id);
  const id = chance.of(rows)?.client_id ?? 'C-0001';
  const n = crowd.fresh();
  const few = rows.length < 55;
  const kind = chance.weighed([
    [few ? 5 : 0, 'add'],
    [few ? 2 : 0, 'importRows'],
    [1, 'undoImport'],
    [2, 'merge'],
    [3, 'settle'],
    [5, 'start'],
    [2, 'sweep'],
    [2, 'card'],
    [1, 'myDay'],
    [1, 'find'],
    [1, 'details'],
  ] as const);
  const twice = async (fn: string, input: Input) => {
    const answer = await send(crowd, who, fn, input, trouble);
    if (answer === null ? chance.is(0.6) : chance.is(0.1)) await send(crowd, who, fn, input, {});
  };
  if (kind === 'add') {
    const name = chance.is(0.1) ? `${chance.of(NASTY)} ${n}` : `Firm A${n}`;
    const fields = {
      name,
      source: chance.is(0.9) ? 'Website' : '',
      phone: `+36 30 ${String(1_000_000 + n)}`,
      note: `made as ${n}`,
    };
    await twice('add', { requestId: `r-${n}`, fields });
  } else if (kind === 'importRows') {
    const list = Array.from({ length: chance.int(1, 4) }, (_, at) => [
      `Firm L${n}-${at}`,
      `k${n}-${at}`,
      chance.is(0.4) ? crowd.day(-20) : '',
      chance.is(0.2) ? crowd.day(-10) : '',
    ]);
    const mapping = { name: 'n', source_key: 'k', 'stage_on:c1': 'c1', 'stage_on:deal': 'deal', amount: 'sum' };
    await send(
      crowd,
      who,
      'importRows',
      {
        headers: ['n', 'k', 'c1', 'deal', 'sum'],
        rows: list.map((row) => [...row, '1200']),
        mapping,
        constants: { source: 'cold_call', manager: 'Ivan' },
        importId: `I-${n}`,
      },
      trouble,
    );
  } else if (kind === 'undoImport') {
    const answer = await send(crowd, who, 'imports', undefined, {});
    const [last] = (answer?.imports ?? []) as { id: string; importId?: string }[];
    if (last)
      await send(crowd, who, 'undoImport', { importId: last.importId ?? last.id, anyway: chance.is(0.5) }, trouble);
  } else if (kind === 'merge') {
    const [a, b] = [chance.of(rows), chance.of(rows)];
    await twice('merge', {
      clientId: a?.client_id,
      seen: a?.last_event,
      otherId: b?.client_id,
      otherSeen: b?.last_event,
      requestId: `r-${n}`,
    });
  } else if (kind === 'settle') {
    await send(crowd, who, 'settle', { choice: chance.of(['back', 'back', 'out']), request: `s-${n}` }, trouble);
  } else {
    const input = { card: { clientId: id }, details: { clientId: id }, find: { text: 'Firm' } }[kind as string];
    await send(crowd, who, kind, input, trouble);
  }
}
