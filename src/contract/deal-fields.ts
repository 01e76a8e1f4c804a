// The fields of a deal that both sides name; apart from the schemas, so that the page can know them without the schemas' library.

/** What a deal seldom has, behind a link in its form. */
export const RARE_OF_DEAL = [
  'discount_pct',
  'cost',
  'title',
  'ordered_on',
  'agreed_on',
  'invoice_on',
  'invoice_due_on',
  'document_link',
  'initiative',
] as const;
