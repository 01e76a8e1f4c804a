// What must hold whatever five people do: looked at from outside, by the tabs, the answers and rules 2.6.
import { broken, standAfter } from './crowd-replay.ts';
import type { Crowd, Row } from './crowd-world.ts';
import { columnLetter } from './places.ts';

const DAYS = ['next_action_on', 'revisit_on'];
/** Owned cells, and the list whose label stands in the cell. */
const OWNED: Record<string, string> = {
  stage: 'Stages',
  section: 'Sections',
  manager: 'Team',
  department: 'Departments',
  reason: 'Reasons',
  acquired_by: 'Team',
  cycle: '',
  first_contact_on: '',
  last_contact_on: '',
  next_action_on: '',
  revisit_on: '',
  customer_since: '',
  handover_on: '',
  last_event: '',
};
const NOT_PEOPLES = [...Object.keys(OWNED), 'recorded', 'client_id', 'row', 'created_on', 'merged_into'];
/** A day that only hands give: then the cell may differ from History (rules 1.2: `A S`). */
export const BY_HAND = '2031-';
export const REASONS_BY_HAND = ['crisis', 'competitor', 'no_answer'];
const WORDS: Record<string, string> = {
  tag: 'Tags',
  category: 'Categories',
  source: 'Sources',
  sale_kind: 'Sale kinds',
};

const byId = (rows: readonly Row[], key: string): Map<string, Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row[key] ?? '', [...(found.get(row[key] ?? '') ?? []), row]);
  return found;
};

/** Whether a row says in its id cell why it is no client yet. */
function isTold({ base }: Crowd, row: number): boolean {
  const letter = columnLetter(base, 'Clients', 'client_id');
  const at = [...letter].reduce((number, sign) => number * 26 + sign.charCodeAt(0) - 64, 0);
  return (base.session.window('Clients', row, at, 1, 1).cells[0]?.[0]?.note ?? '').startsWith('▸');
}

/** People's cells of every client that one row holds, as they mean. */
export function standing(crowd: Crowd): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const [id, rows] of byId(crowd.rows('Clients'), 'client_id')) {
    const [row, twin] = rows;
    if (!row || twin || id === '') continue;
    const cells = Object.entries(row).filter(([key]) => !NOT_PEOPLES.includes(key));
    found.set(id, Object.fromEntries(cells.map(([key, cell]) => [key, crowd.code(WORDS[key] ?? '', cell)])));
  }
  return found;
}

/** `typed` = what somebody typed meanwhile, which may be anywhere. */
interface Excuse {
  typed?: string;
}

/**
 * A script ran between these two: cells of people changed only where a line says so, of that client and that column; a
 * client that the answer asked to look at is excused.
 */
export function checkUntouched(crowd: Crowd, before: Map<string, Row>, recent: readonly Row[], excuse: Excuse): void {
  const after = standing(crowd);
  const allowed = allowedBy(recent);
  for (const [id, row] of after) {
    const was = before.get(id);
    if (!was || (crowd.told !== '' && crowd.told.includes(was.name ?? id))) continue;
    for (const key of Object.keys(was)) {
      const [old = '', now] = [was[key], row[key]];
      if (now === undefined || now === old || (excuse.typed && now === crowd.code(WORDS[key] ?? '', excuse.typed)))
        continue;
      if (key.startsWith('~') && now === '') continue;
      if (!allowed.has(`${id} ${key}`)) crowd.fail(`${id} ${key} was "${old}", is "${now}", and no line says so`);
    }
  }
}

/** "id key" of all cells of clients that these lines may write. */
function allowedBy(lines: readonly Row[]): Set<string> {
  const allowed = new Set<string>();
  for (const { client_id: id, changes } of lines) {
    if (!changes) continue;
    const { fields = {}, cells = {}, rows = {} } = JSON.parse(changes);
    for (const key of Object.keys(fields)) allowed.add(`${id} ${key}`);
    for (const [other, pairs] of Object.entries(cells.clients ?? {})) {
      for (const key of Object.keys(pairs as object)) allowed.add(`${other} ${key}`);
    }
    for (const row of rows.clients ?? []) for (const key of Object.keys(row)) allowed.add(`${row.client_id} ${key}`);
  }
  return allowed;
}

