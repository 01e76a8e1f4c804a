// DataValidation and its builder: every criterion, allowInvalid, help text.
import type { CriterionValue, Rule, SheetArea } from '../../model.ts';
import type { Enum } from '../enums.ts';
import { enumValue, isEnum } from '../enums.ts';
import type { Members } from '../members.ts';
import {
  boolean,
  cell,
  cells,
  date,
  defineClass,
  enumOf,
  handle,
  isDate,
  kindOf,
  make,
  membersOf,
  number,
  opened,
  stateOf,
  string,
  stringOrNull,
} from '../members.ts';
import { rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States } from '../states.ts';
import { argumentsFit } from './criterion-arguments.ts';
import { isSheetArea } from './rule-check.ts';
import { isFormulaText } from './rule-formula.ts';

type Builder = States['DataValidationBuilder'];
const { local } = membersOf<Builder>();
const mostOptions = 500;

// A rule under construction belongs to no file, but a range in it does.
const files = new WeakMap<SheetArea, Host>();

/** Refuses to lay a rule on cells of `host` that speaks of a range in another file. */
export function demandOwnFile(host: Host, rule: Rule): void {
  const strange = rule.args.some((arg) => isSheetArea(arg) && (files.get(arg) ?? host).book !== host.book);
  if (strange) throw new Refusal('The range of a data validation must be in the same spreadsheet.');
}

/** A script's argument as plain data. */
export function criterionOf(value: unknown): CriterionValue {
  if (isDate(value)) {
    if (Number.isNaN(value.getTime())) throw new Refusal('Invalid argument: date');
    return { date: value.getTime() };
  }
  if (isEnum(value, 'RelativeDate')) return { relative: String(value) };
  const range = stateOf('Range', value);
  if (range) {
    const target = { sheet: range.sheet, area: { ...range.area } };
    files.set(target, range.host);
    return target;
  }
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Refusal('Invalid argument: criteria values');
}

/** Plain data as the script gets it back. */
export function criterionValue(host: Host, value: CriterionValue): unknown {
  if (isSheetArea(value)) return rangeAt(files.get(value) ?? host, value.sheet, { ...value.area });
  if (typeof value !== 'object' || value === null) return value;
  return 'date' in value ? host.date(value.date) : enumValue('RelativeDate', value.relative);
}

// Google's builder is changed in place; the state is shared so that both ways of writing work.
function set(state: Builder, change: Partial<Rule>): object {
  Object.assign(state.rule, change);
  return make('DataValidationBuilder', state);
}

function requires(state: Builder, type: string, args: readonly unknown[]): object {
  return set(state, { type, args: args.map(criterionOf) });
}

const withDate = (type: string) => local([[date]], (state, day) => requires(state, `DATE_${type}`, [day]));
const withDates = (type: string) =>
  local([[date, date]], (state, from, to) => requires(state, `DATE_${type}`, [from, to]));
const withNumber = (type: string) => local([[number]], (state, n) => requires(state, `NUMBER_${type}`, [n]));
const withNumbers = (type: string) =>
  local([[number, number]], (state, from, to) => requires(state, `NUMBER_${type}`, [from, to]));
const withText = (type: string) => local([[string]], (state, text) => requires(state, `TEXT_${type}`, [text]));

const list = kindOf<unknown[]>((value) => Array.isArray(value));

function copyOf(rule: Rule): Rule {
  return { ...rule, args: [...rule.args] };
}

const reading: Members<Builder> = {
  getAllowInvalid: local([[]], ({ rule }) => rule.allowInvalid),
  getHelpText: local([[]], ({ rule }) => rule.help),
  getCriteriaType: local([[]], ({ rule }) =>
    rule.type === '' ? null : enumValue('DataValidationCriteria', rule.type),
  ),
  getCriteriaValues: local([[]], ({ host, rule }) => {
    if (rule.type !== 'VALUE_IN_LIST') return host.list(rule.args.map((value) => criterionValue(host, value)));
    const options = rule.args.slice(0, -1);
    return host.list<unknown>([host.list(options), rule.args.at(-1)]);
  }),
  copy: local([[]], ({ host, rule }) => make('DataValidationBuilder', { host, rule: copyOf(rule) })),
};

function valueInList(state: Builder, values: readonly unknown[], showDropdown: boolean): object {
  if (values.length === 0) throw new Refusal('The list of values must not be empty.');
  if (values.length > mostOptions) {
    throw new Refusal(
      `The data validation rule has more items than the limit of ${mostOptions}. Use the "List from a range" criteria instead.`,
    );
  }
  return requires(state, 'VALUE_IN_LIST', [...values.map(String), showDropdown]);
}

