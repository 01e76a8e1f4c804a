// People typed into Team get an id and the usual department and role; the program fills nothing else there.
import type { Book } from './book.ts';
import { writeOwned } from './row-cells.ts';
import { FIRST_ROW } from './schema.ts';
import { idOf, numberOf } from './state.ts';
import type { Row } from './tab.ts';

/** Gives ids to rows of Team that have a name and none; returns how many. The state is not saved here. */
export function nameTeam(book: Book): number {
  const isNameless = ({ person, person_id }: Row) => person !== '' && person_id === '';
  if (!book.small.rows('team', book.codec).some(isNameless)) return 0;
  const team = book.tab('team');
  const {
    person_id = [],
    person = [],
    department = [],
    role = [],
  } = team.columns(['person_id', 'person', 'department', 'role']);
  const { idPrefix, idDigits } = team.spec;
  const known = new Map(person.map((name, index) => [String(name), String(person_id[index])]));
  let highest = person_id.reduce<number>((max, id) => Math.max(max, numberOf(String(id))), book.state.last.team ?? 0);
  const ids = new Map<number, Row>();
  const departments = new Map<number, Row>();
  const roles = new Map<number, Row>();
  for (const [index, name] of person.map(String).entries()) {
    if (name === '' || person_id[index] !== '') continue;
    if (!known.get(name)) {
      highest += 1;
      known.set(name, idOf(idPrefix, idDigits, highest));
    }
    const row = FIRST_ROW + index;
    ids.set(row, { person_id: known.get(name) ?? '' });
    if (department[index] === '') departments.set(row, { department: 'sales' });
    if (role[index] === '') roles.set(row, { role: 'seller' });
  }
  // Who may not write Team leaves it to somebody who may.
  if (ids.size === 0 || !team.range(FIRST_ROW, 1, 1, team.width()).canEdit()) return 0;
  writeOwned(book, team, ids, ['person_id']);
  writeOwned(book, team, departments, ['department']);
  writeOwned(book, team, roles, ['role']);
  book.state = { ...book.state, last: { ...book.state.last, team: highest } };
  return ids.size;
}
