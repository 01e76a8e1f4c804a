// What the server answers: plain data, words already in the spreadsheet's language, dates as 'YYYY-MM-DD'.
import type * as z from 'zod/mini';
import type { Sign } from '../domain/likeness.ts';
import type { SectionKind, StageKind } from '../domain/model.ts';
import type {
  addInput,
  advanceInput,
  cardInput,
  findInput,
  importPlanInput,
  importRowsInput,
  importTabRowsInput,
  importTwinsInput,
  refuseInput,
  settleInput,
  undoImportInput,
} from './schemas.ts';

export type CardInput = z.infer<ReturnType<typeof cardInput>>;
export type FindInput = z.infer<ReturnType<typeof findInput>>;
export type AddInput = z.infer<ReturnType<typeof addInput>>;
export type AdvanceInput = z.infer<ReturnType<typeof advanceInput>>;
export type RefuseInput = z.infer<ReturnType<typeof refuseInput>>;
export type ImportPlanInput = z.infer<ReturnType<typeof importPlanInput>>;
export type ImportRowsInput = z.infer<ReturnType<typeof importRowsInput>>;
export type ImportTabRowsInput = z.infer<ReturnType<typeof importTabRowsInput>>;
export type ImportTwinsInput = z.infer<ReturnType<typeof importTwinsInput>>;
export type SettleInput = z.infer<ReturnType<typeof settleInput>>;
export type UndoImportInput = z.infer<ReturnType<typeof undoImportInput>>;

/** A refusal: nothing was written. `issues` name the fields, `message` says all of it in one sentence. */
export interface Refusal {
  ok: false;
  code: string;
  message: string;
  issues: { code: string; field: string; message: string; fields: string[] }[];
  /** The clients that a new one looks like; whether it may be added all the same, and then only with a comment. */
  alike?: { clients: AlikeClient[]; mayAdd: boolean; needsComment: boolean };
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

/** One way on for the client: the stage, and what its form asks for. */
export interface Step {
  to: string;
  label: string;
  kind: StageKind;
  /** The fields of the requirements that are not met yet, in the order of the requirements. */
  missing: { requirement: string; label: string; fields: FieldView[] }[];
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
  today: string;
  currency: string;
  /** Ways on, the next one first; empty for won, refused and merged clients. */
  steps: Step[];
  reasons: ReasonChoice[];
  contactKinds: Choice[];
  deal: { saleKinds: Choice[]; channels: Choice[]; saleKind: string; amount: string; document: string } | null;
  details: { label: string; value: string }[];
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
}
export interface DealView {
  id: string;
  amount: string;
  status: string;
  signedOn: string;
  paid: string;
  balance: string;
}
export interface Details {
  clientId: string;
  timeline: TimelineEntry[];
  deals: DealView[];
}

export interface Found {
  clientId: string;
  name: string;
  stage: string;
  kind: StageKind;
  manager: string;
}

/** A client that a new one looks like, and by what. */
export interface AlikeClient extends Found {
  doNotCall: boolean;
  sign: Sign;
  /** What they have in common, with both values, and what speaks against it. */
  signText: string;
}
export interface AddAnswer {
  card: Card;
  /** A filter hides the new row, which was selected. */
  hidden: boolean;
  /** What the person should know: sentences. */
  notices: string[];
}

export interface Start {
  language: string;
  today: string;
  user: { name: string; role: string } | null;
  clientId: string;
  isCopy: boolean;
  /** The lists of the day were built on another day: the page asks for them once (beginDay). */
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

export interface ImportField extends Choice {
  kind: 'text' | 'day' | 'number';
  required: boolean;
  options: Choice[];
}
export interface ImportPlan {
  fields: ImportField[];
  headers: string[];
  rows: number;
  /** Our field → header, as far as the headers say it. */
  mapping: Record<string, string>;
  /** The habits of the spreadsheet, for what the list itself does not show. */
  dateOrder: string;
  decimal: '.' | ',';
  warnings: string[];
  sample: string[][];
}
/** A row that looks like a client of the base (`id`) or like an earlier row of the list (`twin` = its line, else 0). */
export interface ImportLikeness {
  line: number;
  name: string;
  id: string;
  twin: number;
  /** The name of the other one. */
  other: string;
  /** What they have in common, in words. */
  sign: string;
  /** Whether the row goes in unless somebody says otherwise: equal names alone do not keep it out. */
  added: boolean;
}
/** What became of the rows so far. */
export interface ImportCounts {
  done: number;
  added: number;
  known: number;
  /** Left out as clients that are there already. */
  left: number;
  bad: number;
}
/** Cells that did not come in with their clients, or that are missing, counted by field. */
export interface ImportRemark {
  what: 'not_taken' | 'missing';
  field: string;
  label: string;
  /** Rows. */
  n: number;
}
export interface ImportResult {
  added: number;
  known: number;
  left: number;
  bad: { line: number; reason: string }[];
  alike: ImportLikeness[];
  /** Who gets the clients that have no manager in the list, and how many; person '' = nobody. */
  given: { person: string; name: string; n: number }[];
  remarks: ImportRemark[];
  /** Where the next batch begins; -1 = done. */
  next: number;
  total: number;
  importId: string;
  /** The whole import up to this batch; a batch that came twice counts once. Null when only checking. */
  sofar: ImportCounts | null;
}
export interface ImportView extends ImportCounts {
  id: string;
  name: string;
  /** The day it began. */
  on: string;
  who: string;
  list: string;
  setup: string;
  total: number;
  undone: boolean;
  /** Whether who asks may take it back now. */
  mayUndo: boolean;
}
export interface ImportUndo {
  /** Clients taken out by this call, or that would be. */
  taken: number;
  /** Clients that were worked with and stay. */
  worked: { id: string; name: string }[];
  next: number;
  total: number;
}
