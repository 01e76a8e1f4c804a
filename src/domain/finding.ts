// Finding clients by what a person types: words in any order and spelling, digits without their signs.
import { latinOf, soundOf } from './normal-forms.ts';

/** What a client is found by; texts as they stand in the cells. */
export const FOUND_BY = ['name', 'contact_name', 'phone', 'email', 'tax_id'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

export interface Wanted {
  text: string;
  words: string[];
  /** The words by their sound: other alphabets, accents and transliterations meet there. */
  sounds: string[];
  /** Digits of a number that was typed, with and without the prefix one dials at home; [] = letters were typed too. */
  numbers: string[];
}

const FEWEST_DIGITS = 3;
/** A sound of one or two letters is in every other name. */
const SHORTEST_SOUND = 3;

export function wantedOf(typed: string): Wanted {
  const text = typed.trim().toLowerCase();
  const words = text.split(/\s+/).filter((word) => word !== '');
  const digits = /\p{L}/u.test(text) ? '' : text.replace(/\D/g, '');
  const inner = digits.replace(/^(00|8|0)/, '');
  const numbers = [digits, inner].filter((number) => number.length >= FEWEST_DIGITS);
  return { text, words, sounds: words.map(soundOf), numbers };
}

/** How well a client answers (0 = not at all, more is better), and in which of its texts, if not in the name. */
export interface Hit {
  rank: number;
  by: FoundBy | 'client_id';
}

/** @param texts what stands in the client's cells; of persons and phones several, one a line */
export function hitOf(wanted: Wanted, id: string, texts: Readonly<Record<FoundBy, string>>): Hit | null {
  if (id.toLowerCase() === wanted.text) return { rank: 5, by: 'client_id' };
  const name = texts.name.toLowerCase();
  if (name.startsWith(wanted.text)) return { rank: 4, by: 'name' };
  if (wanted.words.every((word) => name.includes(word))) return { rank: 3, by: 'name' };
  if (soundsIn(wanted, name)) return { rank: 2, by: 'name' };
  const others = FOUND_BY.filter((by) => by !== 'name');
  const by = others.find((key) => isIn(wanted, key, texts[key]));
  if (by) return { rank: 1, by };
  // A word of the name and one of a person: both have to be there.
  const all = FOUND_BY.map((key) => texts[key].toLowerCase()).join('\n');
  const spread = wanted.words.length > 1 && wanted.words.every((word) => all.includes(word));
  const outside = spread && others.find((key) => wanted.words.some((word) => texts[key].toLowerCase().includes(word)));
  return outside ? { rank: 1, by: outside } : null;
}

function isIn(wanted: Wanted, key: FoundBy, text: string): boolean {
  if (text === '') return false;
  const letters = text.toLowerCase();
  if (wanted.words.every((word) => letters.includes(word))) return true;
  if (key === 'contact_name') return soundsIn(wanted, letters);
  if (key !== 'phone' && key !== 'tax_id') return false;
  return text.split('\n').some((line) => {
    const digits = line.replace(/\D/g, '');
    return wanted.numbers.some((number) => digits.includes(number));
  });
}

function soundsIn({ sounds }: Wanted, letters: string): boolean {
  if (!sounds.every((sound) => latinOf(sound).length >= SHORTEST_SOUND)) return false;
  const heard = letters.split(/\s+/).map(soundOf).join(' ');
  return sounds.every((sound) => heard.includes(sound));
}
