// Where live Google differs from its type declarations: what it takes beyond them, what it refuses, and members they lack.

/** `takes`: parameter lists as in signatures.json; `source`: who saw or documents it. */
interface Difference {
  takes: readonly string[];
  source: string;
}

const typedByHand = 'Google’s guide to the Properties service: what is not a text is turned into one';
const cached = 'fact 5.4, a raw log: an object is kept as [object Object], null as null';
const emptyKey = 'fact 5.4: a null key is refused with Invalid argument: key';
const pageSize = 'the reference: null gives the usual size';
const converted =
  'live tests of gas-fakes (testutilities): items that are no bytes are refused one by one, Cannot convert …';
const granular = 'the guide to granular consent: scopes asked for one by one';
const listed = 'live tests of gas-fakes (testsheetsdatavalidations) and public projects: numbers, also true and false';
const formulas = 'live tests of gas-fakes (testsheetsformatting): null is among the formulas set';
const noted = 'issuetracker 429373214: numbers are turned into texts';
const builder = 'live tests of gas-fakes (testsheetsformatting): a ColorBuilder that was not built is a color';
const unbuilt = 'public programs in use (oshliaer, ashtonfei, Max-Makhrov, aryanirani123): build() may be left out';
const colors = 'live tests of gas-fakes (testsheetsformatting): old names, no longer in the reference';

/** Calls that work at Google although the declarations have no such overload. */
export const widenings: Readonly<Record<string, Difference>> = {
  'Range.setFormula': { takes: ['null'], source: formulas },
  'Range.setFormulas': { takes: ['(string|null)[][]'], source: formulas },
  'Range.setBackgroundObjects': {
    takes: ['(Color|null)[][]'],
    source: 'Google’s reference, class Range: a null among the colors resets it',
  },
  'Range.setNote': { takes: ['number'], source: noted },
  'Range.setNotes': { takes: ['(string|number|null)[][]'], source: noted },
  'Range.copyTo': {
    takes: ['Range, CopyPasteType'],
    source:
      'gas-fakes, oddities of copyTo, seen live: the third argument may be left out; what is then pasted is not told',
  },
  'DataValidationBuilder.requireValueInList': {
    takes: ['(string|number|boolean)[]', '(string|number|boolean)[], boolean'],
    source: listed,
  },
  'TextStyleBuilder.setForegroundColorObject': { takes: ['ColorBuilder'], source: builder },
  'Range.setDataValidation': { takes: ['DataValidationBuilder'], source: unbuilt },
  'Filter.setColumnFilterCriteria': { takes: ['Integer, FilterCriteriaBuilder'], source: unbuilt },
  'Properties.setProperty': { takes: ['string, any'], source: typedByHand },
  'Cache.put': { takes: ['string|null, any', 'string|null, any, Integer'], source: cached },
  'Cache.get': { takes: ['null'], source: emptyKey },
  'Cache.remove': { takes: ['null'], source: emptyKey },
  'ScriptProperties.setProperty': { takes: ['string, any'], source: typedByHand },
  'UserProperties.setProperty': { takes: ['string, any'], source: typedByHand },
  'HtmlOutput.setWidth': { takes: ['null'], source: pageSize },
  'HtmlOutput.setHeight': { takes: ['null'], source: pageSize },
  'Utilities.newBlob': {
    takes: [
      'string, string|null',
      'string, string|null, string|null',
      'Byte[], string|null',
      'Byte[], string|null, string|null',
    ],
    source: 'the reference: the content type can be null',
  },
  'Utilities.computeDigest': { takes: ['DigestAlgorithm, any[]'], source: converted },
  'Utilities.computeHmacSha256Signature': { takes: ['any[], any[]'], source: converted },
  'Utilities.computeHmacSignature': { takes: ['MacAlgorithm, any[], any[]'], source: converted },
  'ScriptApp.getAuthorizationInfo': { takes: ['AuthMode, string[]'], source: granular },
};

/** Overloads of the declarations that Google refuses. */
export const narrowings: Readonly<Record<string, Difference>> = {
  'Range.setTextRotation': {
    takes: ['TextRotation'],
    source: 'issuetracker 425390984: nothing can be made that fits, and what getTextRotation gives is refused',
  },
};

const page = (name: string) => `Google’s reference, class ${name}`;
const borders = 'live tests of gas-fakes (testsheetsformatting): there, though not in the reference';
const bands = ['HeaderRow', 'FirstRow', 'SecondRow', 'FooterRow'];
const bandingColors = [...bands, ...bands.map((band) => band.replace('Row', 'Column'))];

/** The same difference at each of the members. */
function each(names: readonly string[], takes: string, source: string): Record<string, Difference> {
  return Object.fromEntries(names.map((name) => [name, { takes: [takes], source }]));
}

/** Members that Google has and the declarations have not. */
export const unlisted: Readonly<Record<string, Difference>> = {
  ...each(['Range.getBackgroundColor', 'Range.getBackgroundColors'], '', colors),
  ...each(['Range.setBackgroundColor'], 'string|null', colors),
  ...each(['Range.setBackgroundColors'], '(string|null)[][]', colors),
  ...each(['Sheet.getTabColorObject'], '', page('Sheet')),
  ...each(['Sheet.setTabColorObject'], 'Color|null', page('Sheet')),
  ...each(['AuthorizationInfo.getAuthorizedScopes'], '', page('AuthorizationInfo')),
  ...each(['HtmlService.initTemplate'], '', 'Google’s guide to templated HTML: the code that getCode shows calls it'),
  ...each(['PivotTable.getSourceDataRange'], '', page('PivotTable')),
  ...each(['PivotValue.getSourceDataColumn', 'PivotValue.remove'], '', page('PivotValue')),
  ...each(['Spreadsheet.getKey'], '', 'live tests of gas-fakes (testsheetsvalues): the old name of getId'),
  ...each(['SpreadsheetApp.openByKey'], 'string', 'live tests of gas-fakes (testsheetsvui): the old name of openById'),
  ...each(['Range.getColumnIndex'], '', 'Google’s old tutorial on rows as objects, still used by public projects'),
  ...each(['Range.getBorder', 'Border.getColor', 'Border.getBorderStyle'], '', borders),
  ...each(['Borders.getTop', 'Borders.getLeft', 'Borders.getBottom', 'Borders.getRight'], '', borders),
  ...each(
    bandingColors.map((part) => `Banding.get${part}ColorObject`),
    '',
    page('Banding'),
  ),
  ...each(
    bandingColors.map((part) => `Banding.set${part}ColorObject`),
    'Color|null',
    page('Banding'),
  ),
  ...each(
    ['BooleanCondition.getBackgroundObject', 'BooleanCondition.getFontColorObject'],
    '',
    page('BooleanCondition'),
  ),
  ...each(
    ['Min', 'Mid', 'Max'].map((point) => `GradientCondition.get${point}ColorObject`),
    '',
    page('GradientCondition'),
  ),
  ...each(
    ['setBackgroundObject', 'setFontColorObject'].map((name) => `ConditionalFormatRuleBuilder.${name}`),
    'Color|null',
    page('ConditionalFormatRuleBuilder'),
  ),
  ...each(
    ['Min', 'Max'].map((point) => `ConditionalFormatRuleBuilder.setGradient${point}pointObject`),
    'Color',
    page('ConditionalFormatRuleBuilder'),
  ),
  ...each(
    ['Min', 'Mid', 'Max'].map((point) => `ConditionalFormatRuleBuilder.setGradient${point}pointObjectWithValue`),
    'Color, InterpolationType, string',
    page('ConditionalFormatRuleBuilder'),
  ),
};
