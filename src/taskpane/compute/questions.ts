/** What screens may ask the worker: one line a question, with what it asks and what it gets. Everything can be cloned. */
export interface Questions {
  readonly "working-sheets": null;
}

export interface Answers {
  readonly "working-sheets": readonly string[];
}

export type QuestionName = keyof Questions & keyof Answers;
