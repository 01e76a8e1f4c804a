// SpreadsheetApp and Charts: the doors, with their enums.
import { enumTable } from '../enums.ts';
import { defineClass, handle, make, membersOf, opened } from '../members.ts';
import { rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { spreadsheetFiles } from './files.ts';

const { local, read, flush } = membersOf<States['SpreadsheetApp']>();

type Door = States['SpreadsheetApp'];

const spreadsheet = ({ active }: Door): object | null => active && make('Spreadsheet', { host: active });

/** What is selected in the active spreadsheet: the whole of it or its first cell; null where no spreadsheet is active. */
function selected({ active: host }: Door, size?: { rows: number; columns: number }): object | null {
  if (!host) return null;
  const sheet = host.sheet(host.book.activeSheet);
  return rangeAt(host, sheet.id, { ...sheet.selection, ...size });
}

defineClass(
  'SpreadsheetApp',
  {
    getActive: local([[]], spreadsheet),
    getActiveSpreadsheet: local([[]], spreadsheet),
    getActiveSheet: read(
      [[]],
      ({ active }) => active && make('Sheet', { host: active, sheet: active.book.activeSheet }),
    ),
    getActiveRange: read([[]], (state) => selected(state)),
    getCurrentCell: read([[]], (state) => selected(state, { rows: 1, columns: 1 })),
    getSelection: local([[]], ({ active }) => active && make('Selection', { host: active })),
    setActiveSheet: read([[handle('Sheet')]], (_state, sheet) => {
      const { host, sheet: id } = opened('Sheet', sheet);
      host.book.activeSheet = host.sheet(id).id;
      return sheet;
    }),
    ...spreadsheetFiles,
    flush: flush([[]], () => undefined),
    getUi: local([[]], ({ host }) => {
      if (!host.env.ui) throw new Refusal('Cannot call SpreadsheetApp.getUi() from this context.');
      return make('Ui', { host });
    }),
    newDataValidation: local([[]], ({ host }) =>
      make('DataValidationBuilder', { host, rule: { type: '', args: [], allowInvalid: true, help: null } }),
    ),
    newConditionalFormatRule: local([[]], ({ host }) =>
      make('ConditionalFormatRuleBuilder', {
        host,
        sheet: -1,
        rule: { ranges: [], condition: null, gradient: [], format: {} },
      }),
    ),
  },
  {
    service: 'SpreadsheetApp',
    constants: {
      BorderStyle: enumTable('BorderStyle'),
      WrapStrategy: enumTable('WrapStrategy'),
      DataValidationCriteria: enumTable('DataValidationCriteria'),
      BooleanCriteria: enumTable('BooleanCriteria'),
      RelativeDate: enumTable('RelativeDate'),
      InterpolationType: enumTable('InterpolationType'),
      ProtectionType: enumTable('ProtectionType'),
      BandingTheme: enumTable('BandingTheme'),
      Dimension: enumTable('Dimension'),
      Direction: enumTable('Direction'),
      CopyPasteType: enumTable('CopyPasteType'),
      GroupControlTogglePosition: enumTable('GroupControlTogglePosition'),
      SheetType: enumTable('SheetType'),
    },
  },
);

defineClass(
  'Charts',
  {},
  {
    service: 'Charts',
    constants: {
      ChartType: enumTable('ChartType'),
      ChartHiddenDimensionStrategy: enumTable('ChartHiddenDimensionStrategy'),
      ChartMergeStrategy: enumTable('ChartMergeStrategy'),
      Position: enumTable('Position'),
      CurveStyle: enumTable('CurveStyle'),
      PointStyle: enumTable('PointStyle'),
    },
  },
);
