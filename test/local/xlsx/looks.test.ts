// The .xlsx export of what scripts lay on cells, read back: borders, turned and rich text, bands, conditional formats, names, protection.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../src/local/xlsx/xlsx.ts';
import { type Desk, openDesk } from '../services/desk.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'xlsx-'));
afterAll(() => rmSync(directory, { recursive: true }));
let files = 0;

type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** The file that a desk's book becomes. */
async function exported(desk: Desk): Promise<Workbook> {
  desk.settle();
  const file = path.join(directory, `${++files}.xlsx`);
  await writeXlsx(desk.book, file);
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

const firstSheet = async (desk: Desk) => (await exported(desk)).worksheets[0]!;

describe('looks', () => {
  test('borders, alignment, rotation, theme colours, hidden and filtered rows, groups', async () => {
    const desk = openDesk();
    const { app, sheet } = desk;
    const accent = app.newColor().setThemeColor(app.ThemeColorType.ACCENT1).build();
    const cell = sheet.getRange('B2').setValue('x').setBackgroundObject(accent).setFontColorObject(accent);
    cell.setBorder(true, null, null, true, null, null, 'red', app.BorderStyle.DOUBLE).setVerticalAlignment('middle');
    cell.setTextRotation(-30).setFontLine('underline').setFontFamily('Verdana,Arial');
    sheet.getRange('B3').setValue('y').setVerticalText(true).setHorizontalAlignment('right');
    sheet.hideRows(5);
    sheet.getRange('7:8').shiftRowGroupDepth(1);
    const out = await firstSheet(desk);
    const made = out.getCell('B2');
    const red = { style: 'double', color: { argb: 'FFFF0000' } };
    expect(made.border).toEqual({ top: red, right: red });
    expect(made.alignment).toMatchObject({ vertical: 'middle', textRotation: -30 });
    expect(made.font).toMatchObject({ name: 'Verdana', underline: true, size: 10, color: { argb: 'FF4285F4' } });
    expect(made.fill).toMatchObject({ fgColor: { argb: 'FF4285F4' } });
    expect(out.getCell('B3').alignment).toMatchObject({ horizontal: 'right', textRotation: 'vertical' });
    expect([out.getRow(5).hidden, out.getRow(6).hidden, out.getRow(7).outlineLevel]).toEqual([true, false, 1]);
  });

  test('parts of a text, one link for all of it', async () => {
    const desk = openDesk();
    const { app, sheet } = desk;
    const bold = app.newTextStyle().setBold(true).build();
    const rich = app.newRichTextValue().setText('ab').setTextStyle(1, 2, bold).build();
    const link = app.newRichTextValue().setText('see').setLinkUrl('https://a.b/').build();
    sheet.getRange('A1:B1').setRichTextValues([[rich, link]]);
    sheet.getRange('C1').setFormula('=HYPERLINK("https://c.d/";"see")');
    const out = await firstSheet(desk);
    const { richText } = out.getCell('A1').value as { richText: { text: string; font?: { bold?: boolean } }[] };
    expect(richText.map(({ text, font }) => `${text}${font?.bold ? ' b' : ''}`)).toEqual(['a', 'b b']);
    expect(out.getCell('B1').value).toMatchObject({ text: 'see', hyperlink: 'https://a.b/' });
    expect(out.getCell('C1').value).toMatchObject({ text: 'see', hyperlink: 'https://c.d/' });
  });

  test('bands become colours of the cells; two cells of one style keep looks apart', async () => {
    const desk = openDesk();
    desk.sheet
      .getRange('A1:B4')
      .setValues(Array.from({ length: 4 }, () => ['x', 'y']))
      .setFontWeight('bold');
    desk.sheet.getRange('A1:A4').applyRowBanding(desk.app.BandingTheme.GREEN);
    desk.sheet.getRange('A3').setBackground('red');
    const out = await firstSheet(desk);
    const fills = ['A1', 'A2', 'A3', 'A4', 'B1'].map(
      (address) => (out.getCell(address).fill as { fgColor?: { argb: string } } | undefined)?.fgColor?.argb,
    );
    expect(fills).toEqual(['FF63D297', 'FFFFFFFF', 'FFFF0000', 'FFFFFFFF', undefined]);
    expect(out.getCell('A1').font).toMatchObject({ bold: true, name: 'Arial', size: 10 });
    // A column of 100 pixels: 13 digits of 7 pixels and 5 of padding.
    expect(out.properties.defaultColWidth).toBeCloseTo(13.57, 2);
  });

  test('formulas in a locale with decimal commas', async () => {
    const desk = openDesk({ locale: 'ru_RU' });
    desk.sheet.getRange('A1').setFormula('=IF(0,5>0;"a;b";2)');
    expect((await firstSheet(desk)).getCell('A1').value).toEqual({ formula: 'IF(0.5>0,"a;b",2)', result: 'a;b' });
  });
});

describe('conditional formats', () => {
  /** The formula that a condition on B2:C3 becomes. */
  async function formulaOf(build: (b: Builder, desk: Desk) => Builder): Promise<unknown> {
    const desk = openDesk();
    const builder = build(desk.app.newConditionalFormatRule().setBold(true), desk);
    desk.sheet.setConditionalFormatRules([builder.setRanges([desk.sheet.getRange('B2:C3')]).build()]);
    const [made] = (await firstSheet(desk)).conditionalFormattings;
    expect([made?.ref, made?.rules[0]?.type]).toEqual(['B2:C3', 'expression']);
    return (made!.rules[0] as { formulae: unknown[] }).formulae[0];
  }

  // Day 46203 after 30 December 1899 is 30 June 2026.
  const day = new Date('2026-06-30T09:00:00Z');
  test.each<[string, (b: Builder, desk: Desk) => Builder]>([
    ['B2=""', (b) => b.whenCellEmpty()],
    ['AND(ISNUMBER(B2),B2>5)', (b) => b.whenNumberGreaterThan(5)],
    ['AND(ISNUMBER(B2),B2<=-1.5)', (b) => b.whenNumberLessThanOrEqualTo(-1.5)],
    ['AND(ISNUMBER(B2),B2>=1,B2<=2)', (b) => b.whenNumberBetween(1, 2)],
    ['AND(ISNUMBER(B2),NOT(AND(B2>=1,B2<=2)))', (b) => b.whenNumberNotBetween(1, 2)],
    ['AND(ISNUMBER(B2),B2<>3)', (b) => b.whenNumberNotEqualTo(3)],
    ['AND(ISNUMBER(B2),INT(B2)<46203)', (b) => b.whenDateBefore(day)],
    ['AND(ISNUMBER(B2),INT(B2)>=46203,INT(B2)<=46203)', (b) => b.whenDateEqualTo(day)],
    ['AND(ISNUMBER(B2),INT(B2)>TODAY()+0)', (b, { app }) => b.whenDateAfter(app.RelativeDate.TODAY)],
    ['AND(ISNUMBER(B2),INT(B2)<TODAY()+-7)', (b, { app }) => b.whenDateBefore(app.RelativeDate.PAST_WEEK)],
    ['ISNUMBER(SEARCH("a~?""b",B2))', (b) => b.whenTextContains('a?"b')],
    ['ISERROR(SEARCH("x",B2))', (b) => b.whenTextDoesNotContain('x')],
    ['B2&""="x"', (b) => b.whenTextEqualTo('x')],
    ['LEFT(B2,2)="ab"', (b) => b.whenTextStartsWith('ab')],
    ['RIGHT(B2,2)="ab"', (b) => b.whenTextEndsWith('ab')],
    ['AND($A2>1,B$1="a;b")', (b) => b.whenFormulaSatisfied('=AND($A2>1;B$1="a;b")')],
  ])('%s', async (expected, build) => {
    expect(await formulaOf(build)).toBe(expected);
  });

  test('look, order and scales; a second range reads the formula from its own corner', async () => {
    const desk = openDesk();
    const { app, sheet } = desk;
    const rule = (ranges: string[]) => app.newConditionalFormatRule().setRanges(ranges.map((a1) => sheet.getRange(a1)));
    const scale = rule(['A1:A9']).setGradientMinpoint('white').setGradientMaxpoint('red');
    sheet.setConditionalFormatRules([
      rule(['A1', 'C5']).whenFormulaSatisfied('=A1=$B1').setBackground('#00ff00').setFontColor('navy').build(),
      scale.setGradientMidpointWithValue('yellow', app.InterpolationType.PERCENTILE, '50').build(),
    ]);
    const made = (await firstSheet(desk)).conditionalFormattings;
    expect(made.map(({ ref, rules }) => [ref, rules[0]?.priority])).toEqual([
      ['A1', 1],
      ['C5', 1],
      ['A1:A9', 2],
    ]);
    expect(made[1]?.rules[0]).toMatchObject({
      formulae: ['C5=$B5'],
      style: { fill: { bgColor: { argb: 'FF00FF00' } }, font: { color: { argb: 'FF000080' } } },
    });
    expect(made[2]?.rules[0]).toMatchObject({
      type: 'colorScale',
      cfvo: [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'max' }],
      color: [{ argb: 'FFFFFFFF' }, { argb: 'FFFFFF00' }, { argb: 'FFFF0000' }],
    });
  });
});

