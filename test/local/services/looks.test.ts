// Looks of cells in and out: colours, fonts, alignment, wrapping, direction, rotation, borders, as Google answers them.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

type Sheets = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const grid = <T>(...rows: T[][]): T[][] => rows;
const badSignature = /^Exception: The parameters \(.*\) don't match the method signature for SpreadsheetApp\./;

describe('an untouched cell', () => {
  test.each<[string, (range: Range) => unknown, unknown]>([
    ['background', (range) => range.getBackground(), '#ffffff'],
    ['background object', (range) => range.getBackgroundObject().asRgbColor().asHexString(), '#ffffff'],
    ['font colour', (range) => range.getFontColors(), [['#000000']]],
    ['font colour object', (range) => range.getFontColorObject().asRgbColor().asHexString(), '#000000'],
    ['family', (range) => range.getFontFamily(), 'Arial'],
    ['size', (range) => range.getFontSize(), 10],
    ['weight', (range) => range.getFontWeight(), 'normal'],
    ['style', (range) => range.getFontStyle(), 'normal'],
    ['line', (range) => range.getFontLine(), 'none'],
    ['horizontal', (range) => range.getHorizontalAlignment(), 'general'],
    ['vertical', (range) => range.getVerticalAlignment(), 'bottom'],
    ['direction', (range) => range.getTextDirection(), null],
    ['rotation', (range) => [range.getTextRotation().getDegrees(), range.getTextRotation().isVertical()], [0, false]],
    ['border', (range) => (range as unknown as { getBorder(): unknown }).getBorder(), null],
    // issuetracker 427134600: the two answers contradict each other, live too.
    ['wrap', (range) => [range.getWrap(), String(range.getWrapStrategy())], [true, 'OVERFLOW']],
  ])('%s', (_name, tell, expected) => {
    expect(tell(openDesk().sheet.getRange('A1'))).toEqual(expected);
  });

  test('its text style is whole, with the name Google has for the unset font', () => {
    const style = openDesk().sheet.getRange('A1').getTextStyle();
    expect([style.getFontFamily(), style.getFontSize(), style.getForegroundColor()]).toEqual([
      'arial,sans,sans-serif',
      10,
      '#000000',
    ]);
    expect([style.isBold(), style.isItalic(), style.isUnderline(), style.isStrikethrough()]).toEqual(
      Array.from({ length: 4 }, () => false),
    );
  });
});

