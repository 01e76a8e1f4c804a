// A save on its way: busy, slow, refused. Answers with the fresh card or keeps the form as it is.
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Card, DeedAnswer, Refusal } from '../contract/answers.ts';
import type { SidebarLocale } from '../locales/sidebar.ts';
import { NOT_ANSWERED, NOT_CARRIED_OUT } from './bridge.ts';

export const SAVE_SECONDS = 30;
const SLOW_AFTER = 6000;

export interface Saving {
  busy: boolean;
  slow: boolean;
  refusal: Refusal | null;
  /** A second click while the first save runs does nothing. */
  send(request: () => Promise<Answer<DeedAnswer>>): Promise<void>;
  refuse(refusal: Refusal | null): void;
}

/** @param onSaved gets the fresh card, and the whole answer where it says more */
export function useSaving(onSaved: (card: Card, answer: DeedAnswer) => void): Saving {
  const [busy, setBusy] = useState(false);
  const [slow, setSlow] = useState(false);
  const [refusal, refuse] = useState<Refusal | null>(null);

  useEffect(() => {
    setSlow(false);
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, [busy]);

  const send = async (request: () => Promise<Answer<DeedAnswer>>) => {
    if (busy) return;
    setBusy(true);
    refuse(null);
    const answer = await request();
    setBusy(false);
    if (answer.ok) onSaved(answer.card, answer);
    else refuse(answer);
  };
  return { busy, slow, refusal, send, refuse };
}

export type Trouble = 'conflict' | 'changed' | 'fields' | 'failed';

/** What the way out is: read the card again, say which value stays, correct fields, or save again as it is. */
export function troubleOf({ code, issues }: Refusal): Trouble {
  if (code === 'conflict') return 'conflict';
  if (code === 'field_changed') return 'changed';
  if (code === 'busy' || code === 'surprise' || code === NOT_ANSWERED || code === NOT_CARRIED_OUT) return 'failed';
  return issues.length > 0 ? 'fields' : 'failed';
}

/** Refusals of the whole action that the person answers in one field. */
const FIELD_OF: Record<string, string> = {
  comment_needed: 'note',
  date_in_future: 'event_on',
  date_before_last: 'event_on',
  date_too_old: 'event_on',
  revisit_not_later: 'revisit_on',
  reason_not_for_refusal: 'reason',
  reason_not_for_archive: 'reason',
  reason_not_for_cancel: 'reason',
  reason_not_for_churn: 'reason',
  comment_required: 'note',
  unknown_colleague: 'manager',
  same_manager: 'manager',
  open_deals: 'cancel_reason',
};

/** What belongs to none of the fields that the form shows, as sentences for the banner. */
export function unplaced({ issues, message }: Refusal, shown: readonly string[]): string {
  if (issues.length === 0) return message;
  const keys = ({ code, field, fields }: Refusal['issues'][number]) => [...fields, field || FIELD_OF[code] || ''];
  const left = issues.filter((issue) => !keys(issue).some((key) => shown.includes(key)));
  return left.map((issue) => issue.message).join(' ');
}

/** Column key → the sentence that stands below that field. */
export function fieldErrors(refusal: Refusal | null, { words }: SidebarLocale): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { code, field, fields, message } of refusal?.issues ?? []) {
    // The banner asks about it.
    if (code === 'field_changed') continue;
    for (const key of fields) errors[key] ??= words.form.fill_in;
    const key = field || FIELD_OF[code];
    if (key) errors[key] = message;
  }
  return errors;
}
