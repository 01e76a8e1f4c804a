// Whether two clients are the same: judged by few signs that a person can read and check.
import { type Comparison, compareWords, distance, type Word } from './name-words.ts';
import { emailForm, isPublicMail, nameForm, taxIdForm } from './normal-forms.ts';

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

export interface Likeness {
  id: string;
  /** The strongest sign. */
  sign: Sign;
  /** 0–1: how sure it is the same client. */
  weight: number;
  /** What nearly agrees besides: a tax id with a typing error, a phone of the same area, an e-mail of the same firm. */
  near: 'tax_id' | 'phone' | 'email' | 'contact_name' | '';
  /** What speaks against it. */
  but: 'name' | 'tax_id' | '';
}

/** From this weight on it is the same client rather than not; below it the sign alone is worth telling (rules 8.1). */
export const LIKELY = 0.5;

/** What each finding weighs; docs/duplicates.md says on which lists they were tried. */
const WEIGHT = {
  taxId: 1,
  phoneAndMail: 0.97,
  mail: 0.95,
  phone: 0.93,
  /** A tax id with one typing error, and names that agree, or an equal phone or e-mail. */
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
  /** An equal phone or e-mail, names that agree, and two tax ids: a second firm of one owner, or one of them is wrong. */
  otherId: 0.5,
  /** An equal phone or e-mail under another name. */
  otherName: 0.4,
  /** An equal name with another phone or tax id. */
  namesake: 0.3,
};

/** A word of the name, weighing so much, that the other name lacks says "another". */
const WEIGHTY = 0.4;
/** This part of both names in common makes them the same. */
const SAME = 0.85;
/** So much in common is at least one word that few others have. */
const TELLING_WORD = 0.8;
/** When chance would bring fewer clients of this name than that, there is only one. */
const BY_CHANCE = 0.02;
/** In a base smaller than this a word seen once need not be rare. */
export const SMALL_BASE = 300;
const SHORTEST_MISTYPED_ID = 6;
/** Digits behind the area code. */
const LOCAL_DIGITS = 7;

export interface Known {
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

export const setOf = (sounds: readonly string[]): string => [...sounds].sort().join(' ');

/** @param hear the sound of a word */
export function known(identity: Identity, hear: (word: string) => string): Known {
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
export function judge(
  a: Known,
  words: readonly Word[],
  b: Known,
  others: readonly Word[],
  clients: number,
): Likeness | null {
  const bothIds = a.taxId !== '' && b.taxId !== '';
  const mistyped = bothIds && a.taxId.length >= SHORTEST_MISTYPED_ID && distance(a.taxId, b.taxId, 1) === 1;
  const as = (sign: Sign, weight: number, more: Partial<Likeness> = {}): Likeness => ({
    id: b.id,
    sign,
    weight,
    near: mistyped ? 'tax_id' : '',
    but: '',
    ...more,
  });
  if (bothIds && a.taxId === b.taxId) return as('tax_id', WEIGHT.taxId);
  const otherId = bothIds && !mistyped;

  const compared = compareWords(words, others);
  const relation = relationOf(a, b, compared);
  const whole = relation === 'equal' || relation === 'same';
  const person = a.contact !== '' && a.contact === b.contact;
  const [phone, mail] = [meet(a.phones, b.phones), meet(a.emails, b.emails)];
  if (phone || mail) {
    const sign = phone ? 'phone' : 'email';
    if (mistyped) return as(sign, WEIGHT.mistyped);
    if (relation === 'apart' && !person) return as(sign, WEIGHT.otherName, { but: 'name' });
    if (otherId) return as(sign, whole ? WEIGHT.otherId : WEIGHT.otherName, { but: 'tax_id' });
    if (relation === 'unknown') return as(sign, WEIGHT.unnamed);
    return as(sign, phone && mail ? WEIGHT.phoneAndMail : WEIGHT[phone ? 'phone' : 'mail']);
  }
  if (relation === 'apart' || relation === 'unknown') {
    return mistyped && compared.shared > 0 ? as('alike', WEIGHT.mistypedPart) : null;
  }

  const sign = relation === 'equal' ? 'name' : 'alike';
  if (mistyped) return as(sign, WEIGHT.mistyped);
  const found = nearness(a, b, relation, compared, otherId, clients);
  if (found) return as(sign, found.weight, found);
  return relation === 'equal' ? as('name', WEIGHT.namesake, { but: otherId ? 'tax_id' : '' }) : null;
}

/** What names that agree weigh by what stands around them; null = too little. */
function nearness(
  a: Known,
  b: Known,
  relation: NameRelation,
  { shared, chance }: Comparison,
  otherId: boolean,
  clients: number,
): Pick<Likeness, 'weight' | 'near' | 'but'> | null {
  const pairs = a.phones.flatMap((one) => b.phones.map((other) => [one, other] as const));
  const several = a.sounds.length > 1 && b.sounds.length > 1;
  const whole = relation !== 'within';
  if (!otherId) {
    const beside = (near: Likeness['near']) => ({ weight: WEIGHT.nameAndNear, near, but: '' as const });
    if (shared >= TELLING_WORD && pairs.some(([one, other]) => isMistyped(one, other))) return beside('phone');
    const oneArea = pairs.some(([one, other]) => isOneArea(one, other));
    if (oneArea && whole && (relation === 'equal' || several)) return beside('phone');
    if (whole && meet(domains(a.emails), domains(b.emails))) return beside('email');
    if (whole && a.contact !== '' && a.contact === b.contact) return beside('contact_name');
  }
  if (!whole || pairs.length > 0) return null;
  const single = several && chance * Math.max(clients, SMALL_BASE) <= BY_CHANCE;
  if (!single && (otherId || setOf(a.sounds) !== setOf(b.sounds))) return null;
  const weight = relation === 'equal' && !otherId ? WEIGHT.name : WEIGHT.spelling;
  return { weight, near: '', but: otherId ? 'tax_id' : '' };
}
