// The forms in which names, e-mails and tax ids are compared (rules 8.1, 8.2). What a person typed stays as it was typed.

/** Unmistakable legal forms: out wherever they stand in a name. */
const FORMS = new Set(
  (
    'ооо оао зао пао нао одо тоо чуп ооод оод еоод еад кд сд ' +
    'kft zrt nyrt kkt rt srl srld snc sca pfa ltd llc llp plc inc gmbh mbh jsc ojsc cjsc pjsc ohg kgaa ug sarl sasu eurl spa ' +
    'bv nv aps oyj sro spzoo doo eood ood ead zao oao ooo pao corp pty pvt limited incorporated corporation'
  ).split(' '),
);

/** Legal forms that may be a word of the name itself: out only at its beginning or end. */
const EDGE_FORMS = new Set(
  'ао ип чп нко ад ет ii if bt ev ec sa sas se ag kg ab as oy ao ip et ad co company lp sc'.split(' '),
);

/** Legal forms in words; the longer ones first. */
const LONG_FORMS = [
  'общество с ограниченной ответственностью',
  'публичное акционерное общество',
  'открытое акционерное общество',
  'закрытое акционерное общество',
  'акционерное общество',
  'индивидуальный предприниматель',
  'еднолично дружество с ограничена отговорност',
  'дружество с ограничена отговорност',
  'еднолично акционерно дружество',
  'акционерно дружество',
  'едноличен търговец',
  'korlátolt felelősségű társaság',
  'zártkörűen működő részvénytársaság',
  'nyilvánosan működő részvénytársaság',
  'részvénytársaság',
  'betéti társaság',
  'egyéni vállalkozó',
  'societate cu răspundere limitată',
  'societate pe acțiuni',
  'persoană fizică autorizată',
  'întreprindere individuală',
  'limited liability company',
  'public limited company',
  'joint stock company',
  'gesellschaft mit beschränkter haftung',
  'sp z o o',
  'sp z oo',
  'srl d',
  'gmbh co kg',
];

const LONG = new RegExp(` (?:${LONG_FORMS.join('|')})(?= )`, 'g');

const ONE_LETTER: Record<string, string> = { ё: 'е', ş: 'ș', ţ: 'ț' };

