// What a row of a list says and its client has no place for: told to whoever loads the list, never dropped in silence.
import type { Arrival } from './intake.ts';
import type { Intake } from './intake-section.ts';

/** The fields of the row that are filled and did not arrive as they were given. */
export function leftOver(row: Intake, { state, deal, payment }: Arrival, expectedAmount: number | null): string[] {
  const before = payment && row.lastOrderOn ? payment : null;
  const given: [
    field: string,
    told: string | number | null | undefined,
    arrived: string | number | null | undefined,
  ][] = [
    ['stage_on', row.stageOn, row.stageDays[row.stage]],
    ['section', row.section, state.section],
    ['reason', row.reason, state.reason],
    ['revisit_on', row.revisitOn, state.revisit_on],
    ['customer_since', row.customerSince, state.customer_since],
    ['amount', row.amount, deal ? deal.amount : (row.expectedAmount ?? expectedAmount)],
    ['channel', row.channel, deal?.channel],
    ['paid_amount', row.paid, payment?.amount],
    ['paid_on', row.paidOn, payment?.paid_on],
    ['last_order_on', row.lastOrderOn, before?.paid_on ?? deal?.signed_on],
    ['paid_before', row.paidBefore, before?.amount],
  ];
  const isFilled = (told: unknown) => told !== undefined && told !== null && told !== '' && told !== 0;
  return given.flatMap(([field, told, arrived]) => (isFilled(told) && told !== arrived ? [field] : []));
}
