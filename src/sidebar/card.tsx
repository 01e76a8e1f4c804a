// The card of a client: its head, what is known below it, and the way on at the foot.
import type { Card, Details } from '../contract/answers.ts';
import { CardBar } from './card-bar.tsx';
import { CardDetails } from './card-details.tsx';
import { CardHead } from './card-head.tsx';
import type { Clicks } from './clicks.ts';
import type { Asked } from './deed-scene.ts';
import type { StepEditing } from './next-step.tsx';
import { usePage } from './page-context.ts';

interface CardScreenProps {
  card: Card;
  /** null until the second call has answered. */
  details: Details | null;
  clicks: Clicks;
  step: StepEditing;
  onDeed(asked: Asked): void;
  onPlaybook(): void;
  /** Another client's card. */
  onOpen(clientId: string): void;
  /** The next client of the day; null = there is none. */
  onNext: (() => void) | null;
}

export function CardScreen(props: CardScreenProps) {
  const { card, details, clicks, step, onDeed, onPlaybook, onOpen, onNext } = props;
  return (
    <div class="screen">
      <div class="body">
        <CardHead {...{ card, details, step, onPlaybook, onOpen }} />
        <CardDetails card={card} details={details} onDeed={onDeed} />
      </div>
      <CardBar {...{ card, details, clicks, onDeed, onNext }} />
    </div>
  );
}

/** The card while it is being read: the same heights, so that nothing jumps. */
export function CardSkeleton() {
  const { locale } = usePage();
  return (
    <div class="screen" role="status" aria-label={locale.words.loading}>
      <div class="body skeleton">
        <i style="width:82%;height:20px" />
        <i style="width:46%" />
        <i style="height:6px" />
        <i style="width:36%" />
        <i style="width:60%;height:22px" />
        <i style="width:62%;height:20px" />
        <i style="width:74%" />
        <i style="height:74px" />
      </div>
      <div class="bottom skeleton">
        <i class="primary" />
      </div>
    </div>
  );
}
