/** Bytes that the platform takes of one file; asked in the page too, so that nobody sends for long what is refused. */
export const mostBytes = 5 * 1024 * 1024
