// Whether a row of a list is a client that is there already (BI-22, rules 8.1): found, told, and never decided in silence.
import type { Answer, ImportLikeness, ImportRowsInput, ImportTwinsInput } from '../contract/answers.ts';
import { createIndex, type DuplicateIndex } from '../domain/duplicates.ts';
import { LIKELY, type Likeness } from '../domain/likeness.ts';
import type { Issue, Value } from '../domain/model.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { actorOf } from './actor.ts';
import { type KnownClient, knownClients, type Subject, subjectOf } from './identities.ts';
import { RowReader } from './import-reader.ts';
import { refuse } from './refusals.ts';
import { signText } from './signs.ts';

/** What is found of a row: it may come in, it is an error, or it is left for somebody to decide. */
export type Finding =
  | { may: 'come'; likeness: ImportLikeness | null }
  | { may: 'wait'; likeness: ImportLikeness }
  | { may: 'not'; issue: Issue };

const TWIN = 'line:';

/** Equal tax id, phone or e-mail always count; names only when they are likely enough to be worth a question. */
const counts = ({ sign, weight }: Likeness): boolean => (sign !== 'name' && sign !== 'alike') || weight >= LIKELY;
const isSure = ({ sign }: Likeness): boolean => sign === 'tax_id' || sign === 'phone' || sign === 'email';

/** Who may add a second client with the tax id of another one (8.1): heads, owners and keepers of the base. */
export const MAY_REPEAT = ['owner', 'head_sales', 'head_client', 'data_keeper', 'base_keeper'];

export class Duplicates {
  private readonly index: DuplicateIndex;
  private readonly known: Map<string, KnownClient>;
  /** Rows of this list that may come, by their line. */
  private readonly twins = new Map<string, Subject>();
  private readonly add: Set<number>;

  constructor(
    private readonly book: Book,
    private readonly input: ImportRowsInput,
  ) {
    const clients = knownClients(book);
    this.known = new Map(clients.map((client) => [client.identity.id, client]));
    this.index = createIndex(clients.map(({ identity }) => identity));
    this.add = new Set(input.add);
  }

  /** Judges a row and, when it may come, remembers it for the rows behind it. */
  judge(line: number, values: Record<string, Value>): Finding {
    const subject = subjectOf(this.book, TWIN + line, values);
    const alike = this.index.find(subject.identity).filter(counts);
    const finding = this.decide(line, subject, alike);
    if (finding.may === 'come') {
      this.index.add(subject.identity);
      this.twins.set(subject.identity.id, subject);
    }
    return finding;
  }

  private decide(line: number, subject: Subject, alike: readonly Likeness[]): Finding {
    const barred = alike.find((likeness) => isSure(likeness) && this.known.get(likeness.id)?.doNotCall);
    if (barred) return { may: 'not', issue: { code: 'do_not_call', ...this.named(barred.id) } };
    const [best] = [...alike.filter(isSure), ...alike];
    const other = best && (this.known.get(best.id) ?? this.twins.get(best.id));
    if (!best || !other) return { may: 'come', likeness: null };
    const { duplicates = 'ask' } = this.input;
    const wanted = duplicates === 'add' || this.add.has(line);
    const { role } = actorOf(this.book);
    if (best.sign === 'tax_id' && !(wanted && MAY_REPEAT.includes(role))) {
      const code = wanted ? 'same_tax_id_right' : 'same_tax_id';
      return { may: 'not', issue: { code, ...this.named(best.id) } };
    }
    const comes = wanted || (duplicates === 'ask' && !isSure(best));
    const likeness = told(this.book, line, subject, other, best, comes);
    return comes ? { may: 'come', likeness } : { may: 'wait', likeness };
  }

  private named(id: string): { client: string } {
    const twin = this.twins.get(id);
    if (!twin) return { client: `${id} ${this.known.get(id)?.identity.name ?? ''}`.trim() };
    const { locale } = this.book;
    const row = fill(locale, locale.messages.report.row, { row: id.slice(TWIN.length) });
    return { client: `${row} (${twin.identity.name})` };
  }
}

function told(
  book: Book,
  line: number,
  subject: Subject,
  other: Subject,
  likeness: Likeness,
  added: boolean,
): ImportLikeness {
  const { id } = likeness;
  const twin = id.startsWith(TWIN) ? Number(id.slice(TWIN.length)) : 0;
  return {
    line,
    name: subject.identity.name,
    id: twin > 0 ? '' : id,
    twin,
    other: other.identity.name,
    sign: signText(book, likeness, subject, other),
    added,
  };
}

/** Rows of a long list that look like earlier rows of it; batches cannot see each other before they are written. */
export function findTwins(book: Book, input: ImportTwinsInput): Answer<{ alike: ImportLikeness[] }> {
  const { headers, rows, lines, from, mapping, blanks = [] } = input;
  const reader = new RowReader(book, { mapping, blanks }, headers);
  const [unknown] = reader.unknownFields();
  if (unknown !== undefined) return refuse(book, [{ code: 'unknown_field', field: unknown }]);
  const index = createIndex([]);
  const subjects = new Map<string, Subject>();
  const alike: ImportLikeness[] = [];
  for (const [at, row] of rows.entries()) {
    const line = lines[at] ?? at + 2;
    const subject = subjectOf(book, TWIN + line, reader.read(row).values);
    const [best] = at < from ? [] : index.find(subject.identity).filter(counts);
    const other = best && subjects.get(best.id);
    if (best && other) alike.push(told(book, line, subject, other, best, !isSure(best)));
    index.add(subject.identity);
    subjects.set(subject.identity.id, subject);
  }
  return { ok: true, alike };
}
