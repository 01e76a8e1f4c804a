// Many clients change hands: who has left, who gets them, how many each; then batch by batch.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reassigned, ReassignInput, ReassignPlan, Refusal } from '../contract/answers.ts';
import { CLIENTS_AT_ONCE } from '../contract/limits.ts';
import { Banner } from './banner.tsx';
import { newId } from './draft.ts';
import { SelectField } from './fields.tsx';
import { Icon } from './icons.tsx';
import { type Phase, PhaseButtons } from './load/phase-buttons.tsx';
import { Bar } from './load/tally.tsx';
import { sentenceOf, useFocusOnOpen, usePage } from './page-context.ts';
import { dayText, say } from './speech.ts';

/** A batch may take minutes at Google; the page waits as long as Google does. */
const SECONDS = 360;

export type Occasion = ReassignInput['occasion'];

export function Reassign({ occasion, onClose }: { occasion: Occasion; onClose(): void }) {
  const { locale } = usePage();
  const { words, terms } = locale;
  const title = useFocusOnOpen<HTMLHeadingElement>();
  const { release, open_client_dept, close_client_dept } = terms.buttons;
  return (
    <>
      <header class="top-bar wizard-bar">
        <h1 ref={title} tabIndex={-1} class="wizard-title">
          {{ leaver: release, open: open_client_dept, close: close_client_dept }[occasion]}
        </h1>
        <button type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <main>
        <Work occasion={occasion} onClose={onClose} />
      </main>
    </>
  );
}

function Work({ occasion, onClose }: { occasion: Occasion; onClose(): void }) {
  const { locale, ask } = usePage();
  const { words, columns } = locale;
  const { reassign, load } = words;
  const [phase, setPhase] = useState<Phase>('looking');
  const [plan, setPlan] = useState<ReassignPlan | null>(null);
  const [leaver, setLeaver] = useState('');
  const [to, setTo] = useState('');
  const [done, setDone] = useState({ sent: 0, n: 0 });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  const fail = (answer: Refusal) => {
    setRefusal(answer);
    setPhase('failed');
  };

  const look = async (who: string, heir: string): Promise<void> => {
    setLeaver(who);
    setTo(heir);
    setRefusal(null);
    setPhase('looking');
    const answer = await ask('reassignPlan', SECONDS, { occasion, leaver: who, to: heir });
    if (!answer.ok) return fail(answer);
    const { leavers, people, shares, left } = answer.plan;
    // Where there is no choice nothing is to be chosen.
    const [only] = who === '' && leavers.length === 1 ? leavers : [];
    if (only) return look(only.code, '');
    const [one] = heir === '' && shares.length === 0 && left > 0 && people.length === 1 ? people : [];
    if (one) return look(who, one.code);
    setPlan(answer.plan);
    setPhase('asking');
  };
  useEffect(() => void look('', ''), []);

  const gives = plan?.gives ?? [];
  const run = async () => {
    setPhase('running');
    const requestId = newId();
    let sum = { sent: 0, n: 0 };
    setDone(sum);
    while (sum.sent < gives.length && !gone.current) {
      const batch = gives.slice(sum.sent, sum.sent + CLIENTS_AT_ONCE);
      const answer = await ask('reassign', SECONDS, { occasion, leaver, gives: batch, requestId });
      if (!answer.ok) return fail(answer);
      const { n }: Reassigned = answer.reassigned;
      sum = { sent: sum.sent + batch.length, n: sum.n + n };
      setDone(sum);
    }
    setPhase('done');
  };

  const running = say(locale, reassign.running, { done: done.sent, all: gives.length });
  const isChosen = occasion !== 'leaver' || leaver !== '';
  return (
    <div class="screen">
      <div class="body">
        {refusal && <Banner look="error">{sentenceOf(refusal, locale)}</Banner>}
        {phase === 'looking' && !plan && <p role="status">{words.loading}</p>}
        {plan && (phase === 'asking' || phase === 'looking') && (
          <>
            {occasion === 'leaver' &&
              (plan.leavers.length === 0 ? (
                <p>{say(locale, reassign.none_left, { column: columns.valid_to })}</p>
              ) : (
                <SelectField
                  label={reassign.who_left}
                  value={leaver}
                  options={plan.leavers.map(({ code, label, until, n }) => ({
                    code,
                    label: say(locale, until === '' ? reassign.person : reassign.until, {
                      name: label,
                      day: until === '' ? '' : dayText(locale, until, 'full'),
                      n,
                    }),
                  }))}
                  blank={words.form.choose}
                  onInput={(code) => look(code, '')}
                />
              ))}
            {isChosen && gives.length + plan.left > 0 && (
              <SelectField
                label={reassign.to}
                value={to}
                options={plan.people}
                blank={load.in_turn}
                onInput={(code) => look(leaver, code)}
              />
            )}
            {isChosen && phase === 'asking' && <Shares plan={plan} occasion={occasion} />}
          </>
        )}
        {phase === 'running' && (
          <>
            <p role="status">{running}</p>
            <Bar tally={{ done: done.sent, total: gives.length }} label={running} />
            <p class="hint">{reassign.safe}</p>
          </>
        )}
        {phase === 'done' && (
          <>
            <p role="status">{say(locale, reassign.done, { n: done.n })}</p>
            {done.sent > done.n && <p>{say(locale, reassign.changed, { n: done.sent - done.n })}</p>}
          </>
        )}
      </div>
      <PhaseButtons phase={phase} onAgain={() => look(leaver, to)} onClose={onClose}>
        {isChosen && gives.length > 0 && (
          <button type="button" class="primary" onClick={run}>
            {say(locale, reassign.go, { n: gives.length })}
          </button>
        )}
      </PhaseButtons>
    </div>
  );
}

/** Who gets how many, who gets none, and what else changes. */
function Shares({ plan, occasion }: { plan: ReassignPlan; occasion: Occasion }) {
  const { locale } = usePage();
  const { reassign } = locale.words;
  const { shares, left, kept, byHand } = plan;
  if (shares.length + left + kept === 0) return <p>{reassign.nothing[occasion]}</p>;
  return (
    <>
      {shares.map(({ person, name, n }) => (
        <p key={person}>{say(locale, reassign.person, { name, n })}</p>
      ))}
      {kept > 0 && <p>{say(locale, reassign.kept, { n: kept })}</p>}
      {left > 0 && <Banner look="warning">{say(locale, reassign.left, { n: left })}</Banner>}
      {occasion === 'open' && byHand && <p class="hint">{reassign.by_hand}</p>}
    </>
  );
}
