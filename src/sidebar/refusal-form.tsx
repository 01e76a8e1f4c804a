// The form of a refusal: the reason is chosen, the section and the day of return follow from it.
import { useState } from 'preact/hooks';
import type { Card, ReasonChoice } from '../contract/answers.ts';
import type { SidebarLocale } from '../locales/sidebar.ts';
import type { FormProps } from './advance-form.tsx';
import { isTouched, type Sheet, useSheet } from './draft.ts';
import { DayField, DayLine, FieldError } from './fields.tsx';
import { FormFrame, useClientLine } from './form-frame.tsx';
import { Gone } from './gone.tsx';
import { usePage } from './page-context.ts';
import { fieldErrors, SAVE_SECONDS, useSaving } from './saving.ts';
import { daysBetween, dayText, say } from './speech.ts';

export function RefusalForm(props: FormProps) {
  const { card, draft, onSaved } = props;
  const { ask, locale } = usePage();
  const { words, terms } = locale;
  const sheet = useSheet(draft);
  const saving = useSaving((fresh) => onSaved(fresh, fresh.stage.label));
  const chosen = card.reasons.find(({ code }) => code === sheet.value('reason'));
  const errors = fieldErrors(saving.refusal, locale);
  const subtitle = `${useClientLine(card)}. ${words.refusal.decides}`;
  if (card.reasons.length === 0) return <Gone card={card} note={sheet.value('note')} onLeave={props.onCancel} />;

  const save = () => {
    if (!chosen) {
      const issue = { code: 'missing_fields', field: 'reason', message: words.refusal.choose, fields: [] };
      saving.refuse({ ok: false, code: issue.code, message: issue.message, issues: [issue] });
      return;
    }
    const revisitOn = sheet.value('revisit_on', chosen.revisitOn);
    const input = {
      clientId: card.clientId,
      seen: card.seen,
      requestId: draft.requestId,
      reason: chosen.code,
      on: sheet.value('event_on', card.today),
      note: sheet.value('note'),
      ...(revisitOn === '' ? {} : { revisitOn }),
    };
    void saving.send(() => ask('refuse', SAVE_SECONDS, input));
  };

  return (
    <FormFrame
      title={words.refusal.why}
      subtitle={subtitle}
      saveLabel={terms.buttons.refuse}
      saving={saving}
      shown={['reason', 'revisit_on', 'event_on']}
      touched={isTouched(draft)}
      notice={props.notice}
      preview={chosen && <Preview key={chosen.code} reason={chosen} sheet={sheet} error={errors.revisit_on} />}
      onSave={save}
      onCancel={props.onCancel}
      onReload={() => props.onReload().then(() => saving.refuse(null))}
    >
      <div class={errors.reason ? 'wrong' : ''}>
        {errors.reason && <FieldError message={errors.reason} />}
        {sectionsOf(card).map((reasons) => (
          <ReasonGroup key={reasons[0]?.section} reasons={reasons} today={card.today} sheet={sheet} />
        ))}
      </div>
      <DayLine
        label={words.form.date}
        value={sheet.value('event_on', card.today)}
        onInput={sheet.set('event_on')}
        today={card.today}
        error={errors.event_on}
      />
    </FormFrame>
  );
}

/** The reasons by the section they lead to, in the order of the server. */
function sectionsOf({ reasons }: Card): ReasonChoice[][] {
  const sections = [...new Set(reasons.map(({ section }) => section))];
  return sections.map((section) => reasons.filter((reason) => reason.section === section));
}

function ReasonGroup({ reasons, today, sheet }: { reasons: ReasonChoice[]; today: string; sheet: Sheet }) {
  const { locale } = usePage();
  const { refusal } = locale.words;
  const first = reasons[0];
  if (!first) return null;
  const title = first.sectionKind === 'hard_refusal' ? refusal.hard : refusal.soft;
  const choose = (code: string) => {
    sheet.set('reason')(code);
    sheet.forget('revisit_on');
  };
  return (
    <fieldset class="reasons">
      <legend class={`section-mark ${first.sectionKind}`}>{say(locale, title, { section: first.sectionLabel })}</legend>
      {reasons.map(({ code, label, revisitOn }) => (
        <div key={code} class={code === sheet.value('reason') ? 'reason chosen' : 'reason'}>
          <label>
            <input type="radio" name="reason" checked={code === sheet.value('reason')} onChange={() => choose(code)} />
            <span class="grow">{label}</span>
            {revisitOn && <span class="days">{say(locale, refusal.days, { n: daysBetween(today, revisitOn) })}</span>}
          </label>
          {code === sheet.value('reason') && (
            <input
              type="text"
              aria-label={refusal.note}
              placeholder={refusal.note}
              value={sheet.value('note')}
              onInput={(event) => sheet.set('note')(event.currentTarget.value)}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** What the refusal will do, said before it is done. */
function Preview({ reason, sheet, error }: { reason: ReasonChoice; sheet: Sheet; error: string | undefined }) {
  const { locale } = usePage();
  const { words } = locale;
  const day = sheet.value('revisit_on', reason.revisitOn);
  const [opened, setOpened] = useState(false);
  const changing = opened || Boolean(error);
  return (
    <div class={`preview ${reason.sectionKind}`}>
      <div class="grow" role="status">
        <p class="strong">{reason.sectionLabel}</p>
        {!changing && <p>{returnText(locale, day)}</p>}
      </div>
      {reason.revisitOn !== '' && !changing && (
        <button type="button" class="link" onClick={() => setOpened(true)}>
          {words.form.change}
        </button>
      )}
      {reason.revisitOn !== '' && changing && (
        <DayField label={locale.columns.revisit_on} value={day} onInput={sheet.set('revisit_on')} error={error} />
      )}
    </div>
  );
}

/** With the weekday, so that a return on a Saturday is seen before it is saved. */
function returnText(locale: SidebarLocale, day: string): string {
  const { return_on, never } = locale.words.refusal;
  return day === '' ? never : say(locale, return_on, { day: dayText(locale, day, 'weekday') });
}
