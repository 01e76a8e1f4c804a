// SpreadsheetApp: the door, with its enums.
import { enumTable } from '../enums.ts';
import { defineClass, make, membersOf } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { appSelection } from './app-selection.ts';
import { spreadsheetFiles } from './files.ts';

const { local, read, flush } = membersOf<States['SpreadsheetApp']>();

type Door = States['SpreadsheetApp'];

const spreadsheet = ({ active }: Door): object | null => active && make('Spreadsheet', { host: active });

defineClass(
  'SpreadsheetApp',
  {
    getActive: local([[]], spreadsheet),
    getActiveSpreadsheet: local([[]], spreadsheet),
    getActiveSheet: read(
      [[]],
      ({ active }) => active && make('Sheet', { host: active, sheet: active.book.activeSheet }),
    ),
    ...appSelection,
    ...spreadsheetFiles,
    flush: flush([[]], () => undefined),
    getUi: local([[]], ({ host }) => {
      if (!host.env.ui) throw new Refusal('Cannot call SpreadsheetApp.getUi() from this context.');
      return make('Ui', { host });
    }),
    newDataValidation: local([[]], ({ host }) =>
      make('DataValidationBuilder', { host, rule: { type: '', args: [], allowInvalid: true, help: null } }),
    ),
    newColor: local([[]], ({ host }) => make('ColorBuilder', { host, color: { is: null } })),
    newTextStyle: local([[]], ({ host }) => make('TextStyleBuilder', { host, font: {} })),
    newRichTextValue: local([[]], ({ host }) => make('RichTextValueBuilder', { host, rich: { text: '', runs: [] } })),
    newFilterCriteria: local([[]], ({ host }) =>
      make('FilterCriteriaBuilder', { host, rule: { hidden: [], visible: null, condition: null } }),
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
      DeveloperMetadataVisibility: enumTable('DeveloperMetadataVisibility'),
      DeveloperMetadataLocationType: enumTable('DeveloperMetadataLocationType'),
      BandingTheme: enumTable('BandingTheme'),
      Dimension: enumTable('Dimension'),
      Direction: enumTable('Direction'),
      CopyPasteType: enumTable('CopyPasteType'),
      GroupControlTogglePosition: enumTable('GroupControlTogglePosition'),
      SheetType: enumTable('SheetType'),
      ColorType: enumTable('ColorType'),
      ThemeColorType: enumTable('ThemeColorType'),
      TextDirection: enumTable('TextDirection'),
      SortOrder: enumTable('SortOrder'),
      TextToColumnsDelimiter: enumTable('TextToColumnsDelimiter'),
      AutoFillSeries: enumTable('AutoFillSeries'),
      PivotTableSummarizeFunction: enumTable('PivotTableSummarizeFunction'),
      PivotValueDisplayType: enumTable('PivotValueDisplayType'),
      RecalculationInterval: enumTable('RecalculationInterval'),
      ValueType: enumTable('ValueType'),
      DataExecutionErrorCode: enumTable('DataExecutionErrorCode'),
      DataExecutionState: enumTable('DataExecutionState'),
      DataSourceParameterType: enumTable('DataSourceParameterType'),
      DataSourceType: enumTable('DataSourceType'),
      FrequencyType: enumTable('FrequencyType'),
      DataSourceRefreshScope: enumTable('DataSourceRefreshScope'),
      DateTimeGroupingRuleType: enumTable('DateTimeGroupingRuleType'),
    },
  },
);
