// Two names word by word: how well the words agree, what each name has for itself, and how rare that is in the base.

/** A word of a name. */
export interface Word {
  /** The word by its sound (normal-forms.ts). */
  sound: string;
  /** How much it tells, 0–1: the rarer in the base, the more. */
  weight: number;
  /** The part of all clients that have it, 0–1. */
  share: number;
}

/** What two names have in common and what each has for itself, as sums of weights. */
export interface Comparison {
  shared: number;
  onlyA: number;
  onlyB: number;
  /** The part of all clients that would share these words by chance. */
  chance: number;
}

/** Letters added, left out, changed or swapped with their neighbour between two texts; `limit` + 1 when more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Typing errors leave the beginning and the end alone: what is between is short, mostly one letter.
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const [width, height] = [endA - start, endB - start];
  if (width <= 1 && height <= 1) return Math.max(width, height);
  if (limit === 1) return width === 2 && height === 2 && a[start] === b[start + 1] && a[start + 1] === b[start] ? 1 : 2;
  return Math.min(steps(a.slice(start, endA), b.slice(start, endB)), limit + 1);
}

/** The same, for short texts and without a limit (Damerau, neighbours swapped at most once). */
function steps(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

const NUMBER = /\d/;

/** How well two words agree, 0–1: equal, one typing error (two in long words), or one cut short. */
function agreement(a: string, b: string): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  // Numbers are no typing errors of each other: shop 24 is not shop 25.
  if (shorter < 3 || NUMBER.test(a) || NUMBER.test(b)) return 0;
  const limit = shorter < 5 ? 0 : shorter < 8 ? 1 : 2;
  const far = limit === 0 ? 1 : distance(a, b, limit);
  if (far <= limit) return far === 1 ? 0.9 : 0.8;
  return a.startsWith(b) || b.startsWith(a) ? 0.7 : 0;
}

/** Compares two names; two neighbouring words of one may be written as one in the other ("bel air", "belair"). */
export function compareWords(a: readonly Word[], b: readonly Word[]): Comparison {
  const openA = new Set<number>();
  const openB = new Set(b.keys());
  let shared = 0;
  let chance = 1;
  for (const [at, word] of a.entries()) {
    let best: Word | null = null;
    let place = -1;
    let most = 0;
    for (const index of openB) {
      const other = b[index] as Word;
      const score = agreement(word.sound, other.sound);
      if (score > most) [best, place, most] = [other, index, score];
    }
    if (best) {
      shared += most * Math.min(word.weight, best.weight);
      chance *= Math.max(word.share, best.share);
      openB.delete(place);
    } else openA.add(at);
  }
  shared += joined(a, openA, b, openB) + joined(b, openB, a, openA);
  const rest = (words: readonly Word[], open: Set<number>) =>
    [...open].reduce((total, index) => total + (words[index] as Word).weight, 0);
  return { shared, onlyA: rest(a, openA), onlyB: rest(b, openB), chance };
}

/** Takes words of `b` that are two neighbours of `a` written together out of what is open; returns their weight. */
function joined(a: readonly Word[], openA: Set<number>, b: readonly Word[], openB: Set<number>): number {
  let shared = 0;
  for (const at of [...openA]) {
    if (!openA.has(at) || !openA.has(at + 1)) continue;
    const both = (a[at] as Word).sound + (a[at + 1] as Word).sound;
    const match = [...openB].find((index) => agreement(both, (b[index] as Word).sound) >= 0.8);
    if (match === undefined) continue;
    shared += (b[match] as Word).weight;
    openA.delete(at);
    openA.delete(at + 1);
    openB.delete(match);
  }
  return shared;
}
