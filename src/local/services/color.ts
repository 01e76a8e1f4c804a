// Colours as they are kept: '#rrggbb', or the name of a theme colour that the spreadsheet's theme gives its hex.
import type { BookData, ThemeData } from '../model.ts';
import { namedColors } from './looks/color-names.ts';
import { Refusal } from './refusal.ts';

/** Google's theme of a new spreadsheet. */
export const standardTheme: ThemeData = {
  family: 'Arial',
  colors: {
    TEXT: '#000000',
    BACKGROUND: '#ffffff',
    ACCENT1: '#4285f4',
    ACCENT2: '#ea4335',
    ACCENT3: '#fbbc04',
    ACCENT4: '#34a853',
    ACCENT5: '#ff6d01',
    ACCENT6: '#46bdc6',
    HYPERLINK: '#1155cc',
  },
};

/** The colour that links are drawn in. */
export const linkColor = 'HYPERLINK';

/** Whether a kept colour is one of the theme's. */
export function isThemeColor(color: string): boolean {
  return !color.startsWith('#');
}

/** The hex of a kept colour, through the book's theme. */
export function hexOf(book: BookData, color: string): string {
  return isThemeColor(color) ? ((book.theme ?? standardTheme).colors[color] ?? '#000000') : color;
}

/** Six-digit lower-case hex of CSS text ('#rgb', '#rrggbb', a name); undefined for null. Google accepts some unknown words; here all are refused. */
export function colorOf(text: string): string;
export function colorOf(text: string | null | undefined): string | undefined;
export function colorOf(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined) return undefined;
  const lower = text.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  const hex = short
    ? `#${short
        .slice(1)
        .map((d) => d + d)
        .join('')}`
    : (namedColors.get(lower) ?? lower);
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Refusal('Invalid color string');
  return hex;
}
