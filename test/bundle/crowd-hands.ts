// What the crowd does to cells, rows, columns and lists by hand, seen by a script or not.
import type { Outcome, SheetRefusal } from '../../src/local/session-types.ts';
import { BY_HAND, REASONS_BY_HAND } from './crowd-checks.ts';
import type { Trouble } from './crowd-clicks.ts';
import { moneyHand } from './crowd-money.ts';
import { type Crowd, columnName, PEOPLE, type Row } from './crowd-world.ts';

/** Who sorts never takes that back later: cells changed since would stay in their places while others leave their rows. */
const SORTER = PEOPLE[4]?.email ?? '';

type Told = Outcome | SheetRefusal | null | undefined;
/** What somebody does, told in a word; `quick` ones are done at once, so that they fit between two calls of a script. */
interface Deed {
  text: string;
  typed?: string;
  run(options: { silent?: boolean; user: string; now: string } & Trouble): Promise<unknown> | unknown;
}

const COPIED = ['stage', 'section', 'manager', 'need', 'note', 'category', 'competitor'];

/** Reasons that only hands give (rules 1.2: a reason typed ahead of the stage stays in its cell). */
const typedReasons = (crowd: Crowd): string[] =>
  crowd.rows('Reasons').flatMap(({ code = '', label = '' }) => (REASONS_BY_HAND.includes(code) ? [label] : []));

function typedInto(crowd: Crowd): [string, string] {
  const { chance } = crowd;
  const mark = `hand ${crowd.fresh()}`;
  return chance.weighed<[string, string]>([
    [
      8,
      ['stage', chance.of(['New client', '1st contact', '2nd contact', '3rd contact', 'Deal', 'Refusal', 'Refusal'])],
    ],
    [2, ['section', chance.of(['To call', 'In progress', 'Active clients', 'Strategic archive'])]],
    [3, ['manager', chance.of(['Ivan', 'Sam', 'Klara', 'Hanna'])]],
    [3, ['reason', chance.of(typedReasons(crowd))]],
    [2, ['next_action_on', `${BY_HAND}0${chance.int(1, 9)}-11`]],
    [2, ['revisit_on', `${BY_HAND}0${chance.int(1, 9)}-12`]],
    [3, ['need', mark]],
    [3, ['note', mark]],
    [2, ['competitor', mark]],
    [2, ['category', chance.of(['Trade', 'Services'])]],
    [2, ['proposal_sent_on', crowd.day(-1)]],
    [1, ['name', `Firm H${crowd.fresh()}`]],
    [1, ['client_id', chance.of(['C-0001', 'C-0007', 'C-7777', 'x'])]],
  ]);
}

/** Deeds that are done at once. */
function quickDeed(crowd: Crowd): Deed {
  const { chance, base } = crowd;
  const { session } = base;
  const rows = crowd.rows('Clients');
  const row = chance.of(rows);
  const at = row?.row ?? '3';
  const [key, value] = typedInto(crowd);
  const cell = `Clients!${crowd.letter(key)}${at}`;
  const letter = crowd.letter(
    chance.of(['name', 'stage', 'section', 'last_event', 'need', 'client_id', 'next_action_on']),
  );
  const isMany = rows.length > 30;
  return chance.weighed<Deed>([
    [10, { text: `types "${value}" into ${cell}`, typed: value, run: (options) => session.edit(cell, value, options) }],
    [
      4,
      {
        text: `sorts by ${letter}`,
        run: (options) => session.sort('Clients', letter, chance.is(0.5), { ...options, user: SORTER }),
      },
    ],
    [1, { text: `inserts row ${at}`, run: (options) => session.insertRows(`Clients!${at}`, options) }],
    [
      isMany ? 1 : 0,
      { text: `deletes row ${at} (${row?.client_id})`, run: (options) => session.deleteRows(`Clients!${at}`, options) },
    ],
    [
      1,
      {
        text: 'moves a row',
        run: (options) => session.moveRows(`Clients!${at}`, String(chance.int(3, rows.length)), options),
      },
    ],
    [1, ownColumn(crowd)],
  ]);
}