describe('settings that come back', () => {
  const cases: [string, string, unknown[], unknown[]][] = [
    ['FontWeight', 'FontWeights', ['bold', 'normal', null], ['bold', 'normal', 'normal']],
    ['FontStyle', 'FontStyles', ['italic', 'normal', null], ['italic', 'normal', 'normal']],
    ['FontLine', 'FontLines', ['line-through', 'underline', null], ['line-through', 'underline', 'none']],
    ['FontSize', 'FontSizes', [8, 10, 20], [8, 10, 20]],
    [
      'FontFamily',
      'FontFamilies',
      ['Verdana,Sans Serif', 'Helvetica', 'Arial'],
      ['Verdana,Sans Serif', 'Helvetica', 'Arial'],
    ],
    // 'normal' is told apart from null when it is read (live).
    ['HorizontalAlignment', 'HorizontalAlignments', ['right', 'normal', null], ['right', 'general-left', 'general']],
    ['VerticalAlignment', 'VerticalAlignments', ['top', 'middle', null], ['top', 'middle', 'bottom']],
    ['Wrap', 'Wraps', [true, false, true], [true, false, true]],
  ];
  test.each(cases)('%s', (single, plural, given, expected) => {
    const range = openDesk().sheet.getRange('B2:D2') as unknown as Record<string, (...args: unknown[]) => unknown>;
    range[`set${plural}`]?.([given]);
    expect(range[`get${plural}`]?.()).toEqual([expected]);
    range[`set${single}`]?.(given[0]);
    expect([range[`get${plural}`]?.(), range[`get${single}`]?.()]).toEqual([
      [[expected[0], expected[0], expected[0]]],
      expected[0],
    ]);
  });

  test.each([
    ['weight', (range: Range) => range.setFontWeight('heavy' as never)],
    ['alignment', (range: Range) => range.setHorizontalAlignment('middle' as never)],
    ['line', (range: Range) => range.setFontLine('dotted' as never)],
    ['size', (range: Range) => range.setFontSize(0)],
  ])('what is no %s is refused', (_name, set) => {
    expect(thrown(() => set(openDesk().sheet.getRange('A1')))).toContain('Exception: ');
  });

  test('wrap strategies; an explicit overflow no longer wraps', () => {
    const { app, sheet } = openDesk();
    const { CLIP, OVERFLOW, WRAP } = app.WrapStrategy;
    const three = sheet.getRange('A1:C1').setWrapStrategies(grid([CLIP, OVERFLOW, WRAP]));
    expect(three.getWraps()).toEqual([[false, false, true]]);
    expect(three.getWrapStrategies()).toEqual([[CLIP, OVERFLOW, WRAP]]);
    expect(three.getWrapStrategy()).toBe(CLIP);
  });

  test('direction, degrees, vertical text; outside -90 to 90 refused', () => {
    const { app, sheet } = openDesk();
    const { LEFT_TO_RIGHT, RIGHT_TO_LEFT } = app.TextDirection;
    const two = sheet
      .getRange('A1:B1')
      .setTextDirections(grid<GoogleAppsScript.Spreadsheet.TextDirection | null>([RIGHT_TO_LEFT, null]));
    expect(two.getTextDirections()).toEqual([[RIGHT_TO_LEFT, null]]);
    expect(two.setTextDirection(LEFT_TO_RIGHT).getTextDirections()).toEqual([[LEFT_TO_RIGHT, LEFT_TO_RIGHT]]);
    const turned = (range: Range) => [range.getTextRotation().getDegrees(), range.getTextRotation().isVertical()];
    expect(turned(two.setTextRotation(-45))).toEqual([-45, false]);
    expect(turned(two.setVerticalText(true))).toEqual([0, true]);
    expect(turned(two.setVerticalText(false))).toEqual([0, false]);
    expect(thrown(() => two.setTextRotation(91))).toContain('Exception: ');
  });

  test('clearFormat takes all of it', () => {
    const { app, sheet } = openDesk();
    const cell = sheet
      .getRange('A1')
      .setValue('x')
      .setTextRotation(30)
      .setTextDirection(app.TextDirection.RIGHT_TO_LEFT);
    cell.setFontFamily('Verdana').setWrap(false).setBackground('red').setBorder(true, null, null, null, null, null);
    cell.clearFormat();
    const { getBorder } = cell as unknown as { getBorder(): unknown };
    expect([
      cell.getTextRotation().getDegrees(),
      cell.getTextDirection(),
      cell.getFontFamily(),
      cell.getWrap(),
    ]).toEqual([0, null, 'Arial', true]);
    expect([cell.getBackground(), getBorder.call(cell), cell.getValue()]).toEqual(['#ffffff', null, 'x']);
  });

  test('text styles change only what they speak of', () => {
    const { app, sheet } = openDesk();
    const two = sheet
      .getRange('A1:B1')
      .setFontWeights(grid(['bold', 'normal']))
      .setFontLine('underline');
    two.setTextStyle(app.newTextStyle().setFontSize(20).setStrikethrough(true).setForegroundColor('navy').build());
    const told = two.getTextStyles()[0]?.map((style) => [style.isBold(), style.isUnderline(), style.isStrikethrough()]);
    expect(told).toEqual([
      [true, true, true],
      [false, true, true],
    ]);
    expect([two.getFontSizes(), two.getFontColors()]).toEqual([[[20, 20]], [['#000080', '#000080']]]);
    const plain = app.newTextStyle().setUnderline(false).setBold(false).build();
    two.setTextStyles(grid([plain, app.newTextStyle().build()]));
    expect([two.getFontLines(), two.getFontWeights()]).toEqual([
      [['line-through', 'line-through']],
      [['normal', 'normal']],
    ]);
    expect(two.getTextStyles()[0]?.map((style) => style.isUnderline())).toEqual([false, true]);
  });

  test('a built text style knows only what it was told; a copy is its own; theme colours answer by name', () => {
    const { app } = openDesk();
    const builder = app.newTextStyle().setBold(true).setFontFamily('Helvetica');
    const style = builder.build();
    builder.setBold(false);
    expect([style.isBold(), style.isItalic(), style.getFontSize(), style.getForegroundColorObject()]).toEqual([
      true,
      null,
      null,
      null,
    ]);
    expect(style.copy().setItalic(true).build().getFontFamily()).toBe('Helvetica');
    // A builder passes where a colour is meant (live).
    const color = app.newColor().setThemeColor(app.ThemeColorType.ACCENT4);
    const themed = app
      .newTextStyle()
      .setForegroundColorObject(color as never)
      .build();
    expect(themed.getForegroundColor()).toBe('ACCENT4');
    expect(thrown(() => app.newTextStyle().setForegroundColor('nonsense'))).toBe('Exception: Invalid color string');
  });
});

