// The probe: compares a live Google Sheets with what the local one does. Paste it into the script of an EMPTY spreadsheet
// (docs/probe.md); the same file runs on the local Sheets in test/local/probe.test.ts. Numbers are those of the list of facts
// that the local Sheets is built to; `open` marks what no source could tell: there, "expected" is what the local Sheets does.

const TAB = 'Probe';
const SCRATCH = 'Probe scratch';
const OTHER = 'Probe other';
const HANDS = 'Probe by hand';
const MANY = 'Probe tab';
const HEADERS = ['number', 'question', 'open', 'expected', 'seen', 'same'];
const LOCALES = ['en_US', 'ru_RU', 'bg_BG', 'hu_HU', 'ro_RO', 'de_DE', 'tr_TR'];

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Probe')
    .addItem('1 Run the checks', 'runChecks')
    .addItem('2 Start the things to do by hand', 'startHands')
    .addItem('2 Next thing', 'nextHand')
    .addItem('2 Save (only when a thing asks for it)', 'saveByScript')
    .addItem('3 Open the page', 'openPage')
    .addItem('4 Start the trigger of one minute', 'startClock')
    .addItem('5 A menu item that is a method', 'menu.method')
    .addItem('6 Measure a large read', 'measureRead')
    .addItem('7 Make 201 tabs', 'makeTabs')
    .addItem('8 Clean up', 'cleanUp')
    .addToUi();
}

// ---- What a check says ------------------------------------------------------------------------------------------

