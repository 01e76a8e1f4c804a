// The people of the book, so that the workbench can offer them as users.
import type { Session } from '../session-types.ts';
import type { Person } from './protocol.ts';

const MOST_ROWS = 300;

/** People of the tab whose hidden row 1 has the keys of Team, each e-mail once; none before set-up. */
export function peopleOf(session: Session): Person[] {
  for (const tab of session.tabs()) {
    const keys = textsOf(session, tab.name, 1, 1, tab.columns)[0] ?? [];
    const email = keys.indexOf('email');
    const role = keys.indexOf('role');
    const name = keys.indexOf('person');
    if (keys[0] !== 'person_id' || email < 0) continue;
    const rows = textsOf(session, tab.name, 3, Math.min(MOST_ROWS, Math.max(0, tab.rows - 2)), tab.columns);
    const found = rows
      .filter((row) => (row[email] ?? '').includes('@'))
      .map((row) => ({ email: row[email] ?? '', name: row[name] ?? '', role: row[role] ?? '' }));
    return [...new Map(found.map((one) => [one.email, one])).values()];
  }
  return [];
}

function textsOf(session: Session, tab: string, top: number, rows: number, columns: number): string[][] {
  if (rows < 1) return [];
  return session.window(tab, top, 1, rows, columns).cells.map((row) => row.map((cell) => cell?.text ?? ''));
}
