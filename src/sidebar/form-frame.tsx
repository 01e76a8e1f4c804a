// The frame of every form: title, what went wrong, the fields, and Save and Cancel that never scroll away.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card, Refusal } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { NOT_ANSWERED, NOT_CARRIED_OUT } from './bridge.ts';
import { useFocusOnOpen, usePage } from './page-context.ts';
import { type Saving, troubleOf, unplaced } from './saving.ts';
import { say } from './speech.ts';

interface FormFrameProps {
  title: string;
  subtitle: string;
  saveLabel: string;
  saving: Saving;
  /** Column keys of the fields on the form: their errors stand below them and not in the banner. */
  shown: readonly string[];
  /** Something was typed: leaving asks first. */
  touched: boolean;
  /** There is nothing to save yet. */
  idle?: boolean;
  /** Stands above the buttons: what the save will do. */
  preview?: ComponentChildren;
  /** Something the page has to say that is no answer of the server. */
  notice?: ComponentChildren;
  onSave(): void;
  onCancel(): void;
  onReload(): void;
  /** Somebody changed a cell that was typed into: which of the two values stays. */
  onKeep?(refusal: Refusal, mine: boolean): void;
  children: ComponentChildren;
}

export function FormFrame(props: FormFrameProps) {
  const { saving, touched, onSave, onCancel } = props;
  const { refusal, busy } = saving;
  const [leaving, setLeaving] = useState(false);
  const title = useFocusOnOpen<HTMLHeadingElement>();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (!refusal) return;
    const wrong = form.current?.querySelector<HTMLElement>('.wrong input, .wrong select, .wrong textarea');
    const target =
      troubleOf(refusal) === 'fields' && wrong ? wrong : form.current?.querySelector<HTMLElement>('.banner');
    target?.focus();
    target?.closest('.panel, .banner')?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);

  const cancel = () => {
    if (busy) return;
    if (touched && !leaving) setLeaving(true);
    else onCancel();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    }
  };

  return (
    <form
      ref={form}
      class="screen"
      noValidate
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {!refusal && props.notice && <div class="notice">{props.notice}</div>}
      <div class="body">
        {refusal && <RefusalBanner refusal={refusal} shown={props.shown} onKeep={props.onKeep} />}
        <h1 ref={title} tabIndex={-1}>
          {props.title}
        </h1>
        <p class="subtitle">{props.subtitle}</p>
        <fieldset class="bare" disabled={busy}>
          {props.children}
        </fieldset>
      </div>
      <div class="bottom">
        {props.preview}
        {leaving ? (
          <Leave onStay={() => setLeaving(false)} onLeave={onCancel} />
        ) : (
          <Buttons {...props} onCancel={cancel} />
        )}
      </div>
    </form>
  );
}

function Buttons({ saving, saveLabel, idle = false, onCancel, onReload }: FormFrameProps) {
  const { words, terms } = usePage().locale;
  const trouble = saving.refusal && troubleOf(saving.refusal);
  const label = trouble === 'failed' ? words.form.save_again : saveLabel;
  return (
    <>
      {saving.slow && <p class="hint slow">{words.slow}</p>}
      <div class="buttons">
        {trouble === 'conflict' ? (
          <button type="button" class="primary" onClick={onReload}>
            {terms.buttons.reload}
          </button>
        ) : idle ? null : (
          <button type="submit" class="primary" aria-busy={saving.busy}>
            {saving.busy && <span class="spinner" />}
            {saving.busy ? words.form.saving : label}
          </button>
        )}
        <button type="button" class="text" disabled={saving.busy} onClick={onCancel}>
          {terms.buttons.cancel}
        </button>
      </div>
    </>
  );
}

function Leave({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  const { form } = usePage().locale.words;
  const stay = useFocusOnOpen<HTMLButtonElement>();
  return (
    <div role="alertdialog" aria-label={form.leave}>
      <p class="strong question">{form.leave}</p>
      <div class="buttons">
        <button ref={stay} type="button" class="primary" onClick={onStay}>
          {form.stay}
        </button>
        <button type="button" class="text" onClick={onLeave}>
          {form.leave_yes}
        </button>
      </div>
    </div>
  );
}

interface RefusalBannerProps extends Pick<FormFrameProps, 'shown'> {
  refusal: Refusal;
  onKeep: FormFrameProps['onKeep'];
}

/** Wrong fields say it themselves; the banner is for what belongs to no field. */
function RefusalBanner({ refusal, shown, onKeep }: RefusalBannerProps) {
  const { locale } = usePage();
  const { form, deed } = locale.words;
  if (refusal.code === NOT_ANSWERED) return <Banner look="error">{form.not_answered}</Banner>;
  if (refusal.code === NOT_CARRIED_OUT) return <Banner look="error">{form.not_saved}</Banner>;
  const trouble = troubleOf(refusal);
  if (trouble === 'conflict') return <Banner look="warning">{refusal.message}</Banner>;
  if (trouble === 'changed' && onKeep) {
    return (
      <Banner look="warning">
        <p>{refusal.message}</p>
        <p class="choices">
          <button type="button" class="link" onClick={() => onKeep(refusal, true)}>
            {deed.keep_mine}
          </button>
          <button type="button" class="link" onClick={() => onKeep(refusal, false)}>
            {deed.keep_theirs}
          </button>
        </p>
      </Banner>
    );
  }
  const message = trouble === 'fields' ? unplaced(refusal, shown) : refusal.message;
  return message === '' ? null : <Banner look="error">{message}</Banner>;
}

/** The client and where it stands, below the title of a form. */
export function useClientLine(card: Card, day: number | null): string {
  const { locale } = usePage();
  const { form, deed } = locale.words;
  const stage = card.stage.label;
  const now = !day ? say(locale, form.now, { stage }) : say(locale, deed.now_day, { stage, day });
  return `${card.name} · ${now}`;
}
