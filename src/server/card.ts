// The card of a client: where it stands, what the next stage asks for, and what the form needs to ask it.

import type { Card, Choice, FieldView, PersonView, Step } from '../contract/answers.ts';
import { RARE_OF_DEAL } from '../contract/deal-fields.ts';
import { addDays } from '../domain/calendar.ts';
import { PAPERS } from '../domain/deals.ts';
import { approvalsOf, benefitOf } from '../domain/deciding.ts';
import type { Client, Person, Stage, Value } from '../domain/model.ts';
import { kindOf } from '../domain/projection.ts';
import {
  asked,
  askedBy,
  commented,
  FIELDS,
  isMet,
  isRequirement,
  missing,
  saleKindOf,
  way,
} from '../domain/requirements.ts';
import { anew } from '../domain/returning.ts';
import { BOOKKEEPER } from '../domain/rights.ts';
import { creditedTo } from '../domain/terms-of-sale.ts';
import { targets } from '../domain/transitions.ts';
import { amountText, dayText } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { setting, worksOn } from '../sheets/lexicon.ts';
import { wordsOf } from '../sheets/names.ts';
import { type Column, columnOf, TABS } from '../sheets/schema.ts';
import { whoOf } from './actor.ts';
import { contactsOf, hasBought } from './belongings.ts';
import { offerOf } from './card-ways.ts';
import { requirementText } from './refusals.ts';
import { isSplit, locate, rulesOf, standingOf } from './situation.ts';

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
  'note',
];
/** Rules 2.9: what the client wants, what we offer, and against whom. */
const NEEDS = ['need', 'need_hidden', 'client_gain', 'competitor', 'short_list', 'expected_cost', 'special_terms'];

const choices = (entries: readonly { code: string; label: string; active: boolean }[]): Choice[] =>
  entries.filter((entry) => entry.active).map(({ code, label }) => ({ code, label }));

/** A cell's meaning as a form shows it: ISO day, number with a point, code of a choice. */
function shown(book: Book, column: Column, value: Value): string {
  return column.kind === 'money' && typeof value === 'number'
    ? String(value / 10 ** book.decimals)
    : String(value ?? '');
}

export const fieldView = (book: Book, key: string, client: Client): FieldView =>
  fieldOf(book, columnOf('clients', key), valueIn(client, key));

const valueIn = (client: Client, key: string): Value => client[key as keyof Client] ?? '';

function fieldOf(book: Book, column: Column, value: Value): FieldView {
  const { key } = column;
  const type =
    column.kind === 'day' || column.kind === 'money' ? column.kind : column.kind === 'integer' ? 'number' : 'text';
  const options =
    column.kind === 'person'
      ? choices(book.names.people())
      : column.kind === 'ref'
        ? choices(book.names.entries(column.of))
        : column.kind === 'word'
          ? Object.entries(wordsOf(book.locale, column.of)).map(([code, label]) => ({ code, label }))
          : [];
  return {
    key,
    label: labelOf(book, key),
    type: options.length > 0 ? 'choice' : key === 'need' ? 'longtext' : type,
    value: shown(book, column, value),
    options,
  };
}

const labelOf = (book: Book, key: string): string =>
  book.locale.columns[key as keyof typeof book.locale.columns] ?? key;

function stepTo(book: Book, client: Client, to: Stage, contacts: readonly Person[]): Step {
  const rules = rulesOf(book);
  const from = rules.stages.find((stage) => stage.code === client.stage) as Stage;
  const passed = way(rules.stages, from, to);
  const now = {
    on: book.today,
    managerActive: standingOf(book, client.manager, book.today).active,
    document: rules.document,
    deal: null,
    contacts,
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
      stage: book.names.label('stages', askedBy(passed, kind, requirement)?.code ?? ''),
      fields: isRequirement(requirement) ? FIELDS[requirement].map((key) => fieldView(book, key, client)) : [],
    })),
    // Approvals stand with the persons, not in a field of the client: nothing is claimed of them here.
    have: known
      .filter((code) => FIELDS[code].length > 0 && isMet(code, client, now))
      .map((code) => requirementText(book.locale, code)),
    skips: commented(passed, kind).map((stage) => book.names.label('stages', stage.code)),
    nextActionOn: addDays(book.today, to.next_action_days ?? 1),
  };
}

/** Where the ways on lead from: the next attempt of a refused client begins at the beginning, and finds its manager. */
function setOut(book: Book, client: Client): { from: Client; asks(step: Step): Step } {
  const start = book.lexicon.stages.find(({ kind }) => kind === 'new')?.code ?? '';
  if (kindOf(book.lexicon.stages, client.stage) !== 'lost') return { from: client, asks: (step) => step };
  const { fresh } = anew(client, client.department, { fields: {} });
  const isAsked = ({ requirement }: Step['missing'][number]) => requirement !== 'manager';
  return {
    from: { ...fresh, stage: start },
    asks: (step) => ({ ...step, missing: step.missing.filter(isAsked) }),
  };
}

