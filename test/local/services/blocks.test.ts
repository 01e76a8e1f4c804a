// Blocks that formulas give: where their cells are, what stands in their way, how they look.
import { describe, expect, test } from 'vitest';
import { openDesk } from './desk.ts';

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

describe('blocks', () => {
  const shown = ({ sheet }: Desk, address: string) => sheet.getRange(address).getDisplayValues();

  test.each([
    [
      '={1,2;3,4}',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '=ARRAYFORMULA(A2:A4*2)',
      [
        ['2', ''],
        ['4', ''],
      ],
    ],
    [
      '=FILTER(A2:B4,A2:A4>1)',
      [
        ['2', 'a'],
        ['3', 'c'],
      ],
    ],
    [
      '=SORT(A2:B4,2,TRUE)',
      [
        ['2', 'a'],
        ['1', 'b'],
      ],
    ],
    [
      '=UNIQUE({1;2;1})',
      [
        ['1', ''],
        ['2', ''],
      ],
    ],
    [
      '=TRANSPOSE(A2:A3)',
      [
        ['1', '2'],
        ['', ''],
      ],
    ],
    [
      '=SPLIT("a,5",",")',
      [
        ['a', '5'],
        ['', ''],
      ],
    ],
    [
      '=SEQUENCE(2,2)',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '=REGEXEXTRACT("ab12","([a-z]+)(\\d+)")',
      [
        ['ab', '12'],
        ['', ''],
      ],
    ],
    [
      '=MAP(A2:A3,LAMBDA(x,x+1))',
      [
        ['2', ''],
        ['3', ''],
      ],
    ],
    [
      '=ARRAYFORMULA(VLOOKUP(A2:A3,A2:B4,2,FALSE))',
      [
        ['b', ''],
        ['a', ''],
      ],
    ],
    [
      '=ARRAYFORMULA(LEN(B2:B3))',
      [
        ['1', ''],
        ['1', ''],
      ],
    ],
    [
      '={A2:A3;B2:B4,1}',
      [
        ['#REF!', ''],
        ['', ''],
      ],
    ],
    [
      '=FILTER(A2:A4,A2:A4>9)',
      [
        ['#N/A', ''],
        ['', ''],
      ],
    ],
  ])('%s', (formula, block) => {
    const desk = filled();
    desk.sheet.getRange('F1').setFormula(formula);
    expect(shown(desk, 'F1:G2')).toEqual(block);
  });

  test('the cells of a block have no formula, count as content and are empty again when it goes', () => {
    const desk = filled();
    desk.sheet.getRange('F1').setFormula('=SEQUENCE(9)');
    expect([
      desk.sheet.getLastRow(),
      desk.sheet.getRange('F2').getFormula(),
      desk.sheet.getRange('F2').isBlank(),
    ]).toEqual([9, '', false]);
    desk.sheet.getRange('G1').setFormula('=SUM(F1:F9)');
    expect(desk.sheet.getRange('G1').getValue()).toBe(45);
    desk.sheet.getRange('F1').clearContent();
    expect([desk.sheet.getLastRow(), desk.sheet.getRange('G1').getValue()]).toEqual([4, 0]);
  });

  test('a value in its way makes the block #REF! until it is gone; rows inserted above take it along', () => {
    const desk = filled();
    desk.sheet.getRange('F1').setFormula('={1;2;3}');
    desk.sheet.getRange('F3').setValue('in the way');
    expect(shown(desk, 'F1:F3')).toEqual([['#REF!'], [''], ['in the way']]);
    desk.sheet.getRange('F3').clearContent();
    desk.sheet.insertRowBefore(1);
    expect(shown(desk, 'F1:F4')).toEqual([[''], ['1'], ['2'], ['3']]);
  });

  test('a block that another block feeds grows with it', () => {
    const desk = filled();
    desk.sheet.getRange('F1').setFormula('=ARRAYFORMULA(H1:H3*10)');
    desk.sheet.getRange('H1').setFormula('=SEQUENCE(D2)');
    expect(shown(desk, 'F1:F3')).toEqual([['10'], ['20'], ['30']]);
  });
});

describe('QUERY', () => {
  const rows = [
    ['who', 'team', 'sum', 'day'],
    ['Ann', 'x', 5, new Date('2026-03-01T00:00:00+02:00')],
    ['Bob', 'y', 7, new Date('2026-03-02T00:00:00+02:00')],
    ['Cy', 'x', 1, new Date('2026-03-03T00:00:00+02:00')],
    ['Di', '', 2, ''],
  ];
  function asked(formula: string): string[][] {
    const { sheet } = openDesk();
    sheet.getRange('A1:D5').setValues(rows);
    sheet.getRange('F1').setFormula(formula);
    return sheet
      .getRange('F1:H5')
      .getDisplayValues()
      .filter((row) => row.some((text) => text !== ''));
  }

  test.each([
    [
      'select A, C where C > 4 order by C desc',
      [
        ['who', 'sum', ''],
        ['Bob', '7', ''],
        ['Ann', '5', ''],
      ],
    ],
    [
      "select A, D where D >= date '2026-03-02'",
      [
        ['who', 'day', ''],
        ['Bob', '3/2/2026', ''],
        ['Cy', '3/3/2026', ''],
      ],
    ],
    [
      'select B, sum(C), count(A) where B is not null group by B',
      [
        ['team', 'sum sum', 'count who'],
        ['x', '6', '2'],
        ['y', '7', '1'],
      ],
    ],
    [
      "select A where not (B = 'x' or B = 'y')",
      [
        ['who', '', ''],
        ['Di', '', ''],
      ],
    ],
    [
      "select A where A contains 'n' label A 'Name'",
      [
        ['Name', '', ''],
        ['Ann', '', ''],
      ],
    ],
    ["select avg(C) label avg(C) ''", [['3.75', '', '']]],
    [
      'select A limit 1 offset 2',
      [
        ['who', '', ''],
        ['Cy', '', ''],
      ],
    ],
    ['select A, sum(C)', [['#VALUE!', '', '']]],
    ['select Z', [['#VALUE!', '', '']]],
  ])('%s', (text, block) => {
    expect(asked(`=QUERY(A1:D5,"${text}",1)`)).toEqual(block);
  });

  test('what it does not know is told by name', () => {
    expect(() => asked('=QUERY(A1:D5,"select B, sum(C) group by B pivot A",1)')).toThrow(
      'not in the local Google Sheets: QUERY: pivot',
    );
  });
});

test('the columns of a block keep their formats', () => {
  const { sheet } = filled();
  sheet.getRange('F1').setFormula('=FILTER(A2:C4,A2:A4>1)');
  expect(sheet.getRange('F1:H2').getDisplayValues()).toEqual([
    ['2', 'a', '3/2/2026'],
    ['3', 'c', '3/3/2026'],
  ]);
});
