// Import, first step: a file, pasted text, or a tab of the spreadsheet; and how it is to be taken apart.
import { useEffect, useState } from 'preact/hooks';
import type { ImportPlan, ImportView, Refusal } from '../../contract/answers.ts';
import { IMPORT_LOOK } from '../../contract/limits.ts';
import { Banner } from '../banner.tsx';
import { NoteField, SelectField } from '../fields.tsx';
import { Icon } from '../icons.tsx';
import { sentenceOf, usePage } from '../page-context.ts';
import { say } from '../speech.ts';
import { decode, ENCODINGS, type Encoding, guessEncoding } from './encoding.ts';
import { DELIMITERS, guessDelimiter, guessHeaderRow, type List, listOf, readTable, type Table } from './list.ts';

const SECONDS = 60;
/** So many rows tell the server what a column holds. */
const SAMPLE = 20;
const PROOF = 120;

interface OpenedFile {
  name: string;
  bytes: Uint8Array;
  encoding: Encoding;
}

/** How a text is taken apart; '' = as it looks by itself. */
interface Cut {
  delimiter: string;
  headerRow: string;
}
const BY_ITSELF: Cut = { delimiter: '', headerRow: '' };

interface DataStepProps {
  /** Imports that were stopped half way. */
  stopped: readonly ImportView[];
  onList(list: List, plan: ImportPlan): void;
}

export function DataStep({ stopped, onList }: DataStepProps) {
  const { locale, ask } = usePage();
  const { load } = locale.words;
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [pasted, setPasted] = useState('');
  const [tab, setTab] = useState('');
  const [tabs, setTabs] = useState<string[]>([]);
  const [cut, setCut] = useState<Cut>(BY_ITSELF);
  const [empty, setEmpty] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => {
    void ask('importTabs', SECONDS).then((answer) => answer.ok && setTabs(answer.tabs));
  }, [ask]);

  const text = file ? decode(file.bytes, file.encoding) : pasted;
  const fromText = (): Table =>
    readTable(text, { name: file?.name ?? '', encoding: file?.encoding ?? '' }, cut.delimiter || guessDelimiter(text));
  const fromTab = async (name: string): Promise<Table | null> => {
    const rows: string[][] = [];
    for (let total = 1; rows.length < total; ) {
      const answer = await ask('importTabRows', SECONDS, { tab: name, from: rows.length, count: IMPORT_LOOK });
      if (!answer.ok) {
        setRefusal(answer);
        return null;
      }
      if (answer.rows.length === 0) break;
      rows.push(...answer.rows);
      total = answer.total;
    }
    return { name, tab: name, encoding: '', rows, badQuotes: 0 };
  };
  const next = async (from: string) => {
    setRefusal(null);
    setEmpty(false);
    const table = from !== '' ? await fromTab(from) : fromText();
    if (!table) return;
    const list = listOf(table, cut.headerRow === '' ? guessHeaderRow(table) : Number(cut.headerRow));
    if (!list) {
      setEmpty(true);
      return;
    }
    const { headers, headerRow, rows } = list;
    const where = from === '' ? {} : { tab: from, headerRow: Math.max(headerRow, 1) };
    const answer = await ask('importPlan', SECONDS, { headers, sample: rows.slice(0, SAMPLE), ...where });
    if (answer.ok) onList(list, answer.plan);
    else setRefusal(answer);
  };

  return (
    <div class="screen">
      <div class="body">
        {refusal && <Banner look="error">{sentenceOf(refusal, locale)}</Banner>}
        {empty && <Banner look="error">{load.empty}</Banner>}
        {stopped.map((before) => (
          <Stopped key={before.id} before={before} isTab={tabs.includes(before.name)} onTab={next} />
        ))}
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
        {(file || pasted !== '') && <CutFields cut={cut} onCut={setCut} found={guessDelimiter(text)} />}
      </div>
      <div class="bottom">
        <button type="button" class="primary" onClick={() => next(file || pasted !== '' ? '' : tab)}>
          {load.read}
        </button>
      </div>
    </div>
  );
}

/** A list that is not through: a tab goes on by itself, of a file or a pasted text the page needs the rows again. */
function Stopped(props: { before: ImportView; isTab: boolean; onTab(tab: string): void }) {
  const { before, isTab, onTab } = props;
  const { locale } = usePage();
  const { load } = locale.words;
  const name = before.name || load.pasted;
  return (
    <Banner look="info">
      <p>{say(locale, load.half_way, { name, done: before.done, all: before.total })}</p>
      {isTab ? (
        <button type="button" class="link" onClick={() => onTab(before.name)}>
          {load.go_on}
        </button>
      ) : (
        <p>{load.same_again}</p>
      )}
    </Banner>
  );
}

function CutFields({ cut, onCut, found }: { cut: Cut; onCut(cut: Cut): void; found: string }) {
  const { locale } = usePage();
  const { load } = locale.words;
  const names: Record<string, string> = { '\t': load.tabulator };
  const lines = Array.from({ length: 10 }, (_, at) => ({ code: String(at + 1), label: String(at + 1) }));
  return (
    <>
      <SelectField
        label={load.delimiter}
        value={cut.delimiter || found}
        onInput={(delimiter) => onCut({ ...cut, delimiter })}
        options={DELIMITERS.map((code) => ({ code, label: names[code] ?? code }))}
      />
      <SelectField
        label={load.header_row}
        value={cut.headerRow}
        onInput={(headerRow) => onCut({ ...cut, headerRow })}
        options={[...lines, { code: '0', label: load.no_headers }]}
        blank={load.by_itself}
      />
    </>
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
          <p class="proof">{`${load.proof}: ${proofOf(file)}`}</p>
        </>
      )}
    </>
  );
}

/** The first line, and the first one with a letter that encodings disagree about. */
function proofOf({ bytes, encoding }: OpenedFile): string {
  const lines = decode(bytes, encoding).split(/\r?\n/);
  const [first = ''] = lines;
  const foreign = /[\u0080-\ufefe\uff00-\uffff]/;
  const telling = foreign.test(first) ? undefined : lines.find((line) => foreign.test(line));
  return [first, telling].flatMap((line) => (line ? [line.slice(0, PROOF)] : [])).join(' … ');
}
