// Made-up firms in four languages, each with a second spelling as people write it, among others that only look alike.
import { createIndex } from '../../src/domain/duplicates.ts';
import { type Identity, LIKELY } from '../../src/domain/likeness.ts';
import { phonesIn } from '../../src/sheets/phones.ts';
import type { Measure } from './duplicate-lists.ts';

interface Country {
  code: string;
  brands: string[];
  trades: string[];
  cities: string[];
  /** The name with a legal form, in the ways it is written there. */
  forms: ((name: string) => string)[];
  phone(n: number): [string, string];
  taxDigits: number;
  branch: string;
  people: string[];
}

const words = (text: string): string[] => text.split(' ');
const pad = (n: number, digits: number): string => String(n % 10 ** digits).padStart(digits, '0');

export const COUNTRIES: Country[] = [
  {
    code: 'RU',
    brands: words(
      'Ромашка Берег Кедр Меридиан Полюс Факел Заря Вымпел Родник Орион Сфера Гранит Атлант Маяк Каскад Юность Щит Жемчуг',
    ),
    trades: words('Сервис Строй Торг Логистика Мебель Оптика Дизайн Медиа'),
    cities: words('Москва Тверь Казань Самара Псков'),
    forms: [
      (name) => `ООО «${name}»`,
      (name) => `${name} ООО`,
      (name) => `Общество с ограниченной ответственностью "${name}"`,
      (name) => name.toUpperCase(),
    ],
    phone: (n) => [
      `8 (921) ${pad(n * 37, 3)}-${pad(n * 7, 2)}-${pad(n, 2)}`,
      `+7921${pad(n * 37, 3)}${pad(n * 7, 2)}${pad(n, 2)}`,
    ],
    taxDigits: 10,
    branch: 'филиал',
    people: words('Иванов Смирнова Кузнецов'),
  },
  {
    code: 'BG',
    brands: words(
      'Роза Балкан Тракия Рила Явор Бисер Кестен Щурец Жерав Зорница Вихрен Перла Юнак Хоризонт Мургаш Цвят Дъб Синева',
    ),
    trades: words('Сервиз Строй Трейд Логистика Мебели Оптика Дизайн Медия'),
    cities: words('София Пловдив Варна Русе Бургас'),
    forms: [
      (name) => `${name} ЕООД`,
      (name) => `"${name}" ООД`,
      (name) => `${name} - АД`,
      (name) => name.toUpperCase(),
    ],
    phone: (n) => [
      `02 ${pad(n * 37, 3)} ${pad(n * 7, 2)} ${pad(n, 2)}`,
      `00359 2 ${pad(n * 37, 3)}${pad(n * 7, 2)}${pad(n, 2)}`,
    ],
    taxDigits: 9,
    branch: 'клон',
    people: words('Иванов Димитрова Петров'),
  },
  {
    code: 'HU',
    brands: words(
      'Rózsa Kőris Tölgy Fecske Gyöngy Hajnal Szikla Forrás Vándor Csillag Bükk Sólyom Zsálya Délibáb Kaptár Ösvény Pázsit Harang',
    ),
    trades: words('Szerviz Építő Kereskedő Logisztika Bútor Optika Dizájn Média'),
    cities: words('Budapest Szeged Pécs Győr Eger'),
    forms: [
      (name) => `${name} Kft.`,
      (name) => `${name} Zrt.`,
      (name) => `${name} Korlátolt Felelősségű Társaság`,
      (name) => name.toUpperCase(),
    ],
    phone: (n) => [`06 1 ${pad(n * 37, 3)} ${pad(n * 71, 4)}`, `+36 (1) ${pad(n * 37, 3)}-${pad(n * 71, 4)}`],
    taxDigits: 8,
    branch: 'fióktelep',
    people: words('Nagy Kovács Szabó'),
  },
  {
    code: 'RO',
    brands: words(
      'Trandafir Brad Izvor Codru Fântâna Luceafăr Mărgean Șoimul Țărm Câmpia Zefir Albatros Dunărea Carpatia Răsărit Stejar Vânt Floare',
    ),
    trades: words('Servicii Construct Comerț Logistica Mobila Optica Design Media'),
    cities: words('București Iași Cluj Brașov Sibiu'),
    forms: [
      (name) => `${name} SRL`,
      (name) => `S.C. ${name} S.R.L.`,
      (name) => `${name} Societate cu Răspundere Limitată`,
      (name) => name.toUpperCase(),
    ],
    phone: (n) => [`0722 ${pad(n * 37, 3)} ${pad(n * 7, 3)}`, `+40722${pad(n * 37, 3)}${pad(n * 7, 3)}`],
    taxDigits: 8,
    branch: 'punct de lucru',
    people: words('Popescu Ionescu Radu'),
  },
];

