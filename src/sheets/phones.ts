// Phone numbers in the form in which they are compared (rules 8.1). What was typed stays in the cell as it was typed.
import { type CountryCode, type MetadataJson, parsePhoneNumber } from 'libphonenumber-js/core';
import plans from 'libphonenumber-js/metadata.min.json';

const SHORTEST = 8;
const LONGEST = 15;
/** Without a country a local number cannot be told from a short one. */
const SHORTEST_LOCAL = 5;
/** So many digits make a number of their own where several stand in one cell. */
const OWN_NUMBER = 6;

const EXTENSION =
  /[\s,;(]*(?:(?<!\p{L})(?:ext(?:ension)?|x|доб(?:авочный)?|вн(?:утр)?|вътр(?:ешен)?|mell(?:ék)?|int(?:erior)?)\.?|#)\s*:?\s*\d{1,6}\)?\s*$/iu;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The numbers that stand in one cell, each without its extension. */
function numbersIn(text: string): string[] {
  const parts = text.normalize('NFKC').split(/[;,|\n]|\s\/\s|\/(?=\s*(?:\+|\d[\d\s().-]{6,}$))/);
  const whole = parts.every((part) => digitsOf(part).length >= OWN_NUMBER) ? parts : [text.normalize('NFKC')];
  return whole.map((part) => part.replace(EXTENSION, '').trim());
}

/** One number as '+' and digits; digits alone where no country is known to read a national number by. */
function normal(text: string, country: string): string {
  const bare = text.replace(/^\s*tel[^\d+]*/i, '');
  const digits = digitsOf(bare);
  if (/^[^\d]*\+/.test(bare)) return `+${digitsOf(bare.replace(/\(\s*0\s*\)/, ''))}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  if (!(country in plans.countries)) return digits;
  try {
    return parsePhoneNumber(digits, country as CountryCode, plans as unknown as MetadataJson).number;
  } catch {
    // Too short or too long for any number of that country: compared as it is.
    return digits;
  }
}

const isNumber = (form: string, country: string): boolean => {
  const shortest = form.startsWith('+') || country !== '' ? SHORTEST : SHORTEST_LOCAL;
  const count = digitsOf(form).length;
  return count >= shortest && count <= LONGEST;
};

/**
 * The numbers of a cell in their normal form: E.164, as '+36…'; without a country national numbers are digits as typed.
 * @param country two letters as in Settings, '' = not set
 */
export function phonesIn(text: string, country: string): string[] {
  return numbersIn(text)
    .map((part) => normal(part, country))
    .filter((form) => isNumber(form, country));
}

/** Whether a text is a phone number, or several: the usual signs, and each number of 8 to 15 digits in its normal form. */
export function isPhone(text: string, country: string): boolean {
  const numbers = numbersIn(text);
  return /^[\d\s()+.\-/,;:|#\p{L}]*$/u.test(text) && phonesIn(text, country).length === numbers.length;
}
