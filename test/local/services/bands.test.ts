// Colours that a sheet lays over its cells: banding and conditional formats, made, read and changed by scripts.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Color = GoogleAppsScript.Spreadsheet.Color;
type Banding = GoogleAppsScript.Spreadsheet.Banding;
/** Of Google's reference, not yet in its types. */
interface BandingObjects extends Banding {
  getFirstRowColorObject(): Color | null;
  getFooterRowColorObject(): Color | null;
  setFirstRowColorObject(color: Color): BandingObjects;
  setFooterRowColorObject(color: Color | null): BandingObjects;
}

const rowColors = (band: Banding) => [
  band.getHeaderRowColor(),
  band.getFirstRowColor(),
  band.getSecondRowColor(),
  band.getFooterRowColor(),
];
const columnColors = (band: Banding) => [
  band.getHeaderColumnColor(),
  band.getFirstColumnColor(),
  band.getSecondColumnColor(),
  band.getFooterColumnColor(),
];
const taken =
  'Exception: You cannot add alternating background colors to a range that already has alternating background colors.';

describe('1.16 banding', () => {
  test.each([
    ['LIGHT_GREY', '#bdbdbd', '#f3f3f3', '#dedede'],
    ['CYAN', '#4dd0e1', '#e0f7fa', '#a2e8f1'],
    ['GREEN', '#63d297', '#e7f9ef', '#afe9ca'],
    ['YELLOW', '#f7cb4d', '#fef8e3', '#fce8b2'],
    ['ORANGE', '#f46524', '#ffe6dd', '#ffccbc'],
    ['BLUE', '#5b95f9', '#e8f0fe', '#acc9fe'],
    ['TEAL', '#26a69a', '#ddf2f0', '#8cd3cd'],
    ['GREY', '#78909c', '#ebeff1', '#bbc8ce'],
    ['BROWN', '#cca677', '#f8f2eb', '#e6d3ba'],
    ['LIGHT_GREEN', '#8bc34a', '#eef7e3', '#c4e2a0'],
    ['INDIGO', '#8989eb', '#e8e7fc', '#c4c3f7'],
    ['PINK', '#e91d63', '#fddce8', '#f68ab0'],
  ] as const)('%s has the colours Google gives it', (theme, header, second, footer) => {
    const { app, sheet } = openDesk();
    const band = sheet.getRange('A1:E9').applyRowBanding(app.BandingTheme[theme], true, true);
    expect([rowColors(band), columnColors(band)]).toEqual([
      [header, '#ffffff', second, footer],
      [null, null, null, null],
    ]);
  });

  test('by default light grey with a header and no footer, by columns likewise', () => {
    const { app, sheet, file } = openDesk();
    const rows = sheet.getRange('A1:B9').applyRowBanding();
    const columns = sheet.getRange('D1:E9').applyColumnBanding(app.BandingTheme.INDIGO);
    expect(rowColors(rows)).toEqual(['#bdbdbd', '#ffffff', '#f3f3f3', null]);
    expect(columnColors(columns)).toEqual(['#8989eb', '#ffffff', '#e8e7fc', null]);
    expect(rowColors(columns)).toEqual([null, null, null, null]);
    expect([sheet, file].map((of) => of.getBandings().map((band) => band.getRange().getA1Notation()))).toEqual([
      ['A1:B9', 'D1:E9'],
      ['A1:B9', 'D1:E9'],
    ]);
    expect(sheet.getRange('B3:C3').getBandings().length).toBe(1);
  });

  test('a second one over the first is refused, made, moved or copied', () => {
    const { sheet } = openDesk();
    const first = sheet.getRange('A1:B9').applyRowBanding();
    const second = sheet.getRange('D1:E9').applyRowBanding();
    expect(thrown(() => sheet.getRange('B9:C12').applyColumnBanding())).toBe(taken);
    expect(thrown(() => second.setRange(sheet.getRange('B1:C1')))).toBe(taken);
    expect(thrown(() => second.copyTo(sheet.getRange('A5')))).toBe(taken);
    expect(first.setRange(sheet.getRange('A1:B12')).getRange().getA1Notation()).toBe('A1:B12');
    expect(second.remove()).toBeFalsy();
    expect([sheet.getBandings().length, thrown(() => second.getRange())]).toEqual([
      1,
      'Exception: The banding does not exist.',
    ]);
  });

  test('colours are changed one by one; the two in turn may not be missing', () => {
    const { app, sheet } = openDesk();
    const band = sheet.getRange('A1:B9').applyRowBanding(app.BandingTheme.CYAN, true, true) as BandingObjects;
    band.setHeaderRowColor('RED');
    band.setFirstRowColorObject(app.newColor().setRgbColor('#0000ff').build());
    band.setFooterRowColorObject(null);
    expect(rowColors(band)).toEqual(['#ff0000', '#0000ff', '#e0f7fa', null]);
    expect([band.getFirstRowColorObject()?.asRgbColor().asHexString(), band.getFooterRowColorObject()]).toEqual([
      '#0000ff',
      null,
    ]);
    expect(thrown(() => band.setSecondRowColor(null))).toBe('Exception: Second row color should not be null.');
    expect(thrown(() => band.setFirstColumnColor(null))).toBe('Exception: First column color should not be null.');
    expect(thrown(() => band.setHeaderRowColor('rot'))).toBe('Exception: Invalid color string');
    const copy = band.copyTo(sheet.getRange('D1:E9'));
    copy.setFirstRowColor('#00ff00').setFirstColumnColor('#ffff00');
    expect([rowColors(copy)[1], rowColors(band)[1], columnColors(copy)[1]]).toEqual(['#00ff00', '#0000ff', '#ffff00']);
  });

  test('does not change what the cells say of themselves', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:B9').applyRowBanding();
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
  });
});