const CYRILLIC: Record<string, string> = Object.fromEntries(
  words(
    'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ:a ы:y ь: э:e ю:yu я:ya',
  ).map((pair) => pair.split(':') as [string, string]),
);
/** In Latin letters without accents, as in an e-mail or on an invoice abroad. */
const latin = (text: string): string =>
  [...text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()].map((letter) => CYRILLIC[letter] ?? letter).join('');

/** The fourth letter left out, or doubled where the word is short. */
const typo = (text: string): string =>
  text.length > 5 ? text.slice(0, 3) + text.slice(4) : text.slice(0, 2) + text[1] + text.slice(2);

/** @param digits a number in which the two digits at the place are swapped, or the last one changed where they are equal */
const swapped = (digits: string): string =>
  digits[3] === digits[4]
    ? digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10)
    : digits.slice(0, 3) + digits[4] + digits[3] + digits.slice(5);

/** What changes in the second spelling, and what it keeps besides its name. */
export const KINDS = [
  'legal form',
  'Latin letters',
  'order of words',
  'typing error and phone',
  'city and e-mail',
  'branch and phone',
  'tax id with an error',
  'brand alone and phone',
  'Latin letters and phone',
] as const;

/** Every firm once in the base and once as it is typed again; neighbours share brand, trade, office phone or person. */
export function firmsOf(country: Country): { known: Identity[]; asked: Identity[] } {
  const { code, brands, trades, cities, forms, branch, people } = country;
  const known: Identity[] = [];
  const asked: Identity[] = [];
  for (let n = 0; n < brands.length * 4; n += 1) {
    const brand = brands[n % brands.length] as string;
    // Four firms of each brand, of four trades: a holding whose firms must not be taken for each other.
    const trade = trades[(n + Math.floor(n / brands.length) * 3) % trades.length] as string;
    const city = cities[n % cities.length] as string;
    const name = `${brand}-${trade}`;
    const form = (of: string, at: number) => (forms[at % forms.length] as (name: string) => string)(of);
    const [national, abroad] = country.phone(n + 11);
    // The first two firms of a holding have one switchboard; every ninth firm sits in an office centre.
    const [shared] = country.phone(n < brands.length * 2 ? 5000 + (n % brands.length) : n % 9 === 0 ? 9999 : n + 11);
    const taxId = pad(1_234_567_891 + n * 86_028_121, country.taxDigits);
    const mail = `info${n % 7}.${latin(brand).replace(/\W/g, '')}${n}@gmail.com`;
    const phones = [...phonesIn(national, code), ...(shared === national ? [] : phonesIn(shared, code))];
    const contactName = `${people[n % people.length]} ${people[(n + 1) % people.length]}`;
    known.push({ id: `k${n}`, name: form(name, n), phones, emails: [mail], taxId, contactName });
    const kind = KINDS[n % KINDS.length] as (typeof KINDS)[number];
    const again: Partial<Identity> = {
      'legal form': { name: form(name, n + 1) },
      'Latin letters': { name: latin(name) },
      'order of words': { name: form(`${trade} ${brand}`, n + 2) },
      'typing error and phone': { name: form(`${typo(brand)} ${trade}`, n + 1), phones: phonesIn(abroad, code) },
      'city and e-mail': { name: `${name} (${city})`, emails: [mail.toUpperCase()] },
      'branch and phone': { name: `${form(name, n + 1)}, ${branch} ${city}`, phones: phonesIn(abroad, code) },
      'tax id with an error': { name: form(name, n + 1), taxId: swapped(taxId) },
      'brand alone and phone': { name: form(brand, n + 1), phones: phonesIn(`${abroad} ext. 12`, code) },
      'Latin letters and phone': { name: `${latin(name)} Ltd`, phones: phonesIn(abroad, code) },
    }[kind];
    asked.push({ id: `a${n}`, name: '', phones: [], emails: [], taxId: '', contactName: '', ...again });
  }
  return { known, asked };
}

/** Each second spelling looked for among all firms of its country, and each firm among the others. */
export function measureFirms(country: Country): Measure & { lost: string[]; wrongly: string[] } {
  const { known, asked } = firmsOf(country);
  const index = createIndex(known);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const result = { found: 0, right: 0, wrong: 0, missed: 0, lost: [] as string[], wrongly: [] as string[] };
  for (const identity of [...asked, ...known]) {
    const own = identity.id.startsWith('a') ? `k${identity.id.slice(1)}` : '';
    const likely = index.find(identity).filter(({ weight }) => weight >= LIKELY);
    for (const { id } of likely.filter((one) => one.id !== own)) {
      result.wrongly.push(`${identity.name} | ${names.get(id)}`);
    }
    if (own === '') continue;
    if (likely.some(({ id }) => id === own)) result.right += 1;
    else result.lost.push(`${KINDS[Number(own.slice(1)) % KINDS.length]}: ${identity.name} | ${names.get(own)}`);
  }
  result.wrong = result.wrongly.length;
  result.missed = result.lost.length;
  result.found = result.right + result.wrong;
  return result;
}
