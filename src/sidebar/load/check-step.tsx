// Import, third step: what would happen, before anything is written, and what is to become of clients who are there already.
import { useState } from 'preact/hooks';
import { Banner } from '../banner.tsx';
import { SelectField } from '../fields.tsx';
import { sentenceOf, usePage } from '../page-context.ts';
import { number, say } from '../speech.ts';
import { Alike, decisionsOf, goesIn, type Verdicts } from './alike.tsx';
import { type Tally, useBatches, type Work } from './batches.ts';
import { type Decisions, headersOf, type Setup } from './setup.ts';
import { BadRows, Bar, Counts, Remarks } from './tally.tsx';

interface CheckStepProps {
  work: Work;
  onBack(): void;
  onLoad(decisions: Decisions, setup: Setup): void;
}

export function CheckStep({ work, onBack, onLoad }: CheckStepProps) {
  const { locale } = usePage();
  const { words } = locale;
  const { list } = work;
  const run = useBatches(work, true);
  const [verdicts, setVerdicts] = useState<Verdicts>({});
  const [manager, setManager] = useState('');
  const { tally, state, refusal } = run;
  const about = [
    list.name,
    say(locale, words.load.rows, { n: tally.total }),
    list.encoding && say(locale, words.load.encoded, { encoding: list.encoding }),
  ];
  const checking = say(locale, words.load.checking, { done: tally.done, all: tally.total });
  const change = tally.alike.reduce((sum, row) => sum + Number(goesIn(verdicts, row)) - Number(row.added), 0);
  const counted = { ...tally, added: tally.added + change, left: tally.left - change };
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
        <Counts tally={counted} />
        <Remarks tally={tally} />
        {tally.given.length > 0 && <Managers work={work} given={tally.given} value={manager} onInput={setManager} />}
        <Alike alike={tally.alike} verdicts={verdicts} onVerdicts={setVerdicts} />
        <FirstRows work={work} />
        <BadRows tally={tally} list={list} />
      </div>
      <div class="bottom">
        {state === 'done' && counted.added === 0 && <p class="hint">{words.load.nothing}</p>}
        <div class="buttons">
          {state === 'done' && counted.added > 0 && (
            <button
              type="button"
              class="primary"
              onClick={() => onLoad(decisionsOf(tally.alike, verdicts), withManager(work.setup, manager))}
            >
              {say(locale, words.load.start, { n: counted.added })}
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

const withManager = (setup: Setup, manager: string): Setup =>
  manager === '' ? setup : { ...setup, constants: { ...setup.constants, manager } };

interface ManagersProps {
  work: Work;
  given: Tally['given'];
  value: string;
  onInput(manager: string): void;
}

/** Clients without a manager in the list: who gets how many of them, or one person for all. */
function Managers({ work, given, value, onInput }: ManagersProps) {
  const { locale } = usePage();
  const { load } = locale.words;
  const people = given.map(
    ({ person, name, n }) => `${person === '' ? load.nobody : name}: ${number(locale.language, n)}`,
  );
  return (
    <SelectField
      label={load.without_manager}
      hint={value === '' ? people.join(', ') : undefined}
      value={value}
      onInput={onInput}
      options={work.plan.fields.find(({ code }) => code === 'manager')?.options ?? []}
      blank={load.in_turn}
    />
  );
}

const FIRST_ROWS = 3;
const SHOWN_FIELDS = ['name', 'stage'] as const;

/** A few rows as they will be read: a shifted column is seen at once. */
function FirstRows({ work: { list, plan, setup } }: Pick<CheckStepProps, 'work'>) {
  const { words } = usePage().locale;
  const fields = plan.fields.filter(
    ({ code }) => SHOWN_FIELDS.some((shown) => shown === code) && headersOf(setup, code).length > 0,
  );
  const cell = (row: string[], code: string): string => {
    const values = headersOf(setup, code).map((header) => (row[list.headers.indexOf(header)] ?? '').trim());
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
          {list.rows.slice(0, FIRST_ROWS).map((row, at) => (
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
