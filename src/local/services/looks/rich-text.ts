// RichTextValue and its builder: a text whose parts look and link differently.
import type { FontData, RunData } from '../../model.ts';
import { defineClass, handleOrNull, integer, make, membersOf, stateOf, string, stringOrNull } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { RichText, States } from '../states.ts';
import { changeRuns, linkFont, partOf } from './runs.ts';

type State = States['RichTextValue'];
const { local } = membersOf<State>();
const builder = membersOf<States['RichTextValueBuilder']>();

function demandOffsets(text: string, start: number, end: number): void {
  if (start < 0 || start >= end) throw new Refusal(`Invalid argument: startOffset (${start})`);
  if (end > text.length) throw new Refusal(`Invalid argument: endOffset (${end})`);
}

/** What all parts have in common; an attribute in which they differ is left out. */
function commonFont(parts: readonly RunData[]): FontData {
  const [first, ...others] = parts.map(({ font }) => font);
  const same = Object.entries(first ?? {}).filter(([key, value]) =>
    others.every((font) => font[key as keyof FontData] === value),
  );
  return Object.fromEntries(same);
}

function commonLink(parts: readonly RunData[]): string | null {
  const [first, ...others] = parts.map(({ link }) => link ?? null);
  return others.every((link) => link === first) ? (first ?? null) : null;
}

function partsOf({ rich, start, end }: State, offsets: readonly (number | undefined)[]): RunData[] {
  const [from, to] = offsets;
  if (from === undefined || to === undefined) {
    // An empty text has one empty part, which no stretch of offsets touches.
    return rich.text === '' ? [{ start: 0, end: 0, font: rich.runs[0]?.font ?? {} }] : partOf(rich, start, end);
  }
  demandOffsets(rich.text, from, to);
  return partOf(rich, from, to);
}

const copyOf = ({ text, runs }: RichText): RichText => ({
  text,
  runs: runs.map((run) => ({ ...run, font: { ...run.font } })),
});

const wholeOrPart = [[], [integer, integer]] as const;

defineClass('RichTextValue', {
  copy: local([[]], (state) => {
    const shift = (run: RunData): RunData => ({ ...run, start: run.start - state.start, end: run.end - state.start });
    const runs = partsOf(state, []).map(shift);
    return make('RichTextValueBuilder', {
      host: state.host,
      rich: { text: state.rich.text.slice(state.start, state.end), runs },
    });
  }),
  getText: local([[]], ({ rich, start, end }) => rich.text.slice(start, end)),
  getStartIndex: local([[]], ({ start }) => start),
  getEndIndex: local([[]], ({ end }) => end),
  getRuns: local([[]], (state) => {
    const { host, rich } = state;
    return host.list(partsOf(state, []).map(({ start, end }) => make('RichTextValue', { host, rich, start, end })));
  }),
  getTextStyle: local(wholeOrPart, (state, ...offsets) =>
    make('TextStyle', { host: state.host, font: commonFont(partsOf(state, offsets)) }),
  ),
  getLinkUrl: local(wholeOrPart, (state, ...offsets) => commonLink(partsOf(state, offsets))),
});

type Builder = States['RichTextValueBuilder'];

function change(state: Builder, offsets: [number, number] | null, next: (run: RunData) => RunData): object {
  const [start, end] = offsets ?? [0, state.rich.text.length];
  if (offsets) demandOffsets(state.rich.text, start, end);
  changeRuns(state.rich, start, end, next);
  return make('RichTextValueBuilder', state);
}

function linked(run: RunData, url: string | null): RunData {
  if (url !== null) return { ...run, font: { ...run.font, ...linkFont }, link: url };
  const { link, ...rest } = run;
  if (link === undefined) return run;
  const own = Object.entries(run.font).filter(([key, value]) => linkFont[key as keyof FontData] !== value);
  return { ...rest, font: Object.fromEntries(own) };
}

const styled = (run: RunData, style: object | null): RunData => ({
  ...run,
  font: { ...run.font, ...stateOf('TextStyle', style)?.font },
});

const style = handleOrNull('TextStyle');

defineClass('RichTextValueBuilder', {
  build: builder.local([[]], ({ host, rich }) =>
    make('RichTextValue', { host, rich: copyOf(rich), start: 0, end: rich.text.length }),
  ),
  setText: builder.local([[string]], (state, text) => {
    state.rich.text = text;
    state.rich.runs = [];
    return make('RichTextValueBuilder', state);
  }),
  setTextStyle: builder.local(
    [[style], [integer, integer, style]],
    (state, first, end?: number, third?: object | null) =>
      typeof first === 'number'
        ? change(state, [first, end ?? 0], (run) => styled(run, third ?? null))
        : change(state, null, (run) => styled(run, first)),
  ),
  setLinkUrl: builder.local(
    [[stringOrNull], [integer, integer, stringOrNull]],
    (state, first, end?: number, third?: string | null) =>
      typeof first === 'number'
        ? change(state, [first, end ?? 0], (run) => linked(run, third ?? null))
        : change(state, null, (run) => linked(run, first)),
  ),
});
