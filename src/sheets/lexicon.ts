// The dictionaries, the team and the settings as one plain value: read from their tabs, kept ten minutes in the cache.
import { isDay } from '../domain/calendar.ts';
import type { Department, Entry, Reason, Section, Stage, TeamRow } from '../domain/model.ts';
import type { SaleKind } from '../domain/requirements.ts';
import { locales } from '../locales/index.ts';
import type { Language } from '../locales/shape.ts';
import { parts } from './codec.ts';
import type { NamedEntry, Person } from './names.ts';
import type { DictionaryName } from './schema.ts';
import type { Row } from './tab.ts';

/** The tabs that a lexicon is read from. */
export const DICTIONARY_TABS = ['sections', 'stages', 'tags', 'reasons', 'lists', 'team', 'settings'] as const;
export const isDictionary = (tab: string): boolean => (DICTIONARY_TABS as readonly string[]).includes(tab);

export interface Lexicon {
  stages: (Stage & NamedEntry)[];
  sections: (Section & NamedEntry)[];
  reasons: (Reason & NamedEntry)[];
  tags: NamedEntry[];
  lists: Partial<Record<DictionaryName, NamedEntry[]>>;
  /** What the sale kinds among the lists let a client skip and ask of it besides. */
  saleKinds: SaleKind[];
  team: TeamRow[];
  settings: Record<string, string>;
}

/** Every key of Settings with its default (rules 1.10). */
export const SETTINGS = {
  language: 'en',
  country: '',
  currency: 'EUR',
  decimals: '2',
  go_live: '',
  base_keeper: '',
  technology_version: '0',
  technology_approved_on: '',
  technology_hash: '',
  closed_through: '',
  backdate_days: '7',
  undo_hours: '24',
  stage_edit_in_cell: 'on',
  deal_document: 'contract_or_invoice',
  invoice_due_days: '14',
  discount_max_pct: '10',
  min_margin_pct: '0',
  split_departments: 'on',
  handover_when: 'first_payment',
  handover_mode: 'auto',
  handover_days: '3',
  assign_new: 'round_robin',
  assign_client: 'round_robin',
  large_to_developer: 'yes',
  new_means: 'first_deal',
  returning_after_months: '12',
  leaver_days: '30',
  leaver_credit: 'house',
  clawback_method: 'original_rate',
  clawback_days: '180',
  negative_commission: 'carry',
  churn_monthly: '3',
  fixed_costs_month: '0',
  ratio_low: '0.50',
  ratio_high: '0.60',
  sellers_min: '4',
  sellers_max: '5',
  heads_min: '1',
  heads_max: '2',
  head_min_fte: '80',
  due_lead_days: '7',
  due_grace_days: '5',
  repeat_open_probability: '50',
  at_risk_factor: '2',
  dormant_factor: '3',
  same_order_days: '3',
  order_last_n: '8',
  order_min_intervals: '2',
  newcomer_months: '3',
  valley_from: '2',
  valley_to: '3',
  probation_months: '3',
  soften_newcomers: 'yes',
  cold_drop_pct: '30',
  concentration_pct: '30',
  big_client_silence_days: '30',
  near_days: '90',
  satisfaction_days: '90',
  holidays: '',
  stuck_new_counts: 'yes',
} as const;

export type SettingKey = keyof typeof SETTINGS;

/** What may stand in the cells that the program reckons with; anything else there counts as not set. */
const READABLE: Partial<Record<string, (value: string) => boolean>> = {
  language: (value) => Object.keys(locales).includes(value),
  decimals: (value) => /^[0-4]$/.test(value),
  go_live: (value) => value === '' || isDay(value),
  backdate_days: (value) => /^\d{1,5}$/.test(value),
} satisfies Partial<Record<SettingKey, (value: string) => boolean>>;

