// Range: data validations and checkboxes.
import type { Content, Rule, SheetData } from '../../model.ts';
import { computedOf } from '../formulas/computed.ts';
import { internRule } from '../interning.ts';
import type { CellInput } from '../members.ts';
import { cell, handleGrid, handleOrNull, make, membersOf, stateOf } from '../members.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import { entryCheckOf } from '../rules/entry-check.ts';
import { argumentsFor, speaksInFormulas } from '../rules/rule-formula.ts';
import { criterionOf, demandDifferent, demandOwnFile } from '../rules/validation.ts';
import type { RangeState } from '../states.ts';
import { enterValues, putContents, styleArea, styleCells } from './cells.ts';
import { gridOf } from './range-place.ts';
import { patching } from './range-style.ts';
import { blockOf, demandSize } from './range-values.ts';

const { read, write, format } = membersOf<RangeState>();

/** The number of a rule that is laid on cells of which (row, column) is the first: its formula is written for that one. */
function ruleIdOf(state: RangeState, rule: object | null | undefined, row: number, column: number): number | undefined {
  const found = stateOf('DataValidation', rule)?.rule;
  if (!found) return undefined;
  // A builder may be laid on cells without build().
  if (found.type === '') throw new Refusal('The data validation rule has no criteria.');
  demandOwnFile(state.host, found);
  const at = { sheet: state.sheet, row, column };
  const own = { ...found, args: [...found.args] };
  return internRule(state.host.book, speaksInFormulas(found) ? { ...own, at } : own);
}

function ruleTeller(state: RangeState) {
  const { host } = state;
  return (_sheet: SheetData, _content: Content, style: number, row: number, column: number): object | null => {
    const rule = host.book.rules[host.book.styles[style]?.rule ?? -1];
    if (!rule) return null;
    const { at: _at, ...plain } = rule;
    return make('DataValidation', { host, rule: { ...plain, args: argumentsFor(rule, row, column) } });
  };
}

const first = (state: RangeState): RangeState => ({ ...state, area: { ...state.area, rows: 1, columns: 1 } });

function checkboxOf(state: RangeState, style: number): Rule | null {
  const rule = state.host.book.rules[state.host.book.styles[style]?.rule ?? -1];
  return rule?.type === 'CHECKBOX' ? rule : null;
}

/** true or false for a checkbox cell, null for any other. */
function checkTeller(state: RangeState) {
  return (sheet: SheetData, content: Content, style: number): boolean | null => {
    const rule = checkboxOf(state, style);
    if (!rule) return null;
    return computedOf(state.host.book, sheet, content) === (rule.args[0] ?? true);
  };
}

function ticking(state: RangeState, on: boolean): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  return () => {
    demandEdit(host.book, sheet, area, host.env.user.email);
    for (let i = 0; i < area.rows; i++) {
      for (let j = 0; j < area.columns; j++) {
        const at = { row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
        const rule = checkboxOf(state, sheet.rows[at.row - 1]?.s[at.column - 1] ?? 0);
        if (!rule) continue;
        const value = on ? (rule.args[0] ?? true) : (rule.args[1] ?? (rule.args.length === 1 ? '' : false));
        if (typeof value === 'object') {
          throw new Error('not in the local Google Sheets: ticking a checkbox whose values are dates');
        }
        enterValues(host.book, sheet, at, () => value, host.entry());
      }
    }
  };
}

function inserting(state: RangeState, values: readonly CellInput[]): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  demandDifferent(values);
  const rule: Rule = { type: 'CHECKBOX', args: values.map(criterionOf), allowInvalid: false, help: null };
  const unchecked = values.length === 0 ? false : (criterionOf(values[1]) ?? '');
  return () => {
    demandEdit(host.book, sheet, area, host.env.user.email);
    styleArea(host.book, sheet, area, { rule: internRule(host.book, rule) });
    // With a checked value only, the cells become empty and do not count as content (fact 1.8).
    const content = typeof unchecked === 'object' || unchecked === '' ? null : unchecked;
    const check = entryCheckOf(host.book, sheet, area, host.locale);
    putContents(sheet, area, (i, j) => {
      check(area.row + i, area.column + j, content, undefined);
      return content;
    });
  };
}

export const rangeRules = {
  getDataValidation: read([[]], (state) => blockOf(first(state), ruleTeller(state))[0]?.[0]),
  getDataValidations: read([[]], (state) => blockOf(state, ruleTeller(state))),
  setDataValidation: format([[handleOrNull('DataValidation')]], (state, rule) =>
    patching(state, { rule: ruleIdOf(state, rule, state.area.row, state.area.column) }),
  ),
  setDataValidations: format([[handleGrid('DataValidation')]], (state, rules) => {
    const sheet = gridOf(state);
    demandSize(state.area, rules);
    const { host, area } = state;
    const ids = rules.map((row, i) => row.map((rule, j) => ruleIdOf(state, rule, area.row + i, area.column + j)));
    return () => {
      demandEdit(host.book, sheet, area, host.env.user.email);
      styleCells(host.book, sheet, area, (i, j) => ({ rule: ids[i]?.[j] }));
    };
  }),
  clearDataValidations: format([[]], (state) => patching(state, { rule: undefined })),
  insertCheckboxes: write([[], [cell], [cell, cell]], (state, ...values) => inserting(state, values)),
  removeCheckboxes: write([[]], (state) => {
    const sheet = gridOf(state);
    const { host, area } = state;
    return () => {
      demandEdit(host.book, sheet, area, host.env.user.email);
      putContents(sheet, area, (i, j) => {
        const row = sheet.rows[area.row + i - 1];
        const content = row?.c[area.column + j - 1] ?? null;
        const rule = checkboxOf(state, row?.s[area.column + j - 1] ?? 0);
        const own: unknown[] = rule && rule.args.length > 0 ? rule.args : [true, false];
        return rule && own.includes(content) ? null : content;
      });
      styleCells(host.book, sheet, area, (i, j) => {
        const style = sheet.rows[area.row + i - 1]?.s[area.column + j - 1] ?? 0;
        return checkboxOf(state, style) ? { rule: undefined } : {};
      });
    };
  }),
  isChecked: read([[]], (state) => {
    const all = blockOf(state, checkTeller(state)).flat();
    return all.every((checked) => checked === all[0]) ? (all[0] ?? null) : null;
  }),
  check: write([[]], (state) => ticking(state, true)),
  uncheck: write([[]], (state) => ticking(state, false)),
};
