// What every opening and every report begins with: people get ids, dropdowns follow the lists, cell edits are taken in.
import type { SweepView } from '../contract/answers.ts';
import type { Locale } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { followClientNames } from '../sheets/client-names.ts';
import { refreshDropdowns } from '../sheets/dropdowns.ts';
import { tickGuide } from '../sheets/guide.ts';
import { nameTeam } from '../sheets/team.ts';
import { untoldText } from './list-words.ts';
import { missingView } from './missing.ts';
import { type Swept, sweep } from './sweep.ts';
import { type TypedMoney, takeInMoney } from './typed-money.ts';

/** The opening. */
export function openUp(book: Book): Swept {
  const swept = upkeep(book);
  tickGuide(book);
  return swept;
}

export function upkeep(book: Book): Swept {
  if (nameTeam(book) > 0) {
    book.saveState(book.state);
    book.forgetLexicon();
  }
  refreshDropdowns(book);
  const swept = withMoney(sweep(book), takeInMoney(book, null));
  followClientNames(book);
  const { putBack, notes } = untoldText(book);
  notes.push(...tablesText(book));
  // Rows that wait to be judged may be those whose ids are not found.
  const missing = swept.waiting > 0 ? null : missingView(book);
  const mended = book.mended.splice(0);
  return { ...swept, missing, putBack: [...putBack, ...swept.putBack], notes: [...mended, ...swept.notes, ...notes] };
}

/** What was taken in of clients, deals and payments together. */
const withMoney = (swept: Swept, money: TypedMoney): Swept => ({
  ...swept,
  accepted: swept.accepted + money.accepted,
  taken: [...swept.taken, ...money.taken],
  putBack: [...swept.putBack, ...money.putBack],
  notes: [...swept.notes, ...money.notes],
  waiting: swept.waiting + money.waiting,
});

/** Columns whose rules Google would not let us set are told once for each tab (BI-33). */
function tablesText(book: Book): string[] {
  const known = book.state.tables ?? [];
  const { locale } = book;
  const found = (['clients', 'deals', 'payments', 'team'] as const).filter(
    (key) => book.tab(key).refused.size > 0 && !known.includes(key),
  );
  if (found.length > 0) book.saveState({ ...book.state, tables: [...known, ...found] });
  return found.map((key) => {
    const columns = [...book.tab(key).refused].map(
      (column) => locale.columns[column as keyof Locale['columns']] ?? column,
    );
    return fill(locale, locale.messages.cell.table, { tab: locale.terms.tabs[key], columns: columns.join(', ') });
  });
}

export function sweepView({ accepted, putBack, notes, waiting, missing }: Swept): SweepView {
  return { accepted, putBack, notes, waiting, missing };
}
