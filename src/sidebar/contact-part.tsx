// How and with whom one talked; an after-sale call asks more.
import type { Choice } from '../contract/answers.ts';
import { NO_ANSWER } from './clicks.ts';
import type { Part, Scene } from './deed-scene.ts';
import { Choices, Several, TextField } from './fields.tsx';
import { usePage } from './page-context.ts';

/** The kind of contact, and the list of a day that asks for it. */
export const AFTERSALE = 'aftersale';
const SCORES: readonly Choice[] = ['1', '2', '3', '4', '5'].map((code) => ({ code, label: code }));

/** Where a talk is what moves the client, nobody's answer is none. */
const kindsOf = ({ card: { contactKinds }, deed }: Scene): Choice[] =>
  contactKinds.filter(({ code }) => deed === 'contact' || (code !== NO_ANSWER && code !== AFTERSALE));
export const kindIn = (scene: Scene): string =>
  scene.sheet.value('contact_kind', scene.kind || kindsOf(scene)[0]?.code);
const asksScore = (scene: Scene): boolean => scene.deed === 'contact' && kindIn(scene) === AFTERSALE;

/** What is asked besides, of a client who gave one of the two best scores: it goes into the note. */
const RECOMMENDS = 'recommends';
const isGlad = (scene: Scene): boolean => asksScore(scene) && Number(scene.sheet.value('satisfaction')) >= 4;
/** Whom a glad client can recommend, as typed; '' = nobody. */
export const recommendedIn = (scene: Scene): string => (isGlad(scene) ? scene.sheet.value(RECOMMENDS).trim() : '');
const typed = ({ sheet }: Scene, key: string) => ({ value: sheet.value(key), onInput: sheet.set(key) });
/** What the client needs now stands behind what it needed before. */
const needIn = ({ card, sheet }: Scene): string => [card.need, sheet.value('need').trim()].filter(Boolean).join('; ');

/** How one talked; an after-sale call asks how satisfied the client is, what else it needs, and whom it can recommend. */
export const kind: Part = {
  keys: (scene) => ['contact_kind', ...(asksScore(scene) ? ['satisfaction', 'need'] : [])],
  Fields: ({ scene }) => {
    const { columns, words, day } = usePage().locale;
    const { client } = day;
    const { optional } = words.form;
    const { sheet, errors } = scene;
    return (
      <>
        <Choices
          label={columns.contact_kind}
          value={kindIn(scene)}
          options={kindsOf(scene)}
          first={4}
          onInput={sheet.set('contact_kind')}
          error={errors.contact_kind}
        />
        {asksScore(scene) && (
          <Choices
            label={columns.satisfaction}
            value={sheet.value('satisfaction')}
            options={SCORES}
            onInput={sheet.set('satisfaction')}
            error={errors.satisfaction}
          />
        )}
        {asksScore(scene) && (
          <TextField label={client.what_else} {...typed(scene, 'need')} remark={optional} error={errors.need} />
        )}
        {isGlad(scene) && <TextField label={client.recommend} {...typed(scene, RECOMMENDS)} remark={optional} />}
      </>
    );
  },
  input: (scene) => ({
    contactKind: kindIn(scene),
    ...(asksScore(scene) && scene.sheet.touched('satisfaction') ? { score: scene.sheet.value('satisfaction') } : {}),
    ...(asksScore(scene) && scene.sheet.touched('need')
      ? { fields: { need: [scene.sheet.before('need', scene.card.need), needIn(scene)] } }
      : {}),
  }),
};

const talkedTo = ({ card, sheet }: Scene): string[] => {
  const chosen = sheet.value('persons').split(' ');
  return card.persons.map(({ id }) => id).filter((id) => chosen.includes(id));
};

export const persons: Part = {
  keys: ({ card }) => (card.persons.length > 0 ? ['persons'] : []),
  Fields: ({ scene }) => {
    const { deed } = usePage().locale.words;
    const options = scene.card.persons.map(({ id, name }) => ({ code: id, label: name }));
    if (options.length === 0) return null;
    return (
      <Several
        label={deed.with_whom}
        chosen={talkedTo(scene)}
        options={options}
        onInput={(ids) => scene.sheet.set('persons')(ids.join(' '))}
      />
    );
  },
  input: (scene) => {
    const ids = talkedTo(scene);
    return ids.length > 0 ? { persons: ids } : {};
  },
};
