// Formats and rules that Google refuses on the typed columns of a converted table (BI-33): left as their owner set them.

export interface Look {
  /** The column it is for. */
  key: string;
  set(): void;
}

/**
 * Sets formats or rules together; if something is refused, one by one, and leaves out what is refused alone. Google's text
 * is in the language of the user and comes late, so no text is looked for, and a flush brings the refusal out.
 * @returns the keys of the columns that were left as they are
 */
export function setLooks(looks: readonly Look[]): string[] {
  if (looks.length === 0) return [];
  // What waits to be written goes first: a flush that fails below is about looks alone.
  SpreadsheetApp.flush();
  const all = () => {
    for (const look of looks) look.set();
  };
  if (isAllowed(all)) return [];
  return looks.filter((look) => !isAllowed(look.set)).map(({ key }) => key);
}

function isAllowed(run: () => void): boolean {
  try {
    run();
    SpreadsheetApp.flush();
    return true;
  } catch {
    return false;
  }
}
