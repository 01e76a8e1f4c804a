// Who is at work: the Google account, matched with Team by e-mail; else whom the person says to be (rules 1.12).
import type { Answer, IntroduceInput, Start, User } from '../contract/answers.ts';
import type { Issue, TeamRow } from '../domain/model.ts';
import { asSeller, mayToBase, type Who } from '../domain/rights.ts';
import type { Book } from '../sheets/book.ts';
import { setting, worksOn } from '../sheets/lexicon.ts';
import { refuse } from './refusals.ts';

/** A cell was edited and Google did not tell by whom. */
export const BY_CELL = 'cell';
/** So a line of History begins whose author introduced himself, or is not known at all. */
const UNKNOWN = 'unknown:';

export interface Actor {
  /** What History keeps: the e-mail, or 'unknown:' and the name that the person chose. */
  id: string;
  email: string;
  /** '' = nobody of Team. */
  person: string;
  name: string;
  /** Of who introduced himself no head's and no owner's. */
  role: string;
  introduced: boolean;
}

/** The row of Team that counts today, of who begins later the first one: who sets a base up enters its past. Who has left has none. */
const conditionsToday = (book: Book, rows: readonly TeamRow[]): TeamRow | undefined =>
  rows.find((row) => worksOn(row, book.today)) ?? rows.find((row) => row.valid_from > book.today);

/** Asked once in an execution. */
const known = new WeakMap<Book, Actor>();

export function actorOf(book: Book): Actor {
  const actor = known.get(book) ?? findActor(book);
  known.set(book, actor);
  return actor;
}

function findActor(book: Book): Actor {
  const email = Session.getActiveUser().getEmail();
  const isTheirs = (row: TeamRow) => email !== '' && row.email.toLowerCase() === email.toLowerCase();
  const row = conditionsToday(book, book.lexicon.team.filter(isTheirs));
  if (row) return { id: email, email, person: row.person_id, name: row.person, role: row.role, introduced: false };
  const said = introducedAs();
  const isTold = email === '' && said.startsWith(TOLD);
  const chosen = conditionsToday(book, book.conditionsOf(isTold ? said.slice(TOLD.length) : said));
  if (!chosen) return { id: email || UNKNOWN, email, person: '', name: email, role: '', introduced: false };
  const { person_id: person, person: name, role } = chosen;
  if (isTold) return { id: chosen.email, email: chosen.email, person, name, role, introduced: false };
  return { id: UNKNOWN + name, email, person, name, role: asSeller(role), introduced: true };
}

/** The same person for the table of rights (rules 1.12). */
export function whoOf(book: Book, { person, role, introduced } = actorOf(book)): Who {
  const department = conditionsToday(book, book.conditionsOf(person))?.department ?? '';
  const keeper = person !== '' && !introduced && setting(book.lexicon, 'base_keeper') === person;
  return { person, role, department, keeper };
}

/** Who adds no clients, neither one nor a list: a bookkeeper, and who is not known. They are told who does, not all names. */
export const mayNotAdd = (book: Book): Issue | null => mayToBase('add', whoOf(book)) && { code: 'may_not_add' };

/** How the page names who is at work; null = it asks. */
export function userOf(book: Book, { person, name, role, introduced } = actorOf(book)): User | null {
  const adds = mayNotAdd(book) === null;
  return person === '' ? null : { name, role: book.names.label('roles', role), introduced, adds };
}

/** Whom somebody may say to be. */
export const peopleOf = (book: Book): Start['people'] =>
  book.names
    .people()
    .filter(({ active }) => active)
    .map(({ code, label }) => {
      const role = conditionsToday(book, book.conditionsOf(code))?.role ?? '';
      return { code, label, role: book.names.label('roles', role) };
    });

/** So long a choice is known, in seconds: the longest that the cache takes. */
const KNOWN_FOR = 21_600;
/** Who has no key of his own is nobody that could be known again. */
const keyOf = (): string => Session.getTemporaryActiveUserKey();
const cacheKey = (): string => `who-${keyOf()}`;
const introducedAs = (): string => (keyOf() === '' ? '' : (CacheService.getDocumentCache()?.get(cacheKey()) ?? ''));
function keep(text: string): void {
  if (keyOf() !== '') CacheService.getDocumentCache()?.put(cacheKey(), text, KNOWN_FOR);
}

/** Before the person of whom Google has told us itself. */
const TOLD = '=';

/** Keeps of whom Google tells for what the same person types within hours: of an edit it hides the e-mail. */
export function rememberActor({ person, introduced }: Actor): void {
  if (person !== '' && !introduced) keep(TOLD + person);
}

/** Keeps whom somebody says to be; whom Google tells stays who he is. */
export function introduce(book: Book, { personId }: IntroduceInput): Answer<{ user: User | null }> {
  if (!book.names.people().some(({ code, active }) => active && code === personId)) {
    return refuse(book, [{ code: 'unknown_colleague' }]);
  }
  keep(personId);
  known.delete(book);
  return { ok: true, user: userOf(book) };
}

/** How people call who entered a line of History. */
export function whoIs(book: Book, actor: string): string {
  const row = book.lexicon.team.find(
    (member) => member.email.toLowerCase() === actor.toLowerCase() || member.person_id === actor,
  );
  if (actor === BY_CELL) return book.locale.messages.cell.actor;
  return row?.person ?? actor.replace(UNKNOWN, '');
}
