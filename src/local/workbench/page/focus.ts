// Where the keyboard goes when a menu, a box or a field is done with.

/** Lets keys reach the cells again: the open editor, else the grid. */
export function focusGrid(): void {
  const field = document.querySelector<HTMLElement>('.editor-text') ?? document.querySelector<HTMLElement>('.keys');
  field?.focus({ preventScroll: true });
}
