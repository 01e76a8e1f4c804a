// Range: the class, put together from its parts.
import { defineClass } from '../members.ts';
import { rangeFormat } from './range-format.ts';
import { rangeObjects } from './range-objects.ts';
import { rangePlace } from './range-place.ts';
import { rangeRules } from './range-rules.ts';
import { rangeStructure } from './range-structure.ts';
import { rangeValues } from './range-values.ts';

defineClass(
  'Range',
  { ...rangePlace, ...rangeValues, ...rangeFormat, ...rangeRules, ...rangeStructure, ...rangeObjects },
  { cells: ({ area }) => area.rows * area.columns },
);
