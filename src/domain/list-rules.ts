// What must hold in the owners' lists (rules 1.9, 1.10, 5.4, INV-16, DQ-13…15): each rule names the cells that break it.
import {
  type Breach,
  type CellOf,
  isDictionaryTab,
  type ListTab,
  type Surroundings,
  sameText,
  type Values,
} from './list-model.ts';
import { ratesIn, settingIn, teamIn } from './list-policy.ts';
import type { Issue, Value } from './model.ts';

/** Lists whose values may be renamed and tuned but neither added nor taken away (rules 1.9). */
export const FIXED_LISTS = ['contact_kinds', 'departments', 'roles', 'deal_statuses', 'payment_statuses'];

/** Values that the program itself speaks of: they are neither taken away nor switched off. */
export function isNeeded(tab: ListTab, values: Values): boolean {
  if (tab === 'stages') return values.stage_kind !== 'contact';
  if (tab === 'sections' || tab === 'settings') return true;
  if (tab === 'lists') return FIXED_LISTS.includes(String(values.list)) || values.code === 'consultative';
  return (tab === 'tags' || tab === 'reasons') && values.code === 'non_profile';
}

/** Cells that nobody may change once their row is known. */
export const FOR_GOOD: Partial<Record<ListTab, readonly string[]>> = {
  stages: ['code', 'stage_kind'],
  sections: ['code', 'section_kind'],
  tags: ['code'],
  reasons: ['code'],
  lists: ['code', 'list'],
  team: ['person_id'],
  settings: ['key'],
};

/** Smallest and largest value of a number; days and counts. */
const RANGES: Record<string, [number, number]> = {
  probability: [0, 100],
  max_days: [1, 3650],
  next_action_days: [0, 365],
  revisit_days: [1, 3650],
  cycle_days: [1, 3650],
  min_potential: [0, Number.MAX_SAFE_INTEGER],
  min_paid_12m: [0, Number.MAX_SAFE_INTEGER],
  min_headcount: [0, 10_000_000],
  fte: [1, 100],
  plan_month: [0, Number.MAX_SAFE_INTEGER],
  capacity: [0, 100_000],
  base_salary: [0, Number.MAX_SAFE_INTEGER],
  cap: [0, Number.MAX_SAFE_INTEGER],
  rate_new: [0, 100],
  rate_repeat: [0, 100],
  dept_rate: [0, 100],
  rate: [0, 100],
  from: [0, Number.MAX_SAFE_INTEGER],
  bonus_amount: [0, Number.MAX_SAFE_INTEGER],
  value: [0, Number.MAX_SAFE_INTEGER],
};

/** The kinds of section that a stage of a kind may lead to (2.5; the archive asks for a reason, so no stage leads there). */
const SECTIONS_OF: Record<string, readonly string[]> = {
  new: ['to_call'],
  contact: ['in_work'],
  won: ['customer'],
  lost: ['soft_refusal', 'hard_refusal'],
};

/** What may be asked only where the form of a deal or a refusal stands. */
const DEAL_ONLY = ['amount', 'document'];

