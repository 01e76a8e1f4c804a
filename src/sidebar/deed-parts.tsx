// The parts that the forms of the deeds are made of: what is missing, how and with whom one talked, when, what comes next.
import type { DeedInput, Step } from '../contract/answers.ts';
import { recommendedIn } from './contact-part.tsx';
import { DEAL_FIELDS, DealFields, dealInput } from './deal-fields.tsx';
import { isSignedAtOnce } from './deal-parts.tsx';
import type { Part, Scene } from './deed-scene.ts';
import { Choices, DayField, DayLine, NoteField, SelectField, ServerField, TextField } from './fields.tsx';
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { dayText, later, say } from './speech.ts';

type Fields = NonNullable<DeedInput['fields']>;
const isDealField = (key: string): boolean => DEAL_FIELDS.some((known) => known === key);
export const isWin = ({ step }: Scene): boolean => step?.kind === 'won';

/** Fields of the requirements that are not met. What the deal's own part asks for is not asked twice. */
function groupsOf(step: Step | null): Step['missing'] {
  return (step?.missing ?? [])
    .map((group) => ({ ...group, fields: group.fields.filter(({ key }) => step?.kind !== 'won' || !isDealField(key)) }))
    .filter(({ fields }) => fields.length > 0);
}
const viewsOf = (step: Step | null) => groupsOf(step).flatMap(({ fields }) => fields);

