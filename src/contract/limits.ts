// Limits that both sides keep; apart from the schemas, so that the page can know them without the schemas' library.

/** Rows of a list per call: one batch is one action under the lock. */
export const IMPORT_BATCH = 500;

/** Rows of a list per call that only looks: reading a tab, looking for twins. */
export const IMPORT_LOOK = 4000;

/** Clients that are put back, left out or given to somebody else per call. */
export const CLIENTS_AT_ONCE = 500;
