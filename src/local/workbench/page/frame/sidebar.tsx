// The add-on's sidebar: 300 pixels beside the sheet.
import type { Panel } from '../../protocol.ts';
import { Icon } from '../icons.tsx';
import { change } from '../state.ts';
import { Frame } from './frame.tsx';

export function Sidebar({ panel }: { panel: Panel }) {
  const close = (): void => change({ sidebar: null });
  return (
    <aside class="sidebar" aria-label={panel.title}>
      <header>
        <h2>{panel.title}</h2>
        <button type="button" class="icon" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <Frame panel={panel} onClose={close} />
    </aside>
  );
}
