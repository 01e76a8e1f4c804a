// What is said in English of rows typed into Deals, Payments, Rates and Team. {blanks} are filled in by `fill`.
export const money = {
  /** A row that was taken in. */
  payment_taken: '{client}: payment {id} of {amount} entered.',
  deal_taken: '{client}: deal {id} opened.',
  lost: 'It was deleted from the tab {tab}, so it is back.',
  repeated: 'It stood twice in the tab {tab}: the second row was emptied.',
  repeats: 'This row repeats {id}. If it is a new one, clear it and enter it in the card.',
  /** A cell of a deal that went back. */
  is_again: '{field} is {value} again.',
  posted: 'An entered payment stays as it is. Enter a refund or an adjustment.',
  posted_closed: '{month} is closed. Enter the correction in {next}, or the owner reopens {month}.',
  /** Rows that wait for something. */
  rows_wait: 'Not taken in yet: {rows|row}.',
  /** Payments pasted over others, by row, amount, deal and day. */
  typed_over: 'Typed over and not taken in: {what}. Another payment needs a row of its own.',
  /** Two clients that are merged have each received the same. */
  twin_payments:
    'Look once more: {one} and {other} may be one payment of {amount} on {day}. If so, take one back with an adjustment.',
  in_sidebar: 'Enter it in the sidebar.',
  no_such_deal: 'There is no deal “{id}” in the tab Deals.',
  /** Rates and Team. */
  closed_rates:
    '“{label}”: {month} is closed. A change holds from {next}: end the old row before it and add a new one.',
  month_start: '“{label}”: a rate begins on the first day of a month.',
  month_end: '“{label}”: a rate ends on the last day of a month.',
  starts_at_zero: '“{label}”: the lowest row of a scheme begins at 0.',
  rates_fall: 'Look once more: in “{label}” a higher row has a lower rate.',
  rates_order:
    'Look once more: the client department earns no less on repeat revenue ({repeat}%) than sales on new ({fresh}%).',
  rates_gap: 'In “{label}” no rate holds in {month}.',
  month_rates: '{month} cannot be closed: the tab Rates has no whole scheme for {label}.',
  // What is put back in Team and Plans.
  first_day: '“{label}”: the first day of the row was cleared, so it is back. Pay begins with it.',
  bad_month: '“{label}”: “{typed}” is no month. Write it as {example}.',
  same_plan: '“{label}”: {month} has such a plan already. Change that one, or plan something else.',
};
