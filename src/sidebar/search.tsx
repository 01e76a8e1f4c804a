// Search as a combobox: the focus stays in the field, the arrows move through what was found.
import { useEffect, useState } from 'preact/hooks';
import type { Refusal, SearchHit } from '../contract/answers.ts';
import { ClientRow } from './client-row.tsx';
import { Icon } from './icons.tsx';
import { sentenceOf, usePage } from './page-context.ts';
import { say } from './speech.ts';

const FROM_LETTERS = 2;
const AFTER_KEY = 250;
const SECONDS = 30;

export interface Search {
  text: string;
  /** null = nothing asked yet. */
  found: SearchHit[] | null;
  refusal: Refusal | null;
  active: number;
  type(text: string): void;
  key(event: KeyboardEvent): void;
  choose(client: SearchHit): void;
}

export function useSearch(onChoose: (clientId: string) => void): Search {
  const { ask } = usePage();
  const [text, setText] = useState('');
  const [found, setFound] = useState<SearchHit[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [active, setActive] = useState(0);

  useEffect(() => {
    setFound(null);
    setRefusal(null);
    if (text.trim().length < FROM_LETTERS) return;
    let late = false;
    const timer = setTimeout(async () => {
      const answer = await ask('find', SECONDS, { text: text.trim() });
      if (late) return;
      if (answer.ok) setFound(answer.clients);
      else setRefusal(answer);
      setActive(0);
    }, AFTER_KEY);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text, ask]);

  const choose = ({ clientId }: SearchHit) => {
    setText('');
    onChoose(clientId);
  };
  const key = (event: KeyboardEvent) => {
    const all = found ?? [];
    const chosen = all[active];
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, all.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape' && text !== '') setText('');
    else if (event.key === 'Escape') (event.currentTarget as HTMLElement).blur();
    else return;
    event.preventDefault();
  };
  return { text, found, refusal, active, type: setText, key, choose };
}

export const isSearching = ({ text }: Search): boolean => text.trim().length >= FROM_LETTERS;

const optionId = (at: number): string => `found-${at}`;

export function SearchField({ search }: { search: Search }) {
  const { words } = usePage().locale;
  const options = search.found?.length ?? 0;
  return (
    <search class="search">
      <Icon name="search" />
      <input
        type="text"
        role="combobox"
        aria-label={words.find}
        placeholder={words.find}
        autocomplete="off"
        aria-expanded={isSearching(search)}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={options > 0 ? optionId(search.active) : undefined}
        value={search.text}
        onInput={(event) => search.type(event.currentTarget.value)}
        onKeyDown={search.key}
      />
    </search>
  );
}

/** @param onAdd null = this person may not add clients */
export function SearchResults({ search, onAdd }: { search: Search; onAdd: ((name: string) => void) | null }) {
  const { locale } = usePage();
  const { words } = locale;
  const found = search.found ?? [];
  const nothing = search.found !== null && found.length === 0;
  return (
    <div class="screen">
      <div class="body results">
        <h1 class="results-head">
          <span class="grow" role="status">
            {nothing ? say(locale, words.none_found, { text: search.text.trim() }) : words.results}
          </span>
          {found.length > 0 && <span>{found.length}</span>}
        </h1>
        {search.refusal && <p class="hint">{sentenceOf(search.refusal, locale)}</p>}
        <div id="found" role="listbox" aria-label={words.results}>
          {found.map((client, at) => (
            <div
              key={client.clientId}
              id={optionId(at)}
              role="option"
              tabIndex={-1}
              aria-selected={at === search.active}
              class="row"
              onClick={() => search.choose(client)}
              onKeyDown={search.key}
            >
              <ClientRow
                name={<Marked text={client.name} wanted={search.text} />}
                look={client.section.kind === 'archive' ? 'archive' : client.kind}
                stage={client.stage}
                remark={RESTING.includes(client.section.kind) ? client.section.label : client.manager}
              />
              {client.hit && (
                <span class="row-third">
                  {`${client.hit.label}: `}
                  <Marked text={client.hit.value} wanted={search.text} />
                </span>
              )}
            </div>
          ))}
        </div>
        {search.found && onAdd && (
          <div class="commands">
            <button type="button" onClick={() => onAdd(search.text.trim())}>
              <Icon name="plus" />
              {say(locale, words.add.named, { text: search.text.trim() })}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Whoever manages such a client, nobody works with it now: its section says more. */
const RESTING = ['archive', 'soft_refusal', 'hard_refusal'];

/** The found letters stand out; a name that was found by another spelling stays as it is. */
function Marked({ text, wanted }: { text: string; wanted: string }) {
  const pieces = text.split(patternOf(wanted));
  // Every second piece is what the pattern has found.
  return <>{pieces.map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece))}</>;
}

/** The words one typed; a number also with the signs that a phone is written with. */
function patternOf(wanted: string): RegExp {
  const signs = /[.*+?^${}()|[\]\\]/g;
  const digits = /\p{L}/u.test(wanted) ? '' : wanted.replace(/\D/g, '');
  const numbers = [digits, digits.replace(/^(00|8|0)/, '')].filter(({ length }) => length > 2);
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const parts = [
    ...numbers.map((number) => [...number].join('[^\\d\\p{L},]{0,3}')),
    ...words.map((word) => word.replace(signs, '\\$&')),
  ];
  return new RegExp(`(${parts.join('|')})`, 'giu');
}
