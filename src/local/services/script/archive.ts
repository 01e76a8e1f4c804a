// Zip archives as bytes, and gzip.
import zlib from 'node:zlib';
import { Refusal } from '../refusal.ts';

export interface Entry {
  name: string;
  data: Uint8Array;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const deflated = 8;
/** Names are UTF-8. */
const utf8Flag = 0x0800;
/** 1980-01-01, the first day the format knows: an archive of the same blobs is then always the same bytes. */
const firstDay = 0x21;

const numbers = (...parts: [value: number, size: 2 | 4][]): Buffer =>
  Buffer.concat(
    parts.map(([value, size]) => {
      const field = Buffer.alloc(size);
      field.writeUIntLE(value, 0, size);
      return field;
    }),
  );

/** The archive of the entries, in their order. Two of one name are refused. */
export function zipped(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  const seen = new Set<string>();
  let offset = 0;
  for (const { name, data } of entries) {
    if (seen.has(name)) throw new Refusal(`Duplicate file name: ${name}`);
    seen.add(name);
    const label = Buffer.from(name);
    const packed = zlib.deflateRawSync(data);
    const about = numbers(
      [20, 2],
      [utf8Flag, 2],
      [deflated, 2],
      [0, 2],
      [firstDay, 2],
      [zlib.crc32(data), 4],
      [packed.length, 4],
      [data.length, 4],
      [label.length, 2],
      [0, 2],
    );
    const file = Buffer.concat([numbers([localSignature, 4]), about, label, packed]);
    const rest = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(Buffer.concat([numbers([centralSignature, 4], [20, 2]), about, rest, label]));
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const count = entries.length;
  const end = numbers([endSignature, 4], [0, 4], [count, 2], [count, 2], [index.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...files, index, end]);
}

/** The files of an archive, folders left out. What is no zip archive is refused. */
export function unzipped(archive: Uint8Array): Entry[] {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(numbers([endSignature, 4]));
  if (end < 0) throw new Refusal('Invalid argument');
  try {
    let at = bytes.readUInt32LE(end + 16);
    return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
      const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
        number,
        number,
        number,
      ];
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      const entry = { name, data: contentAt(bytes, at) };
      at += 46 + nameLength + extra + comment;
      return entry;
    }).filter(({ name }) => !name.endsWith('/'));
  } catch {
    throw new Refusal('Invalid argument');
  }
}

function contentAt(bytes: Buffer, central: number): Uint8Array {
  const file = bytes.readUInt32LE(central + 42);
  const start = file + 30 + bytes.readUInt16LE(file + 26) + bytes.readUInt16LE(file + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(central + 20));
  return bytes.readUInt16LE(central + 10) === deflated ? zlib.inflateRawSync(packed) : Buffer.from(packed);
}

export function gzipped(data: Uint8Array): Buffer {
  return zlib.gzipSync(data);
}

/** What gzip packed; anything else is refused. */
export function ungzipped(data: Uint8Array): Buffer {
  try {
    return zlib.gunzipSync(data);
  } catch {
    throw new Refusal('Invalid argument');
  }
}
