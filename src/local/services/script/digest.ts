// Digests and signatures by the names of Google's enums.
import { createHash, createHmac, createPrivateKey, createSign, type KeyObject } from 'node:crypto';
import { Refusal } from '../refusal.ts';

const hashes: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** `name` as in Utilities.DigestAlgorithm. */
export function digestOf(name: string, data: Uint8Array): Uint8Array {
  return name === 'MD2'
    ? md2(data)
    : createHash(hashes[name] ?? name)
        .update(data)
        .digest();
}

/** `name` as in Utilities.MacAlgorithm. An empty key is refused. */
export function macOf(name: string, data: Uint8Array, key: Uint8Array): Uint8Array {
  if (key.length === 0) throw new Refusal('Invalid argument: key');
  return createHmac(hashes[name.replace('HMAC_', '')] ?? name, key)
    .update(data)
    .digest();
}

/** `name` as in Utilities.RsaAlgorithm; `key` is a private key in PEM. */
export function signatureOf(name: string, data: Uint8Array, key: string): Uint8Array {
  return createSign(hashes[name.replace('RSA_', '')] ?? name)
    .update(data)
    .sign(privateKey(key));
}

function privateKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Refusal('Invalid argument: key');
  }
}

const blockSize = 16;

/** The bytes 0–255 in the order of RFC 1319: a Fisher–Yates shuffle drawn with the digits of pi. */
const shuffle = Buffer.from(
  '292e43c9a2d87c013d3654a1ecf0061362a705f3c0c7738c98932bd9bc4c82ca1e9b573cfdd4e01667426f188a17e512be4ec4d6' +
    'da9ede49a0fbf58ebb2fee7aa968799115b2073f94c210890b225f21807f5d9a5a903227353ecce7bff79703ff1930b348a5b5d1' +
    'd75e922aac56aac64fb838d296a47db676fc6be29c7404f1459d705964718720865bcf65e62da8021b6025adaeb0b9f61c466169' +
    '34407e0f5547a323dd51af3ac35cf9cebac5ea262c530d6e85288409d3dfcdf441814d526adc37c86cc1abfa24e17b080cbdb14a' +
    '7888958be363e86de9cbd5fe3b001d39f2efb70e6658d0e4a67772f8eb754b0a314450b48fed1f1adb998d339f118314',
  'hex',
);

/** RFC 1319; no library here has it any more. */
function md2(data: Uint8Array): Uint8Array {
  const pad = blockSize - (data.length % blockSize);
  const padded = Buffer.concat([data, Buffer.alloc(pad, pad)]);
  const sum = Buffer.alloc(blockSize);
  let last = 0;
  const blocks = [...chunks(padded)];
  for (const block of blocks) {
    for (let i = 0; i < blockSize; i++) {
      last = (sum[i] ?? 0) ^ (shuffle[(block[i] ?? 0) ^ last] ?? 0);
      sum[i] = last;
    }
  }
  const state = Buffer.alloc(3 * blockSize);
  for (const block of [...blocks, sum]) {
    for (let i = 0; i < blockSize; i++) {
      state[blockSize + i] = block[i] ?? 0;
      state[2 * blockSize + i] = (block[i] ?? 0) ^ (state[i] ?? 0);
    }
    let t = 0;
    for (let round = 0; round < 18; round++) {
      for (let i = 0; i < state.length; i++) {
        t = (state[i] ?? 0) ^ (shuffle[t] ?? 0);
        state[i] = t;
      }
      t = (t + round) & 255;
    }
  }
  return state.subarray(0, blockSize);
}

function* chunks(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += blockSize) yield data.subarray(at, at + blockSize);
}
