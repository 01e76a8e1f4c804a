// RangeList, NamedRange and Selection: ranges in company.

import type { Member, Members } from '../members.ts';
import { defineClass, handle, make, membersOf, opened, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { RangeState, States } from '../states.ts';
import { rangeFormat } from './range-format.ts';
import { rangeAt } from './range-place.ts';
import { rangeRules } from './range-rules.ts';
import { rangeStructure } from './range-structure.ts';
import { rangeValues } from './range-values.ts';

type State = States['RangeList'];
const { local } = membersOf<State>();

/** A setter of Range done on every range of the list: checks come from it, and its writes are queued together. */
function forEach(member: Member<RangeState>): Member<State> {
  return {
    kind: member.kind,
    signatures: member.signatures,
    run({ host, sheet, areas }, args) {
      const writes = areas.map((area) => member.run({ host, sheet, area: { ...area } }, args) as () => void);
      return () => {
        for (const write of writes) write();
      };
    },
  };
}

const shared: Members<RangeState> = {
  setValue: rangeValues.setValue,
  setFormula: rangeValues.setFormula,
  setNumberFormat: rangeValues.setNumberFormat,
  clearContent: rangeValues.clearContent,
  clear: rangeStructure.clear,
  clearFormat: rangeStructure.clearFormat,
  breakApart: rangeStructure.breakApart,
  insertCheckboxes: rangeRules.insertCheckboxes,
  removeCheckboxes: rangeRules.removeCheckboxes,
  clearDataValidations: rangeRules.clearDataValidations,
  check: rangeRules.check,
  uncheck: rangeRules.uncheck,
  setBackground: rangeFormat.setBackground,
  setBorder: rangeFormat.setBorder,
  setFontColor: rangeFormat.setFontColor,
  setFontFamily: rangeFormat.setFontFamily,
  setFontLine: rangeFormat.setFontLine,
  setFontSize: rangeFormat.setFontSize,
  setFontStyle: rangeFormat.setFontStyle,
  setFontWeight: rangeFormat.setFontWeight,
  setHorizontalAlignment: rangeFormat.setHorizontalAlignment,
  setVerticalAlignment: rangeFormat.setVerticalAlignment,
  setNote: rangeFormat.setNote,
  clearNote: rangeFormat.clearNote,
  setWrap: rangeFormat.setWrap,
  setWrapStrategy: rangeFormat.setWrapStrategy,
};

defineClass(
  'RangeList',
  {
    ...Object.fromEntries(Object.entries(shared).map(([name, member]) => [name, forEach(member)])),
    getRanges: local([[]], ({ host, sheet, areas }) =>
      host.list(areas.map((area) => rangeAt(host, sheet, { ...area }))),
    ),
  },
  { cells: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
);

const named = membersOf<States['NamedRange']>();

function targetOf({ host, name }: States['NamedRange']) {
  const found = host.book.namedRanges.find((n) => n.name === name);
  if (!found) throw new Refusal(`The named range "${name}" does not exist.`);
  return found;
}

defineClass('NamedRange', {
  getName: named.read([[]], (state) => targetOf(state).name),
  getRange: named.read([[]], (state) => {
    const { target } = targetOf(state);
    return rangeAt(state.host, target.sheet, { ...target.area });
  }),
  setName: named.structure([[string]], (state, name) => {
    targetOf(state).name = name;
    return make('NamedRange', { host: state.host, name });
  }),
  setRange: named.structure([[handle('Range')]], (state, range) => {
    const { sheet, area } = opened('Range', range);
    targetOf(state).target = { sheet, area: { ...area } };
    return make('NamedRange', state);
  }),
  remove: named.structure([[]], (state) => {
    targetOf(state);
    state.host.book.namedRanges = state.host.book.namedRanges.filter((n) => n.name !== state.name);
  }),
});

const selection = membersOf<States['Selection']>();

function selected({ host }: States['Selection']): RangeState {
  const sheet = host.sheet(host.book.activeSheet);
  return { host, sheet: sheet.id, area: { ...sheet.selection } };
}

defineClass('Selection', {
  getActiveRange: selection.read([[]], (state) => make('Range', selected(state))),
  getCurrentCell: selection.read([[]], (state) => {
    const range = selected(state);
    return make('Range', { ...range, area: { ...range.area, rows: 1, columns: 1 } });
  }),
  getActiveSheet: selection.read([[]], ({ host }) => make('Sheet', { host, sheet: host.book.activeSheet })),
  getActiveRangeList: selection.read([[]], (state) => {
    const { host, sheet, area } = selected(state);
    return make('RangeList', { host, sheet, areas: [area] });
  }),
});