/** No cell of a column of ours holds a formula. */
function checkFormulas(crowd: Crowd): void {
  for (const { name, rows } of crowd.base.book.sheets) {
    if (!['Clients', 'Deals', 'Payments', 'Contacts', 'History'].includes(name)) continue;
    const keys = rows[0]?.c ?? [];
    for (const [at, row] of rows.entries()) {
      for (const [column, cell] of (row?.c ?? []).entries()) {
        const isOurs = at > 1 && keys[column] !== null && keys[column] !== '' && keys[column] !== undefined;
        if (isOurs && typeof cell === 'object' && cell !== null)
          crowd.fail(`a formula in ${name} row ${at + 1}, ${keys[column]}`);
      }
    }
  }
}

/** History: what was written stays, ids are given once, a click has one block of lines or none. */
export function checkHistory(crowd: Crowd, known: Map<string, string>): Row[] {
  const lines = crowd.lines();
  const ids = new Set<string>();
  for (const line of lines) {
    const id = line.event_id ?? '';
    if (ids.has(id)) crowd.fail(`${id} is there twice`);
    ids.add(id);
    const text = JSON.stringify(line);
    const before = known.get(id);
    if (before !== undefined && before !== text) crowd.fail(`${id} was rewritten: ${before} → ${text}`);
    known.set(id, text);
  }
  for (const id of known.keys()) if (!ids.has(id)) crowd.fail(`${id} is gone from History`);
  for (const [request, own] of byId(lines, 'request_id')) {
    if (request === '') continue;
    const numbers = own.map(({ event_id }) => Number(event_id?.slice(2)));
    const isOne = new Set(own.map(({ recorded_at }) => recorded_at)).size === 1;
    if (!isOne || Math.max(...numbers) - Math.min(...numbers) !== own.length - 1)
      crowd.fail(`${request} was done twice`);
  }
  const requests = new Set(lines.map(({ request_id }) => request_id));
  for (const [request, { fn, clientId, fate, at }] of crowd.clicks) {
    const text = `${request} (${fn} of ${clientId}, step ${at})`;
    if (fate === 'saved' && !requests.has(request)) crowd.fail(`${text} was acknowledged and is in no line`);
    if (fate === 'refused' && requests.has(request)) crowd.fail(`${text} was refused and is in History`);
  }
  return lines;
}

/** After an opening: every row is the sum of its lines, and every invariant holds. */
export function checkBase(crowd: Crowd, lines: readonly Row[]): void {
  const history = byId(lines, 'client_id');
  const deals: Row[] = crowd
    .rows('Deals')
    .map((row) => ({ ...row, deal_status: crowd.code('Deal statuses', row.deal_status ?? '') }));
  const contacts = crowd.rows('Contacts');
  const team = new Map(
    crowd.rows('Team').map((row) => [row.person_id ?? '', crowd.code('Departments', row.department ?? '')]),
  );
  const rows = crowd.rows('Clients');
  for (const [id, twins] of byId(rows, 'client_id')) {
    if (id !== '' && twins.length > 1) crowd.fail(`${id} is in ${twins.length} rows`);
  }
  const ofClient = byId(deals, 'client_id');
  for (const row of rows) {
    const id = row.client_id ?? '';
    if (id === '') {
      if (row.recorded || row.last_event) crowd.fail(`row ${row.row} without an id has its state`);
      // A copy of whom nobody may call, or of a tax id, waits and says why (BI-16).
      if (row.name && row.source && !isTold(crowd, Number(row.row)))
        crowd.fail(`row ${row.row} is whole and has no id`);
      continue;
    }
    const own = history.get(id) ?? [];
    checkRow(crowd, row, own);
    if (row.merged_into) continue;
    const client: Row = { ...row, tag: crowd.code('Tags', row.tag ?? '') };
    for (const [key, list] of Object.entries(OWNED)) client[key] = crowd.code(list, row[key] ?? '');
    const facts = {
      client,
      lines: own,
      deals: ofClient.get(id) ?? [],
      departmentOf: (one: string) => team.get(one) ?? '',
    };
    for (const name of broken(facts))
      if (name !== 'INV-02' || !REASONS_BY_HAND.includes(client.reason ?? ''))
        crowd.fail(`${name} of ${id}: ${JSON.stringify(short(client))}`);
  }
  checkBelongings(
    crowd,
    rows,
    [
      // A row that somebody typed something into and that is no deal yet waits.
      ['deals', 'deal_id', deals.filter(({ deal_id }) => deal_id)],
      ['contacts', 'contact_id', contacts],
    ],
    lines,
  );
  checkFormulas(crowd);
}

