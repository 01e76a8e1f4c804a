// FilterCriteria and its builder: hidden or visible values, and one condition.
import type { FilterRule } from '../../model.ts';
import type { Enum } from '../enums.ts';
import { enumValue } from '../enums.ts';
import type { Members } from '../members.ts';
import { date, defineClass, enumOf, kindOf, make, membersOf, number, string, strings } from '../members.ts';
import { Refusal } from '../refusal.ts';
import { argumentsFit } from '../rules/criterion-arguments.ts';
import { criterionOf, criterionValue } from '../rules/validation.ts';
import type { States } from '../states.ts';

type Builder = States['FilterCriteriaBuilder'];
const { local } = membersOf<Builder>();

/** A copy that shares nothing with the original. */
export function copyOfRule(rule: FilterRule): FilterRule {
  return {
    hidden: [...rule.hidden],
    visible: rule.visible && [...rule.visible],
    condition: rule.condition && { type: rule.condition.type, args: [...rule.condition.args] },
  };
}

// Google's builder is changed in place; the state is shared so that both ways of writing work.
function set(state: Builder, change: Partial<FilterRule>): object {
  Object.assign(state.rule, change);
  return make('FilterCriteriaBuilder', state);
}

function when(state: Builder, type: string, args: readonly unknown[]): object {
  return set(state, { condition: { type, args: args.map(criterionOf) } });
}

const plainly = (type: string) => local([[]], (state) => when(state, type, []));
const withText = (type: string) => local([[string]], (state, text) => when(state, type, [text]));
const withNumber = (type: string) => local([[number]], (state, n) => when(state, type, [n]));
const withNumbers = (type: string) => local([[number, number]], (state, from, to) => when(state, type, [from, to]));
const relativeDate = enumOf('RelativeDate');
const withDate = (type: string) =>
  local([[date], [relativeDate]], (state, day: Date | Enum) =>
    when(state, relativeDate.matches(day) ? `${type}_RELATIVE` : type, [day]),
  );

const list = kindOf<unknown[]>((value) => Array.isArray(value));

const reading: Members<Builder> = {
  copy: local([[]], ({ host, rule }) => make('FilterCriteriaBuilder', { host, rule: copyOfRule(rule) })),
  getCriteriaType: local([[]], ({ rule }) => rule.condition && enumValue('BooleanCriteria', rule.condition.type)),
  getCriteriaValues: local([[]], ({ host, rule }) =>
    host.list((rule.condition?.args ?? []).map((value) => criterionValue(host, value))),
  ),
  getHiddenValues: local([[]], ({ host, rule }) => host.list(rule.hidden)),
  getVisibleValues: local([[]], ({ host, rule }) => host.list(rule.visible ?? [])),
};

defineClass('FilterCriteria', reading);

defineClass('FilterCriteriaBuilder', {
  ...reading,
  build: local([[]], ({ host, rule }) => make('FilterCriteria', { host, rule: copyOfRule(rule) })),
  setHiddenValues: local([[strings]], (state, values) => set(state, { hidden: [...values], visible: null })),
  setVisibleValues: local([[strings]], (state, values) => set(state, { visible: [...values], hidden: [] })),
  whenCellEmpty: plainly('CELL_EMPTY'),
  whenCellNotEmpty: plainly('CELL_NOT_EMPTY'),
  whenDateAfter: withDate('DATE_AFTER'),
  whenDateBefore: withDate('DATE_BEFORE'),
  whenDateEqualTo: withDate('DATE_EQUAL_TO'),
  whenFormulaSatisfied: withText('CUSTOM_FORMULA'),
  whenNumberBetween: withNumbers('NUMBER_BETWEEN'),
  whenNumberEqualTo: withNumber('NUMBER_EQUAL_TO'),
  whenNumberGreaterThan: withNumber('NUMBER_GREATER_THAN'),
  whenNumberGreaterThanOrEqualTo: withNumber('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  whenNumberLessThan: withNumber('NUMBER_LESS_THAN'),
  whenNumberLessThanOrEqualTo: withNumber('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  whenNumberNotBetween: withNumbers('NUMBER_NOT_BETWEEN'),
  whenNumberNotEqualTo: withNumber('NUMBER_NOT_EQUAL_TO'),
  whenTextContains: withText('TEXT_CONTAINS'),
  whenTextDoesNotContain: withText('TEXT_DOES_NOT_CONTAIN'),
  whenTextEndsWith: withText('TEXT_ENDS_WITH'),
  whenTextEqualTo: withText('TEXT_EQUAL_TO'),
  whenTextStartsWith: withText('TEXT_STARTS_WITH'),
  withCriteria: local([[enumOf('BooleanCriteria'), list]], (state, criteria, values) => {
    const type = String(criteria);
    if (!argumentsFit(type, values)) throw new Refusal('Invalid argument: args');
    return when(state, type, values);
  }),
});
