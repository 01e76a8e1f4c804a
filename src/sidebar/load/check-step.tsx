// Import, third step: what would happen, before anything is written.
import type { ImportPlan } from '../../contract/answers.ts';
import { Banner } from '../banner.tsx';
import { sentenceOf, usePage } from '../page-context.ts';
import { say } from '../speech.ts';
import { useBatches } from './batches.ts';
import type { List } from './list.ts';
import { headersOf, type Setup } from './setup.ts';
import { BadRows, Bar, Counts } from './tally.tsx';

interface CheckStepProps {
  list: List;
  plan: ImportPlan;
  setup: Setup;
  onBack(): void;
  onLoad(): void;
}

export function CheckStep({ list, plan, setup, onBack, onLoad }: CheckStepProps) {
  const { locale } = usePage();
  const { words } = locale;
  const run = useBatches(list, setup, true);
  const { tally, state, refusal } = run;
  const about = [
    list.name,
    say(locale, words.load.rows, { n: tally.total }),
    list.encoding && say(locale, words.load.encoded, { encoding: list.encoding }),
  ];
  const checking = say(locale, words.load.checking, { done: tally.done, all: tally.total });
  return (
    <div class="screen">
      <div class="body">
        {refusal && <Banner look="error">{sentenceOf(refusal, locale)}</Banner>}
        <p class="subtitle">{about.filter(Boolean).join(' · ')}</p>
        {state === 'running' && (
          <>
            <p role="status">{checking}</p>
            <Bar tally={tally} label={checking} />
          </>
        )}
        <Counts tally={tally} />
        <FirstRows list={list} plan={plan} setup={setup} />
        <BadRows bad={tally.bad} />
      </div>
      <div class="bottom">
        {state === 'done' && tally.added === 0 && <p class="hint">{words.load.nothing}</p>}
        <div class="buttons">
          {state === 'done' && tally.added > 0 && (
            <button type="button" class="primary" onClick={onLoad}>
              {say(locale, words.load.start, { n: tally.added })}
            </button>
          )}
          {refusal && (
            <button type="button" class="primary" onClick={run.goOn}>
              {words.try_again}
            </button>
          )}
          <button type="button" class="text" onClick={onBack}>
            {words.back}
          </button>
        </div>
      </div>
    </div>
  );
}

const FIRST_ROWS = 3;
const SHOWN_FIELDS = ['name', 'stage'] as const;

/** A few rows as they will be read: a shifted column is seen at once. */
function FirstRows({ list, plan, setup }: Pick<CheckStepProps, 'list' | 'plan' | 'setup'>) {
  const { words } = usePage().locale;
  const fields = plan.fields.filter(
    ({ code }) => SHOWN_FIELDS.some((shown) => shown === code) && headersOf(setup, code).length > 0,
  );
  const rows = (list.tab === '' ? list.rows : plan.sample).slice(0, FIRST_ROWS);
  const cell = (row: string[], code: string): string => {
    const values = headersOf(setup, code).map((header) => (row[plan.headers.indexOf(header)] ?? '').trim());
    const text = values.find((value) => value !== '') ?? '';
    return setup.values[code]?.[text] || text;
  };
  return (
    <>
      <h2>{words.load.first_rows}</h2>
      <table>
        <thead>
          <tr>
            {fields.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={String(at)}>
              {fields.map(({ code }) => (
                <td key={code}>{cell(row, code)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
