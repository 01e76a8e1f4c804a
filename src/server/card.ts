// The card of a client: where it stands, what the next stage asks for, and what the form needs to ask it.
import type { Card, Choice, FieldView, ReasonChoice, Step } from '../contract/answers.ts';
import { addDays } from '../domain/calendar.ts';
import type { Client, Stage } from '../domain/model.ts';
import { asked, commented, FIELDS, isMet, isRequirement, missing, saleKindOf, way } from '../domain/requirements.ts';
import { revisitDay, targets } from '../domain/transitions.ts';
import { amountText, dayText } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { setting } from '../sheets/lexicon.ts';
import { type Column, columnOf, TABS } from '../sheets/schema.ts';
import { requirementText } from './refusals.ts';
import { rulesOf, standingOf } from './situation.ts';

/** Asked by the deal form itself, so not among the missing fields. */
const IN_DEAL_FORM = ['amount', 'sale_kind', 'document'];
const DETAILS = [
  'source',
  'email',
  'tax_id',
  'contact_position',
  'headcount',
  'potential_year',
  'expected_amount',
  'expected_close',
  'decision_maker',
  'need',
  'note',
];

const choices = (entries: readonly { code: string; label: string; active: boolean }[]): Choice[] =>
  entries.filter((entry) => entry.active).map(({ code, label }) => ({ code, label }));

/** A cell's meaning as a form shows it: ISO day, number with a point, code of a choice. */
function shown(book: Book, column: Column, client: Client): string {
  const value = client[column.key as keyof Client] ?? '';
  return column.kind === 'money' && typeof value === 'number' ? String(value / 10 ** book.decimals) : String(value);
}

export function fieldView(book: Book, key: string, client: Client): FieldView {
  const column = columnOf('clients', key);
  const type =
    column.kind === 'day' || column.kind === 'money' ? column.kind : column.kind === 'integer' ? 'number' : 'text';
  const options =
    column.kind === 'person'
      ? choices(book.names.people())
      : column.kind === 'ref'
        ? choices(book.names.entries(column.of))
        : [];
  return {
    key,
    label: labelOf(book, key),
    type: options.length > 0 ? 'choice' : key === 'need' ? 'longtext' : type,
    value: shown(book, column, client),
    options,
  };
}

const labelOf = (book: Book, key: string): string =>
  book.locale.columns[key as keyof typeof book.locale.columns] ?? key;

function stepTo(book: Book, client: Client, to: Stage): Step {
  const rules = rulesOf(book);
  const from = rules.stages.find((stage) => stage.code === client.stage) as Stage;
  const passed = way(rules.stages, from, to);
  const now = {
    on: book.today,
    managerActive: standingOf(book, client.manager, book.today).active,
    document: rules.document,
    deal: null,
  };
  const kind = saleKindOf(rules.saleKinds, client.sale_kind);
  const known = asked(passed, kind).filter(isRequirement);
  const open = missing(passed, kind, client, now).filter((code) => !IN_DEAL_FORM.includes(code));
  return {
    to: to.code,
    label: book.names.label('stages', to.code),
    kind: to.kind,
    missing: open.map((requirement) => ({
      requirement,
      label: requirementText(book.locale, requirement),
      fields: isRequirement(requirement) ? FIELDS[requirement].map((key) => fieldView(book, key, client)) : [],
    })),
    have: known.filter((code) => isMet(code, client, now)).map((code) => requirementText(book.locale, code)),
    skips: commented(passed, kind).map((stage) => book.names.label('stages', stage.code)),
    nextActionOn: addDays(book.today, to.next_action_days ?? 1),
  };
}

