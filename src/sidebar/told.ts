// What is told after a save: what was done, as one sentence, and what came of it besides.
import type { Card, DeedAnswer } from '../contract/answers.ts';
import type { SidebarLocale } from '../locales/sidebar.ts';
import { labelOf } from './clicks.ts';
import { kindIn } from './contact-part.tsx';
import { chosen, isAboutDeal, isSignedAtOnce } from './deal-parts.tsx';
import { isWin } from './deed-parts.tsx';
import type { Scene } from './deed-scene.ts';
import { likely, typeIn } from './payment-part.tsx';
import { amountText, dayText, returnText, savedText, say } from './speech.ts';

/** What else the click has done: revenue that counted, section, manager, day to return, the next action; as sentences. */
export function noticesOf(
  { deed, card, step }: Scene,
  { card: fresh, counted }: DeedAnswer,
  locale: SidebarLocale,
): string {
  const { columns } = locale;
  const { text, on } = fresh.nextAction;
  const next = [text, on && dayText(locale, on, 'chosen')].filter(Boolean).join(', ');
  const told = [
    counted && say(locale, locale.day.deal[counted.kind], counted),
    fresh.section.code !== card.section.code && deed !== 'park' && `${columns.section}: ${fresh.section.label}.`,
    fresh.manager !== card.manager &&
      deed !== 'assign' &&
      deed !== 'handover' &&
      `${columns.manager}: ${fresh.manager || '–'}.`,
    fresh.revisitOn !== '' &&
      fresh.revisitOn !== card.revisitOn &&
      deed !== 'notYet' &&
      `${returnText(locale, fresh.revisitOn)}.`,
    next !== '' && (step?.kind === 'won' || TELLS_NEXT.includes(deed)) && `${columns.next_action}: ${next}.`,
  ];
  return told.filter(Boolean).join(' ');
}
const TELLS_NEXT: readonly Scene['deed'][] = ['handover', 'assign', 'deal', 'sign'];

/** What was done, as a sentence: whom the client was given to, what became of a deal, else the stage or the kind of contact. */
export function doneIn(scene: Scene, fresh: Card, label: string, locale: SidebarLocale): string {
  const { deed, card } = scene;
  const { manager } = fresh;
  if ((deed === 'assign' || deed === 'handover') && manager !== '')
    return say(locale, locale.day.saved[deed], { client: fresh.name, manager });
  if (deed === 'deal' || isWin(scene) || isAboutDeal(deed)) return dealDone(scene, locale);
  const moves = ['advance', 'back', 'reopen', 'recycle', 'refuse', 'churn', 'cancelWin'];
  const what =
    deed === 'contact'
      ? labelOf(card, kindIn(scene))
      : deed === 'park'
        ? fresh.section.label
        : moves.includes(deed)
          ? fresh.stage.label
          : label;
  return savedText(locale, fresh, what);
}

/** What became of a deal or of its money, as a sentence. */
function dealDone(scene: Scene, locale: SidebarLocale): string {
  const { saved } = locale.day;
  const { card, sheet, deed } = scene;
  const pays = deed === 'pay';
  const signs = isWin(scene) || isSignedAtOnce(scene);
  const known = pays ? likely(scene) : deed === 'deal' ? '' : (card.deal?.amount ?? '');
  const amount = `${sheet.value('amount', amountText(locale.language, known))}\u00a0${card.currency}`;
  const deal = chosen(scene)?.id ?? '';
  const type = typeIn(scene) as keyof typeof locale.terms.payment_type;
  const what = pays
    ? type
    : signs
      ? 'signed'
      : deed === 'deal'
        ? 'open'
        : (deed as 'sign' | 'amend' | 'cancelDeal' | 'credit');
  return say(locale, saved[what], { client: card.name, amount, deal });
}
