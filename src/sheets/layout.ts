// Where the columns of a data tab stand: found by their keys in row 1, whoever moved them.
import type { Run } from './extent.ts';
import type { Head } from './head.ts';
import { MissingColumn } from './lost-keys.ts';
import type { Column, TabSpec } from './schema.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class Layout {
  constructor(
    readonly spec: TabSpec,
    readonly sheet: Sheet,
    readonly head: Head,
  ) {}

  has(key: string): boolean {
    return this.head.keys.has(key);
  }

  at(key: string): number {
    const position = this.head.keys.get(key);
    if (position === undefined) throw new MissingColumn(this.spec.tab, key);
    return position;
  }

  /** The columns of the schema that stand in this tab. */
  present(): Column[] {
    return this.spec.columns.filter((column) => this.has(column.key));
  }

  width(): number {
    const present = this.present();
    if (present.length === 0) throw new MissingColumn(this.spec.tab, this.spec.columns[0]?.key ?? '');
    return Math.max(...present.map((column) => this.at(column.key)));
  }

  /** Where the ids stand, and the column beside them. */
  protected named(): number[] {
    const { columns, key } = this.spec;
    const id = Math.max(
      0,
      columns.findIndex((column) => column.key === key),
    );
    return columns.slice(id, id + 2).map((column) => this.at(column.key));
  }

  /** Neighbouring columns joined, so that each run is one call. */
  runs(keys: readonly string[]): Run[] {
    const columns = this.spec.columns
      .filter((column) => keys.includes(column.key))
      .sort((a, b) => this.at(a.key) - this.at(b.key));
    const found: Run[] = [];
    for (const column of columns) {
      const run = found[found.length - 1];
      if (run && this.at(column.key) === run.first + run.columns.length) run.columns.push(column);
      else found.push({ first: this.at(column.key), columns: [column] });
    }
    return found;
  }

  /** Columns were added or moved since row 1 was read. */
  forgetColumns(): void {
    this.head.forget();
  }

  range(row: number, column: number, rows = 1, columns = 1): GoogleAppsScript.Spreadsheet.Range {
    return this.sheet.getRange(row, column, rows, columns);
  }
}