/** Exactly what the way asks for and the client does not have. */
export const missing: Part = {
  keys: ({ step }) => viewsOf(step).map(({ key }) => key),
  Fields: ({ scene: { step, card, sheet, errors } }) => {
    const { locale } = usePage();
    const { form } = locale.words;
    const groups = groupsOf(step);
    const skipping = new Set(groups.map(({ stage }) => stage)).size > 1;
    return (
      <>
        {groups.length > 0 && (
          <section class="panel">
            <h2>{say(locale, form.missing, { n: groups.length })}</h2>
            {groups.map(({ requirement, label, stage, fields }, at) => (
              <fieldset key={requirement} aria-label={label}>
                {skipping && stage !== groups[at - 1]?.stage && <h3 class="stage-group">{stage}</h3>}
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
        )}
        {step && step.have.length > 0 && (
          <p class="have">
            <Icon name="done" />
            {say(locale, form.have, { what: step.have.join(', ') })}
          </p>
        )}
      </>
    );
  },
  // Text goes as typed: only the server knows how the spreadsheet writes numbers.
  input: ({ step, sheet }) => {
    const typed = viewsOf(step).filter(({ key }) => sheet.touched(key));
    const fields: Fields = Object.fromEntries(
      typed.map(({ key, value }) => [key, [sheet.before(key, value), sheet.value(key)]]),
    );
    return { fields };
  },
};

export const deal: Part = {
  keys: (scene) => (isWin(scene) ? DEAL_FIELDS : []),
  Fields: ({ scene }) =>
    isWin(scene) && scene.card.deal ? (
      <DealFields card={scene.card} deal={scene.card.deal} sheet={scene.sheet} errors={scene.errors} />
    ) : null,
  input: (scene) =>
    isWin(scene) && scene.card.deal ? { deal: dealInput(scene.card.deal, scene.sheet, scene.card.today) } : {},
};

/** The form asks for the day of signing. */
const isSigning = (scene: Scene): boolean => isWin(scene) || scene.deed === 'sign' || isSignedAtOnce(scene);

/** The day of the entry; the day of signing, where that is asked for, unless something newer is known of the client. */
function eventDay(scene: Scene): string {
  const { card, sheet } = scene;
  return sheet.value('event_on', isSigning(scene) ? sheet.value('signed_on', card.today) : card.today);
}

export const date: Part = {
  keys: () => ['event_on'],
  Fields: ({ scene }) => {
    const { form } = usePage().locale.words;
    const { card, sheet, errors } = scene;
    const isWrong = errors.event_on !== undefined && !errors.signed_on;
    if (isSigning(scene) && !isWrong && !sheet.touched('event_on')) return null;
    return (
      <DayLine
        label={form.date}
        value={eventDay(scene)}
        onInput={sheet.set('event_on')}
        today={card.today}
        error={errors.event_on}
      />
    );
  },
  input: (scene) => ({ on: eventDay(scene) }),
};

export const note: Part = {
  keys: () => ['note'],
  Fields: ({ scene: { deed, step, comment, sheet, errors } }) => {
    const { locale } = usePage();
    const { words, columns } = locale;
    const skips = step?.skips ?? [];
    const label =
      skips.length > 0
        ? say(locale, words.form.comment_for, { stages: skips.join(', ') })
        : comment
          ? words.deed.comment
          : deed === 'handover'
            ? locale.day.money.handover
            : columns.note;
    return (
      <NoteField
        label={label}
        value={sheet.value('note')}
        onInput={sheet.set('note')}
        error={errors.note}
        remark={skips.length > 0 || comment ? undefined : words.form.optional}
      />
    );
  },
  input: (scene) => {
    const recommended = recommendedIn(scene);
    const text = scene.sheet.value('note');
    return { note: recommended === '' ? text : [text, `→ ${recommended}`].filter(Boolean).join('\n') };
  },
};

/** Parked and refused clients have a day to return instead; a deal has days of its own. */
const hasNext = (scene: Scene): boolean => {
  const { card, deed } = scene;
  const rests = card.section.kind === 'archive' || card.stage.kind === 'lost';
  return !isWin(scene) && !(deed === 'contact' && rests);
};
const dayIn = ({ step, sheet }: Scene): string => sheet.value('next_action_on', step?.nextActionOn);

/** What comes next and when: tomorrow, the stage's own day, in a week, or a day from the calendar. */
export const next: Part = {
  keys: (scene) => (hasNext(scene) ? ['next_action', 'next_action_on'] : []),
  Fields: ({ scene }) => (hasNext(scene) ? <NextAction scene={scene} /> : null),
  input: (scene) => {
    const { card, sheet } = scene;
    if (!hasNext(scene)) return {};
    const day = dayIn(scene);
    const text = sheet.value('next_action');
    const shown = sheet.before('next_action', card.nextAction.text);
    return {
      ...(text === '' ? {} : { fields: { next_action: [shown, text] } }),
      ...(day === '' ? {} : { nextActionOn: day }),
    };
  },
};

function NextAction({ scene }: { scene: Scene }) {
  const { card, step, sheet, errors } = scene;
  const { locale } = usePage();
  const { columns, words } = locale;
  const usual = step?.nextActionOn ?? '';
  const days = [
    { code: later(card.today, 1), label: words.form.tomorrow },
    { code: usual, label: usual === '' ? '' : dayText(locale, usual, 'chosen') },
    { code: later(card.today, 7), label: words.form.in_week },
  ].filter(({ code }, at, all) => code !== '' && all.findIndex((other) => other.code === code) === at);
  const day = dayIn(scene);
  const isChosen = day !== '' || sheet.touched('next_action_on');
  const own = isChosen && !days.some(({ code }) => code === day);
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

/** The day on which a client who waits is to be asked again. */
export const revisit: Part = {
  keys: () => ['revisit_on'],
  Fields: ({ scene: { sheet, errors } }) => (
    <DayField
      label={usePage().locale.columns.revisit_on}
      value={sheet.value('revisit_on')}
      onInput={sheet.set('revisit_on')}
      error={errors.revisit_on}
    />
  ),
  input: ({ sheet }) => (sheet.value('revisit_on') === '' ? {} : { revisitOn: sheet.value('revisit_on') }),
};

export const manager: Part = {
  keys: () => ['manager'],
  Fields: ({ scene: { card, sheet, errors } }) => {
    const { columns, words } = usePage().locale;
    const options = card.managers.map(({ code, label, department }) => ({ code, label: `${label} · ${department}` }));
    return (
      <SelectField
        label={columns.manager}
        value={sheet.value('manager')}
        options={options}
        blank={words.form.choose}
        onInput={sheet.set('manager')}
        error={errors.manager}
      />
    );
  },
  input: ({ sheet }) => ({ manager: sheet.value('manager') }),
};

/** Who takes the client over: by the rule, or whom a head chooses. */
export const heir: Part = {
  keys: () => ['manager'],
  Fields: ({ scene: { handover, sheet, errors } }) => {
    const { locale } = usePage();
    const { columns, words } = locale;
    if (!handover) return null;
    const { next, people } = handover;
    const byRule = next === '' ? words.deed.nobody_free : say(locale, words.deed.by_rule, { name: next });
    if (people.length === 0) return <p>{`${columns.manager}: ${byRule}`}</p>;
    return (
      <SelectField
        label={columns.manager}
        value={sheet.value('manager')}
        options={people}
        blank={byRule}
        onInput={sheet.set('manager')}
        error={errors.manager}
      />
    );
  },
  input: ({ sheet }) => (sheet.value('manager') === '' ? {} : { manager: sheet.value('manager') }),
};
