/** The JSON text of the configuration in the page; nothing if there is none, which the catalog takes for a mistake. */
export const configurationText = ({ document }: Window): string | undefined =>
  document.querySelector('script[data-consentry-config]')?.textContent ?? undefined
