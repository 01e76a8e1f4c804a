// The next action on the card: late in red, today in blue; a click opens its text and its day in place.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { NOT_ANSWERED, NOT_CARRIED_OUT } from './bridge.ts';
import { type Draft, isTouched, newId, useSheet } from './draft.ts';
import { DayField, TextField } from './fields.tsx';
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { fieldErrors, SAVE_SECONDS, troubleOf, unplaced, useSaving } from './saving.ts';
import { dayInText, daysBetween, savedText, say } from './speech.ts';

export interface StepEditing {
  draft: Draft;
  onSaved(card: Card, sentence: string): void;
  onReload(): Promise<void>;
}

export function NextStep({ card, edit }: { card: Card; edit: StepEditing }) {
  const [open, setOpen] = useState(isTouched(edit.draft));
  const button = useRef<HTMLButtonElement>(null);
  const { stage, section, ways } = card;
  const rests = stage.kind === 'lost' || section.kind === 'archive';
  const mayEdit = !rests && ways.some(({ deed }) => deed === 'contact');
  const { sentence, look } = useSentence(card);
  const close = () => {
    setOpen(false);
    // The button is drawn again first.
    setTimeout(() => button.current?.focus());
  };
  if (open && mayEdit) return <StepForm card={card} edit={edit} onClose={close} />;
  if (!mayEdit) return sentence === '' ? null : <Fact look={look}>{sentence}</Fact>;
  return (
    <StepButton refTo={button} look={look} onOpen={() => setOpen(true)}>
      {sentence}
    </StepButton>
  );
}

interface StepButtonProps {
  refTo: { current: HTMLButtonElement | null };
  look: string;
  children: string;
  onOpen(): void;
}

function StepButton({ refTo, look, children, onOpen }: StepButtonProps) {
  const { columns, words } = usePage().locale;
  return (
    <div class="fact">
      <Icon name="calendar" />
      <button ref={refTo} type="button" class={`next-action ${look}`} title={words.form.change} onClick={onOpen}>
        {children || columns.next_action}
      </button>
    </div>
  );
}

function useSentence(card: Card): { sentence: string; look: string } {
  const { locale } = usePage();
  const { words, columns } = locale;
  const { on, text } = card.nextAction;
  const rests = card.stage.kind === 'lost' || card.section.kind === 'archive';
  if (rests) {
    const day = card.revisitOn && dayInText(locale, card.revisitOn, card.today);
    return { sentence: day === '' ? '' : say(locale, words.card.return_on, { day }), look: '' };
  }
  if (on === '') return { sentence: text, look: '' };
  const days = daysBetween(on, card.today);
  const distance = days === 0 ? words.card.today : say(locale, words.card.ago, { n: days });
  const when = `${dayInText(locale, on, card.today)}${days >= 0 ? `, ${distance}` : ''}`;
  return { sentence: `${text || columns.next_action}: ${when}`, look: days > 0 ? 'late' : days === 0 ? 'today' : '' };
}

function Fact({ look, children }: { look: string; children: string }) {
  return (
    <div class="fact">
      <Icon name="calendar" />
      <p class={`next-action ${look}`}>{children}</p>
    </div>
  );
}

function StepForm({ card, edit, onClose }: { card: Card; edit: StepEditing; onClose(): void }) {
  const { ask, locale } = usePage();
  const { columns, terms, words } = locale;
  const { draft } = edit;
  const sheet = useSheet(draft);
  const form = useRef<HTMLFormElement>(null);
  const empty = () => {
    draft.values = {};
    draft.requestId = newId();
    onClose();
  };
  const saving = useSaving((fresh) => {
    empty();
    edit.onSaved(fresh, savedText(locale, fresh, columns.next_action));
  });
  const { busy, refusal } = saving;
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('.wrong input, .banner')?.focus();
  }, [refusal]);
  const text = sheet.value('next_action', card.nextAction.text);
  const on = sheet.value('next_action_on', card.nextAction.on);
  const save = () =>
    saving.send(() =>
      ask('plan', SAVE_SECONDS, {
        clientId: card.clientId,
        seen: card.seen,
        requestId: draft.requestId,
        nextActionOn: on,
        fields: sheet.touched('next_action')
          ? { next_action: [sheet.before('next_action', card.nextAction.text), text] }
          : {},
      }),
    );
  const errors = fieldErrors(refusal, locale);
  const message = !refusal
    ? ''
    : refusal.code === NOT_ANSWERED
      ? words.form.not_answered
      : refusal.code === NOT_CARRIED_OUT
        ? words.form.not_saved
        : troubleOf(refusal) === 'fields'
          ? unplaced(refusal, ['next_action', 'next_action_on'])
          : refusal.message;
  const reload = () => edit.onReload().then(() => saving.refuse(null));
  const isStale = refusal !== null && ['conflict', 'changed'].includes(troubleOf(refusal));
  return (
    <form
      ref={form}
      class="panel step"
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) empty();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {message !== '' && <Banner look={isStale ? 'warning' : 'error'}>{message}</Banner>}
      <fieldset class="bare" disabled={busy}>
        <TextField
          label={columns.next_action}
          value={text}
          onInput={sheet.set('next_action')}
          error={errors.next_action}
        />
        <DayField
          label={columns.next_action_on}
          value={on}
          onInput={sheet.set('next_action_on')}
          error={errors.next_action_on}
        />
      </fieldset>
      {saving.slow && <p class="hint slow">{words.slow}</p>}
      <div class="buttons">
        {isStale ? (
          <button type="button" class="primary" onClick={reload}>
            {terms.buttons.reload}
          </button>
        ) : (
          <button type="submit" class="tonal" aria-busy={busy}>
            {busy ? words.form.saving : terms.buttons.save}
          </button>
        )}
        <button type="button" class="text" disabled={busy} onClick={empty}>
          {terms.buttons.cancel}
        </button>
      </div>
    </form>
  );
}
