// The counts of an import and the rows that are wrong, to be read here or taken away as a file.
import Papa from 'papaparse';
import { useState } from 'preact/hooks';
import { Banner } from '../banner.tsx';
import { usePage } from '../page-context.ts';
import { number, say } from '../speech.ts';
import type { Tally } from './batches.ts';
import type { List } from './list.ts';

export function Counts({ tally }: { tally: Tally }) {
  const { locale } = usePage();
  const { load } = locale.words;
  const lines = [
    { look: 'added', n: tally.added, label: load.added },
    { look: 'known', n: tally.known, label: load.known },
    ...(tally.left > 0 ? [{ look: 'known', n: tally.left, label: load.left_out }] : []),
    { look: 'bad', n: tally.wrong, label: say(locale, load.bad, { tab: locale.terms.tabs.import_errors }) },
  ];
  return (
    <dl class="counts">
      {lines.map(({ look, n, label }) => (
        <div key={label} class={n > 0 ? look : ''}>
          <dd>{number(locale.language, n)}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}

/** What does not come in with its clients, column by column, and what is missing: never dropped in silence. */
export function Remarks({ tally: { remarks } }: { tally: Tally }) {
  const { locale } = usePage();
  const { load } = locale.words;
  const told = (['not_taken', 'missing'] as const).flatMap((what) => {
    const fields = remarks.filter((remark) => remark.what === what);
    const each = fields.map(({ label, n }) => say(locale, load.remark, { label, n }));
    return each.length > 0 ? [say(locale, load[what], { fields: each.join(', ') })] : [];
  });
  if (told.length === 0) return null;
  return (
    <Banner look="info">
      {told.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Banner>
  );
}

const FIRST_ERRORS = 5;

export function BadRows({ tally: { bad }, list }: { tally: Tally; list: List }) {
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
      <p class="link-line">
        {shown.length < bad.length && (
          <button type="button" class="link" onClick={() => setAll(true)}>
            {say(locale, words.card.show_all, { n: bad.length })}
          </button>
        )}
        <Download bad={bad} list={list} />
      </p>
    </>
  );
}

/** A text that a spreadsheet would run as a formula; phone numbers with a plus are none. */
const FORMULA = /^[=@]|^[+-](?![\d\s()-]*$)/;

/** The wrong rows as a list of their own: the same columns, and one more that says what to correct. */
function Download({ bad, list }: { bad: Tally['bad']; list: List }) {
  const { load } = usePage().locale.words;
  const save = () => {
    const at = new Map(list.lines.map((line, index) => [line, index]));
    const rows = bad.map(({ line, reason }) => [...(list.rows[at.get(line) ?? -1] ?? []), reason]);
    const text = Papa.unparse([[...list.headers, load.correct], ...rows], { delimiter: ';', escapeFormulae: FORMULA });
    const url = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${load.errors} ${list.name.replace(/\.\w+$/, '')}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <button type="button" class="link" onClick={save}>
      {load.download}
    </button>
  );
}

export function Bar({ tally, label }: { tally: Pick<Tally, 'done' | 'total'>; label: string }) {
  const share = tally.total === 0 ? 0 : Math.round((tally.done / tally.total) * 100);
  return (
    <div class="bar" role="progressbar" aria-valuenow={share} aria-valuetext={label} aria-label={label}>
      <span class="bar-fill" style={`width:${share}%`} />
    </div>
  );
}