const list = (value: Value | undefined): string[] =>
  String(value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
const at = (row: number, ...keys: string[]): CellOf[] => keys.map((key) => ({ row, key }));
const nameOf = (values: Values): string =>
  String(values.label || values.person || values.key || values.department || '');

/** The tabs as they would stand, for rules that look across them. */
export type Tabs = Partial<Record<ListTab, Values[]>>;

/** Every rule that does not hold in a tab. `rows` are complete: none waits for a name. */
export function breachesIn(tab: ListTab, rows: readonly Values[], tabs: Tabs, around: Surroundings): Breach[] {
  const found = rows.flatMap(rangesIn);
  if (isDictionaryTab(tab)) found.push(...namesIn(tab, rows), ...ordersIn(tab, rows), ...offIn(tab, rows));
  switch (tab) {
    case 'stages':
      return [...found, ...stagesIn(rows, tabs, around)];
    case 'reasons':
      return [...found, ...reasonsIn(rows, tabs)];
    case 'lists':
      return [...found, ...listsIn(rows, tabs, around)];
    case 'rates':
      return [...found, ...ratesIn(rows)];
    case 'team':
      return [...found, ...teamIn(rows)];
    case 'settings':
      return rows.flatMap((values, row) => settingIn(values, row, around));
    default:
      return found;
  }
}

function rangesIn(values: Values, row: number): Breach[] {
  return Object.entries(RANGES).flatMap(([key, [from, to]]) => {
    const value = values[key];
    if (typeof value !== 'number') return [];
    if (value >= from && value <= to) return [];
    const code = to > 10_000 ? 'not_below' : 'out_of_range';
    return [{ issue: { code, label: nameOf(values), field: key, from, to }, cells: at(row, key) }];
  });
}

/** Where values live together: within a list of the tab Lists, else the whole tab. */
export const sameList = (a: Values, b: Values): boolean => (a.list ?? '') === (b.list ?? '');

/** Values of which one cell may hold several, with commas between them. */
export const isListedTogether = (tab: ListTab, values: Values): boolean =>
  tab === 'stages' || values.list === 'categories';

function namesIn(tab: ListTab, rows: readonly Values[]): Breach[] {
  const found: Breach[] = [];
  for (const [row, values] of rows.entries()) {
    const label = String(values.label ?? '').trim();
    if (label === '') found.push({ issue: { code: 'empty_label' }, cells: at(row, 'label') });
    if (label.includes(',') && isListedTogether(tab, values))
      found.push({ issue: { code: 'label_comma', label }, cells: at(row, 'label') });
    for (const [other, rival] of rows.entries()) {
      if (other === row || label === '' || !sameList(values, rival)) continue;
      const twin = other > row && sameText(label, rival.label);
      if (twin)
        found.push({ issue: { code: 'same_label', label }, cells: [...at(row, 'label'), ...at(other, 'label')] });
      // A cell may hold the code in place of the name: a name must not be another value's code.
      else if (label === rival.code) found.push({ issue: { code: 'same_label', label }, cells: at(row, 'label') });
    }
  }
  return found;
}

function ordersIn(tab: ListTab, rows: readonly Values[]): Breach[] {
  const found: Breach[] = [];
  for (const [row, values] of rows.entries()) {
    const { order } = values;
    const label = nameOf(values);
    const lost = tab === 'stages' && values.stage_kind === 'lost';
    if (lost && order !== null) found.push({ issue: { code: 'order_of_lost', label }, cells: at(row, 'order') });
    if (tab === 'stages' && !lost && order === null) {
      found.push({ issue: { code: 'order_missing', label }, cells: at(row, 'order') });
    }
    for (const [other, rival] of rows.entries()) {
      if (other <= row || typeof order !== 'number' || order !== rival.order || !sameList(values, rival)) continue;
      const issue = { code: 'same_order', label, other: nameOf(rival), order };
      found.push({ issue, cells: [...at(row, 'order'), ...at(other, 'order')] });
    }
  }
  return found;
}

function offIn(tab: ListTab, rows: readonly Values[]): Breach[] {
  return rows.flatMap((values, row) =>
    values.active !== true && isNeeded(tab, values)
      ? [{ issue: { code: 'needed', label: nameOf(values) }, cells: at(row, 'active') }]
      : [],
  );
}

function stagesIn(rows: readonly Values[], { sections = [] }: Tabs, { knows }: Surroundings): Breach[] {
  const found: Breach[] = [];
  const tell = (issue: Issue, cells: CellOf[]) => found.push({ issue, cells });
  const placed = rows
    .map((values, row) => ({ values, row, order: values.order, kind: String(values.stage_kind) }))
    .filter((stage) => typeof stage.order === 'number')
    .sort((a, b) => Number(a.order) - Number(b.order));
  const ends = { first: nameOf(rows.find(isKind('new')) ?? {}), last: nameOf(rows.find(isKind('won')) ?? {}) };
  for (const [index, { kind, row, values }] of placed.entries()) {
    const astray = (kind === 'new' && index > 0) || (kind === 'won' && index < placed.length - 1);
    if (!astray) continue;
    const others = placed.slice(kind === 'new' ? 0 : index + 1, kind === 'new' ? index : undefined);
    const cells = [...at(row, 'order'), ...others.flatMap((other) => at(other.row, 'order'))];
    tell({ code: 'order_ends', label: nameOf(values), ...ends }, cells);
  }
  if (!rows.some((values) => values.stage_kind === 'contact' && values.active === true)) {
    const cells = rows.flatMap((values, row) => (values.stage_kind === 'contact' ? at(row, 'active') : []));
    tell({ code: 'needed', label: nameOf(rows.find(isKind('contact')) ?? {}) }, cells);
  }
  let before: { row: number; values: Values } | null = null;
  for (const { values, row } of placed) {
    if (before && Number(before.values.probability ?? 0) > Number(values.probability ?? 0)) {
      const issue = { code: 'probability_falls', first: nameOf(before.values), last: nameOf(values) };
      tell(issue, [...at(before.row, 'probability'), ...at(row, 'probability')]);
    }
    before = { row, values };
  }
  for (const [row, values] of rows.entries()) {
    const kind = String(values.stage_kind);
    const label = nameOf(values);
    const always = kind === 'won' ? 100 : kind === 'lost' ? 0 : null;
    if (always !== null && (values.probability ?? 0) !== always) {
      tell({ code: 'always', label, field: 'probability', value: always }, at(row, 'probability'));
    }
    const section = sections.find(({ code }) => code === values.default_section);
    if (section && !SECTIONS_OF[kind]?.includes(String(section.section_kind))) {
      tell({ code: 'wrong_section', label, section: section.code ?? '' }, at(row, 'default_section'));
    }
    for (const code of list(values.requires)) {
      const never = kind !== 'won' && kind !== 'lost' && DEAL_ONLY.includes(code);
      if (!knows.requirement(code) || never) {
        tell({ code: 'bad_requirement', label, typed: code.replace(/^\?/, '') }, at(row, 'requires'));
      }
    }
  }
  return found;
}

const isKind = (kind: string) => (values: Values) => values.stage_kind === kind;

function reasonsIn(rows: readonly Values[], { sections = [] }: Tabs): Breach[] {
  return rows.flatMap((values, row) => {
    const label = nameOf(values);
    const uses = list(values.applies_to);
    if (uses.length === 0) return [{ issue: { code: 'needs_use', label }, cells: at(row, 'applies_to') }];
    const kind = String(sections.find(({ code }) => code === values.default_section)?.section_kind ?? '');
    const refuses = uses.includes('refusal') || uses.includes('churn');
    const fits =
      values.code === 'non_profile'
        ? kind === 'hard_refusal'
        : kind === 'archive'
          ? !refuses
          : ['soft_refusal', 'hard_refusal'].includes(kind) && !uses.includes('archive');
    if (fits) return [];
    const issue = { code: 'wrong_section', label, section: values.default_section ?? '' };
    return [{ issue, cells: at(row, 'default_section', 'applies_to') }];
  });
}

function listsIn(rows: readonly Values[], { stages = [] }: Tabs, { knows }: Surroundings): Breach[] {
  const isStage = (code: string) => stages.some((stage) => stage.code === code);
  return rows.flatMap((values, row) => {
    const label = nameOf(values);
    const found: Breach[] = [];
    for (const pair of list(values.also_requires)) {
      const [stage = '', asked = ''] = pair.split(':').map((half) => half.trim());
      if (isStage(stage) && knows.requirement(asked)) continue;
      found.push({
        issue: { code: 'bad_pair', label, typed: pair, example: 'c2:need' },
        cells: at(row, 'also_requires'),
      });
    }
    return found;
  });
}
