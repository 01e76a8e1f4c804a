// The add-on's own dialog, modal or not; its page may give it another size.
import { useState } from 'preact/hooks';
import type { Panel } from '../../protocol.ts';
import { Dialog } from '../dialog.tsx';
import { Running } from '../running.tsx';
import type { State } from '../state.ts';
import { Frame } from './frame.tsx';

const USUAL = { width: 600, height: 400 };

export function PanelDialog({ state, panel, onClose }: { state: State; panel: Panel; onClose(): void }) {
  const [own, setOwn] = useState<{ panel: Panel; width?: number; height?: number }>({ panel });
  const size = own.panel === panel ? own : { panel };
  const { width = panel.width ?? USUAL.width, height = panel.height ?? USUAL.height } = size;
  return (
    <Dialog title={panel.title} width={width} onClose={onClose} isModeless={panel.kind === 'modeless'} key={panel.kind}>
      {/* Outside a modal box nothing can be clicked, and a script that its page has called must be stopped. */}
      {panel.kind === 'modal' && <Running state={state} />}
      <Frame
        panel={panel}
        height={height}
        onClose={onClose}
        onSize={(side, pixels) => setOwn((now) => ({ ...(now.panel === panel ? now : {}), panel, [side]: pixels }))}
      />
    </Dialog>
  );
}
