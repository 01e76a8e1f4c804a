// Spreadsheet: the file, its sheets, names and zone.
import { spreadsheetTheme } from '../looks/theme.ts';
import { defineClass } from '../members.ts';
import { spreadsheetMetadata } from '../objects/metadata.ts';
import { spreadsheetNames } from '../objects/names.ts';
import { spreadsheetBandings } from '../sheet/banding.ts';
import { spreadsheetActive } from './active-sheet.ts';
import { spreadsheetPeople } from './people.ts';
import { spreadsheetFile } from './spreadsheet-file.ts';
import { spreadsheetSheets } from './spreadsheet-sheets.ts';

defineClass('Spreadsheet', {
  ...spreadsheetFile,
  ...spreadsheetPeople,
  ...spreadsheetSheets,
  ...spreadsheetActive,
  ...spreadsheetTheme,
  ...spreadsheetBandings,
  ...spreadsheetNames,
  ...spreadsheetMetadata,
});
