// The guard: what is here is Google's, what Google refuses is refused with its text, and what only Google can do is told by name.
import { describe, expect, test } from 'vitest';
import { type EnumName, enumTable } from '../../src/local/services/enums.ts';
import { leftOutGlobals } from '../../src/local/services/left-out.ts';
import { declaredClasses } from '../../src/local/services/members.ts';
import table from '../../src/local/services/signatures.json';
import { constantsOf, enumValuesOf, methodsOf, signaturesOf } from '../../src/local/services/signatures.ts';
import { narrowings, unlisted, widenings } from '../../src/local/services/widenings.ts';
import { openDesk, thrown } from './services/desk.ts';

type Calls = Record<string, (...args: unknown[]) => unknown>;
const asCalls = (value: unknown): Calls => value as Calls;

describe('nothing is invented', () => {
  test('every class, member, enum and value that is here is Google’s', () => {
    const invented: string[] = [];
    for (const [name, { members, constants }] of declaredClasses()) {
      if (!Object.hasOwn(table.classes, name) && !Object.keys(unlisted).some((place) => place.startsWith(`${name}.`))) {
        invented.push(name);
      }
      for (const member of members.keys()) if (!signaturesOf(name, member)) invented.push(`${name}.${member}`);
      for (const constant of constants) {
        if (!constantsOf(name).includes(constant) && !unlistedConstants.includes(`${name}.${constant}`)) {
          invented.push(`${name}.${constant}`);
        }
      }
    }
    expect(invented).toEqual([]);
  });

  test('every global is Google’s', () => {
    const google = [...Object.keys(table.globals), ...leftOutGlobals];
    expect(Object.keys(openDesk().globals).filter((name) => !google.includes(name))).toEqual([]);
  });

  test('every way of calling a member has as many arguments as one of Google’s', () => {
    const wrong: string[] = [];
    for (const [name, { members }] of declaredClasses()) {
      for (const [member, { signatures }] of members) {
        const google = signaturesOf(name, member) ?? [];
        for (const { length } of signatures) {
          if (!google.some(({ least, most }) => least <= length && length <= most))
            wrong.push(`${name}.${member}/${length}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the values of an enum are Google’s', () => {
    const seen = Object.keys(table.enums).flatMap((name) => {
      const here = declaredEnum(name);
      return here ? [[name, here]] : [];
    });
    expect(seen.length).toBeGreaterThan(20);
    for (const [name, here] of seen) {
      const missing = [...(here as string[])].filter((value) => !enumValuesOf(name as string).includes(value));
      expect([name, missing]).toEqual([name, unlistedValues[name as string] ?? []]);
    }
  });
});

/** Constants that Google's reference has and the declarations have not. */
const unlistedConstants = [
  'SpreadsheetApp.SortOrder',
  'SpreadsheetApp.FrequencyType',
  'SpreadsheetApp.DataSourceRefreshScope',
  'SpreadsheetApp.DateTimeGroupingRuleType',
];

/** Values of enums that Google has and the declarations have not. */
const unlistedValues: Record<string, string[]> = {
  // Live tests of gas-fakes (testsheetsdatavalidations).
  DataValidationCriteria: ['DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE'],
  // Google's reference of SheetType.
  SheetType: ['DATASOURCE'],
};

function declaredEnum(name: string): string[] | null {
  try {
    return Object.keys(enumTable(name as EnumName));
  } catch {
    return null;
  }
}

describe('differences from the declarations', () => {
  const places = Object.entries({ ...widenings, ...narrowings, ...unlisted });

  test('each names its source', () => {
    for (const [place, { takes, source }] of places) {
      expect([place, takes.length > 0, source.length > 10]).toEqual([place, true, true]);
    }
  });

  test('a widening adds something to a member that the declarations have', () => {
    for (const [place, { takes }] of Object.entries(widenings)) {
      const [name = '', member = ''] = place.split('.');
      expect([place, methodsOf(name).includes(member)]).toEqual([place, true]);
      const declared = declaredOf(name, member);
      for (const text of takes) expect([place, declared.includes(text)]).toEqual([place, false]);
    }
  });

  test('a narrowing takes away an overload that the declarations have', () => {
    for (const [place, { takes }] of Object.entries(narrowings)) {
      const [name = '', member = ''] = place.split('.');
      for (const text of takes) expect([place, declaredOf(name, member).includes(text)]).toEqual([place, true]);
    }
  });

  test('a member that is called unlisted is not in the declarations', () => {
    for (const place of Object.keys(unlisted)) {
      const [name = '', member = ''] = place.split('.');
      expect([place, methodsOf(name).includes(member)]).toEqual([place, false]);
    }
  });
});

function declaredOf(name: string, member: string): string[] {
  const classes: Record<string, Record<string, string>> = table.classes;
  return classes[name]?.[member]?.split('; ') ?? [];
}

describe('1.2 wrong arguments', () => {
  const { app, file, sheet, globals } = openDesk();
  const range = sheet.getRange('A1:B2');
  const utilities = globals.Utilities as GoogleAppsScript.Utilities.Utilities;
  const lock = (globals.LockService as GoogleAppsScript.Lock.LockService).getDocumentLock();

  // Texts from logs of live runs; the calls are those that made them.
  const live: [() => unknown, string][] = [
    [() => asCalls(range).setValues?.('a'), '(String) SpreadsheetApp.Range.setValues'],
    [() => asCalls(range).setValues?.([1, 2]), '(number[]) SpreadsheetApp.Range.setValues'],
    [() => asCalls(range).setValues?.(range), '(SpreadsheetApp.Range) SpreadsheetApp.Range.setValues'],
    [() => asCalls(file).getRange?.('A', 1, 1), '(String,number,number) SpreadsheetApp.Spreadsheet.getRange'],
    [() => asCalls(sheet).deleteRow?.(null), '(null) SpreadsheetApp.Sheet.deleteRow'],
    [() => asCalls(sheet).deleteRow?.(undefined), '(null) SpreadsheetApp.Sheet.deleteRow'],
    [
      () => asCalls(app.newDataValidation()).requireDate?.('=i1'),
      '(String) SpreadsheetApp.DataValidationBuilder.requireDate',
    ],
    [() => asCalls(utilities).formatDate?.('2026', 'GMT', 'yyyy'), '(String,String,String) Utilities.formatDate'],
    [() => asCalls(lock).tryLock?.(), '() LockService.Lock.tryLock'],
  ];
  for (const [call, told] of live) {
    test(`1.2 ${told}`, () => {
      const [given, place] = told.split(/ (?=\w)/);
      expect(thrown(call)).toBe(`Exception: The parameters ${given} don't match the method signature for ${place}.`);
    });
  }

  const text = (given: string, place: string) =>
    `Exception: The parameters (${given}) don't match the method signature for ${place}.`;

  test('1.2 any list is number[], whatever is in it; truth values, functions and plain objects are (class)', () => {
    const setFormulas = (...args: unknown[]) => asCalls(range).setFormulas?.(...args);
    const place = 'SpreadsheetApp.Range.setFormulas';
    expect(thrown(() => setFormulas([[{ text: 'a' }]]))).toBe(text('number[]', place));
    expect(thrown(() => setFormulas(['a'], true, () => 1, {}))).toBe(text('number[],(class),(class),(class)', place));
  });

  test('an enum is named with its service', () => {
    const { Charset } = utilities;
    expect(thrown(() => asCalls(utilities).sleep?.(Charset.UTF_8))).toBe(text('Utilities.Charset', 'Utilities.sleep'));
    expect(thrown(() => asCalls(range).setFormula?.(app.BorderStyle.SOLID))).toBe(
      text('SpreadsheetApp.BorderStyle', 'SpreadsheetApp.Range.setFormula'),
    );
  });

  test('an enum is not its name, and not a value of another enum', () => {
    const place = 'SpreadsheetApp.Range.setWrapStrategy';
    expect(thrown(() => asCalls(range).setWrapStrategy?.('WRAP'))).toBe(text('String', place));
    expect(thrown(() => asCalls(range).setWrapStrategy?.(app.BorderStyle.SOLID))).toBe(
      text('SpreadsheetApp.BorderStyle', place),
    );
  });

  test('whole numbers are whole, and a text of digits is a text', () => {
    const place = 'SpreadsheetApp.Sheet.getRange';
    expect(thrown(() => sheet.getRange(1.5, 1))).toBe(text('number,number', place));
    expect(thrown(() => asCalls(sheet).getRange?.('1', '2'))).toBe(text('String,String', place));
    expect(thrown(() => sheet.getRange(Number.NaN, 1))).toBe(text('number,number', place));
  });

  test('2.7 a trailing undefined is a null, and counts', () => {
    expect(thrown(() => asCalls(sheet).getRange?.(1, 1, undefined))).toBe(
      text('number,number,null', 'SpreadsheetApp.Sheet.getRange'),
    );
  });

  test('refused arguments cost no call and change nothing', () => {
    const desk = openDesk();
    thrown(() => asCalls(desk.sheet.getRange('A1')).setValues?.('a'));
    desk.settle();
    expect(desk.calls).toEqual([]);
    expect(desk.sheet.getRange('A1').getValue()).toBe('');
  });
});

describe('what Google takes and is not here', () => {
  test('is told by its name and Google’s parameters', () => {
    const { sheet } = openDesk();
    const range = asCalls(sheet.getRange('A1'));
    expect(thrown(() => range.setValue?.({ a: 1 }))).toBe('Error: not in the local Google Sheets: Range.setValue(any)');
  });

  test('what gives nothing gives null', () => {
    const { globals } = openDesk();
    const cache = (globals.CacheService as GoogleAppsScript.Cache.CacheService).getScriptCache();
    expect(cache.put('a', 'b')).toBe(null);
  });
});

describe('the table', () => {
  test('knows overloads, lists, what may be left out and what repeats', () => {
    const takes = (name: string, member: string, ...args: unknown[]) =>
      signaturesOf(name, member)?.find((signature) => signature.takes(args))?.text;
    expect(takes('Sheet', 'getRange', 1, 2, 3, 4)).toBe('Integer, Integer, Integer, Integer');
    expect(takes('Sheet', 'getRange', 'A1')).toBe('string');
    expect(takes('Range', 'setBackgrounds', [['red', null]])).toBe('(string|null)[][]');
    expect(takes('Range', 'setBackgrounds', [['red', 1]])).toBe(undefined);
    expect(takes('Logger', 'log', '%s %s', 1, null)).toBe('string, ...any');
    expect(takes('Utilities', 'base64Encode', [1, -128])).toBe('Byte[]');
    expect(takes('Utilities', 'base64Encode', [128])).toBe(undefined);
  });

  test('an object is of its class and of what that class is', () => {
    const { sheet, file } = openDesk();
    const takes = (name: string, member: string, value: unknown) =>
      signaturesOf(name, member)?.some((signature) => signature.takes([value]));
    expect([sheet.getRange('A1'), sheet].map((value) => takes('Range', 'copyTo', value))).toEqual([true, false]);
    expect([file, sheet].map((value) => takes('Utilities', 'gzip', value))).toEqual([true, false]);
  });
});
