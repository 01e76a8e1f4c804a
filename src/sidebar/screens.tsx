// Which screen is shown, and what keeps it: the selected row, the search, a form that is open.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AddAnswer, Card, Start } from '../contract/answers.ts';
import { AddForm } from './add-form.tsx';
import { AdvanceForm } from './advance-form.tsx';
import { Banner } from './banner.tsx';
import { call, firstScreen } from './bridge.ts';
import { CardScreen, CardSkeleton } from './card.tsx';
import { type Draft, newDraft } from './draft.ts';
import { Home } from './home.tsx';
import { Import } from './load/import.tsx';
import { UndoImport } from './load/undo.tsx';
import { type Opened, useOpened } from './opened.ts';
import { sentenceOf, usePage } from './page-context.ts';
import { RefusalForm } from './refusal-form.tsx';
import { isSearching, SearchResults, useSearch } from './search.tsx';
import { useSelection } from './selection.ts';
import { say } from './speech.ts';
import { TopBar } from './top-bar.tsx';

const SECONDS = 30;
/** The draft of a client that is not there yet. */
const NEW_CLIENT = 'new client';

/** Home or the card, or a form over the card; `advance` names the stage to go to. */
type Screen =
  | { at: 'client' }
  | { at: 'import' }
  | { at: 'undo_import'; importId: string }
  | { at: 'add' }
  | { at: 'refuse' }
  | { at: 'advance'; to: string };

export function Screens({ start: atFirst }: { start: Start }) {
  const { locale, ask, tell } = usePage();
  const [start, setStart] = useState(atFirst);
  const [screen, setScreen] = useState<Screen>({ at: firstScreen() === 'import' ? 'import' : 'client' });
  const [other, setOther] = useState<Card | null>(null);
  const opened = useOpened();
  const drafts = useRef(new Map<string, Draft>());

  const openClient = (clientId: string) => {
    setOther(null);
    setScreen({ at: 'client' });
    void opened.open(clientId);
  };
  const search = useSearch(openClient);

  useEffect(() => {
    if (start.clientId !== '') void opened.open(start.clientId);
  }, []);
  useSelection(atFirst.clientId, async (clientId) => {
    if (clientId === opened.clientId) setOther(null);
    else if (screen.at === 'client') openClient(clientId);
    else if (screen.at === 'import' || screen.at === 'undo_import' || screen.at === 'add') void opened.open(clientId);
    else if (clientId !== '') {
      const answer = await call('card', SECONDS, { clientId });
      if (answer.ok) setOther(answer.card);
    }
  });

  const refresh = async (isTold = true) => {
    const answer = await ask('sweep', SECONDS);
    if (answer.ok) {
      const { accepted, putBack } = answer.swept;
      setStart({ ...start, swept: answer.swept });
      if (isTold) tell(say(locale, locale.words.home.swept, { accepted, back: putBack.length }));
    } else tell(sentenceOf(answer, locale));
    if (opened.clientId !== '') await opened.reload();
  };

  const draftKey = `${opened.clientId} ${screen.at === 'advance' ? screen.to : screen.at}`;
  const leaveForm = () => {
    drafts.current.delete(draftKey);
    setScreen({ at: 'client' });
    if (other) openClient(other.clientId);
  };
  const form = {
    draft: draftOf(drafts.current, draftKey),
    notice: other && opened.card && (
      <OtherRow other={other} card={opened.card} onOpen={() => openClient(other.clientId)} />
    ),
    onSaved: (card: Card, what: string) => {
      tell(say(locale, locale.words.form.saved, { client: card.name, what }));
      leaveForm();
      if (!other) void opened.show(card);
    },
    onCancel: leaveForm,
    onReload: opened.reload,
  };

  const undoImport = (importId: string) => setScreen({ at: 'undo_import', importId });
  if (screen.at === 'import') return <Import onClose={() => setScreen({ at: 'client' })} onUndo={undoImport} />;
  if (screen.at === 'undo_import') {
    return <UndoImport chosen={screen.importId} onClose={() => setScreen({ at: 'client' })} />;
  }
  const addNamed = (name: string) => {
    search.type('');
    draftOf(drafts.current, NEW_CLIENT).values.name = name;
    setScreen({ at: 'add' });
  };
  const added = ({ card, notices }: AddAnswer) => {
    drafts.current.delete(NEW_CLIENT);
    setScreen({ at: 'client' });
    void opened.open(card.clientId);
    tell(
      [say(locale, locale.words.form.saved, { client: card.name, what: locale.words.add.added }), ...notices].join(' '),
    );
  };
  const back =
    screen.at !== 'client' ? () => setScreen({ at: 'client' }) : opened.clientId !== '' ? () => openClient('') : null;
  return (
    <>
      <TopBar
        search={search}
        onBack={back}
        onAdd={() => setScreen({ at: 'add' })}
        onImport={() => setScreen({ at: 'import' })}
        onUndoImport={() => undoImport('')}
        onRefresh={refresh}
      />
      <main>
        {isSearching(search) ? (
          <SearchResults search={search} onAdd={addNamed} />
        ) : screen.at === 'add' ? (
          <AddForm
            draft={draftOf(drafts.current, NEW_CLIENT)}
            onAdded={added}
            onOpen={openClient}
            onCancel={() => {
              drafts.current.delete(NEW_CLIENT);
              setScreen({ at: 'client' });
            }}
          />
        ) : (
          <ClientScreen
            screen={screen}
            opened={opened}
            form={form}
            home={
              <Home
                start={start}
                onAdd={() => setScreen({ at: 'add' })}
                onImport={() => setScreen({ at: 'import' })}
                onRefresh={refresh}
                onSettled={() => refresh(false)}
              />
            }
            onScreen={setScreen}
          />
        )}
      </main>
    </>
  );
}

