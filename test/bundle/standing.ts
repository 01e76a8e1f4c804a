// What stands in a whole base, wherever its rows and columns went, and whether History, rows and belongings agree.
import type { BookData, Content, SheetData } from '../../src/local/model.ts';

export type Cells = Record<string, string>;
/** Table → id → cells by key (or by header, where the column is somebody's own); blank cells are left out. */
export type Standing = Record<string, Record<string, Cells>>;

/** The first of these keys in row 1 says which table a tab is. */
const IDS = {
  event_id: 'History',
  payment_id: 'Payments',
  deal_id: 'Deals',
  contact_id: 'Contacts',
  person_id: 'Team',
};
const TABLES = Object.entries({ ...IDS, client_id: 'Clients' });
/** Differ from one run to the next, or are the program's own memory. */
const PASSING = ['recorded_at', 'request_id', 'state', 'accepted'];

const textOf = (content: Content | undefined): string => {
  if (content === undefined || content === null || content === false) return '';
  return typeof content === 'object' ? content.f : String(content);
};

function rowsOf({ rows }: SheetData): Cells[] {
  const texts = rows.map((row) => (row?.c ?? []).map(textOf));
  const [keys = [], headers = []] = texts;
  return texts.slice(2).map((row) =>
    Object.fromEntries(
      row.flatMap((text, at) => {
        const key = keys[at] || `~${headers[at] ?? ''}`;
        return text === '' || PASSING.includes(key) ? [] : [[key, text]];
      }),
    ),
  );
}

function tableOf(sheet: SheetData): [id: string, name: string] {
  const keys = (sheet.rows[0]?.c ?? []).map(textOf);
  // Payroll names payments, it has none.
  const found = keys.includes('line_kind') ? undefined : TABLES.find(([id]) => keys.includes(id));
  return found ?? ['', `tab ${sheet.id}`];
}

/** All tables and lists; of pages (reports, the Guide) nothing. An id that stands twice is told as such. */
export function standing(book: BookData): Standing {
  const all: Standing = {};
  for (const sheet of book.sheets) {
    const [id, name] = tableOf(sheet);
    if (id === '' && !['code', 'key', 'list'].includes(textOf(sheet.rows[0]?.c[0]))) continue;
    const found: Record<string, Cells> = {};
    all[name] = found;
    for (const cells of rowsOf(sheet)) {
      if (Object.keys(cells).length === 0) continue;
      let as = cells[id] ?? JSON.stringify(cells);
      if (id === 'person_id') as += ` ${cells.valid_from}`;
      while (as in found) as += ' again';
      found[as] = cells;
    }
  }
  return all;
}

/** Every tab as it reads, pages and heads included; without the program's own memory. */
export function texts({ sheets }: BookData): Record<string, string[]> {
  return Object.fromEntries(
    sheets.map(({ name, rows }) => {
      const keys = (rows[0]?.c ?? []).map(textOf);
      const told = rows.map((row) =>
        (row?.c ?? []).map((content, at) => (PASSING.includes(keys[at] ?? '') ? '' : textOf(content))).join('|'),
      );
      return [name, told.filter((text) => !/^\|*$/.test(text))];
    }),
  );
}

const numberOf = (id: string): number => Number(id.replace(/^\D+/, ''));

/** What does not agree: rows with the replay of their lines (rules 1.6), ids that stand twice, belongings without a line. */
export function problems(all: Standing): string[] {
  const told: string[] = [];
  for (const [table, rows] of Object.entries(all)) {
    const wrong = Object.keys(rows).filter(
      (id) => id.endsWith(' again') || (table === 'Clients' && !/^C-\d+$/.test(id)),
    );
    for (const id of wrong) if (!table.startsWith('tab')) told.push(`${table}: ${id}`);
  }
  const lines = Object.values(all.History ?? {}).sort(
    (a, b) => numberOf(a.event_id ?? '') - numberOf(b.event_id ?? ''),
  );
  const voided = new Set<string>();
  for (const { event_id = '', event_type, voids = '' } of [...lines].reverse()) {
    if (event_type === 'void' && !voided.has(event_id)) for (const id of voids.split(/,\s*/)) voided.add(id);
  }
  const counted = lines.filter(({ event_id = '', event_type }) => !voided.has(event_id) && event_type !== 'void');
  for (const [id, row] of Object.entries(all.Clients ?? {})) {
    const own = lines.filter(({ client_id }) => client_id === id);
    const moves = counted.filter(({ client_id, event_type }) => client_id === id && event_type !== 'merge');
    const last = (key: string) => moves.filter((line) => line[key]).at(-1)?.[key] ?? '';
    const codes = [last('stage_to') || 'new', last('section_to'), moves.at(-1)?.manager_to ?? ''];
    const wanted = [id, ...codes, own.at(-1)?.event_id].join('|');
    if (row.recorded !== wanted) told.push(`${id}: recorded ${row.recorded}, by its lines ${wanted}`);
    if (row.last_event !== own.at(-1)?.event_id) told.push(`${id}: last event ${row.last_event}`);
    for (const [at, key] of ['stage', 'section', 'manager'].entries()) {
      const label = labelOf(all, key, codes[at] ?? '');
      if ((row[key] ?? '') !== label) told.push(`${id}: ${key} ${row[key]}, by its lines ${label}`);
    }
  }
  for (const [table, key] of [
    ['Deals', 'deal_id'],
    ['Contacts', 'contact_id'],
    ['Payments', 'payment_id'],
  ] as const) {
    const brought = new Set(
      lines.flatMap(({ changes }) => {
        const { rows = {} } = JSON.parse(changes ?? '{}') as { rows?: Record<string, Cells[]> };
        return (rows[table.toLowerCase()] ?? []).map((row) => row[key]);
      }),
    );
    for (const id of Object.keys(all[table] ?? {})) if (!brought.has(id)) told.push(`${table}: ${id} without a line`);
  }
  return told;
}

function labelOf(all: Standing, key: string, code: string): string {
  const lists = Object.entries(all).flatMap(([table, rows]) => (table === 'History' ? [] : Object.values(rows)));
  const marks = { stage: 'stage_kind', section: 'section_kind', manager: 'person_id' }[key] ?? '';
  const row = lists.find((cells) => marks in cells && (cells.code ?? cells.person_id) === code);
  return row?.label ?? row?.person ?? code;
}

/** What one base has otherwise than another, cell by cell. */
export function differences(now: Standing, wanted: Standing): string[] {
  const both = <T>(a: Record<string, T> = {}, b: Record<string, T> = {}) => [
    ...new Set([...Object.keys(a), ...Object.keys(b)]),
  ];
  return both(now, wanted).flatMap((table) =>
    both(now[table], wanted[table]).flatMap((id) => {
      const [is, was] = [now[table]?.[id], wanted[table]?.[id]];
      if (!is || !was) return [`${table} ${id}: ${is ? 'too many' : 'lacking'}`];
      return both(is, was).flatMap((key) =>
        is[key] === was[key] ? [] : [`${table} ${id} ${key}: ${is[key] ?? ''} instead of ${was[key] ?? ''}`],
      );
    }),
  );
}
