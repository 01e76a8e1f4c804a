// MimeType: the types that Apps Script names, and the type that a file's extension tells.

/** Google's MimeType object: name → media type. */
export const mimeTypes: Readonly<Record<string, string>> = Object.freeze({
  GOOGLE_APPS_SCRIPT: 'application/vnd.google-apps.script',
  GOOGLE_DRAWINGS: 'application/vnd.google-apps.drawing',
  GOOGLE_DOCS: 'application/vnd.google-apps.document',
  GOOGLE_FORMS: 'application/vnd.google-apps.form',
  GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
  GOOGLE_SITES: 'application/vnd.google-apps.site',
  GOOGLE_SLIDES: 'application/vnd.google-apps.presentation',
  FOLDER: 'application/vnd.google-apps.folder',
  SHORTCUT: 'application/vnd.google-apps.shortcut',
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  OPENDOCUMENT_GRAPHICS: 'application/vnd.oasis.opendocument.graphics',
  OPENDOCUMENT_PRESENTATION: 'application/vnd.oasis.opendocument.presentation',
  OPENDOCUMENT_SPREADSHEET: 'application/vnd.oasis.opendocument.spreadsheet',
  OPENDOCUMENT_TEXT: 'application/vnd.oasis.opendocument.text',
  MICROSOFT_EXCEL: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  MICROSOFT_WORD_LEGACY: 'application/msword',
  ZIP: 'application/zip',
});

const byExtension: Record<string, string> = {
  bmp: 'BMP',
  css: 'CSS',
  csv: 'CSV',
  doc: 'MICROSOFT_WORD_LEGACY',
  docx: 'MICROSOFT_WORD',
  gif: 'GIF',
  htm: 'HTML',
  html: 'HTML',
  jpeg: 'JPEG',
  jpg: 'JPEG',
  js: 'JAVASCRIPT',
  odg: 'OPENDOCUMENT_GRAPHICS',
  odp: 'OPENDOCUMENT_PRESENTATION',
  ods: 'OPENDOCUMENT_SPREADSHEET',
  odt: 'OPENDOCUMENT_TEXT',
  pdf: 'PDF',
  png: 'PNG',
  ppt: 'MICROSOFT_POWERPOINT_LEGACY',
  pptx: 'MICROSOFT_POWERPOINT',
  rtf: 'RTF',
  svg: 'SVG',
  txt: 'PLAIN_TEXT',
  xls: 'MICROSOFT_EXCEL_LEGACY',
  xlsx: 'MICROSOFT_EXCEL',
  zip: 'ZIP',
};

/** The media type told by a file name's extension, or null. */
export function typeOfName(name: string | null): string | null {
  const extension = /\.([^./]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  if (extension === 'json') return 'application/json';
  if (extension === 'xml') return 'application/xml';
  return mimeTypes[byExtension[extension] ?? ''] ?? null;
}
