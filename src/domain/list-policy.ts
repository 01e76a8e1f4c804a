// What must hold in Rates, Team and Settings (rules 1.8, 1.10, 5.4, DQ-13, DQ-14): each rule names the cells that break it.
import { isDay } from './calendar.ts';
import { type Breach, type CellOf, isBlank, type Surroundings, sameText, type Values } from './list-model.ts';
import { wholeIn } from './rate-rules.ts';

const at = (row: number, ...keys: string[]): CellOf[] => keys.map((key) => ({ row, key }));
const nameOf = (values: Values): string => String(values.person || values.department || '');

/** A scheme: what one rate or bonus of a department for a kind of revenue is reckoned by. */
const sameScheme = (a: Values, b: Values): boolean =>
  ['department', 'revenue_kind', 'element'].every((key) => (a[key] ?? '') === (b[key] ?? '')) &&
  String(a.valid_from ?? '') <= (String(b.valid_to ?? '') || '9999') &&
  String(b.valid_from ?? '') <= (String(a.valid_to ?? '') || '9999');

export function ratesIn(rows: readonly Values[]): Breach[] {
  const found = [...rows.flatMap((values, row) => periodIn(values, row)), ...wholeIn(rows)];
  for (const [row, values] of rows.entries()) {
    for (let other = row + 1; other < rows.length; other += 1) {
      const rival = rows[other] as Values;
      if (isBlank(values.department) || !sameScheme(values, rival)) continue;
      const both = (key: string) => [...at(row, key), ...at(other, key)];
      if (isBlank(values.basis) || isBlank(rival.basis)) continue;
      if (values.basis !== rival.basis) found.push({ issue: { code: 'two_bases' }, cells: both('basis') });
      else if ((values.from ?? 0) === (rival.from ?? 0)) {
        found.push({ issue: { code: 'same_threshold', value: Number(values.from ?? 0) }, cells: both('from') });
      }
    }
  }
  return found;
}

function periodIn(values: Values, row: number): Breach[] {
  const [from, to] = [String(values.valid_from ?? ''), String(values.valid_to ?? '')];
  if (to === '' || from <= to) return [];
  return [
    { issue: { code: 'period_turned', label: nameOf(values), from, to }, cells: at(row, 'valid_from', 'valid_to') },
  ];
}

export function teamIn(rows: readonly Values[]): Breach[] {
  const found = rows.flatMap((values, row) => periodIn(values, row));
  for (const [row, values] of rows.entries()) {
    if (isBlank(values.valid_from) && !isBlank(values.person_id)) {
      found.push({ issue: { code: 'first_day', label: nameOf(values) }, cells: at(row, 'valid_from') });
    }
    if (isBlank(values.person)) found.push({ issue: { code: 'empty_label' }, cells: at(row, 'person') });
    for (let other = row + 1; other < rows.length; other += 1) {
      const rival = rows[other] as Values;
      const twin = !isBlank(values.person) && sameText(values.person, rival.person);
      if (!twin || values.person_id === rival.person_id) continue;
      const issue = { code: 'same_label', label: nameOf(values) };
      found.push({ issue, cells: [...at(row, 'person'), ...at(other, 'person')] });
    }
  }
  return found;
}

/** Settings that are one of a few words. */
const CHOICES: Record<string, string> = {
  stage_edit_in_cell: 'on off',
  split_departments: 'on off',
  large_to_developer: 'yes no',
  soften_newcomers: 'yes no',
  stuck_new_counts: 'yes no',
  deal_document: 'contract_or_invoice contract invoice none',
  handover_when: 'first_payment full_payment contract manual',
  handover_mode: 'auto propose',
  assign_new: 'round_robin least_loaded by_category manual',
  assign_client: 'round_robin least_loaded by_category manual',
  leaver_credit: 'house successor',
  clawback_method: 'original_rate net',
  negative_commission: 'carry floor',
};

/** What may stand as the value of a setting; one that begins as a number stays a number. */
export function settingIn(values: Values, row: number, { knows, settings }: Surroundings): Breach[] {
  const key = String(values.key ?? '').trim();
  const value = String(values.value ?? '').trim();
  const isNumber = /^\d{1,12}([.,]\d{1,6})?$/.test(value);
  const readable: Record<string, boolean> = {
    language: knows.language(value),
    currency: value !== '',
    decimals: /^[0-4]$/.test(value),
    country: /^([a-z]{2})?$/i.test(value),
    go_live: value === '' || isDay(value),
    backdate_days: /^\d{1,5}$/.test(value),
    churn_monthly: value === '' || isNumber,
    new_means: /^(first_deal|first_payment|days:\d+)$/.test(value),
  };
  const usual = /^\d/.test(settings[key] ?? '') ? isNumber : true;
  if (readable[key] ?? CHOICES[key]?.split(' ').includes(value) ?? usual) return [];
  return [{ issue: { code: 'bad_setting', label: key, typed: value }, cells: at(row, 'value') }];
}