function reasonsFor(book: Book): ReasonChoice[] {
  const rules = rulesOf(book);
  return book.lexicon.reasons
    .filter((reason) => reason.active && reason.applies_to.includes('refusal'))
    .map((reason) => ({
      code: reason.code,
      label: reason.label,
      section: reason.default_section,
      sectionLabel: book.names.label('sections', reason.default_section),
      sectionKind:
        book.lexicon.sections.find((section) => section.code === reason.default_section)?.kind ?? 'soft_refusal',
      revisitOn: revisitDay(reason, rules, book.today),
    }));
}

/** Everything that is known about a client without reading History. */
export function cardOf(book: Book, client: Client, row: number): Card {
  const { names, lexicon } = book;
  const stage = lexicon.stages.find((candidate) => candidate.code === client.stage);
  const section = lexicon.sections.find((candidate) => candidate.code === client.section);
  const label = (of: 'stages' | 'sections' | 'tags' | 'categories' | 'reasons' | 'people', code: string) =>
    names.label(of, code);
  const kind = stage?.kind ?? 'new';
  const open = client.merged_into === '' && (kind === 'new' || kind === 'contact');
  const steps = open ? targets(client, rulesOf(book)).map((to) => stepTo(book, client, to)) : [];
  const path = lexicon.stages.filter((candidate) => candidate.order !== null && candidate.active);
  return {
    clientId: client.client_id,
    name: client.name,
    seen: client.last_event,
    row,
    stage: { code: client.stage, label: label('stages', client.stage), kind },
    section: { code: client.section, label: label('sections', client.section), kind: section?.kind ?? 'to_call' },
    path: path.map(({ code, label: text, kind: stepKind, order }) => ({
      code,
      label: text,
      kind: stepKind,
      reached: (order ?? 0) <= (stage?.order ?? -1),
    })),
    tag: label('tags', client.tag),
    category: label('categories', client.category),
    manager: label('people', client.manager),
    acquiredBy: label('people', client.acquired_by),
    phone: client.phone,
    email: client.email,
    contact: [cellText(client, 'contact_name'), cellText(client, 'contact_position')]
      .filter((text) => text !== '')
      .join(', '),
    nextAction: { on: client.next_action_on, text: cellText(client, 'next_action') },
    firstContactOn: client.first_contact_on,
    lastContactOn: client.last_contact_on,
    reason: label('reasons', client.reason),
    revisitOn: client.revisit_on,
    doNotCall: section?.kind === 'hard_refusal',
    today: book.today,
    currency: setting(lexicon, 'currency'),
    steps,
    reasons: open ? reasonsFor(book) : [],
    contactKinds: choices(names.entries('contact_kinds')),
    deal: steps.some((step) => step.kind === 'won') ? dealForm(book, client) : null,
    details: detailsOf(book, client),
  };
}

const cellText = (client: Client, key: string): string =>
  String((client as unknown as Record<string, unknown>)[key] ?? '');

function dealForm(book: Book, client: Client): NonNullable<Card['deal']> {
  const won = book.lexicon.stages.find((stage) => stage.kind === 'won');
  return {
    saleKinds: choices(book.names.entries('sale_kinds')),
    channels: choices(book.names.entries('channels')),
    saleKind: client.sale_kind,
    amount: shown(book, columnOf('clients', 'expected_amount'), client),
    document: won?.requires.includes('document') ? setting(book.lexicon, 'deal_document') : 'none',
  };
}

function detailsOf(book: Book, client: Client): Card['details'] {
  return TABS.clients.columns
    .filter((column) => DETAILS.includes(column.key))
    .map((column) => ({
      label: labelOf(book, column.key),
      value: cellText(client, column.key) === '' ? '' : display(book, column, client),
    }))
    .filter(({ value }) => value !== '');
}

function display(book: Book, column: Column, client: Client): string {
  const value = client[column.key as keyof Client] ?? '';
  if (column.kind === 'day') return dayText(book.locale, String(value));
  if (column.kind !== 'money') return String(book.codec.encode(column, value));
  return `${amountText(book.locale, Number(value), book.decimals)}\u00a0${setting(book.lexicon, 'currency')}`;
}
