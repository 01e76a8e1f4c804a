// Bringing the book onto the page and keeping it fresh.
import type { TabInfo } from '../../session-types.ts';
import type { Actor, Notice, Panel, Verbs } from '../protocol.ts';
import { address, type Box, parseBox, splitAddress } from './address.ts';
import { ask, hear, LostServer } from './api.ts';
import { cellsOf } from './grid/blocks.ts';
import { type Axis, measure } from './grid/geometry.ts';
import { change, changeSheet, now, type Place, type Sheet, selectedBox } from './state.ts';

const SELECT_DELAY = 60;
/** What the server says to whoever waited when a script was stopped; who stopped it knows. */
const STOPPED = 'The script was stopped.';

/** Where a person was in each tab, so that a tab opens again as it was left. */
const left = new Map<string, Pick<Sheet, 'anchor' | 'focus' | 'scroll'>>();
let lastToast = 0;
let lastOpening = 0;
let selecting: ReturnType<typeof setTimeout> | undefined;

/** Loads the book and listens to the server until the page is closed. */
export async function start(): Promise<void> {
  hear(
    (notice) => void onNotice(notice),
    (isThere) => void onConnection(isThere),
  );
  await load();
}

/** What was asked while the server was away got no answer: everything is read anew when it is back. */
async function onConnection(isThere: boolean): Promise<void> {
  const { isLost: wasLost, editing, sheet } = now();
  change({ isLost: !isThere });
  if (!isThere || !wasLost) return;
  await load();
  // What a person was typing when the line broke is not lost with it.
  if (editing && now().sheet?.layout.tab.name === sheet?.layout.tab.name) change({ editing });
}

async function load(): Promise<void> {
  left.clear();
  change({ sheet: null, sidebar: null, modal: null, question: null, editing: null, sent: [], menus: [], people: [] });
  change({ copied: null, find: null, filling: null });
  try {
    await shown('Opening', async () => {
      const info = await ask('info', {});
      document.title = `${info.name} · Clientbase workbench`;
      change({ info, by: storedActor(info.name) });
      change({ tabs: await ask('tabs', {}) });
      await follow(await ask('selection', {}));
    });
  } catch (error) {
    complain('The book could not be opened', error);
  }
  await loadMenus();
}

const actorKey = (book: string): string => `clientbase-workbench-actor-${book}`;

/** Who acted on this book last, in this browser. */
function storedActor(book: string): Actor {
  return JSON.parse(localStorage.getItem(actorKey(book)) ?? '{}');
}

/** Another user, language or clock from now on; the sidebar of the last one is closed. */
export async function actAs(by: Actor): Promise<void> {
  localStorage.setItem(actorKey(now().info?.name ?? ''), JSON.stringify(by));
  change({ by, sidebar: null });
  await loadMenus();
}

/** Menus are made by the add-on's onOpen, in the language of the user. */
async function loadMenus(): Promise<void> {
  try {
    change({ menus: await ask('menuTree', now().by) });
    await loadPeople();
  } catch (error) {
    complain("The add-on's menu could not be made", error);
  }
}

export async function loadPeople(): Promise<void> {
  change({ people: await ask('people', {}) });
}

/** Opens a tab where it was left. */
export async function openTab(name: string): Promise<void> {
  lastOpening += 1;
  const opening = lastOpening;
  const [layout, charts] = await Promise.all([ask('layout', { tab: name }), ask('charts', { tab: name })]);
  // A person who clicks quickly gets the tab clicked last, whichever answer comes last.
  if (opening !== lastOpening) return;
  remember();
  const size = (): { rows: number; columns: number } => {
    const tab = now().sheet?.layout.tab ?? layout.tab;
    return { rows: tab.rows, columns: tab.columns };
  };
  const cells = cellsOf(name, size, (error) => void complainOf(name, 'The cells could not be read', error));
  const geometry = measure(layout);
  const start = { row: geometry.rows.next(0, 1), column: geometry.columns.next(0, 1) };
  const place = left.get(name) ?? { anchor: start, focus: start, scroll: { x: 0, y: 0 } };
  change({ sheet: { layout, geometry, cells, charts, goal: null, ...place }, editing: null, sent: [] });
  tellSelection();
}

/** Opens the tab on the right (1) or on the left (-1) among those that are seen. */
export function openNeighbour(side: 1 | -1): void {
  const { tabs, sheet } = now();
  const seen = tabs.filter((tab) => !tab.hidden || tab.id === sheet?.layout.tab.id);
  const next = seen[seen.findIndex((tab) => tab.id === sheet?.layout.tab.id) + side];
  if (next) openTab(next.name).catch((error) => complainOf(next.name, 'The tab could not be opened', error));
}

function remember(): void {
  const sheet = now().sheet;
  if (sheet) left.set(sheet.layout.tab.name, { anchor: sheet.anchor, focus: sheet.focus, scroll: sheet.scroll });
}

