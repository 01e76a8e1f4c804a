// Sheet: the class, put together from its parts.
import { defineClass } from '../members.ts';
import { sheetLines } from './sheet-lines.ts';
import { sheetObjects } from './sheet-objects.ts';
import { sheetPlace } from './sheet-place.ts';

defineClass('Sheet', { ...sheetPlace, ...sheetLines, ...sheetObjects });
