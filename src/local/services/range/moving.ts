// Cut and paste: cells go elsewhere, and what points at them goes along.
import type { Area, BookData, SheetData } from '../../model.ts';
import { followFormulas, mapReferences } from '../formulas/formula-text.ts';
import { followChange } from '../sheet/references.ts';
import { areaOfText, covers, overlap, splitAddress } from './address.ts';
import { cellsOf, emptyCell, putCells } from './cell-block.ts';
import type { Block } from './copying.ts';
import { demandNoObjects } from './shifting.ts';

function demandWholeMerges(sheet: SheetData, area: Area, except: Area | null): void {
  const cut = sheet.merges.some(
    (merge) => overlap(merge, area) && !covers(area, merge) && !(except && covers(except, merge)),
  );
  if (cut) throw new Error('not in the local Google Sheets: moving a part of merged cells');
}

/** Whether some formula speaks of cells of the block, or one in it of its own sheet: then a move to another sheet would rewrite it. */
function isSpokenOf(book: BookData, { sheet, area }: Block): boolean {
  const far = { maxRows: 1e7, maxColumns: 18_278 };
  return book.sheets.some((own) =>
    own.rows.some((row, i) =>
      row?.c.some((content, j) => {
        if (typeof content !== 'object' || content === null) return false;
        const inBlock = own === sheet && covers(area, { row: i + 1, column: j + 1, rows: 1, columns: 1 });
        let spoken = false;
        mapReferences(content.f, (sheetPart, reference) => {
          const name = sheetPart === undefined ? own.name : splitAddress(`${sheetPart}A1`).sheet;
          const target = areaOfText(reference, far);
          if (inBlock && sheetPart === undefined) spoken = true;
          if (name === sheet.name && target && overlap(target, area)) spoken = true;
          return reference;
        });
        return spoken;
      }),
    ),
  );
}

/** Moves a block with contents, looks, validations, notes and merges; both areas are of one size and may overlap. */
export function moveCells(book: BookData, from: Block, to: Block): void {
  const same = from.sheet === to.sheet;
  for (const { sheet, area } of [from, to]) demandNoObjects(sheet, area, 'moving cells');
  demandWholeMerges(from.sheet, from.area, null);
  demandWholeMerges(to.sheet, to.area, same ? from.area : null);
  if (!same && isSpokenOf(book, from)) {
    throw new Error('not in the local Google Sheets: moving cells that formulas speak of to another sheet');
  }
  const { row, column } = from.area;
  const cells = cellsOf(from.sheet, from.area);
  putCells(from.sheet, from.area, () => emptyCell);
  putCells(to.sheet, to.area, (i, j) => cells[i]?.[j] ?? emptyCell);
  const [down, right] = [to.area.row - row, to.area.column - column];
  to.sheet.merges = to.sheet.merges.filter((merge) => !overlap(merge, to.area) || (same && covers(from.area, merge)));
  if (same) {
    const change = { kind: 'carry', area: { ...from.area }, down, right } as const;
    followChange(book, from.sheet, change);
    followFormulas(book, from.sheet, change);
    return;
  }
  const carried = (area: Area): Area => ({ ...area, row: area.row + down, column: area.column + right });
  const inside = from.sheet.merges.filter((merge) => covers(from.area, merge));
  from.sheet.merges = from.sheet.merges.filter((merge) => !covers(from.area, merge));
  to.sheet.merges.push(...inside.map(carried));
  for (const named of book.namedRanges) {
    if (named.target.sheet === from.sheet.id && covers(from.area, named.target.area)) {
      named.target = { sheet: to.sheet.id, area: carried(named.target.area) };
    }
  }
}
