// Utilities and blobs: dates and formats as Java writes them, digests, base64, archives, tables of texts.
import { createVerify, generateKeyPairSync } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

const tools = openDesk().globals.Utilities as GoogleAppsScript.Utilities.Utilities;
const hex = (bytes: readonly number[]): string => Buffer.from(bytes).toString('hex');

describe('dates', () => {
  const moment = new Date('2026-01-05T22:04:09.007Z');

  // By hand, from the table of java.text.SimpleDateFormat.
  test.each([
    ['yyyy-MM-dd HH:mm:ss', 'GMT', '2026-01-05 22:04:09'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Europe/Sofia', '2026-01-06T00:04:09.007+02:00'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", 'UTC', '2026-01-05T22:04:09Z'],
    ['EEEE, d MMMM yy', 'Asia/Tokyo', 'Tuesday, 6 January 26'],
    ['EEE MMM dd hh:mm a z', 'America/New_York', 'Mon Jan 05 05:04 PM EST'],
    ['k K h D u F W w G', 'Etc/UTC', '22 10 10 5 1 1 2 2 AD'],
    ['Z X XX z', 'GMT+5:30', '+0530 +05 +0530 GMT+05:30'],
    ['z', 'Europe/Paris', 'CET'],
    ["h 'o''clock'", 'UTC', "10 o'clock"],
    ["''yy''", 'UTC', "'26'"],
    ['YYYY', 'UTC', '2026'],
  ])('%s in %s', (pattern, zone, text) => {
    expect(tools.formatDate(moment, zone, pattern)).toBe(text);
  });

  test('the week that has January 1 is the first, of the new year', () => {
    expect(tools.formatDate(new Date('2025-12-28T12:00:00Z'), 'UTC', 'YYYY ww')).toBe('2026 01');
    expect(tools.formatDate(new Date('2025-12-27T12:00:00Z'), 'UTC', 'YYYY ww')).toBe('2025 52');
  });

  test('bad dates, zones and patterns are refused', () => {
    expect(thrown(() => tools.formatDate(new Date(Number.NaN), 'UTC', 'yyyy'))).toContain('Exception');
    expect(thrown(() => tools.formatDate(moment, 'Mars/Base', 'yyyy'))).toContain(
      'Exception: Invalid argument: timeZone',
    );
    expect(thrown(() => tools.formatDate(moment, 'UTC', 'yyyy-bb'))).toBe("Exception: Illegal pattern character 'b'");
    expect(thrown(() => tools.formatDate(moment, 'UTC', "yyyy 'open"))).toBe('Exception: Unterminated quote');
    expect(thrown(() => tools.formatDate('2026' as unknown as GoogleAppsScript.Base.Date, 'UTC', 'yyyy'))).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  test.each([
    ['1970-01-01 00:00:00', 'GMT', "yyyy-MM-dd' 'HH:mm:ss", '1970-01-01T00:00:00.000Z'],
    ['6/1/26 12:04 am', 'Europe/Sofia', 'd/M/yy h:mm a', '2026-01-05T22:04:00.000Z'],
    ['20260705', 'America/New_York', 'yyyyMMdd', '2026-07-05T04:00:00.000Z'],
    ['Jul 5, 2026 23:00 +0200', 'GMT', 'MMM d, yyyy HH:mm Z', '2026-07-05T21:00:00.000Z'],
  ])('%s is read', (text, zone, pattern, iso) => {
    expect(tools.parseDate(text, zone, pattern).toISOString()).toBe(iso);
  });

  test('what does not fit the pattern, or is no day, is refused', () => {
    for (const text of ['2026-02-30', '2026-13-01', 'tomorrow', '2026-01-01 x']) {
      expect(thrown(() => tools.parseDate(text, 'GMT', 'yyyy-MM-dd'))).toContain('Exception');
    }
  });
});

test.each([
  ['%s and %s', ['a', 1], 'a and 1'],
  ['%05d|%-5d|%+d', [42, 42, 42], '00042|42   |+42'],
  ['%.2f %8.3f %,d', [1.005e3, Math.PI, 1234567], '1005.00    3.142 1,234,567'],
  ['%x %X %o %c %b %%', [255, 255, 8, 65, true], 'ff FF 10 A true %'],
  ['%2$s %1$s', ['world', 'hello'], 'hello world'],
  ['%10s|%-10s|%.2s', ['right', 'left', 'cut'], '     right|left      |cu'],
  ['%e', [12345.678], '1.234568e+04'],
  ['no place', [], 'no place'],
])('formatString %s', (template, values, text) => {
  expect(tools.formatString(template, ...values)).toBe(text);
});

describe('digests and signatures', () => {
  // RFC 1319, 1321, FIPS 180.
  test.each([
    ['MD2', 'a', '32ec01ec4a6dac72c0ab96fb34c0b5d1'],
    ['MD2', '', '8350e5a3e24c153df2275c9f80692773'],
    ['MD5', 'abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['SHA_1', 'abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['SHA_256', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ] as const)('%s of "%s"', (name, text, digest) => {
    const bytes = tools.computeDigest(tools.DigestAlgorithm[name], text);
    expect(hex(bytes)).toBe(digest);
    expect(bytes.every((b) => b >= -128 && b <= 127)).toBe(true);
    expect(tools.computeDigest(tools.DigestAlgorithm[name], [...Buffer.from(text)])).toEqual(bytes);
  });

  test('SHA-384 and SHA-512 have 48 and 64 bytes', () => {
    const lengths = [tools.DigestAlgorithm.SHA_384, tools.DigestAlgorithm.SHA_512].map(
      (name) => tools.computeDigest(name, 'x').length,
    );
    expect(lengths).toEqual([48, 64]);
  });

  test('RFC 4231 test 2: HMAC-SHA-256', () => {
    const mac = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    const [value, key] = ['what do ya want for nothing?', 'Jefe'];
    expect(hex(tools.computeHmacSha256Signature(value, key))).toBe(mac);
    expect(hex(tools.computeHmacSignature(tools.MacAlgorithm.HMAC_SHA_256, value, key))).toBe(mac);
    expect(hex(tools.computeHmacSha256Signature([...Buffer.from(value)], [...Buffer.from(key)]))).toBe(mac);
    expect(thrown(() => tools.computeHmacSha256Signature(value, ''))).toBe('Exception: Invalid argument: key');
  });

  test('a text is US-ASCII unless UTF-8 is asked for, as live at Google; items that are no bytes are not converted', () => {
    const { MD5 } = tools.DigestAlgorithm;
    const [utf8, ascii] = [tools.Charset.UTF_8, tools.Charset.US_ASCII];
    // By md5sum of the bytes and of two question marks.
    const [inUtf8, inAscii] = ['b9592a9d23c1cdae532e57cbddbd74fa', 'ea03fcb8c47822bce772cf6c07d0ebbb'];
    expect(hex(tools.computeDigest(MD5, '€🙂', utf8))).toBe(inUtf8);
    expect(hex(tools.computeDigest(MD5, tools.newBlob('€🙂').getBytes()))).toBe(inUtf8);
    expect(hex(tools.computeDigest(MD5, '€🙂'))).toBe(inAscii);
    expect(tools.computeHmacSha256Signature('€', 'ключ')).toEqual(tools.computeHmacSha256Signature('?', '????', ascii));
    const words = ['12', 'x'] as unknown as number[];
    expect(thrown(() => tools.computeDigest(MD5, words))).toContain('Exception: Cannot convert 12');
    expect(thrown(() => tools.computeHmacSha256Signature([1], words))).toContain('Exception: Cannot convert');
    expect(thrown(() => tools.computeHmacSha256Signature([1], 'key' as unknown as number[]))).toContain(
      "don't match the method signature",
    );
  });

  test('an RSA signature is verified by the public key', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const signed = Buffer.from(tools.computeRsaSha256Signature('text', pem));
    expect(createVerify('sha256').update('text').verify(publicKey, signed)).toBe(true);
    const older = Buffer.from(tools.computeRsaSignature(tools.RsaAlgorithm.RSA_SHA_1, 'text', pem));
    expect(createVerify('sha1').update('text').verify(publicKey, older)).toBe(true);
    expect(thrown(() => tools.computeRsaSha1Signature('text', 'no key'))).toBe('Exception: Invalid argument: key');
  });
});

describe('base64', () => {
  test('both ways, web-safe too, with signed bytes', () => {
    expect(tools.base64Encode('Füße?>')).toBe('RsO8w59lPz4=');
    expect(tools.base64EncodeWebSafe([-5, -16, -1])).toBe('-_D_');
    expect(tools.base64Decode('+/D/')).toEqual([-5, -16, -1]);
    expect(tools.base64DecodeWebSafe('-_D_')).toEqual([-5, -16, -1]);
    expect(tools.base64Decode('SGk')).toEqual([72, 105]);
    expect(tools.base64Encode('é', tools.Charset.US_ASCII)).toBe('Pw==');
  });

  test('what is no base64 is refused', () => {
    for (const text of ['a b c', 'abcde', '-_D_']) {
      expect(thrown(() => tools.base64Decode(text))).toBe('Exception: Could not decode string.');
    }
  });
});

describe('blobs', () => {
  test('a text is UTF-8 and text/plain, bytes have no type', () => {
    const blob = tools.newBlob('é', undefined as unknown as string, 'a.csv');
    expect([blob.getContentType(), blob.getName(), blob.getBytes()]).toEqual(['text/plain', 'a.csv', [-61, -87]]);
    expect(tools.newBlob([72, 105]).getContentType()).toBeNull();
    expect(blob.setContentTypeFromExtension().getContentType()).toBe('text/csv');
    expect(blob.setBytes([72]).setDataFromString('ü', 'ISO-8859-1').getBytes()).toEqual([-4]);
    expect(blob.getDataAsString('ISO-8859-1')).toBe('ü');
    expect([blob.isGoogleType(), String(blob), blob.getAllBlobs().length]).toEqual([false, 'Blob', 1]);
    const copy = blob.copyBlob().setName('b');
    expect([blob.getName(), copy.getName(), copy.getBlob().getBytes()]).toEqual(['a.csv', 'b', [-4]]);
    expect(thrown(() => tools.newBlob([300]))).toContain("don't match the method signature for Utilities.newBlob");
    expect(thrown(() => blob.getAs('application/pdf'))).toBe(
      'Error: not in the local Google Sheets: Blob.getAs from text/csv to application/pdf',
    );
  });

  test('zip and unzip keep names and bytes; gzip is what others can read', () => {
    const text = 'many words '.repeat(500);
    const zip = tools.zip([tools.newBlob(text, 'text/plain', 'ordner/ä.txt'), tools.newBlob([0, -1], 'x/y', 'b.png')]);
    expect([zip.getContentType(), zip.getName()]).toEqual(['application/zip', 'archive.zip']);
    expect(zip.getBytes().length).toBeLessThan(600);
    const files = tools.unzip(zip);
    expect(files.map((file) => [file.getName(), file.getContentType()])).toEqual([
      ['ordner/ä.txt', 'text/plain'],
      ['b.png', 'image/png'],
    ]);
    expect([files[0]?.getDataAsString(), files[1]?.getBytes()]).toEqual([text, [0, -1]]);
    const packed = tools.gzip(tools.newBlob(text, 'text/plain', 'a.txt'), 'a.txt.gz');
    expect(gunzipSync(Buffer.from(packed.getBytes())).toString()).toBe(text);
    const again = tools.ungzip(packed);
    expect([again.getDataAsString(), again.getName(), again.getContentType()]).toEqual([text, 'a.txt', null]);
    expect(tools.ungzip(tools.gzip(tools.newBlob('x'))).getName()).toBe('archive');
    const one = tools.newBlob('a', 'text/plain', 'same');
    expect(thrown(() => tools.zip([one, one]))).toContain('Exception: Duplicate');
    expect(thrown(() => tools.unzip(one))).toContain('Exception');
    expect(thrown(() => tools.unzip(tools.newBlob('a', 'application/zip')))).toContain('Exception');
  });
});

test('parseCsv reads quotes, line breaks in them and other delimiters', () => {
  expect(tools.parseCsv('a,"b, ""c""",d\r\n1,"two\nlines",\r\n')).toEqual([
    ['a', 'b, "c"', 'd'],
    ['1', 'two\nlines', ''],
  ]);
  expect(tools.parseCsv('a\tb,c\n1\t2', '\t')).toEqual([
    ['a', 'b,c'],
    ['1', '2'],
  ]);
  expect(thrown(() => tools.parseCsv('a,"open'))).toBe('Exception: Could not parse text.');
  expect(thrown(() => tools.parseCsv('a', ', '))).toBe('Exception: Invalid argument: delimiter');
});

test('5.7 sleep takes up to five minutes; JSON both ways', () => {
  const begun = Date.now();
  tools.sleep(30);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(29);
  for (const wrong of [300_001, -1]) expect(thrown(() => tools.sleep(wrong))).toContain('Exception');
  expect(tools.jsonParse('{"a":[1,null]}')).toEqual({ a: [1, null] });
  expect(tools.jsonStringify({ a: [1] })).toBe('{"a":[1]}');
  expect(thrown(() => tools.jsonParse('{'))).toContain('Exception');
});
