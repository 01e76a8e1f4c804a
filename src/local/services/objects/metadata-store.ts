// Developer metadata as data: where it may be put, how much fits, what a search finds.
import type { BookData, MetadataData, SheetData } from '../../model.ts';
import { covers, overlap } from '../range/address.ts';
import { Refusal } from '../refusal.ts';
import type { MetadataPlace, MetadataScope, RangeState } from '../states.ts';

/** Keys and values together, for the file itself and for each sheet with its rows and columns (fact 1.14). */
const mostCharacters = 30_000;

type LocationKind = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';

export function kindOfPlace({ sheet, axis }: MetadataPlace): LocationKind {
  if (sheet === undefined) return 'SPREADSHEET';
  if (axis === undefined) return 'SHEET';
  return axis === 'row' ? 'ROW' : 'COLUMN';
}

/** The row or column that a range is; null when it is neither: '8:8' and 'G:G' are, 'A1' and '8:9' are not. */
export function lineOf({ sheet, area, open }: RangeState): MetadataPlace | null {
  const wholeRows = open?.startColumn && open.endColumn;
  const wholeColumns = open?.startRow && open.endRow;
  if (wholeRows && !wholeColumns && area.rows === 1) return { sheet, axis: 'row', index: area.row };
  if (wholeColumns && !wholeRows && area.columns === 1) return { sheet, axis: 'column', index: area.column };
  return null;
}

/** As lineOf; refuses any other range with Google's text. */
export function demandLine(range: RangeState): MetadataPlace {
  const line = lineOf(range);
  if (line) return line;
  throw new Refusal(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

const sizeOf = ({ key, value }: MetadataData): number => key.length + (value?.length ?? 0);

/** Refuses what Google has no room for; called with the change already made, so that whoever calls takes it back. */
function demandRoom(book: BookData, changed: MetadataData): void {
  const together = (book.metadata ?? []).filter((one) => one.sheet === changed.sheet);
  const size = together.reduce((sum, one) => sum + sizeOf(one), 0);
  if (size > mostCharacters) {
    throw new Refusal(`Developer metadata may hold at most ${mostCharacters} characters at this location.`);
  }
}

/** Changes one entry, or leaves it as it was when it would no longer fit. */
export function changeMetadata(book: BookData, entry: MetadataData, change: Partial<MetadataData>): void {
  const before = { ...entry };
  Object.assign(entry, change);
  try {
    if (entry.key === '') throw new Refusal('Invalid argument: key');
    demandRoom(book, entry);
  } catch (refused) {
    Object.assign(entry, before);
    throw refused;
  }
}

/** Moves an entry to another place. */
export function moveMetadata(book: BookData, entry: MetadataData, place: MetadataPlace): void {
  const moved: MetadataData = { ...bare(entry), ...place };
  demandRoom({ ...book, metadata: (book.metadata ?? []).map((one) => (one.id === entry.id ? moved : one)) }, moved);
  book.metadata = (book.metadata ?? []).map((one) => (one.id === entry.id ? moved : one));
}

const bare = ({ id, key, value, visibility }: MetadataData): MetadataData => ({ id, key, value, visibility });

/** Adds an entry; the same key may be there already. */
export function addMetadata(
  book: BookData,
  place: MetadataPlace,
  key: string,
  value: string | null,
  visibility: MetadataData['visibility'],
): void {
  if (key === '') throw new Refusal('Invalid argument: key');
  const entry: MetadataData = { id: book.nextIds.object++, key, value, visibility, ...place };
  const metadata = [...(book.metadata ?? []), entry];
  demandRoom({ ...book, metadata }, entry);
  book.metadata = metadata;
}

/** The entries of exactly this place. */
export function metadataAt(book: BookData, place: MetadataPlace): MetadataData[] {
  return (book.metadata ?? []).filter(
    (one) => one.sheet === place.sheet && one.axis === place.axis && one.index === place.index,
  );
}

/** Whether an entry lies in what a finder searches: rows and columns must lie wholly in a range, or share a cell with it. */
export function isInScope(entry: MetadataData, scope: MetadataScope, sheet: SheetData | null): boolean {
  if (scope.sheet === undefined) return true;
  if (entry.sheet !== scope.sheet) return false;
  if (!scope.area || !sheet) return true;
  const { axis, index = 1 } = entry;
  if (axis === undefined) return false;
  const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  const line = axis === 'row' ? { ...whole, row: index, rows: 1 } : { ...whole, column: index, columns: 1 };
  return scope.touching ? overlap(scope.area, line) : covers(scope.area, line);
}
