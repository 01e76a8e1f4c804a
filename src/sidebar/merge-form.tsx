// Two rows of one client become one: the other row is found, what would happen is shown, and only then it is done.
import { useEffect, useState } from 'preact/hooks';
import type { Card, Found, MergePlan, MergeSide, Refusal } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import type { FormProps } from './client-screen.tsx';
import { isTouched, type Sheet, useSheet } from './draft.ts';
import { TextField } from './fields.tsx';
import { FormFrame } from './form-frame.tsx';
import { sentenceOf, usePage } from './page-context.ts';
import { SAVE_SECONDS, useSaving } from './saving.ts';
import { savedText, say } from './speech.ts';

/** Two tax ids: one company all the same, if the person says so. */
const MAY_CONFIRM = 'merge_tax_ids';
const FROM_LETTERS = 2;
const AFTER_KEY = 250;

export function MergeForm({ card, draft, notice, onSaved, onCancel, onReload }: FormProps & { card: Card }) {
  const { ask, locale } = usePage();
  const { words } = locale;
  const sheet = useSheet(draft);
  const [plan, setPlan] = useState<MergePlan | null>(null);
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const saving = useSaving((fresh) => onSaved(fresh, savedText(locale, fresh, words.deed.merged)));
  const otherId = sheet.value('other');
  const winner = sheet.value('winner');
  const confirmed = sheet.value('confirmed') !== '';

  const read = async () => {
    if (otherId === '') return setPlan(null);
    const input = { clientId: card.clientId, otherId, ...(winner === '' ? {} : { winner }) };
    const answer = await ask('mergePlan', SAVE_SECONDS, input);
    setPlan(answer.ok ? answer.plan : null);
    setTrouble(answer.ok ? null : answer);
  };
  useEffect(() => void read(), [otherId, winner]);

  const problem = plan?.problem ?? null;
  const isReady = plan !== null && (problem === null || (problem.code === MAY_CONFIRM && confirmed));
  const save = () => {
    if (!plan || !isReady) return;
    const input = {
      clientId: plan.winner.clientId,
      seen: plan.winner.seen,
      otherId: plan.loser.clientId,
      otherSeen: plan.loser.seen,
      requestId: draft.requestId,
      ...(confirmed ? { confirmed } : {}),
    };
    void saving.send(() => ask('merge', SAVE_SECONDS, input));
  };
  const reload = async () => {
    await Promise.all([onReload(), read()]);
    saving.refuse(null);
  };
  const label = card.ways.find(({ deed }) => deed === 'merge')?.label ?? '';
  return (
    <FormFrame
      title={label}
      subtitle={`${card.name} · ${card.clientId}`}
      saveLabel={label}
      saving={saving}
      shown={[]}
      touched={isTouched(draft)}
      notice={notice || (trouble && <Banner look="error">{sentenceOf(trouble, locale)}</Banner>)}
      idle={!isReady}
      onSave={save}
      onCancel={onCancel}
      onReload={reload}
    >
      {plan ? <Plan plan={plan} sheet={sheet} confirmed={confirmed} /> : <Other card={card} sheet={sheet} />}
    </FormFrame>
  );
}

/** The other row, found by any of its words. */
function Other({ card, sheet }: { card: Card; sheet: Sheet }) {
  const { ask, locale } = usePage();
  const { words } = locale;
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found[] | null>(null);
  useEffect(() => {
    setFound(null);
    if (text.trim().length < FROM_LETTERS) return;
    let late = false;
    const timer = setTimeout(async () => {
      const answer = await ask('find', SAVE_SECONDS, { text: text.trim() });
      if (!late && answer.ok) setFound(answer.clients.filter(({ clientId }) => clientId !== card.clientId));
    }, AFTER_KEY);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <>
      <TextField label={words.deed.other_row} value={text} onInput={setText} />
      <div role="status">
        {found?.length === 0 && <p class="hint">{say(locale, words.none_found, { text: text.trim() })}</p>}
      </div>
      <ul class="plain">
        {found?.map((client) => (
          <li key={client.clientId}>
            <button type="button" class="row wide" onClick={() => sheet.set('other')(client.clientId)}>
              <Side side={client} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Side({ side: { clientId, name, stage, kind, manager } }: { side: Found }) {
  return (
    <>
      <span class="row-name">{name}</span>
      <span class="row-second">
        <span class={`mark ${kind}`}>{stage}</span>
        {[clientId, manager].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

function Plan({ plan, sheet, confirmed }: { plan: MergePlan; sheet: Sheet; confirmed: boolean }) {
  const { locale } = usePage();
  const { deed } = locale.words;
  const { winner, loser, fields, deals, contacts, problem, warnings } = plan;
  const moved = [
    say(locale, deed.entries, { n: loser.events }),
    say(locale, deed.deals, { n: deals }),
    say(locale, deed.contacts, { n: contacts }),
  ];
  const other = () => {
    sheet.forget('other');
    sheet.forget('winner');
    sheet.forget('confirmed');
  };
  return (
    <>
      {problem && (
        <Banner look={problem.code === MAY_CONFIRM ? 'warning' : 'error'}>
          <p>{problem.message}</p>
          {problem.code === MAY_CONFIRM && (
            <label class="tick">
              <input
                type="checkbox"
                checked={confirmed}
                onChange={() => (confirmed ? sheet.forget('confirmed') : sheet.set('confirmed')('yes'))}
              />
              {deed.one_company}
            </label>
          )}
        </Banner>
      )}
      {warnings.length > 0 && (
        <Banner look="warning">
          {warnings.map((warning) => (
            <p>{warning}</p>
          ))}
        </Banner>
      )}
      <PlanSide title={deed.stays} side={winner} />
      <PlanSide title={deed.goes} side={loser} />
      <p class="hint">{say(locale, deed.moves, { what: moved.join(', ') })}</p>
      {fields.length > 0 && (
        <section class="panel">
          <h2>{deed.filled}</h2>
          <dl class="details">
            {fields.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p class="link-line">
        <button type="button" class="link" onClick={() => sheet.set('winner')(loser.clientId)}>
          {say(locale, deed.keep_other, { client: loser.clientId })}
        </button>
        <button type="button" class="link" onClick={other}>
          {deed.choose_other}
        </button>
      </p>
    </>
  );
}

function PlanSide({ title, side }: { title: string; side: MergeSide }) {
  return (
    <section class="side">
      <h2>{title}</h2>
      <Side side={side} />
    </section>
  );
}
