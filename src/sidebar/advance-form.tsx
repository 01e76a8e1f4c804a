// The form of a step forward: asks for what is missing and nothing that is known.
import type { AdvanceInput, Card, Step } from '../contract/answers.ts';
import { DEAL_FIELDS, DealFields, dealInput } from './deal-fields.tsx';
import { type Draft, isTouched, type Sheet, useSheet } from './draft.ts';
import { Choices, DayField, DayLine, NoteField, ServerField, TextField } from './fields.tsx';
import { FormFrame, useClientLine } from './form-frame.tsx';
import { Gone } from './gone.tsx';
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { fieldErrors, SAVE_SECONDS, useSaving } from './saving.ts';
import { advanceTo, dayText, later, say } from './speech.ts';

export interface FormProps {
  card: Card;
  draft: Draft;
  notice?: preact.ComponentChildren;
  /** The fresh card and what was done, in words. */
  onSaved(card: Card, what: string): void;
  onCancel(): void;
  onReload(): Promise<void>;
}

export function AdvanceForm(props: FormProps & { to: string }) {
  const { card, draft, to, onSaved } = props;
  const { ask, locale } = usePage();
  const { words, terms, columns } = locale;
  const sheet = useSheet(draft);
  const step = card.steps.find((candidate) => candidate.to === to);
  const saving = useSaving((fresh) => onSaved(fresh, step?.label ?? fresh.stage.label));
  const subtitle = useClientLine(card);
  if (!step) return <Gone card={card} note={sheet.value('note')} onLeave={props.onCancel} />;

  const errors = fieldErrors(saving.refusal, locale);
  const title = step.kind === 'won' ? terms.buttons.deal : advanceTo(locale, step.label);
  const field = (key: keyof typeof columns, shown = '') => ({
    label: columns[key],
    value: sheet.value(key, shown),
    onInput: sheet.set(key),
    error: errors[key],
  });
  const skipping = step.skips.length > 0;
  return (
    <FormFrame
      title={title}
      subtitle={subtitle}
      saveLabel={step.kind === 'won' ? terms.buttons.deal : terms.buttons.save}
      saving={saving}
      shown={shownKeys(step)}
      touched={isTouched(draft)}
      notice={props.notice}
      onSave={() => saving.send(() => ask('advance', SAVE_SECONDS, advanceInput(card, step, draft, sheet)))}
      onCancel={props.onCancel}
      onReload={() => props.onReload().then(() => saving.refuse(null))}
    >
      <Missing step={step} card={card} sheet={sheet} errors={errors} />
      {step.have.length > 0 && (
        <p class="have">
          <Icon name="done" />
          {say(locale, words.form.have, { what: step.have.join(', ') })}
        </p>
      )}
      {step.kind === 'won' && card.deal && <DealFields card={card} deal={card.deal} sheet={sheet} errors={errors} />}
      <Choices {...field('contact_kind', card.contactKinds[0]?.code)} options={card.contactKinds} first={4} />
      <DayLine {...field('event_on', card.today)} label={words.form.date} today={card.today} />
      <NoteField
        {...field('note')}
        label={skipping ? say(locale, words.form.comment_for, { stages: step.skips.join(', ') }) : columns.note}
        remark={skipping ? undefined : words.form.optional}
      />
      {step.kind !== 'won' && <NextAction step={step} card={card} sheet={sheet} errors={errors} />}
    </FormFrame>
  );
}

interface PartProps {
  step: Step;
  card: Card;
  sheet: Sheet;
  errors: Record<string, string>;
}

/** Fields of the requirements that are not met. What the deal's own part asks for is not asked twice. */
const fieldsOf = (step: Step) =>
  step.missing
    .map((group) => ({ ...group, fields: group.fields.filter(({ key }) => step.kind !== 'won' || !isDealField(key)) }))
    .filter(({ fields }) => fields.length > 0);
const shownKeys = (step: Step): string[] => [
  ...fieldsOf(step).flatMap(({ fields }) => fields.map(({ key }) => key)),
  ...(step.kind === 'won' ? DEAL_FIELDS : ['next_action', 'next_action_on']),
  'contact_kind',
  'event_on',
  'note',
];
const isDealField = (key: string): boolean => DEAL_FIELDS.some((known) => known === key);

function Missing({ step, card, sheet, errors }: PartProps) {
  const { locale } = usePage();
  const groups = fieldsOf(step);
  if (groups.length === 0) return null;
  return (
    <section class="panel">
      <h2>{say(locale, locale.words.form.missing, { n: groups.length })}</h2>
      {groups.map(({ requirement, label, fields }) => (
        <fieldset key={requirement} aria-label={label}>
          {fields.length > 1 && <p class="group-name">{label}</p>}
          {fields.map((view) => (
            <ServerField
              key={view.key}
              view={view}
              currency={card.currency}
              value={sheet.value(view.key, view.value)}
              onInput={sheet.set(view.key)}
              error={errors[view.key]}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

/** What comes next and when: tomorrow, the stage's own day, in a week, or a day from the calendar. */
function NextAction({ step, card, sheet, errors }: PartProps) {
  const { locale } = usePage();
  const { columns, words } = locale;
  const days = [
    { code: later(card.today, 1), label: words.form.tomorrow },
    { code: step.nextActionOn, label: dayText(locale, step.nextActionOn, 'chosen') },
    { code: later(card.today, 7), label: words.form.in_week },
  ].filter(({ code }, at, all) => code !== '' && all.findIndex((other) => other.code === code) === at);
  const day = sheet.value('next_action_on', step.nextActionOn);
  const own = !days.some(({ code }) => code === day);
  return (
    <>
      <TextField
        label={columns.next_action}
        value={sheet.value('next_action')}
        onInput={sheet.set('next_action')}
        error={errors.next_action}
        remark={words.form.optional}
      />
      <Choices
        label={columns.next_action_on}
        value={own ? 'other' : day}
        options={[...days, { code: 'other', label: words.form.other_day }]}
        onInput={(code) => sheet.set('next_action_on')(code === 'other' ? '' : code)}
        error={own ? undefined : errors.next_action_on}
      />
      {own && (
        <DayField
          label={words.form.other_day}
          value={day}
          onInput={sheet.set('next_action_on')}
          error={errors.next_action_on}
        />
      )}
    </>
  );
}

/** The form as the server takes it. Text goes as typed: only the server knows how the spreadsheet writes numbers. */
function advanceInput(card: Card, step: Step, draft: Draft, sheet: Sheet): AdvanceInput {
  const asked = fieldsOf(step).flatMap(({ fields }) => fields);
  const fields: NonNullable<AdvanceInput['fields']> = {};
  for (const { key, value } of asked) if (sheet.touched(key)) fields[key] = [value, sheet.value(key)];
  if (sheet.value('next_action') !== '') fields.next_action = [card.nextAction.text, sheet.value('next_action')];
  return {
    clientId: card.clientId,
    seen: card.seen,
    requestId: draft.requestId,
    to: step.to,
    on: sheet.value('event_on', card.today),
    note: sheet.value('note'),
    contactKind: sheet.value('contact_kind', card.contactKinds[0]?.code),
    fields,
    ...(step.kind === 'won' ? {} : { nextActionOn: sheet.value('next_action_on', step.nextActionOn) }),
    ...(step.kind === 'won' && card.deal ? { deal: dealInput(card.deal, sheet, card.today) } : {}),
  };
}
