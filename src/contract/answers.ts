// What the server answers: plain data, words already in the spreadsheet's language, dates as 'YYYY-MM-DD'.
import type * as z from 'zod/mini';
import type { Sign } from '../domain/likeness.ts';
import type { RevenueKind, SectionKind, StageKind } from '../domain/model.ts';
import type { Card } from './card.ts';
import type {
  addInput,
  cardInput,
  deedInput,
  findInput,
  importPlanInput,
  importRowsInput,
  importTabRowsInput,
  importTwinsInput,
  introduceInput,
  mergeInput,
  mergePlanInput,
  reassignInput,
  reassignPlanInput,
  reportInput,
  settleInput,
  undoImportInput,
  undoInput,
} from './schemas.ts';

export type * from './card.ts';
export type * from './import-answers.ts';

export type CardInput = z.infer<ReturnType<typeof cardInput>>;
export type FindInput = z.infer<ReturnType<typeof findInput>>;
export type AddInput = z.infer<ReturnType<typeof addInput>>;
export type DeedInput = z.infer<ReturnType<typeof deedInput>>;
export type AdvanceInput = DeedInput;
export type RefuseInput = DeedInput;
export type IntroduceInput = z.infer<ReturnType<typeof introduceInput>>;
export type ImportPlanInput = z.infer<ReturnType<typeof importPlanInput>>;
export type ImportRowsInput = z.infer<ReturnType<typeof importRowsInput>>;
export type ImportTabRowsInput = z.infer<ReturnType<typeof importTabRowsInput>>;
export type ImportTwinsInput = z.infer<ReturnType<typeof importTwinsInput>>;
export type ReportInput = z.infer<ReturnType<typeof reportInput>>;
export type ReassignPlanInput = z.infer<ReturnType<typeof reassignPlanInput>>;
export type ReassignInput = z.infer<ReturnType<typeof reassignInput>>;
export type SettleInput = z.infer<ReturnType<typeof settleInput>>;
export type UndoInput = z.infer<ReturnType<typeof undoInput>>;
export type MergePlanInput = z.infer<ReturnType<typeof mergePlanInput>>;
export type MergeInput = z.infer<ReturnType<typeof mergeInput>>;
export type UndoImportInput = z.infer<ReturnType<typeof undoImportInput>>;

/** A refusal: nothing was written. `issues` name the fields, `message` says all of it in one sentence. */
export interface Refusal {
  ok: false;
  code: string;
  message: string;
  /** `now` = what the cell holds, where somebody changed it meanwhile. */
  issues: { code: string; field: string; message: string; fields: string[]; now?: string }[];
  /** The clients that a new one looks like; whether it may be added all the same, and then only with a comment. */
  alike?: { clients: AlikeClient[]; mayAdd: boolean; needsComment: boolean };
}

/** The fresh card after a deed. */
export interface DeedAnswer {
  card: Card;
  /** After a payment: as which revenue it counted, and whose it is. */
  counted?: { kind: RevenueKind; manager: string; department: string };
}

export type Answer<T> = ({ ok: true } & T) | Refusal;

export interface Choice {
  code: string;
  label: string;
}

export interface FieldView {
  key: string;
  label: string;
  type: 'text' | 'longtext' | 'day' | 'money' | 'number' | 'choice';
  /** What the cell holds now, as the form shows it: ISO day, number with a point, code for a choice. */
  value: string;
  options: Choice[];
  /** Asked only while another field of the form has this value. */
  onlyIf?: { key: string; value: string };
}

export interface Found {
  clientId: string;
  name: string;
  stage: string;
  kind: StageKind;
  manager: string;
}

/** A client that a search has found. */
export interface SearchHit extends Found {
  section: Choice & { kind: SectionKind };
  /** Where the words were found, if not in the name. */
  hit: { label: string; value: string } | null;
}

/** A client that a new one looks like, and by what. */
export interface AlikeClient extends Found {
  doNotCall: boolean;
  sign: Sign;
  /** What they have in common, with both values, and what speaks against it. */
  signText: string;
}
/** What was undone, but for `kept`: labels of cells that somebody has changed since; they stay as they are. */
export interface UndoAnswer {
  card: Card;
  kept: string[];
}
export interface MergeSide extends Found {
  seen: string;
  /** Entries of its History. */
  events: number;
}
/** What a merge would do; nothing is written. */
export interface MergePlan {
  winner: MergeSide;
  loser: MergeSide;
  /** What the winner gets from the other one, as its cells would show it. */
  fields: { label: string; value: string }[];
  deals: number;
  contacts: number;
  /** Why it would be refused; `merge_tax_ids` may be confirmed. */
  problem: { code: string; message: string } | null;
  /** What the person should look at, merged or not: payments that seem to stand in both. */
  warnings: string[];
}

export interface AddAnswer {
  card: Card;
  /** A filter hides the new row, which was selected. */
  hidden: boolean;
  /** What the person should know: sentences. */
  notices: string[];
}

export interface User {
  name: string;
  role: string;
  /** Chosen by themselves: then nothing that is a head's or an owner's. */
  introduced: boolean;
  /** May add clients, one or a list (rules 1.12). */
  adds: boolean;
}

export interface Start {
  language: string;
  today: string;
  /** Null = Google does not tell who it is, or Team does not know them: then one of `people` is chosen (introduce). */
  user: User | null;
  people: (Choice & { role: string })[];
  clientId: string;
  isCopy: boolean;
  /** The reports were built on another day: the page asks for them (beginDay) until none is left. */
  dayIsOld: boolean;
  /** What was taken in from the cells and what was put back since the last opening. */
  swept: SweepView;
}
export interface SweepView {
  accepted: number;
  putBack: string[];
  /** Sentences about what was accepted and is easily overlooked, or what the program put right. */
  notes: string[];
  waiting: number;
  /** Clients that History knows and no row holds; null = none. */
  missing: MissingView | null;
}
export interface MissingView {
  n: number;
  /** Ids and names of the first ones, as one text. */
  clients: string;
}
/** One batch: how many were put back or left out, and how many are still to come. */
export interface Settled {
  n: number;
  left: number;
}

/** Who has left or is about to, with `n` clients; `until` = the last day at work, '' = not in Team any more. */
export interface Leaver extends Choice {
  n: number;
  until: string;
}
/** Who would get which clients. */
export interface ReassignPlan {
  leavers: Leaver[];
  /** Who may take all of them instead. */
  people: Choice[];
  /** How many each would get. */
  shares: { person: string; name: string; n: number }[];
  /** How many are in hard refusal: only their department changes. */
  kept: number;
  /** How many have nobody who is free: they stay. */
  left: number;
  /** Client and person in the order of the rows, to be sent in batches; no person for those in hard refusal. */
  gives: [client: string, person: string][];
  /** Handovers are made by hand already (Settings.handover_when). */
  byHand: boolean;
}
/** One batch: how many clients are where they were planned to go. */
export interface Reassigned {
  n: number;
}
