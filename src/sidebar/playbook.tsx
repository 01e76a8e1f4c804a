// The playbook of a client's stage and category: what to say, ask and send. The card's ways on stay at the foot.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Card, PlaybookView, Refusal } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { GreyLines } from './card-details.tsx';
import { sentenceOf, useFocusOnOpen, usePage } from './page-context.ts';
import { dayText, say } from './speech.ts';

const SECONDS = 30;

export function Playbook({ card, children }: { card: Card; children?: ComponentChildren }) {
  const { locale, ask } = usePage();
  const { playbook: words } = locale.day;
  const title = useFocusOnOpen<HTMLHeadingElement>();
  const [view, setView] = useState<PlaybookView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let over = false;
    void ask('playbook', SECONDS, { clientId: card.clientId }).then((answer) => {
      if (over) return;
      if (answer.ok) setView(answer.playbook);
      else setRefusal(answer);
    });
    return () => {
      over = true;
    };
  }, [card.clientId, card.seen]);
  const updated = view?.updatedOn ? say(locale, words.updated, { day: dayText(locale, view.updatedOn, 'full') }) : '';
  return (
    <div class="screen">
      <div class="body">
        <h1 ref={title} tabIndex={-1}>
          {say(locale, words.title, { stage: view?.stage ?? card.stage.label })}
        </h1>
        <p class="subtitle">{[card.name, view?.category ?? card.category, updated].filter(Boolean).join(' · ')}</p>
        {refusal && <Banner look="error">{sentenceOf(refusal, locale)}</Banner>}
        {!view && !refusal && <GreyLines />}
        {view && !view.blocks.some(({ lines }) => lines.length > 0) && <p class="hint">{words.none}</p>}
        {view?.blocks.map(({ block, label, lines }) => (
          <section key={block} class="block">
            <h2>{label}</h2>
            {lines.length === 0 && <p class="second">–</p>}
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </section>
        ))}
      </div>
      {children}
    </div>
  );
}

function Line({ line }: { line: PlaybookView['blocks'][number]['lines'][number] }) {
  const { playbook } = usePage().locale.day;
  const { text, answer, link, material, forClient } = line;
  const words = text || material;
  return (
    <div class="play-line">
      <p>
        {/^https?:\/\//i.test(link) ? (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {words || link}
          </a>
        ) : (
          [words, link].filter(Boolean).join(' · ')
        )}
        {text !== '' && material !== '' && <span class="second">{` · ${material}`}</span>}
        {forClient && <span class="second">{` · ${playbook.for_client}`}</span>}
      </p>
      {answer !== '' && <p class="answer">{answer}</p>}
    </div>
  );
}
