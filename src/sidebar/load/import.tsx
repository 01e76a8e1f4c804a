// Import of a list in four steps: Data, Columns, Check, Load. Each step gets what the one before has found out.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportPlan } from '../../contract/answers.ts';
import { Icon } from '../icons.tsx';
import { usePage } from '../page-context.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DataStep } from './data-step.tsx';
import type { List } from './list.ts';
import { LoadStep } from './load-step.tsx';
import type { Setup } from './setup.ts';
import { setupFrom } from './setup.ts';

const STEPS = ['data', 'columns', 'check', 'load'] as const;
type StepName = (typeof STEPS)[number];

export function Import({ onClose }: { onClose(): void }) {
  const { words, terms } = usePage().locale;
  const [step, setStep] = useState<StepName>('data');
  const [list, setList] = useState<List | null>(null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [setup, setSetup] = useState<Setup | null>(null);
  const leaving = step !== 'load';
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [step]);

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
        {step === 'data' && (
          <DataStep
            onList={(read, planned) => {
              setList(read);
              setPlan(planned);
              setSetup(setupFrom(planned));
              setStep('columns');
            }}
          />
        )}
        {step === 'columns' && list && plan && setup && (
          <ColumnsStep list={list} plan={plan} setup={setup} onSetup={setSetup} onNext={() => setStep('check')} />
        )}
        {step === 'check' && list && plan && setup && (
          <CheckStep
            list={list}
            plan={plan}
            setup={setup}
            onBack={() => setStep('columns')}
            onLoad={() => setStep('load')}
          />
        )}
        {step === 'load' && list && setup && <LoadStep list={list} setup={setup} onClose={onClose} />}
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
