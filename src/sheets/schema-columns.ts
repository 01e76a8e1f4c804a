// Short hands for declaring columns: the kind, then the width, then what is out of the ordinary.
import type { Column, DictionaryName, Kind, WordGroup } from './schema.ts';

type Extra = Partial<Pick<Column, 'by' | 'hidden' | 'dropdown' | 'onRequest' | 'filled' | 'fold' | 'limits' | 'hu'>>;

export const ADDON: Extra = { by: 'addon' };
export const HIDDEN: Extra = { by: 'addon', hidden: true };
export const PICK: Extra = { dropdown: true };
/** Grey cells that people change after all: by picking, through another cell, in the card. */
export const BY_CELL: Extra = { ...ADDON, ...PICK, filled: 'cell' };
export const FOLLOWS: Extra = { ...ADDON, filled: 'follows' };
export const BY_CARD: Extra = { ...ADDON, filled: 'card' };
export const FOLD: Extra = { fold: true };

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
export const scope = plain('scope');

const listed =
  <O extends DictionaryName | WordGroup>(kind: 'ref' | 'refs' | 'word' | 'words') =>
  (of: O, key: string, width: number, extra: Extra = {}): Column =>
    ({ by: 'people', ...extra, kind, of, key, width }) as Column;

/** A value of a dictionary, several of them; a fixed word of the language, several of them. */
export const ref = listed<DictionaryName>('ref');
export const refs = listed<DictionaryName>('refs');
export const word = listed<WordGroup>('word');
export const words = listed<WordGroup>('words');
