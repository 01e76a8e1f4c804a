// Runs of a text: which parts look or link differently from the cell.
import type { FontData, RunData } from '../../model.ts';
import { linkColor } from '../color.ts';
import type { RichText } from '../states.ts';

/** What a link looks like unless something else is said after it. */
export const linkFont: FontData = { color: linkColor, underline: true };

const sameLook = (a: RunData, b: RunData): boolean =>
  a.link === b.link && JSON.stringify(sorted(a.font)) === JSON.stringify(sorted(b.font));

const sorted = (font: FontData): [string, unknown][] => Object.entries(font).sort(([a], [b]) => (a < b ? -1 : 1));

/** The text in as few stretches as its looks allow, without gaps; a blank text is one empty stretch. */
export function stretchesOf({ text, runs }: RichText): RunData[] {
  const stretches: RunData[] = [];
  let at = 0;
  const add = (run: RunData): void => {
    const last = stretches.at(-1);
    if (last && sameLook(last, run)) last.end = run.end;
    else stretches.push({ ...run, font: { ...run.font } });
  };
  for (const run of runs) {
    if (run.start > at) add({ start: at, end: run.start, font: {} });
    add(run);
    at = run.end;
  }
  if (at < text.length || stretches.length === 0) add({ start: at, end: text.length, font: {} });
  return stretches;
}

/** The part of a text from `start` to `end`, with the offsets that it has in the whole. */
export function partOf(rich: RichText, start: number, end: number): RunData[] {
  return stretchesOf(rich)
    .filter((run) => run.start < end && run.end > start)
    .map((run) => ({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }));
}

/** Changes the runs from `start` to `end` in place. */
export function changeRuns(rich: RichText, start: number, end: number, change: (run: RunData) => RunData): void {
  const cut: RunData[] = [];
  for (const run of stretchesOf(rich)) {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    if (from >= to) {
      cut.push(run);
      continue;
    }
    if (run.start < from) cut.push({ ...run, end: from });
    cut.push(change({ ...run, font: { ...run.font }, start: from, end: to }));
    if (run.end > to) cut.push({ ...run, start: to });
  }
  rich.runs = stretchesOf({ text: rich.text, runs: cut }).filter(
    (run) => run.end > run.start && (run.link !== undefined || Object.keys(run.font).length > 0),
  );
}

/** A text whose parts say nothing of these attributes any more; undefined when nothing is left to say. */
export function withoutKeys(rich: RichText, keys: readonly (keyof FontData)[]): RichText | undefined {
  const copy: RichText = { text: rich.text, runs: rich.runs };
  changeRuns(copy, 0, rich.text.length, (run) => {
    const font = Object.entries(run.font).filter(([key]) => !keys.includes(key as keyof FontData));
    return { ...run, font: Object.fromEntries(font) };
  });
  return copy.runs.length > 0 ? copy : undefined;
}