/** Columns of people's own come, get filled and go; any column may be moved. */
function ownColumn(crowd: Crowd): Deed {
  const { session } = crowd.base;
  const { chance } = crowd;
  const [keys = [], headers = []] = session.cells('Clients!1:2', false) as string[][];
  const letterAt = (index: number) => columnName(index + 1);
  const own = headers.flatMap((header, index) => (header.startsWith('Mine') && keys[index] === '' ? [index] : []));
  const blank = keys.flatMap((key, index) =>
    key === '' && headers[index] === '' && index < keys.length - 1 ? [index] : [],
  );
  const last = keys.length - 1 - [...keys].reverse().findIndex((key) => key !== '');
  const any = letterAt(chance.int(0, Math.max(1, last)));
  const to = letterAt(chance.int(0, Math.max(1, last)));
  const [mine] = own;
  if (blank[0] !== undefined && chance.is(0.6)) {
    const name = letterAt(blank[0]);
    const text = `Mine ${crowd.fresh()}`;
    const cells = Array.from({ length: 6 }, () => [`own ${crowd.fresh()}`]);
    return {
      text: `heads ${name} "${text}"`,
      run: (options) => session.paste(`Clients!${name}2`, [[text], ...cells], options),
    };
  }
  if (mine !== undefined && own.length > 2) {
    return {
      text: `deletes their column ${letterAt(mine)}`,
      run: (options) => session.deleteColumns(`Clients!${letterAt(mine)}`, options),
    };
  }
  if (chance.is(0.4) && own.length + blank.length < 4) {
    return { text: `inserts a column at ${any}`, run: (options) => session.insertColumns(`Clients!${any}`, options) };
  }
  if (any === to) return { text: 'moves no column', run: () => undefined };
  return {
    text: `moves column ${any} before ${to}`,
    run: (options) => session.moveColumns(`Clients!${any}`, to, options),
  };
}

/** Blocks: pasted, filled down, cut, cleared; rows copied. */
function blockDeed(crowd: Crowd): Deed {
  const { chance, base } = crowd;
  const { session } = base;
  const rows = crowd.rows('Clients');
  const numbers = rows.map((row) => Number(row.row));
  const last = Math.max(...numbers);
  const [a, b] = [chance.of(numbers), chance.of(numbers)];
  const key = chance.of(COPIED);
  const col = crowd.letter(key);
  const more = Math.min(last, a + chance.int(1, 4));
  const from = `Clients!${col}${a}`;
  const stages = Array.from({ length: chance.int(2, 5) }, () => [
    chance.of(['1st contact', '2nd contact', 'Refusal', 'Deal', '']),
  ]);
  const newest = `Firm P${crowd.fresh()}`;
  const grown = rows.length > 55;
  return chance.weighed<Deed>([
    [
      4,
      {
        text: `fills ${key} from ${a} to ${more}`,
        run: (o) => (more > a ? session.fill({ from, to: `Clients!${col}${a}:${col}${more}` }, o) : null),
      },
    ],
    [
      3,
      { text: `pastes stages at ${a}`, run: (o) => session.paste(`Clients!${crowd.letter('stage')}${a}`, stages, o) },
    ],
    [
      2,
      { text: `copies ${key} of ${a} to ${b}`, run: (o) => session.pasteCells({ from, to: `Clients!${col}${b}` }, o) },
    ],
    [
      1,
      {
        text: `cuts ${key} of ${a} to ${b}`,
        run: (o) => (a === b ? null : session.moveCells({ from, to: `Clients!${col}${b}` }, o)),
      },
    ],
    [2, { text: `clears ${key} of ${a}`, run: (o) => session.clear(from, o) }],
    [
      grown ? 0 : 1,
      {
        text: `copies row ${a} below`,
        run: (o) => session.pasteCells({ from: `Clients!${a}:${a}`, to: `Clients!${last + 1}:${last + 1}` }, o),
      },
    ],
    [
      0.5,
      {
        text: `copies row ${a} over ${b}`,
        run: (o) => session.pasteCells({ from: `Clients!${a}:${a}`, to: `Clients!${b}:${b}` }, o),
      },
    ],
    [
      0.5,
      {
        text: `cuts row ${a} to the end`,
        run: (o) => session.moveCells({ from: `Clients!${a}:${a}`, to: `Clients!${last + 1}:${last + 1}` }, o),
      },
    ],
    [
      grown ? 0 : 1,
      {
        text: `types ${newest} below`,
        run: (o) => session.edit(`Clients!${crowd.letter('name')}${last + 1}`, newest, o),
      },
    ],
    [
      2,
      {
        text: `gives row ${b} a source`,
        run: (o) => session.edit(`Clients!${crowd.letter('source')}${blankSource(rows) ?? b}`, 'Website', o),
      },
    ],
  ]);
}

