// What the card offers: the deeds that rules and rights allow now, and what their forms choose from.
import type { Card, Choice, ReasonChoice, WayView } from '../contract/answers.ts';
import type { Client, Department, HistoryLine, Reason } from '../domain/model.ts';
import { kindOf } from '../domain/projection.ts';
import { firstContact, stagesBack } from '../domain/returning.ts';
import { BOOKKEEPER, type Deed, isHead } from '../domain/rights.ts';
import { type Rules, revisitDay, sectionOfKind } from '../domain/transitions.ts';
import { isMine, lastEntry, NEVER } from '../domain/undo.ts';
import { type Way, waysOf } from '../domain/ways.ts';
import type { Book } from '../sheets/book.ts';
import { setting } from '../sheets/lexicon.ts';
import { readLines } from '../sheets/rows.ts';
import { actorOf, whoOf } from './actor.ts';
import { colleagues } from './handovers.ts';
import { isSplit, lastLine, rulesOf } from './situation.ts';

type Offer = Pick<Card, 'ways' | 'denied' | 'reasons' | 'backTo' | 'managers' | 'undoable'>;

const HOUR = 3_600_000;

export function offerOf(book: Book, client: Client): Offer {
  const rules = rulesOf(book);
  const { names } = book;
  const actor = actorOf(book);
  const who = whoOf(book, actor);
  const last = lastCounted(book, client);
  const isUndone = last !== null && NEVER[last.event_type] === undefined;
  const until = last
    ? new Date(Date.parse(last.recorded_at) + Number(setting(book.lexicon, 'undo_hours')) * HOUR)
    : null;
  const isYoung = until !== null && until >= book.clock.now;
  const mine = isYoung && last !== null && last.event_type !== 'merge' && isMine(last, { actor: actor.id, who });
  const { ways, denied } = waysOf(client, rules, who, {
    undoable: isUndone,
    mine,
    split: isSplit(book) && colleagues(book, 'client').length > 0,
  });
  const deeds = new Set(ways.map(({ deed }) => deed));
  const reasons = (use: keyof Card['reasons'], ...wanted: Deed[]) =>
    wanted.some((deed) => deeds.has(deed)) ? reasonsFor(book, use, rules) : [];
  return {
    ways: ways.map((way) => ({
      deed: way.deed,
      to: way.to ?? '',
      label:
        way.deed === 'amend' && who.role === BOOKKEEPER ? book.locale.deeds.label.papers : labelOf(book, way, rules),
    })),
    denied: denied.map(({ deed, manager, roles }) => ({
      deed,
      label: labelOf(book, { deed, to: '' }, rules),
      who: [
        names.label('people', manager),
        book.locale.deeds.the_head,
        roles.includes(BOOKKEEPER) ? names.label('roles', BOOKKEEPER).toLocaleLowerCase(book.language) : '',
      ]
        .filter((one) => one !== '')
        .join(', '),
    })),
    reasons: {
      refusal: reasons('refusal', 'refuse'),
      archive: reasons('archive', 'park'),
      cancel: reasons('cancel', 'cancelWin', 'churn', 'refuse'),
      churn: reasons('churn', 'churn'),
    },
    backTo: deeds.has('back') ? stagesBack(client, rules).map(({ code }) => choiceOf(book, code)) : [],
    managers: deeds.has('assign') ? managersFor(book, client, rules) : [],
    undoable:
      last && deeds.has('undo')
        ? {
            what: book.locale.terms.event[last.event_type],
            until: isHead(who, client) ? '' : (until?.toISOString() ?? ''),
          }
        : null,
  };
}

/** The last line that counts: near the end of History, unless something was undone. */
function lastCounted(book: Book, client: Client): HistoryLine | null {
  const line = lastLine(book, client);
  return line?.event_type === 'void' ? lastEntry(readLines(book, client.client_id)) : line;
}

const choiceOf = (book: Book, code: string): Choice => ({ code, label: book.names.label('stages', code) });

/** "Advance to 2nd contact", "Register a deal", "Reopen". */
function labelOf(book: Book, { deed, to = '' }: Way, rules: Rules): WayView['label'] {
  const { deeds, terms } = book.locale;
  const isWin = kindOf(rules.stages, to) === 'won';
  const withStage = (label: string) => label.replace('%s', () => book.names.label('stages', to));
  switch (deed) {
    case 'advance':
      return isWin ? terms.buttons.deal : withStage(terms.buttons.advance);
    case 'refuse':
      return terms.buttons.refuse;
    case 'reopen':
      if (isWin) return deeds.label.reopenDeal;
      return to === '' || to === firstContact(rules)?.code ? deeds.label.reopen : withStage(deeds.label.reopenTo);
    case 'handover':
      return terms.buttons.handover;
    case 'plan':
      return book.locale.columns.next_action;
    default:
      return withStage(deeds.label[deed]);
  }
}

function reasonsFor(book: Book, use: string, rules: Rules): ReasonChoice[] {
  const archive = use === 'archive' ? sectionOfKind(rules, 'archive') : '';
  const view = (reason: Reason & { label: string }): ReasonChoice => {
    const section = archive || reason.default_section;
    return {
      code: reason.code,
      label: reason.label,
      section,
      sectionLabel: book.names.label('sections', section),
      sectionKind: book.lexicon.sections.find(({ code }) => code === section)?.kind ?? 'soft_refusal',
      revisitOn: use === 'cancel' ? '' : revisitDay({ ...reason, default_section: section }, rules, book.today),
    };
  };
  return book.lexicon.reasons.filter(({ active, applies_to }) => active && applies_to.includes(use)).map(view);
}

/** Whom the client can be given to; to a client department of its own only one who has bought. */
function managersFor(book: Book, client: Client, rules: Rules): Card['managers'] {
  const isBuyer = client.department === 'client' || kindOf(rules.stages, client.stage) === 'won';
  const departments: Department[] = [
    'sales',
    'management',
    ...(isBuyer || !isSplit(book) ? (['client'] as const) : []),
  ];
  return colleagues(book, ...departments)
    .filter(({ person_id }) => person_id !== client.manager)
    .map(({ person_id, person, department }) => ({
      code: person_id,
      label: person,
      department: book.names.label('departments', department),
    }));
}
