// What the page knows at this moment, in one place, and how its parts hear of a change.
import { useEffect, useState } from 'preact/hooks';
import type { MenuNode } from '../../host.ts';
import type { ChartView, TabInfo } from '../../session-types.ts';
import type { Actor, BookInfo, Layout, Panel, Person, Question } from '../protocol.ts';
import type { Box } from './address.ts';
import type { Cells } from './grid/blocks.ts';
import type { Geometry } from './grid/geometry.ts';

export interface Place {
  row: number;
  column: number;
}

/** The tab that is open. `anchor` is the active cell, `focus` the other corner of the selection. */
export interface Sheet {
  layout: Layout;
  geometry: Geometry;
  cells: Cells;
  charts: ChartView[];
  anchor: Place;
  focus: Place;
  /** The cells that are to be in view; each choice of cells names them anew, null leaves the window where it is. */
  goal: Box | null;
  scroll: { x: number; y: number };
}

export interface Editing extends Place {
  text: string;
  /** Begun by typing: then the arrows leave the cell, as in Sheets. */
  byTyping: boolean;
  inBar: boolean;
}

/** An edit on its way, shown until the book has answered. */
export interface Sent extends Place {
  text: string;
}

/** Cells on the clipboard, marked in the grid until they are pasted or another thing is done. */
export interface Copied {
  tab: string;
  box: Box;
  text: string;
  isCut: boolean;
}

/** What is being looked for in the open tab. `marks` has "row:column" of each hit, `at` counts from 0. */
export interface Find {
  text: string;
  hits: Place[];
  marks: Set<string>;
  at: number;
}

export interface Toast {
  id: number;
  title: string;
  text: string;
  seconds: number;
}

/** A CSV file that was chosen, as it was read first. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
  encoding: string;
  rows: string[][];
}

export interface State {
  info: BookInfo | null;
  tabs: TabInfo[];
  sheet: Sheet | null;
  /** Counts the changes of the book; cells of an older one are fetched again. */
  revision: number;
  menus: MenuNode[];
  people: Person[];
  by: Actor;
  editing: Editing | null;
  sent: Sent[];
  copied: Copied | null;
  find: Find | null;
  /** Where the fill handle has been dragged. */
  filling: Box | null;
  /** The edge of a column or row under the hand, and the size it would get. */
  resizing: { line: 'row' | 'column'; index: number; size: number } | null;
  filterMenu: { column: number } | null;
  /** The note of the selected cells is being written. */
  isNoting: boolean;
  /** The server does not answer. */
  isLost: boolean;
  sidebar: Panel | null;
  modal: Panel | null;
  question: Question | null;
  message: { title: string; text: string } | null;
  upload: Upload | null;
  toasts: Toast[];
  /** What is being waited for, in the order it was asked. */
  running: string[];
}

let state: State = {
  info: null,
  tabs: [],
  sheet: null,
  revision: 0,
  menus: [],
  people: [],
  by: {},
  editing: null,
  sent: [],
  copied: null,
  find: null,
  filling: null,
  resizing: null,
  filterMenu: null,
  isNoting: false,
  isLost: false,
  sidebar: null,
  modal: null,
  question: null,
  message: null,
  upload: null,
  toasts: [],
  running: [],
};
const listeners = new Set<() => void>();

export function now(): State {
  return state;
}

/** Changes some of the state and lets the page be drawn again. */
export function change(patch: Partial<State>): void {
  state = { ...state, ...patch };
  for (const listener of listeners) listener();
}

export function changeSheet(patch: Partial<Sheet>): void {
  if (state.sheet) change({ sheet: { ...state.sheet, ...patch } });
}

/** Draws a component again at each change. */
export function useNow(): State {
  const [, draw] = useState<State>(state);
  useEffect(() => {
    const listener = (): void => draw(state);
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return state;
}

/** The selected box of a sheet, corners in order. */
export function selectedBox({ anchor, focus }: Sheet): Box {
  return {
    top: Math.min(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    bottom: Math.max(anchor.row, focus.row),
    right: Math.max(anchor.column, focus.column),
  };
}
