// HtmlService: pages made from text, from a file of the project or from a template.
import { enumTable } from '../enums.ts';
import { defineClass, enumOf, kindOf, make, membersOf, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, HtmlState, States } from '../states.ts';
import { blobOf, blobSource, convertedTo, newBlob } from './blob.ts';
import { textOfBytes } from './bytes.ts';
import { pageOf } from './html-escape.ts';
import { newTemplate, newTemplateOutput } from './html-template.ts';

const doors = membersOf<States['HtmlService']>();
const { local } = membersOf<HtmlState>();
const metaTag = membersOf<States['HtmlOutputMetaTag']>();

/** Pixels, or null for the usual size. */
const size = kindOf<number | null>((v) => v === null || v === undefined || (Number.isInteger(v) && Number(v) >= 0));

/** The only meta tags Google takes. */
const allowedMeta = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

/** A page with this content. */
export function newOutput(host: Host, content: string): object {
  return make('HtmlOutput', { host, content, title: '', width: null, height: null, favicon: null, metaTags: [] });
}

/** Setters of a page change it at once and give it back. */
const changing = (state: HtmlState, change: Partial<HtmlState>): object => {
  Object.assign(state, change);
  return make('HtmlOutput', state);
};

const blob = ({ host, content }: HtmlState): object => newBlob(host, Buffer.from(content), 'text/html', null);

defineClass(
  'HtmlOutput',
  {
    addMetaTag: local([[string, string]], (state, name, content) => {
      if (!allowedMeta.has(name)) throw new Refusal('The meta tag you specified is not allowed in this context.');
      return changing(state, { metaTags: [...state.metaTags, { name, content }] });
    }),
    append: local([[string]], (state, content) => changing(state, { content: state.content + content })),
    appendUntrusted: local([[string]], (state, text) => {
      const page = pageOf(state.content);
      page.value(text);
      return changing(state, { content: page.content() });
    }),
    asTemplate: local([[]], ({ host, content }) => newTemplate(host, content)),
    clear: local([[]], (state) => changing(state, { content: '' })),
    getAs: local([[string]], (state, type) => convertedTo(blobOf(blob(state)), type)),
    getBlob: local([[]], blob),
    getContent: local([[]], ({ content }) => content),
    getFaviconUrl: local([[]], ({ favicon }) => favicon),
    getHeight: local([[]], ({ height }) => height),
    getMetaTags: local([[]], ({ host, metaTags }) =>
      host.list(metaTags.map((tag) => make('HtmlOutputMetaTag', { host, ...tag }))),
    ),
    getTitle: local([[]], ({ title }) => title),
    getWidth: local([[]], ({ width }) => width),
    setContent: local([[string]], (state, content) => changing(state, { content })),
    setFaviconUrl: local([[string]], (state, favicon) => changing(state, { favicon })),
    setHeight: local([[size]], (state, height) => changing(state, { height: height ?? null })),
    // Every page is in an IFRAME sandbox whatever is asked, and only web apps can be framed elsewhere.
    setSandboxMode: local([[enumOf('SandboxMode')]], (state) => changing(state, {})),
    setXFrameOptionsMode: local([[enumOf('XFrameOptionsMode')]], (state) => changing(state, {})),
    setTitle: local([[string]], (state, title) => changing(state, { title })),
    setWidth: local([[size]], (state, width) => changing(state, { width: width ?? null })),
  },
  { service: 'HtmlService' },
);

defineClass(
  'HtmlOutputMetaTag',
  {
    getName: metaTag.local([[]], ({ name }) => name),
    getContent: metaTag.local([[]], ({ content }) => content),
  },
  { service: 'HtmlService' },
);

/** The text of a page of the project; its name with or without '.html'. */
function pageText({ host }: States['HtmlService'], name: string): string {
  const content = host.env.files[name.replace(/\.html$/, '')];
  if (content === undefined) throw new Refusal(`No HTML file named ${name} was found.`);
  return content;
}

const contentOf = (given: string | object): string =>
  typeof given === 'string' ? given : textOfBytes(blobOf(given).bytes);

const content = [[string], [blobSource]] as const;

defineClass(
  'HtmlService',
  {
    createHtmlOutput: doors.local([[], ...content], ({ host }, given: string | object = '') =>
      newOutput(host, contentOf(given)),
    ),
    createHtmlOutputFromFile: doors.local([[string]], (state, name) => newOutput(state.host, pageText(state, name))),
    createTemplate: doors.local(content, ({ host }, given) => newTemplate(host, contentOf(given))),
    createTemplateFromFile: doors.local([[string]], (state, name) => newTemplate(state.host, pageText(state, name))),
    // Only a web app is asked for by a browser.
    getUserAgent: doors.local([[]], () => null),
    initTemplate: doors.local([[]], ({ host }) => newTemplateOutput(host)),
  },
  {
    service: 'HtmlService',
    constants: { XFrameOptionsMode: enumTable('XFrameOptionsMode'), SandboxMode: enumTable('SandboxMode') },
  },
);
