// The parts of the forms about deals: which one, its terms, why it is none, whose it is.
import type { Card, DealView, DeedInput } from '../contract/answers.ts';
import { DEAL_FIELDS, DealFields, dealInput } from './deal-fields.tsx';
import type { Asked, Part, Scene } from './deed-scene.ts';
import { Choices, DayField, SelectField, TextField } from './fields.tsx';
import { usePage } from './page-context.ts';
import { amountText, later } from './speech.ts';

/** What the server asks before it takes a payment; each answer was about the payment and the deal as they stood. */
export const QUESTIONS = ['over', 'again'] as const;

/** In which status of a deal each of its deeds makes sense. */
const STATUSES: Partial<Record<Asked['deed'], readonly DealView['code'][]>> = {
  sign: ['open'],
  amend: ['open', 'signed', 'done'],
  cancelDeal: ['open', 'signed'],
  credit: ['signed', 'done'],
  pay: ['signed', 'done'],
};

/** The deeds about one deal of the client. */
export const isAboutDeal = (deed: Asked['deed']): boolean => deed in STATUSES;

/** Whether there is a deal to which this may be done. */
export function fits(deed: Asked['deed'], { code, paid }: DealView): boolean {
  const isPaid = Number(paid) !== 0;
  return STATUSES[deed]?.includes(code) === true && !(deed === 'cancelDeal' && isPaid);
}

const dealsIn = ({ deed, deals }: Scene): DealView[] => deals.filter((deal) => fits(deed, deal));
/** The deal of the form: the one that was asked for, the one chosen, or the newest. */
export function chosen(scene: Scene): DealView | undefined {
  const own = dealsIn(scene);
  const id = scene.sheet.value('deal_id', scene.to);
  return own.find((deal) => deal.id === id) ?? own.at(-1);
}

export const which: Part = {
  keys: () => ['deal_id'],
  Fields: ({ scene }) => {
    const { locale } = usePage();
    const { money } = locale.day;
    const own = dealsIn(scene);
    const { card, sheet, errors } = scene;
    if (own.length === 0) return <p class="second">{money.none}</p>;
    const label = (deal: DealView) =>
      [deal.id, deal.title, `${amountText(locale.language, deal.amount)}\u00a0${card.currency}`, deal.status]
        .filter(Boolean)
        .join(' · ');
    if (own.length === 1 && own[0]) return <p class="strong">{label(own[0])}</p>;
    return (
      <SelectField
        label={money.which}
        value={chosen(scene)?.id ?? ''}
        options={own.map((deal) => ({ code: deal.id, label: label(deal) }))}
        onInput={(id) => {
          for (const asked of QUESTIONS) sheet.forget(asked);
          sheet.set('deal_id')(id);
        }}
        error={errors.deal_id}
      />
    );
  },
  input: (scene) => ({ dealId: chosen(scene)?.id ?? '' }),
};

/** A deal usually closes within so many days (rules 1.4). */
const USUAL_DAYS = 30;

/** A further deal is a forecast until somebody says that it is signed. */
export const isSignedAtOnce = ({ deed, sheet }: Scene): boolean =>
  deed === 'deal' && sheet.value('deal_status', 'open') === 'signed';

/** The terms of a further deal, open or signed at once. */
export const terms: Part = {
  keys: () => [...DEAL_FIELDS, 'expected_close'],
  Fields: ({ scene }) => {
    const { locale } = usePage();
    const { money } = locale.day;
    const { card, sheet, errors } = scene;
    if (!card.deal) return null;
    const isSigned = isSignedAtOnce(scene);
    return (
      <>
        <Choices
          label={locale.columns.deal_status}
          value={isSigned ? 'signed' : 'open'}
          options={[
            { code: 'open', label: money.open },
            { code: 'signed', label: money.signed },
          ]}
          onInput={sheet.set('deal_status')}
        />
        {!isSigned && (
          <DayField
            label={locale.columns.expected_close}
            value={sheet.value('expected_close', later(card.today, USUAL_DAYS))}
            onInput={sheet.set('expected_close')}
            error={errors.expected_close}
          />
        )}
        <DealFields
          {...{ card, sheet, errors }}
          deal={{ ...card.deal, amount: '' }}
          isOpen={!isSigned}
          client={scene}
        />
      </>
    );
  },
  input: (scene) => {
    const { card, sheet } = scene;
    const isSigned = isSignedAtOnce(scene);
    const close = sheet.value('expected_close', later(card.today, USUAL_DAYS));
    return card.deal
      ? {
          signed: isSigned,
          deal: { ...dealInput(card.deal, sheet, card.today), ...(close ? { expected_close: close } : {}) },
        }
      : {};
  },
};

