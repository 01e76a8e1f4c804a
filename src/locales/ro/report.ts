import { report as en } from '../en/report.ts';
export const report = en;
