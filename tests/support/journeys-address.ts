/** Where the journeys' site listens; another number lets two checkouts run theirs side by side. */
export const JOURNEYS_PORT = Number(process.env.JOURNEYS_PORT ?? 3180);

export const JOURNEYS_URL = process.env.JOURNEYS_URL ?? `http://localhost:${JOURNEYS_PORT}`;
