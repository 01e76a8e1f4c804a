// Undo of an import: which of the last ones, what would go and what stays, then batch by batch.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportUndo, ImportView, Refusal } from '../../contract/answers.ts';
import { Banner } from '../banner.tsx';
import { Icon } from '../icons.tsx';
import { sentenceOf, useFocusOnOpen, usePage } from '../page-context.ts';
import { dayText, say } from '../speech.ts';
import { type Phase, PhaseButtons } from './phase-buttons.tsx';
import { Bar } from './tally.tsx';

const SECONDS = 60;
const BATCH_SECONDS = 360;

/** @param chosen id of the import to begin with; '' = the last ones are offered */
export function UndoImport({ chosen, onClose }: { chosen: string; onClose(): void }) {
  const { locale, ask } = usePage();
  const { words, terms } = locale;
  const title = useFocusOnOpen<HTMLHeadingElement>();
  const [imports, setImports] = useState<ImportView[] | null>(null);
  const [id, setId] = useState(chosen);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    void ask('imports', SECONDS).then((answer) => (answer.ok ? setImports(answer.imports) : setRefusal(answer)));
  }, [ask]);
  const one = imports?.find((candidate) => candidate.id === id);
  return (
    <>
      <header class="top-bar wizard-bar">
        <h1 ref={title} tabIndex={-1} class="wizard-title">
          {terms.buttons.undo_import}
        </h1>
        <button type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <main>
        {refusal && <Banner look="error">{sentenceOf(refusal, locale)}</Banner>}
        {imports && !one && <LastImports imports={imports} onChoose={setId} />}
        {one && <Undo key={one.id} one={one} onClose={onClose} />}
      </main>
    </>
  );
}

function LastImports({ imports, onChoose }: { imports: readonly ImportView[]; onChoose(id: string): void }) {
  const { locale } = usePage();
  const { load } = locale.words;
  const left = imports.filter(({ added }) => added > 0);
  return (
    <div class="screen">
      <div class="body">
        {left.length === 0 && <p>{load.no_imports}</p>}
        {left.map((one) => (
          <div key={one.id} class="column">
            <p>{nameOf(one, load.pasted)}</p>
            <p class="hint">{aboutText(locale, one)}</p>
            {one.undone && <p class="hint">{load.undone}</p>}
            {one.mayUndo && (
              <button type="button" class="link" onClick={() => onChoose(one.id)}>
                {load.undo_this}
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

const nameOf = ({ name }: ImportView, pasted: string): string => name || pasted;
type Speaker = Parameters<typeof dayText>[0];
const aboutText = (locale: Speaker, { on, who, added }: ImportView): string =>
  say(locale, locale.words.load.imported, { day: dayText(locale, on, 'full'), who, n: added });

interface Sum {
  taken: number;
  worked: ImportUndo['worked'];
  total: number;
}

function Undo({ one, onClose }: { one: ImportView; onClose(): void }) {
  const { locale, ask } = usePage();
  const { words } = locale;
  const { load } = words;
  const [phase, setPhase] = useState<Phase>('looking');
  const [sum, setSum] = useState<Sum>({ taken: 0, worked: [], total: 0 });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const gone = useRef(false);

  const run = async (check: boolean, anyway: boolean) => {
    setRefusal(null);
    setPhase(check ? 'looking' : 'running');
    let now: Sum = { taken: 0, worked: [], total: 0 };
    for (let from = 0; from >= 0 && !gone.current; ) {
      const answer = await ask('undoImport', BATCH_SECONDS, { importId: one.id, from, check, anyway });
      if (!answer.ok) {
        setRefusal(answer);
        setPhase('failed');
        return;
      }
      const { taken, worked, next, total } = answer.undo;
      now = { taken: now.taken + taken, worked: [...now.worked, ...worked], total: Math.max(now.total, total) };
      setSum(now);
      from = next;
    }
    setPhase(check ? 'asking' : 'done');
  };
  useEffect(() => {
    void run(true, false);
    return () => {
      gone.current = true;
    };
  }, []);

  const behind = sum.taken + sum.worked.length;
  const some = sum.worked.length > 0;
  const progress = say(locale, phase === 'looking' ? load.looking : load.undoing, { done: behind, all: sum.total });
  const names = sum.worked.map(({ id, name }) => `${id} ${name}`).join(', ');
  return (
    <div class="screen">
      <div class="body">
        {refusal && <Banner look="error">{sentenceOf(refusal, locale)}</Banner>}
        <h2>{nameOf(one, load.pasted)}</h2>
        <p class="hint">{aboutText(locale, one)}</p>
        {(phase === 'looking' || phase === 'running') && (
          <>
            <p role="status">{progress}</p>
            <Bar tally={{ done: behind, total: sum.total }} label={progress} />
          </>
        )}
        {phase === 'asking' && <p>{say(locale, load.would_go, { n: sum.taken })}</p>}
        {phase === 'done' && <p role="status">{say(locale, load.gone, { n: sum.taken })}</p>}
        {some && (phase === 'asking' || phase === 'done') && (
          <Banner look="warning">{say(locale, load.stay, { n: sum.worked.length, names })}</Banner>
        )}
      </div>
      <PhaseButtons phase={phase} onAgain={() => run(true, false)} onClose={onClose}>
        {sum.taken > 0 && (
          <button type="button" class="primary" onClick={() => run(false, some)}>
            {say(locale, some ? load.undo_rest : load.undo_all, { n: sum.taken })}
          </button>
        )}
      </PhaseButtons>
    </div>
  );
}
