// What was typed into a form and not saved yet. It outlives the form: Back, a conflict or another row do not empty it.
import { useReducer } from 'preact/hooks';

export interface Draft {
  /** One per opened form, so that saving again after a lost answer does nothing twice. */
  requestId: string;
  /** Column key → text as typed; a key that is not there was not touched. */
  values: Record<string, string>;
  /** What a cell holds that somebody changed meanwhile, where what was typed is to stand all the same. */
  before?: Record<string, string>;
}

export const newDraft = (): Draft => ({ requestId: newId(), values: {} });

export const isTouched = (draft: Draft): boolean => Object.keys(draft.values).length > 0;

export interface Sheet {
  /** What was typed, or what the form showed at first. */
  value(key: string, shown?: string): string;
  set(key: string): (value: string) => void;
  touched(key: string): boolean;
  /** Back to what the form shows by itself. */
  forget(key: string): void;
  /** What the cell is believed to hold: what the card showed, or what was learnt since. */
  before(key: string, shown: string): string;
  setBefore(key: string, now: string): void;
}

/** Reads and writes a draft from a form, drawing the form again at each change. */
export function useSheet(draft: Draft): Sheet {
  const { values } = draft;
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  return {
    value: (key, shown = '') => values[key] ?? shown,
    set: (key) => (value) => {
      values[key] = value;
      redraw(undefined);
    },
    touched: (key) => key in values,
    forget: (key) => {
      delete values[key];
      redraw(undefined);
    },
    before: (key, shown) => draft.before?.[key] ?? shown,
    setBefore: (key, now) => {
      draft.before = { ...draft.before, [key]: now };
    },
  };
}

/** A version-4 UUID; crypto.randomUUID is missing where the page is not served over https. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
