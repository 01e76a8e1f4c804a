// The client that is open: first the card, then what History tells of it. An answer for another client comes too late.
import { useRef, useState } from 'preact/hooks';
import type { Card, Details, Refusal } from '../contract/answers.ts';
import { call } from './bridge.ts';
import { sentenceOf, usePage } from './page-context.ts';

const SECONDS = 30;

export interface Opened {
  /** '' = none. */
  clientId: string;
  card: Card | null;
  details: Details | null;
  refusal: Refusal | null;
  /** Reads the card of a client anew; '' closes the one that is open. A card that was read ahead is shown until then. */
  open(clientId: string, ahead?: Card): Promise<void>;
  /** Takes the fresh card that a save has answered with. */
  show(card: Card): Promise<void>;
  /** Reads the open card again and leaves the old one in place until the new one is there. */
  reload(): Promise<void>;
}

export function useOpened(): Opened {
  const { ask, tell, locale } = usePage();
  const wanted = useRef('');
  const [clientId, setClientId] = useState('');
  const [card, setCard] = useState<Card | null>(null);
  const [details, setDetails] = useState<Details | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const show = async (fresh: Card) => {
    if (wanted.current !== fresh.clientId) return;
    setCard(fresh);
    setRefusal(null);
    const answer = await call('details', SECONDS, { clientId: fresh.clientId });
    if (wanted.current !== fresh.clientId) return;
    if (answer.ok) setDetails(answer.details);
    else tell(sentenceOf(answer, locale));
  };
  const read = async (id: string) => {
    const answer = await ask('card', SECONDS, { clientId: id });
    if (wanted.current !== id) return;
    if (answer.ok) void show(answer.card);
    else setRefusal(answer);
  };
  const open = async (id: string, ahead: Card | null = null) => {
    wanted.current = id;
    setClientId(id);
    setCard(ahead);
    setDetails(null);
    setRefusal(null);
    if (id !== '') await read(id);
  };
  return { clientId, card, details, refusal, open, show, reload: () => read(wanted.current) };
}
