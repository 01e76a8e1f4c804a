// A row as a person left it, judged by the rules with all that they ask for: persons and deals are read only where they may turn it.
import { asksPersons, judgeByCell } from '../domain/by-cell.ts';
import type { Client, Deal, Person } from '../domain/model.ts';
import { kindOf } from '../domain/projection.ts';
import type { Decision } from '../domain/transitions.ts';
import type { Book } from '../sheets/book.ts';
import { setting } from '../sheets/lexicon.ts';
import type { TabKey } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';
import { byOwner, contactsOf, dealsOf, hasBought } from './belongings.ts';
import { rulesOf, situationOf } from './situation.ts';

/** The judgement of a row: as it stands now, and as the program last wrote it. */
export type Judge = (now: Client, before: Client) => Decision;

/** @param many so many rows will be judged that what belongs to their clients is read once for all */
export function createJudge(book: Book, many: boolean): Judge {
  const rules = rulesOf(book);
  const allowed = setting(book.lexicon, 'stage_edit_in_cell') === 'on';
  const read = new Map<TabKey, Map<string, Row[]>>();
  const all = (key: TabKey, id: string): unknown => {
    const rows = read.get(key) ?? byOwner(book, key);
    read.set(key, rows);
    return rows.get(id) ?? [];
  };
  return (now, before) => {
    const id = now.client_id;
    const situation = situationOf(book, before, before.manager, book.today);
    const isRefused = kindOf(rules.stages, now.stage) === 'lost';
    const asksDeals = isRefused && hasBought(before);
    const deals = !asksDeals ? [] : many ? (all('deals', id) as Deal[]) : dealsOf(book, id);
    const decision = judgeByCell(now, situation, rules, allowed, deals);
    if (!asksPersons(decision, now, rules)) return decision;
    const contacts = many ? (all('contacts', id) as Person[]) : contactsOf(book, id);
    return contacts.length === 0 ? decision : judgeByCell(now, { ...situation, contacts }, rules, allowed, deals);
  };
}
