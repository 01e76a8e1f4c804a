// What the page may send, as schemas; made when first used, because every script run loads this file.
import * as z from 'zod/mini';
import { CLIENTS_AT_ONCE, IMPORT_BATCH, IMPORT_LOOK } from './limits.ts';

/** Only a guard: a text too long for a cell is refused by its field, not with the whole call. */
const text = z.string().check(z.maxLength(200_000));
/** Ids are kept in cells as they come: they hold nothing that a cell does not. */
const id = z.string().check(z.maxLength(200), z.regex(/^\P{C}*$/u));
const typed = z.union([text, z.number(), z.boolean()]);
/** Field → [what the form showed, what was typed]. */
const fields = z.record(z.string(), z.tuple([typed, typed]));

/** A schema that is built at its first use. */
function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

const clientId = () => z.object({ clientId: id });

export const cardInput = lazily(clientId);
export const detailsInput = lazily(clientId);
export const findInput = lazily(() => z.object({ text }));

/**
 * What a person does to a client, whichever deed it is: what the card showed (`seen`), what was typed, and the id of this
 * click: a repeated request gives the first answer. A deed reads of the rest what it needs (server/deeds.ts).
 */
export const deedInput = lazily(() =>
  z.object({
    clientId: id,
    seen: id,
    requestId: id.check(z.minLength(1)),
    on: z.optional(text),
    note: z.optional(text),
    contactKind: z.optional(text),
    fields: z.optional(fields),
    /** A stage: advance, back, reopen. */
    to: z.optional(text),
    nextActionOn: z.optional(text),
    /** A reason: refuse, park, churn, cancelWin. */
    reason: z.optional(text),
    revisitOn: z.optional(text),
    /** Why open deals are cancelled with the same click: refuse, churn. */
    cancelReason: z.optional(text),
    /** Ids of Contacts: who was talked to. */
    persons: z.optional(z.array(id)),
    /** Ids of playbook lines that were ticked. */
    lines: z.optional(z.array(id)),
    /** Satisfaction 1–5, of an after-sale call. */
    score: z.optional(typed),
    /** Who gets the client: assign. */
    manager: z.optional(text),
    /** A person of the client: column key of Contacts → as typed, or [what the form showed, as typed]; without an id a new one. */
    contactId: z.optional(id),
    person: z.optional(z.record(z.string(), z.union([typed, z.tuple([typed, typed])]))),
    /** For the won stage. */
    deal: z.optional(
      z.object({
        amount: z.optional(typed),
        sale_kind: z.optional(text),
        channel: z.optional(text),
        contract_no: z.optional(text),
        invoice_no: z.optional(text),
        signed_on: z.optional(text),
        discount_pct: z.optional(typed),
        cost: z.optional(typed),
        partner: z.optional(text),
        title: z.optional(text),
        ordered_on: z.optional(text),
        agreed_on: z.optional(text),
        invoice_on: z.optional(text),
        invoice_due_on: z.optional(text),
        document_link: z.optional(text),
        expected_close: z.optional(text),
        initiative: z.optional(text),
      }),
    ),
    /** Which deal: sign, amend, cancelDeal, credit, pay; with a win the open one that is signed. */
    dealId: z.optional(id),
    /** deal: it is signed already. */
    signed: z.optional(z.boolean()),
    /** Whose the deal is from now on: credit. */
    credit: z.optional(
      z.object({
        manager: z.optional(text),
        manager2: z.optional(text),
        share2_pct: z.optional(typed),
        revenue_kind: z.optional(text),
      }),
    ),
    /** Money that came or went: pay. `over`, `again` answer the questions of an earlier try. */
    payment: z.optional(
      z.object({
        type: z.optional(text),
        amount: z.optional(typed),
        on: z.optional(text),
        refundOf: z.optional(id),
        document: z.optional(text),
        over: z.optional(z.enum(['', 'add', 'amount'])),
        again: z.optional(z.boolean()),
      }),
    ),
    /** For who takes the client over, where the click hands it over. */
    handoverNote: z.optional(text),
  }),
);

/** Who one is, where Google does not tell it. */
export const introduceInput = lazily(() => z.object({ personId: id }));

/** T18: the last entry of the client; `seen` = the card's. */
export const undoInput = lazily(() =>
  z.object({ clientId: id, seen: id, requestId: id.check(z.minLength(1)), note: z.optional(text) }),
);

/** Two rows of one client; `winner` = the one to be kept, if the program is not to propose it. */
export const mergePlanInput = lazily(() => z.object({ clientId: id, otherId: id, winner: z.optional(id) }));

/** T17: `otherId` goes into `clientId`; both as the plan showed them. `confirmed` = two tax ids, one company. */
export const mergeInput = lazily(() =>
  z.object({
    clientId: id,
    seen: id,
    otherId: id,
    otherSeen: id,
    requestId: id.check(z.minLength(1)),
    confirmed: z.optional(z.boolean()),
  }),
);

