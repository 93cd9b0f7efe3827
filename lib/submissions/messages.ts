/** The most graphemes of one message, and the most messages of one submission, of both sides together. */
export const messageMax = 5000;
export const messagesMax = 60;
