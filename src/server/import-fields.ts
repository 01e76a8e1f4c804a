// What a list may say of a client: our fields, and their names in five languages and in the exports of other programs.
import { locales } from '../locales/index.ts';
import { older } from '../locales/older.ts';
import type { Locale } from '../locales/shape.ts';
import type { Book } from '../sheets/book.ts';
import { plain } from '../sheets/names.ts';
import { type Column, columnOf, TABS } from '../sheets/schema.ts';

export const STAGE_DAY = 'stage_on:';
/** Fields of a list that are no columns of Clients: what it says about the stage, the deal and the money. */
const EXTRA: Column[] = [
  { ...columnOf('clients', 'stage') },
  { kind: 'day', key: 'stage_on', width: 0, by: 'people' },
  { ...columnOf('clients', 'reason') },
  { ...columnOf('clients', 'manager') },
  { ...columnOf('deals', 'amount') },
  { ...columnOf('deals', 'amount'), key: 'paid_amount' },
  { ...columnOf('payments', 'paid_on') },
  { ...columnOf('deals', 'channel') },
  { ...columnOf('clients', 'section') },
  { ...columnOf('clients', 'revisit_on') },
  { ...columnOf('clients', 'customer_since') },
  { kind: 'day', key: 'last_order_on', width: 0, by: 'people' },
  { ...columnOf('deals', 'amount'), key: 'paid_before' },
];

const isOpen = (column: Column): boolean => column.by === 'people' && column.kind !== 'checkbox';
export const OWN_FIELDS = TABS.clients.columns.filter(isOpen);

export function fieldsOf(book: Book): Column[] {
  const stageDays = book.lexicon.stages.map(
    (stage): Column => ({ kind: 'day', key: STAGE_DAY + stage.code, width: 0, by: 'people' }),
  );
  return [...OWN_FIELDS, ...EXTRA, ...stageDays];
}

export function fieldLabel(book: Book, key: string): string {
  if (key.startsWith(STAGE_DAY))
    return `${book.names.label('stages', key.slice(STAGE_DAY.length))}: ${book.locale.columns.event_on}`;
  return labelIn(book.locale, key) ?? key;
}

/** What a language calls a field that is no date of a stage. */
function labelIn({ columns, messages }: Locale, key: string): string | undefined {
  const own: Record<string, string> = {
    stage_on: messages.imports.stage_on,
    amount: messages.imports.deal_amount,
    paid_amount: columns.paid,
    last_order_on: messages.imports.last_order_on,
    paid_before: messages.imports.paid_before,
  };
  return own[key] ?? columns[key as keyof typeof columns];
}

