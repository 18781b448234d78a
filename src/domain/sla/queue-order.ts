/**
 * Queue order of what has no running clock, in the place of a due instant: after everything that has
 * one, paused before none at all.
 */
export const urgencyWhilePaused = Date.parse('9999-12-30T00:00:00Z');
export const urgencyWithoutTarget = Date.parse('9999-12-31T00:00:00Z');
