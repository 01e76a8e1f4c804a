// The parts of the forms about deals and money: which deal, its terms, whose it is, and what came in.
import type { Card, DealView, DeedInput } from '../contract/answers.ts';
import type { SidebarLocale } from '../locales/sidebar.ts';
import { DEAL_FIELDS, DealFields, dealInput } from './deal-fields.tsx';
import type { Asked, Part, Scene } from './deed-scene.ts';
import { Choices, DayField, DayLine, NoteField, SelectField, TextField } from './fields.tsx';
import { usePage } from './page-context.ts';
import { amountText, dayInText, later } from './speech.ts';

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
function chosen(scene: Scene): DealView | undefined {
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
        onInput={sheet.set('deal_id')}
        error={errors.deal_id}
      />
    );
  },
  input: (scene) => ({ dealId: chosen(scene)?.id ?? '' }),
};

/** A deal usually closes within so many days (rules 1.4). */
const USUAL_DAYS = 30;

/** The terms of a further deal, open or signed at once. */
export const terms: Part = {
  keys: () => [...DEAL_FIELDS, 'expected_close'],
  Fields: ({ scene }) => {
    const { locale } = usePage();
    const { money } = locale.day;
    const { card, sheet, errors } = scene;
    if (!card.deal) return null;
    const isSigned = sheet.value('deal_status', 'open') === 'signed';
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
        <DealFields {...{ card, sheet, errors }} deal={{ ...card.deal, amount: '' }} isOpen={!isSigned} />
      </>
    );
  },
  input: ({ card, sheet }) => {
    const isSigned = sheet.value('deal_status', 'open') === 'signed';
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
  return <DealFields key={deal.id} {...{ card, sheet, errors, values }} deal={own} isOpen={isOpen} stands />;
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
    const { sheet, errors } = scene;
    const deal = chosen(scene);
    return (
      <>
        <Standing scene={scene} isOpen />
        {deal?.code === 'open' && (
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

const typeIn = ({ sheet }: Scene): string => sheet.value('payment_type', 'payment');
/** Payments of the deal of which something can go back. */
const returnable = (deal: DealView | undefined) => deal?.payments.filter(({ left }) => left !== '') ?? [];

function refundOf(scene: Scene): string {
  const own = returnable(chosen(scene));
  const only = typeIn(scene) === 'refund' && own.length === 1 ? own[0]?.id : '';
  return scene.sheet.value('refund_of', only);
}

/** The amount that is likely: what is still to be paid, or what can go back. */
function likely(scene: Scene): string {
  const deal = chosen(scene);
  const type = typeIn(scene);
  if (type === 'refund') return returnable(deal).find(({ id }) => id === refundOf(scene))?.left ?? '';
  return type === 'payment' && Number(deal?.balance) > 0 ? (deal?.balance ?? '') : '';
}

export const payment: Part = {
  keys: () => ['amount', 'paid_on', 'payment_type', 'refund_of', 'document', 'over', 'again'],
  Fields: ({ scene }) => {
    const { locale } = usePage();
    const { columns, terms: words, language } = locale;
    const { card, sheet, errors } = scene;
    const type = typeIn(scene);
    const amount = amountText(language, likely(scene));
    const own = returnable(chosen(scene));
    return (
      <>
        <Choices
          label={columns.payment_type}
          value={type}
          options={Object.entries(words.payment_type).map(([code, label]) => ({ code, label }))}
          onInput={sheet.set('payment_type')}
          error={errors.payment_type}
        />
        {type !== 'payment' && (
          <SelectField
            label={columns.refund_of}
            value={refundOf(scene)}
            options={own.map(({ id, on, amount: came }) => ({
              code: id,
              label: `${id} · ${dayInText(locale, on, card.today)} · ${amountText(language, came)}`,
            }))}
            blank={type === 'refund' ? locale.words.form.choose : '–'}
            onInput={sheet.set('refund_of')}
            error={errors.refund_of}
          />
        )}
        <TextField
          label={columns.amount}
          value={sheet.value('amount', amount)}
          unit={card.currency}
          onInput={sheet.set('amount')}
          error={errors.amount}
        />
        <Question scene={scene} />
        <DayLine
          label={columns.paid_on}
          value={sheet.value('paid_on', card.today)}
          onInput={sheet.set('paid_on')}
          today={card.today}
          error={errors.paid_on}
        />
        <TextField
          label={columns.document}
          value={sheet.value('document')}
          onInput={sheet.set('document')}
          error={errors.document}
          remark={locale.words.form.optional}
        />
      </>
    );
  },
  input: (scene) => {
    const { sheet, card } = scene;
    const over = sheet.value('over');
    return {
      payment: {
        type: typeIn(scene),
        amount: sheet.value('amount', likely(scene)),
        on: sheet.value('paid_on', card.today),
        ...(refundOf(scene) ? { refundOf: refundOf(scene) } : {}),
        document: sheet.value('document'),
        ...(over === 'add' || over === 'amount' ? { over } : {}),
        ...(sheet.value('again') === 'yes' ? { again: true } : {}),
      },
    };
  },
};

/** What the server asks before it takes a payment: more than is due (BI-07), the same once more (BI-10). */
function Question({ scene: { sheet, errors } }: { scene: Scene }) {
  const { money } = usePage().locale.day;
  return (
    <>
      {(errors.over || sheet.touched('over')) && (
        <Choices
          label={errors.over ?? ''}
          value={sheet.value('over')}
          options={[
            { code: 'add', label: money.add },
            { code: 'amount', label: money.raise_amount },
          ]}
          onInput={sheet.set('over')}
        />
      )}
      {(errors.again || sheet.touched('again')) && (
        <Choices
          label={errors.again ?? ''}
          value={sheet.value('again')}
          options={[{ code: 'yes', label: money.again }]}
          onInput={sheet.set('again')}
        />
      )}
    </>
  );
}

/** Asked where this payment may hand the client over. */
const handsOver = ({ card, deed }: Scene): boolean =>
  deed === 'pay' && ['first_payment', 'full_payment'].includes(card.deal?.credit.handover ?? '');

export const handoverNote: Part = {
  keys: (scene) => (handsOver(scene) ? ['handover_note'] : []),
  Fields: ({ scene }) => {
    const { locale } = usePage();
    const { sheet, errors } = scene;
    return handsOver(scene) ? (
      <NoteField
        label={locale.day.money.handover}
        value={sheet.value('handover_note')}
        onInput={sheet.set('handover_note')}
        error={errors.handover_note}
        remark={locale.words.form.optional}
      />
    ) : null;
  },
  input: (scene) => (handsOver(scene) ? { handoverNote: scene.sheet.value('handover_note') } : {}),
};

/** The ways on that have a deal to be done to; while the deals are being read all but the rare one is offered. */
export function withDeals(ways: Card['ways'], deals: readonly DealView[] | null): Card['ways'] {
  return ways.filter(
    ({ deed }) => !isAboutDeal(deed) || (deals ? deals.some((deal) => fits(deed, deal)) : deed !== 'sign'),
  );
}

/** What was done, in one word. */
export function dealDone(scene: Scene, { terms: { payment_type, nouns } }: SidebarLocale): string {
  const types: Record<string, string> = payment_type;
  return scene.deed === 'pay' ? (types[typeIn(scene)] ?? '') : (chosen(scene)?.id ?? nouns.deal.one);
}
