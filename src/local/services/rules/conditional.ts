// ConditionalFormatRule and its builder: conditions, looks, colour scales; stored with the sheet.
import type { ConditionalRule } from '../../model.ts';
import { colorOf } from '../color.ts';
import type { Enum } from '../enums.ts';
import { enumValue } from '../enums.ts';
import type { Members } from '../members.ts';
import {
  boolean,
  date,
  defineClass,
  enumOf,
  handles,
  kindOf,
  make,
  membersOf,
  number,
  opened,
  string,
  stringOrNull,
} from '../members.ts';
import { rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { criterionOf, criterionValue } from './validation.ts';

type Builder = States['ConditionalFormatRuleBuilder'];
const { local } = membersOf<Builder>();
const condition = membersOf<States['BooleanCondition']>();
const list = kindOf<unknown[]>((value) => Array.isArray(value));

function copyOf(rule: ConditionalRule): ConditionalRule {
  return JSON.parse(JSON.stringify(rule));
}

function set(state: Builder, change: Partial<ConditionalRule>): object {
  Object.assign(state.rule, change);
  return make('ConditionalFormatRuleBuilder', state);
}

function when(state: Builder, type: string, args: readonly unknown[]): object {
  return set(state, { condition: { type, args: args.map(criterionOf) }, gradient: [] });
}

function look(state: Builder, change: ConditionalRule['format']): object {
  return set(state, { format: { ...state.rule.format, ...change } });
}

const relative = enumOf('RelativeDate');
const interpolation = enumOf('InterpolationType');

const whenDate = (type: string) =>
  local([[date], [relative]], (state, day) => {
    if (typeof (day as Enum).ordinal !== 'function') return when(state, `DATE_${type}`, [day]);
    return set(state, {
      condition: { type: `DATE_${type}_RELATIVE`, args: [{ relative: String(day) }] },
      gradient: [],
    });
  });
const whenNumber = (type: string) => local([[number]], (state, n) => when(state, `NUMBER_${type}`, [n]));
const whenNumbers = (type: string) => local([[number, number]], (state, a, b) => when(state, `NUMBER_${type}`, [a, b]));
const whenText = (type: string) => local([[string]], (state, text) => when(state, `TEXT_${type}`, [text]));

type Point = ConditionalRule['gradient'][number]['at'];

function gradient(state: Builder, at: Point, color: string, type: string, value: string): object {
  const others = state.rule.gradient.filter((point) => point.at !== at);
  const point = { at, color: colorOf(color, null) ?? '#ffffff', type, value };
  return set(state, { condition: null, gradient: [...others, point] });
}

const reading: Members<Builder> = {
  getRanges: local([[]], ({ host, sheet, rule }) =>
    host.list(rule.ranges.map((area) => rangeAt(host, sheet, { ...area }))),
  ),
  getBooleanCondition: local([[]], (state) => (state.rule.condition ? make('BooleanCondition', state) : null)),
  copy: local([[]], ({ host, sheet, rule }) =>
    make('ConditionalFormatRuleBuilder', { host, sheet, rule: copyOf(rule) }),
  ),
};

const flagOf = (key: 'bold' | 'italic' | 'underline' | 'strike') =>
  local([[boolean]], (state, on) => look(state, { [key]: on }));

defineClass('ConditionalFormatRule', reading);

defineClass('BooleanCondition', {
  getCriteriaType: condition.local([[]], ({ rule }) => enumValue('BooleanCriteria', rule.condition?.type ?? '')),
  getCriteriaValues: condition.local([[]], ({ host, rule }) =>
    host.list((rule.condition?.args ?? []).map((value) => criterionValue(host, value))),
  ),
  getBold: condition.local([[]], ({ rule }) => rule.format.bold ?? null),
  getItalic: condition.local([[]], ({ rule }) => rule.format.italic ?? null),
  getUnderline: condition.local([[]], ({ rule }) => rule.format.underline ?? null),
  getStrikethrough: condition.local([[]], ({ rule }) => rule.format.strike ?? null),
});

defineClass('ConditionalFormatRuleBuilder', {
  ...reading,
  build: local([[]], ({ host, sheet, rule }) => {
    if (rule.ranges.length === 0) throw new Refusal('The conditional format rule has no ranges.');
    if (!rule.condition && rule.gradient.length === 0)
      throw new Refusal('The conditional format rule has no condition.');
    return make('ConditionalFormatRule', { host, sheet, rule: copyOf(rule) });
  }),
  setRanges: local([[handles('Range')]], (state, ranges) => {
    const states = ranges.map((range) => opened('Range', range));
    const first = states[0]?.sheet ?? -1;
    if (states.some(({ sheet }) => sheet !== first)) {
      throw new Refusal('Conditional format rule cannot reference a different sheet.');
    }
    state.sheet = first;
    return set(state, { ranges: states.map(({ area }) => ({ ...area })) });
  }),
  setBackground: local([[stringOrNull]], (state, color) => {
    const bg = colorOf(color, null);
    return look(state, bg === undefined ? {} : { bg });
  }),
  setFontColor: local([[stringOrNull]], (state, color) => {
    const hex = colorOf(color, null);
    return look(state, hex === undefined ? {} : { color: hex });
  }),
  setBold: flagOf('bold'),
  setItalic: flagOf('italic'),
  setUnderline: flagOf('underline'),
  setStrikethrough: flagOf('strike'),
  whenCellEmpty: local([[]], (state) => when(state, 'CELL_EMPTY', [])),
  whenCellNotEmpty: local([[]], (state) => when(state, 'CELL_NOT_EMPTY', [])),
  whenDateAfter: whenDate('AFTER'),
  whenDateBefore: whenDate('BEFORE'),
  whenDateEqualTo: whenDate('EQUAL_TO'),
  whenFormulaSatisfied: local([[string]], (state, formula) => when(state, 'CUSTOM_FORMULA', [formula])),
  whenNumberBetween: whenNumbers('BETWEEN'),
  whenNumberEqualTo: whenNumber('EQUAL_TO'),
  whenNumberGreaterThan: whenNumber('GREATER_THAN'),
  whenNumberGreaterThanOrEqualTo: whenNumber('GREATER_THAN_OR_EQUAL_TO'),
  whenNumberLessThan: whenNumber('LESS_THAN'),
  whenNumberLessThanOrEqualTo: whenNumber('LESS_THAN_OR_EQUAL_TO'),
  whenNumberNotBetween: whenNumbers('NOT_BETWEEN'),
  whenNumberNotEqualTo: whenNumber('NOT_EQUAL_TO'),
  whenTextContains: whenText('CONTAINS'),
  whenTextDoesNotContain: whenText('DOES_NOT_CONTAIN'),
  whenTextEqualTo: whenText('EQUAL_TO'),
  whenTextStartsWith: whenText('STARTS_WITH'),
  whenTextEndsWith: whenText('ENDS_WITH'),
  withCriteria: local([[enumOf('BooleanCriteria'), list]], (state, type, args) => when(state, String(type), args)),
  setGradientMinpoint: local([[string]], (state, color) => gradient(state, 'min', color, 'MIN', '')),
  setGradientMaxpoint: local([[string]], (state, color) => gradient(state, 'max', color, 'MAX', '')),
  setGradientMinpointWithValue: local([[string, interpolation, string]], (state, color, type, value) =>
    gradient(state, 'min', color, String(type), value),
  ),
  setGradientMidpointWithValue: local([[string, interpolation, string]], (state, color, type, value) =>
    gradient(state, 'mid', color, String(type), value),
  ),
  setGradientMaxpointWithValue: local([[string, interpolation, string]], (state, color, type, value) =>
    gradient(state, 'max', color, String(type), value),
  ),
});
