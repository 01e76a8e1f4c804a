// ContentService: texts that a web app would answer with.
import { enumTable, enumValue } from '../enums.ts';
import { defineClass, enumOf, make, membersOf, string } from '../members.ts';
import type { States, TextOutputState } from '../states.ts';

const doors = membersOf<States['ContentService']>();
const { local } = membersOf<TextOutputState>();

const changing = (state: TextOutputState, change: Partial<TextOutputState>): object => {
  Object.assign(state, change);
  return make('TextOutput', state);
};

defineClass(
  'TextOutput',
  {
    append: local([[string]], (state, text) => changing(state, { content: (state.content ?? '') + text })),
    clear: local([[]], (state) => changing(state, { content: null })),
    downloadAsFile: local([[string]], (state, fileName) => changing(state, { fileName })),
    getContent: local([[]], ({ content }) => content),
    getFileName: local([[]], ({ fileName }) => fileName),
    getMimeType: local([[]], ({ type }) => enumValue('ContentMimeType', type)),
    setContent: local([[string]], (state, content) => changing(state, { content })),
    setMimeType: local([[enumOf('ContentMimeType')]], (state, type) => changing(state, { type: String(type) })),
  },
  { service: 'ContentService' },
);

defineClass(
  'ContentService',
  {
    createTextOutput: doors.local([[], [string]], ({ host }, content: string | null = null) =>
      make('TextOutput', { host, content, fileName: null, type: 'TEXT' }),
    ),
  },
  { service: 'ContentService', constants: { MimeType: enumTable('ContentMimeType') } },
);
