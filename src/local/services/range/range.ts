// Range: the class, put together from its parts.
import { defineClass } from '../members.ts';
import { rangeMetadata } from '../objects/metadata.ts';
import { rangePivots } from '../objects/pivot.ts';
import { rangeBandings } from '../sheet/banding.ts';
import { rangeCleanup } from './range-cleanup.ts';
import { rangeFormat } from './range-format.ts';
import { rangeObjects } from './range-objects.ts';
import { rangePlace } from './range-place.ts';
import { rangeRules } from './range-rules.ts';
import { rangeStructure } from './range-structure.ts';
import { rangeText } from './range-text.ts';
import { rangeValues } from './range-values.ts';

defineClass(
  'Range',
  {
    ...rangePlace,
    ...rangeValues,
    ...rangeFormat,
    ...rangeText,
    ...rangeBandings,
    ...rangeRules,
    ...rangeStructure,
    ...rangeObjects,
    ...rangeCleanup,
    ...rangeMetadata,
    ...rangePivots,
  },
  { cells: ({ area }) => area.rows * area.columns },
);
