// Import, second step: each column of the list gets our field, and words that we do not know get ours.
import type { ImportField, ImportPlan } from '../../contract/answers.ts';
import { Banner } from '../banner.tsx';
import { Accordion } from '../card-details.tsx';
import { SelectField } from '../fields.tsx';
import { usePage } from '../page-context.ts';
import { say } from '../speech.ts';
import { DAY_ORDERS, nothingIn } from './habits.ts';
import type { List } from './list.ts';
import {
  constantFields,
  dayOrderUnder,
  decimalUnder,
  EMPTY,
  headersOf,
  needed,
  type Setup,
  unclear,
  unknownWords,
} from './setup.ts';

interface ColumnsStepProps {
  list: List;
  plan: ImportPlan;
  setup: Setup;
  onSetup(setup: Setup): void;
  onNext(): void;
}

export function ColumnsStep(props: ColumnsStepProps) {
  const { list, plan, setup, onNext } = props;
  const { locale } = usePage();
  const { load } = locale.words;
  const lacking = needed(plan, setup);
  const open = unclear(list, plan, setup);
  const warnings =
    list.badQuotes > 0 ? [say(locale, load.bad_quotes, { line: list.badQuotes }), ...plan.warnings] : plan.warnings;
  return (
    <div class="screen">
      <div class="body">
        {warnings.length > 0 && (
          <Banner look="warning">
            {warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </Banner>
        )}
        <h2>{load.column_is}</h2>
        {plan.headers.map((header, at) => (
          <Column key={header} {...props} header={header} first={firstFilled(list, at)} />
        ))}
        <Constants {...props} />
        <Nothing {...props} />
      </div>
      <div class="bottom">
        {lacking.length + open.length > 0 ? (
          <p class="hint" role="status">
            {lacking.length > 0
              ? say(locale, load.needs, { fields: lacking.map(({ label }) => label).join(', ') })
              : say(locale, load.unclear, { headers: open.join(', ') })}
          </p>
        ) : (
          <button type="button" class="primary" onClick={onNext}>
            {load.next}
          </button>
        )}
      </div>
    </div>
  );
}

/** The first value that is not blank says more about a column than its header. */
const firstFilled = (list: List, at: number): string =>
  (list.rows.find((row) => (row[at] ?? '').trim() !== '')?.[at] ?? '').slice(0, 60);

function Column(props: ColumnsStepProps & { header: string; first: string }) {
  const { list, plan, setup, onSetup, header, first } = props;
  const { load } = usePage().locale.words;
  const code = setup.fieldOf[header] ?? '';
  const field = plan.fields.find((candidate) => candidate.code === code);
  const shared = code !== '' && headersOf(setup, code).length > 1;
  return (
    <div class="column">
      <SelectField
        label={header}
        remark={first}
        value={code}
        onInput={(chosen) => onSetup({ ...setup, fieldOf: { ...setup.fieldOf, [header]: chosen } })}
        options={plan.fields}
        blank={load.leave_out}
        hint={shared ? load.twice : undefined}
      />
      {field && <Words {...props} field={field} words={unknownWords(field, header, list, setup)} />}
      <Writing {...props} header={header} />
    </div>
  );
}

/** How the dates or numbers of a column are written: shown where the column tells, asked for where it does not. */
function Writing({ list, plan, setup, onSetup, header }: ColumnsStepProps & { header: string }) {
  const { load } = usePage().locale.words;
  const order = dayOrderUnder(list, plan, setup, header);
  const decimal = decimalUnder(list, plan, setup, header);
  const told = order ?? decimal;
  if (!told) return null;
  const known = 'known' in told ? told.known : '';
  const key = order ? 'orders' : 'decimals';
  const signs = [
    { code: '.', label: load.point },
    { code: ',', label: load.comma },
  ];
  return (
    <SelectField
      label={order ? load.day_order : load.decimal}
      value={setup[key][header] ?? known}
      onInput={(chosen) => onSetup({ ...setup, [key]: { ...setup[key], [header]: chosen } })}
      options={order ? DAY_ORDERS.map((code) => ({ code, label: load[code] })) : signs}
      blank={usePage().locale.words.form.choose}
      hint={known === '' ? load.two_ways : undefined}
    />
  );
}

/** "Select", "-", "n/a": offered with their counts, and only left out when somebody says so. */
function Nothing({ list, setup, onSetup }: ColumnsStepProps) {
  const { locale } = usePage();
  const { load } = locale.words;
  const words = nothingIn(
    list,
    list.headers.filter((header) => setup.fieldOf[header]),
  );
  if (words.length === 0) return null;
  const toggle = (word: string) =>
    onSetup({
      ...setup,
      blanks: setup.blanks.includes(word) ? setup.blanks.filter((one) => one !== word) : [...setup.blanks, word],
    });
  return (
    <fieldset class="field">
      <legend>{load.nothing_words}</legend>
      {words.map(({ word, times }) => (
        <label key={word} class="tick">
          <input type="checkbox" checked={setup.blanks.includes(word)} onChange={() => toggle(word)} />
          {say(locale, load.word_times, { word, n: times })}
        </label>
      ))}
    </fieldset>
  );
}

/** "переговоры" is which stage? What stays as it is goes to the errors, if the server does not know it either. */
function Words(props: ColumnsStepProps & { header: string; field: ImportField; words: string[] }) {
  const { setup, onSetup, header, field, words } = props;
  const { locale } = usePage();
  const { load } = locale.words;
  if (words.length === 0) return null;
  const chosen = setup.values[field.code] ?? {};
  return (
    <fieldset class="panel">
      <p class="group-name">{say(locale, load.values_of, { header })}</p>
      {words.map((word) => (
        <SelectField
          key={word}
          label={word}
          value={chosen[word] ?? ''}
          onInput={(ours) =>
            onSetup({ ...setup, values: { ...setup.values, [field.code]: { ...chosen, [word]: ours } } })
          }
          options={field.required ? field.options : [{ code: EMPTY, label: load.as_empty }, ...field.options]}
          blank={load.as_is}
        />
      ))}
    </fieldset>
  );
}

/** What the server needs stands open, the rest waits behind a heading. */
function Constants(props: ColumnsStepProps) {
  const { load } = usePage().locale.words;
  const fields = constantFields(props.plan, props.setup);
  const required = fields.filter((field) => field.required);
  const others = fields.filter((field) => !field.required);
  return (
    <>
      {required.map((field) => (
        <Constant key={field.code} {...props} field={field} />
      ))}
      {others.length > 0 && (
        <Accordion title={load.constants}>
          {others.map((field) => (
            <Constant key={field.code} {...props} field={field} />
          ))}
        </Accordion>
      )}
    </>
  );
}

function Constant({ setup, onSetup, field }: ColumnsStepProps & { field: ImportField }) {
  const { load } = usePage().locale.words;
  const { code, label, options, required } = field;
  return (
    <SelectField
      label={label}
      remark={required ? load.required : undefined}
      value={setup.constants[code] ?? ''}
      onInput={(value) => onSetup({ ...setup, constants: { ...setup.constants, [code]: value } })}
      options={options}
      blank={load.not_given}
    />
  );
}
