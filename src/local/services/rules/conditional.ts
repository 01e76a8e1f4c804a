// ConditionalFormatRule and its builder: conditions, looks, colour scales; stored with the sheet.
import type { ConditionalRule } from '../../model.ts';
import { colorOf, hexOf } from '../color.ts';
import type { Enum } from '../enums.ts';
import { enumValue } from '../enums.ts';
import { referencesOf } from '../formulas/formula-text.ts';
import { colorObject, colorObjectOrNull, colorObjectOrNullOf, keptColor } from '../looks/color.ts';
import type { Member, Members } from '../members.ts';
import {
  booleanOrNull,
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
import type { Host, States } from '../states.ts';
import { argumentsFit } from './criterion-arguments.ts';
import { criterionOf, criterionValue } from './validation.ts';

type Builder = States['ConditionalFormatRuleBuilder'];
type Point = ConditionalRule['gradient'][number];

const { local } = membersOf<Builder>();
const condition = membersOf<States['BooleanCondition']>();
const scale = membersOf<States['GradientCondition']>();
const list = kindOf<unknown[]>((value) => Array.isArray(value));

function copyOf(rule: ConditionalRule): ConditionalRule {
  return JSON.parse(JSON.stringify(rule));
}

/** Refuses rules that stand on another sheet or whose formula speaks of one. */
export function demandOwnSheet(host: Host, sheet: number, rules: readonly States['ConditionalFormatRule'][]): void {
  const { name } = host.sheet(sheet);
  const strange = (formula: string): boolean =>
    referencesOf(formula, host.book).some(({ sheetName }) => sheetName !== null && sheetName !== name);
  for (const { host: from, sheet: own, rule } of rules) {
    const formula = rule.condition?.type === 'CUSTOM_FORMULA' ? String(rule.condition.args[0] ?? '') : '';
    if (from.book !== host.book || own !== sheet || strange(formula)) {
      throw new Refusal('Conditional format rule cannot reference a different sheet.');
    }
  }
}

function set(state: Builder, change: Partial<ConditionalRule>): object {
  Object.assign(state.rule, change);
  return make('ConditionalFormatRuleBuilder', state);
}

function when(state: Builder, type: string, args: readonly unknown[]): object {
  return set(state, { condition: { type, args: args.map(criterionOf) }, gradient: [] });
}

type Format = ConditionalRule['format'];

/** One attribute of the look; undefined takes it out again. */
function look<K extends keyof Format>(state: Builder, key: K, value: Format[K] | undefined): object {
  const { [key]: _old, ...format } = state.rule.format;
  return set(state, { format: value === undefined ? format : { ...format, [key]: value } });
}

const relative = enumOf('RelativeDate');
const interpolation = enumOf('InterpolationType');

const whenDate = (type: string) =>
  local([[date], [relative]], (state, day: Date | Enum) =>
    when(state, relative.matches(day) ? `DATE_${type}_RELATIVE` : `DATE_${type}`, [day]),
  );
const whenNumber = (type: string) => local([[number]], (state, n) => when(state, `NUMBER_${type}`, [n]));
const whenNumbers = (type: string) => local([[number, number]], (state, a, b) => when(state, `NUMBER_${type}`, [a, b]));
const whenText = (type: string) => local([[string]], (state, text) => when(state, `TEXT_${type}`, [text]));

function gradient(state: Builder, point: Point): object {
  const others = state.rule.gradient.filter(({ at }) => at !== point.at);
  return set(state, { condition: null, gradient: [...others, point] });
}

function givenColor(object: object): string {
  const color = keptColor(object);
  if (color === undefined) throw new Refusal('Invalid argument: color');
  return color;
}

const extremes = { min: 'MIN', max: 'MAX' } as const;

/** A point at the lowest or highest value of the ranges, its colour as text or as object. */
function pointMembers(at: 'min' | 'max', name: string): Members<Builder> {
  const point = (state: Builder, color: string): object =>
    gradient(state, { at, color, type: extremes[at], value: '' });
  return {
    [`set${name}`]: local([[string]], (state, color) => point(state, colorOf(color))),
    [`set${name}Object`]: local([[colorObject]], (state, color) => point(state, givenColor(color))),
  };
}

/** A point at a value of its own. */
function valuePointMembers(at: Point['at'], name: string): Members<Builder> {
  return {
    [`set${name}WithValue`]: local([[string, interpolation, string]], (state, color, type, value) =>
      gradient(state, { at, color: colorOf(color), type: String(type), value }),
    ),
    [`set${name}ObjectWithValue`]: local([[colorObject, interpolation, string]], (state, color, type, value) =>
      gradient(state, { at, color: givenColor(color), type: String(type), value }),
    ),
  };
}

const reading: Members<Builder> = {
  getRanges: local([[]], ({ host, sheet, rule }) =>
    host.list(rule.ranges.map((area) => rangeAt(host, sheet, { ...area }))),
  ),
  getBooleanCondition: local([[]], (state) => (state.rule.condition ? make('BooleanCondition', state) : null)),
  getGradientCondition: local([[]], ({ host, rule }) =>
    rule.gradient.length > 0 ? make('GradientCondition', { host, rule }) : null,
  ),
  copy: local([[]], ({ host, sheet, rule }) =>
    make('ConditionalFormatRuleBuilder', { host, sheet, rule: copyOf(rule) }),
  ),
};

const flagOf = (key: 'bold' | 'italic' | 'underline' | 'strike') =>
  local([[booleanOrNull]], (state, on) => look(state, key, on ?? undefined));

defineClass('ConditionalFormatRule', reading);

const told = (key: 'bg' | 'color') =>
  condition.local([[]], ({ host, rule: { format } }) => (format[key] ? hexOf(host.book, format[key]) : null));
const toldObject = (key: 'bg' | 'color') =>
  condition.local([[]], ({ host, rule }) => colorObjectOrNullOf(host, rule.format[key]));

defineClass('BooleanCondition', {
  getCriteriaType: condition.local([[]], ({ rule }) => enumValue('BooleanCriteria', rule.condition?.type ?? '')),
  getCriteriaValues: condition.local([[]], ({ host, rule }) =>
    host.list((rule.condition?.args ?? []).map((value) => criterionValue(host, value))),
  ),
  getBackground: told('bg'),
  getBackgroundObject: toldObject('bg'),
  getFontColor: told('color'),
  getFontColorObject: toldObject('color'),
  getBold: condition.local([[]], ({ rule }) => rule.format.bold ?? null),
  getItalic: condition.local([[]], ({ rule }) => rule.format.italic ?? null),
  getUnderline: condition.local([[]], ({ rule }) => rule.format.underline ?? null),
  getStrikethrough: condition.local([[]], ({ rule }) => rule.format.strike ?? null),
});

type Scale = States['GradientCondition'];

function scaleMembers(at: Point['at'], name: string): Record<string, Member<Scale>> {
  const point = ({ rule }: Scale): Point | undefined => rule.gradient.find((one) => one.at === at);
  return {
    [`get${name}Color`]: scale.local([[]], (state) => {
      const color = point(state)?.color;
      return color === undefined ? '' : hexOf(state.host.book, color);
    }),
    [`get${name}ColorObject`]: scale.local([[]], (state) => colorObjectOrNullOf(state.host, point(state)?.color)),
    [`get${name}Type`]: scale.local([[]], (state) => {
      const type = point(state)?.type;
      return type === undefined ? null : enumValue('InterpolationType', type);
    }),
    [`get${name}Value`]: scale.local([[]], (state) => point(state)?.value ?? ''),
  };
}

defineClass('GradientCondition', {
  ...scaleMembers('min', 'Min'),
  ...scaleMembers('mid', 'Mid'),
  ...scaleMembers('max', 'Max'),
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
    const [first] = states;
    if (states.some(({ host, sheet }) => sheet !== first?.sheet || host.book !== first.host.book)) {
      throw new Refusal('Conditional format rule cannot reference a different sheet.');
    }
    // A rule under construction belongs to the file of its ranges.
    Object.assign(state, { sheet: first?.sheet ?? -1, host: first?.host ?? state.host });
    return set(state, { ranges: states.map(({ area }) => ({ ...area })) });
  }),
  setBackground: local([[stringOrNull]], (state, color) => look(state, 'bg', colorOf(color))),
  setBackgroundObject: local([[colorObjectOrNull]], (state, color) => look(state, 'bg', keptColor(color))),
  setFontColor: local([[stringOrNull]], (state, color) => look(state, 'color', colorOf(color))),
  setFontColorObject: local([[colorObjectOrNull]], (state, color) => look(state, 'color', keptColor(color))),
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
  withCriteria: local([[enumOf('BooleanCriteria'), list]], (state, criteria, args) => {
    const type = String(criteria);
    if (!argumentsFit(type, args)) throw new Refusal('Invalid argument: args');
    return when(state, type, args);
  }),
  ...pointMembers('min', 'GradientMinpoint'),
  ...pointMembers('max', 'GradientMaxpoint'),
  ...valuePointMembers('min', 'GradientMinpoint'),
  ...valuePointMembers('mid', 'GradientMidpoint'),
  ...valuePointMembers('max', 'GradientMaxpoint'),
});
