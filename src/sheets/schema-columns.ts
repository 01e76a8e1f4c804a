// Short hands for declaring columns: the kind, then the width, then what is out of the ordinary.
import type { Column, DictionaryName, Kind, WordGroup } from './schema.ts';

type Extra = Partial<Pick<Column, 'by' | 'hidden' | 'dropdown' | 'onRequest'>>;

export const ADDON: Extra = { by: 'addon' };
export const HIDDEN: Extra = { by: 'addon', hidden: true };
export const PICK: Extra = { dropdown: true };

const plain =
  (kind: Exclude<Kind['kind'], 'ref' | 'refs' | 'word' | 'words'>) =>
  (key: string, width: number, extra: Extra = {}): Column => ({ by: 'people', ...extra, kind, key, width });

export const id = plain('id');
export const text = plain('text');
export const day = plain('day');
export const money = plain('money');
export const integer = plain('integer');
export const number = plain('number');
export const percent = plain('percent');
export const checkbox = plain('checkbox');
export const person = plain('person');

export const ref = (of: DictionaryName, key: string, width: number, extra: Extra = {}): Column => ({
  by: 'people',
  ...extra,
  kind: 'ref',
  of,
  key,
  width,
});
export const refs = (of: DictionaryName, key: string, width: number, extra: Extra = {}): Column => ({
  by: 'people',
  ...extra,
  kind: 'refs',
  of,
  key,
  width,
});
export const word = (of: WordGroup, key: string, width: number, extra: Extra = {}): Column => ({
  by: 'people',
  ...extra,
  kind: 'word',
  of,
  key,
  width,
});
export const words = (of: WordGroup, key: string, width: number, extra: Extra = {}): Column => ({
  by: 'people',
  ...extra,
  kind: 'words',
  of,
  key,
  width,
});
