// What a row of Plans must say (rules 1.8): a month, somebody of Team or a department, a measure; one number for the three.
import { monthOf } from './calendar.ts';
import { type Breach, type CellOf, isBlank, type Values } from './list-model.ts';

const KEYS = ['month', 'scope', 'measure'];
/** 2026-07, a day of it, 7.2026. */
const MONTHS = [/^(?<year>\d{4})[-./](?<month>\d{1,2})(?:[-./]\d{1,2})?$/, /^(?<month>\d{1,2})[-./](?<year>\d{4})$/];

/** A month as people write it: 'YYYY-MM'; '' = it is none. */
function monthIn(typed: string): string {
  const found = MONTHS.map((form) => form.exec(typed.trim())?.groups).find((groups) => groups !== undefined);
  const month = Number(found?.month);
  return month >= 1 && month <= 12 ? `${found?.year}-${String(month).padStart(2, '0')}` : '';
}

/** A row with what is usual: of this month where it says none, of all revenue; months are written in one way. */
export function filledPlan(values: Values, today: string): Values {
  const { month, measure } = values;
  const isBegun = !isBlank(values.scope) && typeof values.value === 'number';
  return {
    ...values,
    month: isBlank(month) && isBegun ? monthOf(today) : monthIn(String(month ?? '')) || (month ?? ''),
    measure: isBlank(measure) && isBegun ? 'revenue' : (measure ?? ''),
  };
}

/** Months that are none, and what is planned twice: of a new row the number goes, of an old one what was changed. */
export function plansIn(rows: readonly { before: Values | null; now: Values }[]): Breach[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ now }, row): Breach[] => {
    const at = (key: string, of = row): CellOf => ({ row: of, key });
    const month = String(now.month ?? '');
    if (month !== '' && monthIn(month) === '') {
      // Without its number a new row waits, and is not taken for one of this month.
      return [{ issue: { code: 'bad_month', typed: month }, cells: [at('month'), at('value')] }];
    }
    if ([...KEYS, 'value'].some((key) => isBlank(now[key]))) return [];
    const plan = KEYS.map((key) => now[key]).join('|');
    const other = first.get(plan);
    if (other === undefined) {
      first.set(plan, row);
      return [];
    }
    const cells = [other, row].flatMap((of) => (rows[of]?.before ? KEYS : ['value']).map((key) => at(key, of)));
    return [{ issue: { code: 'same_plan', month }, cells }];
  });
}
