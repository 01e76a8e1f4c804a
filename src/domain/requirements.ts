// What a stage asks for before a client may enter it (rules 2.4), and which field of the form answers it.
import type { Client, Day, Deal, Issue, Person, Stage, Value } from './model.ts';

export type Requirement =
  | 'manager'
  | 'contact_details'
  | 'category'
  | 'need'
  | 'assessed'
  | 'proposal'
  | 'decision_maker'
  | 'all_reached'
  | 'approved'
  | 'expected_amount'
  | 'expected_close'
  | 'amount'
  | 'sale_kind'
  | 'document';

/** The fields a form shows for a requirement; with several, one of them is enough. */
export const FIELDS: Record<Requirement, readonly string[]> = {
  manager: ['manager'],
  contact_details: ['phone', 'email'],
  category: ['category'],
  need: ['need'],
  assessed: ['tag', 'potential_year'],
  proposal: ['proposal_sent_on'],
  decision_maker: ['decision_maker'],
  all_reached: ['decision_maker', 'dm_reached_on'],
  approved: [],
  expected_amount: ['expected_amount'],
  expected_close: ['expected_close'],
  amount: ['amount'],
  sale_kind: ['sale_kind'],
  document: ['contract_no', 'invoice_no'],
};

export const isRequirement = (code: string): code is Requirement => code in FIELDS;

/** The deal form of T05. Amount in minor units. */
export interface DealForm {
  amount: number | null;
  sale_kind: string;
  channel: string;
  contract_no: string;
  invoice_no: string;
  signed_on: Day;
  /** Off the price list, per cent. */
  discount_pct?: number | null;
  /** What the deal costs us, minor units. */
  cost?: number | null;
  /** Somebody sells for us: it is to be said who. */
  indirect?: boolean;
  /** An invoice is due so many days after its date where nobody says when. */
  dueDays?: number;
  /** What is seldom known of a deal. */
  more?: Partial<
    Pick<
      Deal,
      | 'partner'
      | 'title'
      | 'ordered_on'
      | 'agreed_on'
      | 'invoice_on'
      | 'invoice_due_on'
      | 'document_link'
      | 'expected_close'
      | 'initiative'
    >
  >;
  note: string;
}

export interface Circumstances {
  on: Day;
  /** The manager is a person of Team who works on that day. */
  managerActive: boolean;
  /** Settings.deal_document: contract_or_invoice, contract, invoice, none. */
  document: string;
  deal: DealForm | null;
  /** The client's rows of Contacts; none where they were not read. */
  contacts?: readonly Person[];
}

/** Something that can be called: five digits or more. What was typed is judged by its country (sheets/phones.ts). */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 5;
}

/** One @, a dot in the domain, no spaces. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

function documentGiven(deal: DealForm, asked: string): boolean {
  if (asked === 'none') return true;
  if (asked === 'contract') return deal.contract_no !== '';
  if (asked === 'invoice') return deal.invoice_no !== '';
  return deal.contract_no !== '' || deal.invoice_no !== '';
}

/** The tag that goes with the refusal reason of the same code, and only with it (INV-15). */
export const NON_PROFILE = 'non_profile';

/** What a kind of sale changes on the way (rules 1.9): stages that may be passed over freely, and what it asks for besides. */
export interface SaleKind {
  code: string;
  maySkip: string[];
  alsoRequires: { stage: string; requirement: string }[];
}

/** What a client sells as when its cell is blank (rules 1.2). */
export const USUAL_SALE_KIND = 'consultative';

/** The kind of sale that counts; null when the lists do not know it: then nothing is skipped and nothing added. */
export function saleKindOf(kinds: readonly SaleKind[], code: string): SaleKind | null {
  return kinds.find((kind) => kind.code === (code || USUAL_SALE_KIND)) ?? null;
}

/** Whether a requirement is met by the client as the form leaves it. Unknown codes count as met: the owner's Stages tab is checked on its own. */
export function isMet(requirement: string, client: Client, now: Circumstances): boolean {
  if (!isRequirement(requirement)) return true;
  const filled = (field: keyof Client) => client[field] !== '' && client[field] !== null;
  const { contacts = [] } = now;
  switch (requirement) {
    case 'manager':
      return client.manager !== '' && now.managerActive;
    case 'contact_details':
      return [client, ...contacts].some(({ phone, email }) => isPhone(phone) || isEmail(email));
    case 'assessed':
      return (filled('tag') && client.tag !== NON_PROFILE) || filled('potential_year');
    case 'proposal':
      return (
        filled('proposal_sent_on') && client.proposal_sent_on <= now.on && client.proposal_sent_on >= startOf(client)
      );
    case 'decision_maker':
      return filled('decision_maker') || contacts.some(({ decision_role }) => decision_role === 'decision_maker');
    case 'all_reached':
      return contacts.length === 0 ? filled('decision_maker') && filled('dm_reached_on') : allReached(contacts);
    case 'approved':
      return contacts.every(({ approval_order, approval }) => approval_order === null || approval === 'agreed');
    case 'expected_amount':
      return (client.expected_amount ?? 0) > 0;
    case 'expected_close':
      return filled('expected_close') && client.expected_close >= now.on;
    case 'amount':
      return (now.deal?.amount ?? 0) > 0;
    case 'sale_kind':
      return (now.deal?.sale_kind ?? '') !== '';
    case 'document':
      return now.deal !== null && documentGiven(now.deal, now.document);
    default:
      return filled(requirement);
  }
}

