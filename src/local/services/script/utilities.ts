// Utilities: dates as text, identifiers, digests, base64, sleep.
import { createHash, randomUUID } from 'node:crypto';
import { offsetAt } from '../../values/serial.ts';
import { type Enum, enumTable } from '../enums.ts';
import { date, defineClass, enumOf, integer, kindOf, membersOf, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';

const { local } = membersOf<States['Utilities']>();
const longestSleep = 300_000;
const digests: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Bytes as Google has them: numbers from -128 to 127. */
const bytes = kindOf<number[]>((v) => Array.isArray(v) && v.every((b) => Number.isInteger(b) && b >= -128 && b <= 127));

function named(local: number, options: Intl.DateTimeFormatOptions, part: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).formatToParts(local);
  return parts.find((p) => p.type === part)?.value ?? '';
}

function zoneText(offset: number, letters: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const [h, m] = [String(Math.floor(minutes / 60)).padStart(2, '0'), String(minutes % 60).padStart(2, '0')];
  const sign = offset < 0 ? '-' : '+';
  if (letters[0] === 'X') {
    if (offset === 0) return 'Z';
    return letters.length === 1 ? sign + h : letters.length === 2 ? sign + h + m : `${sign}${h}:${m}`;
  }
  return letters[0] === 'Z' ? sign + h + m : `GMT${offset === 0 ? '' : `${sign}${h}:${m}`}`;
}

/** Java's SimpleDateFormat in English: the letters G y M d D E u a H k K h m s S z Z X, quotes around literals. */
function formatDate(instant: number, zone: string, pattern: string): string {
  const offset = offsetAt(instant, zone);
  const local = instant + offset;
  const t = new Date(local);
  const put = (value: number, letters: string): string => String(value).padStart(letters.length, '0');
  const write = (letters: string): string => {
    const n = letters.length;
    switch (letters[0]) {
      case 'y':
        return n === 2 ? put(t.getUTCFullYear() % 100, letters) : put(t.getUTCFullYear(), letters);
      case 'M':
        if (n > 3) return named(local, { month: 'long' }, 'month');
        return n === 3 ? named(local, { month: 'short' }, 'month') : put(t.getUTCMonth() + 1, letters);
      case 'd':
        return put(t.getUTCDate(), letters);
      case 'D':
        return put(Math.floor((local - Date.UTC(t.getUTCFullYear(), 0, 1)) / 86_400_000) + 1, letters);
      case 'E':
        return named(local, { weekday: n > 3 ? 'long' : 'short' }, 'weekday');
      case 'u':
        return put(t.getUTCDay() || 7, letters);
      case 'a':
        return t.getUTCHours() < 12 ? 'AM' : 'PM';
      case 'H':
        return put(t.getUTCHours(), letters);
      case 'k':
        return put(t.getUTCHours() || 24, letters);
      case 'K':
        return put(t.getUTCHours() % 12, letters);
      case 'h':
        return put(t.getUTCHours() % 12 || 12, letters);
      case 'm':
        return put(t.getUTCMinutes(), letters);
      case 's':
        return put(t.getUTCSeconds(), letters);
      case 'S':
        return put(t.getUTCMilliseconds(), letters);
      case 'z':
      case 'Z':
      case 'X':
        return zoneText(offset, letters);
      default:
        throw new Error(`not in the local Google Sheets: date pattern letter ${letters[0]}`);
    }
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (all, literal: string | undefined) => {
    if (literal === undefined) return write(all);
    return literal === '' ? "'" : literal.replaceAll("''", "'");
  });
}

function sleep(milliseconds: number): void {
  if (milliseconds > longestSleep || milliseconds < 0) throw new Refusal('Invalid argument: milliseconds');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

const algorithm = enumOf('DigestAlgorithm');
const charset = enumOf('Charset');

defineClass(
  'Utilities',
  {
    formatDate: local([[date, string, string]], (_state, moment, zone, pattern) => {
      if (Number.isNaN(moment.getTime())) throw new Refusal('Invalid argument: date');
      return formatDate(moment.getTime(), zone, pattern);
    }),
    getUuid: local([[]], () => randomUUID()),
    sleep: local([[integer]], (_state, milliseconds) => sleep(milliseconds)),
    computeDigest: local(
      [
        [algorithm, string],
        [algorithm, string, charset],
        [algorithm, bytes],
      ],
      ({ host }, how, value, _charset?: Enum) => {
        const name = digests[String(how)];
        if (!name) throw new Error(`not in the local Google Sheets: DigestAlgorithm.${how}`);
        const data = typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.map((b) => b & 255));
        return host.list([...new Int8Array(createHash(name).update(data).digest())]);
      },
    ),
    base64Encode: local([[string], [string, charset], [bytes]], (_state, value, _charset?: Enum) =>
      Buffer.from(typeof value === 'string' ? value : Uint8Array.from(value.map((b) => b & 255))).toString('base64'),
    ),
    base64EncodeWebSafe: local([[string], [string, charset], [bytes]], (_state, value, _charset?: Enum) =>
      Buffer.from(typeof value === 'string' ? value : Uint8Array.from(value.map((b) => b & 255)))
        .toString('base64')
        .replaceAll('+', '-')
        .replaceAll('/', '_'),
    ),
    base64Decode: local([[string]], ({ host }, text) => host.list([...new Int8Array(Buffer.from(text, 'base64'))])),
  },
  {
    service: 'Utilities',
    constants: { DigestAlgorithm: enumTable('DigestAlgorithm'), Charset: enumTable('Charset') },
  },
);
