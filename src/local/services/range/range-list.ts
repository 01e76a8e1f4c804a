// RangeList and Selection: ranges in company.

import type { Member, Members } from '../members.ts';
import { defineClass, enumOf, make, membersOf } from '../members.ts';
import { activeAreas, currentCell, selectAreas } from '../sheet/selection.ts';
import type { RangeState, States } from '../states.ts';
import { nextDataRange } from './data-region.ts';
import { rangeCleanup } from './range-cleanup.ts';
import { rangeFormat } from './range-format.ts';
import { rangeAt } from './range-place.ts';
import { rangeRules } from './range-rules.ts';
import { rangeStructure } from './range-structure.ts';
import { rangeText } from './range-text.ts';
import { rangeValues } from './range-values.ts';

type State = States['RangeList'];
const { local, structure } = membersOf<State>();

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
  setFormulaR1C1: rangeValues.setFormulaR1C1,
  trimWhitespace: rangeCleanup.trimWhitespace,
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
  setBackgroundRGB: rangeFormat.setBackgroundRGB,
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
  setShowHyperlink: rangeText.setShowHyperlink,
  setTextDirection: rangeText.setTextDirection,
  setTextRotation: rangeText.setTextRotation,
  setVerticalText: rangeText.setVerticalText,
  setWrap: rangeFormat.setWrap,
  setWrapStrategy: rangeFormat.setWrapStrategy,
};

defineClass(
  'RangeList',
  {
    ...Object.fromEntries(Object.entries(shared).map(([name, member]) => [name, forEach(member)])),
    activate: structure([[]], (state) => {
      selectAreas(state.host, state.host.sheet(state.sheet), state.areas);
      return make('RangeList', state);
    }),
    getRanges: local([[]], ({ host, sheet, areas }) =>
      host.list(areas.map((area) => rangeAt(host, sheet, { ...area }))),
    ),
  },
  { cells: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
);

const selection = membersOf<States['Selection']>();

function selected({ host }: States['Selection']): RangeState {
  const sheet = host.sheet(host.book.activeSheet);
  return { host, sheet: sheet.id, area: { ...sheet.selection } };
}

defineClass('Selection', {
  getActiveRange: selection.read([[]], (state) => make('Range', selected(state))),
  getCurrentCell: selection.read([[]], ({ host }) => {
    const sheet = host.sheet(host.book.activeSheet);
    return rangeAt(host, sheet.id, currentCell(sheet));
  }),
  getActiveSheet: selection.read([[]], ({ host }) => make('Sheet', { host, sheet: host.book.activeSheet })),
  getActiveRangeList: selection.read([[]], ({ host }) => {
    const sheet = host.sheet(host.book.activeSheet);
    return make('RangeList', { host, sheet: sheet.id, areas: activeAreas(sheet) });
  }),
  getNextDataRange: selection.read([[enumOf('Direction')]], ({ host }, direction) => {
    const sheet = host.sheet(host.book.activeSheet);
    return rangeAt(host, sheet.id, nextDataRange(sheet, String(direction)));
  }),
});
