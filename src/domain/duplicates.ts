// The question "is it the same client?": known clients by shared keys, so that each question looks at a few of them only.
import { type Identity, judge, type Known, known, type Likeness, type Sign, SMALL_BASE, setOf } from './likeness.ts';
import type { Word } from './name-words.ts';
import { soundOf } from './normal-forms.ts';

const SIGNS: readonly Sign[] = ['tax_id', 'phone', 'email', 'name', 'alike'];

export interface DuplicateIndex {
  /** Known clients that may be this one, the surest first; one with the same id is left out. */
  find(identity: Identity): Likeness[];
  /** A client that became known meanwhile. */
  add(identity: Identity): void;
}

/** Words of more clients than this are not looked up: others of the name will be. */
const FREQUENT = 150;
/** Clients of one name that are looked at. */
const NAMESAKES = 500;
/** Digits at either end of a tax id by which one with a typing error is looked up. */
const HALF_ID = 5;
/** What a word in brackets still weighs. */
const REMARK = 0.2;

/** Neighbouring words written together. */
const pairsOf = (sounds: readonly string[]): string[] =>
  sounds.slice(1).map((sound, index) => (sounds[index] as string) + sound);

/** A text with each of its letters left out in turn: two texts with one typing error between them share one of these. */
const shortened = (text: string): string[] =>
  text.length < 4 ? [] : [...new Set(Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)))];

/** 1 for a word of one client, towards 0 for a word of all. */
const rarity = (frequency: number, clients: number): number =>
  Math.log(1 + (clients + 1) / Math.max(1, frequency)) / Math.log(2 + clients);

/**
 * Remembers clients by what they may be found by, so that each question looks at a few of them only.
 * 20,000 clients take about half a second, a question about a millisecond.
 */
export function createIndex(list: readonly Identity[]): DuplicateIndex {
  const clients: Known[] = [];
  const places = new Map<string, number[]>();
  /** Word with a letter left out → the words it may come from. */
  const variants = new Map<string, string[]>();

  /** Words come again and again; each is heard once. */
  const heard = new Map<string, string>();
  const hear = (word: string): string => {
    const sound = heard.get(word) ?? soundOf(word);
    heard.set(word, sound);
    return sound;
  };
  const keep = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const there = map.get(key);
    if (there) there.push(value);
    else map.set(key, [value]);
  };
  const add = (identity: Identity) => {
    const client = known(identity, hear);
    const at = clients.push(client) - 1;
    for (const key of keysOf(client)) keep(places, key, at);
    for (const word of new Set(client.sounds)) {
      if (!places.has(`w${word}`) && word.length >= 4) {
        for (const key of [word, ...shortened(word)]) keep(variants, key, word);
      }
      keep(places, `w${word}`, at);
    }
    for (const pair of pairsOf(client.sounds)) keep(places, `2${pair}`, at);
  };
  for (const identity of list) add(identity);

  const weighed = ({ sounds, remarks }: Known): Word[] =>
    sounds.map((sound) => {
      const frequency = Math.max(1, places.get(`w${sound}`)?.length ?? 0);
      const weight = rarity(frequency, clients.length) * (remarks.includes(sound) ? REMARK : 1);
      return { sound, weight, share: frequency / Math.max(clients.length, SMALL_BASE) };
    });
  const candidates = (client: Known): Set<number> => {
    const found = new Set<number>();
    const take = (key: string, most: number) => {
      const there = places.get(key) ?? [];
      if (there.length <= most) for (const at of there) found.add(at);
    };
    for (const key of keysOf(client)) take(key, NAMESAKES);
    for (const word of new Set(client.sounds)) {
      const near = word.length < 4 ? [] : [word, ...shortened(word)].flatMap((key) => variants.get(key) ?? []);
      for (const variant of new Set([word, ...near])) take(`w${variant}`, FREQUENT);
      take(`2${word}`, FREQUENT);
    }
    for (const pair of pairsOf(client.sounds)) take(`w${pair}`, FREQUENT);
    return found;
  };

  return {
    add,
    find(identity) {
      const client = known(identity, hear);
      const words = weighed(client);
      const found: Likeness[] = [];
      for (const at of candidates(client)) {
        const other = clients[at] as Known;
        if (other.id === client.id) continue;
        const likeness = judge(client, words, other, weighed(other), clients.length);
        if (likeness) found.push(likeness);
      }
      return found.sort((a, b) => b.weight - a.weight || SIGNS.indexOf(a.sign) - SIGNS.indexOf(b.sign));
    },
  };
}

/** Phones, e-mails, the name whatever the order of its words, and the tax id: whole, and its halves, of which a typing error leaves one. */
function keysOf({ phones, emails, taxId, sounds }: Known): Set<string> {
  return new Set([
    ...phones.map((phone) => `p${phone}`),
    ...emails.map((email) => `e${email}`),
    ...(sounds.length > 0 ? [`n${setOf(sounds)}`] : []),
    ...(taxId === '' ? [] : [`t${taxId}`, `h${taxId.slice(0, HALF_ID)}`, `h${taxId.slice(-HALF_ID)}`]),
  ]);
}
