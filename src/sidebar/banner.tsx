// The coloured sentences at the top of a screen; red and amber ones are announced at once, blue ones politely.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

const LOOKS: Record<'error' | 'warning' | 'info', IconName> = { error: 'error', warning: 'warning', info: 'info' };

export function Banner({ look, children }: { look: keyof typeof LOOKS; children: ComponentChildren }) {
  return (
    <div class={`banner ${look}`} role={look === 'info' ? 'status' : 'alert'} tabIndex={-1}>
      <Icon name={LOOKS[look]} />
      <div>{children}</div>
    </div>
  );
}
