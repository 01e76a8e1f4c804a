// The search of the page: clients by name, person, phone, e-mail or tax id, the best first.
import type { Answer, FindInput, SearchHit } from '../contract/answers.ts';
import { FOUND_BY, type FoundBy, type Hit, hitOf, wantedOf } from '../domain/finding.ts';
import type { Book } from '../sheets/book.ts';

const FOUND_AT_MOST = 20;
const SHORTEST = 2;
const SHOWN = ['client_id', 'stage', 'section', 'manager', 'merged_into'] as const;

export function findClients(book: Book, { text }: FindInput): Answer<{ clients: SearchHit[] }> {
  const wanted = wantedOf(text);
  if (wanted.text.length < SHORTEST) return { ok: true, clients: [] };
  const columns = book.tab('clients').columns([...FOUND_BY, ...SHOWN]);
  const at = (key: string, index: number): string => String(columns[key]?.[index] ?? '');
  const persons = personsOf(book);
  const hits: { index: number; hit: Hit; texts: Record<FoundBy, string> }[] = [];
  for (let index = 0; index < (columns.client_id?.length ?? 0); index += 1) {
    const id = at('client_id', index);
    if (id === '' || at('merged_into', index) !== '') continue;
    const others = persons.get(id) ?? [];
    const texts = Object.fromEntries(
      FOUND_BY.map((key) => [
        key,
        [at(key, index), ...others.map((person) => person[key] ?? '')].filter(Boolean).join('\n'),
      ]),
    ) as Record<FoundBy, string>;
    const hit = hitOf(wanted, id, texts);
    if (hit) hits.push({ index, hit, texts });
  }
  hits.sort((a, b) => b.hit.rank - a.hit.rank || at('name', a.index).localeCompare(at('name', b.index)));
  const { stages, sections } = book.lexicon;
  const clients = hits.slice(0, FOUND_AT_MOST).map(({ index, hit, texts }): SearchHit => {
    const [stage, section] = [at('stage', index), at('section', index)];
    return {
      clientId: at('client_id', index),
      name: at('name', index),
      stage: book.names.label('stages', stage),
      kind: stages.find(({ code }) => code === stage)?.kind ?? 'new',
      manager: book.names.label('people', at('manager', index)),
      section: {
        code: section,
        label: book.names.label('sections', section),
        kind: sections.find(({ code }) => code === section)?.kind ?? 'to_call',
      },
      hit:
        hit.by === 'name' || hit.by === 'client_id'
          ? null
          : { label: book.locale.columns[hit.by], value: texts[hit.by].replaceAll('\n', ', ') },
    };
  });
  return { ok: true, clients };
}

/** Client → the persons of the tab Contacts, under the keys of the client's own cells. */
function personsOf(book: Book): Map<string, Partial<Record<FoundBy, string>>[]> {
  const found = new Map<string, Partial<Record<FoundBy, string>>[]>();
  if (!book.has('contacts')) return found;
  const columns = book.tab('contacts').columns(['client_id', 'person_name', 'phone', 'email']);
  const at = (key: string, index: number): string => String(columns[key]?.[index] ?? '');
  for (let index = 0; index < (columns.client_id?.length ?? 0); index += 1) {
    const person = { contact_name: at('person_name', index), phone: at('phone', index), email: at('email', index) };
    const owner = at('client_id', index);
    found.set(owner, [...(found.get(owner) ?? []), person]);
  }
  return found;
}
