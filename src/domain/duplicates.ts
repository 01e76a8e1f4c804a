// The question "is it the same client?": known clients by shared keys, judged by few signs that a person can read.
import { type Comparison, compareWords, distance, type Word } from './name-words.ts';
import { emailForm, isPublicMail, nameForm, soundOf, taxIdForm } from './normal-forms.ts';

/** What a client is recognised by. Texts as typed; phones in their normal form (rules 8.1). Blank = '' or []. */
export interface Identity {
  id: string;
  name: string;
  phones: readonly string[];
  emails: readonly string[];
  taxId: string;
  contactName: string;
}

/** Equal tax id, phone, e-mail or name; `alike` = several things that nearly agree. The strongest first. */
export type Sign = 'tax_id' | 'phone' | 'email' | 'name' | 'alike';
const SIGNS: readonly Sign[] = ['tax_id', 'phone', 'email', 'name', 'alike'];

export interface Likeness {
  id: string;
  /** The strongest sign. */
  sign: Sign;
  /** 0–1: how sure it is the same client. */
  weight: number;
}

/** From this weight on it is the same client rather than not; below it the sign alone is worth telling (rules 8.1). */
export const LIKELY = 0.5;

export interface DuplicateIndex {
  /** Known clients that may be this one, the surest first; one with the same id is left out. */
  find(identity: Identity): Likeness[];
  /** A client that became known meanwhile. */
  add(identity: Identity): void;
}

/** What each finding weighs; docs/duplicates.md says on which lists they were tried. */
const WEIGHT = {
  taxId: 1,
  phoneAndMail: 0.97,
  mail: 0.95,
  phone: 0.93,
  /** A tax id with one typing error, and names that agree. */
  mistyped: 0.8,
  /** Names that agree, and phones of one area, one contact person or one mail domain. */
  nameAndNear: 0.8,
  /** An equal phone or e-mail, and no name to compare. */
  unnamed: 0.7,
  /** A tax id with one typing error, and part of the name. */
  mistypedPart: 0.7,
  name: 0.6,
  /** The same words in another order, alphabet or spelling. */
  spelling: 0.5,
  /** An equal phone or e-mail under another name or tax id. */
  otherName: 0.4,
  /** An equal name with another phone or tax id. */
  namesake: 0.3,
};

/** A word of the name, weighing so much, that the other name lacks says "another". */
const WEIGHTY = 0.4;
/** What a word in brackets still weighs. */
const REMARK = 0.2;
/** This part of both names in common makes them the same. */
const SAME = 0.85;
/** So much in common is at least one word that few others have. */
const TELLING_WORD = 0.8;
/** When chance would bring fewer clients of this name than that, there is only one. */
const BY_CHANCE = 0.02;
/** In a base smaller than this a word seen once need not be rare. */
const SMALL_BASE = 300;
/** Words of more clients than this are not looked up: others of the name will be. */
const FREQUENT = 150;
/** Clients of one name that are looked at. */
const NAMESAKES = 500;
const SHORTEST_MISTYPED_ID = 6;
/** Digits at either end of a tax id by which one with a typing error is looked up. */
const HALF_ID = 5;
/** Digits behind the area code. */
const LOCAL_DIGITS = 7;

interface Known {
  id: string;
  name: string;
  sounds: string[];
  /** Sounds that stand in brackets: a remark such as a city, which contradicts nothing. */
  remarks: string[];
  contact: string;
  phones: readonly string[];
  emails: string[];
  taxId: string;
}

/** Words that only link others, by their sound. */
const LINKS = new Set('and i und et es si the of de der di da la le el by na za'.split(' '));

const setOf = (sounds: readonly string[]): string => [...sounds].sort().join(' ');

/** @param hear the sound of a word */
function known(identity: Identity, hear: (word: string) => string): Known {
  const { id, name: given, contactName, phones, emails, taxId } = identity;
  const soundsOf = (form: string): string[] => form.split(' ').map(hear);
  const named = given.trim() === '' ? contactName : given;
  const name = nameForm(named);
  const sounds = name === '' ? [] : soundsOf(name);
  const telling = sounds.filter((sound) => !LINKS.has(sound));
  const person = contactName === '' ? [] : soundsOf(nameForm(contactName));
  return {
    id,
    name,
    sounds: telling.length > 0 ? telling : sounds,
    remarks: !named.includes('(')
      ? []
      : (named.match(/\([^)]*\)?/g) ?? []).flatMap((remark) => soundsOf(nameForm(remark))),
    contact: person.length > 1 ? setOf(person) : '',
    phones,
    emails: emails.map(emailForm).filter((email) => email !== ''),
    taxId: taxIdForm(taxId),
  };
}

/** Neighbouring words written together. */
const pairsOf = (sounds: readonly string[]): string[] =>
  sounds.slice(1).map((sound, index) => (sounds[index] as string) + sound);

