// Delimited files in the encodings and dialects people export.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readRows } from '../../src/local/csv.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'csv-'));
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, bytes: string | number[]): string {
  const place = path.join(directory, name);
  writeFileSync(place, typeof bytes === 'string' ? bytes : Uint8Array.from(bytes));
  return place;
}

describe('readRows', () => {
  test('quotes hold delimiters, quotes and line breaks; CRLF and a last empty line are no rows', () => {
    expect(readRows(file('a.csv', 'name,note\r\n"Alfa, Ltd","say ""hi""\nnow"\r\n'))).toEqual([
      ['name', 'note'],
      ['Alfa, Ltd', 'say "hi"\nnow'],
    ]);
  });

  test('the delimiter is guessed, and short rows are filled up', () => {
    expect(readRows(file('b.csv', 'a;b;c\n1,5;2\n'))).toEqual([
      ['a', 'b', 'c'],
      ['1,5', '2', ''],
    ]);
    expect(readRows(file('c.tsv', 'a\tb\n1\t2'), { delimiter: '\t' })).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('one column without any delimiter is one column', () => {
    expect(readRows(file('d.csv', 'name\nAlfa\n'))).toEqual([['name'], ['Alfa']]);
  });

  test('windows-1251, windows-1250 and both orders of UTF-16', () => {
    // "Я" is 0xDF in windows-1251; "ő" is 0xF5 in windows-1250.
    expect(readRows(file('e.csv', [0xdf]), { encoding: 'windows-1251' })).toEqual([['Я']]);
    expect(readRows(file('f.csv', [0xf5]), { encoding: 'windows-1250' })).toEqual([['ő']]);
    expect(readRows(file('g.csv', [0xff, 0xfe, 0x2f, 0x04]))).toEqual([['Я']]);
    expect(readRows(file('h.csv', [0xfe, 0xff, 0x04, 0x2f]))).toEqual([['Я']]);
  });

  test('a byte order mark of UTF-8 is no part of the first cell', () => {
    expect(readRows(file('i.csv', [0xef, 0xbb, 0xbf, 0x41]))).toEqual([['A']]);
  });

  test('bytes that are not UTF-8 are not guessed at', () => {
    expect(() => readRows(file('j.csv', [0xdf, 0x2c, 0x41]))).toThrow(/is not text in utf-8; say --encoding/);
  });

  test('an unknown encoding, a missing file and an open quote are told in a sentence', () => {
    expect(() => readRows(file('k.csv', 'a'), { encoding: 'klingon' })).toThrow('Unknown encoding klingon.');
    expect(() => readRows(path.join(directory, 'none.csv'))).toThrow(/^Cannot read the file .*none\.csv\.$/);
    expect(() => readRows(file('l.csv', 'a,b\n"open,1\n'))).toThrow(/line 2: Quoted field unterminated/);
  });
});
