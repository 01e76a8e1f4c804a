// Finding a menu item by the captions a person names.
import type { MenuNode } from './host.ts';

interface Item {
  captions: string[];
  fn: string;
}

function itemsOf(nodes: readonly MenuNode[], above: readonly string[]): Item[] {
  return nodes.flatMap((node) => {
    const captions = [...above, node.caption];
    if (node.items !== null) return itemsOf(node.items, captions);
    return node.fn === null ? [] : [{ captions, fn: node.fn }];
  });
}

/** Captions are compared without regard to capitals and to the spaces around the arrows. */
const plain = (path: string): string =>
  path
    .replace(/\s*[▸>]\s*/g, '▸')
    .trim()
    .toLowerCase();

/**
 * The function behind 'A ▸ B ▸ C' ('>' does for '▸'). The first captions may be left out if only one item ends like that.
 * Throws one sentence when no item fits, or several do.
 */
export function findMenuItem(tree: readonly MenuNode[], path: string): string {
  const items = itemsOf(tree, []);
  const wanted = plain(path);
  const ending = items.filter(({ captions }) => `▸${plain(captions.join('▸'))}`.endsWith(`▸${wanted}`));
  const whole = ending.filter(({ captions }) => plain(captions.join('▸')) === wanted);
  const [item, another] = whole.length > 0 ? whole : ending;
  if (item === undefined) throw new Error(`There is no menu item "${path}"; there are: ${list(items)}.`);
  if (another !== undefined) throw new Error(`Several menu items are called "${path}": ${list(ending)}.`);
  return item.fn;
}

const list = (items: readonly Item[]): string => items.map(({ captions }) => captions.join(' ▸ ')).join(', ');
