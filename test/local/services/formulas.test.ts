// Formulas in cells: what they give, in which format, in which language of separators, and where their blocks go.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

type Desk = ReturnType<typeof openDesk>;

/** A sheet with three rows of number, word, day (1–3 March 2026) and amount; the second amount is empty. */
function filled(locale = 'en_US'): Desk {
  const desk = openDesk({ locale });
  const day = (n: number) => new Date(`2026-03-0${n}T00:00:00+02:00`);
  desk.sheet.getRange('A1:D4').setValues([
    ['n', 'word', 'day', 'sum'],
    [1, 'b', day(1), 5],
    [2, 'a', day(2), ''],
    [3, 'c', day(3), 7],
  ]);
  return desk;
}

const answers = (formulas: string[], desk = filled()): unknown[] => {
  const cells = desk.sheet.getRange(10, 6, formulas.length, 1);
  cells.setFormulas(formulas.map((formula) => [formula]));
  return cells.getValues().map(([value]) => value);
};

describe('what formulas give', () => {
  test.each([
    ['=SUM(A2:A)', 6],
    ['=SUM(A2:INDEX(A:A,3))', 3],
    ['=0.1+0.2', 0.1 + 0.2],
    ['=-2^2', 4],
    ['=50%', 0.5],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['="a"="A"', true],
    ['=Z1', ''],
    ['=Z1+1', 1],
    ['=ISBLANK(D3)', true],
    ['=VLOOKUP(2,A2:D4,2,FALSE)', 'a'],
    ['=VLOOKUP(2.5,A2:B4,2)', 'a'],
    ['=XLOOKUP(9,A2:A4,B2:B4,"none")', 'none'],
    ['=INDEX(A1:B4,2,2)', 'b'],
    ['=MATCH("A",B2:B4,0)', 2],
    ['=INDIRECT("A"&3)', 2],
    ['=SUM(OFFSET(A1,1,0,2,1))', 3],
    ['=COUNTIF(B2:B4,"<>a")', 2],
    ['=COUNTIF(A2:A4,">1")', 2],
    ['=SUMIFS(D2:D4,A2:A4,">1",B2:B4,"c*")', 7],
    ['=AVERAGEIF(A2:A4,"<3")', 1.5],
    ['=COUNTUNIQUE({1,1,2})', 2],
    ['=SUMPRODUCT((A2:A4>1)*A2:A4)', 5],
    ['=IFERROR(1/0)', ''],
    ['=IFS(A2=2,"two",A2=1,"one")', 'one'],
    ['=SWITCH(9,1,"one","other")', 'other'],
    ['=LET(x,2,y,x+1,x*y)', 6],
    ['=REDUCE(0,A2:A4,LAMBDA(a,b,a+b))', 6],
    ['=TEXTJOIN("-",TRUE,B2:B4,"")', 'b-a-c'],
    ['=JOIN("-",A2:A4)', '1-2-3'],
    ['=REGEXMATCH("order 66","\\d+")', true],
    ['=REGEXREPLACE("a1","(\\d)","<$1>")', 'a<1>'],
    ['=ISEMAIL("a@firm.example")', true],
    ['=ISDATE(C2)', true],
    ['=ISDATE(A2)', false],
    ['=HYPERLINK("https://firm.example","Firm")', 'Firm'],
    ['=TEXT(C2,"yyyy-mm-dd")', '2026-03-01'],
    ['="on "&C2', 'on 3/1/2026'],
    ['=TO_TEXT(C2)', '3/1/2026'],
    ['=VALUE("1,234.5")', 1234.5],
    ['=C4-C2', 2],
    // These are the engine's.
    ['=ROUND(2.345,2)', 2.35],
    ['=MEDIAN(A2:A4)', 2],
    ['=MONTH("2024-05-06")', 5],
    ['=NETWORKDAYS(C2,C4)', 2],
    ['=LEFT("hello",2)&LEN("hello")', 'he5'],
  ])('%s', (formula, value) => {
    expect(answers([formula])).toEqual([value]);
  });

  test('errors are texts to a script and stay errors to formulas', () => {
    const wrong = [
      '=1/0',
      '=NA()',
      '="a"+1',
      '=SQRT(-1)',
      '=NOSUCH(1)',
      '=Gone!A1',
      '=1+',
      '=A1 B1',
      '=F10+1',
      '=TAKE(A1:A2,1)',
    ];
    expect(answers(wrong)).toEqual([
      '#DIV/0!',
      '#N/A',
      '#VALUE!',
      '#NUM!',
      '#NAME?',
      '#REF!',
      '#ERROR!',
      '#ERROR!',
      '#DIV/0!',
      '#NAME?',
    ]);
    expect(answers(['=VLOOKUP(9,A2:B4,2,FALSE)', '=IFNA(F10,"none")', '=IFNA(1/0,"none")', '=SUM()'])).toEqual([
      '#N/A',
      'none',
      '#DIV/0!',
      '#N/A',
    ]);
  });

  test('a range stands for the cell beside the formula unless it is taken whole', () => {
    const { sheet } = filled();
    sheet.getRange('F2:F3').setFormulas([['=A1:A9*10'], ['=SUM(A1:A9*10)']]);
    sheet.getRange('F20').setFormula('=A1:A9*10');
    expect(sheet.getRange('F2:F3').getValues()).toEqual([[10], [20]]);
    expect(sheet.getRange('F20').getValue()).toBe('#VALUE!');
  });

  test('what only Google computes throws its name, through IFERROR too', () => {
    const { sheet } = filled();
    sheet.getRange('F1').setFormula('=IFERROR(IMAGE("x"),"hidden")');
    expect(thrown(() => sheet.getRange('F1').getValue())).toBe('Error: not in the local Google Sheets: IMAGE');
  });

  test('a circle is #REF!; a chain of a thousand is computed', () => {
    const { sheet } = filled();
    sheet.getRange('F1:F1000').setFormulas(Array.from({ length: 1000 }, (_, i) => [i === 0 ? '=1' : `=F${i}+1`]));
    expect(sheet.getRange('F1000').getValue()).toBe(1000);
    sheet.getRange('F1').setFormula('=F1000');
    expect(sheet.getRange('F1:F2').getValues()).toEqual([['#REF!'], ['#REF!']]);
  });
});

