// The rows a new base begins with (rules 1.9–1.11); written only into a tab that has no row yet. Owners replace them.
import type { ListsAsAccepted, ListTab, Values } from '../domain/list-model.ts';
import type { Locale, Texts } from '../locales/shape.ts';
import { countryOf, SETTINGS } from './lexicon.ts';
import { TABS, type TabKey } from './schema.ts';
import { idOf } from './state.ts';
import type { Row } from './tab.ts';

interface StageStart {
  code: string;
  order: number | null;
  stage_kind: string;
  default_section: string;
  process_step: string;
  probability: number;
  max_days: number | null;
  next_action_days: number | null;
  requires: string;
}

const stage = (
  code: string,
  order: number | null,
  stage_kind: string,
  default_section: string,
  process_step: string,
  probability: number,
  max_days: number | null,
  next_action_days: number | null,
  requires: string,
): StageStart => ({
  code,
  order,
  stage_kind,
  default_section,
  process_step,
  probability,
  max_days,
  next_action_days,
  requires,
});

const STAGES = [
  stage('new', 0, 'new', 'to_call', 'search', 0, 7, 1, ''),
  stage('c1', 1, 'contact', 'in_work', 'evaluation', 10, 10, 3, 'manager,contact_details'),
  stage('c2', 2, 'contact', 'in_work', 'proposal', 30, 14, 5, 'category,assessed,proposal'),
  stage('c3', 3, 'contact', 'in_work', 'decision', 60, 21, 3, 'decision_maker,expected_amount,expected_close'),
  stage('deal', 4, 'won', 'customer', 'repeat', 100, null, 3, 'amount,sale_kind,document'),
  stage('refusal', null, 'lost', '', '', 0, null, null, 'reason'),
];

const SECTIONS: [string, number | null][] = [
  ['to_call', null],
  ['in_work', null],
  ['customer', null],
  ['archive', 90],
  ['soft_refusal', 60],
  ['hard_refusal', null],
];

/** code, yearly potential, paid in 12 months (whole currency units), employees */
const TAGS: [string, number, number, number][] = [
  ['large', 1_000_000, 500_000, 250],
  ['medium', 200_000, 100_000, 50],
  ['small', 0, 0, 0],
];

/** code, section, used for, days until the return, whether it counts as a loss */
const REASONS: [string, string, string, number | null, boolean][] = [
  ['non_profile', 'hard_refusal', 'refusal', null, true],
  ['conflict', 'hard_refusal', 'refusal,churn', null, true],
  ['closed', 'hard_refusal', 'refusal,churn', null, true],
  ['no_money', 'soft_refusal', 'refusal,churn', 60, true],
  ['crisis', 'soft_refusal', 'refusal,churn', 90, true],
  ['too_expensive', 'soft_refusal', 'refusal,churn', 60, true],
  ['competitor', 'soft_refusal', 'refusal,churn', 90, true],
  ['no_need', 'soft_refusal', 'refusal,churn', 90, true],
  ['no_dm', 'soft_refusal', 'refusal', 30, true],
  ['no_answer', 'soft_refusal', 'refusal', 30, true],
  ['later', 'archive', 'archive', 90, false],
  ['budget', 'archive', 'archive', 90, false],
  ['season', 'archive', 'archive', 120, false],
  ['no_stock', 'soft_refusal', 'refusal,cancel', 30, true],
  ['changed_mind', 'soft_refusal', 'cancel,churn', 60, true],
  ['quality', 'soft_refusal', 'churn,cancel', 60, true],
  ['small_concession', 'soft_refusal', 'refusal,cancel', 30, true],
  ['no_demand', 'soft_refusal', 'refusal,cancel', 90, true],
  ['not_profitable', 'soft_refusal', 'refusal', 180, true],
  ['mistake', 'hard_refusal', 'refusal', null, false],
];

const ACTIVE_SOURCES = ['cold_call', 'purchased_list', 'exhibition', 'partner'];
const CYCLE_DAYS: Record<string, number> = { production: 90, trade: 45, services: 30, construction: 90, public: 180 };
const SKIPS: Record<string, string> = { transactional: 'c2,c3' };
const ALSO: Record<string, string> = {
  consultative: 'c2:need',
  project: 'c2:need, deal:all_reached, deal:approved',
};

function listRows({ terms }: Locale): Row[] {
  const groups: [string, Record<string, string>, (code: string) => Row][] = [
    ['categories', terms.category, (code) => ({ cycle_days: CYCLE_DAYS[code] ?? null })],
    ['sources', terms.source, (code) => ({ initiative: ACTIVE_SOURCES.includes(code) ? 'active' : 'passive' })],
    ['sale_kinds', terms.sale_kind, (code) => ({ may_skip: SKIPS[code] ?? '', also_requires: ALSO[code] ?? '' })],
    ['channels', terms.channel, (code) => ({ channel_kind: code === 'direct' ? 'direct' : 'indirect' })],
    ['contact_kinds', terms.contact_kind, () => ({})],
    ['departments', terms.department, () => ({})],
    ['roles', terms.role, () => ({})],
    ['deal_statuses', terms.deal_status, () => ({})],
    ['payment_statuses', terms.payment_status, () => ({})],
  ];
  return groups.flatMap(([list, words, more]) =>
    Object.entries(words).map(([code, label], index) => ({ list, ...entry(code, label, index + 1), ...more(code) })),
  );
}

