// What runs, once it takes longer than a blink, and the way to stop it.
import { useEffect, useState } from 'preact/hooks';
import { stopScript } from './add-on.ts';
import type { State } from './state.ts';

const SHOW_AFTER = 300;

/** The moving line and what runs, for whatever takes longer than a blink. */
export function Running({ state }: { state: State }) {
  const [isShown, setShown] = useState(false);
  const label = state.running[0];
  useEffect(() => {
    setShown(false);
    if (label === undefined) return;
    const timer = setTimeout(() => setShown(true), SHOW_AFTER);
    return () => clearTimeout(timer);
  }, [label === undefined]);
  if (!isShown || label === undefined || state.question) return null;
  return (
    <>
      <div class="progress-line" role="progressbar" aria-label={label} />
      <div class="running" role="status">
        {label}…
        <button type="button" onClick={() => void stopScript()}>
          Stop
        </button>
      </div>
    </>
  );
}
