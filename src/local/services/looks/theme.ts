// SpreadsheetTheme, and the theme of a spreadsheet: its font and the colours that cells name.
import type { BookData, ThemeData } from '../../model.ts';
import { isThemeColor, standardTheme } from '../color.ts';
import { enumValue } from '../enums.ts';
import { defineClass, enumOf, handle, integer, make, membersOf, opened, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { colorObject, colorObjectOf, keptColor } from './color.ts';

const { read, format } = membersOf<States['SpreadsheetTheme']>();
const file = membersOf<States['Spreadsheet']>();

const copyOf = ({ family, colors }: ThemeData): ThemeData => ({ family, colors: { ...colors } });

/** The book's own theme, for reading and writing; a book without one gets Google's. */
function themeOf(book: BookData): ThemeData {
  book.theme ??= copyOf(standardTheme);
  return book.theme;
}

function hexOfParts(...parts: number[]): string {
  const wrong = parts.find((part) => part < 0 || part > 255);
  if (wrong !== undefined) throw new Refusal(`Invalid argument: ${wrong}`);
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const colorType = enumOf('ThemeColorType');

defineClass('SpreadsheetTheme', {
  getFontFamily: read([[]], ({ theme }) => theme.family),
  setFontFamily: format([[string]], ({ theme }, family) => () => {
    theme.family = family;
  }),
  getThemeColors: read([[]], ({ host, theme }) =>
    host.list(Object.keys(theme.colors).map((name) => enumValue('ThemeColorType', name))),
  ),
  getConcreteColor: read([[colorType]], ({ host, theme }, type) => {
    const hex = theme.colors[type.name()];
    if (hex === undefined) throw new Refusal('Invalid argument: themeColorType');
    return colorObjectOf(host, hex);
  }),
  setConcreteColor: format(
    [
      [colorType, colorObject],
      [colorType, integer, integer, integer],
    ],
    ({ theme }, type, color: object | number, green = 0, blue = 0) => {
      const name = type.name();
      const hex = typeof color === 'number' ? hexOfParts(color, green, blue) : keptColor(color);
      if (!(name in theme.colors)) throw new Refusal('Invalid argument: themeColorType');
      if (hex === undefined || isThemeColor(hex)) throw new Refusal('Object is not of type RgbColor.');
      return () => {
        theme.colors[name] = hex;
      };
    },
  ),
});

/** Google's list of ready themes is left out: their colours are not known here. */
export const spreadsheetTheme = {
  getSpreadsheetTheme: file.read([[]], ({ host }) => make('SpreadsheetTheme', { host, theme: themeOf(host.book) })),
  setSpreadsheetTheme: file.structure([[handle('SpreadsheetTheme')]], ({ host }, theme) => {
    host.book.theme = copyOf(opened('SpreadsheetTheme', theme).theme);
    return make('SpreadsheetTheme', { host, theme: host.book.theme });
  }),
  resetSpreadsheetTheme: file.structure([[]], ({ host }) => {
    host.book.theme = copyOf(standardTheme);
    return make('SpreadsheetTheme', { host, theme: host.book.theme });
  }),
};
