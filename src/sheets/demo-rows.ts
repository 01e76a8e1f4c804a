// What demo data need of the tabs besides lines of History: people, settings, and taking everything out again.
import type { Value } from '../domain/model.ts';
import type { Book } from './book.ts';
import { type Changes, nextIds } from './commit.ts';
import { refreshDropdowns } from './dropdowns.ts';
import { namesNow } from './renames.ts';
import { appendRows, changesOf, linesOf } from './rows.ts';
import { FIRST_ROW, type TabKey } from './schema.ts';
import type { Row, Tab } from './tab.ts';

/** Adds rows to Team under new ids; a name that somebody bears already gets a mark. Returns the rows as written. */
export function addTeam(book: Book, people: readonly Row[]): Row[] {
  const taken = new Set(book.names.people().map(({ label }) => label));
  const ids = nextIds(book, 'team', people.length);
  const rows = people.map((row, index) => {
    const name = String(row.person);
    return { ...row, person_id: ids[index] ?? '', person: taken.has(name) ? `${name} 2` : name };
  });
  appendRows(book.tab('team'), rows);
  const last = Number(/\d+$/.exec(ids[ids.length - 1] ?? '')?.[0] ?? 0);
  book.state = { ...book.state, last: { ...book.state.last, team: last } };
  book.forgetLexicon();
  return rows;
}

/** Writes values of Settings, wherever somebody has moved their rows meanwhile; returns what stood there before. */
export function changeSettings(book: Book, wanted: Readonly<Record<string, string>>): Record<string, [string, string]> {
  const settings = book.tab('settings');
  // Forgotten before too: cut right after a write, nobody must go on with what was remembered.
  book.forgetLexicon();
  const before = new Map(valuesIn(settings).map(({ key, value }) => [key, value]));
  const known = Object.entries(wanted).filter(([key]) => before.has(key));
  const ours = known.map(([, value]) => value);
  for (let again = 0; again < ROUNDS; again += 1) {
    // A value that landed beside another key gives way to what stood there.
    const wrong = valuesIn(settings).flatMap(({ key, row, value }) => {
      const right = wanted[key] ?? (again > 0 && ours.includes(value) ? (before.get(key) ?? '') : value);
      return value === right ? [] : [{ row, right }];
    });
    if (wrong.length === 0) break;
    for (const { row, right } of wrong) {
      settings.range(row, settings.at('value')).setNumberFormat('@').setValue(right);
    }
    SpreadsheetApp.flush();
  }
  book.forgetLexicon();
  return Object.fromEntries(known.map(([key, value]) => [key, [before.get(key) ?? '', value]]));
}

/** So often is looked whether what was written stands where it was meant to. */
const ROUNDS = 4;

/** The rows of Settings as they stand now. */
function valuesIn(settings: Tab): { key: string; row: number; value: string }[] {
  settings.forget();
  const { key: keys = [], value: values = [] } = settings.columns(['key', 'value']);
  return keys.map((key, index) => ({ key: String(key), row: FIRST_ROW + index, value: String(values[index] ?? '') }));
}

/** Stands among the settings of the demo lines for the day from which the starter rates hold. */
const RATES_FROM = 'rates.valid_from';

/** Rates that begin later than the story begin with it; rates with days of their own stay. */
export function moveRates(book: Book, to: string): Record<string, [string, string]> {
  const rates = book.tab('rates');
  const days = (rates.columns(['valid_from']).valid_from ?? []).map(String);
  const [from = ''] = days;
  if (from === '' || from <= to || days.some((day) => day !== from)) return {};
  rates.range(FIRST_ROW, rates.at('valid_from'), days.length).setValues(days.map(() => [to]));
  book.forgetLexicon();
  return { [RATES_FROM]: [from, to] };
}

function moveRatesBack(book: Book, [from, to]: [string, string]): void {
  const rates = book.tab('rates');
  const days = (rates.columns(['valid_from']).valid_from ?? []).map(String);
  if (days.length === 0 || days.some((day) => day !== to)) return;
  rates.range(FIRST_ROW, rates.at('valid_from'), days.length).setValues(days.map(() => [from]));
}

/** What the demo lines say about themselves: their clients, the people and settings that came with them. */
export interface DemoTrace {
  clients: Set<string>;
  team: string[];
  settings: NonNullable<Changes['settings']>;
}

export function traceDemo(book: Book): DemoTrace {
  const trace: DemoTrace = { clients: new Set(), team: [], settings: {} };
  for (const line of linesOf(book)) {
    if (line.origin !== 'demo') continue;
    if (line.event_type === 'create') trace.clients.add(line.client_id);
    const { rows, settings } = changesOf(line);
    trace.team.push(...(rows?.team ?? []).map(({ person_id }) => String(person_id)));
    Object.assign(trace.settings, settings);
  }
  return trace;
}

/** Takes the demo data out whole: their clients with all that was done to them since, their people, their settings. */
export function removeDemo(book: Book, { clients, team, settings }: DemoTrace): void {
  const isTheirs = (client: Value | undefined) => clients.has(String(client));
  const deals = book.tab('deals').columns(['deal_id', 'client_id']);
  const dealIds = new Set((deals.deal_id ?? []).filter((_, index) => isTheirs(deals.client_id?.[index])));
  removeWhere(book, 'payments', 'deal_id', (deal) => dealIds.has(deal));
  for (const key of ['deals', 'contacts', 'playbook', 'clients', 'history'] as const) {
    if (book.has(key)) removeWhere(book, key, 'client_id', isTheirs);
  }
  const isOne = (id: Value) => team.includes(String(id));
  if (book.has('payroll')) {
    removeWhere(book, 'payroll', 'person', isOne);
    // All clients are the demo's and no month is closed: what ever was closed was closed for the demo.
    removeWhere(book, 'payroll', 'closed_at', (at) => at !== '' && at !== null);
  }
  removeWhere(book, 'team', 'person_id', isOne);
  const values = book.lexicon.settings;
  const rates = settings[RATES_FROM];
  if (rates) moveRatesBack(book, rates);
  const untouched = Object.entries(settings).filter(([key, [, after]]) => (values[key] ?? '') === after);
  changeSettings(book, Object.fromEntries(untouched.map(([key, [before]]) => [key, before])));
  const { demo: _gone, ...state } = book.state;
  book.saveState({ ...state, lines: book.tab('history').lastRow(), people: namesNow(book.names.people()) });
  refreshDropdowns(book);
}

/** Deletes the rows whose cell fits, neighbours together, from below. */
function removeWhere(book: Book, key: TabKey, column: string, fits: (value: Value) => boolean): void {
  const tab: Tab = book.tab(key);
  const rows = (tab.columns([column])[column] ?? []).flatMap((value, index) =>
    fits(value) ? [FIRST_ROW + index] : [],
  );
  if (rows.length === 0) return;
  const { sheet } = tab;
  const max = sheet.getMaxRows();
  // Google refuses to delete the last row that is not frozen.
  if (rows.length >= max - FIRST_ROW + 1) sheet.insertRowsAfter(max, 1);
  let last = rows.length - 1;
  for (let index = last; index >= 0; index -= 1) {
    if (index > 0 && (rows[index - 1] as number) + 1 === rows[index]) continue;
    sheet.deleteRows(rows[index] as number, last - index + 1);
    last = index - 1;
  }
  tab.forget();
  if (key === 'history') book.forgetLines();
}
