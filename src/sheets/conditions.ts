// Conditional formats of the data tabs (ui 9.2): what is late, won, lost, archived or switched off shows in its colour.
import type { StageKind } from '../domain/model.ts';
import { letterOf } from './a1.ts';
import type { Lexicon } from './lexicon.ts';
import type { Names } from './names.ts';
import { COLORS, TONES } from './report-cell.ts';
import { FIRST_ROW, type TabKey } from './schema.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

interface Look {
  background?: string;
  color: string;
  bold?: boolean;
  strike?: boolean;
}

interface Condition {
  /** The columns it paints, from the first to the last. */
  from: string;
  to?: string;
  /** A formula over row 3 with `{key}` for the cell of a column. */
  when: string;
  look: Look;
}

const { new: fresh, contact, won, lost, archive } = TONES;
const WARNING: Look = { background: COLORS.warning, color: COLORS.warningText };
const LATE: Look = { color: COLORS.error, bold: true };
const DUE: Look = { color: COLORS.primary, bold: true };
const WRONG: Look = { background: '#FCE8E6', color: COLORS.error };
const FAINT: Look = { color: COLORS.third };
const TONE_OF: Record<StageKind, Look> = { new: fresh, contact, won, lost };

/** A text of a formula; quotation marks are doubled. */
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const isOne = (key: string, labels: readonly string[]): string =>
  `OR(${labels.map((label) => `{${key}}=${quoted(label)}`).join(';')})`;

/** What the conditions are made from; labels change, so they are written again then. */
export interface Known {
  lexicon: Lexicon;
  names: Names;
}

function clientConditions({ lexicon: { stages, sections, tags } }: Known): Condition[] {
  const stagesOf = (...kinds: StageKind[]) =>
    stages.filter(({ kind }) => kinds.includes(kind)).map(({ label }) => label);
  const sectionsOf = (kind: string) => sections.filter((section) => section.kind === kind).map(({ label }) => label);
  const largest = tags.filter(({ order }) => order !== null).slice(0, 1);
  const open = isOne('stage', stagesOf('new', 'contact'));
  return [
    ...(Object.keys(TONE_OF) as StageKind[]).map((kind) => ({
      from: 'stage',
      when: isOne('stage', stagesOf(kind)),
      look: TONE_OF[kind],
    })),
    { from: 'section', when: isOne('section', sectionsOf('archive')), look: archive },
    { from: 'section', when: isOne('section', sectionsOf('hard_refusal')), look: { color: lost.color } },
    { from: 'next_action_on', when: `AND({next_action_on}<>"";{next_action_on}<TODAY();${open})`, look: LATE },
    { from: 'next_action_on', when: '{next_action_on}=TODAY()', look: DUE },
    { from: 'revisit_on', when: 'AND({revisit_on}<>"";{revisit_on}<=TODAY())', look: LATE },
    ...largest.map(({ label }) => ({
      from: 'tag',
      when: `{tag}=${quoted(label)}`,
      look: { color: COLORS.text, bold: true },
    })),
    // A row typed by hand that is no client yet (BI-16).
    { from: 'client_id', to: 'name', when: 'AND({client_id}="";{name}<>"")', look: WRONG },
    { from: 'client_id', when: '{merged_into}<>""', look: { ...FAINT, strike: true } },
    { from: 'client_id', to: 'source', when: isOne('stage', stagesOf('lost')), look: FAINT },
  ];
}

/** A row typed by hand that is no deal or payment yet: it has no id. */
const waits = (id: string, typed: readonly string[]): string =>
  `AND({${id}}="";OR(${typed.map((key) => `{${key}}<>""`).join(';')}))`;

function dealConditions({ names }: Known): Condition[] {
  const status = (code: string) => quoted(names.label('deal_statuses', code));
  const paid = (code: string) => quoted(names.label('payment_statuses', code));
  return [
    { from: 'deal_id', to: 'amount', when: waits('deal_id', ['client_id', 'amount']), look: WRONG },
    {
      from: 'deal_status',
      when: `OR({deal_status}=${status('open')};{deal_status}=${status('signed')})`,
      look: contact,
    },
    { from: 'deal_status', when: `{deal_status}=${status('done')}`, look: won },
    { from: 'deal_status', when: `{deal_status}=${status('cancelled')}`, look: FAINT },
    { from: 'payment_status', when: `{payment_status}=${paid('partial')}`, look: WARNING },
    { from: 'payment_status', when: `{payment_status}=${paid('paid')}`, look: won },
    {
      from: 'payment_status',
      when: `OR({payment_status}=${paid('overpaid')};{payment_status}=${paid('refunded')})`,
      look: lost,
    },
    {
      from: 'expected_close',
      when: `AND({expected_close}<>"";{expected_close}<TODAY();{deal_status}=${status('open')})`,
      look: LATE,
    },
  ];
}

