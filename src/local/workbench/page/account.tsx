// Who acts on the book: the user, the language and the clock the add-on sees.
import { useState } from 'preact/hooks';
import type { Actor } from '../protocol.ts';
import { actAs, complain, loadPeople } from './book.ts';
import { Dialog } from './dialogs.tsx';
import { LANGUAGES } from './languages.ts';
import type { State } from './state.ts';

export function AccountBox({ state }: { state: State }) {
  const [isOpen, setOpen] = useState(false);
  const user = state.by.user ?? '';
  const person = state.people.find((one) => one.email === user);
  return (
    <>
      {state.by.now && <span class="clock">{state.by.now.replace('T', ' ').slice(0, 16)}</span>}
      <button
        type="button"
        class="account"
        title={user === '' ? 'The owner of the book' : user}
        onClick={() => {
          setOpen(true);
          loadPeople().catch((error) => complain('The people could not be read', error));
        }}
      >
        <span class="avatar" aria-hidden="true">
          {(person?.name || user || 'O').slice(0, 1).toUpperCase()}
        </span>
        {person?.name || user || 'Owner'}
      </button>
      {isOpen && <AccountDialog state={state} onClose={() => setOpen(false)} />}
    </>
  );
}

function AccountDialog({ state, onClose }: { state: State; onClose(): void }) {
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const by: Actor = {};
    if (text('language') !== '') by.userLocale = text('language');
    if (text('user') !== '') by.user = text('user');
    if (text('now') !== '') by.now = `${text('now')}:00`.slice(0, 19);
    onClose();
    void actAs(by);
  };
  return (
    <Dialog title="Who acts, and when" width={420} onClose={onClose}>
      <form onSubmit={save}>
        <label>
          User's e-mail
          <input
            class="field-text"
            name="user"
            type="email"
            list="people"
            placeholder="The owner of the book"
            defaultValue={state.by.user ?? ''}
          />
        </label>
        <datalist id="people">
          {state.people.map((one) => (
            <option key={one.email} value={one.email}>
              {[one.name, one.role].filter((part) => part !== '').join(', ')}
            </option>
          ))}
        </datalist>
        <label>
          User's language
          <select class="field-text" name="language">
            <option value="">Of the book</option>
            {Object.entries(LANGUAGES).map(([code, name]) => (
              <option key={code} value={code} selected={code === state.by.userLocale}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Date and time in the book
          <input class="field-text" name="now" type="datetime-local" defaultValue={state.by.now?.slice(0, 16) ?? ''} />
          <small>Blank: the clock of this machine.</small>
        </label>
        <div class="buttons">
          <button type="button" class="quiet" onClick={onClose}>
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
