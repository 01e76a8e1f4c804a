// Rows that look like clients who are there already: told with what they have in common, and decided by a person.
import { useState } from 'preact/hooks';
import type { ImportLikeness } from '../../contract/answers.ts';
import { SelectField } from '../fields.tsx';
import { usePage } from '../page-context.ts';
import { say } from '../speech.ts';
import type { Decisions } from './setup.ts';

/** Line → whether it goes in; what nobody decided stays as the server suggests. */
export type Verdicts = Record<number, boolean>;

export const goesIn = (verdicts: Verdicts, { line, added }: ImportLikeness): boolean => verdicts[line] ?? added;

export function decisionsOf(alike: readonly ImportLikeness[], verdicts: Verdicts): Decisions {
  const lines = (wanted: boolean) => alike.filter((row) => goesIn(verdicts, row) === wanted).map(({ line }) => line);
  return { add: lines(true), leave: lines(false) };
}

const FIRST = 5;

interface AlikeProps {
  alike: readonly ImportLikeness[];
  verdicts: Verdicts;
  onVerdicts(verdicts: Verdicts): void;
}

export function Alike({ alike, verdicts, onVerdicts }: AlikeProps) {
  const { locale } = usePage();
  const { load, card } = locale.words;
  const [all, setAll] = useState(false);
  if (alike.length === 0) return null;
  const shown = all ? alike : alike.slice(0, FIRST);
  const among = new Set(alike.map((row) => goesIn(verdicts, row)));
  const common = among.size > 1 ? '' : among.has(true) ? 'add' : 'leave';
  const choices = [
    { code: 'leave', label: load.leave_row },
    { code: 'add', label: load.add_row },
  ];
  return (
    <>
      <h2>{say(locale, load.alike, { n: alike.length })}</h2>
      <SelectField
        label={load.for_all}
        value={common}
        onInput={(choice) =>
          choice !== '' && onVerdicts(Object.fromEntries(alike.map(({ line }) => [line, choice === 'add'])))
        }
        options={choices}
        blank={load.one_by_one}
      />
      {shown.map((row) => (
        <SelectField
          key={row.line}
          label={say(locale, load.line_name, { line: row.line, name: row.name })}
          hint={say(locale, row.twin > 0 ? load.like_line : load.like_client, {
            line: row.twin,
            id: row.id,
            name: row.other,
            sign: row.sign,
          })}
          value={goesIn(verdicts, row) ? 'add' : 'leave'}
          onInput={(choice) => onVerdicts({ ...verdicts, [row.line]: choice === 'add' })}
          options={choices}
        />
      ))}
      {shown.length < alike.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {say(locale, card.show_all, { n: alike.length })}
        </button>
      )}
    </>
  );
}