/** Fetches again what a change of the book may have touched; the old cells stay until the new ones are here. */
async function refresh(): Promise<void> {
  const tabs = await ask('tabs', {});
  const open = now().sheet?.layout.tab;
  const same = tabs.find((one) => one.id === open?.id);
  const before = now().tabs;
  change({ tabs });
  const isGone = !same || (same.hidden && !open?.hidden);
  if (isGone) return openTab(nextTo(open?.id, before, tabs));
  if (same.name !== open?.name) return openTab(same.name);
  const take = { tab: same.name };
  const [layout, charts] = await Promise.all([ask('layout', take), ask('charts', take)]);
  if (now().sheet?.layout.tab.id !== same.id) return;
  changeSheet({ layout, geometry: measure(layout), charts });
  change({ revision: now().revision + 1 });
}

/** The tab on the right of one that is gone, else on its left. */
function nextTo(gone: number | undefined, before: TabInfo[], tabs: TabInfo[]): string {
  const at = before.findIndex((one) => one.id === gone);
  const nearest = [...before.slice(at + 1), ...before.slice(0, Math.max(0, at)).reverse()];
  const seen = tabs.filter((one) => !one.hidden);
  const next = nearest.map((one) => seen.find(({ id }) => id === one.id)).find((one) => one !== undefined);
  return (next ?? seen[0] ?? tabs[0])?.name ?? '';
}

async function onNotice(notice: Notice): Promise<void> {
  try {
    if (notice.event === 'changed') await refresh();
    if (notice.event === 'book') await load();
  } catch (error) {
    complain('The book could not be read', error);
  }
  if (notice.event === 'selected') await follow(notice.a1);
  if (notice.event === 'ask') change({ question: notice.question });
  if (notice.event === 'answered') change({ question: null });
  if (notice.event === 'toast') toast(notice.text, notice.title, notice.seconds);
  if (notice.event === 'show') await show(notice.panel);
}

/** Shows a page of the add-on; what it may call is asked anew, for the add-on may have been built again meanwhile. */
async function show(panel: Panel): Promise<void> {
  try {
    change({ info: await ask('info', {}) });
    change(panel.kind === 'sidebar' ? { sidebar: panel } : { modal: panel });
  } catch (error) {
    complain('The page of the add-on could not be shown', error);
  }
}

/**
 * Selects cells; the book hears of it a moment later, so that dragging does not flood it.
 * @param goal what must be in view; else the corner that moved, null = nothing
 */
export function select(anchor: Place, focus: Place = anchor, goal: Box | null = boxAt(focus)): void {
  changeSheet({ anchor, focus, goal });
  clearTimeout(selecting);
  selecting = setTimeout(tellSelection, SELECT_DELAY);
}

function boxAt({ row, column }: Place): Box {
  return { top: row, left: column, bottom: row, right: column };
}

/** Selects a box that was not made by hand on the screen, and shows all of it or its beginning. */
export function selectBox({ top, left, bottom, right }: Box): void {
  select({ row: top, column: left }, { row: bottom, column: right }, { top, left, bottom, right });
}

/** Goes to an address: where the script has put the cursor, what was taken back, what was found. */
export async function follow(a1: string): Promise<void> {
  const { tab, range } = splitAddress(a1);
  const box = parseBox(range);
  if (tab !== null && now().sheet?.layout.tab.name !== tab) await openTab(tab);
  const geometry = now().sheet?.geometry;
  if (!box || !geometry) return;
  // Scripts often leave the cursor in the hidden row of keys, where nobody can see it.
  const visible = (axis: Axis, index: number): number => (axis.size(index) > 0 ? index : axis.next(index, 1));
  const { rows, columns } = geometry;
  selectBox({
    top: visible(rows, box.top),
    left: visible(columns, box.left),
    bottom: visible(rows, box.bottom),
    right: visible(columns, box.right),
  });
}

function tellSelection(): void {
  const sheet = now().sheet;
  if (!sheet) return;
  const a1 = address(sheet.layout.tab.name, selectedBox(sheet));
  ask('select', { a1 }).catch((error) => complainOf(sheet.layout.tab.name, 'The selection was not taken', error));
}

/** Shows a message of the add-on at the bottom right. @param seconds below 0 = until it is closed */
export function toast(text: string, title = '', seconds = 5): void {
  lastToast += 1;
  change({ toasts: [...now().toasts, { id: lastToast, title, text, seconds }] });
}

export function complain(title: string, error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof LostServer) change({ isLost: true });
  else if (text !== STOPPED) change({ message: { title, text } });
}

/** A complaint about a tab, unless the tab was renamed or deleted meanwhile: then the question was late and not wrong. */
export async function complainOf(tab: string, title: string, error: unknown): Promise<void> {
  const tabs = await ask('tabs', {}).catch(() => now().tabs);
  if (tabs.some((one) => one.name === tab)) complain(title, error);
}

/** Asks the server with the progress line on; a failure becomes a message box and undefined. */
export async function askShown<V extends keyof Verbs>(
  label: string,
  verb: V,
  take: Verbs[V]['take'],
): Promise<Verbs[V]['give'] | undefined> {
  try {
    return await shown(label, () => ask(verb, take));
  } catch (error) {
    complain('There was a problem', error);
    return undefined;
  }
}

/** Does something with the progress line on. */
export async function shown<T>(label: string, act: () => Promise<T>): Promise<T> {
  change({ running: [...now().running, label] });
  try {
    return await act();
  } finally {
    const rest = [...now().running];
    rest.splice(rest.indexOf(label), 1);
    change({ running: rest });
  }
}
