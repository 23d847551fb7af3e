/** Resolves when an external script has loaded and run, or failed. */
export const loaded = (script: HTMLScriptElement): Promise<unknown> =>
  new Promise((resolve) => ['load', 'error'].forEach((event) => script.addEventListener(event, resolve, { once: true })))
