// The world of the crowd: chance, a clock, five people, and the tabs as the checks and the steps read them.
import type { RowData } from '../../src/local/model.ts';
import { type Base, baseOn, setUpBase } from './base.ts';

export interface Row {
  [key: string]: string;
}
export interface Person {
  email: string;
  /** '' = nobody of Team. */
  id: string;
  role: string;
  department: string;
}
/** A click that was sent, and what is known of it. */
export interface Click {
  fn: string;
  clientId: string;
  fate: 'saved' | 'refused' | 'unknown';
  /** The step, to find it again. */
  at: number;
}

/** Five people of five roles; the last one can edit the spreadsheet and is in no Team. */
export const PEOPLE: Person[] = [
  { email: 'owner@example.com', id: 'M-01', role: 'owner', department: 'management' },
  { email: 'hanna@example.com', id: 'M-02', role: 'head_sales', department: 'sales' },
  { email: 'sam@example.com', id: 'M-03', role: 'seller', department: 'sales' },
  { email: 'klara@example.com', id: 'M-04', role: 'client_manager', department: 'client' },
  { email: 'stranger@example.com', id: '', role: '', department: '' },
];
const TEAM = [
  ['Hanna', 'hanna@example.com', 'Sales department', 'Head of sales', '', '2020-01-01', ''],
  ['Sam', 'sam@example.com', 'Sales department', 'Seller', '', '2020-01-01', ''],
  ['Klara', 'klara@example.com', 'Client department', 'Client manager', '', '2020-01-01', ''],
];
const CLIENTS = 30;
const SOLD = 6;
const GRID = 120;
const FIRST_DAY = Date.UTC(2026, 5, 30, 8);
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Chance that can be repeated: mulberry32. */
export class Chance {
  constructor(private state: number) {}
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }
  is(part: number): boolean {
    return this.next() < part;
  }
  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }
  /** One of the entries by its weight. */
  weighed<T>(list: readonly (readonly [number, T])[]): T {
    let left = this.next() * list.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, one] of list) {
      left -= weight;
      if (left < 0) return one;
    }
    return (list.at(-1) as readonly [number, T])[1];
  }
}

/** The base, who is at it, and what they have been told so far. */
export class Crowd {
  readonly clicks = new Map<string, Click>();
  /** Label → code, all labels that ever were, by list. */
  readonly codes = new Map<string, string>();
  /** What happened, the newest last. */
  readonly log: string[] = [];
  /** Problems seen while steps were done. */
  readonly problems: string[] = [];
  /** Names of clients that an answer asked to look at. */
  told = '';
  /** What was done in whose course: counted, to see that a run tries everything. */
  readonly tally = new Map<string, number>();
  at = 0;
  private instant = FIRST_DAY;
  private made = 0;

  /** Columns came, went or moved: what anybody did before is not taken back over that; the page is opened anew. */
  columnsMoved = false;

  constructor(
    public base: Base,
    readonly chance: Chance,
  ) {}

