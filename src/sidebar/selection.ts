// Follows the row that is selected in the sheet: Google tells the page nothing, so the page asks.
import { useEffect, useRef } from 'preact/hooks';
import { call } from './bridge.ts';

const SHORTEST = 3000;
const LONGEST = 30_000;
const SECONDS = 30;

/**
 * Asks for the selected client when the pointer enters or the page gets the focus, else every 3 s, backing off to 30 s while
 * nothing changes; never while the page is hidden, never twice at once. Reports only a change ('' = no client).
 */
export function useSelection(first: string, onChange: (clientId: string) => void): void {
  const report = useRef(onChange);
  report.current = onChange;

  useEffect(() => {
    let known = first;
    let pause = SHORTEST;
    let timer = 0;
    let asking = false;
    let over = false;

    const ask = async () => {
      clearTimeout(timer);
      if (asking || over || document.hidden) return;
      asking = true;
      const answer = await call('selected', SECONDS);
      asking = false;
      if (over) return;
      if (answer.ok && answer.clientId !== known) {
        known = answer.clientId;
        pause = SHORTEST;
        report.current(known);
      } else {
        pause = Math.min(pause * 2, LONGEST);
      }
      timer = window.setTimeout(ask, pause);
    };
    const askNow = () => {
      pause = SHORTEST;
      void ask();
    };

    timer = window.setTimeout(ask, pause);
    window.addEventListener('focus', askNow);
    document.documentElement.addEventListener('pointerenter', askNow);
    document.addEventListener('visibilitychange', askNow);
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener('focus', askNow);
      document.documentElement.removeEventListener('pointerenter', askNow);
      document.removeEventListener('visibilitychange', askNow);
    };
  }, [first]);
}
