// Why a client leaves, waits, or a win was none: the reason is chosen, the section and the day of return follow from it.
import { useState } from 'preact/hooks';
import type { ReasonChoice } from '../contract/answers.ts';
import type { FormDeed, Part, Scene } from './deed-scene.ts';
import type { Sheet } from './draft.ts';
import { DayField, FieldError, SelectField } from './fields.tsx';
import { usePage } from './page-context.ts';
import { daysBetween, returnText, say } from './speech.ts';

/** What the reasons of a deed are for. */
export const USE_OF: Partial<Record<FormDeed, 'refusal' | 'archive' | 'cancel' | 'churn'>> = {
  refuse: 'refusal',
  park: 'archive',
  churn: 'churn',
  cancelWin: 'cancel',
};

/** One may have been chosen by the link that led here. */
const codeIn = ({ sheet, kind }: Scene): string => sheet.value('reason', kind);
export const chosenIn = (scene: Scene): ReasonChoice | undefined =>
  scene.reasons.find(({ code }) => code === codeIn(scene));

export const reasons: Part = {
  keys: () => ['reason', 'revisit_on'],
  Fields: ({ scene }) => {
    const { words } = usePage().locale;
    const { card, deed, errors, onDeed } = scene;
    const other = deed === 'refuse' ? 'park' : deed === 'park' ? 'refuse' : null;
    const way = card.ways.find((candidate) => candidate.deed === other);
    return (
      <div class={errors.reason ? 'wrong' : ''}>
        {errors.reason && <FieldError message={errors.reason} />}
        {sectionsOf(scene.reasons).map((group) => (
          <ReasonGroup key={group[0]?.section} reasons={group} scene={scene} />
        ))}
        {way && (
          <button type="button" class="link other-way" onClick={() => onDeed({ deed: way.deed, to: way.to })}>
            {deed === 'refuse' ? words.deed.later_link : words.deed.refusal_link}
          </button>
        )}
      </div>
    );
  },
  input: (scene) => {
    const chosen = chosenIn(scene);
    const revisitOn = returnIn(scene.sheet, chosen);
    return {
      reason: chosen?.code ?? '',
      note: scene.sheet.value('note'),
      ...(revisitOn === '' ? {} : { revisitOn }),
    };
  },
};

const returnIn = (sheet: Sheet, chosen: ReasonChoice | undefined): string =>
  chosen && chosen.revisitOn !== '' ? sheet.value('revisit_on', chosen.revisitOn) : '';

/** The reasons by the section they lead to, in the order of the server. */
function sectionsOf(all: readonly ReasonChoice[]): ReasonChoice[][] {
  const sections = [...new Set(all.map(({ section }) => section))];
  return sections.map((section) => all.filter((reason) => reason.section === section));
}

function ReasonGroup({ reasons: group, scene }: { reasons: ReasonChoice[]; scene: Scene }) {
  const { locale } = usePage();
  const { refusal } = locale.words;
  const { sheet, card, deed } = scene;
  const first = group[0];
  const chosen = codeIn(scene);
  if (!first) return null;
  const title = first.sectionKind === 'hard_refusal' ? refusal.hard : refusal.soft;
  const choose = (code: string) => {
    sheet.set('reason')(code);
    sheet.forget('revisit_on');
  };
  const leads = deed === 'refuse' || deed === 'churn';
  return (
    <fieldset class="reasons">
      <legend class={leads ? `section-mark ${first.sectionKind}` : 'unseen'}>
        {leads ? say(locale, title, { section: first.sectionLabel }) : locale.columns.reason}
      </legend>
      {group.map(({ code, label, revisitOn }) => (
        <div key={code} class={code === chosen ? 'reason chosen' : 'reason'}>
          <label>
            <input type="radio" name="reason" checked={code === chosen} onChange={() => choose(code)} />
            <span class="grow">{label}</span>
            {revisitOn && (
              <span class="days">{say(locale, refusal.days, { n: daysBetween(card.today, revisitOn) })}</span>
            )}
          </label>
          {code === chosen && (
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

/** Open deals of who leaves: the server asks for it where there are some. */
export const openDeals: Part = {
  keys: () => ['cancel_reason'],
  Fields: ({ scene: { card, sheet, errors } }) => {
    const { words } = usePage().locale;
    if (!errors.cancel_reason && !sheet.touched('cancel_reason')) return null;
    return (
      <SelectField
        label={words.deed.cancel_deals}
        value={sheet.value('cancel_reason')}
        options={card.reasons.cancel}
        blank={words.form.choose}
        onInput={sheet.set('cancel_reason')}
        error={errors.cancel_reason}
      />
    );
  },
  input: ({ sheet }) => (sheet.value('cancel_reason') === '' ? {} : { cancelReason: sheet.value('cancel_reason') }),
};

/** What the save will do, said before it is done. */
export function Preview({ scene, reason }: { scene: Scene; reason: ReasonChoice }) {
  const { locale } = usePage();
  const { words } = locale;
  const { sheet, errors, card } = scene;
  const day = returnIn(sheet, reason);
  const [opened, setOpened] = useState(false);
  const changing = opened || Boolean(errors.revisit_on);
  const isNear = daysBetween(card.today, day) <= card.nearDays;
  return (
    <div class={`preview ${reason.sectionKind}`}>
      <div class="grow" role="status">
        <p>
          <strong>{reason.sectionLabel}</strong>
          {reason.sectionKind === 'archive' && day !== '' && ` · ${isNear ? words.deed.near : words.deed.far}`}
        </p>
        {!changing && <p>{returnText(locale, day)}</p>}
      </div>
      {reason.revisitOn !== '' && !changing && (
        <button type="button" class="link" onClick={() => setOpened(true)}>
          {words.form.change}
        </button>
      )}
      {reason.revisitOn !== '' && changing && (
        <DayField
          label={locale.columns.revisit_on}
          value={day}
          onInput={sheet.set('revisit_on')}
          error={errors.revisit_on}
        />
      )}
    </div>
  );
}
