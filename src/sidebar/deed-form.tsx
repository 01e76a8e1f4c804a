// The form of any deed: a table says which parts it is made of, the parts say what they ask and what they send.
import type { Card, DeedInput, Details, Refusal } from '../contract/answers.ts';
import type { FormProps } from './client-screen.tsx';
import { kind, persons } from './contact-part.tsx';
import { amending, cancelling, credit, terms as dealTerms, isAboutDeal, signing, which } from './deal-parts.tsx';
import { date, deal, heir, manager, missing, next, note, revisit } from './deed-parts.tsx';
import type { Asked, FormDeed, Part, Scene } from './deed-scene.ts';
import { isTouched, useSheet } from './draft.ts';
import { FormFrame, useClientLine } from './form-frame.tsx';
import { Gone, GoneNotice } from './gone.tsx';
import { usePage } from './page-context.ts';
import { handoverNote, payment } from './payment-part.tsx';
import { own, person } from './person-part.tsx';
import { ticks, worth } from './playbook-parts.tsx';
import { chosenIn, openDeals, Preview, reasons, USE_OF } from './reasons-part.tsx';
import { fieldErrors, SAVE_SECONDS, useSaving } from './saving.ts';
import { returnText } from './speech.ts';
import { doneIn, noticesOf } from './told.ts';

interface Shape {
  parts: readonly Part[];
  /** The comment must be written. */
  comment?: true;
  /** The button says what is done, where "Save" would say too little. */
  named?: true;
}

const FORMS: Record<FormDeed, Shape> = {
  advance: { parts: [missing, deal, worth, kind, persons, date, note, ticks, next] },
  back: { parts: [kind, persons, date, note, next], comment: true },
  refuse: { parts: [reasons, openDeals, date], named: true },
  park: { parts: [reasons, date], named: true },
  unpark: { parts: [kind, persons, date, note, next], named: true },
  notYet: { parts: [revisit, date, note], comment: true },
  reopen: { parts: [missing, deal, kind, persons, date, note, next], comment: true, named: true },
  recycle: { parts: [date, note, next], named: true },
  cancelWin: { parts: [reasons, date], named: true },
  churn: { parts: [reasons, openDeals, date], named: true },
  contact: { parts: [kind, persons, date, note, ticks, next] },
  assign: { parts: [manager, date, note] },
  handover: { parts: [heir, date, note], named: true },
  person: { parts: [person] },
  deal: { parts: [dealTerms, date, note, next], named: true },
  sign: { parts: [which, signing, date, kind, persons, note, next], named: true },
  amend: { parts: [which, amending, date, note] },
  cancelDeal: { parts: [which, cancelling, date, note], named: true },
  credit: { parts: [which, credit, date, note], comment: true },
  pay: { parts: [which, payment, handoverNote, note] },
};

interface DeedFormProps extends FormProps {
  card: Card;
  /** null = not known yet. */
  details: Details | null;
  asked: Asked;
  onDeed(asked: Asked): void;
}

