// People typed into Team get an id, and what is usual where they say nothing (rules 1.8); nothing else is filled in there.
import type { Day } from '../domain/model.ts';
import type { Book } from './book.ts';
import { writeOwned } from './row-cells.ts';
import { FIRST_ROW } from './schema.ts';
import { watched } from './settling.ts';
import { idOf, numberOf } from './state.ts';
import type { Row } from './tab.ts';

const FILLED = ['person_id', 'department', 'role', 'hired_on', 'valid_from', 'fte'];

/** Gives ids to rows of Team that have a name and none; returns how many. The state is not saved here. */
export function nameTeam(book: Book): number {
  const isNameless = ({ person, person_id }: Row) => person !== '' && person_id === '';
  if (!book.small.rows('team', book.codec).some(isNameless)) return 0;
  const team = book.tab('team');
  const keys = [...FILLED, 'person', 'valid_to'].filter((key) => team.has(key));
  const columns = team.columns(keys);
  const rows = (columns.person ?? []).map(
    (_, index): Row => Object.fromEntries(keys.map((key) => [key, columns[key]?.[index] ?? ''])),
  );
  const { idPrefix, idDigits } = team.spec;
  const known = new Map(rows.filter(({ person_id }) => person_id !== '').map((row) => [row.person, row]));
  let highest = rows.reduce(
    (max, { person_id }) => Math.max(max, numberOf(String(person_id))),
    book.state.last.team ?? 0,
  );
  const named = new Map<number, { before: Row; now: Row }>();
  for (const [index, row] of rows.entries()) {
    if (!isNameless(row)) continue;
    const first = known.get(row.person);
    if (!first) highest += 1;
    const now = { ...usual(row, first, book.today), person_id: first?.person_id ?? idOf(idPrefix, idDigits, highest) };
    if (!first) known.set(row.person, now);
    named.set(FIRST_ROW + index, { before: row, now });
  }
  // Who may not write Team leaves it to somebody who may.
  if (named.size === 0 || !team.range(FIRST_ROW, 1, 1, team.width()).canEdit()) return 0;
  watched(team, () => {
    for (const key of FILLED.filter((one) => team.has(one))) {
      const filled = [...named].filter(([, { before, now }]) => before[key] !== now[key]);
      writeOwned(book, team, new Map(filled.map(([at, { now }]) => [at, now])), [key]);
    }
  });
  book.state = { ...book.state, last: { ...book.state.last, team: highest } };
  return named.size;
}

/**
 * A new row with what it leaves blank. A colleague begins with the day of hiring, else today; further conditions of one who is
 * known begin today. Who had left before that says so by the last day: then no first one is invented.
 * @param first the person's first row; undefined = somebody new
 */
function usual(row: Row, first: Row | undefined, today: Day): Row {
  const start = String(row.valid_from || (!first && row.hired_on) || today);
  const isOver = row.valid_to !== '' && String(row.valid_to) < start;
  return {
    ...row,
    department: row.department || 'sales',
    role: row.role || 'seller',
    hired_on: row.hired_on || (first ? (first.hired_on ?? '') : isOver ? '' : start),
    valid_from: row.valid_from || (isOver ? '' : start),
    fte: row.fte || 100,
  };
}
