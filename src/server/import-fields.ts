// What a list may say of a client: our fields, and their names in five languages and in the exports of other programs.
import { locales } from '../locales/index.ts';
import { older } from '../locales/older.ts';
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
  const { columns, messages } = book.locale;
  if (key.startsWith(STAGE_DAY))
    return `${book.names.label('stages', key.slice(STAGE_DAY.length))}: ${columns.event_on}`;
  if (key === 'paid_amount') return columns.paid;
  const own: Record<string, string> = {
    stage_on: messages.imports.stage_on,
    amount: messages.imports.deal_amount,
    last_order_on: messages.imports.last_order_on,
    paid_before: messages.imports.paid_before,
  };
  if (own[key]) return own[key];
  return columns[key as keyof typeof columns] ?? key;
}

/** Headers are compared without case, accents of punctuation, brackets and the star of a required field. */
const bare = (header: string): string =>
  plain(header)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/ё/g, 'е')
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
  for (const key of keys) mean(fieldLabel(book, key), key);
  const languages = [book.locale, ...Object.values(locales)];
  for (const { columns } of languages) for (const key of keys) mean(columns[key as keyof typeof columns] ?? '', key);
  for (const { messages } of languages) {
    for (const [key, names] of Object.entries<string>(messages.also))
      for (const name of names.split(',')) mean(name, key);
  }
  for (const [key, names] of Object.entries(EXPORTS)) for (const name of names.split(',')) mean(name, key);
  for (const stage of book.lexicon.stages) for (const name of stageLabels(stage)) mean(name, STAGE_DAY + stage.code);
  return found;
}

/** What a program that is left behind calls its columns: Pipedrive, HubSpot, Bitrix24, amoCRM, Salesforce, Zoho. */
const EXPORTS: Record<string, string> = {
  name:
    'organization name,deal organization,person organization,lead organization,associated company,company domain owner,' +
    'account name,название компании,компания контакта,компания клиент,название лида,полное наименование',
  contact_name:
    'person name,deal contact person,associated contact,full name,полное имя контакта,имя контакта,контакт клиент',
  contact_position: 'job title,person job title,position,должность контакта',
  phone:
    'person phone,organization phone,mobile phone number,work phone,рабочий телефон,мобильный телефон,телефон рабочий,phone work',
  email: 'person email,work email,e mail address,рабочий e mail,рабочий email,частный e mail,email рабочий,email work',
  stage:
    'deal stage,stage,status,lead status,lifecycle stage,pipeline stage,стадия,стадия сделки,этап сделки,статус,статус сделки,стадия лида',
  manager:
    'deal owner,lead owner,contact owner,company owner,account owner,record owner,ответственный за контакт,ответственный за сделку',
  amount: 'deal value,deal amount,amount,value,budget,бюджет,бюджет сделки,сумма,сумма сделки,возможная сумма',
  expected_close:
    'deal expected close date,expected close date,close date,предполагаемая дата закрытия,дата завершения',
  source: 'original source,lead source,deal source,источник сделки,источник лида,deal source channel',
  source_key:
    'deal id,record id,organization id,person id,lead number,prospect id,opportunity id,contact id,company id',
  reason: 'deal lost reason,lost reason,closed lost reason,причина отказа,причина провала',
  headcount: 'number of employees,employees,кол во сотрудников,количество сотрудников',
  category: 'organization industry,industry,sector,сфера деятельности,отрасль',
  note: 'description,deal notes,примечание,примечание 1,комментарий,дополнительно об источнике',
  tax_id: 'vat id,tax id,company registration number,инн кпп',
  channel: 'sales channel',
};

/** The field that each header names: by key, by its word in any language, by the exports of others, or by a stage's label. */
export function guessFields(book: Book, headers: readonly string[]): (string | null)[] {
  const names = usualNames(book);
  return headers.map((header) => names.get(bare(header)) ?? null);
}

/** A stage by its label here, by the one it begins with in each language, and by its older spellings. */
function stageLabels({ code, label }: { code: string; label: string }): string[] {
  const usual = Object.values(locales).map(({ terms }) => (terms.stage as Record<string, string>)[code] ?? '');
  const before = Object.entries(older.stages ?? {}).flatMap(([text, of]) => (of === code ? [text] : []));
  return [label, ...usual, ...before].map(plain);
}