const short = (client: Row): Row =>
  Object.fromEntries(Object.keys({ ...OWNED, tag: '' }).map((key) => [key, client[key] ?? '']));

/** INV-09: the owned cells are what the lines add up to; days that people may move are these or typed ones. */
function checkRow(crowd: Crowd, row: Row, lines: readonly Row[]): void {
  const id = row.client_id ?? '';
  const stand = standAfter(lines);
  if (!stand) {
    crowd.fail(`${id} has a row and nothing created it`);
    return;
  }
  if (lines.filter(({ event_type }) => event_type === 'create').length > 1) crowd.fail(`${id} was created twice`);
  for (const [key, list] of Object.entries(OWNED)) {
    const cell = crowd.code(list, row[key] ?? '');
    if (cell === (stand[key] ?? '') || (DAYS.includes(key) && cell.startsWith(BY_HAND))) continue;
    if (key === 'reason' && REASONS_BY_HAND.includes(cell)) continue;
    crowd.fail(`INV-09 ${id} ${key} is "${cell}", its lines say "${stand[key]}"`);
  }
  const recorded = [id, stand.stage, stand.section, stand.manager, stand.last_event].join('|');
  if (row.recorded !== recorded) crowd.fail(`${id} recorded ${row.recorded}, not ${recorded}`);
}

/** INV-11 of deals and contacts, and each of them made by exactly one line. */
function checkBelongings(
  crowd: Crowd,
  clients: readonly Row[],
  tables: [string, string, Row[]][],
  lines: readonly Row[],
): void {
  const merged = new Map(clients.map((row) => [row.client_id ?? '', row.merged_into ?? '']));
  const created = new Set(lines.map(({ client_id }) => client_id));
  for (const [table, key, rows] of tables) {
    const made = new Map<string, number>();
    const gone = new Set<string>();
    for (const { changes } of lines) {
      if (!changes) continue;
      const carried = JSON.parse(changes);
      for (const row of carried.rows?.[table] ?? []) made.set(row[key], (made.get(row[key]) ?? 0) + 1);
      for (const id of carried.gone?.[table] ?? []) gone.add(id);
    }
    for (const [id, times] of made) {
      if (times > 1) crowd.fail(`${id} was made by ${times} lines`);
      const there = rows.filter((row) => row[key] === id).length;
      if (there !== (gone.has(id) ? 0 : 1)) crowd.fail(`${id} is in ${there} rows of ${table}`);
    }
    for (const row of rows) {
      const { client_id: client = '' } = row;
      if (!made.has(row[key] ?? '')) crowd.fail(`no line made ${row[key]}`);
      if (!created.has(client) || merged.get(client)) crowd.fail(`INV-11 ${row[key]} belongs to ${client}`);
    }
  }
}

/** Where a client stands now by its lines, for who sends a click. */
export const standOf = (lines: readonly Row[], id: string) =>
  standAfter(lines.filter(({ client_id }) => client_id === id));
