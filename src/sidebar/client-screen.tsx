// One client: the card, or the form of a deed over it; before it comes, its skeleton, or why it does not come.
import type { ComponentChild, ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { CardScreen, CardSkeleton } from './card.tsx';
import { CardBar } from './card-bar.tsx';
import type { Clicks } from './clicks.ts';
import { DeedForm } from './deed-form.tsx';
import type { Asked } from './deed-scene.ts';
import type { Draft } from './draft.ts';
import { MergeForm } from './merge-form.tsx';
import type { StepEditing } from './next-step.tsx';
import type { Opened } from './opened.ts';
import { sentenceOf, usePage } from './page-context.ts';
import { Playbook } from './playbook.tsx';
import { say } from './speech.ts';

/** What every form over a card shares. */
export interface FormProps {
  draft: Draft;
  notice?: ComponentChildren;
  /** The fresh card, and what was done as a sentence without its full stop. */
  onSaved(card: Card, sentence: string, more?: string): void;
  onCancel(): void;
  onReload(): Promise<void>;
}

interface ClientScreenProps {
  /** The deed whose form is open; null = the card. */
  asked: Asked | null;
  opened: Opened;
  form: FormProps;
  home: ComponentChild;
  clicks: Clicks;
  /** The playbook is open instead of the card. */
  atPlaybook: boolean;
  step: StepEditing;
  onDeed(asked: Asked): void;
  onPlaybook(): void;
  onOpen(clientId: string): void;
  onNext: (() => void) | null;
}

export function ClientScreen(props: ClientScreenProps) {
  const { asked, opened, form, home, clicks, atPlaybook, step, onDeed, onPlaybook, onOpen, onNext } = props;
  const { locale } = usePage();
  const { clientId, card, details, refusal } = opened;
  if (clientId === '') return home;
  if (refusal && !card) {
    return (
      <div class="screen">
        <div class="body">
          <Banner look="error">{sentenceOf(refusal, locale)}</Banner>
        </div>
        <div class="bottom">
          <button type="button" class="primary" onClick={opened.reload}>
            {locale.words.try_again}
          </button>
        </div>
      </div>
    );
  }
  if (!card) return <LateSkeleton />;
  if (asked?.deed === 'merge') return <MergeForm {...form} card={card} />;
  if (asked) {
    const key = [asked.deed, asked.to, asked.kind].join(' ');
    return <DeedForm {...form} key={key} card={card} details={details} asked={asked} onDeed={onDeed} />;
  }
  if (atPlaybook) {
    return (
      <Playbook card={card}>
        <CardBar {...{ card, details, clicks, onDeed, onNext }} />
      </Playbook>
    );
  }
  return <CardScreen key={card.clientId} {...{ card, details, clicks, step, onDeed, onPlaybook, onOpen, onNext }} />;
}

/** A card that comes at once needs no skeleton. */
function LateSkeleton() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return shown ? <CardSkeleton /> : null;
}

/** Another row was selected while a form is open. */
export function OtherRow({ other, card, onOpen }: { other: Card; card: Card; onOpen(): void }) {
  const { locale } = usePage();
  const { form } = locale.words;
  return (
    <Banner look="info">
      <p>{say(locale, form.other_row, { other: other.name, client: card.name })}</p>
      <button type="button" class="link" onClick={onOpen}>
        {say(locale, form.open, { client: other.name })}
      </button>
    </Banner>
  );
}
