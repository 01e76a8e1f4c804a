// What a tab of ours may have lost: a column, or all the keys by which its columns are found.

/** A column that the program needs was taken out of row 1. */
export class MissingColumn extends Error {
  constructor(
    readonly tab: string,
    readonly key: string,
  ) {
    super(`missing column ${key} in ${tab}`);
  }
}

/** Row 1 does not hold the keys any more and they cannot be told from the headers. */
export class LostKeys extends Error {
  constructor(readonly tab: string) {
    super(`lost keys of ${tab}`);
  }
}
