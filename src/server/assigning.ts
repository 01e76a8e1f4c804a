// Who gets a client that has no manager yet: the rule of Settings over Team as it stands now (rules 3.3, T01).
import { createRota, type Lead, type Rota } from '../domain/assignment.ts';
import { type Arrival, arrivedTo } from '../domain/intake.ts';
import type { Department, Value } from '../domain/model.ts';
import type { Book } from '../sheets/book.ts';
import { setting } from '../sheets/lexicon.ts';
import { assigneesOn } from '../sheets/turns.ts';

/** Person → clients: of sales the open ones that are not in the archive, of the client department the active ones. */
function loadsOf(book: Book, department: Department): Map<string, number> {
  const { stages, sections } = book.lexicon;
  const keys = ['stage', 'section', 'manager', 'department', 'merged_into'];
  const {
    stage = [],
    section = [],
    manager = [],
    department: owner = [],
    merged_into = [],
  } = book.tab('clients').columns(keys);
  const isOpen = (code: Value | undefined) => ['new', 'contact'].includes(kindIn(stages, code));
  const loads = new Map<string, number>();
  for (const [at, person] of manager.map(String).entries()) {
    const kind = kindIn(sections, section[at]);
    const mine = department === 'client' ? kind === 'customer' && owner[at] === 'client' : kind !== 'archive';
    const counts = mine && (department === 'client' || isOpen(stage[at])) && !merged_into[at];
    if (person !== '' && counts) loads.set(person, (loads.get(person) ?? 0) + 1);
  }
  return loads;
}

const kindIn = (list: readonly { code: string; kind: string }[], code: Value | undefined): string =>
  list.find((entry) => entry.code === code)?.kind ?? '';

function rotaOf(book: Book, department: Department): Rota {
  const policy = setting(book.lexicon, department === 'client' ? 'assign_client' : 'assign_new');
  const people = policy === 'manual' ? [] : assigneesOn(book, book.today);
  const limited = people.some(({ capacity }) => capacity !== null);
  const loads = policy !== 'round_robin' || limited ? loadsOf(book, department) : new Map<string, number>();
  const largeToDeveloper = setting(book.lexicon, 'large_to_developer') === 'yes';
  return createRota(people, loads, { policy, department, largeToDeveloper, today: book.today });
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
      earlier.forEach(rota.took);
    }
    const person = client.manager || (rota?.next(client) ?? '');
    if (!rota) earlier.push(person);
    else if (person !== '') rota.took(person);
    return person;
  };
}

/** Who is won or refused already and has no manager keeps none: the past is not given away. */
export function looksForManager(book: Book, { state: { manager, stage } }: Arrival): boolean {
  return manager === '' && ['new', 'contact'].includes(kindIn(book.lexicon.stages, stage));
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
