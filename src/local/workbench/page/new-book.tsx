// The box that asks for the name of a new book.
import { askShown } from './book.ts';
import { Dialog } from './dialog.tsx';
import { LANGUAGES } from './languages.ts';

export function NewBook({ onClose }: { onClose(): void }) {
  const make = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    onClose();
    void askShown('Opening', 'book', {
      fresh: String(form.get('name')).trim(),
      language: String(form.get('language')),
    });
  };
  return (
    <Dialog title="New book" width={420} onClose={onClose}>
      <form onSubmit={make}>
        <label>
          Name
          <input class="field-text" name="name" required maxLength={80} />
        </label>
        <label>
          Language
          <select class="field-text" name="language">
            {Object.entries(LANGUAGES).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div class="buttons">
          <button type="button" class="quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="filled">
            Create
          </button>
        </div>
      </form>
    </Dialog>
  );
}
