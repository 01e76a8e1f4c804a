// Search as a combobox: the focus stays in the field, the arrows move through what was found.
import { useEffect, useState } from 'preact/hooks';
import type { Found, Refusal } from '../contract/answers.ts';
import { Icon } from './icons.tsx';
import { sentenceOf, usePage } from './page-context.ts';
import { say } from './speech.ts';

const FROM_LETTERS = 2;
const AFTER_KEY = 250;
const SECONDS = 30;

export interface Search {
  text: string;
  /** null = nothing asked yet. */
  found: Found[] | null;
  refusal: Refusal | null;
  active: number;
  type(text: string): void;
  key(event: KeyboardEvent): void;
  choose(client: Found): void;
}

export function useSearch(onChoose: (clientId: string) => void): Search {
  const { ask } = usePage();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found[] | null>(null);
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

  const choose = ({ clientId }: Found) => {
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

export function SearchResults({ search, onAdd }: { search: Search; onAdd(name: string): void }) {
  const { locale } = usePage();
  const { words } = locale;
  const found = search.found ?? [];
  const nothing = search.found !== null && found.length === 0;
  return (
    <div class="screen">
      <div class="body results">
        <p class="results-head" role="status">
          <span class="grow">
            {nothing ? say(locale, words.none_found, { text: search.text.trim() }) : words.results}
          </span>
          {found.length > 0 && <span>{found.length}</span>}
        </p>
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
              <span class="row-name">
                <Marked text={client.name} part={search.text.trim()} />
              </span>
              <span class="row-second">
                <span class={`mark ${client.kind}`}>{client.stage}</span>
                {client.manager}
              </span>
            </div>
          ))}
        </div>
        {search.found && (
          <button type="button" class="link add-found" onClick={() => onAdd(search.text.trim())}>
            {say(locale, words.add.named, { text: search.text.trim() })}
          </button>
        )}
      </div>
    </div>
  );
}

/** The found letters stand out in the name; a hit elsewhere leaves the name as it is. */
function Marked({ text, part }: { text: string; part: string }) {
  const at = text.toLocaleLowerCase().indexOf(part.toLocaleLowerCase());
  if (at < 0) return <>{text}</>;
  const end = at + part.length;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}
