// What the frame of the add-on's page and the workbench say to each other.

export type FromFrame =
  | { clientbase: 'call'; id: number; fn: string; args: unknown[] }
  | { clientbase: 'close' }
  | { clientbase: 'focus' }
  | { clientbase: 'size'; side: 'width' | 'height'; pixels: number };

export type ToFrame =
  | { clientbase: 'success'; id: number; value: unknown }
  | { clientbase: 'failure'; id: number; name: string; message: string };
