// A CSV file of this machine into a new tab: choosing it, looking at it in its encoding before it is taken.
import { useMemo, useState } from 'preact/hooks';
import { askShown, complain, openTab } from './book.ts';
import { ENCODINGS, fieldsOf, guessEncoding } from './csv-file.ts';
import { Dialog } from './dialog.tsx';
import { change, now, type Upload } from './state.ts';

const ROWS_PREVIEWED = 6;

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
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = guessEncoding(bytes, now().sheet?.layout.language ?? 'en');
  const rows = fieldsOf(bytes, encoding);
  if (rows.length === 0) return complain('The file could not be read', `${file.name} is empty.`);
  change({ upload: { name: file.name.replace(/\.[^.]*$/, ''), bytes, encoding, rows } });
}

export function UploadDialog({ upload }: { upload: Upload }) {
  const [encoding, setEncoding] = useState(upload.encoding);
  const rows = useMemo(
    () => (encoding === upload.encoding ? upload.rows : fieldsOf(upload.bytes, encoding)),
    [upload, encoding],
  );
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const close = (): void => change({ upload: null });
  const take = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const name = String(form.get('name')).trim();
    close();
    const take = { name, rows, text: !form.has('convert'), by: now().by };
    if ((await askShown('Importing', 'addSheet', take)) !== undefined) await openTab(name);
  };
  return (
    <Dialog title="Import CSV" width={640} onClose={close}>
      <form onSubmit={(event) => void take(event).catch((error) => complain('The tab could not be opened', error))}>
        <div class="fields">
          <label>
            Name of the new tab
            <input class="field-text" name="name" required defaultValue={upload.name} />
          </label>
          <label>
            Encoding
            <select class="field-text" value={encoding} onChange={(event) => setEncoding(event.currentTarget.value)}>
              {Object.entries(ENCODINGS).map(([value, caption]) => (
                <option key={value} value={value}>
                  {caption}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div class="preview">
          <table>
            <tbody>
              {rows.slice(0, ROWS_PREVIEWED).map((row, at) => (
                <tr key={`row ${at}`}>
                  {row.map((value, to) => (
                    <td key={`field ${to}`}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="quiet-text">{`${rows.length} rows, ${columns} columns`}</p>
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