/** Refuses a checkbox that would be the same ticked and not, or nothing when ticked. */
export function demandDifferent(values: readonly unknown[]): void {
  if (values.some((value) => value === null || value === undefined))
    throw new Refusal('Invalid argument: checkedValue');
  if (values.length === 2 && values[0] === values[1]) {
    throw new Refusal('The checked and unchecked values must be different.');
  }
}

// A formula may stand for any of the values here, though not in the builder's own methods (live).
const standIn =
  (type: string) =>
  (value: unknown): unknown => {
    if (!isFormulaText(value)) return value;
    return type.startsWith('DATE_') ? new Date(0) : type.startsWith('NUMBER_') ? 0 : value;
  };

// Relative dates are set in Google's page only: withCriteria breaks on them (fact 1.10).
function withCriteria(state: Builder, type: string, values: readonly unknown[]): object {
  const valued = /^(?:NUMBER|DATE|TEXT)_/.test(type) ? values.map(standIn(type)) : values;
  if (type.endsWith('_RELATIVE') || !argumentsFit(type, valued)) throw new Refusal('Invalid argument: args');
  const [first, showDropdown = true] = values;
  if (type === 'VALUE_IN_LIST') return valueInList(state, first as unknown[], showDropdown === true);
  if (type === 'VALUE_IN_RANGE') return requires(state, type, [first, showDropdown]);
  if (type === 'CHECKBOX') demandDifferent(values);
  return requires(state, type, values);
}

defineClass('DataValidation', reading);

defineClass('DataValidationBuilder', {
  ...reading,
  build: local([[]], ({ host, rule }) => {
    if (rule.type === '') throw new Refusal('The data validation rule has no criteria.');
    return make('DataValidation', { host, rule: copyOf(rule) });
  }),
  setAllowInvalid: local([[boolean]], (state, allowInvalid) => set(state, { allowInvalid })),
  setHelpText: local([[stringOrNull]], (state, help) => set(state, { help })),
  requireCheckbox: local([[], [cell], [cell, cell]], (state, ...values) => {
    demandDifferent(values);
    return requires(state, 'CHECKBOX', values);
  }),
  requireDate: local([[]], (state) => requires(state, 'DATE_IS_VALID_DATE', [])),
  requireDateAfter: withDate('AFTER'),
  requireDateBefore: withDate('BEFORE'),
  requireDateBetween: withDates('BETWEEN'),
  requireDateEqualTo: withDate('EQUAL_TO'),
  requireDateNotBetween: withDates('NOT_BETWEEN'),
  requireDateOnOrAfter: withDate('ON_OR_AFTER'),
  requireDateOnOrBefore: withDate('ON_OR_BEFORE'),
  requireFormulaSatisfied: local([[string]], (state, formula) => requires(state, 'CUSTOM_FORMULA', [formula])),
  requireNumberBetween: withNumbers('BETWEEN'),
  requireNumberEqualTo: withNumber('EQUAL_TO'),
  requireNumberGreaterThan: withNumber('GREATER_THAN'),
  requireNumberGreaterThanOrEqualTo: withNumber('GREATER_THAN_OR_EQUAL_TO'),
  requireNumberLessThan: withNumber('LESS_THAN'),
  requireNumberLessThanOrEqualTo: withNumber('LESS_THAN_OR_EQUAL_TO'),
  requireNumberNotBetween: withNumbers('NOT_BETWEEN'),
  requireNumberNotEqualTo: withNumber('NOT_EQUAL_TO'),
  requireTextContains: withText('CONTAINS'),
  requireTextDoesNotContain: withText('DOES_NOT_CONTAIN'),
  requireTextEqualTo: withText('EQUAL_TO'),
  requireTextIsEmail: local([[]], (state) => requires(state, 'TEXT_IS_VALID_EMAIL', [])),
  requireTextIsUrl: local([[]], (state) => requires(state, 'TEXT_IS_VALID_URL', [])),
  requireValueInList: local([[cells], [cells, boolean]], (state, values, showDropdown = true) =>
    valueInList(state, values, showDropdown),
  ),
  requireValueInRange: local([[handle('Range')], [handle('Range'), boolean]], (state, range, showDropdown = true) => {
    opened('Range', range);
    return requires(state, 'VALUE_IN_RANGE', [range, showDropdown]);
  }),
  withCriteria: local([[enumOf('DataValidationCriteria'), list]], (state, criteria: Enum, values) =>
    withCriteria(state, String(criteria), values),
  ),
});