  get today(): string {
    return new Date(this.instant).toISOString().slice(0, 10);
  }
  get now(): string {
    return new Date(this.instant).toISOString().slice(0, 19);
  }
  day(from: number): string {
    return new Date(this.instant + from * DAY).toISOString().slice(0, 10);
  }
  /** Some time passes; nobody works at night. */
  pass(): void {
    if (this.columnsMoved) this.base = baseOn(this.base.book);
    this.columnsMoved = false;
    this.instant += this.chance.int(1, 900) * 1000;
    const isLate = new Date(this.instant).getUTCHours() >= 18;
    if (isLate || this.chance.is(0.01)) this.instant += this.chance.int(1, 2) * DAY - (isLate ? 10 * HOUR : 0);
  }
  /** A number that was not given yet. */
  fresh(): number {
    this.made += 1;
    return this.made;
  }
  count(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1);
  }

  note(text: string): void {
    this.log.push(`${this.at} ${this.now} ${text}`);
  }
  fail(text: string): void {
    this.problems.push(`step ${this.at}: ${text}`);
  }

  /** Rows of a tab by the keys in row 1, raw values as text; blank rows are left out. `row` = its number. */
  rows(tab: string): Row[] {
    const sheet = this.base.book.sheets.find(({ name }) => name === tab);
    if (!sheet) return [];
    const isUsed = (row: RowData | null) => row?.c.some((cell) => cell !== null && cell !== '' && cell !== false);
    const last = sheet.rows.length - 1 - [...sheet.rows].reverse().findIndex(isUsed);
    const cells = this.base.session.cells(`${tab}!1:${Math.max(3, last + 1)}`, true) as unknown[][];
    const [keys = [], headers = []] = cells.map((row) => row.map((cell) => String(cell ?? '')));
    const names = keys.map((key, index) => key || (headers[index] ? `~${headers[index]}` : ''));
    const found: Row[] = [];
    for (const [index, line] of cells.entries()) {
      if (index < 2) continue;
      const row: Row = {};
      let filled = false;
      for (const [at, name] of names.entries()) {
        const text = String(line[at] ?? '');
        if (name !== '') row[name] = text;
        filled ||= name !== '' && text !== '' && text !== 'false';
      }
      if (filled) found.push({ ...row, row: String(index + 1) });
    }
    return found;
  }

  /** The lines of History by their numbers: texts, read off the book because there are many. */
  lines(): Row[] {
    const sheet = this.base.book.sheets.find(({ name }) => name === 'History');
    const keys = (sheet?.rows[0]?.c ?? []).map(String);
    const lines = (sheet?.rows ?? []).slice(2).flatMap((row) => {
      const cells = row?.c ?? [];
      if (!String(cells[0] ?? '').startsWith('H-')) return [];
      return [Object.fromEntries(keys.map((key, index) => [key, String(cells[index] ?? '')]))];
    });
    return lines.sort((a, b) => ((a.event_id ?? '') < (b.event_id ?? '') ? -1 : 1));
  }

  letter(key: string): string {
    const [keys = []] = this.base.session.cells('Clients!1:1', true) as unknown[][];
    return columnName(keys.indexOf(key) + 1);
  }

  /** Code of a label in one of the lists; what is no label stays. */
  code(list: string, label: string): string {
    return this.codes.get(`${list} ${label}`) ?? label;
  }
  learnLabels(): void {
    const learn = (list: string, code = '', label = '') => this.codes.set(`${list} ${label}`, code);
    for (const tab of ['Stages', 'Sections', 'Reasons', 'Tags'] as const) {
      for (const { code, label } of this.rows(tab)) learn(tab, code, label);
    }
    for (const { list, code, label } of this.rows('Lists')) learn(list ?? '', code, label);
    for (const { person_id, person } of this.rows('Team')) learn('Team', person_id, person);
  }
}

/** 1 → A, 28 → AB. */
export const columnName = (column: number): string =>
  column > 26
    ? columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

let begun: Promise<Base> | null = null;
/** A base of five people with three dozen clients, as a book of its own; set up once. */
export async function beginCrowd(seed: number): Promise<Crowd> {
  begun ??= begin();
  const crowd = new Crowd(baseOn(structuredClone((await begun).book)), new Chance(seed));
  crowd.learnLabels();
  return crowd;
}

async function begin(): Promise<Base> {
  const base = await setUpBase();
  base.book.editors.push(...PEOPLE.slice(1).map(({ email }) => email));
  const now = { now: '2026-06-29T09:00:00' };
  const pasted = await base.session.paste('Team!B4', TEAM, { silent: true, ...now });
  if ('refused' in pasted) throw new Error(pasted.refused);
  await base.call('start', undefined, now);
  const rows = Array.from({ length: CLIENTS }, (_, at) => [`Firm ${at + 1}`, `+36 1 234 ${5600 + at}`]);
  // Scripts read small tabs down to the end of their grids.
  for (const { name, rows: count } of base.session.tabs()) {
    if (count > GRID) await base.session.deleteRows(`${name}!${GRID + 1}:${count}`, now);
  }
  const list = {
    headers: ['name', 'phone'],
    rows,
    mapping: { name: 'name', phone: 'phone' },
    constants: { source: 'cold_call' },
  };
  const answer = await base.call('importRows', list, now);
  if (!answer.ok) throw new Error(answer.message);
  // Some have bought: there is money from the first step on.
  const sold = await base.call(
    'importRows',
    {
      headers: ['n', 'c1', 'deal', 'sum'],
      rows: Array.from({ length: SOLD }, (_, at) => [
        `Firm S${at + 1}`,
        '2026-06-02',
        '2026-06-10',
        String(900 + at * 100),
      ]),
      mapping: { name: 'n', 'stage_on:c1': 'c1', 'stage_on:deal': 'deal', amount: 'sum' },
      constants: { source: 'cold_call', manager: 'Sam' },
    },
    now,
  );
  if (!sold.ok) throw new Error(sold.message);
  return base;
}
