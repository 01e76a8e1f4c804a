// The part of the form that only a deal has.
import { useState } from 'preact/hooks';
import type { Card } from '../contract/answers.ts';
import { RARE_OF_DEAL } from '../contract/deal-fields.ts';
import type { Scene } from './deed-scene.ts';
import type { Sheet } from './draft.ts';
import { Choices, DayLine, ServerField, TextField } from './fields.tsx';
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { amountText, say } from './speech.ts';

export const DEAL_FIELDS = [
  'amount',
  'sale_kind',
  'channel',
  'partner',
  'contract_no',
  'invoice_no',
  'signed_on',
  ...RARE_OF_DEAL,
] as const;

type Deal = NonNullable<Card['deal']>;

const UNKNOWN: Pick<Scene, 'revenue' | 'handover'> = { revenue: '', handover: null };

interface DealFieldsProps {
  card: Card;
  deal: Deal;
  sheet: Sheet;
  errors: Record<string, string>;
  /** What stands in the deal's row; a new deal has none. */
  values?: Record<string, string>;
  /** It is not signed with this form: no day of signing, and nothing follows. */
  isOpen?: boolean;
  /** It is there already: its amount is not the expected one. */
  stands?: boolean;
  /** What the second call tells of the client: the kind of a further deal, and whether its handover is due already. */
  client?: Pick<Scene, 'revenue' | 'handover'>;
}

export function DealFields({
  card,
  deal,
  sheet,
  errors,
  values = {},
  isOpen = false,
  stands = false,
  client = UNKNOWN,
}: DealFieldsProps) {
  const { locale } = usePage();
  const { columns, words } = locale;
  const field = (key: (typeof DEAL_FIELDS)[number], shown = '') => ({
    label: columns[key],
    value: sheet.value(key, shown || values[key]),
    onInput: sheet.set(key),
    error: errors[key],
  });
  const { papersOnly } = deal;
  const documents = (['contract_no', 'invoice_no'] as const).filter((key) => papersOnly || asksFor(deal.document, key));
  // Where one of the two is asked for and neither is there, both are named: one is told that one is enough.
  const eitherMissing = documents.length > 1 && documents.every((key) => errors[key] === words.form.fill_in);
  const documentError = (key: (typeof documents)[number], at: number) =>
    !eitherMissing ? errors[key] : at === 0 ? locale.day.deal.one_document : undefined;
  const usual = values.channel || deal.channels[0]?.code;
  const channel = sheet.value('channel', usual);
  const isIndirect = deal.channels.some(({ code, indirect }) => code === channel && indirect);
  const [rare, setRare] = useState(papersOnly || deal.rare.some(({ key }) => sheet.touched(key)));
  const isRareOpen = rare || deal.rare.some(({ key }) => errors[key]);
  const expected = amountText(locale.language, deal.amount);
  return (
    <>
      {!papersOnly && (
        <>
          <TextField
            {...field('amount', expected)}
            unit={card.currency}
            hint={expected !== '' && !stands && !sheet.touched('amount') ? words.form.from_expected : undefined}
          />
          <Choices {...field('sale_kind', deal.saleKind)} options={deal.saleKinds} />
          <Choices {...field('channel', usual)} options={deal.channels} />
          {isIndirect && <TextField {...field('partner')} />}
        </>
      )}
      <div class="side-by-side">
        {documents.map((key, at) => (
          <TextField
            key={key}
            {...field(key)}
            error={documentError(key, at)}
            label={
              at === 0 || papersOnly
                ? columns[key]
                : say(locale, words.form.or, { label: columns[key].toLocaleLowerCase(locale.language) })
            }
          />
        ))}
      </div>
      {!isOpen && <DayLine {...field('signed_on', card.today)} today={card.today} />}
      {!isOpen && (
        <Credit
          credit={deal.credit}
          kind={sheet.value('signed_on', card.today) === card.today ? client.revenue : ''}
          isDue={client.handover !== null && client.handover.due !== ''}
        />
      )}
      {isRareOpen ? (
        deal.rare.map((view) => (
          <ServerField
            key={view.key}
            view={view}
            currency={card.currency}
            value={sheet.value(view.key, view.value)}
            onInput={sheet.set(view.key)}
            error={errors[view.key]}
          />
        ))
      ) : (
        <button type="button" class="link other-way" onClick={() => setRare(true)}>
          {locale.day.deal.rare}
        </button>
      )}
    </>
  );
}

/** What the deal will do, said before it is saved. */
function Credit(props: { credit: Deal['credit']; kind: Scene['revenue']; isDue: boolean }) {
  const { first, manager, department, handover } = props.credit;
  const { locale } = usePage();
  const words = locale.day.deal;
  if (manager === '') return null;
  const then = !props.isDue && (handover === 'first_payment' || handover === 'full_payment' || handover === 'contract');
  const kind = first ? 'new' : props.kind;
  return (
    <div class="outcome" role="status">
      <Icon name="done" />
      <p>
        {[say(locale, words[kind || 'bought'], { manager, department }), then && words[handover]]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  );
}

/** What the base wants as the document of a deal: contract, invoice, one of both, or none. */
function asksFor(document: string, key: 'contract_no' | 'invoice_no'): boolean {
  return document === 'contract_or_invoice' || key === `${document}_no`;
}

/** The deal as the server takes it: only what was touched or chosen, so that defaults stay the server's. */
export function dealInput(deal: Deal, sheet: Sheet, today: string) {
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
