// Who is at work: the Google account, matched with Team by e-mail.
import type { Book } from '../sheets/book.ts';

/** A cell was edited and Google did not tell by whom. */
export const BY_CELL = 'cell';

export interface Actor {
  /** What History keeps: the e-mail, or 'unknown:' where Google does not tell it. */
  id: string;
  email: string;
  person: string;
  name: string;
  role: string;
}

export function actorOf(book: Book): Actor {
  const email = Session.getActiveUser().getEmail();
  const row =
    email === '' ? undefined : book.lexicon.team.find((member) => member.email.toLowerCase() === email.toLowerCase());
  return {
    id: email || 'unknown:',
    email,
    person: row?.person_id ?? '',
    name: row?.person ?? email,
    role: row?.role ?? '',
  };
}

/** How people call who entered a line of History. */
export function whoIs(book: Book, actor: string): string {
  const row = book.lexicon.team.find(
    (member) => member.email.toLowerCase() === actor.toLowerCase() || member.person_id === actor,
  );
  if (actor === BY_CELL) return book.locale.messages.cell.actor;
  return row?.person ?? actor.replace(/^unknown:/, '');
}
