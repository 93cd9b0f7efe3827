/** Hong Kong dollars for one US dollar, as the house has always reckoned: the middle of the band of the linked exchange rate. */
export const HKD_PER_USD = 7.8;
