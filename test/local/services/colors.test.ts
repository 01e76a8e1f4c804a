// Colours: as text, as objects, as names of the spreadsheet's theme.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

const grid = <T>(...rows: T[][]): T[][] => rows;
const badSignature = /^Exception: The parameters \(.*\) don't match the method signature for SpreadsheetApp\./;

describe('1.16 colours as text', () => {
  test.each([
    ['LIGHTCORAL', '#f08080'],
    ['rebeccapurple', null],
    ['RebeccaRed', null],
    ['yellowgreen', '#9acd32'],
    ['#1Af', '#11aaff'],
    ['#1A2B3C', '#1a2b3c'],
    ['1a2b3c', null],
    ['rgb(1,2,3)', null],
    [' ', null],
  ])('%s', (text, expected) => {
    const cell = openDesk().sheet.getRange('A1');
    const refused = thrown(() => cell.setBackground(text).setFontColor(text));
    expect(refused).toBe(expected === null ? 'Exception: Invalid color string' : '');
    if (expected !== null) expect([cell.getBackground(), cell.getFontColor()]).toEqual([expected, expected]);
  });

  test('null gives the default back, in grids too; red, green and blue must be bytes', () => {
    const { sheet } = openDesk();
    const two = sheet
      .getRange('A1:B1')
      .setBackgrounds(grid(['red', 'lime']))
      .setFontColors(grid(['white', null]));
    expect(two.getBackgrounds()).toEqual([['#ff0000', '#00ff00']]);
    expect(two.getFontColors()).toEqual([['#ffffff', '#000000']]);
    two.setBackground(null).setFontColor(null);
    expect([...two.getBackgrounds(), ...two.getFontColors()]).toEqual([
      ['#ffffff', '#ffffff'],
      ['#000000', '#000000'],
    ]);
    expect(two.setBackgroundRGB(255, 0, 10).getBackground()).toBe('#ff000a');
    expect(thrown(() => two.setBackgroundRGB(256, 0, 0))).toContain('Exception: ');
    expect(thrown(() => two.setBackgrounds(grid(['red'])))).toContain('The data has 1 but the range has 2.');
  });
});

describe('colours as objects', () => {
  test('a builder has no colour until it is told one', () => {
    const { app } = openDesk();
    const builder = app.newColor();
    expect(`${builder} ${builder.getColorType()}`).toBe('ColorBuilder UNSUPPORTED');
    expect(thrown(() => builder.asThemeColor())).toBe('Exception: Object is not of type ThemeColor.');
    expect(thrown(() => builder.asRgbColor())).toBe('Exception: Object is not of type RgbColor.');
    const built = builder.setRgbColor('#0A0b0C').build();
    const rgb = built.asRgbColor();
    expect(`${built} ${rgb} ${built.getColorType()}`).toBe('Color RgbColor RGB');
    expect([rgb.getRed(), rgb.getGreen(), rgb.getBlue(), rgb.asHexString()]).toEqual([10, 11, 12, '#0a0b0c']);
    builder.setThemeColor(app.ThemeColorType.ACCENT1);
    expect(String(builder.asThemeColor().getThemeColorType())).toBe('ACCENT1');
    expect(String(built.getColorType())).toBe('RGB');
    expect(thrown(() => builder.asRgbColor())).toBe('Exception: Object is not of type RgbColor.');
  });

  test('theme and plain colours side by side come back as they were', () => {
    const { app, sheet } = openDesk();
    const theme = app.newColor().setThemeColor(app.ThemeColorType.ACCENT2).build();
    const plain = app.newColor().setRgbColor('teal').build();
    const two = sheet.getRange('A1:B1').setBackgroundObjects(grid([theme, plain]));
    expect(two.getBackgroundObjects()[0]?.map((color) => String(color.getColorType()))).toEqual(['THEME', 'RGB']);
    expect(two.getBackgroundObjects()[0]?.[0]?.asThemeColor().getThemeColorType()).toBe(app.ThemeColorType.ACCENT2);
    expect(two.getBackgrounds()).toEqual([['#ea4335', '#008080']]);
    two.setFontColorObject(theme);
    expect(two.getFontColorObjects()[0]?.map((color) => String(color.asThemeColor().getThemeColorType()))).toEqual([
      'ACCENT2',
      'ACCENT2',
    ]);
    two.setBackgroundObject(null);
    expect(two.getBackground()).toBe('#ffffff');
    expect(thrown(() => two.setBackgroundObject('red' as never))).toMatch(badSignature);
  });

  test('the theme of the file gives the colours their values', () => {
    const { app, file, sheet } = openDesk();
    const type = app.ThemeColorType;
    const cell = sheet.getRange('A1').setBackgroundObject(app.newColor().setThemeColor(type.ACCENT5).build());
    const theme = file.getSpreadsheetTheme();
    expect(theme?.getThemeColors().map(String).join()).toBe(
      'TEXT,BACKGROUND,ACCENT1,ACCENT2,ACCENT3,ACCENT4,ACCENT5,ACCENT6,HYPERLINK',
    );
    expect([theme?.getFontFamily(), cell.getBackground()]).toEqual(['Arial', '#ff6d01']);
    theme?.setConcreteColor(type.ACCENT5, 1, 2, 3).setFontFamily('Roboto');
    expect([cell.getBackground(), cell.getFontFamily()]).toEqual(['#010203', 'Roboto']);
    expect(theme?.getConcreteColor(type.ACCENT5).asRgbColor().asHexString()).toBe('#010203');
    expect(thrown(() => theme?.getConcreteColor(type.UNSUPPORTED))).toContain('Exception: ');
    expect(file.resetSpreadsheetTheme().getFontFamily()).toBe('Arial');
    expect(cell.getBackground()).toBe('#ff6d01');
  });
});

test('the colour of a tab, as text and as an object', () => {
  const { app, sheet } = openDesk();
  const tab = sheet as typeof sheet & {
    getTabColorObject(): GoogleAppsScript.Spreadsheet.Color | null;
    setTabColorObject(color: GoogleAppsScript.Spreadsheet.Color | null): void;
  };
  expect([tab.getTabColor(), tab.getTabColorObject()]).toEqual([null, null]);
  tab.setTabColor('Tomato');
  expect(tab.getTabColorObject()?.asRgbColor().asHexString()).toBe('#ff6347');
  tab.setTabColorObject(app.newColor().setThemeColor(app.ThemeColorType.ACCENT6).build());
  expect([tab.getTabColor(), String(tab.getTabColorObject()?.getColorType())]).toEqual(['#46bdc6', 'THEME']);
  tab.setTabColorObject(null);
  expect(tab.getTabColor()).toBeNull();
});
