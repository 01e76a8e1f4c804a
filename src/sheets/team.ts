// People typed into Team get an id and the usual department and role; the program fills nothing else there.
import type { Book } from './book.ts';
import { FIRST_ROW } from './schema.ts';
import { idOf, numberOf } from './state.ts';

/** Gives ids to rows of Team that have a name and none; returns how many. The state is not saved here. */
export function nameTeam(book: Book): number {
  const team = book.tab('team');
  const count = team.lastRow() - FIRST_ROW + 1;
  if (count < 1) return 0;
  const {
    person_id = [],
    person = [],
    department = [],
    role = [],
  } = team.columns(['person_id', 'person', 'department', 'role']);
  const { idPrefix, idDigits } = team.spec;
  let highest = person_id.reduce<number>((max, id) => Math.max(max, numberOf(String(id))), book.state.last.team ?? 0);
  const same = (name: string, index: number) =>
    person.findIndex((other, at) => at !== index && other === name && person_id[at] !== '');
  let named = 0;
  for (const [index, name] of person.entries()) {
    if (String(name) === '' || String(person_id[index]) !== '') continue;
    const known = same(String(name), index);
    if (known < 0) highest += 1;
    const id = known >= 0 ? String(person_id[known]) : idOf(idPrefix, idDigits, highest);
    person_id[index] = id;
    const put = (key: string, value: string) =>
      team.range(FIRST_ROW + index, team.at(key)).setValue(team.codec.encode(columnIn(team.spec.columns, key), value));
    put('person_id', id);
    if (department[index] === '') put('department', 'sales');
    if (role[index] === '') put('role', 'seller');
    named += 1;
  }
  if (named > 0) book.state = { ...book.state, last: { ...book.state.last, team: highest } };
  return named;
}

function columnIn<T extends { key: string }>(columns: readonly T[], key: string): T {
  return columns.find((column) => column.key === key) as T;
}
