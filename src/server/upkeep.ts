// What every opening and every report begins with: people get ids, dropdowns follow the lists, cell edits are taken in.
import type { SweepView } from '../contract/answers.ts';
import type { Book } from '../sheets/book.ts';
import { refreshDropdowns } from '../sheets/dropdowns.ts';
import { nameTeam } from '../sheets/team.ts';
import { type Swept, sweep } from './sweep.ts';

export function upkeep(book: Book): Swept {
  if (nameTeam(book) > 0) {
    book.saveState(book.state);
    book.forgetLexicon();
  }
  refreshDropdowns(book);
  return sweep(book);
}

export function sweepView({ accepted, putBack, waiting }: Swept): SweepView {
  return { accepted, putBack, waiting };
}
