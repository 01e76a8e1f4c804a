// Copies of a sheet, in its own spreadsheet or in another one.
import type { BookData, CriterionValue, Rule, SheetArea, SheetData } from '../../model.ts';
import { noteFormula } from '../formulas/spill.ts';
import { internRule, restyle } from '../interning.ts';
import { freeTableName } from '../objects/table-name.ts';

const isArea = (value: CriterionValue): value is SheetArea =>
  typeof value === 'object' && value !== null && 'area' in value;

/** Puts a sheet's validation rules that speak of the sheet itself on the copy; those of other sheets do not leave their file. */
function ownArguments(args: readonly CriterionValue[], from: number, to: number, elsewhere: boolean): CriterionValue[] {
  return args.map((value) => {
    if (!isArea(value)) return value;
    if (value.sheet === from) return { ...value, sheet: to };
    if (elsewhere)
      throw new Error('not in the local Google Sheets: copying a validation by another sheet to another file');
    return value;
  });
}

/** A rule written for a cell of the source is one for that cell of the copy. */
function ownRule(rule: Rule, id: number): Rule {
  return rule.at ? { ...rule, at: { ...rule.at, sheet: id } } : rule;
}

/**
 * A copy of a sheet of `from` for the book `to` (the same or another), under a new id and name. Charts, bandings and slicers get
 * ids of their own, as new objects do at Google; protections stay behind.
 */
export function copySheet(from: BookData, source: SheetData, to: BookData, id: number, name: string): SheetData {
  const elsewhere = from !== to;
  const copy: SheetData = JSON.parse(JSON.stringify(source));
  const styles = new Map<number, number>([[0, 0]]);
  const styleFor = (own: number): number => {
    let style = styles.get(own);
    if (style === undefined) {
      const data = from.styles[own] ?? {};
      const rule = data.rule === undefined ? undefined : from.rules[data.rule];
      const args = rule && ownArguments(rule.args, source.id, id, elsewhere);
      style = restyle(to, 0, { ...data, rule: rule && args && internRule(to, ownRule({ ...rule, args }, id)) });
      styles.set(own, style);
    }
    return style;
  };
  for (const row of copy.rows) if (row) row.s = row.s.map(styleFor);
  for (const { condition } of copy.conditions) {
    if (condition) condition.args = ownArguments(condition.args, source.id, id, elsewhere);
  }
  for (const chart of copy.charts) {
    chart.id = to.nextIds.object++;
    chart.ranges = chart.ranges
      .filter((range) => !elsewhere || range.sheet === source.id)
      .map((range) => (range.sheet === source.id ? { ...range, sheet: id } : range));
  }
  const objects = [...copy.bandings, ...(copy.slicers ?? []), ...(copy.tables ?? []), ...(copy.pivots ?? [])];
  for (const object of objects) object.id = to.nextIds.object++;
  for (const table of copy.tables ?? []) table.name = freeTableName(to, copy);
  for (const pivot of copy.pivots ?? []) {
    if (pivot.source.sheet === source.id) pivot.source.sheet = id;
    else if (elsewhere) throw new Error('not in the local Google Sheets: copying a pivot table without its source');
  }
  noteFormula(copy);
  return Object.assign(copy, { id, name, hidden: false, protections: [] });
}
