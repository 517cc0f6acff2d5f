/** Leads from a link's screen to the screens of an admin who signs in. */
export function AdministrationLink() {
  return (
    <p>
      <a href="#/">See what else waits</a>, as an admin who signs in.
    </p>
  );
}
