// Home: no client is selected. Says how to open one, and what came in from the cells meanwhile.
import type { Start } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { Icon } from './icons.tsx';
import { Missing } from './missing.tsx';
import { useFocusOnOpen, usePage } from './page-context.ts';
import { say } from './speech.ts';

interface HomeProps {
  start: Start;
  onAdd(): void;
  onImport(): void;
  onRefresh(): void;
  /** Deleted clients were put back or left out. */
  onSettled(): void;
}

export function Home({ start, onAdd, onImport, onRefresh, onSettled }: HomeProps) {
  const { words, terms } = usePage().locale;
  const title = useFocusOnOpen<HTMLHeadingElement>();
  return (
    <div class="screen">
      <div class="body">
        {start.isCopy ? (
          <Banner look="warning">{words.home.is_copy}</Banner>
        ) : (
          <Swept swept={start.swept} onRefresh={onRefresh} />
        )}
        {start.swept.missing && <Missing missing={start.swept.missing} onSettled={onSettled} />}
        <div class="empty">
          <span class="circle">
            <Icon name="table" size={28} />
          </span>
          <h1 ref={title} tabIndex={-1}>
            {words.home.title}
          </h1>
          <p>{words.home.text}</p>
        </div>
        <div class="commands">
          <button type="button" onClick={onAdd}>
            <Icon name="plus" />
            {terms.buttons.add_client}
          </button>
          <button type="button" onClick={onImport}>
            <Icon name="upload" />
            {terms.buttons.import}
          </button>
        </div>
      </div>
    </div>
  );
}

/** What people changed in the cells when no card was open. */
function Swept({ swept, onRefresh }: { swept: Start['swept']; onRefresh(): void }) {
  const { locale } = usePage();
  const { home, refresh } = locale.words;
  const { accepted, putBack, notes, waiting } = swept;
  if (accepted + putBack.length + notes.length + waiting === 0) return null;
  return (
    <Banner look="info">
      {accepted + putBack.length > 0 && <p>{say(locale, home.swept, { accepted, back: putBack.length })}</p>}
      {putBack.length > 0 && <p>{say(locale, home.put_back, { names: putBack.join(', ') })}</p>}
      {notes.map((note) => (
        <p>{note}</p>
      ))}
      {waiting > 0 && (
        <p>
          {`${say(locale, home.waiting, { n: waiting })} `}
          <button type="button" class="link" onClick={onRefresh}>
            {refresh}
          </button>
        </p>
      )}
    </Banner>
  );
}