/** A new client (T01): column key → as typed; `checked` = ids of the clients that were shown as alike and are others. */
export const addInput = lazily(() =>
  z.object({
    requestId: id.check(z.minLength(1)),
    fields: z.record(z.string(), typed),
    checked: z.optional(z.array(id)),
    /** Why it is another client, where the tax id is the same. */
    note: z.optional(text),
  }),
);

const order = z.optional(z.enum(['dmy', 'mdy', 'ymd']));
const decimal = z.optional(z.enum(['.', ',']));

const count = z.int().check(z.nonnegative());
const cells = z.array(z.array(text));
/** Our field → header, or several headers: the first filled one counts (fallback). */
const mapping = z.record(z.string(), z.union([text, z.array(text)]));
/** Header → how its dates and numbers are written, where that is known better than by the whole list. */
const habits = z.record(z.string(), z.object({ order, decimal }));

export const importPlanInput = lazily(() =>
  z.object({
    headers: z.optional(z.array(text)),
    tab: z.optional(text),
    /** Row of the tab that holds the headers, 1 = the first. */
    headerRow: z.optional(count),
    sample: z.optional(cells),
  }),
);

export const importTabRowsInput = lazily(() =>
  z.object({ tab: text, from: count, count: z.int().check(z.positive(), z.maximum(IMPORT_LOOK)) }),
);

/** All rows up to the last of those to be looked at; `lines` are their numbers in the list. */
export const importTwinsInput = lazily(() =>
  z.object({
    headers: z.array(text),
    rows: cells,
    lines: z.array(count),
    from: count,
    mapping,
    blanks: z.optional(z.array(text)),
  }),
);

/** Deleted clients: `back` puts their rows back, `out` leaves them out. */
export const settleInput = lazily(() =>
  z.object({ choice: z.enum(['back', 'out']), request: id.check(z.minLength(1)) }),
);

/** A report to be built and shown. */
export const reportInput = lazily(() =>
  z.object({ report: z.enum(['today', 'funnel', 'commission', 'departments', 'forecast']) }),
);

const occasion = z.enum(['leaver', 'open', 'close']);

/** Many clients that change hands: who has left; `to` = one person for all of them, else the rule of Settings. */
export const reassignPlanInput = lazily(() => z.object({ occasion, leaver: z.optional(id), to: z.optional(id) }));

/** One batch of that plan: client and person; no person for those in hard refusal, who keep theirs. */
export const reassignInput = lazily(() =>
  z.object({
    occasion,
    leaver: z.optional(id),
    gives: z.array(z.tuple([id, id])).check(z.maxLength(CLIENTS_AT_ONCE)),
    requestId: id.check(z.minLength(1)),
  }),
);

export const undoImportInput = lazily(() =>
  z.object({
    importId: id.check(z.minLength(1)),
    /** Clients of the import to be passed over; the answer says where to go on. */
    from: z.optional(count),
    /** true = only say what would happen. */
    check: z.optional(z.boolean()),
    /** Take back the rest though some of its clients were worked with. */
    anyway: z.optional(z.boolean()),
  }),
);

export const importRowsInput = lazily(() =>
  z.object({
    /** The rows themselves, or the tab they stand in; `from` = place of the first one, 0 = the first under the headers. */
    headers: z.optional(z.array(text)),
    rows: z.optional(cells.check(z.maxLength(IMPORT_BATCH))),
    tab: z.optional(text),
    from: z.optional(count),
    count: z.optional(z.int().check(z.positive(), z.maximum(IMPORT_BATCH))),
    /** Line number of the first row in the list, for the errors. */
    firstLine: z.optional(z.int()),
    /** The number of each row in the list, where rows were left out between them. */
    lines: z.optional(z.array(count).check(z.maxLength(IMPORT_BATCH))),
    mapping,
    /** Our field → one value for the whole list (a label or a code). */
    constants: z.optional(z.record(z.string(), text)),
    /** Our field → value in the list → our label or code. */
    values: z.optional(z.record(z.string(), z.record(z.string(), text))),
    dateOrder: order,
    decimal,
    habits: z.optional(habits),
    /** Words of the list that mean "nothing": Select, -, n/a. */
    blanks: z.optional(z.array(text)),
    /** What to do with a row that has the phone or e-mail of a client: ask (leave it and say so), add it, leave it. */
    duplicates: z.optional(z.enum(['ask', 'add', 'leave'])),
    /** Lines that were decided one by one. */
    add: z.optional(z.array(count)),
    leave: z.optional(z.array(count)),
    /** The import this batch belongs to: its id, and what is kept of it. */
    importId: z.optional(id),
    about: z.optional(z.object({ name: text.check(z.maxLength(500)), list: id, total: count, setup: text })),
    /** true = only count what would happen. */
    check: z.optional(z.boolean()),
    /** When only checking: person → clients that would go there from the rows before these. */
    given: z.optional(z.record(z.string(), count)),
  }),
);
