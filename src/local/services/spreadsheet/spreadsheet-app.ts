// SpreadsheetApp and Charts: the doors, with their enums.
import { enumTable } from '../enums.ts';
import { defineClass, handle, make, membersOf } from '../members.ts';
import { rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States } from '../states.ts';

const { local, read, flush } = membersOf<States['SpreadsheetApp']>();

const spreadsheet = ({ host }: States['SpreadsheetApp']): object => make('Spreadsheet', { host });

function selected(host: Host): object {
  const sheet = host.sheet(host.book.activeSheet);
  return rangeAt(host, sheet.id, { ...sheet.selection });
}

defineClass(
  'SpreadsheetApp',
  {
    getActive: local([[]], spreadsheet),
    getActiveSpreadsheet: local([[]], spreadsheet),
    getActiveSheet: read([[]], ({ host }) => make('Sheet', { host, sheet: host.book.activeSheet })),
    getActiveRange: read([[]], ({ host }) => selected(host)),
    getCurrentCell: read([[]], ({ host }) => {
      const sheet = host.sheet(host.book.activeSheet);
      return rangeAt(host, sheet.id, { ...sheet.selection, rows: 1, columns: 1 });
    }),
    getSelection: local([[]], ({ host }) => make('Selection', { host })),
    setActiveSheet: read([[handle('Sheet')]], ({ host }, sheet) => {
      host.book.activeSheet = host.sheet((sheet as { getSheetId(): number }).getSheetId()).id;
      return sheet;
    }),
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
