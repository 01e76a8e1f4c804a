// The box in which the note of the selected cells is written.
import { address, boxName } from './address.ts';
import { askShown } from './book.ts';
import { Dialog } from './dialog.tsx';
import { change, now, type Sheet, selectedBox } from './state.ts';

export function NoteBox({ sheet }: { sheet: Sheet }) {
  const box = selectedBox(sheet);
  const close = (): void => change({ isNoting: false });
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('note') ?? '');
    close();
    void askShown('Working', 'setNote', { a1: address(sheet.layout.tab.name, box), text, by: now().by });
  };
  return (
    <Dialog title={`Note of ${boxName(box)}`} width={420} onClose={close}>
      <form onSubmit={save}>
        <textarea
          class="field-text note-field"
          name="note"
          aria-label="Note"
          data-first
          rows={5}
          defaultValue={sheet.cells.at(sheet.anchor.row, sheet.anchor.column)?.note ?? ''}
        />
        <div class="buttons">
          <button type="button" class="quiet" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="filled">
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}
