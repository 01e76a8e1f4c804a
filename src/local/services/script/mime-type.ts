// The global MimeType.
import { defineClass } from '../members.ts';
import { mimeTypes } from './mime-types.ts';

defineClass('MimeType', {}, { service: 'MimeType', constants: mimeTypes });