/** Everything that is known about a client without reading its History. */
export function cardOf(book: Book, client: Client, row: number): Card {
  const { names, lexicon } = book;
  const stage = lexicon.stages.find((candidate) => candidate.code === client.stage);
  const section = lexicon.sections.find((candidate) => candidate.code === client.section);
  const label = (of: 'stages' | 'sections' | 'tags' | 'categories' | 'reasons' | 'people', code: string) =>
    names.label(of, code);
  const kind = stage?.kind ?? 'new';
  const open = client.merged_into === '' && kind !== 'won';
  const persons = contactsOf(book, client.client_id);
  const { from, asks } = setOut(book, client);
  const benefit = benefitOf(client);
  const steps = open ? targets(from, rulesOf(book)).map((to) => asks(stepTo(book, from, to, persons))) : [];
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
    mergedInto: client.merged_into === '' ? null : winnerOf(book, client.merged_into),
    handedOver: client.department === 'client',
    today: book.today,
    currency: setting(lexicon, 'currency'),
    steps,
    ...offerOf(book, client),
    stageLimit: stage?.max_days ?? null,
    nearDays: Number(setting(lexicon, 'near_days')),
    persons: persons.map((person) => personView(book, person)),
    approvals: approvalsOf(persons),
    personFields: PERSON_FIELDS.map((key) => fieldOf(book, columnOf('contacts', key), '')),
    contactKinds: choices(names.entries('contact_kinds')),
    deal: steps.some((step) => step.kind === 'won') || hasBought(client) ? dealForm(book, from) : null,
    need: cellText(client, 'need'),
    details: detailsOf(book, client, DETAILS),
    needs: detailsOf(book, client, NEEDS),
    benefit: benefit && { ...benefit, amount: shown(book, columnOf('clients', 'expected_amount'), benefit.amount) },
  };
}

function winnerOf(book: Book, clientId: string): Card['mergedInto'] {
  const lookup = locate(book, clientId);
  return { clientId, name: 'found' in lookup ? lookup.found.client.name : clientId };
}

/** What a form of a person asks, in this order. */
const PERSON_FIELDS = [
  'person_name',
  'contact_position',
  'decision_role',
  'phone',
  'email',
  'approval_order',
  'approval',
  'approved_on',
  'interests',
  'note',
];

function personView(book: Book, person: Person): PersonView {
  const word = (of: 'decision_role' | 'approval', code: string): Choice => ({
    code,
    label: book.names.label(of, code),
  });
  return {
    id: person.contact_id,
    name: person.person_name,
    position: person.contact_position,
    role: word('decision_role', person.decision_role),
    phone: person.phone,
    email: person.email,
    reachedOn: person.reached_on,
    approvalOrder: String(person.approval_order ?? ''),
    approval: word('approval', person.approval),
    approvedOn: person.approved_on,
    interests: person.interests,
    note: person.note,
  };
}

const cellText = (client: Client, key: string): string =>
  String((client as unknown as Record<string, unknown>)[key] ?? '');

/** When the client goes to the client department by itself (rules 3.1); '' = it does not. */
function handoverOf(book: Book, { department }: Client): string {
  const takers = book.lexicon.team.filter((row) => row.department === 'client' && worksOn(row, book.today));
  const isAuto = setting(book.lexicon, 'handover_mode') !== 'propose' && isSplit(book) && takers.length > 0;
  return department === 'sales' && isAuto ? setting(book.lexicon, 'handover_when') : '';
}

function dealForm(book: Book, client: Client): NonNullable<Card['deal']> {
  const won = book.lexicon.stages.find((stage) => stage.kind === 'won');
  const theirs = standingOf(book, client.manager, book.today).department;
  const papersOnly = whoOf(book).role === BOOKKEEPER;
  const rare = papersOnly ? RARE_OF_DEAL.filter((key) => PAPERS.includes(key)) : RARE_OF_DEAL;
  return {
    saleKinds: choices(book.names.entries('sale_kinds')),
    channels: book.names
      .entries('channels')
      .filter(({ active }) => active)
      .map(({ code, label, indirect = false }) => ({ code, label, indirect })),
    saleKind: client.sale_kind,
    amount: shown(book, columnOf('clients', 'expected_amount'), client.expected_amount),
    document: won?.requires.includes('document') ? setting(book.lexicon, 'deal_document') : 'none',
    credit: {
      first: !hasBought(client),
      manager: book.names.label('people', client.manager),
      department: book.names.label('departments', creditedTo(client, theirs)),
      handover: handoverOf(book, client),
    },
    papersOnly,
    people: book.names.people().map(({ code, label }) => ({ code, label })),
    rare: rare.map((key) => fieldOf(book, columnOf('deals', key), '')),
  };
}

function detailsOf(book: Book, client: Client, keys: readonly string[]): Card['details'] {
  return TABS.clients.columns
    .filter((column) => keys.includes(column.key))
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