const day = new Date('2026-06-30T00:00:00Z');
const criteria: [string, (b: Builder, app: App) => Builder, unknown[]][] = [
  ['CELL_EMPTY', (b) => b.whenCellEmpty(), []],
  ['CELL_NOT_EMPTY', (b) => b.whenCellNotEmpty(), []],
  ['DATE_AFTER', (b) => b.whenDateAfter(day), [day]],
  ['DATE_BEFORE', (b) => b.whenDateBefore(day), [day]],
  ['DATE_EQUAL_TO', (b) => b.whenDateEqualTo(day), [day]],
  ['CUSTOM_FORMULA', (b) => b.whenFormulaSatisfied('=A1>10'), ['=A1>10']],
  ['NUMBER_BETWEEN', (b) => b.whenNumberBetween(1, 2), [1, 2]],
  ['NUMBER_EQUAL_TO', (b) => b.whenNumberEqualTo(1), [1]],
  ['NUMBER_GREATER_THAN', (b) => b.whenNumberGreaterThan(1), [1]],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', (b) => b.whenNumberGreaterThanOrEqualTo(1), [1]],
  ['NUMBER_LESS_THAN', (b) => b.whenNumberLessThan(1), [1]],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', (b) => b.whenNumberLessThanOrEqualTo(1), [1]],
  ['NUMBER_NOT_BETWEEN', (b) => b.whenNumberNotBetween(1, 2), [1, 2]],
  ['NUMBER_NOT_EQUAL_TO', (b) => b.whenNumberNotEqualTo(1), [1]],
  ['TEXT_CONTAINS', (b) => b.whenTextContains('x'), ['x']],
  ['TEXT_DOES_NOT_CONTAIN', (b) => b.whenTextDoesNotContain('x'), ['x']],
  ['TEXT_ENDS_WITH', (b) => b.whenTextEndsWith('x'), ['x']],
  ['TEXT_EQUAL_TO', (b) => b.whenTextEqualTo('x'), ['x']],
  ['TEXT_STARTS_WITH', (b) => b.whenTextStartsWith('x'), ['x']],
];

