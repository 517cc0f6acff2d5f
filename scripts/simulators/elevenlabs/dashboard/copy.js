for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const said = await navigator.clipboard.writeText(button.dataset.copy).then(
      () => "Copied",
      () => "The browser does not allow it: select the text, and copy it",
    );
    button.nextElementSibling.textContent = said;
  });
}