/** The terms of a deal that is there, as its row has them. */
function Standing({ scene, isOpen }: { scene: Scene; isOpen: boolean }) {
  const { card, sheet, errors } = scene;
  const deal = chosen(scene);
  if (!card.deal || !deal) return null;
  const { values } = deal;
  const rare = card.deal.rare.map((view) => ({ ...view, value: values[view.key] ?? '' }));
  const own = { ...card.deal, rare, amount: values.amount ?? '', saleKind: values.sale_kind ?? '' };
  const more = { values, isOpen, client: scene };
  return <DealFields key={deal.id} {...{ card, sheet, errors }} deal={own} {...more} stands />;
}

function typedIn({ sheet, card }: Scene, isSigning: boolean): Partial<DeedInput> {
  const keys = [...DEAL_FIELDS, 'expected_close'] as const;
  const typed = Object.fromEntries(keys.filter((key) => sheet.touched(key)).map((key) => [key, sheet.value(key)]));
  return { deal: { ...(isSigning ? { signed_on: card.today } : {}), ...typed } };
}

export const signing: Part = {
  keys: () => DEAL_FIELDS,
  Fields: ({ scene }) => <Standing scene={scene} isOpen={false} />,
  input: (scene) => typedIn(scene, true),
};

export const amending: Part = {
  keys: () => [...DEAL_FIELDS, 'expected_close'],
  Fields: ({ scene }) => {
    const { columns } = usePage().locale;
    const { card, sheet, errors } = scene;
    const deal = chosen(scene);
    return (
      <>
        <Standing scene={scene} isOpen />
        {deal?.code === 'open' && !card.deal?.papersOnly && (
          <DayField
            label={columns.expected_close}
            value={sheet.value('expected_close', deal.values.expected_close)}
            onInput={sheet.set('expected_close')}
            error={errors.expected_close}
          />
        )}
      </>
    );
  },
  input: (scene) => typedIn(scene, false),
};

/** Why a deal is none. */
export const cancelling: Part = {
  keys: () => ['reason'],
  Fields: ({ scene: { card, sheet, errors } }) => {
    const { columns, words } = usePage().locale;
    return (
      <SelectField
        label={columns.reason}
        value={sheet.value('reason')}
        options={card.reasons.cancel}
        blank={words.form.choose}
        onInput={sheet.set('reason')}
        error={errors.reason}
      />
    );
  },
  input: ({ sheet }) => ({ reason: sheet.value('reason') }),
};

const CREDIT = ['manager', 'manager2', 'share2_pct', 'revenue_kind'] as const;

/** Whose the deal is from now on: what was posted keeps its credit. */
export const credit: Part = {
  keys: () => CREDIT,
  Fields: ({ scene }) => {
    const { locale } = usePage();
    const { columns, terms: words, day } = locale;
    const { card, sheet, errors } = scene;
    const deal = chosen(scene);
    if (!deal) return null;
    const { values } = deal;
    const field = (key: (typeof CREDIT)[number]) => ({
      label: columns[key],
      value: sheet.value(key, values[key]),
      onInput: sheet.set(key),
      error: errors[key],
    });
    const people = card.deal?.people ?? [];
    const second = sheet.value('manager2', values.manager2);
    return (
      <>
        <SelectField {...field('manager')} options={people} />
        <SelectField {...field('manager2')} label={day.money.split} options={people} blank={day.money.nobody} />
        {second !== '' && <TextField {...field('share2_pct')} unit="%" />}
        <Choices
          {...field('revenue_kind')}
          options={Object.entries(words.revenue_kind).map(([code, label]) => ({ code, label }))}
        />
        <p class="second">{day.money.late_note}</p>
      </>
    );
  },
  input: ({ sheet }) => ({
    credit: Object.fromEntries(CREDIT.filter((key) => sheet.touched(key)).map((key) => [key, sheet.value(key)])),
  }),
};

/** The ways on that have a deal to be done to; while the deals are being read all but the rare one is offered. */
export function withDeals(ways: Card['ways'], deals: readonly DealView[] | null): Card['ways'] {
  return ways.filter(
    ({ deed }) => !isAboutDeal(deed) || (deals ? deals.some((deal) => fits(deed, deal)) : deed !== 'sign'),
  );
}
