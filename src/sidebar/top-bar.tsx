// The bar at the top: back, search, and the menu of the page.
import { Icon } from './icons.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { usePage } from './page-context.ts';
import { type Search, SearchField } from './search.tsx';

interface TopBarProps {
  search: Search;
  /** This person may add clients. */
  adds: boolean;
  onBack: (() => void) | null;
  onAdd(): void;
  onImport(): void;
  onUndoImport(): void;
  onRefresh(): void;
  onWho(): void;
}

export function TopBar({ search, adds, onBack, onAdd, onImport, onUndoImport, onRefresh, onWho }: TopBarProps) {
  const { words, terms, day } = usePage().locale;
  const adding: MenuItem[] = [
    { label: terms.buttons.add_client, icon: 'plus', run: onAdd },
    { label: terms.buttons.import, icon: 'upload', run: onImport },
    { label: terms.buttons.undo_import, icon: 'undo', run: onUndoImport },
  ];
  return (
    <header class="top-bar">
      {onBack && (
        <button type="button" class="icon-button" aria-label={words.back} title={words.back} onClick={onBack}>
          <Icon name="back" />
        </button>
      )}
      <SearchField search={search} />
      <Menu
        class="icon-button"
        label={words.menu}
        items={[
          ...(adds ? adding : []),
          { label: words.refresh, icon: 'refresh', run: onRefresh },
          { label: day.who.menu, icon: 'person', run: onWho },
        ]}
      >
        <Icon name="dots" />
        <span class="unseen">{words.menu}</span>
      </Menu>
    </header>
  );
}
