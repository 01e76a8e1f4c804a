// What Range.getBorder answers: the lines around a cell, each with its colour and style. In no reference, but there at Google.
import type { Style } from '../../model.ts';
import { enumValue } from '../enums.ts';
import { defineClass, make, membersOf } from '../members.ts';
import type { Host, States } from '../states.ts';

const borders = membersOf<States['Borders']>();
const border = membersOf<States['Border']>();

/** The borders of a cell; null when it has none. */
export function bordersOf(host: Host, { top, left, bottom, right }: Style): object | null {
  if (!top && !left && !bottom && !right) return null;
  return make('Borders', {
    host,
    edges: { top: top ?? null, left: left ?? null, bottom: bottom ?? null, right: right ?? null },
  });
}

const side = (key: keyof States['Borders']['edges']) =>
  borders.local([[]], ({ host, edges }) => make('Border', { host, edge: edges[key] }));

defineClass('Borders', {
  getTop: side('top'),
  getLeft: side('left'),
  getBottom: side('bottom'),
  getRight: side('right'),
});

defineClass('Border', {
  getColor: border.local([[]], ({ host, edge }) => make('Color', { host, color: { is: edge?.color ?? null } })),
  getBorderStyle: border.local([[]], ({ edge }) => (edge ? enumValue('BorderStyle', edge.style) : null)),
});
