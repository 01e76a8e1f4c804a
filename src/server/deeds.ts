// What a person does to a client, deed by deed: which rule decides, and what it asks of form and base besides the common part.
import { assign, handOver } from '../domain/assignment.ts';
import { contact, person, plan } from '../domain/contacts.ts';
import type { Client, Person } from '../domain/model.ts';
import { notYet, park, unpark } from '../domain/parking.ts';
import { kindOf } from '../domain/projection.ts';
import { churn, refuseClient } from '../domain/refusals.ts';
import { back, cancelWin, recycle, reopen } from '../domain/returning.ts';
import type { Deed } from '../domain/rights.ts';
import { advance, type Decision, type Form, type Situation, targets } from '../domain/transitions.ts';
import { setting } from '../sheets/lexicon.ts';
import { readLines } from '../sheets/rows.ts';
import { columnOf, TABS } from '../sheets/schema.ts';
import { contactsOf, dealsOf, hasBought, paymentsOf } from './belongings.ts';
import { DEAL_DEEDS } from './deal-deeds.ts';
import type { Desk } from './desk.ts';
import { peopleOf } from './desk.ts';
import { moneyOf, withDueHandover } from './money.ts';
import { readDeal, readSilently } from './reader.ts';

/** The deeds that a form of the card saves; undo and merge have their own ways. */
export type FormDeed = Exclude<Deed, 'undo' | 'merge'>;

export const DEEDS: Record<FormDeed, (desk: Desk) => Decision> = {
  advance(desk) {
    const { client, rules, form } = desk;
    const to = stageIn(desk) || (targets(client, rules)[0]?.code ?? client.stage);
    return won(desk, advance(around(desk, to), to, { ...form, ...winning(desk, to, client) }, rules));
  },
  back: (desk) => back(desk.situation, stageIn(desk), desk.form, desk.rules),
  refuse: (desk) => refuseClient(...closing(desk)),
  park: ({ situation, form, rules, ...desk }) => park(situation, reasonIn(desk), returnIn(desk), form, rules),
  unpark: ({ situation, form, rules }) => unpark(situation, form, rules),
  notYet: ({ situation, form, rules, ...desk }) => notYet(situation, returnIn(desk), form, rules),
  reopen(desk) {
    const { client, form, rules } = desk;
    const to = stageIn(desk);
    // The next attempt has no amount of the last one.
    const fresh = { ...client, expected_amount: null, expected_cost: null };
    return won(desk, reopen(around(desk, to), to, { ...form, ...winning(desk, to, fresh) }, peopleOf(desk), rules));
  },
  recycle: (desk) => recycle(desk.situation, desk.form, peopleOf(desk), desk.rules),
  cancelWin(desk) {
    const { book, client, situation, form, rules } = desk;
    const lines = readLines(book, client.client_id);
    const deals = dealsOf(book, client.client_id);
    return cancelWin(situation, reasonIn(desk), form, { lines, deals, people: peopleOf(desk) }, rules);
  },
  churn: (desk) => churn(...closing(desk)),
  contact: ({ situation, form, rules }) => contact(situation, form, rules),
  plan: ({ situation, form, rules }) => plan(situation, form, rules),
  assign: ({ situation, form, rules, ...desk }) =>
    assign(situation, personIn(desk), form, peopleOf({ ...desk, form }), rules),
  handover: ({ situation, form, rules, ...desk }) =>
    handOver(situation, personIn(desk), form, peopleOf({ ...desk, form }), rules),
  person(desk) {
    const { form, rules, input } = desk;
    const situation = around(desk, '');
    const known = situation.contacts?.find(({ contact_id }) => contact_id === input.contactId);
    const typed = { ...readPerson(desk, known), ...(input.contactId ? { contact_id: input.contactId } : {}) };
    return person(situation, typed, form, rules);
  },
  ...DEAL_DEEDS,
};

/** A win with the handover that a contract makes due (rules 3.1). */
function won(desk: Desk, decision: Decision): Decision {
  const isWin = decision.ok && (decision.move.deal !== null || decision.move.deals !== undefined);
  return isWin && setting(desk.book.lexicon, 'handover_when') === 'contract'
    ? withDueHandover(desk, decision, moneyOf(desk.book, desk.client.client_id))
    : decision;
}

type Typed = Pick<Desk, 'book' | 'reader' | 'input'>;
const stageIn = ({ book, input }: Typed): string => (input.to ? book.names.code('stages', input.to) : '');
const reasonIn = ({ book, input }: Typed): string => book.names.code('reasons', input.reason ?? '');
const returnIn = ({ reader, input }: Typed): string => reader.day('revisit_on', input.revisitOn, '');

/** Somebody of Team; '' = nobody, or nobody is known by that name. */
function personIn({ book, reader, input }: Typed): string {
  const person = input.manager ? String(reader.read(columnOf('clients', 'manager'), input.manager)) : '';
  return book.names.people().some(({ code }) => code === person) ? person : '';
}

type Closing = Parameters<typeof churn>;
/** Refusal and churn read the same; a client who has never bought has no deals. */
function closing(desk: Desk): Closing {
  const { book, client, situation, form, rules } = desk;
  const deals = hasBought(client) ? dealsOf(book, client.client_id) : [];
  return [situation, reasonIn(desk), returnIn(desk), form, rules, deals];
}

/** The situation with what requirements ask for besides the row: persons, and payments before another deal. */
function around({ book, client, situation, rules }: Desk, to: string): Situation {
  const contacts = situation.contacts ?? contactsOf(book, client.client_id);
  const isWin = kindOf(rules.stages, to) === 'won' && hasBought(client);
  return { ...situation, contacts, ...(isWin ? { payments: paymentsOf(book, client.client_id) } : {}) };
}

/** The deal and what is next, where the way leads to it (T05). */
function winning({ book, reader, input, form, rules }: Desk, to: string, client: Client): Partial<Form> {
  if (kindOf(rules.stages, to) !== 'won') return {};
  const { expected_amount: amount, sale_kind, expected_cost: cost } = { ...client, ...form.fields } as Client;
  const source = book.names.entries('sources').find(({ code }) => code === client.source);
  const more = source?.initiative ? { initiative: source.initiative } : {};
  const deal = readDeal(reader, input, { amount, sale_kind, cost, more }, form.on);
  return {
    deal,
    signs: input.dealId ?? '',
    fields: { next_action: book.locale.deeds.collect_payment, ...form.fields },
  };
}

/** What people write of a person; the ids are the program's. */
const OF_PERSON = TABS.contacts.columns
  .map(({ key }) => key)
  .filter((key) => !['contact_id', 'client_id'].includes(key));

/** @param known the person as Contacts has it; a cell that is not what the form showed was changed meanwhile */
function readPerson({ input, reader }: Desk, known: Person | undefined): Partial<Person> {
  const values: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(input.person ?? {})) {
    const [shown, typed] = Array.isArray(given) ? given : [null, given];
    const column = OF_PERSON.includes(key) ? columnOf('contacts', key) : null;
    const now = known?.[key as keyof Person] ?? '';
    if (!column) reader.issues.push({ code: 'unknown_field', field: key });
    else if (known && shown !== null && (readSilently(reader, column, shown) ?? '') !== now) {
      reader.issues.push({ code: 'field_changed', field: key, now: reader.told(column, now) });
    } else values[key] = reader.read(column, typed);
  }
  return values;
}
