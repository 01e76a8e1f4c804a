// What the server answers about imports: plans, counts, what a list looks like, what can be taken back.
import type { Choice } from './answers.ts';

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
