// The foot of a long action: its own button while it asks, another try when it failed, and the way out when it does not run.
import type { ComponentChildren } from 'preact';
import { usePage } from '../page-context.ts';

export type Phase = 'looking' | 'asking' | 'running' | 'done' | 'failed';

interface PhaseButtonsProps {
  phase: Phase;
  onAgain(): void;
  onClose(): void;
  /** The button that begins it. */
  children: ComponentChildren;
}

export function PhaseButtons({ phase, onAgain, onClose, children }: PhaseButtonsProps) {
  const { words } = usePage().locale;
  return (
    <div class="bottom">
      <div class="buttons">
        {phase === 'asking' && children}
        {phase === 'failed' && (
          <button type="button" class="primary" onClick={onAgain}>
            {words.try_again}
          </button>
        )}
        {phase !== 'running' && (
          <button type="button" class={phase === 'done' ? 'primary' : 'text'} onClick={onClose}>
            {phase === 'done' ? words.load.finish : words.close}
          </button>
        )}
      </div>
    </div>
  );
}
