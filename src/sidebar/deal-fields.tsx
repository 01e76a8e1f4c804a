// The part of the form that only a deal has.
import type { Card } from '../contract/answers.ts';
import type { Sheet } from './draft.ts';
import { Choices, DayLine, TextField } from './fields.tsx';
import { usePage } from './page-context.ts';
import { amountText, say } from './speech.ts';

export const DEAL_FIELDS = ['amount', 'sale_kind', 'channel', 'contract_no', 'invoice_no', 'signed_on'] as const;

interface DealFieldsProps {
  card: Card;
  deal: NonNullable<Card['deal']>;
  sheet: Sheet;
  errors: Record<string, string>;
}

export function DealFields({ card, deal, sheet, errors }: DealFieldsProps) {
  const { locale } = usePage();
  const { columns, words } = locale;
  const field = (key: (typeof DEAL_FIELDS)[number], shown = '') => ({
    label: columns[key],
    value: sheet.value(key, shown),
    onInput: sheet.set(key),
    error: errors[key],
  });
  const documents = (['contract_no', 'invoice_no'] as const).filter((key) => asksFor(deal.document, key));
  const expected = amountText(locale.language, deal.amount);
  return (
    <>
      <TextField
        {...field('amount', expected)}
        unit={card.currency}
        hint={expected !== '' && !sheet.touched('amount') ? words.form.from_expected : undefined}
      />
      <Choices {...field('sale_kind', deal.saleKind)} options={deal.saleKinds} />
      <Choices {...field('channel', deal.channels[0]?.code)} options={deal.channels} />
      <div class="side-by-side">
        {documents.map((key, at) => (
          <TextField
            key={key}
            {...field(key)}
            label={
              at === 0
                ? columns[key]
                : say(locale, words.form.or, { label: columns[key].toLocaleLowerCase(locale.language) })
            }
          />
        ))}
      </div>
      <DayLine {...field('signed_on', card.today)} today={card.today} />
    </>
  );
}

/** What the base wants as the document of a deal: contract, invoice, one of both, or none. */
function asksFor(document: string, key: 'contract_no' | 'invoice_no'): boolean {
  return document === 'contract_or_invoice' || key === `${document}_no`;
}

/** The deal as the server takes it: only what was touched or chosen, so that defaults stay the server's. */
export function dealInput(deal: NonNullable<Card['deal']>, sheet: Sheet, today: string) {
  const typed = Object.fromEntries(
    DEAL_FIELDS.filter((key) => sheet.touched(key)).map((key) => [key, sheet.value(key)]),
  );
  return {
    sale_kind: deal.saleKind,
    ...(deal.channels[0] ? { channel: deal.channels[0].code } : {}),
    signed_on: today,
    ...typed,
  };
}