const blankSource = (rows: readonly Row[]): string | undefined => rows.find(({ source, name }) => !source && name)?.row;

/** What an owner does to lists: words change, values come. */
function listDeed(crowd: Crowd): Deed {
  const { chance, base } = crowd;
  const tab = chance.of(['Stages', 'Reasons', 'Tags', 'Lists']);
  const rows = crowd.rows(tab).filter(({ list = '' }) => tab !== 'Lists' || ['Categories', 'Sources'].includes(list));
  const row = chance.of(rows);
  const old = row?.label ?? '';
  const label = /\d\d$/.test(old) ? old.slice(0, -3) : `${old} ${chance.int(10, 99)}`;
  const [keys = []] = base.session.cells(`${tab}!1:1`, true) as string[][];
  const cell = `${tab}!${columnName(keys.indexOf('label') + 1)}${row?.row}`;
  return {
    text: `renames "${old}" in ${tab} to "${label}"`,
    run: (options) => base.session.edit(cell, label, options),
  };
}

/** One deed by hand, seen by the script or not; what was typed. */
export async function handle(
  crowd: Crowd,
  kind: 'quick' | 'block' | 'list' | 'money',
  trouble: Trouble,
): Promise<string> {
  const { chance } = crowd;
  const deed: Deed = { quick: quickDeed, block: blockDeed, list: listDeed, money: moneyHand }[kind](crowd);
  const silent = chance.is(0.4);
  const user = chance.of(PEOPLE).email;
  crowd.columnsMoved = deed.text.includes('column');
  const told = (await deed.run({ user, now: crowd.now, ...(silent ? { silent } : trouble) })) as Told;
  const refused = told && 'refused' in told ? ` refused: ${told.refused}` : '';
  const died = told && 'ok' in told && !told.ok ? ` ${told.failure.message}` : '';
  const toasts = told && 'toasts' in told ? told.toasts.join(' | ') : '';
  if (died !== '' && (silent || trouble.cut === undefined)) crowd.fail(`${deed.text}: ${died}`);
  crowd.note(
    `${user} ${deed.text}${silent ? ' unseen' : ''}${trouble.cut ? ` cut at ${trouble.cut}` : ''}${refused}${died} ${toasts}`,
  );
  crowd.count(`${kind} ${refused ? 'refused' : died ? 'cut' : 'done'}`);
  return deed.typed ?? '';
}

/** Ctrl+Z and Ctrl+Y. */
export async function takeBack(crowd: Crowd): Promise<void> {
  const user = crowd.chance.of(PEOPLE.slice(0, 4)).email;
  const redo = crowd.chance.is(0.3);
  const undone = await crowd.base.session[redo ? 'redo' : 'undo']({ user, now: crowd.now });
  if (undone && !undone.outcome.ok) crowd.fail(`Ctrl+Z: ${undone.outcome.failure.message}`);
  crowd.note(`${user} ${redo ? 'Ctrl+Y' : 'Ctrl+Z'} ${undone?.a1 ?? 'nothing'}`);
  crowd.count(undone ? 'Ctrl+Z' : 'Ctrl+Z nothing');
}

/** Somebody's quick deed between two calls of a script of another person, where no script sees it. */
export function between(crowd: Crowd): Trouble & { typed: string } {
  const deed: Deed = crowd.chance.is(0.25) ? moneyHand(crowd) : quickDeed(crowd);
  const run = () => {
    crowd.columnsMoved = deed.text.includes('column');
    try {
      void Promise.resolve(deed.run({ silent: true, user: PEOPLE[4]?.email ?? '', now: crowd.now })).catch(() => {});
    } catch {
      // The address is gone by then.
    }
  };
  const atCall = crowd.chance.int(2, 45);
  crowd.note(`(at call ${atCall}: ${deed.text})`);
  return { meanwhile: { atCall, run }, typed: deed.typed ?? '' };
}
