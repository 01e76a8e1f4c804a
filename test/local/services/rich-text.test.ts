// Rich text: parts of a cell with looks and links of their own, built, written, read and overwritten.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Rich = GoogleAppsScript.Spreadsheet.RichTextValue;

const bold = (app: App) => app.newTextStyle().setBold(true).build();

/** '0-4 Bold b|4-5  ' …: offsets, text, bold, italic, link of each run. */
const runsOf = (value: Rich | null): string =>
  (value?.getRuns() ?? [])
    .map((run) => {
      const style = run.getTextStyle();
      const marks = `${style.isBold() ? 'b' : ''}${style.isItalic() ? 'i' : ''}${style.isUnderline() ? 'u' : ''}`;
      return `${run.getStartIndex()}-${run.getEndIndex()} ${run.getText()} ${marks}${run.getLinkUrl() ?? ''}`;
    })
    .join('|');

describe('a value being built', () => {
  test('runs are the longest stretches of one look; the unstyled ones between count too', () => {
    const { app, sheet } = openDesk();
    const italic = app.newTextStyle().setItalic(true).build();
    const value = app
      .newRichTextValue()
      .setText('Bold Italic Link')
      .setTextStyle(0, 4, bold(app))
      .setTextStyle(5, 11, italic)
      .setLinkUrl(12, 16, 'https://example.org')
      .build();
    const expected = '0-4 Bold b|4-5   |5-11 Italic i|11-12   |12-16 Link uhttps://example.org';
    expect(runsOf(value)).toBe(expected);
    const cell = sheet.getRange('A1').setRichTextValue(value);
    expect([cell.getValue(), runsOf(cell.getRichTextValue())]).toEqual(['Bold Italic Link', expected]);
    expect(cell.getRichTextValue()?.getRuns()[1]?.getTextStyle().isBold()).toBe(false);
    expect(value.getRuns()[1]?.getTextStyle().isBold()).toBeNull();
  });

  test('neighbours that become alike are one run; a later style overrides, null does nothing', () => {
    const { app } = openDesk();
    const builder = app
      .newRichTextValue()
      .setText('abcdef')
      .setTextStyle(0, 3, bold(app))
      .setTextStyle(3, 6, bold(app));
    expect(runsOf(builder.build())).toBe('0-6 abcdef b');
    builder.setTextStyle(2, 4, app.newTextStyle().setBold(false).build()).setTextStyle(0, 6, null);
    expect(runsOf(builder.build())).toBe('0-2 ab b|2-4 cd |4-6 ef b');
    expect(runsOf(builder.setText('new').build())).toBe('0-3 new ');
  });

  test('a link is underlined in the link colour until a style says otherwise; null takes it away', () => {
    const { app } = openDesk();
    const plain = app.newTextStyle().setUnderline(false).setForegroundColor('#000000').build();
    const builder = app.newRichTextValue().setText('foo no baz').setLinkUrl(0, 3, 'https://bar.foo');
    builder.setLinkUrl(7, 10, 'https://abc.xyz').setTextStyle(7, 10, plain);
    const value = builder.build();
    const style = value.getTextStyle(0, 3);
    expect([style.isUnderline(), style.getForegroundColor(), value.getTextStyle(7, 10).getForegroundColor()]).toEqual([
      true,
      'HYPERLINK',
      '#000000',
    ]);
    expect([value.getLinkUrl(), value.getLinkUrl(1, 3), value.getLinkUrl(2, 8)]).toEqual([
      null,
      'https://bar.foo',
      null,
    ]);
    expect(runsOf(builder.setLinkUrl(null).build())).toBe('0-7 foo no  |7-10 baz ');
    expect(app.newRichTextValue().setText('x').setLinkUrl('https://a.b').build().getLinkUrl()).toBe('https://a.b');
  });

  test('what the parts do not share is null in the style of the whole', () => {
    const { app } = openDesk();
    const value = app.newRichTextValue().setText('ab').setTextStyle(bold(app));
    const mixed = value.setTextStyle(1, 2, app.newTextStyle().setBold(true).setFontSize(20).build()).build();
    expect([mixed.getTextStyle().isBold(), mixed.getTextStyle().getFontSize()]).toEqual([true, null]);
    expect(mixed.copy().build().getRuns().length).toBe(2);
    expect(mixed.getRuns()[1]?.copy().build().getText()).toBe('b');
  });

  test.each([
    [-1, 2],
    [1, 4],
    [2, 2],
  ])('offsets %i to %i of three letters are refused', (start, end) => {
    const { app } = openDesk();
    const builder = app.newRichTextValue().setText('abc');
    expect(thrown(() => builder.setTextStyle(start, end, bold(app)))).toContain('Exception: ');
    expect(thrown(() => builder.build().getLinkUrl(start, end))).toContain('Exception: ');
  });
});

