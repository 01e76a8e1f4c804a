import type { Book } from '../sheets/book.ts';
export function buildFunnel(): void {}
export function buildCommission(): void {}
export function controlChanged(_book: Book, _tab: 'funnel' | 'commission', _range: GoogleAppsScript.Spreadsheet.Range): string { return ''; }
