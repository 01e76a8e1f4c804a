// Columns of converted tables: what they take, and the formats and validations that nobody may lay on them.
import type { Area, Content, SheetData, TableColumn } from '../../model.ts';
import { demandNoPivot } from '../objects/pivot-place.ts';
import { overlap } from '../range/address.ts';
import { Refusal } from '../refusal.ts';
import { rejectedText } from './rule-check.ts';

interface TypedColumn {
  /** Without the heading. */
  area: Area;
  column: TableColumn;
}

function typedColumnsOf(sheet: SheetData): TypedColumn[] {
  return (sheet.tables ?? []).flatMap(({ area, columns }) =>
    columns.flatMap((column, j) => {
      const body = { row: area.row + 1, column: area.column + j, rows: area.rows - 1, columns: 1 };
      return column.type === null ? [] : [{ area: body, column }];
    }),
  );
}

function takes({ type, options }: TableColumn, content: Exclude<Content, null>): boolean {
  if (content === '' || type === 'TEXT' || type === null) return true;
  if (type === 'DROPDOWN') return options?.includes(String(content)) ?? false;
  return typeof content === (type === 'BOOLEAN' ? 'boolean' : 'number');
}

/** The check of values for cells of a sheet that are not anyone's: typed columns and pivot tables; null when it has neither. A formula's value is not looked at: refused. */
export function typeCheckOf(sheet: SheetData): ((row: number, column: number, content: Content) => void) | null {
  const typed = typedColumnsOf(sheet);
  if (typed.length === 0 && !sheet.pivots?.length) return null;
  return (row, column, content) => {
    const place = { row, column, rows: 1, columns: 1 };
    demandNoPivot(sheet, place);
    const found = content === null ? undefined : typed.find(({ area }) => overlap(area, place));
    if (found && content !== null && !takes(found.column, content)) throw new Refusal(rejectedText(place));
  };
}

/** Refuses a change of formats or validations that touches a typed column (fact 1.2). */
export function demandUntyped(sheet: SheetData, area: Area, patch: object): void {
  if (!sheet.tables || !('format' in patch || 'rule' in patch)) return;
  if (typedColumnsOf(sheet).some((typed) => overlap(typed.area, area))) {
    throw new Refusal('This operation is not allowed on cells in typed columns.');
  }
}
