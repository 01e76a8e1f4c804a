// Which screen is shown, and what keeps it: the selected row, the search, a form that is open.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AddAnswer, Card, Start } from '../contract/answers.ts';
import { AddForm } from './add-form.tsx';
import { call, firstScreen } from './bridge.ts';
import { useClicks } from './clicks.ts';
import { ClientScreen, OtherRow } from './client-screen.tsx';
import { useDay } from './day.ts';
import type { Asked } from './deed-scene.ts';
import { type Draft, isTouched, newDraft } from './draft.ts';
import { Home } from './home.tsx';
import { Import } from './load/import.tsx';
import { UndoImport } from './load/undo.tsx';
import { MyDay } from './my-day.tsx';
import { useOpened } from './opened.ts';
import { sentenceOf, usePage } from './page-context.ts';
import { useQueue } from './queue.ts';
import { QueueStrip } from './queue-strip.tsx';
import { type Occasion, Reassign } from './reassign.tsx';
import { isSearching, SearchResults, useSearch } from './search.tsx';
import { useSelection } from './selection.ts';
import { savedText, say } from './speech.ts';
import { TopBar } from './top-bar.tsx';
import { Who } from './who.tsx';

const SECONDS = 30;
/** The draft of a client that is not there yet. */
const NEW_CLIENT = 'new client';

/** Home or the card, or the form of a deed over the card. */
type Screen =
  | { at: 'client' }
  | { at: 'day' }
  | { at: 'playbook' }
  | { at: 'who' }
  | { at: 'import' }
  | { at: 'undo_import'; importId: string }
  | { at: 'reassign'; occasion: Occasion }
  | { at: 'add' }
  | ({ at: 'deed' } & Asked);

