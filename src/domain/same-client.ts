// What follows when a new client looks like one that is there (rules 8.1, 2.3): refused, asked, or only told.
import { LIKELY, type Likeness } from './likeness.ts';

export type Verdict =
  /** The other one is in hard refusal: nobody may call it under another name. */
  | 'do_not_call'
  /** The same tax id: a branch may be added by who keeps the base, with a comment. */
  | 'same_tax_id'
  /** "It looks like C-0017. Open it / add anyway." */
  | 'question'
  | 'notice'
  | null;

/** From this weight on names that agree are a question; below, equal names are a notice. */
const ASKED = 0.7;

/** @param hard the other client is in hard refusal */
export function verdictOn({ sign, weight }: Likeness, hard: boolean): Verdict {
  const certain = sign === 'tax_id' || sign === 'phone' || sign === 'email';
  if (hard && certain) return 'do_not_call';
  if (sign === 'tax_id') return 'same_tax_id';
  if (certain || weight >= ASKED) return 'question';
  return sign === 'name' || weight >= LIKELY ? 'notice' : null;
}