const entry = (code: string, label: string, order: number | null): Row => ({
  code,
  label,
  label_in_cells: label,
  order,
  active: true,
});

/** department, revenue, element, basis, from, rate in percent, bonus in whole currency units */
const RATES: [string, string, string, string, number, number | null, number | null][] = [
  ['sales', 'new', 'rate', 'amount', 0, 8, null],
  ['sales', 'new', 'rate', 'amount', 100_000, 10, null],
  ['sales', 'new', 'rate', 'amount', 200_000, 12, null],
  ['sales', 'repeat', 'rate', 'amount', 0, 4, null],
  ['client', 'repeat', 'rate', 'attainment', 0, 3, null],
  ['client', 'repeat', 'rate', 'attainment', 100, 4, null],
  ['client', 'new', 'rate', 'amount', 0, 5, null],
  ['client', 'repeat', 'bonus', 'attainment', 100, null, 300],
];

/** The lines of the playbook in the order of the locale: "stage block [kind or role]". */
function playbookRows({ texts, today }: Start): Row[] {
  return Object.entries(texts?.playbook ?? {}).map(([code, [text = '', answer = '']], index) => {
    const [stage = '', block = '', more = ''] = code.split(' ');
    return {
      line_id: idOf('B', 3, index + 1),
      stage: stage === 'any' ? '' : stage,
      block,
      text,
      answer,
      material_kind: block === 'material' ? more : '',
      role: block === 'material' || /^\d*$/.test(more) ? '' : more.replace(/\d+$/, ''),
      order: index + 1,
      updated_on: today,
      active: true,
    };
  });
}

/** What a setting means, in words; '' = no setting of ours, or the long words are not at hand. */
export const meaningOf = (key: string, texts: Texts | null): string =>
  (texts?.settings as Record<string, string> | undefined)?.[key] ?? '';

/** Accepted rows as they are written: a value's name in the cells is the one it has. */
export const asWritten = (tab: TabKey, rows: readonly Values[]): Row[] =>
  rows.map((values) => (TABS[tab].key === 'code' ? { ...values, label_in_cells: values.label ?? '' } : { ...values }));

export interface Start {
  locale: Locale;
  /** null = the long words are not at hand: meanings of settings and lines of the playbook stay out. */
  texts: Texts | null;
  decimals: number;
  today: string;
  owner: { name: string; email: string };
  language: string;
  /** Lists as they were accepted last, for tabs that are made anew in an old base. */
  kept?: ListsAsAccepted;
}

/** The starter rows of a tab; money in minor units. Empty for tabs that begin empty. */
export function starterRows(tab: TabKey, start: Start): Row[] {
  const { locale, decimals, today, owner } = start;
  const kept = start.kept?.[tab as ListTab] ?? [];
  if (kept.length > 0) return asWritten(tab, kept);
  const { terms } = locale;
  const minor = (units: number | null): number | null => (units === null ? null : units * 10 ** decimals);
  switch (tab) {
    case 'stages':
      return STAGES.map((row) => ({
        ...entry(row.code, terms.stage[row.code as keyof typeof terms.stage], row.order),
        ...row,
      }));
    case 'sections':
      return SECTIONS.map(([code, revisit_days], index) => ({
        ...entry(code, terms.section[code as keyof typeof terms.section], index + 1),
        section_kind: code,
        revisit_days,
      }));
    case 'tags':
      return [
        ...TAGS.map(([code, potential, paid, headcount], index) => ({
          ...entry(code, terms.tag[code as keyof typeof terms.tag], index + 1),
          min_potential: minor(potential),
          min_paid_12m: minor(paid),
          min_headcount: headcount,
          match: 'any',
          auto: true,
        })),
        { ...entry('non_profile', terms.tag.non_profile, null), match: 'any', auto: false },
      ];
    case 'reasons':
      return REASONS.map(([code, default_section, applies_to, revisit_days, counts_as_loss], index) => ({
        ...entry(code, terms.reason[code as keyof typeof terms.reason], index + 1),
        default_section,
        applies_to,
        revisit_days,
        counts_as_loss,
      }));
    case 'lists':
      return listRows(locale);
    case 'rates':
      return RATES.map(([department, revenue_kind, element, basis, from, rate, bonus]) => ({
        department,
        revenue_kind,
        element,
        basis,
        from,
        rate,
        bonus_amount: minor(bonus),
        valid_from: `${today.slice(0, 7)}-01`,
        valid_to: '',
      }));
    case 'settings':
      return Object.entries({
        ...SETTINGS,
        language: start.language,
        country: countryOf(start.language),
        go_live: today,
      }).map(([key, value]) => ({ key, value, meaning: meaningOf(key, start.texts) }));
    case 'playbook':
      return playbookRows(start);
    case 'team':
      return [
        {
          person_id: 'M-01',
          person: owner.name,
          email: owner.email,
          department: 'management',
          role: 'owner',
          hired_on: today,
          valid_from: today,
          fte: 100,
        },
      ];
    default:
      return [];
  }
}
