// What the parts of a deed's form know, and what each of them is: fields on the page, and what they give to the server.
import type { ComponentChild } from 'preact';
import type {
  Card,
  DealView,
  DeedInput,
  Details,
  HandoverView,
  ReasonChoice,
  Step,
  WayView,
} from '../contract/answers.ts';
import type { Sheet } from './draft.ts';

/** The deeds that have a form; undo is one click, a merge has a screen of its own, the next step is changed on the card. */
export type FormDeed = Exclude<WayView['deed'], 'undo' | 'merge' | 'plan'>;

/** A form that was asked for: the deed, its stage where it has a choice of them, what is chosen beforehand. */
export interface Asked {
  deed: WayView['deed'];
  /** For a person the id of who is to be changed, for a deal its id. */
  to: string;
  /** A kind of contact, or a reason. */
  kind?: string;
}

export interface Scene {
  card: Card;
  /** The client's deals; none while they are being read. */
  deals: readonly DealView[];
  deed: FormDeed;
  to: string;
  kind: string;
  /** What the way asks for; null where it asks for nothing. */
  step: Step | null;
  reasons: readonly ReasonChoice[];
  /** Who may take the client over; null = not known yet, or nobody hands it over. */
  handover: HandoverView | null;
  /** What a further deal would be, were it signed today; '' = not known yet. */
  revenue: Details['revenue'] | '';
  /** The comment must be written. */
  comment: boolean;
  sheet: Sheet;
  errors: Record<string, string>;
  onDeed(asked: Asked): void;
  /** Saves the form as it stands, with the answer to a question of the server. */
  onSave(): void;
  /** Leaves the form without saving. */
  onCancel(): void;
}

/** One part of a form. */
export interface Part {
  /** Keys of its fields: their errors stand below them. */
  keys(scene: Scene): readonly string[];
  Fields(props: { scene: Scene }): ComponentChild;
  input(scene: Scene): Partial<DeedInput>;
}
