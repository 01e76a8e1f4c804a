// Deals and payments put into the cells by a test, with the line of History that the program would have written for them.
import { locales } from '../../src/locales/index.ts';
import { type Column, TABS } from '../../src/sheets/schema.ts';
import { type Base, NOW, type Row } from './base.ts';
import { columnLetter } from './places.ts';

/** No tab of these bases is longer; a whole grid takes long to read. */
const ROWS = 400;

function table({ session }: Base, tab: string): Row[] {
  const rows = Math.min(ROWS, session.tabs().find(({ name }) => name === tab)?.rows ?? 0);
  const [keys = [], , ...found] = session.cells(`${tab}!1:${rows}`, true) as unknown[][];
  return found
    .filter((row) => row.some((cell) => cell !== '' && cell !== null && cell !== false))
    .map((row) => Object.fromEntries(keys.map((key, index) => [String(key), String(row[index] ?? '')])));
}

const TABS_OF = { deals: 'Deals', payments: 'Payments' } as const;
/** Days of the local Sheets count from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The code of a label in a base in English. */
function codeOf(base: Base, column: Column, cell: string): string | number {
  const { terms } = locales.en;
  if (cell === '') return '';
  switch (column.kind) {
    case 'money':
      return Math.round(Number(cell) * 100);
    case 'integer':
    case 'number':
    case 'percent':
      return Number(cell);
    case 'day':
      return /^\d+$/.test(cell) ? new Date(DAY_ZERO + Number(cell) * 86_400_000).toISOString().slice(0, 10) : cell;
    case 'person':
      return table(base, 'Team').find(({ person }) => person === cell)?.person_id ?? cell;
    case 'word': {
      const words = (terms as unknown as Record<string, Record<string, string>>)[column.of] ?? {};
      return Object.entries(words).find(([, label]) => label === cell)?.[0] ?? cell;
    }
    case 'ref': {
      const own = table(base, column.of === 'reasons' ? 'Reasons' : 'Lists');
      return own.find(({ label, list }) => label === cell && (!list || list !== ''))?.code ?? cell;
    }
    default:
      return cell;
  }
}

async function type(base: Base, a1: string, text: string): Promise<void> {
  const done = await base.session.edit(a1, text, { silent: true, now: NOW });
  if ('refused' in done) throw new Error(done.refused);
}

/**
 * Makes every row of both tabs that has an id an entered one, as it stands in its cells.
 * @param gone payments that were taken out
 */
export async function enterAll(base: Base, gone: readonly string[] = []): Promise<void> {
  const rows = Object.fromEntries(
    (['deals', 'payments'] as const).map((key) => {
      const { columns, key: id } = TABS[key];
      const there = table(base, TABS_OF[key]).filter((row) => (row[id] ?? '') !== '');
      const told = there.map((row) =>
        Object.fromEntries(
          columns
            .filter((column) => (row[column.key] ?? '') !== '' && column.kind !== 'checkbox')
            .map((column) => [column.key, codeOf(base, column, row[column.key] ?? '')]),
        ),
      );
      return [key, told];
    }),
  );
  const changes = { rows, ...(gone.length > 0 ? { gone: { payments: gone } } : {}) };
  const history = table(base, 'History');
  const number = Math.max(0, ...history.map(({ event_id = '' }) => Number(event_id.slice(2)))) + 1;
  const event_id = `H-${String(number).padStart(6, '0')}`;
  const line: Row = { event_id, event_on: NOW.slice(0, 10), event_type: 'deal', changes: JSON.stringify(changes) };
  for (const [key, text] of Object.entries(line)) {
    await type(base, `History!${columnLetter(base, 'History', key)}${history.length + 3}`, text);
  }
  const [keys = [], values = []] = base.session.cells('Settings!1:2', true) as string[][];
  const at = keys.indexOf('state');
  const state = { ...JSON.parse(values[at] ?? '{}'), applied: event_id };
  await type(base, `Settings!${String.fromCharCode(65 + at)}2`, JSON.stringify(state));
}
