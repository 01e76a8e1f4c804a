// The part of a form about money that came or went: what, how much, and what the server asks before it takes it.
import type { DealView } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { chosen, QUESTIONS } from './deal-parts.tsx';
import type { Part, Scene } from './deed-scene.ts';
import { Choices, DayLine, NoteField, SelectField, TextField } from './fields.tsx';
import { usePage } from './page-context.ts';
import { amountText, dayInText } from './speech.ts';

export const typeIn = ({ sheet }: Scene): string => sheet.value('payment_type', 'payment');
/** Payments of the deal of which something can go back. */
const returnable = (deal: DealView | undefined) => deal?.payments.filter(({ left }) => left !== '') ?? [];

function refundOf(scene: Scene): string {
  const own = returnable(chosen(scene));
  const only = typeIn(scene) === 'refund' && own.length === 1 ? own[0]?.id : '';
  return scene.sheet.value('refund_of', only);
}

/** The amount that is likely: what is still to be paid, or what can go back. */
export function likely(scene: Scene): string {
  const deal = chosen(scene);
  const type = typeIn(scene);
  if (type === 'refund') return returnable(deal).find(({ id }) => id === refundOf(scene))?.left ?? '';
  return type === 'payment' && Number(deal?.balance) > 0 ? (deal?.balance ?? '') : '';
}

export const payment: Part = {
  keys: () => ['amount', 'paid_on', 'payment_type', 'refund_of', 'document', ...QUESTIONS],
  Fields: ({ scene }) => {
    const { locale } = usePage();
    const { columns, terms: words, language } = locale;
    const { card, sheet, errors } = scene;
    const type = typeIn(scene);
    const amount = amountText(language, likely(scene));
    const own = returnable(chosen(scene));
    // An answer was about the payment as it stood.
    const set = (key: string) => (value: string) => {
      for (const asked of QUESTIONS) sheet.forget(asked);
      sheet.set(key)(value);
    };
    return (
      <>
        <Choices
          label={columns.payment_type}
          value={type}
          options={Object.entries(words.payment_type).map(([code, label]) => ({ code, label }))}
          onInput={set('payment_type')}
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
            onInput={set('refund_of')}
            error={errors.refund_of}
          />
        )}
        <TextField
          label={columns.amount}
          value={sheet.value('amount', amount)}
          unit={card.currency}
          onInput={set('amount')}
          error={errors.amount}
        />
        <Question scene={scene} />
        <DayLine
          label={columns.paid_on}
          value={sheet.value('paid_on', card.today)}
          onInput={set('paid_on')}
          today={card.today}
          error={errors.paid_on}
        />
        <TextField
          label={columns.document}
          value={sheet.value('document')}
          onInput={set('document')}
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
function Question({ scene: { sheet, errors, onSave, onCancel } }: { scene: Scene }) {
  const { money } = usePage().locale.day;
  const answer = (key: (typeof QUESTIONS)[number], value: string) => () => {
    sheet.set(key)(value);
    onSave();
  };
  const ways = errors.over
    ? [
        { label: money.add, run: answer('over', 'add') },
        { label: money.raise_amount, run: answer('over', 'amount') },
      ]
    : [
        { label: money.again, run: answer('again', 'yes') },
        { label: money.same, run: onCancel },
      ];
  const question = errors.over ?? errors.again;
  if (!question) return null;
  return (
    <Banner look="warning">
      <p>{question}</p>
      <p class="choices">
        {ways.map(({ label, run }) => (
          <button key={label} type="button" class="link" onClick={run}>
            {label}
          </button>
        ))}
      </p>
    </Banner>
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
