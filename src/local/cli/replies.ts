// What a verb of the command line gives back: its answer for programs, lines for people, and why it was refused.
import type { MeterReading, Outcome, SheetRefusal, Undone } from '../session-types.ts';

/** What a verb gives back: for programs, for people, and why it was refused. */
export interface Reply {
  answer: unknown;
  /** What a person sees on stdout. */
  lines: string[];
  /** One sentence of the add-on or the sheet; the deed was not done. */
  refusal?: string;
  meter?: MeterReading;
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');

/** A deed of a person or a menu item: what the spreadsheet told meanwhile, and the failure if there was one. */
export function replyTo(outcome: Outcome | SheetRefusal): Reply {
  if ('refused' in outcome) return { answer: null, lines: [], refusal: outcome.refused };
  const { toasts, meter } = outcome;
  const reply = { answer: toasts, lines: toasts.map(oneLine), meter };
  return outcome.ok ? reply : { ...reply, refusal: outcome.failure.message };
}

export function replyToSwing(undone: Undone | null): Reply {
  if (undone === null) return { answer: null, lines: [], refusal: 'There is nothing to undo or redo.' };
  const reply = replyTo(undone.outcome);
  return { ...reply, answer: undone.a1, lines: [undone.a1, ...reply.lines] };
}

/** A call of the page: its JSON, and the add-on's own refusal, which is an ordinary answer with `ok: false`. */
export function replyToCall(outcome: Outcome): Reply {
  const { meter } = outcome;
  if (!outcome.ok) return { answer: null, lines: [], meter, refusal: outcome.failure.message };
  const { value } = outcome;
  const reply = { answer: value, lines: [JSON.stringify(value)], meter };
  const refusal = refusalIn(value);
  return refusal === null ? reply : { ...reply, refusal };
}

function refusalIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('ok' in value) || value.ok !== false) return null;
  return 'message' in value && typeof value.message === 'string' ? value.message : null;
}