describe('1.16 conditional formats', () => {
  test.each(criteria)('%s comes back with its values, and through withCriteria', (type, build, values) => {
    const { app, sheet } = openDesk();
    const range = sheet.getRange('A1');
    sheet.setConditionalFormatRules([build(app.newConditionalFormatRule(), app).setRanges([range]).build()]);
    const [rule] = sheet.getConditionalFormatRules();
    const condition = rule?.getBooleanCondition();
    expect([String(condition?.getCriteriaType()), condition?.getCriteriaValues()]).toEqual([type, values]);
    expect(rule?.getGradientCondition()).toBeNull();
    const again = app
      .newConditionalFormatRule()
      .withCriteria(condition!.getCriteriaType(), values)
      .getBooleanCondition();
    expect(again?.getCriteriaValues()).toEqual(values);
    const bad = () => app.newConditionalFormatRule().withCriteria(condition!.getCriteriaType(), [...values, 1, 2]);
    expect(thrown(bad)).toContain('Exception: ');
  });

  test('relative dates have criteria of their own', () => {
    const { app } = openDesk();
    const condition = app.newConditionalFormatRule().whenDateBefore(app.RelativeDate.PAST_WEEK).getBooleanCondition();
    expect([String(condition?.getCriteriaType()), condition?.getCriteriaValues()]).toEqual([
      'DATE_BEFORE_RELATIVE',
      [app.RelativeDate.PAST_WEEK],
    ]);
  });

  test('looks come back, null where nothing was said; null takes them out; a copy is a copy', () => {
    const { app, sheet } = openDesk();
    const builder = app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setRanges([sheet.getRange('A1:B2')]);
    const rule = builder.setBackground('yellow').setBold(true).setItalic(false).setUnderline(true).build();
    const told = (of: typeof rule) => {
      const condition = of.getBooleanCondition();
      return [
        condition?.getBackground(),
        condition?.getFontColor(),
        condition?.getBold(),
        condition?.getItalic(),
        condition?.getUnderline(),
        condition?.getStrikethrough(),
      ];
    };
    expect(told(rule)).toEqual(['#ffff00', null, true, false, true, null]);
    const changed = rule.copy().setBackground(null).setBold(null).setFontColor('#012').setStrikethrough(true).build();
    expect(told(changed)).toEqual([null, '#001122', null, false, true, true]);
    expect([told(rule)[0], changed.getRanges()[0]?.getA1Notation()]).toEqual(['#ffff00', 'A1:B2']);
  });

  test('a scale keeps its points; a criterion and a scale exclude each other', () => {
    const { app, sheet } = openDesk();
    const { NUMBER, PERCENTILE } = app.InterpolationType;
    const builder = app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setRanges([sheet.getRange('A1')]);
    builder.setGradientMinpoint('white').setGradientMidpointWithValue('#ff0', PERCENTILE, '50');
    const scale = builder.setGradientMaxpointWithValue('red', NUMBER, '100').build().getGradientCondition();
    expect([scale?.getMinColor(), scale?.getMidColor(), scale?.getMaxColor()]).toEqual([
      '#ffffff',
      '#ffff00',
      '#ff0000',
    ]);
    expect([scale?.getMinType(), scale?.getMidType(), scale?.getMaxType()].map(String)).toEqual([
      'MIN',
      'PERCENTILE',
      'NUMBER',
    ]);
    expect([scale?.getMinValue(), scale?.getMidValue(), scale?.getMaxValue()]).toEqual(['', '50', '100']);
    expect(builder.getBooleanCondition()).toBeNull();
    const without = app.newConditionalFormatRule().setGradientMinpoint('white').setGradientMaxpoint('red');
    expect([without.getGradientCondition()?.getMidType(), without.getGradientCondition()?.getMidValue()]).toEqual([
      null,
      '',
    ]);
    expect(without.whenCellEmpty().getGradientCondition()).toBeNull();
  });

  test('theme colours are kept as such', () => {
    const { app, sheet } = openDesk();
    const accent = app.newColor().setThemeColor(app.ThemeColorType.ACCENT3).build();
    const builder = app.newConditionalFormatRule() as Builder & Record<string, (color: Color) => Builder>;
    builder.setBackgroundObject?.(accent);
    const rule = builder
      .whenCellEmpty()
      .setRanges([sheet.getRange('A1')])
      .build();
    const condition = rule.getBooleanCondition() as unknown as {
      getBackground(): string;
      getBackgroundObject(): Color;
    };
    expect([condition.getBackground(), String(condition.getBackgroundObject().getColorType())]).toEqual([
      '#fbbc04',
      'THEME',
    ]);
  });

  test('1.2 order is kept; a formula of another sheet is refused, one of its own sheet is not', () => {
    const { app, file, sheet } = openDesk();
    file.insertSheet('Other');
    const rule = (formula: string) =>
      app
        .newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setRanges([sheet.getRange('A1')])
        .build();
    sheet.setConditionalFormatRules(['=B1', '=Sheet1!C1', '="Other!A1"'].map(rule));
    expect(sheet.getConditionalFormatRules().map((one) => one.getBooleanCondition()?.getCriteriaValues()[0])).toEqual([
      '=B1',
      '=Sheet1!C1',
      '="Other!A1"',
    ]);
    expect(thrown(() => sheet.setConditionalFormatRules([rule('=Other!A1>1')]))).toBe(
      'Exception: Conditional format rule cannot reference a different sheet.',
    );
  });
});
