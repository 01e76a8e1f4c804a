// Import, first step: a file, pasted text, or a tab of the spreadsheet.
import { useEffect, useState } from 'preact/hooks';
import type { ImportPlan, Refusal } from '../../contract/answers.ts';
import { Banner } from '../banner.tsx';
import { NoteField, SelectField } from '../fields.tsx';
import { Icon } from '../icons.tsx';
import { sentenceOf, usePage } from '../page-context.ts';
import { decode, ENCODINGS, type Encoding, guessEncoding, type List, readList } from './list.ts';

const SECONDS = 60;
/** So many rows tell the server what a column holds. */
const SAMPLE = 20;
const PROOF = 120;

interface OpenedFile {
  name: string;
  bytes: Uint8Array;
  encoding: Encoding;
}

export function DataStep({ onList }: { onList(list: List, plan: ImportPlan): void }) {
  const { locale, ask } = usePage();
  const { load } = locale.words;
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [pasted, setPasted] = useState('');
  const [tab, setTab] = useState('');
  const [tabs, setTabs] = useState<string[]>([]);
  const [empty, setEmpty] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => {
    void ask('importTabs', SECONDS).then((answer) => answer.ok && setTabs(answer.tabs));
  }, [ask]);

  const plan = async (
    input: { tab: string } | { headers: string[]; sample: string[][] },
    list: (plan: ImportPlan) => List,
  ) => {
    const answer = await ask('importPlan', SECONDS, input);
    if (answer.ok) onList(list(answer.plan), answer.plan);
    else setRefusal(answer);
  };
  const next = async () => {
    setRefusal(null);
    setEmpty(false);
    if (tab !== '') {
      await plan({ tab }, ({ headers, rows }) => ({
        name: tab,
        tab,
        encoding: '',
        headers,
        rows: [],
        total: rows,
        badQuotes: 0,
      }));
      return;
    }
    const list = file
      ? readList(decode(file.bytes, file.encoding), file.name, file.encoding)
      : readList(pasted, '', '');
    if (list) await plan({ headers: list.headers, sample: list.rows.slice(0, SAMPLE) }, () => list);
    else setEmpty(true);
  };

  return (
    <div class="screen">
      <div class="body">
        {refusal && <Banner look="error">{sentenceOf(refusal, locale)}</Banner>}
        {empty && <Banner look="error">{load.empty}</Banner>}
        <FileField file={file} onFile={setFile} />
        {!file && <NoteField label={load.paste} value={pasted} onInput={setPasted} />}
        {!file && pasted === '' && tabs.length > 0 && (
          <SelectField
            label={load.tab}
            value={tab}
            onInput={setTab}
            options={tabs.map((name) => ({ code: name, label: name }))}
            blank={locale.words.form.choose}
          />
        )}
      </div>
      <div class="bottom">
        <button type="button" class="primary" onClick={next}>
          {load.read}
        </button>
      </div>
    </div>
  );
}

/** The first line is shown as it reads in the encoding that was guessed, so that a wrong guess is seen. */
function FileField({ file, onFile }: { file: OpenedFile | null; onFile(file: OpenedFile): void }) {
  const { locale } = usePage();
  const { load } = locale.words;
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    onFile({ name: chosen.name, bytes, encoding: guessEncoding(bytes) });
  };
  const proof = file && (decode(file.bytes.slice(0, PROOF * 4), file.encoding).split(/\r?\n/)[0] ?? '').slice(0, PROOF);
  return (
    <>
      <label class="file">
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => read(event.currentTarget.files?.[0])}
        />
        <span>
          <Icon name="upload" />
          {file?.name ?? load.file}
        </span>
      </label>
      {!file && <p class="hint">{load.file_hint}</p>}
      {file && (
        <>
          <SelectField
            label={load.encoding}
            value={file.encoding}
            onInput={(encoding) => onFile({ ...file, encoding: encoding as Encoding })}
            options={ENCODINGS.map((code) => ({ code, label: code }))}
          />
          <p class="proof">{`${load.proof}: ${proof}`}</p>
        </>
      )}
    </>
  );
}
