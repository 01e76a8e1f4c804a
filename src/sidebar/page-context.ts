// What every part of the page may use: the language, the day, the server, and the line at the foot for short messages.
import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { Refusal } from '../contract/answers.ts';
import type { SidebarLocale } from '../locales/sidebar.ts';
import { sidebars } from '../locales/sidebar.ts';
import { call, NOT_ANSWERED, NOT_CARRIED_OUT } from './bridge.ts';

export interface Page {
  locale: SidebarLocale;
  /** A call that shows the progress line while it runs. */
  ask: typeof call;
  /** A sentence at the foot of the page; `undo` = what its button does. */
  tell(message: string, undo?: () => void): void;
}

export const PageContext = createContext<Page>({ locale: sidebars.en, ask: call, tell: () => {} });

export const usePage = (): Page => useContext(PageContext);
export const useWords = (): SidebarLocale['words'] => usePage().locale.words;

/** The server's sentence, or the page's own when the server did not get to say one. */
export function sentenceOf({ code, message }: Refusal, { words }: SidebarLocale): string {
  if (code === NOT_ANSWERED) return words.two_accounts;
  return code === NOT_CARRIED_OUT || message === '' ? words.failed : message;
}

/**
 * A new screen begins at its title, so that a screen reader reads it and Tab goes on from there. A card that follows the
 * selected row leaves the keyboard to the grid: only a page that has the focus moves it.
 */
export function useFocusOnOpen<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (document.hasFocus()) ref.current?.focus();
  }, []);
  return ref;
}
