// Utilities: dates and formats as text, identifiers, digests, base64, blobs and archives, tables of texts, sleep.
import { randomUUID } from 'node:crypto';
import Papa from 'papaparse';
import { type Enum, enumTable } from '../enums.ts';
import {
  anything,
  date,
  defineClass,
  enumOf,
  handles,
  integer,
  type Member,
  membersOf,
  repeating,
  string,
  stringOrNull,
} from '../members.ts';
import { ownCopy } from '../own-copy.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States } from '../states.ts';
import { gzipped, ungzipped, unzipped, zipped } from './archive.ts';
import { blobOf, blobSource, newBlob } from './blob.ts';
import { bytes, bytesOf, charset, digestedBytes, items, listOfBytes } from './bytes.ts';
import { formatDate, parseDate } from './date-pattern.ts';
import { digestOf, macOf, signatureOf } from './digest.ts';
import { formatString } from './format-string.ts';
import { mimeTypes, typeOfName } from './mime-types.ts';

type State = States['Utilities'];
const { local } = membersOf<State>();
const longestSleep = 300_000;
const gzipType = 'application/x-gzip';

const algorithm = enumOf('DigestAlgorithm');
const macAlgorithm = enumOf('MacAlgorithm');
const rsaAlgorithm = enumOf('RsaAlgorithm');
const blobList = handles('Blob', 'HtmlOutput');

function sleep(milliseconds: number): void {
  if (milliseconds > longestSleep || milliseconds < 0) throw new Refusal('Invalid argument: milliseconds');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

const webSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');

const encoder = (shape: (text: string) => string): Member<State> =>
  local([[string], [string, charset], [bytes]], (_state, value, coding?: Enum) =>
    shape(bytesOf(value, coding).toString('base64')),
  );

const decoder = (alphabet: RegExp): Member<State> =>
  local([[string], [string, charset]], ({ host }, text, _coding?: Enum) => {
    const bare = text.replace(/=+$/, '');
    if (!alphabet.test(bare) || bare.length % 4 === 1) throw new Refusal('Could not decode string.');
    return listOfBytes(host, Buffer.from(bare, 'base64'));
  });

type Signed = string | unknown[];

const hmac = (host: Host, name: string, value: Signed, key: Signed, coding?: Enum): number[] =>
  listOfBytes(host, macOf(name, digestedBytes(value, coding), digestedBytes(key, coding)));

const rsa = (name: string): Member<State> =>
  local(
    [
      [string, string],
      [string, string, charset],
    ],
    ({ host }, value, key, coding?: Enum) => listOfBytes(host, signatureOf(name, digestedBytes(value, coding), key)),
  );

function parseCsv(host: Host, text: string, delimiter: string): string[][] {
  if (delimiter.length !== 1) throw new Refusal('Invalid argument: delimiter');
  const { data, errors } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter });
  if (errors.some(({ type }) => type === 'Quotes')) throw new Refusal('Could not parse text.');
  return host.list(data.map((row) => host.list(row)));
}

