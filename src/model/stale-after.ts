/** Every source is asked at least once a night: one that missed a night and half a day is behind. Hours. Alone here, for the browser. */
export const staleAfterHours = 36;
