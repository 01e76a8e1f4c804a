// Styles and validation rules are kept once per book and spoken of by number.
import type { BookData, Rule, Style } from '../model.ts';

interface Interned {
  byText: Map<string, number>;
  changes: Map<string, number>;
}

// The reverse index is derived from the saved lists, so it lives beside the book and not in it.
const interned = new WeakMap<object, Interned>();

function indexOf(list: object[]): Interned {
  let found = interned.get(list);
  if (!found) {
    found = { byText: new Map(list.map((item, i) => [JSON.stringify(item), i])), changes: new Map() };
    interned.set(list, found);
  }
  return found;
}

function intern<T extends object>(list: T[], item: T): number {
  const index = indexOf(list);
  const text = JSON.stringify(item);
  let id = index.byText.get(text);
  if (id === undefined) {
    id = list.push(item) - 1;
    index.byText.set(text, id);
  }
  return id;
}

const styleKeys: (keyof Style)[] = [
  'bg',
  'color',
  'bold',
  'italic',
  'line',
  'size',
  'family',
  'align',
  'valign',
  'wrap',
  'format',
  'top',
  'left',
  'bottom',
  'right',
  'rule',
  'note',
  'direction',
  'rotation',
  'deadLinks',
  'rich',
];

/** The number of the style that is `id` with `patch` laid over it; undefined in the patch goes back to the default. */
export function restyle(book: BookData, id: number, patch: { [K in keyof Style]?: Style[K] | undefined }): number {
  const { changes } = indexOf(book.styles);
  const step = `${id} ${JSON.stringify(patch, (_key, value) => (value === undefined ? null : value))}`;
  const known = changes.get(step);
  if (known !== undefined) return known;
  const wanted: Record<string, unknown> = { ...book.styles[id], ...patch };
  const style = Object.fromEntries(styleKeys.filter((k) => wanted[k] !== undefined).map((k) => [k, wanted[k]]));
  const made = intern<Style>(book.styles, style);
  changes.set(step, made);
  return made;
}

/** The number of a validation rule in the book. */
export function internRule(book: BookData, rule: Rule): number {
  return intern(book.rules, rule);
}