describe('in cells', () => {
  test('a plain text has one run with the looks of its cell', () => {
    const { sheet } = openDesk();
    const cell = sheet.getRange('E5').setValue('Plain').setFontSize(14).setFontStyle('italic');
    const value = cell.getRichTextValue();
    expect([runsOf(value), value?.getTextStyle().getFontSize()]).toEqual(['0-5 Plain i', 14]);
  });

  test('what is not text gives null; a blank cell a blank text', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:E1').setValues([[1, true, new Date(), '', 'x']]);
    const [values] = sheet.getRange('A1:E1').getRichTextValues();
    expect(values?.map((value) => value?.getText() ?? null)).toEqual([null, null, null, '', 'x']);
    expect(values?.[3]?.getRuns().length).toBe(1);
  });

  test('a text is written as it is, never read as a number or formula; a grid must fit', () => {
    const { app, sheet } = openDesk();
    const of = (text: string) => app.newRichTextValue().setText(text).build();
    const row = sheet.getRange('A1:C1').setRichTextValues([[of('007'), of('=1+1'), of('')]]);
    expect([row.getValues(), row.getFormulas(), sheet.getLastColumn()]).toEqual([
      [['007', '=1+1', '']],
      [['', '', '']],
      2,
    ]);
    expect(thrown(() => row.setRichTextValues([[of('a')]]))).toContain('The data has 1 but the range has 3.');
    expect(thrown(() => row.setRichTextValue('a' as never))).toContain("don't match the method signature");
    expect(thrown(() => row.setRichTextValue(of('x'.repeat(50_001))))).toContain('maximum of 50000 characters');
  });

  test('a rejecting rule refuses it as it refuses a value', () => {
    const { app, sheet } = openDesk();
    const rule = app.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build();
    sheet.getRange('A1').setDataValidation(rule).setRichTextValue(app.newRichTextValue().setText('b').build());
    expect(thrown(() => app.flush())).toContain('violates the data validation rules set on this cell.');
  });

  test('a new value, a look for the whole cell and clearFormat end what the parts had of their own', () => {
    const { app, sheet } = openDesk();
    const value = app
      .newRichTextValue()
      .setText('ab')
      .setTextStyle(0, 1, bold(app))
      .setLinkUrl(1, 2, 'https://l')
      .build();
    const cell = sheet.getRange('A1').setRichTextValue(value).setFontWeight('normal');
    expect(runsOf(cell.getRichTextValue())).toBe('0-1 a |1-2 b uhttps://l');
    cell.setRichTextValue(value).setValue('ba');
    expect(runsOf(cell.getRichTextValue())).toBe('0-2 ba ');
    cell.setRichTextValue(value).clearFormat();
    expect(runsOf(cell.getRichTextValue())).toBe('0-2 ab ');
  });

  test('goes along with its row, its column and its copy', () => {
    const { app, sheet } = openDesk();
    const value = app.newRichTextValue().setText('ab').setTextStyle(0, 1, bold(app)).build();
    sheet.getRange('A1').setRichTextValue(value);
    sheet.insertRowBefore(1);
    sheet.insertColumnBefore(1);
    sheet.getRange('B2').copyTo(sheet.getRange('D4'));
    expect(runsOf(sheet.getRange('B2').getRichTextValue())).toBe('0-1 a b|1-2 b ');
    expect(runsOf(sheet.getRange('D4').getRichTextValue())).toBe('0-1 a b|1-2 b ');
    const read = sheet.getRange('B2').getRichTextValue()!;
    expect(runsOf(sheet.getRange('F1').setRichTextValue(read).getRichTextValue())).toBe('0-1 a b|1-2 b ');
  });

  test('a HYPERLINK formula has its address; one with a computed address is not told', () => {
    const { sheet } = openDesk();
    const cell = sheet.getRange('A1').setFormula('=HYPERLINK("https://a.b/?q=""c""";"see")');
    expect([cell.getRichTextValue()?.getText(), cell.getRichTextValue()?.getLinkUrl()]).toEqual([
      'see',
      'https://a.b/?q="c"',
    ]);
    sheet.getRange('A2').setFormula('=HYPERLINK("https://"&"a.b";"see")');
    expect(thrown(() => sheet.getRange('A2').getRichTextValue())).toContain('not in the local Google Sheets: ');
  });
});
