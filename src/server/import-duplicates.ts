// Whether a row of a list is a client that is there already (BI-22, rules 8.1): found, told, and never decided in silence.
import type { Answer, ImportLikeness, ImportRowsInput, ImportTwinsInput } from '../contract/answers.ts';
import { createIndex, type DuplicateIndex, type Identity, LIKELY, type Likeness } from '../domain/duplicates.ts';
import type { Issue, Value } from '../domain/model.ts';
import type { Book } from '../sheets/book.ts';
import { actorOf } from './actor.ts';
import { type KnownClient, knownClients, phonesIn } from './identities.ts';
import { RowReader } from './import-reader.ts';
import { refuse } from './refusals.ts';

/** What is found of a row: it may come in, it is an error, or it is left for somebody to decide. */
export type Finding =
  | { may: 'come'; likeness: ImportLikeness | null }
  | { may: 'wait'; likeness: ImportLikeness }
  | { may: 'not'; issue: Issue };

const TWIN = 'line:';

const identityOf = (book: Book, line: number, values: Record<string, Value>): Identity => ({
  id: TWIN + line,
  name: String(values.name ?? ''),
  phones: phonesIn(book, String(values.phone ?? '')),
  emails: [String(values.email ?? '')].filter((email) => email !== ''),
  taxId: String(values.tax_id ?? ''),
  contactName: String(values.contact_name ?? ''),
});

/** Equal tax id, phone or e-mail always count; names only when they are likely enough to be worth a question. */
const counts = ({ sign, weight }: Likeness): boolean => (sign !== 'name' && sign !== 'alike') || weight >= LIKELY;
const isSure = ({ sign }: Likeness): boolean => sign === 'tax_id' || sign === 'phone' || sign === 'email';

/** Who may add a second client with the tax id of another one (8.1): heads, owners and keepers of the base. */
export const MAY_REPEAT = ['owner', 'head_sales', 'head_client', 'data_keeper', 'base_keeper'];

export class Duplicates {
  private readonly index: DuplicateIndex;
  private readonly known: Map<string, KnownClient>;
  private readonly twins = new Map<string, string>();
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
    const identity = identityOf(this.book, line, values);
    const alike = this.index.find(identity).filter(counts);
    const finding = this.decide(line, identity, alike);
    if (finding.may === 'come') {
      this.index.add(identity);
      this.twins.set(identity.id, identity.name);
    }
    return finding;
  }

  private decide(line: number, identity: Identity, alike: readonly Likeness[]): Finding {
    const barred = alike.find((likeness) => isSure(likeness) && this.known.get(likeness.id)?.doNotCall);
    if (barred) return { may: 'not', issue: { code: 'do_not_call', ...this.named(barred.id) } };
    const [best] = [...alike.filter(isSure), ...alike];
    if (!best) return { may: 'come', likeness: null };
    const { duplicates = 'ask' } = this.input;
    const wanted = duplicates === 'add' || this.add.has(line);
    const { role } = actorOf(this.book);
    if (best.sign === 'tax_id' && !(wanted && MAY_REPEAT.includes(role))) {
      const code = wanted ? 'same_tax_id_right' : 'same_tax_id';
      return { may: 'not', issue: { code, ...this.named(best.id) } };
    }
    const comes = wanted || (duplicates === 'ask' && !isSure(best));
    const likeness = this.told(line, identity, best, comes);
    return comes ? { may: 'come', likeness } : { may: 'wait', likeness };
  }

  private named(id: string): { client: string } {
    const name = this.known.get(id)?.identity.name ?? this.twins.get(id) ?? '';
    return { client: `${id.replace(TWIN, '')} ${name}`.trim() };
  }

  private told(line: number, { name }: Identity, { id, sign }: Likeness, added: boolean): ImportLikeness {
    const twin = id.startsWith(TWIN) ? Number(id.slice(TWIN.length)) : 0;
    return {
      line,
      name,
      id: twin > 0 ? '' : id,
      twin,
      other: this.known.get(id)?.identity.name ?? this.twins.get(id) ?? '',
      sign: signText(this.book, sign),
      added,
    };
  }
}

export const signText = (book: Book, sign: Likeness['sign']): string => {
  const { columns, messages } = book.locale;
  if (sign === 'alike') return messages.imports.alike;
  return columns[sign];
};

/** Rows of a long list that look like earlier rows of it; batches cannot see each other before they are written. */
export function findTwins(book: Book, input: ImportTwinsInput): Answer<{ alike: ImportLikeness[] }> {
  const { headers, rows, lines, from, mapping, blanks = [] } = input;
  const reader = new RowReader(book, { mapping, blanks }, headers);
  const [unknown] = reader.unknownFields();
  if (unknown !== undefined) return refuse(book, [{ code: 'unknown_field', field: unknown }]);
  const index = createIndex([]);
  const names = new Map<string, string>();
  const alike: ImportLikeness[] = [];
  for (const [at, row] of rows.entries()) {
    const line = lines[at] ?? at + 2;
    const identity = identityOf(book, line, reader.read(row).values);
    const [best] = at < from ? [] : index.find(identity).filter(counts);
    if (best) {
      const twin = Number(best.id.slice(TWIN.length));
      const other = names.get(best.id) ?? '';
      const sign = signText(book, best.sign);
      alike.push({ line, name: identity.name, id: '', twin, other, sign, added: !isSure(best) });
    }
    index.add(identity);
    names.set(identity.id, identity.name);
  }
  return { ok: true, alike };
}