test('one formula for several cells goes as if copied from the first', () => {
  const { sheet } = filled();
  sheet.getRange('F1:G2').setFormula('=A1+$A$2');
  sheet.getRange('F4:F5').setValue('=A1');
  expect(sheet.getRange('F1:G5').getFormulas()).toEqual([
    ['=A1+$A$2', '=B1+$A$2'],
    ['=A2+$A$2', '=B2+$A$2'],
    ['', ''],
    ['=A1', ''],
    ['=A2', ''],
  ]);
});

describe('the format of a result in a cell of automatic format', () => {
  test('dates stay dates, money stays money, a difference of days is a number', () => {
    const { sheet } = filled();
    sheet.getRange('D2').setNumberFormat('"$"0.00');
    sheet
      .getRange('F1:F7')
      .setFormulas([['=TODAY()'], ['=NOW()'], ['=C2+1'], ['=C3-C2'], ['=SUM(D2:D4)'], ['=MAX(C2:C4)'], ['=C2>1']]);
    expect(sheet.getRange('F1:F7').getDisplayValues().flat()).toEqual([
      '6/30/2026',
      '6/30/2026 13:00:00',
      '3/2/2026',
      '1',
      '$12.00',
      '3/3/2026',
      'TRUE',
    ]);
    expect((sheet.getRange('F3').getValue() as Date).toISOString()).toBe('2026-03-01T22:00:00.000Z');
  });

  test('a cell of automatic format has the name that Google gives it, and takes it back', () => {
    const { sheet } = filled();
    sheet.getRange('A2').setNumberFormat('0.0').setNumberFormat('general');
    expect(sheet.getRange('A2').getNumberFormat()).toBe('0.###############');
    sheet.getRange('A2').setNumberFormat('0.###############').setValue('1/2/2026');
    expect(sheet.getRange('A2').getNumberFormat()).toBe('M/d/yyyy');
  });

  test('the cell’s own format goes first', () => {
    const { sheet } = filled();
    sheet.getRange('F1').setNumberFormat('0').setFormula('=C2');
    // 1 March 2026 is day 46082.
    expect(sheet.getRange('F1').getValue()).toBe(46082);
  });
});

describe('8.1 the spreadsheet’s separators', () => {
  test('decimal commas, backslashes between columns, semicolons between arguments', () => {
    const desk = filled('de_DE');
    expect(
      answers(['=SUM(1,5;2)', '=SUM({1\\2;3\\4})', '=IF(1>0,"a","b")', '=3.14', '=ROUND(1,26;1)&""'], desk),
    ).toEqual([3.5, 10, '#ERROR!', '#ERROR!', '1,3']);
    expect(desk.sheet.getRange('F10').getFormula()).toBe('=SUM(1,5;2)');
  });
});

test('a look at one formula after a write does not reckon its neighbours that do not depend on it', () => {
  const timeOf = (formulas: number): number => {
    const { sheet } = openDesk();
    const rows = Array.from({ length: formulas }, (_, i) => [i, `=A${i + 1}*2+SUM(A$1:A$100)`]);
    sheet.getRange(1, 1, formulas, 2).setValues(rows);
    const begun = performance.now();
    for (let i = 0; i < 200; i++) {
      sheet.getRange(5, 1).setValue(i);
      // 0…99 are 4950, without the 4 that stood in A5, and twice the 5 of A6.
      expect(sheet.getRange(6, 2).getValue()).toBe(4946 + i + 10);
    }
    return performance.now() - begun;
  };
  timeOf(100);
  expect(timeOf(1000) / timeOf(100)).toBeLessThan(5);
});

test('1.11 a formula too has at most 50,000 characters', () => {
  const { sheet, app } = filled();
  const text = 'Exception: Your input contains more than the maximum of 50000 characters in a single cell.';
  for (const write of ['setValue', 'setFormula'] as const) {
    sheet.getRange('F1')[write](`="${'x'.repeat(50_000)}"`);
    expect(thrown(() => app.flush())).toBe(text);
  }
});

test('open ends of ranges follow their cells', () => {
  const { sheet } = filled();
  sheet.getRange('F1:F3').setFormulas([['=SUM(A2:A)'], ['=COUNTA(A2:4)'], ['=SUM($A$2:A)']]);
  sheet.insertColumnBefore(1);
  sheet.insertRowBefore(1);
  expect(sheet.getRange('G2:G4').getFormulas()).toEqual([['=SUM(B3:B)'], ['=COUNTA(B3:5)'], ['=SUM($B$3:B)']]);
  expect(sheet.getRange('G2').getValue()).toBe(6);
});
