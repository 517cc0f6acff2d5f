/** How it goes. A screen reader says it when it changes, so it is always there. */
export function Status({ text }: { readonly text: string }) {
  return <p role="status" class="status">{text}</p>;
}

/** What went wrong, at once; empty when nothing did. */
export function Problem({ text }: { readonly text: string }) {
  return <p role="alert" class="problem">{text}</p>;
}
