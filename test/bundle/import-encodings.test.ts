// Old files of nine languages in every encoding of the list: short ones, capitals, a single foreign letter; read as they were written.
import { describe, expect, test } from 'vitest';
import { decode, ENCODINGS, type Encoding, guessEncoding } from '../../src/sidebar/load/encoding.ts';

const CYRILLIC: Encoding[] = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];
const WESTERN: Encoding[] = ['windows-1252', 'macintosh'];
const CENTRAL: Encoding[] = ['windows-1250', 'iso-8859-2'];
const WIDE: Encoding[] = ['utf-8', 'utf-16le', 'utf-16be'];

/** Lists of three rows, of one, of twenty; none of their words was counted for the program on purpose. */
const LISTS: Record<string, { encodings: Encoding[]; short: string[]; long: string }> = {
  ru: {
    encodings: CYRILLIC,
    short: [
      'Наименование;ИНН;Телефон\nООО Ромашка;7701;+7 495 123\nЗАО Луч;7702;\nИП Иванов Иван Иванович;7703;\n',
      'Клиент;Город\nООО «Вектор»;Тверь\n',
      'Company;City\nООО Берёзка;Москва\nБТК;Уфа\nЭХО;Пермь\n',
    ],
    long:
      'Компания;Контактное лицо;Должность;Адрес;Примечание\n' +
      'ПАО Сургутский щебень;Хабибуллин Эльдар;главный инженер;ул. Жуковского, 15;просил перезвонить в четверг\n' +
      'ООО Мебельщик;Щукина Юлия;закупки;пр-т Мира, д. 3;ждёт прайс и образцы ткани\n' +
      'Шиномонтаж на Цветном;Фёдор;владелец;Цветной б-р, 8;объём небольшой, платит наличными\n',
  },
  bg: {
    encodings: CYRILLIC,
    short: [
      'Фирма;ЕИК;Телефон\nИзгрев ЕООД;1012;+359 2 123\nЪгъл ООД;1013;\nБалкан АД;1014;\n',
      'Име на фирма;Град\nЧерно море АД;Варна\n',
      'Company;City\nЩастие ЕООД;Шумен\nЮг;Кърджали\nЗлатна рибка;Бургас\n',
    ],
    long:
      'Компания;Лице за контакт;Адрес;Бележка\n' +
      'Търговска къща Пирин;Христо Димитров;бул. Цар Освободител 12;иска оферта до края на седмицата\n' +
      'Мебели Явор ООД;Цветанка Желязкова;ул. Шипка 7;плаща след доставка, отстъпка не е поискала\n' +
      'Хлебопекарна Жито;Йордан Щерев;пл. Възраждане 1;държи на качеството, търси втори доставчик\n',
  },
  hu: {
    encodings: CENTRAL,
    short: [
      'Cégnév;Telefon\nTűzoltó Kft.;1\nFőnix Bt.;2\nZöld Út Zrt.;3\n',
      'Ügyfél;Város\nÉpítő Kft;Győr\n',
      'Company;City\nŐrség Kft;Körmend\nÁrvíz Kft;Szeged\nHajdú Rt;Nyíregyháza\n',
    ],
    long:
      'Cég;Kapcsolattartó;Cím;Megjegyzés\n' +
      'Jégvirág Hűtőház Kft.;Szűcs Bálint;Széchenyi tér 4.;árajánlatot kért, jövő hétfőn hívjuk vissza\n' +
      'Mélyépítő és Szigetelő Zrt.;Kővári Enikő;Fő út 112.;a döntéshozó szabadságon van, később térjünk vissza\n' +
      'Győri Édességbolt;Őri Örs;Rába köz 1.;kis mennyiség, készpénzzel fizet\n',
  },
  ro: {
    encodings: CENTRAL,
    short: [
      'Companie;Telefon\nApă Vie;1\nPâine Caldă SRL;2\nŞtefan şi Fiii;3\n',
      'Denumire firmă;Oraş\nCărămida SA;Iaşi\n',
      'Company;City\nGrădina Ţării;Timişoara\nÎnfrăţirea;Bacău\nMoara Veche;Cluj\n',
    ],
    long:
      'Firma;Persoană de contact;Adresă;Observaţii\n' +
      'Construcţii şi Instalaţii Mureş;Ionuţ Brânză;str. Mărăşeşti 9;a cerut o ofertă până vineri\n' +
      'Librăria Cărtureşti;Ştefania Răducanu;bd. Unirii 40;plăteşte la 30 de zile, vrea preţ mai mic\n' +
      'Brutăria Spicul;Gheorghe Ţăranu;piaţa Mihai Viteazul;cantităţi mici, plata în numerar\n',
  },
  pl: {
    encodings: CENTRAL,
    short: [
      'Firma;Telefon\nŹródło Sp. z o.o.;1\nŁąka SA;2\nGęś i Żuraw;3\n',
      'Klient;Miasto\nDąb Sp. j.;Łódź\n',
      'Company;City\nŚwit SA;Gdańsk\nRybołówstwo;Świnoujście\nKuźnia;Rzeszów\n',
    ],
    long:
      'Firma;Osoba kontaktowa;Adres;Uwagi\n' +
      'Zakład Usług Ciesielskich;Wójcik Małgorzata;ul. Żeromskiego 5;prosiła o wycenę przed końcem miesiąca\n' +
      'Hurtownia Śrub i Gwoździ;Święcicki Paweł;al. Zwycięstwa 8;płaci z dołu, chce zniżki\n' +
      'Piekarnia Kłos;Dąbrowski Grześ;pl. Wolności 2;małe ilości, płaci gotówką\n',
  },
  de: {
    encodings: [...WESTERN, ...CENTRAL],
    short: [
      'Firma;Telefon\nGroß AG;1\nBäckerei Süß;2\nMöbelhaus Jäger;3\n',
      'Company;City\nMüller GmbH;Berlin\n',
      'Groß AG\nHauptstraße\n',
    ],
    long:
      'Firma;Ansprechpartner;Straße;Bemerkung\n' +
      'Überlandwerk Grün GmbH;Jürgen Weiß;Königsallee 7;wünscht ein Angebot für nächste Woche\n' +
      'Schlüsseldienst Köhler;Käthe Böhm;Am Mühlgraben 3;zahlt pünktlich, möchte größere Mengen\n' +
      'Gästehaus Ähre;Jörg Öhler;Lübecker Str. 1;später zurückrufen\n',
  },
  fr: {
    encodings: WESTERN,
    short: [
      'Société;Téléphone\nCrème SA;1\nBoulangerie Noël;2\nL’Hôtel du Château;3\n',
      'Company;Contact\nCafé Noir;José\n',
      'Company;Contact\nCafé Noir;José\nCrème SA;Anaïs\nPrêt à Porter;Zoé\n',
    ],
    long:
      'Société;Interlocuteur;Adresse;Remarque\n' +
      'Maçonnerie Lefèvre;Hélène Béranger;12, rue des Églises;a demandé un devis pour la semaine prochaine\n' +
      'Ébénisterie du Chêne;François Rougé;allée des Peupliers à Orléans;règle à réception, préfère être rappelée\n' +
      'Pâtisserie d’Été;Gaëlle Hervé;place de l’Hôtel de Ville;petite quantité, paiement en espèces\n',
  },
  'es and da': {
    encodings: WESTERN,
    short: [
      'Compañía;Teléfono\nMuñoz e Hijos;1\nCañas León;2\n',
      'Company;Contact\nCafé Müller Inc;José Núñez\n',
      'Company;City\nSmørrebrød ApS;Århus\nÆbletoft;Sønderborg\n',
    ],
    long:
      'Empresa;Persona de contacto;Dirección;Observaciones\n' +
      'Construcción y Diseño Peña;Íñigo Zúñiga;Plaza de España 4;pidió un presupuesto para la próxima semana\n' +
      'Panadería Señorío;Begoña Ibáñez;calle Mayor 2;pequeñas cantidades, pagará en efectivo\n',
  },
};

