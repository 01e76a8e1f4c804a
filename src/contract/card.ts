// What the server answers about one client and about a day: the card, its details, the playbook, My day.
import type { DayList } from '../domain/day.ts';
import type { Deal, RevenueKind, SectionKind, StageKind } from '../domain/model.ts';
import type { OrderCycle } from '../domain/order-cycle.ts';
import type { Deed } from '../domain/rights.ts';
import type { Choice, FieldView } from './answers.ts';

/** One way on for the client: the stage, and what its form asks for. */
export interface Step {
  to: string;
  label: string;
  kind: StageKind;
  /** The fields of the requirements that are not met yet, in the order of the requirements; `stage` = label of the one that asks first. */
  missing: { requirement: string; label: string; stage: string; fields: FieldView[] }[];
  /** Labels of the requirements that are met. */
  have: string[];
  /** Stages that this step skips and the sale kind may not: a comment is required. */
  skips: string[];
  nextActionOn: string;
}

export interface ReasonChoice extends Choice {
  section: string;
  sectionLabel: string;
  sectionKind: SectionKind;
  /** Day to return when refused today; '' = never. */
  revisitOn: string;
}

/** What may be done now; `to` = the stage, where the deed has a choice of them. */
export interface WayView {
  deed: Deed;
  to: string;
  label: string;
}
/** A person of the client (Contacts), as a form shows it. */
export interface PersonView {
  id: string;
  name: string;
  position: string;
  role: Choice;
  phone: string;
  email: string;
  reachedOn: string;
  approvalOrder: string;
  approval: Choice;
  approvedOn: string;
  interests: string;
  note: string;
}

/** Decision makers one has talked to, and how far the approval of the contract has come (rules 2.4). */
export interface ApprovalsView {
  makers: number;
  reached: number;
  chain: number;
  approved: number;
  /** Name of who is to approve next; '' = nobody. */
  next: string;
}

export interface Card {
  clientId: string;
  name: string;
  /** To be sent back with every save: the last event this card knows of. */
  seen: string;
  row: number;
  stage: Choice & { kind: StageKind };
  section: Choice & { kind: SectionKind };
  path: (Choice & { kind: StageKind; reached: boolean })[];
  tag: string;
  category: string;
  manager: string;
  acquiredBy: string;
  phone: string;
  email: string;
  contact: string;
  nextAction: { on: string; text: string };
  firstContactOn: string;
  lastContactOn: string;
  reason: string;
  revisitOn: string;
  doNotCall: boolean;
  /** The client into which this one was merged; null = it stands for itself. */
  mergedInto: { clientId: string; name: string } | null;
  /** It is looked after by the client department. */
  handedOver: boolean;
  today: string;
  currency: string;
  /** Ways on, the next one first; empty for won, refused and merged clients. */
  steps: Step[];
  /** By what they are for; those of a use that is not open now are left out. */
  reasons: Record<'refusal' | 'archive' | 'cancel' | 'churn', ReasonChoice[]>;
  /** The deeds that rules and rights allow now: the first one is the button, the next ones the tools, the rest the menu. */
  ways: WayView[];
  /** Deeds that the rules allow but not to this person, and who may: the client's manager, the head. */
  denied: { deed: Deed; label: string; who: string }[];
  /** Contact stages one may go back to, the last one first. */
  backTo: Choice[];
  /** Whom the client can be given to. */
  managers: (Choice & { department: string })[];
  /** The last entry: what it was, and until when its author may undo it (an instant; '' = without limit). Null = nothing to undo. */
  undoable: { what: string; until: string } | null;
  /** Days a client may stay in the stage; null = any number. */
  stageLimit: number | null;
  /** A client of the archive who comes back within so many days is in the near perspective (Settings.near_days). */
  nearDays: number;
  persons: PersonView[];
  approvals: ApprovalsView;
  /** What a form of a person asks. */
  personFields: FieldView[];
  contactKinds: Choice[];
  /** What the forms of deals choose from; null where no deal can be. */
  deal: {
    saleKinds: Choice[];
    channels: (Choice & { indirect: boolean })[];
    saleKind: string;
    amount: string;
    document: string;
    /**
     * What follows from the deal: `first` = new revenue, as the client has never bought (else its payments tell); whose it is;
     * when the client is handed over (a code of Settings.handover_when; '' = it is not).
     */
    credit: { first: boolean; manager: string; department: string; handover: string };
    /** This person writes only its papers: contract, invoice, link (rules 1.4). */
    papersOnly: boolean;
    /** Who can be credited, those who have left included. */
    people: Choice[];
    /** Seldom filled: discount, cost, days, links. */
    rare: FieldView[];
  } | null;
  /** What the client needs, as its cell has it: an after-sale call asks for more. */
  need: string;
  details: { label: string; value: string }[];
  /** Need, offer and terms; empty while nothing is known. */
  needs: { label: string; value: string }[];
  /** Expected amount less expected cost, and its part of the amount (0–1); null = one of them is unknown. */
  benefit: { amount: string; share: number } | null;
}

