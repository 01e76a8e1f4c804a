// The page as a whole: the opening call, the language, the progress line, and messages at the foot.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Start } from '../contract/answers.ts';
import { sidebarIn } from '../locales/sidebar.ts';
import { call, type Input, type Name, NOT_ANSWERED } from './bridge.ts';
import { Icon } from './icons.tsx';
import { type Page, PageContext, sentenceOf } from './page-context.ts';
import { Screens } from './screens.tsx';

/** No answer to the first call for so long mostly means two Google accounts in one browser; a late answer is still taken. */
const HINT_AFTER = 10_000;
const FIRST_ANSWER_SECONDS = 120;
const DAY_SECONDS = 300;
/** One report at least in each. */
const ROUNDS = 5;
const SHOW_PROGRESS_AFTER = 300;
const MESSAGE_STAYS = 8000;

/** The reports of the day, some at a time. Whether they come about changes nothing here; menu and Home build them too. */
async function beginDay(): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const answer = await call('beginDay', DAY_SECONDS);
    if (!answer.ok || !answer.left) return;
  }
}

export function App() {
  const [start, setStart] = useState<Start | null>(null);
  const [hint, setHint] = useState('');
  const [language, setLanguage] = useState(navigator.language);
  const [running, setRunning] = useState(0);
  const [message, setMessage] = useState<Message>({ text: '' });
  const locale = sidebarIn(language);

  const ask = useCallback(async <K extends Name>(name: K, seconds: number, ...input: Input<K>) => {
    setRunning((n) => n + 1);
    const answer = await call(name, seconds, ...input);
    setRunning((n) => n - 1);
    return answer;
  }, []);

  const open = async () => {
    setHint('');
    const timer = setTimeout(() => setHint(locale.words.two_accounts), HINT_AFTER);
    const answer = await ask('start', FIRST_ANSWER_SECONDS);
    clearTimeout(timer);
    if (!answer.ok) {
      setHint(answer.message === '' ? sentenceOf({ ...answer, code: NOT_ANSWERED }, locale) : answer.message);
      return;
    }
    setHint('');
    setLanguage(answer.language);
    setStart(answer);
    if (answer.dayIsOld) void beginDay();
  };
  useEffect(() => void open(), []);
  useEffect(() => {
    document.documentElement.lang = locale.language;
  }, [locale]);

  const page = useMemo<Page>(
    () => ({ locale, ask, tell: (text, undo) => setMessage({ text, ...(undo ? { undo } : {}) }) }),
    [locale, ask],
  );
  return (
    <PageContext.Provider value={page}>
      <Progress running={running > 0} label={locale.words.loading} />
      {start && <Screens start={start} />}
      {hint !== '' && <NoAnswer hint={hint} label={locale.words.try_again} onRetry={open} />}
      <Snackbar message={message} label={locale.words.deed.undo} onOver={() => setMessage({ text: '' })} />
    </PageContext.Provider>
  );
}

/** Only for calls that take longer than a glance. */
function Progress({ running, label }: { running: boolean; label: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    setShown(false);
    if (!running) return;
    const timer = setTimeout(() => setShown(true), SHOW_PROGRESS_AFTER);
    return () => clearTimeout(timer);
  }, [running]);
  return <div class="progress">{shown && <div role="progressbar" aria-label={label} />}</div>;
}

function NoAnswer({ hint, label, onRetry }: { hint: string; label: string; onRetry(): void }) {
  return (
    <main class="screen">
      <div class="body">
        <div class="empty" role="alert">
          <span class="circle">
            <Icon name="warning" size={28} />
          </span>
          <p>{hint}</p>
        </div>
      </div>
      <div class="bottom">
        <button type="button" class="primary" onClick={onRetry}>
          {label}
        </button>
      </div>
    </main>
  );
}

interface Message {
  text: string;
  undo?: () => void;
}

/** Goes after eight seconds, but not while the pointer or the focus is on it. */
function Snackbar({ message, label, onOver }: { message: Message; label: string; onOver(): void }) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const { text, undo } = message;
  useEffect(() => {
    if (text === '' || pointed || focused) return;
    const timer = setTimeout(onOver, MESSAGE_STAYS);
    return () => clearTimeout(timer);
  }, [message, pointed, focused]);
  const run = () => {
    setFocused(false);
    onOver();
    // The button goes with its message, so the keyboard goes on from the title.
    document.querySelector('h1')?.focus();
    undo?.();
  };
  return (
    <div
      class="snackbar-place"
      role="status"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={() => setFocused(false)}
    >
      {text !== '' && (
        <div class="snackbar">
          <span class="grow">{text}</span>
          {undo && (
            <button type="button" class="link" onClick={run}>
              {label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