interface Side {
  getColor(): GoogleAppsScript.Spreadsheet.Color;
  getBorderStyle(): unknown;
}
type Borders = Record<'getTop' | 'getLeft' | 'getBottom' | 'getRight', () => Side>;

describe('borders', () => {
  const sidesOf = (sheet: Sheets, a1: string): string => {
    const borders = (sheet.getRange(a1) as unknown as { getBorder(): Borders | null }).getBorder();
    if (!borders) return '';
    const told = (side: Side) =>
      side.getBorderStyle() === null ? '-' : `${side.getBorderStyle()} ${side.getColor().asRgbColor().asHexString()}`;
    return [borders.getTop(), borders.getLeft(), borders.getBottom(), borders.getRight()].map(told).join('|');
  };

  test('the rim, the inner lines, null leaves and false takes away', () => {
    const { app, sheet } = openDesk();
    const block = sheet.getRange('B2:C3');
    block.setBorder(true, true, true, true, false, null);
    const line = 'SOLID #000000';
    expect([sidesOf(sheet, 'B2'), sidesOf(sheet, 'C3'), sidesOf(sheet, 'A1')]).toEqual([
      `${line}|${line}|-|-`,
      `-|-|${line}|${line}`,
      '',
    ]);
    block.setBorder(true, null, false, null, true, true, 'lime', app.BorderStyle.DASHED);
    const green = 'DASHED #00ff00';
    expect(sidesOf(sheet, 'B2')).toBe(`${green}|${line}|${green}|${green}`);
    expect(sidesOf(sheet, 'C3')).toBe(`${green}|${green}|-|${line}`);
    block.setBorder(false, false, false, false, false, false, null, null);
    expect(sidesOf(sheet, 'B2') + sidesOf(sheet, 'C3')).toBe('');
  });

  test('a wrong colour or style is refused at once', () => {
    const { sheet } = openDesk();
    const set = (color: string | null, style: unknown) =>
      sheet.getRange('A1').setBorder(true, true, true, true, true, true, color, style as never);
    expect(thrown(() => set('blu', null))).toBe('Exception: Invalid color string');
    expect(thrown(() => set('blue', 'DASHED'))).toMatch(badSignature);
    expect(thrown(() => sheet.getRange('A1').setBorder(1 as never, true, true, true, true, true))).toMatch(
      badSignature,
    );
  });
});

test('an enum answers as its first value, values compare by their order', () => {
  const { app } = openDesk();
  const style = app.BorderStyle as unknown as Record<string, { name(): string; compareTo(other: unknown): number }> & {
    name(): string;
  };
  expect([style.name(), Object.keys(style).join()]).toEqual([
    'DOTTED',
    'DOTTED,DASHED,SOLID,SOLID_MEDIUM,SOLID_THICK,DOUBLE',
  ]);
  expect(style.SOLID?.compareTo(style.DOTTED)).toBe(2);
});
