// What else follows when rows or columns come, go or move: metadata, criteria of filters, slicers, tables, custom formulas of rules.
import type {
  BookData,
  CriterionValue,
  MetadataData,
  PivotData,
  Rule,
  SheetData,
  TableColumn,
  TableData,
} from '../../model.ts';
import { followedFormula, renamedFormula } from '../formulas/formula-text.ts';
import { isFormulaText } from '../rules/rule-formula.ts';
import type { Change, LineChange } from '../sheet/references.ts';
import { areaAfter } from '../sheet/references.ts';

type Line = { axis: 'row' | 'column'; index: number };

/** Where a whole row or column is after the change; null when it is deleted. */
function lineAfter({ axis, index }: Line, change: LineChange): number | null {
  const cell = axis === 'row' ? { row: index, column: 1 } : { row: 1, column: index };
  const area = change.axis === axis ? areaAfter({ ...cell, rows: 1, columns: 1 }, change) : { ...cell };
  return area && (axis === 'row' ? area.row : area.column);
}

function metadataAfter(entry: MetadataData, sheet: SheetData, change: LineChange): MetadataData | null {
  const { axis, index } = entry;
  if (entry.sheet !== sheet.id || axis === undefined || index === undefined) return entry;
  const next = lineAfter({ axis, index }, change);
  return next === null ? null : { ...entry, index: next };
}

function tableAfter(table: TableData, change: LineChange): TableData | null {
  const area = areaAfter(table.area, change);
  if (!area) return null;
  const columns: TableColumn[] = Array.from({ length: area.columns }, () => ({ type: null }));
  table.columns.forEach((column, j) => {
    const at = lineAfter({ axis: 'column', index: table.area.column + j }, change);
    if (at !== null && at >= area.column && at < area.column + area.columns) columns[at - area.column] = column;
  });
  return { ...table, area, columns };
}

function pivotAfter(pivot: PivotData, own: SheetData, sheet: SheetData, change: LineChange): PivotData | null {
  const next = { ...pivot };
  if (own === sheet) {
    const anchor = areaAfter({ row: pivot.row, column: pivot.column, rows: 1, columns: 1 }, change);
    if (!anchor) return null;
    Object.assign(next, { row: anchor.row, column: anchor.column });
    next.shown = pivot.shown && areaAfter(pivot.shown, change);
  }
  if (pivot.source.sheet !== sheet.id) return next;
  const area = areaAfter(pivot.source.area, change);
  const columnOf = <T extends { column: number }>(items: T[]): T[] =>
    present(
      items.map((item) => {
        const column = lineAfter({ axis: 'column', index: item.column }, change);
        return column === null ? null : { ...item, column };
      }),
    );
  // Without its source it stays, as an error.
  if (!area) return { ...next, source: { ...pivot.source, sheet: -1 } };
  return {
    ...next,
    source: { ...pivot.source, area },
    rowGroups: columnOf(pivot.rowGroups),
    columnGroups: columnOf(pivot.columnGroups),
    values: columnOf(pivot.values),
    filters: columnOf(pivot.filters),
  };
}

/** Puts the formulas of rules and filters, which stand in no cell, through `next`; `own` is the sheet on which each is read. */
function mapFormulas(book: BookData, next: (formula: string, own: SheetData) => string): void {
  const mapped = (args: readonly CriterionValue[], own: SheetData) =>
    args.map((arg) => (isFormulaText(arg) ? next(arg, own) : arg));
  if (book.rules.some(({ at }) => at)) {
    // A new list, for the reverse index of the old one speaks of the rules as they were.
    book.rules = book.rules.map((rule) => {
      const own = rule.at && book.sheets.find((one) => one.id === rule.at?.sheet);
      return own ? { ...rule, args: mapped(rule.args, own) } : rule;
    });
  }
  for (const sheet of book.sheets) {
    for (const { rule } of sheet.filterRules ?? []) {
      if (rule.condition) rule.condition.args = mapped(rule.condition.args, sheet);
    }
  }
}

/** Makes the formulas of rules and filters say the new name of a sheet. */
export function renameInRules(book: BookData, old: string, name: string): void {
  mapFormulas(book, (formula) => renamedFormula(formula, old, name));
}

/** The cell for which a rule is written moves along. */
function placeAfter(rule: Rule, sheet: SheetData, change: LineChange): Rule {
  if (rule.at?.sheet !== sheet.id) return rule;
  const cell = areaAfter({ row: rule.at.row, column: rule.at.column, rows: 1, columns: 1 }, change);
  return cell ? { ...rule, at: { sheet: sheet.id, row: cell.row, column: cell.column } } : rule;
}

const present = <T>(items: (T | null)[]): T[] => items.filter((item): item is T & NonNullable<T> => item !== null);

/** Makes these objects follow a change of whole rows or columns of `sheet`; shifted cells alone carry none of them. */
export function followObjects(book: BookData, sheet: SheetData, change: Change): void {
  if (change.kind === 'carry' || change.within) return;
  if (book.metadata) book.metadata = present(book.metadata.map((entry) => metadataAfter(entry, sheet, change)));
  if (sheet.filterRules) {
    sheet.filterRules = present(
      sheet.filterRules.map((one) => {
        const column = lineAfter({ axis: 'column', index: one.column }, change);
        return column === null || !sheet.filter ? null : { ...one, column };
      }),
    );
  }
  if (sheet.slicers) {
    sheet.slicers = present(
      sheet.slicers.map((slicer) => {
        const area = areaAfter(slicer.area, change);
        const column = slicer.column === null ? null : lineAfter({ axis: 'column', index: slicer.column }, change);
        return area && { ...slicer, area, column, rule: column === null ? null : slicer.rule };
      }),
    );
  }
  for (const other of book.sheets) {
    if (other.pivots) other.pivots = present(other.pivots.map((pivot) => pivotAfter(pivot, other, sheet, change)));
  }
  if (sheet.tables) sheet.tables = present(sheet.tables.map((table) => tableAfter(table, change)));
  mapFormulas(book, (formula, own) => followedFormula(formula, own, sheet, change));
  if (book.rules.some(({ at }) => at)) book.rules = book.rules.map((rule) => placeAfter(rule, sheet, change));
}