/** A text with each of its letters left out in turn: two texts with one typing error between them share one of these. */
const shortened = (text: string): string[] =>
  text.length < 4 ? [] : [...new Set(Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)))];

/** 1 for a word of one client, towards 0 for a word of all. */
const rarity = (frequency: number, clients: number): number =>
  Math.log(1 + (clients + 1) / Math.max(1, frequency)) / Math.log(2 + clients);

type NameRelation = 'equal' | 'same' | 'within' | 'apart' | 'unknown';

/** Equal; the same but for spelling and order; one with words more; each with words of its own; or one is missing. */
function relationOf(a: Known, b: Known, { shared, onlyA, onlyB }: Comparison): NameRelation {
  if (a.name === '' || b.name === '') return 'unknown';
  if (a.name === b.name) return 'equal';
  if (shared === 0) return 'apart';
  if (shared / (shared + onlyA + onlyB) >= SAME) return 'same';
  const less = Math.min(onlyA, onlyB);
  return less < WEIGHTY && shared > less ? 'within' : 'apart';
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((item) => b.includes(item));

/** At most three digits changed, or two added or left out: an extension line, a typing error. */
function isMistyped(a: string, b: string): boolean {
  if (a.length !== b.length) return distance(a, b, 2) <= 2;
  return [...a].filter((digit, at) => digit !== b[at]).length <= 3;
}

const isOneArea = (a: string, b: string): boolean =>
  a.length > LOCAL_DIGITS + 2 && a.slice(0, -LOCAL_DIGITS) === b.slice(0, -LOCAL_DIGITS);

/** The domains of e-mails that belong to a firm. */
const domains = (emails: readonly string[]): string[] =>
  emails.map((email) => email.slice(email.lastIndexOf('@') + 1)).filter((domain) => !isPublicMail(domain));

/** The signs of one pair, from the surest to the weakest; null = nothing worth telling. */
function judge(a: Known, words: readonly Word[], b: Known, others: readonly Word[], clients: number): Likeness | null {
  const as = (sign: Sign, weight: number): Likeness => ({ id: b.id, sign, weight });
  const bothIds = a.taxId !== '' && b.taxId !== '';
  if (bothIds && a.taxId === b.taxId) return as('tax_id', WEIGHT.taxId);
  const mistyped = bothIds && a.taxId.length >= SHORTEST_MISTYPED_ID && distance(a.taxId, b.taxId, 1) === 1;
  const otherId = bothIds && !mistyped;

  const compared = compareWords(words, others);
  const relation = relationOf(a, b, compared);
  const person = a.contact !== '' && a.contact === b.contact;
  const [phone, mail] = [meet(a.phones, b.phones), meet(a.emails, b.emails)];
  if (phone || mail) {
    const sign = phone ? 'phone' : 'email';
    if ((relation === 'apart' && !person) || otherId) return as(sign, WEIGHT.otherName);
    if (relation === 'unknown') return as(sign, WEIGHT.unnamed);
    return as(sign, phone && mail ? WEIGHT.phoneAndMail : WEIGHT[phone ? 'phone' : 'mail']);
  }
  if (relation === 'apart' || relation === 'unknown') {
    return mistyped && compared.shared > 0 ? as('alike', WEIGHT.mistypedPart) : null;
  }

  const sign = relation === 'equal' ? 'name' : 'alike';
  if (mistyped) return as(sign, WEIGHT.mistyped);
  const weight = nearness(a, b, relation, compared, otherId, clients);
  if (weight > 0) return as(sign, weight);
  return relation === 'equal' ? as('name', WEIGHT.namesake) : null;
}

/** What names that agree weigh by what stands around them; 0 = too little. */
function nearness(
  a: Known,
  b: Known,
  relation: NameRelation,
  { shared, chance }: Comparison,
  otherId: boolean,
  clients: number,
): number {
  const pairs = a.phones.flatMap((one) => b.phones.map((other) => [one, other] as const));
  const several = a.sounds.length > 1 && b.sounds.length > 1;
  const whole = relation !== 'within';
  if (!otherId) {
    if (shared >= TELLING_WORD && pairs.some(([one, other]) => isMistyped(one, other))) return WEIGHT.nameAndNear;
    const oneArea = pairs.some(([one, other]) => isOneArea(one, other));
    if (oneArea && whole && (relation === 'equal' || several)) return WEIGHT.nameAndNear;
    const house = meet(domains(a.emails), domains(b.emails)) || (a.contact !== '' && a.contact === b.contact);
    if (house && whole) return WEIGHT.nameAndNear;
  }
  if (!whole || pairs.length > 0) return 0;
  const single = several && chance * Math.max(clients, SMALL_BASE) <= BY_CHANCE;
  if (single || (!otherId && setOf(a.sounds) === setOf(b.sounds))) {
    return relation === 'equal' && !otherId ? WEIGHT.name : WEIGHT.spelling;
  }
  return 0;
}

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
