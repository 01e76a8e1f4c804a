// The three counts of an import and the rows that are wrong.
import { useState } from 'preact/hooks';
import { usePage } from '../page-context.ts';
import { number, say } from '../speech.ts';
import type { Tally } from './batches.ts';

export function Counts({ tally }: { tally: Tally }) {
  const { locale } = usePage();
  const { load } = locale.words;
  const lines = [
    { look: 'added', n: tally.added, label: load.added },
    { look: 'known', n: tally.known, label: load.known },
    { look: 'bad', n: tally.bad.length, label: say(locale, load.bad, { tab: locale.terms.tabs.import_errors }) },
  ];
  return (
    <dl class="counts">
      {lines.map(({ look, n, label }) => (
        <div key={look} class={n > 0 ? look : ''}>
          <dd>{number(locale.language, n)}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}

const FIRST_ERRORS = 5;

export function BadRows({ bad }: { bad: Tally['bad'] }) {
  const { locale } = usePage();
  const { words } = locale;
  const [all, setAll] = useState(false);
  if (bad.length === 0) return null;
  const shown = all ? bad : bad.slice(0, FIRST_ERRORS);
  return (
    <>
      <h2>{words.load.errors}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.load.line}</th>
            <th scope="col">{words.load.correct}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, reason }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < bad.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {say(locale, words.card.show_all, { n: bad.length })}
        </button>
      )}
    </>
  );
}

export function Bar({ tally, label }: { tally: Tally; label: string }) {
  const share = tally.total === 0 ? 0 : Math.round((tally.done / tally.total) * 100);
  return (
    <div class="bar" role="progressbar" aria-valuenow={share} aria-valuetext={label} aria-label={label}>
      <span class="bar-fill" style={`width:${share}%`} />
    </div>
  );
}
