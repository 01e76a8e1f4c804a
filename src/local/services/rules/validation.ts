// DataValidation and its builder: every criterion, allowInvalid, help text.
import type { CriterionValue, Rule } from '../../model.ts';
import type { Enum } from '../enums.ts';
import { enumValue } from '../enums.ts';
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
import { isSheetArea } from './rule-check.ts';

type Builder = States['DataValidationBuilder'];
const { local } = membersOf<Builder>();
const mostOptions = 500;

/** A script's argument as plain data. */
export function criterionOf(value: unknown): CriterionValue {
  if (isDate(value)) return { date: value.getTime() };
  const range = stateOf('Range', value);
  if (range) return { sheet: range.sheet, area: { ...range.area } };
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Refusal('Invalid argument: criteria values');
}

/** Plain data as the script gets it back. */
export function criterionValue(host: Host, value: CriterionValue): unknown {
  if (isSheetArea(value)) return rangeAt(host, value.sheet, { ...value.area });
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
  if (values.length > mostOptions) throw new Refusal(`The list may have at most ${mostOptions} values.`);
  return requires(state, 'VALUE_IN_LIST', [...values.map(String), showDropdown]);
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
  requireCheckbox: local([[], [cell], [cell, cell]], (state, ...values) => requires(state, 'CHECKBOX', values)),
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
  withCriteria: local([[enumOf('DataValidationCriteria'), list]], (state, criteria: Enum, values) => {
    const type = String(criteria);
    if (type !== 'VALUE_IN_LIST') return requires(state, type, values);
    const [options, showDropdown] = values;
    if (!Array.isArray(options)) throw new Refusal('Invalid argument: args');
    return valueInList(state, options, showDropdown !== false);
  }),
});
