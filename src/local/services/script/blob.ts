// Blob: bytes with a media type and a name.
import type { Kind } from '../members.ts';
import { defineClass, handle, make, membersOf, opened, string, stringOrNull } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { BlobState, Host } from '../states.ts';
import { bytes, bytesInCharset, listOfBytes, textOfBytes } from './bytes.ts';
import { typeOfName } from './mime-types.ts';

const { local } = membersOf<BlobState>();

/** What has a getBlob here. */
export const blobSource: Kind<object> = handle('Blob', 'HtmlOutput');

/** The blob of an argument that `blobSource` has let through. */
export function blobOf(source: object): BlobState {
  return opened('Blob', (source as { getBlob(): object }).getBlob());
}

/** A blob for the script; `data` is taken over, not copied. */
export function newBlob(host: Host, data: Uint8Array, type: string | null, name: string | null): object {
  return make('Blob', { host, bytes: data, type, name });
}

/** One text type as another is the same bytes; Google's other conversions (PDF, pictures) are left out by name. */
export function convertedTo(state: BlobState, type: string): object {
  const isText = (t: string | null): boolean => t?.startsWith('text/') ?? false;
  if (type !== state.type && !(isText(type) && isText(state.type))) {
    throw new Error(`not in the local Google Sheets: Blob.getAs from ${state.type} to ${type}`);
  }
  return newBlob(state.host, state.bytes.slice(), type, state.name);
}

const changing = (state: BlobState, change: Partial<BlobState>): object => {
  Object.assign(state, change);
  return make('Blob', state);
};

defineClass(
  'Blob',
  {
    copyBlob: local([[]], ({ host, bytes: data, type, name }) => newBlob(host, data.slice(), type, name)),
    getAllBlobs: local([[]], (state) => state.host.list([make('Blob', state)])),
    getAs: local([[string]], convertedTo),
    getBlob: local([[]], (state) => make('Blob', state)),
    getBytes: local([[]], ({ host, bytes: data }) => listOfBytes(host, data)),
    getContentType: local([[]], ({ type }) => type),
    getDataAsString: local([[], [string]], ({ bytes: data }, charset?: string) => textOfBytes(data, charset)),
    getName: local([[]], ({ name }) => name),
    isGoogleType: local([[]], ({ type }) => type?.startsWith('application/vnd.google-apps.') ?? false),
    setBytes: local([[bytes]], (state, data) => changing(state, { bytes: Uint8Array.from(data, (b) => b & 255) })),
    setContentType: local([[stringOrNull]], (state, type) => changing(state, { type: type ?? null })),
    setContentTypeFromExtension: local([[]], (state) => {
      const type = typeOfName(state.name);
      if (type === null) throw new Refusal('Could not determine the content type from the extension of the name.');
      return changing(state, { type });
    }),
    setDataFromString: local([[string], [string, string]], (state, text, charset = 'utf-8') =>
      changing(state, { bytes: bytesInCharset(text, charset) }),
    ),
    setName: local([[stringOrNull]], (state, name) => changing(state, { name: name ?? null })),
  },
  { service: 'Utilities' },
);
