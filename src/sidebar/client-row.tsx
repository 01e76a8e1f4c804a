// A client as a row of a list: the name and, right, what is urgent; below it the stage and one remark.
import type { ComponentChildren } from 'preact';

interface ClientRowProps {
  name: ComponentChildren;
  /** The look of the stage mark: its kind, or archive. */
  look: string;
  stage: string;
  remark: string;
  children?: ComponentChildren;
}

/** Read aloud as one sentence: name, stage, remark, and what is urgent last. */
export function ClientRow({ name, look, stage, remark, children }: ClientRowProps) {
  return (
    <span class="row-lines">
      <span class="row-name">{name}</span>
      <Comma />
      <span class="row-second">
        <span class={`mark ${look}`}>{stage}</span>
        {remark !== '' && <Comma />}
        <span class="row-remark">{remark}</span>
      </span>
      {children}
    </span>
  );
}

const Comma = () => <span class="unseen">, </span>;
