// Spreadsheet: the file, its sheets, names and zone.
import { defineClass } from '../members.ts';
import { spreadsheetFile } from './spreadsheet-file.ts';
import { spreadsheetSheets } from './spreadsheet-sheets.ts';

defineClass('Spreadsheet', { ...spreadsheetFile, ...spreadsheetSheets });