export interface TimelineEntry {
  id: string;
  on: string;
  what: string;
  from: string;
  to: string;
  reason: string;
  note: string;
  who: string;
  undone: boolean;
  /** How they talked; '' = they did not. */
  contact: string;
  /** The manager after it, where it changed. */
  manager: string;
  /** The day to return that it set. */
  revisitOn: string;
  /** The client that was merged into this one, whose entry it is; '' = its own. */
  merged: string;
}
export interface DealView {
  id: string;
  title: string;
  amount: string;
  status: string;
  /** The code of its status. */
  code: Deal['deal_status'];
  /** New or repeat revenue, in words. */
  revenue: string;
  /** Whose it is: one person, or two with their parts. */
  credit: string;
  /** Its columns as a form shows them: ISO day, number with a point, code of a choice. */
  values: Record<string, string>;
  payments: PaymentView[];
  /** How much of it is paid; code '' = it is not sold. */
  payment: Choice;
  /** The day on which its invoice is due, if that is past and it is not paid; '' = nothing is late. */
  overdueOn: string;
  /** Ordered, agreed, signed, and the money; '' = not yet. */
  orderedOn: string;
  agreedOn: string;
  signedOn: string;
  paidOn: string;
  paid: string;
  balance: string;
}
/** Money that came or went for a deal. */
export interface PaymentView {
  id: string;
  on: string;
  /** Below zero for what went back. */
  amount: string;
  type: Choice;
  document: string;
  /** What of it can still go back; '' = nothing. */
  left: string;
  /** New or repeat revenue in words, where it is not that of its deal (rules 3.5). */
  revenue: string;
}

/** A handover that whoever asks may make now (T16). */
export interface HandoverView {
  /** Since when it is due; '' = it is not. */
  due: string;
  /** Who gets the client by the rule of Settings; '' = nobody. */
  next: string;
  /** Whom a head may choose instead. */
  people: Choice[];
}
export interface Details {
  clientId: string;
  /** Days since the client came into its stage, those in the archive taken off; null = it is not among the open ones. */
  stageDay: number | null;
  /** Stage → the day on which this attempt reached it. */
  reached: Record<string, string>;
  /** The goal of the stage in the playbook; '' = none. */
  goal: string;
  /** Materials of the playbook that were sent, the newest first. */
  sent: { on: string; what: string }[];
  timeline: TimelineEntry[];
  deals: DealView[];
  /** When the client usually orders; null = it has not bought, or nothing tells. */
  order: OrderCycle | null;
  handover: HandoverView | null;
  /** What a further deal would be, were it signed today (rules 3.4). */
  revenue: RevenueKind;
  /** It was handed over, and all of its money went back (E15). */
  refunded: boolean;
}

/** One client in one list of a day. */
export interface DayTask {
  clientId: string;
  name: string;
  stage: Choice & { kind: StageKind };
  /** What is to be done; '' = nothing is noted. */
  action: string;
  on: string;
  /** Days late, over the limit for the stuck; 0 = today, negative = ahead, null = nothing is due. */
  late: number | null;
  amount: string;
  manager: string;
}
/** The day of who asks (rules 2.9). */
export interface DayView {
  date: string;
  groups: { list: DayList; label: string; tasks: DayTask[] }[];
  /** Clients with an entry of this person today and no task left, and all of the day. */
  done: number;
  total: number;
  /** What comes after the day is done: new clients of one's own, what is due on the next day that brings something. */
  more: DayTask[];
  moreIn: string;
  next: { on: string; tasks: DayTask[] };
}

/** The tactics for the client's stage and category: its own lines first, then the category's, then those for all. */
export interface PlaybookView {
  stage: string;
  category: string;
  /** The newest change of its lines; '' = there are none. */
  updatedOn: string;
  blocks: {
    block: string;
    label: string;
    /** Lines of it are ticked in forms. */
    ticked: boolean;
    lines: { id: string; text: string; answer: string; link: string; material: string; forClient: boolean }[];
  }[];
}
