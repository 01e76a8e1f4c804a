// What the page may send, as schemas; made when first used, because every script run loads this file.
import * as z from 'zod/mini';
import { IMPORT_BATCH } from './limits.ts';

/** Only a guard: a text too long for a cell is refused by its field, not with the whole call. */
const text = z.string().check(z.maxLength(200_000));
/** Ids are kept in cells as they come. */
const id = z.string().check(z.maxLength(200));
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

/** Who was seen (`seen` = the card's), what was typed, and the id of this click: a repeated request gives the first answer. */
const click = {
  clientId: id,
  seen: id,
  requestId: id.check(z.minLength(1)),
  on: z.optional(text),
  note: z.optional(text),
  contactKind: z.optional(text),
  fields: z.optional(fields),
};

export const advanceInput = lazily(() =>
  z.object({
    ...click,
    to: z.optional(text),
    nextActionOn: z.optional(text),
    deal: z.optional(
      z.object({
        amount: z.optional(typed),
        sale_kind: z.optional(text),
        channel: z.optional(text),
        contract_no: z.optional(text),
        invoice_no: z.optional(text),
        signed_on: z.optional(text),
      }),
    ),
  }),
);

export const refuseInput = lazily(() => z.object({ ...click, reason: z.optional(text), revisitOn: z.optional(text) }));

const order = z.optional(z.enum(['dmy', 'mdy', 'ymd']));
const decimal = z.optional(z.enum(['.', ',']));

export const importPlanInput = lazily(() =>
  z.object({ headers: z.optional(z.array(text)), tab: z.optional(text), sample: z.optional(z.array(z.array(text))) }),
);

export const importRowsInput = lazily(() =>
  z.object({
    /** The rows themselves, or the tab they stand in (with `from`, 0 = the first row under its headers). */
    headers: z.optional(z.array(text)),
    rows: z.optional(z.array(z.array(text)).check(z.maxLength(IMPORT_BATCH))),
    tab: z.optional(text),
    from: z.optional(z.int().check(z.nonnegative())),
    count: z.optional(z.int().check(z.positive(), z.maximum(IMPORT_BATCH))),
    /** Line number of the first row in the list, for the errors. */
    firstLine: z.optional(z.int()),
    /** Our field → header, or several headers: the first filled one counts (fallback). */
    mapping: z.record(z.string(), z.union([text, z.array(text)])),
    /** Our field → one value for the whole list (a label or a code). */
    constants: z.optional(z.record(z.string(), text)),
    /** Our field → value in the list → our label or code. */
    values: z.optional(z.record(z.string(), z.record(z.string(), text))),
    dateOrder: order,
    decimal,
    /** true = only count what would happen. */
    check: z.optional(z.boolean()),
  }),
);