/** The persons whom `all_reached` asks for. */
export const decidersIn = (contacts: readonly Person[]): Person[] =>
  contacts.filter(({ decision_role }) => ['decision_maker', 'approver'].includes(decision_role));

function allReached(contacts: readonly Person[]): boolean {
  const deciding = decidersIn(contacts);
  return deciding.length > 0 && deciding.every(({ reached_on }) => reached_on !== '');
}

/** From which day a proposal counts: a list may bring one older than the first attempt; a later attempt needs a new one. */
const startOf = (client: Client): Day => (client.cycle > 1 ? client.first_contact_on : '');

/** The stages a client passes on its way to `to`: those between, and `to` itself, in order. */
export function way(stages: readonly Stage[], from: Stage, to: Stage): Stage[] {
  const after = from.order ?? 0;
  const until = to.order ?? 0;
  return stages
    .filter((stage) => stage.active || stage.code === to.code)
    .filter((stage) => stage.order !== null && stage.order > after && stage.order <= until)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** The stages of the way, its end left out, that are passed over with a comment: those the sale kind may not skip. */
export function commented(stages: readonly Stage[], kind: SaleKind | null): Stage[] {
  return stages.slice(0, -1).filter((stage) => !kind?.maySkip.includes(stage.code));
}

/** The requirements of the stages on the way but for those the sale kind may skip, and its own, each once, in order. */
export function asked(stages: readonly Stage[], kind: SaleKind | null): string[] {
  const asking = [...commented(stages, kind), ...stages.slice(-1)];
  const also = (stage: Stage) => kind?.alsoRequires.filter((pair) => pair.stage === stage.code) ?? [];
  return [
    ...new Set(asking.flatMap((stage) => [...stage.requires, ...also(stage).map(({ requirement }) => requirement)])),
  ];
}

/** The first stage on the way that asks for the requirement. */
export const askedBy = (stages: readonly Stage[], kind: SaleKind | null, requirement: string): Stage | undefined =>
  stages.find((_, at) => asked(stages.slice(0, at + 1), kind).includes(requirement));

/** What is still missing on the way; empty when the move may be made. */
export function missing(stages: readonly Stage[], kind: SaleKind | null, client: Client, now: Circumstances): string[] {
  return asked(stages, kind).filter((requirement) => !isMet(requirement, client, now));
}

/** Columns that may be zero, and those with a least and a most (rules 1.2, 1.4). */
const NOT_NEGATIVE = ['potential_year', 'expected_cost', 'headcount', 'cost'];
const RANGES: Record<string, readonly [from: number, to: number]> = {
  order_cycle_days: [1, 1095],
  satisfaction: [1, 5],
  // Of a deal, off the price list: less than all of it.
  discount_pct: [0, 99.99],
};

/** Plain checks of what was typed into the people's fields. `field` is the column key. */
export function checkField(field: string, value: Value, today: Day): Issue | null {
  if (value === '' || value === null) return null;
  if (field === 'email' && !isEmail(String(value))) return { code: 'bad_email', field, typed: value };
  if ((field === 'proposal_sent_on' || field === 'dm_reached_on') && String(value) > today) {
    return { code: 'future_date', field, date: value };
  }
  if ((field === 'expected_amount' || field === 'amount') && Number(value) <= 0) return { code: 'not_positive', field };
  if (NOT_NEGATIVE.includes(field) && Number(value) < 0) return { code: 'negative', field };
  const [from, to] = RANGES[field] ?? [];
  if (from !== undefined && to !== undefined && (Number(value) < from || Number(value) > to)) {
    return { code: 'out_of_range', field, from, to };
  }
  if (field === 'name' && String(value).trim().length > 200) return { code: 'too_long', field, limit: 200 };
  return null;
}

/** Of what is missing, the days that are filled but do not fit the event: "fill this in" would not help. Requirement → issue. */
export function untimely(lacking: readonly string[], client: Client, on: Day): Map<string, Issue> {
  const found = new Map<string, Issue>();
  const tell = (requirement: string, field: 'expected_close' | 'proposal_sent_on', code: string) => {
    const date = client[field];
    if (lacking.includes(requirement) && date !== '') found.set(requirement, { code, field, date, on });
  };
  tell('expected_close', 'expected_close', 'close_before_event');
  if (client.proposal_sent_on > on) tell('proposal', 'proposal_sent_on', 'proposal_after_event');
  return found;
}
