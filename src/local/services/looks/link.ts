// Links made by formulas.

export function hasLink(formula: string): boolean {
  return /\bHYPERLINK\s*\(/i.test(formula);
}

/** The address of a formula that is nothing but HYPERLINK with a written-out address; undefined for any other. */
export function plainLinkOf(formula: string): string | undefined {
  const plain = /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"\s*[;,)]/i.exec(formula);
  return plain?.[1]?.replaceAll('""', '"');
}
