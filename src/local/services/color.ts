// Colours as CSS text: '#rgb', '#rrggbb' and the names Google gives in its examples.
import { Refusal } from './refusal.ts';

const named: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  cyan: '#00ffff',
  magenta: '#ff00ff',
  pink: '#ffc0cb',
  brown: '#a52a2a',
};

/** Six-digit lower-case hex; undefined for null and for the default colour. Google accepts some unknown words; here all are refused. */
export function colorOf(text: string | null | undefined, standard: string | null): string | undefined {
  if (text === null || text === undefined) return undefined;
  const lower = text.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  const hex = short
    ? `#${short
        .slice(1)
        .map((d) => d + d)
        .join('')}`
    : (named[lower] ?? lower);
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Refusal('Invalid color string');
  return hex === standard ? undefined : hex;
}
