// The fields of the forms: a label above, the reason below when something is wrong.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Choice, FieldView } from '../contract/answers.ts';
import { Icon } from './icons.tsx';
import { usePage, useWords } from './page-context.ts';
import { amountText, dayText, say } from './speech.ts';

export interface FieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  error?: string | undefined;
  /** A short word at the right of the label: "optional", "required". */
  remark?: string | undefined;
  hint?: string | undefined;
}

interface Control {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

/** Label, control, hint and error of one field, tied together for screen readers. */
function Field(props: Omit<FieldProps, 'value' | 'onInput'> & { control(attributes: Control): ComponentChildren }) {
  const id = useId();
  const { label, error, remark, hint, control } = props;
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <div class="field-head">
        <label for={id}>{label}</label>
        {remark && <span class="remark">{remark}</span>}
      </div>
      {control({ id, 'aria-invalid': Boolean(error), 'aria-describedby': `${id}-below` })}
      <div id={`${id}-below`} class="field-below">
        {hint && !error && <span class="hint">{hint}</span>}
        {error && <FieldError message={error} />}
      </div>
    </div>
  );
}

export function FieldError({ message }: { message: string }) {
  return (
    <span class="field-error">
      <Icon name="error" size={16} />
      {message}
    </span>
  );
}

/** Whole numbers and those with one or two decimals can be meant in one way only. */
const PLAIN = /^\d+(?:[.,]\d{1,2})?$/;
/** Three digits behind a single separator: thousands, or decimals. */
const DOUBTFUL = /^(\d{1,3})[.,](\d{3})$/;

/** An amount has its `unit` inside the field; what was typed is shown as amounts are written, once the field is left. */
export function TextField({ value, onInput, unit, error, ...rest }: FieldProps & { unit?: string }) {
  const { language } = usePage().locale;
  const leave = () => {
    const typed = value.trim();
    const written = amountText(language, typed.replace(',', '.'));
    if (unit && PLAIN.test(typed) && written !== value) onInput(written);
  };
  return (
    <>
      <Field
        {...rest}
        error={error}
        control={(attributes) => (
          <div class="control">
            <input
              {...attributes}
              type="text"
              value={value}
              onInput={(event) => onInput(event.currentTarget.value)}
              onBlur={leave}
            />
            {unit && <span class="unit">{unit}</span>}
          </div>
        )}
      />
      {unit && error && <Doubt typed={value.trim()} onChoose={onInput} />}
    </>
  );
}

/** "1.234: which of the two?": the answer is written so that it can be read in one way only. */
function Doubt({ typed, onChoose }: { typed: string; onChoose(value: string): void }) {
  const { locale } = usePage();
  const parts = DOUBTFUL.exec(typed);
  if (!parts) return null;
  const [, whole = '', behind = ''] = parts;
  const readings = [`${whole}${behind}`, Number(`${whole}.${behind}`).toFixed(2)];
  return (
    <fieldset class="doubt">
      <legend>{say(locale, locale.day.deal.doubt, { typed })}</legend>
      {readings.map((reading) => (
        <button key={reading} type="button" class="link" onClick={() => onChoose(amountText(locale.language, reading))}>
          {amountText(locale.language, reading)}
        </button>
      ))}
    </fieldset>
  );
}

/** The browser shows the day in its own way and gives it as ISO. */
export function DayField({ value, onInput, ...rest }: FieldProps) {
  return (
    <Field
      {...rest}
      control={(attributes) => (
        <div class="control">
          <input {...attributes} type="date" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
        </div>
      )}
    />
  );
}

export function NoteField({ value, onInput, ...rest }: FieldProps) {
  const lines = Math.min(8, Math.max(3, value.split('\n').length));
  return (
    <Field
      {...rest}
      control={(attributes) => (
        <textarea {...attributes} rows={lines} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    />
  );
}

/** A browser cuts what is chosen at one line: a text that may take two lies over it. */
export function SelectField(props: FieldProps & { options: readonly Choice[]; blank?: string }) {
  const { value, onInput, options, blank, ...rest } = props;
  return (
    <Field
      {...rest}
      control={(attributes) => (
        <div class="select">
          <select {...attributes} value={value} onChange={(event) => onInput(event.currentTarget.value)}>
            {blank !== undefined && <option value="">{blank}</option>}
            {options.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
          <span aria-hidden="true">
            <span>{options.find(({ code }) => code === value)?.label ?? blank ?? options[0]?.label}</span>
            <Icon name="down" size={16} />
          </span>
        </div>
      )}
    />
  );
}

/** Real radios that look like choices, so the arrow keys work by themselves. From `first` on, the rest waits behind More. */
export function Choices(props: FieldProps & { options: readonly Choice[]; first?: number }) {
  const { label, value, onInput, options, error, first = options.length } = props;
  const name = useId();
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown =
    all || options.length <= first + 1 ? options : options.filter(({ code }, at) => at < first || code === value);
  return (
    <fieldset class={error ? 'field wrong' : 'field'}>
      <legend>{label}</legend>
      <div class="choices">
        {shown.map((option) => (
          <label key={option.code} class="choice">
            <input
              type="radio"
              name={name}
              value={option.code}
              checked={option.code === value}
              aria-invalid={Boolean(error)}
              onChange={() => onInput(option.code)}
            />
            <span>
              <Icon name="check" size={16} />
              {option.label}
            </span>
          </label>
        ))}
        {shown.length < options.length && (
          <button type="button" class="link" onClick={() => setAll(true)}>
            {words.form.more}
          </button>
        )}
      </div>
      {error && <FieldError message={error} />}
    </fieldset>
  );
}

/** Check boxes that look like choices: any number of them. */
export function Several(props: {
  label: string;
  chosen: readonly string[];
  options: readonly Choice[];
  onInput(codes: string[]): void;
}) {
  const { label, chosen, options, onInput } = props;
  const flip = (code: string) =>
    onInput(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class="choices">
        {options.map(({ code, label: text }) => (
          <label key={code} class="choice">
            <input type="checkbox" checked={chosen.includes(code)} onChange={() => flip(code)} />
            <span>
              <Icon name="check" size={16} />
              {text}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** "Date: today, 30.06.2026 · Change": the calendar opens only when it is wanted. */
export function DayLine({ today, ...props }: FieldProps & { today: string }) {
  const { locale } = usePage();
  const [open, setOpen] = useState(false);
  if (open || props.error) return <DayField {...props} />;
  const { form } = locale.words;
  const sentence = props.value === today ? form.today : form.on;
  return (
    <div class="day-line">
      <span class="day-text">
        {say(locale, sentence, { label: props.label, day: dayText(locale, props.value, 'full') })}
      </span>
      <button type="button" class="link" onClick={() => setOpen(true)}>
        {form.change}
      </button>
    </div>
  );
}

/** A field as the server describes it. */
export function ServerField(
  props: { view: FieldView; currency: string } & Pick<FieldProps, 'value' | 'onInput' | 'error' | 'hint'>,
) {
  const { view, currency, ...rest } = props;
  const { locale } = usePage();
  const common = { ...rest, label: view.label };
  if (view.type === 'choice')
    return <SelectField {...common} options={view.options} blank={locale.words.form.choose} />;
  if (view.type === 'longtext') return <NoteField {...common} />;
  if (view.type === 'day') return <DayField {...common} />;
  if (view.type !== 'money') return <TextField {...common} />;
  const value = rest.value === view.value ? amountText(locale.language, view.value) : rest.value;
  return <TextField {...common} value={value} unit={currency} />;
}
