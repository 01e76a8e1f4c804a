// Headers of row 2 and their notes, written anew where they still are ours.
import type { Locale, Texts } from '../locales/shape.ts';
import { headerOf } from './make-tab.ts';
import { noteOf } from './paint.ts';
import { type Look, setLooks } from './refused-looks.ts';
import type { Tab } from './tab.ts';

interface Spoken {
  locale: Locale;
  texts: Texts;
}

/**
 * Headers and notes become those of `to` where they are those of `from`; a header that a person renamed, a note that a person
 * wrote and people's own columns stay.
 * @param bare whether a header without a note gets ours: bases of version 1 had none
 */
export function writeHeads(tab: Tab, from: Spoken, to: Spoken, bare = false): void {
  const { tab: key } = tab.spec;
  const range = tab.range(2, 1, 1, tab.width());
  const [headers = []] = range.getValues();
  const [notes = []] = range.getNotes();
  const newHeaders = new Map<number, string>();
  const newNotes = new Map<number, string>();
  for (const column of tab.present()) {
    const at = tab.at(column.key);
    const header = headerOf(column.key, to.locale);
    const [before, after] = [noteOf(key, column, from.texts), noteOf(key, column, to.texts)];
    const note = notes[at - 1] ?? '';
    if (String(headers[at - 1]).trim() === headerOf(column.key, from.locale)) newHeaders.set(at, header);
    if (note === before || (bare && note === '')) newNotes.set(at, after);
  }
  const looks = (texts: ReadonlyMap<number, string>, write: (at: number, run: string[]) => void): Look[] =>
    runsOf(texts).map(({ at, run }) => ({ key: String(at), set: () => write(at, run) }));
  setLooks([
    ...looks(newHeaders, (at, run) => void tab.range(2, at, 1, run.length).setValues([run])),
    ...looks(newNotes, (at, run) => void tab.range(2, at, 1, run.length).setNotes([run])),
  ]);
}

/** Texts of neighbouring columns joined, so that each run is one call. */
function runsOf(texts: ReadonlyMap<number, string>): { at: number; run: string[] }[] {
  const runs: { at: number; run: string[] }[] = [];
  for (const [at, text] of [...texts].sort(([a], [b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.at + last.run.length === at) last.run.push(text);
    else runs.push({ at, run: [text] });
  }
  return runs;
}