interface ClientScreenProps {
  screen: Screen;
  opened: Opened;
  form: Omit<Parameters<typeof RefusalForm>[0], 'card'>;
  home: preact.ComponentChild;
  onScreen(screen: Screen): void;
}

function ClientScreen({ screen, opened, form, home, onScreen }: ClientScreenProps) {
  const { locale } = usePage();
  const { clientId, card, details, refusal } = opened;
  if (clientId === '') return home;
  if (refusal && !card) {
    return (
      <div class="screen">
        <div class="body">
          <Banner look="error">{sentenceOf(refusal, locale)}</Banner>
        </div>
        <div class="bottom">
          <button type="button" class="primary" onClick={opened.reload}>
            {locale.words.try_again}
          </button>
        </div>
      </div>
    );
  }
  if (!card) return <LateSkeleton />;
  if (screen.at === 'advance') return <AdvanceForm {...form} key={screen.to} card={card} to={screen.to} />;
  if (screen.at === 'refuse') return <RefusalForm {...form} card={card} />;
  return (
    <CardScreen
      key={card.clientId}
      card={card}
      details={details}
      onAdvance={(step) => onScreen({ at: 'advance', to: step.to })}
      onRefuse={() => onScreen({ at: 'refuse' })}
    />
  );
}

/** A card that comes at once needs no skeleton. */
function LateSkeleton() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return shown ? <CardSkeleton /> : null;
}

function OtherRow({ other, card, onOpen }: { other: Card; card: Card; onOpen(): void }) {
  const { locale } = usePage();
  const { form } = locale.words;
  return (
    <Banner look="info">
      <p>{say(locale, form.other_row, { other: other.name, client: card.name })}</p>
      <button type="button" class="link" onClick={onOpen}>
        {say(locale, form.open, { client: other.name })}
      </button>
    </Banner>
  );
}

function draftOf(drafts: Map<string, Draft>, key: string): Draft {
  const kept = drafts.get(key);
  if (kept) return kept;
  const fresh = newDraft();
  drafts.set(key, fresh);
  return fresh;
}
