/** An approval is for one outing: the next one asks for another. */
export const approvalSpent = { approvedRevision: null, approvedBy: null, approvedFrom: null } as const;

/** What a story's place at the desk is once it has been given to readers, by whichever way it came. */
export const pathDone = { stage: "ready", resumeAt: null, ...approvalSpent } as const;