describe('names and protection', () => {
  test('named ranges', async () => {
    const desk = openDesk();
    desk.file.insertSheet("Bob's");
    desk.file.setNamedRange('people', desk.file.getSheetByName("Bob's")!.getRange('A2:B9'));
    const { definedNames } = await exported(desk);
    expect(definedNames.getRanges('people').ranges).toEqual(["'Bob''s'!$A$2:$B$9"]);
  });

  test('a tab in quotation marks, which Excel does not take', async () => {
    const desk = openDesk();
    desk.sheet.setName("'quoted'");
    expect((await firstSheet(desk)).name).toBe('’quoted’');
  });

  test('a protected sheet but for its free ranges; a protected range; a warning binds nobody', async () => {
    const desk = openDesk();
    desk.book.editors.push('seller@firm.example');
    const lockedIn = async (addresses: string[]) => {
      const out = await firstSheet(desk);
      return [
        (out as unknown as { sheetProtection?: { sheet?: boolean } | null }).sheetProtection?.sheet ?? false,
        ...addresses.map((address) => out.getCell(address).protection?.locked ?? true),
      ];
    };
    desk.sheet.getRange('A1:B2').setValues([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const range = desk.sheet.getRange('A1:A2').protect();
    range.removeEditor('seller@firm.example');
    expect(await lockedIn(['A1', 'A2', 'B1', 'B2'])).toEqual([true, true, true, false, false]);
    range.setWarningOnly(true);
    expect(await lockedIn(['A1', 'B1'])).toEqual([false, true, true]);
    const whole = desk.sheet.protect();
    whole.removeEditor('seller@firm.example');
    whole.setUnprotectedRanges([desk.sheet.getRange('B2')]);
    expect(await lockedIn(['A1', 'B1', 'B2', 'D9'])).toEqual([true, true, true, false, true]);
  });
});
