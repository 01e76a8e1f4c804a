// Bytes as Apps Script has them: numbers from -128 to 127; and texts as bytes.
import type { Enum } from '../enums.ts';
import { enumOf, kindOf } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host } from '../states.ts';

const isByte = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= -128 && Number(value) <= 127;

/** A list of bytes as an argument. */
export const bytes = kindOf<number[]>((v) => Array.isArray(v) && v.every(isByte));

/** Any list as an argument: where Google converts the items one by one. */
export const items = kindOf<unknown[]>(Array.isArray);

export const charset = enumOf('Charset');

const ascii = (text: string): Buffer => Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'));

/** The bytes of an argument: a list as it is, a text in UTF-8, or in US-ASCII where whatever is outside of it is '?'. */
export function bytesOf(value: string | number[], coding?: Enum): Buffer {
  if (typeof value !== 'string') return Buffer.from(value.map((b) => b & 255));
  return String(coding) === 'US_ASCII' ? ascii(value) : Buffer.from(value);
}

/** The bytes that are digested or signed: for these a text is US-ASCII unless UTF-8 is asked for, as live at Google. */
export function digestedBytes(value: string | readonly unknown[], coding?: Enum): Buffer {
  if (typeof value === 'string') return String(coding) === 'UTF_8' ? Buffer.from(value) : ascii(value);
  for (const item of value) if (!isByte(item)) throw new Refusal(`Cannot convert ${String(item)} to byte.`);
  return bytesOf(value as number[]);
}

/** Bytes handed to the script. */
export function listOfBytes(host: Host, data: Uint8Array): number[] {
  return host.list(Array.from(data, (b) => (b > 127 ? b - 256 : b)));
}

/** The text of bytes in a named character set; refuses one that is not known. */
export function textOfBytes(data: Uint8Array, name = 'utf-8'): string {
  try {
    return new TextDecoder(name.replace('_', '-'), { ignoreBOM: true }).decode(data);
  } catch {
    throw new Refusal(`Invalid argument: charset`);
  }
}

/** The bytes of a text in a named character set: UTF-8, UTF-16 (little endian), US-ASCII and ISO-8859-1; others are left out by name. */
export function bytesInCharset(text: string, name: string): Buffer {
  const known = name.toLowerCase().replace('_', '-');
  if (known === 'utf-8' || known === 'utf8') return Buffer.from(text);
  if (known === 'us-ascii' || known === 'ascii') return ascii(text);
  if (known === 'iso-8859-1' || known === 'latin1') return Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1');
  if (known === 'utf-16le') return Buffer.from(text, 'utf16le');
  throw new Error(`not in the local Google Sheets: writing in ${name}`);
}
