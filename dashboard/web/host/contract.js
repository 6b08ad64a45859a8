/** Version of the messages in docs/embedding.md. */
export const VERSION = 1;