/** A value as a text that can be compared: dates as ISO instants, everything else as JSON. */
function told(value) {
  if (value === undefined) return 'undefined';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What `run` throws, as "Name: message"; "nothing thrown" when it does not. Pending writes are sent, so that theirs count too. */
function failure(run) {
  try {
    run();
    SpreadsheetApp.flush();
    return 'nothing thrown';
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}

/** What a cell holds after a text was written: value, its type, what is shown. */
function written(cell, value) {
  cell.setValue(value);
  return shown(cell);
}

function shown(cell) {
  const value = cell.getValue();
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  return `${kind} ${cell.getDisplayValue()}`;
}

function list(values) {
  return SpreadsheetApp.newDataValidation().requireValueInList(values, true).setAllowInvalid(false).build();
}

// ---- 1 The spreadsheet ------------------------------------------------------------------------------------------

/** Each check gets an empty scratch tab (`small`: of 20 × 10 cells) and the spreadsheet. */
const SPREADSHEET_CHECKS = [
  {
    number: '1.1 a',
    question: 'name of an error of the service',
    expected: 'Exception',
    run: (sheet) => {
      try {
        sheet.getRange(0, 1);
      } catch (error) {
        return error.name;
      }
    },
  },
  {
    number: '1.1 b',
    question: 'is it an instance of Error',
    open: true,
    expected: 'true',
    run: (sheet) => {
      try {
        sheet.getRange(0, 1);
      } catch (error) {
        return error instanceof Error;
      }
    },
  },
  {
    number: '1.2 rows',
    question: 'setValues of 1 row into 2',
    expected:
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    run: (sheet) => failure(() => sheet.getRange('A1:A2').setValues([['x']])),
  },
  {
    number: '1.2 columns',
    question: 'setValues of 5 columns into 4',
    expected:
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
    run: (sheet) => failure(() => sheet.getRange('A1:D1').setValues([[1, 2, 3, 4, 5]])),
  },
  {
    number: '1.2 types',
    question: 'setValues of a text',
    expected: "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    run: (sheet) => failure(() => sheet.getRange('A1').setValues('x')),
  },
  {
    number: '1.2 no rows',
    question: 'getRange of 0 rows',
    expected: 'Exception: The number of rows in the range must be at least 1.',
    run: (sheet) => failure(() => sheet.getRange(1, 1, 0, 1)),
  },
  {
    number: '1.2 no columns',
    question: 'getRange of 0 columns',
    expected: 'Exception: The number of columns in the range must be at least 1.',
    run: (sheet) => failure(() => sheet.getRange(1, 1, 1, 0)),
  },
  {
    number: '1.2 row 0',
    question: 'getRange from row 0',
    expected: 'Exception: The starting row of the range is too small.',
    run: (sheet) => failure(() => sheet.getRange(0, 1)),
  },
  {
    number: '1.2 column 0',
    question: 'getRange from column 0',
    expected: 'Exception: The starting column of the range is too small.',
    run: (sheet) => failure(() => sheet.getRange(1, 0)),
  },
  {
    number: '1.2 A1',
    question: 'getRange of a name that is not there',
    expected: 'Exception: Range not found',
    run: (sheet) => failure(() => sheet.getRange('no such range')),
  },
  {
    number: '1.2 sort',
    question: 'sort of a range that leaves the grid',
    expected: 'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    small: true,
    run: (sheet) => failure(() => sheet.getRange(19, 1, 5, 2).sort(1)),
  },
  {
    number: '1.2 getCell',
    question: 'getCell outside of its range',
    expected: 'Exception: Cell reference out of range',
    run: (sheet) => failure(() => sheet.getRange('A1:B2').getCell(3, 1)),
  },
  {
    number: '1.2 width',
    question: 'width of a column that is not there',
    expected: 'Exception: Those columns are out of bounds.',
    small: true,
    run: (sheet) => failure(() => sheet.getColumnWidth(11)),
  },
  {
    number: '1.2 height',
    question: 'height of a row that is not there',
    expected: 'Exception: Those rows are out of bounds.',
    small: true,
    run: (sheet) => failure(() => sheet.getRowHeight(21)),
  },
  {
    number: '1.2 cells',
    question: 'a million rows more, of ten columns',
    expected:
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    small: true,
    run: (sheet) => failure(() => sheet.insertRowsAfter(20, 1000000)),
  },
  {
    number: '1.2 null',
    question: 'undefined for the values: it is told as null',
    expected: "Exception: The parameters (null) don't match the method signature for SpreadsheetApp.Range.setValues.",
    run: (sheet) => failure(() => sheet.getRange('A1').setValues(undefined)),
  },
  {
    number: '1.2 validation',
    question: 'a script writes what a rejecting list does not hold',
    expected:
      'Exception: The data you entered in cell A1 violates the data validation rules set on this cell. Please enter one of the following values: A, B, C.',
    run: (sheet) => {
      const cell = sheet.getRange('A1').setDataValidation(list(['A', 'B', 'C']));
      return failure(() => cell.setValue('D'));
    },
  },
  {
    number: '1.2 long',
    question: '50,001 characters in a cell',
    expected: 'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    run: (sheet) => failure(() => sheet.getRange('A1').setValue('x'.repeat(50001))),
  },
  {
    number: '1.2 name',
    question: 'a second tab of one name',
    expected: `Exception: A sheet with the name "${SCRATCH}" already exists. Please enter another name.`,
    run: (_sheet, file) => failure(() => file.insertSheet(SCRATCH)),
  },
  {
    number: '1.2 filter',
    question: 'a second filter on a tab',
    expected: "Exception: You can't create a filter in a sheet that already has a filter.",
    run: (sheet) => {
      sheet.getRange('A1:B5').createFilter();
      return failure(() => sheet.getRange('D1:E5').createFilter());
    },
  },
  {
    number: '1.2 rule',
    question: 'a conditional rule for cells of another tab',
    expected: 'Exception: Conditional format rule cannot reference a different sheet.',
    run: (sheet, file) => {
      const other = file.getSheets().find((one) => one.getSheetId() !== sheet.getSheetId());
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenCellNotEmpty()
        .setBackground('#ff0000')
        .setRanges([other.getRange('A1')])
        .build();
      return failure(() => sheet.setConditionalFormatRules([rule]));
    },
  },
  {
    number: '1.2 metadata',
    question: 'developer metadata on a part of a column',
    expected:
      'Exception: Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    run: (sheet) => failure(() => sheet.getRange('A1:A5').addDeveloperMetadata('key')),
  },
  {
    number: '1.3 read',
    question: 'getValues one column past the grid',
    open: true,
    expected: 'nothing thrown',
    small: true,
    run: (sheet) => failure(() => sheet.getRange(1, 11).getValues()),
  },
  {
    number: '1.3 write',
    question: 'setValues one row past the grid',
    open: true,
    expected: 'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    small: true,
    run: (sheet) => failure(() => sheet.getRange(21, 1).setValues([['x']])),
  },
  {
    number: '1.4 formula',
    question: "setValue('=1+1')",
    expected: 'Number 2',
    run: (sheet) => written(sheet.getRange('A1'), '=1+1'),
  },
  {
    number: '1.4 zeros',
    question: "setValue('007')",
    expected: 'Number 7',
    run: (sheet) => written(sheet.getRange('A1'), '007'),
  },
  {
    number: '1.4 date',
    question: "setValue('1/2') in en_US: month and day",
    expected: '1/2',
    run: (sheet, file) =>
      Utilities.formatDate(sheet.getRange('A1').setValue('1/2').getValue(), file.getSpreadsheetTimeZone(), 'M/d'),
  },
  {
    number: '1.4 date shown',
    question: "setValue('1/2') in en_US: what the cell shows",
    open: true,
    expected: '1/2',
    run: (sheet) => sheet.getRange('A1').setValue('1/2').getDisplayValue(),
  },
  {
    number: '1.4 short year',
    question: "setValue('1/2/3')",
    open: true,
    expected: 'String 1/2/3',
    run: (sheet) => written(sheet.getRange('A1'), '1/2/3'),
  },
  {
    number: '1.4 short time',
    question: "setValue('1:2:3')",
    open: true,
    expected: 'String 1:2:3',
    run: (sheet) => written(sheet.getRange('A1'), '1:2:3'),
  },
  {
    number: '1.4 phone',
    question: "setValue('8-999-123-45-67')",
    open: true,
    expected: 'String 8-999-123-45-67',
    run: (sheet) => written(sheet.getRange('A1'), '8-999-123-45-67'),
  },
  {
    number: '1.4 percent',
    question: "setValue('50%')",
    expected: 'Number 50%',
    run: (sheet) => written(sheet.getRange('A1'), '50%'),
  },
  {
    number: '1.4 exponent',
    question: "setValue('1e21')",
    expected: '1e+21',
    run: (sheet) => sheet.getRange('A1').setValue('1e21').getValue(),
  },
  {
    number: '1.4 append',
    question: "appendRow(['007', '=1+1'])",
    expected: '[[7,2]]',
    run: (sheet) => {
      sheet.appendRow(['007', '=1+1']);
      return sheet.getRange('A1:B1').getValues();
    },
  },
  {
    number: '1.5 word',
    question: "setValue('+/-')",
    expected: 'String #ERROR!',
    run: (sheet) => written(sheet.getRange('A1'), '+/-'),
  },
  {
    number: '1.5 phone',
    question: "setValue('+7 999 123-45-67')",
    open: true,
    expected: 'String #ERROR!',
    run: (sheet) => written(sheet.getRange('A1'), '+7 999 123-45-67'),
  },
  {
    number: '1.6 text',
    question: "'007' after setNumberFormat('@')",
    expected: 'String 007',
    run: (sheet) => written(sheet.getRange('A1').setNumberFormat('@'), '007'),
  },
  {
    number: '1.6 list',
    question: '@ for a RangeList, then setValues over it and its neighbour, without a flush between',
    open: true,
    expected: '[["+7 999",7],["007",8]]',
    run: (sheet) => {
      sheet.getRangeList(['A1', 'A2']).setNumberFormat('@');
      return sheet
        .getRange('A1:B2')
        .setValues([
          ['+7 999', '007'],
          ['007', '008'],
        ])
        .getValues();
    },
  },
  {
    number: '1.6 stays',
    question: 'a text written under @ when the format becomes automatic again',
    expected: 'String 007',
    run: (sheet) => {
      const cell = sheet.getRange('A1').setNumberFormat('@').setValue('007');
      SpreadsheetApp.flush();
      return shown(cell.setNumberFormat('general'));
    },
  },
  {
    number: '1.6 sign',
    question: 'a leading apostrophe',
    expected: 'String 007',
    run: (sheet) => written(sheet.getRange('A1'), "'007"),
  },
  {
    number: '1.6 sign in text',
    question: 'a leading apostrophe in a cell of format @',
    open: true,
    expected: "String '007",
    run: (sheet) => written(sheet.getRange('A1').setNumberFormat('@'), "'007"),
  },
  {
    number: '1.6 formula',
    question: "'=1+1' in a cell of format @",
    expected: 'String =1+1',
    run: (sheet) => written(sheet.getRange('A1').setNumberFormat('@'), '=1+1'),
  },
  {
    number: '1.7 null',
    question: 'setValue(null) clears',
    expected: 'String ',
    run: (sheet) => written(sheet.getRange('A1').setValue('x'), null),
  },
  {
    number: '1.8 boxes',
    question: 'last row of a tab with one unticked checkbox in row 9',
    expected: '9',
    run: (sheet) => {
      sheet.getRange('A9').insertCheckboxes();
      return sheet.getLastRow();
    },
  },
  {
    number: '1.8 formula',
    question: 'last row of a tab with a formula that shows nothing in row 8',
    expected: '8',
    run: (sheet) => {
      sheet.getRange('A8').setFormula('=""');
      return sheet.getLastRow();
    },
  },
  {
    number: '1.8 empty',
    question: 'last row and data range of an empty tab',
    expected: '[0,"A1"]',
    run: (sheet) => [sheet.getLastRow(), sheet.getDataRange().getA1Notation()],
  },
  {
    number: '1.8 formats',
    question: 'last row of a tab with only a colour in row 7',
    open: true,
    expected: '0',
    run: (sheet) => {
      sheet.getRange('A7').setBackground('#ff0000');
      return sheet.getLastRow();
    },
  },
  {
    number: '1.9 append',
    question: 'appendRow under an unticked checkbox in row 9 goes to row',
    expected: '10',
    run: (sheet) => {
      sheet.getRange('A9').insertCheckboxes();
      sheet.appendRow(['x']);
      return sheet.getLastRow();
    },
  },
  {
    number: '1.10 default',
    question: 'a rule allows invalid values unless told otherwise',
    expected: 'true',
    run: () => SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).build().getAllowInvalid(),
  },
  {
    number: '1.10 block',
    question: 'one setValues of 5 rows, the third refused by its rule: which are written',
    open: true,
    expected: '["a","b","","",""]',
    run: (sheet) => {
      sheet.getRange('A3').setDataValidation(list(['yes']));
      SpreadsheetApp.flush();
      failure(() => sheet.getRange('A1:A5').setValues([['a'], ['b'], ['c'], ['d'], ['e']]));
      return sheet
        .getRange('A1:A5')
        .getValues()
        .map((row) => row[0]);
    },
  },
  {
    number: '1.10 same run',
    question: 'a label added to a rejecting rule and written in the same run',
    open: true,
    expected: 'String new',
    run: (sheet) => {
      const cell = sheet.getRange('A1').setDataValidation(list(['old']));
      SpreadsheetApp.flush();
      cell.setDataValidation(list(['old', 'new']));
      return written(cell, 'new');
    },
  },
  {
    number: '1.10 copy',
    question: 'copyTo PASTE_DATA_VALIDATION onto inserted rows: rule there, value not',
    open: true,
    expected: '["VALUE_IN_LIST",""]',
    small: true,
    run: (sheet) => {
      sheet
        .getRange('A1')
        .setDataValidation(list(['old']))
        .setValue('old');
      sheet.insertRowsAfter(20, 2);
      sheet.getRange('A1').copyTo(sheet.getRange('A21:A22'), SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
      const rule = sheet.getRange('A22').getDataValidation();
      return [rule ? String(rule.getCriteriaType()) : 'none', sheet.getRange('A22').getValue()];
    },
  },
  {
    number: '1.10 inserted',
    question: 'a row inserted under one with @ and a rule: has it them too',
    open: true,
    expected: '["@","VALUE_IN_LIST"]',
    run: (sheet) => {
      sheet
        .getRange('A1')
        .setNumberFormat('@')
        .setDataValidation(list(['A']));
      const cell = sheet.insertRowsAfter(1, 1).getRange('A2');
      const rule = cell.getDataValidation();
      return [cell.getNumberFormat(), rule ? String(rule.getCriteriaType()) : 'none'];
    },
  },
  {
    number: '1.10 box',
    question: 'a script writes a word over a checkbox',
    open: true,
    expected: 'Exception: The data you entered in cell A1 violates the data validation rules set on this cell.',
    run: (sheet) => failure(() => sheet.getRange('A1').insertCheckboxes().setValue('x')),
  },
  {
    number: '1.10 long list',
    question: 'a list of 501 values',
    open: true,
    expected:
      'Exception: The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
    run: (sheet) =>
      failure(() => sheet.getRange('A1').setDataValidation(list(Array.from({ length: 501 }, (_one, i) => `v${i}`)))),
  },
  {
    number: '1.10 clear',
    question: 'clear({formatOnly: true}) takes the validation too',
    expected: 'null',
    run: (sheet) => {
      const cell = sheet.getRange('A1').setDataValidation(list(['A']));
      cell.clear({ formatOnly: true });
      return cell.getDataValidation();
    },
  },
  {
    number: '1.11 name',
    question: 'a tab named with 101 letters',
    open: true,
    expected: 'Exception: The sheet name cannot be empty or longer than 100 characters.',
    run: (_sheet, file) => failure(() => file.insertSheet('x'.repeat(101))),
  },
  {
    number: '1.11 empty name',
    question: 'a tab renamed to nothing',
    open: true,
    expected: 'Exception: The sheet name cannot be empty or longer than 100 characters.',
    run: (sheet) => failure(() => sheet.setName('')),
  },
  {
    number: '1.11 columns',
    question: '18,279 columns',
    open: true,
    expected: 'Exception: This action would increase the number of columns above the limit of 18278.',
    small: true,
    run: (sheet) => failure(() => sheet.insertColumnsAfter(10, 18269)),
  },
  {
    number: '1.12 active',
    question: 'insertSheet makes the new tab the active one',
    expected: 'true',
    run: (_sheet, file) => {
      const made = file.insertSheet();
      const isActive = file.getActiveSheet().getSheetId() === made.getSheetId();
      file.deleteSheet(made);
      return isActive;
    },
  },
  {
    number: '1.12 none',
    question: 'getSheetByName of a tab that is not there',
    expected: 'null',
    run: (_sheet, file) => file.getSheetByName('no such tab'),
  },
  {
    number: '1.12 no id',
    question: 'getSheetById of an id that is not there',
    expected: 'null',
    run: (_sheet, file) => file.getSheetById(1999999999),
  },
  {
    number: '1.12 hide',
    question: 'hideSheet of the only tab that is not hidden',
    open: true,
    expected: "Exception: You can't hide all the sheets in a document.",
    run: (sheet, file) => {
      const others = file.getSheets().filter((one) => one.getSheetId() !== sheet.getSheetId() && !one.isSheetHidden());
      others.forEach((one) => {
        one.hideSheet();
      });
      const told = failure(() => sheet.hideSheet());
      others.forEach((one) => {
        one.showSheet();
      });
      return told;
    },
  },
  {
    number: '1.13 none',
    question: 'getRangeByName of a name that is not there',
    expected: 'null',
    run: (_sheet, file) => file.getRangeByName('NoSuchName'),
  },
  {
    number: '1.13 remove',
    question: 'removeNamedRange of a name that is not there throws',
    expected: 'true',
    run: (_sheet, file) => failure(() => file.removeNamedRange('NoSuchName')) !== 'nothing thrown',
  },
  {
    number: '1.14 moves',
    question: 'metadata of column B when a column is inserted before it',
    expected: '["C:C"]',
    run: (sheet) => {
      sheet.getRange('B:B').addDeveloperMetadata('probe');
      sheet.insertColumnBefore(1);
      return sheet
        .createDeveloperMetadataFinder()
        .withKey('probe')
        .find()
        .map((one) => one.getLocation().getColumn().getA1Notation());
    },
  },
  {
    number: '1.14 dragged',
    question: 'metadata and named range of column B when a script moves it behind D',
    expected: '["D:D","D1:D3"]',
    run: (sheet, file) => {
      sheet.getRange('B:B').addDeveloperMetadata('probe');
      file.setNamedRange('ProbeDragged', sheet.getRange('B1:B3'));
      sheet.moveColumns(sheet.getRange('B:B'), 5);
      const [found] = sheet.createDeveloperMetadataFinder().withKey('probe').find();
      const named = file.getRangeByName('ProbeDragged').getA1Notation();
      file.removeNamedRange('ProbeDragged');
      return [found.getLocation().getColumn().getA1Notation(), named];
    },
  },
  {
    number: '1.14 twice',
    question: 'one key twice on one column',
    expected: '2',
    run: (sheet) => {
      sheet.getRange('B:B').addDeveloperMetadata('probe').addDeveloperMetadata('probe');
      return sheet.createDeveloperMetadataFinder().withKey('probe').find().length;
    },
  },
  {
    number: '1.14 dies',
    question: 'metadata of a column that is deleted',
    expected: '0',
    run: (sheet) => {
      sheet.getRange('B:B').addDeveloperMetadata('probe');
      sheet.deleteColumn(2);
      return sheet.createDeveloperMetadataFinder().withKey('probe').find().length;
    },
  },
  {
    number: '1.15 editors',
    question: 'editors of a new protection leave the owner out',
    expected: '[]',
    run: (sheet) =>
      sheet
        .getRange('A1')
        .protect()
        .getEditors()
        .map((one) => one.getEmail()),
  },
  {
    number: '1.15 myself',
    question: 'the one who runs the script cannot be taken out of the editors',
    expected: 'true',
    run: (sheet) => {
      const protection = sheet.getRange('A1').protect();
      protection.removeEditor(Session.getEffectiveUser());
      return protection.canEdit();
    },
  },
  {
    number: '1.16 sort',
    question: 'the sort of a filter leaves out its first row',
    expected: '["z","a","b"]',
    run: (sheet) => {
      const range = sheet.getRange('A1:A3').setValues([['z'], ['b'], ['a']]);
      range.createFilter().sort(1, true);
      return range.getValues().map((row) => row[0]);
    },
  },
  {
    number: '1.16 colour',
    question: 'a colour that is none',
    open: true,
    expected: 'Exception: Invalid color string',
    run: (sheet) => failure(() => sheet.getRange('A1').setBackground('nonsense')),
  },
  {
    number: '1.16 replace',
    question: 'setConditionalFormatRules replaces all of them',
    expected: '1',
    run: (sheet) => {
      const rule = (text) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextContains(text)
          .setBackground('#ff0000')
          .setRanges([sheet.getRange('A1')])
          .build();
      sheet.setConditionalFormatRules([rule('a'), rule('b')]);
      sheet.setConditionalFormatRules([rule('c')]);
      return sheet.getConditionalFormatRules().length;
    },
  },
  {
    number: '1.17 finder',
    question: 'a text finder ignores case and takes parts of cells',
    expected: '["A1","A3"]',
    run: (sheet) => {
      sheet.getRange('A1:A3').setValues([['Anna'], ['Ivan'], ['hannah']]);
      return sheet
        .createTextFinder('ANN')
        .findAll()
        .map((cell) => cell.getA1Notation());
    },
  },
  {
    number: '1.17 replace',
    question: 'replaceAllWith of a pattern says how many cells it has changed',
    open: true,
    expected: '[3,"xx","bx","c"]',
    run: (sheet) => {
      const range = sheet.getRange('A1:A3').setValues([['aa'], ['ba'], ['c']]);
      const count = range.createTextFinder('a').useRegularExpression(true).replaceAllWith('x');
      return [count].concat(range.getValues().map((row) => row[0]));
    },
  },
  {
    number: '1.18 title',
    question: 'a chart builder has no setTitle before its kind is chosen',
    expected: 'true',
    run: (sheet) => failure(() => sheet.newChart().setTitle('x')) !== 'nothing thrown',
  },
  {
    number: '9.13 funnel',
    question: 'ChartType has a funnel',
    open: true,
    expected: 'undefined',
    run: () => typeof Charts.ChartType.FUNNEL,
  },
  {
    number: '1.20 tables',
    question: 'a sheet knows its tables',
    open: true,
    expected: 'false',
    run: (sheet) => 'getTables' in sheet || 'createTable' in sheet,
  },
  {
    number: '1.21 order',
    question: 'writes before and after one that is refused, when the refusal is caught',
    open: true,
    expected: '["before","",""]',
    run: (sheet) => {
      sheet.getRange('A2').setDataValidation(list(['yes']));
      SpreadsheetApp.flush();
      failure(() => {
        sheet.getRange('A1').setValue('before');
        sheet.getRange('A2').setValue('no');
        sheet.getRange('A3').setValue('after');
      });
      return sheet
        .getRange('A1:A3')
        .getValues()
        .map((row) => row[0]);
    },
  },
  {
    number: '1.21 tabs',
    question: 'the same over two tabs: the refused write is on the other one',
    open: true,
    expected: '["before",""]',
    run: (sheet, file) => {
      removeTab(file, OTHER);
      const other = file.insertSheet(OTHER).getRange('A1');
      other.setDataValidation(list(['yes']));
      SpreadsheetApp.flush();
      failure(() => {
        sheet.getRange('A1').setValue('before');
        other.setValue('no');
        sheet.getRange('A2').setValue('after');
      });
      removeTab(file, OTHER);
      return sheet
        .getRange('A1:A2')
        .getValues()
        .map((row) => row[0]);
    },
  },
  {
    number: '1.21 where',
    question: 'the line that throws for a refused write: setValue, or a later one',
    open: true,
    expected: 'a later one',
    run: (sheet) => {
      sheet.getRange('A1').setDataValidation(list(['yes']));
      SpreadsheetApp.flush();
      try {
        sheet.getRange('A1').setValue('no');
      } catch (_error) {
        return 'setValue';
      }
      return failure(() => undefined) === 'nothing thrown' ? 'none' : 'a later one';
    },
  },
  {
    number: '1.23 note',
    question: 'setNotes of a number',
    expected: '25.0',
    run: (sheet) => {
      sheet.getRange('A1').setNotes([[25]]);
      return sheet.getRange('A1').getNote();
    },
  },
  {
    number: '1.23 copy',
    question: 'two cells copied into a place of three (issue 427192537)',
    open: true,
    expected: '["x","y",""]',
    run: (sheet) => {
      sheet.getRange('A1:A2').setValues([['x'], ['y']]);
      sheet.getRange('A1:A2').copyTo(sheet.getRange('C1:C3'));
      return sheet
        .getRange('C1:C3')
        .getValues()
        .map((row) => row[0]);
    },
  },
  {
    number: '1.23 boxes',
    question: 'removeCheckboxes leaves neither the rule nor the FALSE',
    expected: '[null,""]',
    run: (sheet) => {
      const cell = sheet.getRange('A1').insertCheckboxes().removeCheckboxes();
      return [cell.getDataValidation(), cell.getValue()];
    },
  },
  {
    number: '8.4 time',
    question: "setValue('10:30') is a time of 30 December 1899",
    expected: '1899-12-30 10:30',
    run: (sheet, file) =>
      Utilities.formatDate(
        sheet.getRange('A1').setValue('10:30').getValue(),
        file.getSpreadsheetTimeZone(),
        'yyyy-MM-dd HH:mm',
      ),
  },
  {
    number: '1.24 open ranges',
    question: 'a RangeList of open ranges takes a format',
    open: true,
    expected: '["#ff0000","#ff0000"]',
    small: true,
    run: (sheet) => {
      sheet.getRangeList(['A2:A', 'C:C']).setBackground('#ff0000');
      return [sheet.getRange('A20').getBackground(), sheet.getRange('C1').getBackground()];
    },
  },
];

// ---- 2 The language, 4 rights, 5 small services -----------------------------------------------------------------

/** Each gets the spreadsheet. */
const SERVICE_CHECKS = [
  {
    number: '2.1',
    question: 'globals of the web that are there all the same',
    expected: '[]',
    run: () => {
      const has = (name) => Function(`return typeof ${name} !== 'undefined'`)();
      const web = [
        'setTimeout',
        'setInterval',
        'clearTimeout',
        'TextEncoder',
        'TextDecoder',
        'ReadableStream',
        'WritableStream',
        'fetch',
        'URL',
        'URLSearchParams',
        'Blob',
        'File',
        'FormData',
        'DOMException',
      ];
      const more = ['atob', 'btoa', 'crypto', 'window', 'navigator', 'performance', 'process', 'structuredClone'];
      const late = ['queueMicrotask', 'AbortController', 'Event', 'EventTarget', 'Headers', 'Request', 'Response'];
      return web.concat(more, late).filter(has);
    },
  },
  {
    number: '2.1 there',
    question: 'console and WebAssembly are there',
    expected: '["object","object"]',
    run: () => [typeof console, typeof WebAssembly],
  },
  {
    number: '2.5 listed',
    question: 'a function that the script puts on the global object while it loads can be called by itself',
    expected: 'assigned',
    run: () => globalThis.assignedForPage(),
  },
  {
    number: '2.7 enum',
    question: 'an enum as JSON',
    expected: '"PASTE_VALUES"',
    run: () => JSON.stringify(SpreadsheetApp.CopyPasteType.PASTE_VALUES),
  },
  {
    number: '9.11 syntax',
    question: 'newer syntax, given to Function while the script runs',
    open: true,
    expected: '[1,2,3]',
    run: () => Function('const a = null; let b = null; b ??= 3; return [a?.x ?? 1, 2, b];')(),
  },
  {
    number: '9.11 Intl',
    question: 'Intl knows other languages',
    open: true,
    expected: '1.234,5 понедельник',
    run: () => {
      const day = new Intl.DateTimeFormat('ru', { weekday: 'long', timeZone: 'UTC' }).format(new Date(4 * 86400000));
      return `${new Intl.NumberFormat('de-DE').format(1234.5)} ${day}`;
    },
  },
  {
    number: '4.4 many minutes',
    question: 'a trigger of every seven minutes',
    open: true,
    expected: 'Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    run: () => failure(() => ScriptApp.newTrigger('tellClock').timeBased().everyMinutes(7).create()),
  },
  {
    number: '4.10 consent',
    question: 'consent that is still missing',
    expected: 'NOT_REQUIRED',
    run: () => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
  },
  {
    number: '4.8 key',
    question: 'the key of the active user is a text that stays within a run',
    expected: 'true',
    run: () => {
      const [one, two] = [Session.getTemporaryActiveUserKey(), Session.getTemporaryActiveUserKey()];
      return one !== '' && one === two;
    },
  },
  {
    number: '4.8',
    question: 'in a menu item, the active user is the effective user',
    expected: 'true',
    run: () => Session.getActiveUser().getEmail() === Session.getEffectiveUser().getEmail(),
  },
  {
    number: '5.3',
    question: 'a property of 9,300 bytes',
    open: true,
    expected: 'Exception: Argument too large: value',
    run: () => failure(() => PropertiesService.getDocumentProperties().setProperty('probe', 'x'.repeat(9300))),
  },
  {
    number: '5.4 long',
    question: 'a cache value of 102,401 bytes',
    expected: 'Exception: Argument too large: value',
    run: () => failure(() => CacheService.getScriptCache().put('probe', 'x'.repeat(102401), 10)),
  },
  {
    number: '5.4 key',
    question: 'a cache key of no letters',
    expected: 'Exception: Invalid argument: key',
    run: () => failure(() => CacheService.getScriptCache().put('', 'x', 10)),
  },
  {
    number: '5.4 null',
    question: 'null put into the cache',
    expected: 'null, a String',
    run: () => {
      CacheService.getScriptCache().put('probe', null, 10);
      const value = CacheService.getScriptCache().get('probe');
      return `${value}, a ${Object.prototype.toString.call(value).slice(8, -1)}`;
    },
  },
  {
    number: '5.4 object',
    question: 'an object put into the cache',
    expected: '[object Object]',
    run: () => {
      CacheService.getScriptCache().put('probe', {}, 10);
      return CacheService.getScriptCache().get('probe');
    },
  },
  {
    number: '5.4 thousand',
    question: 'of a thousand items and one more, how many are left; is the first',
    open: true,
    expected: '[901,false]',
    run: () => {
      const cache = CacheService.getDocumentCache();
      const keys = Array.from({ length: 1000 }, (_one, i) => `probe ${i}`);
      cache.putAll(Object.fromEntries(keys.map((key) => [key, 'x'])), 60);
      cache.put('probe last', 'x', 60);
      const left = Object.keys(cache.getAll(keys.concat('probe last')));
      cache.removeAll(keys.concat('probe last'));
      return [left.length, left.includes('probe 0')];
    },
  },
  {
    number: '5.5 twice',
    question: 'tryLock while the lock is held by this run',
    expected: 'true',
    run: () => {
      const lock = LockService.getScriptLock();
      lock.tryLock(1000);
      const again = lock.tryLock(1000);
      lock.releaseLock();
      return again;
    },
  },
  {
    number: '5.5 negative',
    question: 'tryLock and waitLock of less than no time',
    open: true,
    expected: '["false","Exception: Lock timeout: another process was holding the lock for too long."]',
    run: () => {
      const lock = LockService.getScriptLock();
      return [seenBy(() => lock.tryLock(-1)), failure(() => lock.waitLock(-1))];
    },
  },
  {
    number: '5.5 zero',
    question: 'tryLock of no time',
    expected: 'true',
    run: () => {
      const lock = LockService.getScriptLock();
      const got = lock.tryLock(0);
      lock.releaseLock();
      return got;
    },
  },
  {
    number: '5.7 sleep',
    question: 'sleep of more than five minutes throws',
    expected: 'true',
    run: () => failure(() => Utilities.sleep(300001)) !== 'nothing thrown',
  },
  {
    number: '8.3 zone',
    question: 'the zone of the script is that of the manifest, whatever the spreadsheet has',
    expected: 'Etc/UTC',
    run: () => Session.getScriptTimeZone(),
  },
  {
    number: '8.2 short',
    question: "the locale after setSpreadsheetLocale('fr')",
    open: true,
    expected: 'fr',
    run: (file) => {
      file.setSpreadsheetLocale('fr');
      const locale = file.getSpreadsheetLocale();
      file.setSpreadsheetLocale('en_US');
      return locale;
    },
  },
];

// ---- 8 Languages of the spreadsheet: each check runs once in every locale ---------------------------------------

const SHEET_WORDS = {
  ru_RU: 'Лист',
  bg_BG: 'Лист',
  hu_HU: 'Munkalap',
  ro_RO: 'Foaie',
  de_DE: 'Tabellenblatt',
  tr_TR: 'Sayfa',
};
const TRUE_WORDS = { ru_RU: 'ИСТИНА', bg_BG: 'TRUE', hu_HU: 'IGAZ', ro_RO: 'TRUE', de_DE: 'WAHR', tr_TR: 'DOĞRU' };

const LOCALE_CHECKS = [
  {
    number: '8.1 comma',
    question: `setFormula('=LEFT("ab",1)')`,
    expected: (locale) => (locale === 'en_US' ? 'a' : '#ERROR!'),
    run: (sheet) => sheet.getRange('A1').setFormula('=LEFT("ab",1)').getDisplayValue(),
  },
  {
    number: '8.1 semicolon',
    question: "setFormula('=SUM(1;2)')",
    expected: () => '3',
    run: (sheet) => sheet.getRange('A1').setFormula('=SUM(1;2)').getDisplayValue(),
  },
  {
    number: '9.12 read back',
    question: "getFormula after setFormula('=SUM(1;2)')",
    open: true,
    expected: () => '=SUM(1;2)',
    run: (sheet) => sheet.getRange('A1').setFormula('=SUM(1;2)').getFormula(),
  },
  {
    number: '8.2 ISO day',
    question: "setValue('2026-03-04') is a date, its day and month",
    open: true,
    expected: () => 'Date 4.3',
    run: (sheet, file) => {
      const value = sheet.getRange('A1').setValue('2026-03-04').getValue();
      if (typeof value === 'string') return `String ${value}`;
      return `Date ${Utilities.formatDate(value, file.getSpreadsheetTimeZone(), 'd.M')}`;
    },
  },
  {
    number: '8.2 true',
    question: 'TRUE, as it is shown',
    open: true,
    expected: (locale) => TRUE_WORDS[locale] || 'TRUE',
    run: (sheet) => sheet.getRange('A1').setValue(true).getDisplayValue(),
  },
  {
    number: '8.2 new tab',
    question: 'the name of a tab inserted without one, without its digits',
    open: true,
    expected: (locale) => SHEET_WORDS[locale] || 'Sheet',
    run: (_sheet, file) => {
      const made = file.insertSheet();
      const name = made.getName().replace(/\d+$/, '');
      file.deleteSheet(made);
      return name;
    },
  },
  {
    number: '8.3 decimal',
    question: "setValue('1,5')",
    open: true,
    expected: (locale) => (locale === 'en_US' ? 'String 1,5' : 'Number 1,5'),
    run: (sheet) => written(sheet.getRange('A1'), '1,5'),
  },
];

// ---- Things that only a person can do: each is recorded while it is the present one -----------------------------

/** `before` prepares the tab, `after` reads what is left; events are recorded in between, with the cells they name. */
const HANDS_TO_DO = [
  {
    number: '4.2 type',
    todo: 'Type  abc  into B2 and press Enter',
    after: () => `mode ${store().getProperty('mode')}`,
    expected: 'edit B2 value=abc; change EDIT; mode LIMITED',
  },
  {
    number: '4.2 overwrite',
    todo: 'Type  new  over the word in B2',
    before: (sheet) => sheet.getRange('B2').setValue('old'),
    expected: 'edit B2 value=new old=old; change EDIT',
  },
  {
    number: '4.2 clear',
    todo: 'Select B2 and press Delete',
    before: (sheet) => sheet.getRange('B2').setValue('old'),
    expected: 'edit B2 old=old; change EDIT',
  },
  {
    number: '4.2 tick',
    todo: 'Click the checkbox in B2',
    open: true,
    before: (sheet) => sheet.getRange('B2').insertCheckboxes(),
    expected: 'edit B2 value=TRUE old=false; change EDIT',
  },
  {
    number: '4.2 paste',
    todo: 'Copy D2:D3 and paste them (Ctrl+V) into B2',
    before: (sheet) => sheet.getRange('D2:D3').setValues([['x'], ['y']]),
    expected: 'edit B2:B3; change EDIT',
  },
  {
    number: '9.16 paste on text',
    todo: 'Copy D2 and paste it (Ctrl+V) into B2, whose format is plain text',
    open: true,
    before: (sheet) => {
      sheet.getRange('D2').setValue('x');
      sheet.getRange('B2').setNumberFormat('@');
    },
    after: (sheet) => `format ${sheet.getRange('B2').getNumberFormat()}`,
    expected: 'edit B2 value=x; change EDIT; format 0.###############',
  },
  {
    number: '4.2 fill',
    todo: 'Drag the fill handle of B2 down to B4',
    open: true,
    before: (sheet) => sheet.getRange('B2').setValue('x'),
    expected: 'edit B3:B4; change EDIT',
  },
  {
    number: '9.16 clear apart',
    todo: 'Select B2, hold Ctrl and click B4, press Delete',
    open: true,
    before: (sheet) => sheet.getRange('B2:B4').setValues([['x'], ['y'], ['z']]),
    expected: 'edit B2 old=x; edit B4 old=z; change EDIT; change EDIT',
  },
  {
    number: '9.16 sort',
    todo: 'Select B2:B4, right click, More cell actions, Sort range, sort A to Z',
    open: true,
    before: (sheet) => sheet.getRange('B2:B4').setValues([['z'], ['y'], ['x']]),
    expected: 'nothing',
  },
  {
    number: '9.16 move',
    todo: 'Drag the cell B2 by its edge to B6',
    open: true,
    before: (sheet) => sheet.getRange('B2').setValue('x'),
    expected: 'change EDIT',
  },
  {
    number: '4.2 insert row',
    todo: 'Insert a row above row 3',
    expected: 'change INSERT_ROW',
  },
  {
    number: '4.2 delete row',
    todo: 'Delete row 3',
    expected: 'change REMOVE_ROW',
  },
  {
    number: '9.14 undo',
    todo: 'Type  typed  into B2; then menu Probe, "2 Save"; then press Ctrl+Z once',
    open: true,
    save: (sheet) => sheet.getRange('C2').setValue('saved'),
    after: (sheet) => `cells ${JSON.stringify(sheet.getRange('B2:C2').getValues()[0])}`,
    expected: 'edit B2 value=typed; edit B2; change EDIT; change EDIT; cells ["","saved"]',
  },
  {
    number: '9.17 hidden row',
    todo: 'Select B3, menu Data, Create a filter (row 1 is hidden, rows 1 and 2 are frozen)',
    open: true,
    before: (sheet) => {
      sheet.getRange('B1:C4').setValues([
        ['key', 'key'],
        ['name', 'sum'],
        ['x', 1],
        ['y', 2],
      ]);
      sheet.hideRows(1);
      sheet.setFrozenRows(2);
    },
    after: (sheet) => `filter ${sheet.getFilter() ? sheet.getFilter().getRange().getA1Notation() : 'none'}`,
    expected: 'filter A1:C4',
  },
  {
    number: '9.17 warning',
    todo: 'Drag the fill handle of C2 down to C4. If you are asked whether you are sure, say OK and type  yes  into E1, else  no',
    open: true,
    before: (sheet) => {
      sheet.getRange('C2').setValue('x');
      sheet.getRange('C:C').protect().setWarningOnly(true);
    },
    after: (sheet) => `asked ${sheet.getRange('E1').getValue()}`,
    expected: 'edit C3:C4; edit E1 value=no; change EDIT; change EDIT; asked no',
  },
  {
    number: '5.6',
    todo: 'Choose the menu Probe, "2 Save", wait a moment, press OK',
    save: (sheet) => {
      const lock = LockService.getDocumentLock();
      lock.waitLock(10000);
      SpreadsheetApp.getUi().alert('Wait a moment, then press OK.');
      sheet.getRange('C2').setValue(lock.hasLock() ? 'kept' : 'dropped');
    },
    after: (sheet) => `lock ${sheet.getRange('C2').getValue()}`,
    expected: 'lock dropped',
  },
];

// ---- What a page gets: each runs in the browser, `ask` is google.script.run with both handlers ------------------

const PAGE_CHECKS = [
  {
    number: '9.1',
    question: 'what the failure handler gets of throw new Error("x")',
    open: true,
    expected: 'Error: x',
    page: "ask('failForPage', [], said)",
  },
  {
    number: '3.6 service',
    question: 'what it gets of an error of the service',
    open: true,
    expected: 'Exception: The starting row of the range is too small.',
    page: "ask('refuseForPage', [], said)",
  },
  {
    number: '2.2 order',
    question: 'a promise runs after the function that made it, and is waited for',
    expected: '["first","second"]',
    page: "ask('promiseForPage', [], said)",
  },
  {
    number: '2.2 rejected',
    question: 'what it gets of an async function that throws',
    open: true,
    expected: 'Error: x',
    page: "ask('rejectForPage', [], said)",
  },
  {
    number: '2.5 const',
    question: 'a top-level const that holds a function can be called',
    expected: 'const',
    page: "ask('constForPage', [], said)",
  },
  {
    number: '2.5 underscore',
    question: 'one whose name ends with _ is not there',
    expected: 'undefined',
    page: 'said(typeof google.script.run.hidden_)',
  },
  {
    number: '2.5 assigned',
    question: 'one that the script put on the global object while it loaded is not there',
    expected: 'undefined',
    page: 'said(typeof google.script.run.assignedForPage)',
  },
  {
    number: '2.6',
    question: 'globals are new in every call',
    expected: '[1,1]',
    page: "ask('countForPage', [], function (one) { ask('countForPage', [], function (two) { said([one, two]); }); })",
  },
  {
    number: '2.8',
    question: 'two slashes in a template literal of the page: is its script still whole',
    expected: 'undefined',
    page: 'said(String(window.slashes))',
  },
  {
    number: '3.2',
    question: 'undefined in a list, NaN in an object',
    expected: '{"list":[null],"number":null}',
    page: "ask('echoForPage', [{ list: [undefined], number: NaN, gone: undefined }], said)",
  },
  {
    number: '3.3 date',
    question: 'a Date as an argument',
    expected: 'TypeError: Failed due to illegal value in property: 0',
    page: "ask('echoForPage', [new Date(0)], said)",
  },
  {
    number: '3.3 inside',
    question: 'a Date inside of an argument',
    expected: 'TypeError: Failed due to illegal value in property: when',
    page: "ask('echoForPage', [{ when: new Date(0) }], said)",
  },
  {
    number: '3.3 cycle',
    question: 'a list that holds itself',
    open: true,
    expected: 'TypeError: Failed due to circular reference.',
    page: "var list = []; list.push(list); ask('echoForPage', [list], said)",
  },
  {
    number: '3.3 key',
    question: 'a key of the argument that ends with two underscores',
    expected: '{"a":1}',
    page: "ask('echoForPage', [{ a: 1, b__: 2 }], said)",
  },
  {
    number: '3.4',
    question: 'a form: repeated names, an unticked box, a button',
    expected: '{"one":"1","two":["2","3"]}',
    page: "ask('echoForPage', [document.getElementById('form')], said)",
  },
  {
    number: '3.5 date',
    question: 'a Date as the result',
    expected: 'null',
    page: "ask('dateForPage', [], said)",
  },
  {
    number: '3.5 undefined',
    question: 'undefined as the result',
    expected: 'null',
    page: "ask('nothingForPage', [], said)",
  },
  {
    number: '3.5 map',
    question: 'a Map as the result',
    expected: '{}',
    page: "ask('mapForPage', [], said)",
  },
  {
    number: '3.5 key',
    question: 'a key of the result that ends with two underscores',
    open: true,
    expected: 'ScriptError: User properties cannot end with "__". Failed on property: a__',
    page: "ask('underscoreForPage', [], said)",
  },
  {
    number: '3.5 sheet',
    question: 'an object of the service as the result',
    expected: 'null',
    page: "ask('sheetForPage', [], said)",
  },
  {
    number: '9.6',
    question: 'a write that waited when the script died of its own error',
    open: true,
    expected: 'kept',
    page: "ask('dieForPage', [], function () { ask('readForPage', [], said); })",
  },
];

const CLOCK = { number: '9.15', question: 'does a time trigger know its document', open: true, expected: 'true' };
const METHOD = {
  number: '2.5 method',
  question: 'a menu item may be a method of a top-level object',
  expected: 'true',
};
const MANY_TABS = {
  number: '9.8',
  question: 'the 201st tab',
  open: true,
  expected: 'Exception: This action would increase the number of sheets above the limit of 200.',
};
const LARGE_READ = { number: '9.18', question: 'getValues of 400,000 cells', open: true, expected: 'within 30 s' };

// ---- 1 Running the checks ---------------------------------------------------------------------------------------

/** Asks what is still to do, or everything again; what five minutes do not hold waits for the next time. */
function runChecks() {
  const file = SpreadsheetApp.getActive();
  const before = file.getSpreadsheetLocale();
  const seen = {};
  const all = checks();
  const known = file.getSheetByName(TAB) ? seenSoFar(file.getSheetByName(TAB)) : {};
  const waiting = all.filter((check) => known[check.number] === undefined);
  const started = Date.now();
  const inTime = () => Date.now() - started < 5 * 60 * 1000;
  try {
    let locale = before;
    (waiting.length > 0 ? waiting : all).forEach((check) => {
      if (!inTime()) return;
      if (check.locale !== locale) file.setSpreadsheetLocale(check.locale);
      locale = check.locale;
      seen[check.number] = seenBy(() => check.ask(file));
    });
  } finally {
    file.setSpreadsheetLocale(before);
    removeTab(file, SCRATCH);
    tell(file, seen);
  }
  file.setActiveSheet(file.getSheetByName(TAB));
  if (!inTime()) file.toast('There was not time for all: choose "1 Run the checks" once more.', 'Probe', -1);
}

/** Every check that a program can ask, in the order of the tab, with the locale it is asked in. */
function checks() {
  const inEnglish = SPREADSHEET_CHECKS.map((check) => ({
    ...check,
    ask: (file) => check.run(freshScratch(file, check.small), file),
  }))
    .concat(SERVICE_CHECKS.map((check) => ({ ...check, ask: (file) => check.run(file) })))
    .map((check) => ({ ...check, locale: 'en_US' }));
  const perLocale = LOCALES.flatMap((locale) =>
    LOCALE_CHECKS.map((check) => ({
      ...check,
      locale,
      number: `${check.number} ${locale}`,
      question: `${locale}: ${check.question}`,
      expected: check.expected(locale),
      ask: (file) => {
        const sheet = file.getSheetByName(SCRATCH) || freshScratch(file);
        sheet.getRange('A1').clear();
        return check.run(sheet, file);
      },
    })),
  );
  return inEnglish.concat(perLocale);
}

/** A check that fails says how, and never stops those behind it. */
function seenBy(run) {
  try {
    return told(run());
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}

/** A new tab has 1000 × 26 cells. */
function freshScratch(file, small) {
  removeTab(file, SCRATCH);
  const sheet = file.insertSheet(SCRATCH);
  if (small) {
    sheet.deleteRows(21, 980);
    sheet.deleteColumns(11, 16);
  }
  return sheet;
}

function removeTab(file, name) {
  const sheet = file.getSheetByName(name);
  if (sheet) file.deleteSheet(sheet);
}

// ---- The tab ----------------------------------------------------------------------------------------------------

/** Every row the tab has, in its order: what is asked, and what the local Sheets does. */
function questions() {
  const byHand = HANDS_TO_DO.map((hand) => ({ ...hand, question: hand.todo }));
  return checks().concat(byHand, PAGE_CHECKS, METHOD, CLOCK, LARGE_READ, MANY_TABS);
}

/** Writes the whole tab; what was seen earlier and is not in `seen` (number → text) stays. */
function tell(file, seen) {
  const sheet = file.getSheetByName(TAB) || file.insertSheet(TAB, 0);
  const known = { ...seenSoFar(sheet), ...seen };
  const rows = questions().map(({ number, question, open, expected }) => {
    const text = known[number] === undefined ? '' : known[number];
    const same = text === '' && known[number] === undefined ? 'to do' : text === expected ? 'same' : 'DIFFERENT';
    return [number, question, open ? 'yes' : '', expected, text, same];
  });
  const block = sheet.getRange(1, 1, rows.length + 1, HEADERS.length);
  block.setNumberFormat('@');
  SpreadsheetApp.flush();
  block.setValues([HEADERS].concat(rows));
  sheet.setFrozenRows(1);
}

/** Number → what was seen, from the tab; rows that wait are left out. */
function seenSoFar(sheet) {
  const rows =
    sheet.getLastRow() < 2 ? [] : sheet.getRange(2, 1, sheet.getLastRow() - 1, HEADERS.length).getDisplayValues();
  const known = {};
  rows.forEach((row) => {
    if (row[5] !== 'to do') known[row[0]] = row[4];
  });
  return known;
}

// ---- 2 By hand --------------------------------------------------------------------------------------------------

const store = () => PropertiesService.getDocumentProperties();

function startHands() {
  removeTriggers(['recordChange']);
  ScriptApp.newTrigger('recordChange').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
  present(0);
}

function nextHand() {
  const at = Number(store().getProperty('hand') || 0);
  finish(HANDS_TO_DO[at]);
  present(at + 1);
}

/** Puts the thing number `at` before the person, on a tab made anew; the last one ends the listening. */
function present(at) {
  const file = SpreadsheetApp.getActive();
  store().deleteProperty('hand');
  removeTab(file, HANDS);
  const hand = HANDS_TO_DO[at];
  if (!hand) {
    removeTriggers(['recordChange']);
    file.toast('That was the last one.', 'Probe');
    return;
  }
  const sheet = file.insertSheet(HANDS);
  sheet.getRange('A1').setValue(`${at + 1} of ${HANDS_TO_DO.length}: ${hand.todo}. Then: menu Probe, "2 Next thing".`);
  if (hand.before) hand.before(sheet);
  SpreadsheetApp.flush();
  store().setProperties({ hand: String(at), events: '[]' });
  file.toast(hand.todo, 'Probe', -1);
}

/** What was recorded goes into the tab: edits in their order, then changes (both kinds run at once), then what is left. */
function finish(hand) {
  const file = SpreadsheetApp.getActive();
  const sheet = file.getSheetByName(HANDS);
  const events = JSON.parse(store().getProperty('events') || '[]');
  const edits = events.filter((text) => text.startsWith('edit'));
  const others = events.filter((text) => !text.startsWith('edit'));
  const texts = edits.concat(others, hand.after && sheet ? [hand.after(sheet)] : []);
  tell(file, { [hand.number]: texts.length > 0 ? texts.join('; ') : 'nothing' });
}

function saveByScript() {
  const hand = HANDS_TO_DO[Number(store().getProperty('hand') || 0)];
  if (hand.save) hand.save(SpreadsheetApp.getActive().getSheetByName(HANDS));
}

function onEdit(event) {
  store().setProperty('mode', String(event.authMode));
  const parts = [`edit ${event.range.getA1Notation()}`];
  if (event.value !== undefined) parts.push(`value=${told(event.value)}`);
  if (event.oldValue !== undefined) parts.push(`old=${told(event.oldValue)}`);
  record(parts.join(' '));
}

function recordChange(event) {
  record(`change ${event.changeType}`);
}

/** Two triggers may run at once, so the list is changed under a lock. */
function record(text) {
  const lock = LockService.getDocumentLock();
  lock.waitLock(10000);
  if (store().getProperty('hand') !== null) {
    const events = JSON.parse(store().getProperty('events') || '[]');
    store().setProperty('events', JSON.stringify(events.concat(text)));
  }
  lock.releaseLock();
}

// ---- 3 The page -------------------------------------------------------------------------------------------------

function openPage() {
  const steps = PAGE_CHECKS.map(
    ({ number, page }) => `function (said) { number = ${JSON.stringify(number)}; ${page}; }`,
  );
  const html = `<p id="state">Asking …</p>
  <form id="form" hidden><input name="one" value="1"><input name="two" value="2"><input name="two" value="3">
    <input name="box" type="checkbox"><button name="button" value="x"></button></form>
  <script>window.slashes = \`a//b\`;</script>
  <script>
    var number;
    function text(value) { return value === undefined ? 'undefined' : typeof value === 'string' ? value : JSON.stringify(value); }
    function ask(name, args, said) {
      var heard = false;
      function once(value) { if (!heard) { heard = true; said(value); } }
      function failed(error) { once(error.name + ': ' + error.message); }
      setTimeout(function () { once('no answer in 30 s'); }, 30000);
      var runner = google.script.run.withSuccessHandler(once).withFailureHandler(failed);
      try { runner[name].apply(runner, args); } catch (error) { failed(error); }
    }
    var steps = [${steps.join(',\n')}];
    var seen = {};
    (function next(at) {
      if (steps[at]) steps[at](function (value) { seen[number] = text(value); next(at + 1); });
      else google.script.run.withSuccessHandler(function () {
        document.getElementById('state').textContent = 'Done; close this window.';
      }).tellPage(JSON.stringify(seen));
    })(0);
  </script>`;
  SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput(html), 'Probe');
}

function tellPage(json) {
  const file = SpreadsheetApp.getActive();
  removeTab(file, SCRATCH);
  tell(file, JSON.parse(json));
}

function failForPage() {
  throw new Error('x');
}

function refuseForPage() {
  SpreadsheetApp.getActive().getSheets()[0].getRange(0, 1);
}

function promiseForPage() {
  const order = [];
  const later = Promise.resolve().then(() => order.concat('second'));
  order.push('first');
  return later;
}

async function rejectForPage() {
  throw new Error('x');
}

let count = 0;
function countForPage() {
  count += 1;
  return count;
}

function echoForPage(value) {
  return value;
}

function dateForPage() {
  return new Date(0);
}

function nothingForPage() {}

function mapForPage() {
  return new Map([['a', 1]]);
}

function underscoreForPage() {
  return { a__: 1 };
}

function sheetForPage() {
  return SpreadsheetApp.getActive().getSheets()[0];
}

function hidden_() {
  return 1;
}

const constForPage = () => 'const';
globalThis.assignedForPage = () => 'assigned';

function dieForPage() {
  freshScratch(SpreadsheetApp.getActive()).getRange('A1').setValue('written');
  throw new Error('died');
}

function readForPage() {
  const value = SpreadsheetApp.getActive().getSheetByName(SCRATCH).getRange('A1').getValue();
  return value === 'written' ? 'kept' : 'lost';
}

// ---- 4 The clock, 5 a method, 6 the large read, 7 many tabs, 8 the end -------------------------------------------

function startClock() {
  removeTriggers(['tellClock']);
  ScriptApp.newTrigger('tellClock')
    .timeBased()
    .after(60 * 1000)
    .create();
  SpreadsheetApp.getActive().toast('Wait two minutes; the row 9.15 of the tab will be filled.', 'Probe', -1);
}

function tellClock() {
  const file = SpreadsheetApp.getActive();
  if (file) tell(file, { [CLOCK.number]: 'true' });
  else console.log('9.15: no, a time trigger does not know its document');
}

const menu = {
  method: () => {
    tell(SpreadsheetApp.getActive(), { [METHOD.number]: 'true' });
  },
};

/** Fills 20,000 rows of 20 columns and reads them; what it took is told as a toast and in the log. */
function measureRead() {
  const file = SpreadsheetApp.getActive();
  removeTab(file, SCRATCH);
  const sheet = file.insertSheet(SCRATCH);
  sheet.insertRowsAfter(sheet.getMaxRows(), 20000 - sheet.getMaxRows());
  const block = sheet.getRange(1, 1, 20000, 20);
  block.setValues(Array.from({ length: 20000 }, (_row, i) => Array.from({ length: 20 }, (_cell, j) => i * 20 + j)));
  SpreadsheetApp.flush();
  const started = Date.now();
  block.getValues();
  const seconds = (Date.now() - started) / 1000;
  removeTab(file, SCRATCH);
  console.log(`getValues of 400,000 cells: ${seconds} s`);
  tell(file, { [LARGE_READ.number]: seconds <= 30 ? LARGE_READ.expected : `${seconds} s` });
  file.toast(`${seconds} s for 400,000 cells`, 'Probe', -1);
}

/** Makes tabs up to the 201st; about two minutes. Those made are taken away by the end of the probe. */
function makeTabs() {
  const file = SpreadsheetApp.getActive();
  const missing = 201 - file.getNumSheets();
  const told = failure(() => {
    for (let at = 0; at < missing; at += 1) file.insertSheet(`${MANY} ${at}`);
  });
  tell(file, { [MANY_TABS.number]: told });
}

function removeTriggers(names) {
  ScriptApp.getProjectTriggers()
    .filter((trigger) => names.includes(trigger.getHandlerFunction()))
    .forEach((trigger) => {
      ScriptApp.deleteTrigger(trigger);
    });
}

/** Leaves only the tab with the answers. */
function cleanUp() {
  const file = SpreadsheetApp.getActive();
  removeTriggers(['recordChange', 'tellClock']);
  file
    .getSheets()
    .filter((sheet) => [SCRATCH, OTHER, HANDS].includes(sheet.getName()) || sheet.getName().startsWith(MANY))
    .forEach((sheet) => {
      file.deleteSheet(sheet);
    });
  store().deleteAllProperties();
}
