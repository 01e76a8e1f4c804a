// Values written into a page so that they cannot break out of the place they stand in (what <?= ?> and appendUntrusted do).
import { feed, type HtmlPlace, pageStart } from './html-place.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapedText = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

/** In a value without quotes a space or a backtick would end it. */
const escapedBare = (text: string): string => escapedText(text).replace(/[\s=`]/g, (c) => `&#${c.charCodeAt(0)};`);

const hex = (c: string): string => c.charCodeAt(0).toString(16);

const inString = (text: string): string =>
  text.replace(/[\\'"`<>&=/$\u2028\u2029\p{Cc}]/gu, (c) =>
    c > '\xff' ? `\\u${hex(c)}` : `\\x${hex(c).padStart(2, '0')}`,
  );

/** Inside a string only its text; elsewhere a whole value: numbers and booleans as they are, all else as a string. */
function asScript(value: unknown, place: HtmlPlace): string {
  if (place.script === '//' || place.script === '/*') return '';
  if (place.script !== '') return inString(String(value));
  const isLiteral = value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean';
  return isLiteral ? String(value) : `'${inString(String(value))}'`;
}

const asStyle = (text: string): string => text.replace(/[^\w#%.,\s-]/g, (c) => `\\${hex(c)} `);

const urls = new Set(['href', 'src', 'action', 'formaction', 'cite', 'data', 'poster', 'background', 'longdesc']);
const safeScheme = /^(?:(?:https?|mailto|ftp|tel):|[^&:/?#]*(?:[/?#]|$))/i;

function asAttribute(value: unknown, place: HtmlPlace): string {
  const text = String(value);
  if (place.attribute.startsWith('on')) return asScript(value, place);
  if (place.attribute === 'style') return asStyle(text);
  // An address that would run a script is replaced by one that leads nowhere.
  if (urls.has(place.attribute) && !place.begun && !safeScheme.test(text)) return '#';
  return text;
}

/** The value as it may stand at this place. */
function escapedAt(place: HtmlPlace, value: unknown): string {
  switch (place.mode) {
    case 'script':
      return asScript(value, place);
    case 'style':
      return asStyle(String(value));
    case 'comment':
      return escapedText(String(value)).replaceAll('-', '&#45;');
    case 'value':
      return (place.quote === '' ? escapedBare : escapedText)(asAttribute(value, place));
    case 'beforeValue':
    case 'tag':
    case 'tagName':
      return escapedBare(asAttribute(value, place));
    default:
      return escapedText(String(value));
  }
}

/** A page being written: `raw` as it is, `value` escaped for the place where it lands. */
export interface Page {
  raw(markup: string): void;
  value(value: unknown): void;
  content(): string;
}

/** A page that begins with `content`. */
export function pageOf(content = ''): Page {
  const place = pageStart();
  const parts = [content];
  feed(place, content);
  return {
    raw(markup) {
      parts.push(markup);
      feed(place, markup);
    },
    value(value) {
      const text = escapedAt(place, value);
      parts.push(text);
      if (place.mode === 'beforeValue') Object.assign(place, { mode: 'value', quote: '', script: '' });
      place.begun = true;
    },
    content: () => parts.join(''),
  };
}