export function Screens({ start: atFirst }: { start: Start }) {
  const { locale, ask, tell } = usePage();
  const [start, setStart] = useState(atFirst);
  const [screen, setScreen] = useState<Screen>(() => firstOf(atFirst));
  const [other, setOther] = useState<Card | null>(null);
  const opened = useOpened();
  const drafts = useRef(new Map<string, Draft>());

  const day = useDay();
  const queue = useQueue(opened);

  const openClient = (clientId: string) => {
    setOther(null);
    setScreen({ at: 'client' });
    void opened.open(clientId, queue.ahead(clientId));
  };
  const search = useSearch(openClient);

  useEffect(() => {
    if (start.clientId !== '') void opened.open(start.clientId);
  }, []);
  useSelection(atFirst.clientId, async (clientId) => {
    if (clientId === opened.clientId) setOther(null);
    else if (FOLLOWS.includes(screen.at)) openClient(clientId);
    else if (screen.at !== 'deed') void opened.open(clientId);
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

  const draftKey = screen.at === 'deed' ? [opened.clientId, screen.deed, screen.to, screen.kind ?? ''].join(' ') : '';
  const leaveForm = () => {
    drafts.current.delete(draftKey);
    setScreen({ at: 'client' });
    if (other) openClient(other.clientId);
  };
  const toDay = () => {
    void opened.open('');
    setScreen({ at: 'day' });
  };
  /** After every save of the card: what was done, with the way to take it back, and the fresh card. */
  const saved = (card: Card, sentence: string, more = '') => {
    // A payment is never undone; what would be is the handover that it brought about.
    const isPayment = screen.at === 'deed' && screen.deed === 'pay';
    const undo = !isPayment && card.ways.some(({ deed }) => deed === 'undo') ? () => clicks.undo(card) : undefined;
    tell(more === '' ? sentence : `${sentence}. ${more}`, undo);
    if (other) return;
    const next = queue.next();
    if (next) openClient(next);
    else if (next === '') toDay();
    else void (card.clientId === opened.clientId ? opened.show(card) : opened.open(card.clientId));
  };
  const clicks = useClicks(saved, (card) => {
    if (card.clientId === opened.clientId) void opened.show(card);
    else openClient(card.clientId);
  });
  const form = {
    draft: draftOf(drafts.current, draftKey),
    notice: other && opened.card && (
      <OtherRow other={other} card={opened.card} onOpen={() => openClient(other.clientId)} />
    ),
    onSaved: (card: Card, sentence: string, more?: string) => {
      leaveForm();
      saved(card, sentence, more);
    },
    onCancel: leaveForm,
    onReload: opened.reload,
  };

  const undoImport = (importId: string) => setScreen({ at: 'undo_import', importId });
  if (screen.at === 'import') return <Import onClose={() => setScreen({ at: 'client' })} onUndo={undoImport} />;
  if (screen.at === 'undo_import') {
    return <UndoImport chosen={screen.importId} onClose={() => setScreen({ at: 'client' })} />;
  }
  if (screen.at === 'reassign') {
    return <Reassign occasion={screen.occasion} onClose={() => setScreen({ at: 'client' })} />;
  }
  const addNamed = (name: string) => {
    search.type('');
    draftOf(drafts.current, NEW_CLIENT).values.name = name;
    setScreen({ at: 'add' });
  };
  const adds = start.user?.adds ?? false;
  const added = ({ card, notices }: AddAnswer) => {
    drafts.current.delete(NEW_CLIENT);
    setScreen({ at: 'client' });
    void opened.open(card.clientId);
    tell([savedText(locale, card, locale.words.add.added), ...notices].join(' '));
  };
  const back =
    screen.at !== 'client'
      ? () => setScreen({ at: 'client' })
      : queue.place
        ? toDay
        : opened.clientId !== ''
          ? () => openClient('')
          : null;
  const who = () => {
    const { user } = start;
    if (user && !user.introduced) tell(say(locale, locale.day.who.you, { name: user.name, role: user.role }));
    else setScreen({ at: 'who' });
  };
  return (
    <>
      <TopBar
        search={search}
        adds={adds}
        onBack={back}
        onAdd={() => setScreen({ at: 'add' })}
        onImport={() => setScreen({ at: 'import' })}
        onUndoImport={() => undoImport('')}
        onRefresh={refresh}
        onWho={who}
      />
      {queue.place && screen.at !== 'add' && <QueueStrip place={queue.place} onOpen={openClient} />}
      <main>
        {isSearching(search) ? (
          <SearchResults search={search} onAdd={adds ? addNamed : null} />
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
        ) : screen.at === 'who' ? (
          <Who
            people={start.people}
            onChosen={(user) => {
              setStart({ ...start, user });
              setScreen({ at: 'client' });
              // What one may do with the open client is another matter now.
              if (opened.clientId !== '') void opened.reload();
            }}
            onLook={() => setScreen({ at: 'client' })}
          />
        ) : screen.at === 'day' ? (
          <MyDay
            day={day}
            isWaiting={(clientId) => isWaiting(drafts.current, clientId)}
            onOpen={(clientId, tasks) => {
              queue.begin(tasks, day.view?.done ?? 0);
              openClient(clientId);
            }}
          />
        ) : (
          <ClientScreen
            atPlaybook={screen.at === 'playbook'}
            asked={screen.at === 'deed' ? screen : null}
            opened={opened}
            form={form}
            home={
              <Home
                start={start}
                day={day}
                onDay={() => setScreen({ at: 'day' })}
                onCopyTaken={() => setStart({ ...start, isCopy: false })}
                onAdd={() => setScreen({ at: 'add' })}
                onImport={() => setScreen({ at: 'import' })}
                onRefresh={refresh}
                onSettled={() => refresh(false)}
              />
            }
            clicks={clicks}
            onDeed={(deed) => {
              // The message of the click before would lie over the form.
              tell('');
              const kind = deed.deed === 'contact' ? day.wants(opened.clientId) : '';
              setScreen({ at: 'deed', ...(kind === '' ? {} : { kind }), ...deed });
            }}
            step={{
              draft: draftOf(drafts.current, `${opened.clientId} plan`),
              onSaved: saved,
              onReload: opened.reload,
            }}
            onPlaybook={() => setScreen({ at: 'playbook' })}
            onOpen={openClient}
            onNext={queue.place?.after ? () => openClient(queue.place?.after ?? '') : null}
          />
        )}
      </main>
    </>
  );
}

/** Screens that give way to the client of another selected row; a form keeps what was typed into it. */
const FOLLOWS: Screen['at'][] = ['client', 'day', 'playbook'];

/** The screens that the spreadsheet's menu asks for. */
const ASKED: Record<string, Screen> = {
  import: { at: 'import' },
  leaver: { at: 'reassign', occasion: 'leaver' },
  open: { at: 'reassign', occasion: 'open' },
  close: { at: 'reassign', occasion: 'close' },
};

function firstOf({ user, people }: Start): Screen {
  return ASKED[firstScreen()] ?? { at: user === null && people.length > 0 ? 'who' : 'client' };
}

/** Something was typed for the client and not saved. */
const isWaiting = (drafts: Map<string, Draft>, clientId: string): boolean =>
  [...drafts].some(([key, draft]) => key.startsWith(`${clientId} `) && isTouched(draft));

function draftOf(drafts: Map<string, Draft>, key: string): Draft {
  const kept = drafts.get(key);
  if (kept) return kept;
  const fresh = newDraft();
  drafts.set(key, fresh);
  return fresh;
}
