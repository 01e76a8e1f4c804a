// Columns told from two readings of rows 1 and 2: where each one stood before somebody moved them.
import { describe, expect, test } from 'vitest';
import { columnsBefore, isSameHead } from '../../src/sheets/head.ts';

const before = ['id', 'name', 'mine', 'stage', 'phone'];

describe('the index each column had before', () => {
  test.each([
    ['nothing', before, [0, 1, 2, 3, 4]],
    ['one inserted at the left', ['', 'id', 'name', 'mine', 'stage', 'phone'], [-1, 0, 1, 2, 3, 4]],
    ['two inserted between', ['id', 'name', '', '', 'mine', 'stage', 'phone'], [0, 1, -1, -1, 2, 3, 4]],
    ['one inserted at the end', [...before, ''], [0, 1, 2, 3, 4, -1]],
    ['one deleted', ['id', 'mine', 'stage', 'phone'], [0, 2, 3, 4]],
    ['one moved to the left', ['id', 'phone', 'name', 'mine', 'stage'], [0, 4, 1, 2, 3]],
    ['one moved to the right', ['name', 'mine', 'stage', 'id', 'phone'], [1, 2, 3, 0, 4]],
    ['two moved together', ['id', 'stage', 'phone', 'name', 'mine'], [0, 3, 4, 1, 2]],
  ])('%s', (_deed, now, from) => expect(columnsBefore(before, now)).toEqual(from));

  test('is not told when more than that has happened', () => {
    expect(columnsBefore(before, ['id', 'mine', 'stage', 'other'])).toBeNull();
    expect(columnsBefore(before, ['name', 'id', 'mine', 'phone', 'stage'])).toBeNull();
  });
});

test('blank columns behind the last key change nothing', () => {
  expect(isSameHead(before, [...before, '', ''])).toBe(true);
  expect(isSameHead([...before, ''], before)).toBe(true);
  expect(isSameHead(before, ['', ...before])).toBe(false);
});
