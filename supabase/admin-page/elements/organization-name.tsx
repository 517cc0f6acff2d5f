/** A name that a stranger typed: it stays apart from our words, also where it is written from right to left. */
export function OrganizationName({ name }: { readonly name: string }) {
  return (
    <strong>
      <bdi>{name}</bdi>
    </strong>
  );
}
