// One number for what is said somewhere, to see later whether it still is: sums of them do not depend on an order.

/** @param parts in their order @returns a whole number of 32 bits; 0 is as good as any */
export function fingerprint(parts: readonly string[]): number {
  let hash = 17;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) hash = Math.imul(hash, 31) + part.charCodeAt(at);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  }
  return hash | 0;
}
