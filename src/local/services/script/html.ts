// HtmlService: pages made from text or from a file of the project.
import { enumTable } from '../enums.ts';
import { defineClass, integer, make, membersOf, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { HtmlState, States } from '../states.ts';

const doors = membersOf<States['HtmlService']>();
const { local } = membersOf<HtmlState>();

/** Local setters of a page: they change it at once and give it back. */
const page = (state: HtmlState): object => make('HtmlOutput', state);

function output(state: States['HtmlService'], content: string): object {
  return make('HtmlOutput', { host: state.host, content, title: '', width: null, height: null });
}

defineClass(
  'HtmlOutput',
  {
    getContent: local([[]], (state) => state.content),
    setContent: local([[string]], (state, content) => {
      state.content = content;
      return page(state);
    }),
    append: local([[string]], (state, content) => {
      state.content += content;
      return page(state);
    }),
    getTitle: local([[]], (state) => state.title),
    setTitle: local([[string]], (state, title) => {
      state.title = title;
      return page(state);
    }),
    setWidth: local([[integer]], (state, width) => {
      state.width = width;
      return page(state);
    }),
    setHeight: local([[integer]], (state, height) => {
      state.height = height;
      return page(state);
    }),
    getWidth: local([[]], (state) => state.width),
    getHeight: local([[]], (state) => state.height),
  },
  { service: 'HtmlService' },
);

defineClass(
  'HtmlService',
  {
    createHtmlOutput: doors.local([[], [string]], (state, content = '') => output(state, content)),
    createHtmlOutputFromFile: doors.local([[string]], (state, name) => {
      const content = state.host.env.files[name.replace(/\.html$/, '')];
      if (content === undefined) throw new Refusal(`No HTML file named ${name} was found.`);
      return output(state, content);
    }),
  },
  {
    service: 'HtmlService',
    constants: { XFrameOptionsMode: enumTable('XFrameOptionsMode'), SandboxMode: enumTable('SandboxMode') },
  },
);
