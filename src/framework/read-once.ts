/** For data that is checked once: nothing is compiled for it, which takes longer than the check, and which a task pane may forbid. */
export const READ_ONCE = { jitless: true } as const;