/** The label of a dictionary's row in the colour of what kind it is. */
function kindConditions(key: string, word: (code: string) => string, looks: Record<string, Look>): Condition[] {
  return Object.entries(looks).map(([code, look]) => ({
    from: 'label',
    when: `{${key}}=${quoted(word(code))}`,
    look,
  }));
}

const SECTION_LOOKS: Record<string, Look> = {
  to_call: fresh,
  in_work: contact,
  customer: won,
  archive,
  soft_refusal: lost,
  hard_refusal: lost,
};
const OFF: Condition = { from: 'code', to: 'label', when: 'AND({label}<>"";{active}=FALSE)', look: FAINT };

/** @returns the conditions of a tab, first match first; none for tabs that need none */
function conditionsOf(tab: TabKey, known: Known): Condition[] {
  const { names } = known;
  switch (tab) {
    case 'clients':
      return clientConditions(known);
    case 'deals':
      return dealConditions(known);
    case 'payments':
      return [
        {
          from: 'payment_id',
          to: 'document',
          when: waits('payment_id', ['deal_id', 'paid_on', 'amount']),
          look: WRONG,
        },
        { from: 'payment_id', to: 'note', when: '{month_closed}=TRUE', look: FAINT },
        { from: 'amount', when: '{amount}<0', look: { color: lost.color } },
      ];
    case 'stages':
      return [OFF, ...kindConditions('stage_kind', (code) => names.label('kind', code), TONE_OF)];
    case 'sections':
      return [OFF, ...kindConditions('section_kind', (code) => names.label('section_kind', code), SECTION_LOOKS)];
    case 'reasons': {
      const { archive: later, soft_refusal, hard_refusal } = SECTION_LOOKS as Record<string, Look>;
      const looks = { archive: later, soft_refusal, hard_refusal } as Record<string, Look>;
      return [OFF, ...kindConditions('default_section', (code) => names.label('sections', code), looks)];
    }
    case 'tags':
    case 'lists':
      return [OFF];
    case 'playbook':
      return [{ ...OFF, from: 'line_id', to: 'answer', when: 'AND({text}<>"";{active}=FALSE)' }];
    case 'daily_minute':
      return [
        { from: 'mood', when: 'AND({mood}<>"";{mood}<=2)', look: lost },
        { from: 'mood', when: '{mood}=3', look: WARNING },
        { from: 'mood', when: '{mood}>=4', look: won },
      ];
    default:
      return [];
  }
}

/** Which column stands where: 1-based, null = not in the tab. */
type Places = (key: string) => number | null;

/**
 * A rule of ours looks at the key in row 1 of each column it reads: it stops when the column is another one, and is
 * known by it as ours when the rules are written again.
 */
function ruleOf(sheet: Sheet, { from, to = from, when, look }: Condition, at: Places): Rule | null {
  const keys = [...new Set([...when.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key))];
  const columns = [from, to, ...keys].map(at);
  if (columns.some((column) => column === null)) return null;
  const letter = (key: string): string => letterOf(at(key) ?? 1);
  const guards = keys.map((key) => `$${letter(key)}$1=${quoted(key)}`).join(';');
  const formula = when.replace(/\{(\w+)\}/g, (_, key: string) => `$${letter(key)}${FIRST_ROW}`);
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=AND(${guards};${formula})`)
    .setRanges([sheet.getRange(`${letter(from)}${FIRST_ROW}:${letter(to)}`)])
    .setFontColor(look.color);
  if (look.background) builder.setBackground(look.background);
  if (look.bold) builder.setBold(true);
  if (look.strike) builder.setStrikethrough(true);
  return builder.build();
}

const OURS = /^=AND\(\$[A-Z]+\$1="[a-z_0-9]+"/;

function isOurs(rule: Rule): boolean {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return OURS.test(String(formula ?? ''));
}

/**
 * Writes the conditional formats of a tab with one call; people's own rules are put back behind ours.
 * @param isNew nothing can stand there yet, so nothing is read
 */
export function setConditions(sheet: Sheet, tab: TabKey, at: Places, known: Known, isNew: boolean): void {
  const ours = conditionsOf(tab, known).flatMap((condition) => ruleOf(sheet, condition, at) ?? []);
  if (ours.length === 0) return;
  const theirs = isNew ? [] : sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
  sheet.setConditionalFormatRules([...ours, ...theirs]);
}