function settingsOf(rows: Row[]): Lexicon['settings'] {
  const pairs = rows.map((row) => [textIn(row, 'key').trim(), textIn(row, 'value').trim()] as const);
  return Object.fromEntries(pairs.filter(([key, value]) => READABLE[key]?.(value) ?? true));
}

export function setting(lexicon: Lexicon, key: SettingKey): string {
  return lexicon.settings[key] ?? SETTINGS[key];
}

/** A number of Settings however people write it: '3', '3 %', '250 000', '0,5'; null = blank or no number. */
export function numberSet({ lexicon }: { lexicon: Lexicon }, key: SettingKey): number | null {
  const text = setting(lexicon, key)
    .replace(/[\s\u00a0%]/g, '')
    .replace(',', '.');
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

/** How likely an open repeat deal is, per cent. */
export function repeatProbability(book: { lexicon: Lexicon }): number {
  const chance = numberSet(book, 'repeat_open_probability') ?? Number(SETTINGS.repeat_open_probability);
  return Math.min(100, Math.max(0, chance));
}

export const languageIn = (lexicon: Lexicon): Language => setting(lexicon, 'language') as Language;

/** Whose phones and tax ids are meant where nothing else says so: two letters, '' = no country. */
export const countryIn = (lexicon: Lexicon): string => setting(lexicon, 'country').toUpperCase();

/** The country that a new base begins with: that of its language; of English speakers nothing is known. */
export const countryOf = (language: string): string => (language === 'en' ? '' : language.toUpperCase());

const textIn = (row: Row, key: string): string => String(row[key] ?? '');
const numberIn = (row: Row, key: string): number | null => (typeof row[key] === 'number' ? (row[key] as number) : null);

function named(row: Row): NamedEntry & Entry {
  return {
    code: textIn(row, 'code'),
    label: textIn(row, 'label') || textIn(row, 'code'),
    order: numberIn(row, 'order'),
    active: row.active === true,
    former: textIn(row, 'label_in_cells'),
  };
}

const filled = (rows: Row[]): Row[] => rows.filter((row) => textIn(row, 'code') !== '');
const byOrder = <T extends NamedEntry>(entries: T[]): T[] =>
  [...entries].sort((a, b) => (a.order ?? Number.MAX_VALUE) - (b.order ?? Number.MAX_VALUE));

function sectionsOf(rows: Row[]): Lexicon['sections'] {
  return byOrder(
    filled(rows).map((row) => ({
      ...named(row),
      kind: textIn(row, 'section_kind') as Section['kind'],
      revisit_days: numberIn(row, 'revisit_days'),
    })),
  );
}

function stagesOf(rows: Row[]): Lexicon['stages'] {
  return byOrder(
    filled(rows).map((row) => ({
      ...named(row),
      kind: textIn(row, 'stage_kind') as Stage['kind'],
      default_section: textIn(row, 'default_section'),
      probability: numberIn(row, 'probability') ?? 0,
      max_days: numberIn(row, 'max_days'),
      next_action_days: numberIn(row, 'next_action_days'),
      requires: parts(textIn(row, 'requires')),
    })),
  );
}

function reasonsOf(rows: Row[]): Lexicon['reasons'] {
  return byOrder(
    filled(rows).map((row) => ({
      ...named(row),
      default_section: textIn(row, 'default_section'),
      applies_to: parts(textIn(row, 'applies_to')),
      revisit_days: numberIn(row, 'revisit_days'),
      counts_as_loss: row.counts_as_loss === true,
    })),
  );
}

const entriesOf = (rows: Row[]): NamedEntry[] => byOrder(filled(rows).map(named));

function listsOf(rows: Row[]): Lexicon['lists'] {
  const found: Lexicon['lists'] = {};
  for (const row of filled(rows)) {
    const list = textIn(row, 'list') as DictionaryName;
    found[list] = [...(found[list] ?? []), { ...named(row), ...ofList(row) }];
  }
  for (const list of Object.keys(found) as DictionaryName[]) found[list] = byOrder(found[list] ?? []);
  return found;
}

/** What only some lists say of their values. */
function ofList(row: Row): Partial<NamedEntry> {
  const cycle_days = numberIn(row, 'cycle_days');
  return {
    ...(cycle_days === null ? {} : { cycle_days }),
    ...(row.list === 'sources' && row.initiative === 'active' ? { begun: true as const } : {}),
    ...(row.channel_kind === 'indirect' ? { indirect: true as const } : {}),
    ...(row.initiative === 'active' || row.initiative === 'passive' ? { initiative: row.initiative } : {}),
  };
}

/** `also_requires` holds pairs such as "c2:need, deal:all_reached"; a part without its colon says nothing. */
function saleKindsOf(rows: Row[]): SaleKind[] {
  return filled(rows)
    .filter((row) => textIn(row, 'list') === 'sale_kinds')
    .map((row) => ({
      code: textIn(row, 'code'),
      maySkip: parts(textIn(row, 'may_skip')),
      alsoRequires: parts(textIn(row, 'also_requires'))
        .map((pair) => pair.split(':').map((half) => half.trim()))
        .flatMap(([stage = '', requirement = '']) => (requirement === '' ? [] : [{ stage, requirement }])),
    }));
}

/** Rows of Team that have an id and a name. */
export function teamOf(rows: Row[]): TeamRow[] {
  return rows
    .filter((row) => textIn(row, 'person_id') !== '' && textIn(row, 'person') !== '')
    .map((row) => ({
      person_id: textIn(row, 'person_id'),
      person: textIn(row, 'person'),
      email: textIn(row, 'email'),
      department: (textIn(row, 'department') || 'sales') as Department,
      role: textIn(row, 'role'),
      hired_on: textIn(row, 'hired_on'),
      valid_from: textIn(row, 'valid_from'),
      valid_to: textIn(row, 'valid_to'),
      fte: numberIn(row, 'fte'),
      base_salary: numberIn(row, 'base_salary'),
      plan_month: numberIn(row, 'plan_month'),
      rate_new: numberIn(row, 'rate_new'),
      rate_repeat: numberIn(row, 'rate_repeat'),
      dept_rate: numberIn(row, 'dept_rate'),
      cap: numberIn(row, 'cap'),
    }));
}

/**
 * The lexicon from the rows of its tabs. `rows` gives a tab's decoded rows; the dictionaries read before are handed along,
 * because later tabs name their values by label.
 */
export function lexiconOf(rows: (tab: (typeof DICTIONARY_TABS)[number], known: Partial<Lexicon>) => Row[]): Lexicon {
  const settings = settingsOf(rows('settings', {}));
  const sections = sectionsOf(rows('sections', { settings }));
  const stages = stagesOf(rows('stages', { settings, sections }));
  const listed = rows('lists', { settings, stages });
  const lists = listsOf(listed);
  return {
    settings,
    sections,
    stages,
    lists,
    saleKinds: saleKindsOf(listed),
    tags: entriesOf(rows('tags', { settings })),
    reasons: reasonsOf(rows('reasons', { settings, sections })),
    team: teamOf(rows('team', { settings, lists })),
  };
}

/** One entry per person, as dropdowns show them; active = some row is valid on the day. */
export function peopleOf(team: readonly TeamRow[], today: string): Person[] {
  const people = new Map<string, Person>();
  for (const row of team) {
    const known = people.get(row.person_id);
    const valid = worksOn(row, today);
    people.set(row.person_id, {
      code: row.person_id,
      label: row.person,
      email: row.email || known?.email || '',
      department: valid || !known ? row.department : known.department,
      active: valid || known?.active === true,
    });
  }
  return [...people.values()];
}

export function worksOn(row: TeamRow, day: string): boolean {
  return (row.valid_from === '' || row.valid_from <= day) && (row.valid_to === '' || day <= row.valid_to);
}
