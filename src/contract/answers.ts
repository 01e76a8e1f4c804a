// What the server answers: plain data, words already in the spreadsheet's language, dates as 'YYYY-MM-DD'.
import type * as z from 'zod/mini';
import type { SectionKind, StageKind } from '../domain/model.ts';
import type { advanceInput, cardInput, findInput, importPlanInput, importRowsInput, refuseInput } from './schemas.ts';

export type CardInput = z.infer<ReturnType<typeof cardInput>>;
export type FindInput = z.infer<ReturnType<typeof findInput>>;
export type AdvanceInput = z.infer<ReturnType<typeof advanceInput>>;
export type RefuseInput = z.infer<ReturnType<typeof refuseInput>>;
export type ImportPlanInput = z.infer<ReturnType<typeof importPlanInput>>;
export type ImportRowsInput = z.infer<ReturnType<typeof importRowsInput>>;

/** A refusal: nothing was written. `issues` name the fields, `message` says all of it in one sentence. */
export interface Refusal {
  ok: false;
  code: string;
  message: string;
  issues: { code: string; field: string; message: string; fields: string[] }[];
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

export interface Start {
  language: string;
  today: string;
  user: { name: string; role: string } | null;
  clientId: string;
  isCopy: boolean;
  /** What was taken in from the cells and what was put back since the last opening. */
  swept: SweepView;
}
export interface SweepView {
  accepted: number;
  putBack: string[];
  waiting: number;
}

export interface ImportField extends Choice {
  required: boolean;
  options: Choice[];
}
export interface ImportPlan {
  fields: ImportField[];
  headers: string[];
  rows: number;
  /** Our field → header, as far as the headers say it. */
  mapping: Record<string, string>;
  dateOrder: string;
  warnings: string[];
  sample: string[][];
}
export interface ImportResult {
  added: number;
  known: number;
  bad: { line: number; reason: string }[];
  /** Where the next batch begins; -1 = done. */
  next: number;
  total: number;
}
