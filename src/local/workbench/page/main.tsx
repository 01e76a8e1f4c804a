// The page of the workbench, put together.
import { render } from 'preact';
import { start } from './book.ts';
import { Dialogs, Lost } from './dialogs.tsx';
import { Sidebar } from './frame/sidebar.tsx';
import { Grid } from './grid/grid.tsx';
import { NoteBox } from './note-box.tsx';
import { Running } from './running.tsx';
import { useNow } from './state.ts';
import { Tabs } from './tabs.tsx';
import { TopBar } from './topbar.tsx';
import { UploadDialog } from './upload.tsx';

function Page() {
  const state = useNow();
  return (
    <>
      {state.isLost && <Lost />}
      {state.modal?.kind !== 'modal' && <Running state={state} />}
      <TopBar state={state} />
      <main>
        <div class="sheet">
          {state.sheet ? <Grid state={state} sheet={state.sheet} /> : <div class="grid-frame" />}
          <Tabs state={state} />
        </div>
        {state.sidebar && <Sidebar panel={state.sidebar} />}
      </main>
      {state.upload && <UploadDialog upload={state.upload} />}
      {state.isNoting && state.sheet && <NoteBox sheet={state.sheet} />}
      <Dialogs state={state} />
    </>
  );
}

const root = document.getElementById('page');
if (root) render(<Page />, root);
await start();
