// One cell of a report: what it holds and how it looks; the colours of ui 2.1 by their meaning.

export type CellValue = string | number | boolean;

/** What is painted, one matrix per property. */
export interface Look {
  format: string;
  background: string;
  color: string;
  weight: 'normal' | 'bold';
  size: number;
  align: 'left' | 'right' | 'center';
  wrap: 'CLIP' | 'WRAP' | 'OVERFLOW';
}
/** A date is what a person typed into a control; reports themselves write days as ISO text. */
export type ReportCell = {
  value: CellValue | Date;
  /** How the figure is made; shown when the cell is pointed at. */
  note?: string;
} & Partial<Look>;

export const WHITE = '#FFFFFF';
export const COLORS = {
  text: '#1F1F1F',
  second: '#444746',
  third: '#5F6368',
  zero: '#6B7074',
  band: '#F8FAFD',
  tile: '#F0F4F9',
  header: '#E9EEF6',
  line: '#E1E3E1',
  strongLine: '#9AA0A6',
  control: '#E8F0FE',
  changed: '#D3E3FD',
  primary: '#0B57D0',
  tab: '#146C2E',
  warning: '#FFEFC7',
  warningText: '#5C3B00',
  warningSolid: '#8A5300',
  error: '#B3261E',
  lost: '#A14B36',
  won: '#146C2E',
  open: '#7F93B2',
  archive: '#7457B8',
};

/** Header colours of a column that stands for a stage, an outcome or a department. */
export const TONES = {
  new: { background: '#E8EAED', color: '#3C4043' },
  contact: { background: '#D3E3FD', color: '#0842A0' },
  won: { background: '#C4EED0', color: '#0D5226' },
  lost: { background: '#F6E3DD', color: '#7A2E1B' },
  archive: { background: '#ECE4FA', color: '#4A3880' },
  plain: { background: COLORS.header, color: COLORS.second },
};
export type Tone = keyof typeof TONES;

export const USUAL: Look = {
  format: 'General',
  background: WHITE,
  color: COLORS.text,
  weight: 'normal',
  size: 10,
  align: 'left',
  wrap: 'CLIP',
};

export const ATTENTION: Partial<Look> = { background: COLORS.warning, color: COLORS.warningText, weight: 'bold' };
