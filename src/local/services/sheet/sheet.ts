// Sheet: the class, put together from its parts.
import { defineClass } from '../members.ts';
import { sheetMetadata } from '../objects/metadata.ts';
import { sheetNames } from '../objects/names.ts';
import { sheetPivots } from '../objects/pivot.ts';
import { sheetSlicers } from '../objects/slicer.ts';
import { sheetBandings } from './banding.ts';
import { sheetGroups } from './groups.ts';
import { sheetLines } from './sheet-lines.ts';
import { sheetObjects } from './sheet-objects.ts';
import { sheetPlace } from './sheet-place.ts';
import { tabColor } from './tab-color.ts';

defineClass('Sheet', {
  ...sheetPlace,
  ...sheetLines,
  ...sheetGroups,
  ...sheetObjects,
  ...sheetBandings,
  ...tabColor,
  ...sheetNames,
  ...sheetMetadata,
  ...sheetPivots,
  ...sheetSlicers,
});