export function DeedForm(props: DeedFormProps) {
  const { card, details, draft, onSaved, onDeed } = props;
  const { ask, locale } = usePage();
  const { words, terms } = locale;
  const sheet = useSheet(draft);
  const subtitle = useClientLine(card, details?.stageDay ?? null);
  const asked = openWay(card, props.asked);
  const deed = (asked?.deed ?? 'contact') as FormDeed;
  const step = card.steps.find(({ to }) => to === asked?.to) ?? null;
  const use = USE_OF[deed];
  const { parts, comment = false, named = false } = FORMS[deed];
  const scene: Scene = {
    card,
    deals: props.details?.deals ?? [],
    deed,
    to: asked?.to ?? '',
    kind: asked?.kind ?? '',
    step: deed === 'advance' || deed === 'reopen' ? step : null,
    reasons: use ? card.reasons[use] : [],
    handover: details?.handover ?? null,
    revenue: details?.revenue ?? '',
    comment,
    sheet,
    errors: {},
    onDeed,
    onSave: () => save(),
    onCancel: props.onCancel,
  };
  const label = card.ways.find((way) => way.deed === deed && (way.to === scene.to || isAboutDeal(deed)))?.label ?? '';
  const title = deed === 'refuse' ? words.refusal.why : deed === 'person' ? personTitle(scene) : label;
  const saving = useSaving((fresh, answer) => {
    const what =
      deed === 'notYet' ? returnText(locale, fresh.revisitOn) : deed === 'person' ? words.deed.person : label;
    onSaved(fresh, doneIn(scene, fresh, what, locale), noticesOf(scene, answer, locale));
  });
  scene.errors = fieldErrors(saving.refusal, locale);
  if (!asked) return <Gone card={card} note={sheet.value('note')} onLeave={props.onCancel} />;

  const reason = chosenIn(scene);
  const save = () => {
    if (use && !reason) saving.refuse(unchosen(words.refusal.choose));
    else void saving.send(() => ask(deed, SAVE_SECONDS, inputOf(scene, parts, draft.requestId)));
  };
  const keep = (refusal: Refusal, mine: boolean) => {
    for (const { field, now = '' } of refusal.issues) {
      const key = deed === 'person' ? own(field) : field;
      if (mine) sheet.setBefore(key, now);
      else sheet.forget(key);
    }
    saving.refuse(null);
    if (mine) save();
    else void props.onReload();
  };
  const isOther = asked.deed !== props.asked.deed;
  return (
    <FormFrame
      title={title}
      subtitle={deed === 'refuse' ? `${subtitle}. ${words.refusal.decides}` : subtitle}
      saveLabel={
        step?.kind === 'won'
          ? terms.buttons.deal
          : deed === 'refuse'
            ? terms.buttons.refuse
            : named
              ? label
              : terms.buttons.save
      }
      saving={saving}
      shown={parts.flatMap((part) => part.keys(scene))}
      touched={isTouched(draft)}
      notice={props.notice || (isOther && <GoneNotice card={card} />)}
      preview={use && use !== 'cancel' && reason && <Preview key={reason.code} scene={scene} reason={reason} />}
      onSave={save}
      onCancel={props.onCancel}
      onReload={() => props.onReload().then(() => saving.refuse(null))}
      onKeep={keep}
    >
      {parts.map(({ Fields }, at) => (
        <Fields key={at} scene={scene} />
      ))}
    </FormFrame>
  );

  function personTitle({ to }: Scene): string {
    return to === '' ? (card.ways.find((way) => way.deed === 'person')?.label ?? words.deed.person) : words.deed.person;
  }
}

/** What may still be done: a step that somebody else has made meanwhile becomes a contact with the same note. */
function openWay(card: Card, asked: Asked): Asked | null {
  const { ways } = card;
  const isOpen = ways.some(
    ({ deed, to }) => deed === asked.deed && (to === asked.to || deed === 'person' || isAboutDeal(deed)),
  );
  if (isOpen) return asked;
  const isTalk = asked.deed === 'advance' && card.stage.kind !== 'new';
  return isTalk && ways.some(({ deed }) => deed === 'contact') ? { deed: 'contact', to: '' } : null;
}

function inputOf(scene: Scene, parts: readonly Part[], requestId: string): DeedInput {
  const { card, to, deed } = scene;
  const given = parts.map((part) => part.input(scene));
  const fields = Object.assign({}, ...given.map((one) => one.fields ?? {}));
  return {
    clientId: card.clientId,
    seen: card.seen,
    requestId,
    ...(to === '' || deed === 'person' || isAboutDeal(deed) ? {} : { to }),
    ...Object.assign({}, ...given),
    ...(Object.keys(fields).length > 0 || given.some((one) => one.fields) ? { fields } : {}),
  };
}

function unchosen(message: string): Refusal {
  const issue = { code: 'missing_fields', field: 'reason', message, fields: [] };
  return { ok: false, code: issue.code, message, issues: [issue] };
}
