// Import, second step: each column of the list gets our field, and words that we do not know get ours.
import type { ImportField, ImportPlan } from '../../contract/answers.ts';
import { Banner } from '../banner.tsx';
import { Accordion } from '../card-details.tsx';
import { SelectField } from '../fields.tsx';
import { usePage } from '../page-context.ts';
import { say } from '../speech.ts';
import type { List } from './list.ts';
import { constantFields, DAY_ORDERS, headersOf, needed, type Setup, unknownWords } from './setup.ts';

interface ColumnsStepProps {
  list: List;
  plan: ImportPlan;
  setup: Setup;
  onSetup(setup: Setup): void;
  onNext(): void;
}

export function ColumnsStep(props: ColumnsStepProps) {
  const { list, plan, setup, onSetup, onNext } = props;
  const { locale } = usePage();
  const { load } = locale.words;
  const lacking = needed(plan, setup);
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
          <Column key={header} {...props} header={header} first={firstFilled(plan, list, at)} />
        ))}
        <Constants {...props} />
        <Accordion title={load.writing} open>
          <SelectField
            label={load.day_order}
            value={setup.dateOrder}
            onInput={(dateOrder) => onSetup({ ...setup, dateOrder })}
            options={DAY_ORDERS.map((code) => ({ code, label: load[code] }))}
            blank={load.by_sheet}
          />
          <SelectField
            label={load.decimal}
            value={setup.decimal}
            onInput={(decimal) => onSetup({ ...setup, decimal })}
            options={[
              { code: '.', label: load.point },
              { code: ',', label: load.comma },
            ]}
            blank={load.by_sheet}
          />
        </Accordion>
      </div>
      <div class="bottom">
        {lacking.length > 0 ? (
          <p class="hint" role="status">
            {say(locale, load.needs, { fields: lacking.map(({ label }) => label).join(', ') })}
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
const firstFilled = (plan: ImportPlan, list: List, at: number): string =>
  (list.tab === '' ? list.rows : plan.sample).find((row) => (row[at] ?? '').trim() !== '')?.[at] ?? '';

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
      {field && <Words {...props} field={field} words={unknownWords(field, header, plan, list)} />}
    </div>
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
          options={field.options}
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
