// Who gets a client that has no manager yet: the rule of Settings over Team as it stands now (rules 3.3, T01).
import { createRota, isLoad, type Lead, type Rota } from '../domain/assignment.ts';
import { type Arrival, arrivedTo } from '../domain/intake.ts';
import type { Department, Value } from '../domain/model.ts';
import { kindOf } from '../domain/projection.ts';
import type { Book } from '../sheets/book.ts';
import { setting, worksOn } from '../sheets/lexicon.ts';
import { assigneesOn } from '../sheets/turns.ts';

/** Person → clients that are work for them in the department. */
function loadsOf(book: Book, department: Department): Map<string, number> {
  const {
    stage = [],
    section = [],
    manager = [],
    department: owner = [],
    merged_into = [],
  } = book.tab('clients').columns(['stage', 'section', 'manager', 'department', 'merged_into']);
  const loads = new Map<string, number>();
  for (const [at, person] of manager.map(String).entries()) {
    const client = { stage: String(stage[at]), section: String(section[at]) };
    const isTheirs = department !== 'client' || owner[at] === 'client';
    const counts = person !== '' && !merged_into[at] && isTheirs && isLoad(client, department, book.lexicon);
    if (counts) loads.set(person, (loads.get(person) ?? 0) + 1);
  }
  return loads;
}

/** @param without who gets nothing: they leave */
export function rotaOf(book: Book, department: Department, without = ''): Rota {
  const policy = setting(book.lexicon, department === 'client' ? 'assign_client' : 'assign_new');
  const people = policy === 'manual' ? [] : assigneesOn(book, book.today).filter(({ id }) => id !== without);
  const limited = people.some(({ capacity }) => capacity !== null);
  const loads = policy !== 'round_robin' || limited ? loadsOf(book, department) : new Map<string, number>();
  const largeToDeveloper = setting(book.lexicon, 'large_to_developer') === 'yes';
  const wasThere = (person: string, on: string): boolean =>
    book.conditionsOf(person).some((row) => row.department === department && worksOn(row, on));
  return createRota(people, loads, { policy, department, largeToDeveloper, today: book.today, wasThere });
}

/**
 * For the clients of one action, one after the other: the manager each has, else the next by the rule; '' = nobody.
 * Team is read when the first one has nobody.
 * @param given person → clients that they would have got before these, by earlier parts of a list that is only checked
 */
export function assigner(
  book: Book,
  department: Department = 'sales',
  given: Readonly<Record<string, number>> = {},
): (client: Lead & { manager: string }) => string {
  const earlier: string[] = [];
  for (let round = 0; round < Math.max(0, ...Object.values(given)); round += 1) {
    for (const [person, times] of Object.entries(given)) if (times > round) earlier.push(person);
  }
  let rota: Rota | null = null;
  return (client) => {
    if (client.manager === '' && !rota) {
      rota = rotaOf(book, department);
      for (const person of earlier) rota.took(person);
    }
    const person = client.manager || (rota?.next(client) ?? '');
    if (!rota) earlier.push(person);
    else if (person !== '') rota.took(person);
    return person;
  };
}

/** Who is won or refused already and has no manager keeps none: the past is not given away. */
export function looksForManager(book: Book, { state: { manager, stage } }: Arrival): boolean {
  return manager === '' && ['new', 'contact'].includes(kindOf(book.lexicon.stages, stage) ?? '');
}

/** A new client with its manager. */
export function assigned(
  book: Book,
  arrival: Arrival,
  values: Record<string, Value>,
  assign: ReturnType<typeof assigner>,
): Arrival {
  const { manager } = arrival.state;
  if (manager === '' && !looksForManager(book, arrival)) return arrival;
  const text = (key: string) => String(values[key] ?? '');
  const person = assign({ manager, tag: text('tag'), category: text('category') });
  return person === manager ? arrival : arrivedTo(arrival, person, book.today);
}
