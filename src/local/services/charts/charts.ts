// Charts: the enums of charts and their text styles. Charts outside a sheet (newDataTable, newBarChart …) are left out by name.
import { enumTable } from '../enums.ts';
import { defineClass, membersOf } from '../members.ts';
import type { States } from '../states.ts';
import { newTextStyle } from './text-style.ts';

const { local } = membersOf<States['Charts']>();

defineClass(
  'Charts',
  { newTextStyle: local([[]], ({ host }) => newTextStyle(host)) },
  {
    service: 'Charts',
    constants: {
      ChartType: enumTable('ChartType'),
      ChartHiddenDimensionStrategy: enumTable('ChartHiddenDimensionStrategy'),
      ChartMergeStrategy: enumTable('ChartMergeStrategy'),
      Position: enumTable('Position'),
      CurveStyle: enumTable('CurveStyle'),
      PointStyle: enumTable('PointStyle'),
    },
  },
);
