// Sizes and places as styles.

type Side = 'left' | 'top' | 'bottom' | 'width' | 'height' | 'minWidth' | 'minHeight';

/** Numbers as CSS pixels: preact takes styles as they are. A missing one is left out. */
export function pixels(sizes: Partial<Record<Side, number | undefined>>): Partial<Record<Side, string>> {
  const known = Object.entries(sizes).filter(([, size]) => size !== undefined);
  return Object.fromEntries(known.map(([side, size]) => [side, `${size}px`]));
}
