// The form of a new client: name and source are enough; whoever looks like it is shown before anything is saved.
import { useEffect, useState } from 'preact/hooks';
import type { AddAnswer, AddInput, AlikeClient, FieldView, Refusal } from '../contract/answers.ts';
import { Banner } from './banner.tsx';
import { type Draft, isTouched, type Sheet, useSheet } from './draft.ts';
import { NoteField, ServerField } from './fields.tsx';
import { FormFrame } from './form-frame.tsx';
import { sentenceOf, usePage } from './page-context.ts';
import { fieldErrors, SAVE_SECONDS, useSaving } from './saving.ts';
import { say } from './speech.ts';

interface AddFormProps {
  draft: Draft;
  onAdded(answer: AddAnswer): void;
  onOpen(clientId: string): void;
  onCancel(): void;
}

/** The comment that a second client with the same tax id needs; not a column. */
const COMMENT = 'why';
/** Ids of the clients that were shown and found to be others, as the draft keeps them. */
const CHECKED = 'checked';

export function AddForm({ draft, onAdded, onOpen, onCancel }: AddFormProps) {
  const { ask, locale } = usePage();
  const { words, terms } = locale;
  const sheet = useSheet(draft);
  const [views, setViews] = useState<FieldView[]>([]);
  const [trouble, setTrouble] = useState('');
  const saving = useSaving((_card, answer) => onAdded(answer as AddAnswer));

  useEffect(() => {
    void ask('addForm', SAVE_SECONDS).then((answer) => {
      if (answer.ok) setViews(answer.fields);
      else setTrouble(sentenceOf(answer, locale));
    });
  }, []);

  const { refusal } = saving;
  const alike = refusal?.alike ?? null;
  const errors = fieldErrors(refusal, locale);
  const save = () => {
    // Whoever was shown and is added all the same is another client: it is not asked about again.
    const shown = alike?.mayAdd ? alike.clients.map(({ clientId }) => clientId) : [];
    const checked = [...new Set([...checkedIn(sheet), ...shown])];
    if (shown.length > 0) sheet.set(CHECKED)(checked.join(' '));
    void saving.send(() => ask('add', SAVE_SECONDS, inputOf(draft, sheet, asked, checked)));
  };
  const mayAdd = alike?.mayAdd ?? true;
  const asked = views.filter(({ onlyIf }) => !onlyIf || sheet.value(onlyIf.key) === onlyIf.value);
  return (
    <FormFrame
      title={words.add.title}
      subtitle={words.add.hint}
      saveLabel={alike && mayAdd ? words.add.anyway : terms.buttons.add_client}
      saving={alike ? { ...saving, refusal: null } : saving}
      shown={asked.map(({ key }) => key)}
      touched={isTouched(draft)}
      notice={trouble !== '' && <Banner look="error">{trouble}</Banner>}
      preview={alike && refusal && <Alike refusal={refusal} alike={alike} sheet={sheet} onOpen={onOpen} />}
      onSave={save}
      onCancel={onCancel}
      onReload={() => saving.refuse(null)}
    >
      {asked.map((view) => (
        <ServerField
          key={view.key}
          view={view}
          currency=""
          value={sheet.value(view.key, view.value)}
          onInput={sheet.set(view.key)}
          error={errors[view.key]}
        />
      ))}
    </FormFrame>
  );
}

const checkedIn = (sheet: Sheet): string[] =>
  sheet
    .value(CHECKED)
    .split(' ')
    .filter((id) => id !== '');

function inputOf(draft: Draft, sheet: Sheet, views: readonly FieldView[], checked: string[]): AddInput {
  const fields = Object.fromEntries(
    views.filter(({ key }) => sheet.touched(key)).map(({ key }) => [key, sheet.value(key)]),
  );
  return { requestId: draft.requestId, fields, checked, note: sheet.value(COMMENT) };
}

interface AlikeProps {
  refusal: Refusal;
  alike: NonNullable<Refusal['alike']>;
  sheet: Sheet;
  onOpen(clientId: string): void;
}

/** The question, with each client that looks like the new one and what they have in common. */
function Alike({ refusal, alike, sheet, onOpen }: AlikeProps) {
  const { locale } = usePage();
  const { add } = locale.words;
  const hard = alike.clients.some(({ doNotCall }) => doNotCall);
  return (
    <div class="alike">
      <Banner look={hard ? 'error' : 'warning'}>
        <p>{refusal.message}</p>
        {alike.clients.map((client) => (
          <AlikeRow key={client.clientId} client={client} onOpen={onOpen} />
        ))}
      </Banner>
      {alike.needsComment && (
        <NoteField label={add.comment} value={sheet.value(COMMENT)} onInput={sheet.set(COMMENT)} />
      )}
    </div>
  );
}

function AlikeRow({ client, onOpen }: { client: AlikeClient; onOpen(clientId: string): void }) {
  const { locale } = usePage();
  const { add, form } = locale.words;
  const { clientId, name, stage, kind, manager, sign, signText } = client;
  const by = sign === 'alike' ? signText : say(locale, add.by, { sign: signText });
  return (
    <div class="alike-row">
      <p>
        <span class="strong">{name}</span>
        <span class={`mark ${kind}`}>{stage}</span> {manager}
      </p>
      <p>{by}</p>
      <button type="button" class="link" onClick={() => onOpen(clientId)}>
        {say(locale, form.open, { client: clientId })}
      </button>
    </div>
  );
}