/** The bytes of a text; null where the encoding has no such letter. */
function bytesOf(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = Buffer.from(text, 'utf16le');
    return encoding === 'utf-16le' ? bytes : bytes.swap16();
  }
  const letters = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  const bytes = [...text].map((letter) => letters.indexOf(letter));
  return bytes.includes(-1) ? null : Uint8Array.from(bytes);
}

/** ß has no capital in these encodings. */
const capitals = (text: string): string => text.replace(/ß/g, 'ss').toUpperCase();

interface Case {
  language: string;
  kind: string;
  text: string;
  encoding: Encoding;
}
const CASES: Case[] = Object.entries(LISTS).flatMap(([language, { encodings, short, long }]) =>
  [...encodings, ...WIDE].flatMap((encoding) =>
    [...short.map((text, at) => ({ kind: `short ${at + 1}`, text })), { kind: 'long', text: long }].flatMap(
      ({ kind, text }) => [
        { language, kind, text, encoding },
        { language, kind: `${kind}, capitals`, text: capitals(text), encoding },
      ],
    ),
  ),
);

test('every encoding of the list is one that the browser reads', () => {
  for (const encoding of ENCODINGS) expect(() => new TextDecoder(encoding)).not.toThrow();
  expect(new Set(CASES.map(({ encoding }) => encoding))).toEqual(new Set(ENCODINGS));
});

describe.each(Object.keys(LISTS))('%s', (language) => {
  test.each(CASES.filter((one) => one.language === language))('$encoding, $kind', ({ text, encoding }) => {
    const bytes = bytesOf(text, encoding) ?? bytesOf(text.replace(/[«»’]/g, "'"), encoding);
    if (!bytes) throw new Error(`${encoding} cannot write ${text}`);
    // Where encodings read a file alike, either name will do: the text is what counts.
    expect(decode(bytes, guessEncoding(bytes))).toBe(decode(bytes, encoding));
  });
});