/** Headers are compared without case, accents, punctuation, brackets and the star of a required field. */
const bare = (header: string): string =>
  plain(header)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[*:;.,"'«»„“”_/\\#№–—-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Header in its bare form → our field; made once a call, because it goes through five languages. */
function usualNames(book: Book): Map<string, string> {
  const found = new Map<string, string>();
  const mean = (name: string, key: string) => {
    if (bare(name) !== '' && !found.has(bare(name))) found.set(bare(name), key);
  };
  const keys = fieldsOf(book).map((column) => column.key);
  for (const key of keys) mean(key, key);
  const languages = [book.locale, ...Object.values(locales)];
  for (const key of keys) mean(fieldLabel(book, key), key);
  for (const language of languages) for (const key of keys) mean(labelIn(language, key) ?? '', key);
  for (const { messages } of languages) {
    for (const [key, names] of Object.entries<string>(messages.also))
      for (const name of names.split(',')) mean(name, key);
  }
  for (const [key, names] of Object.entries(EXPORTS)) for (const name of names.split(',')) mean(name, key);
  for (const stage of book.lexicon.stages) for (const name of stageLabels(stage)) mean(name, STAGE_DAY + stage.code);
  return found;
}

/**
 * What other lists call their columns: exports of Pipedrive, HubSpot, Bitrix24, amoCRM, Salesforce, Zoho and 1C, and
 * tables in our languages, German and Polish, where the usual words (`messages.also`) do not reach.
 */
const EXPORTS: Record<string, string> = {
  name:
    'organization name,deal organization,person organization,lead organization,associated company,company domain owner,' +
    'account name,название компании,компания контакта,компания клиент,название лида,полное наименование,наименование,' +
    'контрагент,наименование на фирмата,име на фирмата,denumire firmă,denumire,nume firmă,firma,firmenname,unternehmen,' +
    'kunde,nazwa firmy,nazwa,kontrahent,име на фирма',
  contact_name:
    'person name,deal contact person,associated contact,full name,полное имя контакта,имя контакта,контакт клиент,' +
    'ansprechpartner,kontaktperson,osoba kontaktowa,основной контакт,persoană contact,kapcsolattartó neve',
  contact_position: 'job title,person job title,position,должность контакта,stanowisko',
  phone:
    'person phone,organization phone,mobile phone number,work phone,рабочий телефон,мобильный телефон,телефон рабочий,' +
    'phone work,person phone work,person phone mobile,telefonnummer,nr telefon,număr de telefon,numer telefonu,handy',
  email:
    'person email,work email,e mail address,рабочий e mail,рабочий email,частный e mail,email рабочий,email work,' +
    'person email work,ел поща,имейл адрес,adresă e mail,adresă de e mail,e mail adresse,adres e mail',
  stage:
    'deal stage,stage,status,lead status,lifecycle stage,pipeline stage,стадия,стадия сделки,этап сделки,статус,' +
    'статус сделки,стадия лида,състояние,stare,stadiu,státusz,phase,etap',
  manager:
    'deal owner,lead owner,contact owner,company owner,account owner,record owner,ответственный за контакт,' +
    'ответственный за сделку,betreuer,zuständig,opiekun,handlowiec',
  amount:
    'deal value,deal amount,amount,value,budget,бюджет,бюджет сделки,сумма,сумма сделки,возможная сумма,бюджет руб,сумма руб,стойност,' +
    'valoare,betrag,auftragswert,wartość,kwota',
  expected_close:
    'deal expected close date,expected close date,close date,closing date,предполагаемая дата закрытия,дата завершения',
  source:
    'original source,original source type,lead source,deal source,источник сделки,источник лида,deal source channel,sursa,quelle,źródło',
  source_key:
    'deal id,record id,organization id,person id,lead number,prospect id,opportunity id,contact id,company id,' +
    'kundennummer',
  reason: 'deal lost reason,lost reason,closed lost reason,причина отказа,причина провала',
  headcount:
    'number of employees,employees,кол во сотрудников,количество сотрудников,mitarbeiter,liczba pracowników,nr angajați',
  category: 'organization industry,industry,sector,сфера деятельности,отрасль,branche,branża',
  note: 'description,deal notes,примечание,примечание 1,комментарий,дополнительно об источнике,bemerkung,notizen,uwagi',
  tax_id: 'vat id,tax id,company registration number,инн кпп,еик булстат,булстат,ust idnr,ustid,nip',
  channel: 'sales channel',
  paid_amount: 'paid amount,amount paid,оплаченная сумма,fizetve,plătit,achitat',
};

/** Beside a column for the company these are no names of clients but titles of deals, or of persons; → the field they are then. */
const TITLES: Record<string, string> = {
  name: 'contact_name',
  име: 'contact_name',
  nume: 'contact_name',
  nev: 'contact_name',
  название: '',
  'название лида': '',
};

/** "Person - Phone - Work", "Контакт: Рабочий телефон": what may be said of the client by way of a person or a deal. */
const OWNED_BY = /^(?:person|organization|company|contact|deal|lead|account|opportunity|контакт|компания|сделка|лид) /;
const OF_OTHERS = ['phone', 'email', 'manager', 'contact_position', 'tax_id', 'headcount', 'category', 'note'];

/** The field that each header names: by key, by its word in any language, by the exports of others, or by a stage's label. */
export function guessFields(book: Book, headers: readonly string[]): (string | null)[] {
  const names = usualNames(book);
  const named = headers.map((header) => {
    const own = names.get(bare(header));
    const rest = names.get(bare(header).replace(OWNED_BY, '')) ?? '';
    return own ?? (OF_OTHERS.includes(rest) ? rest : null);
  });
  const isTitle = (at: number) => bare(headers[at] ?? '') in TITLES;
  if (!named.some((field, at) => field === 'name' && !isTitle(at))) return named;
  return named.map((field, at) => {
    if (field !== 'name' || !isTitle(at)) return field;
    const other = TITLES[bare(headers[at] ?? '')] ?? '';
    return other === '' || named.includes(other) ? null : other;
  });
}

/** A stage by its label here, by the one it begins with in each language, and by its older spellings. */
function stageLabels({ code, label }: { code: string; label: string }): string[] {
  const usual = Object.values(locales).map(({ terms }) => (terms.stage as Record<string, string>)[code] ?? '');
  const before = Object.entries(older.stages ?? {}).flatMap(([text, of]) => (of === code ? [text] : []));
  return [label, ...usual, ...before].map(plain);
}