function jsonParse(host: Host, text: string): unknown {
  try {
    return ownCopy(host, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(error.message);
    throw error;
  }
}

/** How formatString's %s writes a value. */
const told = (value: unknown): string => String(value);

defineClass(
  'Utilities',
  {
    base64Decode: decoder(/^[A-Za-z0-9+/]*$/),
    base64DecodeWebSafe: decoder(/^[\w-]*$/),
    base64Encode: encoder((text) => text),
    base64EncodeWebSafe: encoder(webSafe),
    computeDigest: local(
      [
        [algorithm, string],
        [algorithm, string, charset],
        [algorithm, items],
      ],
      ({ host }, how, value, coding?: Enum) => listOfBytes(host, digestOf(String(how), digestedBytes(value, coding))),
    ),
    computeHmacSha256Signature: local(
      [
        [string, string],
        [string, string, charset],
        [items, items],
      ],
      ({ host }, value, key, coding?: Enum) => hmac(host, 'HMAC_SHA_256', value, key, coding),
    ),
    computeHmacSignature: local(
      [
        [macAlgorithm, string, string],
        [macAlgorithm, string, string, charset],
        [macAlgorithm, items, items],
      ],
      ({ host }, how, value, key, coding?: Enum) => hmac(host, String(how), value, key, coding),
    ),
    computeRsaSha1Signature: rsa('RSA_SHA_1'),
    computeRsaSha256Signature: rsa('RSA_SHA_256'),
    computeRsaSignature: local(
      [
        [rsaAlgorithm, string, string],
        [rsaAlgorithm, string, string, charset],
      ],
      ({ host }, how, value, key, coding?: Enum) =>
        listOfBytes(host, signatureOf(String(how), digestedBytes(value, coding), key)),
    ),
    formatDate: local([[date, string, string]], (_state, moment, zone, pattern) => {
      if (Number.isNaN(moment.getTime())) throw new Refusal('Invalid argument: date');
      return formatDate(moment.getTime(), zone, pattern);
    }),
    formatString: repeating(
      local([[string], [string, anything]], (_state, template, ...values: unknown[]) =>
        formatString(template, values, told),
      ),
    ),
    getUuid: local([[]], () => randomUUID()),
    gzip: local([[blobSource], [blobSource, stringOrNull]], ({ host }, source, name?: string | null) =>
      newBlob(host, gzipped(blobOf(source).bytes), gzipType, name ?? 'archive.gz'),
    ),
    jsonParse: local([[string]], ({ host }, text) => jsonParse(host, text)),
    jsonStringify: local([[anything]], (_state, value) => JSON.stringify(value)),
    newBlob: local(
      [
        [string],
        [string, stringOrNull],
        [string, stringOrNull, stringOrNull],
        [bytes],
        [bytes, stringOrNull],
        [bytes, stringOrNull, stringOrNull],
      ],
      ({ host }, data, type?: string | null, name?: string | null) =>
        newBlob(host, bytesOf(data), type ?? (typeof data === 'string' ? 'text/plain' : null), name ?? null),
    ),
    parseCsv: local([[string], [string, string]], ({ host }, text, delimiter = ',') => parseCsv(host, text, delimiter)),
    parseDate: local([[string, string, string]], ({ host }, text, zone, pattern) =>
      host.date(parseDate(text, zone, pattern)),
    ),
    sleep: local([[integer]], (_state, milliseconds) => sleep(milliseconds)),
    ungzip: local([[blobSource]], ({ host }, source) => {
      const { bytes: data, type, name } = blobOf(source);
      if (type !== gzipType && type !== 'application/gzip') throw new Refusal('Invalid argument');
      const inner = name?.replace(/\.gz$/, '') ?? null;
      // Live at Google the type is not told, whatever the name.
      return newBlob(host, ungzipped(data), null, inner);
    }),
    unzip: local([[blobSource]], ({ host }, source) => {
      const { bytes: data, type } = blobOf(source);
      if (type !== mimeTypes.ZIP) throw new Refusal('Invalid argument');
      return host.list(unzipped(data).map((entry) => newBlob(host, entry.data, typeOfName(entry.name), entry.name)));
    }),
    zip: local([[blobList], [blobList, stringOrNull]], ({ host }, sources, name?: string | null) => {
      const entries = sources.map((source, i) => {
        const blob = blobOf(source);
        return { name: blob.name ?? `Untitled${i === 0 ? '' : i}`, data: blob.bytes };
      });
      return newBlob(host, zipped(entries), mimeTypes.ZIP ?? null, name ?? 'archive.zip');
    }),
  },
  {
    service: 'Utilities',
    constants: {
      Charset: enumTable('Charset'),
      DigestAlgorithm: enumTable('DigestAlgorithm'),
      MacAlgorithm: enumTable('MacAlgorithm'),
      RsaAlgorithm: enumTable('RsaAlgorithm'),
    },
  },
);
