/** Gives the keyboard to the cells. */
export const focusGrid = (): void => document.getElementById("grid")?.focus({ preventScroll: true });
