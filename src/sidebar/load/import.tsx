// Import of a list in four steps: Data, Columns, Check, Load. Each step gets what the one before has found out.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportPlan, ImportView } from '../../contract/answers.ts';
import { Icon } from '../icons.tsx';
import { usePage } from '../page-context.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DataStep } from './data-step.tsx';
import type { List } from './list.ts';
import { LoadStep } from './load-step.tsx';
import { type Decisions, type Setup, setupFrom, UNDECIDED, unpacked } from './setup.ts';

const STEPS = ['data', 'columns', 'check', 'load'] as const;
type StepName = (typeof STEPS)[number];
const SECONDS = 60;

export function Import({ onClose, onUndo }: { onClose(): void; onUndo(importId: string): void }) {
  const { locale, ask } = usePage();
  const { words, terms } = locale;
  const [step, setStep] = useState<StepName>('data');
  const [list, setList] = useState<List | null>(null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [setup, setSetup] = useState<Setup | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(UNDECIDED);
  const [stopped, setStopped] = useState<ImportView[]>([]);
  const [before, setBefore] = useState<ImportView | null>(null);
  const leaving = step !== 'load';
  const work = list && plan && setup ? { list, plan, setup, decisions } : null;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [step]);
  useEffect(() => {
    void ask('imports', SECONDS).then(
      (answer) => answer.ok && setStopped(answer.imports.filter((one) => one.setup !== '' && !one.undone)),
    );
  }, [ask]);
  const begin = (read: List, planned: ImportPlan) => {
    const same = stopped.find((one) => one.list === read.mark) ?? null;
    const kept = same ? unpacked(same.setup, read) : null;
    setList(read);
    setPlan(planned);
    setSetup(kept?.setup ?? setupFrom(planned));
    setDecisions(kept?.decisions ?? UNDECIDED);
    setBefore(kept ? same : null);
    setStep(kept ? 'load' : 'columns');
  };

  return (
    <>
      <header class="top-bar wizard-bar">
        {leaving && step !== 'data' && (
          <button
            type="button"
            class="icon-button"
            aria-label={words.back}
            onClick={() => setStep(step === 'check' ? 'columns' : 'data')}
          >
            <Icon name="back" />
          </button>
        )}
        <h1 ref={title} tabIndex={-1} class="wizard-title">
          {terms.buttons.import}
        </h1>
        {leaving && (
          <button type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </header>
      <main>
        <Steps now={step} />
        {step === 'data' && <DataStep stopped={stopped} onList={begin} />}
        {step === 'columns' && list && plan && setup && (
          <ColumnsStep list={list} plan={plan} setup={setup} onSetup={setSetup} onNext={() => setStep('check')} />
        )}
        {step === 'check' && work && (
          <CheckStep
            work={work}
            onBack={() => setStep('columns')}
            onLoad={(decided, settled) => {
              setDecisions(decided);
              setSetup(settled);
              setStep('load');
            }}
          />
        )}
        {step === 'load' && work && <LoadStep work={work} before={before} onClose={onClose} onUndo={onUndo} />}
      </main>
    </>
  );
}

function Steps({ now }: { now: StepName }) {
  const { load } = usePage().locale.words;
  const at = STEPS.indexOf(now);
  return (
    <ol class="steps">
      {STEPS.map((step, index) => (
        <li
          key={step}
          class={index < at ? 'past' : index === at ? 'now' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          {load.steps[step]}
        </li>
      ))}
    </ol>
  );
}
