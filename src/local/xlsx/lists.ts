// Lists to choose from in an .xlsx file: one rule for each run of cells, long lists on a hidden tab.
import type { Workbook } from '@cj-tech-master/excelts';
import type { BookData, Rule, SheetData } from '../model.ts';
import { lettersOf } from '../services/range/address.ts';
import { isSheetArea, optionsOf } from '../services/rules/rule-check.ts';
import { localeOf } from '../values/locale.ts';
import { absoluteRange, type Sheet } from './xlsx.ts';

/** Excel's own limit for a list written into the rule; such a list cannot hold a comma or a quote either. */
const LONGEST = 255;

/** Gives every cell with a list rule its list; other kinds of rules stay out. */
export function addLists(workbook: Workbook, book: BookData, sheets: readonly Sheet[], names: readonly string[]): void {
  let aside: Sheet | null = null;
  let columns = 0;
  const sourceOf = (rule: Rule): string | null => {
    const [source] = rule.args;
    if (rule.type === 'VALUE_IN_RANGE' && isSheetArea(source)) {
      const at = book.sheets.findIndex((sheet) => sheet.id === source.sheet);
      return at < 0 ? null : absoluteRange(names[at] ?? '', source.area);
    }
    const options = optionsOf(book, rule, localeOf(book.locale));
    if (options === null || options.length === 0) return null;
    const text = options.join(',');
    if (text.length <= LONGEST && options.every((option) => !/[",]/.test(option))) return `"${text}"`;
    aside ??= workbook.addWorksheet(freeName(names), { state: 'hidden' });
    columns += 1;
    options.forEach((option, at) => {
      aside!.getCell(at + 1, columns).value = option;
    });
    return absoluteRange(aside.name, { row: 1, column: columns, rows: options.length, columns: 1 });
  };
  const rules = book.rules.map((rule) => {
    const source = sourceOf(rule);
    if (source === null) return null;
    return {
      type: 'list',
      formulae: [source],
      allowBlank: true,
      showErrorMessage: !rule.allowInvalid,
      ...(rule.help !== null && { showInputMessage: true, prompt: rule.help.slice(0, LONGEST) }),
    };
  });
  book.sheets.forEach((data, at) => {
    for (const { rule, address } of runsOf(book, data)) {
      const list = rules[rule];
      // The prefix is how the library keeps a rule for a whole range, without a copy for each cell.
      if (list) sheets[at]?.dataValidations.add(`range:${address}`, list);
    }
  });
}

const freeName = (names: readonly string[]): string => {
  let name = 'lists';
  while (names.some((one) => one.toLowerCase() === name)) name += '_';
  return name;
};

/** Runs of cells under each other with one rule. */
function runsOf(book: BookData, data: SheetData): { rule: number; address: string }[] {
  const runs: { rule: number; address: string }[] = [];
  const open = new Map<number, { rule: number; from: number }>();
  const close = (column: number, last: number): void => {
    const run = open.get(column);
    open.delete(column);
    if (run === undefined) return;
    const letters = lettersOf(column);
    runs.push({ rule: run.rule, address: `${letters}${run.from}:${letters}${last}` });
  };
  for (let number = 1; number <= data.rows.length + 1; number += 1) {
    const styles = data.rows[number - 1]?.s ?? [];
    for (const column of [...open.keys()])
      if (ruleIn(book, styles, column) !== open.get(column)?.rule) close(column, number - 1);
    styles.forEach((_style, at) => {
      const rule = ruleIn(book, styles, at + 1);
      if (rule !== undefined && !open.has(at + 1)) open.set(at + 1, { rule, from: number });
    });
  }
  return runs;
}

const ruleIn = (book: BookData, styles: readonly number[], column: number): number | undefined =>
  book.styles[styles[column - 1] ?? 0]?.rule;
