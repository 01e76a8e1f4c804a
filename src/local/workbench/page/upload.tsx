// A CSV file of this machine into a new tab: choosing it, reading it in its encoding, looking at it before it is taken.
import Papa from 'papaparse';
import { askShown, complain, openTab } from './book.ts';
import { Dialog } from './dialog.tsx';
import { change, now, type State } from './state.ts';

const ROWS_PREVIEWED = 6;
/** What Excel writes on the machines of each language when it does not write UTF-8. */
const OLD_ENCODINGS: Record<string, string> = {
  ru: 'windows-1251',
  bg: 'windows-1251',
  hu: 'windows-1250',
  ro: 'windows-1250',
};

/** Lets a person choose a file; the preview opens when it is read. */
export function openUpload(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.csv,.tsv,.txt,text/csv';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) read(file).catch((error) => complain('The file could not be read', error));
  });
  input.click();
}

async function read(file: File): Promise<void> {
  const text = decode(await file.arrayBuffer(), now().by.userLocale ?? 'en');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  if (data.length === 0) return complain('The file could not be read', `${file.name} is empty.`);
  change({ upload: { name: file.name.replace(/\.[^.]*$/, ''), rows: data } });
}

function decode(bytes: ArrayBuffer, language: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(OLD_ENCODINGS[language] ?? 'windows-1252').decode(bytes);
  }
}

export function UploadDialog({ upload }: { upload: NonNullable<State['upload']> }) {
  const close = (): void => change({ upload: null });
  const take = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const name = String(form.get('name')).trim();
    close();
    const take = { name, rows: upload.rows, text: !form.has('convert'), by: now().by };
    if ((await askShown('Importing', 'addSheet', take)) !== undefined) await openTab(name);
  };
  return (
    <Dialog title="Import CSV" width={640} onClose={close}>
      <form onSubmit={(event) => void take(event).catch((error) => complain('The tab could not be opened', error))}>
        <label>
          Name of the new tab
          <input class="field-text" name="name" required defaultValue={upload.name} />
        </label>
        <div class="preview">
          <table>
            <tbody>
              {upload.rows.slice(0, ROWS_PREVIEWED).map((row) => (
                <tr key={row.join('\t')}>
                  {row.map((value) => (
                    <td key={value}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="quiet-text">{`${upload.rows.length} rows, ${upload.rows.reduce((most, row) => Math.max(most, row.length), 0)} columns`}</p>
        <label class="check">
          <input type="checkbox" name="convert" /> Convert text to numbers and dates
        </label>
        <div class="buttons">
          <button type="button" class="quiet" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="filled">
            Import
          </button>
        </div>
      </form>
    </Dialog>
  );
}