/** Lower case, compatible letters and ё made one, punctuation out, abbreviations such as "S.R.L." joined. */
function bare(name: string): string {
  const text = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ёşţ]/g, (letter) => ONE_LETTER[letter] as string)
    .replace(/(?<![\p{L}\p{N}])(\p{L})\s*[./]\s*(?=\p{L}(?:[^\p{L}\p{N}]|$))/gu, '$1')
    .replace(/[’'`´"]/g, '')
    .replace(/&/g, ' ');
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/**
 * A name for comparison: without quotes, punctuation and legal forms, one space between words. A name that is nothing but
 * a legal form stays. (rules 8.1)
 */
export function nameForm(name: string): string {
  let text = ` ${bare(name)} `;
  text = text.replace(LONG, ' ');
  const all = text.trim().split(' ');
  const words = all.filter((word) => !FORMS.has(word));
  while (words.length > 1 && EDGE_FORMS.has(words[words.length - 1] as string)) words.pop();
  while (words.length > 1 && EDGE_FORMS.has(words[0] as string)) words.shift();
  return (words.length > 0 ? words : all).join(' ');
}

const CYRILLIC: Record<string, string> = Object.fromEntries(
  (
    'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:c ч:ch ш:sh щ:sh ' +
    'ъ:a ы:i ь: э:e ю:iu я:ia і:i ї:i є:e ґ:g ў:u ј:i љ:l њ:n ћ:ch ђ:d џ:zh'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const LATIN: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Spellings of one sound in the usual ways of writing Cyrillic with Latin letters, applied in this order. */
const SOUNDS: [RegExp, string][] = [
  [/sch|shch|sc?z/g, 'sh'],
  [/[yj]/g, 'i'],
  [/kh/g, 'h'],
  [/x/g, 'ks'],
  [/ts|tz|cz/g, 'c'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/([^\d])\1+/g, '$1'],
];

/** A text in small letters as Latin letters, accents off; what has no Latin letter stays. */
export function latinOf(word: string): string {
  let text = '';
  for (const letter of word.normalize('NFD')) text += CYRILLIC[letter] ?? LATIN[letter] ?? letter;
  return text.replace(/\p{M}/gu, '');
}

/**
 * A word by its sound: Cyrillic in Latin letters, accents off, spellings of one sound made one. Different
 * transliterations of one word mostly meet here; so may other words: equal sounds are a hint, not equality.
 */
export function soundOf(word: string): string {
  let text = latinOf(word);
  for (const [spelling, sound] of SOUNDS) text = text.replace(spelling, sound);
  return text;
}

/** Mail services that anybody may use: their domain says nothing of a firm. */
const PUBLIC_MAIL =
  /^(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|gmx|proton|protonmail|mail|inbox|list|bk|internet|rambler|lenta|yandex|ya|abv|dir|freemail|citromail|indamail|t-online|upcmail|vipmail)\.[a-z.]+$/;
export const isPublicMail = (domain: string): boolean => PUBLIC_MAIL.test(domain);

/** Mailboxes whose provider reads several spellings as one. */
const GMAIL = new Set(['gmail.com', 'googlemail.com']);
const YANDEX = /^(ya\.ru|yandex\.(ru|ua|kz|com|by))$/;

/** An e-mail for comparison: trimmed, lower case; spellings that reach one mailbox of Gmail or Yandex made one. */
export function emailForm(email: string): string {
  const text = email.normalize('NFKC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) return '';
  const [box, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (GMAIL.has(domain)) return `${box.replace(/\+.*$/, '').replace(/(?<!\.)\.(?!\.)/g, '')}@gmail.com`;
  return YANDEX.test(domain) ? `${box}@yandex.ru` : text;
}

/**
 * A tax id for comparison: digits, the country's letters out; of a Hungarian number the eight digits that name the
 * company, for the three behind them change with its taxes and its county. '' = nothing that could be compared.
 */
export function taxIdForm(taxId: string): string {
  const text = taxId.normalize('NFKC').trim().toUpperCase();
  const hungarian = /^(?:HU)?\s*(\d{8})\s*-\s*\d\s*-\s*\d\d$/.exec(text) ?? /^HU\s*(\d{8})\d{3}$/.exec(text);
  if (hungarian) return hungarian[1] as string;
  const foreign = /^(?!BG|RO|HU|RU)[A-Z]{2,3}(?=.*\d)/.exec(text)?.[0] ?? '';
  const digits = text.replace(/\D/g, '');
  return digits === '' || /^0+$/.test(digits) ? '' : foreign + digits;
}

type Country = 'RU' | 'BG' | 'HU' | 'RO';
const WEIGHTS = {
  inn10: [2, 4, 10, 3, 5, 9, 4, 6, 8],
  inn11: [7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
  inn12: [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
  cui: [7, 5, 3, 2, 1, 7, 5, 3, 2],
  adoszam: [9, 7, 3, 1, 9, 7, 3, 1],
};

const sum = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);

function isInn(digits: readonly number[]): boolean {
  const fits = (weights: readonly number[]) => (sum(digits, weights) % 11) % 10 === digits[weights.length];
  if (digits.length === 10) return fits(WEIGHTS.inn10);
  return digits.length === 12 && fits(WEIGHTS.inn11) && fits(WEIGHTS.inn12);
}

/** The first weights, and the second ones where the first leave a remainder of 10. */
function bulgarianDigit(digits: readonly number[], first: readonly number[], second: readonly number[]): number {
  const rest = sum(digits, first) % 11;
  return rest < 10 ? rest : (sum(digits, second) % 11) % 10;
}

function isEik(digits: readonly number[]): boolean {
  if (digits.length !== 9 && digits.length !== 13) return false;
  if (bulgarianDigit(digits, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]) !== digits[8]) return false;
  return digits.length === 9 || bulgarianDigit(digits.slice(8), [2, 7, 3, 5], [4, 9, 5, 7]) === digits[12];
}

function isCui(digits: readonly number[]): boolean {
  if (digits.length < 2 || digits.length > 10) return false;
  const padded = [...new Array<number>(10 - digits.length).fill(0), ...digits];
  return ((sum(padded, WEIGHTS.cui) * 10) % 11) % 10 === padded[9];
}

const CHECKS: Record<Country, (digits: readonly number[]) => boolean> = {
  RU: isInn,
  BG: isEik,
  HU: (digits) => (digits.length === 8 || digits.length === 11) && sum(digits, WEIGHTS.adoszam) % 10 === 0,
  RO: isCui,
};

/**
 * Whether a tax id fits the checksum of its country (rules 8.2): the one it is written with, else the one of the base.
 * @param country two letters, '' = not set
 * @returns null where there is no rule: another country, or none at all
 */
export function isTaxId(taxId: string, country: string): boolean | null {
  const text = taxId.normalize('NFKC').trim().toUpperCase();
  const written = /^[A-Z]{2}/.exec(text)?.[0] ?? country;
  const check = CHECKS[written as Country];
  return check ? check([...text.replace(/\D/g, '')].map(Number)) : null;
}
