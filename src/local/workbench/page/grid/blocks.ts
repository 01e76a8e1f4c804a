// Cells of the open tab, fetched in blocks as they come into view; only these travel.
import type { GridCell } from '../../../session-types.ts';
import type { Box } from '../address.ts';
import { ask } from '../api.ts';
import { isDay } from './days.ts';

const BLOCK_ROWS = 60;
const BLOCK_COLUMNS = 30;

interface Block {
  cells: (GridCell | null)[][];
  /** The revision of the book the cells belong to; an older block is shown until the fresh one is here. */
  revision: number;
  asked: number;
}

/** Cells of one tab as far as they were fetched. */
export interface Cells {
  at(row: number, column: number): GridCell | null;
  /** Shows an accepted text until the fresh cell comes. */
  put(row: number, column: number, text: string): void;
  /** Fetches what a box needs; `arrived` is called once per block that came. */
  need(box: Box, revision: number, arrived: () => void): void;
}

/**
 * @param tab name of the tab
 * @param tabSize its size at the moment, blocks are cut there
 * @param failed told when a block could not be fetched
 */
export function cellsOf(
  tab: string,
  tabSize: () => { rows: number; columns: number },
  failed: (error: Error) => void,
): Cells {
  const blocks = new Map<string, Block>();
  const keyOf = (down: number, across: number): string => `${down}:${across}`;
  const rowOf = (row: number, column: number): (GridCell | null)[] | undefined => {
    const block = blocks.get(keyOf(Math.floor((row - 1) / BLOCK_ROWS), Math.floor((column - 1) / BLOCK_COLUMNS)));
    return block?.cells[(row - 1) % BLOCK_ROWS];
  };
  const fetchBlock = async (down: number, across: number, revision: number): Promise<void> => {
    const key = keyOf(down, across);
    const block = blocks.get(key) ?? { cells: [], revision: -1, asked: -1 };
    blocks.set(key, block);
    block.asked = revision;
    const top = down * BLOCK_ROWS + 1;
    const left = across * BLOCK_COLUMNS + 1;
    const { rows, columns } = tabSize();
    const size = { rows: Math.min(BLOCK_ROWS, rows - top + 1), columns: Math.min(BLOCK_COLUMNS, columns - left + 1) };
    const cells = await ask('window', { tab, top, left, ...size });
    if (block.revision > revision) return;
    block.cells = cells;
    block.revision = revision;
  };
  return {
    at: (row, column) => rowOf(row, column)?.[(column - 1) % BLOCK_COLUMNS] ?? null,
    put(row, column, text) {
      const { edit: _before, date, ...cell } = rowOf(row, column)?.[(column - 1) % BLOCK_COLUMNS] ?? { text };
      const day = date === undefined ? {} : { date: isDay(text) ? text : '' };
      const ticked = cell.checkbox ? { edit: text } : {};
      rowOf(row, column)?.splice((column - 1) % BLOCK_COLUMNS, 1, { ...cell, ...day, ...ticked, text });
    },
    need(box, revision, arrived) {
      const { rows, columns } = tabSize();
      const lastDown = Math.floor((Math.min(box.bottom, rows) - 1) / BLOCK_ROWS);
      const lastAcross = Math.floor((Math.min(box.right, columns) - 1) / BLOCK_COLUMNS);
      for (let down = Math.floor((box.top - 1) / BLOCK_ROWS); down <= lastDown; down += 1) {
        for (let across = Math.floor((box.left - 1) / BLOCK_COLUMNS); across <= lastAcross; across += 1) {
          if ((blocks.get(keyOf(down, across))?.asked ?? -1) >= revision) continue;
          fetchBlock(down, across, revision).then(arrived, failed);
        }
      }
    },
  };
}
