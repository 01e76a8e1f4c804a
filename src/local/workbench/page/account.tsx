// Who acts on the book: the user, the language and the clock the add-on sees.
import { useState } from 'preact/hooks';
import type { Actor } from '../protocol.ts';
import { actAs, complain, loadPeople } from './book.ts';
import { Dialog } from './dialog.tsx';
import { LANGUAGES } from './languages.ts';
import { type Item, MenuList } from './menu-list.tsx';
import type { State } from './state.ts';

export function AccountBox({ state }: { state: State }) {
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { by, people } = state;
  const user = by.user ?? '';
  const person = people.find((one) => one.email === user);
  const name = person?.name || user || 'Owner';
  const as = (email: string | undefined): void => {
    const { user: _before, ...others } = by;
    void actAs(email === undefined ? others : { ...others, user: email });
  };
  const items: Item[] = [
    { caption: 'Owner of the book', checked: user === '', run: () => as(undefined) },
    ...people.map((one) => ({
      caption: one.name || one.email,
      hint: one.role,
      checked: one.email === user,
      run: () => as(one.email),
    })),
    { caption: '' },
    { caption: 'Another user, language or time…', run: () => setAsking(true) },
  ];
  return (
    <div class="account-holder">
      {by.now && <span class="clock">{by.now.replace('T', ' ').slice(0, 16)}</span>}
      <button
        type="button"
        class="account"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={user === '' ? 'You act as the owner of the book' : `You act as ${user}`}
        onPointerDown={(event) => {
          // The list closes when it loses the focus; a press on its own button must not take it first.
          if (isOpen) event.preventDefault();
        }}
        onClick={() => {
          setOpen(!isOpen);
          loadPeople().catch((error) => complain('The people could not be read', error));
        }}
      >
        <span class="avatar" aria-hidden="true">
          {name.slice(0, 1).toUpperCase()}
        </span>
        <span class="account-name">
          {name}
          {person?.role && <small>{person.role}</small>}
        </span>
      </button>
      {isOpen && <MenuList items={items} label="Who acts" onClose={() => setOpen(false)} />}
      {isAsking && <ActorDialog state={state} onClose={() => setAsking(false)} />}
    </div>
  );
}

function ActorDialog({ state, onClose }: { state: State; onClose(): void }) {
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
            placeholder="The owner of the book"
            defaultValue={state.by.user ?? ''}
          />
        </label>
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
